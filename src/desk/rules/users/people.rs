//! Owns what happens to a whole person: moving to another site, two becoming one, erasure (B3 rows 9, 13
//! and 14). Each says its consequences as notices, so that they can be read before it is done (F6).

use super::listed;
use crate::desk::{
    EraseUser, Field, FieldValue, Flaw, MergeUsers, MoveUser, Name, Notice, Permission, Refusal,
    RelatedDevices, Site, SiteId, Status, Ticket, TicketId, User, UserId, UserState,
    draft::{Draft, check_seen},
    rules::{relations, sites, tickets},
};

/// Moves a user to another site: their devices stay behind, and so do their tickets, unless those that somebody
/// still works on shall come along (B3 row 9, I26).
pub(in crate::desk) fn move_to(draft: &mut Draft<'_>, wish: &MoveUser) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    let user = listed(draft, wish.user)?;
    let from = user.site;
    let devices = user.devices.all().to_vec();
    check_seen(Field::Site, &wish.was, &from, &wish.site, |v| FieldValue::Site(*v))?;
    draft.get::<Site>(wish.site)?;
    if from == wish.site {
        return Ok(());
    }
    sites::open(draft, wish.site)?;
    for device in devices {
        relations::lose(draft, wish.user, device)?;
    }
    no_longer_main(draft, from, wish.user)?;
    draft.edit::<User>(wish.user, |user| user.site = wish.site)?;
    if !wish.tickets {
        return Ok(());
    }
    let mut count = 0;
    for ticket in draft.desk.tickets_of_user(wish.user) {
        if is_active(draft, ticket) && draft.find::<Ticket>(ticket).is_some_and(|t| t.site == from)
        {
            tickets::touch(draft, ticket, |ticket| ticket.site = wish.site)?;
            count += 1;
        }
    }
    if count > 0 {
        draft.notice(Notice::TicketsMoved { site: wish.site, count });
    }
    Ok(())
}

/// Makes one user of two of the same site. Devices and addresses join, those of the one who stays first; what
/// is written down of the other fills gaps; the tickets follow; what is left is the way to the other one
/// (B3 row 14, F7).
pub(in crate::desk) fn merge(draft: &mut Draft<'_>, wish: &MergeUsers) -> Result<(), Refusal> {
    draft.needs(Permission::MergeUsers)?;
    let from = listed(draft, wish.from)?.clone();
    let into = listed(draft, wish.into)?;
    if from.id == into.id {
        return Err(Refusal::Invalid { field: Field::User, flaw: Flaw::Twice });
    }
    if from.site != into.site {
        return Err(Refusal::Invalid { field: Field::User, flaw: Flaw::OtherSite });
    }
    let joins = from.devices.all().iter().filter(|device| !into.devices.contains(**device)).count();
    let was_main = draft.get::<Site>(from.site)?.main_user == Some(from.id);
    let takes_over = was_main && into.may_ask();
    no_longer_main(draft, from.site, from.id)?;
    draft.edit::<User>(wish.from, |user| {
        user.state = UserState::Inactive;
        user.merged_into = Some(wish.into);
        forget_keys(user);
    })?;
    draft.edit::<User>(wish.into, |user| join(user, from))?;
    if takes_over {
        let site = draft.get::<User>(wish.into)?.site;
        draft.edit::<Site>(site, |site| site.main_user = Some(wish.into))?;
    }
    let theirs: Vec<TicketId> = draft.desk.tickets_of_user(wish.from).collect();
    for ticket in &theirs {
        draft.amend::<Ticket>(*ticket, |ticket| ticket.requester = Some(wish.into));
    }
    if !theirs.is_empty() {
        draft.notice(Notice::TicketsFollow { user: wish.into, count: number(theirs.len()) });
    }
    if joins > 0 {
        draft.notice(Notice::DevicesFollow { user: wish.into, count: number(joins) });
    }
    Ok(())
}

fn join(user: &mut User, from: User) {
    let primary = user.devices.primary().or(from.devices.primary());
    for device in from.devices.all() {
        user.devices.insert(usize::MAX, *device);
    }
    user.devices.set_primary(primary);
    for email in from.email.into_iter().chain(from.other_emails) {
        if user.email.is_none() {
            user.email = Some(email);
        } else {
            user.other_emails.push(email);
        }
    }
    fill(&mut user.phone, from.phone);
    fill(&mut user.mobile, from.mobile);
    fill(&mut user.department, from.department);
    fill(&mut user.job_title, from.job_title);
    fill(&mut user.external_id, from.external_id);
    fill(&mut user.language, from.language);
}

fn fill<T>(value: &mut Option<T>, other: Option<T>) {
    if value.is_none() {
        *value = other;
    }
}

/// Takes away everything that says who a user was; their tickets stay and are those of a former user (B3 row
/// 13). What the journal and messages say of them stays where it is.
pub(in crate::desk) fn erase(draft: &mut Draft<'_>, wish: &EraseUser) -> Result<(), Refusal> {
    draft.needs_full_admin()?;
    let user = listed(draft, wish.user)?;
    let (site, id) = (user.site, user.id.to_string());
    let short = &id[id.len().saturating_sub(4)..];
    let first_name = Name::parse(Field::FirstName, "Former")?;
    let last_name = Name::parse(Field::LastName, &format!("user {short}"))?;
    no_longer_main(draft, site, wish.user)?;
    let at = draft.at;
    draft.edit::<User>(wish.user, |user| {
        user.first_name = first_name;
        user.last_name = last_name;
        user.phone = None;
        user.mobile = None;
        user.job_title = None;
        user.language = None;
        user.state = UserState::Inactive;
        user.erased_at = Some(at);
        forget_keys(user);
    })?;
    let count = draft.desk.tickets_of_user(wish.user).count();
    if count > 0 {
        draft.notice(Notice::TicketsAnonymous { count: number(count) });
    }
    Ok(())
}

/// Takes away what only one user can have, and what a list would find them by.
fn forget_keys(user: &mut User) {
    user.email = None;
    user.other_emails = Vec::new();
    user.external_id = None;
    user.department = None;
    user.devices = RelatedDevices::default();
}

fn no_longer_main(draft: &mut Draft<'_>, site: SiteId, user: UserId) -> Result<(), Refusal> {
    if draft.get::<Site>(site)?.main_user == Some(user) {
        draft.edit::<Site>(site, |site| site.main_user = None)?;
        draft.notice(Notice::MainUserReplaced { user, site });
    }
    Ok(())
}

fn is_active(draft: &Draft<'_>, ticket: TicketId) -> bool {
    let status = draft.find::<Ticket>(ticket).and_then(|it| draft.find::<Status>(it.status));
    status.is_some_and(|status| status.category.is_active())
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;

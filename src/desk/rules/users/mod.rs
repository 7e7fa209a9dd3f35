//! Owns users: adding them, what is written down about them, and whether they may ask.
//! Their devices are ruled in `relations.rs`, their tickets in `tickets.rs`; what happens to addresses and
//! to a whole person is in the files beside this one.

pub(in crate::desk) mod addresses;
pub(in crate::desk) mod people;

use super::{relations, sites, tickets};
use crate::desk::{
    Department, DepartmentId, Edit, EditUser, Email, Field, FieldValue, Flaw, Name, NewTicket,
    NewUser, Notice, Permission, Refusal, RelatedDevices, Revision, SetMainUser, Site, SiteId,
    User, UserId, UserSource, UserState,
    draft::{Draft, check_seen},
};

/// Adds a user (U5 to U17). The primary device is related and made the primary (UA1); a ticket is opened in
/// the same step (UA9). An address belongs to one user, active or not (UA5, I7).
pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewUser) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    create(draft, new)?;
    if let Some(device) = new.primary_device {
        draft.needs(Permission::RelateDevices)?;
        relations::link(draft, new.id, device, None)?;
    }
    if new.main_user {
        choose_main(draft, new.site, Some(new.id), new.replace_main_user)?;
    }
    match &new.ticket {
        Some(ticket) => {
            let requester = Some(new.id);
            tickets::create(draft, &NewTicket { requester, ..ticket.clone() })
        }
        None => Ok(()),
    }
}

/// Writes a new user down, whoever asked: a technician, or somebody who wrote in (U18).
pub(super) fn create(draft: &mut Draft<'_>, new: &NewUser) -> Result<(), Refusal> {
    sites::open(draft, new.site)?;
    check_department(draft, new.department)?;
    let phone = Name::optional(Field::Phone, new.phone.as_deref())?;
    let mobile = Name::optional(Field::Mobile, new.mobile.as_deref())?;
    let mut emails = Vec::new();
    for text in new.email.iter().chain(&new.other_emails) {
        if !text.trim().is_empty() {
            emails.push(Email::parse(Field::Email, text)?);
        }
    }
    for (position, email) in emails.iter().enumerate() {
        check_free(draft, email)?;
        if emails[..position].contains(email) {
            return Err(Refusal::Invalid { field: Field::Email, flaw: Flaw::Twice });
        }
    }
    let typed_in = matches!(new.source, UserSource::Manual | UserSource::Import);
    if !typed_in && emails.is_empty() && phone.is_none() && mobile.is_none() {
        return Err(Refusal::Invalid { field: Field::Email, flaw: Flaw::Empty });
    }
    let external_id = Name::optional(Field::ExternalId, new.external_id.as_deref())?;
    check_external(draft, new.id, external_id.as_ref())?;
    let mut emails = emails.into_iter();
    draft.create(User {
        id: new.id,
        site: new.site,
        first_name: Name::parse(Field::FirstName, &new.first_name)?,
        last_name: Name::parse(Field::LastName, &new.last_name)?,
        email: emails.next(),
        other_emails: emails.collect(),
        phone,
        mobile,
        department: new.department,
        job_title: Name::optional(Field::JobTitle, new.job_title.as_deref())?,
        portal_scope: new.portal_scope,
        suppress_email_tickets: new.suppress_email_tickets,
        source: new.source,
        external_id,
        directory: None,
        language: new.language,
        state: UserState::Active,
        devices: RelatedDevices::default(),
        merged_into: None,
        erased_at: None,
        created_at: draft.at,
        rev: Revision::default(),
    })
}

fn check_department(draft: &Draft<'_>, department: Option<DepartmentId>) -> Result<(), Refusal> {
    department.map_or(Ok(()), |id| draft.get::<Department>(id).map(drop))
}

/// Refuses an address that somebody has, active or not (UA5, I7).
fn check_free(draft: &Draft<'_>, email: &Email) -> Result<(), Refusal> {
    if draft.desk.user_with_email(email).is_some() {
        return Err(Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken });
    }
    Ok(())
}

fn check_external(draft: &Draft<'_>, user: UserId, id: Option<&Name>) -> Result<(), Refusal> {
    match id.and_then(|id| draft.desk.user_with_external_id(id)) {
        Some(other) if other != user => {
            Err(Refusal::Invalid { field: Field::ExternalId, flaw: Flaw::Taken })
        }
        _ => Ok(()),
    }
}

/// The user, refusing one who is there no more: merged into somebody, or erased.
fn listed<'d>(draft: &'d Draft<'_>, user: UserId) -> Result<&'d User, Refusal> {
    let user = draft.get::<User>(user)?;
    if user.is_listed() {
        Ok(user)
    } else {
        Err(Refusal::NotFound { kind: crate::desk::Kind::User })
    }
}

/// Changes what is written down about a user; a field that somebody else changed since is a conflict.
pub(in crate::desk) fn edit(draft: &mut Draft<'_>, wish: &EditUser) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    let mut user = listed(draft, wish.user)?.clone();
    must(Field::FirstName, wish.first_name.as_ref(), &mut user.first_name)?;
    must(Field::LastName, wish.last_name.as_ref(), &mut user.last_name)?;
    may(Field::Phone, wish.phone.as_ref(), &mut user.phone)?;
    may(Field::Mobile, wish.mobile.as_ref(), &mut user.mobile)?;
    may(Field::JobTitle, wish.job_title.as_ref(), &mut user.job_title)?;
    may(Field::ExternalId, wish.external_id.as_ref(), &mut user.external_id)?;
    check_external(draft, wish.user, user.external_id.as_ref())?;
    if let Some(edit) = &wish.department {
        check_department(draft, edit.to)?;
    }
    set(Field::Department, wish.department.as_ref(), &mut user.department, |v| {
        FieldValue::maybe(*v, FieldValue::Department)
    })?;
    set(Field::PortalScope, wish.portal_scope.as_ref(), &mut user.portal_scope, |v| {
        FieldValue::PortalScope(*v)
    })?;
    let suppress = &mut user.suppress_email_tickets;
    set(Field::SuppressEmailTickets, wish.suppress_email_tickets.as_ref(), suppress, |v| {
        FieldValue::Yes(*v)
    })?;
    set(Field::Source, wish.source.as_ref(), &mut user.source, |v| FieldValue::Source(*v))?;
    set(Field::Language, wish.language.as_ref(), &mut user.language, |v| {
        FieldValue::maybe(*v, FieldValue::Language)
    })?;
    super::directory::owned(draft, draft.get::<User>(wish.user)?, &user)?;
    draft.put(user);
    Ok(())
}

fn set<T: PartialEq + Clone>(
    field: Field,
    edit: Option<&Edit<T>>,
    value: &mut T,
    show: impl Fn(&T) -> FieldValue,
) -> Result<(), Refusal> {
    let Some(edit) = edit else { return Ok(()) };
    check_seen(field, &edit.was, value, &edit.to, show)?;
    value.clone_from(&edit.to);
    Ok(())
}

fn must(field: Field, edit: Option<&Edit<String>>, value: &mut Name) -> Result<(), Refusal> {
    let Some(edit) = edit else { return Ok(()) };
    let name = Name::parse(field, &edit.to)?;
    check_seen(field, &edit.was, &value.to_string(), &name.to_string(), |v| text(v))?;
    *value = name;
    Ok(())
}

fn may(field: Field, edit: Option<&Edit<String>>, value: &mut Option<Name>) -> Result<(), Refusal> {
    let Some(edit) = edit else { return Ok(()) };
    let name = Name::optional(field, Some(&edit.to))?;
    let words = |name: &Option<Name>| name.as_deref().unwrap_or_default().to_owned();
    check_seen(field, &edit.was, &words(value), &words(&name), |v| text(v))?;
    *value = name;
    Ok(())
}

fn text(text: &str) -> FieldValue {
    if text.is_empty() { FieldValue::None } else { FieldValue::Text(text.to_owned()) }
}

/// Lets a user ask, or no longer. Tickets and devices stay as they are (U23, UA12).
pub(in crate::desk) fn set_active(
    draft: &mut Draft<'_>,
    user: UserId,
    active: bool,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    let site = listed(draft, user)?.site;
    let state = if active { UserState::Active } else { UserState::Inactive };
    draft.edit::<User>(user, |user| user.state = state)?;
    if !active && draft.get::<Site>(site)?.main_user == Some(user) {
        draft.notice(Notice::MainUserInactive { user, site });
    }
    Ok(())
}

/// Chooses the main user of a site. Where there is one already it takes the confirmation to swap (UA2).
pub(in crate::desk) fn set_main(draft: &mut Draft<'_>, wish: &SetMainUser) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    choose_main(draft, wish.site, wish.user, wish.replace)
}

fn choose_main(
    draft: &mut Draft<'_>,
    site: SiteId,
    user: Option<UserId>,
    replace: bool,
) -> Result<(), Refusal> {
    if let Some(user) = user {
        let user = listed(draft, user)?;
        if user.site != site {
            return Err(Refusal::Invalid { field: Field::MainUser, flaw: Flaw::OtherSite });
        }
        if !user.may_ask() {
            return Err(Refusal::Invalid { field: Field::MainUser, flaw: Flaw::InactiveUser });
        }
    }
    let now = draft.get::<Site>(site)?.main_user;
    if let Some(was) = now.filter(|now| user.is_some() && user != Some(*now)) {
        if !replace {
            return Err(Refusal::MainUserTaken { user: was });
        }
        draft.notice(Notice::MainUserReplaced { user: was, site });
    }
    draft.edit::<Site>(site, |site| site.main_user = user)
}

#[cfg(test)]
mod tests;

//! Owns the life of a ticket: creation and its fields (D3, D7 … D22, B3 rows 24 to 28).
//! What is more than a field has a file of its own below.

pub(in crate::desk) mod delete;
pub(in crate::desk) mod merge;
pub(in crate::desk) mod origin;
pub(in crate::desk) mod snooze;
pub mod tags;

use std::collections::BTreeSet;

use super::{access, assignment, device_choice, letters, messages, relations, statuses, tokens};
use crate::desk::{
    Account, AccountKey, Actor, AutoAssign, Category, Device, DeviceChoice, DeviceId, Expect,
    Field, FieldValue, Flaw, Kind, NewTicket, Notice, Permission, Priority, Refusal, Revision,
    Site, Status, StatusId, Technician, TechnicianKind, TechnicianState, Ticket, TicketDevice,
    TicketId, Title, To, User, UserId,
    draft::{Draft, check_seen},
};

/// Opens a ticket: number, device rule, first message, and whom somebody says it goes to. Where balance finds
/// nobody the ticket is opened all the same and stays unassigned (D4). What else happens to a new ticket is for
/// the automation rules to say.
pub(in crate::desk) fn create(draft: &mut Draft<'_>, new: &NewTicket) -> Result<(), Refusal> {
    match draft.actor {
        Actor::User(user) if new.requester == Some(user) && new.channel.is_outside() => {}
        _ => draft.needs(Permission::CreateTickets)?,
    }
    draft.get::<Site>(new.site)?;
    if let Some(requester) = new.requester {
        let requester = draft.get::<User>(requester)?;
        access::may_request(requester)?;
        if requester.site != new.site {
            return Err(Refusal::Invalid { field: Field::User, flaw: Flaw::OtherSite });
        }
    }
    if let Some(origin) = new.origin_device {
        draft.get::<Device>(origin)?;
    }
    if let DeviceChoice::Device(device) = new.device {
        draft.get::<Device>(device)?;
    }
    let outside = new.channel.is_outside();
    let asked = match new.device {
        DeviceChoice::Device(device) => Some(device),
        _ => None,
    };
    let choice = if outside { DeviceChoice::Primary } else { new.device };
    let requester = new.requester.and_then(|requester| draft.find::<User>(requester));
    let settled = device_choice::settle_for(draft.desk, requester, choice)?;
    link_on_the_way(draft, new.requester, settled)?;
    let at = draft.at;
    draft.create(Ticket {
        dropped_replies: Vec::new(),
        id: new.id,
        number: draft.desk.next_number(),
        title: Title::parse(Field::Title, &new.title)?,
        status: draft.desk.default_status(Category::Open),
        priority: new.priority,
        impact: new.impact,
        sort: new.sort,
        channel: new.channel,
        site: new.site,
        requester: new.requester,
        device: snapshot(draft, settled.device)?,
        origin_device: new.origin_device.or(asked.filter(|_| outside)),
        assignee: None,
        autopilot_locked_at: None,
        created_at: at,
        updated_at: at,
        first_response_at: None,
        resolved_at: None,
        closed_at: None,
        reopened: 0,
        follow_up_of: None,
        unanswered_since: None,
        timed: Vec::new(),
        messages: 0,
        last_message: None,
        tags: BTreeSet::new(),
        due_at: None,
        snoozed_until: None,
        woke_at: None,
        answered_after: false,
        merged_into: None,
        deleted_at: None,
        rev: Revision::default(),
    })?;
    if outside && asked.is_some_and(|asked| settled.device != Some(asked)) {
        draft.notice(Notice::DeviceFromPrimary { ticket: new.id, device: settled.device });
    }
    if !new.text.trim().is_empty() {
        messages::open_thread(draft, new)?;
    }
    match new.assignee {
        None => Ok(()),
        Some(To::Balance) => {
            draft.needs(Permission::AssignTickets)?;
            let strategy = draft.get::<Account>(AccountKey)?.auto_assign.unwrap_or_default();
            assignment::by_rule(draft, new.id, strategy, &AutoAssign::default())
        }
        Some(to) => assignment::assign(draft, new.id, to, Expect::Any),
    }
}

/// Sets the status and what follows from its category (D3, I20).
pub(in crate::desk) fn set_status(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    status: StatusId,
    was: Expect<StatusId>,
) -> Result<(), Refusal> {
    draft.needs(Permission::EditTickets)?;
    let now = workable(draft, ticket)?.status;
    check_seen(Field::Status, &was, &now, &status, |v| FieldValue::Status(*v))?;
    let active = |draft: &Draft<'_>, status| -> Result<bool, Refusal> {
        Ok(draft.get::<Status>(status)?.category.is_active())
    };
    let ends = active(draft, now)? && !active(draft, status)?;
    if now != status {
        statuses::offered(draft.get::<Status>(status)?)?;
    }
    enter(draft, ticket, status)?;
    if ends { letters::ticket_resolved(draft, ticket) } else { Ok(()) }
}

/// Moves a ticket to a status, whoever asked.
pub(in crate::desk) fn enter(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    status: StatusId,
) -> Result<(), Refusal> {
    let to = draft.get::<Status>(status)?.category;
    let before = draft.get::<Ticket>(ticket)?;
    if before.status == status {
        return Ok(());
    }
    let from = draft.get::<Status>(before.status)?.category;
    let reopens = to.is_active() && !from.is_active();
    let assignee = before.assignee.and_then(|technician| draft.find::<Technician>(technician));
    let gone = assignee.is_some_and(|technician| technician.state == TechnicianState::Inactive);
    let out = assignee
        .filter(|technician| reopens && !gone && !technician.availability.is_available())
        .map(|technician| technician.id);
    let at = draft.at;
    touch(draft, ticket, |ticket| {
        ticket.status = status;
        ticket.answered_after = false;
        if !to.is_active() {
            ticket.snoozed_until = None;
        }
        if to.is_active() {
            ticket.resolved_at = None;
            ticket.closed_at = None;
        } else {
            ticket.resolved_at = ticket.resolved_at.or(Some(at));
            ticket.closed_at = (to == Category::Closed).then_some(at);
        }
        if reopens {
            ticket.reopened += 1;
        }
    })?;
    // Whoever is out keeps it, and somebody should know (B3 row 28).
    if let Some(technician) = out {
        draft.notice(Notice::AssigneeIsOut { technician });
    }
    Ok(())
}

pub(in crate::desk) fn set_priority(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    priority: Priority,
    was: Expect<Priority>,
) -> Result<(), Refusal> {
    draft.needs(Permission::EditTickets)?;
    let now = workable(draft, ticket)?.priority;
    check_seen(Field::Priority, &was, &now, &priority, |v| FieldValue::Priority(*v))?;
    touch(draft, ticket, |ticket| ticket.priority = priority)
}

pub(in crate::desk) fn set_title(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    title: &str,
    was: &Expect<String>,
) -> Result<(), Refusal> {
    draft.needs(Permission::EditTickets)?;
    let title = Title::parse(Field::Title, title)?;
    let now = workable(draft, ticket)?.title.to_string();
    check_seen(Field::Title, was, &now, &title.to_string(), |v| FieldValue::Text(v.clone()))?;
    touch(draft, ticket, |ticket| ticket.title = title)
}

/// Sets the device to one of the requester's, or to one of the site where they have none (D14, D15,
/// D18). Only this writes the field, so only this checks it (DA10).
pub(in crate::desk) fn set_device(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    choice: DeviceChoice,
    was: Expect<Option<DeviceId>>,
) -> Result<(), Refusal> {
    draft.needs(Permission::ChangeDevice)?;
    let before = workable(draft, ticket)?;
    let requester = before.requester;
    let now = before.device.as_ref().map(|device| device.id);
    let wanted = match choice {
        DeviceChoice::Device(device) if now == Some(device) => return Ok(()),
        DeviceChoice::Blank => device_choice::settle(draft.desk, requester, choice)?,
        choice => {
            // A requester who works elsewhere now may be out of sight, and so are their devices.
            if let Some(requester) = requester {
                draft.get::<User>(requester)?;
            }
            if let DeviceChoice::Device(device) = choice {
                draft.get::<Device>(device)?;
            }
            device_choice::settle(draft.desk, requester, choice)?
        }
    };
    let desk = draft.desk;
    check_seen(Field::Device, &was, &now, &wanted.device, |device| {
        FieldValue::maybe(*device, |id| FieldValue::Device {
            id,
            name: desk.get::<Device>(id).map(|d| d.name.to_string()).unwrap_or_default(),
        })
    })?;
    link_on_the_way(draft, requester, wanted)?;
    change_device(draft, ticket, wanted.device)
}

/// Sets who asked: the device is recalculated for them (DA5), and a requester of another site moves the
/// ticket there. Without a requester the device is cleared (D12).
pub(in crate::desk) fn set_requester(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    requester: Option<UserId>,
    was: Expect<Option<UserId>>,
) -> Result<(), Refusal> {
    draft.needs(Permission::EditTickets)?;
    let before = workable(draft, ticket)?;
    let now = before.requester;
    let value = |v: &Option<UserId>| FieldValue::maybe(*v, FieldValue::User);
    check_seen(Field::User, &was, &now, &requester, value)?;
    if now == requester {
        return Ok(());
    }
    let mut site = before.site;
    if let Some(requester) = requester {
        let requester = draft.get::<User>(requester)?;
        access::may_request(requester)?;
        site = requester.site;
    }
    let device_before = before.device.as_ref().map(|device| device.id);
    let settled = device_choice::settle(draft.desk, requester, DeviceChoice::Primary)?;
    touch(draft, ticket, |ticket| {
        ticket.requester = requester;
        ticket.site = site;
    })?;
    if settled.device != device_before {
        draft.notice(Notice::DeviceRecalculated { ticket, device: settled.device });
    }
    change_device(draft, ticket, settled.device)
}

/// Writes the device; once a set one changes, the bot may not have the ticket any more, for good, and
/// gives it back where it has it (D22, DA6).
fn change_device(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    device: Option<DeviceId>,
) -> Result<(), Refusal> {
    let before = draft.get::<Ticket>(ticket)?;
    let had = before.device.as_ref().map(|device| device.id);
    if had == device {
        return Ok(());
    }
    let locks = had.is_some() && before.autopilot_locked_at.is_none();
    let bot_has_it = before
        .assignee
        .and_then(|technician| draft.find::<Technician>(technician))
        .is_some_and(|technician| technician.sort == TechnicianKind::Bot);
    let device = snapshot(draft, device)?;
    let at = draft.at;
    touch(draft, ticket, |ticket| {
        ticket.device = device;
        if locks {
            ticket.autopilot_locked_at = Some(at);
            if bot_has_it {
                ticket.assignee = None;
            }
        }
    })?;
    if locks {
        draft.notice(Notice::AutopilotLocked { ticket });
    }
    Ok(())
}

/// Says what a new ticket is about where nobody asks for it: a device that reported something (E8).
pub(in crate::desk) fn is_about(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    device: DeviceId,
) -> Result<(), Refusal> {
    let device = snapshot(draft, Some(device))?;
    draft.edit::<Ticket>(ticket, |ticket| ticket.device = device)
}

/// Relates a chosen device of the site to a requester who has none, for those who may (D15, DA3).
fn link_on_the_way(
    draft: &mut Draft<'_>,
    requester: Option<UserId>,
    settled: device_choice::Settled,
) -> Result<(), Refusal> {
    let (true, Some(user), Some(device)) = (settled.links, requester, settled.device) else {
        return Ok(());
    };
    tokens::needs_a_person(draft)?;
    draft.needs(Permission::RelateDevices)?;
    relations::link(draft, user, device, None)?;
    draft.notice(Notice::DeviceLinked { user, device });
    Ok(())
}

fn snapshot(draft: &Draft<'_>, device: Option<DeviceId>) -> Result<Option<TicketDevice>, Refusal> {
    let Some(id) = device else { return Ok(None) };
    let device = draft.find::<Device>(id).ok_or(Refusal::NotFound { kind: Kind::Device })?;
    Ok(Some(TicketDevice { id, name: device.name.clone() }))
}

/// The ticket, refusing one that nobody works on any more: deleted (B3 row 29) or merged (I25).
pub(in crate::desk) fn workable<'d>(
    draft: &'d Draft<'_>,
    ticket: TicketId,
) -> Result<&'d Ticket, Refusal> {
    let ticket = draft.get::<Ticket>(ticket)?;
    let number = ticket.number;
    if !ticket.is_live() {
        return Err(Refusal::TicketDeleted { number });
    }
    match ticket.merged_into {
        Some(into) => {
            let into = draft.get::<Ticket>(draft.desk.goes_on_in(into))?.number;
            Err(Refusal::TicketMerged { number, into })
        }
        None => Ok(ticket),
    }
}

/// Edits a ticket and moves its time, where the edit makes a difference. A technician who does something about a
/// ticket has seen that it came back from a snooze.
pub(in crate::desk) fn touch(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    edit: impl FnOnce(&mut Ticket),
) -> Result<(), Refusal> {
    let before = draft.get::<Ticket>(ticket)?;
    let mut after = before.clone();
    edit(&mut after);
    if after != *before {
        after.updated_at = draft.at;
        if draft.actor.technician().is_some() {
            after.woke_at = None;
        }
    }
    draft.put(after);
    Ok(())
}

#[cfg(test)]
mod tests;

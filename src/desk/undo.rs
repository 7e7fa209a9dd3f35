//! Owns undo: the commands that bring back what a command changed, held to the same rules as any other.
//!
//! Each carries the value it expects to find, so that undoing never overwrites what somebody else did since.
//! What the rules do for good stays: the lock of the bot (D22), the count of reopenings, a place in the round.

mod users;

use std::collections::BTreeSet;

use super::{
    Alert, AlertId, AlertState, Availability, ChangeTags, Command, DeleteTicket, Desk, Device,
    DeviceChoice, DeviceId, Expect, MergeTickets, Place, Relations, ReopenAlert, RestoreTicket,
    SnoozeAlert, SnoozeTicket, Tag, Technician, Ticket, TicketId, To, UnmergeTicket, User, UserId,
    WakeTicket,
    rules::{self, assignment, device_choice, statuses, tickets},
};

/// What undoes `command` once it is done on `before`, to be sent in this order; empty for what cannot be
/// undone. Covers status, priority, title, assignee, device, requester, availability and relations.
pub fn inverse(before: &Desk, command: &Command) -> Vec<Command> {
    match command {
        Command::PlanAbsence(_) | Command::CancelAbsence(_) => {
            rules::absences::back(before, command)
        }
        Command::SetAvailable { .. } | Command::SetOutOfOffice { .. } => {
            availability(before, command).into_iter().collect()
        }
        Command::RelateDevices { user, devices, .. } => {
            let Some(had) = before.get::<User>(*user) else { return Vec::new() };
            let added = devices.iter().rev().filter(|device| !had.devices.contains(**device));
            added.map(|device| unrelate(*user, *device)).collect()
        }
        Command::UnrelateDevice { user, device, .. } => relate_again(before, *user, &[*device]),
        Command::SetPrimaryDevice { user, device, .. } => {
            let Some(had) = before.get::<User>(*user) else { return Vec::new() };
            let was = Expect::Value(*device);
            vec![Command::SetPrimaryDevice { user: *user, device: had.devices.primary(), was }]
        }
        Command::EditRelations { device, site, folder, users, .. } => {
            let place = Place { site: *site, folder: *folder };
            relations_back(before, *device, Relations { place, users: users.clone() })
        }
        Command::MoveDevices { devices, site, folder, .. } => {
            moved_back(before, devices, Place { site: *site, folder: *folder })
        }
        Command::EditProfile(edit) => rules::profile::back(before, edit).into_iter().collect(),
        Command::EditAccount(edit) => rules::account::back(before, edit).into_iter().collect(),
        Command::SetPicture { technician, picture, .. } => {
            let Some(had) = before.get::<Technician>(*technician) else { return Vec::new() };
            let (picture, was) = (had.picture.clone(), Expect::Value(picture.clone()));
            vec![Command::SetPicture { technician: *technician, picture, was }]
        }
        Command::EditUser(edit) => users::edit_back(before, edit).into_iter().collect(),
        Command::SetMainUser(set) => users::main_back(before, set).into_iter().collect(),
        Command::AddUserAddress(wish)
        | Command::RemoveUserAddress(wish)
        | Command::MakeAddressPrimary(wish) => users::addresses_back(before, command, wish),
        Command::AddRole(_)
        | Command::EditRole(_)
        | Command::DeleteRole(_)
        | Command::AssignRole(_)
        | Command::ChooseFirstRole(_) => rules::roles::back(before, command).into_iter().collect(),
        Command::SetTicketDevice { ticket, device, .. } => device_back(before, *ticket, *device),
        Command::SetTicketRequester { ticket, requester, .. } => {
            requester_back(before, *ticket, *requester)
        }
        Command::SnoozeAlert(SnoozeAlert { alert, .. })
        | Command::ResolveAlert { alert }
        | Command::ReopenAlert(ReopenAlert { alert, .. }) => {
            alert_back(before, *alert).into_iter().collect()
        }
        Command::AddRule(_)
        | Command::EditRule(_)
        | Command::MoveRule(_)
        | Command::DeleteRule { .. } => {
            rules::automation::back(before, command).into_iter().collect()
        }
        Command::AddSite(_)
        | Command::EditSite(_)
        | Command::SetSiteActive(_)
        | Command::DeleteSite(_)
        | Command::RenameFolder(_)
        | Command::DeleteFolder(_) => rules::sites::back(before, command),
        Command::ChangeTags(wish) => tags_back(before, wish).into_iter().collect(),
        Command::SnoozeTicket(SnoozeTicket { ticket, .. })
        | Command::WakeTicket(WakeTicket { ticket, .. }) => {
            tickets::snooze::inverse(before, *ticket).into_iter().collect()
        }
        Command::SetTicketDue(wish) => {
            tickets::snooze::inverse_due(before, wish).into_iter().collect()
        }
        Command::UseOriginDevice(wish) => tickets::origin::inverse(before, wish),
        Command::MergeTickets(MergeTickets { from: ticket, .. }) => {
            let Some(status) = before.get::<Ticket>(*ticket).map(|ticket| ticket.status) else {
                return Vec::new();
            };
            vec![Command::UnmergeTicket(UnmergeTicket { ticket: *ticket, status })]
        }
        Command::AddDevice(_)
        | Command::EditDevice(_)
        | Command::RestoreDevice(_)
        | Command::DeleteDevice { .. } => {
            rules::devices::inverse(before, command).into_iter().collect()
        }
        Command::DeleteTicket(DeleteTicket { ticket }) => {
            vec![Command::RestoreTicket(RestoreTicket { ticket: *ticket })]
        }
        Command::RestoreTicket(RestoreTicket { ticket }) => {
            vec![Command::DeleteTicket(DeleteTicket { ticket: *ticket })]
        }
        Command::RenameStatus(_)
        | Command::MoveStatus(_)
        | Command::SetStatusActive(_)
        | Command::SetDefaultStatus(_) => statuses::inverse(before, command).into_iter().collect(),
        Command::AddWebhook(_) | Command::EditWebhook(_) => {
            rules::webhooks::back(before, command).into_iter().collect()
        }
        command => field_back(before, command).into_iter().collect(),
    }
}

fn unrelate(user: UserId, device: DeviceId) -> Command {
    Command::UnrelateDevice { user, device, new_primary: None }
}

fn moved_back(before: &Desk, devices: &[DeviceId], to: Place) -> Vec<Command> {
    let moved = |device: &&DeviceId| before.get::<Device>(**device).is_some();
    let back = devices.iter().filter(moved).filter_map(|id| {
        let Device { site, folder, .. } = before.get(*id)?;
        let was = Expect::Value([(*id, to)].into());
        Some(Command::MoveDevices { devices: vec![*id], site: *site, folder: *folder, was })
    });
    let left: Vec<DeviceId> = devices
        .iter()
        .filter(|id| before.get::<Device>(**id).is_some_and(|d| d.site != to.site))
        .copied()
        .collect();
    let losers: BTreeSet<UserId> =
        left.iter().flat_map(|device| before.users_of_device(*device)).collect();
    let related = losers.into_iter().flat_map(|user| relate_again(before, user, &left));
    back.chain(related).collect()
}

fn availability(before: &Desk, command: &Command) -> Option<Command> {
    let (technician, until) = match command {
        Command::SetOutOfOffice { technician, until } => (*technician, *until),
        Command::SetAvailable { technician, .. } => (*technician, None),
        _ => return None,
    };
    let had = before.get::<Technician>(technician)?;
    Some(match had.availability {
        Availability::Available => Command::SetAvailable { technician, if_until: until },
        Availability::OutOfOffice { until, .. } if had.away.is_some() => {
            rules::absences::out_as_before(had, until)
        }
        Availability::OutOfOffice { until, .. } => Command::SetOutOfOffice { technician, until },
    })
}

fn alert_back(before: &Desk, alert: AlertId) -> Option<Command> {
    Some(match before.get::<Alert>(alert)?.state {
        AlertState::Open => Command::ReopenAlert(ReopenAlert { alert, if_until: None }),
        AlertState::Snoozed { until } => Command::SnoozeAlert(SnoozeAlert { alert, until }),
        AlertState::Resolved { .. } => Command::ResolveAlert { alert },
    })
}

/// Takes off what was hung on and hangs on what was taken off.
fn tags_back(before: &Desk, wish: &ChangeTags) -> Option<Command> {
    let had = &before.get::<Ticket>(wish.ticket)?.tags;
    let some = |tags: &[String], there: bool| -> Vec<String> {
        let tags = tags.iter().filter_map(|tag| Tag::parse(tag).ok());
        tags.filter(|tag| had.contains(tag) == there).map(|tag| tag.to_string()).collect()
    };
    let (add, remove) = (some(&wish.remove, true), some(&wish.add, false));
    Some(Command::ChangeTags(ChangeTags { ticket: wish.ticket, add, remove }))
}

fn field_back(before: &Desk, command: &Command) -> Option<Command> {
    let ticket_of = |id| before.get::<Ticket>(id);
    Some(match command {
        Command::AssignTicket { ticket, to, .. } => Command::AssignTicket {
            ticket: *ticket,
            to: ticket_of(*ticket)?.assignee.map_or(To::Nobody, To::Technician),
            was: match to {
                To::Technician(technician) => Expect::Value(Some(*technician)),
                To::Nobody => Expect::Value(None),
                To::Balance => {
                    let strategy = before.account()?.auto_assign.unwrap_or_default();
                    let at = ticket_of(*ticket)?.updated_at;
                    Expect::Value(assignment::balance(before, *ticket, strategy, at).chosen)
                }
            },
        },
        Command::SetTicketStatus { ticket, status, .. } => Command::SetTicketStatus {
            ticket: *ticket,
            status: ticket_of(*ticket)?.status,
            was: Expect::Value(*status),
        },
        Command::SetTicketPriority { ticket, priority, .. } => Command::SetTicketPriority {
            ticket: *ticket,
            priority: ticket_of(*ticket)?.priority,
            was: Expect::Value(*priority),
        },
        Command::SetTicketTitle { ticket, title, .. } => Command::SetTicketTitle {
            ticket: *ticket,
            title: ticket_of(*ticket)?.title.to_string(),
            was: Expect::Value(title.trim().to_owned()),
        },
        _ => return None,
    })
}

/// Sets a ticket's device back, and takes it from the user who got it on the way (D15).
fn device_back(before: &Desk, id: TicketId, chosen: DeviceChoice) -> Vec<Command> {
    let Some(ticket) = before.get::<Ticket>(id) else { return Vec::new() };
    let had = ticket.device.as_ref().map(|device| device.id);
    if had.is_some() && chosen == had.map_or(DeviceChoice::Blank, DeviceChoice::Device) {
        return Vec::new();
    }
    let Ok(settled) = device_choice::settle(before, ticket.requester, chosen) else {
        return Vec::new();
    };
    let back = Command::SetTicketDevice {
        ticket: id,
        device: had.map_or(DeviceChoice::Blank, DeviceChoice::Device),
        was: Expect::Value(settled.device),
    };
    let linked = ticket.requester.zip(settled.device).filter(|_| settled.links);
    let unlink = linked.map(|(user, device)| unrelate(user, device));
    std::iter::once(back).chain(unlink).collect()
}

/// Sets the requester back, and the device where it was not the one the rule chooses for them (DA5).
fn requester_back(before: &Desk, id: TicketId, wanted: Option<UserId>) -> Vec<Command> {
    let Some(ticket) = before.get::<Ticket>(id) else { return Vec::new() };
    let requester = ticket.requester;
    let back = Command::SetTicketRequester { ticket: id, requester, was: Expect::Value(wanted) };
    let had = ticket.device.as_ref().map(|device| device.id);
    let ruled = device_choice::settle(before, requester, DeviceChoice::Primary)
        .map_or(None, |settled| settled.device);
    let device = (had != ruled && wanted != requester).then(|| Command::SetTicketDevice {
        ticket: id,
        device: had.map_or(DeviceChoice::Blank, DeviceChoice::Device),
        was: Expect::Value(ruled),
    });
    std::iter::once(back).chain(device).collect()
}

/// Relates the devices a user lost at their old places, with the primary as it was.
fn relate_again(before: &Desk, user: UserId, lost: &[DeviceId]) -> Vec<Command> {
    let Some(had) = before.get::<User>(user).map(|user| &user.devices) else { return Vec::new() };
    let places = || had.all().iter().enumerate().filter(|(_, device)| lost.contains(device));
    let mut commands: Vec<Command> = places()
        .map(|(position, device)| Command::RelateDevices {
            user,
            devices: vec![*device],
            position: Some(position),
        })
        .collect();
    // The first device of an emptied list becomes primary by itself (DA1); otherwise a lost primary is
    // not replaced (DA2).
    let by_itself = if commands.len() == had.all().len() {
        had.all().first().copied()
    } else {
        had.primary().filter(|primary| !lost.contains(primary))
    };
    if !commands.is_empty() && by_itself != had.primary() {
        let was = Expect::Any;
        commands.push(Command::SetPrimaryDevice { user, device: had.primary(), was });
    }
    commands
}

/// Puts a device's site and folder back, takes it from those who got it and relates it to those who
/// lost it.
fn relations_back(before: &Desk, id: DeviceId, wanted: Relations) -> Vec<Command> {
    let Some(device) = before.get::<Device>(id) else { return Vec::new() };
    let (kept, lost): (Vec<UserId>, Vec<UserId>) =
        before.users_of_device(id).partition(|user| wanted.users.contains(user));
    let back = Command::EditRelations {
        device: id,
        site: device.site,
        folder: device.folder,
        users: kept,
        was: Expect::Value(wanted),
    };
    let related = lost.into_iter().flat_map(|user| relate_again(before, user, &[id]));
    std::iter::once(back).chain(related).collect()
}

#[cfg(test)]
mod tests;

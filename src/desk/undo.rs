//! Owns undo: the commands that bring back what a command changed, held to the same rules as any other.
//!
//! Each carries the value it expects to find, so that undoing never overwrites what somebody else did since.

use super::{
    Availability, Command, Desk, Device, DeviceChoice, DeviceId, Expect, SiteId, Technician,
    Ticket, To, User, UserId,
};

/// What undoes `command` once it is done on `before`; empty for what cannot be undone. Covers status,
/// priority, title, assignee, device, requester, availability and relations.
pub fn inverse(before: &Desk, command: &Command) -> Vec<Command> {
    match command {
        Command::SetAvailable { technician, .. } | Command::SetOutOfOffice { technician, .. } => {
            let technician = *technician;
            match before.get::<Technician>(technician).map(|t| t.availability) {
                None => Vec::new(),
                Some(Availability::Available) => {
                    vec![Command::SetAvailable { technician, if_until: None }]
                }
                Some(Availability::OutOfOffice { until, .. }) => {
                    vec![Command::SetOutOfOffice { technician, until }]
                }
            }
        }
        Command::RelateDevices { user, devices, .. } => {
            let Some(had) = before.get::<User>(*user) else { return Vec::new() };
            let added = devices.iter().rev().filter(|device| !had.devices.contains(**device));
            added
                .map(|device| Command::UnrelateDevice {
                    user: *user,
                    device: *device,
                    new_primary: None,
                })
                .collect()
        }
        Command::UnrelateDevice { user, device, .. } => relate_again(before, *user, *device),
        Command::SetPrimaryDevice { user, device, .. } => {
            let Some(had) = before.get::<User>(*user) else { return Vec::new() };
            let was = Expect::Value(*device);
            vec![Command::SetPrimaryDevice { user: *user, device: had.devices.primary(), was }]
        }
        Command::EditRelations { device, users, .. } => relations_back(before, *device, users),
        Command::MoveDevices { devices, site, .. } => {
            devices.iter().flat_map(|device| move_back(before, *device, *site)).collect()
        }
        command => ticket(before, command).into_iter().collect(),
    }
}

fn ticket(before: &Desk, command: &Command) -> Option<Command> {
    let ticket_of = |id| before.get::<Ticket>(id);
    Some(match command {
        Command::AssignTicket { ticket, to, .. } => Command::AssignTicket {
            ticket: *ticket,
            to: ticket_of(*ticket)?.assignee.map_or(To::Nobody, To::Technician),
            was: match to {
                To::Technician(technician) => Expect::Value(Some(*technician)),
                To::Nobody => Expect::Value(None),
                To::Balance => Expect::Any,
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
        Command::SetTicketDevice { ticket, .. } => Command::SetTicketDevice {
            ticket: *ticket,
            device: match &ticket_of(*ticket)?.device {
                Some(device) => DeviceChoice::Device(device.id),
                None => DeviceChoice::Blank,
            },
            was: Expect::Any,
        },
        Command::SetTicketRequester { ticket, requester, .. } => Command::SetTicketRequester {
            ticket: *ticket,
            requester: ticket_of(*ticket)?.requester,
            was: Expect::Value(*requester),
        },
        _ => return None,
    })
}

/// Relates a device at its old place, as primary where it was.
fn relate_again(before: &Desk, user: UserId, device: DeviceId) -> Vec<Command> {
    let Some(had) = before.get::<User>(user).map(|user| &user.devices) else { return Vec::new() };
    let Some(position) = had.all().iter().position(|related| *related == device) else {
        return Vec::new();
    };
    let mut commands =
        vec![Command::RelateDevices { user, devices: vec![device], position: Some(position) }];
    if had.primary() == Some(device) && had.all().len() > 1 {
        commands.push(Command::SetPrimaryDevice { user, device: Some(device), was: Expect::Any });
    }
    commands
}

/// Puts a device's site, folder and users back; whoever had it as primary among others gets it back as
/// such.
fn relations_back(before: &Desk, id: DeviceId, kept: &[UserId]) -> Vec<Command> {
    let Some(device) = before.get::<Device>(id) else { return Vec::new() };
    let users: Vec<UserId> = before.users_of_device(id).collect();
    let lost = users.iter().filter(|user| !kept.contains(user)).filter(|user| {
        before
            .get::<User>(**user)
            .is_some_and(|user| user.devices.primary() == Some(id) && user.devices.all().len() > 1)
    });
    let primaries: Vec<Command> = lost
        .map(|user| Command::SetPrimaryDevice { user: *user, device: Some(id), was: Expect::Any })
        .collect();
    let back =
        Command::EditRelations { device: id, site: device.site, folder: device.folder, users };
    std::iter::once(back).chain(primaries).collect()
}

/// Moves a device back, and relates it to those who lost it because it left their site.
fn move_back(before: &Desk, id: DeviceId, to: SiteId) -> Vec<Command> {
    let Some(device) = before.get::<Device>(id) else { return Vec::new() };
    let (site, folder) = (device.site, device.folder);
    let back = Command::MoveDevices { devices: vec![id], site, folder };
    let lost = before.users_of_device(id).filter(|_| site != to);
    std::iter::once(back).chain(lost.flat_map(|user| relate_again(before, user, id))).collect()
}

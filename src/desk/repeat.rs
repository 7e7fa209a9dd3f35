//! Owns what can be done again to another record: which command it is about that, and the same wish for that one, with what
//! is there now as what the person saw. What leaves the building and what is asked about first are not among them.

use super::{
    ChangeTags, Command, Desk, Device, Expect, Place, RecordKey, ReopenAlert, SetTicketDue,
    SnoozeAlert, SnoozeTicket, Ticket, WakeTicket,
};

/// The record a command is about, where it can be done again to another one.
pub fn subject(command: &Command) -> Option<RecordKey> {
    Some(match command {
        Command::AssignTicket { ticket, .. }
        | Command::SetTicketStatus { ticket, .. }
        | Command::SetTicketPriority { ticket, .. }
        | Command::SetTicketDevice { ticket, .. }
        | Command::SetTicketRequester { ticket, .. }
        | Command::ChangeTags(ChangeTags { ticket, .. })
        | Command::SnoozeTicket(SnoozeTicket { ticket, .. })
        | Command::WakeTicket(WakeTicket { ticket, .. })
        | Command::SetTicketDue(SetTicketDue { ticket, .. }) => RecordKey::Ticket(*ticket),
        Command::SetUserActive { user, .. } => RecordKey::User(*user),
        Command::MoveDevices { devices, .. } => RecordKey::Device(*devices.first()?),
        Command::SetAvailable { technician, .. } | Command::SetOutOfOffice { technician, .. } => {
            RecordKey::Technician(*technician)
        }
        Command::SnoozeAlert(SnoozeAlert { alert, .. })
        | Command::ResolveAlert { alert }
        | Command::ReopenAlert(ReopenAlert { alert, .. }) => RecordKey::Alert(*alert),
        _ => return None,
    })
}

/// The same wish about another record of its kind; nothing for any other.
pub fn onto(desk: &Desk, command: &Command, target: RecordKey) -> Option<Command> {
    Some(match (command, target) {
        (command, RecordKey::Ticket(id)) => on_ticket(command, desk.get::<Ticket>(id)?)?,
        (Command::SetUserActive { active, .. }, RecordKey::User(user)) => {
            Command::SetUserActive { user, active: *active }
        }
        (Command::MoveDevices { site, folder, .. }, RecordKey::Device(device)) => {
            let had = desk.get::<Device>(device)?;
            let place = (device, Place { site: had.site, folder: had.folder });
            let was = Expect::Value([place].into());
            Command::MoveDevices { devices: vec![device], site: *site, folder: *folder, was }
        }
        (Command::SetAvailable { if_until, .. }, RecordKey::Technician(technician)) => {
            Command::SetAvailable { technician, if_until: *if_until }
        }
        (Command::SetOutOfOffice { until, .. }, RecordKey::Technician(technician)) => {
            Command::SetOutOfOffice { technician, until: *until }
        }
        (Command::SnoozeAlert(wish), RecordKey::Alert(alert)) => {
            Command::SnoozeAlert(SnoozeAlert { alert, ..wish.clone() })
        }
        (Command::ResolveAlert { .. }, RecordKey::Alert(alert)) => Command::ResolveAlert { alert },
        (Command::ReopenAlert(_), RecordKey::Alert(alert)) => {
            Command::ReopenAlert(ReopenAlert { alert, if_until: None })
        }
        _ => return None,
    })
}

fn on_ticket(command: &Command, had: &Ticket) -> Option<Command> {
    let ticket = had.id;
    Some(match command {
        Command::AssignTicket { to, .. } => {
            Command::AssignTicket { ticket, to: *to, was: Expect::Value(had.assignee) }
        }
        Command::SetTicketStatus { status, .. } => {
            Command::SetTicketStatus { ticket, status: *status, was: Expect::Value(had.status) }
        }
        Command::SetTicketPriority { priority, .. } => {
            let was = Expect::Value(had.priority);
            Command::SetTicketPriority { ticket, priority: *priority, was }
        }
        Command::SetTicketDevice { device, .. } => {
            let was = Expect::Value(had.device.as_ref().map(|device| device.id));
            Command::SetTicketDevice { ticket, device: *device, was }
        }
        Command::SetTicketRequester { requester, .. } => {
            let was = Expect::Value(had.requester);
            Command::SetTicketRequester { ticket, requester: *requester, was }
        }
        Command::ChangeTags(wish) => Command::ChangeTags(ChangeTags { ticket, ..wish.clone() }),
        Command::SnoozeTicket(wish) => {
            Command::SnoozeTicket(SnoozeTicket { ticket, ..wish.clone() })
        }
        Command::WakeTicket(_) => Command::WakeTicket(WakeTicket { ticket, if_until: None }),
        Command::SetTicketDue(wish) => {
            let was = Expect::Value(had.due_at);
            Command::SetTicketDue(SetTicketDue { ticket, due: wish.due, was })
        }
        _ => return None,
    })
}

/// What one step did to each of several records, said of the first; nothing where it did different things.
pub fn in_common(desk: &Desk, commands: &[Command]) -> Option<Command> {
    let first = commands.first()?;
    let key = subject(first)?;
    let same = onto(desk, first, key)?;
    commands.iter().all(|other| onto(desk, other, key).as_ref() == Some(&same)).then_some(same)
}

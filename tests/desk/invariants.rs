//! What must hold always: of a desk as it is, and of every step from one desk to the next. Named as in the
//! table of invariants; those about things that do not exist yet are not here.

use std::collections::BTreeSet;

use helpdeck::desk::{
    Actor, Alert, Category, Change, Channel, Command, Desk, Device, Folder, Letter, MessageKind,
    Occasion, Permission, Preset, Record, Revision, Role, Status, Technician, TechnicianKind,
    TechnicianState, Ticket, User, UserState,
};

/// Checks a desk as it is.
pub fn of_desk(desk: &Desk) {
    for user in desk.all::<User>() {
        let related = user.devices.all();
        let distinct: BTreeSet<_> = related.iter().collect();
        assert_eq!(distinct.len(), related.len(), "I2 of {}", user.name());
        assert!(user.devices.primary().is_none_or(|it| related.contains(&it)), "I1");
        for device in related {
            let device = desk.get::<Device>(*device).expect("I3: the device is there");
            assert_eq!(device.site, user.site, "I3");
            assert!(device.is_live(), "I4");
            assert!(desk.users_of_device(device.id).any(|id| id == user.id), "the index knows");
        }
    }
    for device in desk.all::<Device>() {
        let mut reported = desk.alerts_of_device(device.id).filter_map(|id| desk.get::<Alert>(id));
        assert!(device.is_live() || reported.all(|alert| alert.state.is_resolved()), "B3 row 7");
        let folder = device.folder.map(|folder| desk.get::<Folder>(folder).expect("I5: is there"));
        assert!(folder.is_none_or(|folder| folder.site == device.site), "I5");
    }
    let mails: Vec<_> = desk.all::<User>().filter_map(|user| user.email.as_ref()).collect();
    assert_eq!(mails.iter().collect::<BTreeSet<_>>().len(), mails.len(), "I7");
    for preset in Preset::ALL {
        let role = desk.get::<Role>(preset.id()).expect("I16: presets stay");
        assert_eq!(Role { rev: Revision::default(), ..role.clone() }, preset.role(), "I16");
    }
    let seats = desk.account().expect("founded").seat_limit;
    assert!(seats.is_none_or(|seats| desk.seats_used() <= seats), "I17");
    technicians(desk);
    tickets(desk);
}

fn technicians(desk: &Desk) {
    let admin = |technician: &Technician| {
        technician.sort == TechnicianKind::Human
            && technician.state == TechnicianState::Active
            && technician.role == Preset::Admin.id()
    };
    assert!(desk.all::<Technician>().any(admin), "I14");
    for technician in desk.all::<Technician>() {
        if technician.state == TechnicianState::Inactive {
            let held = desk.tickets_of_technician(technician.id, Category::is_active).count();
            assert_eq!(held, 0, "I13: {}", technician.name());
        }
        if technician.sort == TechnicianKind::Human && technician.first_login_at.is_none() {
            assert_eq!(technician.role, Preset::Beginner.id(), "I15: {}", technician.name());
        }
    }
}

fn tickets(desk: &Desk) {
    let mut numbers: Vec<u32> = desk.all::<Ticket>().map(|ticket| ticket.number.0).collect();
    numbers.sort_unstable();
    assert!(numbers.into_iter().eq(1..=u32::try_from(desk.all::<Ticket>().len()).unwrap()));
    for ticket in desk.all::<Ticket>() {
        let category = desk.get::<Status>(ticket.status).expect("its status is there").category;
        assert_eq!(ticket.resolved_at.is_some(), !category.is_active(), "I20: {ticket:?}");
        assert_eq!(ticket.closed_at.is_some(), category == Category::Closed, "I20: {ticket:?}");
        assert!(ticket.snoozed_until.is_none() || category.is_active(), "snoozed: {ticket:?}");
        if let Some(into) = ticket.merged_into {
            assert_eq!(category, Category::Closed, "I25: {ticket:?}");
            let end = desk.goes_on_in(ticket.id);
            assert_ne!(end, ticket.id, "I25: a circle");
            assert!(desk.get::<Ticket>(end).expect("I25").merged_into.is_none(), "I25");
            assert!(desk.merged_into(into).contains(&ticket.id), "the index knows");
        }
        if let Some(device) = &ticket.device {
            assert!(desk.get::<Device>(device.id).is_some(), "I8");
        }
        let assignee = ticket.assignee.map(|id| desk.get::<Technician>(id).expect("is there"));
        if ticket.autopilot_locked_at.is_some() {
            assert!(assignee.is_none_or(|it| it.sort == TechnicianKind::Human), "D22");
        }
    }
}

/// Letters are about what is there, and none carries what is internal (I24).
fn letters(desk: &Desk, changes: &[Change]) {
    for letter in desk.all::<Letter>() {
        let technician = letter.about.technician();
        assert!(technician.is_none_or(|id| desk.get::<Technician>(id).is_some()), "{letter:?}");
        let ticket = letter.about.ticket();
        assert!(ticket.is_none_or(|id| desk.get::<Ticket>(id).is_some()), "{letter:?}");
    }
    for change in changes {
        let Change::Put(Record::Letter(letter)) = change else { continue };
        let Occasion::Reply { message, .. } = letter.about else { continue };
        if letter.attempts > 0 || letter.rev != desk.revision() {
            continue;
        }
        let said = changes.iter().find_map(|change| match change {
            Change::Said(said) if said.id == message => Some(said.kind),
            _ => None,
        });
        assert!(said.is_none_or(|kind| kind == MessageKind::PublicReply), "I24: {letter:?}");
    }
}

/// Checks a step: what `command` by `actor` made of `before`.
pub fn of_step(before: &Desk, after: &Desk, actor: Actor, command: &Command, changes: &[Change]) {
    for change in changes {
        if let Change::Assigned(decision) = change {
            let Some(chosen) = decision.chosen else { continue };
            let chosen = before.get::<Technician>(chosen).expect("is there");
            assert!(chosen.availability.is_available(), "I19");
            assert_eq!(chosen.state, TechnicianState::Active, "I19");
            assert_eq!(chosen.sort, TechnicianKind::Human, "I19");
            assert!(before.may(chosen.id, Permission::BeAssigned), "I19");
        }
    }
    letters(after, changes);
    if let Actor::Technician(id) = actor {
        let state = before.get::<Technician>(id).expect("is there").state;
        assert_eq!(state, TechnicianState::Active, "T20");
    }
    if let Some(primary) = changed_primary(before, after) {
        let admin = actor == Actor::System
            || actor
                .technician()
                .and_then(|id| before.role_of(id))
                .is_some_and(|role| role.full_admin);
        assert!(admin || by_consequence(command), "D9: {primary} by {actor:?}");
    }
    for ticket in after.all::<Ticket>() {
        match before.get::<Ticket>(ticket.id) {
            None => new_ticket(before, after, ticket),
            Some(was) => changed_ticket(after, was, ticket, command),
        }
    }
    for gone in before.all::<Ticket>() {
        assert!(after.get::<Ticket>(gone.id).is_some(), "tickets stay");
    }
    for technician in before.all::<Technician>() {
        assert!(after.get::<Technician>(technician.id).is_some(), "T23");
    }
}

/// The name of a user who had a primary device and has another or none.
fn changed_primary(before: &Desk, after: &Desk) -> Option<String> {
    before.all::<User>().find_map(|was| {
        let now = after.get::<User>(was.id)?;
        let lost =
            was.devices.primary().is_some() && was.devices.primary() != now.devices.primary();
        lost.then(|| was.name())
    })
}

/// True for what takes devices from users as the consequence of something else (DA2).
fn by_consequence(command: &Command) -> bool {
    matches!(
        command,
        Command::DeleteDevice { .. } | Command::EditRelations { .. } | Command::MoveDevices { .. }
    )
}

fn new_ticket(before: &Desk, after: &Desk, ticket: &Ticket) {
    let requester = ticket.requester.map(|id| before.get::<User>(id).expect("is there"));
    if let Some(requester) = requester {
        assert_eq!(requester.state, UserState::Active, "I22");
        assert_eq!(requester.site, ticket.site, "I26");
    }
    let device = ticket.device.as_ref().map(|device| device.id);
    assert!(device.is_none() || requester.is_some() || of_alert(after, ticket), "I10, E8");
    if ticket.channel.is_outside() {
        assert_eq!(device, requester.and_then(|user| user.devices.primary()), "I11");
    }
    written_device(after, ticket);
    written_assignee(after, ticket);
}

fn changed_ticket(after: &Desk, was: &Ticket, now: &Ticket, command: &Command) {
    assert_eq!(
        (was.number, was.created_at, was.channel),
        (now.number, now.created_at, now.channel)
    );
    assert!(was.autopilot_locked_at.is_none_or(|at| now.autopilot_locked_at == Some(at)), "I18");
    if was.device.as_ref().map(|d| d.id) != now.device.as_ref().map(|d| d.id) {
        let written = matches!(
            command,
            Command::SetTicketDevice { .. }
                | Command::SetTicketRequester { .. }
                | Command::UseOriginDevice(_)
        );
        assert!(written, "I8: {command:?}");
        assert!(now.device.is_none() || now.requester.is_some(), "I10");
        if was.device.is_some() {
            assert!(now.autopilot_locked_at.is_some(), "D22");
        }
        written_device(after, now);
    }
    if was.site != now.site {
        assert!(matches!(command, Command::SetTicketRequester { .. }), "I26: {command:?}");
    }
    if was.requester != now.requester
        && let Some(user) = now.requester
    {
        assert_eq!(after.get::<User>(user).expect("is there").state, UserState::Active, "I22");
    }
    if was.assignee != now.assignee {
        written_assignee(after, now);
    }
    assert!(was.rev <= now.rev && was.updated_at <= now.updated_at);
}

fn written_device(after: &Desk, ticket: &Ticket) {
    let Some(device) = &ticket.device else { return };
    if ticket.requester.is_none() && of_alert(after, ticket) {
        return;
    }
    let user = after.get::<User>(ticket.requester.expect("I10")).expect("is there");
    assert!(user.devices.contains(device.id), "I9");
}

/// True for what a device reported: such a ticket is about a device before anybody asks for it (E8).
fn of_alert(desk: &Desk, ticket: &Ticket) -> bool {
    ticket.channel == Channel::Alert && desk.alerts_of_ticket(ticket.id).next().is_some()
}

fn written_assignee(after: &Desk, ticket: &Ticket) {
    let Some(assignee) = ticket.assignee else { return };
    assert!(after.is_assignable(assignee), "I12: {ticket:?}");
}

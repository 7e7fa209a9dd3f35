//! Deciding and applying the common commands. The budget is 50 µs for any of them on a desk of any size.

use std::cell::RefCell;

use divan::Bencher;
use helpdeck::desk::{
    Actor, Category, Channel, Command, Desk, Device, DeviceChoice, Expect, IdSource, Impact,
    MessageKind, NewTicket, NewUser, Priority, Request, Site, Technician, TechnicianKind, Ticket,
    TicketType, To, User,
};

use super::desks::{SIZES, admin, desk, now};

/// Decides and applies commands one after the other; `command` gets the how many-th it is.
fn carry_out(
    bencher: Bencher<'_, '_>,
    desk: Desk,
    command: impl Fn(&Desk, &mut IdSource, usize) -> Command,
) {
    let actor = Actor::Technician(admin(&desk));
    let desk = RefCell::new(desk);
    let state = RefCell::new((IdSource::new(7), 0));
    bencher
        .with_inputs(|| {
            let (ids, count) = &mut *state.borrow_mut();
            *count += 1;
            let command = command(&desk.borrow(), ids, *count);
            Request { id: ids.next(now()), at: now(), actor, command }
        })
        .bench_local_values(|request| {
            let mut desk = desk.borrow_mut();
            let decided = desk.decide(&request).unwrap();
            assert!(!decided.changes.is_empty(), "{request:?}");
            let revision = desk.revision().next();
            for change in &decided.changes {
                desk.apply(revision, change);
            }
            decided
        });
}

fn active(desk: &Desk) -> Vec<Ticket> {
    let open = |ticket: &&Ticket| ticket.status == Category::Open.preset();
    desk.all::<Ticket>().filter(open).cloned().collect()
}

#[divan::bench(args = SIZES)]
fn assign(bencher: Bencher<'_, '_>, tickets: usize) {
    let desk = desk(tickets);
    let people: Vec<_> = desk
        .all::<Technician>()
        .filter(|t| t.sort == TechnicianKind::Human && desk.is_assignable(t.id))
        .map(|t| t.id)
        .collect();
    let active: Vec<_> = active(&desk).into_iter().map(|ticket| ticket.id).collect();
    carry_out(bencher, desk, |desk, _, count| {
        let ticket = active[count % active.len()];
        let had = desk.get::<Ticket>(ticket).unwrap().assignee;
        let mut others = people.iter().filter(|person| Some(**person) != had);
        let technician = *others.nth(count % (people.len() - 1)).unwrap();
        Command::AssignTicket { ticket, to: To::Technician(technician), was: Expect::Value(had) }
    });
}

#[divan::bench(args = SIZES)]
fn status(bencher: Bencher<'_, '_>, tickets: usize) {
    let desk = desk(tickets);
    let active: Vec<_> = active(&desk).into_iter().map(|ticket| ticket.id).collect();
    carry_out(bencher, desk, |desk, _, count| {
        let ticket = active[count % active.len()];
        let was = desk.get::<Ticket>(ticket).unwrap().status;
        let open = was == Category::Open.preset();
        let status = if open { Category::Pending } else { Category::Open }.preset();
        Command::SetTicketStatus { ticket, status, was: Expect::Value(was) }
    });
}

#[divan::bench(args = SIZES)]
fn create_ticket_by_balance(bencher: Bencher<'_, '_>, tickets: usize) {
    let desk = desk(tickets);
    let users: Vec<_> = desk
        .all::<User>()
        .filter(|user| user.state == helpdeck::desk::UserState::Active)
        .map(|user| (user.id, user.site))
        .collect();
    carry_out(bencher, desk, |_, ids, count| {
        let (user, site) = users[count % users.len()];
        Command::CreateTicket(NewTicket {
            id: ids.next(now()),
            message: ids.next(now()),
            site,
            requester: Some(user),
            device: DeviceChoice::Primary,
            origin_device: None,
            title: "Second screen stays black after the dock was moved".into(),
            text: "It worked yesterday. The cable is in, the light is on.".into(),
            priority: Priority::High,
            impact: Impact::Minor,
            sort: TicketType::Incident,
            channel: Channel::Phone,
            assignee: Some(To::Balance),
        })
    });
}

#[divan::bench(args = SIZES)]
fn reply(bencher: Bencher<'_, '_>, tickets: usize) {
    let desk = desk(tickets);
    let active: Vec<_> = active(&desk).into_iter().map(|ticket| ticket.id).collect();
    carry_out(bencher, desk, |_, ids, count| Command::AddMessage {
        id: ids.next(now()),
        ticket: active[count % active.len()],
        kind: MessageKind::PublicReply,
        text: "I have ordered the part. It comes on Monday, and I will bring it to your desk."
            .into(),
        channel: Channel::Console,
        follow_up: None,
    });
}

#[divan::bench(args = SIZES)]
fn move_device(bencher: Bencher<'_, '_>, tickets: usize) {
    let desk = desk(tickets);
    let devices: Vec<_> =
        desk.all::<Device>().filter(|device| device.is_live()).map(|device| device.id).collect();
    let sites: Vec<_> = desk.all::<Site>().map(|site| site.id).collect();
    carry_out(bencher, desk, |desk, _, count| {
        let device = devices[count % devices.len()];
        let at = desk.get::<Device>(device).unwrap().site;
        let site = *sites.iter().find(|site| **site != at).unwrap();
        Command::MoveDevices { devices: vec![device], site, folder: None, was: Expect::Any }
    });
}

#[divan::bench(args = SIZES)]
fn add_user(bencher: Bencher<'_, '_>, tickets: usize) {
    let desk = desk(tickets);
    let site = desk.all::<Site>().next().unwrap().id;
    carry_out(bencher, desk, |_, ids, count| {
        Command::add_user(NewUser {
            email: Some(format!("nora.{count}@bench.example")),
            ..NewUser::named(ids.next(now()), site, "Nora", format!("Number {count}"))
        })
    });
}

#[divan::bench(args = SIZES)]
fn go_out(bencher: Bencher<'_, '_>, tickets: usize) {
    let desk = desk(tickets);
    let me = admin(&desk);
    carry_out(bencher, desk, |desk, _, _| {
        let me = desk.get::<Technician>(me).unwrap();
        if me.availability.is_available() {
            Command::SetOutOfOffice { technician: me.id, until: None }
        } else {
            Command::SetAvailable { technician: me.id, if_until: None }
        }
    });
}

//! Absences as plans: when they begin, who covers, what they do with tickets and what comes back (F4).

use chrono::TimeDelta;

use super::*;
use crate::desk::{
    TicketId, inverse,
    testing::{ADA, BEA, DANA, ELI, UMA, World, assign, out},
};

fn plan(technician: TechnicianId) -> PlanAbsence {
    PlanAbsence {
        technician,
        from: None,
        until: None,
        cover: None,
        note: None,
        tickets: OpenTickets::Keep,
    }
}

fn send(plan: PlanAbsence) -> Command {
    Command::PlanAbsence(Box::new(plan))
}

fn handing(technician: TechnicianId, cover: TechnicianId) -> Command {
    send(PlanAbsence { cover: Some(cover), tickets: OpenTickets::HandOver, ..plan(technician) })
}

fn back(technician: TechnicianId) -> Command {
    Command::SetAvailable { technician, if_until: None }
}

fn invalid(field: Field, flaw: Flaw) -> Refusal {
    Refusal::Invalid { field, flaw }
}

fn assignee(world: &World, ticket: TicketId) -> Option<TechnicianId> {
    world.the(ticket).assignee
}

#[test]
fn f4_by_default_tickets_are_kept() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    assert_eq!(world.ok(DANA, send(plan(DANA))), []);
    assert!(!world.technician(DANA).availability.is_available());
    assert_eq!(assignee(&world, ticket), Some(DANA));
}

#[test]
fn f4_handed_tickets_come_back_unless_somebody_touched_them() {
    let mut world = World::little();
    let [kept, touched, given] = [(); 3].map(|()| world.ticket_for(UMA, DANA));
    let notices = world.ok(DANA, handing(DANA, ELI));
    assert_eq!(notices, [Notice::TicketsHandedOver { technician: DANA, to: ELI, count: 3 }]);
    assert_eq!(assignee(&world, kept), Some(ELI));
    let title =
        Command::SetTicketTitle { ticket: touched, title: "Worked on".into(), was: Expect::Any };
    world.ok(ELI, title);
    world.ok(ELI, assign(given, ADA));
    let notices = world.ok(DANA, back(DANA));
    assert_eq!(notices, [Notice::TicketsReturned { technician: DANA, count: 1 }]);
    let now = [kept, touched, given].map(|ticket| assignee(&world, ticket));
    assert_eq!(now, [Some(DANA), Some(ELI), Some(ADA)]);
    assert_eq!(world.technician(DANA).away, None);
}

#[test]
fn f4_released_tickets_that_are_still_nobodys_come_back() {
    let mut world = World::little();
    let [free, taken] = [(); 2].map(|()| world.ticket_for(UMA, DANA));
    let release = PlanAbsence { tickets: OpenTickets::Release, ..plan(DANA) };
    let notices = world.ok(DANA, send(release));
    assert_eq!(notices, [Notice::TicketsReleased { technician: DANA, count: 2 }]);
    world.ok(ELI, assign(taken, ELI));
    world.ok(DANA, back(DANA));
    assert_eq!([free, taken].map(|ticket| assignee(&world, ticket)), [Some(DANA), Some(ELI)]);
}

#[test]
fn f4_a_plan_begins_and_ends_by_itself() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    let from = world.now + TimeDelta::days(1);
    let until = Some(from + TimeDelta::days(7));
    let cover = Some(ELI);
    let tickets = OpenTickets::HandOver;
    let note = Some(" Spain ".into());
    let wish = PlanAbsence { from: Some(from), until, cover, tickets, note, ..plan(DANA) };
    world.ok(DANA, send(wish));
    assert!(world.technician(DANA).availability.is_available());
    assert_eq!(world.desk.next_absence(), Some((from, DANA)));
    let begin = |from| Command::BeginAbsence(BeginAbsence { technician: DANA, from });
    assert_eq!(world.refused(DANA, begin(from)), Refusal::SystemOnly);
    let other = begin(from + TimeDelta::hours(1));
    assert_eq!(world.decide(Actor::System, other).expect("nothing to do").changes, []);
    world.now = from;
    world.ok(Actor::System, begin(from));
    let dana = world.technician(DANA);
    assert_eq!((dana.availability.until(), &dana.planned), (until, &None));
    assert_eq!(dana.away.as_ref().and_then(|away| away.note.as_deref()), Some("Spain"));
    assert_eq!(assignee(&world, ticket), Some(ELI));
    world.ok(Actor::System, Command::SetAvailable { technician: DANA, if_until: until });
    assert_eq!(assignee(&world, ticket), Some(DANA));
}

#[test]
fn f4_a_plan_that_is_over_before_the_server_woke_is_dropped() {
    let mut world = World::little();
    let from = world.now + TimeDelta::days(1);
    let until = Some(from + TimeDelta::days(1));
    world.ok(DANA, send(PlanAbsence { from: Some(from), until, ..plan(DANA) }));
    world.now = from + TimeDelta::days(3);
    let begin = Command::BeginAbsence(BeginAbsence { technician: DANA, from });
    world.ok(Actor::System, begin);
    let dana = world.technician(DANA);
    assert!(dana.availability.is_available() && dana.planned.is_none());
}

#[test]
fn f4_covers_resolve_along_the_chain() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    world.ok(ELI, send(PlanAbsence { cover: Some(ADA), ..plan(ELI) }));
    assert_eq!(world.desk.who_takes_for(ELI), Some(ADA));
    world.ok(DANA, handing(DANA, ELI));
    assert_eq!(assignee(&world, ticket), Some(ADA));
    world.ok(ADA, out(ADA));
    assert_eq!(world.desk.who_takes_for(DANA), None, "the chain ends with somebody who is out");
}

#[test]
fn f4_circles_are_refused_and_turns_are_not() {
    let mut world = World::little();
    let circle = |chain: &[TechnicianId]| Refusal::CoversInCircle { chain: chain.to_vec() };
    let oneself = send(PlanAbsence { cover: Some(DANA), ..plan(DANA) });
    assert_eq!(world.refused(DANA, oneself), circle(&[DANA]));
    let week = |start: i64| {
        let from = world.now + TimeDelta::weeks(start);
        (Some(from), Some(from + TimeDelta::weeks(1)))
    };
    let [first, second] = [week(1), week(2)];
    let during = |technician, cover, (from, until)| {
        send(PlanAbsence { from, until, cover: Some(cover), ..plan(technician) })
    };
    world.ok(DANA, during(DANA, ELI, first));
    assert_eq!(world.refused(ELI, during(ELI, DANA, first)), circle(&[ELI, DANA]));
    world.ok(ELI, during(ELI, DANA, second));
    assert_eq!(world.refused(DANA, during(DANA, ELI, second)), circle(&[DANA, ELI]));
    world.ok(ELI, during(ELI, ADA, second));
    assert_eq!(world.refused(ADA, during(ADA, ELI, second)), circle(&[ADA, ELI]));
    world.ok(DANA, during(DANA, ELI, second));
    assert_eq!(world.refused(ADA, during(ADA, DANA, second)), circle(&[ADA, DANA, ELI]));
}

#[test]
fn f4_undoing_a_change_or_the_return_brings_the_absence_back_with_its_cover() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    let undo = |world: &mut World, before: &Desk, command: &Command| {
        for back in inverse(before, command) {
            world.ok(DANA, back);
        }
    };
    world.ok(DANA, send(PlanAbsence { cover: Some(ADA), ..plan(DANA) }));
    let (before, change) = (world.desk.clone(), handing(DANA, ELI));
    world.ok(DANA, change.clone());
    assert_eq!(assignee(&world, ticket), Some(ELI));
    undo(&mut world, &before, &change);
    assert_eq!(assignee(&world, ticket), Some(DANA));
    assert_eq!(world.technician(DANA).away.as_ref().and_then(|away| away.cover), Some(ADA));
    world.ok(DANA, change);
    let before = world.desk.clone();
    world.ok(DANA, back(DANA));
    assert_eq!(assignee(&world, ticket), Some(DANA));
    undo(&mut world, &before, &back(DANA));
    assert_eq!(assignee(&world, ticket), Some(ELI));
    world.ok(DANA, back(DANA));
    assert_eq!(assignee(&world, ticket), Some(DANA));
}

#[test]
fn f4_what_does_not_fit_is_refused() {
    let mut world = World::little();
    let nobody = send(PlanAbsence { tickets: OpenTickets::HandOver, ..plan(DANA) });
    assert_eq!(world.refused(DANA, nobody), invalid(Field::Cover, Flaw::Empty));
    assert_eq!(world.refused(DANA, handing(DANA, BEA)), Refusal::NotAssignable { technician: BEA });
    let past = send(PlanAbsence { until: Some(world.now), ..plan(DANA) });
    assert_eq!(world.refused(DANA, past), invalid(Field::Until, Flaw::InThePast));
    let needs = Permission::SetAvailability;
    assert_eq!(world.refused(DANA, send(plan(ELI))), Refusal::NotAllowed { needs });
    let release = send(PlanAbsence { tickets: OpenTickets::Release, ..plan(BEA) });
    let needs = Permission::AssignTickets;
    assert_eq!(world.refused(BEA, release), Refusal::NotAllowed { needs });
}

#[test]
fn f4_undo_brings_back_people_and_tickets() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    let before = world.desk.clone();
    let command = handing(DANA, ELI);
    world.ok(DANA, command.clone());
    for back in inverse(&before, &command) {
        world.ok(DANA, back);
    }
    assert_eq!(assignee(&world, ticket), Some(DANA));
    assert!(world.technician(DANA).availability.is_available());
    let from = Some(world.now + TimeDelta::days(1));
    let before = world.desk.clone();
    let command = send(PlanAbsence { from, ..plan(DANA) });
    world.ok(DANA, command.clone());
    for back in inverse(&before, &command) {
        world.ok(DANA, back);
    }
    assert_eq!(world.technician(DANA).planned, None);
}

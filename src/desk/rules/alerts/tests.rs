//! Alerts from the first report to the ticket that comes of it, and all that is refused on the way (E8).

use chrono::TimeDelta;
use rstest::rstest;

use super::*;
use crate::desk::{
    Actor, Category, Change, Command, Kind, MessageId, MessageKind, Strategy, Timestamp,
    testing::{A, ADA, B, C, DANA, LEEDS, NIL, UMA, World, missing, relate, status},
};

const ALERT: AlertId = AlertId::from_u128(901);
const OTHER: AlertId = AlertId::from_u128(902);
const TICKET: TicketId = TicketId::from_u128(601);
const SECOND: TicketId = TicketId::from_u128(602);

fn raise_on(id: AlertId, device: DeviceId, severity: Severity) -> Command {
    let (rule, title) = ("disk-space".into(), "Disk C is 95 % full".into());
    Command::RaiseAlert(RaiseAlert { id, device, rule, severity, title })
}

fn raised(device: DeviceId) -> World {
    let mut world = World::little();
    world.ok(Actor::System, raise_on(ALERT, device, Severity::Warning));
    world
}

fn ticket_from(alert: AlertId, ticket: TicketId) -> Command {
    let message = MessageId::from_u128(77);
    Command::TicketFromAlert(TicketFromAlert { alert, ticket, message })
}

fn snooze_until(until: Timestamp) -> Command {
    Command::SnoozeAlert(SnoozeAlert { alert: ALERT, until })
}

fn reopened(if_until: Option<Timestamp>) -> Command {
    Command::ReopenAlert(ReopenAlert { alert: ALERT, if_until })
}

fn alert(world: &World) -> &Alert {
    world.get(ALERT)
}

#[test]
fn e8_the_same_rule_on_the_same_device_is_the_same_alert_until_it_is_settled() {
    let mut world = raised(A);
    let first = world.now;
    world.ok(Actor::System, raise_on(OTHER, A, Severity::Information));
    let again = alert(&world);
    assert_eq!((again.count, again.last_at, again.severity), (2, first, Severity::Warning));
    assert_eq!((again.site, again.state), (LEEDS, AlertState::Open));
    world.ok(Actor::System, raise_on(OTHER, B, Severity::Warning));
    assert_eq!(world.desk.all::<Alert>().len(), 2, "another device");
    world.ok(DANA, Command::ResolveAlert { alert: ALERT });
    let third = AlertId::from_u128(903);
    world.ok(Actor::System, raise_on(third, A, Severity::Warning));
    assert_eq!(world.get::<Alert>(third).count, 1, "the first one was settled");
    assert!(alert(&world).state.is_resolved());
}

#[rstest]
#[case::no_worse(Severity::Warning, false)]
#[case::worse(Severity::Critical, true)]
fn a_snoozed_alert_comes_back_when_it_gets_worse(#[case] severity: Severity, #[case] open: bool) {
    let mut world = raised(A);
    let until = world.now + TimeDelta::hours(4);
    world.ok(DANA, snooze_until(until));
    world.ok(Actor::System, raise_on(OTHER, A, severity));
    assert_eq!(alert(&world).state == AlertState::Open, open);
    assert_eq!(alert(&world).severity, severity);
}

#[rstest]
#[case::unknown_device(DeviceId::from_u128(1), "t", "r", missing(Kind::Device))]
#[case::no_title(A, " ", "r", Refusal::Invalid { field: Field::Title, flaw: Flaw::Empty })]
#[case::no_rule(A, "t", "", Refusal::Invalid { field: Field::Name, flaw: Flaw::Empty })]
#[case::escape(A, "\x1b[H", "r",
    Refusal::Invalid { field: Field::Title, flaw: Flaw::ControlCharacters })]
fn an_alert_that_does_not_fit_is_refused(
    #[case] device: DeviceId,
    #[case] title: &str,
    #[case] rule: &str,
    #[case] refusal: Refusal,
) {
    let (title, rule, severity) = (title.into(), rule.into(), Severity::Warning);
    let new = RaiseAlert { id: ALERT, device, rule, severity, title };
    assert_eq!(World::little().refused(ADA, Command::RaiseAlert(new)), refusal);
}

#[test]
fn an_alert_is_snoozed_comes_back_and_is_settled() {
    let mut world = raised(A);
    let until = world.now + TimeDelta::hours(1);
    assert_eq!(
        world.refused(DANA, snooze_until(world.now)),
        Refusal::Invalid { field: Field::Until, flaw: Flaw::InThePast }
    );
    world.ok(DANA, snooze_until(until));
    let late = Some(until + TimeDelta::hours(1));
    assert_eq!(world.decide(Actor::System, reopened(late)).expect("no longer").changes, []);
    world.ok(Actor::System, reopened(Some(until)));
    assert_eq!(alert(&world).state, AlertState::Open);
    let at = world.now;
    world.ok(DANA, Command::ResolveAlert { alert: ALERT });
    assert_eq!(alert(&world).state, AlertState::Resolved { at });
    let again = world.decide(DANA, Command::ResolveAlert { alert: ALERT });
    assert_eq!(again.expect("as wanted").changes, [], "settled when it was first settled");
    world.ok(DANA, reopened(None));
    assert_eq!(alert(&world).state, AlertState::Open);
}

#[test]
fn b3_row_7_what_a_deleted_device_reported_is_settled_and_cannot_come_back() {
    let mut world = raised(A);
    world.ok(Actor::System, raise_on(OTHER, B, Severity::Warning));
    world.ok(ADA, Command::DeleteDevice { device: A });
    assert!(alert(&world).state.is_resolved());
    assert_eq!(world.get::<Alert>(OTHER).state, AlertState::Open);
    let deleted = Refusal::Invalid { field: Field::Device, flaw: Flaw::Deleted };
    assert_eq!(world.refused(DANA, reopened(None)), deleted);
    assert_eq!(world.refused(ADA, raise_on(OTHER, A, Severity::Critical)), deleted);
}

#[rstest]
#[case::of_one_user(A, Some(UMA))]
#[case::of_nobody(C, None)]
fn e8_a_ticket_from_an_alert_is_about_its_device(
    #[case] device: DeviceId,
    #[case] requester: Option<crate::desk::UserId>,
) {
    let mut world = raised(device);
    world.ok(DANA, ticket_from(ALERT, TICKET));
    let ticket = world.the(TICKET);
    assert_eq!((ticket.requester, ticket.channel), (requester, Channel::Alert));
    assert_eq!((&*ticket.title, ticket.messages), ("Disk C is 95 % full", 1));
    assert_eq!((world.device_of(TICKET), world.the(TICKET).site), (Some(device), LEEDS));
    assert_eq!(world.the(TICKET).assignee, None);
    assert_eq!(alert(&world).ticket, Some(TICKET));
    assert!(world.desk.alerts_of_ticket(TICKET).eq([ALERT]));
    assert_eq!(alert(&world).state, AlertState::Open, "a ticket settles nothing yet");
}

#[test]
fn e8_a_device_of_two_people_asks_for_neither() {
    let mut world = raised(A);
    world.ok(ADA, relate(NIL, &[A]));
    world.ok(DANA, ticket_from(ALERT, TICKET));
    assert_eq!((world.the(TICKET).requester, world.device_of(TICKET)), (None, Some(A)));
}

#[test]
fn e8_a_ticket_from_an_alert_goes_through_auto_assignment() {
    let mut world = World::assigning(Strategy::RoundRobin);
    world.ok(Actor::System, raise_on(ALERT, A, Severity::Critical));
    let notices = world.ok(DANA, ticket_from(ALERT, TICKET));
    assert_eq!(notices, [Notice::AutoAssigned { ticket: TICKET, technician: ADA }]);
}

#[test]
fn e8_an_alert_of_the_same_rule_and_device_is_added_to_the_open_ticket() {
    let mut world = raised(A);
    world.ok(DANA, ticket_from(ALERT, TICKET));
    let again = world.decide(DANA, ticket_from(ALERT, SECOND));
    assert_eq!(again.expect("as wanted").changes, [], "it has its ticket");
    world.ok(DANA, Command::ResolveAlert { alert: ALERT });
    world.ok(Actor::System, raise_on(OTHER, A, Severity::Critical));
    let notices = world.ok(DANA, ticket_from(OTHER, SECOND));
    assert_eq!(notices, [Notice::AlertAppended { ticket: TICKET }]);
    assert_eq!(world.get::<Alert>(OTHER).ticket, Some(TICKET));
    assert!(world.desk.get::<Ticket>(SECOND).is_none());
    let said = world.entries.last().expect("just now").changes.iter().find_map(|c| match c {
        Change::Said(message) => Some((message.ticket, message.kind)),
        _ => None,
    });
    assert_eq!(said, Some((TICKET, MessageKind::InternalNote)));
}

#[test]
fn e8_once_the_ticket_is_solved_the_next_one_is_new() {
    let mut world = raised(A);
    world.ok(DANA, ticket_from(ALERT, TICKET));
    world.ok(DANA, status(TICKET, Category::Resolved.preset()));
    world.ok(DANA, ticket_from(ALERT, SECOND));
    assert_eq!(alert(&world).ticket, Some(SECOND));
    assert_eq!(world.the(SECOND).channel, Channel::Alert);
}

#[test]
fn commands_about_alerts_that_are_not_there_are_refused() {
    let mut world = World::little();
    let until = world.now + TimeDelta::hours(1);
    for command in [
        snooze_until(until),
        reopened(None),
        Command::ResolveAlert { alert: ALERT },
        ticket_from(ALERT, TICKET),
    ] {
        assert_eq!(world.refused(ADA, command), missing(Kind::Alert));
    }
}

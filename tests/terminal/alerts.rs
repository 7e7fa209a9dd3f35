//! Alerts as a technician works them: the list, putting aside, settling, the ticket that comes of one (E8).

use chrono::TimeDelta;
use helpdeck::desk::{
    Actor, Alert, AlertId, AlertState, Command, DeviceId, RaiseAlert, Severity, SnoozeAlert,
    Ticket, TicketFromAlert, TicketId,
};

use super::{driver::Driver, little::*};

const BATTERY: AlertId = AlertId::from_u128(9001);
const DISK: AlertId = AlertId::from_u128(9002);
const TONER: AlertId = AlertId::from_u128(9003);

fn raise(id: AlertId, device: DeviceId, severity: Severity, title: &str) -> Command {
    let rule = title.split(' ').next().unwrap_or_default().to_lowercase();
    Command::RaiseAlert(RaiseAlert { id, device, rule, severity, title: title.into() })
}

/// Three alerts, one in each state, the cursor on the snoozed one, which has a ticket.
pub fn reported(d: &mut Driver) {
    for (id, device, severity, title) in [
        (BATTERY, LT_01, Severity::Information, "Battery is old"),
        (DISK, LT_02, Severity::Critical, "Disk C is full"),
        (TONER, PR_01, Severity::Warning, "Toner is low"),
    ] {
        d.does(Actor::System, raise(id, device, severity, title));
    }
    let (ticket, message) = (TicketId::from_u128(9101), helpdeck::desk::MessageId::from_u128(9201));
    d.does(ADA, Command::TicketFromAlert(TicketFromAlert { alert: DISK, ticket, message }));
    let until = d.model.look.now + TimeDelta::hours(3);
    d.does(ADA, Command::SnoozeAlert(SnoozeAlert { alert: DISK, until }));
    d.does(ADA, Command::ResolveAlert { alert: BATTERY });
    d.press("g g").on("Disk C");
}

fn state(d: &Driver, alert: AlertId) -> AlertState {
    d.get::<Alert>(alert).state
}

fn shown() -> Driver {
    let mut d = Driver::little_at(110, 30);
    d.press("6");
    reported(&mut d);
    d
}

#[test]
fn e8_the_list_shows_open_ones_first_and_severity_without_colours() {
    let mut d = shown();
    d.see_line(&["! ", "Warning", "Toner is low", "PR-01", "Open"]);
    d.see_line(&["!!", "Critical", "Disk C is full", "LT-02", "Snoozed", "#"]);
    d.see("Snoozed until");
    let screen = d.screen();
    let at = |text: &str| screen.find(text).expect("listed");
    assert!(at("Toner is low") < at("Disk C is full"));
    assert!(at("Disk C is full") < at("Battery is old"), "the settled one is last");
    d.press("/").type_text("is:open severity:warn");
    d.see("Toner is low").gone("Battery is old");
}

#[test]
fn an_alert_is_settled_brought_back_and_put_aside_and_all_of_it_undone() {
    let mut d = shown();
    d.press("g g").on("Toner").press("x");
    assert!(state(&d, TONER).is_resolved());
    d.press("u");
    assert_eq!(state(&d, TONER), AlertState::Open);
    d.press("g g").on("Battery").press("R");
    assert_eq!(state(&d, BATTERY), AlertState::Open);
    d.press("g g").on("Toner").press("z").see("4 hours").press("down enter");
    let until = d.model.look.now + TimeDelta::hours(4);
    assert_eq!(state(&d, TONER), AlertState::Snoozed { until });
    d.see("Snoozed");
}

#[test]
fn marked_alerts_are_settled_together() {
    let mut d = shown();
    d.press("* x");
    assert!([BATTERY, DISK, TONER].iter().all(|alert| state(&d, *alert).is_resolved()));
}

#[test]
fn e8_a_ticket_from_an_alert_says_where_it_came_from() {
    let mut d = shown();
    d.press("g g").on("Toner").press("T");
    let ticket = d.get::<Alert>(TONER).ticket.expect("opened");
    let number = d.get::<Ticket>(ticket).number.to_string();
    d.press("t").see("Toner is low").press("enter").see_line(&["Alert", "Toner is low", "Open"]);
    d.see(&number).press("esc esc").see_line(&["Toner is low", &number]);
    d.press("o").see("PR-01").press("enter").see("Toner is low");
}

#[test]
fn b3_row_7_the_page_of_an_alert_shows_its_ticket_and_what_else_the_device_reported() {
    let mut d = shown();
    d.does(Actor::System, raise(AlertId::from_u128(9004), LT_02, Severity::Warning, "Fan is loud"));
    d.press("g g").on("Disk C").press("enter");
    d.see_line(&["Critical", "Disk C is full"]).see("LT-02").see("Fan is loud");
    d.press("esc").on("Fan").press("enter").see("No ticket was opened from it yet");
    d.press("t");
    assert!(d.said().contains("No ticket"), "{}", d.said());
}

#[test]
fn c3_a_beginner_sees_alerts_and_settles_none() {
    let start = super::driver::Start { me: BEA, ..super::driver::Start::default() };
    let mut d = Driver::start(start);
    d.press("6");
    reported(&mut d);
    d.press("g g").on("Toner").press("x");
    assert!(!d.said().is_empty());
    assert_eq!(state(&d, TONER), AlertState::Open);
}

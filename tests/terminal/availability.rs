//! Availability: one's own from anywhere, another's for those who may, the same indicator everywhere
//! (T14 to T19, TA6 to TA9, TA13).

use chrono::TimeDelta;
use helpdeck::desk::{Availability, Command, Technician, Timestamp};

use super::{
    driver::{Driver, Start, nine},
    little::*,
};

fn until(d: &Driver, technician: helpdeck::desk::TechnicianId) -> Option<Timestamp> {
    d.get::<Technician>(technician).availability.until()
}

fn out(technician: helpdeck::desk::TechnicianId, hours: i64) -> Command {
    let until = (hours > 0).then(|| nine() + TimeDelta::hours(hours));
    Command::SetOutOfOffice { technician, until }
}

#[test]
fn enter_alone_turns_my_availability_around() {
    let mut d = Driver::little();
    d.see("me: ● Available").press("A").see("Enter: go out of office.").press("enter");
    d.see("me: ○ Out of office");
    assert_eq!(d.said(), "Ada Stone is out of office");
    assert_eq!(d.sent(), [Command::SetOutOfOffice { technician: ADA, until: None }]);
    d.press("A").see("Enter: be available again.").press("enter").see("me: ● Available");
    assert_eq!(d.sent(), [Command::SetAvailable { technician: ADA, if_until: None }]);
    d.agrees();
}

#[test]
fn a_time_to_be_back_is_shown_and_ends_the_absence_by_itself() {
    let mut d = Driver::little();
    d.press("A").type_text("14:00").press("enter").see("me: ◐ Back at 14:00");
    d.tick(TimeDelta::hours(4)).see("Back at 14:00");
    d.tick(TimeDelta::hours(1)).see("me: ● Available").agrees();
}

#[test]
fn a_return_time_can_be_a_clock_a_span_or_a_day() {
    for (typed, back, shown) in [
        ("14:00", "2026-03-10T14:00:00Z", "Back at 14:00"),
        ("30m", "2026-03-10T09:30:00Z", "Back at 09:30"),
        ("1h30m", "2026-03-10T10:30:00Z", "Back at 10:30"),
        ("mon", "2026-03-16T08:00:00Z", "Back Mon 08:00"),
        ("tomorrow", "2026-03-11T08:00:00Z", "Back Wed 08:00"),
        ("2026-03-20", "2026-03-20T08:00:00Z", "Back 20 Mar"),
    ] {
        let mut d = Driver::little();
        d.press("A").type_text(typed).press("enter");
        assert_eq!(until(&d, ADA), Some(back.parse().unwrap()), "{typed}");
        d.see(shown);
    }
}

#[test]
fn what_cannot_be_read_as_a_time_says_the_forms_and_keeps_the_text() {
    let mut d = Driver::little();
    d.press("A").type_text("after lunch").press("enter");
    d.see("after lunch").see("Say when as 14:00, 9, 30m, 2h, 1d, mon");
    assert_eq!(d.sent(), []);
    d.press("ctrl-u").gone("Say when as").type_text("2h").press("enter").see("Back at 11:00");
    d.press("A").type_text("2020-01-01").press("enter").see("That is over already.");
    d.press("esc A").type_text("30y").press("enter").see("Say when as");
    d.press("ctrl-u").type_text("99999h").press("enter").see("more than ten years away");
}

#[test]
fn an_absence_can_be_prolonged_from_the_same_prompt() {
    let mut d = Driver::little();
    d.press("A").type_text("10:00").press("enter A").type_text("16:00").press("enter");
    d.see("Back at 16:00").tick(TimeDelta::hours(2)).see("Back at 16:00");
}

#[test]
fn esc_leaves_everything_as_it_was() {
    let mut d = Driver::little();
    d.press("A").type_text("14:00").press("esc").see("me: ● Available").gone("14:00");
    assert_eq!(d.sent(), []);
}

#[test]
fn my_availability_is_one_key_from_every_pane_and_page() {
    for keys in ["1", "2", "3", "4", "1 enter", "2 enter", "3 enter", "4 enter"] {
        let mut d = Driver::little();
        d.press(keys).press("A enter").see("Out of office");
        assert!(!d.get::<Technician>(ADA).availability.is_available(), "{keys}");
    }
}

#[test]
fn a_beginner_may_set_their_own_and_nothing_else() {
    let mut d = Driver::little_as(BEA);
    d.press("A enter").see("me: ○ Out of office");
    d.press("i");
    assert_eq!(d.said(), "Your role may not assign tickets. Ask an Admin.");
    d.press("esc n");
    assert_eq!(d.said(), "Your role may not create tickets. Ask an Admin.");
    assert_eq!(d.sent().len(), 1);
}

#[test]
fn an_admin_sets_somebody_elses_from_the_technicians() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("v").see("Enter: set out of office.").type_text("30m");
    d.press("enter");
    d.see_line(&["◐ Back at 09:30", "Dana Cole"]).see("set by Ada Stone");
    assert_eq!(
        d.sent(),
        [Command::SetOutOfOffice {
            technician: DANA,
            until: Some(nine() + TimeDelta::minutes(30)),
        }]
    );
    d.press("v").see("Enter: set available.").press("enter").see_line(&["● Available", "Dana"]);
}

#[test]
fn a_technician_may_not_set_somebody_elses_and_reads_why() {
    let mut d = Driver::little_as(DANA);
    d.press("4").on("Eli").press("v");
    assert_eq!(d.said(), "Your role may not set the availability of others. Ask an Admin.");
    d.press("esc").on("Dana").press("v enter").see_line(&["○ Out of office", "Dana Cole", "(me)"]);
    assert_eq!(d.sent(), [Command::SetOutOfOffice { technician: DANA, until: None }]);
}

#[test]
fn a_deactivated_technician_has_no_availability_to_set() {
    let mut d = Driver::little();
    d.press("4").on("Otto").press("v");
    assert_eq!(d.said(), "Otto Klein is deactivated. Activate the technician first.");
}

#[test]
fn every_place_shows_a_technician_the_same_way() {
    let mut d = Driver::little();
    d.does(DANA, out(DANA, 5));
    d.on("Cannot print");
    d.see_line(&["Cannot print", "◐ D. Cole"]);
    d.see_line(&["Technician", "◐ Dana Cole", "Back at 14:00"]);
    d.press("enter").see_line(&["Technician", "◐ Dana Cole", "Back at 14:00"]);
    d.press("esc a").see_line(&["◐ Back at 14:00", "Dana Cole"]);
    d.press("esc 4").see_line(&["◐ Back at 14:00", "Dana Cole"]);
    d.does(DANA, out(DANA, 0));
    d.see_line(&["○ Out of office", "Dana Cole"]);
    d.press("1").see_line(&["Cannot print", "○ D. Cole"]);
    d.does(DANA, Command::SetAvailable { technician: DANA, if_until: None });
    d.see_line(&["Cannot print", "● D. Cole"]);
}

#[test]
fn without_unicode_the_indicator_is_ascii_and_so_is_everything() {
    let mut d = Driver::start(Start { ascii: true, ..Start::default() });
    d.does(DANA, out(DANA, 5));
    d.see("me: (*) Available").see_line(&["Cannot print", "(-) D. Cole"]);
    for keys in ["a", "esc enter", "esc 4", "n", "esc ?", "esc 2 enter", "esc q"] {
        d.press(keys);
        let screen = d.screen();
        let odd: Vec<char> = screen.chars().filter(|letter| !letter.is_ascii()).collect();
        assert!(odd.is_empty(), "after {keys}: {odd:?} on\n{screen}");
    }
}

#[test]
fn going_out_leaves_my_tickets_where_they_are() {
    let mut d = Driver::little_as(DANA);
    d.press("A enter");
    assert_eq!(d.the(PRINT).assignee, Some(DANA));
    assert!(matches!(
        d.get::<Technician>(DANA).availability,
        Availability::OutOfOffice { since, until: None, set_by: Some(DANA) } if since == nine()
    ));
}

#[test]
fn somebody_who_sets_mine_is_seen_at_once() {
    let mut d = Driver::little_as(DANA);
    d.does(ADA, out(DANA, 1)).see("me: ◐ Back at 10:00");
}

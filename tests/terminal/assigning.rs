//! Assigning and taking: the picker, the question about the absent, balance and why (D4).

use helpdeck::desk::{Command, Expect, Strategy, To};

use super::{driver::Driver, little::*};

fn assigned(ticket: helpdeck::desk::TicketId, to: To) -> Command {
    Command::AssignTicket { ticket, to, was: Expect::Value(None) }
}

fn out(technician: helpdeck::desk::TechnicianId) -> Command {
    Command::SetOutOfOffice { technician, until: None }
}

#[test]
fn the_picker_is_complete_at_once_with_load_and_availability() {
    let mut d = Driver::little();
    d.on("VPN").press("a").see("Assign #4 to");
    d.see_line(&["1 me", "Ada Stone", "0 open"]).see_line(&["2 by balance"]);
    d.see_line(&["3 nobody"]).see_line(&["● Available", "Dana Cole", "1 open"]);
    d.see_line(&["● Available", "Eli Park", "0 open"]).gone("Otto").gone("Ivy");
}

#[test]
fn digits_pick_at_once() {
    let mut d = Driver::little();
    d.on("VPN").press("a 1");
    assert_eq!(d.said(), "#4 assigned to Ada Stone");
    assert_eq!(d.sent(), [assigned(VPN, To::Technician(ADA))]);
    d.agrees();
}

#[test]
fn letters_filter_and_enter_picks() {
    let mut d = Driver::little();
    d.on("VPN").press("a").type_text("par").see("Eli Park").gone("Dana Cole").press("enter");
    assert_eq!(d.the(VPN).assignee, Some(ELI));
    d.see_line(&["VPN", "● E. Park"]);
}

#[test]
fn esc_first_empties_the_filter_then_leaves() {
    let mut d = Driver::little();
    d.on("VPN").press("a").type_text("zzz").see("Nothing matches.").press("enter");
    d.see("Nothing matches.").press("esc").see("Dana Cole").press("esc").gone("Assign #4");
    assert_eq!(d.sent(), []);
}

#[test]
fn nobody_takes_the_technician_away() {
    let mut d = Driver::little();
    d.on("Cannot print").press("a 3");
    assert_eq!(d.the(PRINT).assignee, None);
    assert_eq!(d.said(), "#1 is unassigned");
}

#[test]
fn those_who_are_out_come_last_and_are_asked_about() {
    let mut d = Driver::little();
    d.does(DANA, out(DANA));
    d.on("VPN").press("a");
    let screen = d.screen();
    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text} in\n{screen}"));
    assert!(at("Eli Park") < at("Dana Cole"));
    d.type_text("dana").press("enter");
    d.see("Dana Cole: Out of office. Assign anyway? y assigns, Esc goes back.");
    d.press("enter").gone("Assign anyway?").see("Assign #4 to");
    assert_eq!(d.sent(), []);
    d.press("enter y");
    assert_eq!(d.the(VPN).assignee, Some(DANA));
    assert_eq!(d.said(), "#4 assigned to Dana Cole. Dana Cole is out of office.");
}

#[test]
fn who_cannot_be_given_tickets_is_listed_with_the_reason() {
    let mut d = Driver::little();
    d.on("VPN").press("a").type_text("bea").press("enter");
    d.see("Bea Novak cannot be given tickets").see("Assign #4 to");
    assert_eq!(d.sent(), []);
}

#[test]
fn by_balance_names_whom_it_would_choose_and_why_before_one_chooses() {
    let mut d = Driver::little();
    let strategy = Some(Strategy::LeastLoaded);
    d.does(ADA, Command::SetAutoAssign { strategy });
    d.does(ADA, out(ADA));
    d.on("VPN").press("a").see_line(&["by balance", "Eli Park: the fewest open tickets"]);
    d.press("2");
    assert_eq!(d.the(VPN).assignee, Some(ELI));
    assert_eq!(d.said(), "#4 assigned by balance. #4 went to Eli Park by balance.");
}

#[test]
fn balance_that_finds_nobody_says_why_of_each() {
    let mut d = Driver::little();
    for technician in [ADA, DANA, ELI] {
        d.does(technician, out(technician));
    }
    d.on("VPN").press("a").type_text("balance").press("enter");
    d.see("Nobody can be given it").see("Dana Cole: out of office, 1 open");
    assert_eq!(d.the(VPN).assignee, None);
}

#[test]
fn taking_is_one_key_and_a_beginner_reads_why_not() {
    let mut d = Driver::little_as(DANA);
    d.on("VPN").press("i").see_line(&["VPN", "● D. Cole"]);
    assert_eq!(d.sent(), [assigned(VPN, To::Technician(DANA))]);
    let mut d = Driver::little_as(BEA);
    d.on("VPN").press("i").see("Your role may not assign tickets. Ask an Admin.");
    d.press("a").gone("Assign #4");
}

#[test]
fn taking_what_is_mine_already_changes_nothing() {
    let mut d = Driver::little_as(DANA);
    d.on("Cannot print").press("i").agrees();
    assert_eq!(d.the(PRINT).assignee, Some(DANA));
}

#[test]
fn several_marked_tickets_go_to_one_person_in_one_step() {
    let mut d = Driver::little();
    d.on("VPN").press("space").on("Outlook").press("space a").see("Assign #2, #4 to");
    d.type_text("eli").press("enter").gone("marked");
    assert_eq!((d.the(VPN).assignee, d.the(OUTLOOK).assignee), (Some(ELI), Some(ELI)));
    d.press("u");
    assert_eq!((d.the(VPN).assignee, d.the(OUTLOOK).assignee), (None, None));
}

#[test]
fn many_marked_tickets_are_counted_in_the_title() {
    let mut d = Driver::little();
    d.press("* a").see("Assign #1, #2, #3 and 3 more to");
}

#[test]
fn the_page_of_a_ticket_shows_the_decision_with_every_candidate() {
    let mut d = Driver::little();
    d.does(DANA, out(DANA));
    d.on("VPN").press("a 2 enter").see("Assignment").see("comes first");
    d.see("Dana Cole: out of office, 1 open").see("Bea Novak: the role cannot be given tickets");
    d.see("Ivy Marsh: has never logged in").see("Otto Klein: deactivated");
}

#[test]
fn assigning_works_on_the_open_page_too() {
    let mut d = Driver::little();
    d.on("VPN").press("enter a").type_text("dana").press("enter");
    d.see_line(&["Technician", "● Dana Cole", "Available"]).see_line(&["assignee", "Dana Cole"]);
    assert_eq!(d.the(VPN).assignee, Some(DANA));
}

#[test]
fn the_list_of_people_does_not_change_while_one_looks_at_it() {
    let mut d = Driver::little();
    d.on("VPN").press("a");
    let before = d.screen();
    d.does(DANA, out(DANA));
    let body = |screen: &str| screen.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(body(&before), body(&d.screen()));
}

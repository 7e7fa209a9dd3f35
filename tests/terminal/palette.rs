//! Palette and help: every action by name or key, run from there, or the reason why not.

use helpdeck::{desk::RecordKey, tui::panes::Pane};

use super::{
    driver::{Driver, Start},
    little::*,
};

#[test]
fn help_shows_the_keys_of_the_place_one_is_at() {
    let mut d = Driver::little();
    d.press("?").see("Keys here").see_line(&["Take it myself", "Tickets", "i"]);
    d.gone("Show the user's tickets").press("esc 2 ?").see_line(&["Show the user's tickets", "t"]);
    d.gone("Take it myself");
}

#[test]
fn the_palette_shows_everything_and_says_where_what_is_not_here_works() {
    let mut d = Driver::little();
    d.press(":").see("Everything").type_text("take it").see_line(&["> Take it myself", "i"]);
    d.press("ctrl-u").type_text("deactivated").see_line(&["> ", "Technicians", "I"]);
    d.press("enter");
    assert_eq!(d.said(), "in Technicians");
    assert_eq!(d.model.pane(), Pane::Tickets);
}

#[test]
fn typing_searches_names_and_enter_runs() {
    let mut d = Driver::little();
    d.on("VPN").press("ctrl-p").type_text("take").press("enter").gone("Everything");
    assert_eq!(d.the(VPN).assignee, Some(ADA));
    d.press(":").type_text("show users").press("enter").see("[2] Users");
    d.press("?").type_text("my last").press("enter");
    assert_eq!(d.the(VPN).assignee, None);
}

#[test]
fn typing_a_key_finds_what_it_does() {
    let mut d = Driver::little();
    d.press("?").type_text("x").see_line(&["> Resolve", "x"]);
    d.press("ctrl-u").type_text("Ctrl-d").see_line(&["> Down one page", "Ctrl-d, PgDn"]);
    d.press("ctrl-u").type_text("g g").see_line(&["> To the first row"]);
}

#[test]
fn what_finds_nothing_says_so() {
    let mut d = Driver::little();
    d.press(":").type_text("qqqq").see("Nothing matches.").press("enter").see("Nothing matches.");
    d.press("esc").gone("Nothing matches.");
}

#[test]
fn what_the_role_does_not_allow_is_listed_with_the_reason() {
    let mut d = Driver::little_as(BEA);
    d.press("?").type_text("take it").see("Your role may not assign tickets").press("enter");
    assert_eq!(d.said(), "Your role may not assign tickets. Ask an Admin.");
    d.see("Keys here");
    assert_eq!(d.sent(), []);
}

#[test]
fn undo_with_nothing_to_undo_says_so_there_and_by_its_key() {
    let mut d = Driver::little();
    d.press("?").type_text("undo").see("(There is nothing to undo.)").press("esc u");
    assert_eq!(d.said(), "There is nothing to undo.");
}

#[test]
fn read_only_says_so_at_every_action_that_writes() {
    let mut d = Driver::start(Start { read_only: true, ..Start::default() });
    d.see("read-only").press("i");
    assert_eq!(d.said(), "This is read-only: start without --read-only to change things.");
    for keys in ["n", "A", "s", "u", "x", "c", "C", "3 D", "4 E", "2 +"] {
        d.press("esc").press(keys);
        assert!(d.said().starts_with("This is read-only"), "{keys}: {}", d.said());
    }
    assert_eq!(d.sent(), []);
    d.paste("text").gone("New ticket");
    d.press("esc 1 enter").see("Messages").press("esc /").type_text("vpn").see("1 of 6");
}

#[test]
fn the_hints_leave_out_what_is_not_allowed() {
    let mut d = Driver::little();
    d.see("i take").see("C reply");
    let mut d = Driver::little_as(BEA);
    d.gone("i take").gone("C reply").see("? help").see("A availability");
}

#[test]
fn a_short_hint_line_keeps_help_and_the_way_back() {
    let mut d = Driver::little_at(62, 20);
    d.see("? help").see("/ filter").see("Enter open");
    d.press("c").see("Esc back").press("esc n").see("Esc back").press("esc a").see("Esc back");
    let mut d = Driver::little_at(60, 15);
    d.press("2").on("Noor").press("+").see("Esc back");
}

#[test]
fn before_there_is_a_desk_only_leaving_is_on_offer() {
    let mut d = Driver::waiting(Start::default());
    for keys in ["?", ":", "n", "i", "j", "4", "/", "A"] {
        d.press(keys);
        d.see("Opening the desk at this computer.");
    }
    assert_eq!(d.said(), "The desk is not there yet.");
    d.press("y");
    assert_eq!(d.take_effects(), []);
    d.press("q").see("Leave helpdeck?").press("y");
    assert_eq!(d.take_effects(), [helpdeck::tui::Effect::Quit]);
}

#[test]
fn a_paste_into_the_palette_searches() {
    let mut d = Driver::little();
    d.press(":").paste("take it\n").see_line(&["> Take it myself"]);
}

#[test]
fn a_number_a_name_a_device_and_a_site_are_gone_to() {
    let mut d = Driver::little();
    d.press(":").type_text("#4").see_line(&["> #4  VPN drops every ten minutes", "Tickets"]);
    d.press("enter").see("VPN drops every ten minutes").see("Messages");
    assert_eq!(d.model.focus(), Some(RecordKey::Ticket(VPN)));
    d.press(":").type_text("@sara").see_line(&["> Sara Lindqvist  Leeds", "Users"]);
    d.press("enter").see("[2] Users").press("esc");
    assert_eq!(d.model.focus(), Some(RecordKey::User(SARA)), "the cursor is on it");
    d.press(":").type_text("lt-02").see_line(&["> LT-02", "Devices"]).press("enter");
    assert_eq!(d.model.focus(), Some(RecordKey::Device(LT_02)));
    d.press(":").type_text("york").see_line(&["> York", "Sites"]).press("enter");
    assert_eq!(d.model.focus(), Some(RecordKey::Site(YORK)));
    d.press(":").type_text("@dana").press("enter").see("[4] Tech");
    assert_eq!(d.model.focus(), Some(RecordKey::Technician(DANA)));
    assert_eq!(d.sent(), []);
}

#[test]
fn a_sign_before_the_text_narrows_to_actions_people_or_numbers() {
    let mut d = Driver::little();
    d.press(":").type_text(">print").gone("Cannot print to floor 3");
    d.press("ctrl-u").type_text("print").see("Cannot print to floor 3");
    d.press("ctrl-u").type_text("@print").see("Nothing matches.");
    d.press("ctrl-u").type_text("#print").see("Nothing matches.");
    d.press("ctrl-u").type_text("#99").see("Nothing matches.").press("enter");
    d.press("ctrl-u").type_text("#0").see("Nothing matches.");
    d.press("esc ?").type_text("lt-02").see("Nothing matches.");
}

#[test]
fn what_was_used_last_comes_first() {
    let mut d = Driver::little();
    d.press(":").type_text("vpn").press("enter esc");
    d.press(":").type_text("show devices").press("enter");
    d.press(":").see_line(&["> Show devices"]).press("down").see_line(&["> #4  VPN drops"]);
    d.press("enter").see("VPN drops every ten minutes").see("Messages");
    // An action that was used goes before another that says as much.
    d.press("esc :").type_text("show").see_line(&["> Show devices"]);
}

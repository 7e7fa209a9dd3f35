//! Copying with `y`, the keys that can follow it, the preview over a slow line, and what is heard while nobody looks.

use chrono::TimeDelta;
use helpdeck::{
    desk::{Command, Expect, Priority, TicketId},
    tui::{Effect, Msg, Notify, Route},
};

use super::{
    driver::{Driver, Start},
    little::*,
};

fn copied(d: &mut Driver) -> Vec<String> {
    let texts = d.take_effects().into_iter().filter_map(|effect| match effect {
        Effect::Copy(text) => Some(text),
        _ => None,
    });
    texts.collect()
}

#[test]
fn a_ticket_gives_its_number_its_title_its_link_and_its_device() {
    let mut d = Driver::little();
    d.on("VPN").press("y y y t y u");
    assert_eq!(
        copied(&mut d),
        ["#4", "#4 VPN drops every ten minutes", "https://desk.example/tickets/4"]
    );
    d.on("Cannot print").press("y d enter y y");
    let copied = copied(&mut d);
    assert_eq!(copied.len(), 2, "{copied:?}");
    assert!(copied[1].starts_with('#'), "also on its page: {copied:?}");
    d.press("esc 3").on("LT-02").press("y y y d");
    assert_eq!(self::copied(&mut d), ["LT-02", "LT-02"]);
}

#[test]
fn what_is_not_there_is_not_copied_and_the_reason_is_said() {
    let mut d = Driver::start(Start { url: None, ..Start::default() });
    d.on("Outlook").press("y u").see("nothing leads to it from elsewhere");
    assert_eq!(copied(&mut d), [""; 0]);
}

#[test]
fn the_message_says_which_way_it_went() {
    for (route, words) in [
        (Route::Clipboard, "Copied #4"),
        (Route::Tmux, "Copied #4 (by tmux"),
        (Route::Terminal, "Copied #4 (by OSC 52, which the terminal may ignore"),
    ] {
        let mut d = Driver::little();
        d.message(Msg::Copied { text: "#4".into(), route }).see(words);
    }
}

#[test]
fn a_link_opens_its_ticket() {
    use helpdeck::{desk::TicketNumber, tui::Opening};
    let opened: Opening = "https://desk.example/tickets/1042".parse().unwrap();
    assert_eq!(opened, Opening::Ticket(TicketNumber(1042)));
}

#[test]
fn after_the_first_key_what_can_follow_is_shown_once_the_person_hesitates() {
    let mut d = Driver::little();
    d.press("y").gone("y t copy").tick(TimeDelta::milliseconds(300)).gone("y t copy");
    d.tick(TimeDelta::milliseconds(200)).see("y t copy title");
    d.press("y").gone("y t copy");
    assert_eq!(copied(&mut d).len(), 1);
}

#[test]
fn over_a_slow_line_the_preview_follows_when_the_cursor_rests() {
    let mut d = Driver::start(Start { size: (160, 50), far: true, ..Start::default() });
    let first = d.model.beside();
    d.press("j j");
    assert_eq!(d.model.beside(), first);
    d.tick(TimeDelta::milliseconds(150));
    assert_eq!(d.model.beside(), d.model.list().cursor());
    assert_ne!(d.model.beside(), first);
    d.press("2");
    assert_eq!(d.model.beside(), d.model.list().cursor(), "another pane is there at once");
}

fn raise(ticket: TicketId, priority: Priority) -> Command {
    Command::SetTicketPriority { ticket, priority, was: Expect::Any }
}

fn heard(d: &mut Driver) -> Vec<String> {
    let texts = d.take_effects().into_iter().filter_map(|effect| match effect {
        Effect::Notify { text, how } => {
            assert_eq!(how, Notify::Auto);
            Some(text)
        }
        _ => None,
    });
    texts.collect()
}

#[test]
fn a_ticket_that_becomes_critical_is_heard_while_nobody_looks() {
    let mut d = Driver::little();
    d.message(Msg::Focus(false)).does(ELI, raise(OUTLOOK, Priority::Critical));
    assert_eq!(heard(&mut d), ["Critical: #2 Outlook asks for a password"]);
    d.does(ELI, raise(OUTLOOK, Priority::Low));
    d.message(Msg::Focus(true)).does(ELI, raise(OUTLOOK, Priority::Critical));
    assert_eq!(heard(&mut d), [""; 0], "somebody looks");
}

#[test]
fn a_terminal_that_does_not_tell_is_looked_at_by_who_types() {
    let mut d = Driver::little();
    d.press("j").does(ELI, raise(OUTLOOK, Priority::Critical));
    assert_eq!(heard(&mut d), [""; 0]);
    d.tick(TimeDelta::minutes(2)).does(ELI, raise(OUTLOOK, Priority::Low));
    d.does(ELI, raise(OUTLOOK, Priority::Critical));
    assert_eq!(heard(&mut d).len(), 1);
}

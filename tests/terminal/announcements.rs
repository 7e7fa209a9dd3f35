//! What was said in the message line is kept: it can be read once more, also what others did where everything is said.

use chrono::TimeDelta;
use helpdeck::{
    desk::{Command, Expect, Priority},
    tui::{Speech, port::Event},
};

use super::{
    driver::{Driver, Start},
    little::*,
};

/// The lines of the list, without the cursor.
fn listed(d: &Driver) -> Vec<String> {
    let screen = d.screen();
    let lines = screen.lines().skip(4).map(|line| line.trim_start_matches([' ', '>']).trim_end());
    lines.take_while(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn what_was_said_can_be_read_once_more_the_newest_first() {
    let mut d = Driver::little_at(100, 24);
    d.press("g a").see("Nothing was said yet.").press("esc");
    d.tick(TimeDelta::minutes(3)).press("p h");
    let done = d.said();
    assert!(done.contains("High"), "{done}");
    // Once it is gone from the line it is still in the list.
    d.press("j").gone(&done);
    d.tick(TimeDelta::minutes(2)).press("u u u");
    d.press(":").type_text("messages").press("enter").see("Messages so far");
    let lines = listed(&d);
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert!(lines[0].starts_with("09:05") && lines[0].contains("error"), "{lines:?}");
    assert!(lines[0].ends_with("There is nothing to undo. (2 times)"), "{lines:?}");
    assert!(lines[1].contains("done"), "{lines:?}");
    assert!(lines[2].starts_with("09:03") && lines[2].ends_with(&done), "{lines:?}");
    assert!(lines[3].ends_with("Nothing was said yet."), "{lines:?}");
    // Errors alone.
    d.press("e");
    assert_eq!(listed(&d).len(), 2, "{}", d.screen());
    d.press("esc").gone("Messages so far");
}

#[test]
fn why_the_line_is_gone_is_kept_once_and_how_far_an_export_is_not_at_all() {
    let mut d = Driver::sample(Start { size: (100, 24), ..Start::default() });
    for _ in 0..5 {
        let reason = "No answer from desk.example".to_owned();
        d.happen(Event::Offline { reason, retry_at: None });
    }
    d.connect();
    d.press("S ctrl-u").type_text("/tmp/new.csv").press("enter");
    d.press("g a").see("Messages so far").see("No answer from desk.example").gone("times");
    // What became of the export, and not the steps on the way.
    assert_eq!(listed(&d).len(), 2, "{}", d.screen());
    d.see("/tmp/new.csv");
}

#[test]
fn who_listens_hears_it_again_also_what_others_did() {
    let mut d = Driver::start(Start { speech: Speech::Lines, ..Start::default() });
    d.on("Outlook");
    let critical = Command::SetTicketPriority {
        ticket: OUTLOOK,
        priority: Priority::Critical,
        was: Expect::Any,
    };
    d.does(DANA, critical);
    let heard = d.take_heard();
    let news = heard.lines().find(|line| line.starts_with("Changed: ")).expect("it is announced");
    d.press("g a");
    let again = d.take_heard();
    super::linear::assert_plain(&again);
    assert!(again.contains("1 of 1. 09:00. note. "), "{again}");
    assert!(again.contains(news.trim_end_matches('.')), "{news}\n{again}");
}

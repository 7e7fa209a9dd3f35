//! The dashboard: figures that are right, and each leads to the records it counts (F12).

use helpdeck::{
    desk::{Actor, Command, Expect, Letter, LetterFailed, RecordKey, SetTicketDue},
    tui::panes::Pane,
};

use super::{driver::Driver, little::*};

/// Goes through every line of the dashboard, opens it and compares the rows with the figure.
fn walk(d: &mut Driver) -> usize {
    let mut walked = 0;
    for line in 0.. {
        d.press("7 g g");
        for _ in 0..line {
            d.press("j");
        }
        let Some(opened) = d.model.panel else { panic!("the dashboard is open") };
        if opened.cursor < line {
            return walked;
        }
        let figure = d.screen().lines().find_map(|line| {
            let line = line.strip_prefix(" > ")?;
            line.split_whitespace().find_map(|word| word.parse::<usize>().ok())
        });
        let Some(figure) = figure else { continue };
        d.press("enter");
        assert!(d.model.panel.is_none(), "line {line} leads somewhere:\n{}", d.screen());
        let rows = d.model.list().rows().len();
        assert_eq!(rows, figure, "line {line} of the dashboard\n{}", d.screen());
        walked += 1;
    }
    walked
}

/// A mail that failed and an overdue ticket; something held back the little desk has already.
fn lost_mail(d: &mut Driver) {
    super::mail::letters(d);
    let due = Some(super::driver::nine() - chrono::TimeDelta::hours(1));
    let was = Expect::Any;
    d.does(ADA, Command::SetTicketDue(SetTicketDue { ticket: OUTLOOK, due, was }));
    let letter = d.server.desk.all::<Letter>().next().unwrap().id;
    let error = "550 no such user".into();
    let failed = Command::RecordLetterFailed(LetterFailed { letter, error, for_good: true });
    d.does(Actor::System, failed);
}

#[test]
fn f12_every_figure_opens_the_records_it_counts() {
    let mut d = Driver::little_at(80, 24);
    d.does(DANA, Command::SetOutOfOffice { technician: DANA, until: None });
    lost_mail(&mut d);
    for what in ["Overdue tickets", "Mail that failed", "Mail that is held back"] {
        d.press("7").see(what);
    }
    assert!(walk(&mut d) >= 13);
}

#[test]
fn f12_what_needs_attention_is_named_and_goes_when_it_is_done() {
    let mut d = Driver::little_at(100, 40);
    d.press("7").see("Needs attention").see("Unassigned tickets");
    let unassigned: Vec<RecordKey> = {
        d.press("enter");
        assert_eq!(d.model.pane(), Pane::Tickets);
        d.model.list().rows().collect()
    };
    assert!(!unassigned.is_empty());
    d.press("* i").press("7").gone("Unassigned tickets");
}

#[test]
fn someone_who_is_out_with_tickets_is_seen() {
    let mut d = Driver::little_at(100, 40);
    d.press("7").gone("no cover");
    d.does(DANA, Command::SetOutOfOffice { technician: DANA, until: None });
    d.see("Out, with tickets, no cover").press("j enter").see("Dana Cole");
}

#[test]
fn esc_goes_back_to_where_one_was() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("7").see("Last 30 days").press("esc").see("[2] Users");
}

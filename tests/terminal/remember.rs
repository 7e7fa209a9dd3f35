//! The desk of the last time on the first screen: its age in words, what works on it, and what is kept for the next start.

use chrono::TimeDelta;
use helpdeck::{
    desk::{Desk, Ticket},
    tui::port::{Event, Glimpse},
};

use super::{
    driver::{Driver, Start, nine},
    little::*,
};

/// What a terminal on the little desk keeps when it ends.
fn glimpse() -> Glimpse {
    let mut d = Driver::little();
    d.model.farewell(nine()).expect("there is a desk")
}

fn desk_of(glimpse: &Glimpse) -> Box<Desk> {
    let mut desk = Desk::default();
    for record in glimpse.records.iter().cloned() {
        desk.apply(record.revision(), &helpdeck::desk::Change::Put(record));
    }
    desk.take_back(glimpse.revision, []);
    Box::new(desk)
}

/// A terminal that has been shown what was kept half an hour ago.
fn reminded() -> Driver {
    let glimpse = glimpse();
    let mut d = Driver::waiting(Start { now: nine() + TimeDelta::minutes(30), ..Start::default() });
    d.server = Driver::little().server;
    let (desk, me, at) = (desk_of(&glimpse), glimpse.me, glimpse.at);
    d.happen(Event::Copy { desk, me, at, whole: false });
    d
}

#[test]
fn the_rows_of_the_last_time_are_there_with_their_age_before_anything_else() {
    let mut d = reminded();
    d.see("VPN drops").see("as of 09:00, connecting").see_line(&["VPN", "S. Lind"]);
    // How many there are is not known from some of them.
    d.gone(" of 6").press("j").press("k").press("i");
    assert_eq!(d.said(), "the desk of the last time is still being read: try again in a moment");
    assert_eq!(d.sent(), []);
    d.press("7").see("Reading the desk of the last time.").press("1");
    let (desk, me) = (Box::new(d.server.desk.clone()), ADA);
    d.happen(Event::Copy { desk, me, at: nine(), whole: true });
    d.see("as of 09:00, connecting").see(" of ").on("VPN").press("i");
    d.see_line(&["VPN", "A. Stone"]);
}

#[test]
fn the_whole_copy_keeps_the_cursor_where_it_was() {
    let mut d = reminded();
    d.on("Outlook");
    let row = d.cursor_row();
    let desk = Box::new(d.server.desk.clone());
    d.happen(Event::Copy { desk, me: ADA, at: nine(), whole: true });
    assert_eq!(d.cursor_row(), row);
    d.happen(Event::Online).see("live").gone("as of");
}

#[test]
fn without_a_line_the_age_is_that_of_the_copy() {
    let mut d = reminded();
    d.happen(Event::Offline { reason: "nothing answers".into(), retry_at: None });
    d.see("offline since 09:00").gone("connecting");
}

#[test]
fn what_the_first_screen_needs_is_kept_at_first_then_every_few_minutes_with_news() {
    let kept = |d: &mut Driver| std::mem::take(&mut d.remembered);
    let mut d = Driver::little();
    assert_eq!(kept(&mut d), 1);
    d.tick(TimeDelta::minutes(6));
    assert_eq!(kept(&mut d), 0, "nothing happened");
    d.on("VPN").press("i");
    assert_eq!(kept(&mut d), 1);
    d.press("p l").tick(TimeDelta::minutes(1));
    assert_eq!(kept(&mut d), 0, "not so soon again");
    d.tick(TimeDelta::minutes(5));
    assert_eq!(kept(&mut d), 1);
}

#[test]
fn a_desk_one_is_signed_out_of_is_not_kept() {
    let mut d = Driver::little();
    d.happen(Event::SignedOut);
    assert_eq!(d.model.farewell(nine()), None);
    let mut d = reminded();
    assert_eq!(d.model.farewell(nine()), None, "a part of a part");
}

#[test]
fn every_row_of_the_first_screen_is_kept_with_what_it_shows() {
    let glimpse = glimpse();
    let desk = desk_of(&glimpse);
    let d = Driver::little();
    assert_eq!(desk.all::<Ticket>().len(), d.server.desk.all::<Ticket>().len());
    for ticket in desk.all::<Ticket>() {
        if let Some(user) = ticket.requester {
            assert!(desk.get::<helpdeck::desk::User>(user).is_some());
        }
        if let Some(device) = &ticket.device {
            assert!(desk.get::<helpdeck::desk::Device>(device.id).is_some());
        }
    }
}

#[test]
fn what_is_of_no_use_is_said() {
    let mut d = Driver::waiting(Start::default());
    d.happen(Event::Notice("The copy was damaged.".into()));
    assert_eq!(d.said(), "The copy was damaged.");
}

//! Who else has a ticket open: said on the list and on the page, warned of before writing, gone by itself.

use chrono::TimeDelta;
use helpdeck::{
    desk::{TechnicianId, TicketId},
    tui::{Effect, port::Event},
};

use super::{
    driver::{Driver, nine},
    little::*,
};

fn is_on(technician: TechnicianId, ticket: Option<TicketId>, writes: bool) -> Event {
    Event::Presence { technician, ticket, writes, until: nine() + TimeDelta::seconds(90) }
}

#[test]
fn a_colleague_on_a_ticket_is_seen_in_the_list_and_on_the_page() {
    let mut d = Driver::little();
    d.happen(is_on(DANA, Some(VPN), false)).see_line(&["#4", "(Dana) VPN drops"]);
    d.happen(is_on(ELI, Some(VPN), true)).see_line(&["#4", "(Dana, Eli writes) VPN drops"]);
    d.on("VPN").press("enter").see("Dana Cole is reading this.").see("Eli Park is writing here.");
    d.happen(is_on(DANA, Some(PRINT), false)).gone("Dana Cole is reading");
    d.happen(is_on(ELI, None, false)).gone("Eli Park is writing").press("esc");
    d.see_line(&["#1", "(Dana) Cannot print"]);
}

#[test]
fn a_word_that_is_not_said_again_runs_out() {
    let mut d = Driver::little();
    d.happen(is_on(DANA, Some(VPN), false)).see("(Dana)");
    assert_eq!(d.model.wake_at(), nine() + TimeDelta::seconds(60), "the minute comes first");
    d.tick(TimeDelta::seconds(70)).see("(Dana)");
    assert_eq!(d.model.wake_at(), nine() + TimeDelta::seconds(90));
    d.tick(TimeDelta::seconds(20)).gone("(Dana)");
}

#[test]
fn whoever_begins_to_write_is_told_who_else_does() {
    let mut d = Driver::little();
    d.happen(is_on(ELI, Some(VPN), true)).on("VPN").press("C");
    assert_eq!(d.said(), "Eli Park is writing here.");
    d.press("esc").on("print").press("C");
    assert_eq!(d.said(), "");
}

#[test]
fn the_others_are_told_where_one_is_once() {
    let mut d = Driver::little();
    let here = |d: &mut Driver| {
        let wishes = d.take_effects().into_iter();
        let wishes = wishes.filter_map(|effect| match effect {
            Effect::Here { ticket, writes } => Some((ticket, writes)),
            _ => None,
        });
        wishes.collect::<Vec<_>>()
    };
    d.on("VPN").press("j k");
    assert_eq!(here(&mut d), [], "a row under the cursor is not read yet");
    d.press("enter j");
    assert_eq!(here(&mut d), [(Some(VPN), false)]);
    d.press("C").type_text("Hello");
    assert_eq!(here(&mut d), [(Some(VPN), true)]);
    d.press("esc");
    assert_eq!(here(&mut d), [(Some(VPN), false)]);
    d.press("c").type_text("a note").press("enter esc");
    assert_eq!(here(&mut d), [(Some(VPN), true), (Some(VPN), false), (None, false)]);
    d.on("print").press("C esc 8");
    assert_eq!(here(&mut d), [(Some(PRINT), true), (None, false)]);
}

//! Marks: one by one, a range as far as the cursor goes, and all that match.

use helpdeck::desk::{Priority, Ticket};

use super::{driver::Driver, little::*};

fn high(d: &Driver) -> usize {
    d.server.desk.all::<Ticket>().filter(|ticket| ticket.priority == Priority::High).count()
}

#[test]
fn a_range_marks_as_far_as_the_cursor_goes_and_no_further() {
    let mut d = Driver::little();
    d.press("g g V").see("1 marked").see("A range begins here");
    d.press("j j j").see("4 marked").press("k").see("3 marked").press("G").see("6 marked");
    d.press("g g").see("1 marked").press("j").see("2 marked");
    let before = high(&d);
    d.press("p h").gone("marked");
    assert_eq!(d.said(), "Done for 2.");
    assert!(high(&d) > before);
    // The range went with its marks.
    d.press("j j").gone("marked").press("u");
    assert_eq!(high(&d), before, "one undo for all");
    d.agrees();
}

#[test]
fn esc_drops_a_range_and_leaves_the_marks_there_were_and_v_or_space_keeps_it() {
    let mut d = Driver::little();
    d.press("g g space G space").see("2 marked");
    d.press("g g V j j").see("4 marked").press("esc").see("2 marked");
    d.press("j").see("2 marked");
    d.press("g g V j V").see("3 marked").press("j j").see("3 marked");
    d.press("esc").gone("marked");
    d.press("g g V j space j j").see("2 marked").press("esc").gone("marked");
}

#[test]
fn a_range_ends_where_the_list_is_another_one_and_its_marks_stay() {
    let mut d = Driver::little();
    d.press("g g V j").see("2 marked").press("/").type_text("print").press("enter");
    d.press("G g g").see("2 marked").press("esc").gone("marked").press("esc esc");
    d.press("g g V j , ").type_text("title").press("enter G").see("2 marked");
}

#[test]
fn a_change_from_elsewhere_leaves_a_range_alone() {
    let mut d = Driver::little();
    d.press("g g V j j").see("3 marked");
    for _ in 0..3 {
        d.does(ELI, super::panes::note(OUTLOOK, "Tried again."));
    }
    d.see("3 marked").press("k k").see("1 marked");
}

#[test]
fn a_star_marks_all_that_match() {
    let mut d = Driver::little();
    d.press("/").type_text("print").press("enter *").see("2 marked").press("*").gone("marked");
}

//! The audit log in the terminal: what it shows, its filter, older lines, and who may read it (F15).

use super::{driver::Driver, little::*};

fn open(mut d: Driver) -> Driver {
    d.press("9").type_text("audi").press("enter");
    d
}

#[test]
fn f15_i23_the_log_says_who_did_what_from_what_to_what() {
    let mut d = open(Driver::little());
    d.see("Audit log").see_line(&["Ada", "signed in"]).see_line(&["Ada", "set ticket priority"]);
    d.see("priority Low → High").see("Show older lines");
    d.press("o").gone("Show older lines");
    assert_eq!(d.screen().matches("set ticket priority").count(), 3);
    d.press("o");
    assert_eq!(d.said(), "There is nothing older.");
}

#[test]
fn f15_the_log_is_filtered_and_a_filter_it_does_not_know_says_what_it_knows() {
    let mut d = open(Driver::little());
    d.press("/").type_text("who:dana").press("enter").see("actor: noun: record:");
    d.press("ctrl-u").type_text("actor:dana").press("enter");
    d.see_line(&["Shown", "actor:dana"]).see("Nothing in the log matches.");
    d.press("enter").see("Show which lines of the log?");
}

#[test]
fn f15_c3_who_may_not_read_the_log_is_told_so() {
    let mut d = open(Driver::little_as(DANA));
    assert!(d.said().contains("audit"), "{}", d.said());
    d.gone("signed in");
    assert!(d.take_effects().is_empty());
}

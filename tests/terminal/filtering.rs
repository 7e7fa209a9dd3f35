//! The filter: as one types, with its mistakes, kept and dropped.

use helpdeck::desk::RecordKey;

use super::{driver::Driver, little::*};

#[test]
fn the_list_follows_every_letter() {
    let mut d = Driver::little();
    d.press("/").see("6 of 6").type_text("p").type_text("rint");
    d.see("Cannot print").see("Move the printer").gone("VPN").see("2 of 6");
    d.type_text("er").gone("Cannot print").see("1 of 6");
    d.press("backspace backspace").see("2 of 6");
}

#[test]
fn words_match_number_title_requester_and_device() {
    let mut d = Driver::little();
    for (text, found) in [
        ("#2", "Outlook"),
        ("lindqvist vpn", "VPN"),
        ("yk-01", "Outlook"),
        ("MONITOR", "Monitor"),
        ("noor", "Monitor"),
    ] {
        d.press("/").type_text(text).press("enter").see("1 of 6").see(found).press("esc");
    }
}

#[test]
fn fields_quotes_and_a_minus_narrow_the_list() {
    let mut d = Driver::little();
    for (text, count) in [
        ("is:unassigned", 4),
        ("is:unassigned -is:pending", 3),
        ("tech:dana", 1),
        ("-tech:nobody", 2),
        ("user:sara", 3),
        ("site:york", 1),
        ("device:lt-01", 3),
        ("prio:>=high", 2),
        ("prio:low", 2),
        ("status:resolved", 1),
        ("\"to floor\"", 1),
        ("is:active user:\"sara lind\"", 2),
        ("tech:me", 0),
    ] {
        d.press("/").type_text(text).press("enter").see(&format!("{count} of 6")).press("esc");
    }
    d.press("i /").type_text("tech:me").see("1 of 6");
}

#[test]
fn a_mistake_is_said_and_the_last_good_list_stays() {
    let mut d = Driver::little();
    d.press("/").type_text("user:sara is:").see("3 of 6");
    d.type_text("lost").see("is: does not take lost.").see("unassigned");
    d.see("VPN").see("Cannot print").see("Return the old laptop").gone("Outlook");
    d.press("ctrl-u").type_text("vpn colour").press("ctrl-w").paste("colour:red");
    d.see("There is no colour: here.").see("tech:").see("VPN").gone("Outlook");
    d.press("ctrl-u").type_text("\"half").see("A quote is open.");
    d.type_text("\"").gone("A quote is open.").see("0 of 6").see("Nothing matches.");
}

#[test]
fn esc_while_typing_drops_the_filter_and_enter_keeps_it() {
    let mut d = Driver::little();
    d.press("/").type_text("vpn").see("1 of 6").press("esc").see("6 of 6").gone("/ vpn");
    d.press("/").type_text("vpn").press("enter").see("/ vpn").see("1 of 6");
    d.press("j").see("1 of 6");
    d.press("/").type_text("x").see("/ vpnx").see("0 of 6");
    d.press("backspace enter").see("1 of 6");
    d.press("esc").see("6 of 6").gone("/ vpn");
}

#[test]
fn every_key_is_a_letter_while_typing_and_arrows_move() {
    let mut d = Driver::little();
    d.press("/ q n : ? 1").see("/ qn:?1");
    d.press("ctrl-u down down");
    assert_eq!(d.model.list().index(), 2);
    d.press("up enter");
    assert_eq!(d.model.focus(), Some(RecordKey::Ticket(PRINT)));
}

#[test]
fn other_panes_know_other_fields() {
    let mut d = Driver::little();
    d.press("2 /").type_text("is:no-device").see("Noor").see("Olga").see("2 of 4");
    d.press("ctrl-u").type_text("device:yk").see("Tom").see("1 of 4");
    d.press("ctrl-u").type_text("prio:low").see("There is no prio: here.");
    d.press("esc 3 /").type_text("is:unrelated").see("PR-01").see("1 of 4");
    d.press("ctrl-u").type_text("user:sara macbook").see("0 of 4");
    d.press("esc 4 /").type_text("is:inactive").see("Otto Klein").see("1 of 6");
    d.press("ctrl-u").type_text("is:admin").see("Ada Stone").see("1 of 6");
}

#[test]
fn a_filter_counts_among_what_is_related() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("t /").type_text("print").press("enter");
    d.see("of Sara Lindqvist").see("1 of 3");
    d.press("esc").see("of Sara Lindqvist").see("3 of 3").press("esc").see("[2] Users");
}

#[test]
fn accents_and_case_make_no_difference() {
    let mut d = Driver::little();
    d.press("2 /").type_text("LINDQVÍST").see("Sara").see("1 of 4");
}

#[test]
fn pasted_text_goes_into_the_filter_as_one_line() {
    let mut d = Driver::little();
    d.press("/").paste("vpn\ndrops\u{1b}[31m").see("/ vpn drops");
}

#[test]
fn a_huge_paste_into_the_filter_is_cut_and_nothing_breaks() {
    let mut d = Driver::little();
    d.press("/").paste(&"vpn ".repeat(25_000)).see("[1] Tickets");
    d.press("esc").see("6 of 6");
}

#[test]
fn tab_completes_fields_and_values_and_goes_on_to_the_next() {
    let mut d = Driver::little();
    d.press("/").see("Tab complete").type_text("pri").press("tab").see("prio:");
    d.press("tab").see("prio:critical").see("critical  prio:high").see("1 of 6");
    d.press("tab").see("prio:high  prio:medium").see_line(&["/ prio:high"]);
    d.type_text(" tech:da").press("tab").see_line(&["/ prio:high tech:\"Dana Cole\""]);
    d.see("1 of 6").type_text(" colour:").press("tab");
    assert_eq!(d.said(), "Nothing begins like that.");
    d.press("esc").see_line(&["by priority"]);
}

#[test]
fn a_filter_sorts_until_a_sort_is_chosen() {
    let mut d = Driver::little();
    d.press("/").type_text("sort:-title print").see("by title \u{2193}").see("2 of 6");
    assert!(first_comes(&d, "Move the printer", "Cannot print"));
    d.press("enter , ").see("Sort").type_text("title").press("enter").see("by title \u{2191}");
    d.gone("sort:");
    assert!(first_comes(&d, "Cannot print", "Move the printer"));
    d.press("esc").see("6 of 6").see("by title");
    d.press("/").type_text("sort:colour").see("sort: does not take colour. Use id, priority,");
    d.press("esc");
    d.press("/")
        .type_text("sort:id")
        .see("by id \u{2191}")
        .see("6 of 6")
        .press("esc")
        .see("by title");
}

fn first_comes(d: &Driver, first: &str, then: &str) -> bool {
    let screen = d.screen();
    screen.find(first).expect(first) < screen.find(then).expect(then)
}

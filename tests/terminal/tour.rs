//! The tour of the first minutes: it begins once, names the keys as they are set, is in nobody's way, and is over when the
//! person says so.

use helpdeck::{
    desk::{Command, Edit, EditAccount, EditProfile, Language, Technician, Vocabulary},
    tui::{Effect, Speech},
};
use rstest::rstest;

use super::{
    driver::{Driver, Start},
    little::*,
    panes::set_keys,
};

/// Somebody who was never here.
fn newcomer(width: u16, height: u16) -> Driver {
    Driver::start(Start { size: (width, height), tour: true, ..Start::default() })
}

#[test]
fn it_begins_once_and_enter_leads_through_it() {
    let mut d = newcomer(80, 24);
    assert!(d.take_effects().contains(&Effect::TourSeen), "it would begin again");
    d.see("Tour, 1 of 5").see("1 shows the tickets").see("j and k move in the list");
    d.press("enter").see("Tour, 2 of 5").see("a gives it to somebody");
    d.press("esc").gone("Tour, ").see("That was the tour. g h shows it again.");
    let mut d = newcomer(80, 24);
    d.press("enter").press("j j enter").see("Tour, 3 of 5").see("A and Enter say");
    d.press("esc");
    d.see("Tour, 3 of 5").press("enter").see("Tour, 4 of 5").press("enter").see("u takes back");
    assert_eq!(d.take_effects().iter().filter(|e| **e == Effect::TourSeen).count(), 1);
    d.press("enter").gone("Tour, ").see("That was the tour.");
    assert_eq!(d.sent(), []);
}

#[test]
fn who_was_here_before_is_left_alone_and_may_ask_for_it() {
    let mut d = Driver::little_at(80, 24);
    d.gone("Tour, ").press("j").gone("Tour, ");
    d.press("g h").see("Tour, 1 of 5").press("esc").gone("Tour, ");
    d.press(":").type_text("tour of the first").press("enter").see("Tour, 1 of 5");
    // Begun anew in the middle it begins from the start.
    d.press("enter enter g h").see("Tour, 1 of 5");
    assert!(!d.take_effects().contains(&Effect::TourSeen));
}

#[test]
fn each_step_is_ended_by_the_key_it_speaks_of_which_does_what_it_does() {
    let mut d = newcomer(80, 24);
    let row = d.cursor_row();
    d.press("j").see("Tour, 2 of 5");
    assert_ne!(d.cursor_row(), row);
    // A layer has the screen for itself, and all keys.
    d.press("a").see("Assign").gone("Tour, ").press("esc").see("Tour, 3 of 5");
    // A key of another step does what it does, and ends nothing.
    d.press("p").press("esc").see("Tour, 3 of 5");
    d.press("A").gone("Tour, ").press("enter").see("Tour, 4 of 5");
    assert!(!d.get::<Technician>(ADA).availability.is_available());
    d.press("/").gone("Tour, ").type_text("vpn").press("enter").see("Tour, 5 of 5").see("VPN");
    d.press("u").gone("Tour, ");
    assert!(d.get::<Technician>(ADA).availability.is_available());
    // What the last key did is of more interest than how the tour begins again.
    assert!(!d.said().contains("tour"), "{}", d.said());
}

#[test]
fn on_a_page_escape_goes_back_first() {
    let mut d = newcomer(80, 24);
    d.press("enter enter").see("Tour, 3 of 5").gone("skip the tour");
    d.press("esc").see("Tour, 3 of 5").see("skip the tour");
    d.press("8").see("Tour, 3 of 5").press("esc").see("Tour, 3 of 5").press("esc").gone("Tour, ");
}

#[test]
fn the_keys_are_named_as_they_are_set() {
    let mut d = newcomer(80, 24);
    let set =
        "[everywhere]\ntour = []\n[list]\ndown = \"f5\"\nup = []\n[tickets]\nassign = \"f6\"\n";
    set_keys(&mut d, set);
    d.see("F5 and :up move in the list").press("f5").see("F6 gives it to somebody");
    d.press("esc").see("That was the tour. :tour shows it again.");
}

#[test]
fn no_row_is_covered_at_any_size() {
    for (width, height) in [(60, 15), (80, 18), (80, 24), (84, 60), (118, 32), (120, 40), (200, 50)]
    {
        let mut d = newcomer(width, height);
        d.see("Tour, 1 of 5").see("Enter next").see("skip the tour");
        // The last row, and whatever the list scrolls to, stays in sight.
        d.press("G").see("Tour, 2 of 5");
        let last = d.model.list().rows().len();
        assert_eq!(d.model.list().index() + 1, last);
        let row = d.cursor_row();
        assert!(
            row.starts_with(" > ") || row.starts_with('>'),
            "{width}x{height}: {row}\n{}",
            d.screen()
        );
        d.press("g g");
    }
    // Where rows are few they are all for the list: nothing is shown, nothing is kept, no key is taken.
    let mut d = newcomer(59, 14);
    d.gone("Tour");
    assert!(!d.take_effects().contains(&Effect::TourSeen));
    d.press("g h").see("no room for the tour");
    d.resize(80, 24).see("Tour, 1 of 5").resize(59, 14).press("enter esc").resize(80, 24);
    d.see("Tour, 1 of 5");
}

#[rstest]
#[case(Language::En)]
#[case(Language::Fr)]
#[case(Language::De)]
#[case(Language::It)]
#[case(Language::Es)]
fn every_step_fits_80x24_in_every_language(#[case] language: Language) {
    for vocabulary in [Vocabulary::It, Vocabulary::Msp] {
        let mut d = newcomer(80, 24);
        let me = d.model.me();
        let account =
            EditAccount { vocabulary: Some(Edit::to(vocabulary)), ..EditAccount::default() };
        d.does(me, Command::EditAccount(account));
        let profile =
            EditProfile { language: Some(Edit::to(Some(language))), ..EditProfile::of(me) };
        d.does(me, Command::EditProfile(profile));
        for _ in 0..5 {
            let tour = d.model.tour().expect("a step");
            let screen = d.screen();
            let lines: Vec<&str> = screen.lines().collect();
            // A rule, at most three lines, a blank, the keys; then the message and the hints.
            assert!(lines[16].contains(&tour.title), "{}\n{screen}", tour.title);
            let text = lines[17..20].iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
            assert_eq!(text.trim(), tour.text);
            assert_eq!(lines[20].trim(), "", "{screen}");
            assert!(lines[21].contains("Enter") && lines[21].contains("Esc"), "{screen}");
            d.press("enter");
            if d.model.page.is_some() {
                d.press("esc");
            }
        }
        assert!(d.model.tour().is_none());
    }
}

#[test]
fn before_a_desk_there_is_no_tour() {
    let mut d = Driver::waiting(Start { tour: true, size: (80, 24), ..Start::default() });
    d.gone("Tour, ").press("j").gone("Tour, ");
    assert!(!d.take_effects().contains(&Effect::TourSeen));
    d.connect();
    d.see("Tour, 1 of 5");
}

#[test]
fn who_listens_hears_the_same_steps() {
    let mut d = Driver::start(Start { speech: Speech::Lines, tour: true, ..Start::default() });
    let heard = d.take_heard();
    super::linear::assert_plain(&heard);
    assert!(heard.contains("Tour, 1 of 5. 1 shows the tickets"), "{heard}");
    assert!(heard.trim_end().ends_with("Keys: Enter next, Escape skip the tour."), "{heard}");
}

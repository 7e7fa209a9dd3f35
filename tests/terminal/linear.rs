//! Everything said in lines of text (T36, TA15, `--linear`): whole conversations as transcripts in `tests/transcripts/`, and
//! what holds for each of them.

use chrono::TimeDelta;
use helpdeck::{
    desk::{Command, Edit, EditProfile, Expect, Language, Priority, To},
    tui::{Speech, port::Event},
};

use super::{
    driver::{Driver, Start},
    little::*,
};
use crate::snapshot::check;

/// Somebody at a desk, and what they pressed and heard.
struct Talk {
    d: Driver,
    text: String,
}

impl Talk {
    /// The little desk, heard by its Admin.
    fn begin() -> Self {
        Self::with(Start::default())
    }

    fn with(start: Start<'_>) -> Self {
        let d = Driver::start(Start { speech: Speech::Lines, ..start });
        Self { d, text: String::new() }.heard()
    }

    fn heard(mut self) -> Self {
        self.text = self.d.take_heard();
        self
    }

    /// Presses keys one after the other; each stands in brackets above what it said.
    #[track_caller]
    fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.d.press(key);
            let heard = self.d.take_heard();
            self.ended();
            self.text.extend(["[", key, "]\n", heard.trim_start_matches('\n')]);
        }
        self
    }

    /// Types a text; what it shows stands right behind.
    fn type_text(&mut self, text: &str) -> &mut Self {
        self.d.type_text(text);
        let heard = self.d.take_heard();
        self.ended();
        self.text.extend(["[typed]\n", heard.trim_start_matches('\n')]);
        self
    }

    /// Ends the line that is being typed, as the next line that is said would.
    fn ended(&mut self) {
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// What happens meanwhile.
    fn meanwhile(&mut self, happens: impl FnOnce(&mut Driver) -> &mut Driver) -> &mut Self {
        happens(&mut self.d);
        let heard = self.d.take_heard();
        if !heard.is_empty() {
            self.ended();
            self.text.extend(["[meanwhile]\n", heard.trim_start_matches('\n')]);
        }
        self
    }

    /// The transcript is as it was written down, and nothing in it is anything but lines of text.
    #[track_caller]
    fn is(&mut self, name: &str) {
        assert_plain(&self.text);
        check(&self.text, &format!("tests/transcripts/{name}.txt"));
    }
}

/// Fails where anything but letters and the ends of lines is in it: escape sequences, lines written over, boxes, blocks,
/// braille, columns.
#[track_caller]
pub fn assert_plain(text: &str) {
    let drawn = |letter: char| {
        letter.is_control() && letter != '\n'
            || ('\u{2190}'..='\u{21ff}').contains(&letter)
            || ('\u{2500}'..='\u{28ff}').contains(&letter)
    };
    for line in text.lines() {
        assert!(!line.contains(drawn), "{line:?} is more than text");
        assert!(!line.contains("  "), "{line:?} has columns");
        assert_eq!(line, line.trim(), "{line:?} is padded");
    }
}

#[test]
fn triage_of_five_tickets() {
    let mut talk = Talk::begin();
    talk.press("j j j k enter j j esc i");
    talk.press("g g i");
    talk.press("j p l");
    talk.press("j s").press("2");
    talk.press("j a").type_text("eli").press("enter");
    talk.press("j x G j");
    talk.is("triage");
}

#[test]
fn the_tour_of_the_first_minutes() {
    let mut talk = Talk::with(Start { tour: true, ..Start::default() });
    talk.press("enter a esc A esc enter").press("u");
    talk.press("g h enter esc g h").press("esc");
    talk.is("tour");
}

#[test]
fn a_new_ticket_with_the_question_of_the_device() {
    let mut talk = Talk::begin();
    talk.press("4 n tab s").type_text("ara").press("enter");
    talk.press("tab enter 2 tab ?").type_text("Fan rattlez").press("backspace");
    talk.type_text("s").press("left right enter tab tab tab tab").type_text("All day.").press("f2");
    talk.press("esc shift-tab f2 y");
    talk.is("new-ticket");
    let new = talk.d.sent();
    let [Command::CreateTicket(new)] = new.as_slice() else { panic!("{new:?}") };
    assert_eq!((&*new.title, new.requester), ("Fan rattles", Some(SARA)));
}

#[test]
fn back_skip_and_list_can_be_typed_in_place_of_a_value_and_what_is_missing_is_said() {
    let mut talk = Talk::begin();
    talk.press("n tab tab").type_text("list").press("enter").type_text("skip").press("enter");
    talk.press("shift-tab").type_text("back").press("enter");
    talk.press("f2");
    talk.is("form-words");
    assert_eq!(talk.d.sent(), []);
}

#[test]
fn an_assignment_and_who_cannot_have_it() {
    let mut talk = Talk::begin();
    talk.press("a down").type_text("bea").press("enter esc 9").type_text("dan").press("enter u");
    talk.press("space j space a 3 u");
    talk.is("assignment");
}

#[test]
fn going_out_until_two_and_coming_back() {
    let mut talk = Talk::begin();
    talk.press("i A").type_text("25:00").press("enter");
    for _ in 0..5 {
        talk.press("backspace");
    }
    talk.type_text("14:00").press("tab enter 4 1 A enter");
    talk.is("going-out");
}

#[test]
fn a_conflict_is_said_with_both_values_and_answered() {
    let mut talk = Talk::begin();
    talk.meanwhile(|d| d.hold());
    talk.press("p l");
    let set = |priority| Command::SetTicketPriority { ticket: VPN, priority, was: Expect::Any };
    talk.meanwhile(|d| d.does(ELI, set(Priority::High)));
    talk.meanwhile(|d| d.release());
    talk.meanwhile(|d| d.tick(TimeDelta::seconds(20)));
    talk.press("X ? x m");
    talk.is("conflict");
    assert_eq!(talk.d.the(VPN).priority, Priority::Low);
}

#[test]
fn an_offline_spell() {
    let mut talk = Talk::begin();
    talk.meanwhile(|d| {
        d.happen(Event::Offline { reason: "The server does not answer.".into(), retry_at: None })
    });
    talk.meanwhile(|d| d.hold());
    talk.press("i j k c").type_text("On my way").press("enter q esc");
    talk.meanwhile(|d| d.happen(Event::Online).release());
    talk.press("k enter G");
    talk.is("offline");
    assert_eq!(talk.d.the(VPN).assignee, Some(ADA));
}

#[test]
fn what_others_do_is_announced_in_batches_and_at_once_where_it_is_critical() {
    let mut talk = Talk::begin();
    let set = |ticket, priority| Command::SetTicketPriority { ticket, priority, was: Expect::Any };
    let assign = |ticket, who| {
        let to = To::Technician(who);
        Command::AssignTicket { ticket, to, was: Expect::Any }
    };
    talk.meanwhile(|d| d.does(ELI, assign(OUTLOOK, ADA)));
    // The next batch is ten seconds away; not of any interest to this technician is what becomes of a ticket of others.
    talk.meanwhile(|d| d.does(ELI, set(OUTLOOK, Priority::High)));
    talk.meanwhile(|d| d.does(ELI, set(PRINT, Priority::Low)));
    talk.meanwhile(|d| d.tick(TimeDelta::seconds(1)));
    talk.meanwhile(|d| d.does(ELI, set(OUTLOOK, Priority::Low)));
    talk.meanwhile(|d| d.tick(TimeDelta::seconds(9)));
    talk.meanwhile(|d| d.does(ELI, set(MONITOR, Priority::Critical)));
    talk.press("g q");
    talk.meanwhile(|d| d.does(ELI, set(OUTLOOK, Priority::High)));
    talk.meanwhile(|d| d.tick(TimeDelta::minutes(2)));
    talk.press("g q");
    // Not among the letters of what is typed.
    talk.press("c").type_text("Look");
    talk.meanwhile(|d| d.does(ELI, set(OUTLOOK, Priority::Low)));
    talk.meanwhile(|d| d.tick(TimeDelta::minutes(2)));
    talk.press("enter");
    talk.is("announcements");
}

#[test]
fn the_account_of_a_technician_makes_it_so_on_every_computer_and_at_run_time() {
    let mut d = Driver::little();
    assert!(!d.model.speaks());
    let plain = |on: bool| {
        let edit = EditProfile { plain_tickets: Some(Edit::new(!on, on)), ..EditProfile::of(ADA) };
        Command::EditProfile(edit)
    };
    d.does(ADA, plain(true));
    assert!(d.model.speaks());
    assert!(d.take_heard().starts_with("Tickets. 6 of 6 shown.\n"));
    d.press("g l").see("The screen again.");
    assert!(!d.model.speaks());
    d.press("g l");
    assert!(d.model.speaks() && d.take_heard().contains("Lines of text"));
    d.does(ADA, plain(false));
    assert!(!d.model.speaks());
    let mut always = Driver::start(Start { speech: Speech::OnlyLines, ..Start::default() });
    always.press("g l");
    assert!(always.model.speaks() && always.take_heard().contains("no screen to draw on"));
}

#[test]
fn a_message_is_read_by_its_number_and_a_page_line_by_line() {
    let mut talk = Talk::begin();
    let say = |text| super::panes::note(VPN, text);
    talk.meanwhile(|d| {
        d.does(ELI, say("It is the router.")).does(ELI, say("Not the router.\nThe cable."))
    });
    talk.press("enter m 2 j m 3 k pgdn pgdn G j g g k esc");
    talk.is("message");
    let mut d = Driver::little_at(80, 24);
    for nth in 1..=30 {
        d.does(ELI, super::panes::note(VPN, &format!("Try number {nth}.")));
    }
    d.press("m").see("Messages of #4").press("pgdn pgdn enter").see("Try number 20.");
    d.gone("Try number 19.");
}

/// In every language, what is said of a list, a page, a picker, a form and the end of a list.
#[test]
fn in_five_languages() {
    for (language, tag) in [
        (Language::En, "en"),
        (Language::De, "de"),
        (Language::Fr, "fr"),
        (Language::It, "it"),
        (Language::Es, "es"),
    ] {
        let mut talk = Talk::begin();
        let mine =
            EditProfile { language: Some(Edit::new(None, Some(language))), ..EditProfile::of(ADA) };
        talk.meanwhile(|d| d.does(ADA, Command::EditProfile(mine)));
        talk.text.clear();
        talk.press("ctrl-l j G j enter ? esc a 9 esc i esc g q q esc 8 j e f1 down esc y");
        talk.press("7 j j 5 enter esc 1 g g n tab tab")
            .type_text("x")
            .press("backspace f2 tab enter esc");
        talk.meanwhile(|d| {
            d.does(
                ELI,
                Command::SetTicketPriority {
                    ticket: RETURN,
                    priority: Priority::Critical,
                    was: Expect::Any,
                },
            )
        });
        talk.is(&format!("language-{tag}"));
    }
}

#[test]
fn every_pane_and_every_panel_says_its_rows_and_its_pages() {
    let mut talk = Talk::begin();
    for place in ["2", "3", "4", "5", "6", "7", "8"] {
        talk.press(place).press("j enter esc");
    }
    for place in 1..=9 {
        talk.press("9").press(&place.to_string()).press("j enter esc");
    }
    for place in 1..=3 {
        talk.press("9 +").press(&place.to_string()).press("j enter esc");
    }
    talk.is("places");
}

#[test]
fn lines_are_broken_only_where_a_width_is_asked_for() {
    let start = Start { speech: Speech::Lines, line_width: 40, ..Start::default() };
    let mut narrow = Driver::start(start);
    let heard = narrow.press("enter").take_heard();
    assert!(heard.lines().all(|line| line.chars().count() <= 40), "{heard}");
    let mut wide = Driver::start(Start { line_width: 0, ..start });
    let whole = wide.press("enter").take_heard();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(&heard), words(&whole));
    assert!(whole.lines().any(|line| line.chars().count() > 80));
}

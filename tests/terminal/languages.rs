//! The five languages: taken up at once, on every page, and none of them too long for its place (P12, PA9).

use chrono::TimeDelta;
use helpdeck::{
    desk::{Command, Edit, EditAccount, EditProfile, Language, TechnicianId, Vocabulary},
    locale::Lang,
    phrase,
    tui::action::ACTIONS,
};
use rstest::rstest;

use super::driver::{Driver, Start};
use crate::snapshot::check_screen;

fn speaks(technician: TechnicianId, language: Option<Language>) -> Command {
    let language = Some(Edit::to(language));
    Command::EditProfile(EditProfile { language, ..EditProfile::of(technician) })
}

#[test]
fn p12_the_screen_takes_up_ones_language_at_once_and_again() {
    let mut d = Driver::little();
    let me = d.model.me();
    d.see("Tickets").does(me, speaks(me, Some(Language::De)));
    d.see("Geräte").gone("Devices");
    d.does(me, speaks(me, Some(Language::Es))).see("Usuarios").gone("Geräte");
}

#[test]
fn pa9_whoever_has_chosen_none_reads_the_language_of_the_account() {
    let mut d = Driver::little();
    let me = d.model.me();
    let language = Some(Edit::to(Language::It));
    d.does(me, Command::EditAccount(EditAccount { language, ..EditAccount::default() }));
    d.see("Utenti");
    d.does(me, speaks(me, Some(Language::Fr))).see("Utilisateurs");
    d.does(me, speaks(me, None)).see("Utenti");
}

#[test]
fn b0_a_desk_for_customers_speaks_of_customers_and_contacts_at_once() {
    let mut d = Driver::little();
    let me = d.model.me();
    let turn = |vocabulary| {
        let vocabulary = Some(Edit::to(vocabulary));
        Command::EditAccount(EditAccount { vocabulary, ..EditAccount::default() })
    };
    d.see("Users").does(me, turn(Vocabulary::Msp));
    d.see("Contacts").see("Customers").gone("Users").gone("Sites");
    d.does(me, speaks(me, Some(Language::De))).see("Kontakte").see("Kunden").gone("Benutzer");
    d.does(me, turn(Vocabulary::It)).see("Benutzer").see("Standorte").gone("Kunden");
}

#[rstest]
#[case(Language::En)]
#[case(Language::Fr)]
#[case(Language::De)]
#[case(Language::It)]
#[case(Language::Es)]
fn every_page_of_customers_and_contacts(#[case] language: Language) {
    let tag = phrase::spoken(language, Vocabulary::default()).tag();
    let mut d = Driver::sample(Start { size: (80, 24), ..Start::default() });
    let me = d.model.me();
    let vocabulary = Some(Edit::to(Vocabulary::Msp));
    d.does(me, Command::EditAccount(EditAccount { vocabulary, ..EditAccount::default() }));
    d.does(me, speaks(me, Some(language)));
    let pages = [("contacts", "2"), ("customers", "5"), ("new-ticket", "1 n")];
    check_pages(&mut d, tag, &format!("{tag}-msp"), &pages);
}

/// Walks the pages by their keys and compares each with its picture, whose name begins with `prefix`.
fn check_pages(d: &mut Driver, tag: &str, prefix: &str, pages: &[(&str, &str)]) {
    for (page, keys) in pages {
        d.press(keys).tick(TimeDelta::seconds(1));
        let (buffer, cursor) = d.tick(TimeDelta::seconds(1)).buffer();
        let title = format!("helpdeck: {page}, {tag}");
        check_screen(&title, &buffer, cursor, &format!("{prefix}-{page}"));
    }
}

#[rstest]
#[case(Language::Fr)]
#[case(Language::De)]
#[case(Language::It)]
#[case(Language::Es)]
fn every_page_in_every_language(#[case] language: Language) {
    let tag = phrase::spoken(language, Vocabulary::default()).tag();
    let mut d = Driver::sample(Start { size: (80, 24), ..Start::default() });
    let me = d.model.me();
    d.does(me, speaks(me, Some(language)));
    let pages = [
        ("tickets", "1 j j"),
        ("ticket", "enter"),
        ("users", "esc 2"),
        ("devices", "3"),
        ("technicians", "4"),
        ("sites", "5"),
        ("new-ticket", "1 n"),
        ("help", "esc esc ?"),
    ];
    check_pages(&mut d, tag, tag, &pages);
}

#[test]
fn no_language_speaks_another_one() {
    // A few words are the same in several languages; whole sentences are not.
    for lang in Lang::ALL.iter().filter(|lang| lang.plain() != Lang::En) {
        let long = ACTIONS.iter().filter(|row| row.long(Lang::En).split(' ').count() > 3);
        for row in long {
            assert_ne!(row.long(*lang), row.long(Lang::En), "{}", lang.tag());
        }
    }
}

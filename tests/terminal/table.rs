//! The action table as a whole: no key hides or destroys what it should not, and the footer never offers what is not
//! available. That every action is everywhere it should be is `twin.rs`'s; what that takes is here.

use helpdeck::{
    locale::Lang,
    tui::{
        Keys, Speech,
        action::{ACTIONS, Action, Row, Scope},
        keymap::{Keys as Sequence, Resolved},
        panels::Panel,
        panes::Pane,
    },
};

use super::{
    driver::{Driver, Start},
    little::*,
};

/// Where the row's action has something to do: seen by the Admin at 80x24, with something to undo, the
/// cursor neither on the first row nor on the last.
fn ready(row: &Row, speech: Speech) -> Driver {
    let mut d = Driver::start(Start { size: (80, 24), speech, ..Start::default() });
    d.on("VPN").press("p h p c");
    let place = match (row.scope, row.action) {
        (Scope::List, Action::Back) => "/ v p n enter",
        (Scope::Everywhere | Scope::List | Scope::Tickets, _) => "",
        (Scope::Page, _) => "enter",
        (Scope::Users, _)
        | (Scope::Devices, Action::RelateHere | Action::UnrelateHere | Action::PrimaryHere) => "2",
        (Scope::Devices, _) => "3",
        (Scope::Technicians, _) => "4",
        (Scope::Sites, _) => "5",
        (Scope::Folders, _) => "5 g g L",
        (Scope::Alerts, _) => "6",
        (Scope::Roles, _) => "9 r o l enter",
        (Scope::Automation, _) => "9 a u t o enter",
        (Scope::Panel, Action::RowUp | Action::RowFirst) => "8 G",
        (Scope::Panel, Action::RowOpen) => "8 j j",
        (Scope::Dashboard, _) => "7",
        (Scope::Panel | Scope::Profile, _) => "8",
        (Scope::Mail, _) => "9 m a i l enter",
        (Scope::Statuses, _) => "9 s t a t enter",
        (Scope::Webhooks, _) => "9 w e b h enter",
        (Scope::Tokens, _) => "9 a p i enter",
        (Scope::Departments, _) => "9 d e p enter",
        (Scope::Audit, _) => "9 a u d i enter",
        (Scope::Settings, _) => "9 s e t t enter",
        (Scope::Import, _) => "9 i m p enter",
        (Scope::Directory, _) => "9 d i r enter",
        (Scope::Intakes, _) => "9 h e l d enter",
    };
    d.press(place);
    match row.scope {
        Scope::Page => {
            for _ in 0..30 {
                d.does(ELI, super::panes::note(OUTLOOK, "One more line."));
            }
            d.press("esc").on("Outlook").press("enter pgdn");
        }
        Scope::Users => drop(d.on("Sara")),
        Scope::Devices if place == "2" => drop(d.on("Sara").press("d").on("LT-02")),
        Scope::Devices if row.action == Action::RestoreDevice => {
            d.on("LT-02").press("D y /").type_text("is:deleted").press("enter").on("LT-02");
        }
        Scope::Devices => drop(d.on("LT-02")),
        Scope::Technicians if row.action == Action::DropAbsence => {
            d.does(DANA, super::absences::planned(DANA)).on("Dana");
        }
        Scope::Technicians => drop(d.on("Dana")),
        Scope::Sites => drop(d.on("Leeds")),
        Scope::Folders => drop(d.on("Desks")),
        Scope::Roles if row.action == Action::DeleteRole => {
            super::roles::own(&mut d);
            d.on("Lead");
        }
        Scope::Roles => drop(d.on("Technician")),
        Scope::Departments => drop(d.on("Finance")),
        Scope::Alerts => super::alerts::reported(&mut d),
        Scope::Mail => super::mail::two_letters(&mut d),
        Scope::Statuses => super::statuses::own(&mut d),
        Scope::Webhooks => super::webhooks::two(&mut d),
        Scope::Tokens => super::tokens::two(&mut d),
        Scope::Profile if row.action == Action::DropMyAbsence => {
            d.does(ADA, super::absences::planned(ADA));
        }
        Scope::Import => {
            let name = "/tmp/people.csv";
            if row.action == Action::ImportAgain {
                d.world.imported.push(name.into());
            }
            super::files::import_file(&mut d, name, super::files::USERS);
            if row.action == Action::ImportApply {
                d.press("e");
            }
        }
        Scope::Directory => {
            d.does(ADA, super::files::directory(true));
            d.world.secret = true;
            if row.action == Action::DirectoryLines {
                d.press("p");
            }
        }
        Scope::Audit | Scope::Panel | Scope::Dashboard | Scope::Profile | Scope::Settings => {}
        Scope::Intakes => drop(d.on("Lamp")),
        Scope::Automation if row.action == Action::DeleteRule => super::automation::own(&mut d),
        Scope::Automation => drop(d.on("Mail that")),
        _ if row.action == Action::Refused => super::outbox::refused(&mut d),
        _ if row.action != Action::Back => drop(d.press("1").on("Outlook")),
        _ => {}
    }
    if row.action == Action::Redo {
        d.press("u");
    }
    if row.action == Action::Tickets {
        d.press("2");
    }
    d.take_effects();
    d
}

/// Fails where the keys of an action do nothing on the full screen.
#[track_caller]
pub fn does_something(row: &Row, keys: &str) {
    let mut d = ready(row, Speech::Account);
    let reason = d.model.why_not(row.action);
    assert_eq!(reason, None, "{} of {} is not available", row.id, row.scope.name());
    let before = (d.screen(), d.buffer().1, d.said());
    d.press(keys);
    let after = (d.screen(), d.buffer().1, d.said());
    let effects = d.take_effects();
    assert!(
        before != after || !effects.is_empty(),
        "{keys} ({}) of {} does nothing on\n{}",
        row.id,
        row.scope.name(),
        after.0
    );
}

/// Fails where the keys of an action say nothing where everything is said.
#[track_caller]
pub fn says_something(row: &Row, keys: &str) {
    let mut d = ready(row, Speech::Lines);
    assert_eq!(d.model.why_not(row.action), None, "{} is not available", row.id);
    d.take_heard();
    d.press(keys);
    let heard = d.take_heard();
    assert!(heard.contains(char::is_alphanumeric), "{keys} ({}) says nothing", row.id);
    assert!(!heard.contains("does nothing"), "{keys} ({}) is not known", row.id);
    super::linear::assert_plain(&heard);
}

/// True where a key of the action reaches it somewhere.
pub fn is_reached(row: &Row) -> bool {
    let keys = Keys::standard().expect("no key twice in one scope, no sequence out of reach");
    let in_pane = Pane::ALL.into_iter().map(Pane::scope).flat_map(|pane| {
        [[pane, Scope::List, Scope::Everywhere], [Scope::Page, pane, Scope::Everywhere]]
    });
    let in_panel = Panel::ALL.into_iter().map(|p| [p.scope(), Scope::Panel, Scope::Everywhere]);
    in_pane.chain(in_panel).filter(|place| place.contains(&row.scope)).any(|place| {
        keys.keys(row.scope, row.action)
            .iter()
            .any(|sequence| keys.resolve(&place, sequence.chords()) == Resolved::Action(row.action))
    })
}

#[test]
fn no_key_of_a_pane_hides_one_that_works_everywhere() {
    let keys = Keys::standard().unwrap();
    for outer in ACTIONS.iter().filter(|row| row.scope == Scope::Everywhere) {
        for sequence in keys.keys(outer.scope, outer.action) {
            for scope in Scope::ALL {
                let place = [scope, Scope::Everywhere];
                let found = keys.resolve(&place, sequence.chords());
                assert_eq!(found, Resolved::Action(outer.action), "{sequence} in {scope:?}");
            }
        }
    }
}

#[test]
fn what_terminals_and_multiplexers_take_is_not_bound() {
    let taken =
        ["ctrl-a", "ctrl-b", "ctrl-s", "ctrl-q", "ctrl-k", "ctrl-h", "ctrl-i", "ctrl-m", "insert"];
    for row in ACTIONS {
        for keys in row.keys {
            let bad = taken.iter().any(|taken| keys.split(' ').any(|key| key == *taken));
            assert!(!bad && !keys.contains("alt-"), "{keys} of {}", row.id);
        }
    }
}

#[test]
fn no_key_destroys_that_only_moves_elsewhere() {
    let moving = ["j", "k", "h", "l", "g", "up", "down", "left", "right", "pgup", "pgdn", "space"];
    let with_ctrl = ["d", "u", "f", "b", "n", "p", "h", "j", "k", "l", "g"];
    for row in ACTIONS.iter().filter(|row| row.danger || row.writes) {
        for keys in row.keys {
            let moves = match keys.strip_prefix("ctrl-") {
                Some(letter) => with_ctrl.contains(&letter),
                None => moving.contains(keys),
            };
            assert!(!moves, "{keys} of {}", row.id);
        }
    }
}

#[test]
fn names_in_key_files_are_unique() {
    for (index, row) in ACTIONS.iter().enumerate() {
        let same = |other: &&Row| other.scope == row.scope && other.id == row.id;
        assert!(!ACTIONS[index + 1..].iter().any(|other| same(&other)), "{} twice", row.id);
    }
}

#[test]
fn every_hint_in_the_footer_is_an_action_that_works_here() {
    for me in [ADA, DANA, BEA] {
        for place in ["1", "2", "3", "4", "1 enter", "2 enter", "3 enter", "4 enter", "2 G d"] {
            for width in [60, 80, 120, 200] {
                let mut d = Driver::start(Start { me, size: (width, 24), ..Start::default() });
                d.press(place);
                let screen = d.screen();
                let footer = screen.lines().last().unwrap();
                for hint in footer.split("  ").map(str::trim).filter(|hint| !hint.is_empty()) {
                    let (key, word) = hint.rsplit_once(' ').expect("a key and a word");
                    let key: Sequence = key.parse().expect("a key");
                    let keys = &d.model.settings().keys;
                    let Resolved::Action(action) = keys.resolve(&d.model.scopes(), key.chords())
                    else {
                        panic!("{hint} does nothing at {place}:\n{screen}")
                    };
                    assert_eq!(action.row().short(Lang::En), word, "{hint} at {place}");
                    assert_eq!(d.model.why_not(action), None, "{hint} at {place}");
                }
            }
        }
    }
}

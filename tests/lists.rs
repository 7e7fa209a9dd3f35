//! Lists that are kept in order entry by entry have the rows of a list that is made anew.

use std::sync::{Arc, LazyLock};

use chrono::{TimeZone as _, Utc};
use helpdeck::{
    desk::{Change, Desk, RecordKey, Ticket, Zone},
    locale::Lang,
    sample::{self, Size},
    tui::{
        Look,
        hits::Hits,
        panes::{Pane, Sight, list::List},
        screen::Split,
        theme::Theme,
    },
};
use proptest::{prelude::*, sample::Index};

const FILTERS: [(Pane, &str); 15] = [
    (Pane::Tickets, "-is:closed e"),
    (Pane::Users, "is:active -device:none a"),
    (Pane::Devices, "user:a"),
    (Pane::Technicians, "is:available"),
    (Pane::Sites, "e"),
    (Pane::Roles, "a"),
    (Pane::Intakes, "a"),
    (Pane::Departments, "a"),
    (Pane::Alerts, "a"),
    (Pane::Folders, "a"),
    (Pane::Automation, "a"),
    (Pane::Mail, "a"),
    (Pane::Statuses, "e"),
    (Pane::Webhooks, "a"),
    (Pane::Tokens, "a"),
];

fn look() -> Look {
    Look {
        lang: Lang::En,
        now: Utc.with_ymd_and_hms(2026, 1, 15, 10, 0, 0).unwrap(),
        zone: Zone::default(),
        ascii: false,
        linear: false,
        theme: Arc::new(Theme::default()),
        split: Split::default(),
        hits: Hits::default(),
    }
}

/// What nobody in particular sees of a desk: everything.
fn sight<'a>(desk: &'a Desk, look: &'a Look) -> Sight<'a> {
    Sight {
        desk,
        me: None,
        look,
        inactive_too: true,
        of: None,
        log: None,
        others: None,
        jobs: None,
        pictures: None,
    }
}

/// One entry.
fn apply(desk: &mut Desk, changes: &[Change]) {
    let revision = desk.revision().next();
    for change in changes {
        desk.apply(revision, change);
    }
}

fn sample_desk() -> Desk {
    let mut desk = Desk::default();
    for request in sample::script(&Size::default(), 1, look().now) {
        let changes = desk.decide(&request).unwrap().changes;
        apply(&mut desk, &changes);
    }
    desk
}

#[test]
fn whatever_happens_the_rows_are_those_of_a_list_made_anew() {
    let look = look();
    let size = Size { tickets: 60, users: 30, devices: 40, ..Size::default() };
    let mut desk = Desk::default();
    let mut lists = lists();
    for (count, request) in sample::script(&size, 3, look.now).enumerate() {
        let changes = desk.decide(&request).unwrap().changes;
        apply(&mut desk, &changes);
        let keys: Vec<RecordKey> = changes.iter().filter_map(Change::key).collect();
        let sight = Sight { inactive_too: false, ..sight(&desk, &look) };
        for (pane, list, fresh) in &mut lists {
            list.note(&keys);
            // Not every list is looked at after every entry.
            if !(count + *pane as usize).is_multiple_of(3) {
                continue;
            }
            list.refresh(&sight);
            list.go(count % list.rows().len().max(1));
            list.refresh(&sight);
            fresh.stale();
            fresh.refresh(&sight);
            assert!(list.rows().eq(fresh.rows()), "{pane:?} {:?} after {request:?}", list.sort());
            assert_eq!(list.total(), fresh.total());
        }
    }
}

/// Every pane sorted by every column both ways, without a filter and with one; each twice.
fn lists() -> Vec<(Pane, List, List)> {
    let mut lists = Vec::new();
    for pane in Pane::ALL {
        for column in pane.resource().columns() {
            for down in [false, true] {
                for filter in ["", FILTERS.iter().find(|(of, _)| *of == pane).unwrap().1] {
                    let list = || {
                        let mut list = List::new(pane);
                        while list.sort() != (column.id, down) {
                            list.sort_by(column.id);
                        }
                        list.set_filter(filter);
                        assert_eq!(list.error, None);
                        list
                    };
                    lists.push((pane, list(), list()));
                }
            }
        }
    }
    lists
}

#[test]
fn a_filter_typed_letter_by_letter_shows_what_it_shows_at_once() {
    let look = look();
    let desk = sample_desk();
    let me = desk.active_admins().next().map(|admin| admin.id);
    let sight = Sight { me, ..sight(&desk, &look) };
    for text in ["printer -is:closed", "#12", "\"e p\" prio:>=high", "-mail tech:me vpn", "café zz"]
    {
        let mut typed = List::new(Pane::Tickets);
        typed.refresh(&sight);
        for end in (1..=text.len()).filter(|end| text.is_char_boundary(*end)) {
            typed.set_filter(&text[..end]);
            typed.refresh(&sight);
        }
        let mut at_once = List::new(Pane::Tickets);
        at_once.set_filter(text);
        at_once.refresh(&sight);
        assert!(typed.rows().eq(at_once.rows()), "{text}");
        typed.set_filter("");
        typed.refresh(&sight);
        assert_eq!(typed.rows().len(), typed.total());
    }
}

/// What may happen to a list.
#[derive(Clone, Debug)]
enum Step {
    /// So many entries come.
    Entries(usize),
    /// The filter is this now.
    Filter(Index),
    /// One letter less.
    Backspace,
    /// It is sorted by a column, or the other way around.
    Sort(Index),
    /// The cursor goes somewhere.
    Go(Index),
}

/// Words with letters left out, in quotes and not wanted, beginnings of each other, and states.
const TYPED: [&str; 14] = [
    "p",
    "pr",
    "print",
    "printer",
    "prntr",
    "\"print\"",
    "-print",
    "user:li",
    "user:lin",
    "e -is:closed",
    "lndq",
    "is:overdue",
    "prio:>=high vpn",
    "",
];

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (1..12_usize).prop_map(Step::Entries),
        5 => any::<Index>().prop_map(Step::Filter),
        2 => Just(Step::Backspace),
        1 => any::<Index>().prop_map(Step::Sort),
        3 => any::<Index>().prop_map(Step::Go),
    ]
}

/// What changes, entry by entry, from nothing to a desk at work.
static ENTRIES: LazyLock<Vec<Vec<Change>>> = LazyLock::new(|| {
    let size = Size { tickets: 80, users: 30, devices: 40, ..Size::default() };
    let mut desk = Desk::default();
    let entries = sample::script(&size, 5, look().now).map(|request| {
        let changes = desk.decide(&request).unwrap().changes;
        apply(&mut desk, &changes);
        changes
    });
    entries.collect()
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_sorted_and_changed_the_rows_are_those_of_a_list_made_anew(
        steps in prop::collection::vec(step(), 1..40),
        users: bool,
        start in 200..500_usize,
    ) {
        let look = look();
        let pane = if users { Pane::Users } else { Pane::Tickets };
        let mut entries = ENTRIES.iter();
        let mut desk = Desk::default();
        for changes in entries.by_ref().take(start) {
            apply(&mut desk, changes);
        }
        let (mut list, mut sorted) = (List::new(pane), false);
        for step in steps {
            match &step {
                Step::Entries(count) => {
                    for changes in entries.by_ref().take(*count) {
                        apply(&mut desk, changes);
                        let keys: Vec<_> = changes.iter().filter_map(Change::key).collect();
                        list.note(&keys);
                    }
                }
                Step::Filter(text) => list.set_filter(TYPED[text.index(TYPED.len())]),
                Step::Backspace => {
                    let mut text = list.input.value().to_owned();
                    text.pop();
                    list.set_filter(&text);
                }
                Step::Sort(column) => {
                    list.sort_by(column.get(pane.resource().columns()).id);
                    sorted = true;
                }
                Step::Go(at) => list.go(at.index(list.rows().len().max(1))),
            }
            let sight = sight(&desk, &look);
            list.refresh(&sight);
            let mut fresh = List::new(pane);
            if sorted {
                fresh.sort_by(list.sort().0);
                if fresh.sort() != list.sort() {
                    fresh.sort_by(list.sort().0);
                }
            }
            fresh.set_filter(list.input.value());
            if fresh.error.is_some() {
                continue;
            }
            fresh.refresh(&sight);
            // The row under the cursor may be held; all others are where they belong.
            let others = |of: &List| of.rows().filter(|row| Some(*row) != list.cursor()).collect::<Vec<_>>();
            prop_assert_eq!(others(&list), others(&fresh), "after {:?}", step);
            prop_assert_eq!(list.total(), fresh.total());
            prop_assert_eq!(list.row(list.index()), list.cursor());
        }
    }
}

#[test]
fn what_fits_a_word_best_comes_first_until_a_sort_is_chosen() {
    let look = look();
    let desk = sample_desk();
    let sight = sight(&desk, &look);
    let mut list = List::new(Pane::Tickets);
    let mut rows = |text: &str, sort: Option<u8>| {
        list.set_filter(text);
        if let Some(column) = sort {
            list.sort_by(column);
        }
        list.refresh(&sight);
        list.rows().collect::<Vec<RecordKey>>()
    };
    let exact = rows("\"printer\"", None);
    assert!(exact.len() > 2);
    let loose = rows("prnter", None);
    assert!(exact.iter().any(|row| loose.contains(row)), "letters may be left out");
    let typed = rows("printer", None);
    assert!(typed.len() >= exact.len());
    assert!(typed[..exact.len()].iter().all(|row| exact.contains(row)), "whole words come first");
    let sorted = rows("printer", Some(0));
    let numbers = |rows: &[RecordKey]| {
        let tickets = rows.iter().map(|row| match row {
            RecordKey::Ticket(id) => desk.get::<Ticket>(*id).unwrap().number,
            _ => panic!("no ticket"),
        });
        tickets.collect::<Vec<_>>()
    };
    assert_eq!(sorted.len(), typed.len());
    assert!(numbers(&sorted).is_sorted());
}

//! Lists that are kept in order entry by entry have the rows of a list that is made anew.

use std::sync::Arc;

use chrono::{FixedOffset, TimeZone as _, Utc};
use helpdeck::{
    desk::{Change, Desk, RecordKey},
    locale::Lang,
    sample::{self, Size},
    tui::{
        Look,
        panes::{Pane, Sight, list::List},
        theme::Theme,
    },
};

const FILTERS: [(Pane, &str); 13] = [
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
];

#[test]
fn whatever_happens_the_rows_are_those_of_a_list_made_anew() {
    let now = Utc.with_ymd_and_hms(2026, 1, 15, 10, 0, 0).unwrap();
    let look = Look {
        lang: Lang::En,
        now,
        zone: FixedOffset::east_opt(0).unwrap(),
        ascii: false,
        theme: Arc::new(Theme::default()),
    };
    let size = Size { tickets: 60, users: 30, devices: 40, ..Size::default() };
    let mut desk = Desk::default();
    let mut lists = lists();
    for (count, request) in sample::script(&size, 3, now).enumerate() {
        let revision = desk.revision().next();
        let decided = desk.decide(&request).unwrap();
        for change in &decided.changes {
            desk.apply(revision, change);
        }
        let changed: Vec<RecordKey> = decided.changes.iter().filter_map(Change::key).collect();
        let sight = Sight {
            desk: &desk,
            me: None,
            look: &look,
            inactive_too: false,
            of: None,
            log: None,
            others: None,
            jobs: None,
        };
        for (pane, list, fresh) in &mut lists {
            list.note(&changed);
            // Not every list is looked at after every entry.
            if !(count + *pane as usize).is_multiple_of(3) {
                continue;
            }
            list.refresh(&sight);
            list.go(count % list.rows().len().max(1));
            list.refresh(&sight);
            fresh.stale();
            fresh.refresh(&sight);
            assert_eq!(list.rows(), fresh.rows(), "{pane:?} {:?} after {request:?}", list.sort());
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
    let now = Utc.with_ymd_and_hms(2026, 1, 15, 10, 0, 0).unwrap();
    let look = Look {
        lang: Lang::En,
        now,
        zone: FixedOffset::east_opt(0).unwrap(),
        ascii: false,
        theme: Arc::new(Theme::default()),
    };
    let mut desk = Desk::default();
    for request in sample::script(&Size::default(), 1, now) {
        let revision = desk.revision().next();
        for change in desk.decide(&request).unwrap().changes {
            desk.apply(revision, &change);
        }
    }
    let me = desk.active_admins().next().map(|admin| admin.id);
    let sight = Sight {
        desk: &desk,
        me,
        look: &look,
        inactive_too: true,
        of: None,
        log: None,
        others: None,
        jobs: None,
    };
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
        assert_eq!(typed.rows(), at_once.rows(), "{text}");
        typed.set_filter("");
        typed.refresh(&sight);
        assert_eq!(typed.rows().len(), typed.total());
    }
}

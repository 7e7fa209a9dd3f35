//! The Statuses pane: what a ticket's status can be, by category, in the order in which the categories offer them
//! (D3, B3 row 30).

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{field, section, status_role, status_width, text_field},
};
use crate::{
    desk::{Desk, Kind, RecordKey, Status, filter::Filter},
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role, widgets},
};

const ORDER: u8 = 0;
const NAME: u8 = 1;
const CATEGORY: u8 = 2;
const STATE: u8 = 3;
const TICKETS: u8 = 4;

const COLUMNS: [Column; 5] = [
    Column::new(ORDER, Lang::column_order, 5, 2).said(Lang::spoken_order),
    Column::growing(NAME, Lang::column_status, 20),
    Column::new(CATEGORY, Lang::column_category, 10, 0).holding(status_width),
    Column::new(STATE, Lang::column_state, 12, 0),
    Column::new(TICKETS, Lang::column_tickets, 8, 1),
];

/// The statuses of tickets.
pub struct Statuses;

/// The place of a status among those of its category, from 0.
fn place(desk: &Desk, status: &Status) -> usize {
    let same = desk.statuses_of(status.category);
    same.iter().position(|other| other.id == status.id).unwrap_or(0)
}

/// What it is right now: what its category begins with, on offer, or not offered any more.
fn state(sight: &Sight<'_>, status: &Status) -> (&'static str, Role) {
    let lang = sight.look.lang;
    if status.retired {
        (lang.status_retired(), Role::Dim)
    } else if sight.desk.default_status(status.category) == status.id {
        (lang.status_default(), Role::Success)
    } else {
        (lang.status_offered(), Role::Text)
    }
}

impl Resource for Statuses {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (ORDER, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.keys::<Status>()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Status>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        let lang = sight.look.lang;
        sight.get::<Status>(key).is_some_and(|status| {
            let category = phrase::category(lang, status.category);
            filter.words(&[phrase::status_name(lang, status), category, state(sight, status).0])
        })
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(status) = sight.get::<Status>(key) else { return Rank::default() };
        let name = phrase::status_name(sight.look.lang, status);
        let category = status.category as i64;
        let place = || i64::try_from(place(sight.desk, status)).unwrap_or(i64::MAX);
        match column {
            NAME => Rank::words([name]),
            STATE => {
                let default = sight.desk.default_status(status.category) == status.id;
                let state = 2 * i64::from(status.retired) + i64::from(!default);
                Rank::numbers(state, category).then([name])
            }
            TICKETS => Rank::count(sight.desk.tickets_in_status(status.id)).then([name]),
            _ => Rank::numbers(category, place()).then([name]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool {
        match kind {
            Kind::Ticket => column == TICKETS,
            // What another one of the category becomes changes which of them is the default.
            Kind::Status => matches!(column, ORDER | CATEGORY | STATE) || filtered,
            _ => false,
        }
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(status) = sight.get::<Status>(key) else { return Cell::none() };
        let lang = sight.look.lang;
        match column {
            ORDER => Cell::new((place(sight.desk, status) + 1).to_string(), Role::Dim),
            NAME => Cell::new(phrase::status_name(lang, status), status_role(status.category)),
            CATEGORY => Cell::new(phrase::category(lang, status.category), Role::Dim),
            STATE => {
                let (word, role) = state(sight, status);
                Cell::new(word, role)
            }
            _ => Cell::text(sight.desk.tickets_in_status(status.id).to_string()),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        let name = |status| phrase::status_name(sight.look.lang, status).to_owned();
        sight.get::<Status>(key).map(name).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>> {
        let Some(status) = sight.get::<Status>(key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let text = |text: String, role: Role| vec![Span::styled(text, theme[role])];
        let (word, role) = state(sight, status);
        let category = phrase::category(lang, status.category).to_owned();
        let count = sight.desk.tickets_in_status(status.id).to_string();
        let mut lines = vec![
            Line::styled(self.name(sight, key), theme[Role::Title]),
            field(sight, lang.column_category(), text(category, status_role(status.category))),
            field(sight, lang.column_state(), text(word.to_owned(), role)),
            text_field(sight, lang.column_tickets(), count),
        ];
        let about =
            if status.preset { lang.status_about_preset() } else { lang.status_about_own() };
        let about = widgets::wrap(about, width).into_iter();
        lines.extend(about.map(|line| Line::styled(line, theme[Role::Dim])));
        lines
    }

    fn page(
        &self,
        sight: &Sight<'_>,
        key: RecordKey,
        width: usize,
        _thread: Option<&Result<Thread, String>>,
    ) -> Vec<Line<'static>> {
        let mut lines = self.preview(sight, key, width);
        let Some(this) = sight.get::<Status>(key) else { return lines };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        lines.push(section(sight, lang.section_same_category(), width));
        for (place, other) in (1..).zip(sight.desk.statuses_of(this.category)) {
            let style = if other.id == this.id { Role::Title } else { Role::Text };
            let name = format!("{place:>3}  {}", phrase::status_name(lang, other));
            let (word, role) = state(sight, other);
            lines.push(Line::from(vec![
                Span::styled(sight.look.fit(&name, 30), theme[style]),
                Span::styled(word, theme[role]),
            ]));
        }
        lines
    }

    fn empty(&self, lang: Lang, _key: &str) -> Cow<'static, str> {
        lang.nothing_matches().into()
    }
}

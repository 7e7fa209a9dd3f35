//! The Roles pane: what groups of technicians may do, and who is in them (C2).

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{field, section, with_availability},
};
use crate::{
    desk::{Field, Kind, RecordKey, Role, Technician, filter::Filter},
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role as Style, widgets},
};

const NAME: u8 = 0;
const HELD: u8 = 1;
const MAY: u8 = 2;

const COLUMNS: [Column; 3] = [
    Column::new(NAME, Lang::column_name, 16, 0),
    Column::new(HELD, Lang::column_held_by, 8, 1),
    Column::growing(MAY, Lang::section_may, 20),
];

/// The roles.
pub struct Roles;

fn holders<'a>(sight: &Sight<'a>, role: &Role) -> impl Iterator<Item = &'a Technician> {
    let id = role.id;
    sight.desk.all::<Technician>().filter(move |technician| technician.role == id)
}

fn may(sight: &Sight<'_>, role: &Role) -> String {
    let lang = sight.look.lang;
    if role.full_admin {
        return lang.may_everything().to_owned();
    }
    let words: Vec<&str> = role.permissions.iter().map(|p| phrase::permission(lang, p)).collect();
    if words.is_empty() { lang.may_nothing().to_owned() } else { words.join(", ") }
}

impl Resource for Roles {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (NAME, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.desk.all::<Role>().map(|role| RecordKey::Role(role.id)).collect()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        role(sight, key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        role(sight, key).is_some_and(|role| {
            filter.words(&[phrase::role_name(sight.look.lang, role), &may(sight, role)])
        })
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(role) = role(sight, key) else { return Rank::default() };
        let name = phrase::role_name(sight.look.lang, role);
        match column {
            HELD => Rank::count(holders(sight, role).count()).then([name]),
            MAY => Rank::count(role.permissions.iter().count()).then([name]),
            _ => Rank::words([name]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, _filtered: bool) -> bool {
        kind == Kind::Technician && column == HELD
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(role) = role(sight, key) else { return Cell::none() };
        match column {
            HELD => Cell::text(holders(sight, role).count().to_string()),
            MAY => Cell::new(may(sight, role), Style::Dim),
            _ => Cell::text(phrase::role_name(sight.look.lang, role)),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        role(sight, key)
            .map(|role| phrase::role_name(sight.look.lang, role).to_owned())
            .unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>> {
        let Some(role) = role(sight, key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let held = holders(sight, role).count().to_string();
        let mut lines = vec![
            Line::styled(self.name(sight, key), theme[Style::Title]),
            field(sight, lang.column_held_by(), vec![Span::styled(held, theme[Style::Text])]),
        ];
        let label = phrase::field(lang, Field::Scope);
        let reach = phrase::scope(lang, sight.desk, &role.scope);
        lines.push(field(sight, &label, vec![Span::styled(reach, theme[Style::Text])]));
        let may = widgets::wrap(&may(sight, role), width);
        lines.extend(may.into_iter().map(|line| Line::styled(line, theme[Style::Text])));
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
        let Some(role) = role(sight, key) else { return lines };
        lines.push(section(sight, sight.look.lang.pane_technicians(), width));
        lines.extend(
            holders(sight, role).map(|technician| Line::from(with_availability(sight, technician))),
        );
        lines
    }

    fn empty(&self, lang: Lang) -> &'static str {
        lang.nothing_matches()
    }
}

fn role<'a>(sight: &Sight<'a>, key: RecordKey) -> Option<&'a Role> {
    match key {
        RecordKey::Role(id) => sight.desk.get(id),
        _ => None,
    }
}

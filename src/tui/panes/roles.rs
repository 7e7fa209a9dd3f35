//! The Roles pane: what groups of technicians may do, and who is in them (C2).

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{section, text_field, with_availability},
};
use crate::{
    desk::{Kind, Permission, RecordKey, Role, Scope, Technician, filter::Filter},
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role as Style, widgets},
};

const NAME: u8 = 0;
const HELD: u8 = 1;
const SITES: u8 = 2;
const MAY: u8 = 3;

const COLUMNS: [Column; 4] = [
    Column::new(NAME, Lang::column_name, 16, 0),
    Column::new(HELD, Lang::column_held_by, 8, 1),
    Column::new(SITES, Lang::column_on_sites, 14, 2),
    Column::growing(MAY, Lang::section_may, 20),
];

/// The roles.
pub struct Roles;

fn holders<'a>(sight: &Sight<'a>, role: &Role) -> impl Iterator<Item = &'a Technician> {
    sight.desk.holders(role.id)
}

fn may(sight: &Sight<'_>, role: &Role) -> String {
    let lang = sight.look.lang;
    if role.full_admin {
        return lang.may_everything().to_owned();
    }
    let words: Vec<&str> = role.permissions.iter().map(|p| phrase::permission(lang, p)).collect();
    if words.is_empty() { lang.may_nothing().to_owned() } else { words.join(", ") }
}

/// Name, holders and sites.
fn head(sight: &Sight<'_>, role: &Role) -> Vec<Line<'static>> {
    let (lang, theme) = (sight.look.lang, &sight.look.theme);
    let held = holders(sight, role).count().to_string();
    let reach = phrase::scope(lang, sight.desk, &role.scope);
    vec![
        Line::styled(phrase::role_name(lang, role).to_owned(), theme[Style::Title]),
        text_field(sight, lang.column_held_by(), held),
        text_field(sight, lang.column_on_sites(), reach),
    ]
}

/// What a role allows, a line or more for each noun.
fn by_noun(sight: &Sight<'_>, role: &Role, width: usize) -> Vec<Line<'static>> {
    let (lang, theme) = (sight.look.lang, &sight.look.theme);
    let mut nouns: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
    for one in role.permissions.iter() {
        let (noun, words) = (phrase::permission_noun(lang, one), phrase::permission(lang, one));
        match nouns.last_mut() {
            Some((last, all)) if *last == noun => all.push(words),
            _ => nouns.push((noun, vec![words])),
        }
    }
    let lines = nouns.into_iter().flat_map(|(noun, words)| {
        let words = widgets::wrap(&words.join(", "), width.saturating_sub(NOUN));
        words.into_iter().enumerate().map(move |(at, words)| {
            let noun = sight.look.fit(if at == 0 { noun } else { "" }, NOUN);
            Line::from(vec![
                Span::styled(noun, theme[Style::Header]),
                Span::styled(words, theme[Style::Text]),
            ])
        })
    });
    lines.collect()
}

/// Cells that the longest noun takes, with a gap.
const NOUN: usize = 19;

impl Resource for Roles {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (NAME, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.keys::<Role>()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Role>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<Role>(key).is_some_and(|role| {
            filter.words(&[phrase::role_name(sight.look.lang, role), &may(sight, role)])
        })
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(role) = sight.get::<Role>(key) else { return Rank::default() };
        let name = phrase::role_name(sight.look.lang, role);
        match column {
            HELD => Rank::count(holders(sight, role).count()).then([name]),
            SITES => match &role.scope {
                Scope::All => Rank::count(usize::MAX).then([name]),
                Scope::Listed(sites) => Rank::count(sites.len()).then([name]),
            },
            MAY if role.full_admin => Rank::count(Permission::ALL.len() + 1).then([name]),
            MAY => Rank::count(role.permissions.iter().count()).then([name]),
            _ => Rank::words([name]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, _filtered: bool) -> bool {
        kind == Kind::Technician && column == HELD || kind == Kind::Site && column == SITES
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(role) = sight.get::<Role>(key) else { return Cell::none() };
        match column {
            HELD => Cell::text(holders(sight, role).count().to_string()),
            SITES => Cell::text(phrase::scope(sight.look.lang, sight.desk, &role.scope)),
            MAY => Cell::new(may(sight, role), Style::Dim),
            _ => Cell::text(phrase::role_name(sight.look.lang, role)),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight
            .get::<Role>(key)
            .map(|role| phrase::role_name(sight.look.lang, role).to_owned())
            .unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>> {
        let Some(role) = sight.get::<Role>(key) else { return Vec::new() };
        let theme = &sight.look.theme;
        let mut lines = head(sight, role);
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
        let Some(role) = sight.get::<Role>(key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let mut lines = head(sight, role);
        lines.push(section(sight, lang.section_may(), width));
        if role.full_admin || role.permissions.iter().next().is_none() {
            lines.push(Line::styled(may(sight, role), theme[Style::Text]));
        } else {
            lines.extend(by_noun(sight, role, width));
        }
        lines.push(section(sight, lang.pane_technicians(), width));
        lines.extend(holders(sight, role).map(|technician| {
            let mut line = with_availability(sight, technician);
            if technician.role != role.id {
                let later = format!("  {}", lang.role_at_first_login());
                line.push(Span::styled(later, theme[Style::Dim]));
            }
            Line::from(line)
        }));
        lines
    }

    fn empty(&self, lang: Lang, _key: &str) -> Cow<'static, str> {
        lang.nothing_matches().into()
    }
}

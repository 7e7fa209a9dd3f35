//! The API tokens pane: what programs act through, whose each is, what it may and until when (E3).

use std::borrow::Cow;

use ratatui::text::Line;

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{text_field, wrapped},
};
use crate::{
    desk::{ApiToken, Kind, RecordKey, Technician, TokenState, filter::Filter},
    locale::Lang,
    phrase,
    tui::{theme::Role, widgets},
};

const NAME: u8 = 0;
const STATE: u8 = 1;
const OWNER: u8 = 2;
const MAY: u8 = 3;
const EXPIRES: u8 = 4;

const COLUMNS: [Column; 5] = [
    Column::growing(NAME, Lang::column_token, 16),
    Column::new(STATE, Lang::column_state, 10, 0),
    Column::new(OWNER, Lang::column_owner, 18, 1),
    Column::new(EXPIRES, Lang::column_expires, 14, 2),
    Column::new(MAY, Lang::column_may, 30, 3),
];

/// API tokens.
pub struct Tokens;

fn state(sight: &Sight<'_>, token: &ApiToken) -> (TokenState, Role) {
    let state = token.state(sight.look.now);
    let role = match state {
        TokenState::Active => Role::Success,
        TokenState::Expired => Role::Warning,
        TokenState::Revoked => Role::Dim,
    };
    (state, role)
}

fn may(token: &ApiToken) -> String {
    token.grants.iter().map(|grant| grant.name()).collect::<Vec<_>>().join(", ")
}

fn expiry(sight: &Sight<'_>, token: &ApiToken) -> String {
    let look = sight.look;
    token.expires_at.map_or_else(|| look.lang.choice_never().to_owned(), |at| look.moment(at))
}

impl Resource for Tokens {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (STATE, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.keys::<ApiToken>()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<ApiToken>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<ApiToken>(key).is_some_and(|token| {
            let lang = sight.look.lang;
            let owner = phrase::technician(lang, sight.desk, token.owner);
            let state = phrase::token_state(lang, token.state(sight.look.now));
            filter.words(&[&token.name, &owner, state, &may(token)])
        })
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(token) = sight.get::<ApiToken>(key) else { return Rank::default() };
        match column {
            STATE => Rank::numbers(token.state(sight.look.now) as i64, 0).then([&*token.name]),
            OWNER => {
                let owner = sight.desk.get::<Technician>(token.owner);
                owner.map_or_else(Rank::default, |owner| {
                    Rank::words([&*owner.first_name, &*owner.last_name])
                })
            }
            EXPIRES => Rank::moment(token.expires_at).then([&*token.name]),
            MAY => Rank::count(token.grants.len()).then([&*token.name]),
            _ => Rank::words([&*token.name]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool {
        kind == Kind::Technician && (column == OWNER || filtered)
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(token) = sight.get::<ApiToken>(key) else { return Cell::none() };
        let lang = sight.look.lang;
        match column {
            NAME => Cell::text(&*token.name),
            STATE => {
                let (state, role) = state(sight, token);
                Cell::new(phrase::token_state(lang, state), role)
            }
            OWNER => Cell::text(phrase::technician(lang, sight.desk, token.owner)),
            EXPIRES => Cell::new(expiry(sight, token), Role::Dim),
            _ => Cell::new(may(token), Role::Dim),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<ApiToken>(key).map(|token| token.name.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>> {
        let Some(token) = sight.get::<ApiToken>(key) else { return Vec::new() };
        let (look, theme) = (sight.look, &sight.look.theme);
        let lang = look.lang;
        let (state, _) = state(sight, token);
        let from = token.addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let from = if from.is_empty() { lang.token_from_anywhere().to_owned() } else { from };
        let made = look.moment(token.created_at);
        let mut lines = vec![
            Line::styled(token.name.to_string(), theme[Role::Title]),
            text_field(sight, lang.column_state(), phrase::token_state(lang, state).to_owned()),
            text_field(
                sight,
                lang.column_owner(),
                phrase::technician(lang, sight.desk, token.owner),
            ),
            text_field(sight, lang.column_expires(), expiry(sight, token)),
        ];
        if sight.me.is_some_and(|me| sight.desk.insight_of(me).sees_addresses(token)) {
            lines.push(text_field(sight, lang.label_token_from(), from));
        }
        lines.push(text_field(sight, lang.label_token_made(), made));
        lines.extend(wrapped(sight, lang.column_may(), &may(token), width));
        if state == TokenState::Active && sight.me == Some(token.owner) {
            let about = widgets::wrap(lang.token_about_secret(), width).into_iter();
            lines.extend(about.map(|line| Line::styled(line, theme[Role::Dim])));
        }
        lines
    }

    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str> {
        lang.empty_tokens(key)
    }
}

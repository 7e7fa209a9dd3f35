//! The Webhooks pane: where other programs are told what happens, and whether that arrives (E3).

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{field, text_field, wrapped},
};
use crate::{
    desk::{Kind, RecordKey, Webhook, filter::Filter},
    locale::Lang,
    phrase,
    tui::{theme::Role, widgets},
};

const NAME: u8 = 0;
const STATE: u8 = 1;
const ADDRESS: u8 = 2;
const EVENTS: u8 = 3;

const COLUMNS: [Column; 4] = [
    Column::new(NAME, Lang::column_name, 20, 0),
    Column::new(STATE, Lang::column_state, 16, 0),
    Column::growing(ADDRESS, Lang::column_url, 20),
    Column::new(EVENTS, Lang::column_events, 24, 1),
];

/// The webhooks.
pub struct Webhooks;

/// How it fares, and how that looks.
fn state(lang: Lang, webhook: &Webhook) -> (&'static str, Role) {
    let role = match &webhook.trouble {
        Some(_) => Role::Error,
        None if !webhook.active => Role::Dim,
        None if webhook.secret_at.is_none() => Role::Warning,
        None => Role::Success,
    };
    (phrase::webhook_state(lang, webhook), role)
}

impl Resource for Webhooks {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (NAME, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.keys::<Webhook>()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Webhook>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<Webhook>(key).is_some_and(|webhook| {
            let events = phrase::webhook_events(&webhook.events);
            let state = phrase::webhook_state(sight.look.lang, webhook);
            filter.words(&[&webhook.name, &webhook.url, &events, state])
        })
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(webhook) = sight.get::<Webhook>(key) else { return Rank::default() };
        match column {
            STATE => Rank::words([phrase::webhook_state(sight.look.lang, webhook), &webhook.name]),
            ADDRESS => Rank::words([&*webhook.url]),
            EVENTS => Rank::count(webhook.events.len()).then([&*webhook.name]),
            _ => Rank::words([&*webhook.name]),
        }
    }

    fn leans_on(&self, _kind: Kind, _column: u8, _filtered: bool) -> bool {
        false
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(webhook) = sight.get::<Webhook>(key) else { return Cell::none() };
        match column {
            NAME => Cell::text(&*webhook.name),
            STATE => {
                let (word, role) = state(sight.look.lang, webhook);
                Cell::new(word, role)
            }
            ADDRESS => Cell::new(webhook.url.to_string(), Role::Dim),
            _ => Cell::new(phrase::webhook_events(&webhook.events), Role::Dim),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<Webhook>(key).map(|webhook| webhook.name.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>> {
        let Some(webhook) = sight.get::<Webhook>(key) else { return Vec::new() };
        let (look, theme) = (sight.look, &sight.look.theme);
        let lang = look.lang;
        let moment = |at| look.moment(at);
        let (word, role) = state(lang, webhook);
        let mut lines = vec![
            Line::styled(webhook.name.to_string(), theme[Role::Title]),
            field(sight, lang.column_state(), vec![Span::styled(word, theme[role])]),
        ];
        if let Some(trouble) = &webhook.trouble {
            let why = lang.webhook_why_since(moment(trouble.since), trouble.why.to_string());
            lines.extend(wrapped(sight, lang.label_why(), &why, width));
        }
        lines.extend(wrapped(sight, lang.column_url(), &webhook.url, width));
        let events = phrase::webhook_events(&webhook.events);
        lines.extend(wrapped(sight, lang.column_events(), &events, width));
        let notes = if webhook.notes { lang.yes() } else { lang.no() };
        lines.push(text_field(sight, lang.label_with_notes(), notes));
        if let Some(at) = webhook.secret_at {
            let since = lang.webhook_secret_since(moment(at)).into_owned();
            lines.push(text_field(sight, lang.label_secret(), since));
        }
        let about = widgets::wrap(lang.webhook_about(), width).into_iter();
        lines.extend(about.map(|line| Line::styled(line, theme[Role::Dim])));
        lines
    }

    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str> {
        lang.empty_webhooks(key)
    }
}

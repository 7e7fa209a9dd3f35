//! The Audit log panel: who did what, when, and what was before and after (F15).
//!
//! Which lines there are is the model's; a new act gets its words in `phrase/audit.rs`.

use ratatui::text::Line;

use super::{Content, Does, Row};
use crate::{
    phrase,
    tui::{action::Action, panes::Sight, theme::Role, widgets},
};

/// The log.
pub struct Audit;

/// Cells beside the lines beneath a row.
const BESIDE: usize = 34;
/// Changes that are shown of one line.
const SHOWN: usize = 6;

impl Content for Audit {
    fn rows(&self, sight: &Sight<'_>, width: usize) -> Vec<Row> {
        let (lang, desk, look) = (sight.look.lang, sight.desk, sight.look);
        let Some(log) = sight.log else { return Vec::new() };
        let filter = if log.filter.is_empty() { lang.audit_all() } else { &log.filter };
        let mut rows = vec![Row::new(lang.audit_shown(), filter, Does::Run(Action::AuditFilter))];
        let room = width.saturating_sub(BESIDE).max(20);
        rows.extend(log.lines.iter().map(|line| {
            let when = look.moment(line.at);
            let mut row = Row::new(when, "", Does::Nothing);
            let who = format!("{}  ", phrase::audit_actor(lang, desk, line));
            row.value =
                vec![(who, Role::Text), (phrase::audit_action(lang, desk, line), Role::Title)];
            let details = phrase::audit_details(lang, desk, line);
            let left = details.len().saturating_sub(SHOWN);
            let shown = details.into_iter().take(SHOWN).map(|text| {
                Line::styled(widgets::clip(&text, room).into_owned(), look.theme[Role::Dim])
            });
            row.below = shown.collect();
            if left > 0 {
                let more = lang.audit_more(left).into_owned();
                row.below.push(Line::styled(more, look.theme[Role::Dim]));
            }
            row
        }));
        if log.waiting {
            rows.push(Row::new("", lang.audit_waiting(), Does::Nothing));
        } else if log.next.is_some() {
            rows.push(Row::new("", lang.act_audit_older_long(), Does::Run(Action::AuditOlder)));
        } else if log.lines.is_empty() {
            rows.push(Row::new("", lang.audit_empty(), Does::Nothing));
        }
        rows
    }
}

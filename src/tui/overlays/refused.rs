//! What the desk refused after it was shown as done: what was wanted, why not, both values where there are two, and
//! three answers, each with a key of its own. Enter is none of them.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::Wish;
use crate::{
    desk::CommandId,
    locale::Lang,
    tui::{look::Look, theme::Role, widgets},
};

/// What is done about a refused command.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reply {
    /// What is there now stays.
    Theirs,
    /// It is sent again, over what is there now.
    Mine,
    /// The person changes it first.
    Edit,
    /// Nothing now.
    Later,
}

/// A command that was refused, in words.
#[derive(Debug)]
pub struct RefusedWish {
    /// Which.
    pub id: CommandId,
    /// What stands above it.
    pub title: String,
    /// What was wanted.
    pub what: String,
    /// Why not.
    pub reason: String,
    /// What the person wanted, and what is there now.
    pub values: Option<(String, String)>,
    /// Whether there is something to change about it.
    pub can_edit: bool,
}

impl RefusedWish {
    pub(super) fn key(&self, key: KeyEvent) -> Wish {
        let reply = match key.code {
            KeyCode::Char('t') => Reply::Theirs,
            KeyCode::Char('m') => Reply::Mine,
            KeyCode::Char('e') if self.can_edit => Reply::Edit,
            KeyCode::Esc | KeyCode::Char('q') => Reply::Later,
            _ => return Wish::Stay,
        };
        Wish::Answer(self.id, reply)
    }

    pub(super) fn hints(&self, lang: Lang) -> Vec<(&'static str, &'static str)> {
        let mut hints = match self.values {
            Some(_) => vec![("t", lang.hint_take_theirs()), ("m", lang.hint_write_mine())],
            None => vec![("t", lang.hint_let_go()), ("m", lang.hint_try_again())],
        };
        if self.can_edit {
            hints.push(("e", lang.hint_change_it()));
        }
        hints.push(("Esc", lang.hint_later()));
        hints
    }

    pub(super) fn draw(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let (theme, lang) = (&look.theme, look.lang);
        let width = usize::from(area.width).saturating_sub(2).max(1);
        let mut lines = vec![Line::styled(format!(" {}", self.title), theme[Role::Error])];
        for line in widgets::wrap(&self.what, width.saturating_sub(2).max(1)) {
            lines.push(Line::styled(format!("   {line}"), theme[Role::Title]));
        }
        for line in widgets::wrap(&self.reason, width) {
            lines.push(Line::styled(format!(" {line}"), theme[Role::Text]));
        }
        if let Some((mine, theirs)) = &self.values {
            for (label, value) in [(lang.refused_mine(), mine), (lang.refused_theirs(), theirs)] {
                let label = format!("   {} ", widgets::fit(label, 8));
                let value = widgets::clip(value, width.saturating_sub(label.len())).into_owned();
                lines.push(Line::from(vec![
                    Span::styled(label, theme[Role::Dim]),
                    Span::styled(value, theme[Role::Text]),
                ]));
            }
        }
        let area = super::bottom(look, area, lines.len(), frame);
        frame.render_widget(Paragraph::new(lines), area);
        super::place_cursor(frame, area, (1, 0));
    }
}

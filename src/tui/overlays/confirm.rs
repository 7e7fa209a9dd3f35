//! A question before something is done. It holds what it would do, and `y` does it: never Enter, and never
//! the key that asked.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::Wish;
use crate::{
    desk::{Command, DeliveryId, TokenId, WebhookId},
    tui::{
        effect::{Program, Secret},
        look::Look,
        theme::Role,
        widgets,
    },
};

/// What happens on yes.
#[derive(Clone, PartialEq, Debug)]
pub enum Then {
    /// These commands are sent as one step.
    Send(Vec<Command>),
    /// The form below is sent, as it was read back.
    Submit,
    /// The layer below is closed, and what was changed in it is gone.
    Discard,
    /// The New technician form opens, with one more seat than there is (T6).
    AddWithSeat,
    /// The list is written over a file that is there.
    Export,
    /// The file that was tried is imported.
    Import,
    /// The directory is read.
    Sync,
    /// A webhook gets a fresh secret.
    WebhookSecret(WebhookId),
    /// This is delivered to a webhook again.
    Replay(WebhookId, DeliveryId),
    /// An API token gets a fresh secret.
    TokenSecret(TokenId),
    /// The program of a custom command is run, from now on without a question.
    Run(Program),
    /// This is copied.
    Copy(Secret),
    /// The program is left.
    Quit,
    /// Nothing: it only tells.
    Nothing,
}

/// A yes-or-no question.
#[derive(Debug)]
pub struct Confirm {
    /// What is asked.
    pub question: String,
    /// What would follow, one line each.
    pub consequences: Vec<String>,
    /// What happens on yes.
    pub then: Then,
}

impl Confirm {
    pub(super) fn key(&self, key: KeyEvent) -> Wish {
        match key.code {
            KeyCode::Char('y') => match &self.then {
                Then::Send(commands) => Wish::Send(commands.clone()),
                Then::Discard => Wish::Discard,
                Then::AddWithSeat => Wish::AddWithSeat,
                Then::Export
                | Then::Import
                | Then::Submit
                | Then::Sync
                | Then::WebhookSecret(_)
                | Then::TokenSecret(_)
                | Then::Replay(..)
                | Then::Run(_)
                | Then::Copy(_) => Wish::Begin(self.then.clone()),
                Then::Quit => Wish::Quit,
                Then::Nothing => Wish::Leave,
            },
            KeyCode::Enter if self.then == Then::Nothing => Wish::Leave,
            KeyCode::Esc | KeyCode::Char('n' | 'q') => Wish::Leave,
            _ => Wish::Stay,
        }
    }

    /// As many consequences as there is room for, each in full, and how many are left out.
    fn told(&self, width: usize, room: usize) -> (Vec<String>, usize) {
        let mut lines: Vec<String> = Vec::new();
        for (told, consequence) in self.consequences.iter().enumerate() {
            let left = self.consequences.len() - told;
            let whole = widgets::wrap(consequence, width);
            if lines.len() + whole.len() + usize::from(left > 1) > room {
                return (lines, left);
            }
            lines.extend(whole);
        }
        (lines, 0)
    }

    pub(in crate::tui) fn draw(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let theme = &look.theme;
        let width = usize::from(area.width).saturating_sub(2).max(1);
        let mut lines = Vec::new();
        for line in widgets::wrap(&self.question, width) {
            lines.push(Line::styled(format!(" {line}"), theme[Role::Warning]));
        }
        let room = usize::from(area.height).saturating_sub(lines.len() + 2).max(1);
        let (shown, more) = self.told(width.saturating_sub(2), room);
        let line = |text: &String| Line::styled(format!("   {text}"), theme[Role::Text]);
        lines.extend(shown.iter().map(line));
        if more > 0 {
            lines
                .push(Line::styled(format!("   {}", look.lang.more_lines(more)), theme[Role::Dim]));
        }
        let area = super::bottom(look, area, lines.len(), frame);
        frame.render_widget(Paragraph::new(lines), area);
        super::place_cursor(frame, area, (1, 0));
    }
}

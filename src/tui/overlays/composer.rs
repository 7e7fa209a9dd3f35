//! A message of several lines: a reply to the requester, or a note that one line does not hold. Sent with F2, or
//! continued in the external editor.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::Rect,
    style::{Modifier, Style},
    text::Line,
    widgets::Paragraph,
};
use ratatui_textarea::TextArea;

use super::Wish;
use crate::{
    desk::{Command, MessageId, MessageKind, TicketId},
    tui::{effect::Editing, look::Look, theme::Role},
};

/// A message being written.
#[derive(Debug)]
pub struct Composer {
    /// On which ticket.
    pub ticket: TicketId,
    /// Who may read it.
    pub kind: MessageKind,
    /// The id it will have, so that sending it twice is sending it once.
    pub message: MessageId,
    /// To whom, as the first line says.
    pub title: String,
    pub(super) area: TextArea<'static>,
}

impl Composer {
    /// A message to start.
    pub fn new(
        ticket: TicketId,
        kind: MessageKind,
        message: MessageId,
        title: String,
        text: &str,
    ) -> Self {
        Self { ticket, kind, message, title, area: text_area(text) }
    }

    /// What is written.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Wish {
        match (key.code, key.modifiers) {
            (KeyCode::Esc, _) => Wish::Leave,
            (KeyCode::F(2), _) => Wish::Send(vec![Command::AddMessage {
                id: self.message,
                ticket: self.ticket,
                kind: self.kind,
                text: self.text(),
                channel: crate::desk::Channel::Console,
                follow_up: None,
            }]),
            (KeyCode::Char('o'), KeyModifiers::CONTROL) => {
                let editing = match self.kind {
                    MessageKind::InternalNote => Editing::Note(self.ticket),
                    _ => Editing::Reply(self.ticket),
                };
                Wish::Edit(editing, self.text())
            }
            _ => {
                self.area.input(key);
                Wish::Stay
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        paste(&mut self.area, text);
    }

    pub(super) fn draw(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let area = super::bottom(look, area, usize::from(area.height / 2).max(6), frame);
        let title = format!(" {} ", self.title);
        let head = Rect { height: 1, ..area };
        frame.render_widget(Paragraph::new(Line::styled(title, look.theme[Role::Title])), head);
        let body = Rect {
            x: area.x + 1,
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: area.height.saturating_sub(1),
        };
        draw_area(&self.area, body, true, frame);
    }
}

/// A field of several lines with nothing underlined.
pub fn text_area(text: &str) -> TextArea<'static> {
    let mut area = TextArea::from(text.lines());
    area.set_cursor_line_style(Style::default());
    area.set_cursor_style(Style::new().add_modifier(Modifier::REVERSED));
    area.set_wrap_mode(ratatui_textarea::WrapMode::WordOrGlyph);
    area.move_cursor(ratatui_textarea::CursorMove::Bottom);
    area.move_cursor(ratatui_textarea::CursorMove::End);
    area
}

/// Puts pasted text in as one step, without hostile characters.
pub fn paste(area: &mut TextArea<'static>, text: &str) {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: Vec<String> = text
        .split('\n')
        .map(|line| crate::desk::clean(&line.replace('\t', "    ")).into_owned())
        .collect();
    area.insert_str(text.join("\n"));
}

/// Draws a field of several lines with the real cursor in it. The library scrolls by itself and does
/// not say how far, so the cursor is found where it was drawn.
pub fn draw_area(area: &TextArea<'static>, rect: Rect, focused: bool, frame: &mut Frame<'_>) {
    frame.render_widget(area, rect);
    let drawn = rect
        .positions()
        .find(|position| frame.buffer_mut()[*position].modifier.contains(Modifier::REVERSED));
    if let Some(position) = drawn {
        frame.buffer_mut()[position].modifier.remove(Modifier::REVERSED);
        if focused {
            frame.set_cursor_position(position);
        }
    }
}

//! What is said instead of drawn, on its way to whoever reads it: appended, line after line, and nothing else. Knows
//! neither the terminal nor what is said.

use crossterm::event::KeyEvent;

use crate::tui::{model::Model, voice::Voice};

/// Lines that wait to be written.
#[derive(Debug, Default)]
pub(super) struct Lines {
    voice: Voice,
    waiting: String,
}

impl Lines {
    /// Takes in what the state is now, and the key that made it so.
    pub(super) fn heed(&mut self, model: &Model, key: Option<KeyEvent>) {
        self.waiting.push_str(&self.voice.next(model, key));
    }

    /// The bytes that wait. A terminal that hands over keys one by one does not begin lines by itself.
    pub(super) fn take(&mut self, raw: bool) -> Vec<u8> {
        let text = std::mem::take(&mut self.waiting);
        if raw { text.replace('\n', "\r\n") } else { text }.into_bytes()
    }

    /// The bytes that wait, with the end of a line that was begun.
    pub(super) fn last(&mut self, raw: bool) -> Vec<u8> {
        if self.voice.is_open() {
            self.waiting.push('\n');
        }
        self.take(raw)
    }
}

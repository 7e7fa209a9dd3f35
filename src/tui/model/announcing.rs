//! The message line: what was just done, refused or noticed, in one sentence, until something else happens.

use super::Model;
use crate::{desk::Refusal, phrase, tui::theme::Role};

/// The message line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// What it says.
    pub text: String,
    /// In which tone. An error stays until the next message, another place, or Esc.
    pub role: Role,
}

impl Model {
    /// Says something in the message line.
    pub(in crate::tui) fn say(&mut self, text: impl Into<String>, role: Role) {
        self.said = Some(Said { text: text.into(), role });
    }

    /// Says why not.
    pub(in crate::tui) fn refuse(&mut self, refusal: &Refusal) {
        if let Some(desk) = self.desk() {
            let text = phrase::refusal(self.look.lang, desk, refusal);
            self.say(text, Role::Error);
        }
    }
}

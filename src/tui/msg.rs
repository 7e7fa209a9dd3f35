//! What reaches the program state: keys, pastes, sizes, events of the desk's side. Each arrives together
//! with the time, so that the state needs no clock.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, MouseEvent};

use super::{
    effect::{Editing, End, Route},
    port,
    theme::Ground,
};

impl Msg {
    /// The key that was pressed; a paste is one without a name.
    pub fn key(&self) -> Option<KeyEvent> {
        match self {
            Self::Key(key) if key.kind != KeyEventKind::Release => Some(*key),
            Self::Paste(_) => Some(KeyCode::Null.into()),
            _ => None,
        }
    }
}

/// One thing that happened.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// Text was pasted, as one piece.
    Paste(String),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// The terminal got the focus, or lost it.
    Focus(bool),
    /// The terminal said what it paints under everything.
    Ground(Ground),
    /// A text was copied, by this way.
    Copied {
        /// The text.
        text: String,
        /// The way.
        route: Route,
    },
    /// The program of a custom command has ended.
    Ran {
        /// What the command is called.
        title: String,
        /// How it ended.
        end: End,
    },
    /// There is no shell to go back to.
    CannotSuspend,
    /// The moment the state asked to be woken at has come.
    Wake,
    /// Something happened on the desk's side.
    Event(port::Event),
    /// The external editor is done: the text, or why there is none.
    Edited {
        /// What was being written.
        editing: Editing,
        /// The text, nothing where it was left unchanged, or what went wrong.
        text: Result<Option<String>, String>,
    },
}

//! What on the screen can be pointed at. Drawing notes where it draws what; pointing asks what is there: so both always
//! mean the same rectangles, and there is no second layout.

use std::cell::RefCell;

use ratatui::layout::{Position, Rect};

use super::action::Action;

/// Something on the screen that can be pointed at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// Nothing that answers: it only covers what is under it.
    Nothing,
    /// An action.
    Action(Action),
    /// A key, or several one after the other, as the footer shows them.
    Keys(String),
    /// A row of the list, counted from the first one there is.
    Row(usize),
    /// A row of the panel.
    PanelRow(usize),
    /// A page of a record.
    Page,
    /// The preview.
    Preview,
    /// The line between list and preview.
    Rule,
    /// An entry of the top layer: of a list to choose from, or a field.
    Entry(usize),
}

/// Where each of them is on the frame that was drawn last; what was noted later lies over what was noted before.
#[derive(Clone, Debug, Default)]
pub struct Hits(RefCell<Vec<(Rect, Target)>>);

impl Hits {
    /// Forgets the last frame.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Notes what is drawn there.
    pub fn note(&self, area: Rect, target: Target) {
        if !area.is_empty() {
            self.0.borrow_mut().push((area, target));
        }
    }

    /// What lies on top there; nothing where nothing was noted.
    pub fn at(&self, position: Position) -> Option<Target> {
        let hits = self.0.borrow();
        hits.iter().rfind(|(area, _)| area.contains(position)).map(|(_, target)| target.clone())
    }

    /// Everything that was noted, for those who look at it from outside.
    pub fn all(&self) -> Vec<(Rect, Target)> {
        self.0.borrow().clone()
    }
}

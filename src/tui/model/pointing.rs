//! The mouse: a click stands for the keys that would do the same, so nothing can be done with it alone; the wheel moves
//! what is under the pointer; the line between list and preview can be dragged.

use chrono::TimeDelta;
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::Model;
use crate::{
    desk::Timestamp,
    tui::{action::Action, acts, effect::Effect, hits::Target, keymap::Keys, theme::Role},
};

/// How long after a click another one makes it double, in milliseconds.
const DOUBLE: i64 = 400;
/// How far one notch of the wheel goes.
const NOTCH: usize = 3;

/// What the mouse did last, and whether it is listened to.
#[derive(Debug, Default)]
pub(super) struct Pointing {
    /// The terminal tells of the mouse.
    on: bool,
    /// The last click: when, and on what.
    clicked: Option<(Timestamp, Target)>,
    /// The line between list and preview is held.
    drags: bool,
}

impl Pointing {
    /// With the mouse listened to or not.
    pub(super) fn new(on: bool) -> Self {
        Self { on, ..Self::default() }
    }
}

impl Model {
    /// Takes in what the mouse did.
    pub(super) fn point(&mut self, event: MouseEvent) {
        let at = Position::new(event.column, event.row);
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => self.click(at),
            MouseEventKind::Drag(MouseButton::Left) if self.pointing.drags => {
                self.look.split = self.look.split.moved(self.area(), at);
            }
            MouseEventKind::Up(MouseButton::Left) => self.pointing.drags = false,
            MouseEventKind::ScrollDown => self.wheel(at, true),
            MouseEventKind::ScrollUp => self.wheel(at, false),
            _ => {}
        }
    }

    /// Lets the terminal tell of the mouse, or keep it for selecting text.
    pub(in crate::tui) fn toggle_mouse(&mut self) {
        self.pointing.on = !self.pointing.on;
        let lang = self.look.lang;
        let text = if self.pointing.on { lang.mouse_on() } else { lang.mouse_off() };
        self.say(text, Role::Success);
        self.want(Effect::Mouse(self.pointing.on));
    }

    fn click(&mut self, at: Position) {
        let Some(target) = self.look.hits.at(at) else { return };
        self.typed.clear();
        let now = self.look.now;
        let lately = |clicked: Timestamp| now - clicked <= TimeDelta::milliseconds(DOUBLE);
        let double =
            self.pointing.clicked.take().is_some_and(|(when, on)| on == target && lately(when));
        if !double {
            self.pointing.clicked = Some((now, target.clone()));
        }
        match target {
            Target::Rule => self.pointing.drags = true,
            Target::Keys(keys) => self.press(&keys),
            Target::Entry(place) => {
                self.with_top(|top, sight| top.point(place, sight));
                if double {
                    self.press("enter");
                }
            }
            // Under a layer nothing answers.
            _ if !self.overlays.is_empty() => {}
            Target::Action(action) => self.act(action),
            Target::Row(index) => {
                self.list_mut().typing = false;
                self.list_mut().go(index);
                if double {
                    self.act(Action::Open);
                }
            }
            Target::PanelRow(index) => {
                if let Some(panel) = &mut self.panel {
                    panel.cursor = index;
                }
                if double {
                    self.act(Action::RowOpen);
                }
            }
            Target::Nothing | Target::Page | Target::Preview => {}
        }
    }

    fn wheel(&mut self, at: Position, down: bool) {
        let Some(target) = self.look.hits.at(at) else { return };
        let pick = |one: Action, other: Action| if down { one } else { other };
        let action = match target {
            Target::Entry(_) => {
                let key = if down { "down" } else { "up" };
                return (0..NOTCH).for_each(|_| self.press(key));
            }
            _ if !self.overlays.is_empty() => return,
            Target::Row(_) => pick(Action::Down, Action::Up),
            Target::PanelRow(_) => pick(Action::RowDown, Action::RowUp),
            Target::Page => pick(Action::ScrollDown, Action::ScrollUp),
            Target::Preview => return self.scroll_preview(down),
            _ => return,
        };
        (0..NOTCH).for_each(|_| acts::act(self, action));
    }

    /// Moves the preview, which begins with its first line again at another record.
    fn scroll_preview(&mut self, down: bool) {
        let key = self.beside();
        let from = self.preview_scroll();
        let to = if down { from + NOTCH } else { from.saturating_sub(NOTCH) };
        let last = crate::tui::view::preview_height(self).saturating_sub(1);
        self.scrolled = key.map(|key| (key, to.min(last)));
    }

    /// The first line of the preview that is shown.
    pub fn preview_scroll(&self) -> usize {
        let here = self.beside();
        self.scrolled.filter(|(key, _)| Some(*key) == here).map_or(0, |(_, first)| first)
    }

    /// Presses the keys that are written there; those that stand for several, such as `1-9`, are none.
    fn press(&mut self, keys: &str) {
        let Ok(keys) = keys.parse::<Keys>() else { return };
        for chord in keys.chords() {
            self.key((*chord).into());
        }
    }

    fn act(&mut self, action: Action) {
        self.moving(|model| acts::act(model, action));
    }
}

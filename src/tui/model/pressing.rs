//! Keys and pastes on their way: to the top layer, to the filter that is typed, or through the keymap to an action.

use std::borrow::Cow;

use crossterm::event::KeyEvent;

use super::Model;
use crate::{
    desk::RecordKey,
    tui::{
        action::{ACTIONS, Action},
        acts,
        keymap::{Chord, Resolved},
        panels::Place,
        theme::Role,
    },
};

impl Model {
    /// Takes a key.
    pub(super) fn key(&mut self, key: KeyEvent) {
        self.moving(|model| model.pressed(key));
    }

    /// Does something; what was said before is of no interest where it led elsewhere.
    pub(super) fn moving(&mut self, does: impl FnOnce(&mut Self)) {
        let (stood, said) = (self.stands(), self.said.clone());
        does(self);
        if self.said == said && self.stands() != stood {
            self.said = None;
        }
    }

    /// Where the person is, and how many layers deep.
    fn stands(&self) -> (Place, Option<RecordKey>, usize) {
        (self.place(), self.page.as_ref().map(|page| page.key), self.overlays.len())
    }

    fn pressed(&mut self, key: KeyEvent) {
        let Some(chord) = Chord::of(&key) else { return };
        self.speaking.did = None;
        if self.said.as_ref().is_some_and(|said| said.role != Role::Error) {
            self.said = None;
        }
        if self.explain(key) {
            return;
        }
        if !self.overlays.is_empty() {
            return acts::layers::key(self, key);
        }
        if self.page.is_none() && self.list().typing {
            return acts::lists::type_filter(self, key);
        }
        if self.leads_tour(key) {
            return;
        }
        self.typed.push(chord);
        match (self.settings.keys.resolve(&self.scopes(), &self.typed), self.custom_meant()) {
            (Resolved::Action(action), _) => {
                self.typed.clear();
                self.speaking.did = Some(action);
                let step = self.tour_at();
                acts::act(self, action);
                self.tour_saw(step, action);
            }
            (_, Resolved::Action(custom)) => {
                self.typed.clear();
                acts::custom::begin(self, custom);
            }
            (Resolved::Pending, _) | (_, Resolved::Pending) => {}
            (Resolved::Unbound, Resolved::Unbound) => {
                let alone = self.typed.len() == 1;
                self.typed.clear();
                if alone {
                    self.say_elsewhere(chord);
                } else {
                    self.pressed(key);
                }
            }
        }
    }

    /// Which custom command the typed keys mean: they take records, so only where there are some.
    fn custom_meant(&self) -> Resolved<usize> {
        match self.panel {
            Some(_) => Resolved::Unbound,
            None => self.settings.custom.resolve(self.pane, &self.typed),
        }
    }

    /// Says what a key that does nothing here does elsewhere, where it does something.
    fn say_elsewhere(&mut self, chord: Chord) {
        let (here, keys) = (self.scopes(), &self.settings.keys);
        let found = ACTIONS.iter().filter(|row| !here.contains(&row.scope)).find(|row| {
            keys.keys(row.scope, row.action).iter().any(|keys| *keys.chords() == [chord])
        });
        let Some(row) = found else { return };
        let lang = self.look.lang;
        let text = lang.key_elsewhere(row.long(lang), chord.to_string(), row.scope.title(lang));
        self.say(text.into_owned(), Role::Dim);
    }

    /// What stands in place of the rows of a list without any, with the key that helps.
    pub(in crate::tui) fn says_empty(&self) -> Cow<'static, str> {
        let lang = self.look.lang;
        if self.list().is_narrowed() {
            return lang.nothing_matches().into();
        }
        let key = self.pane.begins().map(|action| self.key_of(action));
        self.pane.resource().empty(lang, &key.unwrap_or_default())
    }

    /// The key of an action, as it is set. Without a key there is the palette.
    pub(super) fn key_of(&self, action: Action) -> String {
        let row = action.row();
        let first = self.settings.keys.keys(row.scope, action).first();
        first.map_or_else(|| format!(":{}", row.short(self.look.lang)), ToString::to_string)
    }

    pub(super) fn paste(&mut self, text: &str) {
        if self.overlays.is_empty() {
            acts::writing::pasted(self, text);
        } else {
            self.with_top(|top, sight| top.paste(text, sight));
        }
    }
}

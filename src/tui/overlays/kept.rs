//! What a form holds, as a text that it can be filled in from again: what was typed and ticked and is different from how
//! the form opened, and what was picked, in the order in which it was. Knows no form; what is not shown is not kept.
//!
//! It is played back onto a form that was opened anew, so that what others changed meanwhile stays.

use serde::{Deserialize, Serialize};

use super::{
    Choice, composer,
    form::{Form, FormField, Slot, Typed, Value},
};
use crate::tui::{panes::Sight, theme::Role};

/// A form as it is kept.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    /// What stands above the form.
    title: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    picked: Vec<(Slot, Vec<Choice>)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ticked: Vec<(Slot, bool)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    typed: Vec<(Slot, String)>,
}

/// What a field held when its form opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Held {
    Text(String),
    Tick(bool),
    Nothing,
}

pub(super) fn held(fields: &[FormField]) -> Vec<Held> {
    let typed = Typed(fields);
    fields
        .iter()
        .map(|field| match &field.value {
            Value::Line(_) | Value::Area(_) => Held::Text(typed.text(field.id)),
            Value::Tick(on) => Held::Tick(*on),
            Value::Secret(_) | Value::Choice { .. } => Held::Nothing,
        })
        .collect()
}

/// What stands above a form that was kept; nothing where the text is no such form.
pub(in crate::tui) fn title(text: &str) -> Option<String> {
    serde_json::from_str(text).ok().map(|kept: Kept| kept.title)
}

impl Form {
    /// What was filled in, with the name it is kept under; nothing where it is not worth keeping.
    pub fn draft(&self) -> Option<(String, String)> {
        let name = self.fill.draft_name()?;
        if !self.fill.drafted().is_empty() {
            let text = self.is_started().then(|| self.fill.draft(&Typed(&self.fields)))?;
            return Some((name, text?));
        }
        // What was filled in by itself is not worth keeping alone.
        if !self.changed {
            return None;
        }
        let mut kept =
            Kept { title: self.title.clone(), picked: self.picks.clone(), ..Kept::default() };
        for ((field, before), now) in self.fields.iter().zip(&self.opened).zip(held(&self.fields)) {
            match now {
                now if now == *before => {}
                Held::Text(text) => kept.typed.push((field.id, text)),
                Held::Tick(on) => kept.ticked.push((field.id, on)),
                Held::Nothing => {}
            }
        }
        if kept.picked.is_empty() && kept.ticked.is_empty() && kept.typed.is_empty() {
            return None;
        }
        Some((name, serde_json::to_string(&kept).ok()?))
    }

    /// Everything it holds is new, as if somebody had filled in an empty form.
    pub(super) fn begun_with(mut self, picks: Vec<(Slot, Vec<Choice>)>) -> Self {
        self.picks = picks;
        for held in &mut self.opened {
            *held = match held {
                Held::Text(_) => Held::Text(String::new()),
                Held::Tick(_) => Held::Tick(false),
                Held::Nothing => Held::Nothing,
            };
        }
        self
    }

    /// Notes what was picked. A place in a list says nothing about another list.
    pub(super) fn note_pick(&mut self, slot: Slot, choices: &[Choice]) {
        if choices.iter().all(|choice| !matches!(choice, Choice::Nth(_) | Choice::AddAnew)) {
            self.picks.retain(|(other, _)| *other != slot);
            self.picks.push((slot, choices.to_vec()));
        }
    }

    /// Fills in what was kept, as far as there is such a field and it may still be that.
    pub fn resume(&mut self, text: &str, sight: &Sight<'_>) {
        let Ok(kept) = serde_json::from_str::<Kept>(text) else { return };
        self.picks.clear();
        for (slot, choices) in kept.picked {
            self.picked(slot, &choices, sight);
        }
        for field in &mut self.fields {
            let typed = kept.typed.iter().find(|(slot, _)| *slot == field.id);
            match (&mut field.value, typed) {
                (Value::Line(input), Some((_, text))) => {
                    *input = tui_input::Input::new(text.clone());
                }
                (Value::Area(area), Some((_, text))) => **area = composer::text_area(text),
                (Value::Tick(now), _) => {
                    if let Some((_, on)) = kept.ticked.iter().find(|(slot, _)| *slot == field.id) {
                        *now = *on;
                        self.fill.ticked(field.id, *on);
                    }
                }
                _ => {}
            }
        }
        self.changed = true;
        self.show(sight);
        let missing = |field: &FormField| match &field.value {
            Value::Choice { shown, .. } => field.required && shown.is_empty(),
            Value::Line(input) => field.required && input.value().is_empty(),
            _ => false,
        };
        self.focus = self.fields.iter().position(missing).unwrap_or(self.focus);
        self.note = Some((sight.look.lang.draft_resumed().to_owned(), Role::Warning));
    }
}

//! What was typed and ticked in a form, by field: what a form's file reads when it makes commands or a draft of it.

use super::form::{FormField, Slot, Value};

/// What was typed and ticked in a form.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a>(pub(super) &'a [FormField]);

impl Typed<'_> {
    fn value(&self, id: Slot) -> Option<&Value> {
        self.0.iter().find(|field| field.id == id).map(|field| &field.value)
    }

    /// The text of a field that is typed.
    pub fn text(&self, id: Slot) -> String {
        match self.value(id) {
            Some(Value::Line(input) | Value::Secret(input)) => input.value().to_owned(),
            Some(Value::Area(area)) => area.lines().join(
                "
",
            ),
            _ => String::new(),
        }
    }

    /// As [`Self::text`]; nothing where it is blank.
    pub fn filled(&self, id: Slot) -> Option<String> {
        Some(self.text(id)).filter(|text| !text.trim().is_empty())
    }

    /// Whether there is such a field.
    pub fn has(&self, id: Slot) -> bool {
        self.value(id).is_some()
    }

    /// Whether a field is ticked.
    pub fn is_ticked(&self, id: Slot) -> bool {
        matches!(self.value(id), Some(Value::Tick(true)))
    }
}

//! Owns how a command says which field it changes and what the person saw there, so that nobody overwrites what
//! somebody else did since. Knows no field.

use serde::{Deserialize, Deserializer, Serialize};

/// The value a person saw in a field when they decided to change it. A field that somebody else has
/// changed since is not overwritten: the command is refused as a conflict that shows both values.
/// Absent in JSON means "whatever it is".
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Expect<T> {
    /// Whatever it is.
    #[default]
    Any,
    /// Exactly this.
    Value(T),
}

impl<T> Expect<T> {
    /// For `skip_serializing_if`.
    pub const fn is_any(&self) -> bool {
        matches!(self, Self::Any)
    }
}

impl<T: Serialize> Serialize for Expect<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Any => serializer.serialize_none(),
            Self::Value(value) => value.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Expect<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::Value)
    }
}

/// A field to change: what it should be, and what the person saw. A command that edits a record has one
/// for each field, as an `Option`: nothing leaves the field alone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edit<T> {
    /// What it should be.
    pub to: T,
    /// What it was when the person decided.
    #[serde(default, skip_serializing_if = "Expect::is_any")]
    pub was: Expect<T>,
}

impl<T> Edit<T> {
    /// From what the person saw to what they want.
    pub const fn new(was: T, to: T) -> Self {
        Self { to, was: Expect::Value(was) }
    }

    /// To this, whatever it is.
    pub const fn to(to: T) -> Self {
        Self { to, was: Expect::Any }
    }

    /// What undoes it where the field was `had` before.
    #[must_use]
    pub fn back(&self, had: T) -> Self
    where
        T: Clone,
    {
        Self::new(self.to.clone(), had)
    }
}

#[cfg(test)]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Expect<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

//! What is in a cell of an exported list: text for a spreadsheet, and the fitting type for JSON.

use serde::{Serialize, Serializer};

use crate::desk::Timestamp;

/// One cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Nothing is known.
    None,
    /// A text.
    Text(String),
    /// A number.
    Number(u64),
    /// Yes or no.
    Flag(bool),
    /// Several texts; with `;` between them in CSV.
    List(Vec<String>),
}

impl Value {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A text that may be missing.
    pub fn maybe(text: Option<impl AsRef<str>>) -> Self {
        text.map_or(Self::None, |text| Self::text(text.as_ref()))
    }

    /// A count.
    pub fn count(count: usize) -> Self {
        Self::Number(u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// A moment, as RFC 3339 in UTC.
    pub fn time(at: Timestamp) -> Self {
        Self::Text(at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
    }

    /// A moment that may be missing.
    pub fn maybe_time(at: Option<Timestamp>) -> Self {
        at.map_or(Self::None, Self::time)
    }

    /// The word that a value has over HTTP as well.
    pub fn word(value: &impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(serde_json::Value::String(word)) => Self::Text(word),
            _ => Self::None,
        }
    }

    /// The cell as text.
    pub fn plain(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Flag(true) => "yes".to_owned(),
            Self::Flag(false) => "no".to_owned(),
            Self::List(texts) => texts.join(";"),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(texts) => serializer.collect_seq(texts),
        }
    }
}

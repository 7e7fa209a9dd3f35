//! Owns how the values of fields are read: comparisons, spans of time, and names that may be typed short. Knows no field.

use chrono::TimeDelta;

use super::FilterError;

/// What a value is compared with another by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Bound {
    Is,
    AtLeast,
    Above,
    AtMost,
    Below,
}

impl Bound {
    pub(super) fn holds<T: PartialOrd>(self, value: &T, bound: &T) -> bool {
        match self {
            Self::Is => value == bound,
            Self::AtLeast => value >= bound,
            Self::Above => value > bound,
            Self::AtMost => value <= bound,
            Self::Below => value < bound,
        }
    }

    /// The comparison that a value begins with, and the rest of it.
    pub(super) fn read(value: &str) -> (Self, &str) {
        [(">=", Self::AtLeast), ("<=", Self::AtMost), (">", Self::Above), ("<", Self::Below)]
            .into_iter()
            .find_map(|(sign, bound)| Some((bound, value.strip_prefix(sign)?)))
            .unwrap_or((Self::Is, value))
    }
}

/// A span of time: `30m`, `4h`, `2d`, `3w`; nothing while its unit is still to be typed.
pub(super) fn span(field: &'static str, value: &str) -> Result<Option<TimeDelta>, FilterError> {
    let wrong = || FilterError::UnknownValue {
        field,
        value: value.to_owned(),
        allowed: vec!["30m", "4h", "<2d", ">3w"],
    };
    let digits = value.trim_end_matches(|c: char| !c.is_ascii_digit());
    let count: i64 = digits.parse().map_err(|_| wrong())?;
    let unit = match &value[digits.len()..] {
        "" => return Ok(None),
        "m" => TimeDelta::try_minutes(count),
        "h" => TimeDelta::try_hours(count),
        "d" => TimeDelta::try_days(count),
        "w" => TimeDelta::try_weeks(count),
        _ => None,
    };
    unit.map(Some).ok_or_else(wrong)
}

/// The one value that starts with what was typed, so that it can be typed short.
pub(super) fn pick<T: Copy>(
    field: &'static str,
    value: &str,
    choices: impl Iterator<Item = (&'static str, T)> + Clone,
) -> Result<T, FilterError> {
    let wanted = value.to_lowercase();
    let exact = choices.clone().find(|(name, _)| *name == wanted);
    exact
        .or_else(|| choices.clone().find(|(name, _)| name.starts_with(&wanted)))
        .map(|(_, value)| value)
        .ok_or_else(|| FilterError::UnknownValue {
            field,
            value: value.to_owned(),
            allowed: choices.map(|(name, _)| name).collect(),
        })
}

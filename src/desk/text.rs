//! Owns what a text may be: one clean line or one clean body, each with its limit.
//!
//! Must not know which record uses it. A record's text field is a [`Line`] or a [`Text`], made
//! only by `parse`, so a record cannot hold an escape sequence or a megabyte.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{Field, Flaw, Refusal};

/// One line of 1 to `MAX` characters, trimmed, without control characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Line<const MAX: usize>(Box<str>);

/// The title of a ticket.
pub type Title = Line<200>;
/// The name of a person, a site, a folder, a device.
pub type Name = Line<80>;

impl<const MAX: usize> Line<MAX> {
    /// The text as a line.
    ///
    /// # Errors
    /// `Invalid` on `field` when it is empty, too long, or holds a control character.
    pub fn parse(field: Field, text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let flaw = if text.is_empty() {
            Flaw::Empty
        } else if longer_than(text, MAX) {
            Flaw::TooLong { max: MAX }
        } else if text.chars().any(is_hostile) {
            Flaw::ControlCharacters
        } else {
            return Ok(Self(text.into()));
        };
        Err(Refusal::Invalid { field, flaw })
    }

    /// The text as a line, or nothing where it is blank.
    pub fn optional(field: Field, text: Option<&str>) -> Result<Option<Self>, Refusal> {
        match text.map(str::trim) {
            None | Some("") => Ok(None),
            Some(text) => Self::parse(field, text).map(Some),
        }
    }
}

/// A text of 1 to `MAX` characters; newlines and tabs are kept.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text<const MAX: usize>(Box<str>);

/// The text of a message.
pub type Body = Text<50_000>;
/// What stands under a technician's replies, in Markdown (P14).
pub type Signature = Text<4_000>;

/// What technicians should know about a place.
pub type Notes = Text<2_000>;

impl<const MAX: usize> Text<MAX> {
    /// The most characters there may be.
    pub const MAX: usize = MAX;

    /// The text, with line ends made `\n` and none at its end.
    ///
    /// # Errors
    /// `Invalid` on `field` when it is empty, too long, or holds a control character other than
    /// newline and tab.
    pub fn parse(field: Field, text: &str) -> Result<Self, Refusal> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = text.trim_end();
        let flaw = if text.trim().is_empty() {
            Flaw::Empty
        } else if longer_than(text, MAX) {
            Flaw::TooLong { max: MAX }
        } else if text.chars().any(|c| is_hostile(c) && c != '\n' && c != '\t') {
            Flaw::ControlCharacters
        } else {
            return Ok(Self(text.into()));
        };
        Err(Refusal::Invalid { field, flaw })
    }

    /// The text, or nothing where it is blank.
    pub fn optional(field: Field, text: Option<&str>) -> Result<Option<Self>, Refusal> {
        match text {
            Some(text) if !text.trim().is_empty() => Self::parse(field, text).map(Some),
            _ => Ok(None),
        }
    }

    /// The first `max` characters on one line, for lists.
    pub fn snippet(&self, max: usize) -> Box<str> {
        let mut out = String::new();
        let words = self.0.split_whitespace().flat_map(|word| [" ", word]).skip(1);
        for grapheme in words.flat_map(|word| word.graphemes(true)).take(max) {
            out.push_str(grapheme);
        }
        out.into()
    }
}

/// True for what must not reach a terminal as it is: C0 and C1 controls, DEL, the characters
/// that break lines, reorder or hide text. The joiners of emoji and of Persian and Indic writing are text.
pub fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061c}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// The text with every hostile character taken out, for text that did not come through
/// [`Line::parse`] or [`Body::parse`] on this side.
pub fn clean(text: &str) -> std::borrow::Cow<'_, str> {
    if text.chars().any(is_hostile) {
        text.chars().filter(|c| !is_hostile(*c)).collect::<String>().into()
    } else {
        text.into()
    }
}

fn longer_than(text: &str, max: usize) -> bool {
    text.len() > max && text.chars().nth(max).is_some()
}

impl<const MAX: usize> Deref for Line<MAX> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Deref for Text<MAX> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> fmt::Display for Line<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<const MAX: usize> fmt::Debug for Line<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<const MAX: usize> fmt::Debug for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod described {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Line, Text};

    impl<const MAX: usize> JsonSchema for Line<MAX> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Line".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "minLength": 1 })
        }
    }

    impl<const MAX: usize> JsonSchema for Text<MAX> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Text".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "minLength": 1 })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Result<Line<5>, Refusal> {
        Line::parse(Field::Title, text)
    }

    #[test]
    fn a_line_is_trimmed_and_counted_in_characters() {
        assert_eq!(&*line("  ünïcö ").expect("five characters"), "ünïcö");
        assert_eq!(
            line("sixsix"),
            Err(Refusal::Invalid { field: Field::Title, flaw: Flaw::TooLong { max: 5 } })
        );
    }

    #[test]
    fn a_line_refuses_escape_sequences_and_blanks() {
        for (text, flaw) in [
            ("\x1b[2J", Flaw::ControlCharacters),
            (" \t ", Flaw::Empty),
            ("a\u{202e}b", Flaw::ControlCharacters),
        ] {
            assert_eq!(line(text), Err(Refusal::Invalid { field: Field::Title, flaw }));
        }
    }

    #[test]
    fn a_body_keeps_its_lines_and_refuses_a_megabyte() {
        let body = Body::parse(Field::Text, "one\r\n\ttwo\n\n").expect("plain text");
        assert_eq!(&*body, "one\n\ttwo");
        assert_eq!(&*body.snippet(5), "one t");
        let long = "x".repeat(1_000_000);
        assert!(matches!(
            Body::parse(Field::Text, &long),
            Err(Refusal::Invalid { flaw: Flaw::TooLong { .. }, .. })
        ));
    }

    #[test]
    fn every_line_end_becomes_a_newline() {
        let body = Body::parse(Field::Text, "one\rtwo\r\nthree\n").expect("plain text");
        assert_eq!(&*body, "one\ntwo\nthree");
    }

    #[test]
    fn the_joiners_of_emoji_and_persian_are_text() {
        for text in ["👩\u{200d}💻", "می\u{200c}خ"] {
            assert_eq!(&*line(text).expect("text"), text);
        }
        for hidden in ['\u{200b}', '\u{2028}', '\u{2066}', '\u{feff}', '\u{9b}', '\u{7f}'] {
            assert!(is_hostile(hidden), "{hidden:?}");
        }
    }

    #[test]
    fn a_blank_optional_line_is_none() {
        assert_eq!(Line::<5>::optional(Field::Os, None), Ok(None));
        assert_eq!(Line::<5>::optional(Field::Os, Some("  ")), Ok(None));
        assert!(Line::<5>::optional(Field::Os, Some("Debian 12")).is_err());
    }

    #[test]
    fn cleaning_takes_out_only_what_is_hostile() {
        assert_eq!(clean("a\x1b]52;c\x07é"), "a]52;cé");
        assert!(matches!(clean("plain é"), std::borrow::Cow::Borrowed(_)));
    }
}

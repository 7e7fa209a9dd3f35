//! Owns tags: words that technicians hang on tickets to find them again.
//! Knows no ticket. What counts as the same word is decided in [`Tag::parse`] and nowhere else.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Serialize};

use crate::desk::{Field, Flaw, Refusal, is_hostile};

/// The most letters of a tag.
const LONGEST: usize = 30;

/// One word in lower case: `VPN access` and `vpn-access` are the same tag.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Tag(Box<str>);

impl Tag {
    /// The text as a tag.
    ///
    /// # Errors
    /// `Invalid` on the tags where nothing is left of it, it is too long or holds control characters.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let refuse = |flaw| Err(Refusal::Invalid { field: Field::Tags, flaw });
        let text = text.trim().trim_start_matches('#');
        if text.chars().any(is_hostile) {
            return refuse(Flaw::ControlCharacters);
        }
        let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '"');
        let words: Vec<&str> = text.split(apart).filter(|word| !word.is_empty()).collect();
        let word = words.join("-").to_lowercase();
        if word.is_empty() {
            return refuse(Flaw::Empty);
        }
        if word.chars().count() > LONGEST {
            return refuse(Flaw::TooLong { max: LONGEST });
        }
        Ok(Self(word.into()))
    }
}

impl Deref for Tag {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("VPN")]
    #[case(" vpn ")]
    #[case("#Vpn")]
    fn a_tag_is_one_word_however_it_is_written(#[case] text: &str) {
        assert_eq!(&*Tag::parse(text).expect("a word"), "vpn");
    }

    #[rstest]
    #[case("new starter", "new-starter")]
    #[case("a, b;c", "a-b-c")]
    #[case("Größe", "größe")]
    fn what_would_cut_a_filter_becomes_a_dash(#[case] text: &str, #[case] tag: &str) {
        assert_eq!(&*Tag::parse(text).expect("a word"), tag);
    }

    #[rstest]
    #[case(" ", Flaw::Empty)]
    #[case("#", Flaw::Empty)]
    #[case("a\x1b[0m", Flaw::ControlCharacters)]
    #[case("abcdefghijklmnopqrstuvwxyzabcdefg", Flaw::TooLong { max: 30 })]
    fn other_texts_are_no_tags(#[case] text: &str, #[case] flaw: Flaw) {
        assert_eq!(Tag::parse(text), Err(Refusal::Invalid { field: Field::Tags, flaw }));
    }
}

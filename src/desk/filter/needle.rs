//! Owns looking for one text in another: case and accents make no difference.
//!
//! What a bare word of a filter finds beyond that is in `word.rs`.

use nucleo_matcher::chars;

/// Values that ask for records without one, or for mine.
const NOBODY: [&str; 3] = ["none", "nobody", "me"];

/// A text to look for, folded: case and accents make no difference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Needle {
    letters: Vec<char>,
    /// The same as bytes, where it is ASCII: most texts are, and are searched much faster so.
    ascii: Option<Box<[u8]>>,
}

/// The letter that stands for this one and all that differ in case and accents alone.
pub fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    chars::to_lower_case(chars::normalize(c))
}

impl Needle {
    /// The needle for this text.
    pub fn new(text: &str) -> Self {
        let letters: Vec<char> = text.chars().map(fold).collect();
        let ascii = letters.iter().map(|letter| u8::try_from(*letter).ok().filter(u8::is_ascii));
        let ascii = ascii.collect();
        Self { letters, ascii }
    }

    pub(super) fn is(&self, word: &str) -> bool {
        self.letters.iter().copied().eq(word.chars())
    }

    /// True when every text that contains this contains `before` too, and neither stands for something else.
    pub(super) fn narrows(&self, before: &Self) -> bool {
        let stands = |needle: &Self| NOBODY.iter().any(|word| needle.is(word));
        self.letters.starts_with(&before.letters) && !stands(self) && !stands(before)
    }

    /// True when a word of the text begins with the needle.
    pub fn begins_word(&self, text: &str) -> bool {
        let begins = |word: &str| {
            let mut letters = word.chars().map(fold);
            self.letters.iter().all(|letter| letters.next() == Some(*letter))
        };
        text.split_whitespace().any(begins)
    }

    /// True when one of the texts contains the needle.
    pub fn within(&self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.is_in(text))
    }

    pub(super) fn is_in(&self, text: &str) -> bool {
        let Some(first) = self.letters.first() else { return true };
        if text.is_ascii() {
            let Some(needle) = &self.ascii else { return false };
            return text.as_bytes().windows(needle.len()).any(|part| {
                part[0].to_ascii_lowercase() == needle[0] && part.eq_ignore_ascii_case(needle)
            });
        }
        let begins = |at: usize| {
            let mut rest = text[at..].chars();
            self.letters.iter().all(|c| rest.next().map(fold) == Some(*c))
        };
        text.char_indices().any(|(at, c)| fold(c) == *first && begins(at))
    }

    /// True when the name contains the needle, written first name first.
    pub fn in_name(&self, first: &str, last: &str) -> bool {
        if self.letters.contains(&' ') {
            self.is_in(&format!("{first} {last}"))
        } else {
            self.within(&[first, last])
        }
    }
}

//! Owns what a bare word of a filter finds: texts that contain it, and texts that have its letters in order.
//!
//! `prntr` finds the printer and `papjam` the paper jam: the letters stand in one word or go on at the beginning
//! of the next. Words shorter than [`FUZZY`] letters and words in quotes are found as they are written, so that
//! what is acted on is what was meant. A text that contains the word always comes before one that does not.

use std::iter;

use memchr::{memchr, memmem::Finder};

use super::fold;

/// The fewest letters of a word that may leave some out.
pub const FUZZY: usize = 4;

/// A bare word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    folded: Box<str>,
    /// Which letters there are, roughly.
    letters: Letters,
    /// Where each letter stands, where some may be left out of it.
    places: Option<Box<Places>>,
    /// It was written in quotes.
    quoted: bool,
}

/// How well a text fits a word, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fit {
    /// A word of the text begins with it.
    Begins,
    /// The text contains it.
    Contains,
    /// The text has its letters in order.
    InOrder,
}

/// Which letters occur in a text, roughly: enough to pass over most texts without reading them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Letters(u64);

impl Letters {
    /// The letters of a folded text.
    pub fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self(text.bytes().fold(0, |all, byte| all | Self::bit(byte.into())));
        }
        Self(text.chars().fold(0, |all, c| all | Self::bit(c)))
    }

    const fn bit(c: char) -> u64 {
        match c {
            ' ' | '\n' => 0,
            'a'..='z' => 1 << (c as u32 - 'a' as u32),
            '0'..='9' => 1 << (26 + c as u32 - '0' as u32),
            other => 1 << (36 + other as u32 % 28),
        }
    }

    const fn holds(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }
}

/// At which places of a word a letter stands, as bits.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Places {
    ascii: [u64; 128],
    others: Vec<(char, u64)>,
    end: u64,
    /// The letter that a word begins with where it is found, as a byte of texts.
    first: Option<u8>,
}

impl Places {
    fn of(folded: &str) -> Option<Self> {
        let count = folded.chars().count();
        if !(FUZZY..u64::BITS as usize).contains(&count) || folded.contains(char::is_whitespace) {
            return None;
        }
        let first = folded.bytes().next().filter(u8::is_ascii);
        let mut places = Self { ascii: [0; 128], others: Vec::new(), end: 1 << count, first };
        for (at, letter) in folded.chars().enumerate() {
            if let Some(place) = places.ascii.get_mut(letter as usize) {
                *place |= 1 << at;
            } else if let Some((_, place)) = places.others.iter_mut().find(|(c, _)| *c == letter) {
                *place |= 1 << at;
            } else {
                places.others.push((letter, 1 << at));
            }
        }
        Some(places)
    }

    fn at(&self, letter: char) -> u64 {
        self.ascii.get(letter as usize).copied().unwrap_or_else(|| {
            self.others.iter().find(|(c, _)| *c == letter).map_or(0, |(_, places)| *places)
        })
    }

    /// True where the letters stand in order, in one word or going on at the beginning of the next one.
    fn are_in(&self, text: &str) -> bool {
        let Some(first) = self.first else {
            // It begins with none of the letters that are found fast: each word is looked at.
            let ends = text.match_indices([' ', '\n']).map(|(at, _)| at + 1);
            return iter::once(0).chain(ends).any(|start| self.follow(&text[start..]).is_none());
        };
        let bytes = text.as_bytes();
        let mut from = 0;
        while let Some(found) = memchr(first, &bytes[from..]) {
            let at = from + found;
            from = at + 1;
            let signs = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_punctuation());
            let start = at - signs.count();
            if start == 0 || matches!(bytes[start - 1], b' ' | b'\n') {
                let Some(read) = self.follow(&text[start..]) else { return true };
                from = from.max(start + read);
            }
        }
        false
    }

    /// Nothing where the letters are found from the beginning of a word on; otherwise how many bytes were read until it
    /// was certain that they are not, also not from a later word among these. All ways are followed at once: a bit says
    /// that so many letters were found, the last of them in this word.
    fn follow(&self, text: &str) -> Option<usize> {
        let (mut before, mut here, mut begins) = (0_u64, 0_u64, true);
        for (at, letter) in text.char_indices() {
            match letter {
                '\n' => return Some(at + 1),
                ' ' if begins => {}
                ' ' => (before, here, begins) = (here, 0, true),
                // Brackets and quotes are not what one types.
                sign if begins && sign.is_ascii_punctuation() && self.at(sign) & 1 == 0 => {}
                letter if begins => {
                    here = ((before | 1) & self.at(letter)) << 1;
                    begins = false;
                }
                letter => here |= (here & self.at(letter)) << 1,
            }
            if here & self.end != 0 {
                return None;
            }
            if here == 0 && !begins {
                return Some(at + letter.len_utf8());
            }
        }
        Some(text.len())
    }
}

impl Word {
    /// The word for this text; in quotes it is found as it is written.
    pub fn new(text: &str) -> Self {
        let quoted = text.contains('"');
        let folded: String =
            text.trim_matches('"').trim_start_matches('#').chars().map(fold).collect();
        let places = if quoted { None } else { Places::of(&folded) };
        let letters = Letters::of(&folded);
        Self { folded: folded.into(), letters, places: places.map(Box::new), quoted }
    }

    /// The same word without leaving out letters.
    #[must_use]
    pub(super) fn literally(self) -> Self {
        Self { places: None, ..self }
    }

    /// True when every text that fits this one fits `before` too.
    pub(super) fn narrows(&self, before: &Self) -> bool {
        self.folded.starts_with(&*before.folded)
            && (before.places.is_some() || self.places.is_none())
    }

    /// True where texts that fit it better come first.
    pub(super) fn ranks(&self) -> bool {
        !self.quoted && self.folded.len() > 1
    }

    /// Its letters, folded.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// How it is looked for in many texts.
    pub fn search(&self) -> Search<'_> {
        Search { word: self, finder: Finder::new(&*self.folded), alone: self.is_alone() }
    }

    /// True when the folded texts fit it.
    pub(super) fn fits(&self, text: &str) -> bool {
        text.contains(&*self.folded)
            || self.places.as_ref().is_some_and(|places| places.are_in(text))
    }

    /// True for one letter or digit: whether a text has it is known without looking.
    fn is_alone(&self) -> bool {
        matches!(self.folded.as_bytes(), [b'a'..=b'z' | b'0'..=b'9'])
    }
}

/// Looks for a word in many texts.
#[derive(Debug)]
pub struct Search<'w> {
    word: &'w Word,
    finder: Finder<'w>,
    alone: bool,
}

impl Search<'_> {
    /// The letters of the word, folded.
    pub fn folded(&self) -> &str {
        &self.word.folded
    }

    /// True when a folded text with these letters contains the word as it is written.
    pub fn is_in(&self, letters: Letters, text: &str) -> bool {
        letters.holds(self.word.letters)
            && (self.alone || self.finder.find(text.as_bytes()).is_some())
    }

    /// How well a folded text with these letters fits.
    pub fn fit(&self, letters: Letters, text: &str) -> Option<Fit> {
        if !letters.holds(self.word.letters) {
            return None;
        }
        if self.alone {
            return Some(Fit::Contains);
        }
        let mut within = self.finder.find_iter(text.as_bytes()).peekable();
        if within.peek().is_some() {
            let text = text.as_bytes();
            let begins = |at: usize| {
                at == 0 || text[at - 1].is_ascii() && !text[at - 1].is_ascii_alphanumeric()
            };
            return Some(if within.any(begins) { Fit::Begins } else { Fit::Contains });
        }
        let places = self.word.places.as_ref()?;
        places.are_in(text).then_some(Fit::InOrder)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The rule itself: whether these letters of the word stand from here on. `begun` where one was found already.
    fn stand(
        word: &[char],
        letters: &[char],
        text: &[char],
        (begins, begun): (bool, bool),
    ) -> bool {
        let Some((letter, rest)) = letters.split_first() else { return true };
        let Some((next, after)) = text.split_first() else { return false };
        match next {
            '\n' => !begun && stand(word, letters, after, (true, false)),
            ' ' => stand(word, letters, after, (true, begun)),
            sign if begins && sign.is_ascii_punctuation() && *sign != word[0] => {
                stand(word, letters, after, (true, begun))
            }
            next => {
                let here = (begins || begun) && next == letter;
                here && stand(word, rest, after, (false, true))
                    || !(begins && begun) && stand(word, letters, after, (false, begun))
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn letters_are_found_wherever_the_rule_has_them(
            word in "[ab+жc]{4,5}",
            text in "[aabbcж+( \n]{0,24}",
        ) {
            let letters: Vec<char> = word.chars().collect();
            let places = Places::of(&word).expect("long enough, without blanks");
            let text_letters: Vec<char> = text.chars().collect();
            let stand = stand(&letters, &letters, &text_letters, (true, false));
            prop_assert_eq!(places.are_in(&text), stand);
        }
    }
}

//! The folded texts of very many records in one piece: looked through at every key while a filter is typed, so that
//! nothing is folded, looked up or allocated then.

use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::super::rank::Slot;
use crate::desk::{
    Desk, RecordKey,
    filter::{Filter, Fit, Letters, Search, write_text},
};

/// The texts of the records of a list.
#[derive(Debug, Default)]
pub(super) struct Texts {
    text: String,
    /// Where the texts of each record are.
    spans: Vec<(u32, u32)>,
    letters: Vec<Letters>,
    /// How much of it belongs to nobody any more.
    waste: usize,
}

impl Texts {
    /// The texts of these records.
    pub(super) fn of(desk: &Desk, keys: &[RecordKey]) -> Self {
        let mut texts = Self::default();
        texts.spans.reserve_exact(keys.len());
        texts.letters.reserve_exact(keys.len());
        for key in keys {
            let span = texts.write(desk, *key);
            texts.spans.push(span);
            texts.letters.push(Letters::of(texts.read(span)));
        }
        texts.text.shrink_to_fit();
        texts
    }

    fn write(&mut self, desk: &Desk, key: RecordKey) -> (u32, u32) {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let start = place(self.text.len());
        write_text(desk, key, &mut self.text);
        (start, place(self.text.len()))
    }

    fn read(&self, (start, end): (u32, u32)) -> &str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Makes room for a record that comes between others.
    pub(super) fn insert(&mut self, slot: usize) {
        self.spans.insert(slot, (0, 0));
        self.letters.insert(slot, Letters::default());
    }

    /// Takes over what a record says now. False where too much room is wasted: they have to be made anew then.
    pub(super) fn update(&mut self, desk: &Desk, slot: usize, key: RecordKey) -> bool {
        let (start, end) = self.spans[slot];
        self.waste += (end - start) as usize;
        let span = self.write(desk, key);
        self.spans[slot] = span;
        self.letters[slot] = Letters::of(self.read(span));
        self.waste <= self.text.len() / 2
    }
}

/// The words of a filter, ready to look for in very many texts.
#[derive(Debug)]
pub(super) struct Words<'f> {
    wanted: Vec<Search<'f>>,
    unwanted: Vec<Search<'f>>,
    /// How well they fit is of interest.
    ranks: bool,
    matcher: Option<Matcher>,
    /// Room for letters beyond ASCII, of a word and of a text.
    room: [Vec<char>; 2],
}

/// How far a record is from fitting the best it could. Only those it is compared with matter.
pub(super) type Demerit = u16;

impl<'f> Words<'f> {
    pub(super) fn of(filter: &'f Filter, ranks: bool) -> Self {
        let mut words = Self {
            wanted: Vec::new(),
            unwanted: Vec::new(),
            ranks,
            matcher: None,
            room: [const { Vec::new() }; 2],
        };
        for (negated, search) in filter.searches() {
            if negated { &mut words.unwanted } else { &mut words.wanted }.push(search);
        }
        words
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }

    /// How well the texts of a record fit; nothing where they do not.
    pub(super) fn fit(&mut self, texts: &Texts, slot: Slot) -> Option<Demerit> {
        let slot = slot as usize;
        let (letters, text) = (texts.letters[slot], texts.read(texts.spans[slot]));
        let Self { wanted, unwanted, ranks, matcher, room } = self;
        let mut demerit: Demerit = 0;
        for word in wanted {
            demerit = demerit.saturating_add(match word.fit(letters, text)? {
                Fit::InOrder if *ranks => scattered(matcher, room, word.folded(), text),
                Fit::Contains => 1,
                Fit::Begins | Fit::InOrder => 0,
            });
        }
        // What is not wanted is what is written: nobody means letters that happen to be there.
        let hidden = unwanted.iter().any(|word| word.is_in(letters, text));
        (!hidden).then_some(demerit)
    }
}

/// How far apart the letters of a word are in a text that does not contain it.
fn scattered(
    matcher: &mut Option<Matcher>,
    [for_word, for_text]: &mut [Vec<char>; 2],
    word: &str,
    text: &str,
) -> Demerit {
    const WORST: Demerit = 8_000;
    let matcher = matcher.get_or_insert_with(|| {
        let mut config = Config::DEFAULT;
        (config.normalize, config.ignore_case) = (false, false);
        Matcher::new(config)
    });
    let (word, text) = (Utf32Str::new(word, for_word), Utf32Str::new(text, for_text));
    let score = matcher.fuzzy_match(text, word).unwrap_or(0);
    WORST.saturating_sub(score).max(2)
}

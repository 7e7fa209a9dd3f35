//! What records are sorted by, and sorting very many of them fast. Knows no noun and no column.

use std::{
    cmp::{Ordering, Reverse},
    iter,
};

use crate::desk::{Timestamp, filter::fold};

/// What records are sorted by: numbers, then words.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Rank<'a> {
    numbers: [i64; 2],
    words: [&'a str; 3],
    /// The first word stands in whatever case it is written.
    folded: bool,
}

impl<'a> Rank<'a> {
    /// Sorted by two numbers.
    pub const fn numbers(first: i64, then: i64) -> Self {
        Self { numbers: [first, then], words: [""; 3], folded: false }
    }

    /// Sorted by how many there are.
    pub fn count(count: usize) -> Self {
        Self::numbers(i64::try_from(count).unwrap_or(i64::MAX), 0)
    }

    /// Sorted by a moment; those without one come first.
    pub fn moment(at: Option<Timestamp>) -> Self {
        Self::numbers(at.map_or(i64::MIN, |at| at.timestamp_micros()), 0)
    }

    /// Sorted by words.
    pub fn words<const N: usize>(words: [&'a str; N]) -> Self {
        Self::default().then(words)
    }

    /// Sorted by a word, in whatever case and with whatever accents it is written.
    pub const fn folded(word: &'a str) -> Self {
        Self { numbers: [0; 2], words: [word, "", ""], folded: true }
    }

    /// True where it is not sorted by words alone.
    pub(super) fn has_numbers(&self) -> bool {
        self.numbers != [0; 2]
    }

    /// And by words where that is the same.
    #[must_use]
    pub fn then<const N: usize>(mut self, words: [&'a str; N]) -> Self {
        for (word, own) in words.into_iter().zip(&mut self.words) {
            *own = word;
        }
        self
    }
}

impl PartialOrd for Rank<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rank<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let letters = |rank: &Self| rank.words[0].chars().map(fold);
        self.numbers.cmp(&other.numbers).then_with(|| {
            if self.folded && other.folded {
                letters(self).cmp(letters(other))
            } else {
                self.words.cmp(&other.words)
            }
        })
    }
}

/// Sixteen bytes of a rank, as numbers that order as they do.
pub(super) type Part = [u64; 2];
const PART: usize = size_of::<Part>();

impl Rank<'_> {
    /// The `nth` sixteen bytes of it, and whether more come after them. Where numbers count they are the first ones.
    fn part(&self, by_number: bool, nth: usize) -> (Part, bool) {
        let nth = match (by_number, nth) {
            // Shifted so that negative numbers come first.
            (true, 0) => {
                let part = self.numbers.map(|number| number.cast_unsigned() ^ (1 << 63));
                return (part, self.words.iter().any(|word| !word.is_empty()));
            }
            (true, nth) => nth - 1,
            (false, nth) => nth,
        };
        let mut part = [0; PART];
        let mut skip = nth * PART;
        let mut filled = 0;
        // One byte more than there is room for says whether there are more.
        let mut put = |byte: u8| {
            if skip > 0 {
                skip -= 1;
            } else {
                if let Some(place) = part.get_mut(filled) {
                    *place = byte;
                }
                filled += 1;
            }
            filled <= PART
        };
        let [first, rest @ ..] = &self.words;
        let whole = if !self.folded {
            first.bytes().all(&mut put)
        } else if first.is_ascii() {
            first.bytes().all(|byte| put(byte.to_ascii_lowercase()))
        } else {
            let mut buffer = [0; 4];
            first.chars().all(|c| fold(c).encode_utf8(&mut buffer).bytes().all(&mut put))
        };
        let last = rest.iter().rposition(|word| !word.is_empty()).map_or(0, |last| last + 1);
        if whole {
            // No word has a zero in it, so that the shorter one of two that begin alike comes first.
            rest[..last].iter().flat_map(|word| iter::once(0).chain(word.bytes())).all(put);
        }
        let (high, low) = part.split_at(PART / 2);
        let number = |bytes: &[u8]| bytes.try_into().map_or(0, u64::from_be_bytes);
        ([number(high), number(low)], filled > PART)
    }
}

/// Where records are in a list of them all, the oldest first.
pub(super) type Slot = u32;

/// The slots in order, and what is at the beginning of their ranks.
pub(super) struct Sorted {
    pub(super) order: Vec<Slot>,
    pub(super) parts: Vec<Part>,
    /// Numbers count.
    pub(super) by_number: bool,
}

/// Sorts the ranks of all slots, upwards or downwards; the newest first where they are equal. What is not there has
/// no rank.
pub(super) fn sorted(ranks: &[Option<Rank<'_>>], down: bool) -> Sorted {
    let by_number = ranks.iter().flatten().any(Rank::has_numbers);
    let mut parts = vec![[0; 2]; ranks.len()];
    let mut entries: Vec<Entry> = Vec::with_capacity(ranks.len());
    for ((slot, rank), kept) in (0..).zip(ranks).zip(&mut parts) {
        if let Some(rank) = rank {
            let (part, more) = rank.part(by_number, 0);
            *kept = part;
            entries.push(Entry { part, slot, more });
        }
    }
    sort(&mut entries, ranks, (by_number, 0), down);
    Sorted { order: entries.into_iter().map(|entry| entry.slot).collect(), parts, by_number }
}

/// The first bytes of one rank, for slots that come later.
pub(super) fn part(rank: &Rank<'_>, by_number: bool) -> Part {
    rank.part(by_number, 0).0
}

/// Small, so that sorting moves little and stays near the processor.
#[derive(Clone, Copy)]
struct Entry {
    part: Part,
    slot: Slot,
    more: bool,
}

/// Sorts entries that are equal so far by the `nth` part of their ranks, then those that are equal in it by the next.
fn sort(
    entries: &mut [Entry],
    ranks: &[Option<Rank<'_>>],
    (by_number, nth): (bool, usize),
    down: bool,
) {
    if down {
        entries.sort_unstable_by_key(|entry| Reverse((entry.part, entry.slot)));
    } else {
        entries.sort_unstable_by_key(|entry| (entry.part, Reverse(entry.slot)));
    }
    for equal in entries.chunk_by_mut(|one, other| one.part == other.part) {
        if equal.len() > 1 && equal.iter().any(|entry| entry.more) {
            for entry in &mut *equal {
                let rank = ranks[entry.slot as usize].unwrap_or_default();
                (entry.part, entry.more) = rank.part(by_number, nth + 1);
            }
            sort(equal, ranks, (by_number, nth + 1), down);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rank() -> impl Strategy<Value = (i64, i64, [String; 3])> {
        let number = prop_oneof![Just(0), Just(-1), Just(7), any::<i64>()];
        let word = "[aAb\u{e9}E]{0,2}|[abB]{14,18}|[a\u{e9}]{30,34}";
        let words = (word, word, word);
        (number.clone(), number, words)
            .prop_map(|(one, two, (first, second, third))| (one, two, [first, second, third]))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn sorting_fast_is_sorting(
            ranks in prop::collection::vec(prop::option::weighted(0.9, rank()), 0..40),
            numbers: bool, words in 0_usize..5, down: bool,
        ) {
            let ranks: Vec<Option<Rank<'_>>> = ranks
                .iter()
                .map(|rank| {
                    let (one, two, all) = rank.as_ref()?;
                    let rank = if numbers { Rank::numbers(*one, *two) } else { Rank::default() };
                    Some(match words {
                        0 => rank,
                        1 => rank.then([&*all[0]]),
                        2 => rank.then([&*all[0], &*all[1]]),
                        3 => Rank::folded(&all[0]),
                        _ => rank.then([&*all[0], &*all[1], &*all[2]]),
                    })
                })
                .collect();
            let mut plain: Vec<Slot> =
                (0..).zip(&ranks).filter(|(_, rank)| rank.is_some()).map(|(slot, _)| slot).collect();
            plain.reverse();
            if down {
                plain.sort_by_key(|slot| Reverse(ranks[*slot as usize]));
            } else {
                plain.sort_by_key(|slot| ranks[*slot as usize]);
            }
            let sorted = sorted(&ranks, down);
            prop_assert_eq!(&sorted.order, &plain);
            let parts = sorted.order.iter().map(|slot| sorted.parts[*slot as usize]);
            let in_order = if down { parts.rev().is_sorted() } else { parts.is_sorted() };
            prop_assert!(in_order);
        }
    }
}

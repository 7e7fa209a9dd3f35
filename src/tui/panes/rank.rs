//! What records are sorted by, and sorting very many of them fast. Knows no noun and no column.

use std::{borrow::Cow, cmp::Ordering};

use crate::desk::{RecordKey, Timestamp};

/// What records are sorted by: numbers, then words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Rank<'a> {
    numbers: [i64; 2],
    words: [Cow<'a, str>; 3],
}

impl<'a> Rank<'a> {
    /// Sorted by two numbers.
    pub const fn numbers(first: i64, then: i64) -> Self {
        Self { numbers: [first, then], words: [const { Cow::Borrowed("") }; 3] }
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

    /// Sorted by a word, in whatever case it is written.
    pub fn folded(word: &str) -> Self {
        let [_, second, third] = Self::default().words;
        Self { numbers: [0; 2], words: [word.to_lowercase().into(), second, third] }
    }

    /// And by words where that is the same.
    #[must_use]
    pub fn then<const N: usize>(mut self, words: [&'a str; N]) -> Self {
        for (word, own) in words.into_iter().zip(&mut self.words) {
            *own = Cow::Borrowed(word);
        }
        self
    }
}

impl Rank<'_> {
    /// The first 16 bytes of it as a number that orders as it does, and whether they are all there is.
    fn start(&self, by_number: bool) -> (u128, bool) {
        let [word, rest @ ..] = &self.words;
        let no_more = rest.iter().all(|word| word.is_empty());
        if by_number {
            // Shifted so that negative numbers come first.
            let shifted = |number: i64| u128::from(number.cast_unsigned() ^ (1 << 63));
            let [first, second] = self.numbers;
            return (shifted(first) << 64 | shifted(second), no_more && word.is_empty());
        }
        let mut bytes = [0; 16];
        let known = word.len().min(bytes.len());
        bytes[..known].copy_from_slice(&word.as_bytes()[..known]);
        (u128::from_be_bytes(bytes), no_more && word.len() < bytes.len())
    }
}

/// The records in the order of their ranks, upwards or downwards; the newest first where these are equal.
pub fn sorted<'a>(
    mut keys: Vec<RecordKey>,
    rank: impl Fn(RecordKey) -> Rank<'a>,
    down: bool,
) -> Vec<RecordKey> {
    // They come sorted from most places, and the sort notices.
    keys.sort_unstable_by(|one, other| other.cmp(one));
    let ranks: Vec<Rank<'_>> = keys.iter().map(|key| rank(*key)).collect();
    let by_number = ranks.iter().any(|rank| rank.numbers != [0; 2]);
    // Small enough to stay near the processor; the ranks themselves are looked at in doubt only.
    let mut order: Vec<(u128, bool, usize)> = ranks
        .iter()
        .enumerate()
        .map(|(at, rank)| {
            let (start, whole) = rank.start(by_number);
            (start, whole, at)
        })
        .collect();
    order.sort_unstable_by(|(start, whole, at), (other_start, other_whole, other)| {
        let by_rank = start.cmp(other_start).then_with(|| {
            if *whole && *other_whole { Ordering::Equal } else { ranks[*at].cmp(&ranks[*other]) }
        });
        if down { by_rank.reverse() } else { by_rank }.then(at.cmp(other))
    });
    order.into_iter().map(|(.., at)| keys[at]).collect()
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use proptest::prelude::*;

    use super::*;
    use crate::desk::TicketId;

    fn rank() -> impl Strategy<Value = (i64, i64, [String; 3])> {
        let number = prop_oneof![Just(0), Just(-1), Just(7), any::<i64>()];
        let word = "[ab\u{e9}]{0,2}|[ab]{14,18}";
        let words = (word, word, word);
        (number.clone(), number, words)
            .prop_map(|(one, two, (first, second, third))| (one, two, [first, second, third]))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn sorting_fast_is_sorting(
            ranks in prop::collection::vec(rank(), 0..40), numbers: bool, words in 0_usize..4, down: bool,
        ) {
            let ranks: Vec<Rank<'_>> = ranks
                .iter()
                .map(|(one, two, all)| {
                    let rank = if numbers { Rank::numbers(*one, *two) } else { Rank::default() };
                    match words {
                        0 => rank,
                        1 => rank.then([&all[0]]),
                        2 => rank.then([&all[0], &all[1]]),
                        _ => rank.then([&all[0], &all[1], &all[2]]),
                    }
                })
                .collect();
            let key = |at: usize| RecordKey::Ticket(TicketId::from_u128(at as u128));
            let keys: Vec<RecordKey> = (0..ranks.len()).map(key).collect();
            let of = |wanted: RecordKey| {
                ranks[keys.iter().position(|key| *key == wanted).unwrap()].clone()
            };
            let mut plain = keys.clone();
            plain.sort_by_key(|key| Reverse(*key));
            if down {
                plain.sort_by_key(|key| Reverse(of(*key)));
            } else {
                plain.sort_by_key(|key| of(*key));
            }
            prop_assert_eq!(sorted(keys.clone(), of, down), plain);
        }
    }
}

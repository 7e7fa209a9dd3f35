//! Owns the ordered map that tables and indexes are made of: found fast, read in order faster, cloned for next to nothing.
//!
//! Entries lie in blocks of a few hundred: finding one looks at two short rows of keys that lie together, and putting one
//! in moves no more than a block. A clone shares every block until one of the two changes it, so that the server keeps the
//! desk of its writer and that of its readers in little more room than one. Knows no record.

use std::sync::Arc;

/// The most entries of a block.
const BLOCK: usize = 256;

/// Values by their keys, in the order of these.
#[derive(Clone, Debug)]
pub(super) struct Blocks<K, V> {
    /// The first key of each block.
    firsts: Vec<K>,
    parts: Vec<Arc<Block<K, V>>>,
    len: usize,
}

/// Some entries that follow each other; never none.
#[derive(Clone, Debug)]
struct Block<K, V> {
    keys: Vec<K>,
    values: Vec<V>,
}

impl<K, V> Default for Blocks<K, V> {
    fn default() -> Self {
        Self { firsts: Vec::new(), parts: Vec::new(), len: 0 }
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for Blocks<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl<K, V> Blocks<K, V> {
    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// All of them, in order.
    pub(super) fn iter(&self) -> Iter<'_, K, V> {
        Iter { parts: &self.parts, front: (0, 0), back: (self.parts.len(), 0), left: self.len }
    }

    /// All keys, in order.
    pub(super) fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator {
        self.iter().map(|(key, _)| key)
    }

    /// All values, in the order of their keys.
    pub(super) fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator {
        self.iter().map(|(_, value)| value)
    }
}

impl<K: Ord + Clone, V: Clone> Blocks<K, V> {
    /// The block a key belongs to; the first one for keys before all others.
    fn block(&self, key: &K) -> usize {
        self.firsts.partition_point(|first| first <= key).saturating_sub(1)
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &K) -> Option<&V> {
        let block = self.parts.get(self.block(key))?;
        let at = block.keys.binary_search(key).ok()?;
        Some(&block.values[at])
    }

    /// The value of a key, to be changed.
    pub(super) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let nth = self.block(key);
        let block = self.parts.get_mut(nth)?;
        let at = block.keys.binary_search(key).ok()?;
        Some(&mut Arc::make_mut(block).values[at])
    }

    /// Puts a value in; the one it replaces.
    pub(super) fn insert(&mut self, key: K, value: V) -> Option<V> {
        let nth = self.block(&key);
        let last = nth + 1 >= self.parts.len();
        let Some(block) = self.parts.get_mut(nth) else {
            self.add_block(0, vec![key], vec![value]);
            self.len = 1;
            return None;
        };
        let found = block.keys.binary_search(&key);
        if last && found == Err(BLOCK) {
            // Nothing comes before it any more: the block stays full.
            self.add_block(nth + 1, vec![key], vec![value]);
            self.len += 1;
            return None;
        }
        let block = Arc::make_mut(block);
        let at = match found {
            Ok(at) => return Some(std::mem::replace(&mut block.values[at], value)),
            Err(at) => at,
        };
        self.len += 1;
        let half = BLOCK / 2;
        let split = (block.keys.len() == BLOCK)
            .then(|| (block.keys.split_off(half), block.values.split_off(half)));
        match split {
            Some((mut keys, mut values)) if at > half => {
                keys.insert(at - half, key);
                values.insert(at - half, value);
                self.add_block(nth + 1, keys, values);
            }
            split => {
                block.keys.insert(at, key);
                block.values.insert(at, value);
                self.firsts[nth].clone_from(&block.keys[0]);
                if let Some((keys, values)) = split {
                    self.add_block(nth + 1, keys, values);
                }
            }
        }
        None
    }

    fn add_block(&mut self, at: usize, keys: Vec<K>, values: Vec<V>) {
        self.firsts.insert(at, keys[0].clone());
        self.parts.insert(at, Arc::new(Block { keys, values }));
    }

    /// Takes a value out.
    pub(super) fn remove(&mut self, key: &K) -> Option<V> {
        let nth = self.block(key);
        let block = self.parts.get_mut(nth)?;
        let at = block.keys.binary_search(key).ok()?;
        let block = Arc::make_mut(block);
        block.keys.remove(at);
        let value = block.values.remove(at);
        self.len -= 1;
        if let Some(first) = block.keys.first() {
            self.firsts[nth].clone_from(first);
        } else {
            self.parts.remove(nth);
            self.firsts.remove(nth);
        }
        Some(value)
    }
}

/// The entries between two places, each a block and an entry of it.
pub(super) struct Iter<'a, K, V> {
    parts: &'a [Arc<Block<K, V>>],
    front: (usize, usize),
    /// What comes after the last one: nothing of a block stands for the end of the one before.
    back: (usize, usize),
    left: usize,
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let (nth, at) = self.front;
        let block = &self.parts[nth];
        self.front = if at + 1 < block.keys.len() { (nth, at + 1) } else { (nth + 1, 0) };
        Some((&block.keys[at], &block.values[at]))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<K, V> DoubleEndedIterator for Iter<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let (nth, at) = self.back;
        let (nth, at) = match at.checked_sub(1) {
            Some(at) => (nth, at),
            None => (nth - 1, self.parts[nth - 1].keys.len() - 1),
        };
        self.back = (nth, at);
        let block = &self.parts[nth];
        Some((&block.keys[at], &block.values[at]))
    }
}

impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn blocks_are_a_map_in_order_and_a_clone_stays_as_it_was(
            sorted: bool,
            mut keys in prop::collection::vec(0..1500_u16, 0..2000),
            gone in prop::collection::vec(0..1500_u16, 0..1500),
            ends in prop::collection::vec(any::<bool>(), 0..300),
        ) {
            if sorted {
                keys.sort_unstable();
            }
            let (mut blocks, mut map) = (Blocks::default(), BTreeMap::new());
            for (turn, key) in keys.iter().enumerate() {
                prop_assert_eq!(blocks.insert(*key, turn), map.insert(*key, turn));
            }
            let (copy, known) = (blocks.clone(), map.clone());
            for key in &gone {
                if let Some(value) = blocks.get_mut(key) {
                    *value += 1;
                }
                map.entry(*key).and_modify(|value| *value += 1);
                prop_assert_eq!(blocks.get(key), map.get(key));
                prop_assert_eq!(blocks.remove(key), map.remove(key));
            }
            prop_assert!(copy.iter().eq(known.iter()), "the clone is as it was");
            prop_assert_eq!(copy == blocks, known == map);
            for key in 0..1500 {
                prop_assert_eq!(blocks.get(&key), map.get(&key));
            }
            prop_assert_eq!((blocks.len(), blocks.iter().len()), (map.len(), map.len()));
            prop_assert!(blocks.iter().eq(map.iter()));
            prop_assert!(blocks.keys().rev().eq(map.keys().rev()));
            prop_assert!(blocks.values().eq(map.values()));
            let (mut own, mut known) = (blocks.iter(), map.iter());
            for front in ends {
                if front {
                    prop_assert_eq!(own.next(), known.next());
                } else {
                    prop_assert_eq!(own.next_back(), known.next_back());
                }
            }
            prop_assert!(own.eq(known));
        }
    }

    #[test]
    fn a_change_copies_one_block_and_no_other() {
        let mut blocks = Blocks::default();
        for key in 0..2_000_u16 {
            blocks.insert(key, ());
        }
        let copy = blocks.clone();
        blocks.remove(&1_000);
        let shared =
            blocks.parts.iter().zip(&copy.parts).filter(|(one, other)| Arc::ptr_eq(one, other));
        assert_eq!((blocks.parts.len(), shared.count()), (8, 7));
    }
}

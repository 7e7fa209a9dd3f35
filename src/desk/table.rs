//! Owns how the records of one kind are kept: in the order of their ids, found fast, read in order faster.
//!
//! Ids carry the time they were made at, so nearly all records come in at the end. They lie in blocks of a few
//! hundred: finding one looks at two short rows of ids that lie together, and putting one in moves no more than
//! a block. Knows no noun.

use std::sync::Arc;

use super::Entity;

/// The most records of a block.
const BLOCK: usize = 256;

/// The records of one kind, in the order in which they were created. Records are shared, so that a
/// reader may keep one while the desk goes on.
#[derive(Clone, Debug)]
pub struct Table<R: Entity> {
    /// The first id of each block.
    firsts: Vec<R::Id>,
    blocks: Vec<Block<R>>,
    len: usize,
}

/// Some records that follow each other; never none.
#[derive(Clone, Debug)]
struct Block<R: Entity> {
    ids: Vec<R::Id>,
    records: Vec<Arc<R>>,
}

impl<R: Entity> Default for Table<R> {
    fn default() -> Self {
        Self { firsts: Vec::new(), blocks: Vec::new(), len: 0 }
    }
}

impl<R: Entity> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.values().eq(other.values())
    }
}

impl<R: Entity> Table<R> {
    /// The block an id belongs to; the first one for ids before all others.
    fn block(&self, id: &R::Id) -> usize {
        self.firsts.partition_point(|first| first <= id).saturating_sub(1)
    }

    /// The record with this id.
    pub fn get(&self, id: &R::Id) -> Option<&Arc<R>> {
        let block = self.blocks.get(self.block(id))?;
        let at = block.ids.binary_search(id).ok()?;
        Some(&block.records[at])
    }

    /// All records, in order.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Arc<R>> + ExactSizeIterator {
        Values { blocks: &self.blocks, front: (0, 0), back: (self.blocks.len(), 0), left: self.len }
    }

    /// Puts a record in; the one it replaces.
    pub fn insert(&mut self, id: R::Id, record: Arc<R>) -> Option<Arc<R>> {
        let nth = self.block(&id);
        let last = nth + 1 >= self.blocks.len();
        let Some(block) = self.blocks.get_mut(nth) else {
            self.add_block(0, vec![id], vec![record]);
            self.len = 1;
            return None;
        };
        let at = match block.ids.binary_search(&id) {
            Ok(at) => return Some(std::mem::replace(&mut block.records[at], record)),
            Err(at) => at,
        };
        self.len += 1;
        if block.ids.len() < BLOCK {
            block.ids.insert(at, id);
            block.records.insert(at, record);
            self.firsts[nth] = block.ids[0];
        } else if last && at == BLOCK {
            // Nothing comes before it any more: the block stays full.
            self.add_block(nth + 1, vec![id], vec![record]);
        } else {
            let (mut ids, mut records) =
                (block.ids.split_off(BLOCK / 2), block.records.split_off(BLOCK / 2));
            let (ids_here, records_here, at) = if at > BLOCK / 2 {
                (&mut ids, &mut records, at - BLOCK / 2)
            } else {
                (&mut block.ids, &mut block.records, at)
            };
            ids_here.insert(at, id);
            records_here.insert(at, record);
            self.firsts[nth] = block.ids[0];
            self.add_block(nth + 1, ids, records);
        }
        None
    }

    fn add_block(&mut self, at: usize, ids: Vec<R::Id>, records: Vec<Arc<R>>) {
        self.firsts.insert(at, ids[0]);
        self.blocks.insert(at, Block { ids, records });
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: &R::Id) -> Option<Arc<R>> {
        let nth = self.block(id);
        let block = self.blocks.get_mut(nth)?;
        let at = block.ids.binary_search(id).ok()?;
        block.ids.remove(at);
        let record = block.records.remove(at);
        self.len -= 1;
        if let Some(first) = block.ids.first() {
            self.firsts[nth] = *first;
        } else {
            self.blocks.remove(nth);
            self.firsts.remove(nth);
        }
        Some(record)
    }
}

/// The records between two places, each a block and a record in it.
struct Values<'a, R: Entity> {
    blocks: &'a [Block<R>],
    front: (usize, usize),
    /// What comes after the last one: nothing of a block stands for the end of the one before.
    back: (usize, usize),
    left: usize,
}

impl<'a, R: Entity> Iterator for Values<'a, R> {
    type Item = &'a Arc<R>;

    fn next(&mut self) -> Option<&'a Arc<R>> {
        self.left = self.left.checked_sub(1)?;
        let (block, at) = self.front;
        let records = &self.blocks[block].records;
        self.front = if at + 1 < records.len() { (block, at + 1) } else { (block + 1, 0) };
        Some(&records[at])
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<R: Entity> DoubleEndedIterator for Values<'_, R> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let (block, at) = self.back;
        let (block, at) = match at.checked_sub(1) {
            Some(at) => (block, at),
            None => (block - 1, self.blocks[block - 1].records.len() - 1),
        };
        self.back = (block, at);
        Some(&self.blocks[block].records[at])
    }
}

impl<R: Entity> ExactSizeIterator for Values<'_, R> {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::desk::{Department, DepartmentId, Field, Name, Revision};

    fn record(id: u16, turn: usize) -> Arc<Department> {
        let name = Name::parse(Field::Name, &format!("{id} {turn}")).expect("a name");
        Arc::new(Department { id: key(id), name, rev: Revision(0) })
    }

    fn key(id: u16) -> DepartmentId {
        DepartmentId::from_u128(id.into())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_table_is_a_map_in_order(
            sorted: bool,
            mut ids in prop::collection::vec(0..1500_u16, 0..2000),
            gone in prop::collection::vec(0..1500_u16, 0..1500),
            ends in prop::collection::vec(any::<bool>(), 0..300),
        ) {
            if sorted {
                ids.sort_unstable();
            }
            let (mut table, mut map) = (Table::<Department>::default(), BTreeMap::new());
            for (turn, id) in ids.iter().enumerate() {
                let record = record(*id, turn);
                prop_assert_eq!(table.insert(key(*id), record.clone()), map.insert(key(*id), record));
            }
            for id in &gone {
                prop_assert_eq!(table.remove(&key(*id)), map.remove(&key(*id)));
            }
            for id in 0..1500 {
                prop_assert_eq!(table.get(&key(id)), map.get(&key(id)));
            }
            prop_assert_eq!(table.values().len(), map.len());
            prop_assert!(table.values().eq(map.values()));
            prop_assert!(table.values().rev().eq(map.values().rev()));
            let (mut own, mut known) = (table.values(), map.values());
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
}

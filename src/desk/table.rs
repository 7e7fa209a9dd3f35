//! Owns how the records of one kind are kept: shared, in the order of their ids, which carry the time they were made at, so
//! that nearly all come in at the end. Knows no noun.

use std::sync::Arc;

use super::{Entity, blocks::Blocks};

/// The records of one kind, in the order in which they were created. Records are shared, so that a
/// reader may keep one while the desk goes on.
#[derive(Clone, Debug)]
pub struct Table<R: Entity>(Blocks<R::Id, Arc<R>>);

impl<R: Entity> Default for Table<R> {
    fn default() -> Self {
        Self(Blocks::default())
    }
}

impl<R: Entity> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.values().eq(other.values())
    }
}

impl<R: Entity> Table<R> {
    /// The record with this id.
    pub fn get(&self, id: &R::Id) -> Option<&Arc<R>> {
        self.0.get(id)
    }

    /// All records, in order.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Arc<R>> + ExactSizeIterator {
        self.0.values()
    }

    /// Puts a record in; the one it replaces.
    pub fn insert(&mut self, id: R::Id, record: Arc<R>) -> Option<Arc<R>> {
        self.0.insert(id, record)
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: &R::Id) -> Option<Arc<R>> {
        self.0.remove(id)
    }
}

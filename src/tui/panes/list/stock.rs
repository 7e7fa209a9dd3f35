//! What a list can show: every record of its pane in order, and those of them that are rows. Changes of few records
//! cost the same however many there are.
//!
//! A record is known by its slot, its place among all by age. What is needed of very many of them at once, the
//! beginning of what they are sorted by and the texts they are found by, is kept by slot, so that no key has to ask
//! the desk for a hundred thousand records. Knows no cursor.

use std::slice;

use super::{
    super::{
        Rank, Resource, Sight,
        rank::{self, Part, Slot},
    },
    texts::{Demerit, Texts, Words},
};
use crate::desk::{
    RecordKey,
    filter::{Filter, has_texts},
};

/// The column it is sorted by, and whether downwards.
pub(super) type Sort = (u8, bool);

/// What is known of a record, as bits.
mod flag {
    /// It is in the list without a filter.
    pub(super) const HERE: u8 = 1;
    /// It is put away: no row as long as nothing is filtered.
    pub(super) const AWAY: u8 = 2;
    /// A filter that asks for nothing lets it through.
    pub(super) const PLAIN: u8 = 4;
    /// The filter lets it through.
    pub(super) const PASSES: u8 = 8;
    /// The person marked it.
    pub(super) const MARKED: u8 = 16;
    /// It is marked only as long as the range reaches it.
    pub(super) const RANGED: u8 = 32;
}

/// How rows are made of records.
pub(super) struct Ways<'a, 'd> {
    pub(super) resource: &'static dyn Resource,
    pub(super) sight: &'a Sight<'d>,
    pub(super) sort: Sort,
    pub(super) filter: &'a Filter,
    /// What fits the filter best comes first.
    pub(super) best_first: bool,
}

/// The records that are shown, in order.
#[derive(Clone, Debug)]
pub struct Rows<'a> {
    slots: slice::Iter<'a, Slot>,
    keys: &'a [RecordKey],
}

impl Iterator for Rows<'_> {
    type Item = RecordKey;

    fn next(&mut self) -> Option<RecordKey> {
        self.slots.next().map(|slot| self.keys[*slot as usize])
    }

    fn nth(&mut self, nth: usize) -> Option<RecordKey> {
        self.slots.nth(nth).map(|slot| self.keys[*slot as usize])
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.slots.size_hint()
    }
}

impl ExactSizeIterator for Rows<'_> {}

/// Every record of a pane.
#[derive(Debug, Default)]
pub(super) struct Stock {
    keys: Vec<RecordKey>,
    flags: Vec<u8>,
    /// What is at the beginning of their ranks in the column they are sorted by.
    parts: Vec<Part>,
    by_number: bool,
    /// Those that are here, in order.
    order: Vec<Slot>,
    /// Those that are shown, in order.
    rows: Vec<Slot>,
    /// Made when the first word is typed.
    texts: Option<Texts>,
    /// How far each one is from fitting the filter; nothing where that does not matter.
    demerits: Vec<Demerit>,
    marked: usize,
}

impl Stock {
    /// The records that are shown, in order.
    pub(super) fn rows(&self) -> Rows<'_> {
        Rows { slots: self.rows.iter(), keys: &self.keys }
    }

    /// The record of a row.
    pub(super) fn row(&self, index: usize) -> Option<RecordKey> {
        self.rows.get(index).map(|slot| self.keys[*slot as usize])
    }

    /// How many rows there are.
    pub(super) const fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many records there are without the filter.
    pub(super) const fn total(&self) -> usize {
        self.order.len()
    }

    fn slot(&self, key: RecordKey) -> Option<Slot> {
        self.keys.binary_search(&key).ok().and_then(|slot| Slot::try_from(slot).ok())
    }

    fn has(&self, slot: Slot, flag: u8) -> bool {
        self.flags[slot as usize] & flag != 0
    }

    fn set(&mut self, slot: usize, flag: u8, on: bool) {
        let flags = &mut self.flags[slot];
        *flags = if on { *flags | flag } else { *flags & !flag };
    }

    /// The row of a record, where it has one.
    pub(super) fn index_of(&self, key: RecordKey, down: bool) -> Option<usize> {
        let slot = self.slot(key)?;
        self.find(&self.rows, slot, down).or_else(|| position(&self.rows, slot))
    }

    /// Where a slot is in a row of them that are sorted.
    fn find(&self, rows: &[Slot], slot: Slot, down: bool) -> Option<usize> {
        let part = self.parts.get(slot as usize)?;
        let of = |row: &Slot| &self.parts[*row as usize];
        let first = rows.partition_point(|row| if down { of(row) > part } else { of(row) < part });
        let equal = rows[first..].partition_point(|row| of(row) == part);
        position(&rows[first..first + equal], slot).map(|at| first + at)
    }

    /// Takes in all records anew. `kept` stays known although it may not be here any more.
    pub(super) fn make(&mut self, ways: &Ways<'_, '_>, related: bool, kept: Option<RecordKey>) {
        let Ways { resource, sight, .. } = ways;
        let (marked, ranged) = (self.marked(), self.flagged(flag::RANGED));
        let all = resource.all(sight);
        let mut keys = all.clone();
        if !keys.is_sorted() {
            keys.sort_unstable();
        }
        self.flags = keys.iter().map(|key| look(ways, *key)).collect();
        if let Some(key) = kept
            && let Err(slot) = keys.binary_search(&key)
        {
            keys.insert(slot, key);
            self.flags.insert(slot, 0);
        }
        self.keys = keys;
        self.texts = None;
        self.demerits.clear();
        self.marked = 0;
        for key in marked {
            self.mark(key, true);
        }
        for key in ranged {
            if let Some(slot) = self.slot(key) {
                self.set(slot as usize, flag::RANGED, true);
            }
        }
        if related {
            self.parts = vec![Part::default(); self.keys.len()];
            self.order = all.iter().filter_map(|key| self.slot(*key)).collect();
        } else {
            self.sort(ways);
        }
    }

    /// Puts the records in another order; the rows follow with [`Self::show`].
    pub(super) fn sort(&mut self, ways: &Ways<'_, '_>) {
        let (column, down) = ways.sort;
        let ranks: Vec<Option<Rank<'_>>> = self
            .keys
            .iter()
            .zip(&self.flags)
            .map(|(key, flags)| {
                let here = flags & flag::HERE != 0;
                here.then(|| ways.resource.rank(ways.sight, column, *key))
            })
            .collect();
        let sorted = rank::sorted(&ranks, down);
        (self.order, self.parts, self.by_number) = (sorted.order, sorted.parts, sorted.by_number);
    }

    /// Finds out which records pass the filter: of all, or of those that passed before.
    pub(super) fn sift(&mut self, ways: &Ways<'_, '_>, narrower: bool) {
        let Ways { resource, sight, filter, best_first, .. } = ways;
        self.demerits.clear();
        if filter.is_empty() {
            for flags in &mut self.flags {
                let shown = *flags & (flag::HERE | flag::AWAY) == flag::HERE;
                *flags = *flags & !flag::PASSES | if shown { flag::PASSES } else { 0 };
            }
            return;
        }
        let mut words = Words::of(filter, *best_first);
        if !words.is_empty() {
            self.prepare(sight);
        }
        if *best_first {
            self.demerits.resize(self.keys.len(), 0);
        }
        let rest = filter.without_words();
        let asked = if narrower { flag::PASSES } else { flag::HERE };
        for (slot, flags) in (0..).zip(&mut self.flags) {
            let wanted = *flags & asked != 0 && *flags & flag::HERE != 0;
            let passes = wanted
                && match &self.texts {
                    Some(texts) => match words.fit(texts, slot) {
                        Some(demerit) => {
                            if let Some(kept) = self.demerits.get_mut(slot as usize) {
                                *kept = demerit;
                            }
                            if rest.is_empty() {
                                *flags & flag::PLAIN != 0
                            } else {
                                resource.passes(sight, &rest, self.keys[slot as usize])
                            }
                        }
                        None => false,
                    },
                    None => resource.passes(sight, filter, self.keys[slot as usize]),
                };
            *flags = *flags & !flag::PASSES | if passes { flag::PASSES } else { 0 };
        }
    }

    /// Makes the rows of what passes.
    pub(super) fn show(&mut self) {
        let Self { order, rows, flags, demerits, .. } = self;
        rows.clear();
        rows.extend(order.iter().filter(|slot| flags[**slot as usize] & flag::PASSES != 0));
        if !demerits.is_empty() {
            rows.sort_by_key(|slot| demerits[*slot as usize]);
        }
    }

    /// True where typing a filter would have to wait for the texts of very many records.
    pub(super) fn is_unprepared(&self) -> bool {
        const MANY: usize = 2_000;
        self.texts.is_none() && self.keys.len() >= MANY && self.has_texts()
    }

    fn has_texts(&self) -> bool {
        self.keys.first().is_some_and(|key| has_texts(key.kind()))
    }

    /// Gets the texts ready.
    pub(super) fn prepare(&mut self, sight: &Sight<'_>) {
        if self.texts.is_none() && self.has_texts() {
            self.texts = Some(Texts::of(sight.desk, &self.keys));
        }
    }

    /// Forgets the texts: something they name has another name.
    pub(super) fn forget_texts(&mut self) {
        self.texts = None;
    }

    /// Puts changed records where they belong now: the others stay as they are. False where everything has to be
    /// made anew.
    pub(super) fn take_in(&mut self, ways: &Ways<'_, '_>, changed: &[RecordKey]) -> bool {
        let down = ways.sort.1;
        for key in changed {
            let Some(slot) = self.slot(*key) else { continue };
            if let Some(at) = self.find(&self.order, slot, down) {
                self.order.remove(at);
            }
            let row =
                if self.demerits.is_empty() { self.find(&self.rows, slot, down) } else { None };
            if let Some(at) = row.or_else(|| position(&self.rows, slot)) {
                self.rows.remove(at);
            }
        }
        changed.iter().all(|key| self.put(ways, *key))
    }

    /// Puts one record in that is in no place now.
    fn put(&mut self, ways: &Ways<'_, '_>, key: RecordKey) -> bool {
        let Ways { resource, sight, sort, filter, best_first } = ways;
        let here = resource.is_in(sight, key);
        let slot = match self.keys.binary_search(&key) {
            Ok(slot) => slot,
            Err(_) if !here => return true,
            Err(slot) => {
                self.make_room(slot, key);
                slot
            }
        };
        let flags = if here { look(ways, key) } else { 0 };
        let before = self.flags[slot];
        self.flags[slot] = flags | before & (flag::MARKED | flag::RANGED);
        // What goes out of sight is not acted on.
        if !here || flags & !before & flag::AWAY != 0 {
            self.mark(key, false);
        }
        if let Some(texts) = &mut self.texts
            && !texts.update(sight.desk, slot, key)
        {
            self.texts = None;
        }
        if !here {
            return true;
        }
        let rank = resource.rank(sight, sort.0, key);
        if rank.has_numbers() && !self.by_number {
            return false;
        }
        self.parts[slot] = rank::part(&rank, self.by_number);
        let slot = Slot::try_from(slot).unwrap_or(Slot::MAX);
        let at = self.order.partition_point(|other| self.is_before(ways, *other, slot, &rank));
        self.order.insert(at, slot);
        let passes = if filter.is_empty() {
            flags & flag::AWAY == 0
        } else {
            resource.passes(sight, filter, key)
        };
        self.set(slot as usize, flag::PASSES, passes);
        if passes {
            if *best_first && !self.demerits.is_empty() {
                self.prepare(sight);
                let mut words = Words::of(filter, true);
                let demerit = self.texts.as_ref().and_then(|texts| words.fit(texts, slot));
                self.demerits[slot as usize] = demerit.unwrap_or_default();
            }
            let at = self.rows.partition_point(|other| {
                let demerit = |slot: Slot| self.demerits.get(slot as usize);
                demerit(*other) < demerit(slot)
                    || demerit(*other) == demerit(slot) && self.is_before(ways, *other, slot, &rank)
            });
            self.rows.insert(at, slot);
        }
        true
    }

    /// True when the other record stands before one with this rank.
    fn is_before(&self, ways: &Ways<'_, '_>, other: Slot, slot: Slot, rank: &Rank<'_>) -> bool {
        let (column, down) = ways.sort;
        let part = |slot: Slot| &self.parts[slot as usize];
        let order = part(other).cmp(part(slot)).then_with(|| {
            ways.resource.rank(ways.sight, column, self.keys[other as usize]).cmp(rank)
        });
        if down { order.reverse() } else { order }.then_with(|| slot.cmp(&other)).is_lt()
    }

    /// Makes room for a record. Nearly always it is the newest one.
    fn make_room(&mut self, slot: usize, key: RecordKey) {
        self.keys.insert(slot, key);
        self.flags.insert(slot, 0);
        self.parts.insert(slot, Part::default());
        if !self.demerits.is_empty() {
            self.demerits.insert(slot, 0);
        }
        if let Some(texts) = &mut self.texts {
            texts.insert(slot);
        }
        if slot + 1 < self.keys.len() {
            for other in self.order.iter_mut().chain(&mut self.rows) {
                *other += Slot::from(*other as usize >= slot);
            }
        }
    }

    /// Puts a record's row at an index, wherever it belongs. The index it had.
    pub(super) fn hold(&mut self, key: RecordKey, index: usize, down: bool) -> Option<usize> {
        let place = self.index_of(key, down);
        if let Some(place) = place {
            self.rows.remove(place);
        }
        if let Some(slot) = self.slot(key) {
            self.rows.insert(index.min(self.rows.len()), slot);
        }
        place
    }

    /// True when the record can be a row.
    pub(super) fn knows(&self, key: RecordKey) -> bool {
        self.slot(key).is_some()
    }

    /// Marks a record, or takes its mark away.
    pub(super) fn mark(&mut self, key: RecordKey, on: bool) {
        if let Some(slot) = self.slot(key)
            && self.has(slot, flag::MARKED) != on
        {
            self.set(slot as usize, flag::MARKED, on);
            self.set(slot as usize, flag::RANGED, false);
            self.marked = if on { self.marked + 1 } else { self.marked - 1 };
        }
    }

    /// True when the record of this row is marked.
    pub(super) fn is_marked(&self, index: usize) -> bool {
        self.rows.get(index).is_some_and(|slot| self.has(*slot, flag::MARKED))
    }

    /// Marks every row, or takes all marks away where all are marked.
    pub(super) fn mark_all(&mut self) {
        if self.rows.iter().all(|slot| self.has(*slot, flag::MARKED)) {
            return self.clear_marks();
        }
        for slot in &self.rows {
            let flags = &mut self.flags[*slot as usize];
            self.marked += usize::from(*flags & flag::MARKED == 0);
            *flags |= flag::MARKED;
        }
    }

    /// Marks these rows and those in between for as long as the range reaches them.
    pub(super) fn mark_range(&mut self, first: usize, last: usize) {
        self.drop_range();
        let last = last.min(self.rows.len().saturating_sub(1));
        for slot in self.rows.get(first..=last).unwrap_or_default() {
            let flags = &mut self.flags[*slot as usize];
            if *flags & flag::MARKED == 0 {
                *flags |= flag::MARKED | flag::RANGED;
                self.marked += 1;
            }
        }
    }

    /// Takes the marks of the range away.
    pub(super) fn drop_range(&mut self) {
        for flags in &mut self.flags {
            if *flags & flag::RANGED != 0 {
                *flags &= !(flag::MARKED | flag::RANGED);
                self.marked -= 1;
            }
        }
    }

    /// Lets the marks of the range be marks as any other.
    pub(super) fn keep_range(&mut self) {
        self.flags.iter_mut().for_each(|flags| *flags &= !flag::RANGED);
    }

    /// Takes all marks away.
    pub(super) fn clear_marks(&mut self) {
        self.marked = 0;
        self.flags.iter_mut().for_each(|flags| *flags &= !(flag::MARKED | flag::RANGED));
    }

    /// How many are marked.
    pub(super) const fn marks(&self) -> usize {
        self.marked
    }

    /// The marked records.
    pub(super) fn marked(&self) -> Vec<RecordKey> {
        if self.marked == 0 {
            return Vec::new();
        }
        self.flagged(flag::MARKED)
    }

    fn flagged(&self, flag: u8) -> Vec<RecordKey> {
        let all = self.keys.iter().zip(&self.flags);
        all.filter(|(_, flags)| **flags & flag != 0).map(|(key, _)| *key).collect()
    }
}

/// What is known of a record that is here.
fn look(Ways { resource, sight, .. }: &Ways<'_, '_>, key: RecordKey) -> u8 {
    let mut flags = flag::HERE;
    if resource.is_put_away(sight, key) {
        flags |= flag::AWAY;
    }
    if resource.passes(sight, &Filter::default(), key) {
        flags |= flag::PLAIN;
    }
    flags
}

/// Where a slot is among others in any order.
fn position(rows: &[Slot], slot: Slot) -> Option<usize> {
    const STRIDE: usize = 64;
    // Whole strides at once, since that takes a tenth of the time.
    #[expect(clippy::needless_bitwise_bool, reason = "without a branch it is done many at a time")]
    let has = |rows: &[Slot]| rows.iter().fold(false, |found, row| found | (*row == slot));
    let stride = rows.chunks(STRIDE).position(has)?;
    let start = stride * STRIDE;
    rows[start..].iter().position(|row| *row == slot).map(|at| start + at)
}

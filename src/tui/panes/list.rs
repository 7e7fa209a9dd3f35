//! The state of one pane's list: filter, sort, rows, cursor, marks.
//!
//! Owns what "selection is kept by record" means: the cursor is on a record, not on a line, so a refresh, a
//! sort or a filter does not move it. Knows no noun.

use std::collections::BTreeSet;

use tui_input::Input;

use super::{Pane, Sight, rank};
use crate::desk::{
    Record, RecordKey,
    filter::{Filter, FilterError},
};

/// One pane's list.
#[derive(Debug)]
pub struct List {
    pane: Pane,
    /// The text of the filter.
    pub input: Input,
    /// The filter is being typed.
    pub typing: bool,
    /// Where the cursor was when typing began: it returns there as often as the filter lets it.
    anchor: Option<RecordKey>,
    /// What is wrong with the text; the last good filter stays.
    pub error: Option<FilterError>,
    filter: Filter,
    /// Only what is related to this record.
    of: Option<RecordKey>,
    /// The pane to go back to when the relation is dropped.
    pub back_to: Option<Pane>,
    sort: (u8, bool),
    /// Every record there is without the filter, in order.
    all: Vec<RecordKey>,
    /// Those of them that pass the filter.
    rows: Vec<RecordKey>,
    /// What is different since they were made.
    news: News,
    cursor: Option<RecordKey>,
    /// Where the cursor was, for when its record leaves the view.
    index: usize,
    offset: usize,
    /// The row under the cursor is kept where it was although it belongs elsewhere now.
    held: Option<Held>,
    marks: BTreeSet<RecordKey>,
}

/// Where a row that is held belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Held {
    /// Elsewhere in the list.
    Moved,
    /// Not in it any more.
    Left,
}

/// What is different since the rows were made. `hold` says that a person did nothing for it, so that the row
/// under the cursor stays where it is.
#[derive(Clone, PartialEq, Eq, Debug)]
enum News {
    Nothing,
    /// These records, and no other row because of them.
    Records {
        keys: Vec<RecordKey>,
        hold: bool,
    },
    /// The filter; it lets through only what the one before it did, where it is `narrower`.
    Filter {
        narrower: bool,
    },
    /// Anything.
    Everything {
        hold: bool,
    },
}

/// More records than this at once, and everything is made anew: it takes no longer.
const MANY: usize = 32;

impl List {
    /// The list of a pane before it saw a desk.
    pub fn new(pane: Pane) -> Self {
        Self {
            pane,
            input: Input::default(),
            typing: false,
            anchor: None,
            error: None,
            filter: Filter::default(),
            of: None,
            back_to: None,
            sort: pane.resource().first_sort(),
            all: Vec::new(),
            rows: Vec::new(),
            news: News::Everything { hold: false },
            cursor: None,
            index: 0,
            offset: 0,
            held: None,
            marks: BTreeSet::new(),
        }
    }

    /// The rows, in order.
    pub fn rows(&self) -> &[RecordKey] {
        &self.rows
    }

    /// How many records there are without the filter.
    pub const fn total(&self) -> usize {
        self.all.len()
    }

    /// True for the devices of one user, which keep the order in which they were related (D6).
    pub fn in_related_order(&self) -> bool {
        self.pane == Pane::Devices && matches!(self.of, Some(RecordKey::User(_)))
    }

    /// The record under the cursor.
    pub const fn cursor(&self) -> Option<RecordKey> {
        self.cursor
    }

    /// The line of the cursor among the rows.
    pub const fn index(&self) -> usize {
        self.index
    }

    /// The first row on screen.
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// The column it is sorted by, and whether downwards.
    pub const fn sort(&self) -> (u8, bool) {
        self.sort
    }

    /// The record whose relations it shows.
    pub const fn of(&self) -> Option<RecordKey> {
        self.of
    }

    /// The marked records.
    pub const fn marks(&self) -> &BTreeSet<RecordKey> {
        &self.marks
    }

    /// What an action acts on: the marks, or the row.
    pub fn targets(&self) -> Vec<RecordKey> {
        if self.marks.is_empty() {
            self.cursor.into_iter().collect()
        } else {
            self.marks.iter().copied().collect()
        }
    }

    /// Notes that these records are different now, and nothing else is.
    pub fn note(&mut self, changed: &[RecordKey]) {
        match &mut self.news {
            News::Nothing => self.news = News::Records { keys: changed.to_vec(), hold: true },
            News::Records { keys, hold } if keys.len() + changed.len() > MANY => {
                self.news = News::Everything { hold: *hold };
            }
            News::Records { keys, .. } => keys.extend(changed),
            News::Filter { .. } => self.stale(),
            News::Everything { .. } => {}
        }
    }

    /// Notes that another copy of the desk is looked at.
    pub fn start_over(&mut self) {
        let hold = !matches!(self.news, News::Filter { .. } | News::Everything { hold: false });
        self.news = News::Everything { hold };
    }

    /// Brings the rows in line with the desk, the filter and the sort.
    pub fn refresh(&mut self, sight: &Sight<'_>) {
        let hold = match std::mem::replace(&mut self.news, News::Nothing) {
            News::Nothing => return,
            News::Records { keys, hold } if self.stands_alone(&keys) => {
                self.take_in(sight, keys);
                hold
            }
            News::Filter { narrower } => {
                self.sift(sight, narrower && self.held.is_none());
                false
            }
            News::Records { hold, .. } | News::Everything { hold } => {
                self.make(sight);
                hold
            }
        };
        self.marks.retain(|key| match sight.desk.record(*key) {
            Some(Record::Device(device)) => device.is_live(),
            record => record.is_some(),
        });
        self.held = None;
        // A change of the desk never moves the row under the cursor; a filter or a sort may.
        if hold {
            self.hold(sight);
        }
        self.find_cursor();
    }

    /// True when no row but those of these records is touched by their change.
    fn stands_alone(&self, keys: &[RecordKey]) -> bool {
        let resource = self.pane.resource();
        let (column, filtered) = (self.sort.0, !self.filter.is_empty());
        self.of.is_none() && keys.iter().all(|key| !resource.leans_on(key.kind(), column, filtered))
    }

    /// All rows, in order.
    fn make(&mut self, sight: &Sight<'_>) {
        let resource = self.pane.resource();
        let (column, down) = self.sort;
        self.all = resource.all(sight);
        if !self.in_related_order() {
            let all = std::mem::take(&mut self.all);
            self.all = rank::sorted(all, |key| resource.rank(sight, column, key), down);
        }
        self.sift(sight, false);
    }

    /// The rows that pass the filter, out of those that were shown or out of all.
    fn sift(&mut self, sight: &Sight<'_>, shown: bool) {
        let (resource, filter) = (self.pane.resource(), &self.filter);
        if filter.is_empty() {
            let there = |key: &&RecordKey| !resource.is_put_away(sight, **key);
            self.rows = self.all.iter().filter(there).copied().collect();
        } else if shown {
            self.rows.retain(|key| resource.passes(sight, filter, *key));
        } else {
            let passing = self.all.iter().filter(|key| resource.passes(sight, filter, **key));
            self.rows = passing.copied().collect();
        }
    }

    /// Puts changed records where they belong now: the others stand as they are.
    fn take_in(&mut self, sight: &Sight<'_>, mut keys: Vec<RecordKey>) {
        let own = self.pane.kind();
        keys.retain(|key| key.kind() == own);
        keys.extend(self.cursor.filter(|_| self.held.is_some()));
        keys.sort_unstable();
        keys.dedup();
        let resource = self.pane.resource();
        for key in &keys {
            for rows in [&mut self.all, &mut self.rows] {
                if let Some(at) = rows.iter().position(|row| row == key) {
                    rows.remove(at);
                }
            }
        }
        for key in keys.into_iter().filter(|key| resource.is_in(sight, *key)) {
            insert(&mut self.all, sight, self.pane, self.sort, key);
            let away = self.filter.is_empty() && resource.is_put_away(sight, key);
            if !away && resource.passes(sight, &self.filter, key) {
                insert(&mut self.rows, sight, self.pane, self.sort, key);
            }
        }
    }

    /// Keeps the row under the cursor where it is until the cursor moves, also where the record belongs
    /// elsewhere now or has left the view.
    fn hold(&mut self, sight: &Sight<'_>) {
        let Some(key) = self.cursor else { return };
        let there = match sight.desk.record(key) {
            Some(Record::Device(device)) => device.is_live(),
            record => record.is_some(),
        };
        let place = self.rows.iter().position(|row| *row == key);
        if !there || place == Some(self.index) {
            return;
        }
        if let Some(place) = place {
            self.rows.remove(place);
        }
        self.rows.insert(self.index.min(self.rows.len()), key);
        self.held = Some(if place.is_some() { Held::Moved } else { Held::Left });
    }

    /// True when the row under the cursor has left the view and is only kept until the cursor moves.
    pub fn has_left(&self) -> bool {
        self.held == Some(Held::Left)
    }

    /// How many records pass the filter: a row that left the view does not count.
    pub fn matching(&self) -> usize {
        self.rows.len() - usize::from(self.has_left())
    }

    /// Puts the cursor back on its record, or where it was.
    fn find_cursor(&mut self) {
        let found = self.cursor.and_then(|key| {
            if self.rows.get(self.index) == Some(&key) {
                return Some(self.index);
            }
            self.rows.iter().position(|row| *row == key)
        });
        self.index = found.unwrap_or_else(|| self.index.min(self.rows.len().saturating_sub(1)));
        self.cursor = self.rows.get(self.index).copied();
    }

    /// Begins to type the filter.
    pub const fn begin_typing(&mut self) {
        self.typing = true;
        self.anchor = self.cursor;
    }

    /// Takes over the typed text as the filter, where it says something.
    pub fn read_filter(&mut self) {
        match Filter::parse(self.pane.kind(), self.input.value()) {
            Ok(filter) => {
                self.error = None;
                if filter != self.filter {
                    // What was put away comes out with the first thing that is typed.
                    let narrower = !self.filter.is_empty() && filter.narrows(&self.filter);
                    self.filter = filter;
                    if self.typing {
                        (self.cursor, self.index, self.offset) = (self.anchor, 0, 0);
                    }
                    self.news = match self.news {
                        News::Nothing => News::Filter { narrower },
                        News::Filter { narrower: before } => {
                            News::Filter { narrower: narrower && before }
                        }
                        _ => News::Everything { hold: false },
                    };
                }
            }
            Err(error) => self.error = Some(error),
        }
    }

    /// Replaces the filter's text.
    pub fn set_filter(&mut self, text: &str) {
        self.input = Input::new(text.to_owned());
        self.read_filter();
    }

    /// True when a filter or a relation hides something.
    pub fn is_narrowed(&self) -> bool {
        self.of.is_some() || !self.input.value().trim().is_empty()
    }

    /// Shows everything again, whatever it was narrowed to.
    pub fn widen(&mut self) {
        self.of = None;
        self.back_to = None;
        self.set_filter("");
        self.stale();
    }

    /// Shows only what is related to a record, and where to go back to.
    pub fn relate(&mut self, of: RecordKey, back_to: Pane) {
        self.of = Some(of);
        self.back_to = Some(back_to);
        self.input = Input::default();
        self.filter = Filter::default();
        self.error = None;
        self.cursor = None;
        self.index = 0;
        self.offset = 0;
        self.marks.clear();
        self.stale();
    }

    /// Shows everything again; the pane it came from.
    pub fn unrelate(&mut self) -> Option<Pane> {
        self.of = None;
        self.stale();
        self.back_to.take()
    }

    /// Sorts by a column; by the same one again turns the order around.
    pub fn sort_by(&mut self, column: u8) {
        let down = self.sort.0 == column && !self.sort.1;
        self.sort = (column, down);
        self.stale();
    }

    /// Makes the next refresh do its work.
    pub fn stale(&mut self) {
        self.news = News::Everything { hold: false };
    }

    /// Puts the cursor on a row.
    pub fn go(&mut self, index: usize) {
        let before = self.cursor;
        self.index = index.min(self.rows.len().saturating_sub(1));
        self.cursor = self.rows.get(self.index).copied();
        if self.held.take().is_some() {
            // The row that was held goes where it belongs.
            self.news = match (&self.news, before) {
                (News::Nothing, Some(key)) => News::Records { keys: vec![key], hold: false },
                _ => News::Everything { hold: false },
            };
        }
    }

    /// Puts the cursor on a record, where it is in the list.
    pub fn go_to(&mut self, key: RecordKey) -> bool {
        let found = self.rows.iter().position(|row| *row == key);
        if let Some(index) = found {
            self.go(index);
        }
        found.is_some()
    }

    /// Marks the row under the cursor, or takes its mark away, and moves down.
    pub fn toggle_mark(&mut self) {
        if let Some(key) = self.cursor {
            if !self.marks.remove(&key) {
                self.marks.insert(key);
            }
            self.go(self.index + 1);
        }
    }

    /// Marks every row, or none where all are marked.
    pub fn mark_all(&mut self) {
        if self.rows.iter().all(|row| self.marks.contains(row)) {
            self.marks.clear();
        } else {
            self.marks.extend(self.rows.iter().copied());
        }
    }

    /// Takes all marks away. False where there was none.
    pub fn clear_marks(&mut self) -> bool {
        let had = !self.marks.is_empty();
        self.marks.clear();
        had
    }

    /// Keeps the cursor on screen: a whole page further at the edge, so that a slow line carries one page
    /// rather than one for every row.
    pub fn scroll(&mut self, height: usize) {
        let height = height.max(1);
        if self.index < self.offset {
            self.offset = (self.index + 1).saturating_sub(height.max(1));
        } else if self.index >= self.offset + height {
            self.offset = self.index;
        }
        self.offset = self.offset.min(self.rows.len().saturating_sub(height));
    }
}

/// Puts a record into rows that are in order.
fn insert(
    rows: &mut Vec<RecordKey>,
    sight: &Sight<'_>,
    pane: Pane,
    (column, down): (u8, bool),
    key: RecordKey,
) {
    let resource = pane.resource();
    let rank = resource.rank(sight, column, key);
    let at = rows.partition_point(|row| {
        let order = resource.rank(sight, column, *row).cmp(&rank);
        if down { order.reverse() } else { order }.then_with(|| key.cmp(row)).is_lt()
    });
    rows.insert(at, key);
}

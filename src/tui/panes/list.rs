//! The state of one pane's list: filter, sort, rows, cursor, marks.
//!
//! Owns what "selection is kept by record" means: the cursor is on a record, not on a line, so a refresh, a
//! sort or a filter does not move it. Knows no noun.

mod stock;
mod texts;

use tui_input::Input;

pub use self::stock::Rows;
use self::stock::{Sort, Stock, Ways};
use super::{Pane, Shape, Sight};
use crate::desk::{
    Record, RecordKey, ViewId,
    filter::{Filter, FilterError, without_order},
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
    /// The order that the filter asks for; it goes before the one that was chosen.
    asked: Option<Sort>,
    /// Columns that are not shown.
    hidden: Vec<u8>,
    /// The saved view it was last shown as, and how that was.
    viewed: Option<(ViewId, Shape)>,
    /// Only what is related to this record.
    of: Option<RecordKey>,
    /// The pane to go back to when the relation is dropped.
    pub back_to: Option<Pane>,
    sort: Sort,
    /// Somebody chose the sort; until then what fits the filter best comes first.
    chosen: bool,
    stock: Stock,
    /// What is different since the rows were made.
    news: News,
    cursor: Option<RecordKey>,
    /// Where the cursor was, for when its record leaves the view.
    index: usize,
    offset: usize,
    /// Where the range began that the cursor marks; it goes on to the cursor.
    range: Option<RecordKey>,
    /// The row under the cursor is kept where it was although it belongs elsewhere now.
    held: Option<Held>,
}

/// Where a row that is held belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Held {
    /// Elsewhere in the list.
    Moved,
    /// Not in it any more.
    Left,
}

/// What is different since the rows were made.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
struct News {
    /// These records.
    records: Vec<RecordKey>,
    /// The filter: whether it lets through only what the one before it did.
    filter: Option<bool>,
    /// The order.
    sort: bool,
    /// Anything.
    everything: bool,
    /// A person did something for it, so that the row under the cursor may move.
    wanted: bool,
}

/// More records than this at once, and everything is made anew: it takes no longer.
const MANY: usize = 1_000;

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
            asked: None,
            hidden: Vec::new(),
            viewed: None,
            of: None,
            back_to: None,
            sort: pane.resource().first_sort(),
            chosen: false,
            stock: Stock::default(),
            news: News { everything: true, wanted: true, ..News::default() },
            cursor: None,
            index: 0,
            offset: 0,
            range: None,
            held: None,
        }
    }

    /// The rows, in order.
    pub fn rows(&self) -> Rows<'_> {
        self.stock.rows()
    }

    /// The record of a row.
    pub fn row(&self, index: usize) -> Option<RecordKey> {
        self.stock.row(index)
    }

    /// How many records there are without the filter.
    pub const fn total(&self) -> usize {
        self.stock.total()
    }

    /// True for the devices of one user, which keep the order in which they were related (D6).
    pub fn in_related_order(&self) -> bool {
        self.pane == Pane::Devices && matches!(self.of, Some(RecordKey::User(_)))
    }

    /// True while what fits the filter best comes first, and the sort decides among equals only.
    pub fn best_first(&self) -> bool {
        !self.chosen && self.asked.is_none() && !self.in_related_order() && self.filter.ranks()
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
    pub fn sort(&self) -> (u8, bool) {
        self.asked.unwrap_or(self.sort)
    }

    /// The record whose relations it shows.
    pub const fn of(&self) -> Option<RecordKey> {
        self.of
    }

    /// How many records are marked.
    pub const fn marks(&self) -> usize {
        self.stock.marks()
    }

    /// True when the record of this row is marked.
    pub fn is_marked(&self, index: usize) -> bool {
        self.stock.is_marked(index)
    }

    /// What an action acts on: the marks, or the row.
    pub fn targets(&self) -> Vec<RecordKey> {
        if self.stock.marks() == 0 {
            self.cursor.into_iter().collect()
        } else {
            self.stock.marked()
        }
    }

    /// Notes that these records are different now, and nothing else is.
    pub fn note(&mut self, changed: &[RecordKey]) {
        if self.news.everything {
            return;
        }
        if self.news.records.len() + changed.len() > MANY {
            self.news.everything = true;
        } else {
            self.news.records.extend(changed);
        }
    }

    /// Notes that another copy of the desk is looked at.
    pub const fn start_over(&mut self) {
        self.news.everything = true;
    }

    /// Brings the rows in line with the desk, the filter and the sort.
    pub fn refresh(&mut self, sight: &Sight<'_>) {
        if self.news == News::default() {
            return;
        }
        let news = std::mem::take(&mut self.news);
        let related = self.in_related_order();
        let held = self.cursor.filter(|_| self.held.is_some());
        let ways = Ways {
            resource: self.pane.resource(),
            sight,
            sort: self.sort(),
            filter: &self.filter,
            best_first: self.best_first(),
        };
        let anew = news.everything
            || !news.records.is_empty()
                && !take_in(&ways, (self.pane, self.of), &mut self.stock, &news, held);
        if anew {
            self.stock.make(&ways, related, self.cursor);
        } else if news.sort && !related {
            self.stock.sort(&ways);
        }
        if anew || news.filter.is_some() || news.sort {
            if anew || news.filter.is_some() {
                let narrower = news.filter == Some(true) && !anew;
                self.stock.sift(&ways, narrower);
            }
            self.stock.show();
        }
        self.held = None;
        // A change of the desk never moves the row under the cursor; a filter or a sort may.
        if !news.wanted {
            self.hold(sight);
        }
        self.find_cursor();
    }

    /// True where there is something to get ready while nobody presses a key.
    pub fn is_unprepared(&self) -> bool {
        self.stock.is_unprepared()
    }

    /// Gets ready for a filter to be typed.
    pub fn prepare(&mut self, sight: &Sight<'_>) {
        self.stock.prepare(sight);
    }

    /// Keeps the row under the cursor where it is until the cursor moves, also where the record belongs
    /// elsewhere now or has left the view.
    fn hold(&mut self, sight: &Sight<'_>) {
        let Some(key) = self.cursor else { return };
        let there = match sight.desk.record(key) {
            Some(Record::Device(device)) => device.is_live(),
            record => record.is_some(),
        };
        if !there || !self.stock.knows(key) || self.stock.row(self.index) == Some(key) {
            return;
        }
        let place = self.stock.hold(key, self.index, self.sort().1);
        self.held = Some(if place.is_some() { Held::Moved } else { Held::Left });
    }

    /// True when the row under the cursor has left the view and is only kept until the cursor moves.
    pub fn has_left(&self) -> bool {
        self.held == Some(Held::Left)
    }

    /// How many records pass the filter: a row that left the view does not count.
    pub fn matching(&self) -> usize {
        self.stock.len() - usize::from(self.has_left())
    }

    /// Puts the cursor back on its record, or where it was.
    fn find_cursor(&mut self) {
        let found = self.cursor.and_then(|key| {
            if self.stock.row(self.index) == Some(key) {
                return Some(self.index);
            }
            self.stock.index_of(key, self.sort().1)
        });
        self.index = found.unwrap_or_else(|| self.index.min(self.stock.len().saturating_sub(1)));
        self.cursor = self.stock.row(self.index);
    }

    /// Begins to type the filter.
    pub fn begin_typing(&mut self) {
        self.end_range();
        self.typing = true;
        self.anchor = self.cursor;
    }

    /// Takes over the typed text as the filter, where it says something.
    pub fn read_filter(&mut self) {
        match Filter::parse(self.pane.kind(), self.input.value()) {
            Ok(filter) => {
                self.error = None;
                if filter == self.filter {
                    return;
                }
                let was = self.sort();
                self.asked = self.column_of(&filter);
                // What fits best comes first or not any more, although the same is let through.
                let rows = !filter.lets_through_the_same(&self.filter) || filter.ranks();
                // What was put away comes out with the first thing that is typed.
                let narrower = !self.filter.is_empty() && filter.narrows(&self.filter);
                self.filter = filter;
                if self.typing {
                    (self.cursor, self.index, self.offset) = (self.anchor, 0, 0);
                }
                if rows {
                    self.news.filter = Some(narrower && self.news.filter != Some(false));
                }
                self.news.sort |= self.sort() != was;
                self.news.wanted = true;
            }
            Err(error) => self.error = Some(error),
        }
    }

    /// The order that a filter asks for, by column.
    fn column_of(&self, filter: &Filter) -> Option<Sort> {
        let order = filter.order()?;
        Some((self.pane.column(order.by)?, order.down))
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
        self.asked = None;
        self.error = None;
        self.cursor = None;
        self.index = 0;
        self.offset = 0;
        self.clear_marks();
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
        let (now, down) = self.sort();
        self.end_range();
        self.sort = (column, now == column && !down);
        if self.asked.is_some() {
            self.set_filter(&without_order(self.input.value()));
        }
        self.chosen = true;
        self.news.sort = true;
        // What fitted best is in order again.
        self.news.filter = self.news.filter.or_else(|| self.filter.ranks().then_some(true));
        self.news.wanted = true;
    }

    /// How it is shown, as far as a view keeps it.
    pub fn shape(&self) -> Shape {
        let filter = self.input.value().trim().to_owned();
        Shape { filter, sort: self.sort(), hidden: self.hidden.clone() }
    }

    /// Shows it so, as a saved view or for itself.
    pub fn take_shape(&mut self, view: Option<ViewId>, shape: Shape) {
        self.set_filter(&shape.filter);
        let (column, down) = shape.sort;
        if self.sort().0 != column {
            self.sort_by(column);
        }
        if self.sort().1 != down {
            self.sort_by(column);
        }
        self.hidden.clone_from(&shape.hidden);
        self.viewed = view.map(|view| (view, shape));
    }

    /// What is shown now is kept as this view.
    pub fn is_view(&mut self, view: ViewId) {
        self.viewed = Some((view, self.shape()));
    }

    /// The view it is shown as, while nothing is different from it.
    pub fn view(&self) -> Option<ViewId> {
        let (view, shape) = self.viewed.as_ref()?;
        (*shape == self.shape()).then_some(*view)
    }

    /// True for a column that is not shown.
    pub fn hides(&self, column: u8) -> bool {
        self.hidden.contains(&column)
    }

    /// Shows all columns but these.
    pub fn hide(&mut self, columns: Vec<u8>) {
        self.hidden = columns;
    }

    /// Makes the next refresh do its work.
    pub fn stale(&mut self) {
        self.news.everything = true;
        self.news.wanted = true;
    }

    /// Puts the cursor on a row.
    pub fn go(&mut self, index: usize) {
        self.step(index);
        self.mark_range();
    }

    fn step(&mut self, index: usize) {
        let before = self.cursor;
        self.index = index.min(self.stock.len().saturating_sub(1));
        self.cursor = self.stock.row(self.index);
        if self.held.take().is_some() {
            // The row that was held goes where it belongs.
            self.news.records.extend(before);
            self.news.wanted = true;
        }
    }

    /// Puts the cursor on a record, where it is in the list.
    pub fn go_to(&mut self, key: RecordKey) -> bool {
        self.end_range();
        let found = self.stock.index_of(key, self.sort().1);
        if let Some(index) = found {
            self.go(index);
        }
        found.is_some()
    }

    /// Begins a range at the cursor, or ends it with its marks kept. True where one began.
    pub fn toggle_range(&mut self) -> bool {
        if self.end_range() {
            return false;
        }
        self.range = self.cursor;
        self.mark_range();
        self.range.is_some()
    }

    /// Marks what is between where the range began and the cursor, and no more of what it marked before.
    fn mark_range(&mut self) {
        let Some(from) = self.range else { return };
        match self.stock.index_of(from, self.sort().1) {
            Some(from) => self.stock.mark_range(from.min(self.index), from.max(self.index)),
            None => drop(self.end_range()),
        }
    }

    /// Keeps the marks of the range. False where there was none.
    pub fn end_range(&mut self) -> bool {
        self.stock.keep_range();
        self.range.take().is_some()
    }

    /// Takes away the marks of the range, and only those. False where there was none.
    pub fn drop_range(&mut self) -> bool {
        self.stock.drop_range();
        self.range.take().is_some()
    }

    /// Marks the row under the cursor, or takes its mark away, and moves down; at the end of a range it is kept.
    pub fn toggle_mark(&mut self) {
        if self.end_range() {
            return;
        }
        if let Some(key) = self.cursor {
            self.stock.mark(key, !self.stock.is_marked(self.index));
            self.go(self.index + 1);
        }
    }

    /// Marks every row, or none where all are marked.
    pub fn mark_all(&mut self) {
        self.end_range();
        self.stock.mark_all();
    }

    /// Takes all marks away. False where there was none.
    pub fn clear_marks(&mut self) -> bool {
        self.range = None;
        let had = self.stock.marks() > 0;
        self.stock.clear_marks();
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
        self.offset = self.offset.min(self.stock.len().saturating_sub(height));
    }
}

/// Takes in records that changed, where no other row is touched by that. False where one may be.
fn take_in(
    ways: &Ways<'_, '_>,
    (pane, of): (Pane, Option<RecordKey>),
    stock: &mut Stock,
    news: &News,
    held: Option<RecordKey>,
) -> bool {
    let (column, filtered) = (ways.sort.0, !ways.filter.is_empty());
    let own = pane.kind();
    let leans = |filtered: bool| {
        let mut kinds = news.records.iter().map(|key| key.kind());
        kinds.any(|kind| ways.resource.leans_on(kind, column, filtered))
    };
    if of.is_some() || leans(filtered) {
        return false;
    }
    if leans(true) {
        stock.forget_texts();
    }
    let mut keys: Vec<RecordKey> =
        news.records.iter().copied().filter(|key| key.kind() == own).chain(held).collect();
    keys.sort_unstable();
    keys.dedup();
    stock.take_in(ways, &keys)
}

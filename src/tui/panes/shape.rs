//! What of a list a saved view keeps: the filter, the order, the columns that are put away.
//!
//! Owns the names of columns outside this program: what stands above them in English, in small letters.

use super::{Column, Pane};
use crate::{desk::View, locale::Lang};

/// How a list is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shape {
    /// The text of the filter.
    pub filter: String,
    /// The column it is sorted by, and whether downwards.
    pub sort: (u8, bool),
    /// Columns that are not shown.
    pub hidden: Vec<u8>,
}

impl Shape {
    /// How a pane is shown at first: everything.
    pub fn first(pane: Pane) -> Self {
        Self { filter: String::new(), sort: pane.resource().first_sort(), hidden: Vec::new() }
    }

    /// How a view shows a pane. Columns that the pane does not have are left alone.
    pub fn of_view(pane: Pane, view: &View) -> Self {
        let first = Self::first(pane);
        let columns = pane.resource().columns();
        let sort = view.sort.as_deref().and_then(|sort| {
            let (down, name) = sort.strip_prefix('-').map_or((false, sort), |name| (true, name));
            Some((pane.column(name)?, down))
        });
        let hidden = columns.iter().filter(|column| {
            column.may_go() && view.hidden.iter().any(|name| **name == *column.name())
        });
        Self {
            filter: view.filter.as_deref().unwrap_or_default().to_owned(),
            sort: sort.unwrap_or(first.sort),
            hidden: hidden.map(|column| column.id).collect(),
        }
    }

    /// The order in the words of a view.
    pub fn sort_word(&self, pane: Pane) -> Option<String> {
        let (id, down) = self.sort;
        let column = pane.resource().columns().iter().find(|column| column.id == id)?;
        Some(format!("{}{}", if down { "-" } else { "" }, column.name()))
    }

    /// The columns that are put away in the words of a view.
    pub fn hidden_words(&self, pane: Pane) -> Vec<String> {
        let columns = pane.resource().columns().iter();
        columns.filter(|column| self.hidden.contains(&column.id)).map(Column::name).collect()
    }
}

impl Pane {
    /// The column of this name.
    pub fn column(self, name: &str) -> Option<u8> {
        let mut columns = self.resource().columns().iter();
        columns.find(|column| column.name() == name).map(|column| column.id)
    }
}

impl Column {
    /// Its name in saved views, the same in every language.
    pub fn name(&self) -> String {
        (self.title)(Lang::En).to_lowercase().replace(' ', "-")
    }

    /// True where it may be put away.
    pub const fn may_go(&self) -> bool {
        self.drop > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::filter::orders;

    #[test]
    fn every_column_has_a_name_of_its_own() {
        for pane in Pane::ALL {
            let mut names: Vec<String> =
                pane.resource().columns().iter().map(Column::name).collect();
            assert!(names.iter().all(|name| !name.is_empty() && !name.contains(' ')), "{pane:?}");
            assert_eq!(names, orders(pane.kind()), "a filter sorts {pane:?} by each of them");
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{pane:?}");
        }
    }
}

//! A list on its way to a file (E9): asked where, made into columns a piece at a time so that no key waits for a long
//! one, then handed over. What is written is what was shown when it was agreed to.

use super::Model;
use crate::{
    desk::{Kind, RecordKey},
    export::{self, Table},
    tui::{
        effect::{Ask, AskId, ExportFile},
        overlays::{Confirm, Overlay, Then},
        theme::Role,
    },
};

/// Rows that are made into columns before keys get their turn again.
const PIECE: usize = 1_000;

/// A list on its way to a file.
#[derive(Debug)]
pub(in crate::tui) struct Exporting {
    /// The noun of its records.
    pub(in crate::tui) kind: Kind,
    /// What it was filtered by, for the audit log.
    pub(in crate::tui) filter: String,
    /// Its records, in order.
    pub(in crate::tui) keys: Vec<RecordKey>,
    path: String,
    /// What to do with a file that is there, once it is agreed to.
    agreed: Option<bool>,
    table: Table,
}

impl Exporting {
    /// A list that nobody said yet where to write.
    pub(in crate::tui) fn new(kind: Kind, filter: String, keys: Vec<RecordKey>) -> Self {
        Self { kind, filter, keys, path: String::new(), agreed: None, table: Table::default() }
    }
}

impl Model {
    /// True while a list is made into columns.
    pub(in crate::tui) fn is_exporting(&self) -> bool {
        self.export.as_ref().is_some_and(|export| export.agreed.is_some())
    }

    /// A file can be written there: it is, or what is there is asked about.
    pub(super) fn may_export(&mut self, ask: AskId, path: String, exists: bool) {
        // Who left the prompt thought better of it.
        let Some(place) = self.overlays.iter().position(|layer| layer.waits_for(ask)) else {
            return;
        };
        self.overlays.remove(place);
        let Some(export) = &mut self.export else { return };
        export.path.clone_from(&path);
        if !exists {
            return self.begin_export(false);
        }
        let question = self.look.lang.export_question(path).into_owned();
        let then = Then::Export;
        self.open(Overlay::Confirm(Confirm { question, consequences: Vec::new(), then }));
    }

    /// Begins to make columns of it.
    pub(in crate::tui) fn begin_export(&mut self, replace: bool) {
        if let Some(export) = &mut self.export {
            export.agreed = Some(replace);
            self.export_on();
        }
    }

    /// Makes columns of the next rows; hands the table over once all are done.
    pub(super) fn export_on(&mut self) {
        let Some(mut export) = self.export.take_if(|export| export.agreed.is_some()) else {
            return;
        };
        let Some(desk) = self.desk() else { return };
        let done = export.table.rows.len();
        let keys = export.keys[done..].iter().take(PIECE).copied();
        // Every column there is, so none that is unknown.
        let Ok(piece) = export::table(desk, export.kind, keys, None) else { return };
        export.table.columns = piece.columns;
        export.table.rows.extend(piece.rows);
        let (done, count) = (export.table.rows.len(), export.keys.len());
        if done < count {
            let text = self.look.lang.export_progress(count, done).into_owned();
            self.say_in_passing(text, Role::Dim);
            self.export = Some(export);
            return;
        }
        let Exporting { kind, filter, path, agreed, table, .. } = export;
        let what = export::plural(kind);
        let file = ExportFile { path, replace: agreed == Some(true), what, filter, table };
        self.ask(Ask::Export(Box::new(file)), "");
        let text = self.look.lang.asking();
        self.say_in_passing(text, Role::Dim);
    }
}

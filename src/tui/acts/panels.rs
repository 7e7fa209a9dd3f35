//! Actions in every panel: moving, what Enter does on a row, closing.

use crate::tui::{
    action::Action,
    model::Model,
    panels::{Does, Row},
};

pub(super) fn act(model: &mut Model, action: Action) {
    let rows = rows(model);
    let Some(opened) = &mut model.panel else { return };
    let last = rows.len().saturating_sub(1);
    let at = opened.cursor.min(last);
    opened.cursor = match action {
        Action::RowDown => (at + 1).min(last),
        Action::RowUp => at.saturating_sub(1),
        Action::RowFirst => 0,
        Action::RowLast => last,
        Action::RowOpen => {
            if let Some(row) = rows.into_iter().nth(at) {
                open(model, row.does);
            }
            return;
        }
        _ => {
            model.panel = None;
            return;
        }
    };
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let opened = model.panel?;
    let rows = rows(model);
    let row = rows.get(opened.cursor.min(rows.len().saturating_sub(1)))?;
    match (action, &row.does) {
        (Action::RowOpen, Does::Nothing) => Some(model.look.lang.refused_only_tells().to_owned()),
        (Action::RowOpen, Does::Run(action)) => model.why_not(*action),
        _ => None,
    }
}

/// The row under the cursor.
pub(super) fn current(model: &Model) -> Option<Row> {
    let at = model.panel?.cursor;
    let mut rows = rows(model);
    let at = at.min(rows.len().saturating_sub(1));
    (at < rows.len()).then(|| rows.swap_remove(at))
}

fn rows(model: &Model) -> Vec<Row> {
    let width = usize::from(model.screen().body.width);
    match (model.panel, model.sight()) {
        (Some(opened), Some(sight)) => opened.panel.content().rows(&sight, width),
        _ => Vec::new(),
    }
}

fn open(model: &mut Model, does: Does) {
    match does {
        Does::Nothing => {}
        Does::Run(action) => super::act(model, action),
        Does::Show { pane, filter, of } => {
            if let Some(of) = of {
                super::lists::related(model, of, pane);
            } else {
                model.show(pane);
                model.list_mut().widen();
            }
            model.list_mut().set_filter(&filter);
        }
    }
}

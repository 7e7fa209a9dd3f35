//! Actions on roles: who holds one (C2). What a role may do is shown by its pane.

use crate::{
    desk::RecordKey,
    tui::{action::Action, model::Model, panes::Pane},
};

pub(super) fn act(model: &mut Model, _action: Action) {
    if let Some(role @ RecordKey::Role(_)) = model.focus() {
        super::lists::related(model, role, Pane::Technicians);
    }
}

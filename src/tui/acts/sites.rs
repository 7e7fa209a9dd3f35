//! Actions on sites: their tickets, users and devices, each shown in its own pane.

use crate::{
    desk::RecordKey,
    tui::{action::Action, model::Model, panes::Pane},
};

pub(super) fn act(model: &mut Model, action: Action) {
    let Some(site @ RecordKey::Site(_)) = model.focus() else { return };
    let pane = match action {
        Action::SiteTickets => Pane::Tickets,
        Action::SiteUsers => Pane::Users,
        _ => Pane::Devices,
    };
    super::lists::related(model, site, pane);
}

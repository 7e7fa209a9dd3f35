//! Actions on the Audit log panel: to choose lines, and to read older ones (F15).

use ratatui::text::Line;

use crate::tui::{
    action::Action,
    model::Model,
    overlays::{About, Prompt},
    theme::Role,
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::AuditOlder {
        return model.read_older();
    }
    let lang = model.look.lang;
    let label = Line::styled(format!(" {}", lang.audit_filter()), model.look.theme[Role::Title]);
    let mut prompt = Prompt::new(About::AuditFilter, label, &model.log.filter);
    lang.audit_filter_help().clone_into(&mut prompt.help);
    model.open(prompt);
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let none = action == Action::AuditOlder && model.log.next.is_none();
    none.then(|| model.look.lang.audit_no_older().to_owned())
}

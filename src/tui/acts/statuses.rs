//! Actions on ticket statuses: their tickets, adding and renaming, their order, which one a category begins with, which
//! are offered, and deleting one with what its tickets get instead (D3, B3 row 30).

use ratatui::text::Line;

use crate::{
    desk::{
        Command, DeleteStatus, MoveStatus, RecordKey, Refusal, SetDefaultStatus, SetStatusActive,
        Status, StatusId,
    },
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{About, Choice, Form, Item, Overlay, Picker, Prompt, Purpose},
        panes::{Pane, parts::status_role},
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::AddStatus {
        let category = focused(model).map(|status| status.category).unwrap_or_default();
        let Some(sight) = model.sight() else { return };
        let form = Form::status(&sight, category);
        return model.open(Overlay::Form(Box::new(form)));
    }
    let Some(status) = focused(model).cloned() else { return };
    let id = status.id;
    match action {
        Action::StatusTickets => tickets(model, &status),
        Action::RenameStatus => {
            let label = Line::raw(format!(" {}", model.look.lang.ask_status()));
            model.open(Prompt::new(About::Status(id), label, &status.name));
        }
        Action::StatusDefault => {
            let wish = SetDefaultStatus { status: id };
            model.send_or_say(vec![Command::SetDefaultStatus(wish)]);
        }
        Action::StatusActive => {
            let wish = SetStatusActive { status: id, active: status.retired };
            model.send_or_say(vec![Command::SetStatusActive(wish)]);
        }
        Action::StatusUp => put(model, &status, |at| at.saturating_sub(1)),
        Action::StatusDown => put(model, &status, |at| at + 1),
        _ => delete(model, &status),
    }
}

/// The status the action is about.
fn focused(model: &Model) -> Option<&Status> {
    match model.focus()? {
        RecordKey::Status(id) => model.desk()?.get::<Status>(id),
        _ => None,
    }
}

/// Why the status does not take it: presets keep their names and stay, a default is always on offer.
pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let (desk, status) = (model.desk()?, focused(model)?);
    let is_default = desk.default_status(status.category) == status.id;
    let refusal = match action {
        Action::RenameStatus | Action::DeleteStatus if status.preset => Refusal::StatusPreset,
        Action::StatusActive | Action::DeleteStatus if is_default => Refusal::StatusInUse,
        _ => return None,
    };
    Some(phrase::refusal(model.look.lang, desk, &refusal))
}

/// Shows the tickets that have it.
fn tickets(model: &mut Model, status: &Status) {
    let filter = format!("status:\"{}\"", &*status.name);
    model.show(Pane::Tickets);
    model.list_mut().widen();
    model.list_mut().set_filter(&filter);
}

fn put(model: &mut Model, status: &Status, to: fn(usize) -> usize) {
    let Some(desk) = model.desk() else { return };
    let same = desk.statuses_of(status.category);
    let Some(at) = same.iter().position(|other| other.id == status.id) else { return };
    let place = to(at).min(same.len() - 1);
    if place == at {
        let name = phrase::category(model.look.lang, status.category);
        let text = model.look.lang.status_at_the_end(name).into_owned();
        return model.say(text, Role::Warning);
    }
    model.send_or_say(vec![Command::MoveStatus(MoveStatus { status: status.id, place })]);
}

/// Asks what the tickets get instead; where there is no ticket, the category's default will do.
fn delete(model: &mut Model, status: &Status) {
    let Some(sight) = model.sight() else { return };
    let (desk, lang) = (sight.desk, sight.look.lang);
    if desk.tickets_in_status(status.id) == 0 {
        let replacement = desk.default_status(status.category);
        return delete_for(model, status.id, replacement);
    }
    let same = desk.statuses_of(status.category).into_iter();
    let items = same.filter(|other| other.id != status.id && !other.retired).map(|other| {
        let name = phrase::status_name(lang, other).to_owned();
        Item::new(Choice::Status(other.id), vec![(name, status_role(other.category))])
    });
    let count = desk.tickets_in_status(status.id);
    let title = lang.pick_replacement(count, phrase::status_name(lang, status)).into_owned();
    let picker = Picker::new(title, Purpose::ReplaceStatus(status.id), items.collect());
    model.open(picker);
}

/// Asks before it is deleted, with how many tickets change.
pub(super) fn delete_for(model: &mut Model, status: StatusId, replacement: StatusId) {
    let Some(desk) = model.desk() else { return };
    let name = phrase::status(model.look.lang, desk, status).to_owned();
    let question = model.look.lang.delete_status_question(name).into_owned();
    let command = Command::DeleteStatus(DeleteStatus { status, replacement });
    super::layers::confirm(model, question, vec![command]);
}

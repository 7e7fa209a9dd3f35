//! Actions on the Profile panel: what one sets about oneself, in a form that begins with the row under the cursor.

use crate::{
    desk::Technician,
    tui::{
        action::Action,
        model::Model,
        overlays::{Form, Overlay, form::Slot},
    },
};

/// The field of the row under the cursor.
fn slot(model: &Model) -> Slot {
    let lang = model.look.lang;
    let row = super::panels::current(model).map(|row| row.label).unwrap_or_default();
    let slots = [
        (lang.label_phone(), Slot::Phone),
        (lang.profile_language(), Slot::Language),
        (lang.profile_landing(), Slot::Landing),
        (lang.profile_plain_tickets(), Slot::PlainTickets),
        (lang.profile_signature(), Slot::Signature),
    ];
    slots.into_iter().find(|(label, _)| *label == row).map_or(Slot::FirstName, |(_, slot)| slot)
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    match action {
        Action::MyAbsence | Action::DropMyAbsence => super::absences::why_not(model, action),
        _ => None,
    }
}

pub(super) fn act(model: &mut Model, action: Action) {
    match action {
        Action::MyPassword => return super::technicians::password(model, model.me()),
        Action::MyLogin => return super::technicians::email(model, model.me()),
        Action::MyAbsence | Action::DropMyAbsence => return super::absences::act(model, action),
        Action::MyRole => return super::roles::window(model, model.me()),
        Action::MyRolePage => return super::roles::page_of(model, model.me()),
        _ => {}
    }
    let Some(sight) = model.sight() else { return };
    let Some(me) = sight.desk.get::<Technician>(model.me()) else { return };
    let form = Form::profile(&sight, me).at(slot(model));
    model.open(Overlay::Form(Box::new(form)));
}

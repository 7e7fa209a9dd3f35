//! Actions on devices: their tickets and users, Edit relations, and, among the devices of one user, the
//! order of relations (D24 to D33).

use crate::{
    desk::{Command, DeviceId, Expect, RecordKey, UserId},
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{Confirm, Form, Overlay, Then},
        panes::Pane,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    let Some(RecordKey::Device(device)) = model.focus() else { return };
    let key = RecordKey::Device(device);
    match (action, owner(model)) {
        (Action::DeviceTickets, _) => super::lists::related(model, key, Pane::Tickets),
        (Action::DeviceUsers, _) => super::lists::related(model, key, Pane::Users),
        (Action::Relations, _) => relations(model),
        (Action::RelateHere, Some(user)) => super::users::relate(model, user),
        (Action::UnrelateHere, Some(user)) => unrelate(model, user, device),
        (Action::PrimaryHere, Some(user)) => {
            let was = model.desk().and_then(|desk| desk.get::<crate::desk::User>(user));
            let was = Expect::Value(was.and_then(|user| user.devices.primary()));
            let device = Some(device);
            model.send_or_say(vec![Command::SetPrimaryDevice { user, device, was }]);
        }
        _ => delete(model, device),
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let of_user = matches!(action, Action::RelateHere | Action::UnrelateHere | Action::PrimaryHere);
    if of_user && owner(model).is_none() {
        return Some(model.look.lang.refused_not_of_user().to_owned());
    }
    if action == Action::PrimaryHere { super::users::full_admin_only(model) } else { None }
}

/// The user whose devices are shown.
fn owner(model: &Model) -> Option<UserId> {
    match model.list().of() {
        Some(RecordKey::User(user)) => Some(user),
        _ => None,
    }
}

fn relations(model: &mut Model) {
    let devices: Vec<DeviceId> = model
        .targets()
        .into_iter()
        .filter_map(|key| match key {
            RecordKey::Device(device) => Some(device),
            _ => None,
        })
        .collect();
    let Some(sight) = model.sight() else { return };
    if let Some(form) = Form::relations(&sight, devices) {
        model.open(Overlay::Form(Box::new(form)));
    }
}

/// Takes the device away; taking the primary is asked first.
pub(super) fn unrelate(model: &mut Model, user: UserId, device: DeviceId) {
    let command = Command::UnrelateDevice { user, device, new_primary: None };
    let Some(desk) = model.desk() else { return };
    let primary = desk
        .get::<crate::desk::User>(user)
        .is_some_and(|user| user.devices.primary() == Some(device));
    if !primary {
        model.send_or_say(vec![command]);
        return;
    }
    let lang = model.look.lang;
    let name = phrase::user(lang, desk, user);
    let device = phrase::device(lang, desk, device).to_owned();
    let question = lang.unrelate_question(device, name).into_owned();
    let consequences = vec![lang.unrelate_consequence().to_owned()];
    let then = Then::Send(vec![command]);
    if let Some(reason) = super::users::full_admin_only(model) {
        return model.say(reason, crate::tui::theme::Role::Error);
    }
    model.open(Overlay::Confirm(Confirm { question, consequences, then }));
}

fn delete(model: &mut Model, device: DeviceId) {
    let Some(desk) = model.desk() else { return };
    let lang = model.look.lang;
    let name = phrase::device(lang, desk, device).to_owned();
    let command = Command::DeleteDevice { device };
    let question = lang.delete_question(name).into_owned();
    super::layers::confirm(model, question, vec![command]);
}

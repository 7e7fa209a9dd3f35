//! Actions on devices: their tickets and users, Edit relations, and, among the devices of one user, the
//! order of relations (D24 to D33).

use crate::{
    desk::{
        Command, Device, DeviceId, Expect, Field, Flaw, Folder, RecordKey, RestoreDevice, UserId,
    },
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{Choice, Confirm, Form, Item, Overlay, Picker, Purpose, Then},
        panes::Pane,
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::AddDevice {
        return add(model);
    }
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
        (Action::EditDevice, _) => edit(model, device),
        (Action::RestoreDevice, _) => {
            model.send_or_say(vec![Command::RestoreDevice(RestoreDevice { device })]);
        }
        _ => delete(model, device),
    }
}

/// Opens the New device form, with the site and the folder of what is shown.
fn add(model: &mut Model) {
    let focus = model.focus();
    let Some(sight) = model.sight() else { return };
    let desk = sight.desk;
    let (site, folder) = match (sight.of, focus) {
        (Some(RecordKey::Site(site)), _) => (Some(site), None),
        (Some(RecordKey::Folder(folder)), _) => {
            (desk.get::<Folder>(folder).map(|folder| folder.site), Some(folder))
        }
        (_, Some(RecordKey::Device(device))) => {
            (desk.get::<Device>(device).map(|device| device.site), None)
        }
        _ => (None, None),
    };
    let form = Form::device(&sight, None, site, folder);
    model.open(Overlay::Form(Box::new(form)));
}

fn edit(model: &mut Model, device: DeviceId) {
    let Some(sight) = model.sight() else { return };
    let Some(was) = sight.desk.get::<Device>(device).cloned() else { return };
    let form = Form::device(&sight, Some(was), None, None);
    model.open(Overlay::Form(Box::new(form)));
}

/// Offers to bring a deleted device back in place of one to add that has its outside id (B3 row 8).
pub(super) fn offer_restore(model: &mut Model, id: DeviceId) {
    let Some(sight) = model.sight() else { return };
    let (look, lang) = (sight.look, sight.look.lang);
    let Some(device) = sight.desk.get::<Device>(id) else { return };
    let when = device.deleted_at.map(|at| phrase::date(lang, at, look.now, look.zone));
    let restore = lang.pick_twin_restore(&*device.name, when.unwrap_or_default()).into_owned();
    let item = |choice, letter, text| {
        let mut item = Item::new(choice, vec![(text, Role::Text)]);
        item.hotkey = Some(letter);
        item
    };
    let items = vec![
        item(Choice::Device(id), 'r', restore),
        item(Choice::AddAnew, 'n', lang.pick_twin_anew().to_owned()),
    ];
    model.open(Picker::new(lang.pick_twin().to_owned(), Purpose::Twin(id), items));
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let of_user = matches!(action, Action::RelateHere | Action::UnrelateHere | Action::PrimaryHere);
    if of_user && owner(model).is_none() {
        return Some(model.look.lang.refused_not_of_user().to_owned());
    }
    if let Some(reason) = deleted(model, action) {
        return Some(reason);
    }
    if action == Action::PrimaryHere { super::users::full_admin_only(model) } else { None }
}

/// Why a deleted device does not take it, or one that was not deleted.
fn deleted(model: &Model, action: Action) -> Option<String> {
    let Some(RecordKey::Device(device)) = model.focus() else { return None };
    let live = model.desk()?.get::<Device>(device)?.is_live();
    let lang = model.look.lang;
    match action {
        Action::RestoreDevice if live => Some(lang.nothing_deleted().to_owned()),
        Action::Relations | Action::EditDevice | Action::Delete if !live => {
            Some(phrase::flaw(lang, Field::Device, Flaw::Deleted))
        }
        _ => None,
    }
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
        return model.say(reason, Role::Error);
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

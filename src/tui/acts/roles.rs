//! Actions on roles: who holds one, giving one, adding, changing, copying and deleting one (C2, T29, T37, P7, P8).

use crate::{
    desk::{Command, DeleteRole, RecordKey, Refusal, Role, RoleId, Technician, TechnicianId},
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{Choice, Form, Overlay, Picker, give_role},
        panes::Pane,
        theme::Role as Tone,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::AddRole {
        return form(model, |sight| Some(Form::new_role(sight, None)));
    }
    let Some(key @ RecordKey::Role(role)) = model.focus() else { return };
    match action {
        Action::AssignRole => {
            let Some(sight) = model.sight() else { return };
            let Some(role) = sight.desk.get::<Role>(role) else { return };
            let picker = Picker::holders(&sight, role);
            model.open(picker);
        }
        Action::EditRole => form(model, |sight| {
            let was = sight.desk.get::<Role>(role)?;
            Some(Form::edit_role(sight, was.clone()))
        }),
        Action::CopyRole => form(model, |sight| {
            let like = sight.desk.get::<Role>(role)?;
            Some(Form::new_role(sight, Some(like)))
        }),
        Action::DeleteRole => {
            let Some(desk) = model.desk() else { return };
            let name = phrase::role(model.look.lang, desk, role).to_owned();
            let question = model.look.lang.delete_role_question(name).into_owned();
            let command = Command::DeleteRole(DeleteRole { role });
            super::layers::confirm(model, question, vec![command]);
        }
        _ => super::lists::related(model, key, Pane::Technicians),
    }
}

/// Presets say at once that they stay as they are (I16).
pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let Some(RecordKey::Role(role)) = model.focus() else { return None };
    let desk = model.desk()?;
    let role = desk.get::<Role>(role)?;
    let stays = match action {
        Action::EditRole => role.is_fixed(),
        Action::DeleteRole => role.preset.is_some(),
        _ => false,
    };
    stays.then(|| phrase::refusal(model.look.lang, desk, &Refusal::PresetRole))
}

fn form(model: &mut Model, make: impl FnOnce(&crate::tui::panes::Sight<'_>) -> Option<Form>) {
    if let Some(form) = model.sight().and_then(|sight| make(&sight)) {
        model.open(Overlay::Form(Box::new(form)));
    }
}

/// Opens the window with the roles that this technician can have (T37, P7). Who may not give roles reads them there.
pub(super) fn window(model: &mut Model, technician: TechnicianId) {
    let Some(sight) = model.sight() else { return };
    let Some(technician) = sight.desk.get::<Technician>(technician) else { return };
    let picker = Picker::role_of(&sight, technician);
    model.open(picker);
}

/// Opens the page of the role that this technician has (T29, P8).
pub(super) fn page_of(model: &mut Model, technician: TechnicianId) {
    let Some(technician) = model.desk().and_then(|desk| desk.get::<Technician>(technician)) else {
        return;
    };
    let key = RecordKey::Role(technician.role);
    model.show(Pane::Roles);
    model.with_list(|list, sight| {
        list.widen();
        list.refresh(sight);
        list.go_to(key);
    });
    super::lists::open(model, key);
}

/// Gives these technicians the role, after saying what follows (B3 row 21).
pub(super) fn give(model: &mut Model, to: &[Choice], role: RoleId) {
    let lang = model.look.lang;
    let Some(desk) = model.desk() else { return };
    let technicians: Vec<&Technician> = to
        .iter()
        .filter_map(|choice| match choice {
            Choice::Technician(technician) => desk.get::<Technician>(*technician),
            _ => None,
        })
        .collect();
    let name = phrase::role(lang, desk, role).to_owned();
    if let [technician] = technicians.as_slice()
        && technician.role_to_be() == role
    {
        let text = lang.role_held_already(technician.name()).into_owned();
        return model.say(text, Tone::Dim);
    }
    let question = match technicians.as_slice() {
        [technician] => lang.give_role_question(name, technician.name()),
        several => lang.give_role_question_several(several.len(), name),
    };
    let question = question.into_owned();
    let commands = technicians.into_iter().map(|technician| give_role(technician, role)).collect();
    super::layers::send_or_ask(model, question, commands);
}

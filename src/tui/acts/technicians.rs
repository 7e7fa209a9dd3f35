//! Actions on technicians: what is shown of them, editing, logins, enabling and disabling (T11 to T24), who is listed (T25).

use crate::{
    desk::{
        Command, Desk, Edit, EditProfile, Permission, RecordKey, Refusal, Resend, Technician,
        TechnicianId, TechnicianState,
    },
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{Confirm, Form, Overlay, Then},
        panes::Pane,
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    match action {
        Action::HideInactive => return hide(model),
        Action::AddTechnician => return add(model),
        _ => {}
    }
    let Some(RecordKey::Technician(technician)) = model.focus() else { return };
    match action {
        Action::TechnicianTickets => {
            super::lists::related(model, RecordKey::Technician(technician), Pane::Tickets);
        }
        Action::Availability => super::absences::ask(model, technician),
        Action::PlanAbsence | Action::DropAbsence => super::absences::act(model, action),
        Action::EditTechnician => edit(model, technician),
        Action::SetPassword => password(model, technician),
        Action::SetEmail => email(model, technician),
        Action::TechnicianRole => super::roles::window(model, technician),
        Action::TechnicianRolePage => super::roles::page_of(model, technician),
        Action::Invite => {
            model.send_or_say(vec![Command::ResendInvitation(Resend { technician })]);
        }
        _ => enable(model, technician),
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    if matches!(action, Action::PlanAbsence | Action::DropAbsence) {
        return super::absences::why_not(model, action);
    }
    let Some(RecordKey::Technician(technician)) = model.focus() else { return None };
    let desk = model.desk()?;
    if matches!(action, Action::SetPassword | Action::SetEmail) {
        let refusal = desk.may_set_login(model.me(), technician).err()?;
        return Some(phrase::refusal(model.look.lang, desk, &refusal));
    }
    let needs = match action {
        Action::Availability => Permission::SetAvailability,
        Action::EditTechnician => Permission::ManageTechnicians,
        _ => return None,
    };
    (technician != model.me() && !desk.may(model.me(), needs))
        .then(|| phrase::refusal(model.look.lang, desk, &Refusal::NotAllowed { needs }))
}

/// Opens the window for a password (P10, T34).
pub(super) fn password(model: &mut Model, technician: TechnicianId) {
    let own = technician == model.me();
    let Some(sight) = model.sight() else { return };
    let Some(of) = sight.desk.get::<Technician>(technician) else { return };
    let form = Form::password(&sight, of, own);
    model.open(Overlay::Form(Box::new(form)));
}

/// Opens the window for a login (P6, T33).
pub(super) fn email(model: &mut Model, technician: TechnicianId) {
    let Some(sight) = model.sight() else { return };
    let Some(of) = sight.desk.get::<Technician>(technician) else { return };
    let form = Form::email(&sight, of);
    model.open(Overlay::Form(Box::new(form)));
}

/// Shows the deactivated or leaves them out, and keeps that for the next time (T25, TA14).
fn hide(model: &mut Model) {
    let shown = !model.inactive_too;
    if !model.settings().read_only {
        let hide = Some(Edit::to(!shown));
        let edit = EditProfile { hide_inactive: hide, ..EditProfile::of(model.me()) };
        // A way of looking is not a step that one undoes.
        if let Err(refusal) = model.predict(vec![Command::EditProfile(edit)]) {
            return model.refuse(&refusal);
        }
    }
    model.inactive_too = shown;
    model.list_mut().stale();
    let lang = model.look.lang;
    let text = if shown { lang.inactive_shown() } else { lang.inactive_hidden() };
    model.say(text, Role::Success);
}

/// Opens the form, after asking for a seat where none is free (T2, T3, T6).
fn add(model: &mut Model) {
    let Some(sight) = model.sight() else { return };
    let lang = sight.look.lang;
    let Some(seats) = full(sight.desk) else {
        let form = Form::new_technician(&sight, None);
        return model.open(Overlay::Form(Box::new(form)));
    };
    let needs = Permission::ManageSubscription;
    if !sight.desk.may(model.me(), needs) {
        return model.refuse(&Refusal::NoFreeSeat { seats });
    }
    let confirm = Confirm {
        question: lang.add_seat_question(seats).into_owned(),
        consequences: vec![lang.add_seat_consequence().to_owned()],
        then: Then::AddWithSeat,
    };
    model.open(Overlay::Confirm(confirm));
}

/// Opens the form once a seat was agreed to; it is added when the form is saved (TA4).
pub(super) fn add_with_seat(model: &mut Model) {
    let Some(sight) = model.sight() else { return };
    let form = Form::new_technician(&sight, Some(sight.desk.seats_used() + 1));
    model.open(Overlay::Form(Box::new(form)));
}

/// The number of seats, where all are taken.
fn full(desk: &Desk) -> Option<u32> {
    desk.account()?.seat_limit.filter(|seats| desk.seats_used() >= *seats)
}

fn edit(model: &mut Model, technician: TechnicianId) {
    let Some(sight) = model.sight() else { return };
    let Some(was) = sight.desk.get::<Technician>(technician) else { return };
    let manages = sight.desk.may(model.me(), Permission::ManageTechnicians);
    let form = Form::edit_technician(&sight, was.clone(), manages);
    model.open(Overlay::Form(Box::new(form)));
}

/// Enables or disables, after saying what follows (T24).
fn enable(model: &mut Model, id: TechnicianId) {
    let Some(desk) = model.desk() else { return };
    let Some(technician) = desk.get::<Technician>(id) else { return };
    let (lang, name) = (model.look.lang, technician.name());
    let (question, command) = if technician.state == TechnicianState::Inactive {
        let full = full(desk).is_some();
        let (now, zone) = (model.look.now, model.look.zone);
        let keeps = phrase::availability(lang, &technician.availability, now, zone).words;
        let question = if full {
            lang.enable_question_seat(keeps, name)
        } else {
            lang.enable_question(keeps, name)
        };
        (question, Command::ActivateTechnician { technician: id, add_seat: full })
    } else {
        (lang.disable_question(name), Command::DeactivateTechnician { technician: id })
    };
    let question = question.into_owned();
    super::layers::confirm(model, question, vec![command]);
}

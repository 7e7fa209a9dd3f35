//! Actions on technicians: availability (T14 to T19), enabling and disabling (T11 to T24), who is listed (T25).

use ratatui::text::{Line, Span};

use crate::{
    desk::{Command, Permission, RecordKey, Refusal, Technician, TechnicianId, TechnicianState},
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{About, Prompt},
        panes::{Pane, parts::with_availability},
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::HideInactive {
        model.inactive_too = !model.inactive_too;
        model.list_mut().stale();
        let lang = model.look.lang;
        let text = if model.inactive_too { lang.inactive_shown() } else { lang.inactive_hidden() };
        return model.say(text, Role::Success);
    }
    let Some(RecordKey::Technician(technician)) = model.focus() else { return };
    match action {
        Action::TechnicianTickets => {
            super::lists::related(model, RecordKey::Technician(technician), Pane::Tickets);
        }
        Action::Availability => ask_availability(model, technician),
        _ => enable(model, technician),
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let Some(RecordKey::Technician(technician)) = model.focus() else { return None };
    let desk = model.desk()?;
    let needs = Permission::SetAvailability;
    (action == Action::Availability && technician != model.me() && !desk.may(model.me(), needs))
        .then(|| phrase::refusal(model.look.lang, desk, &Refusal::NotAllowed { needs }))
}

/// Asks when somebody is back. Enter alone turns the availability around.
pub(super) fn ask_availability(model: &mut Model, id: TechnicianId) {
    let Some(sight) = model.sight() else { return };
    let Some(technician) = sight.desk.get::<Technician>(id) else { return };
    let lang = sight.look.lang;
    if technician.state == TechnicianState::Inactive {
        return model.refuse(&Refusal::Deactivated { technician: id });
    }
    let ask = match (technician.availability.is_available(), id == model.me()) {
        (true, true) => lang.ask_go_out_me(),
        (true, false) => lang.ask_go_out(),
        (false, true) => lang.ask_come_back_me(),
        (false, false) => lang.ask_come_back(),
    };
    let mut label = vec![Span::raw(" ")];
    label.extend(with_availability(&sight, technician));
    let mut prompt = Prompt::new(About::Availability(id), Line::from(label), "");
    ask.clone_into(&mut prompt.help);
    model.open(prompt);
}

/// What was typed at the availability prompt.
pub(super) fn set_availability(
    model: &Model,
    technician: TechnicianId,
    text: &str,
) -> Result<Command, String> {
    let look = &model.look;
    let desk = model.desk().ok_or_else(String::new)?;
    let available =
        desk.get::<Technician>(technician).is_some_and(|t| t.availability.is_available());
    match (text.trim().is_empty(), available) {
        (true, false) => Ok(Command::SetAvailable { technician, if_until: None }),
        (true, true) => Ok(Command::SetOutOfOffice { technician, until: None }),
        (false, _) => phrase::parse_until(text, look.now, look.zone)
            .map(|until| Command::SetOutOfOffice { technician, until: Some(until) })
            .map_err(|error| phrase::until_error(look.lang, error).to_string()),
    }
}

/// Enables or disables, after saying what follows (T24).
fn enable(model: &mut Model, id: TechnicianId) {
    let Some(desk) = model.desk() else { return };
    let Some(technician) = desk.get::<Technician>(id) else { return };
    let (lang, name) = (model.look.lang, technician.name());
    let (question, command) = if technician.state == TechnicianState::Inactive {
        let seats = desk.account().and_then(|account| account.seat_limit);
        let full = seats.is_some_and(|seats| desk.seats_used() >= seats);
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

//! Absences: going out and coming back, what becomes of open tickets, absences that are planned (T14 to T19, F4).

use ratatui::text::{Line, Span};

use crate::{
    desk::{
        CancelAbsence, Category, Command, OpenTickets, Permission, PlanAbsence, RecordKey, Refusal,
        Technician, TechnicianId, TechnicianState, Timestamp,
    },
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{About, Choice, Form, Leaving, Overlay, Picker, Prompt, Purpose, cover_items},
        panes::parts::with_availability,
    },
};

/// Whose absence an action means: one's own on the Profile panel, else the row's.
fn whose(model: &Model, action: Action) -> Option<TechnicianId> {
    match (action, model.focus()) {
        (Action::MyAbsence | Action::DropMyAbsence, _) => Some(model.me()),
        (_, Some(RecordKey::Technician(technician))) => Some(technician),
        _ => None,
    }
}

pub(super) fn act(model: &mut Model, action: Action) {
    let Some(technician) = whose(model, action) else { return };
    match action {
        Action::DropAbsence | Action::DropMyAbsence => {
            model.send_or_say(vec![Command::CancelAbsence(CancelAbsence { technician })]);
        }
        _ => plan(model, technician, ""),
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let (technician, desk) = (whose(model, action)?, model.desk()?);
    let lang = model.look.lang;
    let needs = Permission::SetAvailability;
    if technician != model.me() && !desk.may(model.me(), needs) {
        return Some(phrase::refusal(lang, desk, &Refusal::NotAllowed { needs }));
    }
    let planned = desk.get::<Technician>(technician).is_some_and(|t| t.planned.is_some());
    let drops = matches!(action, Action::DropAbsence | Action::DropMyAbsence);
    (drops && !planned).then(|| lang.absence_none_planned().to_owned())
}

/// Opens the form of an absence; `until` is what was typed before as the time to be back.
pub(super) fn plan(model: &mut Model, technician: TechnicianId, until: &str) {
    let Some(sight) = model.sight() else { return };
    let Some(of) = sight.desk.get::<Technician>(technician) else { return };
    if of.state == TechnicianState::Inactive {
        return model.refuse(&Refusal::Deactivated { technician });
    }
    let form = Form::absence(&sight, of, until);
    model.open(Overlay::Form(Box::new(form)));
}

/// Asks when somebody is back, and on going out what becomes of their open tickets. Enter alone turns the
/// availability around and leaves the tickets where they are.
pub(super) fn ask(model: &mut Model, id: TechnicianId) {
    let Some(sight) = model.sight() else { return };
    let Some(technician) = sight.desk.get::<Technician>(id) else { return };
    let lang = sight.look.lang;
    if technician.state == TechnicianState::Inactive {
        return model.refuse(&Refusal::Deactivated { technician: id });
    }
    let available = technician.availability.is_available();
    let ask = match (available, id == model.me()) {
        (true, true) => lang.ask_go_out_me(),
        (true, false) => lang.ask_go_out(),
        (false, true) => lang.ask_come_back_me(),
        (false, false) => lang.ask_come_back(),
    };
    let open = if available && sight.desk.may(model.me(), Permission::AssignTickets) {
        sight.desk.tickets_of_technician(id, Category::is_active).count()
    } else {
        0
    };
    let mut label = vec![Span::raw(" ")];
    label.extend(with_availability(&sight, technician));
    let leaving = Leaving { technician: id, tickets: OpenTickets::Keep };
    let mut prompt = Prompt::new(About::Availability(leaving), Line::from(label), "");
    ask.clone_into(&mut prompt.help);
    prompt.open_tickets = open;
    model.open(prompt);
}

/// What was typed at the availability prompt: a command, or nothing where somebody to cover is chosen first.
pub(super) fn typed(
    model: &mut Model,
    Leaving { technician, tickets }: Leaving,
    text: &str,
) -> Result<Option<Command>, String> {
    let look = &model.look;
    let desk = model.desk().ok_or_else(String::new)?;
    let available =
        desk.get::<Technician>(technician).is_some_and(|t| t.availability.is_available());
    let blank = text.trim().is_empty();
    if blank && !available {
        return Ok(Some(Command::SetAvailable { technician, if_until: None }));
    }
    let until = if blank {
        None
    } else {
        let until = phrase::parse_until(text, look.now, look.zone);
        Some(until.map_err(|error| phrase::until_error(look.lang, error).to_string())?)
    };
    Ok(match tickets {
        OpenTickets::Keep => Some(Command::SetOutOfOffice { technician, until }),
        OpenTickets::Release => Some(away(technician, until, None)),
        OpenTickets::HandOver => {
            let Some(sight) = model.sight() else { return Ok(None) };
            let count = sight.desk.tickets_of_technician(technician, Category::is_active).count();
            let name = phrase::technician(sight.look.lang, sight.desk, technician);
            let title = sight.look.lang.pick_hand_over(count, name).into_owned();
            let items = cover_items(&sight, technician, true);
            model.open(Picker::new(title, Purpose::Cover(technician, until), items));
            None
        }
    })
}

/// Sends somebody out, with their tickets going to whoever was chosen to cover.
pub(super) fn covered(
    model: &mut Model,
    technician: TechnicianId,
    until: Option<Timestamp>,
    choice: Choice,
) {
    let Choice::Technician(cover) = choice else { return };
    if model.send_or_say(vec![away(technician, until, Some(cover))])
        && matches!(model.overlays.last(), Some(Overlay::Prompt(_)))
    {
        model.overlays.pop();
    }
}

fn away(
    technician: TechnicianId,
    until: Option<Timestamp>,
    cover: Option<TechnicianId>,
) -> Command {
    Command::PlanAbsence(Box::new(PlanAbsence {
        technician,
        from: None,
        until,
        cover,
        note: None,
        tickets: if cover.is_some() { OpenTickets::HandOver } else { OpenTickets::Release },
    }))
}

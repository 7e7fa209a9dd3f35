//! Actions on the Profile panel: what one sets about oneself, in a form that begins with the row under the cursor.

use crate::{
    desk::Technician,
    tui::{
        action::Action,
        effect::Ask,
        model::Model,
        overlays::{About, Form, Overlay, Prompt, form::Slot},
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
        Action::MyPicture => return ask_picture(model),
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

fn ask_picture(model: &mut Model) {
    let lang = model.look.lang;
    let label = ratatui::text::Line::raw(format!(" {}", lang.ask_picture()));
    let mut prompt = Prompt::new(About::Picture, label, "");
    let me = model.desk().and_then(|desk| desk.get::<Technician>(model.me()));
    let has = me.is_some_and(|me| me.picture.is_some());
    let help = if has { lang.picture_help_again() } else { lang.picture_help() };
    help.clone_into(&mut prompt.help);
    model.open(prompt);
}

/// Sends the file whose path was typed, or takes the picture away; the prompt stays until there is an answer.
pub(super) fn picture(model: &mut Model, path: String) {
    let (lang, technician) = (model.look.lang, model.me());
    let Some(me) = model.desk().and_then(|desk| desk.get::<Technician>(technician)) else { return };
    let name = me.name();
    let (ask, done) = if !path.trim().is_empty() {
        (Ask::SetPicture { technician, path }, lang.done_picture(name))
    } else if me.picture.is_some() {
        (Ask::RemovePicture { technician }, lang.done_no_picture(name))
    } else {
        return super::layers::complain(model, lang.picture_help().to_owned());
    };
    let id = model.ask(ask, done);
    if let Some(Overlay::Prompt(prompt)) = model.overlays.last_mut() {
        prompt.waits = Some(id);
        lang.asking().clone_into(&mut prompt.help);
    }
}

//! Actions on the Directory panel: setting it, its secret, looking what a run would change, reading it (U21).

use crate::{
    desk::{Command, Desk, Directory, SetDirectory},
    tui::{
        action::Action,
        model::Model,
        overlays::{Confirm, Form, Outcomes, Overlay, Then},
        panels,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    match action {
        Action::EditDirectory => {
            let Some(sight) = model.sight() else { return };
            let form = Form::directory(&sight, set(sight.desk));
            model.open(Overlay::Form(Box::new(form)));
        }
        Action::DirectorySecret => {
            let Some(sight) = model.sight() else { return };
            let form = Form::directory_secret(&sight);
            model.open(Overlay::Form(Box::new(form)));
        }
        Action::DirectoryPreview => model.sync(true),
        Action::DirectorySync => {
            let lang = model.look.lang;
            let question = lang.directory_question().to_owned();
            let deactivates = model.desk().and_then(set).is_some_and(|set| set.deactivate);
            let consequences =
                deactivates.then(|| lang.directory_deactivates().to_owned()).into_iter().collect();
            model.open(Overlay::Confirm(Confirm { question, consequences, then: Then::Sync }));
        }
        Action::DirectoryLines => lines(model),
        _ => {
            let question = model.look.lang.directory_forget_question().to_owned();
            let command = Command::SetDirectory(Box::new(SetDirectory { directory: None }));
            super::layers::confirm(model, question, vec![command]);
        }
    }
}

fn set(desk: &Desk) -> Option<&Directory> {
    desk.account()?.directory.as_deref()
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.look.lang;
    let job = &model.jobs.sync;
    let why = if action != Action::EditDirectory && model.desk().and_then(set).is_none() {
        lang.directory_set_first()
    } else if action == Action::DirectoryLines && job.outcomes.is_none() {
        lang.directory_preview_first()
    } else if matches!(action, Action::DirectoryPreview | Action::DirectorySync)
        && job.running().is_some()
    {
        lang.directory_under_way()
    } else {
        return None;
    };
    Some(why.to_owned())
}

fn lines(model: &mut Model) {
    let lang = model.look.lang;
    let job = &model.jobs.sync;
    let Some((_, people)) = &job.outcomes else { return };
    let name = lang.panel_directory();
    let title = if job.done { lang.outcomes_did(name) } else { lang.outcomes_would(name) };
    let (sorts, lines) = panels::directory_lines(lang, people);
    let outcomes = Outcomes::new(title.into_owned(), sorts, lines);
    model.open(Overlay::Outcomes(Box::new(outcomes)));
}

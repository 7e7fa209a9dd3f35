//! Actions on the Import panel: which file, how, to try it, to import it, to read what became of each line (E9).

use std::sync::Arc;

use ratatui::text::Line;

use crate::{
    import::Noun,
    tui::{
        action::Action,
        effect::Ask,
        model::Model,
        overlays::{About, Confirm, Outcomes, Overlay, Prompt, Then},
        panels,
        theme::Role,
    },
};

use super::layers::complain;

pub(super) fn act(model: &mut Model, action: Action) {
    match action {
        Action::ImportFrom => ask_file(model),
        Action::ImportNoun => {
            let job = &mut model.jobs.import;
            job.noun = match job.noun {
                None => Some(Noun::Sites),
                Some(Noun::Sites) => Some(Noun::Users),
                Some(Noun::Users) => Some(Noun::Devices),
                Some(Noun::Devices) => None,
            };
            // What was tried was tried as something else.
            if !model.jobs.import.path.is_empty() {
                model.import(true);
            }
        }
        Action::ImportSkip => {
            let job = &mut model.jobs.import;
            job.skip_errors = !job.skip_errors;
        }
        Action::ImportTry => model.import(true),
        Action::ImportAgain => {
            model.jobs.import.again = true;
            model.import(true);
        }
        Action::ImportApply => confirm(model),
        Action::ImportLines => lines(model),
        _ => report(model),
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.look.lang;
    let job = &model.jobs.import;
    if job.running().is_some() {
        return Some(lang.import_under_way().to_owned());
    }
    let without_file =
        !matches!(action, Action::ImportFrom | Action::ImportNoun | Action::ImportSkip);
    if without_file && job.path.is_empty() {
        return Some(lang.import_choose_first().to_owned());
    }
    let why = match action {
        Action::ImportApply => match job.would_change() {
            None => lang.import_try_first(),
            Some(_) if refuses(model) => lang.import_mend(),
            Some(0) => lang.import_nothing_new(),
            Some(_) => return None,
        },
        Action::ImportAgain => match &job.report {
            Some(report) if report.earlier.is_some() => return None,
            _ => lang.import_not_before(),
        },
        Action::ImportLines | Action::ImportReport if job.report.is_none() => {
            lang.import_try_first()
        }
        _ => return None,
    };
    Some(why.to_owned())
}

/// True where one line with an error keeps all of them out.
fn refuses(model: &Model) -> bool {
    let job = &model.jobs.import;
    !job.skip_errors && job.report.as_ref().is_some_and(|report| report.refused > 0)
}

fn ask_file(model: &mut Model) {
    let lang = model.look.lang;
    let title = format!(" {}", lang.import_which());
    let label = Line::styled(title, model.look.theme[Role::Title]);
    let path = match model.jobs.import.path.as_str() {
        "" => "~/",
        path => path,
    };
    let mut prompt = Prompt::new(About::ImportFrom, label, path);
    lang.import_which_help().clone_into(&mut prompt.help);
    model.open(prompt);
}

/// Takes the name of a file, and tries it.
pub(super) fn chosen(model: &mut Model, path: &str) {
    let path = path.trim();
    if path.is_empty() {
        let text = model.look.lang.export_nowhere().to_owned();
        return complain(model, text);
    }
    model.overlays.pop();
    path.clone_into(&mut model.jobs.import.path);
    model.jobs.import.again = false;
    model.import(true);
}

/// Asks before anything is imported.
fn confirm(model: &mut Model) {
    let lang = model.look.lang;
    let job = &model.jobs.import;
    let Some(report) = &job.report else { return };
    let question = lang.import_question(report.created + report.updated, job.name()).into_owned();
    let mut consequences = Vec::new();
    if report.moved > 0 {
        consequences.push(lang.import_moves(report.moved).into_owned());
    }
    if report.refused > 0 {
        consequences.push(lang.import_leaves_out(report.refused).into_owned());
    }
    model.open(Overlay::Confirm(Confirm { question, consequences, then: Then::Import }));
}

fn lines(model: &mut Model) {
    let lang = model.look.lang;
    let job = &model.jobs.import;
    let Some(report) = &job.report else { return };
    let title =
        if job.done { lang.outcomes_did(job.name()) } else { lang.outcomes_would(job.name()) };
    let (sorts, lines) = panels::import_lines(lang, report);
    let outcomes = Outcomes::new(title.into_owned(), sorts, lines);
    model.open(Overlay::Outcomes(Box::new(outcomes)));
}

fn report(model: &mut Model) {
    let job = &model.jobs.import;
    let Some(report) = job.report.as_ref().map(Arc::clone) else { return };
    let of = job.path.clone();
    model.ask(Ask::Report { of, report }, "");
}

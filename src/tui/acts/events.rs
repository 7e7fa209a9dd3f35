//! What comes from the desk's side: copies, entries, answers, the state of the line.

use crate::{
    desk::{CommandId, Entry, RecordKey},
    phrase,
    tui::{
        model::{Line, Model},
        port::{Event, Outcome},
        theme::Role,
    },
};

pub(in crate::tui) fn take(model: &mut Model, event: Event) {
    match event {
        Event::Snapshot { desk, me } => {
            model.sign_in(me);
            model.line = Line::Live;
            model.start_over(*desk);
            model.fetch_again();
        }
        Event::Entry(entry) => entered(model, &entry),
        Event::Answer { command, outcome } => answered(model, command, outcome),
        Event::Thread { ticket, thread } => {
            if model.reading.ticket == Some(ticket) {
                model.reading.thread = Some(thread);
            }
        }
        Event::Online => {
            let was_away = matches!(model.line, Line::Offline { .. });
            model.line = Line::Live;
            if was_away {
                let text = model.look.lang.line_back();
                model.say(text, Role::Success);
                model.fetch_again();
            }
        }
        Event::Offline { reason, .. } => {
            let since = match &model.line {
                Line::Offline { since, .. } => *since,
                _ => model.look.now,
            };
            model.line = Line::Offline { since, reason };
        }
        Event::SignedOut => {
            model.line = Line::SignedOut;
            let text = model.look.lang.line_signed_out();
            model.say(text, Role::Error);
        }
    }
}

fn entered(model: &mut Model, entry: &Entry) {
    model.with_replica(&entry.changes, |replica| {
        replica.receive(entry);
    });
    let shown = model.reading.ticket.map(RecordKey::Ticket);
    if shown.is_some() && entry.changes.iter().any(|change| change.key() == shown) {
        model.fetch_again();
    }
}

fn answered(model: &mut Model, command: CommandId, outcome: Outcome) {
    let lang = model.look.lang;
    let drop_prediction = |model: &mut Model| {
        model.with_replica(&[], |replica| {
            replica.settle(command);
        });
    };
    match outcome {
        Outcome::Done(_) => {}
        Outcome::Nothing => drop_prediction(model),
        Outcome::Refused(refusal) => {
            drop_prediction(model);
            model.undo.retain(|step| !step.ids.contains(&command));
            if let Some(desk) = model.desk() {
                let text = phrase::refusal(lang, desk, &refusal);
                model.say(text, Role::Error);
            }
        }
        Outcome::Failed(reason) => {
            drop_prediction(model);
            model.undo.retain(|step| !step.ids.contains(&command));
            let text = lang.command_failed(reason);
            model.say(text, Role::Error);
        }
    }
}

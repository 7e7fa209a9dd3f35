//! What comes from the desk's side: copies, entries, answers, the state of the line.

use crate::{
    desk::{Command, CommandId, Entry, MessageKind, Notice, RecordKey, Refusal},
    phrase,
    tui::{
        model::{Line, Model},
        overlays::Form,
        port::{Event, Outcome},
        theme::Role,
    },
};

pub(in crate::tui) fn take(model: &mut Model, event: Event) {
    match event {
        Event::Snapshot { desk, me } => {
            model.sign_in(me);
            model.line = Line::Live;
            let first = model.desk().is_none();
            model.start_over(*desk);
            if first {
                model.land();
            }
            model.fetch_again();
        }
        Event::Entry(entry) => entered(model, &entry),
        Event::Answer { command, outcome } => answered(model, command, outcome),
        Event::Thread { ticket, thread } => {
            if model.reading.ticket == Some(ticket) {
                model.reading.thread = Some(thread);
            }
        }
        Event::Presence { technician, ticket, writes, until } => {
            model.others.tell(technician, ticket, writes, until);
        }
        Event::Told { ask, outcome } => model.told(ask, outcome),
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
    let me = Some(model.me());
    let mine = |notice: &&Notice| match notice {
        Notice::LetterWritten { by, .. } | Notice::LetterGivenUp { by, .. } => *by == me,
        _ => false,
    };
    if let (Some(notice), Some(desk)) = (entry.notices.iter().find(mine), model.desk()) {
        let text = phrase::notice(model.look.lang, desk, notice, model.look.zone);
        let given_up = matches!(notice, Notice::LetterGivenUp { .. });
        model.say(text, if given_up { Role::Error } else { Role::Success });
    }
    let shown = model.reading.ticket.map(RecordKey::Ticket);
    if shown.is_some() && entry.changes.iter().any(|change| change.key() == shown) {
        model.fetch_again();
    }
}

fn answered(model: &mut Model, command: CommandId, outcome: Outcome) {
    let lang = model.look.lang;
    let form = model.submitted.remove(&command);
    let (text, refusal) = match outcome {
        Outcome::Done(_) => return,
        Outcome::Nothing => {
            drop_prediction(model, command);
            return;
        }
        Outcome::Refused(refusal) => {
            let text = model.desk().map(|desk| phrase::refusal(lang, desk, &refusal));
            (text.unwrap_or_default(), Some(refusal))
        }
        Outcome::Failed(reason) => (lang.command_failed(reason).into_owned(), None),
    };
    let wish = drop_prediction(model, command);
    model.undo.retain(|step| !step.ids.contains(&command));
    let kept = match (wish, form) {
        (_, Some(form)) => {
            keep_form(model, form, refusal.as_ref());
            lang.draft_kept()
        }
        (Some(Command::AddMessage { ticket, kind: MessageKind::PublicReply, text, .. }), _) => {
            model.kept.insert(ticket, text);
            lang.reply_kept()
        }
        (Some(Command::AddMessage { ticket, text, .. }), _) => {
            model.kept_notes.insert(ticket, text);
            lang.note_kept()
        }
        _ => "",
    };
    let stop = match (kept, text.ends_with('.')) {
        ("", _) => "",
        (_, true) => " ",
        _ => ". ",
    };
    model.say([text.as_str(), stop, kept].concat(), Role::Error);
}

/// Takes back what was shown for a command; what it wanted.
fn drop_prediction(model: &mut Model, command: CommandId) -> Option<Command> {
    let mut dropped = None;
    model.with_replica(&[], |replica| dropped = replica.settle(command));
    dropped.map(|pending| pending.request.command)
}

/// What somebody filled in is not lost: it is the draft again, with the refusal beside its field.
fn keep_form(model: &mut Model, mut form: Box<Form>, refusal: Option<&Refusal>) {
    if let (Some(sight), Some(refusal)) = (model.sight(), refusal) {
        form.refuse(refusal, &sight);
    }
    model.draft = Some(form);
}

//! What comes from the desk's side: copies, entries, answers, the state of the line.

use crate::{
    desk::{Command, CommandId, Entry, MessageKind, Notice, RecordKey, Request},
    phrase,
    tui::{
        model::{Line, Model, Rejected, watching},
        overlays::Form,
        port::{Event, Outcome, Why},
        theme::Role,
    },
};

pub(in crate::tui) fn take(model: &mut Model, event: Event) {
    match event {
        Event::Snapshot { desk, me } => {
            model.sign_in(me);
            model.line = Line::Live;
            model.is_current();
            model.arriving = None;
            let first = model.desk().is_none();
            model.start_over(*desk);
            model.forget_missing_pictures();
            if first {
                model.land();
            }
            model.fetch_again();
        }
        Event::Copy { desk, me, at, whole } => model.recall(*desk, me, at, whole),
        Event::Notice(text) => model.say(text, Role::Warning),
        Event::Entry(entry) => {
            model.is_current();
            entered(model, &entry);
        }
        Event::Arriving { records, of } => model.arriving = Some((records, of)),
        Event::Answer { command, outcome } => answered(model, command, outcome),
        Event::Thread { ticket, thread } => {
            if model.reading.ticket == Some(ticket) {
                model.reading.thread = Some(thread);
                super::messages::came(model, ticket);
            }
        }
        Event::Presence { technician, ticket, writes, until } => {
            model.others.tell(technician, ticket, writes, until);
        }
        Event::Told { ask, outcome } => model.told(ask, outcome),
        Event::Progress { ask, step } => model.jobs.import.step(ask, step),
        Event::Door(door) => model.stand_at(&door),
        Event::Reread(reread) => model.take_reread(*reread),
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
                Line::Offline { since, .. } | Line::Remembered { at: since } => *since,
                _ => model.look.now,
            };
            // Each attempt says it once more.
            if !matches!(&model.line, Line::Offline { reason: was, .. } if *was == reason) {
                model.keep_said(&reason, Role::Warning);
            }
            model.line = Line::Offline { since, reason };
            model.arriving = None;
        }
        Event::Left(left) => model.take_left(left),
        Event::Drafts(drafts) => model.take_drafts(drafts),
        Event::NotKept(reason) => {
            let text = model.look.lang.outbox_not_kept(reason);
            model.say(text, Role::Error);
        }
        Event::SignedOut => {
            model.line = Line::SignedOut;
            let text = model.look.lang.line_signed_out();
            model.say(text, Role::Error);
        }
    }
}

fn entered(model: &mut Model, entry: &Entry) {
    model.overhear(entry);
    let critical = model.desk().and_then(|desk| watching::critical(desk, &entry.changes));
    model.with_replica(|replica| {
        replica.receive(entry);
    });
    if let Some(ticket) = critical {
        model.alarm(ticket);
    }
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
    let (text, why) = match outcome {
        Outcome::Done(revision) => {
            // An answer to what was sent before this copy was taken has no entry to come.
            if model.replica().is_some_and(|replica| revision <= replica.confirmed()) {
                drop_prediction(model, command);
            }
            return;
        }
        Outcome::Nothing => {
            drop_prediction(model, command);
            return;
        }
        Outcome::Refused(refusal) => {
            let text = model.desk().map(|desk| phrase::refusal(lang, desk, &refusal));
            (text.unwrap_or_default(), Why::Desk(refusal))
        }
        Outcome::Failed(reason) => {
            (lang.command_failed(reason.as_str()).into_owned(), Why::Other(reason))
        }
    };
    let wish = drop_prediction(model, command);
    model.undo.retain(|step| !step.ids.contains(&command));
    model.redo.retain(|step| !step.ids.contains(&command));
    let kept = match (&wish, form) {
        (_, Some(mut form)) if form.fill.drafted().is_empty() => {
            model.keep_form_of(command, &mut form);
            lang.form_kept()
        }
        (_, Some(form)) => {
            keep_form(model, form, &why);
            model.outgoing.draft_of = Some(command);
            lang.draft_kept()
        }
        (Some(Request { command: Command::AddMessage { ticket, kind, text, .. }, .. }), _) => {
            let (kept, said) = match kind {
                MessageKind::PublicReply => (&mut model.kept, lang.reply_kept()),
                _ => (&mut model.kept_notes, lang.note_kept()),
            };
            kept.insert(*ticket, text.clone());
            said
        }
        _ => "",
    };
    let stop = match (kept, text.ends_with('.')) {
        ("", _) => "",
        (_, true) => " ",
        _ => ". ",
    };
    model.say([text.as_str(), stop, kept].concat(), Role::Error);
    if let Some(Request { id, at, command, .. }) = wish {
        model.keep_refused(Rejected { id, at, command, why });
    }
}

/// Takes back what was shown for a command; what it wanted.
fn drop_prediction(model: &mut Model, command: CommandId) -> Option<Request> {
    let mut dropped = None;
    model.with_replica(|replica| dropped = replica.settle(command));
    dropped.map(|pending| pending.request)
}

/// What somebody filled in is not lost: it is the draft again, with the refusal beside its field.
fn keep_form(model: &mut Model, mut form: Box<Form>, why: &Why) {
    if let (Some(sight), Why::Desk(refusal)) = (model.sight(), why) {
        form.refuse(refusal, &sight);
    }
    model.draft = Some(form);
}

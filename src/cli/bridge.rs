//! Between client and terminal, which do not know each other: events one way, wishes the other.

use tokio::sync::mpsc;

use super::{lang, words};
use crate::{
    client::{self, ClientError},
    desk::{Command, CommandId, TicketId},
    tui::{
        Ask, AskId, Port,
        port::{Draft, Event, Glimpse, Happening, Left, Outcome, Thread, Told, Trouble, Why},
    },
    wire::{self, MailSettings, NewPassword},
};

/// The way from the terminal to the server.
#[derive(Debug)]
pub(super) struct Bridge(pub(super) client::Handle);

impl Port for Bridge {
    fn send(&self, id: CommandId, command: Command) {
        self.0.send(id, command);
    }

    fn draft(&self, draft: Draft) {
        let Draft { name, at, text } = draft;
        self.0.draft(client::Written { name, at, text });
    }

    fn remember(&self, glimpse: Glimpse) {
        let Glimpse { at, me, revision, numbered, records } = glimpse;
        self.0.remember(client::Glimpse { at, me, revision, numbered, records });
    }

    fn forget(&self, id: CommandId) {
        self.0.forget(id);
    }

    fn thread(&self, ticket: TicketId) {
        self.0.thread(ticket);
    }

    fn here(&self, ticket: Option<TicketId>, writes: bool) {
        self.0.here(wire::Whereabouts { ticket, writes });
    }

    fn ask(&self, AskId(id): AskId, ask: Ask) {
        match ask {
            Ask::Audit { filter, after } => self.0.audit(id, filter, after),
            Ask::SetMail { settings, password } => {
                self.0.set_mail(id, MailSettings { settings: *settings, password: password.0 });
            }
            Ask::SetPassword { technician, password, current } => {
                let current = current.map(|current| current.0);
                self.0.set_password(id, technician, NewPassword { password: password.0, current });
            }
        }
    }
}

/// Events that may wait to be drawn.
const WAITING: usize = 256;

/// Passes events on to the terminal; `lost` is told each time the line is gone.
pub(super) fn pass_on(
    mut from: mpsc::Receiver<client::Event>,
    lost: mpsc::UnboundedSender<()>,
) -> mpsc::Receiver<Event> {
    let (to, events) = mpsc::channel(WAITING);
    tokio::spawn(async move {
        while let Some(event) = from.recv().await {
            if matches!(event, client::Event::Offline { .. }) {
                // Nobody listens where nothing could be done about it.
                let _ = lost.send(());
            }
            if let Some(event) = translate(event)
                && to.send(event).await.is_err()
            {
                return;
            }
        }
    });
    events
}

fn translate(event: client::Event) -> Option<Event> {
    Some(match event {
        client::Event::Snapshot { desk, me } => Event::Snapshot { desk, me },
        client::Event::Arriving { records, of } => Event::Arriving { records, of },
        client::Event::Entry(entry) => Event::Entry(Box::new(entry)),
        client::Event::Online => Event::Online,
        client::Event::Offline { reason, retry_at } => {
            Event::Offline { reason: words::client(&reason), retry_at: Some(retry_at) }
        }
        client::Event::SignedOut => Event::SignedOut,
        client::Event::Answer { command_id, outcome } => {
            let outcome = match outcome {
                Ok(answer) if answer.changes.is_empty() => Outcome::Nothing,
                Ok(answer) => Outcome::Done(answer.revision),
                Err(error) => match error.refusal() {
                    Some(refusal) => Outcome::Refused(refusal.clone()),
                    None => Outcome::Failed(words::client(&error)),
                },
            };
            Event::Answer { command: command_id, outcome }
        }
        client::Event::Thread { ticket, outcome } => {
            let thread = outcome.map(thread).map_err(|error| words::client(&error));
            Event::Thread { ticket, thread }
        }
        client::Event::Presence { technician, at, until } => {
            Event::Presence { technician, ticket: at.ticket, writes: at.writes, until }
        }
        client::Event::Told { ask, outcome } => {
            let outcome = match outcome {
                Ok(client::Told::Done) => Ok(Told::Done),
                Ok(client::Told::Audit(lines, next)) => Ok(Told::Audit { lines, next }),
                Err(error) => Err(trouble(&error)),
            };
            Event::Told { ask: AskId(ask), outcome }
        }
        client::Event::Copy { desk, me, at } => Event::Copy { desk, me, at, whole: true },
        client::Event::CopyUnusable(why) => Event::Notice(match why {
            client::Unusable::Damaged => lang().copy_damaged().to_owned(),
            client::Unusable::OtherVersion => lang().copy_other_version().to_owned(),
        }),
        client::Event::Left(left) => Event::Left(left.into_iter().map(kept).collect()),
        client::Event::Drafts(drafts) => {
            let draft = |client::Written { name, at, text }| Draft { name, at, text };
            Event::Drafts(drafts.into_iter().map(draft).collect())
        }
        client::Event::NotKept(reason) => Event::NotKept(reason),
        client::Event::History { .. } => return None,
    })
}

/// What the first screen shows before anything was asked or read.
pub(super) fn first(glimpse: &client::Glimpse) -> Event {
    let (desk, me, at) = (Box::new(glimpse.desk()), glimpse.me, glimpse.at);
    Event::Copy { desk, me, at, whole: false }
}

fn kept(kept: client::Kept) -> Left {
    let client::Kept { id, at, command, refused } = kept;
    let why = refused.map(|refused| match refused.refusal {
        Some(refusal) => Why::Desk(refusal),
        None => Why::Other(refused.detail),
    });
    Left { id, at, command, why }
}

fn trouble(error: &ClientError) -> Trouble {
    let fields = match error {
        ClientError::Problem(problem) => problem.fields.as_slice(),
        _ => &[],
    };
    let known = |place: &wire::FieldProblem| Some((place.known()?, place.message.clone()));
    Trouble { text: words::client(error), fields: fields.iter().filter_map(known).collect() }
}

fn thread(thread: wire::Thread) -> Thread {
    let history = thread.history.into_iter().map(|line| Happening {
        at: line.at,
        actor: line.actor,
        created: line.created,
        changes: line.changes,
        runs: line.runs,
    });
    Thread {
        messages: thread.messages,
        history: history.collect(),
        decisions: thread.decisions.into_iter().map(|decision| decision.decision).collect(),
    }
}

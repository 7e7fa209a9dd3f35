//! Between client and terminal, which do not know each other: events one way, wishes the other.

use tokio::sync::mpsc;

use super::words;
use crate::{
    client,
    desk::{Command, CommandId, TicketId},
    tui::{
        Port,
        port::{Event, Happening, Outcome, Thread},
    },
    wire,
};

/// The way from the terminal to the server.
#[derive(Debug)]
pub(super) struct Bridge(pub(super) client::Handle);

impl Port for Bridge {
    fn send(&self, id: CommandId, command: Command) {
        self.0.send(id, command);
    }

    fn thread(&self, ticket: TicketId) {
        self.0.thread(ticket);
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
        client::Event::History { .. } => return None,
    })
}

fn thread(thread: wire::Thread) -> Thread {
    let history = thread.history.into_iter().map(|line| Happening {
        at: line.at,
        actor: line.actor,
        created: line.created,
        changes: line.changes,
    });
    Thread {
        messages: thread.messages,
        history: history.collect(),
        decisions: thread.decisions.into_iter().map(|decision| decision.decision).collect(),
    }
}

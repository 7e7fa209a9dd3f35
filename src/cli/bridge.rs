//! Between client and terminal, which do not know each other: events one way, wishes the other.

use std::{path::PathBuf, sync::Arc};

use tokio::sync::mpsc;

use super::{files, lang, paths, settings::Watch, sign_in::SignIn, words};
use crate::{
    client::{self, ClientError, Session},
    desk::{Command, CommandId, RecordKey, TicketId},
    tui::{
        Ask, AskId, Port, Secret,
        port::{Draft, Event, Glimpse, Happening, Left, Outcome, Thread, Told, Trouble, Why},
    },
    wire::{self, MailSettings, NewPassword},
};

/// The way from the terminal to the server.
#[derive(Debug)]
pub(super) struct Bridge {
    /// The desk, as long as the line is kept.
    pub(super) handle: client::Handle,
    /// What is beside the line.
    beside: Beside,
    /// Where answers go that come from elsewhere than the handle.
    events: mpsc::Sender<Event>,
}

/// What the terminal reaches beside the line that is kept.
#[derive(Debug)]
pub(super) struct Beside {
    /// For what is asked once.
    pub(super) session: Session,
    /// Whether somebody signed in anew.
    pub(super) sign_in: SignIn,
    /// The files of settings.
    pub(super) watch: Arc<Watch>,
    /// The file that is there until the tour was seen.
    pub(super) tour: PathBuf,
}

/// Answers something that was asked, once the work is done.
pub(super) fn answer(
    events: &mpsc::Sender<Event>,
    ask: AskId,
    work: impl Future<Output = Result<Told, Trouble>> + Send + 'static,
) {
    let events = events.clone();
    tokio::spawn(async move {
        let outcome = work.await;
        // Nobody listens where the terminal was left meanwhile.
        let _ = events.send(Event::Told { ask, outcome }).await;
    });
}

/// What became of something that is kept in a file.
fn told(outcome: anyhow::Result<()>) -> Result<Told, Trouble> {
    let trouble = |error| Trouble { text: words::told(&error), fields: Vec::new() };
    outcome.map(|()| Told::Done).map_err(trouble)
}

impl Bridge {
    fn answer(
        &self,
        ask: AskId,
        work: impl Future<Output = Result<Told, Trouble>> + Send + 'static,
    ) {
        answer(&self.events, ask, work);
    }
}

impl Port for Bridge {
    fn send(&self, id: CommandId, command: Command) {
        self.handle.send(id, command);
    }

    fn draft(&self, draft: Draft) {
        let Draft { name, at, text } = draft;
        self.handle.draft(client::Written { name, at, text });
    }

    fn remember(&self, glimpse: Glimpse) {
        let Glimpse { at, me, revision, numbered, records } = glimpse;
        self.handle.remember(client::Glimpse { at, me, revision, numbered, records });
    }

    fn forget(&self, id: CommandId) {
        self.handle.forget(id);
    }

    fn thread(&self, ticket: TicketId) {
        self.handle.thread(ticket);
    }

    fn here(&self, ticket: Option<TicketId>, writes: bool) {
        self.handle.here(wire::Whereabouts { ticket, writes });
    }

    fn reread(&self) {
        let (watch, events) = (Arc::clone(&self.beside.watch), self.events.clone());
        tokio::task::spawn_blocking(move || {
            if let Some(reread) = watch.look() {
                // Nobody listens where the terminal was left meanwhile.
                let _ = events.blocking_send(Event::Reread(Box::new(reread)));
            }
        });
    }

    fn tour_seen(&self) {
        let tour = self.beside.tour.clone();
        tokio::task::spawn_blocking(move || {
            // Where it cannot be removed the tour begins once more, which is no harm.
            let _ = paths::remove(&tour);
        });
    }

    fn switch(&self, desk: Option<String>) {
        self.beside.sign_in.go_to(desk);
    }

    fn ask(&self, ask: AskId, what: Ask) {
        let AskId(id) = ask;
        match what {
            Ask::Keep { setting, value } => {
                let watch = Arc::clone(&self.beside.watch);
                self.answer(ask, async move { told(watch.keep(setting, &value)) });
            }
            Ask::Trust(run) => {
                let watch = Arc::clone(&self.beside.watch);
                self.answer(ask, async move { told(watch.trust(run)) });
            }
            Ask::SignIn { .. } | Ask::Accept { .. } | Ask::ChoosePassword(_) => {
                self.answer(ask, self.beside.sign_in.clone().ask(what));
            }
            Ask::CheckFile { path } => self.answer(ask, files::check(path)),
            Ask::Export(file) => {
                let session = self.beside.session.clone();
                self.answer(ask, async move { files::export(&session, *file).await });
            }
            Ask::Import(file) => {
                let (session, events) = (self.beside.session.clone(), self.events.clone());
                let told = move |step| {
                    // A step that nobody has room for is missed, which is as good.
                    let _ = events.try_send(Event::Progress { ask, step });
                };
                self.answer(ask, async move { files::import(&session, file, told).await });
            }
            Ask::Report { of, report } => self.answer(ask, files::report(of, report)),
            Ask::Directory => {
                let session = self.beside.session.clone();
                self.answer(ask, async move {
                    let state = client::directory_state(&session).await;
                    let told =
                        |state: wire::DirectoryState| Told::Directory { secret: state.secret };
                    state.map(told).map_err(|error| trouble(&error))
                });
            }
            Ask::DirectorySecret(secret) => {
                let session = self.beside.session.clone();
                self.answer(ask, async move {
                    let kept = client::directory_secret(&session, secret.0).await;
                    kept.map(|()| Told::Done).map_err(|error| trouble(&error))
                });
            }
            Ask::Sync { preview } => {
                let session = self.beside.session.clone();
                self.answer(ask, async move {
                    let report = if preview {
                        client::preview_directory(&session).await
                    } else {
                        client::sync_directory(&session).await
                    };
                    let report = report.map_err(|error| trouble(&error))?;
                    let outcomes = Arc::new(report.outcomes);
                    Ok(Told::Synced { run: report.run, outcomes })
                });
            }
            Ask::WebhookSecret(_)
            | Ask::PingWebhook(_)
            | Ask::WebhookLog(_)
            | Ask::Replay(..)
            | Ask::TokenSecret(_) => {
                let session = self.beside.session.clone();
                self.answer(ask, async move {
                    let told = outward(&session, what).await;
                    told.map_err(|error| trouble(&error))
                });
            }
            Ask::Audit { filter, after } => self.handle.audit(id, filter, after),
            Ask::SetMail { settings, password } => {
                let settings = MailSettings { settings: *settings, password: password.0 };
                self.handle.set_mail(id, settings);
            }
            Ask::SetPicture { technician, path } => {
                let session = self.beside.session.clone();
                self.answer(
                    ask,
                    async move { files::set_picture(&session, technician, path).await },
                );
            }
            Ask::RemovePicture { technician } => {
                let session = self.beside.session.clone();
                self.answer(ask, async move {
                    let removed = client::remove_picture(&session, technician).await;
                    removed.map(|()| Told::Done).map_err(|error| trouble(&error))
                });
            }
            Ask::Picture { technician } => {
                let session = self.beside.session.clone();
                self.answer(ask, async move { files::picture(&session, technician).await });
            }
            Ask::SetPassword { technician, password, current } => {
                let current = current.map(|current| current.0);
                self.handle.set_password(
                    id,
                    technician,
                    NewPassword { password: password.0, current },
                );
            }
        }
    }
}

/// What is asked about webhooks and API tokens.
async fn outward(session: &Session, what: Ask) -> Result<Told, ClientError> {
    Ok(match what {
        Ask::WebhookSecret(id) => {
            let secret = Secret(client::webhook_secret(session, id).await?);
            Told::Secret { of: RecordKey::Webhook(id), secret }
        }
        Ask::TokenSecret(id) => {
            let secret = client::draw_token_secret(session, id).await?;
            let secret = Secret(secret.reveal().to_owned());
            Told::Secret { of: RecordKey::ApiToken(id), secret }
        }
        Ask::PingWebhook(id) => Told::Pinged(Box::new(client::ping_webhook(session, id).await?)),
        Ask::Replay(webhook, delivery) => {
            let again = client::replay_delivery(session, webhook, delivery).await?;
            Told::Replayed(Box::new(again))
        }
        Ask::WebhookLog(id) => {
            Told::Deliveries(Arc::new(client::webhook_deliveries(session, id).await?))
        }
        _ => Told::Done,
    })
}

/// Events that may wait to be drawn.
const WAITING: usize = 256;

/// Builds the bridge, and passes events on to the terminal; `lost` is told each time the line is gone.
pub(super) fn build(
    beside: Beside,
    (handle, mut from): (client::Handle, mpsc::Receiver<client::Event>),
    lost: mpsc::UnboundedSender<()>,
) -> (Bridge, mpsc::Receiver<Event>) {
    let (to, events) = mpsc::channel(WAITING);
    let bridge = Bridge { handle, beside, events: to.clone() };
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
    (bridge, events)
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

pub(super) fn trouble(error: &ClientError) -> Trouble {
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

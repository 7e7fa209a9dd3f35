//! Owns the feed: a snapshot first, then entries without a gap, and back again when the line was lost.

use std::{pin::pin, sync::Arc, time::Duration};

use chrono::Utc;
use eventsource_stream::{EventStreamError, Eventsource as _};
use futures_util::{Stream, StreamExt as _, stream};
use tokio::sync::{Notify, mpsc, watch};

use super::{
    ClientError, Event, Pace,
    backoff::Backoff,
    cache::{Cache, Note},
    snapshot::Reading,
    transport::Transport,
};
use crate::{
    desk::{Entry, Revision},
    wire::{FeedEvent, PRESENCE_SECONDS, Presence},
};

/// Keeps the feed open until nobody listens any more.
pub struct Link {
    /// The way to the server.
    pub way: Transport,
    /// Who listens.
    pub events: mpsc::Sender<Event>,
    /// How patient to be.
    pub pace: Pace,
    /// Somebody wants the next attempt now.
    pub retry: Arc<Notify>,
    /// Whether the feed is open, for whoever waits for that.
    pub online: watch::Sender<bool>,
    /// The copy of the last time, to begin with.
    pub cache: Option<Cache>,
    /// Where what comes is remembered for the next time.
    pub notes: Option<mpsc::UnboundedSender<Note>>,
}

/// Where in which journal the terminal is.
struct Position {
    journal: String,
    revision: Revision,
}

/// Why following the feed ended.
enum End {
    Lost(ClientError),
    StartOver,
    OtherRights,
    SignedOut,
    NobodyListens,
}

impl From<ClientError> for End {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::SignedOut => Self::SignedOut,
            error => Self::Lost(error),
        }
    }
}

impl Link {
    /// Follows the feed, and comes back to it.
    pub async fn run(self) {
        let Ok(mut position) = self.recall().await else { return };
        let mut partial = Reading::default();
        let mut backoff = Backoff::new(self.pace.first_wait, self.pace.longest_wait);
        let mut again = false;
        loop {
            let end = match self.follow(&mut position, &mut partial, &mut backoff).await {
                Err(end) => end,
                Ok(()) => End::Lost(ClientError::Interrupted("the server closed the feed".into())),
            };
            self.online.send_replace(false);
            let reason = match end {
                End::Lost(reason) => reason,
                End::OtherRights => {
                    again = false;
                    continue;
                }
                End::StartOver if !std::mem::replace(&mut again, true) => continue,
                End::StartOver => {
                    ClientError::Interrupted("the server asks to start over, again".into())
                }
                End::SignedOut => {
                    self.note(|| Note::Forget);
                    let _ = self.events.send(Event::SignedOut).await;
                    return;
                }
                End::NobodyListens => return,
            };
            again = false;
            let wait = backoff.next().max(reason.retry_after());
            let retry_at = Utc::now() + wait;
            if self.events.send(Event::Offline { reason, retry_at }).await.is_err() {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                () = self.retry.notified() => {}
                () = self.events.closed() => return,
            }
        }
    }

    async fn follow(
        &self,
        position: &mut Option<Position>,
        partial: &mut Reading,
        backoff: &mut Backoff,
    ) -> Result<(), End> {
        let at = match position.take() {
            Some(at) => at,
            None => self.snapshot(partial).await?,
        };
        let at = position.insert(at);
        let silence = self.pace.silence;
        let response = timely(silence, self.way.feed(&at.journal, at.revision)).await??;
        let mut events = pin!(pieces(response, silence).eventsource());
        backoff.reset();
        self.online.send_replace(true);
        self.tell(Event::Online).await?;
        while let Some(event) = events.next().await {
            let event = event.map_err(broken)?;
            match FeedEvent::named(&event.event) {
                Some(FeedEvent::Entry) => {
                    let entry: Entry =
                        serde_json::from_str(&event.data).map_err(ClientError::from)?;
                    if entry.revision <= at.revision {
                        continue;
                    }
                    if entry.revision != at.revision.next() {
                        *position = None;
                        return Err(End::StartOver);
                    }
                    at.revision = entry.revision;
                    self.note(|| Note::Entry(Box::new(entry.clone())));
                    self.tell(Event::Entry(entry)).await?;
                }
                Some(FeedEvent::Restart) => {
                    // With a revision it says when one's rights changed: nothing is wrong with the server then.
                    let got_on = event.id.parse().is_ok_and(|id| Revision(id) > at.revision);
                    *position = None;
                    return Err(if got_on { End::OtherRights } else { End::StartOver });
                }
                Some(FeedEvent::Presence) => {
                    let there: Presence =
                        serde_json::from_str(&event.data).map_err(ClientError::from)?;
                    let until =
                        Utc::now() + Duration::from_secs(there.seconds.min(PRESENCE_SECONDS));
                    let Presence { technician, at, .. } = there;
                    self.tell(Event::Presence { technician, at, until }).await?;
                }
                Some(FeedEvent::SignedOut) => return Err(End::SignedOut),
                None => {}
            }
        }
        Ok(())
    }

    /// Reads the desk, going on behind what arrived before the line broke.
    async fn snapshot(&self, partial: &mut Reading) -> Result<Position, End> {
        let silence = self.pace.silence;
        let response = timely(silence, self.way.snapshot(partial.last())).await??;
        // Where nobody has time to read how many there are, the next ones say it.
        let arriving = |records, of| drop(self.events.try_send(Event::Arriving { records, of }));
        partial.take(response, silence, arriving).await?;
        let snapshot = std::mem::take(partial).whole()?;
        let revision = snapshot.desk.revision();
        self.note(|| Note::Whole {
            desk: Box::new(snapshot.desk.clone()),
            journal: snapshot.journal.clone(),
            me: snapshot.me,
        });
        self.tell(Event::Snapshot { desk: Box::new(snapshot.desk), me: snapshot.me }).await?;
        Ok(Position { journal: snapshot.journal, revision })
    }

    /// Begins with the copy of the last time, where there is one of use.
    async fn recall(&self) -> Result<Option<Position>, End> {
        let Some(cache) = self.cache.clone() else { return Ok(None) };
        let load = move || cache.load().inspect_err(|_| cache.set_aside());
        match tokio::task::spawn_blocking(load).await {
            Ok(Ok(Some(copied))) => {
                let position =
                    Position { journal: copied.journal, revision: copied.desk.revision() };
                let (desk, me, at) = (Box::new(copied.desk), copied.me, copied.at);
                self.tell(Event::Copy { desk, me, at }).await?;
                Ok(Some(position))
            }
            Ok(Err(why)) => {
                self.tell(Event::CopyUnusable(why)).await?;
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    fn note(&self, note: impl FnOnce() -> Note) {
        if let Some(notes) = &self.notes {
            // Nobody remembers any more: the program ends.
            let _ = notes.send(note());
        }
    }

    async fn tell(&self, event: Event) -> Result<(), End> {
        self.events.send(event).await.map_err(|_| End::NobodyListens)
    }
}

/// The bytes of an answer; an error once they stay away for too long.
fn pieces(
    response: reqwest::Response,
    silence: Duration,
) -> impl Stream<Item = Result<Vec<u8>, ClientError>> {
    stream::try_unfold(response, move |mut response| async move {
        let piece = timely(silence, response.chunk()).await??;
        Ok(piece.map(|piece| (piece.to_vec(), response)))
    })
}

fn broken(error: EventStreamError<ClientError>) -> ClientError {
    match error {
        EventStreamError::Transport(error) => error,
        other => ClientError::Interrupted(other.to_string()),
    }
}

/// What comes within `silence`.
pub async fn timely<T>(silence: Duration, wait: impl Future<Output = T>) -> Result<T, ClientError> {
    let quiet = || ClientError::Silent;
    tokio::time::timeout(silence, wait).await.map_err(|_| quiet())
}

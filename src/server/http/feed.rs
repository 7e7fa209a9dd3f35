//! Owns the feed: `GET /changes` in pages, `GET /feed` as it happens.

use std::{collections::VecDeque, pin::Pin, sync::Arc, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt as _, stream};
use serde::Deserialize;
use tokio::sync::broadcast::{self, error::RecvError};

use super::{
    super::{
        auth::Signed,
        core::{Core, Item, Signal},
        words::lang,
    },
    App, Failed,
    extract::{Bearer, Query, bad_parameter},
};
use crate::{
    desk::{Insight, Revision, Ticket},
    wire::{ChangesPage, FeedEvent, HEARTBEAT_SECONDS, Presence},
};

/// A reader that is further behind starts over: a snapshot is cheaper.
const FURTHEST_BEHIND: u64 = 10_000;
/// Entries read from the journal at a time.
const PAGE: u32 = 500;

/// The parameters of `GET /changes`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    #[serde(default)]
    since: Revision,
    limit: Option<u32>,
}

/// `GET /changes?since=&limit=`
pub async fn changes(
    State(app): State<App>,
    Bearer(me): Bearer,
    Query(Changes { since, limit }): Query<Changes>,
) -> Result<axum::Json<ChangesPage>, Failed> {
    let head = head_for(&app.core, since).await;
    if since > head {
        return Err(bad_parameter(lang().detail_since_ahead(head.to_string())).into());
    }
    let limit = limit.unwrap_or(100).clamp(1, 1000);
    let mut entries = app.core.journal.entries(since, limit).await?;
    app.core.read(|desk| {
        let insight = desk.insight_of(me.technician);
        for entry in &mut entries {
            *entry = me.sees(entry, &insight, desk);
        }
    });
    Ok(axum::Json(ChangesPage { entries, head }))
}

/// The revision of the desk. Where the reader knows a later one, another server told it, and this one looks.
async fn head_for(core: &Core, since: Revision) -> Revision {
    let head = core.read(crate::desk::Desk::revision);
    if since <= head {
        return head;
    }
    core.look().await;
    core.read(crate::desk::Desk::revision)
}

/// The parameters of `GET /feed`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Since {
    since: Option<Revision>,
    journal: Option<String>,
}

/// `GET /feed?since=&journal=`, or with `Last-Event-ID`, which a reader that reconnects sends by itself.
pub async fn open(
    State(app): State<App>,
    Bearer(signed): Bearer,
    Query(asked): Query<Since>,
    headers: HeaderMap,
) -> Result<Response, Failed> {
    let since = match headers.get("last-event-id") {
        Some(value) => {
            let number = value.to_str().ok().and_then(|text| text.parse().ok());
            Some(Revision(number.ok_or_else(|| bad_parameter(lang().detail_not_a_revision()))?))
        }
        None => asked.since,
    };
    if let Some(since) = since {
        head_for(&app.core, since).await;
    }
    // Subscribed before the head is read, so that no entry falls between backlog and live ones.
    let live = app.core.feed.subscribe();
    let (head, insight) =
        app.core.read(|desk| (desk.revision(), desk.insight_of(signed.technician)));
    let since = since.unwrap_or(head);
    let other = asked.journal.is_some_and(|journal| journal != app.core.journal.name());
    let start = if other || since > head || head.0 - since.0 > FURTHEST_BEHIND {
        let frame = FeedEvent::Restart.frame(None, "{}");
        Body::from(frame)
    } else {
        let stopped = Box::pin(app.core.stopped());
        let core = Arc::clone(&app.core);
        let reading = Reading {
            core,
            signed,
            insight,
            live,
            stopped,
            sent: since,
            head,
            ready: VecDeque::new(),
            ended: false,
        };
        // The first bytes go out at once, so that a silent feed is seen to be open.
        let mut first = FeedEvent::HEARTBEAT.to_owned();
        for there in app.core.presence.all(app.core.clock.0.now()) {
            first.extend(reading.presence(there));
        }
        let first = Bytes::from(first);
        let frames = stream::unfold((Some(first), reading), async |(first, mut reading)| {
            let frame = match first {
                Some(first) => first,
                None => reading.next().await?,
            };
            Some((Ok::<_, std::convert::Infallible>(frame), (None, reading)))
        });
        Body::from_stream(frames.fuse())
    };
    let headers =
        [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-cache")];
    Ok((headers, start).into_response())
}

/// One open feed.
struct Reading {
    core: Arc<Core>,
    signed: Signed,
    /// How far the reader sees; once that is otherwise, the reader starts over.
    insight: Insight,
    live: broadcast::Receiver<Signal>,
    stopped: Pin<Box<dyn Future<Output = ()> + Send>>,
    /// The last revision that was sent.
    sent: Revision,
    /// The revision up to which the journal has to be read.
    head: Revision,
    ready: VecDeque<Arc<Item>>,
    ended: bool,
}

impl Reading {
    /// The next piece of the feed; nothing at its end.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            if self.ended {
                return None;
            }
            if let Some(item) = self.ready.pop_front() {
                if item.revision <= self.sent {
                    continue;
                }
                let token = self.signed.token.as_ref();
                let named = item.signed_out.contains(&self.signed.technician)
                    || token.is_some_and(|token| item.entry.touches_token(token.id));
                if named && let Some(end) = self.ends().await {
                    return end;
                }
                self.sent = item.revision;
                return Some(self.frame(&item));
            }
            if self.sent < self.head {
                self.read_backlog().await?;
                continue;
            }
            let patience = tokio::time::sleep(Duration::from_secs(HEARTBEAT_SECONDS));
            let signal = tokio::select! {
                () = &mut self.stopped => return None,
                signal = self.live.recv() => signal,
                () = patience => {
                    // Nothing says when the time of a token is over.
                    let token = self.signed.token.as_ref().map(|token| token.id);
                    if token.is_some_and(|token| !self.core.token_still_opens(token)) {
                        return Some(self.end());
                    }
                    return Some(Bytes::from_static(FeedEvent::HEARTBEAT.as_bytes()));
                }
            };
            match signal {
                Ok(Signal::Entry(item)) => self.ready.push_back(item),
                Ok(Signal::SessionEnded(hash)) if hash == self.signed.token_hash => {
                    return Some(self.end());
                }
                Ok(Signal::PasswordChanged { technician, stays })
                    if technician == self.signed.technician
                        && !self.signed.fixed
                        && stays.as_ref() != Some(&self.signed.token_hash) =>
                {
                    return Some(self.end());
                }
                Ok(Signal::Presence(there)) => {
                    if let Some(frame) = self.presence(there) {
                        return Some(frame.into());
                    }
                }
                Ok(_) => {}
                // Too slow for the live ones: from the journal again. What ended meanwhile was missed, too.
                Err(RecvError::Lagged(_)) => {
                    self.head = self.core.read(crate::desk::Desk::revision);
                    if let Some(end) = self.ends().await {
                        return end;
                    }
                }
                Err(RecvError::Closed) => return None,
            }
        }
    }

    /// How the feed ends where the session did, or where nobody can say: nothing while it goes on.
    async fn ends(&mut self) -> Option<Option<Bytes>> {
        match self.core.is_still_in(&self.signed).await {
            Ok(true) => None,
            Ok(false) => Some(Some(self.end())),
            Err(trouble) => {
                tracing::error!(%trouble, "a feed could not look for its session");
                Some(None)
            }
        }
    }

    async fn read_backlog(&mut self) -> Option<()> {
        match self.core.journal.entries(self.sent, PAGE).await {
            Ok(entries) if !entries.is_empty() => {
                self.ready.extend(entries.iter().map(|entry| Arc::new(Item::new(entry))));
                Some(())
            }
            Ok(_) => None,
            Err(trouble) => {
                tracing::error!(%trouble, "a feed could not read the journal");
                None
            }
        }
    }

    /// The entry as the reader sees it. Whoever sees all of it shares the text with everybody else who does.
    fn frame(&mut self, item: &Item) -> Bytes {
        let me = self.signed.technician;
        if item.entry.resights(me) {
            self.ended = true;
            return FeedEvent::Restart.frame(Some(item.revision), "{}").into();
        }
        if self.signed.token.is_none() && self.insight.is_whole(&item.entry) {
            return item.frame.clone();
        }
        let seen = self.core.read(|desk| self.signed.sees(&item.entry, &self.insight, desk));
        let json = serde_json::to_string(&seen).expect("entries are plain data");
        FeedEvent::Entry.frame(Some(item.revision), &json).into()
    }

    /// Where somebody else is, as far as the reader sees that.
    fn presence(&self, there: Presence) -> Option<String> {
        // A program has no eyes to show it to.
        if there.technician == self.signed.technician || self.signed.token.is_some() {
            return None;
        }
        let seen = |desk: &crate::desk::Desk| {
            let ticket = desk.get::<Ticket>(there.at.ticket?)?;
            self.insight.scope.holds(Some(ticket.site)).then_some(there.at)
        };
        let at = self.core.read(seen).unwrap_or_default();
        let json = serde_json::to_string(&Presence { at, ..there }).expect("plain data");
        Some(FeedEvent::Presence.frame(None, &json))
    }

    fn end(&mut self) -> Bytes {
        self.ended = true;
        FeedEvent::SignedOut.frame(None, "{}").into()
    }
}

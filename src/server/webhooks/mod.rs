//! Webhooks: takes what happens out of the journal, delivers it, and says what came of that (E3).
//!
//! The journal is the outbox: events follow from its entries, so a server that is killed loses none, and one that is
//! told twice has the same `webhook-id`. Owns when something is delivered; a webhook gets one delivery at a time, in
//! the order of the journal, and what did not arrive is tried again beside those that follow. What an entry means is in
//! `events.rs`, where a delivery may go in `guard.rs`, how it goes in `send.rs`, how it is signed in `sign.rs`.

mod ask;
mod events;
mod guard;
mod send;
mod sign;

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, atomic::Ordering},
};

use chrono::{Duration, TimeDelta};
use tokio::task::JoinSet;
use uuid::Uuid;

pub use self::{guard::Allowed, send::Courier};
use self::{
    send::{Fate, Parcel, Try},
    sign::Secrets,
};
use super::{
    core::Core,
    journal::{Trouble, secret_name},
    words::{answering, spoken},
};
use crate::desk::{
    Actor, Change, Command, DeliveryState, Desk, Entry, Revision, Timestamp, Webhook,
    WebhookDelivery, WebhookFares, WebhookId,
};

/// The event of a delivery that somebody asked for to see whether it arrives.
const PING: &str = "ping";

/// How long after each try that failed the next one is due, in seconds; then it is given up.
const WAITS: [i64; 9] =
    [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600];
/// A wait is longer by up to one part of so many, so that not everything comes back at once.
const JITTER: i64 = 10;
/// A delivery that failed so often says that the webhook is in trouble.
const TROUBLE: u32 = 3;
/// How long a receiver that did not take something is left alone: twice as long each time, up to the most, in seconds.
const REST: i64 = 5;
const LONGEST_REST: i64 = 300;
/// Deliveries of a webhook that may wait; what happens then stays in the journal until there is room.
const MOST_WAITING: u64 = 1000;
/// Entries that are looked through at a time.
const PAGE: u32 = 200;
/// Entries without anything to deliver after which the place in the journal is kept all the same.
const STRIDE: u64 = 500;
/// How long to wait where the journal failed, in seconds.
const PAUSE: i64 = 5;
/// How often a server looks for what another one on its database asked to be delivered again, in seconds.
const LOOK: i64 = 5;

/// Delivers until the server stops.
pub async fn run(core: Arc<Core>, courier: Arc<Courier>) {
    let stopped = core.stopped();
    tokio::pin!(stopped);
    let mut post = Post::new(Arc::clone(&core), courier);
    while core.leading().await {
        let wake = match post.round().await {
            Ok(wake) => wake,
            Err(trouble) => {
                tracing::warn!(%trouble, "webhooks wait for the journal");
                post.places.clear();
                Some(core.clock.0.now() + Duration::seconds(PAUSE))
            }
        };
        tokio::select! {
            () = &mut stopped => return,
            () = core.webhooks.notified() => {}
            Some(done) = post.under_way.join_next() => post.done(done),
            () = core.sleep_until(wake) => {}
        }
        if !*core.leads.borrow() {
            // Another one reads on from what was kept.
            post.places.clear();
        }
    }
}

/// Who delivers.
struct Post {
    core: Arc<Core>,
    courier: Arc<Courier>,
    /// Up to which entry the journal was read for each webhook, and up to which that was kept.
    places: HashMap<WebhookId, Place>,
    /// What is tried next for each, as far as that was looked up.
    next: HashMap<WebhookId, Option<WebhookDelivery>>,
    /// When it is looked up anew: another server may have been asked to deliver something again.
    look_again: Timestamp,
    /// Webhooks for which so much waits that nothing more is taken in.
    full: HashSet<WebhookId>,
    under_way: JoinSet<(WebhookId, Timestamp, Try)>,
    busy: HashSet<WebhookId>,
    /// Receivers that are left alone: how often in a row they failed, and until when.
    rests: HashMap<WebhookId, (u32, Timestamp)>,
}

#[derive(Clone, Copy)]
struct Place {
    read: Revision,
    kept: Revision,
}

impl Post {
    fn new(core: Arc<Core>, courier: Arc<Courier>) -> Self {
        Self {
            core,
            courier,
            places: HashMap::new(),
            next: HashMap::new(),
            look_again: Timestamp::MIN_UTC,
            full: HashSet::new(),
            under_way: JoinSet::new(),
            busy: HashSet::new(),
            rests: HashMap::new(),
        }
    }

    /// Takes in what happened and sends off what is due; when to look again.
    async fn round(&mut self) -> Result<Option<Timestamp>, Trouble> {
        let (webhooks, head) = self.core.read(|desk| {
            self.places.retain(|id, _| desk.get::<Webhook>(*id).is_some());
            let live = desk.all::<Webhook>().filter(|webhook| webhook.is_live());
            let live: Vec<Arc<Webhook>> =
                live.filter_map(|webhook| desk.share::<Webhook>(webhook.id)).collect();
            (live, desk.revision())
        });
        if webhooks.is_empty() {
            return Ok(None);
        }
        let now = self.core.clock.0.now();
        if self.core.webhooks_again.swap(false, Ordering::Relaxed) || now >= self.look_again {
            self.next.clear();
            self.look_again = now + Duration::seconds(LOOK);
        }
        self.take_in(&webhooks, head).await?;
        let mut wake = self.core.journal.is_shared().then(|| now + Duration::seconds(LOOK));
        for webhook in webhooks {
            if self.busy.contains(&webhook.id) {
                continue;
            }
            let Some(delivery) = self.next(webhook.id).await? else { continue };
            let DeliveryState::Waiting { next } = delivery.state else { continue };
            let rest = self.rests.get(&webhook.id).map(|(_, until)| *until);
            let at = rest.map_or(next, |rest| rest.max(next));
            if at > now {
                wake = Some(wake.map_or(at, |wake| wake.min(at)));
                continue;
            }
            self.busy.insert(webhook.id);
            self.next.remove(&webhook.id);
            let (core, courier) = (Arc::clone(&self.core), Arc::clone(&self.courier));
            // What is said about it is in the language of the account.
            let lang = self.core.read(|desk| spoken(desk, None));
            self.under_way.spawn(answering(lang, async move {
                carry(&core, &courier, webhook.id, delivery).await
            }));
        }
        Ok(wake)
    }

    /// What is tried next for a webhook.
    async fn next(&mut self, webhook: WebhookId) -> Result<Option<WebhookDelivery>, Trouble> {
        if let Some(known) = self.next.get(&webhook) {
            return Ok(known.clone());
        }
        let found = self.core.journal.next_delivery(webhook).await?;
        self.next.insert(webhook, found.clone());
        Ok(found)
    }

    /// Takes in what happened since the last time.
    async fn take_in(&mut self, webhooks: &[Arc<Webhook>], head: Revision) -> Result<(), Trouble> {
        self.find_places(webhooks).await?;
        loop {
            self.make_room().await?;
            let open = |webhook: &&Arc<Webhook>| {
                self.places[&webhook.id].read < head && !self.full.contains(&webhook.id)
            };
            let open: Vec<&Arc<Webhook>> = webhooks.iter().filter(open).collect();
            let Some(from) = open.iter().map(|webhook| self.places[&webhook.id].read).min() else {
                return Ok(());
            };
            let entries = self.core.journal.entries(from, PAGE).await?;
            let Some(last) = entries.last().map(|entry| entry.revision) else { return Ok(()) };
            let mut new = Vec::new();
            for entry in &entries {
                new.extend(self.deliveries(entry, &open).await?);
            }
            let mut kept = Vec::new();
            for webhook in &open {
                let place = self.places.get_mut(&webhook.id).expect("it was found");
                place.read = place.read.max(last);
                let some = new.iter().any(|(id, _)| *id == webhook.id);
                if some || place.read.0 - place.kept.0 > STRIDE {
                    kept.push((webhook.id, place.read));
                    place.kept = place.read;
                }
            }
            if !kept.is_empty() {
                self.core.journal.take_in_deliveries(&new, &kept).await?;
            }
            // Whether there is room for more is looked up for those alone that got something.
            for (webhook, _) in &new {
                self.next.remove(webhook);
                self.full.insert(*webhook);
            }
            if self.core.is_stopping() {
                return Ok(());
            }
        }
    }

    /// Looks for which webhooks too much waits.
    async fn make_room(&mut self) -> Result<(), Trouble> {
        for webhook in std::mem::take(&mut self.full) {
            if self.core.journal.waiting_deliveries(webhook).await? >= MOST_WAITING {
                self.full.insert(webhook);
            }
        }
        Ok(())
    }

    /// Where each webhook stands: a new one begins with what follows it.
    async fn find_places(&mut self, webhooks: &[Arc<Webhook>]) -> Result<(), Trouble> {
        if webhooks.iter().all(|webhook| self.places.contains_key(&webhook.id)) {
            return Ok(());
        }
        let kept = self.core.journal.webhook_places().await?;
        for webhook in webhooks {
            // Kept with the entry that added it.
            let place = kept.get(&webhook.id).copied().unwrap_or(webhook.rev);
            self.places.entry(webhook.id).or_insert(Place { read: place, kept: place });
        }
        Ok(())
    }

    /// The deliveries that an entry makes.
    async fn deliveries(
        &self,
        entry: &Entry,
        webhooks: &[&Arc<Webhook>],
    ) -> Result<Vec<(WebhookId, WebhookDelivery)>, Trouble> {
        let wanted = |webhook: &&&Arc<Webhook>| {
            self.places[&webhook.id].read < entry.revision && webhook.active_since <= entry.at
        };
        let webhooks: Vec<_> = webhooks.iter().filter(wanted).collect();
        if webhooks.is_empty() {
            return Ok(Vec::new());
        }
        let happened = happened(&self.core, entry).await?;
        let mut new = Vec::new();
        for webhook in webhooks {
            for (nth, one) in (1..).zip(&happened) {
                if one.is_for(webhook) {
                    let delivery = waiting(webhook.id, one.event.name(), entry, nth);
                    new.push((webhook.id, delivery));
                }
            }
        }
        Ok(new)
    }

    fn done(&mut self, done: Result<(WebhookId, Timestamp, Try), tokio::task::JoinError>) {
        let (webhook, now, tried) = match done {
            Ok(done) => done,
            Err(error) if error.is_cancelled() => return,
            Err(error) => {
                tracing::error!(%error, "delivering a webhook ended badly");
                // Which one is not known; all that are under way are looked at again.
                self.busy.clear();
                self.under_way.abort_all();
                return;
            }
        };
        self.busy.remove(&webhook);
        self.next.remove(&webhook);
        let Fate::Failed(asked) = tried.fate else {
            self.rests.remove(&webhook);
            return;
        };
        let failed = self.rests.get(&webhook).map_or(0, |(failed, _)| *failed);
        let seconds = REST.saturating_mul(1 << failed.min(10)).min(LONGEST_REST);
        let rest = asked.unwrap_or_default().max(TimeDelta::seconds(seconds));
        self.rests.insert(webhook, (failed + 1, now + rest));
    }
}

/// What happened in an entry.
async fn happened(core: &Core, entry: &Entry) -> Result<Vec<events::Happened>, Trouble> {
    let touched = events::touched(entry);
    let said = entry.changes.iter().any(|change| matches!(change, Change::Said(_)));
    if touched.is_empty() && !said {
        return Ok(Vec::new());
    }
    let before = core.journal.before(entry.revision, &touched).await?;
    Ok(events::of(entry, &before))
}

fn waiting(webhook: WebhookId, event: &str, entry: &Entry, nth: u32) -> WebhookDelivery {
    let name = format!("{}.{nth}", entry.revision);
    WebhookDelivery {
        id: Uuid::new_v5(&webhook.into(), name.as_bytes()).into(),
        event: event.to_owned(),
        at: entry.at,
        revision: entry.revision,
        nth,
        state: DeliveryState::Waiting { next: entry.at },
        attempts: 0,
        tried_at: None,
        status: None,
        millis: None,
        answer: String::new(),
    }
}

/// Delivers something that is due and keeps what came of it.
async fn carry(
    core: &Core,
    courier: &Courier,
    webhook: WebhookId,
    mut delivery: WebhookDelivery,
) -> (WebhookId, Timestamp, Try) {
    let outcome = attempt(core, courier, webhook, &delivery).await;
    let now = core.clock.0.now();
    let tried = outcome.unwrap_or_else(|trouble| {
        tracing::warn!(%trouble, "a webhook waits for the journal");
        let answer = trouble.to_string();
        Try { fate: Fate::Failed(None), status: None, millis: 0, answer }
    });
    note(&mut delivery, &tried, now);
    if let Fate::Failed(asked) = &tried.fate {
        delivery.state = match again(delivery.attempts, now) {
            Some(next) => {
                let next = asked.map_or(next, |asked| next.max(now + asked));
                DeliveryState::Waiting { next }
            }
            None => DeliveryState::GivenUp,
        };
    }
    if let Err(trouble) = core.journal.keep_delivery(&delivery).await {
        tracing::error!(%trouble, "what became of a webhook could not be kept");
    }
    say(core, webhook, &delivery, &tried).await;
    (webhook, now, tried)
}

/// Writes down one try, as if it were the last one.
fn note(delivery: &mut WebhookDelivery, tried: &Try, now: Timestamp) {
    delivery.attempts += 1;
    delivery.tried_at = Some(now);
    delivery.status = tried.status;
    delivery.millis = Some(tried.millis);
    delivery.answer.clone_from(&tried.answer);
    delivery.state = match tried.fate {
        Fate::Arrived => DeliveryState::Delivered,
        Fate::Gone | Fate::Failed(_) => DeliveryState::GivenUp,
    };
}

/// When something that was tried so often is tried again; nothing where that was often enough.
fn again(attempts: u32, now: Timestamp) -> Option<Timestamp> {
    let wait = *WAITS.get(usize::try_from(attempts).ok()?.checked_sub(1)?)?;
    let most = u64::try_from(wait * 1000 / JITTER).unwrap_or(0);
    let random = getrandom::u64().expect("the system has random numbers");
    let jitter = i64::try_from(random % (most + 1)).unwrap_or(0);
    Some(now + Duration::seconds(wait) + Duration::milliseconds(jitter))
}

/// Tells everybody where a webhook begins or ceases to be in trouble.
async fn say(core: &Core, webhook: WebhookId, delivery: &WebhookDelivery, tried: &Try) {
    let troubled =
        core.read(|desk| desk.get::<Webhook>(webhook).map(|webhook| webhook.trouble.is_some()));
    let Some(troubled) = troubled else { return };
    let gone = tried.fate == Fate::Gone;
    let fares = match tried.fate {
        Fate::Arrived if troubled => WebhookFares { webhook, error: None, gone },
        Fate::Failed(_) if !troubled && delivery.attempts >= TROUBLE => {
            WebhookFares { webhook, error: Some(why(tried)), gone }
        }
        Fate::Gone => WebhookFares { webhook, error: Some(why(tried)), gone },
        _ => return,
    };
    let command = Command::WebhookFares(fares);
    if let Err(failure) = core.submit(core.fresh_id(), Actor::System, command).await {
        tracing::warn!(%failure, "how a webhook fares could not be kept");
    }
}

/// The status and the beginning of the answer.
fn why(tried: &Try) -> String {
    match tried.status {
        Some(status) => format!("{status} {}", tried.answer),
        None => tried.answer.clone(),
    }
}

/// One try of a delivery.
async fn attempt(
    core: &Core,
    courier: &Courier,
    webhook: WebhookId,
    delivery: &WebhookDelivery,
) -> Result<Try, Trouble> {
    let webhook = core.read(|desk| desk.share::<Webhook>(webhook));
    let Some(webhook) = webhook else { return Ok(nothing_left()) };
    let secrets = secrets(core, webhook.id).await?;
    let Some((id, body)) = parcel(core, &webhook, delivery).await? else {
        return Ok(nothing_left());
    };
    let now = core.clock.0.now();
    let signature = secrets.sign(&id, now, &body);
    let (url, seconds) = (webhook.url.to_string(), now.timestamp());
    Ok(courier.deliver(Parcel { url, id, seconds, signature, body }).await)
}

/// The webhook or what it is about is gone: nobody waits for it.
fn nothing_left() -> Try {
    Try { fate: Fate::Arrived, status: None, millis: 0, answer: String::new() }
}

/// What a delivery is called and says: made from the journal each time, so it is kept nowhere else.
async fn parcel(
    core: &Core,
    webhook: &Webhook,
    delivery: &WebhookDelivery,
) -> Result<Option<(String, String)>, Trouble> {
    if delivery.nth == 0 {
        return Ok(Some((format!("ping_{}", delivery.id), events::ping(delivery.at))));
    }
    let before = Revision(delivery.revision.0.saturating_sub(1));
    let entries = core.journal.entries(before, 1).await?;
    let Some(entry) = entries.first() else { return Ok(None) };
    let happened = happened(core, entry).await?;
    let place = usize::try_from(delivery.nth - 1).unwrap_or(usize::MAX);
    let Some(one) = happened.get(place) else { return Ok(None) };
    let body = core.read(|desk: &Desk| one.body(webhook, entry, desk));
    Ok(Some((event_id(core, delivery), body)))
}

/// The same for the same event, whoever is told of it and however often.
fn event_id(core: &Core, delivery: &WebhookDelivery) -> String {
    let name = format!("{}/{}.{}", core.journal.name(), delivery.revision, delivery.nth);
    format!("evt_{}", Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()))
}

/// What signs the deliveries of a webhook.
async fn secrets(core: &Core, webhook: WebhookId) -> Result<Secrets, Trouble> {
    let kept = core.journal.secret(&secret_name(webhook)).await?;
    Ok(kept.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default())
}

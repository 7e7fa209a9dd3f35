//! The mailer: takes one letter after the other from the desk, gives it a form, sends it, and says what came of it.
//!
//! Owns when a letter is tried; the desk owns how often and how long between. There is one mailer for a desk, and its id
//! names the letter, so a mail that left twice because the server was killed in between is seen to be one. Knows no
//! rules. What a mail says is in `render.rs`, how it leaves in `send.rs`.

mod compose;
mod ids;
mod markdown;
mod render;
mod send;
mod settings;

use std::{
    collections::HashSet,
    path::PathBuf,
    sync::{Arc, atomic::Ordering},
};

use chrono::Duration;

use self::{
    compose::{Envelope, Picture},
    ids::Ids,
    markdown::{Bytes, Inline},
    render::{Page, Sources},
    send::{Transport, Unsent},
};
use super::{
    auth::{fresh, hash_of},
    core::Core,
    journal::{Pass, PassState, Purpose, Trouble},
    words,
};
use crate::desk::{
    Account, AccountKey, Actor, Change, Command, Entry, Kind, Letter, LetterFailed, LetterId,
    LetterSent, Mail, Occasion, Route, Timestamp,
};

/// The name of the secret that message ids are made with.
const KEY: &str = "message-id-key";
/// The domain of a desk that has no address of its own.
const NOWHERE: &str = "helpdeck.localdomain";
/// How long a mail server that was not reached is left alone.
const REST: Duration = Duration::minutes(1);

/// True where an entry may have brought something to send, or another way to send it.
pub fn concerns(entry: &Entry) -> bool {
    let mut kinds = entry.changes.iter().filter_map(Change::key).map(crate::desk::RecordKey::kind);
    kinds.any(|kind| matches!(kind, Kind::Letter | Kind::Account))
}

/// The mailer.
struct Mailer {
    core: Arc<Core>,
    /// Where the desk answers, for the commands in mails.
    url: String,
    /// Where mails are written that no server takes.
    folder: PathBuf,
    /// How mail was sent last, and the way to the server.
    way: Option<(Mail, Option<Transport>)>,
    /// Not before this time.
    rest: Option<Timestamp>,
    /// What left, but could not be recorded yet.
    left: HashSet<LetterId>,
}

/// Sends letters until the server stops.
pub async fn run(core: Arc<Core>, url: String) {
    let folder = core.journal.beside("mail");
    let stopped = core.stopped();
    tokio::pin!(stopped);
    let mut mailer = Mailer { core, url, folder, way: None, rest: None, left: HashSet::new() };
    while mailer.core.leading().await {
        let now = mailer.core.clock.0.now();
        let wake = match mailer.next() {
            Some((at, letter)) if at <= now => {
                let lang = mailer.core.read(|desk| words::spoken(desk, None));
                tokio::select! {
                    () = &mut stopped => return,
                    () = words::answering(lang, mailer.deliver(&letter)) => continue,
                }
            }
            next => next.map(|(at, _)| at),
        };
        tokio::select! {
            () = &mut stopped => return,
            () = mailer.core.mail.notified() => {}
            () = mailer.core.sleep_until(wake) => {}
        }
    }
}

impl Mailer {
    /// The letter that is tried next, and when.
    fn next(&mut self) -> Option<(Timestamp, Arc<Letter>)> {
        let (mail, next) = self.core.read(|desk| {
            let mail = desk.get::<Account>(AccountKey).map(|account| account.mail.clone());
            let first = desk
                .all::<Letter>()
                .filter_map(|letter| Some((letter.next_at()?, letter.id)))
                .min()
                .and_then(|(at, id)| Some((at, desk.share::<Letter>(id)?)));
            (mail.unwrap_or_default(), first)
        });
        let again = self.core.mail_again.swap(false, Ordering::Relaxed);
        if again || self.way.as_ref().is_some_and(|(before, _)| *before != mail) {
            self.way = None;
            self.rest = None;
        }
        if mail.route == Route::Off {
            return None;
        }
        let (at, letter) = next?;
        Some((self.rest.map_or(at, |rest| rest.max(at)), letter))
    }

    async fn deliver(&mut self, letter: &Letter) {
        let outcome =
            if self.left.contains(&letter.id) { Ok(None) } else { self.send(letter).await };
        let now = self.core.clock.0.now();
        let command = match outcome {
            Ok(file) => {
                self.left.insert(letter.id);
                self.rest = None;
                let file = file.map(|file| file.display().to_string());
                Command::RecordLetterSent(LetterSent { letter: letter.id, file })
            }
            Err(Unsent { error, for_good, whole_server }) => {
                tracing::warn!(to = %letter.to, error, "a mail did not leave");
                if whole_server {
                    self.rest = Some(now + REST);
                }
                Command::RecordLetterFailed(LetterFailed { letter: letter.id, error, for_good })
            }
        };
        let id = self.core.fresh_id();
        match self.core.submit(id, Actor::System, command).await {
            Ok(_) => drop(self.left.remove(&letter.id)),
            Err(failure) => {
                tracing::error!(%failure, "what became of a mail could not be kept");
                self.rest = Some(now + REST);
            }
        }
    }

    /// Sends a letter; the file it is in, where there is no server. Nothing is sent about what is not so any more.
    async fn send(&mut self, letter: &Letter) -> Result<Option<PathBuf>, Unsent> {
        let mail = self.core.read(|desk| {
            desk.get::<Account>(AccountKey)
                .map(|account| (account.mail.clone(), account.name.to_string()))
        });
        let Some((mail, account)) = mail else { return Ok(None) };
        let from =
            mail.from.as_ref().map_or_else(|| format!("helpdesk@{NOWHERE}"), ToString::to_string);
        let domain = from.rsplit_once('@').map_or(NOWHERE, |(_, domain)| domain);
        let Some(page) = self.page(letter, domain).await.map_err(Unsent::here)? else {
            return Ok(None);
        };
        let name = mail.name.as_deref().unwrap_or(&account);
        let at = self.core.clock.0.now();
        let envelope = Envelope { name, from: &from, to: &letter.to, at };
        let pictures = self.pictures(&page).await.map_err(Unsent::here)?;
        let message = compose::compose(&page, &envelope, pictures).map_err(Unsent::here)?;
        if mail.route == Route::Folder {
            let (folder, name) = (self.folder.clone(), letter.id.to_string());
            let written = tokio::task::spawn_blocking(move || send::file(&folder, &name, &message));
            let file = written.await.map_err(Unsent::here)?.map_err(Unsent::here)?;
            return Ok(Some(file));
        }
        if self.way.is_none() {
            let password = self.core.mail_password(&mail.route).await.map_err(Unsent::here)?;
            self.way = Some((mail.clone(), send::transport(&mail.route, password)?));
        }
        match &self.way {
            Some((_, Some(transport))) => send::hand_over(transport, message).await.map(|()| None),
            _ => Ok(None),
        }
    }

    /// The pictures that travel along. One that was replaced a moment ago is left out.
    async fn pictures(&self, page: &Page) -> Result<Vec<Picture>, Trouble> {
        let mut pictures = Vec::new();
        for Inline { id, bytes } in &page.pictures {
            let found = match bytes {
                Bytes::These(bytes, sort) => Some((bytes.clone(), *sort)),
                Bytes::Kept(name) => {
                    self.core.journal.picture(name).await?.map(|bytes| (bytes, "image/png"))
                }
            };
            pictures.extend(found.map(|(bytes, sort)| Picture { id: id.clone(), sort, bytes }));
        }
        Ok(pictures)
    }

    async fn page(&self, letter: &Letter, domain: &str) -> Result<Option<Page>, Trouble> {
        let core = &self.core;
        let ids = Ids::new(&key(core).await?, domain);
        let thread = match letter.about.ticket() {
            Some(ticket) => core.journal.messages(ticket).await?,
            None => Vec::new(),
        };
        let pass = fresh();
        let page = core.read(|desk| {
            let from = Sources {
                desk,
                thread: &thread,
                pass: render::needs_pass(letter.about).then(|| pass.reveal()),
                url: Some(&self.url),
                ids: &ids,
                lang: words::of_reader(desk, &letter.to),
            };
            render::render(letter, &from)
        });
        if page.is_some() {
            self.keep_pass(letter, pass.reveal()).await?;
        }
        Ok(page)
    }

    /// Keeps the hash of the pass in a letter before the letter leaves.
    async fn keep_pass(&self, letter: &Letter, pass: &str) -> Result<(), Trouble> {
        let (purpose, technician) = match letter.about {
            Occasion::Invitation { technician } => (Purpose::Invitation, technician),
            Occasion::ConfirmEmail { technician } => (Purpose::Email, technician),
            _ => return Ok(()),
        };
        let now = self.core.clock.0.now();
        let new = Pass {
            technician,
            email: letter.to.to_string(),
            expires: render::expiry(now),
            state: PassState::Fresh,
        };
        self.core.journal.add_pass(&hash_of(pass), purpose, letter.id, &new, now).await
    }
}

/// The key of message ids, made where there is none yet.
async fn key(core: &Core) -> Result<String, Trouble> {
    match core.journal.secret(KEY).await? {
        Some(key) => Ok(key),
        None => core.journal.first_secret(KEY, fresh().reveal()).await,
    }
}

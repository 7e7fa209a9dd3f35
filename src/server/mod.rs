//! The desk served: one writer that decides, the journal it appends to, and the HTTP API.
//!
//! Owns the desk in memory, the journal, sessions, the feed and the clock that ends absences. Knows nothing of
//! terminals. A new resource goes into `http/`, something that happens by itself at a time into `due.rs`, something
//! that is kept into `journal/`.
#![doc = include_str!("security.md")]

mod audit;
mod auth;
mod clock;
mod core;
mod directory;
mod due;
mod follow;
mod http;
mod imports;
mod journal;
mod listen;
mod mail;
mod metrics;
mod picture;
mod presence;
mod tls;
mod webhooks;
mod words;
mod writer;

use std::{net::IpAddr, sync::Arc};

pub use auth::PasswordError;
pub use clock::{Clock, ManualClock, SystemClock};
pub use http::{Fixed, Running};
pub use ipnet::IpNet;
pub use journal::{
    Database, MoveError, Moved, NotADatabase, OpenError, Trouble, back_up, move_desk, remove,
};
pub use listen::{ListenError, Reach, adopt, listen};
pub use tls::{Tls, TlsError};
use tokio::{net::TcpListener, task::JoinHandle};
pub use words::trouble as trouble_words;
pub use writer::{Failure, SeedError};

use self::core::Core;
use crate::{
    desk::{Actor, AuditCheck, Command, CommandId, Desk, Request},
    wire::Answer,
};

/// A desk that is open: in memory, and held in its journal.
#[derive(Debug)]
pub struct Server {
    core: Arc<Core>,
    tasks: Vec<JoinHandle<()>>,
    url: Option<String>,
    webhooks_to: webhooks::Allowed,
    tls: Option<Tls>,
    proxies: Arc<[IpAddr]>,
}

impl Server {
    /// Opens a desk, making its journal where there is none, and starts deciding.
    ///
    /// # Errors
    /// An [`OpenError`].
    pub async fn open(database: &Database, clock: Arc<dyn Clock>) -> Result<Self, OpenError> {
        let (core, writer) = writer::open(database, clock).await?;
        let tasks = vec![
            tokio::spawn(writer.run()),
            tokio::spawn(follow::run(Arc::clone(&core))),
            tokio::spawn(due::run(Arc::clone(&core))),
            tokio::spawn(directory::follow(Arc::clone(&core))),
        ];
        let (webhooks_to, proxies) = (Arc::default(), [].into());
        Ok(Self { core, tasks, url: None, webhooks_to, tls: None, proxies })
    }

    /// Says where others reach the desk: what stands in mails, instead of the address it listens on.
    #[must_use]
    pub fn known_as(self, url: Option<String>) -> Self {
        Self { url, ..self }
    }

    /// Allows webhooks to lead to these networks, although they are not of the open internet.
    #[must_use]
    pub fn webhooks_to(self, networks: impl IntoIterator<Item = IpNet>) -> Self {
        Self { webhooks_to: networks.into_iter().collect(), ..self }
    }

    /// Encrypts every connection where there is a certificate.
    #[must_use]
    pub fn encrypted(self, tls: Option<Tls>) -> Self {
        Self { tls, ..self }
    }

    /// Believes these proxies about whom they bring requests from.
    #[must_use]
    pub fn behind(self, proxies: Vec<IpAddr>) -> Self {
        Self { proxies: proxies.into(), ..self }
    }

    /// Lets Prometheus read what is counted on a listener of its own, where there is one, at `/metrics`. Whoever reaches
    /// that address reads it.
    #[must_use]
    pub fn measured(mut self, listener: Option<TcpListener>) -> Self {
        let core = &self.core;
        let serving = listener.map(|it| tokio::spawn(metrics::serve(Arc::clone(core), it)));
        self.tasks.extend(serving);
        self
    }

    /// Looks at the desk as it is now.
    pub fn read<T>(&self, look: impl FnOnce(&Desk) -> T) -> T {
        self.core.read(look)
    }

    /// A fresh id for a command or a record.
    pub fn fresh_id<Id: From<uuid::Uuid>>(&self) -> Id {
        self.core.fresh_id()
    }

    /// Appends many requests in few transactions, each with the time it says, as a sample desk is filled or a desk is
    /// founded. A request that was appended before is passed over.
    ///
    /// # Errors
    /// The first request that cannot be appended, by its position. Those of earlier transactions stay.
    pub async fn seed(&self, requests: impl IntoIterator<Item = Request>) -> Result<(), SeedError> {
        self.core.seed(requests).await
    }

    /// Decides a command now and appends what it changes.
    ///
    /// # Errors
    /// The desk's refusal, or that it could not be kept.
    pub async fn submit(
        &self,
        id: CommandId,
        actor: Actor,
        command: Command,
    ) -> Result<Answer, Failure> {
        self.core.submit(id, actor, command).await
    }

    /// Sets the password of the technician with this login, and ends their sessions (P11).
    ///
    /// # Errors
    /// Every rule the password breaks, or that there is no such technician.
    pub async fn set_password(&self, email: &str, password: &str) -> Result<(), PasswordError> {
        self.core.set_password(email, password).await
    }

    /// Serves the desk on `listener` until it is stopped. With `fixed`, one token that is never stored stands for
    /// one technician: how a terminal reaches the desk in its own process.
    pub fn serve(self, listener: TcpListener, fixed: Option<Fixed>) -> Running {
        http::serve(self, listener, fixed)
    }

    /// Finishes what is queued and lets go of the journal.
    pub async fn close(self) {
        self.core.stop();
        for task in self.tasks {
            if let Err(error) = task.await {
                tracing::error!(%error, "a task of the server ended badly");
            }
        }
        self.core.journal.close().await;
    }
}

/// Sets a technician's password in a journal that another process may be serving, and ends their sessions (P11).
///
/// # Errors
/// As [`Server::set_password`], or that the journal cannot be opened.
pub async fn set_password(
    database: &Database,
    email: &str,
    password: &str,
) -> Result<(), PasswordError> {
    auth::set_password_in(database, email, password).await
}

/// Checks the audit log of a journal that another process may be serving, with all its records and messages (F15).
///
/// # Errors
/// That the journal cannot be opened or read.
pub async fn check_audit(
    database: &Database,
    known: Option<&str>,
) -> Result<AuditCheck, OpenError> {
    let trouble = |trouble| OpenError::Trouble { place: database.to_string(), trouble };
    let journal = journal::Journal::open(database, journal::Hold::Shared).await?;
    let check = journal.verify(true, known).await.map_err(trouble)?;
    journal.close().await;
    Ok(check)
}

/// 128 random bits from the system.
fn fresh_uuid() -> uuid::Uuid {
    let mut bits = [0; 16];
    getrandom::fill(&mut bits).expect("the system has random numbers");
    uuid::Builder::from_random_bytes(bits).into_uuid()
}

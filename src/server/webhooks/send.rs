//! Owns one delivery over HTTP: where it may go, how long it may take, and what the answer means. Knows no event.

use std::{
    error::Error,
    sync::{Arc, OnceLock},
    time::Duration,
};

use chrono::TimeDelta;
use reqwest::{Client, Response, StatusCode, Url, header};
use tokio::time::Instant;

use super::{
    super::words::lang,
    guard::{Allowed, Guard, Refused},
};
use crate::desk::clean;

/// How long a receiver may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long it may take to connect.
const CONNECT: Duration = Duration::from_secs(5);
/// The bytes of an answer that are read.
const READ: usize = 4096;
/// The characters of an answer that are kept.
const KEPT: usize = 200;
/// The longest a receiver may ask to be left alone.
const LONGEST_REST: i64 = 24 * 3600;

/// What is sent, and where.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// Where to.
    pub url: String,
    /// The value of `webhook-id`.
    pub id: String,
    /// The value of `webhook-timestamp`: seconds since 1970.
    pub seconds: i64,
    /// The value of `webhook-signature`.
    pub signature: String,
    /// What it says.
    pub body: String,
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fate {
    /// The receiver has it.
    Arrived,
    /// The receiver wants no more of them.
    Gone,
    /// It has to be tried again, where the receiver says so not before that long.
    Failed(Option<TimeDelta>),
}

/// One try.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Try {
    /// What came of it.
    pub fate: Fate,
    /// The status of the answer.
    pub status: Option<u16>,
    /// How long it took, in milliseconds.
    pub millis: u32,
    /// The beginning of the answer, or why there was none.
    pub answer: String,
}

/// The way out. What it takes is made when something is delivered for the first time: reading the certificates of the
/// system costs a start 10 ms and more.
#[derive(Debug)]
pub struct Courier {
    encrypted: Way,
    plain: Way,
}

#[derive(Debug)]
struct Way {
    guard: Guard,
    encrypted: bool,
    client: OnceLock<Result<Client, String>>,
}

impl Way {
    fn new(allowed: &Allowed, encrypted: bool) -> Self {
        let guard = Guard::new(Arc::clone(allowed), encrypted);
        Self { guard, encrypted, client: OnceLock::new() }
    }

    fn client(&self) -> Result<&Client, String> {
        self.client.get_or_init(|| self.make()).as_ref().map_err(Clone::clone)
    }

    fn make(&self) -> Result<Client, String> {
        // Fails only where it is installed already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .timeout(PATIENCE)
            .connect_timeout(CONNECT)
            .redirect(reqwest::redirect::Policy::none())
            // A proxy would resolve names by itself.
            .no_proxy()
            .no_gzip()
            .no_zstd()
            .user_agent(concat!("helpdeck/", env!("CARGO_PKG_VERSION")))
            .dns_resolver(self.guard.clone());
        let client = if self.encrypted { client } else { client.tls_certs_only([]) };
        client.build().map_err(|error| words(&error))
    }
}

impl Courier {
    /// A way out that leads to the open internet and to these networks.
    pub fn new(allowed: &Allowed) -> Self {
        Self { encrypted: Way::new(allowed, true), plain: Way::new(allowed, false) }
    }

    /// Delivers a parcel.
    pub async fn deliver(&self, parcel: Parcel) -> Try {
        let began = Instant::now();
        let outcome = self.post(parcel).await;
        let millis = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
        match outcome {
            Ok((fate, status, answer)) => {
                Try { fate, status: Some(status.as_u16()), millis, answer }
            }
            Err(answer) => Try { fate: Fate::Failed(None), status: None, millis, answer },
        }
    }

    async fn post(&self, parcel: Parcel) -> Result<(Fate, StatusCode, String), String> {
        let url = Url::parse(&parcel.url).map_err(|error| error.to_string())?;
        let way = if url.scheme() == "https" { &self.encrypted } else { &self.plain };
        way.guard.look_at(&url).map_err(|Refused| lang().webhook_refused().to_owned())?;
        let request = way
            .client()?
            .post(url)
            .header(header::CONTENT_TYPE, "application/json")
            .header("webhook-id", parcel.id)
            .header("webhook-timestamp", parcel.seconds)
            .header("webhook-signature", parcel.signature)
            .body(parcel.body);
        let response = request.send().await.map_err(|error| words(&error))?;
        let status = response.status();
        let fate = match status {
            _ if status.is_success() => Fate::Arrived,
            StatusCode::GONE => Fate::Gone,
            _ => Fate::Failed(rest(&response)),
        };
        if status.is_redirection() {
            return Ok((fate, status, lang().webhook_redirect().to_owned()));
        }
        Ok((fate, status, beginning(response).await))
    }
}

/// How long the receiver asks to be left alone.
fn rest(response: &Response) -> Option<TimeDelta> {
    let asked = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    let seconds: i64 = asked.trim().parse().ok()?;
    (seconds > 0).then(|| TimeDelta::seconds(seconds.min(LONGEST_REST)))
}

/// The beginning of an answer on one line, as far as it comes. The rest is not read.
async fn beginning(mut response: Response) -> String {
    let mut read = Vec::new();
    while read.len() < READ
        && let Ok(Some(chunk)) = response.chunk().await
    {
        let room = READ - read.len();
        read.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    let text = String::from_utf8_lossy(&read);
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    clean(&line).chars().take(KEPT).collect()
}

/// Why there was no answer: the innermost reason, which names no URL.
fn words(error: &reqwest::Error) -> String {
    if error.is_timeout() {
        return lang().webhook_too_slow(PATIENCE.as_secs()).into_owned();
    }
    let mut root: &dyn Error = error;
    while let Some(source) = root.source() {
        root = source;
    }
    if root.downcast_ref::<Refused>().is_some() {
        return lang().webhook_refused().to_owned();
    }
    clean(&root.to_string()).chars().take(KEPT).collect()
}

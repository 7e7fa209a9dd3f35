//! Owns why a server could not be asked, sorted by what a person can do about it.

use std::{error::Error, io, time::Duration};

use serde_json::error::Category;

use crate::wire::{Fault, Problem};

/// Nobody is left alone for longer, whatever they ask.
const LONGEST: Duration = Duration::from_mins(5);

/// Why there is no answer, or not the hoped-for one. Its `Display` is for the log.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum ClientError {
    /// The address is not one.
    #[error("not an address: {0}")]
    BadUrl(String),
    /// Nothing listens there.
    #[error("connection refused")]
    Refused,
    /// The way there is broken: no such name, no route, no answer in time.
    #[error("unreachable: {0}")]
    Unreachable(String),
    /// The certificate is not trusted, or the other side does not speak TLS.
    #[error("no TLS: {0}")]
    Tls(String),
    /// The line broke before the answer was complete.
    #[error("interrupted: {0}")]
    Interrupted(String),
    /// Whole, and yet not understood: a newer server says more than this program knows.
    #[error("not understood: {0}")]
    NotUnderstood(String),
    /// The line is open, but nothing has come for too long.
    #[error("silent")]
    Silent,
    /// Something on the way asks to come back later.
    #[error("asked to come back in {after} s")]
    Later {
        /// In how many seconds.
        after: u64,
    },
    /// Something answers, but it is no helpdeck server.
    #[error("not a helpdeck server")]
    NotHelpdeck,
    /// A helpdeck server of another version.
    #[error("API version {theirs}")]
    OtherApi {
        /// Its version.
        theirs: u32,
    },
    /// The token does not work, or not any more.
    #[error("signed out")]
    SignedOut,
    /// The server says what is wrong.
    #[error("{}: {}", .0.code, .0.detail)]
    Problem(Box<Problem>),
    /// A failure that says nothing about itself but this status.
    #[error("status {0}")]
    Status(u16),
}

impl ClientError {
    /// True when the same request may succeed later without anybody doing anything.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Refused
            | Self::Unreachable(_)
            | Self::Interrupted(_)
            | Self::NotUnderstood(_)
            | Self::Silent
            | Self::Later { .. }
            | Self::NotHelpdeck => true,
            Self::Problem(problem) => matches!(
                problem.fault(),
                Some(Fault::Busy | Fault::TimedOut | Fault::TooManyAttempts)
            ),
            Self::BadUrl(_)
            | Self::Tls(_)
            | Self::OtherApi { .. }
            | Self::SignedOut
            | Self::Status(_) => false,
        }
    }

    /// True when it is the server's last word on what it was asked, and not on the way there.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Problem(_) | Self::Status(_) | Self::BadUrl(_)) && !self.is_passing()
    }

    /// For how long the other side asks to be left alone.
    pub fn retry_after(&self) -> Duration {
        let seconds = match self {
            Self::Problem(problem) => problem.retry_after.unwrap_or_default(),
            Self::Later { after } => *after,
            _ => 0,
        };
        Duration::from_secs(seconds).min(LONGEST)
    }

    /// The desk's refusal, where it is one.
    pub fn refusal(&self) -> Option<&crate::desk::Refusal> {
        match self {
            Self::Problem(problem) => problem.refusal.as_deref(),
            _ => None,
        }
    }
}

impl From<serde_json::Error> for ClientError {
    fn from(error: serde_json::Error) -> Self {
        match error.classify() {
            Category::Data => Self::NotUnderstood(error.to_string()),
            Category::Io | Category::Syntax | Category::Eof => Self::Interrupted(error.to_string()),
        }
    }
}

impl From<Problem> for ClientError {
    fn from(problem: Problem) -> Self {
        match problem.fault() {
            Some(Fault::SignedOut) => Self::SignedOut,
            _ => Self::Problem(Box::new(problem)),
        }
    }
}

impl From<reqwest::Error> for ClientError {
    fn from(error: reqwest::Error) -> Self {
        let error = error.without_url();
        let mut root: &(dyn Error + 'static) = &error;
        while let Some(source) = inner(root) {
            if source.is::<rustls::Error>() {
                return Self::Tls(source.to_string());
            }
            if let Some(io) = source.downcast_ref::<io::Error>()
                && io.kind() == io::ErrorKind::ConnectionRefused
            {
                return Self::Refused;
            }
            root = source;
        }
        if error.is_connect() || error.is_timeout() {
            Self::Unreachable(root.to_string())
        } else {
            Self::Interrupted(root.to_string())
        }
    }
}

/// What an error is about; an `io::Error` keeps it to itself.
fn inner<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e (dyn Error + 'static)> {
    let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    match wrapped {
        Some(wrapped) => Some(wrapped),
        None => error.source(),
    }
}

//! Owns how a failure becomes an answer: always a problem, always the right headers.

use std::sync::Arc;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use super::{
    super::{
        auth::unsaved,
        core::Core,
        journal::Trouble,
        words::{lang, not_saved, problem},
        writer::Failure,
    },
    request_id,
};
use crate::{
    desk::Refusal,
    wire::{Fault, PROBLEM_MEDIA_TYPE, Problem},
};

/// A problem on its way out.
#[derive(Debug)]
pub struct Failed(pub Problem);

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl From<Trouble> for Failed {
    fn from(trouble: Trouble) -> Self {
        Self(unsaved(trouble))
    }
}

/// A problem with the name of the request that it answers.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    problem: &'a Problem,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<Arc<str>>,
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let problem = self.0;
        let status =
            StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let told = Told { problem: &problem, request_id: request_id::current() };
        let body = serde_json::to_vec(&told).expect("problems are plain data");
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_MEDIA_TYPE));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(seconds) = problem.retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

impl Core {
    /// The desk's refusal as a problem.
    pub fn refused(&self, refusal: Refusal) -> Problem {
        let words = self.words(&refusal);
        Problem::refused(refusal, lang().fault_refused(), words)
    }

    /// Why a command made no entry, as a problem.
    pub fn problem(&self, failure: Failure) -> Problem {
        match failure {
            Failure::Refused(refusal) => self.refused(refusal),
            Failure::KeyReused => problem(Fault::KeyReused, lang().detail_key_reused()),
            Failure::Storage(why) => not_saved(&why),
            Failure::Broken => broken(),
            Failure::Stopping => stopping(),
        }
    }
}

/// The answer where a bug showed.
pub fn broken() -> Problem {
    problem(Fault::Internal, lang().detail_bug())
}

/// The answer of a server that is going away.
pub fn stopping() -> Problem {
    problem(Fault::Busy, lang().detail_stopping()).again_after(1)
}

/// The answer where there is nothing.
pub fn no_such_path() -> Problem {
    problem(Fault::NoSuchPath, lang().detail_no_such_path())
}

/// The answer where a record is not.
pub fn no_such_record() -> Problem {
    problem(Fault::NoSuchRecord, lang().detail_no_such_record())
}

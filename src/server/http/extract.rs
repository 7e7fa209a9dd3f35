//! Owns the reading of requests: who asks, the body, the parameters. What does not fit is a problem that says where.

use std::net::{IpAddr, SocketAddr};

use axum::{
    body::Bytes,
    extract::{ConnectInfo, FromRequest, FromRequestParts, Request, rejection::BytesRejection},
    http::{HeaderMap, header, request::Parts},
};
use serde::de::DeserializeOwned;

use super::{
    super::{
        auth::{Signed, hash_of, signed_out},
        words::{lang, problem},
    },
    App, Failed, language,
    seen::Asker,
};
use crate::{
    desk::{Grant, Kind, TechnicianId},
    wire::{Fault, Problem},
};

/// Somebody who is signed in. A path that is for programs, too, takes a [`Bearer`].
#[derive(Clone, Debug)]
pub struct Caller(pub Signed);

impl FromRequestParts<App> for Caller {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failed> {
        let Bearer(signed) = Bearer::from_request_parts(parts, app).await?;
        signed.needs(None).map_err(|refusal| Failed(app.core.refused(refusal)))?;
        Ok(Self(signed))
    }
}

/// Whoever sends a token that works, that of a session or an API token. Whoever takes one asks what the token allows,
/// with [`App::reads`] or by letting the desk decide.
#[derive(Clone, Debug)]
pub struct Bearer(pub Signed);

impl App {
    /// Refuses a program whose token does not allow to read records of this kind (E3).
    pub fn reads(&self, me: &Signed, kind: Kind) -> Result<(), Problem> {
        self.allows(me, Grant::to_read(kind))
    }

    /// Refuses a program whose token does not allow this.
    pub fn allows(&self, me: &Signed, grant: Option<Grant>) -> Result<(), Problem> {
        me.needs(grant).map_err(|refusal| self.core.refused(refusal))
    }
}

impl FromRequestParts<App> for Bearer {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failed> {
        let token = parts
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim())
            .ok_or_else(|| signed_out(lang().detail_send_token()))?;
        if let Some((hash, technician)) = &app.fixed
            && hash_of(token) == **hash
        {
            known(parts, *technician);
            app.core.may_enter(*technician)?;
            let token_hash = std::sync::Arc::clone(hash);
            let technician = *technician;
            language::of(app, technician);
            let (since, fixed, token) = (None, true, None);
            return Ok(Self(Signed { technician, token_hash, since, fixed, token }));
        }
        let from = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let from = from.map_or(IpAddr::from([0, 0, 0, 0]), |ConnectInfo(from)| from.ip());
        let signed = app.core.who(token, from).await?;
        known(parts, signed.technician);
        app.core.one_more(&signed)?;
        if signed.token.is_none() {
            language::of(app, signed.technician);
            if app.core.must_change_password(signed.technician) && !is_for_newcomers(parts) {
                return Err(problem(Fault::ChangePassword, lang().detail_change_password()).into());
            }
        }
        Ok(Self(signed))
    }
}

/// Lets the log know who asks.
fn known(parts: &Parts, technician: TechnicianId) {
    if let Some(asker) = parts.extensions.get::<Asker>() {
        asker.is(technician);
    }
}

/// What somebody may ask whose password was set by another (TA10): who they are, another password, to leave.
fn is_for_newcomers(parts: &Parts) -> bool {
    let path = parts.uri.path();
    ["/me", "/password", "/sessions/current"].iter().any(|end| path.ends_with(end))
}

/// A body that says it is JSON, as text.
#[derive(Debug)]
pub struct JsonText(pub String);

impl<S: Send + Sync> FromRequest<S> for JsonText {
    type Rejection = Failed;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failed> {
        says_json(request.headers())?;
        let bytes =
            Bytes::from_request(request, state).await.map_err(|rejection| unread(&rejection))?;
        String::from_utf8(bytes.into())
            .map(Self)
            .map_err(|_| Failed(problem(Fault::Malformed, lang().detail_not_utf8())))
    }
}

fn unread(rejection: &BytesRejection) -> Failed {
    let too_large = rejection.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE;
    Failed(if too_large {
        let most = crate::wire::BODY_LIMIT / 1024;
        problem(Fault::TooLarge, lang().detail_too_large(most))
    } else {
        problem(Fault::Malformed, lang().detail_cut_short())
    })
}

fn says_json(headers: &HeaderMap) -> Result<(), Failed> {
    // Nothing is unpacked here: a few bytes could become any number.
    if headers.get(header::CONTENT_ENCODING).is_some_and(|packed| packed != "identity") {
        return Err(Failed(problem(Fault::UnsupportedMedia, lang().detail_not_packed())));
    }
    let given = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media = given.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    if media.eq_ignore_ascii_case("application/json") {
        return Ok(());
    }
    Err(Failed(problem(Fault::UnsupportedMedia, lang().detail_send_json())))
}

/// A JSON body of a known shape.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Failed;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failed> {
        let JsonText(text) = JsonText::from_request(request, state).await?;
        let mut reader = serde_json::Deserializer::from_str(&text);
        serde_path_to_error::deserialize(&mut reader).map(Self).map_err(|error| {
            let at = error.path().to_string();
            let inner = error.into_inner();
            let why = inner.to_string();
            Failed(if inner.is_data() {
                problem(Fault::WrongType, why.as_str()).at(at, why)
            } else {
                problem(Fault::Malformed, why)
            })
        })
    }
}

/// The parameters of the query.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failed> {
        axum::extract::Query::try_from_uri(&parts.uri)
            .map(|axum::extract::Query(value)| Self(value))
            .map_err(|rejection| Failed(bad_parameter(rejection.body_text())))
    }
}

/// A parameter has a value that it cannot have.
pub fn bad_parameter(detail: impl Into<Box<str>>) -> Problem {
    problem(Fault::BadParameter, detail)
}

//! Owns the id of a request: the one it came with, or one made for it. It stands in every answer, in every problem and on
//! every line of the log that the request causes, so that one is found by the other.

use std::sync::Arc;

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};

use crate::wire::REQUEST_ID_HEADER;

/// The longest id that is taken over.
const LONGEST: usize = 64;

tokio::task_local! {
    static CURRENT: Arc<str>;
}

/// The id of the request that is being answered; nothing outside of one.
pub fn current() -> Option<Arc<str>> {
    CURRENT.try_with(Arc::clone).ok()
}

/// Gives the request its id while it is answered, and the answer as well.
pub async fn given(request: Request, next: Next) -> Response {
    let id: Arc<str> = match brought(request.headers()) {
        Some(id) => id.into(),
        None => super::super::fresh_uuid().to_string().into(),
    };
    let mut response = CURRENT.scope(Arc::clone(&id), next.run(request)).await;
    let value = HeaderValue::from_str(&id).expect("ids are letters, digits and a few signs");
    response.headers_mut().insert(HeaderName::from_static(REQUEST_ID_HEADER), value);
    response
}

/// The id a request came with, where it is one that may stand in a log.
fn brought(headers: &HeaderMap) -> Option<&str> {
    let id = headers.get(REQUEST_ID_HEADER)?.to_str().ok()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (!id.is_empty() && id.len() <= LONGEST && id.chars().all(plain)).then_some(id)
}

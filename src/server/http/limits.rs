//! Owns what holds for every request: size, time, compression, a panic's end, the version header.

use std::{any::Any, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderName, HeaderValue, header},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};

use super::{
    super::words::{lang, problem},
    App, Failed,
    failed::broken,
    language, request_id,
    seen::watch,
};
use crate::wire::{API_HEADER, API_VERSION, BODY_LIMIT, Fault};

/// How long an answer may take to begin.
const PATIENCE: Duration = Duration::from_secs(30);

/// The router with everything around it.
pub fn around(router: Router<App>, app: &App) -> Router<App> {
    router
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(in_time))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), language::preferred))
        .layer(middleware::map_response(marked))
        .layer(middleware::from_fn_with_state(app.clone(), watch))
        .layer(middleware::from_fn(request_id::given))
}

async fn in_time(request: Request, next: Next) -> Response {
    tokio::time::timeout(PATIENCE, next.run(request)).await.unwrap_or_else(|_| {
        let problem = problem(Fault::TimedOut, lang().detail_timed_out());
        Failed(problem.again_after(1)).into_response()
    })
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let said = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or_default();
    tracing::error!(panic = said, "a request made the server panic");
    Failed(broken()).into_response()
}

/// Says which API speaks, and that answers are for this caller only.
pub async fn marked(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static(API_HEADER), HeaderValue::from(API_VERSION));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

//! Owns what is known of each request once it is over: it is counted, and it is a line of the log.
//!
//! A line says who asked for what, how that ended and how long it took: never a query, a body, a token, a name. The path
//! is a template, so that nothing that somebody sends stands in it but the id of the request, which is letters and
//! digits. The line of a feed is written when the feed ends.

use std::{
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, OnceLock},
    task::{Context, Poll},
    time::Instant,
};

use axum::{
    body::{Body, Bytes},
    extract::{ConnectInfo, MatchedPath, Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};
use http_body::{Body as HttpBody, Frame, SizeHint};
use tracing::Instrument as _;

use super::{super::metrics::OTHER, App, request_id};
use crate::desk::TechnicianId;

/// What lines are written under: by this name `HELPDECK_LOG` switches them on and off.
const TARGET: &str = "helpdeck::access";

/// Who asks, once that is known: whoever reads the token says so.
#[derive(Clone, Debug, Default)]
pub struct Asker(Arc<OnceLock<TechnicianId>>);

impl Asker {
    /// Says who it is.
    pub fn is(&self, technician: TechnicianId) {
        // Nobody is somebody else in the middle of a request.
        let _ = self.0.set(technician);
    }
}

/// Watches a request to its end.
pub async fn watch(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let asker = Asker::default();
    request.extensions_mut().insert(asker.clone());
    let path = request.extensions().get::<MatchedPath>();
    let path: Arc<str> = path.map_or(OTHER, MatchedPath::as_str).into();
    let from = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0);
    let method = known(request.method());
    let id = request_id::current();
    // What every other line of the log says that this request causes.
    let span = tracing::info_span!("request", id = id.as_deref(), method, path = &*path);
    let response = next.run(request).instrument(span).await;
    let status = response.status().as_u16();
    app.core.metrics.request(method, &path, status, began.elapsed());
    let line = Line { id, began, method, path, status, asker, from, bytes: 0 };
    response.map(|body| Body::new(Watched { body, line }))
}

/// The method, of those that anybody has heard of.
fn known(method: &Method) -> &'static str {
    let all = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"];
    all.into_iter().find(|name| *name == method.as_str()).unwrap_or(OTHER)
}

/// What a line says.
struct Line {
    id: Option<Arc<str>>,
    began: Instant,
    method: &'static str,
    path: Arc<str>,
    status: u16,
    asker: Asker,
    from: Option<SocketAddr>,
    bytes: u64,
}

/// Written when the answer is over, however it ends.
impl Drop for Line {
    fn drop(&mut self) {
        let ms = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let who = self.asker.0.get().map(ToString::to_string);
        let from = self.from.map(|from| from.ip().to_canonical().to_string());
        tracing::info!(
            target: TARGET,
            id = self.id.as_deref(),
            method = self.method,
            path = &*self.path,
            status = self.status,
            bytes = self.bytes,
            ms,
            who,
            from,
        );
    }
}

/// The body of an answer, whose bytes are counted on their way.
struct Watched {
    body: Body,
    line: Line,
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let this = self.get_mut();
        let polled = Pin::new(&mut this.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &polled
            && let Some(data) = frame.data_ref()
        {
            this.line.bytes += data.len() as u64;
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

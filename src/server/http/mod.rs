//! The HTTP API: what is asked under which path.
//!
//! Owns routes, the reading of requests and the writing of answers; decides nothing. A new resource is a
//! file here, a line in [`router`] and its body in `wire`.

mod audit;
mod commands;
mod cursor;
mod directory;
mod doors;
mod drafts;
mod extract;
mod failed;
mod feed;
mod health;
mod imports;
mod language;
mod limits;
mod links;
mod mail;
mod passes;
mod passwords;
mod pictures;
mod presence;
mod proxy;
mod records;
mod request_id;
mod seen;
mod serve;
mod sessions;
mod snapshot;
mod threads;
mod tokens;
mod webhooks;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post, put},
};
pub use serve::{Fixed, Running, serve};

use self::failed::{Failed, no_such_path};
use super::{
    core::Core,
    webhooks::Courier,
    words::{lang, problem},
};
use crate::{
    desk::TechnicianId,
    wire::{Fault, IMPORT_LIMIT, ROOT},
};

/// What every handler is given.
#[derive(Clone, Debug)]
pub struct App {
    core: Arc<Core>,
    /// The hash of a token that is never stored, and whom it stands for.
    fixed: Option<(Arc<str>, TechnicianId)>,
    courier: Arc<Courier>,
}

fn router(app: App) -> Router {
    let at = |path: &str| format!("{ROOT}{path}");
    let router = Router::new()
        .route(ROOT, get(sessions::version))
        .route(&at("/"), get(sessions::version))
        .route(&at("/sessions"), post(sessions::create))
        .route(&at("/sessions/current"), axum::routing::delete(sessions::end))
        .route(&at("/me"), get(sessions::me))
        .route(&at("/snapshot"), get(snapshot::whole))
        .route(&at("/changes"), get(feed::changes))
        .route(&at("/feed"), get(feed::open))
        .route(&at("/presence"), put(presence::set))
        .route(&at("/commands"), get(commands::list))
        .route(&at("/commands/{name}"), post(commands::run))
        .route(&at("/tickets"), get(records::tickets))
        .route(&at("/tickets/{ticket}"), get(records::ticket))
        .route(&at("/tickets/{ticket}/thread"), get(threads::thread))
        .route(&at("/users"), get(records::users))
        .route(&at("/users/{id}"), get(records::user))
        .route(&at("/devices"), get(records::devices))
        .route(&at("/devices/{id}"), get(records::device))
        .route(&at("/technicians"), get(records::technicians))
        .route(&at("/technicians/{id}"), get(records::technician))
        .route(&at("/technicians/{id}/password"), put(passwords::set))
        .route(&at("/invitations/accept"), post(passes::accept))
        .route(&at("/logins/confirm"), post(passes::confirm))
        .route(&at("/mail/password"), put(mail::set_password))
        .route(&at("/mail/settings"), put(mail::set))
        .route(
            &at("/technicians/{id}/picture"),
            get(pictures::show).put(pictures::set).delete(pictures::remove),
        )
        .route(&at("/audit"), get(audit::lines))
        .route(&at("/audit/check"), get(audit::check))
        .route(&at("/exports"), post(audit::exported))
        .route(&at("/drafts"), get(drafts::list))
        .route(&at("/drafts/{name}"), put(drafts::keep).delete(drafts::remove))
        .route(&at("/directory"), get(directory::state))
        .route(&at("/directory/secret"), put(directory::secret))
        .route(&at("/directory/runs"), post(directory::sync))
        .route(&at("/directory/preview"), get(directory::preview))
        .route(&at("/alerts"), get(records::alerts))
        .route(&at("/alerts/{id}"), get(records::alert))
        .route(&at("/statuses"), get(records::statuses))
        .route(&at("/folders"), get(records::folders))
        .route(&at("/departments"), get(records::departments))
        .route(&at("/roles"), get(records::roles))
        .route(&at("/tokens"), get(tokens::list))
        .route(&at("/tokens/current"), get(tokens::current))
        .route(&at("/tokens/{id}/secret"), post(tokens::draw_secret))
        .route(&at("/imports"), post(imports::run).layer(DefaultBodyLimit::max(IMPORT_LIMIT)))
        .route(&at("/webhooks/{id}/secret"), post(webhooks::secret))
        .route(&at("/webhooks/{id}/ping"), post(webhooks::ping))
        .route(&at("/webhooks/{id}/deliveries"), get(webhooks::deliveries))
        .route(&at("/webhooks/{id}/deliveries/{delivery}/replay"), post(webhooks::replay))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/tickets/{number}", get(links::ticket))
        .route(&at("/sites"), get(records::sites))
        .route(&at("/sites/{id}"), get(records::site))
        .route(&at("/records/{kind}/{id}/history"), get(threads::history))
        .fallback(async || Failed(no_such_path()))
        .method_not_allowed_fallback(async || {
            Failed(problem(Fault::MethodNotAllowed, lang().detail_method()))
        });
    limits::around(router, &app).with_state(app)
}

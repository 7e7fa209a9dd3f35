//! The HTTP API: what is asked under which path.
//!
//! Owns routes, the reading of requests and the writing of answers; decides nothing. A new resource is a
//! file here, a line in `routes!` and one in `openapi/paths.json`, and its body in `wire`.

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
mod openapi;
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

use axum::{Router, routing::MethodRouter};
pub use serve::{Fixed, Running, serve};

use self::failed::{Failed, no_such_path};
use super::{
    core::Core,
    webhooks::Courier,
    words::{lang, problem},
};
use crate::{desk::TechnicianId, wire::Fault};

/// What every handler is given.
#[derive(Clone, Debug)]
pub struct App {
    core: Arc<Core>,
    /// The hash of a token that is never stored, and whom it stands for.
    fixed: Option<(Arc<str>, TechnicianId)>,
    courier: Arc<Courier>,
}

/// Makes a list of paths into the router and into what the document is compared with.
macro_rules! routes {
    ($($path:literal $($method:ident $handler:path),+;)*) => {
        /// Every path, with its methods.
        #[cfg_attr(not(test), allow(dead_code, reason = "compared with the document"))]
        const ROUTES: &[(&str, &[&str])] = &[$(($path, &[$(stringify!($method)),+])),*];

        fn routed() -> Router<App> {
            Router::new()$(.route($path, MethodRouter::new()$(.$method($handler))+))*
        }
    };
}

routes! {
    "/api/v1" get sessions::version;
    "/api/v1/" get sessions::version;
    "/api/v1/sessions" post sessions::create;
    "/api/v1/sessions/current" delete sessions::end;
    "/api/v1/me" get sessions::me;
    "/api/v1/snapshot" get snapshot::whole;
    "/api/v1/changes" get feed::changes;
    "/api/v1/feed" get feed::open;
    "/api/v1/presence" put presence::set;
    "/api/v1/commands" get commands::list;
    "/api/v1/commands/{name}" post commands::run;
    "/api/v1/tickets" get records::tickets;
    "/api/v1/tickets/{ticket}" get records::ticket;
    "/api/v1/tickets/{ticket}/thread" get threads::thread;
    "/api/v1/users" get records::users;
    "/api/v1/users/{id}" get records::user;
    "/api/v1/devices" get records::devices;
    "/api/v1/devices/{id}" get records::device;
    "/api/v1/technicians" get records::technicians;
    "/api/v1/technicians/{id}" get records::technician;
    "/api/v1/technicians/{id}/password" put passwords::set;
    "/api/v1/invitations/accept" post passes::accept;
    "/api/v1/logins/confirm" post passes::confirm;
    "/api/v1/mail/password" put mail::set_password;
    "/api/v1/mail/settings" put mail::set;
    "/api/v1/technicians/{id}/picture" get pictures::show, put pictures::set, delete pictures::remove;
    "/api/v1/audit" get audit::lines;
    "/api/v1/audit/check" get audit::check;
    "/api/v1/exports" post audit::exported;
    "/api/v1/drafts" get drafts::list;
    "/api/v1/drafts/{name}" put drafts::keep, delete drafts::remove;
    "/api/v1/directory" get directory::state;
    "/api/v1/directory/secret" put directory::secret;
    "/api/v1/directory/runs" post directory::sync;
    "/api/v1/directory/preview" get directory::preview;
    "/api/v1/alerts" get records::alerts;
    "/api/v1/alerts/{id}" get records::alert;
    "/api/v1/statuses" get records::statuses;
    "/api/v1/folders" get records::folders;
    "/api/v1/departments" get records::departments;
    "/api/v1/roles" get records::roles;
    "/api/v1/tokens" get tokens::list;
    "/api/v1/tokens/current" get tokens::current;
    "/api/v1/tokens/{id}/secret" post tokens::draw_secret;
    "/api/v1/imports" post imports::run;
    "/api/v1/webhooks/{id}/secret" post webhooks::secret;
    "/api/v1/webhooks/{id}/ping" post webhooks::ping;
    "/api/v1/webhooks/{id}/deliveries" get webhooks::deliveries;
    "/api/v1/webhooks/{id}/deliveries/{delivery}/replay" post webhooks::replay;
    "/healthz" get health::alive;
    "/readyz" get health::ready;
    "/tickets/{number}" get links::ticket;
    "/api/v1/sites" get records::sites;
    "/api/v1/sites/{id}" get records::site;
    "/api/v1/records/{kind}/{id}/history" get threads::history;
    "/api/v1/openapi.json" get openapi::document;
}

fn router(app: App) -> Router {
    let router = routed().fallback(async || Failed(no_such_path())).method_not_allowed_fallback(
        async || Failed(problem(Fault::MethodNotAllowed, lang().detail_method())),
    );
    limits::around(router, &app).with_state(app)
}

//! Owns the paths of the audit log: its lines, whether it is whole, and the note that something was exported (F15).
//!
//! Who may read it and what a filter means is in `server/audit.rs`.

use axum::{extract::State, http::StatusCode};
use serde::Deserialize;

use super::{
    super::{auth::Signed, words::lang},
    App, Failed, cursor,
    extract::{Bearer, Caller, Json, Query, bad_parameter},
};
use crate::{
    desk::{
        Actor, AuditCheck, AuditFilter, AuditLine, AuditNote, Grant, Permission, Refusal, clean,
    },
    phrase,
    wire::{Exported, Page},
};

/// The parameters of the log.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    #[serde(default)]
    filter: String,
    limit: Option<u32>,
    after: Option<String>,
}

/// `GET /audit`: newest first; `after` is the `next` of the page before.
pub async fn lines(
    State(app): State<App>,
    Bearer(me): Bearer,
    Query(asked): Query<Asked>,
) -> Result<axum::Json<Page<AuditLine>>, Failed> {
    may(&app, &me, "read-audit").await?;
    let filter = AuditFilter::parse(&asked.filter)
        .map_err(|error| bad_parameter(phrase::filter_error(lang(), &error)))?;
    let limit = asked.limit.unwrap_or(100).clamp(1, 1000);
    let after = asked.after.as_deref();
    let after = after.map(|after| cursor::read("audit", after)).transpose()?;
    let (items, next) = app.core.audit(me.technician, &filter, after, limit).await?;
    Ok(axum::Json(Page { items, next: next.map(|next| cursor::of("audit", &next)) }))
}

/// The parameters of the check.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Check {
    hash: Option<String>,
}

/// `GET /audit/check`: whether every line is what was written, and with `hash` whether a line has that hash.
pub async fn check(
    State(app): State<App>,
    Bearer(me): Bearer,
    Query(Check { hash }): Query<Check>,
) -> Result<axum::Json<AuditCheck>, Failed> {
    may(&app, &me, "check-audit").await?;
    Ok(axum::Json(app.core.journal.verify(false, hash.as_deref()).await?))
}

/// `POST /exports`: notes that something left the desk as a file.
pub async fn exported(
    State(app): State<App>,
    Caller(me): Caller,
    Json(exported): Json<Exported>,
) -> Result<StatusCode, Failed> {
    // The log has a permission of its own, which was asked when it was read.
    let needs = Permission::ExportTickets;
    if exported.what != "audit" && !app.core.read(|desk| desk.may(me.technician, needs)) {
        let refusal = Refusal::NotAllowed { needs };
        let actor = Actor::Technician(me.technician);
        app.core.noted_refusal(actor, "export", &refusal).await;
        return Err(Failed(app.core.refused(refusal)));
    }
    let short = |text: &str| clean(text).chars().take(200).collect::<String>();
    let note = AuditNote::Exported {
        what: short(&exported.what),
        filter: short(&exported.filter),
        count: exported.count,
    };
    app.core.noted(Actor::Technician(me.technician), note).await;
    Ok(StatusCode::NO_CONTENT)
}

async fn may(app: &App, me: &Signed, act: &'static str) -> Result<(), Failed> {
    app.allows(me, Some(Grant::AuditRead))?;
    let Err(refusal) = app.core.may_audit(me.technician) else { return Ok(()) };
    app.core.noted_refusal(me.actor(), act, &refusal).await;
    Err(Failed(app.core.refused(refusal)))
}

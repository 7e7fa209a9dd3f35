//! Owns what is read from the journal about one record: a ticket's thread, and who changed what.

use axum::extract::{Path, State};

use super::{
    super::journal::Kept, App, Failed, extract::Bearer, failed::no_such_record, records::ticket_id,
};
use crate::{
    desk::{Record, RecordKey, changes_between},
    wire::{Decision, HistoryLine, Thread},
};

/// `GET /tickets/{ticket}/thread`, by number or id.
pub async fn thread(
    State(app): State<App>,
    Bearer(me): Bearer,
    Path(ticket): Path<String>,
) -> Result<axum::Json<Thread>, Failed> {
    let ticket = ticket_id(&app, &me, &ticket)?;
    let journal = &app.core.journal;
    let decisions = journal.decisions(ticket).await?;
    let mut messages = journal.messages(ticket).await?;
    // What was said on tickets that were merged into this one is read here, in its own time (B3 row 27).
    let merged = app.core.read(|desk| desk.merged_into(ticket));
    for merged in &merged {
        messages.extend(journal.messages(*merged).await?);
    }
    if !merged.is_empty() {
        messages.sort_by_key(|message| message.at);
    }
    Ok(axum::Json(Thread {
        messages,
        history: lines(journal.history(RecordKey::Ticket(ticket)).await?),
        decisions: decisions
            .into_iter()
            .map(|(revision, decision)| Decision { revision, decision })
            .collect(),
    }))
}

/// `GET /records/{kind}/{id}/history`
pub async fn history(
    State(app): State<App>,
    Bearer(me): Bearer,
    Path((kind, id)): Path<(String, String)>,
) -> Result<axum::Json<Vec<HistoryLine>>, Failed> {
    let named = serde_json::json!({ "kind": kind, "id": id });
    let key: RecordKey = serde_json::from_value(named).map_err(|_| Failed(no_such_record()))?;
    app.reads(&me, key.kind())?;
    let mut kept = app.core.journal.history(key).await?;
    // Of what is gone, the last state says where it was.
    let site = kept.iter().rev().find_map(|kept| kept.record.as_ref()).and_then(Record::site);
    let (site, insight) = app.core.read(|desk| {
        let site = desk.record(key).map_or(site, |record| record.site());
        (site, desk.insight_of(me.technician))
    });
    if kept.is_empty() || !insight.scope.holds(site) {
        return Err(no_such_record().into());
    }
    for kept in &mut kept {
        kept.record = kept.record.take().map(|record| insight.masked(record));
    }
    Ok(axum::Json(lines(kept)))
}

/// Neighbouring states compared.
fn lines(kept: Vec<Kept>) -> Vec<HistoryLine> {
    let mut before = None;
    let mut lines = Vec::with_capacity(kept.len());
    for (index, kept) in kept.into_iter().enumerate() {
        let changes = kept.record.as_ref().map(|after| changes_between(before.as_ref(), after));
        lines.push(HistoryLine {
            revision: kept.revision,
            at: kept.at,
            actor: kept.actor,
            command_id: kept.command_id,
            command: kept.command,
            created: index == 0,
            changes: changes.unwrap_or_default(),
            runs: kept.runs,
        });
        before = kept.record;
    }
    lines
}

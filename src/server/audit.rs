//! Owns the audit log as people see it: who may read it, what a filter's words mean on this desk, and the acts that
//! are noted because they change no record (F15).
//!
//! Knows no SQL and no HTTP. An act that should be noted calls [`Core::noted`] where it happens.

use super::{
    core::Core,
    journal::{AuditQuery, AuditRow, Trouble},
};
use crate::desk::{
    Actor, ApiToken, AuditFilter, AuditLine, AuditNote, AuditRecord, Desk, Device, Insight, Kind,
    Permission, Refusal, Site, Technician, TechnicianId, TicketNumber, User, changes_between,
    filter::Needle,
};

/// Records of one entry that are shown with it.
const SHOWN: usize = 20;
/// Records that one name may stand for.
const NAMESAKES: usize = 100;

impl Core {
    /// Notes an act that changes no record. One that cannot be noted still happened.
    pub async fn noted(&self, actor: Actor, note: AuditNote) {
        let at = self.clock.0.now();
        if let Err(trouble) = self.journal.note(at, actor, &note).await {
            tracing::error!(%trouble, act = note.action(), "an act is missing in the audit log");
        }
    }

    /// Notes what a role does not allow, or what would leave the desk without an Admin.
    pub async fn noted_refusal(&self, actor: Actor, command: &'static str, refusal: &Refusal) {
        let worth = crate::wire::status(refusal) == 403
            || matches!(refusal, Refusal::LastAdmin | Refusal::Yourself);
        if worth {
            let (command, code) = (command.to_owned(), refusal.code().to_owned());
            self.noted(actor, AuditNote::Refused { command, code }).await;
        }
    }

    /// Refuses whoever may not read the log.
    pub fn may_audit(&self, technician: TechnicianId) -> Result<(), Refusal> {
        let needs = Permission::ViewAudit;
        if self.read(|desk| desk.may(technician, needs)) {
            Ok(())
        } else {
            Err(Refusal::NotAllowed { needs })
        }
    }

    /// A page of the log as a technician may see it, newest first, and what to ask for the next one with. Whoever
    /// reaches some sites only sees nothing of the others (C3).
    pub async fn audit(
        &self,
        reader: TechnicianId,
        filter: &AuditFilter,
        before: Option<u64>,
        limit: u32,
    ) -> Result<(Vec<AuditLine>, Option<u64>), Trouble> {
        let insight = self.read(|desk| desk.insight_of(reader));
        let query = self.read(|desk| query(desk, filter, before, limit + 1));
        let mut rows = self.journal.audit(&query).await?;
        let limit = limit as usize;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().map(|last| last.seq).filter(|_| more);
        let mut lines = Vec::with_capacity(rows.len());
        for row in rows {
            let own = row.actor.technician() == Some(reader);
            if row.revision.is_none() && !insight.scope.is_all() && !own {
                continue;
            }
            lines.extend(self.line(row, &insight).await?);
        }
        Ok((lines, next))
    }

    /// The line of a row; nothing where all it touched is out of the scope.
    async fn line(&self, row: AuditRow, insight: &Insight) -> Result<Option<AuditLine>, Trouble> {
        let scope = &insight.scope;
        let shown = if scope.is_all() { SHOWN } else { usize::MAX };
        let (mut touched, more) = match row.revision {
            Some(revision) => self.journal.touched(revision, shown).await?,
            None => (Vec::new(), 0),
        };
        let some = !touched.is_empty();
        touched.retain(|touched| {
            let mut states = touched.before.iter().chain(&touched.after);
            states.all(|record| scope.holds(record.site()))
        });
        if some && touched.is_empty() {
            return Ok(None);
        }
        let records = touched.into_iter().map(|touched| AuditRecord {
            key: touched.key,
            created: touched.before.is_none(),
            gone: touched.after.is_none(),
            changes: touched
                .after
                .map(|after| {
                    let before = touched.before.map(|before| insight.masked(before));
                    changes_between(before.as_ref(), &insight.masked(after))
                })
                .unwrap_or_default(),
        });
        Ok(Some(AuditLine {
            seq: row.seq,
            at: row.at,
            actor: row.actor,
            action: row.name,
            revision: row.revision,
            note: row.note,
            records: records.collect(),
            more: u64::try_from(more).unwrap_or(u64::MAX),
            hash: row.hash,
        }))
    }
}

fn query(desk: &Desk, filter: &AuditFilter, before: Option<u64>, limit: u32) -> AuditQuery {
    let zone = desk.account().map(|account| account.zone).unwrap_or_default();
    let (from, until) = filter.span(zone);
    AuditQuery {
        before,
        actors: filter.actor.as_deref().map(|name| actors(desk, name)),
        name: filter.action.clone(),
        kind: filter.noun,
        ids: filter.record.as_deref().map(|name| ids(desk, name, filter.noun)),
        from,
        until,
        limit,
    }
}

/// Everybody a name may mean.
fn actors(desk: &Desk, name: &str) -> Vec<Actor> {
    if ["desk", "helpdeck", "system"].contains(&name.to_lowercase().as_str()) {
        return vec![Actor::System];
    }
    let needle = Needle::new(name);
    let technicians = desk
        .all::<Technician>()
        .filter(|one| needle.within(&[&one.name(), &one.email]))
        .map(|one| Actor::Technician(one.id));
    let users = desk
        .all::<User>()
        .filter(|one| needle.within(&[&one.name(), one.email.as_deref().unwrap_or_default()]))
        .map(|one| Actor::User(one.id));
    let through = desk
        .all::<ApiToken>()
        .filter(|one| {
            let owner = desk.get::<Technician>(one.owner);
            let of = owner.is_some_and(|owner| needle.within(&[&owner.name(), &owner.email]));
            of || needle.within(&[&one.name])
        })
        .map(|one| Actor::Token { token: one.id, owner: one.owner });
    technicians.chain(users).chain(through).take(NAMESAKES).collect()
}

/// The ids a word may mean: a ticket's number, an id, part of a name.
fn ids(desk: &Desk, word: &str, noun: Option<Kind>) -> Vec<String> {
    if let Ok(number) = word.trim_start_matches('#').parse::<u32>() {
        let found = desk.ticket_numbered(TicketNumber(number));
        return found.map(|ticket| ticket.id.to_string()).into_iter().collect();
    }
    if word.parse::<uuid::Uuid>().is_ok() {
        return vec![word.to_lowercase()];
    }
    let needle = Needle::new(word);
    let wanted = |kind| noun.is_none_or(|noun| noun == kind);
    let mut found: Vec<String> = Vec::new();
    if wanted(Kind::Technician) {
        let named =
            desk.all::<Technician>().filter(|one| needle.within(&[&one.name(), &one.email]));
        found.extend(named.map(|one| one.id.to_string()));
    }
    if wanted(Kind::User) {
        let named = desk.all::<User>().filter(|one| needle.within(&[&one.name()]));
        found.extend(named.map(|one| one.id.to_string()));
    }
    if wanted(Kind::Device) {
        let named = desk.all::<Device>().filter(|one| needle.within(&[&one.name]));
        found.extend(named.map(|one| one.id.to_string()));
    }
    if wanted(Kind::Site) {
        let named = desk.all::<Site>().filter(|one| needle.within(&[&one.name]));
        found.extend(named.map(|one| one.id.to_string()));
    }
    found.truncate(NAMESAKES);
    found
}

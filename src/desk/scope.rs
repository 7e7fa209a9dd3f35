//! Owns what somebody sees of the desk: the records of the sites that their role reaches, and those of no site (C2); of a
//! webhook and an API token not where they lead to and come from, unless they manage them (E3).
//!
//! Rules ask through [`Draft::get`](super::draft::Draft::get), so that a command cannot forget it; what leaves the server
//! goes through [`Entry::within`] and [`Desk::seen_by`]. A record says where it belongs in the table of `records/`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Actor, ApiToken, Change, Desk, Entity, Entry, Field, Line, Permission, Record, RecordKey, Role,
    Scope, SiteId, Technician, TechnicianId, Ticket, TicketId, TicketNumber, Webhook,
};

static EVERYWHERE: Scope = Scope::All;
static NOWHERE: Scope = Scope::Listed(BTreeSet::new());

/// How far somebody sees: which sites, and what is behind webhooks and API tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Insight {
    reader: TechnicianId,
    /// The sites they see.
    pub scope: Scope,
    webhooks: bool,
    tokens: bool,
}

impl Insight {
    /// True where nothing of an entry is out of their sight.
    pub fn is_whole(&self, entry: &Entry) -> bool {
        let whole = |change: &Change| match change {
            Change::Put(Record::Webhook(_)) => self.webhooks,
            Change::Put(Record::ApiToken(token)) => self.sees_addresses(token),
            _ => true,
        };
        self.scope.is_all() && entry.changes.iter().all(whole)
    }

    /// A record without what they do not manage.
    pub fn masked(&self, record: Record) -> Record {
        match record {
            Record::Webhook(webhook) if !self.webhooks => {
                let url = Line::parse(Field::Url, HIDDEN).expect("a character");
                Record::Webhook(Arc::new(Webhook { url, ..Arc::unwrap_or_clone(webhook) }))
            }
            Record::ApiToken(token) if !self.sees_addresses(&token) => {
                Record::ApiToken(Arc::new(self.token(&token)))
            }
            other => other,
        }
    }

    /// An API token without what they do not manage.
    pub fn token(&self, token: &ApiToken) -> ApiToken {
        let mut token = token.clone();
        if !self.sees_addresses(&token) {
            token.addresses.clear();
        }
        token
    }

    /// True where they see from where a token is used: their own, or any for those who manage tokens.
    pub fn sees_addresses(&self, token: &ApiToken) -> bool {
        self.tokens || token.owner == self.reader
    }
}

/// Where a webhook leads to, for those who do not manage it: who has the address may write where it leads.
const HIDDEN: &str = "…";

/// What a role lets see: sites, where webhooks lead to, from where API tokens are used.
fn reach(role: &Role) -> (&Scope, bool, bool) {
    let [webhooks, tokens] =
        [Permission::ManageWebhooks, Permission::ManageTokens].map(|needs| role.allows(needs));
    (&role.scope, webhooks, tokens)
}

impl Desk {
    /// How far a technician sees.
    pub fn insight_of(&self, reader: TechnicianId) -> Insight {
        let (scope, webhooks, tokens) =
            self.role_of(reader).map_or((&NOWHERE, false, false), reach);
        Insight { reader, scope: scope.clone(), webhooks, tokens }
    }

    /// The sites a technician sees; none for whoever is unknown.
    pub fn scope_of(&self, technician: TechnicianId) -> &Scope {
        self.role_of(technician).map_or(&NOWHERE, |role| &role.scope)
    }

    /// The sites an actor sees. What a user may name is up to each rule.
    pub fn scope_for(&self, actor: Actor) -> &Scope {
        actor.technician().map_or(&EVERYWHERE, |technician| self.scope_of(technician))
    }

    /// True when a technician sees a record.
    pub fn sees<R: Entity>(&self, technician: TechnicianId, record: &R) -> bool {
        self.scope_of(technician).holds(record.site())
    }

    /// Every record that somebody sees, and up to which number there are tickets besides.
    pub fn seen_by(&self, insight: &Insight) -> (Vec<Record>, Option<TicketNumber>) {
        let numbered = TicketNumber(self.next_number().0.saturating_sub(1));
        let scope = &insight.scope;
        let seen = self.records().filter(|record| scope.holds(record.site()));
        let records = seen.map(|record| insight.masked(record)).collect();
        (records, (!scope.is_all()).then_some(numbered))
    }

    /// Up to which number there are tickets out of sight; only on a copy for somebody who does not see every site.
    pub const fn numbered_elsewhere(&self) -> Option<TicketNumber> {
        self.numbered
    }

    /// True for a copy of a desk for somebody who does not see every site.
    pub const fn is_partial(&self) -> bool {
        self.numbered.is_some()
    }
}

/// What readers of some sites have to know about changes to `before`: what left which site, and who sees more or less now.
pub(super) fn sightings(before: &Desk, changes: &[Change]) -> Vec<Change> {
    let mut sightings = Vec::new();
    let mut resighted = BTreeSet::new();
    for change in changes {
        let (key, after) = match change {
            Change::Put(record) => (record.key(), Some(record)),
            Change::Gone(key) => (*key, None),
            _ => continue,
        };
        let Some(was) = before.record(key) else { continue };
        if let Some(site) = was.site()
            && after.and_then(Record::site) != Some(site)
        {
            sightings.push(Change::Left { key, site });
        }
        match (&was, after) {
            (Record::Technician(was), Some(Record::Technician(is))) if was.role != is.role => {
                resighted.insert(is.id);
            }
            (Record::Role(was), Some(Record::Role(is))) if reach(was) != reach(is) => {
                let holders = before.all::<Technician>().filter(|one| one.role == is.id);
                resighted.extend(holders.map(|one| one.id));
            }
            _ => {}
        }
    }
    // Where a technician's role and the role itself both changed, what counts is where somebody ends.
    let role_after = |id: TechnicianId| {
        let written = changes.iter().find_map(|change| match change {
            Change::Put(Record::Technician(one)) if one.id == id => Some(one.role),
            _ => None,
        });
        let role = written.or_else(|| before.get::<Technician>(id).map(|one| one.role))?;
        let rewritten = changes.iter().find_map(|change| match change {
            Change::Put(Record::Role(one)) if one.id == role => Some(&**one),
            _ => None,
        });
        rewritten.or_else(|| before.get::<Role>(role)).map(reach)
    };
    resighted.retain(|id| role_after(*id) != before.role_of(*id).map(reach));
    sightings.extend(resighted.into_iter().map(Change::Resighted));
    sightings
}

impl Entry {
    /// True when somebody's copy of the desk is of no use after this entry.
    pub fn resights(&self, technician: TechnicianId) -> bool {
        self.changes
            .iter()
            .any(|change| matches!(change, Change::Resighted(id) if *id == technician))
    }

    /// The entry as somebody sees it: what is elsewhere is left out, and what left is gone. It keeps
    /// its revision, so that nothing seems to be missing. `desk` is one that knows the entry's tickets.
    #[must_use]
    pub fn within(&self, insight: &Insight, desk: &Desk) -> Self {
        let Insight { reader, scope, .. } = insight;
        let left: BTreeMap<RecordKey, SiteId> = self
            .changes
            .iter()
            .filter_map(|change| match change {
                Change::Left { key, site } => Some((*key, *site)),
                _ => None,
            })
            .collect();
        let had = |key: &RecordKey| scope.holds(left.get(key).copied());
        let ticket = |id: TicketId| {
            let written = self.changes.iter().find_map(|change| match change {
                Change::Put(Record::Ticket(ticket)) if ticket.id == id => Some(ticket.site),
                _ => None,
            });
            let site = written.or_else(|| desk.get::<Ticket>(id).map(|ticket| ticket.site));
            site.is_some_and(|site| scope.holds(Some(site)))
        };
        let mut numbered = None;
        let mut changes = Vec::new();
        for change in &self.changes {
            let seen = match change {
                Change::Put(record) if scope.holds(record.site()) => true,
                Change::Put(record) => {
                    if let Record::Ticket(ticket) = record
                        && ticket.created_at == self.at
                    {
                        numbered = numbered.max(Some(ticket.number));
                    }
                    let key = record.key();
                    if left.contains_key(&key) && had(&key) {
                        changes.push(Change::Gone(key));
                    }
                    false
                }
                Change::Gone(key) => had(key),
                Change::Said(message) => ticket(message.ticket),
                Change::Assigned(decision) => ticket(decision.ticket),
                Change::Ruled(run) => ticket(run.ticket),
                Change::Left { .. } | Change::Resighted(_) | Change::Numbered(_) => false,
            };
            if seen {
                changes.push(match change {
                    Change::Put(record) => Change::Put(insight.masked(record.clone())),
                    other => other.clone(),
                });
            }
        }
        let own = self.actor.technician() == Some(*reader);
        let told = own || !changes.is_empty();
        changes.extend(numbered.map(Change::Numbered));
        Self {
            revision: self.revision,
            at: self.at,
            actor: if told { self.actor } else { Actor::System },
            command_id: self.command_id,
            changes,
            notices: if own { self.notices.clone() } else { Vec::new() },
        }
    }
}

#[cfg(test)]
mod tests;

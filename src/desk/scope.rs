//! Owns what somebody sees of the desk: the records of the sites that their role reaches, and those of no site (C2).
//!
//! Rules ask through [`Draft::get`](super::draft::Draft::get), so that a command cannot forget it; a record says where it
//! belongs in the table of `records/`.

use std::collections::BTreeSet;

use super::{Actor, Desk, Entity, Scope, TechnicianId};

static EVERYWHERE: Scope = Scope::All;
static NOWHERE: Scope = Scope::Listed(BTreeSet::new());

impl Desk {
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
}

//! Owns who may act at all; what they may do is asked by each rule. Also answers "may I?" for screens.

use super::tokens;
use crate::desk::{
    Actor, Command, Desk, Permission, Refusal, Role, Technician, TechnicianId, TechnicianState,
    User, draft::Draft,
};

/// Refuses actors who are unknown or deactivated (T20, T22), and what a token does not allow.
pub(in crate::desk) fn may_act(draft: &Draft<'_>, command: &Command) -> Result<(), Refusal> {
    let known = match draft.actor {
        Actor::System => true,
        Actor::Technician(id) | Actor::Token { owner: id, .. } => draft
            .find::<Technician>(id)
            .is_some_and(|technician| technician.state == TechnicianState::Active),
        Actor::User(id) => draft.find::<User>(id).is_some(),
    };
    if !known {
        return Err(Refusal::NoAccess);
    }
    match draft.actor {
        Actor::Token { token, owner } => tokens::may_act(draft, token, owner, command),
        _ => Ok(()),
    }
}

/// Refuses a user who may not be the requester of a new ticket (I22).
pub(in crate::desk) fn may_request(user: &User) -> Result<(), Refusal> {
    if user.may_ask() {
        Ok(())
    } else {
        Err(Refusal::Invalid {
            field: crate::desk::Field::User,
            flaw: crate::desk::Flaw::InactiveUser,
        })
    }
}

impl Desk {
    /// The role a technician acts under.
    pub fn role_of(&self, technician: TechnicianId) -> Option<&Role> {
        self.get::<Role>(self.get::<Technician>(technician)?.role)
    }

    /// True when a technician's role allows it.
    pub fn may(&self, technician: TechnicianId, permission: Permission) -> bool {
        self.role_of(technician).is_some_and(|role| role.allows(permission))
    }
}

#[cfg(test)]
mod tests;

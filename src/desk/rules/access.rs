//! Owns who may act at all; what they may do is asked by each rule. Also answers "may I?" for screens.

use crate::desk::{
    Actor, Desk, Permission, Refusal, Role, Technician, TechnicianId, TechnicianState, User,
    draft::Draft,
};

/// Refuses actors who are unknown or deactivated (T20, T22), and requesters who may not ask (U23).
pub(in crate::desk) fn may_act(draft: &Draft<'_>) -> Result<(), Refusal> {
    let known = match draft.actor {
        Actor::System => true,
        Actor::Technician(id) => draft
            .find::<Technician>(id)
            .is_some_and(|technician| technician.state == TechnicianState::Active),
        Actor::User(id) => draft.find::<User>(id).is_some(),
    };
    if known { Ok(()) } else { Err(Refusal::NoAccess) }
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

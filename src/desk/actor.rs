//! Owns who a command comes from.
//! Knows no rights: what an actor may do is in `rules/access.rs`.

use serde::{Deserialize, Serialize};

use super::{TechnicianId, UserId};

/// Who wants something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "is", content = "id", rename_all = "kebab-case")]
pub enum Actor {
    /// A technician, held to what their role allows.
    Technician(TechnicianId),
    /// A user, through a channel that knows who they are: may ask and answer, nothing else.
    User(UserId),
    /// The desk itself: its clock, its set-up. Held to no permission.
    System,
}

impl Actor {
    /// The technician, where it is one.
    pub const fn technician(self) -> Option<TechnicianId> {
        match self {
            Self::Technician(id) => Some(id),
            _ => None,
        }
    }
}

impl From<TechnicianId> for Actor {
    fn from(id: TechnicianId) -> Self {
        Self::Technician(id)
    }
}

impl From<UserId> for Actor {
    fn from(id: UserId) -> Self {
        Self::User(id)
    }
}

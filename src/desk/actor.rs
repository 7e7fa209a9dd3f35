//! Owns who a command comes from.
//! Knows no rights: what an actor may do is in `rules/access.rs`.

use serde::{Deserialize, Serialize};

use super::{TechnicianId, TokenId, UserId};

/// Who wants something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "is", content = "id", rename_all = "kebab-case")]
pub enum Actor {
    /// A technician, held to what their role allows.
    Technician(TechnicianId),
    /// A user, through a channel that knows who they are: may ask and answer, nothing else.
    User(UserId),
    /// A program, through an API token: held to what the token's owner may do, and to what the token allows (E3).
    Token {
        /// Which token.
        token: TokenId,
        /// Whose it is.
        owner: TechnicianId,
    },
    /// The desk itself: its clock, its set-up. Held to no permission.
    System,
}

impl Actor {
    /// The technician who answers for it: themselves, or whose token it is.
    pub const fn technician(self) -> Option<TechnicianId> {
        match self {
            Self::Technician(id) | Self::Token { owner: id, .. } => Some(id),
            Self::User(_) | Self::System => None,
        }
    }

    /// The token it acts through.
    pub const fn token(self) -> Option<TokenId> {
        match self {
            Self::Token { token, .. } => Some(token),
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

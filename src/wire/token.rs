//! Owns the bodies about API tokens: the secret on its one way out, and what is known of a token beside its record.

use serde::{Deserialize, Serialize};

use super::Token;
use crate::desk::{ApiToken, Timestamp};

/// What `POST /tokens/{id}/secret` answers. It is not told again; one drawn before opens nothing any more.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DrawnSecret {
    /// What the program sends as its bearer token.
    pub secret: Token,
}

/// A token as `GET /tokens` lists it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TokenUse {
    /// The token.
    #[serde(flatten)]
    pub token: ApiToken,
    /// When its secret was drawn; nothing where it has none, so that it opens nothing.
    pub drawn_at: Option<Timestamp>,
    /// When it was last used, give or take an hour; nothing where it never was.
    pub last_used_at: Option<Timestamp>,
}

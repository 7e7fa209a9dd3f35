//! Owns the envelope of a command: who asks, and when.
//!
//! Must not know what is asked: that is the command inside, in the files beside this one.

use serde::{Deserialize, Serialize};

use super::Command;
use crate::desk::{Actor, CommandId, Timestamp};

/// A command with all that deciding it needs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Request {
    /// Which command: sent again it is the same one.
    pub id: CommandId,
    /// When it is decided.
    pub at: Timestamp,
    /// Who asks.
    pub actor: Actor,
    /// What they want.
    pub command: Command,
}

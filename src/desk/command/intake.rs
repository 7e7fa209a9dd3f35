//! Owns the arguments of commands about what comes in from outside. What they do is in `rules/intake.rs`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::desk::{Channel, CommandId, DeviceId, IntakeId, MessageId, SiteId, TicketId, UserId};

/// A message from outside. The ids of all it may become are made from the channel and its key, so that the same
/// message twice is the same command (I21).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TakeIn {
    /// How it came.
    pub channel: Channel,
    /// What the channel calls it: the Message-ID of a mail.
    pub key: String,
    /// The address it came from.
    pub from: String,
    /// The name that came with the address.
    #[serde(default)]
    pub name: Option<String>,
    /// What it says it is about.
    #[serde(default)]
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The ticket it answers, where the channel could tell for certain.
    #[serde(default)]
    pub thread: Option<TicketId>,
    /// The machine it came from.
    #[serde(default)]
    pub origin_device: Option<DeviceId>,
}

impl TakeIn {
    fn made<Id: From<Uuid>>(&self, what: &str) -> Id {
        let name = format!("{what}\n{:?}\n{}", self.channel, self.key.trim());
        Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).into()
    }

    /// The id under which this message is asked of the desk, however often it is delivered.
    pub fn command(&self) -> CommandId {
        self.made("command")
    }

    /// The id it has while it is held back.
    pub fn intake(&self) -> IntakeId {
        self.made("intake")
    }

    /// The id of the ticket it opens.
    pub fn ticket(&self) -> TicketId {
        self.made("ticket")
    }

    /// The id of the message it becomes.
    pub fn message(&self) -> MessageId {
        self.made("message")
    }

    /// The id of the user it brings.
    pub fn user(&self) -> UserId {
        self.made("user")
    }
}

/// Who wrote something that was held back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Sender {
    /// Somebody who is known already.
    Known {
        /// Who.
        user: UserId,
    },
    /// Somebody new, with the address it came from.
    New {
        /// Their id, made by the caller.
        user: UserId,
        /// Where they work.
        site: SiteId,
        /// First name.
        first_name: String,
        /// Last name.
        last_name: String,
    },
}

/// Make a ticket of something that was held back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdmitIntake {
    /// Which.
    pub intake: IntakeId,
    /// Whose ticket it is.
    pub sender: Sender,
    /// The ticket's id, made by the caller.
    pub ticket: TicketId,
    /// The id of its first message.
    pub message: MessageId,
}

/// Throw away something that was held back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DropIntake {
    /// Which.
    pub intake: IntakeId,
    /// Take in nothing more from its address.
    #[serde(default)]
    pub block: bool,
}

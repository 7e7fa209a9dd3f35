//! Owns the arguments of commands about alerts. What they do is in `rules/alerts.rs`.

use serde::{Deserialize, Serialize};

use crate::desk::{AlertId, DeviceId, MessageId, Severity, TicketId, Timestamp};

/// A device reports something. Reported again before it is settled, it is the same alert (E8).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RaiseAlert {
    /// Its id where it is a new one, made by the caller.
    pub id: AlertId,
    /// Which device.
    pub device: DeviceId,
    /// What noticed it: `disk-space`.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// What it says.
    pub title: String,
}

/// Put an alert aside.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SnoozeAlert {
    /// Which alert.
    pub alert: AlertId,
    /// Until when.
    pub until: Timestamp,
}

/// Bring an alert back that was put aside or settled.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReopenAlert {
    /// Which alert.
    pub alert: AlertId,
    /// Only where it is still put aside until this time: how the clock asks.
    #[serde(default)]
    pub if_until: Option<Timestamp>,
}

/// Open a ticket from an alert, or add the alert to the open ticket there is about the same (E8).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TicketFromAlert {
    /// Which alert.
    pub alert: AlertId,
    /// The ticket's id where it is a new one.
    pub ticket: TicketId,
    /// The id of the message that says what was reported.
    pub message: MessageId,
}

//! Owns the alert record: what a monitored device reported, until somebody settles it.
//! Knows no rule. A new field is set in `rules/alerts.rs`.

use serde::{Deserialize, Serialize};

use crate::desk::{AlertId, DeviceId, Name, Revision, SiteId, TicketId, Timestamp, Title};

/// How bad it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Good to know.
    Information,
    /// Will become a problem.
    Warning,
    /// Is one.
    Critical,
}

impl Severity {
    /// Every severity, least first.
    pub const ALL: [Self; 3] = [Self::Information, Self::Warning, Self::Critical];
}

/// Where an alert stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum AlertState {
    /// Nobody has settled it.
    Open,
    /// Put aside until then; the server opens it again by itself.
    Snoozed {
        /// Until when.
        until: Timestamp,
    },
    /// Settled.
    Resolved {
        /// When.
        at: Timestamp,
    },
}

impl AlertState {
    /// True once it is settled.
    pub const fn is_resolved(self) -> bool {
        matches!(self, Self::Resolved { .. })
    }
}

/// Something a device reported.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Alert {
    /// Which one.
    pub id: AlertId,
    /// What it says.
    pub title: Title,
    /// How bad it is.
    pub severity: Severity,
    /// Where it stands.
    pub state: AlertState,
    /// Which device reported it.
    pub device: DeviceId,
    /// The site the device stood at then.
    pub site: SiteId,
    /// What noticed it: alerts of the same rule and device are the same alert (E8).
    pub rule: Name,
    /// The ticket that was opened from it, or that it was added to (E8).
    pub ticket: Option<TicketId>,
    /// When it was first reported.
    pub raised_at: Timestamp,
    /// When it was last reported.
    pub last_at: Timestamp,
    /// How often it was reported.
    pub count: u32,
    /// When it last changed.
    pub rev: Revision,
}

//! Owns the device record.
//! Whose device it is stands with the user, not here. A new kind is a variant of [`DeviceKind`].

use serde::{Deserialize, Serialize};

use crate::desk::{DeviceId, FolderId, Name, Revision, SiteId, Timestamp};

/// What sort of thing a device is.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DeviceKind {
    /// A laptop or desktop.
    #[default]
    Workstation,
    /// A server.
    Server,
    /// A phone or tablet.
    Mobile,
    /// A printer, or another thing watched over SNMP.
    Snmp,
    /// Anything else.
    Other,
}

impl DeviceKind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::Workstation, Self::Server, Self::Mobile, Self::Snmp, Self::Other];
}

/// A machine that belongs to one site and to at most one folder of it (D25).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Device {
    /// Which one.
    pub id: DeviceId,
    /// The name on its label: `LT-0192`.
    pub name: Name,
    /// Make and model.
    pub model: Option<Name>,
    /// What sort of thing it is.
    pub sort: DeviceKind,
    /// Operating system.
    pub os: Option<Name>,
    /// Serial number.
    pub serial: Option<Name>,
    /// What another system calls it; unique.
    #[serde(default)]
    pub external_id: Option<Name>,
    /// Where it stands.
    pub site: SiteId,
    /// The folder, always one of `site` (I5).
    pub folder: Option<FolderId>,
    /// When it last reported in.
    pub last_seen_at: Option<Timestamp>,
    /// Set when it was deleted: gone from every list and picker, kept by its tickets (DA7).
    pub deleted_at: Option<Timestamp>,
    /// When it last changed.
    pub rev: Revision,
}

impl Device {
    /// False once it was deleted.
    pub const fn is_live(&self) -> bool {
        self.deleted_at.is_none()
    }

    /// True where it was deleted, and not so long ago that it stays so (B3 row 8).
    pub fn is_restorable(&self, now: Timestamp) -> bool {
        let days = chrono::TimeDelta::days(super::RESTORABLE_DAYS);
        self.deleted_at.is_some_and(|deleted| now - deleted <= days)
    }
}

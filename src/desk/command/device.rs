//! Owns what is asked about whole devices: the arguments of adding, editing and restoring one, and what a person saw who
//! moves one. Whose a device is and where it stands are asked beside it, in `mod.rs`; the rules are in
//! `rules/devices.rs` and `rules/relations.rs`.

use serde::{Deserialize, Serialize};

use super::Edit;
use crate::desk::{Desk, Device, DeviceId, DeviceKind, FolderId, SiteId, Timestamp, UserId};

/// A device to add.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDevice {
    /// Its id, made by the caller.
    pub id: DeviceId,
    /// Where it stands.
    pub site: SiteId,
    /// In which folder of the site.
    #[serde(default)]
    pub folder: Option<FolderId>,
    /// The name on its label.
    pub name: String,
    /// What sort of thing it is.
    #[serde(rename = "type")]
    pub sort: DeviceKind,
    /// Make and model.
    #[serde(default)]
    pub model: Option<String>,
    /// Operating system.
    #[serde(default)]
    pub os: Option<String>,
    /// Serial number.
    #[serde(default)]
    pub serial: Option<String>,
    /// What another system calls it; no other device has it.
    #[serde(default)]
    pub external_id: Option<String>,
    /// When it last reported in.
    #[serde(default)]
    pub last_seen_at: Option<Timestamp>,
    /// Add it although a deleted device that could be restored has its external id (B3 row 8).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anew: bool,
}

/// A change of what is written down about a device.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditDevice {
    /// Which.
    pub device: DeviceId,
    /// The name on its label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Edit<String>>,
    /// What sort of thing it is.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub sort: Option<Edit<DeviceKind>>,
    /// Make and model; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Edit<Option<String>>>,
    /// Operating system; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os: Option<Edit<Option<String>>>,
    /// Serial number; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<Edit<Option<String>>>,
    /// What another system calls it; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<Edit<Option<String>>>,
}

impl EditDevice {
    /// A change that changes nothing yet.
    pub const fn of(device: DeviceId) -> Self {
        Self {
            device,
            label: None,
            sort: None,
            model: None,
            os: None,
            serial: None,
            external_id: None,
        }
    }

    /// True as long as it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::of(self.device)
    }
}

/// A deleted device to bring back (DA7, B3 row 8).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RestoreDevice {
    /// Which.
    pub device: DeviceId,
}

/// Where a device stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// At which site.
    pub site: SiteId,
    /// In which of its folders.
    pub folder: Option<FolderId>,
}

impl Place {
    /// Where this one stands now.
    pub const fn of(device: &Device) -> Self {
        Self { site: device.site, folder: device.folder }
    }
}

/// Where a device stands and whose it is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Relations {
    /// Where it stands.
    pub place: Place,
    /// Everybody it is related to.
    pub users: Vec<UserId>,
}

impl Relations {
    /// Those of this device now.
    pub fn of(desk: &Desk, device: &Device) -> Self {
        Self { place: Place::of(device), users: desk.users_of_device(device.id).collect() }
    }
}

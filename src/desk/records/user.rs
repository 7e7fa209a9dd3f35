//! Owns the user record: people who may ask for support, and the devices related to them.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Deserializer, Serialize};

use crate::desk::{
    DepartmentId, DeviceId, Field, Flaw, FromDirectory, Language, Name, Refusal, Revision, SiteId,
    Timestamp, UserId, is_hostile,
};

/// A normalised mail address: trimmed, lower case, at most 254 characters (UA5).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Email(Box<str>);

impl Email {
    /// The address, normalised.
    ///
    /// # Errors
    /// `Invalid` on `field` when it is not `local@domain` with a plausible domain.
    pub fn parse(field: Field, text: &str) -> Result<Self, Refusal> {
        let text = text.trim().to_lowercase();
        let plausible = text.len() <= 254
            && text.split_once('@').is_some_and(|(local, domain)| {
                !local.is_empty()
                    && domain.contains('.')
                    && domain.split('.').all(|label| !label.is_empty())
                    && domain.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
                    && !local.chars().any(|c| c.is_whitespace() || is_hostile(c) || c == '@')
            });
        if plausible {
            Ok(Self(text.into()))
        } else {
            Err(Refusal::Invalid { field, flaw: Flaw::NotAnEmail })
        }
    }
}

impl Deref for Email {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether a user may ask for support.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum UserState {
    /// May.
    Active,
    /// May not open new tickets; the old ones go on (U23).
    Inactive,
}

/// Whose tickets a user sees in the portal. The main user of a site sees all of it in any case (U15, UA2).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PortalScope {
    /// Their own.
    #[default]
    Own,
    /// Those of everybody of their site: for deputies of the main user.
    Site,
}

/// How a user came to be known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum UserSource {
    /// A technician typed them in.
    #[default]
    Manual,
    /// From a file.
    Import,
    /// They wrote a mail (U18).
    Email,
    /// They came to the portal.
    Portal,
    /// They wrote in a chat.
    Chat,
    /// From a directory, which owns their names and telephone numbers (UA10).
    Directory,
}

/// The devices of a user in the order in which they were related, at most one of them primary.
///
/// The fields are private so that a primary which is not related (I1) or a second primary (I2)
/// cannot be written down.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(try_from = "RelatedDevicesDoc")]
pub struct RelatedDevices {
    devices: Vec<DeviceId>,
    primary: Option<DeviceId>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct RelatedDevicesDoc {
    devices: Vec<DeviceId>,
    primary: Option<DeviceId>,
}

impl TryFrom<RelatedDevicesDoc> for RelatedDevices {
    type Error = &'static str;

    fn try_from(doc: RelatedDevicesDoc) -> Result<Self, Self::Error> {
        let mut all = Self::default();
        for device in doc.devices {
            if !all.insert(all.devices.len(), device) {
                return Err("a device is related twice");
            }
        }
        all.primary = None;
        if doc.primary.is_some() && !all.set_primary(doc.primary) {
            return Err("the primary device is not among the related devices");
        }
        Ok(all)
    }
}

impl RelatedDevices {
    /// In the order in which they were related.
    pub fn all(&self) -> &[DeviceId] {
        &self.devices
    }

    /// The one preselected on the user's tickets (D7).
    pub const fn primary(&self) -> Option<DeviceId> {
        self.primary
    }

    /// True when `device` is related.
    pub fn contains(&self, device: DeviceId) -> bool {
        self.devices.contains(&device)
    }

    /// Relates `device` at `position`, at the end where that is past it. The first device of an
    /// empty list becomes primary (D6, DA1). False when it was related already.
    pub fn insert(&mut self, position: usize, device: DeviceId) -> bool {
        if self.contains(device) {
            return false;
        }
        if self.devices.is_empty() {
            self.primary = Some(device);
        }
        self.devices.insert(position.min(self.devices.len()), device);
        true
    }

    /// Takes `device` away; nobody moves up when it was the primary (DA2). False when it was not
    /// related.
    pub fn remove(&mut self, device: DeviceId) -> bool {
        let before = self.devices.len();
        self.devices.retain(|related| *related != device);
        if self.primary == Some(device) {
            self.primary = None;
        }
        self.devices.len() != before
    }

    /// Makes a related device, or none, the primary. False when it is not related.
    pub fn set_primary(&mut self, device: Option<DeviceId>) -> bool {
        let related = device.is_none_or(|device| self.contains(device));
        if related {
            self.primary = device;
        }
        related
    }
}

/// Journals of before the managed list hold a name in its place, which names no department.
fn department_id<'de, D: Deserializer<'de>>(from: D) -> Result<Option<DepartmentId>, D::Error> {
    if !from.is_human_readable() {
        return Option::deserialize(from);
    }
    let text = Option::<String>::deserialize(from)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

/// Somebody who may ask for support (U1).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct User {
    /// Which one.
    pub id: UserId,
    /// Where they work.
    pub site: SiteId,
    /// First name.
    pub first_name: Name,
    /// Last name.
    pub last_name: Name,
    /// The primary address, where known. Every address belongs to one user (UA5, I7).
    pub email: Option<Email>,
    /// Further addresses, in the order in which they were added; empty where there is no primary one.
    #[serde(default)]
    pub other_emails: Vec<Email>,
    /// Telephone.
    pub phone: Option<Name>,
    /// Mobile phone.
    #[serde(default)]
    pub mobile: Option<Name>,
    /// Department, one of the managed list (U12).
    #[serde(default, deserialize_with = "department_id")]
    #[cfg_attr(test, schemars(with = "Option<DepartmentId>"))]
    pub department: Option<DepartmentId>,
    /// Job title.
    pub job_title: Option<Name>,
    /// Whose tickets they see in the portal, beside what the main user of a site sees (U15).
    #[serde(default)]
    pub portal_scope: PortalScope,
    /// Their mails open no new tickets; replies still reach theirs (U16, UA8).
    #[serde(default)]
    pub suppress_email_tickets: bool,
    /// How they came to be known.
    #[serde(default)]
    pub source: UserSource,
    /// What another system calls them; unique.
    #[serde(default)]
    pub external_id: Option<Name>,
    /// The directory that owns what is written about them (UA10).
    #[serde(default)]
    pub directory: Option<FromDirectory>,
    /// The language they are written to in; nothing means the account's.
    #[serde(default)]
    pub language: Option<Language>,
    /// Whether they may ask.
    pub state: UserState,
    /// Their devices, all of their site (I3) and none deleted (I4).
    pub devices: RelatedDevices,
    /// Set once they were merged into somebody: nothing is left but the way there (B3 row 14).
    #[serde(default)]
    pub merged_into: Option<UserId>,
    /// Set once everything that says who they were is gone (B3 row 13).
    #[serde(default)]
    pub erased_at: Option<Timestamp>,
    /// When they were added.
    pub created_at: Timestamp,
    /// When it last changed.
    pub rev: Revision,
}

impl User {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// Every address, the primary one first.
    pub fn emails(&self) -> impl Iterator<Item = &Email> {
        self.email.iter().chain(&self.other_emails)
    }

    /// True unless they were merged or erased: what lists and pickers show.
    pub const fn is_listed(&self) -> bool {
        self.merged_into.is_none() && self.erased_at.is_none()
    }

    /// True when they may ask for something new (I22).
    pub const fn may_ask(&self) -> bool {
        matches!(self.state, UserState::Active) && self.is_listed()
    }
}

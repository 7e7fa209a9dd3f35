//! Owns what can be asked about the directory that users come from: its settings, and what it says of people.
//! What comes of it is in `rules/directory.rs`.

use serde::{Deserialize, Serialize};

use crate::desk::{DirectoryRun, SiteAttribute, SiteId, UserId};

/// Where the directory is and what follows from it. Nothing in place of the settings forgets the directory; users
/// stay, and are everybody's to edit again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetDirectory {
    /// The settings.
    pub directory: Option<DirectorySettings>,
}

/// The settings of a directory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DirectorySettings {
    /// The tenant, by id or domain.
    pub tenant: String,
    /// The id of the application.
    pub client: String,
    /// Where a token is asked for.
    pub login_url: String,
    /// Where people are read from.
    pub graph_url: String,
    /// How often, in minutes.
    #[serde(default)]
    pub every_minutes: Option<u32>,
    /// Deactivate who left.
    #[serde(default)]
    pub deactivate: bool,
    /// Take departments over.
    #[serde(default)]
    pub departments: bool,
    /// Attribute, what it says, and the site that follows.
    #[serde(default)]
    pub rules: Vec<(SiteAttribute, String, SiteId)>,
    /// For whom no rule fits.
    #[serde(default)]
    pub default_site: Option<SiteId>,
}

/// Some people as the directory has them. Only the desk itself says so.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SyncUsers {
    /// The people.
    pub people: Vec<DirectoryPerson>,
}

/// Somebody as the directory has them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DirectoryPerson {
    /// The id of the object there.
    pub directory_id: String,
    /// The id of the user, where one is created.
    pub id: Option<UserId>,
    /// They are gone there, or disabled.
    #[serde(default)]
    pub gone: bool,
    /// What they are called as a whole.
    #[serde(default)]
    pub display_name: Option<String>,
    /// First name.
    #[serde(default)]
    pub first_name: Option<String>,
    /// Last name.
    #[serde(default)]
    pub last_name: Option<String>,
    /// Mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// Job title.
    #[serde(default)]
    pub job_title: Option<String>,
    /// Telephone.
    #[serde(default)]
    pub phone: Option<String>,
    /// Mobile phone.
    #[serde(default)]
    pub mobile: Option<String>,
    /// Department.
    #[serde(default)]
    pub department: Option<String>,
    /// Company.
    #[serde(default)]
    pub company: Option<String>,
    /// Office.
    #[serde(default)]
    pub office: Option<String>,
}

/// How a run went. Only the desk itself says so.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordDirectoryRun {
    /// How it went.
    pub run: DirectoryRun,
}

/// What became of one person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SyncOutcome {
    /// What the directory calls them.
    pub name: String,
    /// What became of them.
    pub fate: SyncFate,
}

/// What can become of a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SyncFate {
    /// A new user.
    Created,
    /// A user that looks different.
    Updated,
    /// A user that is at another site (B3 row 9).
    Moved,
    /// A user that may ask no longer (B3 row 33).
    Deactivated,
    /// A user that looked like this already.
    Unchanged,
    /// Nobody: no rule says where they belong.
    NoSite,
    /// Nobody: they have no name that a user could have.
    NoName,
    /// Nobody: their address belongs to a user who is somebody else in the directory.
    AddressTaken,
    /// Nobody: gone there, and not known here or not to be deactivated.
    Ignored,
}

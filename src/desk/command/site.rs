//! Owns what is asked about sites and their folders: the arguments of their commands.
//!
//! Must not know the rules, which are in `rules/sites`. A field of a site's form is a field here.

use serde::{Deserialize, Serialize};

use super::Edit;
use crate::desk::{FolderId, SiteId};

/// A site to add.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewSite {
    /// Its id, made by the caller.
    pub id: SiteId,
    /// Its unique name.
    pub label: String,
    /// Where it is.
    #[serde(default)]
    pub address: Option<String>,
    /// Its switchboard (T35).
    #[serde(default)]
    pub phone: Option<String>,
    /// What technicians should know.
    #[serde(default)]
    pub notes: Option<String>,
    /// The mail domains of its users; no other site has one of them.
    #[serde(default)]
    pub domains: Vec<String>,
}

impl NewSite {
    /// A site of which nothing is known but its name.
    pub fn named(id: SiteId, label: impl Into<String>) -> Self {
        let label = label.into();
        Self { id, label, address: None, phone: None, notes: None, domains: Vec::new() }
    }
}

/// A change of what is written down about a site.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditSite {
    /// Which.
    pub site: SiteId,
    /// Its unique name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Edit<String>>,
    /// Where it is; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Edit<Option<String>>>,
    /// Its switchboard; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Edit<Option<String>>>,
    /// What technicians should know; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Edit<Option<String>>>,
    /// The mail domains of its users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domains: Option<Edit<Vec<String>>>,
}

impl EditSite {
    /// A change that changes nothing yet.
    pub const fn of(site: SiteId) -> Self {
        Self { site, label: None, address: None, phone: None, notes: None, domains: None }
    }
}

/// Whether anything new may be put at a site.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetSiteActive {
    /// Which.
    pub site: SiteId,
    /// Whether it may.
    pub active: bool,
}

/// One site of two (B3 row 15).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeSites {
    /// The one that ends.
    pub from: SiteId,
    /// The one that has everything afterwards.
    pub into: SiteId,
}

/// A site to delete (B3 row 16).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeleteSite {
    /// Which.
    pub site: SiteId,
}

/// Another name for a folder.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RenameFolder {
    /// Which.
    pub folder: FolderId,
    /// Its name, unique within the site.
    pub label: Edit<String>,
}

/// A folder to delete (B3 row 17).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeleteFolder {
    /// Which.
    pub folder: FolderId,
}

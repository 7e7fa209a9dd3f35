//! Owns sites and the folders that group a site's devices.
//! What belongs to a site says so itself; nothing is listed here.

use serde::{Deserialize, Serialize};

use crate::desk::{FolderId, Name, Revision, SiteId, UserId};

/// A place, or a customer, whose users are served. Names are unique.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Site {
    /// Which one.
    pub id: SiteId,
    /// Unique name.
    pub name: Name,
    /// Who sees all tickets of the site in the portal: one of its users. Counts for nothing while they are
    /// inactive (U15, UA2, I6).
    #[serde(default)]
    pub main_user: Option<UserId>,
    /// When it last changed.
    pub rev: Revision,
}

/// A flat group of a site's devices; its name is unique within the site (DA15).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Folder {
    /// Which one.
    pub id: FolderId,
    /// The site it belongs to, for good.
    pub site: SiteId,
    /// Name, unique within the site.
    pub name: Name,
    /// When it last changed.
    pub rev: Revision,
}

//! Owns what may be asked about the settings of the account.
//!
//! A setting that is added to the account record becomes a field here. Secrets, such as the password of a mail
//! server, never do.

use serde::{Deserialize, Serialize};

use super::Edit;
use crate::desk::{Language, SiteId, Strategy, Vocabulary, Zone};

/// Which settings to change.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditAccount {
    /// The organisation's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Edit<String>>,
    /// Which words labels use (B0).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vocabulary: Option<Edit<Vocabulary>>,
    /// The language of those who have not chosen one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Edit<Language>>,
    /// The desk's own clock.
    #[serde(default, alias = "utc_offset", skip_serializing_if = "Option::is_none")]
    pub zone: Option<Edit<Zone>>,
    /// How many seats; nothing for any number. Never fewer than are taken (I17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<Edit<Option<u32>>>,
    /// How new tickets are assigned; nothing leaves them unassigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_assign: Option<Edit<Option<Strategy>>>,
    /// For how many days a reply reopens a closed ticket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopen_window_days: Option<Edit<u32>>,
    /// After how many days a resolved ticket is closed; nothing for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_close_days: Option<Edit<Option<u32>>>,
    /// A bare "thanks" brings a resolved ticket back (F9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thanks_reopen: Option<Edit<bool>>,
    /// Mail from an unknown address makes a user (U18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_create_users: Option<Edit<bool>>,
    /// The site of users whose address says no other (UA6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catch_all_site: Option<Edit<Option<SiteId>>>,
}

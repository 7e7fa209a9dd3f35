//! Owns what a technician may ask for about their own page (P9, P12 to P14).
//!
//! A choice that is added to the technician record becomes a field here. Login and password are not among them:
//! those are sent through their own windows.

use serde::{Deserialize, Serialize};

use super::Edit;
use crate::desk::{Landing, Language, TechnicianId};

/// What to change about a technician. A name, a phone and the sort of ticket page are also changed by those
/// who manage technicians (T30, T33, T35); language, landing page and signature by nobody else.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditProfile {
    /// Whose.
    pub technician: TechnicianId,
    /// First name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<Edit<String>>,
    /// Last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<Edit<String>>,
    /// Telephone; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Edit<Option<String>>>,
    /// Ticket pages as plain lines from top to bottom, for screen readers (T35).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plain_tickets: Option<Edit<bool>>,
    /// How many open tickets auto-assignment lets them have; nothing for any number. Changed by those who
    /// manage technicians only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_assign_cap: Option<Edit<Option<u32>>>,
    /// The Technicians list leaves out the deactivated (T25, TA14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hide_inactive: Option<Edit<bool>>,
    /// Language; nothing means the account's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Edit<Option<Language>>>,
    /// The page to start with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub landing: Option<Edit<Landing>>,
    /// Signature in Markdown; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Edit<Option<String>>>,
}

impl EditProfile {
    /// Changes nothing yet.
    pub const fn of(technician: TechnicianId) -> Self {
        Self {
            technician,
            first_name: None,
            last_name: None,
            phone: None,
            plain_tickets: None,
            auto_assign_cap: None,
            hide_inactive: None,
            language: None,
            landing: None,
            signature: None,
        }
    }
}

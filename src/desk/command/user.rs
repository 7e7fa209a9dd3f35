//! Owns what can be asked about users and the departments they are sorted by.
//! What comes of it is in `rules/users/` and `rules/departments.rs`. A new wish about a user is a struct here.

use serde::{Deserialize, Serialize};

use super::{Command, Edit, Expect, NewTicket};
use crate::desk::{DepartmentId, DeviceId, Language, PortalScope, SiteId, UserId, UserSource};

/// A department to add.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddDepartment {
    /// Its id, made by the caller.
    pub id: DepartmentId,
    /// Its unique name.
    pub label: String,
}

/// Another name for a department.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RenameDepartment {
    /// Which one.
    pub department: DepartmentId,
    /// Its name.
    pub label: Edit<String>,
}

/// A department to delete.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeleteDepartment {
    /// Which one.
    pub department: DepartmentId,
}

/// A user to add.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    /// Its id, made by the caller.
    pub id: UserId,
    /// Where they work (U8).
    pub site: SiteId,
    /// First name (U9).
    pub first_name: String,
    /// Last name (U9).
    pub last_name: String,
    /// The primary mail address (U10).
    #[serde(default)]
    pub email: Option<String>,
    /// Further addresses (UA5).
    #[serde(default)]
    pub other_emails: Vec<String>,
    /// Telephone (U11).
    #[serde(default)]
    pub phone: Option<String>,
    /// Mobile phone (U11).
    #[serde(default)]
    pub mobile: Option<String>,
    /// Department (U12).
    #[serde(default)]
    pub department: Option<DepartmentId>,
    /// Job title (U13).
    #[serde(default)]
    pub job_title: Option<String>,
    /// A device of the site to relate, which becomes the primary one (U14, UA1).
    #[serde(default)]
    pub primary_device: Option<DeviceId>,
    /// Make them the main user of the site (U15).
    #[serde(default)]
    pub main_user: bool,
    /// Also where the site has a main user, who is one no longer (UA2).
    #[serde(default)]
    pub replace_main_user: bool,
    /// Whose tickets they see in the portal (UA2).
    #[serde(default)]
    pub portal_scope: PortalScope,
    /// Their mails open no new tickets (U16).
    #[serde(default)]
    pub suppress_email_tickets: bool,
    /// How they came to be known.
    #[serde(default)]
    pub source: UserSource,
    /// What another system calls them.
    #[serde(default)]
    pub external_id: Option<String>,
    /// The language they are written to in.
    #[serde(default)]
    pub language: Option<Language>,
    /// A ticket to open for them in the same step; they are its requester (U4, UA9).
    #[serde(default)]
    pub ticket: Option<NewTicket>,
}

impl NewUser {
    /// Somebody of whom nothing but the name and the site is known.
    pub fn named(
        id: UserId,
        site: SiteId,
        first_name: impl Into<String>,
        last_name: impl Into<String>,
    ) -> Self {
        Self {
            id,
            site,
            first_name: first_name.into(),
            last_name: last_name.into(),
            email: None,
            other_emails: Vec::new(),
            phone: None,
            mobile: None,
            department: None,
            job_title: None,
            primary_device: None,
            main_user: false,
            replace_main_user: false,
            portal_scope: PortalScope::Own,
            suppress_email_tickets: false,
            source: UserSource::Manual,
            external_id: None,
            language: None,
            ticket: None,
        }
    }
}

/// Fields of a user to change; each carries what the person saw. Addresses, site and devices have commands
/// of their own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditUser {
    /// Who.
    pub user: UserId,
    /// First name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<Edit<String>>,
    /// Last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<Edit<String>>,
    /// Telephone; empty takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Edit<String>>,
    /// Mobile phone; empty takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<Edit<String>>,
    /// Department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Edit<Option<DepartmentId>>>,
    /// Job title; empty takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_title: Option<Edit<String>>,
    /// Whose tickets they see in the portal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portal_scope: Option<Edit<PortalScope>>,
    /// Whether their mails open no new tickets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suppress_email_tickets: Option<Edit<bool>>,
    /// How they came to be known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Edit<UserSource>>,
    /// What another system calls them; empty takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<Edit<String>>,
    /// The language they are written to in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Edit<Option<Language>>>,
}

impl EditUser {
    /// An edit that changes nothing yet.
    pub const fn of(user: UserId) -> Self {
        Self {
            user,
            first_name: None,
            last_name: None,
            phone: None,
            mobile: None,
            department: None,
            job_title: None,
            portal_scope: None,
            suppress_email_tickets: None,
            source: None,
            external_id: None,
            language: None,
        }
    }
}

/// The main user a site should have.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetMainUser {
    /// Of which site.
    pub site: SiteId,
    /// Who: one of its active users; nothing leaves the site without.
    pub user: Option<UserId>,
    /// Also where it is somebody else, who is one no longer (UA2).
    #[serde(default)]
    pub replace: bool,
}

/// An address of a user: to add, to take away, or to make the primary one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UserAddress {
    /// Whose.
    pub user: UserId,
    /// Which.
    pub email: String,
    /// Make an added one the primary one.
    #[serde(default)]
    pub primary: bool,
}

/// A user to move to another site.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoveUser {
    /// Who.
    pub user: UserId,
    /// Where to.
    pub site: SiteId,
    /// Take their open and pending tickets along.
    #[serde(default)]
    pub tickets: bool,
    /// Where they were when the person decided.
    #[serde(default, skip_serializing_if = "Expect::is_any")]
    pub was: Expect<SiteId>,
}

/// Two users who are one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeUsers {
    /// Who goes.
    pub from: UserId,
    /// Who stays.
    pub into: UserId,
}

/// A user to erase.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EraseUser {
    /// Who.
    pub user: UserId,
}

impl Command {
    /// The command that adds a user.
    pub fn add_user(new: NewUser) -> Self {
        Self::AddUser(Box::new(new))
    }

    /// The command that edits a user.
    pub fn edit_user(edit: EditUser) -> Self {
        Self::EditUser(Box::new(edit))
    }
}

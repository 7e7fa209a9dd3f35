//! Owns what can be asked about roles and who holds them (C2, T29, TA1). What is allowed is in `rules/roles.rs`.

use serde::{Deserialize, Serialize};

use super::{Edit, Expect};
use crate::desk::{Permissions, RoleId, Scope, TechnicianId};

/// A role to add.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRole {
    /// Its id, made by the caller.
    pub id: RoleId,
    /// Its unique name.
    pub label: String,
    /// May do everything, within its sites.
    #[serde(default)]
    pub full_admin: bool,
    /// What it allows.
    #[serde(default)]
    pub permissions: Permissions,
    /// Where.
    #[serde(default)]
    pub scope: Scope,
}

/// Changes to a role.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditRole {
    /// Which role.
    pub role: RoleId,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Edit<String>>,
    /// Whether it may do everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_admin: Option<Edit<bool>>,
    /// What it allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Edit<Permissions>>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Edit<Scope>>,
}

/// A role to delete; nobody may hold it (I16).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeleteRole {
    /// Which role.
    pub role: RoleId,
}

/// A role for a technician who has logged in (T27, T29).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignRole {
    /// Who.
    pub technician: TechnicianId,
    /// Which role.
    pub role: RoleId,
    /// The role the person saw.
    #[serde(default, skip_serializing_if = "Expect::is_any")]
    pub was: Expect<RoleId>,
}

/// The role a technician gets at the first login (TA1).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChooseFirstRole {
    /// Who.
    pub technician: TechnicianId,
    /// Which role; nothing stays Beginner.
    pub role: Option<RoleId>,
    /// The choice the person saw.
    #[serde(default, skip_serializing_if = "Expect::is_any")]
    pub was: Expect<Option<RoleId>>,
}

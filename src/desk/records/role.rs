//! Owns roles and the permission keys they are made of (C2).
//! Knows no technician. A new permission is a variant of [`Permission`] and a place in the preset roles.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::desk::{Name, Revision, RoleId, SiteId};

/// One thing a role may allow. *Change primary device* is not among them on purpose: it follows
/// full admin (D9).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// Add, edit, activate and deactivate technicians.
    ManageTechnicians,
    /// Set the availability of others (T17).
    SetAvailability,
    /// Add, edit and delete roles (C3).
    ManageRoles,
    /// Give roles to technicians (T29).
    AssignRoles,
    /// Create and edit sites.
    ManageSites,
    /// Create and edit folders (D27).
    ManageFolders,
    /// Create and edit users.
    ManageUsers,
    /// Import sites, users and devices (U20).
    ImportUsers,
    /// Make one user of two (B3 row 14).
    MergeUsers,
    /// Create and edit devices.
    ManageDevices,
    /// Delete devices (D23).
    DeleteDevices,
    /// Relate devices to users, sites and folders (D24).
    RelateDevices,
    /// Create tickets.
    CreateTickets,
    /// Edit a ticket's title, status, priority, requester.
    EditTickets,
    /// Give tickets to technicians.
    AssignTickets,
    /// Be given tickets.
    BeAssigned,
    /// Answer requesters.
    Reply,
    /// Write internal notes.
    Note,
    /// Change a ticket's device (D18).
    ChangeDevice,
    /// Make one ticket of two (B3 row 27).
    MergeTickets,
    /// Delete and restore tickets (B3 row 29).
    DeleteTickets,
    /// Write lists to files.
    ExportTickets,
    /// Snooze and resolve alerts.
    ManageAlerts,
    /// Change automation rules.
    ManageAutomation,
    /// Change how mail is sent and read.
    ManageEmail,
    /// Make and revoke API tokens (E3).
    ManageTokens,
    /// Have other programs told what happens (E3).
    ManageWebhooks,
    /// Read the audit log (F15).
    ViewAudit,
    /// Change the account's settings.
    ManageSettings,
    /// Buy a seat (T3).
    ManageSubscription,
}

impl Permission {
    /// Every permission, in order.
    pub const ALL: [Self; 30] = [
        Self::ManageTechnicians,
        Self::SetAvailability,
        Self::ManageRoles,
        Self::AssignRoles,
        Self::ManageSites,
        Self::ManageFolders,
        Self::ManageUsers,
        Self::ImportUsers,
        Self::MergeUsers,
        Self::ManageDevices,
        Self::DeleteDevices,
        Self::RelateDevices,
        Self::CreateTickets,
        Self::EditTickets,
        Self::AssignTickets,
        Self::BeAssigned,
        Self::Reply,
        Self::Note,
        Self::ChangeDevice,
        Self::MergeTickets,
        Self::DeleteTickets,
        Self::ExportTickets,
        Self::ManageAlerts,
        Self::ManageAutomation,
        Self::ManageEmail,
        Self::ManageTokens,
        Self::ManageWebhooks,
        Self::ViewAudit,
        Self::ManageSettings,
        Self::ManageSubscription,
    ];

    /// True for what concerns the whole account, so that a role of some sites cannot allow it (C3, note 2).
    pub const fn is_account_wide(self) -> bool {
        matches!(
            self,
            Self::ManageRoles
                | Self::ManageAutomation
                | Self::ManageEmail
                | Self::ManageTokens
                | Self::ManageWebhooks
                | Self::ViewAudit
                | Self::ManageSettings
                | Self::ManageSubscription
        )
    }
}

/// A set of permissions; a list of their names in JSON.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Permissions(u32);

impl Permissions {
    /// True when `permission` is in the set.
    pub const fn has(self, permission: Permission) -> bool {
        self.0 & (1 << permission as u32) != 0
    }

    /// The permissions in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = Permission> {
        Permission::ALL.into_iter().filter(move |permission| self.has(*permission))
    }
}

impl FromIterator<Permission> for Permissions {
    fn from_iter<T: IntoIterator<Item = Permission>>(permissions: T) -> Self {
        Self(permissions.into_iter().fold(0, |set, permission| set | (1 << permission as u32)))
    }
}

impl Serialize for Permissions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Permissions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<Permission>::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Permissions {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Permissions".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Vec<Permission>>()
    }
}

/// The sites a role reaches. What is elsewhere does not exist for those who hold it (C2).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "reach", content = "sites", rename_all = "kebab-case")]
pub enum Scope {
    /// Every site, also those to come.
    #[default]
    All,
    /// These.
    Listed(BTreeSet<SiteId>),
}

impl Scope {
    /// True for a record of `site`, and for one that belongs to no site.
    pub fn holds(&self, site: Option<SiteId>) -> bool {
        match (self, site) {
            (Self::Listed(sites), Some(site)) => sites.contains(&site),
            _ => true,
        }
    }

    /// True when `other` reaches nothing that this does not reach.
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::All, _) => true,
            (Self::Listed(_), Self::All) => false,
            (Self::Listed(sites), Self::Listed(others)) => others.is_subset(sites),
        }
    }

    /// True for every site.
    pub const fn is_all(&self) -> bool {
        matches!(self, Self::All)
    }
}

/// A role the desk ships with. Admin and Beginner can be neither edited nor deleted (I16).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// Everything.
    Admin,
    /// The everyday role (C3).
    Technician,
    /// May look, and act on nothing but the own profile and availability (T28, TA8).
    Beginner,
}

impl Preset {
    /// Every preset.
    pub const ALL: [Self; 3] = [Self::Admin, Self::Technician, Self::Beginner];

    /// The id its role has on every desk.
    pub const fn id(self) -> RoleId {
        RoleId::from_u128(match self {
            Self::Admin => 1,
            Self::Technician => 2,
            Self::Beginner => 3,
        })
    }

    /// Its name on a new desk.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Admin => "Admin",
            Self::Technician => "Technician",
            Self::Beginner => "Beginner",
        }
    }

    /// The role as a new desk gets it.
    pub fn role(self) -> Role {
        let permissions: Permissions = match self {
            Self::Admin => Permission::ALL.into_iter().collect(),
            Self::Technician => [
                Permission::ManageFolders,
                Permission::ManageUsers,
                Permission::RelateDevices,
                Permission::CreateTickets,
                Permission::EditTickets,
                Permission::AssignTickets,
                Permission::BeAssigned,
                Permission::Reply,
                Permission::Note,
                Permission::ChangeDevice,
                Permission::ManageAlerts,
            ]
            .into_iter()
            .collect(),
            Self::Beginner => Permissions::default(),
        };
        let name = Name::parse(crate::desk::Field::Name, self.name());
        Role {
            id: self.id(),
            name: name.expect("preset names are lines"),
            preset: Some(self),
            full_admin: self == Self::Admin,
            permissions,
            scope: Scope::All,
            rev: Revision::default(),
        }
    }
}

/// What a group of technicians may do.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Role {
    /// Which one.
    pub id: RoleId,
    /// Unique name.
    pub name: Name,
    /// Set for the roles the desk ships with.
    pub preset: Option<Preset>,
    /// May do what no permission key grants: change primary devices, erase people (D9).
    pub full_admin: bool,
    /// What it allows.
    pub permissions: Permissions,
    /// Where.
    #[serde(default)]
    pub scope: Scope,
    /// When it last changed.
    pub rev: Revision,
}

impl Role {
    /// True when the role allows it, within its sites.
    pub const fn allows(&self, permission: Permission) -> bool {
        (self.full_admin || self.permissions.has(permission))
            && (self.scope.is_all() || !permission.is_account_wide())
    }

    /// The presets that stay as they are (I16).
    pub const fn is_fixed(&self) -> bool {
        matches!(self.preset, Some(Preset::Admin | Preset::Beginner))
    }
}

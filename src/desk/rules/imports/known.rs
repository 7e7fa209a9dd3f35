//! Finds records by what a file calls them: the desk's own indexes, and over them what the command wrote so far. A file
//! may have many rows, so nothing here walks through all users or devices; sites, folders and departments are few, and
//! their tables are made once for a command.

use std::collections::HashMap;

use super::folded;
use crate::desk::{
    Department, DepartmentId, Desk, Device, DeviceId, Domain, Email, Folder, FolderId, Name, Site,
    SiteId, Timestamp, User, UserId,
};

/// The tables.
#[derive(Default)]
pub(super) struct Known {
    sites: Option<HashMap<String, SiteId>>,
    folders: Option<HashMap<(SiteId, String), FolderId>>,
    deleted_elsewhere: Option<HashMap<Name, DeviceId>>,
    /// Names that this command gave to a device of a site, or took from one.
    devices: HashMap<(SiteId, String), Option<DeviceId>>,
    external_devices: HashMap<Name, DeviceId>,
    /// Addresses that this command gave to somebody, or took from somebody.
    emails: HashMap<Email, Option<UserId>>,
    external_users: HashMap<Name, UserId>,
    departments: Option<HashMap<String, DepartmentId>>,
    /// Mail domains that this command gave to a site.
    domains: HashMap<Domain, SiteId>,
}

impl Known {
    /// The site with this name.
    pub(super) fn site(&mut self, desk: &Desk, name: &str) -> Option<SiteId> {
        self.sites(desk).get(&folded(name)).copied()
    }

    /// Enters a site that was made.
    pub(super) fn add_site(&mut self, desk: &Desk, name: &str, id: SiteId) {
        self.sites(desk).insert(folded(name), id);
    }

    fn sites(&mut self, desk: &Desk) -> &mut HashMap<String, SiteId> {
        let make = || desk.all::<Site>().map(|site| (folded(&site.name), site.id)).collect();
        self.sites.get_or_insert_with(make)
    }

    /// Enters the mail domains of a site; false where this command gave one of them to another.
    pub(super) fn add_domains(&mut self, domains: &[Domain], id: SiteId) -> bool {
        let free = |domain: &Domain| self.domains.get(domain).is_none_or(|site| *site == id);
        let free = domains.iter().all(free);
        if free {
            self.domains.extend(domains.iter().map(|domain| (domain.clone(), id)));
        }
        free
    }

    /// The folder of a site with this name.
    pub(super) fn folder(&mut self, desk: &Desk, site: SiteId, name: &str) -> Option<FolderId> {
        self.folders(desk).get(&(site, folded(name))).copied()
    }

    /// Enters a folder that was made.
    pub(super) fn add_folder(&mut self, desk: &Desk, site: SiteId, name: &str, id: FolderId) {
        self.folders(desk).insert((site, folded(name)), id);
    }

    fn folders(&mut self, desk: &Desk) -> &mut HashMap<(SiteId, String), FolderId> {
        let entry = |folder: &Folder| ((folder.site, folded(&folder.name)), folder.id);
        self.folders.get_or_insert_with(|| desk.all::<Folder>().map(entry).collect())
    }

    /// The device of a site with this name; the newest of several.
    pub(super) fn device(&self, desk: &Desk, site: SiteId, name: &str) -> Option<DeviceId> {
        let key = (site, folded(name));
        self.devices.get(&key).copied().unwrap_or_else(|| desk.device_named(site, &key.1))
    }

    /// Enters a device that is at this site now.
    pub(super) fn add_device(&mut self, device: &Device) {
        if let Some(id) = &device.external_id {
            self.external_devices.insert(id.clone(), device.id);
        }
        self.devices.insert((device.site, folded(&device.name)), Some(device.id));
    }

    /// Takes out a device that is at this site no longer, or has another name.
    pub(super) fn drop_device(&mut self, desk: &Desk, device: &Device) {
        if self.device(desk, device.site, &device.name) == Some(device.id) {
            self.devices.insert((device.site, folded(&device.name)), None);
        }
    }

    /// The device another system knows by this id.
    pub(super) fn device_of_other(&self, desk: &Desk, id: &Name) -> Option<DeviceId> {
        self.external_devices.get(id).copied().or_else(|| desk.device_with_external_id(id))
    }

    /// The device another system knew by this id that was deleted and can be restored.
    pub(super) fn deleted_device_of_other(
        &mut self,
        desk: &Desk,
        id: &Name,
        now: Timestamp,
    ) -> Option<DeviceId> {
        let make = || {
            let deleted = desk.all::<Device>().filter(|device| device.is_restorable(now));
            deleted.filter_map(|device| Some((device.external_id.clone()?, device.id))).collect()
        };
        self.deleted_elsewhere.get_or_insert_with(make).get(id).copied()
    }

    /// The user with this address.
    pub(super) fn user(&self, desk: &Desk, email: &Email) -> Option<UserId> {
        self.emails.get(email).copied().unwrap_or_else(|| desk.user_with_email(email))
    }

    /// The user another system knows by this id.
    pub(super) fn user_of_other(&self, desk: &Desk, id: &Name) -> Option<UserId> {
        self.external_users.get(id).copied().or_else(|| desk.user_with_external_id(id))
    }

    /// Enters whose addresses are whose now.
    pub(super) fn set_user(&mut self, before: Option<&User>, after: &User) {
        for email in before.into_iter().flat_map(User::emails) {
            self.emails.insert(email.clone(), None);
        }
        for email in after.emails() {
            self.emails.insert(email.clone(), Some(after.id));
        }
        if let Some(id) = &after.external_id {
            self.external_users.insert(id.clone(), after.id);
        }
    }

    /// The department with this name.
    pub(super) fn department(&mut self, desk: &Desk, name: &str) -> Option<DepartmentId> {
        self.departments(desk).get(&folded(name)).copied()
    }

    /// Enters a department that was made.
    pub(super) fn add_department(&mut self, desk: &Desk, name: &str, id: DepartmentId) {
        self.departments(desk).insert(folded(name), id);
    }

    fn departments(&mut self, desk: &Desk) -> &mut HashMap<String, DepartmentId> {
        let entry = |department: &Department| (folded(&department.name), department.id);
        self.departments.get_or_insert_with(|| desk.all::<Department>().map(entry).collect())
    }
}

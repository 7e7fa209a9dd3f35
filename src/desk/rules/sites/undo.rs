//! Owns what undoes the commands about sites and folders. A merge is for good: it asks before.

use crate::desk::{
    Command, DeleteSite, Desk, Device, Domain, Edit, EditSite, Expect, Field, Folder, FolderId,
    NewSite, Notes, Phone, Place, RenameFolder, SetSiteActive, Site, SiteId, SiteState,
};

/// What undoes `command` on `before`, in this order.
pub(in crate::desk) fn back(before: &Desk, command: &Command) -> Vec<Command> {
    let back = match command {
        Command::AddSite(new) => before
            .get::<Site>(new.id)
            .is_none()
            .then_some(Command::DeleteSite(DeleteSite { site: new.id })),
        Command::EditSite(edit) => edit_back(before, edit),
        Command::SetSiteActive(set) => before.get::<Site>(set.site).map(|site| {
            let active = site.state == SiteState::Active;
            Command::SetSiteActive(SetSiteActive { site: set.site, active })
        }),
        Command::RenameFolder(wish) => before.get::<Folder>(wish.folder).map(|folder| {
            let label = Edit::new(wish.label.to.trim().to_owned(), folder.name.to_string());
            Command::RenameFolder(RenameFolder { folder: wish.folder, label })
        }),
        Command::DeleteFolder(wish) => return folder_again(before, wish.folder),
        Command::DeleteSite(wish) => return site_again(before, wish.site),
        _ => None,
    };
    back.into_iter().collect()
}

fn said(value: Option<&impl ToString>) -> Option<String> {
    value.map(ToString::to_string)
}

/// The same fields, the other way round; what was typed is expected in the form in which it was kept.
fn edit_back(before: &Desk, wish: &EditSite) -> Option<Command> {
    let had = before.get::<Site>(wish.site)?;
    let typed = |edit: &Edit<Option<String>>| edit.to.clone();
    let phone = |edit: &Edit<Option<String>>| {
        let made = Phone::optional(Field::Phone, typed(edit).as_deref()).ok().flatten();
        Edit::new(said(made.as_ref()), said(had.phone.as_ref()))
    };
    let notes = |edit: &Edit<Option<String>>| {
        let made = Notes::optional(Field::Notes, typed(edit).as_deref()).ok().flatten();
        Edit::new(said(made.as_ref()), said(had.notes.as_ref()))
    };
    let address = |edit: &Edit<Option<String>>| {
        let made = typed(edit).map(|text| text.trim().to_owned());
        Edit::new(made.filter(|text| !text.is_empty()), said(had.address.as_ref()))
    };
    let domains = |edit: &Edit<Vec<String>>| {
        let mut made: Vec<String> = Vec::new();
        for domain in edit.to.iter().filter_map(|text| Domain::parse(Field::Domains, text).ok()) {
            if !made.iter().any(|other| **other == *domain) {
                made.push(domain.to_string());
            }
        }
        Edit::new(made, had.domains.iter().map(ToString::to_string).collect())
    };
    Some(Command::EditSite(Box::new(EditSite {
        site: wish.site,
        label: wish
            .label
            .as_ref()
            .map(|edit| Edit::new(edit.to.trim().to_owned(), had.name.to_string())),
        address: wish.address.as_ref().map(address),
        phone: wish.phone.as_ref().map(phone),
        notes: wish.notes.as_ref().map(notes),
        domains: wish.domains.as_ref().map(domains),
    })))
}

/// Adds the folder again and puts its devices back.
fn folder_again(before: &Desk, id: FolderId) -> Vec<Command> {
    let Some(folder) = before.get::<Folder>(id) else { return Vec::new() };
    let (site, label) = (folder.site, folder.name.to_string());
    let inside = before.devices_of_site(site).filter(|device| device.folder == Some(id));
    let back = inside.map(|device: &Device| Command::MoveDevices {
        devices: vec![device.id],
        site,
        folder: Some(id),
        was: Expect::Value([(device.id, Place { site, folder: None })].into()),
    });
    std::iter::once(Command::AddFolder { id, site, label }).chain(back).collect()
}

/// Adds the site again with its folders.
fn site_again(before: &Desk, id: SiteId) -> Vec<Command> {
    let Some(site) = before.get::<Site>(id) else { return Vec::new() };
    let new = NewSite {
        address: said(site.address.as_ref()),
        phone: said(site.phone.as_ref()),
        notes: said(site.notes.as_ref()),
        domains: site.domains.iter().map(ToString::to_string).collect(),
        ..NewSite::named(id, &*site.name)
    };
    let folders = before.folders_of_site(id).map(|folder| Command::AddFolder {
        id: folder.id,
        site: id,
        label: folder.name.to_string(),
    });
    let off = (site.state == SiteState::Inactive)
        .then_some(Command::SetSiteActive(SetSiteActive { site: id, active: false }));
    std::iter::once(Command::AddSite(Box::new(new))).chain(folders).chain(off).collect()
}

//! Owns the folders of a site (D27, DA15): adding, renaming and deleting them.
//! Which device is in which folder is ruled in `relations`.

use super::same_name;
use crate::desk::{
    DeleteFolder, Device, Field, FieldValue, Flaw, Folder, FolderId, Name, Notice, Permission,
    Refusal, RenameFolder, Revision, SiteId,
    draft::{Draft, check_seen},
};

/// Adds a folder; its name is unique within the site (DA15).
pub(in crate::desk) fn add_folder(
    draft: &mut Draft<'_>,
    id: FolderId,
    site: SiteId,
    label: &str,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageFolders)?;
    super::open(draft, site)?;
    let name = free_name(draft, id, site, label)?;
    draft.create(Folder { id, site, name, rev: Revision::default() })
}

/// Gives a folder another name; its devices stay in it.
pub(in crate::desk) fn rename_folder(
    draft: &mut Draft<'_>,
    wish: &RenameFolder,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageFolders)?;
    let folder = draft.get::<Folder>(wish.folder)?;
    let now = folder.name.to_string();
    let name = free_name(draft, wish.folder, folder.site, &wish.label.to)?;
    check_seen(Field::Folder, &wish.label.was, &now, &name.to_string(), |v| {
        FieldValue::Text(v.clone())
    })?;
    draft.edit::<Folder>(wish.folder, |folder| folder.name = name)
}

/// Deletes a folder: its devices are in none and stay at the site (B3 row 17).
pub(in crate::desk) fn delete_folder(
    draft: &mut Draft<'_>,
    wish: &DeleteFolder,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageFolders)?;
    let site = draft.get::<Folder>(wish.folder)?.site;
    let inside: Vec<_> = draft
        .desk
        .all_devices_of_site(site)
        .filter(|device| device.folder == Some(wish.folder))
        .map(|device| (device.id, device.is_live()))
        .collect();
    for (device, live) in inside {
        draft.edit::<Device>(device, |device| device.folder = None)?;
        if live {
            draft.notice(Notice::FolderCleared { device });
        }
    }
    draft.remove::<Folder>(wish.folder);
    Ok(())
}

fn free_name(draft: &Draft<'_>, id: FolderId, site: SiteId, label: &str) -> Result<Name, Refusal> {
    let name = Name::parse(Field::Folder, label)?;
    let taken = |folder: &Folder| folder.id != id && same_name(&folder.name, &name);
    if draft.desk.folders_of_site(site).any(taken) {
        return Err(Refusal::Invalid { field: Field::Folder, flaw: Flaw::Taken });
    }
    Ok(name)
}

/// Refuses a folder that is not one of the site (I5).
pub(in crate::desk) fn folder_of(
    draft: &Draft<'_>,
    folder: Option<FolderId>,
    site: SiteId,
) -> Result<(), Refusal> {
    match folder {
        Some(folder) if draft.get::<Folder>(folder)?.site != site => {
            Err(Refusal::Invalid { field: Field::Folder, flaw: Flaw::OtherSite })
        }
        _ => Ok(()),
    }
}

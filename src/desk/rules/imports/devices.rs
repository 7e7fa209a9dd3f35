//! A row of a file of devices: known by the id another system gave it, then by its name within the site.

use super::{Misfit, invalid, known::Known, line, needed, said, set};
use crate::desk::{
    Device, DeviceKind, DeviceRow, Fate, Field, Flaw, Folder, FolderId, Name, Refusal, Revision,
    SiteId, UserId, draft::Draft, rules::relations,
};

const NAME: &str = "device_name";

pub(super) fn row(
    draft: &mut Draft<'_>,
    known: &mut Known,
    row: &DeviceRow,
) -> Result<Fate, Misfit> {
    let desk = draft.desk;
    let site_name = needed("site_name", Field::Site, row.site_name.as_ref())?;
    needed(NAME, Field::Name, row.device_name.as_ref())?;
    let site = known.site(desk, site_name);
    let site = site.ok_or(("site_name", invalid(Field::Site, Flaw::Unknown)))?;
    let name = line(NAME, Field::Name, row.device_name.as_ref())?;
    let name = name.ok_or((NAME, invalid(Field::Name, Flaw::Empty)))?;
    let external_id = line("external_id", Field::ExternalId, row.external_id.as_ref())?;
    let of_other = external_id.as_ref().and_then(|id| known.device_of_other(desk, id));
    let named = known.device(desk, site, &name);
    // A name that belongs to another machine is not taken from it.
    if let (Some(other), Some(named)) = (of_other, named)
        && other != named
    {
        return Err((NAME, invalid(Field::Name, Flaw::Taken)));
    }
    let before = of_other.or(named).and_then(|id| draft.find::<Device>(id)).cloned();
    if let (Some(own), Some(id)) =
        (before.as_ref().and_then(|d| d.external_id.as_ref()), &external_id)
        && own != id
    {
        // Two machines of one name: the file means another one than the desk has.
        return Err((NAME, invalid(Field::Name, Flaw::Taken)));
    }
    // The same machine again: whether its old record comes back is for somebody to say (B3 row 8).
    if let (None, Some(id)) = (&before, &external_id)
        && let Some(device) = known.deleted_device_of_other(desk, id, draft.at)
    {
        return Err(("external_id", Refusal::DeviceDeleted { device }));
    }
    let mut device = before.clone().unwrap_or_else(|| blank(row, name.clone(), site));
    let moved = device.site != site;
    device.name = name;
    device.site = site;
    if moved {
        device.folder = None;
    }
    if let Some(kind) = said(row.kind.as_ref()) {
        device.sort = kind_named(kind)?;
    }
    set(&mut device.model, line("model", Field::Model, row.model.as_ref())?);
    set(&mut device.serial, line("serial", Field::Serial, row.serial.as_ref())?);
    set(&mut device.os, line("os", Field::Os, row.os.as_ref())?);
    set(&mut device.external_id, external_id);
    let folder = line("folder", Field::Folder, row.folder.as_ref())?;
    if let Some(folder) = folder {
        device.folder = Some(folder_named(draft, known, &device, &folder)?);
    }
    write(draft, known, before, device)
}

fn blank(row: &DeviceRow, name: Name, site: SiteId) -> Device {
    Device {
        id: row.id,
        name,
        model: None,
        sort: DeviceKind::Workstation,
        os: None,
        serial: None,
        external_id: None,
        site,
        folder: None,
        last_seen_at: None,
        deleted_at: None,
        rev: Revision::default(),
    }
}

fn write(
    draft: &mut Draft<'_>,
    known: &mut Known,
    before: Option<Device>,
    device: Device,
) -> Result<Fate, Misfit> {
    let desk = draft.desk;
    let Some(before) = before else {
        known.add_device(&device);
        draft.create(device).map_err(|refusal| (NAME, refusal))?;
        return Ok(Fate::Created);
    };
    if before == device {
        return Ok(Fate::Unchanged);
    }
    let fate = if before.site == device.site {
        Fate::Updated
    } else {
        // As a single device that moves: users of the old site lose it (DA8, B3 row 5).
        let users: Vec<UserId> = desk.users_of_device(device.id).collect();
        for user in &users {
            relations::lose(draft, *user, device.id).map_err(|refusal| (NAME, refusal))?;
        }
        Fate::Moved { lost: u32::try_from(users.len()).unwrap_or(u32::MAX) }
    };
    known.drop_device(desk, &before);
    known.add_device(&device);
    draft.put(device);
    Ok(fate)
}

/// The word that a kind has over HTTP as well.
fn kind_named(text: &str) -> Result<DeviceKind, Misfit> {
    let wanted = serde_json::Value::String(text.to_lowercase());
    serde_json::from_value(wanted).map_err(|_| ("kind", invalid(Field::DeviceKind, Flaw::Unknown)))
}

/// The folder of the device's site with this name, made where it is missing.
fn folder_named(
    draft: &mut Draft<'_>,
    known: &mut Known,
    device: &Device,
    name: &Name,
) -> Result<FolderId, Misfit> {
    let desk = draft.desk;
    if let Some(folder) = known.folder(desk, device.site, name) {
        return Ok(folder);
    }
    // A device makes at most one folder, so its bits name it, too.
    let id: FolderId = uuid::Uuid::from(device.id).into();
    let refused = |refusal: Refusal| ("folder", refusal);
    let site = device.site;
    draft
        .create(Folder { id, site, name: name.clone(), rev: Revision::default() })
        .map_err(refused)?;
    known.add_folder(desk, site, name, id);
    Ok(id)
}

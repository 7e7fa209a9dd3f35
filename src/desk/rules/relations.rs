//! Owns which devices belong to which users, sites and folders (D1 to D9, D20, D24 to D33, DA1, DA2).

use std::collections::BTreeSet;

use super::{devices, sites};
use crate::desk::{
    Device, DeviceId, Expect, Field, FieldValue, Flaw, FolderId, Notice, Permission, Refusal, Site,
    SiteId, User, UserId,
    draft::{Draft, check_seen},
};

/// Relates devices to a user in the order given; the first one of an empty list becomes the primary
/// (D5, D6, DA1).
pub(in crate::desk) fn relate(
    draft: &mut Draft<'_>,
    user: UserId,
    related: &[DeviceId],
    position: Option<usize>,
) -> Result<(), Refusal> {
    draft.needs(Permission::RelateDevices)?;
    draft.get::<User>(user)?;
    each_once(related)?;
    for (step, device) in related.iter().enumerate() {
        link(draft, user, *device, position.map(|position| position.saturating_add(step)))?;
    }
    Ok(())
}

fn each_once(devices: &[DeviceId]) -> Result<(), Refusal> {
    if devices.iter().collect::<BTreeSet<_>>().len() == devices.len() {
        Ok(())
    } else {
        Err(Refusal::Invalid { field: Field::Device, flaw: Flaw::Twice })
    }
}

/// Relates one device, refusing one of another site (D33, I3) or a deleted one (I4).
pub(in crate::desk) fn link(
    draft: &mut Draft<'_>,
    user: UserId,
    device: DeviceId,
    position: Option<usize>,
) -> Result<(), Refusal> {
    let site = draft.get::<User>(user)?.site;
    if devices::live(draft, device)?.site != site {
        return Err(Refusal::Invalid { field: Field::Device, flaw: Flaw::OtherSite });
    }
    draft.edit::<User>(user, |user| {
        user.devices.insert(position.unwrap_or(usize::MAX), device);
    })
}

/// Takes a device away from a user. Taking the primary is changing the primary, which only a full
/// admin may; another one may take its place, otherwise there is none (D9, DA2).
pub(in crate::desk) fn unrelate(
    draft: &mut Draft<'_>,
    user: UserId,
    device: DeviceId,
    new_primary: Option<DeviceId>,
) -> Result<(), Refusal> {
    draft.needs(Permission::RelateDevices)?;
    let related = &draft.get::<User>(user)?.devices;
    let was_primary = related.primary() == Some(device);
    if was_primary {
        draft.needs_full_admin()?;
    }
    if !related.contains(device) {
        return Ok(());
    }
    let mut fits = true;
    draft.edit::<User>(user, |user| {
        user.devices.remove(device);
        if was_primary {
            fits = user.devices.set_primary(new_primary);
        }
    })?;
    if fits {
        Ok(())
    } else {
        Err(Refusal::Invalid { field: Field::Primary, flaw: Flaw::NotRelated })
    }
}

/// Chooses a user's primary device, or none; existing tickets stay as they are (D9, B3 row 3).
pub(in crate::desk) fn set_primary(
    draft: &mut Draft<'_>,
    user: UserId,
    device: Option<DeviceId>,
    was: Expect<Option<DeviceId>>,
) -> Result<(), Refusal> {
    draft.needs_full_admin()?;
    let now = draft.get::<User>(user)?.devices.primary();
    let desk = draft.desk;
    check_seen(Field::Primary, &was, &now, &device, |device| {
        FieldValue::maybe(*device, |id| FieldValue::Device {
            id,
            name: desk.get::<Device>(id).map(|d| d.name.to_string()).unwrap_or_default(),
        })
    })?;
    let mut fits = true;
    draft.edit::<User>(user, |user| fits = user.devices.set_primary(device))?;
    if fits {
        Ok(())
    } else {
        Err(Refusal::Invalid { field: Field::Primary, flaw: Flaw::NotRelated })
    }
}

/// Sets a device's site, folder and users in one step (D25 to D28). Users must be of the site; whoever
/// is left out loses the device.
pub(in crate::desk) fn edit(
    draft: &mut Draft<'_>,
    device: DeviceId,
    site: SiteId,
    folder: Option<FolderId>,
    users: &[UserId],
) -> Result<(), Refusal> {
    draft.needs(Permission::RelateDevices)?;
    let stays = devices::live(draft, device)?.site == site;
    for user in users {
        if draft.get::<User>(*user)?.site != site {
            return Err(Refusal::Invalid { field: Field::User, flaw: Flaw::OtherSite });
        }
    }
    for user in draft.desk.users_of_device(device).filter(|user| !users.contains(user)) {
        let was_primary = draft.get::<User>(user)?.devices.primary() == Some(device);
        if stays && was_primary {
            draft.needs_full_admin()?;
        }
        lose(draft, user, device)?;
    }
    place(draft, device, site, folder)?;
    for user in users {
        link(draft, *user, device, None)?;
    }
    Ok(())
}

/// Sets site and folder of several devices; users of the old site lose them (D29, DA8, B3 row 5).
pub(in crate::desk) fn move_devices(
    draft: &mut Draft<'_>,
    moved: &[DeviceId],
    site: SiteId,
    folder: Option<FolderId>,
) -> Result<(), Refusal> {
    draft.needs(Permission::RelateDevices)?;
    each_once(moved)?;
    for device in moved {
        if devices::live(draft, *device)?.site != site {
            for user in draft.desk.users_of_device(*device) {
                lose(draft, user, *device)?;
            }
        }
        place(draft, *device, site, folder)?;
    }
    Ok(())
}

/// Takes a device from a user as the consequence of something else, and says so; a lost primary is not
/// replaced (DA2).
pub(in crate::desk) fn lose(
    draft: &mut Draft<'_>,
    user: UserId,
    device: DeviceId,
) -> Result<(), Refusal> {
    let was_primary = draft.get::<User>(user)?.devices.primary() == Some(device);
    draft.edit::<User>(user, |user| {
        user.devices.remove(device);
    })?;
    draft.notice(Notice::DeviceLost { user, device, was_primary });
    Ok(())
}

fn place(
    draft: &mut Draft<'_>,
    device: DeviceId,
    site: SiteId,
    folder: Option<FolderId>,
) -> Result<(), Refusal> {
    draft.get::<Site>(site)?;
    sites::folder_of(draft, folder, site)?;
    if draft.get::<Device>(device)?.site != site {
        sites::open(draft, site)?;
    }
    let before = draft.get::<Device>(device)?;
    if before.folder.is_some() && folder.is_none() && before.site != site {
        draft.notice(Notice::FolderCleared { device });
    }
    draft.edit::<Device>(device, |device| {
        device.site = site;
        device.folder = folder;
    })
}

#[cfg(test)]
mod tests;

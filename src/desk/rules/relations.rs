//! Owns which devices belong to which users, sites and folders (D1 to D9, D20, D24 to D33, DA1, DA2).

use std::collections::{BTreeMap, BTreeSet};

use super::{devices, sites};
use crate::desk::{
    Device, DeviceId, Expect, Field, FieldValue, Flaw, FolderId, Notice, Permission, Place,
    Refusal, Relations, Site, SiteId, User, UserId,
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
    to: Place,
    users: &[UserId],
    was: &Expect<Relations>,
) -> Result<(), Refusal> {
    draft.needs(Permission::RelateDevices)?;
    let stays = devices::live(draft, device)?.site == to.site;
    let (mut to, mut users) = (to, users.to_vec());
    if let Expect::Value(was) = was {
        to = unmoved(draft, device, was.place, to)?;
        if stays {
            users = untouched(draft, device, &was.users, users)?;
        }
    }
    let Place { site, folder } = to;
    for user in &users {
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
        link(draft, user, device, None)?;
    }
    Ok(())
}

/// Where a device goes when a person saw it at `was`: a site or folder that somebody else chose since is not
/// overwritten, and a folder that the person left alone stays as it is now (B3 row 35).
fn unmoved(
    draft: &Draft<'_>,
    device: DeviceId,
    was: Place,
    wanted: Place,
) -> Result<Place, Refusal> {
    let now = Place::of(draft.get::<Device>(device)?);
    let (seen, site) = (Expect::Value(was.site), |v: &SiteId| FieldValue::Site(*v));
    check_seen(Field::Site, &seen, &now.site, &wanted.site, site)?;
    if wanted == was || wanted.site != now.site {
        return Ok(if wanted == was { now } else { wanted });
    }
    let folder = |v: &Option<FolderId>| FieldValue::maybe(*v, FieldValue::Folder);
    check_seen(Field::Folder, &Expect::Value(was.folder), &now.folder, &wanted.folder, folder)?;
    Ok(wanted)
}

/// Whose a device should be when a person saw it with `was`: as it is now where they left that alone (B3 row 35).
fn untouched(
    draft: &Draft<'_>,
    device: DeviceId,
    was: &[UserId],
    wanted: Vec<UserId>,
) -> Result<Vec<UserId>, Refusal> {
    let set = |users: &[UserId]| users.iter().copied().collect::<BTreeSet<_>>();
    let now: Vec<UserId> = draft.desk.users_of_device(device).collect();
    if set(&wanted) == set(was) {
        return Ok(now);
    }
    let names = |users: &BTreeSet<UserId>| {
        let names = users.iter().filter_map(|user| draft.desk.get::<User>(*user)).map(User::name);
        let names = names.collect::<Vec<_>>().join(", ");
        FieldValue::maybe(Some(names).filter(|names| !names.is_empty()), FieldValue::Text)
    };
    check_seen(Field::User, &Expect::Value(set(was)), &set(&now), &set(&wanted), names)?;
    Ok(wanted)
}

/// Sets site and folder of several devices; users of the old site lose them (D29, DA8, B3 row 5).
pub(in crate::desk) fn move_devices(
    draft: &mut Draft<'_>,
    moved: &[DeviceId],
    wanted: Place,
    was: &Expect<BTreeMap<DeviceId, Place>>,
) -> Result<(), Refusal> {
    draft.needs(Permission::RelateDevices)?;
    each_once(moved)?;
    for device in moved {
        let stood = devices::live(draft, *device)?.site;
        let seen = match was {
            Expect::Value(was) => was.get(device),
            Expect::Any => None,
        };
        let to = seen.map(|was| unmoved(draft, *device, *was, wanted)).transpose()?;
        let Place { site, folder } = to.unwrap_or(wanted);
        if stood != site {
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

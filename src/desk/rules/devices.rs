//! Owns devices: adding and deleting them. Whom they are related to is in `relations.rs`.

use super::{relations, sites};
use crate::desk::{
    Device, DeviceId, Field, Flaw, Name, NewDevice, Permission, Refusal, Revision, Site,
    draft::Draft,
};

pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewDevice) -> Result<(), Refusal> {
    draft.needs(Permission::ManageDevices)?;
    draft.get::<Site>(new.site)?;
    sites::folder_of(draft, new.folder, new.site)?;
    draft.create(Device {
        id: new.id,
        name: Name::parse(Field::Name, &new.name)?,
        model: Name::optional(Field::Model, new.model.as_deref())?,
        sort: new.sort,
        os: Name::optional(Field::Os, new.os.as_deref())?,
        serial: Name::optional(Field::Serial, new.serial.as_deref())?,
        site: new.site,
        folder: new.folder,
        last_seen_at: new.last_seen_at,
        deleted_at: None,
        rev: Revision::default(),
    })
}

/// Deletes a device: nobody is related to it any more and nothing offers it, but its tickets keep it
/// (D23, DA7).
pub(in crate::desk) fn delete(draft: &mut Draft<'_>, device: DeviceId) -> Result<(), Refusal> {
    draft.needs(Permission::DeleteDevices)?;
    if !draft.get::<Device>(device)?.is_live() {
        return Ok(());
    }
    for user in draft.desk.users_of_device(device) {
        relations::lose(draft, user, device)?;
    }
    let at = draft.at;
    draft.edit::<Device>(device, |device| device.deleted_at = Some(at))
}

/// The device, refusing a deleted one.
pub(in crate::desk) fn live<'d>(
    draft: &'d Draft<'_>,
    device: DeviceId,
) -> Result<&'d Device, Refusal> {
    let device = draft.get::<Device>(device)?;
    if device.is_live() {
        Ok(device)
    } else {
        Err(Refusal::Invalid { field: Field::Device, flaw: Flaw::Deleted })
    }
}

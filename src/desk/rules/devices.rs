//! Owns devices: adding and deleting them. Whom they are related to is in `relations.rs`.

use super::{alerts, relations, sites};
use crate::desk::{
    Device, DeviceId, Field, Flaw, Name, NewDevice, Permission, Refusal, Revision, draft::Draft,
};

pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewDevice) -> Result<(), Refusal> {
    draft.needs(Permission::ManageDevices)?;
    sites::open(draft, new.site)?;
    sites::folder_of(draft, new.folder, new.site)?;
    draft.create(Device {
        id: new.id,
        name: Name::parse(Field::Name, &new.name)?,
        model: Name::optional(Field::Model, new.model.as_deref())?,
        sort: new.sort,
        os: Name::optional(Field::Os, new.os.as_deref())?,
        serial: Name::optional(Field::Serial, new.serial.as_deref())?,
        external_id: None,
        site: new.site,
        folder: new.folder,
        last_seen_at: new.last_seen_at,
        deleted_at: None,
        rev: Revision::default(),
    })
}

/// Deletes a device: nobody is related to it any more and nothing offers it, but its tickets keep it
/// (D23, DA7). What it reported is settled (B3 row 7).
pub(in crate::desk) fn delete(draft: &mut Draft<'_>, device: DeviceId) -> Result<(), Refusal> {
    draft.needs(Permission::DeleteDevices)?;
    if !draft.get::<Device>(device)?.is_live() {
        return Ok(());
    }
    for user in draft.desk.users_of_device(device) {
        relations::lose(draft, user, device)?;
    }
    alerts::device_gone(draft, device);
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

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::desk::{
        Command, Kind, Notice,
        rules::device_choice::{self, Offer},
        testing::{
            A, ADA, B, D, DANA, DESKS, LAB, LEEDS, NIL, UMA, World, missing, new_device, relate,
        },
    };

    #[rstest]
    #[case::nameless(NewDevice { name: " ".into(), ..new() },
        Refusal::Invalid { field: Field::Name, flaw: Flaw::Empty })]
    #[case::i5(NewDevice { folder: Some(LAB), ..new() },
        Refusal::Invalid { field: Field::Folder, flaw: Flaw::OtherSite })]
    #[case::no_site(NewDevice { site: crate::desk::SiteId::from_u128(1), ..new() },
        missing(Kind::Site))]
    #[case::twice(NewDevice { id: A, ..new() }, Refusal::IdTaken { kind: Kind::Device })]
    #[case::escape_in_model(NewDevice { model: Some("\x1b[H".into()), ..new() },
        Refusal::Invalid { field: Field::Model, flaw: Flaw::ControlCharacters })]
    fn a_device_that_does_not_fit_is_refused(#[case] new: NewDevice, #[case] refusal: Refusal) {
        assert_eq!(World::little().refused(ADA, Command::AddDevice(new)), refusal);
    }

    fn new() -> NewDevice {
        new_device(DeviceId::from_u128(9), LEEDS, "New")
    }

    #[test]
    fn blank_details_are_none() {
        let mut world = World::little();
        let new = NewDevice { folder: Some(DESKS), model: Some("  ".into()), ..new() };
        world.ok(ADA, Command::AddDevice(new));
        let device = world.get::<Device>(DeviceId::from_u128(9));
        assert_eq!((device.folder, device.model.as_deref()), (Some(DESKS), None));
    }

    #[test]
    fn d23_da7_a_deleted_device_is_offered_nowhere_and_related_to_nobody() {
        let mut world = World::little();
        world.ok(DANA, relate(NIL, &[B]));
        let ticket = world.ticket(UMA);
        let notices = world.ok(ADA, Command::DeleteDevice { device: B });
        let lost = |user| Notice::DeviceLost { user, device: B, was_primary: true };
        assert_eq!(notices, [lost(UMA), lost(NIL)]);
        assert_eq!(world.devices_of(UMA), ([A].as_slice(), None));
        assert!(world.desk.devices_of_site(LEEDS).all(|device| device.id != B));
        let Offer::OfSite { devices } = device_choice::offer(&world.desk, Some(NIL)) else {
            panic!("Nil has no device left")
        };
        assert!(!devices.contains(&B));
        assert_eq!(world.device_of(ticket), Some(B), "I8");
        assert!(!world.get::<Device>(B).is_live());
    }

    #[test]
    fn a_deleted_device_is_neither_moved_nor_edited_nor_deleted_again() {
        let mut world = World::little();
        world.ok(ADA, Command::DeleteDevice { device: D });
        let deleted = Refusal::Invalid { field: Field::Device, flaw: Flaw::Deleted };
        let (site, folder, users) = (LEEDS, None, vec![]);
        let edit = Command::EditRelations { device: D, site, folder, users };
        assert_eq!(world.refused(ADA, edit), deleted);
        let moves = Command::MoveDevices { devices: vec![A, D], site, folder };
        assert_eq!(world.refused(ADA, moves), deleted);
        let again = world.decide(ADA, Command::DeleteDevice { device: D });
        assert_eq!(again.expect("as wanted").changes, []);
    }
}

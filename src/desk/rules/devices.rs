//! Owns devices: adding and editing them, deleting them and bringing them back. Whom they are related to is in
//! `relations.rs`.

use super::{alerts, relations, sites, tickets::delete::in_time};
use crate::desk::{
    Command, Desk, Device, DeviceId, Edit, EditDevice, Field, FieldValue, Flaw, Folder, Name,
    NewDevice, Permission, Refusal, RestoreDevice, Revision, Timestamp,
    draft::{Draft, edited, edited_line, edited_optional},
};

pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewDevice) -> Result<(), Refusal> {
    draft.needs(Permission::ManageDevices)?;
    sites::open(draft, new.site)?;
    sites::folder_of(draft, new.folder, new.site)?;
    let external_id = Name::optional(Field::ExternalId, new.external_id.as_deref())?;
    if let Some(external) = &external_id {
        free_external_id(draft, new.id, external)?;
        // The same machine again: its old record is offered first (B3 row 8).
        if let Some(device) = deleted_twin(draft.desk, external, draft.at).filter(|_| !new.anew) {
            return Err(Refusal::DeviceDeleted { device });
        }
    }
    draft.create(Device {
        id: new.id,
        name: Name::parse(Field::Name, &new.name)?,
        model: Name::optional(Field::Model, new.model.as_deref())?,
        sort: new.sort,
        os: Name::optional(Field::Os, new.os.as_deref())?,
        serial: Name::optional(Field::Serial, new.serial.as_deref())?,
        external_id,
        site: new.site,
        folder: new.folder,
        last_seen_at: new.last_seen_at,
        deleted_at: None,
        rev: Revision::default(),
    })
}

/// Refuses the id by which another system knows a device that is there.
fn free_external_id(draft: &Draft<'_>, own: DeviceId, external: &Name) -> Result<(), Refusal> {
    let same = |device: &Device| device.external_id.as_ref() == Some(external);
    let mut others = draft.desk.all::<Device>().filter(|device| device.id != own);
    if others.any(|device| device.is_live() && same(device)) {
        return Err(Refusal::Invalid { field: Field::ExternalId, flaw: Flaw::Taken });
    }
    Ok(())
}

/// The device with this external id that was deleted last and can still be restored (B3 row 8).
fn deleted_twin(desk: &Desk, external: &Name, now: Timestamp) -> Option<DeviceId> {
    desk.all::<Device>()
        .filter(|device| device.external_id.as_ref() == Some(external))
        .filter(|device| device.is_restorable(now))
        .max_by_key(|device| device.deleted_at)
        .map(|device| device.id)
}

/// Changes what is written down about a device; a field that somebody else changed since is a conflict.
pub(in crate::desk) fn edit(draft: &mut Draft<'_>, wish: &EditDevice) -> Result<(), Refusal> {
    draft.needs(Permission::ManageDevices)?;
    let now = live(draft, wish.device)?;
    let optional = |field, edit: Option<&Edit<Option<String>>>, had: &Option<Name>| {
        edited_optional(field, edit, had.as_ref())
    };
    let mut next = now.clone();
    next.name = edited_line(Field::Name, wish.label.as_ref(), &now.name)?;
    let sort = wish.sort.as_ref();
    next.sort = edited(Field::DeviceKind, sort, &now.sort, |v| FieldValue::DeviceKind(*v))?;
    next.model = optional(Field::Model, wish.model.as_ref(), &now.model)?;
    next.os = optional(Field::Os, wish.os.as_ref(), &now.os)?;
    next.serial = optional(Field::Serial, wish.serial.as_ref(), &now.serial)?;
    next.external_id = optional(Field::ExternalId, wish.external_id.as_ref(), &now.external_id)?;
    if let Some(external) = next.external_id.as_ref().filter(|_| wish.external_id.is_some()) {
        free_external_id(draft, wish.device, external)?;
    }
    draft.put(next);
    Ok(())
}

/// Brings a device back to its site. Nobody is related to it: who had it may have another one by now (B3 row 8).
pub(in crate::desk) fn restore(draft: &mut Draft<'_>, device: DeviceId) -> Result<(), Refusal> {
    draft.needs(Permission::DeleteDevices)?;
    let before = draft.get::<Device>(device)?;
    let Some(deleted) = before.deleted_at else { return Ok(()) };
    in_time(draft.at, deleted)?;
    if let Some(external) = &before.external_id {
        free_external_id(draft, device, external)?;
    }
    let folder = before.folder.filter(|folder| draft.find::<Folder>(*folder).is_some());
    draft.edit::<Device>(device, |device| {
        device.deleted_at = None;
        device.folder = folder;
    })
}

/// What undoes what was asked about a whole device. Relations that a deletion ended do not come back.
pub(in crate::desk) fn inverse(before: &Desk, command: &Command) -> Option<Command> {
    Some(match command {
        Command::AddDevice(NewDevice { id: device, .. }) => {
            before.get::<Device>(*device).is_none().then_some(())?;
            Command::DeleteDevice { device: *device }
        }
        Command::RestoreDevice(RestoreDevice { device }) => {
            before.get::<Device>(*device).filter(|device| !device.is_live())?;
            Command::DeleteDevice { device: *device }
        }
        Command::DeleteDevice { device } => {
            before.get::<Device>(*device).filter(|device| device.is_live())?;
            Command::RestoreDevice(RestoreDevice { device: *device })
        }
        Command::EditDevice(wish) => {
            let had = before.get::<Device>(wish.device)?;
            let back = |edit: &Option<Edit<Option<String>>>, had: &Option<Name>| {
                let kept = |text: &String| Some(text.trim().to_owned()).filter(|it| !it.is_empty());
                let made = |edit: &Edit<Option<String>>| edit.to.as_ref().and_then(kept);
                let had = had.as_ref().map(ToString::to_string);
                edit.as_ref().map(|edit| Edit::new(made(edit), had))
            };
            let name =
                |edit: &Edit<String>| Edit::new(edit.to.trim().to_owned(), had.name.to_string());
            Command::EditDevice(Box::new(EditDevice {
                device: wish.device,
                label: wish.label.as_ref().map(name),
                sort: wish.sort.as_ref().map(|edit| edit.back(had.sort)),
                model: back(&wish.model, &had.model),
                os: back(&wish.os, &had.os),
                serial: back(&wish.serial, &had.serial),
                external_id: back(&wish.external_id, &had.external_id),
            }))
        }
        _ => return None,
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
        Command, Expect, Kind, Notice,
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
        let edit = Command::EditRelations { device: D, site, folder, users, was: Expect::Any };
        assert_eq!(world.refused(ADA, edit), deleted);
        let moves = Command::MoveDevices { devices: vec![A, D], site, folder, was: Expect::Any };
        assert_eq!(world.refused(ADA, moves), deleted);
        let again = world.decide(ADA, Command::DeleteDevice { device: D });
        assert_eq!(again.expect("as wanted").changes, []);
    }

    fn known_as(id: u128, external: &str) -> NewDevice {
        let new = new_device(DeviceId::from_u128(id), LEEDS, "Known");
        NewDevice { external_id: Some(external.into()), ..new }
    }

    fn restore(device: DeviceId) -> Command {
        Command::RestoreDevice(RestoreDevice { device })
    }

    #[test]
    fn b3_row_8_a_device_comes_back_within_30_days_without_its_users() {
        let mut world = World::little();
        world.ok(ADA, Command::DeleteDevice { device: B });
        let deleted = world.get::<Device>(B).deleted_at.expect("it was");
        world.now = deleted + chrono::TimeDelta::days(30);
        let mut late = world.clone();
        world.ok(ADA, restore(B));
        assert!(world.get::<Device>(B).is_live());
        assert_eq!(world.desk.users_of_device(B).count(), 0);
        assert!(world.desk.devices_of_site(LEEDS).any(|device| device.id == B));
        assert!(world.decide(ADA, restore(B)).expect("it is there").changes.is_empty());
        late.now += chrono::TimeDelta::seconds(1);
        assert_eq!(late.refused(ADA, restore(B)), Refusal::TooLate { days: 30 });
        let needs = Permission::DeleteDevices;
        assert_eq!(late.refused(DANA, restore(B)), Refusal::NotAllowed { needs });
    }

    #[test]
    fn b3_row_8_the_machine_of_a_deleted_device_is_offered_its_old_record_first() {
        let mut world = World::little();
        let old = DeviceId::from_u128(9);
        world.ok(ADA, Command::AddDevice(known_as(9, "rmm-1")));
        let taken = Refusal::Invalid { field: Field::ExternalId, flaw: Flaw::Taken };
        let again = || Command::AddDevice(known_as(10, " rmm-1 "));
        assert_eq!(world.refused(ADA, again()), taken);
        world.ok(ADA, Command::DeleteDevice { device: old });
        assert_eq!(world.refused(ADA, again()), Refusal::DeviceDeleted { device: old });
        let mut long_ago = world.clone();
        long_ago.now += chrono::TimeDelta::days(31);
        long_ago.ok(ADA, again());
        world.ok(ADA, Command::AddDevice(NewDevice { anew: true, ..known_as(10, "rmm-1") }));
        assert_eq!(world.refused(ADA, restore(old)), taken, "another one is there");
    }

    #[test]
    fn what_is_written_down_about_a_device_changes_unless_somebody_else_changed_it() {
        let mut world = World::little();
        let mut edit = EditDevice::of(A);
        edit.label = Some(Edit::new("A".into(), " LT-0001 ".into()));
        edit.sort =
            Some(Edit::new(crate::desk::DeviceKind::Workstation, crate::desk::DeviceKind::Server));
        edit.serial = Some(Edit::new(None, Some("PF-1".into())));
        let edit = Command::EditDevice(Box::new(edit));
        let before = world.desk.clone();
        world.ok(ADA, edit.clone());
        let device = world.get::<Device>(A);
        assert_eq!((&*device.name, device.serial.as_deref()), ("LT-0001", Some("PF-1")));
        let mut other = EditDevice::of(A);
        other.label = Some(Edit::new("A".into(), "LT-2".into()));
        let theirs = FieldValue::Text("LT-0001".into());
        let yours = FieldValue::Text("LT-2".into());
        assert_eq!(
            world.refused(ADA, Command::EditDevice(Box::new(other))),
            Refusal::Conflict { field: Field::Name, yours, theirs }
        );
        let needs = Permission::ManageDevices;
        assert_eq!(world.refused(DANA, edit.clone()), Refusal::NotAllowed { needs });
        let back = inverse(&before, &edit).expect("it can be undone");
        world.ok(ADA, back);
        let device = world.get::<Device>(A);
        assert_eq!((&*device.name, device.serial.as_deref()), ("A", None));
    }
}

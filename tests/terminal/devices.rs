//! Devices as a whole: added and edited in a form, deleted and brought back, moved with what that takes from whom (B3
//! rows 5 to 8).

use helpdeck::desk::{
    Command, Device, DeviceId, DeviceKind, Edit, EditDevice, NewDevice, Ticket, User,
};

use super::{driver::Driver, little::*};

const KNOWN: DeviceId = DeviceId::from_u128(0x9001);

fn list() -> Driver {
    let mut d = Driver::little_at(100, 30);
    d.press("3");
    d
}

/// A device that another system knows, deleted again.
fn known_and_deleted(d: &mut Driver) {
    let new = NewDevice {
        id: KNOWN,
        site: LEEDS,
        folder: Some(DESKS),
        name: "LT-09".into(),
        sort: DeviceKind::Workstation,
        model: None,
        os: None,
        serial: None,
        external_id: Some("rmm-9".into()),
        last_seen_at: None,
        anew: false,
    };
    d.does(ADA, Command::AddDevice(new));
    d.does(ADA, Command::DeleteDevice { device: KNOWN });
}

#[test]
fn a_device_is_added_with_everything_that_is_known_of_it() {
    let mut d = list();
    d.on("LT-01").press("N").see("New device").see_line(&["Site", "Leeds"]);
    d.type_text("SRV-1").press("tab enter").type_text("Serv").press("enter");
    d.see_line(&["Type", "Server"]).press("tab tab enter").type_text("desks").press("enter");
    d.press("tab").type_text("PowerEdge").press("tab").type_text("PF-77");
    d.press("tab").type_text("Debian 13").press("tab").type_text("rmm-77").press("f2");
    assert_eq!(d.said(), "SRV-1 added");
    let made = d.find::<Device>(|device| &*device.name == "SRV-1");
    let made = d.get::<Device>(made);
    assert_eq!((made.sort, made.site, made.folder), (DeviceKind::Server, LEEDS, Some(DESKS)));
    let texts = [&made.model, &made.serial, &made.os, &made.external_id];
    let texts = texts.map(|text| text.as_deref().unwrap_or_default());
    assert_eq!(texts, ["PowerEdge", "PF-77", "Debian 13", "rmm-77"]);
    d.press("N").type_text("SRV-2").press("f2").press("N").press("f2").see("must not be empty");
}

#[test]
fn a_device_is_edited_and_a_field_somebody_else_changed_is_not_overwritten() {
    let mut d = list();
    d.on("LT-01").press("E").see_line(&["Name", "LT-01"]).press("ctrl-u").type_text("LT-0001");
    d.press("f2");
    assert_eq!(d.said(), "LT-01 changed");
    assert_eq!(&*d.get::<Device>(LT_01).name, "LT-0001");
    d.press("u");
    assert_eq!(&*d.get::<Device>(LT_01).name, "LT-01");
    d.press("E").press("ctrl-u").type_text("LT-7");
    let label = Some(Edit::to("LT-8".into()));
    d.does(ADA, Command::EditDevice(Box::new(EditDevice { label, ..EditDevice::of(LT_01) })));
    d.press("f2").see("LT-8").see("LT-7");
    assert_eq!(&*d.get::<Device>(LT_01).name, "LT-8");
}

#[test]
fn b3_row_5_moving_a_device_names_who_loses_it_and_who_loses_the_primary() {
    let mut d = list();
    d.on("LT-01").press("E").press("tab tab enter").type_text("york").press("enter f2");
    d.see("Sara Lindqvist no longer has LT-01 and has no primary device now.").press("y");
    assert_eq!(d.get::<Device>(LT_01).site, YORK);
    assert_eq!(d.get::<User>(SARA).devices.all(), [LT_02]);
    assert_eq!(d.the(VPN).device.as_ref().map(|device| device.id), Some(LT_01));
    assert_eq!(d.get::<Ticket>(VPN).site, LEEDS);
}

#[test]
fn b3_row_5_moving_several_names_everybody_who_loses_one() {
    let mut d = list();
    d.on("LT-01").press("space").on("LT-02").press("space e").press("enter").type_text("york");
    d.press("enter f2");
    d.see("Sara Lindqvist no longer has LT-01 and has no primary device now.");
    d.see("Sara Lindqvist no longer has LT-02").press("esc");
    assert_eq!(d.get::<User>(SARA).devices.all(), [LT_01, LT_02]);
}

#[test]
fn b3_row_8_a_deleted_device_is_found_by_its_filter_and_comes_back_without_its_users() {
    let mut d = list();
    d.on("LT-01").press("R");
    assert_eq!(d.said(), "This was not deleted. Filter with is:deleted to see what was.");
    d.press("esc D y").gone("LT-01  ").press("/").type_text("is:deleted").press("enter");
    d.on("LT-01").see("R restores it until").press("E");
    assert!(d.said().contains("was deleted"), "{}", d.said());
    d.press("esc R");
    assert_eq!(d.said(), "LT-01 restored; nobody is linked to it");
    assert!(d.get::<Device>(LT_01).is_live());
    assert_eq!(d.get::<User>(SARA).devices.all(), [LT_02]);
    d.press("u");
    assert!(!d.get::<Device>(LT_01).is_live());
}

#[test]
fn b3_row_8_adding_the_machine_of_a_deleted_device_offers_it_in_one_key() {
    let mut d = list();
    known_and_deleted(&mut d);
    let add = |d: &mut Driver| {
        d.press("N").type_text("LT-10").press("tab tab tab tab tab tab tab");
        d.type_text("rmm-9").press("f2").see("A deleted device has this outside id");
        d.see("Restore LT-09 as it was");
    };
    add(&mut d);
    d.press("esc").see("was deleted and has this outside id").press("f2 r");
    assert!(d.get::<Device>(KNOWN).is_live());
    d.see_line(&["LT-09"]).gone("New device");
    d.does(ADA, Command::DeleteDevice { device: KNOWN });
    add(&mut d);
    d.press("n");
    assert_eq!(d.said(), "LT-10 added");
    assert!(!d.get::<Device>(KNOWN).is_live());
}

#[test]
fn a_technician_may_neither_add_nor_restore_devices() {
    let mut d = Driver::little_as(DANA);
    d.press("3").on("PR-01").press("N");
    assert_eq!(d.said(), "Your role may not manage devices. Ask an Admin.");
    d.press("R");
    assert_eq!(d.said(), "Your role may not delete devices. Ask an Admin.");
}

//! Users and devices: linking, unlinking, the primary, Edit relations, moving several (D2 to D9, D20,
//! D24 to D33, DA1, DA2, B3).

use helpdeck::desk::{Command, Device, Expect, Folder, Place, Relations, User};

use super::{driver::Driver, little::*};

#[test]
fn the_related_devices_of_a_user_stand_in_order_with_the_primary_marked() {
    let mut d = Driver::little();
    d.press("2").on("Sara").see_line(&["Devices", "LT-01 (primary), LT-02"]);
    d.see_line(&["Sara Lindqvist", "LT-01 +1"]).press("enter");
    d.see_line(&["1  LT-01", "(primary)"]).see_line(&["2  LT-02"]);
}

#[test]
fn d5_devices_of_the_site_are_linked_in_the_order_in_which_they_are_chosen() {
    let mut d = Driver::little();
    d.press("2").on("Noor").press("+").see("Link devices to Noor Haddad").gone("YK-01");
    d.type_text("pr").press("space").see("[1] PR-01").press("esc").type_text("lt-02");
    d.press("space enter");
    assert_eq!(
        d.sent(),
        [Command::RelateDevices { user: NOOR, devices: vec![PR_01, LT_02], position: None }]
    );
    let noor = &d.get::<User>(NOOR).devices;
    assert_eq!((noor.all(), noor.primary()), ([PR_01, LT_02].as_slice(), Some(PR_01)));
    d.see_line(&["Noor Haddad", "PR-01 +1"]);
    assert_eq!(d.said(), "2 devices related to Noor Haddad");
}

#[test]
fn da1_a_device_linked_later_does_not_become_the_primary() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("+").gone("LT-01").press("enter");
    let sara = &d.get::<User>(SARA).devices;
    assert_eq!((sara.all().len(), sara.primary()), (3, Some(LT_01)));
}

#[test]
fn d20_a_device_that_somebody_has_can_be_linked_to_another_and_the_picker_says_whose_it_is() {
    let mut d = Driver::little();
    d.press("2").on("Noor").press("+").see_line(&["PR-01"]);
    d.see_line(&["LT-01", "Sara Lindqvist"]).type_text("lt-01").press("enter 3").on("LT-01");
    d.see_line(&["Users", "Sara Lindqvist (primary), Noor Haddad (primary)"]);
}

#[test]
fn unlinking_asks_only_about_the_primary() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("-").see("Unlink a device from Sara Lindqvist");
    d.type_text("lt-02").press("enter");
    assert_eq!(d.said(), "LT-02 is no longer Sara Lindqvist's device");
    d.press("- enter").see("Unlink LT-01, the primary device of Sara Lindqvist?");
    d.see("There is no primary afterwards").press("enter").see("There is no primary");
    d.press("y");
    assert_eq!(d.get::<User>(SARA).devices.all(), []);
    d.press("-");
    assert_eq!(d.said(), "No device is linked.");
}

#[test]
fn da2_nobody_moves_up_when_the_primary_is_unlinked() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("-").type_text("lt-01").press("enter y");
    let sara = &d.get::<User>(SARA).devices;
    assert_eq!((sara.all(), sara.primary()), ([LT_02].as_slice(), None));
    d.see_line(&["Sara Lindqvist", "LT-02 !"]).see("No primary device: new tickets start without");
}

#[test]
fn d9_an_admin_chooses_the_primary() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("P").see("Primary device of Sara Lindqvist");
    d.see_line(&["> 1 LT-01", "(primary)"]).press("2");
    assert_eq!(d.get::<User>(SARA).devices.primary(), Some(LT_02));
    assert_eq!(d.said(), "LT-02 is now Sara Lindqvist's primary device");
    d.press("d").on("LT-01").press("P");
    assert_eq!(d.get::<User>(SARA).devices.primary(), Some(LT_01));
}

#[test]
fn d9_a_technician_may_not_change_the_primary_and_reads_why() {
    let mut d = Driver::little_as(DANA);
    let why = "This takes an Admin. Ask one.";
    d.press("2").on("Sara").press("P");
    assert_eq!(d.said(), why);
    d.press("- enter");
    assert_eq!(d.said(), why);
    d.press("esc d P");
    assert_eq!(d.said(), why);
    assert_eq!(d.sent(), []);
    d.on("LT-02").press("-");
    assert_eq!(d.get::<User>(SARA).devices.all(), [LT_01], "but may unlink another");
}

#[test]
fn a_beginner_may_not_touch_relations() {
    let mut d = Driver::little_as(BEA);
    for keys in ["2 +", "2 -", "3 e", "3 D"] {
        d.press(keys);
        assert!(d.said().starts_with("Your role may not"), "{keys}: {}", d.said());
        d.press("esc");
    }
    assert_eq!(d.sent(), []);
}

#[test]
fn among_a_users_devices_link_and_unlink_are_on_the_row() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("d").on("LT-02").press("-");
    assert_eq!(d.get::<User>(SARA).devices.all(), [LT_01]);
    d.see_line(&["> ", "(left this view)"])
        .see("1 of 1")
        .press("k")
        .see("1 of 1")
        .press("+")
        .type_text("pr")
        .press("enter")
        .see("PR-01");
    d.press("esc esc 3").on("PR-01").press("-");
    assert_eq!(d.said(), "Only among the devices of a user: press d on a user.");
}

#[test]
fn d25_edit_relations_sets_site_folder_and_users_together() {
    let mut d = Driver::little();
    d.press("3").on("PR-01").press("e").see("Relations of PR-01");
    d.see_line(&["Site", "Leeds"])
        .see_line(&["Folder", "no folder"])
        .see_line(&["Users", "nobody"]);
    d.press("tab enter").type_text("desks").press("enter tab enter").gone("Tom");
    d.type_text("noor").press("space esc").type_text("sara").press("space enter");
    d.see_line(&["Users", "Noor Haddad, Sara Lindqvist"]).press("f2");
    assert_eq!(
        d.sent(),
        [Command::EditRelations {
            device: PR_01,
            site: LEEDS,
            folder: Some(DESKS),
            users: vec![NOOR, SARA],
            was: Expect::Value(Relations {
                place: Place { site: LEEDS, folder: None },
                users: Vec::new()
            }),
        }]
    );
    assert!(d.get::<User>(SARA).devices.contains(PR_01));
    assert_eq!(d.get::<Device>(PR_01).folder, Some(DESKS));
    d.see_line(&["PR-01", "Sara Lindqvist +1"]).agrees();
}

#[test]
fn da9_another_site_empties_folder_and_users_and_only_its_own_are_offered() {
    let mut d = Driver::little();
    d.press("3").on("LT-01").press("e").see_line(&["Users", "Sara Lindqvist"]);
    d.press("enter").type_text("york").press("enter");
    d.see("Another site: folder and users are emptied.");
    d.see_line(&["Folder", "no folder"]).see_line(&["Users", "nobody"]);
    d.press("tab enter").see("Lab").gone("Desks").press("esc");
    d.press("tab enter").see("Tom Adeyemi").gone("Noor").press("esc");
}

#[test]
fn b3_row_35_a_device_that_somebody_moved_meanwhile_is_a_conflict_that_shows_both() {
    let mut d = Driver::little();
    d.press("3").on("PR-01").press("e tab enter").type_text("desks").press("enter");
    let was = Expect::Any;
    d.does(ELI, Command::MoveDevices { devices: vec![PR_01], site: YORK, folder: None, was });
    d.press("f2").see("York").see("Leeds");
    assert_eq!(d.get::<Device>(PR_01).site, YORK);
}

#[test]
fn d27_a_folder_is_added_from_the_form_and_chosen() {
    let mut d = Driver::little();
    d.press("3").on("PR-01").press("e tab enter").type_text("new").press("enter");
    d.see("Name of the new folder in Leeds").press("enter").see("Folder must not be empty.");
    d.type_text("Desks").press("enter").see("Folder is in use already");
    d.press("ctrl-u").type_text("Printers").press("enter").see_line(&["> Folder", "Printers"]);
    d.press("f2");
    let folder = d.find::<Folder>(|folder| &*folder.name == "Printers");
    assert_eq!(d.get::<Device>(PR_01).folder, Some(folder));
    d.agrees();
}

#[test]
fn another_site_empties_folder_and_users_in_the_form_and_asks_what_is_lost() {
    let mut d = Driver::little();
    d.press("3").on("LT-01").press("e enter").type_text("york").press("enter");
    d.see("Another site: folder and users are emptied.").see_line(&["Users", "nobody"]);
    d.press("tab enter").see("Lab").gone("Desks").press("esc f2");
    d.see("1 user loses a device.").see("Sara Lindqvist no longer has LT-01 and has no primary");
    assert_eq!(d.sent(), []);
    d.press("y");
    assert_eq!((d.get::<Device>(LT_01).site, d.get::<Device>(LT_01).folder), (YORK, None));
    assert_eq!(d.get::<User>(SARA).devices.all(), [LT_02]);
    let ticket = d.the(VPN);
    assert_eq!((ticket.site, ticket.device.as_ref().map(|device| device.id)), (LEEDS, Some(LT_01)));
}

#[test]
fn what_is_asked_about_and_declined_changes_nothing() {
    let mut d = Driver::little();
    d.press("3").on("LT-01").press("e enter").type_text("york").press("enter f2").see("loses");
    d.press("esc").gone("loses");
    assert_eq!(d.sent(), []);
    assert_eq!(d.get::<Device>(LT_01).site, LEEDS);
}

#[test]
fn d29_several_devices_get_site_and_folder_but_no_users() {
    let mut d = Driver::little();
    let stood = [LT_01, LT_02, PR_01].map(|id| (id, Place::of(d.get(id))));
    d.press("3").on("LT-01").press("space").on("LT-02").press("space").on("PR-01").press("space");
    d.press("e").see("Site and folder of 3 devices").gone("Users  ");
    d.press("enter").type_text("york").press("enter tab enter 1 f2");
    d.see("2 links to users are lost.").see("Sara Lindqvist no longer has LT-02.");
    d.press("y").gone("marked");
    assert_eq!(
        d.sent(),
        [Command::MoveDevices {
            devices: vec![LT_01, LT_02, PR_01],
            site: YORK,
            folder: Some(LAB),
            was: Expect::Value(stood.into()),
        }]
    );
    assert_eq!(d.said().split('.').next(), Some("3 devices are now in York, Lab"));
    d.see_line(&["PR-01", "York", "Lab"]).agrees();
}

#[test]
fn moving_devices_that_nobody_has_asks_nothing() {
    let mut d = Driver::little();
    d.press("3").on("PR-01").press("space e enter").type_text("york").press("enter f2");
    assert_eq!(d.get::<Device>(PR_01).site, YORK);
}

#[test]
fn d23_a_deleted_device_is_gone_from_lists_and_pickers() {
    let mut d = Driver::little();
    d.press("3").on("PR-01").press("D").see("Delete PR-01?").press("enter D").see("Delete PR-01?");
    d.press("y").gone("PR-01  ").press("2").on("Noor").press("+").gone("PR-01").see("LT-01");
}

#[test]
fn deleting_a_device_in_use_says_who_loses_it() {
    let mut d = Driver::little();
    d.press("3").on("YK-01").press("D");
    d.see("Tom Adeyemi no longer has YK-01 and has no primary device now.").press("y");
    assert_eq!(d.get::<User>(TOM).devices.all(), []);
    assert!(!d.get::<Device>(YK_01).is_live());
}

#[test]
fn a_technician_may_not_delete_devices() {
    let mut d = Driver::little_as(DANA);
    d.press("3").on("PR-01").press("D");
    assert_eq!(d.said(), "Your role may not delete devices. Ask an Admin.");
}

#[test]
fn a_user_who_moved_to_another_device_meanwhile_is_seen_by_the_form_when_it_is_saved() {
    let mut d = Driver::little();
    d.press("3").on("PR-01").press("e tab tab enter").type_text("sara").press("space enter");
    d.does(ADA, Command::SetUserActive { user: SARA, active: false });
    d.press("f2");
    assert!(d.get::<User>(SARA).devices.contains(PR_01), "relations outlive deactivation (UA12)");
    d.does(ADA, Command::SetPrimaryDevice { user: SARA, device: Some(PR_01), was: Expect::Any });
    d.press("2").see_line(&["Sara Lindqvist  (inactive)", "PR-01 +2"]);
}

//! Devices, their users and the primary device (D1 to D34): the rows that no other scenario is named after.

use helpdeck::{
    desk::{Device, User},
    tui::panes::Pane,
};

use super::super::{driver::Driver, little::*};

#[test]
fn d1_d25_a_device_has_one_site_one_folder_several_users_and_its_tickets() {
    let mut d = Driver::little();
    d.press("2").on("Noor").press("+").type_text("lt-01").press("enter");
    d.press("3").on("LT-01").press("enter").see("Leeds / Desks");
    d.see_line(&["Users", "Sara Lindqvist", "Noor Haddad"]).see("VPN drops every ten minutes");
}

#[test]
fn d2_d8_a_user_has_several_devices_and_any_of_them_can_be_on_a_ticket() {
    let mut d = Driver::little();
    assert_eq!(d.get::<User>(SARA).devices.all(), [LT_01, LT_02]);
    d.press("2").on("Sara").press("n").see_line(&["Device", "LT-01", "(primary)"]);
    d.press("shift-tab enter").see("LT-01").see("LT-02").type_text("lt-02").press("enter");
    d.see_line(&["Device", "LT-02"]);
}

#[test]
fn d4_d24_relations_are_reached_from_the_user_and_from_the_device() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("+").see("Link devices to Sara Lindqvist").press("esc");
    d.press("enter").press("+").see("Link devices to Sara Lindqvist").press("esc esc");
    d.press("3").on("LT-01").press("e").see("Relations of LT-01").press("esc");
    d.press("enter e").see("Relations of LT-01");
}

#[test]
fn d13_the_requester_and_their_device_stand_on_the_ticket() {
    let mut d = Driver::little();
    d.on("VPN").press("enter").see_line(&["Requester", "Sara Lindqvist", "Leeds"]);
    d.see_line(&["Device", "LT-01", "(primary)"]);
}

#[test]
fn d19_the_default_is_changed_among_the_devices_of_the_user() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("d").on("LT-02").press("P");
    assert_eq!(d.get::<User>(SARA).devices.primary(), Some(LT_02));
    d.gone("LT-01  ThinkPad T14 (primary)");
    d.press("2").on("Sara").press("n").see_line(&["Device", "LT-02", "(primary)"]);
}

#[test]
fn d26_from_the_page_of_a_device_to_its_site_folder_and_users() {
    let mut d = Driver::little();
    d.press("3").on("PR-01").press("enter e").see("Relations of PR-01");
    d.see_line(&["Site", "Leeds"]).press("tab tab enter").type_text("noor").press("space enter f2");
    assert_eq!(d.get::<User>(NOOR).devices.primary(), Some(PR_01));
}

#[test]
fn d30_d31_the_devices_of_a_site_are_edited_together_and_without_users() {
    let mut d = Driver::little();
    d.press("5").on("Leeds").press("d");
    assert_eq!(d.model.pane(), Pane::Devices);
    d.gone("YK-01").on("LT-02").press("space").on("PR-01").press("space e");
    d.see("Site and folder of 2 devices").press("tab enter").type_text("desks");
    d.press("enter f2");
    for device in [LT_02, PR_01] {
        assert_eq!(d.get::<Device>(device).folder, Some(DESKS));
    }
}

#[test]
fn d32_d33_only_devices_of_the_users_own_site_are_offered() {
    let mut d = Driver::little();
    d.press("2").on("Noor").press("+").see("LT-01").see("LT-02").see("PR-01").gone("YK-01");
    d.press("esc").on("Tom").press("+").gone("LT-01").gone("PR-01");
}

#[test]
fn d34_under_the_list_of_users_stand_the_devices_of_the_one_under_the_cursor() {
    let mut d = Driver::little_at(80, 24);
    d.press("2").on("Sara").see_line(&["Devices", "LT-01 (primary), LT-02"]);
    d.on("Noor").gone("LT-01 (primary)");
}

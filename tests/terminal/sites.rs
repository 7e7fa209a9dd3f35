//! Sites: what there is at each, adding, editing, merging, deactivating, deleting; folders (B3 rows 15 to 17, D24,
//! D30).

use helpdeck::desk::{
    Command, Device, Expect, Folder, FolderId, SetMainUser, Site, SiteId, SiteState, Ticket, User,
};

use super::{
    driver::{Driver, Start},
    little::*,
};

fn wide() -> Driver {
    Driver::start(Start { size: (118, 32), ..Start::default() })
}

#[test]
fn the_pane_shows_what_there_is_at_each_site() {
    let mut d = wide();
    d.does(
        ADA,
        Command::SetMainUser(SetMainUser { site: LEEDS, user: Some(SARA), replace: false }),
    );
    d.press("5").see("Main user").see_line(&["Leeds", "Sara Lindqvist", "Active"]);
    d.see_line(&["York", "-", "Active"]);
}

#[test]
fn d24_d30_the_tabs_of_a_site_are_a_key_away() {
    let mut d = wide();
    d.press("5").on("Leeds").press("d").see("of Leeds").see("LT-01").gone("YK-01");
    d.press("5").on("Leeds").press("o").see("of Leeds").see("Sara Lindqvist").gone("Tom Adeyemi");
    d.press("5").on("York").press("t").see("of York").see("Outlook asks").gone("VPN drops");
    d.press("5").on("Leeds").press("L").see("of Leeds").see("Desks").gone("Lab");
    d.press("5").on("Leeds").press("enter").see("Folders").press("L").see("of Leeds").see("Desks");
}

#[test]
fn d30_d31_relations_of_several_devices_are_edited_from_the_devices_of_a_site() {
    let mut d = wide();
    d.press("5").on("Leeds").press("d").on("LT-02").press("space").on("PR-01").press("space e");
    d.see("Site and folder of 2 devices").gone("Users  ").press("tab enter").type_text("Desks");
    d.press("enter f2");
    for device in [LT_02, PR_01] {
        assert_eq!(d.get::<Device>(device).folder, Some(DESKS));
    }
    d.press("5").on("Leeds").press("L").on("Desks").press("d").see("LT-02").gone("YK-01");
}

#[test]
fn a_site_is_added_and_edited_in_a_form() {
    let mut d = wide();
    d.press("5 N").see("New site").type_text("Hull").press("tab").type_text("Dock 4");
    d.press("tab").type_text("+44148").press("f2").see("Phone").see("is not a telephone");
    d.press("end");
    for _ in 0..6 {
        d.press("backspace");
    }
    d.type_text("+441134960009").press("tab").type_text("@Hull.example, dock.example");
    d.press("tab").type_text("Ask for Jo.").press("f2").see_line(&["Hull"]);
    assert_eq!(d.said(), "Site Hull added");
    let hull: SiteId = d.find::<Site>(|site| &*site.name == "Hull");
    let site = d.get::<Site>(hull);
    assert_eq!(site.address.as_deref(), Some("Dock 4"));
    assert_eq!(site.phone.as_deref(), Some("+44 113 496 0009"));
    assert_eq!(site.domains.len(), 2);
    d.press("end")
        .on("Hull")
        .press("enter")
        .see("Ask for Jo.")
        .see("hull.example dock.example")
        .press("esc e");
    d.see_line(&["Mail domains", "hull.example dock.example"]).press("end");
    d.type_text(" port").press("f2").see_line(&["Hull port"]);
    assert_eq!(d.get::<Site>(hull).notes.as_deref(), Some("Ask for Jo."));
    d.press("u").see_line(&["Hull"]).gone("Hull port");
}

#[test]
fn what_is_wrong_with_a_site_stands_beside_its_field() {
    let mut d = wide();
    d.press("5 N").type_text("leeds").press("f2").see_line(&["Name", "is in use already"]);
    d.type_text(" 2").press("tab tab tab").type_text("nonsense").press("f2");
    d.see_line(&["Mail domains", "is not a mail domain"]);
    assert_eq!(d.sent(), []);
}

#[test]
fn b3_row_15_merging_says_what_moves_and_asks() {
    let mut d = wide();
    let id = FolderId::from_u128(9);
    d.does(ADA, Command::AddFolder { id, site: YORK, label: "Desks".into() });
    d.press("5").on("York").press("M").see("Merge York into").gone("York  ").type_text("Leeds");
    d.press("enter")
        .see("York is gone afterwards")
        .see("Goes along: 1 users, 1 devices, 2 folders");
    d.see("Folder Desks is called").press("enter").see("York is gone afterwards");
    assert_eq!(d.sent(), []);
    d.press("y").gone("York  ");
    assert_eq!(d.said().split('.').next(), Some("York is part of Leeds now"));
    assert!(d.server.desk.get::<Site>(YORK).is_none());
    assert_eq!(d.get::<User>(TOM).site, LEEDS);
    assert_eq!(&*d.get::<Folder>(id).name, "Desks (York)");
    assert!(d.server.desk.all::<Ticket>().all(|ticket| ticket.site == LEEDS));
    d.agrees();
}

#[test]
fn b3_row_16_a_site_is_deactivated_and_deleted_only_when_empty() {
    let mut d = wide();
    d.press("5").on("York").press("E").see("Deactivate York?").press("y");
    d.see_line(&["York", "Deactivated"]);
    assert_eq!(d.get::<Site>(YORK).state, SiteState::Inactive);
    d.press("n enter").see("Leeds").gone("York  ").press("esc esc esc");
    d.press("5").on("York").press("D");
    assert!(d.said().starts_with("There is still something here: 1 users"), "{}", d.said());
    d.on("York").press("E").see("Activate York?").press("y").see_line(&["York", "Active"]);
    d.does(ADA, Command::add_site(SiteId::from_u128(9), "Hull"));
    d.on("Hull").press("D").see("Delete Hull").press("y").gone("Hull  ");
    d.press("u").see_line(&["Hull"]);
}

#[test]
fn b3_row_17_d27_folders_are_added_renamed_and_deleted() {
    let mut d = wide();
    d.does(
        ADA,
        Command::MoveDevices {
            devices: vec![LT_01],
            site: LEEDS,
            folder: Some(DESKS),
            was: Expect::Any,
        },
    );
    d.press("5").on("Leeds").press("L N").see("Name of the new folder in Leeds");
    d.type_text("Attic").press("enter").see_line(&["Attic", "Leeds", "0"]);
    d.press("end").on("Attic").press("e").type_text(" 2").press("enter").see_line(&["Attic 2"]);
    d.press("end")
        .on("Attic")
        .press("e")
        .press("end")
        .type_text("x")
        .press("ctrl-u")
        .type_text("desks");
    d.press("enter").see("is in use already").press("esc");
    d.on("Desks")
        .press("D")
        .see("Delete folder Desks?")
        .see("LT-01 is in no folder now.")
        .press("y");
    assert_eq!(d.get::<Device>(LT_01).folder, None);
    d.gone("Desks  ").press("u").see_line(&["Desks", "Leeds", "1"]);
    assert_eq!(d.get::<Device>(LT_01).folder, Some(DESKS));
}

#[test]
fn who_may_not_reads_why() {
    let mut d = Driver::little_as(DANA);
    d.press("5").on("Leeds").press("e");
    assert_eq!(d.said(), "Your role may not manage sites. Ask an Admin.");
    d.press("L N").see("Name of the new folder in Leeds");
    let mut d = Driver::little();
    d.press("9").type_text("Folders").press("enter").see("Lab").press("N").see("Name of the new");
}

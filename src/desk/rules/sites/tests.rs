//! Sites and folders: names and domains of their own, merging, deactivating, deleting, and how it is undone.

use rstest::rstest;

use super::*;
use crate::desk::{
    Command, DeleteFolder, Device, DeviceId, Expect, FolderId, Kind, MergeSites, Notice,
    RenameFolder, Revision, SetMainUser, Ticket, User, UserId, inverse,
    testing::{
        A, ADA, B, C, D, DANA, DESKS, LAB, LEEDS, NIL, UMA, World, YAN, YORK, missing, new_device,
        new_ticket, new_user,
    },
};

const NEW: SiteId = SiteId::from_u128(9);

fn invalid(field: Field, flaw: Flaw) -> Refusal {
    Refusal::Invalid { field, flaw }
}

fn folder(site: SiteId, label: &str) -> Command {
    Command::AddFolder { id: FolderId::from_u128(9), site, label: label.into() }
}

fn edit(edit: EditSite) -> Command {
    Command::EditSite(Box::new(edit))
}

fn with_domains(id: SiteId, label: &str, domains: &[&str]) -> Command {
    let domains = domains.iter().map(ToString::to_string).collect();
    Command::AddSite(Box::new(NewSite { domains, ..NewSite::named(id, label) }))
}

fn domains(world: &World, site: SiteId) -> Vec<String> {
    world.get::<Site>(site).domains.iter().map(ToString::to_string).collect()
}

fn merge(from: SiteId, into: SiteId) -> Command {
    Command::MergeSites(MergeSites { from, into })
}

fn active(site: SiteId, active: bool) -> Command {
    Command::SetSiteActive(SetSiteActive { site, active })
}

#[test]
fn the_name_of_a_site_is_unique_whatever_its_case() {
    let mut world = World::little();
    let taken = invalid(Field::Name, Flaw::Taken);
    assert_eq!(world.refused(ADA, Command::add_site(NEW, " LEEDS ")), taken);
    world.ok(ADA, Command::add_site(NEW, "Leeds 2"));
    let rename =
        |label: &str| edit(EditSite { label: Some(Edit::to(label.into())), ..EditSite::of(NEW) });
    assert_eq!(world.refused(ADA, rename("leeds")), taken);
    world.ok(ADA, rename("LEEDS 2"));
}

#[test]
fn a_site_is_written_down_with_address_phone_notes_and_domains() {
    let mut world = World::little();
    let new = NewSite {
        address: Some(" Mill Lane 4, Leeds ".into()),
        phone: Some("+441134960000".into()),
        notes: Some("Ring twice.\r\nDog.".into()),
        domains: vec![" @Mill.Example. ".into(), "mill.example".into()],
        ..NewSite::named(NEW, "Mill")
    };
    world.ok(ADA, Command::AddSite(Box::new(new)));
    let site = world.get::<Site>(NEW);
    assert_eq!(site.address.as_deref(), Some("Mill Lane 4, Leeds"));
    assert_eq!(site.phone.as_deref(), Some("+44 113 496 0000"));
    assert_eq!(site.notes.as_deref(), Some("Ring twice.\nDog."));
    assert_eq!(domains(&world, NEW), ["mill.example"]);
    let domain = Domain::parse(Field::Domains, "MILL.example").expect("a domain");
    assert_eq!(world.desk.site_of_domain(&domain).map(|site| site.id), Some(NEW));
}

#[rstest]
#[case("mill")]
#[case("")]
#[case("mill..example")]
#[case("-mill.example")]
#[case("mill.example/x")]
#[case("a@mill.example")]
#[case("mi\x1bll.example")]
fn what_is_no_mail_domain_is_refused(#[case] domain: &str) {
    let mut world = World::little();
    let refused = world.refused(ADA, with_domains(NEW, "Mill", &[domain]));
    assert_eq!(refused, invalid(Field::Domains, Flaw::NotADomain));
}

#[test]
fn a_mail_domain_belongs_to_one_site() {
    let mut world = World::little();
    world.ok(ADA, with_domains(NEW, "Mill", &["mill.example"]));
    let taken = invalid(Field::Domains, Flaw::Taken);
    let other = SiteId::from_u128(8);
    assert_eq!(world.refused(ADA, with_domains(other, "Other", &["MILL.example"])), taken);
    let wish = |to: &str| {
        let to = Edit::to(vec![to.to_owned()]);
        edit(EditSite { domains: Some(to), ..EditSite::of(LEEDS) })
    };
    assert_eq!(world.refused(ADA, wish("mill.example")), taken);
    world.ok(ADA, wish("leeds.example"));
    let many: Vec<String> = (0..51).map(|n| format!("d{n}.example")).collect();
    let many = edit(EditSite { domains: Some(Edit::to(many)), ..EditSite::of(LEEDS) });
    assert_eq!(world.refused(ADA, many), invalid(Field::Domains, Flaw::TooMany { max: 50 }));
}

#[test]
fn an_edit_overwrites_nothing_that_somebody_else_changed() {
    let mut world = World::little();
    let address = |was: Option<&str>, to: &str| {
        let edited = Edit::new(was.map(Into::into), Some(to.into()));
        edit(EditSite { address: Some(edited), ..EditSite::of(LEEDS) })
    };
    world.ok(ADA, address(None, "Here"));
    let conflict = Refusal::Conflict {
        field: Field::Address,
        yours: FieldValue::Text("There".into()),
        theirs: FieldValue::Text("Here".into()),
    };
    assert_eq!(world.refused(ADA, address(None, "There")), conflict);
    world.ok(ADA, address(Some("Here"), "There"));
}

#[test]
fn every_command_about_sites_and_folders_but_a_merge_is_undone() {
    let mut world = World::little();
    let wish = EditSite {
        label: Some(Edit::to(" Leeds mill ".into())),
        address: Some(Edit::to(Some(" Mill Lane ".into()))),
        phone: Some(Edit::to(Some("+441134960000".into()))),
        notes: Some(Edit::to(Some("Dog.\n".into()))),
        domains: Some(Edit::to(vec!["@LEEDS.example".into(), "leeds.example".into()])),
        ..EditSite::of(LEEDS)
    };
    world.ok(
        ADA,
        Command::MoveDevices {
            devices: vec![A],
            site: LEEDS,
            folder: Some(DESKS),
            was: Expect::Any,
        },
    );
    for command in [
        edit(wish),
        active(LEEDS, false),
        Command::RenameFolder(RenameFolder { folder: DESKS, label: Edit::to(" Tables ".into()) }),
        Command::DeleteFolder(DeleteFolder { folder: DESKS }),
        with_domains(NEW, "Nantes", &["nantes.example"]),
    ] {
        let before = world.desk.clone();
        world.ok(ADA, command.clone());
        for back in inverse(&before, &command) {
            world.ok(ADA, back);
        }
        let same = |desk: &Desk| {
            let sites: Vec<Site> = desk
                .all::<Site>()
                .map(|site| Site { rev: Revision::default(), ..site.clone() })
                .collect();
            let folders: Vec<Folder> = desk
                .all::<Folder>()
                .map(|folder| Folder { rev: Revision::default(), ..folder.clone() })
                .collect();
            (sites, folders, desk.get::<Device>(A).and_then(|device| device.folder))
        };
        assert_eq!(same(&world.desk), same(&before), "{command:?}");
    }
    assert_eq!(inverse(&world.desk, &merge(YORK, LEEDS)), []);
}

#[test]
fn b3_row_15_everything_of_the_site_that_ends_goes_to_the_one_that_stays() {
    let mut world = World::little();
    world.ok(
        ADA,
        Command::MoveDevices { devices: vec![D], site: YORK, folder: Some(LAB), was: Expect::Any },
    );
    let ticket = world.ticket(YAN);
    let closed = world.ticket(YAN);
    let done = crate::desk::testing::status(closed, crate::desk::Category::Closed.preset());
    world.ok(ADA, done);
    world.ok(ADA, merge(YORK, LEEDS));
    assert!(world.desk.get::<Site>(YORK).is_none());
    assert_eq!(world.user(YAN).site, LEEDS);
    assert_eq!(world.devices_of(YAN), ([D].as_slice(), Some(D)), "relations stay as they are");
    let device = world.get::<Device>(D);
    assert_eq!((device.site, device.folder), (LEEDS, Some(LAB)));
    assert_eq!(world.get::<Folder>(LAB).site, LEEDS);
    for ticket in [ticket, closed] {
        assert_eq!((world.the(ticket).site, world.device_of(ticket)), (LEEDS, Some(D)));
    }
    assert!(world.desk.all::<Ticket>().all(|ticket| ticket.site == LEEDS));
    assert_eq!(world.refused(ADA, merge(YORK, LEEDS)), missing(Kind::Site));
}

#[test]
fn b3_row_15_folders_that_clash_are_renamed() {
    let mut world = World::little();
    for (id, site, label) in [(11, YORK, "desks"), (12, LEEDS, "Desks (York)")] {
        let id = FolderId::from_u128(id);
        world.ok(ADA, Command::AddFolder { id, site, label: label.into() });
    }
    let clash = FolderId::from_u128(11);
    let notices = world.ok(ADA, merge(YORK, LEEDS));
    assert_eq!(notices, [Notice::FolderRenamed { folder: clash, from: "desks".into() }]);
    assert_eq!(&*world.get::<Folder>(clash).name, "desks (York 2)");
    assert_eq!(&*world.get::<Folder>(LAB).name, "Lab");
    assert_eq!(world.desk.folders_of_site(LEEDS).count(), 4);
}

#[test]
fn b3_row_15_one_main_user_stays_and_domains_are_joined() {
    let mut world = World::little();
    let main =
        |site, user| Command::SetMainUser(SetMainUser { site, user: Some(user), replace: false });
    world.ok(ADA, main(YORK, YAN));
    let third = SiteId::from_u128(8);
    world.ok(ADA, with_domains(third, "Third", &["third.example"]));
    world.ok(ADA, merge(YORK, third));
    assert_eq!(world.get::<Site>(third).main_user, Some(YAN), "there was none");
    world.ok(ADA, main(LEEDS, UMA));
    let notices = world.ok(ADA, merge(third, LEEDS));
    assert_eq!(notices, [Notice::MainUserReplaced { user: YAN, site: third }]);
    assert_eq!(world.get::<Site>(LEEDS).main_user, Some(UMA));
    assert_eq!(domains(&world, LEEDS), ["third.example"]);
}

#[test]
fn b3_row_15_a_site_is_not_merged_into_itself_nor_into_an_inactive_one() {
    let mut world = World::little();
    assert_eq!(world.refused(ADA, merge(LEEDS, LEEDS)), invalid(Field::Site, Flaw::Twice));
    world.ok(ADA, active(LEEDS, false));
    assert_eq!(world.refused(ADA, merge(YORK, LEEDS)), invalid(Field::Site, Flaw::InactiveSite));
    world.ok(ADA, merge(LEEDS, YORK));
    assert_eq!(world.devices_of(UMA), ([B, A].as_slice(), Some(B)));
}

#[test]
fn b3_row_16_an_inactive_site_takes_nothing_new_and_keeps_what_it_has() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    let before = world.the(ticket).clone();
    world.ok(ADA, active(LEEDS, false));
    assert_eq!(world.the(ticket), &before);
    assert_eq!(world.user(UMA).state, crate::desk::UserState::Active);
    let refused = invalid(Field::Site, Flaw::InactiveSite);
    let user = new_user(UserId::from_u128(9), LEEDS, "New");
    assert_eq!(world.refused(ADA, Command::add_user(user)), refused);
    let device = new_device(DeviceId::from_u128(9), LEEDS, "New");
    assert_eq!(world.refused(ADA, Command::AddDevice(device)), refused);
    let moves =
        Command::MoveDevices { devices: vec![D], site: LEEDS, folder: None, was: Expect::Any };
    assert_eq!(world.refused(ADA, moves), refused);
    assert_eq!(world.refused(ADA, folder(LEEDS, "New")), refused);
    let stays = Command::MoveDevices {
        devices: vec![C],
        site: LEEDS,
        folder: Some(DESKS),
        was: Expect::Any,
    };
    world.ok(ADA, stays);
    let again = new_ticket(crate::desk::TicketId::from_u128(9), LEEDS, UMA);
    world.ok(DANA, Command::CreateTicket(again));
    world.ok(ADA, active(LEEDS, true));
    world.ok(ADA, folder(LEEDS, "New"));
}

#[test]
fn b3_row_16_only_a_site_with_nothing_is_deleted() {
    let mut world = World::little();
    let delete = |site| Command::DeleteSite(DeleteSite { site });
    let left = Refusal::SiteNotEmpty { users: 1, devices: 1, tickets: 0 };
    assert_eq!(world.refused(ADA, delete(YORK)), left);
    world.ok(ADA, Command::add_site(NEW, "Nantes"));
    world.ok(ADA, folder(NEW, "Empty"));
    world.ok(ADA, Command::AddDevice(new_device(DeviceId::from_u128(9), NEW, "Old")));
    world.ok(ADA, Command::DeleteDevice { device: DeviceId::from_u128(9) });
    let left = Refusal::SiteNotEmpty { users: 0, devices: 1, tickets: 0 };
    assert_eq!(world.refused(ADA, delete(NEW)), left, "it can be restored");
    let other = SiteId::from_u128(8);
    world.ok(ADA, Command::add_site(other, "Other"));
    world.ok(
        ADA,
        Command::AddFolder { id: FolderId::from_u128(8), site: other, label: "Empty".into() },
    );
    world.ok(ADA, delete(other));
    assert!(world.desk.get::<Site>(other).is_none());
    assert!(world.desk.get::<Folder>(FolderId::from_u128(8)).is_none());
    assert_eq!(world.refused(ADA, delete(other)), missing(Kind::Site));
    assert_eq!(
        world.refused(DANA, delete(NEW)),
        Refusal::NotAllowed { needs: Permission::ManageSites }
    );
}

#[test]
fn b3_row_17_devices_of_a_deleted_folder_stay_at_the_site() {
    let mut world = World::little();
    let devices = vec![A, B];
    world.ok(
        ADA,
        Command::MoveDevices { devices, site: LEEDS, folder: Some(DESKS), was: Expect::Any },
    );
    let notices = world.ok(DANA, Command::DeleteFolder(DeleteFolder { folder: DESKS }));
    let cleared = |device| Notice::FolderCleared { device };
    assert_eq!(notices, [cleared(A), cleared(B)]);
    for device in [A, B] {
        let device = world.get::<Device>(device);
        assert_eq!((device.site, device.folder), (LEEDS, None));
    }
    assert_eq!(world.devices_of(UMA).1, Some(B));
    let again = Command::DeleteFolder(DeleteFolder { folder: DESKS });
    assert_eq!(world.refused(DANA, again), missing(Kind::Folder));
}

#[test]
fn d27_da15_the_name_of_a_folder_is_unique_within_its_site() {
    let mut world = World::little();
    let taken = invalid(Field::Folder, Flaw::Taken);
    assert_eq!(world.refused(DANA, folder(LEEDS, "desks")), taken);
    let nowhere = folder(SiteId::from_u128(1), "x");
    assert_eq!(world.refused(DANA, nowhere), missing(Kind::Site));
    world.ok(DANA, folder(YORK, "Desks"));
    let id = FolderId::from_u128(9);
    let rename = |was: &str, to: &str| {
        let label = Edit::new(was.to_owned(), to.to_owned());
        Command::RenameFolder(RenameFolder { folder: id, label })
    };
    assert_eq!(world.refused(DANA, rename("Desks", "LAB")), taken);
    world.ok(DANA, rename("Desks", "Tables"));
    assert_eq!(world.refused(DANA, rename("Desks", "Chairs")).field(), Some(Field::Folder));
    assert!(world.desk.all::<User>().any(|user| user.id == NIL));
}

//! Rows of files on the little desk: what is created, matched, moved and refused, and that a row that does not fit
//! leaves nothing behind.

use rstest::rstest;

use super::*;
use crate::desk::{
    Command, Device, DeviceId, DeviceKind, DeviceRow, Edit, EditUser, Expect, Folder, SetMainUser,
    Site, SiteId, SiteRow, UserId, UserRow, UserState,
    testing::{A, ADA, B, BEA, C, D, DANA, LEEDS, UMA, World, YAN, YORK, relate},
};

fn user(line: u32, cells: &[(&str, &str)]) -> UserRow {
    let mut row = UserRow::blank(line, UserId::from_u128(9000 + u128::from(line)));
    for (column, cell) in cells {
        *row.cell(column).unwrap_or_else(|| panic!("{column}")) = Some((*cell).to_owned());
    }
    row
}

fn device(line: u32, cells: &[(&str, &str)]) -> DeviceRow {
    let mut row = DeviceRow::blank(line, DeviceId::from_u128(9000 + u128::from(line)));
    for (column, cell) in cells {
        *row.cell(column).unwrap_or_else(|| panic!("{column}")) = Some((*cell).to_owned());
    }
    row
}

fn site(line: u32, name: &str) -> SiteRow {
    let site_name = Some(name.to_owned());
    SiteRow { site_name, ..SiteRow::blank(line, SiteId::from_u128(9000 + u128::from(line))) }
}

fn import(rows: Rows, skip_errors: bool) -> Command {
    Command::ImportRows(ImportRows { file: "f00d".into(), skip_errors, rows })
}

/// What became of each row.
fn fates(world: &mut World, rows: Rows) -> Vec<Fate> {
    let notices = world.ok(ADA, import(rows, true));
    let outcomes = notices.into_iter().find_map(|notice| match notice {
        Notice::Imported { outcomes } => Some(outcomes),
        _ => None,
    });
    outcomes.expect("said").into_iter().map(|outcome| outcome.fate).collect()
}

fn refused(column: &str, field: Field, flaw: Flaw) -> Fate {
    Fate::Refused { column: column.into(), refusal: Box::new(invalid(field, flaw)) }
}

/// Somebody of Leeds whom the desk does not know.
const NEW: [(&str, &str); 4] = [
    ("site_name", "leeds"),
    ("first_name", "Nora"),
    ("last_name", "New"),
    ("email", "Nora@Leeds.Example"),
];

fn new_with(more: &[(&'static str, &'static str)]) -> UserRow {
    user(2, &[&NEW[..], more].concat())
}

#[test]
fn u20_e9_sites_are_known_by_their_name() {
    let mut world = World::little();
    let rows = vec![site(2, "Lyon"), site(3, "LEEDS"), site(4, "York"), site(5, " ")];
    let got = fates(&mut world, Rows::Sites(rows));
    let empty = refused("site_name", Field::Name, Flaw::Empty);
    assert_eq!(got, [Fate::Created, Fate::Updated, Fate::Unchanged, empty]);
    assert_eq!(&*world.get::<Site>(LEEDS).name, "LEEDS", "written as in the file");
}

#[test]
fn u20_e9_users_are_known_by_their_address_whatever_its_case() {
    let mut world = World::little();
    assert_eq!(fates(&mut world, Rows::Users(vec![new_with(&[("phone", "12")])])), [Fate::Created]);
    let nora = UserId::from_u128(9002);
    assert_eq!((world.user(nora).site, world.user(nora).phone.as_deref()), (LEEDS, Some("12")));
    assert_eq!(fates(&mut world, Rows::Users(vec![new_with(&[])])), [Fate::Unchanged]);
    let row = new_with(&[("job_title", "Chief"), ("phone", ""), ("status", "Inactive")]);
    assert_eq!(fates(&mut world, Rows::Users(vec![row])), [Fate::Updated]);
    let nora = world.user(nora);
    assert_eq!(nora.phone.as_deref(), Some("12"), "a blank cell says nothing");
    assert_eq!((nora.job_title.as_deref(), nora.state), (Some("Chief"), UserState::Inactive));
}

#[rstest]
#[case::no_site(&[("site_name", "Nowhere")], "site_name", Field::Site, Flaw::Unknown)]
#[case::blank_site(&[("site_name", " ")], "site_name", Field::Site, Flaw::Empty)]
#[case::no_name(&[("last_name", "")], "last_name", Field::LastName, Flaw::Empty)]
#[case::escape(&[("first_name", "\x1b[2J")], "first_name", Field::FirstName, Flaw::ControlCharacters)]
#[case::no_address(&[("email", "")], "email", Field::Email, Flaw::Empty)]
#[case::address(&[("email", "nora")], "email", Field::Email, Flaw::NotAnEmail)]
#[case::status(&[("status", "maybe")], "status", Field::Status, Flaw::Unknown)]
#[case::device(&[("related_devices", "A; Z")], "related_devices", Field::Device, Flaw::Unknown)]
#[case::of_another_site(&[("related_devices", "D")], "related_devices", Field::Device, Flaw::Unknown)]
fn e9_a_user_row_that_does_not_fit_says_where_and_writes_nothing(
    #[case] cells: &[(&'static str, &'static str)],
    #[case] column: &str,
    #[case] field: Field,
    #[case] flaw: Flaw,
) {
    let mut world = World::little();
    let before = world.desk.clone();
    let rows = Rows::Users(vec![new_with(cells)]);
    assert_eq!(fates(&mut world, rows.clone()), [refused(column, field, flaw)]);
    assert!(world.desk == before);
    let why = Box::new(invalid(field, flaw));
    let all_or_nothing = world.refused(ADA, import(rows, false));
    assert_eq!(all_or_nothing, Refusal::ImportRow { line: 2, column: column.into(), why });
}

#[test]
fn e9_the_first_related_device_is_the_primary_and_others_stay() {
    let mut world = World::little();
    let rows = vec![new_with(&[("related_devices", " c ; a")])];
    assert_eq!(fates(&mut world, Rows::Users(rows)), [Fate::Created]);
    let nora = UserId::from_u128(9002);
    assert_eq!(world.devices_of(nora), ([C, A].as_slice(), Some(C)));
    let again = new_with(&[("related_devices", "B")]);
    assert_eq!(fates(&mut world, Rows::Users(vec![again])), [Fate::Updated]);
    assert_eq!(world.devices_of(nora), ([C, A, B].as_slice(), Some(B)));
}

#[test]
fn b3_row_9_b3_row_32_a_changed_site_takes_all_devices_and_keeps_the_tickets() {
    let mut world = World::little();
    world.ok(ADA, relate(YAN, &[D]));
    let ticket = world.ticket(YAN);
    let before = world.the(ticket).clone();
    let row = user(
        2,
        &[
            ("site_name", "Leeds"),
            ("first_name", "Yan"),
            ("last_name", "User"),
            ("external_id", "y-1"),
        ],
    );
    let known = Edit { to: "y-1".into(), was: Expect::Any };
    let edit = EditUser { external_id: Some(known), ..EditUser::of(YAN) };
    world.ok(ADA, Command::EditUser(edit.into()));
    let main = SetMainUser { site: YORK, user: Some(YAN), replace: true };
    world.ok(ADA, Command::SetMainUser(main));
    assert_eq!(fates(&mut world, Rows::Users(vec![row.clone()])), [Fate::Moved { lost: 1 }]);
    assert_eq!((world.user(YAN).site, world.devices_of(YAN)), (LEEDS, (&[][..], None)));
    assert_eq!(world.get::<Site>(YORK).main_user, None, "the flag stays behind");
    assert_eq!(world.the(ticket), &before, "tickets keep site, user and device");
    let row = UserRow { related_devices: Some("A".into()), ..row };
    assert_eq!(fates(&mut world, Rows::Users(vec![row])), [Fate::Updated]);
    assert_eq!(world.devices_of(YAN).1, Some(A));
}

#[test]
fn e9_devices_are_known_by_external_id_then_by_name_within_the_site() {
    let mut world = World::little();
    let row = |line, site, name, id, more: &[(&str, &str)]| {
        let known = [("site_name", site), ("device_name", name), ("external_id", id)];
        device(line, &[&known[..], more].concat())
    };
    let rows = vec![
        row(2, "Leeds", "a", "m-1", &[("kind", "Server"), ("folder", "Attic")]),
        row(3, "Leeds", "E", "m-2", &[("folder", "attic"), ("os", "Debian 13")]),
        row(4, "Leeds", "D", "", &[]),
        row(5, "Leeds", "B", "m-1", &[]),
        row(6, "Leeds", "F", "", &[("kind", "toaster")]),
    ];
    let got = fates(&mut world, Rows::Devices(rows));
    let taken = refused("device_name", Field::Name, Flaw::Taken);
    let kind = refused("kind", Field::DeviceKind, Flaw::Unknown);
    assert_eq!(got, [Fate::Updated, Fate::Created, Fate::Created, taken, kind]);
    let a = world.get::<Device>(A);
    assert_eq!(
        (&*a.name, a.sort, a.external_id.as_deref()),
        ("a", DeviceKind::Server, Some("m-1"))
    );
    let attic = a.folder.expect("a folder");
    assert_eq!(&*world.get::<Folder>(attic).name, "Attic");
    assert_eq!(world.get::<Device>(DeviceId::from_u128(9003)).folder, Some(attic), "made once");
    assert_ne!(world.get::<Device>(D).site, LEEDS, "of York, another machine");
    let renamed = fates(&mut world, Rows::Devices(vec![row(2, "Leeds", "A2", "m-1", &[])]));
    assert_eq!((renamed, &*world.get::<Device>(A).name), (vec![Fate::Updated], "A2"));
    let other = fates(&mut world, Rows::Devices(vec![row(2, "Leeds", "A2", "m-9", &[])]));
    assert_eq!(other, [refused("device_name", Field::Name, Flaw::Taken)], "another machine");
}

#[test]
fn b3_row_5_b3_row_32_a_device_at_another_site_is_lost_by_its_users() {
    let mut world = World::little();
    let row =
        |site| device(2, &[("site_name", site), ("device_name", "B"), ("external_id", "m-b")]);
    let ticket = world.ticket(UMA);
    fates(&mut world, Rows::Devices(vec![row("Leeds")]));
    assert_eq!(fates(&mut world, Rows::Devices(vec![row("York")])), [Fate::Moved { lost: 1 }]);
    assert_eq!((world.get::<Device>(B).site, world.get::<Device>(B).folder), (YORK, None));
    assert_eq!(world.devices_of(UMA), ([A].as_slice(), None));
    assert_eq!(world.device_of(ticket), Some(B));
}

#[test]
fn b3_row_8_the_row_of_a_deleted_device_says_that_it_can_be_restored() {
    let mut world = World::little();
    let row =
        |name| device(2, &[("site_name", "Leeds"), ("device_name", name), ("external_id", "m-b")]);
    fates(&mut world, Rows::Devices(vec![row("B")]));
    world.ok(ADA, Command::DeleteDevice { device: B });
    let refusal = Box::new(Refusal::DeviceDeleted { device: B });
    let offered = Fate::Refused { column: "external_id".into(), refusal };
    assert_eq!(fates(&mut world, Rows::Devices(vec![row("B2")])), [offered]);
    assert_eq!(fates(&mut world, Rows::Devices(vec![row("A")])), [Fate::Updated], "a live one");
    world.now += chrono::TimeDelta::days(31);
    let anew = device(2, &[("site_name", "York"), ("device_name", "G"), ("external_id", "m-g")]);
    assert_eq!(fates(&mut world, Rows::Devices(vec![anew])), [Fate::Created]);
}

#[test]
fn u20_only_who_may_import_may() {
    let mut world = World::little();
    for actor in [DANA, BEA] {
        let refusal = world.refused(actor, import(Rows::Sites(vec![site(2, "Lyon")]), true));
        assert_eq!(refusal, Refusal::NotAllowed { needs: Permission::ImportUsers });
    }
}

#[test]
fn e9_the_same_rows_twice_change_nothing_the_second_time() {
    let mut world = World::little();
    let rows = || Rows::Users(vec![new_with(&[("related_devices", "A;C"), ("status", "active")])]);
    assert_eq!(fates(&mut world, rows()), [Fate::Created]);
    let again = world.decide(ADA, import(rows(), false)).expect("fits");
    assert_eq!(again.changes, []);
}

#[test]
fn e9_users_are_known_by_external_id_before_the_address_and_b3_row_12_keeps_the_old_one() {
    let mut world = World::little();
    let nora = UserId::from_u128(9002);
    let row = |email, id, more: &[(&'static str, &'static str)]| {
        Rows::Users(vec![new_with(&[&[("email", email), ("external_id", id)], more].concat())])
    };
    assert_eq!(fates(&mut world, row("n@x.org", "7", &[])), [Fate::Created]);
    assert_eq!(fates(&mut world, row("new@x.org", "7", &[])), [Fate::Updated]);
    let emails =
        |world: &World| world.user(nora).emails().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(emails(&world), ["new@x.org", "n@x.org"]);
    assert_eq!(
        fates(&mut world, row("", "7", &[("additional_emails", "a@x.org; N@x.org")])),
        [Fate::Updated]
    );
    assert_eq!(emails(&world), ["new@x.org", "n@x.org", "a@x.org"]);
    let other = refused("external_id", Field::ExternalId, Flaw::Taken);
    assert_eq!(fates(&mut world, row("a@x.org", "8", &[])), [other], "one address, two people");
    let second = user(
        3,
        &[
            ("site_name", "Leeds"),
            ("first_name", "B"),
            ("last_name", "B"),
            ("external_id", "9"),
            ("email", "b@x.org"),
        ],
    );
    assert_eq!(fates(&mut world, Rows::Users(vec![second.clone()])), [Fate::Created]);
    let mixed = UserRow { email: Some("n@x.org".into()), ..second.clone() };
    assert_eq!(
        fates(&mut world, Rows::Users(vec![mixed])),
        [refused("email", Field::Email, Flaw::Taken)]
    );
    let borrowed = UserRow { additional_emails: Some("a@x.org".into()), ..second };
    let taken = refused("additional_emails", Field::Email, Flaw::Taken);
    assert_eq!(fates(&mut world, Rows::Users(vec![borrowed])), [taken]);
}

#[test]
fn e9_departments_are_made_once_and_the_main_user_is_not_replaced_by_the_way() {
    let mut world = World::little();
    let row = |line, email, main| {
        let known = [("email", email), ("department", "Payroll"), ("is_main_site_user", main)];
        UserRow { line, id: UserId::from_u128(9000 + u128::from(line)), ..new_with(&known) }
    };
    let rows = vec![
        row(2, "a@x.org", "oui"),
        row(3, "b@x.org", "yes"),
        row(4, "c@x.org", "nein"),
        row(5, "d@x.org", "perhaps"),
    ];
    let got = fates(&mut world, Rows::Users(rows));
    let first = UserId::from_u128(9002);
    let taken = Fate::Refused {
        column: "is_main_site_user".into(),
        refusal: Box::new(Refusal::MainUserTaken { user: first }),
    };
    let perhaps = refused("is_main_site_user", Field::MainUser, Flaw::Unknown);
    assert_eq!(got, [Fate::Created, taken, Fate::Created, perhaps]);
    assert_eq!(world.get::<Site>(LEEDS).main_user, Some(first));
    assert_eq!(
        world.desk.all::<crate::desk::Department>().filter(|d| &*d.name == "Payroll").count(),
        1
    );
    assert!(world.user(first).department.is_some());
    assert_eq!(fates(&mut world, Rows::Users(vec![row(2, "a@x.org", "no")])), [Fate::Updated]);
    assert_eq!(world.get::<Site>(LEEDS).main_user, None);
}

#[test]
fn e9_a_site_comes_with_everything_its_row_says_and_blanks_leave_what_is_there() {
    let mut world = World::little();
    let full = |line, name: &str| SiteRow {
        domains: Some("Porto.Example; mail.porto.example".into()),
        address: Some("Rua 1".into()),
        city: Some("Porto".into()),
        country: Some("Portugal".into()),
        phone: Some("+351 22 010 0000".into()),
        notes: Some("Ring twice.".into()),
        ..site(line, name)
    };
    let rows = vec![full(2, "Porto"), full(3, "Braga"), site(4, "Faro")];
    let said = fates(&mut world, Rows::Sites(rows));
    assert_eq!(
        said,
        [Fate::Created, refused("domains", Field::Domains, Flaw::Taken), Fate::Created]
    );
    let porto = |world: &World| world.get::<Site>(SiteId::from_u128(9002)).clone();
    let (address, phone) = (porto(&world).address, porto(&world).phone);
    assert_eq!(address.as_deref(), Some("Rua 1, Porto, Portugal"));
    assert_eq!(phone.as_deref(), Some("+351 22 010 0000"));
    assert_eq!((porto(&world).domains.len(), porto(&world).notes.is_some()), (2, true));
    assert_eq!(fates(&mut world, Rows::Sites(vec![site(2, "porto")])), [Fate::Updated]);
    assert_eq!((&*porto(&world).name, porto(&world).domains.len()), ("porto", 2));
    let wrong = SiteRow { phone: Some("12".into()), ..site(2, "Evora") };
    let said = fates(&mut world, Rows::Sites(vec![wrong]));
    assert!(matches!(&said[..], [Fate::Refused { column, .. }] if column == "phone"), "{said:?}");
}

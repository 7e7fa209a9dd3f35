//! Tests of users: adding, editing, main users, departments, deactivation.

use rstest::rstest;

use super::*;
use crate::desk::{
    Actor, AddDepartment, Command, DeleteDepartment, Kind, Language, PortalScope, RenameDepartment,
    SiteId, TicketId,
    testing::{
        A, ADA, B, BEA, C, D, DANA, LEEDS, NIL, OLD, UMA, World, YAN, YORK, missing, new_ticket,
        new_user, primary,
    },
};

const NEW: UserId = UserId::from_u128(9);

fn new() -> NewUser {
    new_user(NEW, LEEDS, "New")
}

#[test]
fn u1_a_user_needs_a_site_and_a_name() {
    let mut world = World::little();
    let email = Some(" New@Leeds.Example ".into());
    world.ok(DANA, Command::add_user(NewUser { email, phone: Some(String::new()), ..new() }));
    let user = world.user(NEW);
    assert_eq!(user.email.as_deref(), Some("new@leeds.example"));
    assert_eq!((user.phone.as_deref(), user.name().as_str()), (None, "New User"));
    assert!(world.desk.users_of_site(LEEDS).any(|user| user == NEW));
}

#[rstest]
#[case::no_site(NewUser { site: SiteId::from_u128(1), ..new() },
    missing(Kind::Site))]
#[case::twice(new_user(UMA, LEEDS, "Uma"), Refusal::IdTaken { kind: Kind::User })]
#[case::nameless(NewUser { last_name: String::new(), ..new() },
    Refusal::Invalid { field: Field::LastName, flaw: Flaw::Empty })]
#[case::long(NewUser { first_name: "x".repeat(81), ..new() },
    Refusal::Invalid { field: Field::FirstName, flaw: Flaw::TooLong { max: 80 } })]
#[case::email(NewUser { email: Some("x".into()), ..new() },
    Refusal::Invalid { field: Field::Email, flaw: Flaw::NotAnEmail })]
fn a_user_that_does_not_fit_is_refused(#[case] new: NewUser, #[case] refusal: Refusal) {
    assert_eq!(World::little().refused(DANA, Command::add_user(new)), refusal);
}

#[test]
fn ua5_an_address_belongs_to_one_user_active_or_not() {
    let mut world = World::little();
    let with = |id| {
        let email = Some("one@leeds.example".into());
        Command::add_user(NewUser { email, ..new_user(id, LEEDS, "One") })
    };
    world.ok(DANA, with(NEW));
    world.ok(DANA, Command::SetUserActive { user: NEW, active: false });
    assert_eq!(
        world.refused(DANA, with(UserId::from_u128(8))),
        Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken }
    );
}

#[test]
fn b3_row_10_b3_row_11_u22_u23_ua12_deactivation_touches_neither_tickets_nor_devices() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    world.ok(
        DANA,
        Command::SetMainUser(SetMainUser { site: LEEDS, user: Some(UMA), replace: false }),
    );
    let before = world.the(ticket).clone();
    let notices = world.ok(DANA, Command::SetUserActive { user: UMA, active: false });
    assert_eq!(notices, [Notice::MainUserInactive { user: UMA, site: LEEDS }]);
    assert_eq!(world.the(ticket), &before);
    assert_eq!(world.devices_of(UMA).1, Some(B));
    let again = new_ticket(TicketId::from_u128(9), LEEDS, UMA);
    let inactive = Refusal::Invalid { field: Field::User, flaw: Flaw::InactiveUser };
    assert_eq!(world.refused(DANA, Command::CreateTicket(again)), inactive);
    world.ok(DANA, Command::SetUserActive { user: UMA, active: true });
    assert_eq!(world.user(UMA).state, UserState::Active);
    let denied = Refusal::NotAllowed { needs: Permission::ManageUsers };
    let off = Command::SetUserActive { user: UMA, active: false };
    assert_eq!(world.refused(BEA, off.clone()), denied);
    assert_eq!(world.refused(Actor::User(UMA), off), denied);
    let unknown = Command::SetUserActive { user: NEW, active: true };
    assert_eq!(world.refused(ADA, unknown), missing(Kind::User));
}

const FINANCE: DepartmentId = DepartmentId::from_u128(91);

/// A desk with a department.
fn with_finance() -> World {
    let mut world = World::little();
    let label = " Finance ".into();
    world.ok(DANA, Command::AddDepartment(AddDepartment { id: FINANCE, label }));
    world
}

fn invalid(field: Field, flaw: Flaw) -> Refusal {
    Refusal::Invalid { field, flaw }
}

fn edit(edit: EditUser) -> Command {
    Command::edit_user(edit)
}

fn main_user(user: Option<UserId>, replace: bool) -> Command {
    Command::SetMainUser(SetMainUser { site: LEEDS, user, replace })
}

#[test]
fn u8_to_u16_a_user_is_added_with_every_field() {
    let mut world = with_finance();
    world.ok(
        DANA,
        Command::add_user(NewUser {
            email: Some("new@leeds.example".into()),
            other_emails: vec!["N@leeds.example".into(), " ".into()],
            phone: Some("+44 113 496 0100".into()),
            mobile: Some("+44 7700 900100".into()),
            department: Some(FINANCE),
            job_title: Some("Accountant".into()),
            primary_device: Some(C),
            main_user: true,
            portal_scope: PortalScope::Site,
            suppress_email_tickets: true,
            source: UserSource::Import,
            external_id: Some("hr-17".into()),
            language: Some(Language::Fr),
            ..new()
        }),
    );
    let user = world.user(NEW);
    let emails: Vec<&str> = user.emails().map(|email| &**email).collect();
    assert_eq!(emails, ["new@leeds.example", "n@leeds.example"]);
    assert_eq!(user.mobile.as_deref(), Some("+44 7700 900100"));
    assert_eq!(world.desk.department_of(user).map(|name| &**name), Some("Finance"));
    assert_eq!(user.job_title.as_deref(), Some("Accountant"));
    assert_eq!((user.portal_scope, user.suppress_email_tickets), (PortalScope::Site, true));
    assert_eq!((user.source, user.language), (UserSource::Import, Some(Language::Fr)));
    let id = user.external_id.clone().expect("given");
    assert_eq!(world.desk.user_with_external_id(&id), Some(NEW));
    assert_eq!(world.desk.main_user(LEEDS), Some(NEW));
    assert_eq!(world.devices_of(NEW), (&[C][..], Some(C)), "ua1: related and the primary");
}

#[rstest]
#[case::ua1_device_of_another_site(NewUser { primary_device: Some(D), ..new() },
    invalid(Field::Device, Flaw::OtherSite))]
#[case::u12_unlisted_department(NewUser { department: Some(FINANCE), ..new() },
    missing(Kind::Department))]
#[case::ua5_twice(NewUser {
    email: Some("n@leeds.example".into()), other_emails: vec!["N@LEEDS.example".into()], ..new()
}, invalid(Field::Email, Flaw::Twice))]
#[case::ua4_from_a_channel(NewUser { source: UserSource::Email, ..new() },
    invalid(Field::Email, Flaw::Empty))]
fn a_new_user_that_contradicts_the_desk_is_refused(#[case] new: NewUser, #[case] refusal: Refusal) {
    assert_eq!(World::little().refused(DANA, Command::add_user(new)), refusal);
}

#[test]
fn u4_ua9_a_ticket_is_opened_in_the_same_step() {
    let mut world = World::little();
    let id = TicketId::from_u128(77);
    let ticket = Some(NewTicket { requester: None, ..new_ticket(id, LEEDS, NEW) });
    let add = NewUser { ticket, primary_device: Some(C), ..new() };
    let elsewhere = NewUser { site: YORK, primary_device: None, ..add.clone() };
    assert_eq!(
        world.refused(DANA, Command::add_user(elsewhere)),
        invalid(Field::User, Flaw::OtherSite),
        "the ticket is for their site"
    );
    world.ok(DANA, Command::add_user(add));
    assert_eq!(world.the(id).requester, Some(NEW));
    assert_eq!(world.device_of(id), Some(C), "their new primary device");
    let titleless = NewTicket { title: " ".into(), ..new_ticket(id, LEEDS, NEW) };
    let next =
        NewUser { ticket: Some(titleless), ..new_user(UserId::from_u128(10), LEEDS, "Next") };
    assert_eq!(
        world.refused(DANA, Command::add_user(next)),
        invalid(Field::Title, Flaw::Empty),
        "one command: no user without the ticket"
    );
    assert!(world.desk.get::<User>(UserId::from_u128(10)).is_none());
}

#[test]
fn an_edit_changes_what_it_names_and_refuses_what_somebody_else_changed() {
    let mut world = with_finance();
    let wish = EditUser {
        phone: Some(Edit::new(String::new(), " 0113 ".into())),
        department: Some(Edit::new(None, Some(FINANCE))),
        suppress_email_tickets: Some(Edit::new(false, true)),
        ..EditUser::of(UMA)
    };
    world.ok(DANA, edit(wish.clone()));
    let user = world.user(UMA);
    assert_eq!((user.phone.as_deref(), user.department), (Some("0113"), Some(FINANCE)));
    assert!(user.suppress_email_tickets);
    assert_eq!(user.name(), "Uma User");
    world.ok(DANA, edit(wish));
    let late = |to: &str| EditUser {
        phone: Some(Edit::new(String::new(), to.into())),
        job_title: Some(Edit::new(String::new(), "Clerk".into())),
        ..EditUser::of(UMA)
    };
    assert_eq!(
        world.refused(DANA, edit(late("0114"))),
        Refusal::Conflict {
            field: Field::Phone,
            yours: FieldValue::Text("0114".into()),
            theirs: FieldValue::Text("0113".into()),
        }
    );
    assert_eq!(world.user(UMA).job_title, None, "all or nothing");
    let nameless = EditUser { last_name: Some(Edit::to("  ".into())), ..EditUser::of(UMA) };
    assert_eq!(world.refused(DANA, edit(nameless)), invalid(Field::LastName, Flaw::Empty));
    let unlisted = EditUser {
        department: Some(Edit::to(Some(DepartmentId::from_u128(1)))),
        ..EditUser::of(UMA)
    };
    assert_eq!(world.refused(DANA, edit(unlisted)), missing(Kind::Department));
}

#[test]
fn an_outside_id_belongs_to_one_user() {
    let mut world = World::little();
    let called = |user, id: &str| {
        edit(EditUser { external_id: Some(Edit::to(id.into())), ..EditUser::of(user) })
    };
    world.ok(DANA, called(UMA, "hr-1"));
    world.ok(DANA, called(UMA, "hr-1"));
    assert_eq!(world.refused(DANA, called(NIL, "hr-1")), invalid(Field::ExternalId, Flaw::Taken));
    world.ok(DANA, called(UMA, ""));
    world.ok(DANA, called(NIL, "hr-1"));
}

#[test]
fn u12_departments_are_a_list_of_unique_names() {
    let mut world = with_finance();
    let add = |label: &str| {
        let (id, label) = (DepartmentId::from_u128(92), label.into());
        Command::AddDepartment(AddDepartment { id, label })
    };
    assert_eq!(world.refused(DANA, add("FINANCE")), invalid(Field::Name, Flaw::Taken));
    world.ok(DANA, add("Sales"));
    let rename = |was: &str, to: &str| {
        let label = Edit::new(was.into(), to.into());
        Command::RenameDepartment(RenameDepartment { department: FINANCE, label })
    };
    assert_eq!(world.refused(DANA, rename("Finance", "sales")), invalid(Field::Name, Flaw::Taken));
    world.ok(DANA, rename("Finance", "Accounts"));
    assert_eq!(world.refused(DANA, rename("Finance", "Money")).code(), "conflict");
    assert_eq!(&*world.get::<Department>(FINANCE).name, "Accounts");
}

#[test]
fn b3_row_31_a_deleted_department_leaves_its_users_in_none() {
    let mut world = with_finance();
    let department = Some(Edit::to(Some(FINANCE)));
    world.ok(DANA, edit(EditUser { department, ..EditUser::of(UMA) }));
    let delete = Command::DeleteDepartment(DeleteDepartment { department: FINANCE });
    let notices = world.ok(DANA, delete.clone());
    assert_eq!(notices, [Notice::DepartmentCleared { count: 1 }]);
    assert_eq!(world.user(UMA).department, None);
    assert_eq!(world.desk.users_of_department(FINANCE).count(), 0);
    assert_eq!(world.refused(DANA, delete), missing(Kind::Department));
}

#[test]
fn oracle_21_ua2_i6_a_second_main_user_asks_to_replace() {
    let mut world = World::little();
    world.ok(DANA, main_user(Some(UMA), false));
    world.ok(DANA, main_user(Some(UMA), false));
    assert_eq!(
        world.refused(DANA, main_user(Some(NIL), false)),
        Refusal::MainUserTaken { user: UMA }
    );
    assert_eq!(
        world.refused(DANA, Command::add_user(NewUser { main_user: true, ..new() })),
        Refusal::MainUserTaken { user: UMA }
    );
    let notices = world.ok(DANA, main_user(Some(NIL), true));
    assert_eq!(notices, [Notice::MainUserReplaced { user: UMA, site: LEEDS }]);
    assert_eq!(world.get::<Site>(LEEDS).main_user, Some(NIL), "swapped in one command");
    world.ok(DANA, main_user(None, false));
    assert_eq!(world.get::<Site>(LEEDS).main_user, None);
}

#[test]
fn i6_the_main_user_is_active_and_of_the_site() {
    let mut world = World::little();
    for (user, flaw) in [(YAN, Flaw::OtherSite), (OLD, Flaw::InactiveUser)] {
        let refusal = world.refused(DANA, main_user(Some(user), false));
        assert_eq!(refusal, invalid(Field::MainUser, flaw));
    }
}

#[test]
fn b3_rows_10_and_11_deactivation_keeps_the_main_user_for_later() {
    let mut world = World::little();
    world.ok(DANA, main_user(Some(UMA), false));
    let notices = world.ok(DANA, Command::SetUserActive { user: UMA, active: false });
    assert_eq!(notices, [Notice::MainUserInactive { user: UMA, site: LEEDS }]);
    assert_eq!(world.get::<Site>(LEEDS).main_user, Some(UMA));
    assert_eq!(world.desk.main_user(LEEDS), None, "counts for nothing meanwhile");
    assert_eq!(world.devices_of(UMA), (&[B, A][..], Some(B)));
    world.ok(DANA, Command::SetUserActive { user: UMA, active: true });
    assert_eq!(world.desk.main_user(LEEDS), Some(UMA));
    world.ok(ADA, primary(UMA, Some(A)));
}

#[test]
fn a_user_of_an_older_journal_still_reads() {
    let world = World::little();
    let mut doc = serde_json::to_value(world.user(UMA)).expect("plain data");
    let fields = doc.as_object_mut().expect("an object");
    for new in ["other_emails", "mobile", "portal_scope", "suppress_email_tickets", "source"] {
        fields.remove(new);
    }
    for new in ["external_id", "language", "merged_into", "erased_at"] {
        fields.remove(new);
    }
    fields.insert("email".into(), "uma@leeds.example".into());
    fields.insert("department".into(), "Finance".into());
    let user: User = serde_json::from_value(doc).expect("an older user");
    assert_eq!(user.email.as_deref(), Some("uma@leeds.example"));
    assert_eq!((user.department, user.source), (None, UserSource::Manual));
}

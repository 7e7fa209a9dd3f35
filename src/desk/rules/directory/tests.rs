//! What a directory says, on the little desk: who is created, matched, moved, left out and deactivated.

use super::*;
use crate::desk::{
    Command, Edit, EditUser, Expect,
    testing::{ADA, DANA, LEEDS, NIL, UMA, World, YAN, YORK},
};

fn settings() -> DirectorySettings {
    DirectorySettings {
        tenant: "acme.example".into(),
        client: "app".into(),
        login_url: "https://login.example".into(),
        graph_url: "https://graph.example/".into(),
        every_minutes: Some(60),
        deactivate: true,
        departments: true,
        rules: vec![(SiteAttribute::Office, "York office".into(), YORK)],
        default_site: Some(LEEDS),
    }
}

fn world(change: impl FnOnce(&mut DirectorySettings)) -> World {
    let mut world = World::little();
    let mut settings = settings();
    change(&mut settings);
    world.ok(ADA, Command::SetDirectory(SetDirectory { directory: Some(settings) }.into()));
    world
}

fn person(id: &str, first: &str) -> DirectoryPerson {
    DirectoryPerson {
        directory_id: id.into(),
        id: Some(UserId::from_u128(9000 + u128::from(id.len() as u64))),
        first_name: Some(first.into()),
        last_name: Some("Cloud".into()),
        email: Some(format!("{}@acme.example", first.to_lowercase())),
        ..DirectoryPerson::default()
    }
}

fn sync(world: &mut World, people: &[DirectoryPerson]) -> Vec<SyncFate> {
    let command = Command::SyncUsers(SyncUsers { people: people.to_vec() });
    let notices = world.ok(Actor::System, command);
    let outcomes = notices.into_iter().find_map(|notice| match notice {
        Notice::Synced { outcomes } => Some(outcomes),
        _ => None,
    });
    outcomes.expect("said").into_iter().map(|outcome| outcome.fate).collect()
}

const NEW: UserId = UserId::from_u128(9001);

#[test]
fn u21_ua10_people_are_known_by_their_object_then_by_their_address() {
    let mut world = world(|_| ());
    assert_eq!(sync(&mut world, &[person("a", "Cleo")]), [SyncFate::Created]);
    let cleo = world.user(NEW);
    assert_eq!((cleo.site, cleo.source), (LEEDS, UserSource::Directory));
    assert_eq!(sync(&mut world, &[person("a", "Cleo")]), [SyncFate::Unchanged]);
    let renamed =
        DirectoryPerson { email: Some("c@acme.example".into()), ..person("a", "Cleopatra") };
    assert_eq!(sync(&mut world, &[renamed]), [SyncFate::Updated]);
    let emails: Vec<String> = world.user(NEW).emails().map(ToString::to_string).collect();
    assert_eq!(emails, ["c@acme.example", "cleo@acme.example"], "b3 row 12: the old one stays");
    let twin = DirectoryPerson { email: Some("cleo@acme.example".into()), ..person("bb", "Twin") };
    assert_eq!(sync(&mut world, &[twin]), [SyncFate::AddressTaken]);
    assert_eq!(world.user(NEW).name(), "Cleopatra Cloud");
}

#[test]
fn b3_row_12_somebody_known_by_address_is_tied_to_their_object_for_good() {
    let mut world = world(|_| ());
    let mut known = crate::desk::NewUser::named(UserId::from_u128(77), LEEDS, "C", "Loud");
    known.email = Some("cleo@acme.example".into());
    known.phone = Some("0113 496 0000".into());
    world.ok(ADA, Command::AddUser(known.into()));
    let typed = world.user(UserId::from_u128(77)).phone.clone();
    assert_eq!(sync(&mut world, &[person("a", "Cleo")]), [SyncFate::Updated]);
    let cleo = world.user(UserId::from_u128(77));
    assert_eq!(cleo.directory.as_ref().map(|own| &*own.id), Some("a"));
    assert_eq!(cleo.phone, typed, "a blank in the directory leaves what is here");
    let moved = DirectoryPerson { email: Some("new@acme.example".into()), ..person("a", "Cleo") };
    assert_eq!(sync(&mut world, &[moved]), [SyncFate::Updated], "and not a second user");
}

#[test]
fn ua10_what_the_directory_owns_cannot_be_edited_here() {
    let mut world = world(|_| ());
    sync(
        &mut world,
        &[DirectoryPerson { department: Some("Sales".into()), ..person("a", "Cleo") }],
    );
    let to = |text: &str| Some(Edit { to: text.to_owned(), was: Expect::Any });
    let edit = |edit: EditUser| Command::EditUser(edit.into());
    let refused = |field| Refusal::Invalid { field, flaw: Flaw::FromDirectory };
    for (wish, field) in [
        (EditUser { first_name: to("X"), ..EditUser::of(NEW) }, Field::FirstName),
        (EditUser { last_name: to("X"), ..EditUser::of(NEW) }, Field::LastName),
        (EditUser { job_title: to("X"), ..EditUser::of(NEW) }, Field::JobTitle),
        (EditUser { phone: to("0113 496 0001"), ..EditUser::of(NEW) }, Field::Phone),
        (EditUser { mobile: to("0113 496 0001"), ..EditUser::of(NEW) }, Field::Mobile),
        (
            EditUser { department: Some(Edit { to: None, was: Expect::Any }), ..EditUser::of(NEW) },
            Field::Department,
        ),
    ] {
        assert_eq!(world.refused(ADA, edit(wish)), refused(field));
    }
    world.ok(ADA, edit(EditUser { external_id: to("7"), ..EditUser::of(NEW) }));
    world.ok(ADA, edit(EditUser { first_name: to("Uma2"), ..EditUser::of(UMA) }));
    world.ok(ADA, Command::SetDirectory(SetDirectory { directory: None }.into()));
    world.ok(ADA, edit(EditUser { first_name: to("X"), ..EditUser::of(NEW) }));
}

#[test]
fn ua10_attributes_say_the_site_and_a_move_is_one_of_b3_row_9() {
    let mut world = world(|settings| settings.default_site = None);
    assert_eq!(sync(&mut world, &[person("a", "Cleo")]), [SyncFate::NoSite]);
    let in_york = |id: &str, first: &str| DirectoryPerson {
        office: Some(" york OFFICE".into()),
        ..person(id, first)
    };
    assert_eq!(sync(&mut world, &[in_york("a", "Cleo")]), [SyncFate::Created]);
    assert_eq!(world.user(NEW).site, YORK);
    let uma = EditUser { external_id: None, ..EditUser::of(UMA) };
    world.ok(ADA, Command::EditUser(uma.into()));
    let mut known = crate::desk::NewUser::named(UserId::from_u128(77), LEEDS, "Tom", "Tall");
    known.email = Some("tom@acme.example".into());
    known.primary_device = Some(crate::desk::testing::C);
    world.ok(ADA, Command::AddUser(known.into()));
    assert_eq!(sync(&mut world, &[in_york("bb", "Tom")]), [SyncFate::Moved]);
    let tom = UserId::from_u128(77);
    assert_eq!((world.user(tom).site, world.devices_of(tom)), (YORK, (&[][..], None)));
    assert_eq!(sync(&mut world, &[person("bb", "Tom")]), [SyncFate::Unchanged], "no rule, no move");
}

#[test]
fn b3_row_33_who_left_is_deactivated_only_where_that_is_wanted_and_never_deleted() {
    for wanted in [true, false] {
        let mut world = world(|settings| settings.deactivate = wanted);
        sync(&mut world, &[person("a", "Cleo")]);
        let ticket = world.ticket(NEW);
        let gone = |id: &str| DirectoryPerson {
            gone: true,
            directory_id: id.into(),
            ..DirectoryPerson::default()
        };
        let fate = if wanted { SyncFate::Deactivated } else { SyncFate::Ignored };
        assert_eq!(sync(&mut world, &[gone("a"), gone("never-seen")]), [fate, SyncFate::Ignored]);
        let state = if wanted { UserState::Inactive } else { UserState::Active };
        assert_eq!(world.user(NEW).state, state);
        assert_eq!(world.the(ticket).requester, Some(NEW));
        let active = [UMA, NIL, YAN].map(|user| world.user(user).state);
        assert_eq!(active, [UserState::Active; 3], "who is not in it is left alone");
    }
}

#[test]
fn u21_names_are_made_of_the_whole_name_and_departments_once() {
    let mut world = world(|_| ());
    let named = |id: &str, whole: &str| DirectoryPerson {
        first_name: None,
        last_name: None,
        email: None,
        display_name: Some(whole.into()),
        department: Some("Sales".into()),
        ..person(id, "X")
    };
    let people = [named("a", "Mary Ann Lee"), named("bb", "Scanner"), named("ccc", " ")];
    assert_eq!(sync(&mut world, &people), [SyncFate::Created, SyncFate::Created, SyncFate::NoName]);
    let mary = world.user(NEW);
    assert_eq!((&*mary.first_name, &*mary.last_name), ("Mary Ann", "Lee"));
    assert_eq!(mary.department, world.user(UserId::from_u128(9002)).department);
    assert!(mary.department.is_some());
}

#[test]
fn u21_settings_are_an_admins_and_runs_the_desks_own() {
    let mut world = World::little();
    let set = |change: fn(&mut DirectorySettings)| {
        let mut settings = settings();
        change(&mut settings);
        Command::SetDirectory(SetDirectory { directory: Some(settings) }.into())
    };
    let needs = Permission::ManageSettings;
    assert_eq!(world.refused(DANA, set(|_| ())), Refusal::NotAllowed { needs });
    let invalid = |field, flaw| Refusal::Invalid { field, flaw };
    let url = Field::DirectoryUrl;
    for (change, field, flaw) in [
        (
            (|settings| settings.every_minutes = Some(1)) as fn(&mut DirectorySettings),
            Field::Interval,
            Flaw::TooFew { min: 5 },
        ),
        (|settings| settings.tenant = " ".into(), Field::Tenant, Flaw::Empty),
        (|settings| settings.client = String::new(), Field::Application, Flaw::Empty),
        (|settings| settings.graph_url = "http://graph.example".into(), url, Flaw::NotAUrl),
        (|settings| settings.login_url = "file:///etc".into(), Field::SignInUrl, Flaw::NotAUrl),
    ] {
        assert_eq!(world.refused(ADA, set(change)), invalid(field, flaw));
    }
    world.ok(ADA, set(|_| ()));
    let run = DirectoryRun { at: world.now, created: 3, ..DirectoryRun::default() };
    let ran = Command::RecordDirectoryRun(RecordDirectoryRun { run: run.clone() });
    assert_eq!(world.refused(ADA, ran.clone()), Refusal::SystemOnly);
    world.ok(Actor::System, ran);
    world.ok(ADA, set(|settings| settings.every_minutes = Some(30)));
    let directory = world.desk.account().and_then(|account| account.directory.clone());
    let directory = directory.expect("set");
    assert_eq!(directory.next_run(), Some(run.at + chrono::TimeDelta::minutes(30)));
    assert_eq!(directory.last_run, Some(run));
    assert_eq!(&*directory.graph_url, "https://graph.example");
}

//! Tests of the words: every value has some, refusals say what to do, what was done names what it was done to.

use rstest::rstest;

use super::*;
use crate::{
    desk::{
        Actor, Category, Command, DeviceChoice, Expect, Field, FieldChange, FieldValue, Flaw, Kind,
        MessageKind, Notice, Permission, Preset, Priority, Refusal, Role, Status, Strategy, To,
        filter::{Filter, FilterError},
        rules::{assignment, device_choice::FieldEvent},
        testing::{
            A, ADA, B, BEA, C, DANA, DESKS, ELI, LEEDS, NIL, OTTO, UMA, VENDOR, World, assign,
            device as set_device, new_ticket, out, primary as set_primary, relate, say,
            status as set_status, unrelate,
        },
    },
    locale::Lang,
};

const EN: Lang = Lang::En;

fn utc() -> Zone {
    Zone::east_opt(0).expect("utc")
}

#[rstest]
#[case(Refusal::NotAllowed { needs: Permission::AssignTickets },
    "Your role may not assign tickets. Ask an Admin.")]
#[case(Refusal::NotFound { kind: Kind::Device },
    "There is no such device, or not any more. Choose another.")]
#[case(Refusal::Invalid { field: Field::FirstName, flaw: Flaw::Empty },
    "First name must not be empty.")]
#[case(Refusal::Invalid { field: Field::Title, flaw: Flaw::TooLong { max: 200 } },
    "Title has more than 200 characters; shorten it.")]
#[case(Refusal::Deactivated { technician: OTTO },
    "Otto Tech is deactivated. Activate the technician first.")]
#[case(Refusal::MainUserTaken { user: UMA },
    "Uma User is the main user of this site. Confirm to replace them.")]
#[case(Refusal::NoFreeSeat { seats: 1 },
    "The only seat is taken. Confirm adding a seat, or deactivate somebody.")]
#[case(Refusal::NoFreeSeat { seats: 3 },
    "All 3 seats are taken. Confirm adding a seat, or deactivate somebody.")]
#[case(
    Refusal::Conflict {
        field: Field::Assignee,
        yours: FieldValue::None,
        theirs: FieldValue::Technician(ELI),
    },
    "Somebody else set assignee to Eli Tech meanwhile; you wanted nobody. Look again, then choose.")]
fn a_refusal_says_what_is_wrong_and_what_to_do(#[case] why: Refusal, #[case] words: &str) {
    assert_eq!(refusal(EN, &World::little().desk, &why), words);
}

#[test]
fn every_refusal_is_whole_sentences_with_an_advice() {
    let desk = World::little().desk;
    for why in [
        Refusal::NeedsFullAdmin,
        Refusal::SystemOnly,
        Refusal::NoAccess,
        Refusal::IdTaken { kind: Kind::Ticket },
        Refusal::NotAssignable { technician: BEA },
        Refusal::MailIsOff,
        Refusal::NotInvited { technician: DANA },
        Refusal::IsBot { technician: DANA },
        Refusal::AutopilotLocked,
        Refusal::NobodyEligible,
        Refusal::LastAdmin,
        Refusal::Yourself,
        Refusal::NotYours { technician: DANA },
        Refusal::AlreadyFounded,
        Refusal::ImportRow { line: 7, column: "email".into(), why: Box::new(Refusal::NoAccess) },
        Refusal::PresetRule,
    ] {
        let words = refusal(EN, &desk, &why);
        assert!(words.ends_with('.') && words.starts_with(char::is_uppercase), "{words}");
    }
    for flaw in [
        Flaw::ControlCharacters,
        Flaw::NotAnEmail,
        Flaw::Taken,
        Flaw::OtherSite,
        Flaw::Deleted,
        Flaw::NotRelated,
        Flaw::NeedsUser,
        Flaw::InactiveUser,
        Flaw::InThePast,
        Flaw::NotTheirs,
        Flaw::Twice,
        Flaw::NotANumber,
        Flaw::TooFew { min: 2 },
        Flaw::TooMany { max: 9 },
        Flaw::Unknown,
        Flaw::NotAUrl,
        Flaw::FromDirectory,
    ] {
        let words = super::flaw(EN, Field::Device, flaw);
        assert!(words.starts_with("Device ") && words.ends_with('.'), "{words}");
        assert!(words.contains("; "), "says what to do: {words}");
    }
}

#[test]
fn what_was_done_names_what_it_was_done_to() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    let to_nobody = Command::AssignTicket { ticket, to: To::Nobody, was: Expect::Any };
    let by_balance = Command::AssignTicket { ticket, to: To::Balance, was: Expect::Any };
    let blank = DeviceChoice::Blank;
    let (devices, site) = (vec![A, C], LEEDS);
    for (command, words) in [
        (assign(ticket, ELI), "#1 assigned to Eli Tech"),
        (to_nobody, "#1 is unassigned"),
        (by_balance, "#1 assigned by balance"),
        (set_status(ticket, VENDOR), "Status of #1 is Waiting for vendor"),
        (set_status(ticket, Category::Closed.preset()), "Status of #1 is Closed"),
        (
            Command::SetTicketPriority { ticket, priority: Priority::High, was: Expect::Any },
            "Priority of #1 is High",
        ),
        (set_device(ticket, A), "Device of #1 is A"),
        (
            Command::SetTicketDevice { ticket, device: blank, was: Expect::Any },
            "Device of #1 is none",
        ),
        (
            Command::SetTicketDevice { ticket, device: DeviceChoice::Primary, was: Expect::Any },
            "Device of #1 is B",
        ),
        (
            Command::SetTicketRequester { ticket, requester: Some(NIL), was: Expect::Any },
            "User of #1 is Nil User",
        ),
        (say(ticket, MessageKind::PublicReply), "Reply added to #1"),
        (Command::CreateTicket(new_ticket(ticket, LEEDS, UMA)), "#2 created"),
        (relate(UMA, &[C]), "C related to Uma User"),
        (relate(NIL, &[A, C]), "2 devices related to Nil User"),
        (unrelate(UMA, A), "A is no longer Uma User's device"),
        (set_primary(UMA, Some(A)), "A is now Uma User's primary device"),
        (set_primary(UMA, None), "Uma User has no primary device now"),
        (
            Command::MoveDevices { devices: vec![A], site, folder: None, was: Expect::Any },
            "A is now in Leeds",
        ),
        (
            Command::MoveDevices { devices, site, folder: Some(DESKS), was: Expect::Any },
            "2 devices are now in Leeds, Desks",
        ),
        (out(DANA), "Dana Tech is out of office"),
        (Command::DeactivateTechnician { technician: DANA }, "Dana Tech is deactivated"),
    ] {
        assert_eq!(done(EN, &world.desk, &command), words);
    }
}

#[test]
fn a_notice_names_everybody_it_is_about() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    let until = Some(world.now + chrono::TimeDelta::hours(3));
    world.ok(DANA, Command::SetOutOfOffice { technician: DANA, until });
    world.ok(ELI, out(ELI));
    for (told, words) in [
        (Notice::AssigneeIsOut { technician: ELI }, "Eli Tech is out of office."),
        (Notice::AutoAssigned { ticket, technician: ADA }, "#1 went to Ada Tech by balance."),
        (
            Notice::DeviceLost { user: UMA, device: B, was_primary: true },
            "Uma User no longer has B and has no primary device now.",
        ),
        (Notice::DeviceRecalculated { ticket, device: Some(A) }, "The device of #1 is now A."),
        (
            Notice::TicketsReleased { technician: DANA, count: 1 },
            "One ticket of Dana Tech is unassigned now.",
        ),
        (
            Notice::TicketsReleased { technician: DANA, count: 4 },
            "4 tickets of Dana Tech are unassigned now.",
        ),
    ] {
        assert_eq!(notice(EN, &world.desk, &told, utc()), words);
    }
    let away = notice(EN, &world.desk, &Notice::AssigneeIsOut { technician: DANA }, utc());
    assert!(away.starts_with("Dana Tech is out of office until 12:"), "{away}");
}

#[test]
fn a_decision_says_who_and_why_and_why_not_the_others() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, ELI);
    world.ok(DANA, out(DANA));
    let seen = |world: &World, strategy| {
        let decided = assignment::balance(&world.desk, ticket, strategy, world.now);
        decision(EN, &world.desk, &decided)
    };
    assert_eq!(
        seen(&world, Strategy::RoundRobin),
        [
            "Ada Tech: the longest without a new ticket",
            "Ada Tech: comes first, 0 open",
            "Eli Tech: somebody else comes first, 1 open",
            "Dana Tech: out of office, 0 open",
            "Bea Tech: the role cannot be given tickets, 0 open",
            "Ivy Tech: has never logged in, 0 open",
            "Otto Tech: deactivated, 0 open",
        ]
    );
    assert_eq!(seen(&world, Strategy::LeastLoaded)[0], "Ada Tech: the fewest open tickets");
    for technician in [ADA, ELI] {
        world.ok(technician, out(technician));
    }
    assert_eq!(seen(&world, Strategy::RoundRobin)[0], "Nobody can be given it");
}

#[test]
fn history_says_who_changed_what_from_what_to_what() {
    let desk = World::little().desk;
    let open = FieldValue::Status(Category::Open.preset());
    let change = |field, from, to| FieldChange { field, from, to };
    let away = crate::desk::Availability::OutOfOffice {
        since: crate::desk::Timestamp::UNIX_EPOCH,
        until: None,
        set_by: None,
    };
    let lines = history(
        EN,
        &desk,
        Actor::Technician(DANA),
        &[
            change(Field::Status, open, FieldValue::Status(VENDOR)),
            change(Field::Assignee, FieldValue::None, FieldValue::Technician(ELI)),
            change(
                Field::Device,
                FieldValue::Device { id: B, name: "Old name".into() },
                FieldValue::None,
            ),
            change(
                Field::Until,
                FieldValue::Availability(crate::desk::Availability::Available),
                FieldValue::Availability(away),
            ),
            change(
                Field::Primary,
                FieldValue::None,
                FieldValue::Device { id: B, name: String::new() },
            ),
        ],
    );
    assert_eq!(
        lines,
        [
            "Dana Tech: status Open → Waiting for vendor",
            "Dana Tech: assignee nobody → Eli Tech",
            "Dana Tech: device Old name → none",
            "Dana Tech: availability Available → Out of office",
            "Dana Tech: primary device none → B",
        ]
    );
    assert_eq!(actor(EN, &desk, Actor::System), "helpdeck");
    assert_eq!(actor(EN, &desk, Actor::User(UMA)), "Uma User");
}

#[test]
fn the_device_field_says_from_what_to_what() {
    let desk = World::little().desk;
    let recalculated = |from, to| FieldEvent::Recalculated { from, to };
    for (event, words) in [
        (recalculated(None, Some(B)), "Device is now B, the user's primary."),
        (recalculated(Some(B), Some(B)), "Device is now B, the user's primary."),
        (recalculated(Some(A), Some(B)), "Device changed from A to B, the user's primary."),
        (recalculated(Some(A), None), "Device cleared, it was A: no primary device to choose."),
        (recalculated(None, None), "No primary device to choose."),
        (
            FieldEvent::Disabled { from: Some(A) },
            "Device cleared until a user is chosen; it was A.",
        ),
        (FieldEvent::Disabled { from: None }, "Device cleared until a user is chosen."),
    ] {
        assert_eq!(device_event(EN, &desk, &event), words);
    }
}

#[rstest]
#[case("colour:red", "There is no colour: here. Use is: user: site: device: sort:.")]
#[case("is:blue", "is: does not take blue. Use active, inactive, no-device, no-primary.")]
#[case("\"open", "A quote is open. Close it with \".")]
fn a_filter_error_says_what_can_be_typed(#[case] text: &str, #[case] words: &str) {
    let error: FilterError = Filter::parse(Kind::User, text).expect_err(text);
    assert_eq!(filter_error(EN, &error), words);
}

#[test]
fn presets_are_named_by_the_language_and_the_rest_by_people() {
    let desk = World::little().desk;
    let names: Vec<_> = desk.all::<Status>().map(|status| status_name(EN, status)).collect();
    assert_eq!(names, ["Open", "Pending", "Resolved", "Closed", "Waiting for vendor"]);
    let roles: Vec<_> = desk.all::<Role>().map(|role| role_name(EN, role)).collect();
    assert_eq!(roles, ["Admin", "Technician", "Beginner"]);
    assert_eq!(role(EN, &desk, Preset::Admin.id()), "Admin");
    assert_eq!(permission(EN, Permission::AssignTickets), "assign tickets");
    let words: std::collections::BTreeSet<_> =
        Permission::ALL.into_iter().map(|key| permission(EN, key)).collect();
    assert_eq!(words.len(), Permission::ALL.len(), "each in words of its own");
}

#[test]
fn what_cannot_be_found_still_has_a_word() {
    let desk = crate::desk::Desk::default();
    let words = [
        technician(EN, &desk, DANA),
        user(EN, &desk, UMA),
        device(EN, &desk, A).into(),
        site(EN, &desk, LEEDS).into(),
        folder(EN, &desk, DESKS).into(),
        status(EN, &desk, VENDOR).into(),
        ticket(EN, &desk, crate::desk::TicketId::from_u128(1)),
    ];
    assert!(words.iter().all(|word: &String| !word.is_empty()));
}

#[test]
fn a_technician_who_does_not_work_here_is_shown_as_that() {
    let world = World::little();
    let shown = |id| technician_status(EN, world.technician(id), world.now, utc());
    assert_eq!(shown(DANA).words, "Available");
    for (id, words) in [(OTTO, "Deactivated"), (crate::desk::testing::IVY, "Invited")] {
        let shown = shown(id);
        assert_eq!((shown.words.as_str(), shown.kind), (words, ShownKind::Out));
    }
}

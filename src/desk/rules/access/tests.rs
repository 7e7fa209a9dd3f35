//! The matrix of who may do what (C3), walked on the desk; its rows are in `testing/matrix.rs`.

use std::collections::BTreeSet;

use super::*;
use crate::desk::{
    Command, Expect, MessageKind, Preset, TicketId, UserId,
    testing::{
        A, ADA, BEA, DANA, ELI, IVY, NIL, OTTO, UMA, World, device,
        matrix::{ACTORS, TICKET, stage, wishes},
        out, primary, say,
    },
};

fn commands() -> Vec<Command> {
    wishes().into_iter().map(|wish| wish.near).collect()
}

#[test]
fn c3_every_command_for_every_actor() {
    let world: World = stage();
    for wish in wishes() {
        for (command, expected) in wish.rows() {
            let answers = ACTORS.map(|actor| match world.decide(actor, command.clone()) {
                Ok(_) => "ok",
                Err(refusal) => refusal.code(),
            });
            assert_eq!(answers, expected, "{command:?}");
        }
    }
}

#[test]
fn c3_the_matrix_leaves_no_command_out() {
    let names: BTreeSet<_> = commands().iter().map(Command::name).collect();
    let all = serde_json::from_str::<Command>(r#"{"name":"x"}"#).expect_err("none").to_string();
    for name in all.split('`').skip(3).step_by(2) {
        assert!(names.contains(name), "{name} belongs into `wishes`");
    }
}

#[test]
fn t28_ta8_a_beginner_may_set_their_own_availability_and_nothing_else() {
    let mut world = stage();
    world.ok(BEA, Command::SetOutOfOffice { technician: BEA, until: None });
    world.ok(BEA, Command::SetAvailable { technician: BEA, if_until: None });
}

#[test]
fn ta9_there_are_three_levels_ordinary_rights_those_over_technicians_and_full_admin() {
    let mut world = stage();
    let id = crate::desk::RoleId::from_u128(9);
    let permissions = [Permission::ManageTechnicians, Permission::SetAvailability];
    let permissions = Preset::Technician.role().permissions.iter().chain(permissions).collect();
    let (label, scope) = ("Lead".into(), crate::desk::Scope::All);
    let role = crate::desk::NewRole { id, label, full_admin: false, permissions, scope };
    world.ok(ADA, Command::AddRole(role));
    let wish = crate::desk::AssignRole { technician: ELI, role: id, was: Expect::Any };
    world.ok(ADA, Command::AssignRole(wish));
    let levels = [
        (device(TICKET, A), [true, true, true]),
        (out(BEA), [false, true, true]),
        (primary(UMA, Some(A)), [false, false, true]),
    ];
    for (command, may) in levels {
        let answers = [DANA, ELI, ADA].map(|who| world.decide(who, command.clone()).is_ok());
        assert_eq!(answers, may, "{command:?}");
    }
}

#[test]
fn t20_the_deactivated_the_invited_and_the_unknown_may_nothing() {
    let world = stage();
    let nobody = TechnicianId::from_u128(1);
    for actor in [OTTO, IVY, nobody]
        .map(Actor::Technician)
        .into_iter()
        .chain([Actor::User(UserId::from_u128(1))])
    {
        for command in commands() {
            assert_eq!(world.decide(actor, command).map(drop), Err(Refusal::NoAccess));
        }
    }
}

#[test]
fn a_user_reads_out_of_refusals_nothing_about_tickets_of_others() {
    let world = stage();
    let missing = TicketId::from_u128(1);
    let [theirs, none] = [TICKET, missing]
        .map(|ticket| world.decide(NIL, say(ticket, MessageKind::Requester)).map(drop));
    assert_eq!(theirs, none);
}

#[test]
fn a_screen_asks_the_desk_what_a_technician_may() {
    let world = stage();
    let may = |technician| world.desk.may(technician, Permission::AssignTickets);
    assert_eq!([ADA, DANA, BEA, TechnicianId::from_u128(1)].map(may), [true, true, false, false]);
    assert_eq!(world.desk.role_of(BEA).map(|role| role.permissions.iter().count()), Some(0));
}

#[test]
fn commands_read_from_outside_say_exactly_what_they_may() {
    let parse = |json: &str| serde_json::from_str::<Command>(json);
    let id = TICKET;
    let ok = parse(&format!(
        r#"{{"name":"assign-ticket","args":{{"ticket":"{id}","to":{{"to":"nobody"}}}}}}"#
    ));
    assert_eq!(
        ok.expect("well formed"),
        Command::AssignTicket { ticket: id, to: crate::desk::To::Nobody, was: Expect::Any }
    );
    for wrong in [
        r#"{"name":"delete-technician","args":{}}"#.to_owned(),
        format!(r#"{{"name":"assign-ticket","args":{{"ticket":"{id}"}}}}"#),
        r#"{"name":"assign-ticket","args":{"ticket":42,"to":{"to":"nobody"}}}"#.to_owned(),
        format!(r#"{{"name":"delete-device","args":{{"device":"{id}","force":true}}}}"#),
        format!(
            r#"{{"name":"move-devices","args":{{"devices":[],"site":"{id}","folder":null,"users":[]}}}}"#
        ),
    ] {
        assert!(parse(&wrong).is_err(), "{wrong}");
    }
    for command in commands() {
        let json = serde_json::to_string(&command).expect("plain data");
        assert_eq!(parse(&json).expect(&json), command, "{json}");
    }
}

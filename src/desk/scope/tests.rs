//! What somebody sees of the desk: their copy follows the entries as they see them, whatever moves in or out.

use super::*;
use crate::desk::{
    AssignRole, Command, Edit, EditRole, Expect, MessageKind, Permission, Request, RoleId, User,
    testing::{
        A, ADA, B, DANA, ELI, FAY, LEA, LEEDS, LOCAL, LOCAL_ADMIN, NIL, UMA, World, YAN, YORK,
        assign, matrix, say,
    },
};

/// What a reader has who began with what they saw of `from`, and took in the entries since as they see them.
fn copy(reader: TechnicianId, from: &World, now: &World) -> Desk {
    let mut desk = Desk::default();
    let scope = from.desk.scope_of(reader).clone();
    let (records, numbered) = from.desk.seen_by(&scope);
    for change in records.into_iter().map(Change::Put).chain(numbered.map(Change::Numbered)) {
        let revision = match &change {
            Change::Put(record) => record.revision(),
            _ => from.desk.revision(),
        };
        desk.apply(revision, &change);
    }
    desk.take_back(from.desk.revision(), []);
    for entry in now.entries.iter().filter(|entry| entry.revision > from.desk.revision()) {
        let seen = entry.within(reader, &scope, &now.desk);
        assert_eq!(seen.revision, entry.revision);
        for change in &seen.changes {
            desk.apply(seen.revision, change);
        }
        desk.take_back(seen.revision, []);
    }
    desk
}

fn is_what_they_see(reader: TechnicianId, copy: &Desk, world: &World) {
    let (records, numbered) = world.desk.seen_by(world.desk.scope_of(reader));
    assert_eq!(copy.records().collect::<Vec<_>>(), records);
    assert_eq!(copy.next_number(), world.desk.next_number());
    assert_eq!(copy.is_partial(), numbered.is_some());
}

#[test]
fn c2_a_copy_follows_what_moves_in_and_out_of_sight() {
    let mut world = World::scoped();
    let [here, there] = [world.ticket(UMA), world.ticket(YAN)];
    let begin = world.clone();
    let follow = |world: &World| {
        let copy = copy(LEA, &begin, world);
        is_what_they_see(LEA, &copy, world);
        copy
    };
    let move_to = |ticket, requester| Command::SetTicketRequester {
        ticket,
        requester: Some(requester),
        was: Expect::Any,
    };
    world.ok(DANA, move_to(here, YAN));
    assert!(follow(&world).get::<Ticket>(here).is_none(), "it left");
    world.ok(DANA, move_to(there, NIL));
    assert!(follow(&world).get::<Ticket>(there).is_some(), "it came");
    world.ok(DANA, say(here, MessageKind::InternalNote));
    let last = world.entries.last().expect("said");
    let seen = last.within(LEA, world.desk.scope_of(LEA), &world.desk);
    assert_eq!((seen.changes, seen.actor), (vec![], Actor::System), "nothing of it leaves");
    world.ok(
        DANA,
        Command::MoveDevices { devices: vec![A, B], site: YORK, folder: None, was: Expect::Any },
    );
    assert!(follow(&world).get::<User>(UMA).expect("stays").devices.all().is_empty());
    world.ok(
        DANA,
        Command::MoveDevices { devices: vec![B], site: LEEDS, folder: None, was: Expect::Any },
    );
    world.ticket(YAN);
    let copy = follow(&world);
    assert_eq!(copy.all::<User>().filter(|user| user.site == YORK).count(), 0);
}

#[test]
fn c2_whoever_sees_everything_gets_every_change() {
    let mut world = World::scoped();
    let begin = world.clone();
    for _ in 0..3 {
        world.ticket(YAN);
    }
    let copy = copy(DANA, &begin, &world);
    is_what_they_see(DANA, &copy, &world);
    assert!(copy == world.desk);
}

#[test]
fn c2_only_those_whose_sites_change_start_over() {
    let mut world = World::scoped();
    let resighted = |world: &World| {
        let last = world.entries.last().expect("something happened");
        [ADA, DANA, ELI, LEA, FAY].into_iter().filter(|who| last.resights(*who)).collect::<Vec<_>>()
    };
    let edit = |role: RoleId| EditRole {
        role,
        label: None,
        full_admin: None,
        permissions: None,
        scope: None,
    };
    let scope = Some(Edit::to(Scope::Listed([YORK].into())));
    world.ok(ADA, Command::EditRole(EditRole { scope, ..edit(LOCAL) }));
    assert_eq!(resighted(&world), [LEA]);
    let permissions = Some(Edit::to([Permission::Reply].into_iter().collect()));
    world.ok(ADA, Command::EditRole(EditRole { permissions, ..edit(LOCAL) }));
    assert_eq!(resighted(&world), []);
    let give =
        |technician, role| Command::AssignRole(AssignRole { technician, role, was: Expect::Any });
    world.ok(ADA, give(ELI, LOCAL));
    assert_eq!(resighted(&world), [ELI]);
    world.ok(ADA, give(DANA, super::super::Preset::Admin.id()));
    assert_eq!(resighted(&world), [], "another role of the same sites");
    world.ok(ADA, give(FAY, LOCAL_ADMIN));
    world.ok(ADA, Command::SetOutOfOffice { technician: LEA, until: None });
    assert_eq!(resighted(&world), []);
}

#[test]
fn a_copy_of_some_sites_leaves_balance_to_the_server_and_knows_the_next_number() {
    let mut world = World::scoped();
    let ticket = world.ticket(UMA);
    world.ticket(YAN);
    let copy = copy(LEA, &world.clone(), &world);
    let balance = Command::AssignTicket { ticket, to: super::super::To::Balance, was: Expect::Any };
    let request: Request = world.request(LEA, balance);
    assert_eq!(copy.decide(&request).expect("for the server to say").changes, []);
    assert_eq!(copy.next_number(), world.desk.next_number());
    let take = world.request(LEA, assign(ticket, LEA));
    assert_eq!(copy.decide(&take), world.desk.decide(&take));
}

#[test]
fn c2_after_each_wish_of_the_matrix_a_copy_is_what_is_seen() {
    let begin = matrix::stage();
    for wish in matrix::wishes() {
        for (command, _) in wish.rows() {
            let mut world = begin.clone();
            if world.send(ADA, command.clone()).is_err()
                && world.send(Actor::System, command.clone()).is_err()
            {
                continue;
            }
            let last = world.entries.last().expect("it made a difference");
            for reader in [LEA, FAY].into_iter().filter(|reader| !last.resights(*reader)) {
                is_what_they_see(reader, &copy(reader, &begin, &world), &world);
            }
        }
    }
}

//! What somebody sees of the desk: their copy follows the entries as they see them, whatever moves in or out.

use super::*;
use crate::desk::{
    ApiToken, AssignRole, Command, Edit, EditRole, Expect, Grant, MessageKind, NewToken,
    NewWebhook, Permission, Request, RoleId, TokenId, User, Webhook, WebhookEvent, WebhookId,
    testing::{
        A, ADA, B, BEA, DANA, ELI, FAY, LEA, LEEDS, LOCAL, LOCAL_ADMIN, NIL, UMA, World, YAN, YORK,
        assign, matrix, say,
    },
};

/// What a reader has who began with what they saw of `from`, and took in the entries since as they see them.
fn copy(reader: TechnicianId, from: &World, now: &World) -> Desk {
    let mut desk = Desk::default();
    let insight = from.desk.insight_of(reader);
    let (records, numbered) = from.desk.seen_by(&insight);
    for change in records.into_iter().map(Change::Put).chain(numbered.map(Change::Numbered)) {
        let revision = match &change {
            Change::Put(record) => record.revision(),
            _ => from.desk.revision(),
        };
        desk.apply(revision, &change);
    }
    desk.take_back(from.desk.revision(), []);
    for entry in now.entries.iter().filter(|entry| entry.revision > from.desk.revision()) {
        let seen = entry.within(&insight, &now.desk);
        assert_eq!(seen.revision, entry.revision);
        for change in &seen.changes {
            desk.apply(seen.revision, change);
        }
        desk.take_back(seen.revision, []);
    }
    desk
}

fn is_what_they_see(reader: TechnicianId, copy: &Desk, world: &World) {
    let (records, numbered) = world.desk.seen_by(&world.desk.insight_of(reader));
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
    let seen = last.within(&world.desk.insight_of(LEA), &world.desk);
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
    world.ok(ADA, give(DANA, super::super::Preset::Beginner.id()));
    assert_eq!(resighted(&world), [], "another role of the same sites");
    world.ok(ADA, give(DANA, super::super::Preset::Admin.id()));
    assert_eq!(resighted(&world), [DANA], "one that manages webhooks and tokens");
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
            for reader in [DANA, LEA, FAY].into_iter().filter(|reader| !last.resights(*reader)) {
                is_what_they_see(reader, &copy(reader, &begin, &world), &world);
            }
        }
    }
}

#[test]
fn e3_only_those_who_manage_them_see_where_webhooks_lead_to_and_tokens_come_from() {
    let mut world = matrix::stage();
    let begin = world.clone();
    let webhook = WebhookId::from_u128(40);
    let url = String::from("https://hooks.example/services/T0/secret");
    world.ok(
        ADA,
        Command::AddWebhook(NewWebhook {
            id: webhook,
            label: "Chat".into(),
            url: url.clone(),
            events: WebhookEvent::ALL.into(),
            notes: false,
        }),
    );
    let token = TokenId::from_u128(41);
    world.ok(
        ADA,
        Command::AddToken(Box::new(NewToken {
            id: token,
            label: "CI".into(),
            grants: [Grant::TicketsRead].into(),
            addresses: vec!["10.1.0.0/16".into()],
            expires_at: None,
        })),
    );
    for (reader, manages) in [(ADA, true), (DANA, false), (BEA, false), (LEA, false), (FAY, false)]
    {
        let copy = copy(reader, &begin, &world);
        is_what_they_see(reader, &copy, &world);
        let seen = copy.get::<Webhook>(webhook).expect("its name is no secret");
        assert_eq!(*seen.url == *url, manages, "{reader}");
        let seen = copy.get::<ApiToken>(token).expect("its name is no secret");
        assert_eq!(seen.addresses.len() == 1, manages, "{reader}");
        let insight = world.desk.insight_of(reader);
        for entry in &world.entries[world.entries.len() - 2..] {
            assert_eq!(insight.is_whole(entry), manages, "{reader}");
            let text = serde_json::to_string(&entry.within(&insight, &world.desk)).expect("JSON");
            let secret = ["services/T0", "10.1.0.0"].iter().any(|secret| text.contains(secret));
            assert_eq!(secret, manages, "{reader}: {text}");
        }
    }
    // An owner sees their own also when they manage none any more.
    let technician = super::super::Preset::Technician.id();
    let role =
        AssignRole { technician: FAY, role: super::super::Preset::Admin.id(), was: Expect::Any };
    world.ok(ADA, Command::AssignRole(role));
    let role = AssignRole { technician: ADA, role: technician, was: Expect::Any };
    world.ok(FAY, Command::AssignRole(role));
    let last = world.entries.last().expect("another role");
    assert!(last.resights(ADA), "her copy knows more than she may now");
    let (records, _) = world.desk.seen_by(&world.desk.insight_of(ADA));
    let text = serde_json::to_string(&records).expect("JSON");
    assert!(text.contains("10.1.0.0") && !text.contains("services/T0"));
}

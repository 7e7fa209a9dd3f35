//! What may be done with API tokens, and through one (E3, C3, D16, D17, DA4).

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::*;
use crate::desk::{
    DeviceChoice, DeviceId, Expect, MessageKind, Notice, RevokeToken, Ticket, TicketId,
    UseOriginDevice,
    testing::{
        A, ADA, B, BEA, C, DANA, ELI, LEEDS, NIL, UMA, World, device,
        matrix::{
            stage,
            through::{TOKEN, grants, token},
            wishes,
        },
        new_ticket, primary, say,
    },
};

fn all() -> BTreeSet<Grant> {
    Grant::ALL.into_iter().collect()
}

/// A token of somebody, whether or not they may make one.
fn made(world: &mut World, owner: TechnicianId, grants: BTreeSet<Grant>) -> (Actor, TokenId) {
    let id = world.id();
    let name = format!("Token {}", world.entries.len());
    world.ok(ADA, token(id, &name, grants));
    let record = ApiToken { owner, ..world.get::<ApiToken>(id).clone() };
    world.desk.apply(world.desk.revision(), &Change::Put(Record::ApiToken(record.into())));
    (Actor::Token { token: id, owner }, id)
}

fn invalid(field: Field, flaw: Flaw) -> Refusal {
    Refusal::Invalid { field, flaw }
}

#[test]
fn c3_with_what_a_command_takes_a_token_is_answered_as_its_owner_and_without_it_is_refused() {
    let mut lacked = 0;
    for wish in wishes() {
        let mut world = stage();
        let command = &wish.near;
        let wanted: BTreeSet<Grant> = grants(command).iter().copied().collect();
        let answer = |world: &World, actor: Actor| {
            world.decide(actor, command.clone()).map(drop).map_err(|refusal| refusal.code())
        };
        if wanted.is_empty() {
            let (through, _) = made(&mut world, ADA, all());
            assert_eq!(answer(&world, through), Err("not-through-token"), "{command:?}");
            continue;
        }
        for owner in [ADA, DANA, BEA] {
            let (through, _) = made(&mut world, owner, wanted.clone());
            assert_eq!(answer(&world, through), answer(&world, owner.into()), "{command:?}");
        }
        for lacking in &wanted {
            lacked += 1;
            let others = all().into_iter().filter(|grant| grant != lacking).collect();
            let (through, _) = made(&mut world, ADA, others);
            let refused = Err(Refusal::TokenLacks { needs: *lacking });
            assert_eq!(world.decide(through, command.clone()).map(drop), refused, "{command:?}");
        }
    }
    assert!(lacked > 40, "{lacked}");
}

#[test]
fn c3_the_table_of_what_a_command_takes_is_that_of_the_matrix() {
    for wish in wishes() {
        assert_eq!(needs(&wish.near), grants(&wish.near), "{wish:?}");
    }
}

#[test]
fn d16_d17_da4_a_ticket_through_a_token_gets_the_primary_whatever_it_asks_for() {
    let mut world = World::little();
    let (through, _) = made(&mut world, DANA, [Grant::TicketsWrite].into());
    let open = |world: &mut World, user, asked: DeviceId| {
        let id: TicketId = world.id();
        let new = NewTicket { device: DeviceChoice::Device(asked), ..new_ticket(id, LEEDS, user) };
        let notices = world.ok(through, Command::CreateTicket(new));
        (world.get::<Ticket>(id).clone(), notices)
    };
    let (ticket, notices) = open(&mut world, UMA, A);
    assert_eq!(ticket.channel, Channel::Api, "though it says it was typed at the console");
    assert_eq!(world.device_of(ticket.id), Some(B), "the primary");
    assert_eq!(ticket.origin_device, Some(A));
    let told = |ticket: &Ticket, device| Notice::DeviceFromPrimary { ticket: ticket.id, device };
    assert!(notices.contains(&told(&ticket, Some(B))), "{notices:?}");
    // Nil has no device: blank, and nothing is related on the way.
    let (ticket, notices) = open(&mut world, NIL, C);
    assert_eq!((world.device_of(ticket.id), ticket.origin_device), (None, Some(C)));
    assert!(notices.contains(&told(&ticket, None)), "{notices:?}");
    assert!(world.devices_of(NIL).0.is_empty());
    // Later it may be changed (D18), but not so that a device is related (D15).
    let link = world.refused(through, device(ticket.id, C));
    assert_eq!(link, Refusal::NotThroughToken);
    let adopt = Command::UseOriginDevice(UseOriginDevice { ticket: ticket.id, was: Expect::Any });
    assert_eq!(world.refused(through, adopt.clone()), Refusal::NotThroughToken);
    world.ok(DANA, adopt);
    assert_eq!(world.device_of(ticket.id), Some(C));
}

#[test]
fn d9_a_primary_is_changed_through_a_token_only_where_its_owner_is_a_full_admin() {
    let mut world = World::little();
    let [(danas, _), (adas, _)] =
        [DANA, ADA].map(|owner| made(&mut world, owner, [Grant::DevicesWrite].into()));
    assert_eq!(world.refused(danas, primary(UMA, Some(A))), Refusal::NeedsFullAdmin);
    world.ok(adas, primary(UMA, Some(A)));
    assert_eq!(world.devices_of(UMA).1, Some(A));
}

#[test]
fn e3_what_is_written_through_a_token_is_its_owners_and_came_through_the_api() {
    let mut world = World::little();
    let (through, _) = made(&mut world, ADA, [Grant::TicketsWrite].into());
    let ticket = world.ticket(UMA);
    world.ok(through, say(ticket, MessageKind::PublicReply));
    let entry = world.entries.last().expect("the reply");
    assert_eq!(entry.actor, through, "the log says through which token");
    let said = entry.changes.iter().find_map(|change| match change {
        Change::Said(message) => Some((message.author, message.channel)),
        _ => None,
    });
    assert_eq!(said, Some((crate::desk::Author::Technician(ADA), Channel::Api)));
    let theirs = world.refused(through, say(ticket, MessageKind::Requester));
    assert_eq!(theirs, Refusal::SystemOnly);
}

#[test]
fn i13_t20_revoked_expired_or_with_a_deactivated_owner_a_token_opens_nothing() {
    let mut world = stage();
    let ticket = world.ticket(UMA);
    let note = || say(ticket, MessageKind::InternalNote);
    let (mine, id) = made(&mut world, ADA, all());
    world.ok(mine, note());
    let revoke = Command::RevokeToken(RevokeToken { token: id });
    assert_eq!(
        world.refused(BEA, revoke.clone()),
        Refusal::NotAllowed { needs: Permission::ManageTokens }
    );
    world.ok(ADA, revoke.clone());
    assert_eq!(world.refused(mine, note()), Refusal::NoAccess);
    let at = world.get::<ApiToken>(id).revoked_at;
    assert_eq!(world.ok(ADA, revoke), [], "again changes nothing");
    assert_eq!((at.is_some(), world.get::<ApiToken>(id).revoked_at), (true, at));

    let brief: TokenId = world.id();
    let end = world.now + TimeDelta::hours(1);
    let Command::AddToken(mut new) = token(brief, "Brief", all()) else { panic!("a token") };
    new.expires_at = Some(end);
    world.ok(ADA, Command::AddToken(new));
    let brief = Actor::Token { token: brief, owner: ADA };
    world.ok(brief, note());
    world.now = end;
    assert_eq!(world.refused(brief, note()), Refusal::NoAccess);

    // Somebody else's token is nobody's.
    let stranger = Actor::Token { token: TOKEN, owner: ELI };
    assert_eq!(world.refused(stranger, note()), Refusal::NoAccess);
}

#[test]
fn t20_i13_deactivating_somebody_ends_their_tokens_for_good() {
    let mut world = World::little();
    let (back, own) = made(&mut world, ELI, all());
    let (_, others) = made(&mut world, ADA, all());
    world.ok(ADA, Command::DeactivateTechnician { technician: ELI });
    assert!(world.get::<ApiToken>(own).revoked_at.is_some());
    assert!(world.get::<ApiToken>(others).revoked_at.is_none());
    world.ok(ADA, Command::ActivateTechnician { technician: ELI, add_seat: true });
    let ticket = world.ticket(UMA);
    assert_eq!(world.refused(back, say(ticket, MessageKind::InternalNote)), Refusal::NoAccess);
}

#[test]
fn e3_what_makes_no_token_is_refused() {
    let mut world = World::little();
    world.ok(ADA, token(TOKEN, "CI", all()));
    let far = world.now + TimeDelta::days(LONGEST_DAYS + 1);
    let past = world.now;
    let id: TokenId = world.id();
    let wrong = |change: fn(&mut NewToken, crate::desk::Timestamp), at| {
        let Command::AddToken(mut new) = token(id, "Other", all()) else { panic!("a token") };
        change(&mut new, at);
        Command::AddToken(new)
    };
    for (command, refusal) in [
        (wrong(|new, _| new.label = " ci ".into(), past), invalid(Field::Name, Flaw::Taken)),
        (wrong(|new, _| new.label = " ".into(), past), invalid(Field::Name, Flaw::Empty)),
        (wrong(|new, _| new.grants.clear(), past), invalid(Field::Grants, Flaw::Empty)),
        (
            wrong(|new, _| new.addresses = vec!["10.0.0.0/40".into()], past),
            invalid(Field::Addresses, Flaw::NotAnAddress),
        ),
        (
            wrong(|new, _| new.addresses = vec!["10.0.0.1".into(); 51], past),
            invalid(Field::Addresses, Flaw::Crowded { max: 50 }),
        ),
        (
            wrong(|new, at| new.expires_at = Some(at), past),
            invalid(Field::Expires, Flaw::InThePast),
        ),
        (
            wrong(|new, at| new.expires_at = Some(at), far),
            invalid(Field::Expires, Flaw::TooFarAway),
        ),
    ] {
        assert_eq!(world.refused(ADA, command), refusal);
    }
    let again = token(TOKEN, "Other", all());
    assert_eq!(world.refused(ADA, again), Refusal::IdTaken { kind: Kind::ApiToken });
    assert_eq!(world.refused(Actor::System, token(id, "Other", all())), Refusal::NoAccess);
    // A name that was revoked is free again.
    world.ok(ADA, Command::RevokeToken(RevokeToken { token: TOKEN }));
    world.ok(ADA, token(id, "CI", all()));
    assert_eq!(world.desk.token_named("ci").map(|token| token.id), Some(id));
}

#[test]
fn e3_an_entry_read_through_a_token_holds_only_what_it_may_read() {
    let mut world = World::little();
    let (_, id) = made(&mut world, ADA, [Grant::UsersRead].into());
    let token = world.get::<ApiToken>(id).clone();
    let ticket = world.ticket(UMA);
    world.ok(DANA, say(ticket, MessageKind::InternalNote));
    let entry = world.entries.last().expect("a note").clone();
    assert!(entry.changes.len() > 1, "a ticket and what was said");
    let seen = entry.clone().through(&token);
    assert_eq!((seen.changes, seen.revision), (vec![], entry.revision));
    let all = ApiToken { grants: all(), ..token };
    assert!(entry.clone().through(&all).changes.len() > 1);
    assert!(entry.changes.iter().all(|change| !matches!(change, Change::Put(Record::ApiToken(_)))));
    let made = world.entries.iter().rev().find(|entry| entry.touches_token(id)).expect("made");
    assert!(made.clone().through(&all).changes.is_empty(), "no token reads tokens");
}

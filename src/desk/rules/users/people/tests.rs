//! Tests of moving, merging and erasing users: what follows them, what stays, what is refused (B3 rows 9, 13, 14).

use super::*;
use crate::desk::{
    Category, Command, Email, Expect, Kind, SetMainUser, UserAddress,
    testing::{
        A, ADA, B, C, DANA, LEEDS, NIL, OLD, UMA, World, YAN, YORK, missing, relate, status,
    },
};

fn moves(user: UserId, site: SiteId, tickets: bool) -> Command {
    Command::MoveUser(MoveUser { user, site, tickets, was: Expect::Any })
}

fn merge(from: UserId, into: UserId) -> Command {
    Command::MergeUsers(MergeUsers { from, into })
}

fn address(user: UserId, email: &str) -> Command {
    Command::AddUserAddress(UserAddress { user, email: email.into(), primary: false })
}

fn main_user(user: UserId) -> Command {
    Command::SetMainUser(SetMainUser { site: LEEDS, user: Some(user), replace: true })
}

#[test]
fn b3_row_9_a_user_who_moves_leaves_devices_and_tickets_behind() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    world.ok(DANA, main_user(UMA));
    let notices = world.ok(DANA, moves(UMA, YORK, false));
    assert_eq!(
        notices,
        [
            Notice::DeviceLost { user: UMA, device: B, was_primary: true },
            Notice::DeviceLost { user: UMA, device: A, was_primary: false },
            Notice::MainUserReplaced { user: UMA, site: LEEDS },
        ]
    );
    assert_eq!((world.user(UMA).site, world.devices_of(UMA)), (YORK, (&[][..], None)));
    let ticket = world.the(ticket);
    assert_eq!((ticket.site, ticket.requester), (LEEDS, Some(UMA)));
    assert_eq!(ticket.device.as_ref().map(|device| device.id), Some(B));
    assert_eq!(world.get::<Site>(LEEDS).main_user, None);
    assert!(world.desk.users_of_site(YORK).any(|user| user == UMA));
}

#[test]
fn b3_row_9_open_and_pending_tickets_move_along_where_asked() {
    let mut world = World::little();
    let [open, done] = [world.ticket(UMA), world.ticket(UMA)];
    world.ok(DANA, status(done, Category::Resolved.preset()));
    let notices = world.ok(DANA, moves(UMA, YORK, true));
    assert!(notices.contains(&Notice::TicketsMoved { site: YORK, count: 1 }));
    assert_eq!([open, done].map(|ticket| world.the(ticket).site), [YORK, LEEDS]);
}

#[test]
fn b3_row_9_a_move_that_somebody_else_made_is_a_conflict() {
    let mut world = World::little();
    let elsewhere = SiteId::from_u128(203);
    world.ok(ADA, Command::add_site(elsewhere, "Hull"));
    let wish = |site| MoveUser { user: UMA, site, tickets: false, was: Expect::Value(LEEDS) };
    world.ok(DANA, Command::MoveUser(wish(YORK)));
    world.ok(DANA, Command::MoveUser(wish(YORK)));
    assert_eq!(world.refused(DANA, Command::MoveUser(wish(elsewhere))).code(), "conflict");
    assert_eq!(world.refused(DANA, moves(UMA, SiteId::from_u128(1), false)), missing(Kind::Site));
}

#[test]
fn b3_row_14_f7_two_users_become_one() {
    let mut world = World::little();
    let [first, second] = [world.ticket(UMA), world.ticket(NIL)];
    world.ok(DANA, relate(NIL, &[C]));
    for (user, email) in
        [(UMA, "uma@leeds.example"), (NIL, "nil@leeds.example"), (NIL, "n@leeds.example")]
    {
        world.ok(DANA, address(user, email));
    }
    world.ok(DANA, main_user(NIL));
    let notices = world.ok(ADA, merge(NIL, UMA));
    assert!(notices.contains(&Notice::TicketsFollow { user: UMA, count: 1 }), "{notices:?}");
    assert!(notices.contains(&Notice::DevicesFollow { user: UMA, count: 1 }));
    assert_eq!(world.devices_of(UMA), (&[B, A, C][..], Some(B)), "hers first, her primary");
    let emails: Vec<&str> = world.user(UMA).emails().map(|email| &**email).collect();
    assert_eq!(emails, ["uma@leeds.example", "nil@leeds.example", "n@leeds.example"]);
    assert_eq!([first, second].map(|ticket| world.the(ticket).requester), [Some(UMA); 2]);
    assert_eq!(world.desk.main_user(LEEDS), Some(UMA));
    let gone = world.user(NIL);
    assert_eq!((gone.merged_into, gone.name().as_str()), (Some(UMA), "Nil User"));
    assert!(!gone.is_listed() && gone.email.is_none() && gone.devices.all().is_empty());
    let email = Email::parse(Field::Email, "n@leeds.example").expect("an address");
    assert_eq!(world.desk.user_with_email(&email), Some(UMA), "the way there");
    assert_eq!(world.desk.user_now(NIL), UMA);
    assert_eq!(world.refused(ADA, merge(NIL, UMA)), missing(Kind::User));
    assert_eq!(world.refused(DANA, address(NIL, "x@leeds.example")), missing(Kind::User));
}

#[test]
fn b3_row_14_the_primary_is_the_other_ones_where_there_is_none() {
    let mut world = World::little();
    world.ok(ADA, merge(UMA, NIL));
    assert_eq!(world.devices_of(NIL), (&[B, A][..], Some(B)));
}

#[test]
fn b3_row_14_users_of_two_sites_do_not_merge() {
    let mut world = World::little();
    let invalid = |flaw| Refusal::Invalid { field: Field::User, flaw };
    assert_eq!(world.refused(ADA, merge(UMA, YAN)), invalid(Flaw::OtherSite));
    assert_eq!(world.refused(ADA, merge(UMA, UMA)), invalid(Flaw::Twice));
    let denied = Refusal::NotAllowed { needs: Permission::MergeUsers };
    assert_eq!(world.refused(DANA, merge(UMA, NIL)), denied);
}

#[test]
fn b3_row_13_an_erased_user_leaves_tickets_and_nothing_else() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    world.ok(DANA, address(UMA, "uma@leeds.example"));
    world.ok(DANA, main_user(UMA));
    let erase = Command::EraseUser(EraseUser { user: UMA });
    assert_eq!(world.refused(DANA, erase.clone()), Refusal::NeedsFullAdmin);
    let notices = world.ok(ADA, erase.clone());
    assert!(notices.contains(&Notice::TicketsAnonymous { count: 1 }));
    let user = world.user(UMA);
    assert_eq!(user.name(), "Former user 0191");
    assert!(!user.is_listed() && user.email.is_none() && user.devices.all().is_empty());
    assert_eq!(world.the(ticket).requester, Some(UMA));
    assert_eq!(world.get::<Site>(LEEDS).main_user, None);
    assert_eq!(world.refused(ADA, erase), missing(Kind::User));
    let again = Command::SetUserActive { user: UMA, active: true };
    assert_eq!(world.refused(ADA, again), missing(Kind::User));
    world.ok(DANA, address(NIL, "uma@leeds.example"));
}

#[test]
fn inactive_users_move_and_merge_too() {
    let mut world = World::little();
    world.ok(ADA, merge(OLD, UMA));
    assert_eq!(world.user(OLD).merged_into, Some(UMA));
    assert_eq!(world.user(UMA).state, UserState::Active);
}

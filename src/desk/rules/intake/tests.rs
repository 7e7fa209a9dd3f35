//! Tests of what becomes of messages from outside: who it is from, what they may, where it goes, and that the same
//! message twice is one (U16, U18, UA3, UA6 to UA8, I21, I22; oracles 18 to 20 and 24).

use super::*;
use crate::desk::{
    Category, Change, Command, Edit, EditAccount, EditSite, Letter, UserState,
    testing::{ADA, B, BEA, DANA, LEEDS, NIL, OLD, UMA, World, YORK, mailing, status},
};

fn mail(from: &str, key: &str) -> TakeIn {
    TakeIn {
        channel: Channel::Email,
        key: key.into(),
        from: from.into(),
        name: None,
        subject: "Printer is on fire".into(),
        text: "Please come.".into(),
        thread: None,
        origin_device: None,
    }
}

/// The little desk, on which Uma has an address.
fn little() -> World {
    let mut world = World::little();
    let email = "uma@leeds.example".into();
    let address = crate::desk::UserAddress { user: UMA, email, primary: true };
    world.ok(ADA, Command::AddUserAddress(address));
    world
}

fn address(world: &World, user: UserId) -> String {
    world.user(user).email.as_ref().expect("an address").to_string()
}

fn take(world: &mut World, new: &TakeIn) -> Vec<Notice> {
    world.ok(Actor::System, Command::TakeIn(Box::new(new.clone())))
}

fn held(world: &World) -> Vec<Held> {
    world.desk.all::<Intake>().map(|intake| intake.held).collect()
}

fn open_to_all(world: &mut World) {
    let edit = EditAccount {
        auto_create_users: Some(Edit { to: true, was: crate::desk::Expect::Any }),
        ..EditAccount::default()
    };
    world.ok(ADA, Command::EditAccount(edit));
}

fn domain(world: &mut World, site: SiteId, domains: &[&str]) {
    let domains = domains.iter().map(|domain| (*domain).to_owned()).collect();
    let edit = EditSite {
        site,
        domains: Some(Edit { to: domains, was: crate::desk::Expect::Any }),
        ..EditSite::of(site)
    };
    world.ok(ADA, Command::EditSite(Box::new(edit)));
}

#[test]
fn u3_u16_a_mail_of_a_known_address_opens_a_ticket_with_the_primary_device() {
    let mut world = little();
    let new = mail(&address(&world, UMA).to_uppercase(), "1");
    take(&mut world, &new);
    let ticket = world.the(new.ticket());
    assert_eq!((ticket.requester, ticket.site, ticket.channel), (Some(UMA), LEEDS, Channel::Email));
    assert_eq!(ticket.device.as_ref().map(|device| device.id), Some(B));
    let said =
        world.entries.last().expect("an entry").changes.iter().find_map(|change| match change {
            Change::Said(message) => Some(message.author),
            _ => None,
        });
    assert_eq!(said, Some(crate::desk::Author::User(UMA)));
}

#[test]
fn oracle_18_ua3_an_inactive_user_answers_but_opens_nothing_and_gets_no_twin() {
    let mut world = mailing();
    open_to_all(&mut world);
    let ticket = world.ticket(UMA);
    let from = address(&world, UMA);
    world.ok(DANA, Command::SetUserActive { user: UMA, active: false });
    let users = world.desk.all::<User>().len();
    let letters = world.desk.all::<Letter>().len();
    assert_eq!(take(&mut world, &mail(&from, "1")), [Notice::IntakeHeld { held: Held::Inactive }]);
    assert_eq!(world.desk.all::<User>().len(), users);
    assert_eq!(world.desk.all::<Letter>().len(), letters, "no bounce, no acknowledgement");
    assert!(world.desk.tickets_of_user(UMA).eq([ticket]));
    let before = world.the(ticket).messages;
    take(&mut world, &TakeIn { thread: Some(ticket), ..mail(&from, "2") });
    assert_eq!(world.the(ticket).messages, before + 1);
}

#[test]
fn oracle_19_u16_ua8_the_mail_of_some_opens_no_tickets_and_is_kept() {
    let mut world = little();
    let from = address(&world, UMA);
    let ticket = world.ticket(UMA);
    let edit = crate::desk::EditUser {
        suppress_email_tickets: Some(Edit { to: true, was: crate::desk::Expect::Any }),
        ..crate::desk::EditUser::of(UMA)
    };
    world.ok(DANA, Command::EditUser(Box::new(edit)));
    take(&mut world, &mail(&from, "1"));
    assert_eq!(held(&world), [Held::Suppressed]);
    take(&mut world, &TakeIn { thread: Some(ticket), ..mail(&from, "2") });
    assert_eq!(world.the(ticket).messages, 1);
    let chat = TakeIn { channel: Channel::Slack, ..mail(&from, "3") };
    take(&mut world, &chat);
    assert_eq!(
        world.the(chat.ticket()).requester,
        Some(UMA),
        "only mail is kept from opening tickets"
    );
}

#[test]
fn oracle_20_u18_ua7_strangers_wait_for_a_person_unless_users_are_created() {
    let mut world = mailing();
    let new = mail("kim@somewhere.example", "1");
    let letters = world.desk.all::<Letter>().len();
    take(&mut world, &new);
    assert_eq!(
        (held(&world), world.desk.all::<Letter>().len()),
        (vec![Held::UnknownSender], letters)
    );
    open_to_all(&mut world);
    domain(&mut world, YORK, &["york.example"]);
    let named = TakeIn { name: Some("Kim van Dyk".into()), ..mail("kim@mail.york.example", "2") };
    take(&mut world, &named);
    let user = world.user(named.user());
    assert_eq!(
        (user.site, user.name(), user.source),
        (YORK, "Kim van Dyk".into(), UserSource::Email)
    );
    assert_eq!(world.the(named.ticket()).requester, Some(named.user()));
    assert_eq!(world.desk.all::<Letter>().len(), letters + 1, "the acknowledgement");
}

#[test]
fn ua6_the_longest_domain_wins_webmail_names_no_site_and_then_the_catch_all_is_used() {
    let mut world = little();
    open_to_all(&mut world);
    domain(&mut world, LEEDS, &["example.org"]);
    domain(&mut world, YORK, &["york.example.org"]);
    let cases =
        [("a@york.example.org", YORK), ("b@x.york.example.org", YORK), ("c@example.org", LEEDS)];
    for (from, site) in cases {
        let new = mail(from, from);
        take(&mut world, &new);
        assert_eq!(world.user(new.user()).site, site, "{from}");
    }
    for from in ["d@notexample.org", "e@gmail.com"] {
        assert_eq!(
            take(&mut world, &mail(from, from)),
            [Notice::IntakeHeld { held: Held::NoSite }]
        );
    }
    let catch_all = EditAccount {
        catch_all_site: Some(Edit { to: Some(LEEDS), was: crate::desk::Expect::Any }),
        ..EditAccount::default()
    };
    world.ok(ADA, Command::EditAccount(catch_all));
    let new = mail("f@gmail.com", "f");
    take(&mut world, &new);
    assert_eq!(world.user(new.user()).site, LEEDS);
}

#[test]
fn oracle_24_i21_the_same_message_twice_is_one() {
    let mut world = little();
    let from = address(&world, UMA);
    let new = mail(&from, " <1@mail> ");
    take(&mut world, &new);
    let again = mail(&from, "<1@mail>");
    assert_eq!((again.command(), again.ticket()), (new.command(), new.ticket()));
    let entries = world.entries.len();
    take(&mut world, &again);
    assert_eq!(world.entries.len(), entries);
    let stranger = mail("who@else.example", "2");
    take(&mut world, &stranger);
    take(&mut world, &stranger);
    assert_eq!(held(&world).len(), 1);
    let other = TakeIn { channel: Channel::Portal, ..mail(&from, "<1@mail>") };
    assert_ne!(other.ticket(), new.ticket(), "the keys of a channel are its own");
}

#[test]
fn an_answer_to_the_ticket_of_another_is_a_ticket_of_its_own() {
    let mut world = little();
    let theirs = world.ticket(NIL);
    let from = address(&world, UMA);
    let new = TakeIn { thread: Some(theirs), ..mail(&from, "1") };
    take(&mut world, &new);
    assert_eq!((world.the(theirs).messages, world.the(new.ticket()).requester), (0, Some(UMA)));
}

#[test]
fn b3_row_29_an_answer_to_a_deleted_ticket_waits_for_a_person() {
    let mut world = little();
    let (ticket, merged) = (world.ticket(UMA), world.ticket(UMA));
    let merge = crate::desk::MergeTickets { from: merged, into: ticket };
    world.ok(ADA, Command::MergeTickets(merge));
    world.ok(ADA, Command::DeleteTicket(crate::desk::DeleteTicket { ticket }));
    for (thread, key) in [(ticket, "1"), (merged, "2")] {
        let new = TakeIn { thread: Some(thread), ..mail(&address(&world, UMA), key) };
        take(&mut world, &new);
        assert!(world.desk.get::<Ticket>(new.ticket()).is_none());
    }
    assert_eq!(held(&world), [Held::Deleted, Held::Deleted]);
    assert_eq!(world.the(ticket).messages, 0);
}

#[test]
fn d3_an_answer_to_a_resolved_ticket_reopens_it() {
    let mut world = little();
    let ticket = world.ticket(UMA);
    world.ok(DANA, status(ticket, Category::Resolved.preset()));
    let new = TakeIn { thread: Some(ticket), ..mail(&address(&world, UMA), "1") };
    take(&mut world, &new);
    assert_eq!(world.the(ticket).status, Category::Open.preset());
}

#[test]
fn what_was_held_back_becomes_a_ticket_of_somebody_known_or_new() {
    let mut world = little();
    for key in ["1", "2", "3"] {
        take(&mut world, &mail("kim@somewhere.example", key));
    }
    let ids: Vec<IntakeId> = world.desk.all::<Intake>().map(|intake| intake.id).collect();
    let ticket = |n: u128| TicketId::from_u128(9000 + n);
    let admit = |intake, n: u128, sender| {
        let message = MessageId::from_u128(9000 + n);
        Command::AdmitIntake(Box::new(AdmitIntake { intake, sender, ticket: ticket(n), message }))
    };
    let known = Sender::Known { user: UMA };
    assert_eq!(
        world.refused(BEA, admit(ids[0], 0, known.clone())),
        Refusal::NotAllowed { needs: Permission::CreateTickets }
    );
    world.ok(DANA, admit(ids[0], 0, known));
    let kim = UserId::from_u128(9000);
    let (first_name, last_name) = ("Kim".into(), "Dyk".into());
    world.ok(DANA, admit(ids[1], 1, Sender::New { user: kim, site: YORK, first_name, last_name }));
    assert_eq!(world.the(ticket(0)).requester, Some(UMA));
    assert_eq!((world.the(ticket(1)).requester, world.the(ticket(1)).site), (Some(kim), YORK));
    assert_eq!(world.user(kim).email.as_deref(), Some("kim@somewhere.example"));
    world.ok(DANA, Command::DropIntake(DropIntake { intake: ids[2], block: false }));
    assert_eq!(held(&world), []);
    assert!(world.decide(DANA, admit(ids[0], 2, Sender::Known { user: OLD })).is_err());
}

#[test]
fn i22_what_was_held_back_is_not_made_a_ticket_of_somebody_inactive() {
    let mut world = little();
    take(&mut world, &mail("kim@somewhere.example", "1"));
    let intake = world.desk.all::<Intake>().next().expect("held").id;
    let inactive = world.desk.all::<User>().find(|user| user.state == UserState::Inactive);
    let sender = Sender::Known { user: inactive.expect("one is").id };
    let (ticket, message) = (TicketId::from_u128(9), MessageId::from_u128(9));
    let admit = AdmitIntake { intake, sender, ticket, message };
    assert!(world.decide(DANA, Command::AdmitIntake(Box::new(admit))).is_err());
    assert_eq!(held(&world).len(), 1);
}

#[test]
fn from_a_blocked_address_nothing_is_taken_in_and_admins_block() {
    let mut world = little();
    for key in ["1", "2"] {
        take(&mut world, &mail("spam@somewhere.example", key));
    }
    let intake = world.desk.all::<Intake>().next().expect("held").id;
    let block = Command::DropIntake(DropIntake { intake, block: true });
    let needs = Permission::ManageEmail;
    assert_eq!(world.refused(DANA, block.clone()), Refusal::NotAllowed { needs });
    world.ok(ADA, block);
    assert_eq!(held(&world), []);
    assert_eq!(take(&mut world, &mail("SPAM@somewhere.example", "3")), []);
    assert_eq!(held(&world), []);
}

#[test]
fn what_waited_too_long_is_gone_with_the_next() {
    let mut world = little();
    take(&mut world, &mail("a@somewhere.example", "1"));
    world.now += TimeDelta::days(KEPT_DAYS + 1);
    take(&mut world, &mail("b@somewhere.example", "2"));
    assert_eq!(world.desk.all::<Intake>().count(), 1);
}

#[test]
fn whatever_a_message_holds_is_made_fit_to_be_kept() {
    let mut world = little();
    let from = address(&world, UMA);
    let subject = format!("\x1b[2J{}", "long ".repeat(100));
    let text = format!("one\x07\n\u{202e}two{}", "x".repeat(Body::MAX));
    let new = TakeIn { subject, text, ..mail(&from, "1") };
    take(&mut world, &new);
    let title = &world.the(new.ticket()).title;
    assert!(title.starts_with("[2Jlong") && title.chars().count() <= 200);
    let bare = TakeIn { subject: " ".into(), text: "\x00".into(), ..mail(&from, "2") };
    take(&mut world, &bare);
    assert_eq!(&*world.the(bare.ticket()).title, from.as_str());
    for wrong in [TakeIn { from: "nobody".into(), ..mail("", "3") }, mail(&from, " ")] {
        let refused = world.refused(Actor::System, Command::TakeIn(Box::new(wrong)));
        assert_eq!(refused.code(), "invalid");
    }
    let own = world.refused(ADA, Command::TakeIn(Box::new(mail(&from, "4"))));
    assert_eq!(own, Refusal::SystemOnly);
}

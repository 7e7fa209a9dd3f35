//! Tests of which letters are written, to whom, and that nothing internal is among them.

use super::*;
use crate::desk::{
    Actor, Category, Command, Decided, NewTechnician, Occasion, TechnicianId,
    testing::{
        ADA, DANA, NIL, OLD, UMA, World, mailing, new_technician, new_ticket, new_user, say, status,
    },
};

fn letters(world: &World) -> Vec<Occasion> {
    world.desk.all::<Letter>().map(|letter| letter.about).collect()
}

#[test]
fn t9_adding_a_technician_writes_one_invitation_and_the_bot_gets_none() {
    let mut world = mailing();
    let id = TechnicianId::from_u128(9);
    world.ok(ADA, Command::AddTechnician(new_technician(id, "New", None)));
    let bot = NewTechnician {
        sort: TechnicianKind::Bot,
        ..new_technician(TechnicianId::from_u128(8), "Bot", None)
    };
    world.ok(ADA, Command::AddTechnician(bot));
    let all: Vec<&Letter> = world.desk.all().collect();
    let [letter] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!(letter.about, Occasion::Invitation { technician: id });
    assert_eq!((&*letter.to, letter.by), ("new@little.example", Some(ADA)));
}

#[test]
fn a_letter_has_the_same_id_wherever_its_command_is_decided() {
    let world = mailing();
    let new = new_technician(TechnicianId::from_u128(9), "New", None);
    let decide = || world.decide(ADA, Command::AddTechnician(new.clone())).expect("allowed");
    let Decided { changes, .. } = decide();
    assert_eq!(changes, decide().changes);
}

#[test]
fn u4_the_requester_hears_of_the_ticket_of_the_answer_and_of_the_end() {
    let mut world = mailing();
    let ticket = world.ticket(UMA);
    world.ok(DANA, say(ticket, MessageKind::InternalNote));
    world.ok(DANA, say(ticket, MessageKind::PublicReply));
    world.ok(UMA, say(ticket, MessageKind::Requester));
    world.ok(DANA, status(ticket, Category::Pending.preset()));
    world.ok(DANA, status(ticket, Category::Resolved.preset()));
    world.ok(DANA, status(ticket, Category::Closed.preset()));
    let message = MessageId::from_u128(2);
    let mut about = letters(&world);
    about.sort();
    assert_eq!(
        about,
        [
            Occasion::TicketCreated { ticket },
            Occasion::Reply { ticket, message },
            Occasion::TicketResolved { ticket }
        ],
        "nothing of the note (I24), and closing what was resolved is no news"
    );
}

#[test]
fn u4_somebody_without_an_address_or_deactivated_gets_nothing_but_answers() {
    let mut world = mailing();
    let nil = world.ticket(NIL);
    world.ok(DANA, say(nil, MessageKind::PublicReply));
    assert_eq!(letters(&world), [], "no address");
    let ticket = world.ticket(UMA);
    world.ok(ADA, Command::SetUserActive { user: UMA, active: false });
    let message = MessageId::from_u128(2);
    let before = letters(&world).len();
    world.ok(DANA, status(ticket, Category::Resolved.preset()));
    assert_eq!(letters(&world).len(), before);
    world.ok(DANA, say(ticket, MessageKind::PublicReply));
    assert!(letters(&world).contains(&Occasion::Reply { ticket, message }));
}

#[test]
fn what_a_machine_opened_is_told_to_nobody() {
    let mut world = mailing();
    for channel in [Channel::Alert, Channel::Autopilot] {
        let id = world.id();
        let new = new_ticket(id, world.user(UMA).site, UMA);
        let new = crate::desk::NewTicket { channel, ..new };
        world.ok(Actor::System, Command::CreateTicket(new));
    }
    assert_eq!(letters(&world), []);
}

#[test]
fn b3_row_34_no_letter_is_written_while_mail_is_off() {
    let mut world = World::little();
    let technician = TechnicianId::from_u128(9);
    let add = Command::AddTechnician(new_technician(technician, "New", None));
    assert_eq!(world.ok(ADA, add), [Notice::NotInvited { technician }]);
    let new = crate::desk::NewUser {
        email: Some("zoe@little.example".into()),
        ..new_user(crate::desk::UserId::from_u128(9), world.user(OLD).site, "Zoe")
    };
    world.ok(ADA, Command::AddUser(Box::new(new)));
    let ticket = world.ticket(crate::desk::UserId::from_u128(9));
    world.ok(DANA, say(ticket, MessageKind::PublicReply));
    assert_eq!(letters(&world), []);
}

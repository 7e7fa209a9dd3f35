//! What came in and was held back: a ticket of it, thrown away, its sender blocked (UA7).

use helpdeck::desk::{Intake, Ticket, User};

use super::{driver::Driver, little::*};

fn at_held() -> Driver {
    let mut d = Driver::little();
    d.press("9").type_text("held").press("enter").see("[Held back]");
    d.see_line(&["kim@else.example", "Lamp is broken", "Unknown sender"]);
    d
}

#[test]
fn ua7_a_stranger_becomes_a_user_with_a_ticket() {
    let mut d = at_held();
    d.press("enter")
        .see("It went out this morning.")
        .press("t")
        .see("A ticket from kim@else.example");
    d.see_line(&["User", "a new user"]).see_line(&["First name", "Kim"]).press("f2");
    d.see("Site must not be empty").press("enter").type_text("york").press("enter f2");
    let kim = d.find::<User>(|user| user.email.as_deref() == Some("kim@else.example"));
    assert_eq!(d.get::<User>(kim).site, YORK);
    let ticket = d.find::<Ticket>(|ticket| ticket.requester == Some(kim));
    assert_eq!(&*d.the(ticket).title, "Lamp is broken");
    d.press("esc").see("Nothing was held back.").agrees();
}

#[test]
fn ua7_it_becomes_the_ticket_of_somebody_known() {
    let mut d = at_held();
    d.press("t shift-tab enter")
        .type_text("noor")
        .press("enter")
        .see("The user's own.")
        .press("f2");
    let ticket = d.find::<Ticket>(|ticket| &*ticket.title == "Lamp is broken");
    assert_eq!(d.the(ticket).requester, Some(NOOR));
}

#[test]
fn ua7_it_is_thrown_away_or_its_sender_is_blocked_after_a_question() {
    for key in ["D", "B"] {
        let mut d = at_held();
        d.press(key).press("esc").see("Lamp is broken").press(key).press("y");
        d.see("Nothing was held back.");
        let account = d.model.desk().unwrap().account().unwrap();
        assert_eq!(account.blocked_senders.len(), usize::from(key == "B"));
        assert_eq!(d.model.desk().unwrap().all::<Intake>().len(), 0);
    }
}

#[test]
fn a_technician_may_not_block_and_a_beginner_does_nothing() {
    let mut d = Driver::little_as(DANA);
    d.press("9").type_text("held").press("enter B").see("may not");
    let mut d = Driver::little_as(BEA);
    d.press("9").type_text("held").press("enter t").see("may not");
}

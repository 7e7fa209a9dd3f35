//! Mail and passwords at the terminal: the windows for password and login, the list of mails, what is said about them.

use helpdeck::{
    desk::{
        Actor, Command, Field, Letter, LetterFailed, LetterSent, MailRoute, NewTechnician, Resend,
        SetMail, TechnicianId, TechnicianKind,
    },
    tui::{
        Ask, AskId, Effect, Secret,
        port::{Event, Told, Trouble},
    },
};

use super::{driver::Driver, little::*};

const GOOD: &str = "Correct horse 1!";

fn mail_on(d: &mut Driver) {
    let route = MailRoute::Folder;
    d.does(Actor::System, Command::SetMail(SetMail { route, from: None, name: None }));
}

fn newcomer(number: u128, first_name: &str) -> Command {
    Command::AddTechnician(NewTechnician {
        id: TechnicianId::from_u128(number),
        email: format!("{}@little.example", first_name.to_lowercase()),
        first_name: first_name.into(),
        last_name: "Marsh".into(),
        phone: None,
        role: None,
        sort: TechnicianKind::Human,
        add_seat: false,
    })
}

/// Three mails on their way, with the cursor on the second.
pub fn two_letters(d: &mut Driver) {
    mail_on(d);
    for (number, name) in [(301, "Una"), (302, "Vera"), (303, "Wim")] {
        d.does(ADA, newcomer(number, name));
    }
    d.on("vera@little.example");
}

fn asked(d: &mut Driver) -> Vec<(AskId, Ask)> {
    let effects = d.take_effects().into_iter();
    effects
        .filter_map(|effect| match effect {
            Effect::Ask { id, ask } => Some((id, ask)),
            _ => None,
        })
        .collect()
}

#[test]
fn t34_p11_the_password_window_names_what_is_missing_and_what_differs() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("W").see("Password of Dana Cole");
    d.type_text("short").press("f2").see("A password needs at least 12 characters");
    d.see("an upper-case letter").gone("short");
    d.press("esc y")
        .press("W")
        .type_text(GOOD)
        .press("tab")
        .type_text("Correct horse 2!")
        .press("f2");
    d.see("The two passwords differ.").gone("horse");
    assert_eq!(asked(&mut d), [], "nothing was asked of the server");
}

#[test]
fn t34_pa4_a_password_is_asked_for_and_the_window_stays_until_the_answer() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("W").type_text(GOOD).press("tab").type_text(GOOD).press("f2");
    d.see("Saving…");
    let asks = asked(&mut d);
    let [(id, ask)] = asks.as_slice() else { panic!("{asks:?}") };
    let wanted =
        Ask::SetPassword { technician: DANA, password: Secret(GOOD.into()), current: None };
    assert_eq!(*ask, wanted);
    assert!(!format!("{ask:?}").contains("horse"), "{ask:?}");
    d.press("f2");
    assert_eq!(asked(&mut d), [], "not twice");
    let text = String::from("type your own current password as well.");
    let trouble = Trouble { fields: vec![(Field::CurrentPassword, text.clone())], text };
    d.happen(Event::Told { ask: *id, outcome: Err(trouble) }).see("type your own current password");
    d.type_text("Own horse 1!").press("f2");
    let asks = asked(&mut d);
    let [(id, Ask::SetPassword { current, .. })] = asks.as_slice() else { panic!("{asks:?}") };
    assert_eq!(*current, Some(Secret("Own horse 1!".into())));
    d.happen(Event::Told { ask: *id, outcome: Ok(Told::Done) }).gone("Password of Dana Cole");
    assert!(d.said().starts_with("The password of Dana Cole is set."), "{}", d.said());
}

#[test]
fn p10_ones_own_password_from_the_profile_and_an_answer_after_the_window_was_left() {
    let mut d = Driver::little_as(DANA);
    d.press("8 W").see("My password").type_text(GOOD).press("tab").type_text(GOOD).press("f2");
    let asks = asked(&mut d);
    let id = asks[0].0;
    d.press("esc y").gone("My password");
    d.happen(Event::Told { ask: id, outcome: Ok(Told::Done) });
    assert!(d.said().starts_with("Your password is changed."), "{}", d.said());
    d.press("4").on("Eli").press("W");
    assert_eq!(d.said(), "Your role may not manage technicians. Ask an Admin.");
}

#[test]
fn t33_p6_the_login_window_changes_at_once_for_admins_and_asks_for_a_confirmation_from_oneself() {
    let mut d = Driver::little();
    mail_on(&mut d);
    d.press("4").on("Dana").press("M").see("Login of Dana Cole");
    d.press("end ctrl-u").type_text("dana").press("f2").see("write it like");
    d.type_text("@new.example").press("f2").see("dana@new.example");
    let mut d = Driver::little_as(DANA);
    mail_on(&mut d);
    d.press("8 M").press("end ctrl-u").type_text("dana@new.example").press("f2");
    assert!(d.said().contains("Follow the mail to dana@new.example"), "{}", d.said());
    d.see("dana@new.example once that is confirmed");
}

#[test]
fn t10_an_invitation_is_sent_again_from_the_list() {
    let mut d = Driver::little();
    mail_on(&mut d);
    d.press("4").on("Ivy").press("i");
    assert!(d.said().contains("is invited again"), "{}", d.said());
    assert_eq!(d.sent(), [Command::ResendInvitation(Resend { technician: IVY })]);
    d.on("Dana").press("i");
    assert!(d.said().contains("has signed in before"), "{}", d.said());
}

#[test]
fn the_list_of_mails_shows_what_waits_why_and_lets_it_be_tried_again_or_dropped() {
    let mut d = Driver::little();
    d.press("9 m a i l enter").see("Every mail has left.");
    two_letters(&mut d);
    let find = |d: &Driver, to: &str| {
        d.server.desk.all::<Letter>().find(|letter| *letter.to == *to).unwrap().id
    };
    let letter = find(&d, "vera@little.example");
    let error = "550 no such user".to_owned();
    let failed = Command::RecordLetterFailed(LetterFailed { letter, error, for_good: true });
    d.does(Actor::System, failed);
    assert!(d.said().contains("could not be sent (550 no such user)"), "{}", d.said());
    // The list is sorted anew with the first key.
    d.press("home").on("vera@").see_line(&["failed", "vera@little.example", "invitation"]);
    d.see("550 no such user").press("r").see_line(&["queued", "vera@little.example"]);
    d.on("wim@").press("D").see("Drop the mail to wim@little.example?").press("y");
    d.gone("wim@little.example  ");
    let letter = find(&d, "una@little.example");
    let file = Some("/var/desk/mail/una.eml".to_owned());
    d.does(Actor::System, Command::RecordLetterSent(LetterSent { letter, file }));
    assert_eq!(
        d.said(),
        "No mail server is set: the mail to una@little.example is in /var/desk/mail/una.eml."
    );
}

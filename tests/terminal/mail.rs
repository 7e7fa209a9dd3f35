//! Mail and passwords at the terminal: the windows for password and login, the list of mails, what is said about them.

use helpdeck::{
    desk::{
        Actor, Channel, Command, Edit, EditProfile, Field, Letter, LetterFailed, LetterIs,
        LetterSent, MailRoute, MessageId, MessageKind, NewTechnician, Occasion, Resend, SetMail,
        TechnicianId, TechnicianKind, Tls,
    },
    tui::{
        Ask, AskId, Effect, Secret,
        port::{Event, Told, Trouble},
    },
};

use super::{driver::Driver, little::*};

const GOOD: &str = "Correct horse 1!";

/// Mail goes somewhere.
pub fn mail_on(d: &mut Driver) {
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

/// Three mails on their way.
pub fn letters(d: &mut Driver) {
    mail_on(d);
    for (number, name) in [(301, "Una"), (302, "Vera"), (303, "Wim")] {
        d.does(ADA, newcomer(number, name));
    }
}

/// The same, with the cursor on the second.
pub fn two_letters(d: &mut Driver) {
    letters(d);
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
    d.see("One moment…");
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

#[test]
fn u19_the_mail_settings_are_set_in_a_form_and_a_password_travels_by_itself() {
    let mut d = Driver::little();
    d.press("9 s e t t enter").see_line(&["Outgoing mail", "no mail is sent"]);
    d.press("m").see("From address").press("enter").type_text("server").press("enter");
    d.press("F2").see("mail server").press("esc y").press("m enter").type_text("server");
    d.press("enter tab").type_text("mail.little.example").press("tab tab").type_text("many");
    d.press("tab tab tab").type_text("desk@little.example").press("F2").see("not a whole number");
    assert_eq!(d.sent(), []);
    d.press("ctrl-u tab").type_text("desk").press("F2");
    let login = Some("desk".to_owned());
    let host = "mail.little.example".to_owned();
    let route = MailRoute::Smtp { host, port: 587, tls: Tls::StartTls, login };
    let settings = SetMail { route, from: Some("desk@little.example".into()), name: None };
    assert_eq!(d.sent(), [Command::SetMail(settings.clone())]);
    d.see_line(&["Outgoing mail", "through mail.little.example:587 as desk, STARTTLS"]);
    d.see_line(&["From address", "desk@little.example"]);

    d.press("m tab tab enter").type_text("first").press("enter tab tab tab").type_text("Open!");
    d.gone("Open!").press("F2").see("One moment…");
    let asks = asked(&mut d);
    let [(id, Ask::SetMail { settings, password })] = asks.as_slice() else { panic!("{asks:?}") };
    assert!(matches!(settings.route, MailRoute::Smtp { port: 587, tls: Tls::Tls, .. }));
    assert_eq!((password, format!("{asks:?}").contains("Open!")), (&Secret("Open!".into()), false));
    d.happen(Event::Told { ask: *id, outcome: Ok(Told::Done) }).gone("Encryption");
    assert!(d.said().contains("settings and the password are saved"), "{}", d.said());

    d.press("m tab tab tab tab end ctrl-u tab").type_text("Open!").press("F2");
    d.see("give the login");
    assert_eq!(asked(&mut d), []);
}

#[test]
fn c3_who_may_not_change_the_mail_settings_sees_where_mail_goes() {
    let mut d = Driver::little_as(DANA);
    mail_on(&mut d);
    d.press("9 s e t t enter").see_line(&["Outgoing mail", "to a folder"]).press("m");
    d.gone("From name");
    assert!(d.said().contains("change the mail settings"), "{}", d.said());
}

#[test]
fn mails_are_found_by_state_address_and_ticket() {
    let mut d = Driver::little();
    d.press("9 m a i l enter");
    two_letters(&mut d);
    let vera = d.server.desk.all::<Letter>().find(|it| it.to.starts_with("vera")).unwrap().id;
    let error = "550 no such user".to_owned();
    let failed = Command::RecordLetterFailed(LetterFailed { letter: vera, error, for_good: true });
    d.does(Actor::System, failed);
    d.press("/").type_text("is:failed").press("enter").see("1 of 3").gone("una@");
    d.press("/ ctrl-u").type_text("-is:failed -wim").press("enter").see("una@").see("1 of 3");
    d.gone("wim@").press("/ ctrl-u").type_text("\"no such user\"").press("enter").see("vera@");
    d.press("/ ctrl-u").type_text("is:late").see("queued");
}

#[test]
fn what_became_of_a_reply_stands_at_the_message_on_the_ticket() {
    let mut d = Driver::little_at(120, 40);
    mail_on(&mut d);
    let reply = |number, text: &str| Command::AddMessage {
        id: MessageId::from_u128(number),
        ticket: OUTLOOK,
        kind: MessageKind::PublicReply,
        text: text.into(),
        channel: Channel::Console,
        follow_up: None,
    };
    d.does(ADA, reply(901, "Please sign in again."));
    d.press("1").on("Outlook").press("enter").see("mail to tom@customer.example queued");
    let letter = |d: &Driver| {
        let replies = |it: &&Letter| matches!(it.about, Occasion::Reply { .. });
        d.server.desk.all::<Letter>().find(replies).expect("a reply").id
    };
    let lost = |letter, for_good| {
        let error = "451 mailbox busy".into();
        Command::RecordLetterFailed(LetterFailed { letter, error, for_good })
    };
    let first = letter(&d);
    d.does(Actor::System, lost(first, false)).see("queued until").see("451 mailbox busy");
    d.does(Actor::System, lost(first, true)).see("customer.example failed: 451 mailbox busy");
    d.does(ADA, Command::RetryLetter(LetterIs { letter: first })).see("example queued: 451");
    let file = None;
    d.does(Actor::System, Command::RecordLetterSent(LetterSent { letter: first, file }));
    d.see("mailed to tom@customer.example").gone("queued");
    d.does(ADA, reply(902, "Did it work?"));
    let second = letter(&d);
    d.does(ADA, Command::DropLetter(LetterIs { letter: second }));
    d.press("esc enter").see("mail to tom@customer.example dropped, never sent");
    d.see("mailed to tom@customer.example");
}

#[test]
fn pa8_the_profile_says_what_becomes_of_pictures_in_the_signature() {
    let mut d = Driver::little_at(120, 40);
    let text = "Ada ![me](picture) ![logo](https://x.example/1.png) ![dot](data:image/png;base64,AA==) ![x](y)";
    let signature = Some(Edit::to(Some(text.to_owned())));
    d.does(ADA, Command::EditProfile(EditProfile { signature, ..EditProfile::of(ADA) }));
    d.press("8").see("Picture “me”: you have none yet").see("Picture “dot”: travels along");
    d.see("Picture “logo”: not attached").see("Picture “x”: not attached, mails show these words");
}

//! Signing in at the terminal: the form before a desk, the invitation from a mail, the password that has to be another
//! one, and the same form on a desk that is open.

use helpdeck::{
    desk::Field,
    tui::{
        Ask, AskId, Effect, Secret,
        port::{Door, Event, Told, Trouble},
    },
};

use super::{
    driver::{Driver, Start},
    little::*,
};

const GOOD: &str = "Correct horse 1!";
const URL: &str = "https://desk.example";

/// A terminal where nobody is signed in.
pub fn at_the_door(size: (u16, u16), door: Door) -> Driver {
    let mut d = Driver::waiting(Start { size, ..Start::default() });
    d.happen(Event::Door(Box::new(door)));
    d
}

fn door(door: Door) -> Driver {
    at_the_door((80, 24), door)
}

fn invited() -> Driver {
    door(Door { invitation: Some(String::new()), ..Door::default() })
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

fn one(d: &mut Driver) -> (AskId, Ask) {
    let mut asks = asked(d);
    assert_eq!(asks.len(), 1, "{asks:?}");
    asks.remove(0)
}

fn quits(d: &mut Driver) -> bool {
    d.take_effects().contains(&Effect::Quit)
}

fn told(d: &mut Driver, ask: AskId, outcome: Result<Told, Trouble>) {
    d.happen(Event::Told { ask, outcome });
}

fn secret(text: &str) -> Secret {
    Secret(text.into())
}

#[test]
fn whoever_comes_signs_in_with_address_login_and_password() {
    let mut d = door(Door::default());
    d.see("Sign in to a desk").gone("Tickets");
    d.press("f2").see("Type the address of the desk");
    d.type_text(URL).press("f2").see("Type the mail address");
    d.type_text("dana@little.example").press("f2").see("Type your password.");
    assert_eq!(asked(&mut d), []);
    d.type_text(GOOD).gone("horse").press("enter").see("One moment…");
    let (id, ask) = one(&mut d);
    let email = "dana@little.example".to_owned();
    assert_eq!(ask, Ask::SignIn { url: URL.into(), email, password: secret(GOOD) });
    assert!(!format!("{ask:?}").contains("horse"), "{ask:?}");
    d.press("f2");
    assert_eq!(asked(&mut d), [], "not twice");
    let wrong = "The email address or the password is wrong.";
    told(&mut d, id, Err(Trouble::about(Field::CurrentPassword, wrong)));
    d.see(wrong).see(URL).see("dana@little.example");
    d.press("ctrl-u").type_text("Correct horse 2!").press("f2");
    let (id, ask) = one(&mut d);
    assert!(matches!(ask, Ask::SignIn { password, .. } if password == secret("Correct horse 2!")));
    told(&mut d, id, Ok(Told::SignedIn));
    assert!(quits(&mut d), "the terminal opens anew, on their desk");
}

#[test]
fn t9_an_invitation_is_pasted_and_a_password_chosen_that_keeps_the_rules() {
    let mut d = invited();
    d.see("Accept an invitation").press("f2").see("Paste the command from the mail");
    d.paste("hd_token").press("f2").see("It stands behind --server in the mail.");
    d.press("shift-tab ctrl-u");
    d.paste("helpdeck accept hd_token\n  --server https://desk.example\n");
    d.press("f2").see("at least 12 characters").see("an upper-case letter").see("a digit");
    d.type_text("lowercase only");
    d.press("f2").see("an upper-case letter").see("a digit").gone("at least 12");
    d.press("ctrl-u").type_text(GOOD).press("f2").see("The two passwords differ.");
    assert_eq!(asked(&mut d), [], "nothing was asked of the server");
    d.type_text(GOOD).press("enter");
    let (id, ask) = one(&mut d);
    let (token, password) = (secret("hd_token"), secret(GOOD));
    assert_eq!(ask, Ask::Accept { url: URL.into(), token, password });
    let used = "This link is not good. It was used before.";
    told(&mut d, id, Err(Trouble::about(Field::Invitation, used)));
    d.see(used).see("accept hd_token").see("****************");
    d.press("ctrl-u").paste("https://other.example/accept/hd_later");
    d.press("f2");
    let (id, ask) = one(&mut d);
    let (url, token, password) = ("https://other.example".into(), secret("hd_later"), secret(GOOD));
    assert_eq!(ask, Ask::Accept { url, token, password }, "what was typed is still there");
    told(&mut d, id, Ok(Told::SignedIn));
    assert!(quits(&mut d));
}

#[test]
fn t9_what_was_typed_for_one_way_in_is_there_after_a_look_at_the_other() {
    let mut d = door(Door { url: URL.into(), ..Door::default() });
    d.type_text("dana@little.example").press("tab").type_text(GOOD);
    d.press("tab space").see("Accept an invitation").gone("dana@little").see(URL);
    d.type_text("hd_token").press("shift-tab space").see("Sign in to a desk");
    d.see("dana@little.example").see("****************").gone("hd_token");
    d.press("space").see("hd_token");
    d.press("up up up space f2");
    assert!(matches!(one(&mut d).1, Ask::SignIn { password, .. } if password == secret(GOOD)));
}

#[test]
fn t9_who_comes_with_the_token_types_only_the_password() {
    let invitation = Some("hd_token".to_owned());
    let mut d = door(Door { url: URL.into(), invitation, ..Door::default() });
    d.type_text(GOOD).press("enter").type_text(GOOD).press("enter");
    let (token, password) = (secret("hd_token"), secret(GOOD));
    assert_eq!(one(&mut d).1, Ask::Accept { url: URL.into(), token, password });
}

#[test]
fn ta10_a_password_that_somebody_else_set_is_replaced_before_anything_else() {
    let mut d =
        door(Door { url: URL.into(), email: "dana@little.example".into(), ..Door::default() });
    d.type_text(GOOD).press("enter");
    let id = one(&mut d).0;
    told(&mut d, id, Ok(Told::ChoosePassword));
    d.see("Choose a password of your own").see("Somebody else set your password").gone(URL);
    d.type_text("Short 1!").press("enter").type_text("Short 1!").press("enter");
    d.see("at least 12 characters");
    assert_eq!(asked(&mut d), []);
    d.press("ctrl-u").type_text("Own horse 77!").press("tab ctrl-u").type_text("Own horse 77!");
    d.press("enter");
    let (id, ask) = one(&mut d);
    assert_eq!(ask, Ask::ChoosePassword(secret("Own horse 77!")));
    told(&mut d, id, Ok(Told::SignedIn));
    assert!(quits(&mut d));
}

#[test]
fn leaving_the_form_before_a_desk_ends_the_program() {
    let mut d = door(Door::default());
    d.press("esc");
    assert!(quits(&mut d));
    let mut d = door(Door::default());
    d.type_text(URL).press("esc").see("Leave without saving?");
    assert!(!quits(&mut d), "it asks before what was typed is lost");
    d.press("n").see(URL).press("esc y");
    assert!(quits(&mut d));
    let mut d = door(Door::default());
    d.type_text(URL).press("ctrl-c");
    assert!(quits(&mut d));
}

#[test]
fn an_ended_session_is_named_and_the_desk_it_was_on_is_known() {
    let why = Some("The session has ended. Sign in again.".to_owned());
    let mut d = door(Door { url: URL.into(), why, ..Door::default() });
    d.see("The session has ended. Sign in again.").see(URL);
    let mut d = Driver::start(Start { url: Some(URL), ..Start::default() });
    d.happen(Event::SignedOut).see("The server ended this session.");
    d.press("Q").see("Sign in to a desk").see(URL).see("ada@little.example");
    d.press("esc").see("[1] Tickets");
    assert!(!quits(&mut d), "the desk is still there");
    d.press("Q").type_text(GOOD).press("enter");
    let id = one(&mut d).0;
    told(&mut d, id, Ok(Told::SignedIn));
    assert!(quits(&mut d));
}

#[test]
fn from_the_desk_of_this_computer_one_signs_in_anywhere() {
    let mut d = Driver::start(Start { me: DANA, url: None, ..Start::default() });
    d.press("Q").see("Sign in to a desk").gone("dana@little.example");
    d.press("shift-tab space").see("Accept an invitation");
}

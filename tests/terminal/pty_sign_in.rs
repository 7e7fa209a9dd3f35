//! The real program and the real server: signing in at the form, an invitation from the mail to the desk, the form on a
//! desk that is open.

use std::fs;

use helpdeck::sample;

use super::pty_server::{PASSWORD, Server, with_input};
use crate::pty::{Home, Terminal};

const OWN: &str = "Battery staple 9!";

fn has_session(home: &Home) -> bool {
    home.path().join("state/helpdeck/session.json").exists()
}

fn leave(mut terminal: Terminal) {
    terminal.press("q y");
    assert_eq!(terminal.exit().exit_code(), 0);
}

/// Invites the one technician of the sample who was never there; the command in the mail.
fn invitation(server: &Server) -> String {
    server.set_password(sample::ADMIN);
    let admin = Home::new();
    let args = ["login", &server.url, "--email", sample::ADMIN];
    assert!(with_input(&mut admin.command(), &args, PASSWORD).status.success());
    assert!(admin.command().args(["mail", "folder"]).output().unwrap().status.success());
    let mut terminal = admin.terminal([] as [&str; 0]);
    terminal.see("live");
    terminal.press("4");
    terminal.see("[4] Techs");
    terminal.send("/jonas\r");
    terminal.see("1 of 10");
    terminal.press("i");
    let folder = server.home.path().join("mail");
    let mails = || {
        let files = fs::read_dir(&folder).into_iter().flatten().map(|file| file.unwrap().path());
        files.filter(|file| file.extension().is_some_and(|end| end == "eml")).collect::<Vec<_>>()
    };
    terminal.until("the mail", || mails().len() == 1);
    let mail = fs::read_to_string(&mails()[0]).unwrap().replace("=\r\n", "");
    let command = mail.lines().find(|line| line.contains("helpdeck accept ")).unwrap();
    leave(terminal);
    command.trim().to_owned()
}

#[test]
fn t9_an_invitation_is_accepted_at_the_form_and_the_desk_opens() {
    let server = Server::start();
    let command = invitation(&server);
    let home = Home::new();
    let mut terminal = home.terminal(["accept"]);
    terminal.see("Accept an invitation");
    terminal.paste(&format!("helpdeck accept hd_wrong --server {}", server.url));
    terminal.see("hd_wrong");
    terminal.press("tab tab");
    terminal.send("lowercase only\t");
    terminal.press("f2");
    terminal.see("an upper-case letter");
    terminal.press("ctrl-u");
    terminal.send(&format!("{OWN}\t"));
    terminal.send(&format!("{OWN}\r"));
    terminal.see("It is none of ours.");
    assert!(!has_session(&home));
    terminal.press("ctrl-u");
    terminal.paste(&command);
    terminal.see(&format!("--server {}", server.url));
    terminal.press("f2");
    terminal.see("Priority");
    terminal.see("live");
    assert!(has_session(&home));
    assert!(!terminal.contents().contains("staple"));
    terminal.press("8");
    terminal.see("Jonas Weber");
    terminal.press("q");
    terminal.see("Critical");
    leave(terminal);

    let words: Vec<&str> = command.split_whitespace().collect();
    let other = Home::new();
    let mut terminal = other.terminal(&words[1..]);
    terminal.see("Accept an invitation");
    terminal.send(&format!("{OWN}\t"));
    terminal.send(&format!("{OWN}\r"));
    terminal.see("It was used before.");
    terminal.press("ctrl-c");
    assert_eq!(terminal.exit().exit_code(), 0);
    assert!(!has_session(&other));
}

#[test]
fn a_password_typed_in_a_terminal_is_not_shown_and_the_desk_opens() {
    let server = Server::start();
    server.set_password(sample::ADMIN);
    let home = Home::new();
    let mut terminal = home.terminal(["login", &server.url]);
    terminal.see("Sign in to a desk");
    terminal.send(&format!("{}\r", sample::ADMIN));
    terminal.see(sample::ADMIN);
    terminal.send("Wrong horse 7!\r");
    terminal.see("The email address or the password is wrong");
    terminal.press("ctrl-u");
    terminal.send(PASSWORD);
    terminal.see("****************");
    assert!(!terminal.contents().contains("horse"));
    terminal.press("enter");
    terminal.see("live");
    assert!(has_session(&home));
    leave(terminal);
}

#[test]
fn from_the_desk_of_this_computer_one_signs_in_to_another() {
    let server = Server::start();
    server.set_password(sample::ADMIN);
    let home = Home::new();
    let mut terminal = home.terminal(["--empty"]);
    terminal.see("No tickets");
    terminal.press("Q");
    terminal.see("Sign in to a desk");
    terminal.send("desk.example\ta@b.example\t");
    terminal.press("f2");
    terminal.see("Type your password.");
    terminal.send(&format!("{PASSWORD}\r"));
    terminal.see("begins with http");
    terminal.press("ctrl-u");
    terminal.send(&format!("{}\t", server.url));
    terminal.press("ctrl-u");
    terminal.send(&format!("{}\t\r", sample::ADMIN));
    terminal.see("Critical");
    terminal.see("live");
    assert!(has_session(&home));
    leave(terminal);
}

#[test]
fn where_no_form_can_be_shown_it_is_asked_line_by_line_and_the_password_is_not_shown() {
    let server = Server::start();
    server.set_password(sample::ADMIN);
    let home = Home::new();
    let mut terminal = home.terminal_of(80, 24, ["login", &server.url], &[("TERM", "dumb")]);
    terminal.see("Login (mail address):");
    terminal.send(&format!("{}\r", sample::ADMIN));
    terminal.see("Password:");
    terminal.wait_for_hidden();
    terminal.send(&format!("{PASSWORD}\r"));
    terminal.see("as Maren Holt. Now run: helpdeck");
    assert_eq!(terminal.exit().exit_code(), 0);
    assert!(!terminal.contents().contains("horse"));
}

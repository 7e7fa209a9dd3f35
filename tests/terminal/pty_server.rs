//! The real server and the real terminals of several people: serving, signing in, seeing each other, and
//! what is said where it does not work.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpListener,
    os::unix::fs::PermissionsExt as _,
    process::{Child, ChildStdout, Command, Output, Stdio},
    thread::{self, JoinHandle},
};

use helpdeck::{
    sample,
    wire::{API_HEADER, API_VERSION},
};

use crate::pty::{Home, Terminal};

pub const PASSWORD: &str = "Correct horse 7!";

/// A server on the sample desk, in a process of its own. Dropping it ends it.
pub struct Server {
    pub home: Home,
    process: Child,
    /// Held open: a server whose words nobody hears ends.
    _words: BufReader<ChildStdout>,
    pub url: String,
}

impl Server {
    pub fn start() -> Self {
        let home = Home::new();
        let mut process = home
            .command()
            .args(["serve", "--listen", "127.0.0.1:0", "--database", "sqlite:desk.db", "--sample"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut lines = BufReader::new(process.stdout.take().unwrap());
        lines.read_line(&mut line).unwrap();
        let url = line.strip_prefix("Serving at ").and_then(|rest| rest.split(". ").next());
        let url = url.unwrap_or_else(|| panic!("it said {line:?}")).to_owned();
        Self { home, process, _words: lines, url }
    }

    pub fn set_password(&self, email: &str) {
        let args = ["password", email, "--database", "sqlite:desk.db"];
        let output = with_input(&mut self.home.command(), &args, PASSWORD);
        assert!(output.status.success(), "{output:?}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs to the end with one line on standard input.
pub fn with_input(command: &mut Command, args: &[&str], line: &str) -> Output {
    let mut child = command
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may have an answer before it reads anything.
    let _ = writeln!(child.stdin.take().unwrap(), "{line}");
    child.wait_with_output().unwrap()
}

fn login(home: &Home, url: &str, email: &str, password: &str) -> Output {
    with_input(&mut home.command(), &["login", url, "--email", email], password)
}

#[track_caller]
fn fails_saying(output: &Output, parts: &[&str]) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for part in parts {
        assert!(said.contains(part), "no {part:?} in {said}");
    }
}

fn open(home: &Home) -> Terminal {
    let terminal = home.terminal([] as [&str; 0]);
    terminal.see("Priority");
    terminal
}

#[test]
fn two_people_sign_in_and_see_each_other() {
    let server = Server::start();
    let people = [(sample::ADMIN, "Maren Holt"), ("priya.nair@fellgate.example", "Priya Nair")];
    let homes = people.map(|(email, name)| {
        server.set_password(email);
        let home = Home::new();
        let output = login(&home, &server.url, email, PASSWORD);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && said.contains(name), "{output:?}");
        let session = home.path().join("state/helpdeck/session.json");
        assert_eq!(fs::metadata(session).unwrap().permissions().mode() & 0o777, 0o600);
        home
    });
    let (mut maren, mut priya) = (open(&homes[0]), open(&homes[1]));
    maren.press("e");
    maren.see("Title of #");
    maren.press("ctrl-u");
    maren.send("Zebra for everybody\r");
    priya.see("Zebra for everybody");
    priya.press("A");
    priya.see("go out of office");
    priya.press("enter");
    priya.see("○ Out of office");
    maren.press("4");
    maren.wait_for("Priya out of office", |screen| {
        screen.contents().lines().any(|line| line.contains("○") && line.contains("Priya Nair"))
    });
    priya.press("4");
    priya.see("[4] Techs");
    priya.press("E");
    priya.see("Your role may not manage technicians.");
    let output = homes[1].command().arg("logout").output().unwrap();
    assert!(output.status.success(), "{output:?}");
    priya.see("signed out");
    assert!(!homes[1].path().join("state/helpdeck/session.json").exists());
}

#[test]
fn a_server_that_goes_away_is_seen_and_what_was_there_stays() {
    let mut server = Server::start();
    server.set_password(sample::ADMIN);
    let home = Home::new();
    assert!(login(&home, &server.url, sample::ADMIN, PASSWORD).status.success());
    let terminal = open(&home);
    terminal.see("live");
    server.process.kill().unwrap();
    terminal.see("offline since");
    terminal.see("Critical");
    drop(terminal);
    fails_saying(
        &with_input(&mut home.command(), &["login", &server.url, "--email", "a@b.example"], "x"),
        &["nothing answers there"],
    );
}

#[test]
fn a_wrong_password_and_an_unknown_person_get_the_same_answer() {
    let server = Server::start();
    server.set_password(sample::ADMIN);
    let home = Home::new();
    let wrong = login(&home, &server.url, sample::ADMIN, "Wrong horse 7!");
    let unknown = login(&home, &server.url, "nobody@fellgate.example", PASSWORD);
    fails_saying(&wrong, &[&server.url]);
    assert_eq!(wrong.stderr, unknown.stderr);
    let nothing = login(&home, &server.url, sample::ADMIN, "");
    fails_saying(&nothing, &["nothing was typed"]);
    assert!(!home.path().join("state/helpdeck/session.json").exists());
    let token = with_input(&mut home.command(), &["login", &server.url, "--token"], "hd_made-up");
    fails_saying(&token, &["this token does not work"]);
}

#[test]
fn addresses_that_are_none_or_lead_nowhere_are_named() {
    let home = Home::new();
    for url in ["desk.example.com", "ftp://desk.example.com", "http://"] {
        let output = login(&home, url, "a@b.example", "x");
        fails_saying(&output, &[url, "begins with http"]);
    }
    let closed = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", closed.local_addr().unwrap());
    drop(closed);
    fails_saying(&login(&home, &url, "a@b.example", "x"), &[&url, "nothing answers there"]);
}

/// Something that answers one request with these lines of a head, and no helpdeck.
fn somebody(head: &str) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let answer =
        format!("HTTP/1.1 200 OK\r\n{head}content-length: 2\r\nconnection: close\r\n\r\n{{}}");
    let thread = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 4096];
        let _ = stream.read(&mut request).unwrap();
        stream.write_all(answer.as_bytes()).unwrap();
    });
    (url, thread)
}

#[test]
fn what_is_no_helpdeck_or_another_version_of_it_is_told_apart() {
    let home = Home::new();
    let (url, thread) = somebody("content-type: application/json\r\n");
    fails_saying(&login(&home, &url, "a@b.example", "x"), &["it is no helpdeck server"]);
    thread.join().unwrap();
    let other = API_VERSION + 1;
    let (url, thread) = somebody(&format!("{API_HEADER}: {other}\r\n"));
    let wanted = [format!("version {other}"), format!("version {API_VERSION}")];
    fails_saying(&login(&home, &url, "a@b.example", "x"), &[&wanted[0], &wanted[1], "Upgrade"]);
    thread.join().unwrap();
}

#[test]
fn a_port_in_use_and_a_desk_without_admin_are_named() {
    let home = Home::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let serve = |args: &[&str]| home.command().arg("serve").args(args).output().unwrap();
    let output = serve(&["--listen", &address, "--database", "sqlite:a.db", "--sample"]);
    fails_saying(&output, &[&address, "in use"]);
    let output = serve(&["--listen", "127.0.0.1:0", "--database", "sqlite:b.db"]);
    fails_saying(&output, &["--admin", "--sample"]);
    let output = serve(&["--listen", "0.0.0.0:0", "--database", "sqlite:c.db", "--sample"]);
    fails_saying(&output, &["--accept-unencrypted"]);
    fs::write(home.path().join("d.db"), "this is no database, it is a letter").unwrap();
    let output = serve(&["--listen", "127.0.0.1:0", "--database", "sqlite:d.db", "--sample"]);
    fails_saying(&output, &["d.db"]);
}

#[test]
fn a_session_that_the_server_ended_leads_to_the_form_at_the_next_start() {
    let server = Server::start();
    server.set_password(sample::ADMIN);
    let home = Home::new();
    assert!(login(&home, &server.url, sample::ADMIN, PASSWORD).status.success());
    server.set_password(sample::ADMIN);
    let mut terminal = home.terminal([] as [&str; 0]);
    terminal.see("The session has ended. Sign in again.");
    terminal.see(&server.url);
    terminal.send(&format!("{}\r{PASSWORD}\r", sample::ADMIN));
    terminal.see("live");
    terminal.press("q y");
    assert_eq!(terminal.exit().exit_code(), 0);
    let session = home.path().join("state/helpdeck/session.json");
    fs::write(&session, "{").unwrap();
    let terminal = home.terminal_of(200, 24, [] as [&str; 0], &[]);
    assert_eq!(terminal.exit().exit_code(), 1);
    terminal.see("session.json cannot be read");
}

#[test]
fn desks_have_names_and_a_session_each_and_one_goes_over_in_the_terminal() {
    let server = Server::start();
    server.set_password(sample::ADMIN);
    let home = Home::new();
    let config = home.path().join("config/helpdeck");
    fs::create_dir_all(&config).unwrap();
    let settings = format!("[desk.work]\nurl = \"{}/\"\n[desk.lab]\n", server.url);
    fs::write(config.join("config.toml"), settings).unwrap();
    let run = |args: &[&str], input: &str| with_input(&mut home.command(), args, input);
    let said = |output: &Output| String::from_utf8_lossy(&output.stderr).into_owned();

    let refused = run(&["tickets", "--desk", "nope"], "");
    assert!(!refused.status.success());
    assert!(said(&refused).contains("`nope` is not known here. Allowed: lab, work"), "{refused:?}");
    let refused = with_input(home.command().env("HELPDECK_DESK", "nope"), &["tickets"], "");
    assert!(said(&refused).contains("HELPDECK_DESK: `nope`"), "{refused:?}");
    let refused = run(&["tickets", "--desk", "work"], "");
    assert!(said(&refused).contains("helpdeck --desk work login"), "{refused:?}");

    let login = run(&["login", "--desk", "work", "--email", sample::ADMIN], PASSWORD);
    assert!(login.status.success(), "{login:?}");
    let state = home.path().join("state/helpdeck");
    assert!(state.join("session-work.json").exists() && !state.join("session.json").exists());
    let listed = run(&["tickets", "--desk", "work", "--json"], "");
    assert!(listed.status.success(), "{listed:?}");

    let mut terminal = home.terminal(["--desk", "lab", "--empty"]);
    terminal.see("No tickets");
    terminal.send("gdwork\r");
    terminal.see("of 300");
    terminal.send("gdlab\r");
    terminal.see("No tickets");
    let shown = run(&["config", "show", "--desk", "lab"], "");
    assert!(String::from_utf8_lossy(&shown.stdout).contains("desk.default"), "{shown:?}");
}

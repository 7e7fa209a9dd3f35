//! What a killed program leaves, with the real server and the real terminal: rows of the last time without a server, and
//! what was done without a line arrives once it is back.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
};

use helpdeck::sample;

use crate::pty::{Home, Terminal, quiet_address};

use super::pty_server::{PASSWORD, with_input};

/// A server that can be killed and started again at the same address.
struct Server {
    home: Home,
    address: String,
    process: Option<(Child, BufReader<ChildStdout>)>,
}

impl Server {
    fn start() -> Self {
        let address = quiet_address().to_string();
        let mut server = Self { home: Home::new(), address, process: None };
        server.run(&["--sample"]);
        let args = ["password", sample::ADMIN, "--database", "sqlite:desk.db"];
        assert!(with_input(&mut server.home.command(), &args, PASSWORD).status.success());
        server
    }

    fn run(&mut self, more: &[&str]) {
        let mut process = self
            .home
            .command()
            .args(["serve", "--listen", &self.address, "--database", "sqlite:desk.db"])
            .args(more)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut words = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        words.read_line(&mut line).unwrap();
        assert!(line.starts_with("Serving at"), "{line}");
        self.process = Some((process, words));
    }

    fn kill(&mut self) {
        if let Some((mut process, _)) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }

    fn sign_in(&self) -> Home {
        let home = Home::new();
        let url = format!("http://{}", self.address);
        let args = ["login", &url, "--email", sample::ADMIN];
        assert!(with_input(&mut home.command(), &args, PASSWORD).status.success());
        home
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

fn open(home: &Home) -> Terminal {
    home.terminal([] as [&str; 0])
}

fn outbox(home: &Home) -> String {
    let output = run(&mut home.command(), &["outbox"]);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn run(command: &mut Command, args: &[&str]) -> std::process::Output {
    command.args(args).stdin(Stdio::null()).output().unwrap()
}

#[test]
fn rows_without_a_server_and_what_was_done_then_survives_kill_9_and_arrives() {
    let mut server = Server::start();
    let home = server.sign_in();
    let mut terminal = open(&home);
    terminal.see("live");
    terminal.press("q y");
    assert_eq!(terminal.exit().exit_code(), 0);
    server.kill();

    let mut terminal = open(&home);
    terminal.see("Critical");
    terminal.see("offline since");
    terminal.press("e");
    terminal.see("Title of #");
    terminal.press("ctrl-u");
    terminal.send("Zebra 9\r");
    terminal.see("1 waiting");
    terminal.see("(waiting) Zebra");
    let file = || {
        let entries = fs::read_dir(home.path().join("state/helpdeck/outbox")).unwrap();
        let files = entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
        files.collect::<String>()
    };
    terminal.until("the command to be on the disk", || file().contains("Zebra 9"));
    assert!(outbox(&home).contains("waiting  set-ticket-title"));
    terminal.signal("KILL");
    terminal.exit();

    let terminal = open(&home);
    terminal.see("(waiting) Zebra 9");
    server.run(&[]);
    terminal.see("live");
    terminal.gone("(waiting)");
    terminal.see("Zebra 9");
    terminal.until("the outbox to be empty", || outbox(&home).contains("Nothing waits"));
    drop(terminal);
    // Another computer sees it, too.
    let elsewhere = server.sign_in();
    open(&elsewhere).see("Zebra 9");
}

#[test]
fn what_waits_is_dropped_by_its_id_and_only_after_a_question() {
    let mut server = Server::start();
    let home = server.sign_in();
    let mut terminal = open(&home);
    terminal.see("live");
    server.kill();
    terminal.see("offline since");
    terminal.press("i");
    terminal.see("1 waiting");
    terminal.until("the command to be on the disk", || outbox(&home).contains("waiting  assign"));
    let listed = outbox(&home);
    let id = listed.lines().nth(1).and_then(|line| line.split_whitespace().next()).unwrap();
    let in_use = run(&mut home.command(), &["outbox", "drop", id, "--yes"]);
    assert!(String::from_utf8_lossy(&in_use.stderr).contains("a terminal that is running"));
    terminal.press("q");
    terminal.see("1 change has not reached the server yet. It is kept here");
    terminal.press("y");
    assert_eq!(terminal.exit().exit_code(), 0);

    let kept = with_input(&mut home.command(), &["outbox", "drop", id], "no");
    assert!(String::from_utf8_lossy(&kept.stdout).contains("It is kept."));
    let wrong = run(&mut home.command(), &["outbox", "drop", "ffffffff", "--yes"]);
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("no command in an outbox has this id"));
    let dropped = with_input(&mut home.command(), &["outbox", "drop", id], "drop");
    assert!(String::from_utf8_lossy(&dropped.stdout).contains("Dropped."));
    assert!(outbox(&home).starts_with("Nothing waits"));
}

#[test]
fn signing_out_leaves_no_desk_behind_and_says_what_was_not_sent() {
    let mut server = Server::start();
    let home = server.sign_in();
    let mut terminal = open(&home);
    terminal.see("live");
    let copies = || {
        let entries = fs::read_dir(home.path().join("cache/helpdeck"));
        let names = entries.unwrap().map(|entry| entry.unwrap().file_name());
        names.filter(|name| !name.to_string_lossy().ends_with(".lock")).count()
    };
    terminal.until("a copy", || copies() >= 2);
    server.kill();
    terminal.see("offline since");
    terminal.press("i");
    terminal.see("1 waiting");
    terminal.press("q y");
    assert_eq!(terminal.exit().exit_code(), 0);
    let output = run(&mut home.command(), &["logout"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("1 change was not sent"), "{said}");
    assert_eq!(copies(), 0);
}

#[test]
fn kill_9_while_a_reply_is_typed_and_it_is_there_again_here_and_elsewhere() {
    let server = Server::start();
    let home = server.sign_in();
    let mut terminal = open(&home);
    terminal.see("live");
    terminal.press("C");
    terminal.see("F2 send");
    terminal.send("Dear colleague, this is half");
    let file = || {
        let entries = fs::read_dir(home.path().join("state/helpdeck/outbox")).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let drafts = paths.filter(|path| path.extension().is_some_and(|e| e == "drafts"));
        drafts.map(|path| fs::read_to_string(path).unwrap()).collect::<String>()
    };
    terminal.until("the draft to be on the disk", || file().contains("this is half"));
    terminal.signal("KILL");
    terminal.exit();
    let mut terminal = open(&home);
    terminal.see("1 draft is kept");
    // What is read from the last time takes no changes until all of it is there.
    terminal.see("live");
    terminal.press("C");
    terminal.see("Dear colleague, this is half");
    // Once the account has it, another computer offers it.
    terminal.until("the account to have it", || file().contains("\"news\":false"));
    let elsewhere = server.sign_in();
    open(&elsewhere).see("1 draft is kept");
    terminal.signal("HUP");
    assert_eq!(terminal.exit().exit_code(), 0);
    let mut terminal = open(&home);
    terminal.see("1 draft is kept");
    // What is read from the last time takes no changes until all of it is there.
    terminal.see("live");
    terminal.press("C");
    terminal.see("Dear colleague");
    terminal.press("f2");
    terminal.see("live");
    terminal.until("the draft to be gone", || !file().contains("this is half"));
}

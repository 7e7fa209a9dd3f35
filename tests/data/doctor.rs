//! `helpdeck doctor`: what it finds where everything is as it should be, and what it says where something is not.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpListener,
    os::unix::fs::PermissionsExt as _,
    thread,
};

use serde_json::Value;

use super::work::run;
use crate::pty::Home;

/// What is found, and whether nothing is bad.
fn look(home: &Home) -> (Vec<Value>, bool) {
    let output = run(home, &["doctor", "--json"], "");
    (serde_json::from_slice(&output.stdout).unwrap(), output.status.success())
}

#[track_caller]
fn see(found: &[Value], about: &str, verdict: &str, words: &str) {
    let all: Vec<&Value> = found.iter().filter(|finding| finding["about"] == about).collect();
    let said = |finding: &Value| {
        let advice = finding["advice"].as_str().unwrap_or_default();
        format!("{} {advice}", finding["says"].as_str().unwrap())
    };
    let fits = |finding: &&&Value| finding["verdict"] == verdict && said(finding).contains(words);
    assert!(all.iter().any(|finding| fits(&finding)), "{about} {verdict} {words}: {found:#?}");
}

/// A file as if somebody had signed in there.
fn signed_in(home: &Home, url: &str) {
    let session = format!(r#"{{"url":"{url}","token":"hush"}}"#);
    let state = home.path().join("state/helpdeck");
    fs::create_dir_all(&state).unwrap();
    fs::set_permissions(&state, fs::Permissions::from_mode(0o700)).unwrap();
    fs::write(state.join("session.json"), session).unwrap();
}

/// A server that says the same to everybody.
fn says(answer: String) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for line in listener.incoming() {
            let mut line = line.unwrap();
            let mut asked = [0; 4096];
            let _ = line.read(&mut asked);
            let _ = line.write_all(answer.as_bytes());
        }
    });
    url
}

/// The first answer of a server whose clock says this.
fn greeting(date: &str) -> String {
    let body = r#"{"product":"helpdeck","api":1,"version":"9.9.9"}"#;
    let length = body.len();
    format!(
        "HTTP/1.1 200 OK\r\nhelpdeck-api: 1\r\ndate: {date}\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
}

#[test]
fn a_fresh_computer_has_nothing_bad_and_is_told_how_to_have_the_full_screen() {
    let home = Home::new();
    let (found, fine) = look(&home);
    assert!(fine, "{found:#?}");
    see(&found, "terminal", "look", "ssh -t");
    see(&found, "settings", "good", "config.toml");
    see(&found, "files", "good", "MiB free");
    see(&found, "server", "good", "this computer");
    let lines = String::from_utf8(run(&home, &["doctor"], "").stdout).unwrap();
    assert!(lines.lines().any(|line| line.starts_with("good  ")), "{lines}");
    assert!(!lines.contains('\u{1b}'), "{lines}");
}

#[test]
fn a_mistake_in_the_settings_is_bad_with_its_line_and_fails() {
    let home = Home::new();
    let config = home.path().join("config/helpdeck");
    fs::create_dir_all(&config).unwrap();
    fs::write(config.join("config.toml"), "\ntheem = \"dark\"\n").unwrap();
    let (found, fine) = look(&home);
    assert!(!fine);
    see(&found, "settings", "bad", "config.toml, line 2");
    see(&found, "settings", "bad", "helpdeck config sample");
}

#[test]
fn a_server_that_is_away_is_bad_and_one_with_another_clock_and_version_is_told() {
    let home = Home::new();
    let free = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    signed_in(&home, &format!("http://{free}"));
    let (found, fine) = look(&home);
    assert!(!fine);
    see(&found, "server", "bad", &free.to_string());
    signed_in(&home, &says(greeting("Thu, 26 Nov 2020 10:00:00 GMT")));
    let (found, fine) = look(&home);
    assert!(!fine);
    see(&found, "server", "look", "9.9.9");
    see(&found, "clock", "bad", "timedatectl");
    see(&found, "account", "bad", "helpdeck login");
    let text = serde_json::to_string(&found).unwrap();
    assert!(!text.contains("hush"), "{text}");
    signed_in(&home, &says("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi".into()));
    see(&look(&home).0, "server", "bad", "http://127.0.0.1");
    fs::write(home.path().join("state/helpdeck/session.json"), "{").unwrap();
    see(&look(&home).0, "server", "bad", "helpdeck login");
}

#[test]
fn a_directory_that_others_can_read_is_told() {
    let home = Home::new();
    let state = home.path().join("state/helpdeck");
    fs::create_dir_all(&state).unwrap();
    fs::set_permissions(&state, fs::Permissions::from_mode(0o755)).unwrap();
    see(&look(&home).0, "files", "look", "chmod 700");
}

//! What the documentation of the server promises about security, one promise a test: whom limits count, what bodies are not
//! unpacked, what every answer says about itself, that no path and no log can be made up from outside.

use std::{fs, io::BufRead as _, io::BufReader, net::IpAddr, process::Stdio};

use helpdeck::{
    server::{Fixed, Reach, Running, listen},
    wire::{Fault, Problem, Token},
};
use reqwest::{Method, Response, StatusCode};

use super::house::{ADMIN, DANA, House, PASSWORD, TICKET, TOKEN, USER, id, raw};
use crate::{pty::Home, terminal::pty_server::with_input};

async fn behind(house: &House, proxies: Vec<IpAddr>) -> Running {
    let listener = listen(([127, 0, 0, 1], 0).into(), Reach::ThisComputer).await.unwrap();
    let fixed = Fixed { token: Token::new(TOKEN), technician: ADMIN };
    house.open().await.behind(proxies).serve(listener, Some(fixed))
}

/// Signs in as nobody whom anybody knows, as brought from somewhere.
async fn guess(running: &Running, nth: usize, from: &str) -> Problem {
    let credentials = serde_json::json!({ "email": format!("n{nth}@x.org"), "password": "guess" });
    let request = raw().post(format!("{}/api/v1/sessions", running.url())).json(&credentials);
    let answer = request.header("x-forwarded-for", from).send().await.unwrap();
    serde_json::from_str(&answer.text().await.unwrap()).unwrap()
}

#[tokio::test]
async fn tries_count_for_whom_a_proxy_names_where_the_server_believes_it_and_nowhere_else() {
    let (house, running) = House::serve().await;
    running.stop().await;
    for (proxies, other) in
        [(vec![[127, 0, 0, 1].into()], Fault::BadCredentials), (Vec::new(), Fault::TooManyAttempts)]
    {
        let running = behind(&house, proxies).await;
        for nth in 0..20 {
            let told = guess(&running, nth, "198.51.100.1").await;
            assert_eq!(told.fault(), Some(Fault::BadCredentials), "{nth}");
        }
        let same = guess(&running, 20, "203.0.113.7, 198.51.100.1").await;
        assert_eq!(same.fault(), Some(Fault::TooManyAttempts));
        assert_eq!(guess(&running, 21, "198.51.100.2").await.fault(), Some(other));
        running.stop().await;
    }
}

async fn command(running: &Running, name: &str, body: impl Into<reqwest::Body>) -> Response {
    let url = format!("{}/api/v1/commands/{name}", running.url());
    let request = raw().post(url).bearer_auth(TOKEN).header("idempotency-key", id().to_string());
    request.header("content-type", "application/json").body(body).send().await.unwrap()
}

#[tokio::test]
async fn a_body_that_is_packed_is_not_unpacked() {
    let (_house, running) = House::serve().await;
    for packed in ["gzip", "zstd", "br", "deflate, gzip"] {
        let url = format!("{}/api/v1/commands/set-available", running.url());
        let request = raw().post(url).bearer_auth(TOKEN).header("content-encoding", packed);
        let request = request.header("idempotency-key", id().to_string());
        let answer = request.header("content-type", "application/json").body("\x1f").send().await;
        assert_eq!(answer.unwrap().status(), StatusCode::UNSUPPORTED_MEDIA_TYPE, "{packed}");
    }
    running.stop().await;
}

#[tokio::test]
async fn every_answer_says_what_it_is_and_that_nobody_keeps_it() {
    let (_house, running) = House::serve().await;
    for (path, status) in [
        ("/api/v1/", 200),
        ("/api/v1/me", 200),
        ("/api/v1/tickets", 200),
        ("/api/v1/snapshot", 200),
        ("/api/v1/nothing", 404),
        ("/api/v1/commands/set-available", 405),
        ("/healthz", 200),
        ("/readyz", 200),
        ("/tickets/1", 200),
        ("/", 404),
    ] {
        let answer = raw().get(format!("{}{path}", running.url())).bearer_auth(TOKEN).send().await;
        let answer = answer.unwrap();
        assert_eq!(answer.status(), status, "{path}");
        assert_eq!(answer.headers()["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(answer.headers()["cache-control"], "no-store", "{path}");
        assert!(answer.headers().contains_key("content-type"), "{path}");
        assert!(!answer.headers().contains_key("access-control-allow-origin"), "{path}");
    }
    running.stop().await;
}

#[tokio::test]
async fn no_path_leads_out_of_where_things_are_kept() {
    let (house, running) = House::serve_file().await;
    let before = names(&house);
    for (method, path) in [
        (Method::GET, "/technicians/..%2f..%2fetc%2fpasswd/picture"),
        (Method::PUT, "/technicians/..%2f..%2fetc%2fpasswd/picture"),
        (Method::GET, "/technicians/%2e%2e/picture"),
        (Method::PUT, "/drafts/..%2f..%2fx"),
        (Method::PUT, "/drafts/%2fetc%2fpasswd"),
        (Method::PUT, "/drafts/a%00b"),
        (Method::GET, "/records/..%2fticket/..%2f1/history"),
        (Method::GET, "/tickets/..%2f..%2f1"),
    ] {
        let url = format!("{}/api/v1{path}", running.url());
        let draft = serde_json::json!({ "at": "2026-03-02T12:00:00Z", "text": "x", "was": null });
        let request = raw().request(method.clone(), url).bearer_auth(TOKEN).json(&draft);
        let answer = request.send().await.unwrap();
        assert!(answer.status().is_client_error(), "{method} {path}: {}", answer.status());
        assert_eq!(answer.headers()["content-type"], "application/problem+json", "{path}");
    }
    assert_eq!(names(&house), before);
    running.stop().await;
}

fn names(house: &House) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> =
        fs::read_dir(house.dir.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn nothing_that_becomes_a_header_of_a_mail_has_a_second_line() {
    let (_house, running) = House::serve().await;
    let injected = "Ada\r\nBcc: all@example.org";
    let address = "ada@example.org\r\nBcc: all@example.org";
    for (name, body) in [
        ("set-ticket-title", serde_json::json!({ "ticket": TICKET, "title": injected })),
        ("edit-user", serde_json::json!({ "user": USER, "last_name": { "to": injected } })),
        (
            "edit-profile",
            serde_json::json!({ "technician": DANA, "last_name": { "to": injected } }),
        ),
        (
            "set-technician-email",
            serde_json::json!({ "technician": DANA, "email": { "to": address } }),
        ),
        ("edit-account", serde_json::json!({ "name": { "to": injected } })),
        (
            "set-mail",
            serde_json::json!({ "route": { "by": "folder" }, "from": address, "name": null }),
        ),
        (
            "set-mail",
            serde_json::json!({ "route": { "by": "folder" }, "from": "a@b.org", "name": injected }),
        ),
    ] {
        let answer = command(&running, name, body.to_string()).await;
        let status = answer.status();
        let told: Problem = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {body}: {told:?}");
        assert!(told.fields.iter().any(|field| !field.field.is_empty()), "{name}: {told:?}");
    }
    running.stop().await;
}

#[test]
fn the_log_has_no_secret_and_no_line_that_somebody_made_up() {
    let home = Home::new();
    let mut process = home
        .command()
        .args(["serve", "--listen", "127.0.0.1:0", "--admin", "ada@example.org"])
        .env("HELPDECK_LOG", "debug")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(fs::File::create(home.path().join("log")).unwrap())
        .spawn()
        .unwrap();
    let mut words = BufReader::new(process.stdout.take().unwrap());
    let mut line = String::new();
    words.read_line(&mut line).unwrap();
    let url = line.strip_prefix("Serving at ").and_then(|rest| rest.split(". ").next()).unwrap();
    let password = ["password", "ada@example.org"];
    assert!(with_input(&mut home.command(), &password, PASSWORD).status.success());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let token = runtime.block_on(async {
        let (session, _) = helpdeck::client::login(url, "ada@example.org", PASSWORD).await.unwrap();
        let wrong = "Wrong horse 77!";
        helpdeck::client::login(url, "eve@x.org\n ERROR forged", wrong).await.unwrap_err();
        let path = format!("{url}/api/v1/x%0d%0a%20ERROR%20forged?token=a%0aERROR+forged");
        let request = raw().get(path).bearer_auth(session.token.reveal());
        request.header("user-agent", "x").send().await.unwrap();
        session.token.reveal().to_owned()
    });
    process.kill().unwrap();
    process.wait().unwrap();
    let log = fs::read_to_string(home.path().join("log")).unwrap();
    assert!(log.contains("/api/v1/sessions"), "it says little: {log}");
    for secret in [PASSWORD, "Wrong horse 77!", &token] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
    let forged = |line: &&str| line.trim_start().starts_with("ERROR forged");
    assert_eq!(log.lines().find(forged), None);
}

//! Requests that no good client sends: each gets a problem that says what to do, and nothing changes.

use helpdeck::{
    desk::Desk,
    wire::{COMMANDS, Fault, Problem},
};
use reqwest::{Method, RequestBuilder, StatusCode};

use super::house::{DANA, House, SITE, TICKET, TOKEN, USER, id, raw};

struct Abuser {
    client: reqwest::Client,
    root: String,
}

impl Abuser {
    fn of(running: &helpdeck::server::Running) -> Self {
        Self { client: raw(), root: format!("{}/api/v1", running.url()) }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.root)).bearer_auth(TOKEN)
    }

    fn command(&self, name: &str, body: impl Into<reqwest::Body>) -> RequestBuilder {
        self.request(Method::POST, &format!("/commands/{name}"))
            .header("idempotency-key", id().to_string())
            .header("content-type", "application/json")
            .body(body)
    }
}

/// The problem that an answer is; anything else fails the test.
async fn problem(request: RequestBuilder) -> Problem {
    let response = request.send().await.unwrap();
    let status = response.status();
    let media = response.headers()["content-type"].to_str().unwrap().to_owned();
    assert_eq!(response.headers()["helpdeck-api"], "1");
    let text = response.text().await.unwrap();
    assert_eq!(media, "application/problem+json", "{status}: {text}");
    let problem: Problem = serde_json::from_str(&text).unwrap();
    assert_eq!(problem.status, status.as_u16());
    assert!(!problem.detail.is_empty());
    problem
}

#[tokio::test]
async fn paths_and_methods_that_are_not_there() {
    let (_house, running) = House::serve().await;
    let abuser = Abuser::of(&running);
    for (method, path, fault) in [
        (Method::GET, "/nothing", Fault::NoSuchPath),
        (Method::DELETE, "/technicians/x", Fault::MethodNotAllowed),
        (Method::POST, "/tickets", Fault::MethodNotAllowed),
        (Method::GET, "/tickets/99999", Fault::NoSuchRecord),
        (Method::GET, "/tickets/99999999999999999999", Fault::NoSuchRecord),
        (Method::GET, "/users/zzz", Fault::NoSuchRecord),
        (Method::GET, "/tickets/99999/thread", Fault::NoSuchRecord),
        (Method::GET, "/records/ticket/zzz/history", Fault::NoSuchRecord),
        (Method::GET, "/records/credential/1/history", Fault::NoSuchRecord),
        (Method::GET, "/tickets?limit=many", Fault::BadParameter),
        (Method::GET, "/tickets?color=red", Fault::BadParameter),
        (Method::GET, "/tickets?filter=is:blue", Fault::BadParameter),
        (Method::GET, "/tickets?filter=sort:age", Fault::BadParameter),
        (Method::GET, "/tickets?after=7", Fault::BadParameter),
        (Method::GET, "/changes?since=-1", Fault::BadParameter),
        (Method::GET, "/changes?since=99999", Fault::BadParameter),
        (Method::GET, "/feed?since=x", Fault::BadParameter),
    ] {
        let told = problem(abuser.request(method.clone(), path)).await;
        assert_eq!(told.fault(), Some(fault), "{method} {path}: {told:?}");
    }
    // T23: a technician is never deleted.
    let path = format!("/technicians/{DANA}");
    assert_eq!(problem(abuser.request(Method::DELETE, &path)).await.status, 405);
    let refused = abuser.request(Method::DELETE, &path).send().await.unwrap();
    assert_eq!(refused.headers()["allow"], "GET,HEAD");
    let outside = abuser.client.get(running.url());
    assert_eq!(problem(outside).await.fault(), Some(Fault::NoSuchPath));
    running.stop().await;
}

#[tokio::test]
async fn nothing_is_told_without_a_token() {
    let (_house, running) = House::serve().await;
    let abuser = Abuser::of(&running);
    for path in ["/me", "/snapshot", "/changes", "/feed", "/tickets", "/technicians", "/commands"] {
        for header in ["", "Bearer", "Bearer ", "Basic YTpi", "Bearer hd_guess"] {
            let request = abuser.client.get(format!("{}{path}", abuser.root));
            let request = request.header("authorization", header);
            assert_eq!(problem(request).await.fault(), Some(Fault::SignedOut), "{path} {header}");
        }
    }
    let version = abuser.client.get(format!("{}/", abuser.root)).send().await.unwrap();
    assert_eq!(version.status(), StatusCode::OK);
    running.stop().await;
}

#[tokio::test]
async fn commands_that_are_none() {
    let (_house, running) = House::serve().await;
    let abuser = Abuser::of(&running);
    let before = running.read(Clone::clone);

    let unknown = problem(abuser.command("set-everything", "{}")).await;
    assert_eq!(unknown.fault(), Some(Fault::NoSuchCommand));
    assert!(COMMANDS.iter().all(|name| unknown.detail.contains(name)));

    let body = format!(r#"{{"technician":"{DANA}"}}"#);
    let path = "/commands/set-available";
    let plain = abuser.request(Method::POST, path).header("content-type", "application/json");
    assert_eq!(problem(plain.body(body.clone())).await.fault(), Some(Fault::KeyMissing));
    let odd = abuser.request(Method::POST, path).header("content-type", "application/json");
    let odd = odd.header("idempotency-key", "seven").body(body.clone());
    assert_eq!(problem(odd).await.fault(), Some(Fault::KeyMissing));
    let form = abuser.request(Method::POST, path).header("idempotency-key", id().to_string());
    let form = form.header("content-type", "application/x-www-form-urlencoded").body(body);
    assert_eq!(problem(form).await.fault(), Some(Fault::UnsupportedMedia));

    for (body, fault) in [
        ("{", Fault::Malformed),
        ("\u{0}", Fault::Malformed),
        ("{}{}", Fault::Malformed),
        (r#"{},"name":"found-desk""#, Fault::Malformed),
        ("[]", Fault::WrongType),
        ("7", Fault::WrongType),
        ("", Fault::WrongType),
        (r#"{"technician":7}"#, Fault::WrongType),
        (r#"{"technician":"me"}"#, Fault::WrongType),
    ] {
        let told = problem(abuser.command("set-available", body)).await;
        assert_eq!(told.fault(), Some(fault), "{body}");
    }
    let told = problem(abuser.command("set-available", r#"{"technician":7}"#)).await;
    assert_eq!(told.fields[0].field, "technician");
    let bytes = problem(abuser.command("set-available", vec![0xff, 0xfe])).await;
    assert_eq!(bytes.fault(), Some(Fault::Malformed));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(
        problem(abuser.command("set-available", deep)).await.fault(),
        Some(Fault::WrongType)
    );
    assert_eq!(running.read(Clone::clone), before);
    running.stop().await;
}

#[tokio::test]
async fn texts_that_are_too_much() {
    let (_house, running) = House::serve().await;
    let abuser = Abuser::of(&running);
    let before = running.read(Clone::clone);
    let note = |text: &str| {
        serde_json::json!({
            "id": TICKET, "ticket": TICKET, "kind": "internal-note", "text": text,
        })
        .to_string()
    };
    let megabyte = note(&"x".repeat(1_000_000));
    assert_eq!(
        problem(abuser.command("add-message", megabyte)).await.fault(),
        Some(Fault::TooLarge)
    );
    let long = problem(abuser.command("add-message", note(&"x".repeat(60_000)))).await;
    assert_eq!((long.status, &*long.code), (422, "invalid"));
    assert_eq!(long.fields[0].field, "text");

    for hostile in ["\u{1b}[2J", "a\u{202e}b", "\u{7}"] {
        let body = serde_json::json!({ "ticket": TICKET, "title": hostile }).to_string();
        let told = problem(abuser.command("set-ticket-title", body)).await;
        assert_eq!((told.status, &*told.fields[0].field), (422, "title"), "{hostile:?}");
        assert!(!told.detail.contains(hostile), "it is not repeated: {:?}", told.detail);
    }
    assert_eq!(running.read(Clone::clone), before);
    running.stop().await;
}

#[tokio::test]
async fn ids_of_another_kind_and_commands_of_the_desk_alone() {
    let (_house, running) = House::serve().await;
    let abuser = Abuser::of(&running);
    let before = running.read(Clone::clone);
    for (name, body, status, code) in [
        ("set-available", format!(r#"{{"technician":"{USER}"}}"#), 404, "not-found"),
        ("set-ticket-title", format!(r#"{{"ticket":"{SITE}","title":"x"}}"#), 404, "not-found"),
        ("record-login", format!(r#"{{"technician":"{DANA}"}}"#), 403, "system-only"),
        (
            "found-desk",
            format!(
                r#"{{"account":"Mine","admin":{{"id":"{USER}","email":"a@b.org","first_name":"A","last_name":"B"}}}}"#
            ),
            403,
            "system-only",
        ),
    ] {
        let told = problem(abuser.command(name, body)).await;
        assert_eq!((told.status, &*told.code), (status, code), "{name}");
        assert!(told.refusal.is_some());
    }
    assert_eq!(running.read(Clone::clone), before);
    assert_eq!(running.read(Desk::revision), before.revision());
    running.stop().await;
}

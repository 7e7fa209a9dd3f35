//! Drafts with the account: private, limited, the later one wins and the other one is not lost; another computer of the same
//! person has them, too.

use std::time::Duration;

use helpdeck::{
    client::{Drawer, Event, Handle, Pace, Session, Start, Written, start_at},
    desk::Timestamp,
    server::Running,
    wire::{DRAFT_LIMIT, DRAFTS_MOST, Draft},
};
use reqwest::StatusCode;
use serde_json::json;
use tokio::sync::mpsc;

use super::house::{House, TOKEN, admin, raw, sign_in};

fn at(seconds: i64) -> Timestamp {
    super::house::noon() + chrono::TimeDelta::seconds(seconds)
}

async fn put(
    running: &Running,
    token: &str,
    name: &str,
    seconds: i64,
    text: &str,
    was: Option<i64>,
) -> StatusCode {
    let url = format!("{}/api/v1/drafts/{name}", running.url());
    let mut body = json!({ "at": at(seconds), "text": text });
    if let Some(was) = was {
        body["was"] = json!(at(was));
    }
    raw().put(url).bearer_auth(token).json(&body).send().await.unwrap().status()
}

async fn list(running: &Running, token: &str) -> Vec<(String, String)> {
    let url = format!("{}/api/v1/drafts", running.url());
    let answer = raw().get(url).bearer_auth(token).send().await.unwrap();
    let drafts: Vec<Draft> = answer.json().await.unwrap();
    drafts.into_iter().map(|draft| (draft.name, draft.text)).collect()
}

fn pair(name: &str, text: &str) -> (String, String) {
    (name.into(), text.into())
}

#[tokio::test]
async fn a_draft_is_its_writers_alone_and_in_no_journal() {
    let (house, running) = House::serve().await;
    let dana = sign_in(&running, "dana@example.org").await;
    let head = running.read(helpdeck::desk::Desk::revision);
    assert_eq!(put(&running, TOKEN, "reply-1", 1, "Dear Uma", None).await, 204);
    assert_eq!(list(&running, TOKEN).await, [pair("reply-1", "Dear Uma")]);
    assert_eq!(list(&running, dana.token.reveal()).await, []);
    assert_eq!(running.read(helpdeck::desk::Desk::revision), head);
    let nobody = raw().get(format!("{}/api/v1/drafts", running.url())).send().await.unwrap();
    assert_eq!(nobody.status(), 401);
    running.stop().await;
    let running = house.serve_on(0).await;
    assert_eq!(list(&running, TOKEN).await, [pair("reply-1", "Dear Uma")]);
    running.stop().await;
}

#[tokio::test]
async fn the_later_one_wins_and_what_was_typed_apart_is_kept_beside_it() {
    let (_house, running) = House::serve().await;
    put(&running, TOKEN, "note-1", 10, "first", None).await;
    put(&running, TOKEN, "note-1", 20, "first, longer", Some(10)).await;
    assert_eq!(list(&running, TOKEN).await, [pair("note-1", "first, longer")]);
    // Typed elsewhere, on what was there before; earlier and later.
    put(&running, TOKEN, "note-1", 15, "another", Some(10)).await;
    let other = format!("note-1.{}", at(15).timestamp_millis());
    let both = [pair("note-1", "first, longer"), pair(&other, "another")];
    assert_eq!(list(&running, TOKEN).await, both);
    put(&running, TOKEN, "note-1", 30, "a third", Some(15)).await;
    let older = format!("note-1.{}", at(20).timestamp_millis());
    let all = [pair("note-1", "a third"), pair(&other, "another"), pair(&older, "first, longer")];
    assert_eq!(list(&running, TOKEN).await, all);
    // What was forgotten elsewhere is not what was typed since.
    let url = format!("{}/api/v1/drafts/note-1", running.url());
    let remove = |seconds| raw().delete(&url).query(&[("at", at(seconds).to_rfc3339())]);
    remove(29).bearer_auth(TOKEN).send().await.unwrap();
    assert_eq!(list(&running, TOKEN).await.len(), 3);
    remove(30).bearer_auth(TOKEN).send().await.unwrap();
    assert_eq!(list(&running, TOKEN).await, all[1..]);
    running.stop().await;
}

#[tokio::test]
async fn drafts_have_limits() {
    let (_house, running) = House::serve().await;
    let long = "x".repeat(DRAFT_LIMIT + 1);
    assert_eq!(put(&running, TOKEN, "a", 1, &long, None).await, 413);
    for name in ["a_b", "%20", &"a".repeat(81)] {
        assert_eq!(put(&running, TOKEN, name, 1, "x", None).await, 400, "{name}");
    }
    for index in 0..DRAFTS_MOST {
        assert_eq!(put(&running, TOKEN, &format!("n{index}"), 1, "x", None).await, 204);
    }
    assert_eq!(put(&running, TOKEN, "more", 1, "x", None).await, 413);
    assert_eq!(put(&running, TOKEN, "n0", 2, "longer", Some(1)).await, 204);
    running.stop().await;
}

fn sit(session: Session) -> (Handle, mpsc::Receiver<Event>) {
    let pace = Pace::quick();
    let drawer = Drawer::default();
    start_at(Start { session, pace, outbox: None, cache: None, drawer }).unwrap()
}

async fn drafts(events: &mut mpsc::Receiver<Event>) -> Vec<Written> {
    loop {
        let event = tokio::time::timeout(Duration::from_secs(20), events.recv()).await;
        if let Event::Drafts(drafts) = event.expect("in time").expect("open") {
            return drafts;
        }
    }
}

#[tokio::test]
async fn another_computer_offers_what_was_typed_here_and_forgets_what_was_sent_here() {
    let (_house, running) = House::serve().await;
    let written = |seconds, text: Option<&str>| Written {
        name: "reply-1".into(),
        at: at(seconds),
        text: text.map(str::to_owned),
    };
    let (here, events) = sit(admin(&running));
    here.draft(written(1, Some("Dear")));
    here.draft(written(2, Some("Dear Uma")));
    drop(events);
    here.finish(Duration::from_secs(20)).await;
    assert_eq!(list(&running, TOKEN).await, [pair("reply-1", "Dear Uma")]);

    let (there, mut events) = sit(admin(&running));
    assert_eq!(drafts(&mut events).await, [written(2, Some("Dear Uma"))]);
    there.draft(written(3, None));
    drop(events);
    there.finish(Duration::from_secs(20)).await;
    assert_eq!(list(&running, TOKEN).await, []);
    running.stop().await;
}

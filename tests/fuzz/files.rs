//! Files that the terminal wrote, found changed: the copy of a desk, commands that wait, drafts. Each is opened, and what
//! is in it is there again the next time.

use std::{fs, path::Path, slice::from_ref};

use helpdeck::{
    client::{Cache, Drawer, Glimpse, Kept, Note, OutboxFile, Owner, Remember, outboxes},
    desk::CommandId,
};
use tempfile::tempdir;
use tokio::sync::mpsc;

use super::{
    super::desk::testing::{
        ADA,
        matrix::{stage, wishes},
    },
    mutate::run,
};

fn owner() -> Owner {
    Owner { place: "https://desk.example.org".into(), technician: ADA }
}

fn noon() -> helpdeck::desk::Timestamp {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

/// The files of a copy: the name's end in the first line, the bytes behind it.
fn copies() -> Vec<Vec<u8>> {
    let directory = tempdir().unwrap();
    let cache = Cache::of(directory.path(), &owner()).unwrap();
    let (say, notes) = mpsc::unbounded_channel();
    let world = stage();
    let desk = Box::new(world.desk.clone());
    let mut next = world;
    let add = wishes().into_iter().find(|wish| wish.near.name() == "add-site").unwrap().near;
    next.ok(ADA, add);
    let entry = next.entries.last().unwrap().clone();
    say.send(Note::Whole { desk, journal: "j".into(), me: ADA }).unwrap();
    say.send(Note::Entry(Box::new(entry))).unwrap();
    let (me, revision) = (ADA, next.desk.revision());
    let records = next.desk.records().take(5).collect();
    let glimpse = Glimpse { at: noon(), me, revision, numbered: None, records };
    say.send(Note::Glimpse(Box::new(glimpse))).unwrap();
    drop(say);
    Remember { cache, notes }.run();
    let mut files = Vec::new();
    for file in fs::read_dir(directory.path()).unwrap() {
        let path = file.unwrap().path();
        let end = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap();
        if !bytes.is_empty() {
            files.push([end.as_bytes(), b"\n", &bytes].concat());
        }
    }
    files.sort();
    assert!(files.len() >= 3, "a copy, news, a glimpse");
    files
}

/// Makes every checksum right, so that what is behind it is looked at as well.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    const HEAD: usize = 16;
    let mut at = HEAD;
    while let Some(length) = bytes.get(at..at + 4) {
        let length = u32::from_le_bytes(length.try_into().unwrap()) as usize;
        let Some(piece) = bytes.get(at + 8..(at + 8).saturating_add(length)) else { break };
        let sum = crc32fast::hash(piece).to_le_bytes();
        bytes[at + 4..at + 8].copy_from_slice(&sum);
        at += 8 + length;
    }
    bytes
}

#[test]
fn a_copy_is_taken_or_set_aside() {
    run("copy", copies(), &[], |input| {
        let Some(at) = input.iter().position(|byte| *byte == b'\n') else { return };
        let end = String::from_utf8_lossy(&input[..at]);
        for bytes in [input[at + 1..].to_vec(), sealed(input[at + 1..].to_vec())] {
            if ["copy", "news", "first"].contains(&&*end) {
                taken_or_set_aside(&end, &bytes);
            }
        }
    });
}

fn taken_or_set_aside(end: &str, bytes: &[u8]) {
    let directory = tempdir().unwrap();
    let cache = Cache::of(directory.path(), &owner()).unwrap();
    let path = directory.path().join(format!("{}.{end}", owner().name()));
    if end == "news" {
        let copy =
            copies().into_iter().find_map(|file| Some(file.strip_prefix(b"copy\n")?.to_vec()));
        fs::write(directory.path().join(format!("{}.copy", owner().name())), copy.unwrap())
            .unwrap();
    }
    fs::write(&path, bytes).unwrap();
    if let Some(glimpse) = cache.glimpse() {
        let _ = glimpse.desk();
    }
    if cache.load().is_err() {
        cache.set_aside();
        assert!(matches!(cache.load(), Ok(None)));
    }
}

/// What waits on this computer, as a file.
fn outbox() -> Vec<u8> {
    let line = |value: serde_json::Value| value.to_string() + "\n";
    let id = |n: usize| CommandId::from_u128(n as u128);
    let mut text = line(serde_json::json!({ "outbox": { "version": 1, "owner": owner() } }));
    for (n, wish) in wishes().into_iter().take(6).enumerate() {
        let kept = Kept { id: id(n), at: noon(), command: wish.near, refused: None };
        text += &line(serde_json::json!({ "keep": kept }));
    }
    let why = serde_json::json!({ "refusal": null, "detail": "no" });
    text += &line(serde_json::json!({ "refuse": { "id": id(1), "why": why } }));
    text += &line(serde_json::json!({ "done": id(2) }));
    text.into_bytes()
}

#[test]
fn what_waits_to_be_sent_is_there_again() {
    let words = ["\n", "{\"done\":", "{\"keep\":", "{\"refuse\":", "\"version\":", "null"];
    run("outbox", vec![outbox()], &words, |input| {
        let directory = tempdir().unwrap();
        let path = directory.path().join(format!("{}-1.outbox", owner().name()));
        fs::write(&path, input).unwrap();
        let stored = outboxes(directory.path()).unwrap();
        let first = opened(directory.path());
        assert_eq!(opened(directory.path()), first);
        assert!(stored.iter().all(|stored| stored.kept.len() >= first.len()));
    });
}

fn opened(directory: &Path) -> Vec<Kept> {
    OutboxFile::open(directory, owner()).unwrap().kept().to_vec()
}

#[test]
fn a_drawer_with_strange_drafts_opens() {
    let good = r#"{"note-7":{"at":"2026-03-02T12:00:00Z","text":"Half a","was":null,"news":true},
        "reply-8":{"at":"2026-03-02T12:00:00Z","text":null,"was":"2026-03-02T11:00:00Z","news":false}}"#;
    run("drafts", vec![good.into()], super::JSON, |input| {
        let directory = tempdir().unwrap();
        let (path, left) = (directory.path().join("a.drafts"), directory.path().join("b.drafts"));
        fs::write(&path, good).unwrap();
        fs::write(&left, input).unwrap();
        Drawer::open(path.clone(), from_ref(&left)).unwrap();
        assert!(!left.exists());
        let once = fs::read_to_string(&path).unwrap();
        Drawer::open(path.clone(), from_ref(&left)).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), once);
        assert!(once.contains("Half a"), "what was typed here stays");
    });
}

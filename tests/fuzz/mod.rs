//! What comes from outside and is not as it should be: everything that reads text or files, fed with variants of good
//! inputs. Whatever comes, nothing panics, takes ages or hoards memory; what is taken can be written and is taken again as
//! the same; what is refused is refused with its place. An input that once went wrong is kept under `corpus/`.
//!
//! `HELPDECK_FUZZ=100000 cargo test -- fuzz` looks at more variants than every run does.

mod files;
mod mutate;

use eventsource_stream::Eventsource as _;
use futures_util::{FutureExt as _, StreamExt as _, stream};
use helpdeck::{
    desk::{
        Actor, AuditFilter, Command, Entry, ImportRows, Kind, Revision,
        filter::{Filter, Reader, complete},
    },
    import::{Noun, Problem, read, template},
    locale::Lang,
    tui::{
        Keys,
        mistake::{self, Mistake},
        theme::Themes,
    },
    wire::{FeedEvent, Misfit, Presence, is_command, read_command},
};
use uuid::Uuid;

use self::mutate::run;
use super::desk::testing::{
    ADA, LEA, World,
    matrix::{stage, wishes},
};

/// Words of JSON and of commands.
const JSON: &[&str] = &[
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "\"id\":",
    "\"was\":",
    "\"to\":",
    "\"add\":",
    ",",
    ":",
    "{",
    "[",
    "00000000-0000-0000-0000-000000000259",
    "2026-03-02T12:00:00Z",
    "\"any\"",
    "\"primary\"",
];

/// Every command of the matrix: its name in the first line, its arguments behind it.
fn commands() -> Vec<Vec<u8>> {
    let all = wishes().into_iter().flat_map(|wish| [Some(wish.near), wish.far]).flatten();
    all.map(|command| format!("{}\n{}", command.name(), arguments(&command)).into()).collect()
}

fn arguments(command: &Command) -> String {
    serde_json::to_value(command).unwrap()["args"].to_string()
}

#[test]
fn commands_are_read_again_as_they_were_and_decided_whatever_they_say() {
    let world = stage();
    run("commands", commands(), JSON, |input| {
        let text = String::from_utf8_lossy(input);
        let (name, body) = text.split_once('\n').unwrap_or((&text, ""));
        if !is_command(name) {
            return;
        }
        match read_command(name, body) {
            Ok(command) => {
                let again = read_command(command.name(), &arguments(&command));
                assert_eq!(again.as_ref(), Ok(&command));
                for actor in [Actor::System, ADA.into(), LEA.into()] {
                    happen(&world, actor, &command);
                }
            }
            Err(Misfit::Malformed(why)) => assert!(why.contains(" column "), "{why}"),
            Err(Misfit::WrongType { why, .. }) => assert!(!why.is_empty()),
        }
    });
}

/// Decides a command, applies what comes of it, and looks whether the desk is still one.
fn happen(world: &World, actor: Actor, command: &Command) {
    let Ok(decided) = world.decide(actor, command.clone()) else { return };
    let mut desk = world.desk.clone();
    let revision = desk.revision().next();
    for change in &decided.changes {
        desk.apply(revision, change);
    }
    super::desk::invariants::of_desk(&desk);
}

#[test]
fn filters_match_and_complete_whatever_is_typed() {
    const WORDS: &[&str] = &[
        "is:",
        "tech:",
        "user:",
        "site:",
        "device:",
        "prio:",
        "status:",
        "tag:",
        "severity:",
        "age:",
        "resolved:",
        "due:",
        "sort:",
        "-",
        ">=",
        "<",
        "me",
        "open",
        "\"",
        "1d",
        "high",
        "none",
        "title",
    ];
    let desk = stage().desk;
    let reader = Reader { me: Some(ADA), now: "2026-03-02T12:00:00Z".parse().unwrap() };
    run("filters", Vec::new(), WORDS, |input| {
        let text = String::from_utf8_lossy(input);
        for kind in [Kind::Ticket, Kind::User, Kind::Device, Kind::Technician, Kind::Alert] {
            if let Ok(filter) = Filter::parse(kind, &text) {
                let through = desk.records().filter(|one| filter.record(&desk, reader, one));
                assert!(through.count() <= desk.records().count());
                assert!(!filter.is_empty() || filter.without_words().is_empty());
            }
            let completion = complete(&desk, kind, &text);
            assert!(text.is_char_boundary(completion.from), "{}", completion.from);
        }
        let _ = AuditFilter::parse(&text);
    });
}

#[test]
fn a_feed_is_cut_into_the_same_events_however_it_arrives() {
    let mut world = stage();
    let raise = wishes().into_iter().find(|wish| wish.near.name() == "add-site");
    world.ok(ADA, raise.unwrap().near);
    let entries = world.entries.iter().map(|entry| {
        let json = serde_json::to_string(entry).unwrap();
        FeedEvent::Entry.frame(Some(entry.revision), &json).into_bytes()
    });
    let others = [
        FeedEvent::HEARTBEAT.to_owned(),
        FeedEvent::Restart.frame(Some(Revision(7)), ""),
        FeedEvent::SignedOut.frame(None, ""),
        FeedEvent::Presence
            .frame(None, r#"{"technician":"00000000-0000-0000-0000-000000000065","seconds":30}"#),
    ];
    let mut corpus: Vec<_> = entries.chain(others.map(String::into_bytes)).collect();
    corpus.push(corpus.concat()[..8 * 1024].to_vec());
    run("feed", corpus, &["id: ", "event: ", "data: ", "\n\n", "retry: 1\n", ":\n"], |input| {
        let whole = events(input, input.len());
        assert_eq!(events(input, 1), whole);
        for (name, data) in whole.into_iter().flatten() {
            match FeedEvent::named(&name) {
                Some(FeedEvent::Entry) => {
                    let Ok(entry) = serde_json::from_str::<Entry>(&data) else { continue };
                    let json = serde_json::to_string(&entry).unwrap();
                    let frame = FeedEvent::Entry.frame(Some(entry.revision), &json);
                    assert_eq!(events(frame.as_bytes(), 7), [Ok(("entry".to_owned(), json))]);
                }
                Some(FeedEvent::Presence) => drop(serde_json::from_str::<Presence>(&data)),
                _ => {}
            }
        }
    });
}

/// The events of a stream that arrives in pieces of this size: name and data, or what is wrong.
fn events(bytes: &[u8], size: usize) -> Vec<Result<(String, String), String>> {
    let pieces = bytes.chunks(size.max(1)).map(|piece| Ok::<_, String>(piece.to_vec()));
    let events = stream::iter(pieces).eventsource().map(|event| match event {
        Ok(event) => Ok((event.event, event.data)),
        Err(error) => Err(error.to_string()),
    });
    events.collect().now_or_never().unwrap()
}

#[test]
fn files_to_import_are_read_or_refused_by_line() {
    let world = stage();
    let good = "name,email,site\r\nUma,uma@x.example,Leeds\r\n\"Yan, the\",yan@x.example,York\r\n";
    let mut corpus: Vec<Vec<u8>> = Noun::ALL.map(|noun| template(noun).into_bytes()).into();
    corpus.push(good.into());
    corpus.push(good.replace(',', ";").into());
    corpus.push(good.encode_utf16().flat_map(u16::to_le_bytes).collect());
    run("import", corpus, &[",", ";", "\t", "\"", "sep=", "name", "site", "=1+1", "\r"], |input| {
        let lines = input.split(|byte| *byte == b'\n').count();
        for noun in [None, Some(Noun::Sites), Some(Noun::Users), Some(Noun::Devices)] {
            let mut made = 0;
            let fresh = || {
                made += 1;
                Uuid::from_u128(0xf00d_0000 + made)
            };
            let Ok(file) = read(noun, input, fresh) else { continue };
            for Problem { line, .. } in &file.problems {
                assert!(
                    (1..=lines).contains(&usize::try_from(*line).unwrap()),
                    "{line} of {lines}"
                );
            }
            let hash = "0".repeat(64);
            let import = ImportRows { file: hash, skip_errors: true, rows: file.rows };
            happen(&world, ADA.into(), &Command::ImportRows(import));
        }
    });
}

/// Loads the words of every language, which the first mistake would have to answer for otherwise.
fn load_words() {
    let any = Mistake { place: None, problem: mistake::Problem::Circle(String::new()) };
    assert!(Lang::ALL.iter().all(|lang| !any.text(*lang).is_empty()));
}

/// Mistakes name lines that there are, and have words in every language.
fn placed(mistakes: &[Mistake], text: &str) {
    assert!(!mistakes.is_empty());
    for mistake in mistakes {
        if let Some((_, line)) = &mistake.place {
            assert!((1..=text.lines().count().max(1) + 1).contains(line), "{mistake:?}");
        }
        assert!(Lang::ALL.iter().all(|lang| !mistake.text(*lang).is_empty()));
    }
}

#[test]
fn themes_are_read_or_refused_by_line() {
    const WORDS: &[&str] = &[
        "inherits = ",
        "\"dark\"",
        "[palette]\n",
        "[roles]\n",
        "title = ",
        "{ fg = ",
        "modifiers = [",
        "\"#ffffff\"",
        "\"bold\"",
        "=",
        "]",
        "}",
        "'''",
        "\"\"\"",
    ];
    let folder = super::snapshot::path("themes");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    let built_in = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    load_words();
    run("themes", built_in, WORDS, |input| {
        let text = String::from_utf8_lossy(input);
        let mut themes = Themes::default();
        themes.add("mine", "mine.toml", &text);
        if let Err(mistakes) = themes.theme("mine") {
            placed(&mistakes, &text);
        }
    });
}

#[test]
fn keys_are_read_or_refused_by_line() {
    const WORDS: &[&str] = &[
        "[tickets]\n",
        "[list]\n",
        "assign = ",
        "\"ctrl-x\"",
        "[\"a\", \"b\"]",
        "[]",
        "\"g g\"",
        "=",
    ];
    load_words();
    run("keys", Vec::new(), WORDS, |input| {
        let text = String::from_utf8_lossy(input);
        let standard = Keys::standard().unwrap();
        if let Err(mistakes) = standard.with_settings("keys.toml", &text) {
            placed(&mistakes, &text);
        }
    });
}

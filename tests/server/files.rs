//! Files that are not what they should be, disks that are full, ports that are taken.

use std::{os::unix::fs::PermissionsExt as _, path::Path};

use helpdeck::{
    client::ClientError,
    desk::{Actor, Command, Desk, SiteId, Ticket, TicketId},
    server::{
        Database, Failure, ListenError, MoveError, OpenError, Reach, Server, back_up, listen,
        move_desk, remove,
    },
    wire::Fault,
};
use sqlx::sqlite::SqliteConnectOptions;

use super::house::{House, Seat, admin, beginning, id, requests, ticket};

async fn connect(path: &Path) -> sqlx::SqliteConnection {
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(true);
    <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options).await.unwrap()
}

async fn open(house: &House, database: &Database) -> OpenError {
    Server::open(database, house.clock.clone()).await.expect_err("it must not open")
}

#[tokio::test]
async fn a_file_that_is_not_ours_is_refused_and_left_as_it_was() {
    let house = House::file_only();
    let text = house.dir.path().join("letter.txt");
    std::fs::write(&text, "Dear Sir or Madam, this is a letter and no database.").unwrap();
    let error = open(&house, &Database::sqlite(&text)).await;
    assert!(matches!(error, OpenError::NotOurs(_)), "{error}");
    assert!(error.to_string().contains("letter.txt"));

    let foreign = house.dir.path().join("foreign.db");
    let mut connection = connect(&foreign).await;
    sqlx::query("CREATE TABLE recipes (name TEXT)").execute(&mut connection).await.unwrap();
    sqlx::Connection::close(connection).await.unwrap();
    let before = std::fs::read(&foreign).unwrap();
    let error = open(&house, &Database::sqlite(&foreign)).await;
    assert!(matches!(error, OpenError::NotOurs(_)), "{error}");
    assert_eq!(std::fs::read(&foreign).unwrap(), before);

    let directory = open(&house, &Database::sqlite(house.dir.path())).await;
    assert!(matches!(directory, OpenError::NotOurs(_)), "{directory}");
    let nowhere = Database::sqlite(house.dir.path().join("no/such/desk.db"));
    let nowhere = open(&house, &nowhere).await;
    assert!(matches!(nowhere, OpenError::NoDirectory(_)), "{nowhere}");
}

#[tokio::test]
async fn a_file_of_a_newer_helpdeck_is_refused() {
    let house = House::file_only();
    house.open().await.close().await;
    let mut connection = connect(house.file()).await;
    let newer = sqlx::query("UPDATE meta SET value = '99' WHERE name = 'schema'");
    newer.execute(&mut connection).await.unwrap();
    sqlx::Connection::close(connection).await.unwrap();
    let error = open(&house, &house.database).await;
    assert!(matches!(error, OpenError::Newer { found: 99, .. }), "{error}");
}

/// The tables that each version of the journal brought; a new version is one more line.
const TABLES: [&[&str]; 7] = [
    &[
        "meta",
        "head",
        "entry",
        "entry_record",
        "record",
        "message",
        "decision",
        "credential",
        "session",
    ],
    &["audit", "audit_head", "picture"],
    &["import", "directory"],
    &["secret", "pass"],
    &["draft"],
    &["lease"],
    &["api_token"],
];

/// Makes a file what it would have been in an earlier version.
async fn take_back(file: &Path, version: usize) {
    let mut connection = connect(file).await;
    let all = "SELECT name FROM sqlite_master WHERE type = 'table'";
    let there: Vec<String> = sqlx::query_scalar(all).fetch_all(&mut connection).await.unwrap();
    let known = TABLES[..version].concat();
    for table in there.iter().filter(|table| !known.contains(&table.as_str())) {
        let drop = sqlx::AssertSqlSafe(format!("DROP TABLE {table}"));
        sqlx::query(drop).execute(&mut connection).await.unwrap();
    }
    let set = "UPDATE meta SET value = $1 WHERE name = 'schema'";
    let set = sqlx::query(set).bind(version.to_string());
    set.execute(&mut connection).await.unwrap();
    sqlx::Connection::close(connection).await.unwrap();
}

#[tokio::test]
async fn a_file_of_every_earlier_version_is_taken_over_whole() {
    let house = House::file_only();
    let server = house.open().await;
    server.seed(requests(beginning())).await.unwrap();
    server.set_password("dana@example.org", super::house::PASSWORD).await.unwrap();
    let desk = server.read(Clone::clone);
    server.close().await;
    for version in 1..=TABLES.len() {
        let old = House::file_only();
        std::fs::copy(house.file(), old.file()).unwrap();
        take_back(old.file(), version).await;
        let running = old.serve_on(0).await;
        assert_eq!(running.read(Clone::clone), desk, "version {version}");
        let login = helpdeck::client::login;
        login(&running.url(), "dana@example.org", super::house::PASSWORD).await.unwrap();
        let mut ada = Seat::take(admin(&running)).await;
        ada.ask(Command::add_site(SiteId::from_u128(77), "York")).await.unwrap();
        running.stop().await;
        let check = helpdeck::server::check_audit(&old.database, None).await.unwrap();
        assert_eq!(check.fault, None, "version {version}");
    }
}

#[tokio::test]
async fn a_read_only_file_is_refused_at_the_start() {
    let house = House::file_only();
    house.open().await.close().await;
    let mut permissions = std::fs::metadata(house.file()).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(house.file(), permissions).unwrap();
    let error = open(&house, &house.database).await;
    assert!(matches!(error, OpenError::ReadOnly(_)), "{error}");
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_may_read_a_new_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::file_only();
    house.open().await.close().await;
    let mode = std::fs::metadata(house.file()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn a_desk_is_open_in_one_process_at_a_time() {
    let house = House::file_only();
    let server = house.open().await;
    let error = open(&house, &house.database).await;
    assert!(matches!(error, OpenError::InUse(_)), "{error}");
    server.close().await;
    house.open().await.close().await;
}

#[tokio::test]
async fn a_damaged_journal_is_not_served() {
    let house = House::file_only();
    let server = house.open().await;
    server.seed(requests(beginning())).await.unwrap();
    server.close().await;
    let mut connection = connect(house.file()).await;
    sqlx::query("DELETE FROM entry WHERE rev = 2").execute(&mut connection).await.unwrap();
    sqlx::Connection::close(connection).await.unwrap();
    let error = open(&house, &house.database).await;
    assert!(error.to_string().contains("damaged"), "{error}");
}

#[tokio::test]
async fn a_full_disk_refuses_the_command_and_the_server_goes_on() {
    let (mut house, running) = House::serve_file().await;
    running.stop().await;
    house.limit(48);
    let running = house.serve_on(0).await;
    let mut ada = Seat::take(admin(&running)).await;
    let mut made = 0;
    let problem = loop {
        let id = TicketId::from_u128(9000 + made);
        match ada.ask(ticket(id, &"long ".repeat(30))).await {
            Ok(_) => made += 1,
            Err(ClientError::Problem(problem)) => break problem,
            Err(other) => panic!("{other}"),
        }
        assert!(made < 1000, "the limit was not reached");
    };
    assert_eq!((problem.fault(), problem.status), (Some(Fault::StorageFailed), 503));
    assert!(problem.detail.contains("disk is full"), "{}", problem.detail);
    let desk = running.read(Clone::clone);
    ada.until_desk(|seen| seen.revision() == desk.revision()).await;
    assert_eq!(ada.desk, desk, "what could not be kept was taken back");
    running.stop().await;

    house.limit(None);
    let running = house.serve_on(0).await;
    assert_eq!(running.read(Clone::clone), desk, "nothing was half-written");
    let mut ada = Seat::take(admin(&running)).await;
    let id = TicketId::from_u128(9000 + made);
    ada.ask(ticket(id, "There is room again")).await.unwrap();
    running.stop().await;
}

#[tokio::test]
async fn a_port_in_use_and_a_public_address_are_refused_in_words() {
    let taken = listen(([127, 0, 0, 1], 0).into(), Reach::ThisComputer).await.unwrap();
    let error = listen(taken.local_addr().unwrap(), Reach::ThisComputer).await.unwrap_err();
    assert!(matches!(error, ListenError::InUse(_)), "{error}");
    let error = listen(([0, 0, 0, 0], 0).into(), Reach::ThisComputer).await.unwrap_err();
    assert!(matches!(error, ListenError::Public(_)), "{error}");
}

#[tokio::test]
async fn a_seed_is_appended_once_and_a_refusal_names_its_place() {
    let house = House::file_only();
    let server = house.open().await;
    let seed = requests(beginning());
    server.seed(seed.clone()).await.unwrap();
    let before = server.read(Clone::clone);
    server.seed(seed).await.unwrap();
    assert_eq!(server.read(Clone::clone), before);

    let twice = |id| Command::add_site(id, "Nantes");
    let sites = [SiteId::from_u128(1), SiteId::from_u128(2)].map(twice).to_vec();
    let error = server.seed(requests(sites)).await.unwrap_err();
    assert_eq!(error.index, 1);
    assert!(matches!(error.failure, Failure::Refused(_)), "{error}");
    assert_eq!(server.read(Clone::clone), before, "all or none");
    server.close().await;
}

#[tokio::test]
async fn thousands_of_requests_are_seeded_in_few_transactions() {
    let house = House::file_only();
    let server = house.open().await;
    server.seed(requests(beginning())).await.unwrap();
    let start = server.read(Desk::revision);
    let tickets = (0..2000).map(|n| ticket(TicketId::from_u128(10_000 + n), "Seed"));
    let seed = requests(tickets.collect());
    let began = std::time::Instant::now();
    server.seed(seed).await.unwrap();
    println!("2,000 requests seeded in {:?}", began.elapsed());
    let desk = server.read(Clone::clone);
    assert_eq!(desk.revision().0, start.0 + 2000);
    server.close().await;
    let server = house.open().await;
    assert_eq!(server.read(Clone::clone), desk);
    let again = server.submit(id(), Actor::System, ticket(TicketId::from_u128(1), "x"));
    assert_eq!(again.await.unwrap().revision, desk.revision().next());
    server.close().await;
}

#[tokio::test]
async fn entries_that_another_process_appended_are_taken_in_before_the_next_command() {
    let (house, running) = House::serve_file().await;
    running.stop().await;
    let other = Database::sqlite(house.dir.path().join("other.db"));
    std::fs::copy(house.file(), other.file().unwrap()).unwrap();
    let elsewhere = Server::open(&other, house.clock.clone()).await.unwrap();
    let theirs = ticket(TicketId::from_u128(71), "Made elsewhere");
    elsewhere.submit(id(), Actor::System, theirs).await.unwrap();
    elsewhere.close().await;

    let running = house.serve_on(0).await;
    let mut ada = Seat::take(admin(&running)).await;
    let head = ada.desk.revision();
    let mut file = connect(house.file()).await;
    let attach =
        sqlx::query("ATTACH DATABASE $1 AS theirs").bind(other.file().unwrap().to_str().unwrap());
    attach.execute(&mut file).await.unwrap();
    for sql in [
        "INSERT INTO entry SELECT * FROM theirs.entry WHERE rev > (SELECT max(rev) FROM main.entry)",
        "INSERT OR REPLACE INTO record SELECT * FROM theirs.record",
        "INSERT OR REPLACE INTO message SELECT * FROM theirs.message",
        "UPDATE main.head SET rev = (SELECT rev FROM theirs.head)",
    ] {
        sqlx::query(sql).execute(&mut file).await.unwrap();
    }
    sqlx::Connection::close(file).await.unwrap();

    let answer = ada.ask(ticket(TicketId::from_u128(72), "Made here")).await.unwrap();
    assert_eq!(answer.revision.0, head.0 + 2);
    assert_eq!(ada.entries.len(), 2, "the feed tells both");
    assert_eq!(ada.desk.get::<Ticket>(TicketId::from_u128(71)).unwrap().number.0, 2);
    assert_eq!(ada.desk.get::<Ticket>(TicketId::from_u128(72)).unwrap().number.0, 3);
    running.stop().await;
    house.open().await.close().await;
}

#[tokio::test]
async fn a_feed_that_cannot_keep_up_misses_nothing() {
    let (_house, running) = House::serve_file().await;
    let mut ada = Seat::take(admin(&running)).await;
    let tickets = (0..3000).map(|n| ticket(TicketId::from_u128(10_000 + n), "Many"));
    running.server().seed(requests(tickets.collect())).await.unwrap();
    let desk = running.read(Clone::clone);
    ada.until_desk(|seen| seen.revision() == desk.revision()).await;
    assert_eq!((ada.desk, ada.entries.len()), (desk, 3000));
    running.stop().await;
}

#[tokio::test]
async fn a_desk_is_removed_whole_and_nothing_else_is() {
    let house = House::file_only();
    remove(house.file()).await.unwrap();
    let server = house.open().await;
    assert!(matches!(remove(house.file()).await, Err(OpenError::InUse(_))));
    server.close().await;
    remove(house.file()).await.unwrap();
    assert_eq!(std::fs::read_dir(house.dir.path()).unwrap().count(), 0);

    std::fs::write(house.file(), "a letter, not a desk").unwrap();
    assert!(matches!(remove(house.file()).await, Err(OpenError::NotOurs(_))));
    assert!(house.file().exists());
}

#[tokio::test]
async fn a_backup_made_while_others_write_is_a_whole_desk_of_one_moment() {
    let (house, running) = House::serve_file().await;
    let mut ada = Seat::take(admin(&running)).await;
    let first = ada.desk.revision();
    let commands: Vec<_> = (0..60u128).map(|n| (id(), TicketId::from_u128(300 + n))).collect();
    for (command, number) in &commands {
        ada.handle.send(*command, ticket(*number, "While it is copied"));
    }
    let file = house.dir.path().join("backup.db");
    let kept = back_up(&house.database, &file).await.unwrap();
    for (command, _) in &commands {
        ada.answer(*command).await.unwrap();
    }
    assert!(kept.revision >= first && kept.revision <= ada.desk.revision());
    let again = back_up(&house.database, &file).await.unwrap_err();
    assert!(matches!(again, MoveError::NotEmpty(_)), "{again:?}");
    let mode = std::fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "only its owner reads it");
    running.stop().await;

    let restored = Database::sqlite(house.dir.path().join("restored.db"));
    let back = move_desk(&Database::sqlite(&file), &restored).await.unwrap();
    assert_eq!(back, kept);
    let server = Server::open(&restored, house.clock.clone()).await.unwrap();
    assert_eq!(server.read(Desk::revision), kept.revision);
    server.close().await;
    let nowhere = house.dir.path().join("nowhere").join("backup.db");
    assert!(back_up(&house.database, &nowhere).await.is_err());
    let absent = Database::sqlite(house.dir.path().join("absent.db"));
    let none = house.dir.path().join("none.db");
    assert!(back_up(&absent, &none).await.is_err());
    let left: Vec<_> = std::fs::read_dir(house.dir.path()).unwrap().flatten().collect();
    assert!(
        left.iter().all(|entry| !entry.file_name().to_string_lossy().contains("none")),
        "{left:?}"
    );
}

#[tokio::test]
async fn a_file_that_a_killed_server_left_is_checked_before_it_is_served() {
    let house = House::file_only();
    let server = house.open().await;
    server.seed(requests(beginning())).await.unwrap();
    let many = (0..400u128).map(|n| ticket(TicketId::from_u128(300 + n), "One of many"));
    server.seed(requests(many.collect())).await.unwrap();
    server.close().await;
    // As a disk does that lost a page, with the log of a server that was killed beside it.
    let mut bytes = std::fs::read(house.file()).unwrap();
    // A page of old commands, which nobody reads at a start.
    let holds = |page: &[u8], word: &[u8]| page.windows(word.len()).any(|part| part == word);
    let page = bytes
        .chunks_mut(4096)
        .skip(8)
        .find(|page| holds(page, b"\"requester\":") && holds(page, b"\"message\":"));
    page.expect("a page of commands").fill(0);
    std::fs::write(house.file(), bytes).unwrap();
    house.open().await.close().await;
    std::fs::write(house.file().with_extension("db-wal"), "cut off").unwrap();
    let error = Server::open(&house.database, house.clock.clone()).await.unwrap_err();
    assert!(error.to_string().contains("damaged"), "{error}");
}

/// What the program says when it is done.
fn said(args: &[&str]) -> String {
    let output = std::process::Command::new(crate::pty::PROGRAM).args(args).output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_sample_of_many_parts_is_written_whole_although_its_tickets_are_long_due() {
    let dir = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", dir.path().join("many.db").display());
    let counts = ["--tickets", "3000", "--users", "50", "--devices", "50"];
    said(&[&["sample"], &counts[..], &["--database", &database]].concat());
}

#[test]
fn a_desk_that_is_backed_up_or_moved_is_said_with_its_place_and_its_revision() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name).display().to_string();
    let (from, kept, moved) = (at("desk.db"), at("kept.db"), at("moved.db"));
    let url = |file: &str| format!("sqlite:{file}");
    let counts = ["--tickets", "3", "--users", "3", "--devices", "3"];
    said(&[&["sample"], &counts[..], &["--database", &url(&from)]].concat());
    let backup = said(&["backup", &kept, "--database", &url(&from)]);
    assert!(backup.starts_with(&format!("Written to {kept}: the desk at revision ")), "{backup}");
    let again = said(&["migrate", "--from", &url(&from), "--to", &url(&moved)]);
    assert!(again.starts_with("Moved to ") && again.contains(&moved), "{again}");
    let revision = |text: &str| text.split_once("revision ").unwrap().1.to_owned();
    assert_eq!(revision(&backup), revision(&again), "with the same lines and the same hash");
    assert!(revision(&backup).split(',').next().unwrap().parse::<u64>().is_ok(), "{backup}");
}

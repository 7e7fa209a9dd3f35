//! The audit log: what is in it, who reads it, and that nothing in it is changed unseen (F15, I23).

use helpdeck::{
    client::{self, ClientError},
    desk::{
        Actor, AuditCheck, AuditLine, AuditNote, Breach, Command, Edit, EditAccount, Expect, Field,
        FieldValue, Kind, Permission, Priority, RecordKey, Refusal, Revision,
    },
    server::{Database, check_audit},
    wire::{Exported, Fault},
};
use rstest::rstest;
use sqlx::sqlite::SqliteConnectOptions;

use super::house::{
    ADMIN, DANA, House, PASSWORD, Seat, TICKET, admin, beginning, raw, requests, sign_in,
};

async fn tamper(database: &Database, statements: &[&str]) {
    let options = SqliteConnectOptions::new().filename(database.file().unwrap());
    let connection = <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options);
    let mut connection = connection.await.unwrap();
    for statement in statements {
        let statement = sqlx::query(sqlx::AssertSqlSafe((*statement).to_owned()));
        statement.execute(&mut connection).await.unwrap();
    }
    sqlx::Connection::close(connection).await.unwrap();
}

/// Drops every table that the first version did not have.
async fn forget_later_tables(database: &Database) {
    let options = SqliteConnectOptions::new().filename(database.file().unwrap());
    let connection = <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options);
    let mut connection = connection.await.unwrap();
    let first = "'meta', 'head', 'entry', 'entry_record', 'record', 'message', 'decision',
        'credential', 'session'";
    let later = format!(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ({first})
            AND name NOT LIKE 'sqlite%'"
    );
    let later = sqlx::query_scalar(sqlx::AssertSqlSafe(later));
    let names: Vec<String> = later.fetch_all(&mut connection).await.unwrap();
    sqlx::Connection::close(connection).await.unwrap();
    for name in names {
        tamper(database, &[&format!("DROP TABLE \"{name}\"")]).await;
    }
}

/// A desk of seven entries in a file that nobody has open.
async fn seven() -> House {
    let house = House::file_only();
    let server = house.open().await;
    server.seed(requests(beginning())).await.unwrap();
    server.close().await;
    house
}

async fn check(house: &House) -> AuditCheck {
    check_audit(&house.database, None).await.unwrap()
}

#[tokio::test]
async fn f15_a_log_that_nobody_touched_is_whole() {
    let house = seven().await;
    let whole = check(&house).await;
    assert_eq!((whole.lines, &whole.fault), (7, &None));
    assert_eq!(whole.hash.len(), 64);
    // Whoever kept the hash can tell that it is still there.
    let running = house.serve_on(0).await;
    let mut seat = Seat::take(admin(&running)).await;
    let priority = Priority::Low;
    let more = Command::SetTicketPriority { ticket: TICKET, priority, was: Expect::Any };
    seat.ask(more).await.unwrap();
    let later = client::check_audit(&admin(&running), Some(&whole.hash)).await.unwrap();
    assert_eq!((later.lines, later.known, later.fault), (8, Some(true), None));
    let other = "0".repeat(63) + "1";
    let other = client::check_audit(&admin(&running), Some(&other)).await.unwrap();
    assert_eq!(other.known, Some(false));
    running.stop().await;
}

const SWAP_ENTRIES: &[&str] = &[
    "UPDATE entry SET rev = 100 WHERE rev = 3",
    "UPDATE entry SET rev = 3 WHERE rev = 4",
    "UPDATE entry SET rev = 4 WHERE rev = 100",
];
const SWAP_LINES: &[&str] = &[
    "UPDATE audit SET seq = 100 WHERE seq = 3",
    "UPDATE audit SET seq = 3 WHERE seq = 4",
    "UPDATE audit SET seq = 4 WHERE seq = 100",
];
const PUT_BETWEEN: &[&str] = &[
    "UPDATE audit SET seq = -seq WHERE seq > 3",
    "UPDATE audit SET seq = 1 - seq WHERE seq < 0",
    "INSERT INTO audit (seq, rev, at, actor, name, note, hash)
        SELECT 4, 0, at, actor, 'sign-in', '{}', hash FROM audit WHERE seq = 3",
];
const DELETE_AND_CLOSE: &[&str] = &[
    "DELETE FROM audit WHERE seq = 4",
    "DELETE FROM entry WHERE rev = 4",
    "UPDATE audit SET seq = seq - 1 WHERE seq = 5",
    "UPDATE audit SET seq = seq - 1 WHERE seq = 6",
    "UPDATE audit SET seq = seq - 1 WHERE seq = 7",
];

#[rstest]
#[case::a_byte_of_the_changes(
    "UPDATE entry SET changes = replace(changes, 'Lyon', 'Lion') WHERE rev = 5",
    5,
    Breach::Changed
)]
#[case::who_it_was("UPDATE entry SET actor = '{}' WHERE rev = 4", 4, Breach::Changed)]
#[case::who_the_line_says("UPDATE audit SET actor = '{}' WHERE seq = 4", 4, Breach::Changed)]
#[case::when_it_was("UPDATE entry SET at = at + 1 WHERE rev = 2", 2, Breach::Changed)]
#[case::when_on_both_sides("UPDATE entry SET at = 1; UPDATE audit SET at = 1", 1, Breach::Changed)]
#[case::the_command("UPDATE entry SET command = command || ' ' WHERE rev = 7", 7, Breach::Changed)]
#[case::a_hash(
    "UPDATE audit SET hash = substr(hash, 2) || substr(hash, 1, 1) || '0' WHERE seq = 6",
    6,
    Breach::Changed
)]
#[case::an_entry_deleted("DELETE FROM entry WHERE rev = 3", 3, Breach::Removed)]
#[case::a_line_deleted("DELETE FROM audit WHERE seq = 3", 3, Breach::Removed)]
#[case::the_first_deleted("DELETE FROM audit WHERE seq = 1", 1, Breach::Removed)]
#[case::the_last_line_deleted("DELETE FROM audit WHERE seq = 7", 7, Breach::CutOff)]
#[case::the_last_deleted_with_its_entry(
    "DELETE FROM audit WHERE seq = 7; DELETE FROM entry WHERE rev = 7; UPDATE head SET rev = 6",
    7,
    Breach::CutOff
)]
#[tokio::test]
async fn f15_what_was_done_to_a_line_is_told(
    #[case] statements: &str,
    #[case] seq: u64,
    #[case] breach: Breach,
) {
    let house = seven().await;
    tamper(&house.database, &statements.split("; ").collect::<Vec<_>>()).await;
    let fault = check(&house).await.fault.expect("it was touched");
    assert_eq!((fault.seq, fault.breach), (seq, breach), "{fault:?}");
}

#[rstest]
#[case::entries(SWAP_ENTRIES, 3, Breach::Moved)]
#[case::lines(SWAP_LINES, 3, Breach::Moved)]
#[case::put_in_between(PUT_BETWEEN, 4, Breach::Inserted)]
#[case::taken_out_and_closed_up(DELETE_AND_CLOSE, 4, Breach::Changed)]
#[tokio::test]
async fn f15_lines_that_change_places_are_found(
    #[case] statements: &[&str],
    #[case] seq: u64,
    #[case] breach: Breach,
) {
    let house = seven().await;
    tamper(&house.database, statements).await;
    let fault = check(&house).await.fault.expect("it was touched");
    assert_eq!((fault.seq, fault.breach), (seq, breach), "{fault:?}");
}

#[tokio::test]
async fn f15_an_entry_without_a_line_and_a_line_after_the_end_are_found() {
    let house = seven().await;
    tamper(
        &house.database,
        &["INSERT INTO entry SELECT 8, at, actor, 'x', name, command, changes, notices FROM entry WHERE rev = 7"],
    )
    .await;
    let fault = check(&house).await.fault.expect("it was touched");
    assert_eq!((fault.revision, fault.breach), (Some(Revision(8)), Breach::Inserted));
    let house = seven().await;
    tamper(
        &house.database,
        &["INSERT INTO audit SELECT 8, 0, at, actor, 'sign-in', '{}', hash FROM audit WHERE seq = 7"],
    )
    .await;
    let fault = check(&house).await.fault.expect("it was touched");
    assert_eq!((fault.seq, fault.breach), (8, Breach::Inserted));
}

#[tokio::test]
async fn f15_records_and_messages_that_are_not_what_the_log_says_are_found() {
    let house = seven().await;
    tamper(&house.database, &["UPDATE record SET doc = replace(doc, 'on fire', 'is fine')"]).await;
    let fault = check(&house).await.fault.expect("it was touched");
    assert_eq!(fault.breach, Breach::Record(RecordKey::Ticket(TICKET)));
    let house = seven().await;
    tamper(&house.database, &["DELETE FROM record WHERE kind = 'ticket'"]).await;
    let fault = check(&house).await.fault.expect("it was touched");
    assert_eq!(fault.breach, Breach::Record(RecordKey::Ticket(TICKET)));
    let house = seven().await;
    tamper(&house.database, &["UPDATE message SET doc = replace(doc, 'not', 'now')"]).await;
    let fault = check(&house).await.fault.expect("it was touched");
    assert!(matches!(fault.breach, Breach::Message(_)), "{fault:?}");
}

#[tokio::test]
async fn f15_what_was_kept_before_there_was_a_log_is_linked() {
    let house = seven().await;
    let before = check(&house).await;
    forget_later_tables(&house.database).await;
    tamper(&house.database, &["UPDATE meta SET value = '1' WHERE name = 'schema'"]).await;
    house.open().await.close().await;
    assert_eq!(check(&house).await, before, "the same lines in the same order");
}

async fn log(session: &client::Session, filter: &str) -> Vec<AuditLine> {
    client::audit(session, filter, None).await.unwrap().items
}

#[tokio::test]
async fn f15_sign_ins_failed_ones_sign_outs_and_passwords_are_in_the_log() {
    let (house, running) = House::serve_file().await;
    let dana = sign_in(&running, "dana@example.org").await;
    for email in ["dana@example.org", "nobody@example.org", "Correct horse 3!"] {
        client::login(&running.url(), email, "Correct horse 2!").await.unwrap_err();
    }
    client::logout(&dana).await.unwrap();
    let notes: Vec<_> = log(&admin(&running), "sign").await.into_iter().rev().collect();
    let said: Vec<_> = notes.iter().map(|line| (line.action.as_str(), line.actor)).collect();
    let by = Actor::Technician(DANA);
    assert_eq!(
        said,
        [
            ("sign-in", by),
            ("failed-sign-in", Actor::System),
            ("failed-sign-in", Actor::System),
            ("failed-sign-in", Actor::System),
            ("sign-out", by),
        ]
    );
    let failed = |line: &AuditLine| match &line.note {
        Some(AuditNote::SignInFailed { technician, email }) => {
            (*technician, email.as_deref().map(str::to_owned))
        }
        note => panic!("{note:?}"),
    };
    assert_eq!(failed(&notes[1]), (Some(DANA), Some("dana@example.org".into())));
    assert_eq!(failed(&notes[2]), (None, Some("nobody@example.org".into())));
    assert_eq!(failed(&notes[3]), (None, None), "what is no address may be a password");
    let set = log(&admin(&running), "set-password").await;
    assert_eq!(set[0].note, Some(AuditNote::PasswordSet { technician: DANA }));
    running.stop().await;
    assert_eq!(check(&house).await.fault, None);
    let bytes = std::fs::read(house.file()).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains(PASSWORD) && !text.contains("Correct horse"), "no password is kept");
}

#[tokio::test]
async fn f15_c3_the_log_is_for_those_who_may_read_it_and_says_who_tried() {
    let (_house, running) = House::serve().await;
    let dana = sign_in(&running, "dana@example.org").await;
    for refused in [
        client::audit(&dana, "", None).await.map(drop),
        client::check_audit(&dana, None).await.map(drop),
    ] {
        let needs = Permission::ViewAudit;
        let refused = refused.unwrap_err();
        assert_eq!(refused.refusal(), Some(&Refusal::NotAllowed { needs }));
    }
    let mut seat = Seat::take(dana).await;
    let settings = EditAccount { name: Some(Edit::to("Dana's".into())), ..Default::default() };
    seat.refused(Command::EditAccount(settings)).await;
    let tried = log(&admin(&running), "refused").await;
    let said: Vec<_> = tried.iter().rev().map(|line| (line.actor, line.note.clone())).collect();
    let refused = |command: &str| {
        let (command, code) = (command.to_owned(), "not-allowed".to_owned());
        (Actor::Technician(DANA), Some(AuditNote::Refused { command, code }))
    };
    assert_eq!(said, ["read-audit", "check-audit", "edit-account"].map(refused));
    let unsigned = raw().get(format!("{}/api/v1/audit", running.url())).send().await.unwrap();
    assert_eq!(unsigned.status().as_u16(), 401);
    running.stop().await;
}

#[tokio::test]
async fn f15_i23_a_line_says_what_was_before_and_what_after() {
    let (_house, running) = House::serve().await;
    let mut seat = Seat::take(admin(&running)).await;
    let priority = Priority::High;
    let was = Expect::Any;
    seat.ask(Command::SetTicketPriority { ticket: TICKET, priority, was }).await.unwrap();
    let lines = log(&admin(&running), "actor:ada noun:ticket record:#1").await;
    let [line] = lines.as_slice() else { panic!("{lines:?}") };
    assert_eq!(
        (line.actor, line.action.as_str()),
        (Actor::Technician(ADMIN), "set-ticket-priority")
    );
    let [ticket] = line.records.as_slice() else { panic!("{line:?}") };
    assert_eq!((ticket.key, ticket.created), (RecordKey::Ticket(TICKET), false));
    let [change] = ticket.changes.as_slice() else { panic!("{ticket:?}") };
    assert_eq!(change.field, Field::Priority);
    assert_eq!(change.from, FieldValue::Priority(Priority::Medium));
    assert_eq!(change.to, FieldValue::Priority(Priority::High));
    running.stop().await;
}

#[tokio::test]
async fn f15_the_log_is_filtered_and_read_in_pages() {
    let (house, running) = House::serve().await;
    let ada = admin(&running);
    let names = async |filter: &str| -> Vec<String> {
        log(&ada, filter).await.into_iter().map(|line| line.action).collect()
    };
    assert_eq!(names("noun:site").await, ["add-site"]);
    assert_eq!(names("record:lyon").await, ["add-site"]);
    assert_eq!(names(&format!("record:{DANA}")).await, ["record-login", "add-technician"]);
    assert_eq!(names("add-technician record:eli").await, ["add-technician"]);
    assert_eq!(names("actor:desk noun:user").await, ["add-user"]);
    assert_eq!(names("actor:zoe").await, [""; 0]);
    assert_eq!(names("record:zoe").await, [""; 0]);
    assert_eq!(names("add%").await, [""; 0], "a sign of the engine is a sign like any other");
    assert_eq!(names("from:2026-03-02 to:2026-03-02").await.len(), 7);
    assert_eq!(names("from:2026-03-03").await.len(), 0);
    assert_eq!(names("to:2026-03-01").await.len(), 0);
    let wrong = client::audit(&ada, "who:dana", None).await.unwrap_err();
    assert!(matches!(wrong, ClientError::Problem(p) if p.fault() == Some(Fault::BadParameter)));

    let url = |after: &str| format!("{}/api/v1/audit?limit=3{after}", running.url());
    let mut seen = Vec::new();
    let mut after = String::new();
    loop {
        let token = ada.token.reveal();
        let page = raw().get(url(&after)).bearer_auth(token).send().await.unwrap();
        let page: serde_json::Value = serde_json::from_slice(&page.bytes().await.unwrap()).unwrap();
        let places = page["items"].as_array().unwrap().iter().map(|line| line["seq"].as_u64());
        seen.extend(places.map(Option::unwrap));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(seen, [7, 6, 5, 4, 3, 2, 1]);
    running.stop().await;
    drop(house);
}

#[tokio::test]
async fn f15_an_export_is_noted_without_control_characters() {
    let (_house, running) = House::serve().await;
    let ada = admin(&running);
    let told = Exported { what: "tickets".into(), filter: "is:open\x1b[2J".into(), count: 7 };
    client::exported(&ada, &told).await.unwrap();
    let lines = log(&admin(&running), "export actor:ada").await;
    let note =
        AuditNote::Exported { what: "tickets".into(), filter: "is:open[2J".into(), count: 7 };
    assert_eq!(lines[0].note.as_ref(), Some(&note));
    assert_eq!((lines.len(), lines[0].revision), (1, None));
    running.stop().await;
}

#[tokio::test]
async fn f15_a_line_of_many_records_shows_the_first_and_counts_the_rest() {
    let house = seven().await;
    let server = house.open().await;
    let devices: Vec<_> = (1..=30).map(helpdeck::desk::DeviceId::from_u128).collect();
    let add = |id: &helpdeck::desk::DeviceId| {
        Command::AddDevice(helpdeck::desk::NewDevice {
            id: *id,
            site: super::house::SITE,
            folder: None,
            name: format!("LT-{id}").chars().take(80).collect(),
            sort: helpdeck::desk::DeviceKind::Workstation,
            model: None,
            os: None,
            serial: None,
            external_id: None,
            last_seen_at: None,
            anew: false,
        })
    };
    server.seed(requests(devices.iter().map(add).collect())).await.unwrap();
    let folder = helpdeck::desk::FolderId::from_u128(1);
    let site = super::house::SITE;
    let label = "Desks".into();
    let moves = vec![
        Command::AddFolder { id: folder, site, label },
        Command::MoveDevices { devices, site, folder: Some(folder), was: Expect::Any },
    ];
    server.seed(requests(moves)).await.unwrap();
    server.close().await;
    let running = house.serve_on(0).await;
    let lines = log(&admin(&running), "move-devices").await;
    assert_eq!((lines[0].records.len(), lines[0].more), (20, 10));
    assert!(lines[0].records.iter().all(|one| one.key.kind() == Kind::Device));
    running.stop().await;
}

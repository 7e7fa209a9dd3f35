//! Coming in, and being kept out: passwords, sessions, limits, and what is not told to strangers.

use helpdeck::{
    client::{ClientError, Event, Session, login, logout, whoami},
    desk::{Command, PasswordFlaw, Preset, Technician, TechnicianState},
    server::{Database, OpenError, PasswordError, set_password},
    wire::{Fault, Problem},
};

use super::house::{ADMIN, DANA, ELI, House, PASSWORD, Seat, admin, sign_in};

async fn refused(url: &str, email: &str, password: &str) -> Problem {
    match login(url, email, password).await {
        Err(ClientError::Problem(problem)) => *problem,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_unknown_login_and_a_wrong_password_get_the_same_answer() {
    let (_house, running) = House::serve().await;
    running.server().set_password("dana@example.org", PASSWORD).await.unwrap();
    let url = running.url();
    let wrong = refused(&url, "dana@example.org", "Correct horse 2!").await;
    let unknown = refused(&url, "nobody@example.org", "Correct horse 2!").await;
    let unset = refused(&url, "eli@example.org", PASSWORD).await;
    assert_eq!((&wrong, &wrong), (&unknown, &unset));
    assert_eq!((wrong.fault(), wrong.status), (Some(Fault::BadCredentials), 401));
    let (session, me) = login(&url, " DANA@example.org", PASSWORD).await.unwrap();
    assert_eq!(me.technician.id, DANA);
    assert_eq!(whoami(&session).await.unwrap(), me);
    assert!(!format!("{session:?}").contains(session.token.reveal()));
    running.stop().await;
}

#[tokio::test]
async fn attempts_run_out_for_one_account_and_grow_back() {
    let (house, running) = House::serve().await;
    let url = running.url();
    running.server().set_password("dana@example.org", PASSWORD).await.unwrap();
    for _ in 0..5 {
        assert_eq!(refused(&url, "dana@example.org", "x").await.status, 401);
    }
    let limited = refused(&url, "dana@example.org", PASSWORD).await;
    assert_eq!((limited.fault(), limited.retry_after), (Some(Fault::TooManyAttempts), Some(30)));
    let raw = super::house::raw().post(format!("{url}/api/v1/sessions"));
    let body = r#"{"email":"dana@example.org","password":"x"}"#;
    let answer = raw.header("content-type", "application/json").body(body).send().await.unwrap();
    assert_eq!(
        (answer.status().as_u16(), &answer.headers()["retry-after"]),
        (429, &"30".parse().unwrap())
    );
    sign_in(&running, "ada@example.org").await;
    house.advance(1);
    login(&url, "dana@example.org", PASSWORD).await.unwrap();
    running.stop().await;
}

#[tokio::test]
async fn attempts_run_out_for_one_address_whatever_the_account() {
    let (_house, running) = House::serve().await;
    let mut statuses = Vec::new();
    for index in 0..21 {
        let email = format!("guess{index}@example.org");
        statuses.push(refused(&running.url(), &email, "x").await.status);
    }
    assert_eq!(statuses.split_last(), Some((&429, &[401; 20][..])));
    running.stop().await;
}

#[tokio::test]
async fn the_first_login_makes_the_pending_role_theirs() {
    let (_house, running) = House::serve().await;
    let eli = |desk: &helpdeck::desk::Desk| desk.get::<Technician>(ELI).unwrap().clone();
    assert_eq!(running.read(eli).role, Preset::Beginner.id());
    let session = sign_in(&running, "eli@example.org").await;
    let now = running.read(eli);
    assert_eq!((now.state, now.role), (TechnicianState::Active, Preset::Technician.id()));
    let me = whoami(&session).await.unwrap();
    assert_eq!(me.role.id, Preset::Technician.id());
    running.stop().await;
}

#[tokio::test]
async fn signing_out_ends_the_feed_and_only_that_session() {
    let (_house, running) = House::serve().await;
    let first = sign_in(&running, "dana@example.org").await;
    let (second, _) = login(&running.url(), "dana@example.org", PASSWORD).await.unwrap();
    let mut seat = Seat::take(first.clone()).await;
    logout(&first).await.unwrap();
    seat.until(|event| matches!(event, Event::SignedOut)).await;
    assert_eq!(whoami(&first).await, Err(ClientError::SignedOut));
    whoami(&second).await.unwrap();
    running.stop().await;
}

#[tokio::test]
async fn a_feed_that_reads_of_an_old_deactivation_goes_on() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    ada.ask(Command::DeactivateTechnician { technician: DANA }).await.unwrap();
    ada.ask(Command::ActivateTechnician { technician: DANA, add_seat: false }).await.unwrap();
    let session = sign_in(&running, "dana@example.org").await;
    let feed = super::house::raw()
        .get(format!("{}/api/v1/feed?since=0", running.url()))
        .bearer_auth(session.token.reveal());
    let mut feed = feed.send().await.unwrap();
    let last = format!("id: {}\n", ada.desk.revision());
    let mut text = String::new();
    while !text.contains(&last) {
        let chunk = feed.chunk().await.unwrap().expect("the feed goes on");
        text.push_str(&String::from_utf8_lossy(&chunk));
    }
    assert!(!text.contains("signed-out"));
    drop(feed);
    running.stop().await;
}

#[tokio::test]
async fn the_embedded_terminal_stays_when_its_admin_gets_a_password() {
    let (_house, running) = House::serve().await;
    let mut embedded = Seat::take(admin(&running)).await;
    sign_in(&running, "ada@example.org").await;
    logout(&admin(&running)).await.unwrap();
    let out = Command::SetOutOfOffice { technician: ADMIN, until: None };
    embedded.ask(out).await.unwrap();
    running.stop().await;
}

#[tokio::test]
async fn a_session_ends_thirty_days_after_its_last_use_and_survives_a_restart() {
    let (house, running) = House::serve().await;
    let session = sign_in(&running, "dana@example.org").await;
    house.advance(29 * 24 * 60);
    whoami(&session).await.unwrap();
    running.stop().await;
    let running = house.serve_on(0).await;
    let session = Session { url: running.url(), ..session };
    house.advance(29 * 24 * 60);
    whoami(&session).await.unwrap();
    house.advance(31 * 24 * 60);
    assert_eq!(whoami(&session).await, Err(ClientError::SignedOut));
    running.stop().await;
}

#[tokio::test]
async fn a_new_password_ends_the_old_sessions_also_from_another_process() {
    let (house, running) = House::serve_file().await;
    let session = sign_in(&running, "dana@example.org").await;
    let mut seat = Seat::take(session.clone()).await;
    running.server().set_password("dana@example.org", "Another horse 1!").await.unwrap();
    seat.until(|event| matches!(event, Event::SignedOut)).await;
    assert_eq!(whoami(&session).await, Err(ClientError::SignedOut));

    set_password(&house.database, "dana@example.org", "A third horse 1!").await.unwrap();
    assert_eq!(refused(&running.url(), "dana@example.org", "Another horse 1!").await.status, 401);
    login(&running.url(), "dana@example.org", "A third horse 1!").await.unwrap();

    let weak = set_password(&house.database, "dana@example.org", "short").await;
    let Err(PasswordError::Weak(flaws)) = weak else { panic!("{weak:?}") };
    assert!(flaws.contains(&PasswordFlaw::NoUpper));
    let nobody = set_password(&house.database, "x@example.org", PASSWORD).await;
    assert!(matches!(nobody, Err(PasswordError::NobodyHas(_))), "{nobody:?}");
    let absent = Database::sqlite(house.dir.path().join("absent.db"));
    let missing = set_password(&absent, "x@example.org", PASSWORD).await;
    assert!(matches!(missing, Err(PasswordError::Open(OpenError::Missing(_)))), "{missing:?}");
    assert!(!absent.file().unwrap().exists());
    let nowhere = Database::sqlite(house.dir.path().join("nowhere").join("desk.db"));
    let nowhere = set_password(&nowhere, "x@example.org", PASSWORD).await;
    assert!(matches!(nowhere, Err(PasswordError::Open(_))), "{nowhere:?}");
    running.stop().await;
}

#[tokio::test]
async fn no_secret_is_in_the_snapshot_the_feed_or_the_file_in_plain() {
    let (house, running) = House::serve_file().await;
    let session = sign_in(&running, "dana@example.org").await;
    let snapshot = super::house::raw()
        .get(format!("{}/api/v1/snapshot", running.url()))
        .bearer_auth(session.token.reveal());
    let text = snapshot.send().await.unwrap().text().await.unwrap();
    assert!(!text.contains("argon2") && !text.contains(session.token.reveal()));
    running.stop().await;
    let bytes = std::fs::read(house.file()).unwrap();
    let holds = |secret: &str| bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
    assert!(holds("argon2id"));
    assert!(!holds(session.token.reveal()) && !holds(PASSWORD));
}

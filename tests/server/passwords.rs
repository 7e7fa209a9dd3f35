//! Passwords set over HTTP: who may, what one must look like, what has to be typed again, whose sessions end.

use helpdeck::{
    client::{ClientError, Event, Session, Told, login, whoami},
    desk::{Command, Desk, Technician, TechnicianId, TicketId},
    server::Running,
    wire::{Fault, NewPassword, Problem},
};

use super::house::{ADMIN, DANA, ELI, House, PASSWORD, Seat, admin, sign_in, ticket};

const NEW: &str = "Another horse 2!";

fn new(password: &str, current: Option<&str>) -> NewPassword {
    NewPassword { password: password.into(), current: current.map(str::to_owned) }
}

/// Sets a password as whoever sits there.
async fn set(seat: &mut Seat, of: TechnicianId, new: NewPassword) -> Result<Told, Problem> {
    seat.handle.set_password(7, of, new);
    match seat.until(|event| matches!(event, Event::Told { .. })).await {
        Event::Told { ask: 7, outcome: Ok(told) } => Ok(told),
        Event::Told { ask: 7, outcome: Err(ClientError::Problem(problem)) } => Err(*problem),
        other => panic!("{other:?}"),
    }
}

async fn may_enter(running: &Running, email: &str, password: &str) -> bool {
    login(&running.url(), email, password).await.is_ok()
}

async fn seat(running: &Running, email: &str) -> (Session, Seat) {
    let session = sign_in(running, email).await;
    (session.clone(), Seat::take(session).await)
}

#[tokio::test]
async fn p10_ones_own_password_ends_the_other_sessions_and_not_this_one() {
    let (_house, running) = House::serve().await;
    let (here, mut dana) = seat(&running, "dana@example.org").await;
    let (elsewhere, _) = login(&running.url(), "dana@example.org", PASSWORD).await.unwrap();
    let mut other = Seat::take(elsewhere.clone()).await;
    assert_eq!(set(&mut dana, DANA, new(NEW, None)).await.unwrap(), Told::Done);
    other.until(|event| matches!(event, Event::SignedOut)).await;
    assert_eq!(whoami(&elsewhere).await, Err(ClientError::SignedOut));
    whoami(&here).await.unwrap();
    let out = Command::SetOutOfOffice { technician: DANA, until: None };
    dana.ask(out).await.unwrap();
    assert!(may_enter(&running, "dana@example.org", NEW).await);
    assert!(!may_enter(&running, "dana@example.org", PASSWORD).await);
    running.stop().await;
}

#[tokio::test]
async fn p11_oracle_4_the_server_names_everything_a_password_lacks() {
    let (_house, running) = House::serve().await;
    let (_, mut dana) = seat(&running, "dana@example.org").await;
    for (password, lacks) in [
        ("Abcdefgh1!x", "at least 12 characters"),
        ("Abcdefgh1xyz", "a symbol"),
        ("ABCDEFGH1!XY", "a lower-case letter"),
        ("abcdefgh!xyz", "an upper-case letter, a digit"),
    ] {
        let problem = set(&mut dana, DANA, new(password, None)).await.unwrap_err();
        assert_eq!((problem.fault(), problem.status), (Some(Fault::WeakPassword), 422));
        assert_eq!(&*problem.detail, format!("A password needs {lacks}."));
        assert_eq!(problem.fields[0].field, "password");
    }
    assert!(may_enter(&running, "dana@example.org", PASSWORD).await, "nothing was changed");
    set(&mut dana, DANA, new("Abcdefgh1!xy", None)).await.unwrap();
    running.stop().await;
}

#[tokio::test]
async fn pa4_after_ten_minutes_the_current_password_has_to_be_typed() {
    let (house, running) = House::serve().await;
    let (_, mut dana) = seat(&running, "dana@example.org").await;
    house.advance(11);
    let problem = set(&mut dana, DANA, new(NEW, None)).await.unwrap_err();
    assert_eq!((problem.fault(), problem.status), (Some(Fault::ConfirmPassword), 403));
    assert_eq!(problem.fields[0].field, "current-password");
    let problem = set(&mut dana, DANA, new(NEW, Some("Wrong horse 1!"))).await.unwrap_err();
    assert_eq!(&*problem.detail, "This is not your current password. Try again.");
    assert!(may_enter(&running, "dana@example.org", PASSWORD).await);
    set(&mut dana, DANA, new(NEW, Some(PASSWORD))).await.unwrap();
    assert!(may_enter(&running, "dana@example.org", NEW).await);
    for _ in 0..5 {
        set(&mut dana, DANA, new(NEW, Some("Wrong horse 1!"))).await.unwrap_err();
    }
    let problem = set(&mut dana, DANA, new(NEW, Some(NEW))).await.unwrap_err();
    assert_eq!(problem.fault(), Some(Fault::TooManyAttempts), "guessing is limited here, too");
    running.stop().await;
}

#[tokio::test]
async fn t34_ta10_an_admin_sets_the_password_of_others_and_ends_their_sessions() {
    let (house, running) = House::serve().await;
    let (session, mut dana) = seat(&running, "dana@example.org").await;
    let (_, mut ada) = seat(&running, "ada@example.org").await;
    set(&mut ada, DANA, new(NEW, None)).await.unwrap();
    dana.until(|event| matches!(event, Event::SignedOut)).await;
    assert_eq!(whoami(&session).await, Err(ClientError::SignedOut));
    assert!(may_enter(&running, "dana@example.org", NEW).await);
    house.advance(11);
    let problem = set(&mut ada, DANA, new(PASSWORD, None)).await.unwrap_err();
    assert_eq!(problem.fault(), Some(Fault::ConfirmPassword));
    set(&mut ada, DANA, new(PASSWORD, Some(PASSWORD))).await.unwrap();
    running.stop().await;
}

#[tokio::test]
async fn t10_somebody_whose_invitation_got_lost_comes_in_with_the_password_an_admin_set() {
    let (_house, running) = House::serve().await;
    let mut embedded = Seat::take(admin(&running)).await;
    set(&mut embedded, ELI, new(NEW, None)).await.unwrap();
    assert!(may_enter(&running, "eli@example.org", NEW).await);
    running.stop().await;
}

#[tokio::test]
async fn t34_technicians_set_nobody_elses_and_nobody_knows_who_is_not_there() {
    let (_house, running) = House::serve().await;
    let (_, mut dana) = seat(&running, "dana@example.org").await;
    let problem = set(&mut dana, ADMIN, new(NEW, None)).await.unwrap_err();
    assert_eq!((&*problem.code, problem.status), ("not-allowed", 403));
    let (_, mut ada) = seat(&running, "ada@example.org").await;
    let nobody = TechnicianId::from_u128(1);
    let problem = set(&mut ada, nobody, new(NEW, None)).await.unwrap_err();
    assert_eq!((&*problem.code, problem.status), ("not-found", 404));
    ada.ask(Command::DeactivateTechnician { technician: DANA }).await.unwrap();
    let problem = set(&mut ada, DANA, new(NEW, None)).await.unwrap_err();
    assert_eq!((&*problem.code, problem.status), ("deactivated", 409));
    let url = format!("{}/api/v1/technicians/ada/password", running.url());
    let raw = super::house::raw().put(url).bearer_auth(super::house::TOKEN);
    let answer = raw.json(&new(NEW, None)).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 404);
    running.stop().await;
}

#[tokio::test]
async fn a_password_is_in_no_debug_output() {
    let shown = format!("{:?}", new(NEW, Some(PASSWORD)));
    assert!(!shown.contains("horse"), "{shown}");
}

#[tokio::test]
async fn a_password_and_its_record_are_kept_together_or_not_at_all() {
    let (mut house, running) = House::serve_file().await;
    running.stop().await;
    house.limit(48);
    let running = house.serve_on(0).await;
    let (_, mut dana) = seat(&running, "dana@example.org").await;
    let made = |desk: &Desk| desk.get::<Technician>(DANA).and_then(|dana| dana.password_set_at);
    let before = running.read(made);
    let mut count = 0;
    while dana.ask(ticket(TicketId::from_u128(9000 + count), &"long ".repeat(30))).await.is_ok() {
        count += 1;
        assert!(count < 1000, "the disk is never full");
    }
    let mut set_at_all = false;
    for number in 0..1000 {
        let password = format!("{NEW}{number}");
        let done = set(&mut dana, DANA, new(&password, None)).await;
        let enters = may_enter(&running, "dana@example.org", &password).await;
        set_at_all |= done.is_ok();
        match done {
            Ok(_) => assert!(enters && running.read(made) != before),
            Err(problem) => {
                assert_eq!(problem.fault(), Some(Fault::StorageFailed));
                assert!(!enters, "what could not be recorded was set");
                break;
            }
        }
        assert!(number < 999, "there was room for all of them");
    }
    if !set_at_all {
        assert_eq!(running.read(made), before);
    }
    running.stop().await;
}

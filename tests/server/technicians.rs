//! Technicians over the line: the last seat goes to one of two who ask at once, and an account stays for good
//! (T23, TA3).

use helpdeck::desk::{Command, NewTechnician, Preset, Refusal, Technician, TechnicianId};

use super::house::{ADMIN, House, Seat, TOKEN, admin, id, raw, requests, sign_in, technician};

const SECOND: TechnicianId = TechnicianId::from_u128(0x0002);

/// A desk with so many seats, of which two Admins take one each.
async fn with_seats(seats: u32) -> (House, helpdeck::server::Running) {
    let house = House::empty();
    let server = house.open().await;
    let commands = vec![
        Command::FoundDesk {
            account: "Acme".into(),
            seats: Some(seats),
            admin: technician(ADMIN, "Ada", None),
        },
        Command::AddTechnician(technician(SECOND, "Bo", Some(Preset::Admin))),
        Command::RecordLogin { technician: SECOND },
    ];
    server.seed(requests(commands)).await.unwrap();
    server.close().await;
    let running = house.serve_on(0).await;
    (house, running)
}

fn newcomer(number: u128) -> NewTechnician {
    technician(TechnicianId::from_u128(0x100 + number), &format!("New{number}"), None)
}

#[tokio::test]
async fn oracle_2_two_who_add_at_once_cannot_both_take_the_last_seat() {
    let (_house, running) = with_seats(3).await;
    let mut ada = Seat::take(admin(&running)).await;
    let mut bo = Seat::take(sign_in(&running, "bo@example.org").await).await;
    let (first, second) = tokio::join!(
        ada.ask(Command::AddTechnician(newcomer(1))),
        bo.ask(Command::AddTechnician(newcomer(2))),
    );
    let refused: Vec<Refusal> = [first, second]
        .into_iter()
        .filter_map(Result::err)
        .map(|error| error.refusal().expect("a refusal of the desk").clone())
        .collect();
    assert_eq!(refused, [Refusal::NoFreeSeat { seats: 3 }]);
    running.read(|desk| {
        assert_eq!((desk.all::<Technician>().count(), desk.seats_used()), (3, 3));
        assert_eq!(desk.account().unwrap().seat_limit, Some(3));
    });
    running.stop().await;
}

#[tokio::test]
async fn oracle_2_the_same_add_sent_twice_takes_one_seat() {
    let (_house, running) = with_seats(3).await;
    let mut ada = Seat::take(admin(&running)).await;
    let (command, add) = (id(), Command::AddTechnician(newcomer(1)));
    let first = ada.ask_as(command, add.clone()).await.unwrap();
    assert_eq!(ada.ask_as(command, add).await.unwrap(), first);
    assert_eq!(running.read(helpdeck::desk::Desk::seats_used), 3);
    running.stop().await;
}

#[tokio::test]
async fn t23_an_account_is_never_deleted() {
    let (_house, running) = with_seats(2).await;
    let at = |path: &str| format!("{}/api/v1{path}", running.url());
    for path in [format!("/technicians/{SECOND}"), "/technicians".to_owned()] {
        let answer = raw().delete(at(&path)).bearer_auth(TOKEN).send().await.unwrap();
        assert_eq!(answer.status(), 405, "{path}");
    }
    let command = raw()
        .post(at("/commands/delete-technician"))
        .bearer_auth(TOKEN)
        .header("idempotency-key", id().to_string())
        .json(&serde_json::json!({ "technician": SECOND }))
        .send();
    assert_eq!(command.await.unwrap().status(), 404);
    assert!(running.read(|desk| desk.get::<Technician>(SECOND).is_some()));
    running.stop().await;
}

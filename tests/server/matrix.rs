//! The matrix of who may do what (C3), walked over HTTP: every command with every role, and what each may read. Its rows
//! are those of `src/desk/testing/matrix.rs`.

use std::collections::BTreeSet;

use helpdeck::{
    client::Session,
    desk::{Actor, Command, MessageId, TechnicianId},
    server::{Database, Running, Server},
    wire::{COMMANDS, KEY_HEADER, Problem},
};

use super::house::{House, PASSWORD, id, raw};
use crate::desk::testing::{
    ADA, BEA, D, DANA, FAY, LEA, YAN, YORK,
    matrix::{ACTORS, FAR, FAR_ALERT, TICKET, stage, wishes},
};

/// A desk on which everybody who signs in has done so.
struct Template {
    house: House,
    sessions: Vec<(TechnicianId, String)>,
}

impl Template {
    async fn new() -> Self {
        let house = House::file_only();
        house.clock.advance(chrono::Duration::days(290));
        let server = house.open().await;
        let mut requests = stage().requests;
        for (request, message) in requests.iter_mut().zip(9000..) {
            if let Command::CreateTicket(new) = &mut request.command {
                // The server has every message once.
                new.message = MessageId::from_u128(message);
            }
        }
        server.seed(requests).await.unwrap();
        server.close().await;
        let running = serve(&house, &house.database).await;
        let mut sessions = Vec::new();
        for (technician, name) in
            [(BEA, "Bea"), (DANA, "Dana"), (LEA, "Lea"), (FAY, "Fay"), (ADA, "Ada")]
        {
            let email = format!("{}@little.example", name.to_lowercase());
            running.server().set_password(&email, PASSWORD).await.unwrap();
            let login = helpdeck::client::login(&running.url(), &email, PASSWORD).await;
            sessions.push((technician, login.unwrap().0.token.reveal().to_owned()));
        }
        running.stop().await;
        Self { house, sessions }
    }

    /// A server of a copy of the desk.
    async fn serve(&self) -> (Running, tempfile::TempDir) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("desk.db");
        std::fs::copy(self.house.file(), &path).unwrap();
        (serve(&self.house, &Database::sqlite(path)).await, dir)
    }

    fn session(&self, technician: TechnicianId) -> Option<&str> {
        let found = self.sessions.iter().find(|(whose, _)| *whose == technician);
        found.map(|(_, token)| token.as_str())
    }
}

async fn serve(house: &House, database: &Database) -> Running {
    use helpdeck::server::{Reach, listen};
    let listener = listen(([127, 0, 0, 1], 0).into(), Reach::ThisComputer).await.unwrap();
    let server = Server::open(database, house.clock.clone()).await.unwrap();
    server.serve(listener, None)
}

/// What the server answers to a command: over HTTP for those who sign in, else as their channel would ask.
async fn answer(
    running: &Running,
    session: Option<&str>,
    actor: Actor,
    command: &Command,
) -> String {
    let Some(token) = session else {
        return match running.server().submit(id(), actor, command.clone()).await {
            Ok(_) => "ok".into(),
            Err(helpdeck::server::Failure::Refused(refusal)) => refusal.code().into(),
            Err(failure) => panic!("{failure}"),
        };
    };
    let whole = serde_json::to_value(command).unwrap();
    let args = whole.get("args").cloned().unwrap_or_default();
    let url = format!("{}/api/v1/commands/{}", running.url(), command.name());
    let request = raw().post(url).bearer_auth(token).header(KEY_HEADER, id().to_string());
    let response = request.json(&args).send().await.unwrap();
    if response.status().is_success() {
        return "ok".into();
    }
    let problem: Problem = response.json().await.unwrap();
    problem.refusal.map_or_else(|| problem.code.to_string(), |refusal| refusal.code().into())
}

#[tokio::test(flavor = "multi_thread")]
async fn c3_every_command_with_every_role_over_http() {
    let template = Template::new().await;
    let (mut running, mut dir) = template.serve().await;
    for wish in wishes() {
        for (command, expected) in wish.rows() {
            for (actor, expected) in ACTORS.into_iter().zip(expected) {
                let session = actor.technician().and_then(|who| template.session(who));
                let said = answer(&running, session, actor, command).await;
                // This server sends its letters: who may do something about one finds it gone.
                let of_letter = matches!(command, Command::RetryLetter(_) | Command::DropLetter(_));
                let sent = of_letter && expected == "ok" && said == "not-found";
                assert!(said == expected || sent, "{said}, not {expected}: {actor:?}: {command:?}");
                if said == "ok" {
                    running.stop().await;
                    drop(dir);
                    (running, dir) = template.serve().await;
                }
            }
        }
    }
    running.stop().await;
}

#[test]
fn c3_the_matrix_knows_every_command_of_the_api() {
    let walked: BTreeSet<&str> = wishes().iter().map(|wish| wish.near.name()).collect();
    let all: BTreeSet<&str> = COMMANDS.iter().copied().collect();
    assert_eq!(walked, all, "a new command belongs into `wishes`");
}

#[tokio::test]
async fn c2_what_is_out_of_sight_is_not_found_and_in_no_list() {
    let template = Template::new().await;
    let (running, _dir) = template.serve().await;
    let number = running.read(|desk| desk.get::<helpdeck::desk::Ticket>(FAR).unwrap().number.0);
    let get = async |who: TechnicianId, path: String| {
        let url = format!("{}/api/v1{path}", running.url());
        let asked = raw().get(url).bearer_auth(template.session(who).unwrap());
        let response = asked.send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    for path in [
        format!("/tickets/{FAR}"),
        format!("/tickets/{number}"),
        format!("/tickets/{FAR}/thread"),
        format!("/users/{YAN}"),
        format!("/devices/{D}"),
        format!("/sites/{YORK}"),
        format!("/records/ticket/{FAR}/history"),
        format!("/records/alert/{FAR_ALERT}/history"),
    ] {
        for (who, expected) in [(LEA, 404), (FAY, 404), (DANA, 200), (BEA, 200), (ADA, 200)] {
            assert_eq!(get(who, path.clone()).await.0, expected, "{who:?} {path}");
        }
    }
    assert_eq!(get(LEA, format!("/tickets/{TICKET}/thread")).await.0, 200);
    let hidden =
        [FAR.to_string(), YAN.to_string(), D.to_string(), YORK.to_string(), FAR_ALERT.to_string()];
    for path in
        ["/tickets", "/users", "/devices", "/sites", "/snapshot", "/changes?since=0&limit=1000"]
    {
        let (status, text) = get(LEA, path.into()).await;
        assert_eq!(status, 200, "{path}");
        for id in &hidden {
            assert!(!text.contains(id.as_str()), "{path} tells of {id}");
        }
        let told = get(DANA, path.into()).await.1;
        assert!(hidden.iter().any(|id| told.contains(id.as_str())), "{path}");
    }
    running.stop().await;
}

#[tokio::test]
async fn c2_two_technicians_one_of_them_of_one_site() {
    use super::house::Seat;
    use crate::desk::testing::{A, LEEDS, LOCAL, say};
    use helpdeck::desk::{
        AssignRole, Device, Edit, EditRole, Expect, MessageKind, Role, Scope, Ticket,
    };
    let template = Template::new().await;
    let (running, _dir) = template.serve().await;
    let sit = |who| {
        let token = helpdeck::wire::Token::new(template.session(who).unwrap());
        Session { url: running.url(), token }
    };
    let mut ada = Seat::take(sit(ADA)).await;
    let mut lea = Seat::take(sit(LEA)).await;
    assert!(lea.desk.get::<Ticket>(FAR).is_none() && lea.desk.get::<Ticket>(TICKET).is_some());
    assert_eq!(lea.desk.next_number(), ada.desk.next_number());

    let requester = |ticket, requester| Command::SetTicketRequester {
        ticket,
        requester: Some(requester),
        was: Expect::Any,
    };
    ada.ask(requester(TICKET, YAN)).await.unwrap();
    lea.until_desk(|desk| desk.get::<Ticket>(TICKET).is_none()).await;
    ada.ask(say(TICKET, MessageKind::InternalNote)).await.unwrap();
    ada.ask(requester(TICKET, crate::desk::testing::UMA)).await.unwrap();
    lea.until_desk(|desk| desk.get::<Ticket>(TICKET).is_some()).await;
    let before = lea.entries.iter().rev().nth(1).unwrap();
    assert!(before.changes.is_empty() && before.actor == Actor::System, "{before:?}");

    let move_a =
        |site| Command::MoveDevices { devices: vec![A], site, folder: None, was: Expect::Any };
    ada.ask(move_a(YORK)).await.unwrap();
    lea.until_desk(|desk| desk.get::<Device>(A).is_none()).await;
    let refusal = lea.refused(move_a(LEEDS)).await;
    assert_eq!(refusal.code(), "not-found");

    let scope = Some(Edit::to(Scope::Listed([YORK].into())));
    let edit = EditRole { role: LOCAL, label: None, full_admin: None, permissions: None, scope };
    ada.ask(Command::EditRole(edit)).await.unwrap();
    lea.until_desk(|desk| {
        desk.get::<Ticket>(FAR).is_some() && desk.get::<Ticket>(TICKET).is_none()
    })
    .await;
    assert!(lea.desk.get::<Device>(A).is_some());
    let everything = Command::AssignRole(AssignRole {
        technician: LEA,
        role: helpdeck::desk::Preset::Technician.id(),
        was: Expect::Any,
    });
    ada.ask(everything).await.unwrap();
    lea.until_desk(|desk| desk.get::<Ticket>(TICKET).is_some()).await;
    ada.ask(requester(TICKET, YAN)).await.unwrap();
    lea.until_desk(|desk| desk.get::<Ticket>(TICKET).unwrap().site == YORK).await;
    // All of it, but for where webhooks lead to.
    let seen = running.read(|desk| desk.seen_by(&desk.insight_of(LEA)).0);
    assert_eq!(lea.desk.records().collect::<Vec<_>>(), seen);
    assert!(lea.desk.get::<Role>(LOCAL).is_some());
    running.stop().await;
}

//! Several servers on one PostgreSQL: what one appends the others tell, nobody does twice what only one may do, and a
//! database that goes away and comes back costs nothing but time.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    process::{Child, Command as Process, Stdio},
};

use helpdeck::{
    client::{Event, Session},
    desk::{
        Command, Desk, Expect, Letter, MailRoute, Priority, SetMail, Strategy, Technician,
        TechnicianId, Ticket, TicketId,
    },
    server::{
        Database, MoveError, Moved, OpenError, PasswordError, Running, check_audit, move_desk,
    },
    wire::Whereabouts,
};
use sqlx::{Connection as _, PgConnection};

use super::{
    cluster::{Cluster, of_this_run},
    house::{
        DANA, House, PASSWORD, Seat, TICKET, admin, beginning, id, raw, requests, sign_in,
        technician, ticket,
    },
    torture::Server,
};

/// A database server of our own. Nothing where it is not installed, or where the whole run is on one already.
fn cluster() -> Option<Cluster> {
    if of_this_run().is_some() { None } else { Cluster::start() }
}

/// The same session before another server.
fn at(session: Session, running: &Running) -> Session {
    Session { url: running.url(), ..session }
}

async fn sql(url: &str, statements: &[&'static str]) {
    let mut connection = PgConnection::connect(url).await.unwrap();
    for statement in statements {
        sqlx::query(*statement).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}

#[tokio::test]
async fn what_one_server_appends_the_others_tell_and_numbers_have_no_gap() {
    let Some(cluster) = cluster() else { return };
    let (house, one) = House::on(&cluster.database()).begin().await;
    let other = house.serve_on(0).await;
    let mut ada = Seat::take(admin(&one)).await;
    let mut dana = Seat::take(at(sign_in(&one, "dana@example.org").await, &other)).await;
    let ids: Vec<_> = (0..20u128).map(|n| (id(), TicketId::from_u128(500 + n))).collect();
    for (nth, (command, number)) in ids.iter().enumerate() {
        let seat = if nth % 2 == 0 { &ada } else { &dana };
        seat.handle.send(*command, ticket(*number, "At the same time"));
    }
    for (nth, (command, _)) in ids.iter().enumerate() {
        let seat = if nth % 2 == 0 { &mut ada } else { &mut dana };
        seat.answer(*command).await.unwrap();
    }
    let all = |desk: &Desk| desk.all::<Ticket>().len() == 21;
    ada.until_desk(all).await;
    dana.until_desk(all).await;
    let head = one.read(Desk::revision);
    dana.until_desk(|desk| desk.revision() == head).await;
    ada.until_desk(|desk| desk.revision() == head).await;
    let (mine, theirs) = (one.read(Clone::clone), other.read(Clone::clone));
    assert_eq!(mine, theirs);
    let mut numbers: Vec<_> = mine.all::<Ticket>().map(|ticket| ticket.number.0).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=21).collect::<Vec<_>>());

    // What was edited on one is not overwritten from the other by somebody who did not see it.
    let edit = |priority, was| Command::SetTicketPriority {
        ticket: TICKET,
        priority,
        was: Expect::Value(was),
    };
    ada.ask(edit(Priority::High, Priority::Medium)).await.unwrap();
    dana.refused(edit(Priority::Low, Priority::Medium)).await;
    one.stop().await;
    other.stop().await;
    let check = check_audit(&house.database, None).await.unwrap();
    assert_eq!(check.fault, None);
}

#[tokio::test]
async fn who_signs_out_or_reads_a_ticket_on_one_server_is_known_on_the_other() {
    let Some(cluster) = cluster() else { return };
    let (house, one) = House::on(&cluster.database()).begin().await;
    let other = house.serve_on(0).await;
    let mut ada = Seat::take(admin(&one)).await;
    let session = sign_in(&one, "dana@example.org").await;
    let mut dana = Seat::take(at(session.clone(), &other)).await;
    dana.handle.here(Whereabouts { ticket: Some(TICKET), writes: true });
    let there = ada.until(|event| matches!(event, Event::Presence { .. })).await;
    assert!(matches!(there, Event::Presence { technician: DANA, .. }), "{there:?}");

    helpdeck::client::logout(&session).await.unwrap();
    dana.until(|event| matches!(event, Event::SignedOut)).await;

    let mut eli = Seat::take(at(sign_in(&one, "eli@example.org").await, &other)).await;
    one.server().set_password("eli@example.org", "Another horse 2!").await.unwrap();
    eli.until(|event| matches!(event, Event::SignedOut)).await;
    let again = helpdeck::client::login(&other.url(), "eli@example.org", PASSWORD).await;
    assert!(again.is_err(), "the old password is good for nothing on either");
    one.stop().await;
    other.stop().await;
}

#[tokio::test]
async fn mail_leaves_once_and_goes_on_when_the_server_that_sent_it_stops() {
    let Some(cluster) = cluster() else { return };
    let (house, one) = House::on(&cluster.database()).begin().await;
    let other = house.serve_on(0).await;
    let mut ada = Seat::take(admin(&other)).await;
    let route = SetMail { route: MailRoute::Folder, from: None, name: None };
    ada.ask(Command::SetMail(route)).await.unwrap();
    let invite =
        |n, name| Command::AddTechnician(technician(TechnicianId::from_u128(n), name, None));
    let none = |desk: &Desk| desk.all::<Letter>().len() == 0;
    let count = || std::fs::read_dir(house.dir.path().join("mail")).map_or(0, Iterator::count);
    ada.until_desk(none).await;
    let before = count();
    ada.ask(invite(1, "Nina")).await.unwrap();
    ada.until_desk(none).await;
    assert_eq!(count(), before + 1, "one of the two wrote it");
    // Whichever led, the one that stays does it from now on.
    one.stop().await;
    ada.ask(invite(2, "Omar")).await.unwrap();
    ada.until_desk(none).await;
    assert_eq!(count(), before + 2);
    other.stop().await;
}

#[tokio::test]
async fn d4_round_robin_is_fair_across_servers() {
    let Some(cluster) = cluster() else { return };
    let (house, one) = House::on(&cluster.database()).begin().await;
    let other = house.serve_on(0).await;
    let mut seats = [Seat::take(admin(&one)).await, Seat::take(admin(&other)).await];
    let strategy = Some(Strategy::RoundRobin);
    seats[0].ask(Command::SetAutoAssign { strategy }).await.unwrap();
    let ids: Vec<_> = (0..24u128).map(|n| (id(), TicketId::from_u128(700 + n))).collect();
    for (nth, (command, number)) in ids.iter().enumerate() {
        seats[nth % 2].handle.send(*command, ticket(*number, "Whose turn is it"));
    }
    for (nth, (command, _)) in ids.iter().enumerate() {
        seats[nth % 2].answer(*command).await.unwrap();
    }
    let mut shares: BTreeMap<TechnicianId, u32> = BTreeMap::new();
    let head = seats.iter().map(|seat| seat.desk.revision()).max().unwrap();
    seats[0].until_desk(|desk| desk.revision() >= head).await;
    one.read(|desk| {
        for (_, number) in &ids {
            let assignee = desk.get::<Ticket>(*number).unwrap().assignee.unwrap();
            *shares.entry(assignee).or_default() += 1;
        }
    });
    let (least, most) = (shares.values().min().unwrap(), shares.values().max().unwrap());
    assert!(shares.len() > 1 && most - least <= 1, "{shares:?}");
    one.stop().await;
    other.stop().await;
}

#[tokio::test]
async fn an_absence_that_ends_is_ended_once() {
    let Some(cluster) = cluster() else { return };
    let (house, one) = House::on(&cluster.database()).begin().await;
    let other = house.serve_on(0).await;
    let mut ada = Seat::take(admin(&other)).await;
    let until = Some(super::house::noon() + chrono::Duration::minutes(30));
    ada.ask(Command::SetOutOfOffice { technician: DANA, until }).await.unwrap();
    house.advance(31);
    let here = |desk: &Desk| {
        desk.get::<Technician>(DANA).is_some_and(|dana| dana.availability.is_available())
    };
    ada.until_desk(here).await;
    let head = ada.desk.revision();
    ada.ask(ticket(TicketId::from_u128(9), "The next one")).await.unwrap();
    assert_eq!(ada.desk.revision().0, head.0 + 1, "nothing was done in between");
    one.stop().await;
    other.stop().await;
}

#[tokio::test]
async fn a_database_that_goes_away_is_waited_for_and_nothing_is_done_twice() {
    let Some(cluster) = cluster() else { return };
    let (house, running) = House::on(&cluster.database()).begin().await;
    let mut ada = Seat::take(admin(&running)).await;
    let before = ada.desk.revision();
    for n in 0..3 {
        let command = id();
        ada.handle.send(command, ticket(TicketId::from_u128(40 + n), "While it is away"));
        cluster.restart();
        ada.answer(command).await.unwrap();
    }
    assert_eq!(ada.desk.revision().0, before.0 + 3);
    running.stop().await;
    assert_eq!(check_audit(&house.database, None).await.unwrap().fault, None);
}

#[tokio::test]
async fn servers_that_start_together_make_one_desk() {
    let Some(cluster) = cluster() else { return };
    let house = House::on(&cluster.database());
    let (one, other, third) = tokio::join!(house.open(), house.open(), house.open());
    let found = || requests(beginning().into_iter().take(1).collect());
    let (first, second) = tokio::join!(one.seed(found()), other.seed(found()));
    assert!(first.is_ok() != second.is_ok(), "one desk is founded, and not twice");
    for server in [one, other, third] {
        server.close().await;
    }
    let again = house.open().await;
    assert!(again.read(|desk| desk.account().is_some()));
    again.close().await;
}

#[tokio::test]
async fn what_is_no_desk_is_refused_and_left_alone() {
    let Some(cluster) = cluster() else { return };
    let open = async |url: &str| {
        let house = House::on(url);
        helpdeck::server::Server::open(&house.database, house.clock.clone())
            .await
            .err()
            .map(|error| error.to_string())
    };
    let theirs = cluster.database();
    sql(&theirs, &["CREATE TABLE invoice (id BIGINT)"]).await;
    assert!(open(&theirs).await.unwrap().contains("not a journal"));
    let newer = cluster.database();
    House::on(&newer).open().await.close().await;
    sql(&newer, &["UPDATE meta SET value = '99' WHERE name = 'schema'"]).await;
    assert!(open(&newer).await.unwrap().contains("newer"));
    let nobody = open("postgres://me:secret@127.0.0.1:9/desk").await.unwrap();
    assert!(nobody.contains("cannot connect") && !nobody.contains("secret"), "{nobody}");
    let missing = open(&format!("postgres://postgres@127.0.0.1:{}/nowhere", cluster.port)).await;
    assert!(missing.unwrap().contains("does not exist"));
    let empty: Database = cluster.database().parse().unwrap();
    let password = helpdeck::server::set_password(&empty, "ada@example.org", PASSWORD).await;
    assert!(matches!(password, Err(PasswordError::Open(OpenError::Empty(_)))), "{password:?}");
}

#[tokio::test]
async fn a_desk_moves_to_postgresql_and_back_with_everything() {
    let Some(cluster) = cluster() else { return };
    let (house, running) = House::serve_file().await;
    let dana = sign_in(&running, "dana@example.org").await;
    let desk = running.read(Clone::clone);
    running.stop().await;
    let there = House::on(&cluster.database());
    let Moved { revision, lines, hash } =
        move_desk(&house.database, &there.database).await.unwrap();
    assert_eq!(revision, desk.revision());
    assert!(lines > revision.0, "each entry, and who signed in");
    let again = move_desk(&house.database, &there.database).await;
    assert!(matches!(again, Err(MoveError::NotEmpty(_))), "{again:?}");

    let running = there.serve_on(0).await;
    assert_eq!(running.read(Clone::clone), desk);
    let mut dana = Seat::take(at(dana, &running)).await;
    dana.ask(ticket(TicketId::from_u128(77), "Made there")).await.unwrap();
    let desk = running.read(Clone::clone);
    running.stop().await;

    let back = House::file_only();
    let moved = move_desk(&there.database, &back.database).await.unwrap();
    assert_ne!(moved.hash, hash);
    let server = back.open().await;
    assert_eq!(server.read(Clone::clone), desk);
    server.close().await;
}

/// nginx as the README sets it up, while it runs.
struct Nginx {
    process: Child,
    folder: tempfile::TempDir,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end with it only where it is asked.
        let pid = std::fs::read_to_string(self.folder.path().join("pid")).unwrap_or_default();
        let _ = Process::new("kill").arg(pid.trim()).status();
        let _ = self.process.wait();
    }
}

impl Nginx {
    /// Nothing where it is not installed.
    fn before(servers: [SocketAddr; 2], address: SocketAddr) -> Option<Self> {
        let readme = include_str!("../../README.md");
        let lines = readme.split("```nginx\n").nth(1)?.split("```").next()?;
        let lines = lines
            .replace("127.0.0.1:7331", &servers[0].to_string())
            .replace("127.0.0.1:7332", &servers[1].to_string())
            .replace("127.0.0.1:7330", &address.to_string());
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|sort| format!("{sort}_temp_path {};\n", at(sort)))
            .concat();
        let whole = format!(
            "daemon off;\npid {};\nerror_log {};\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}{lines}}}\n",
            at("pid"),
            at("errors"),
        );
        std::fs::write(folder.path().join("nginx.conf"), whole).unwrap();
        let program = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"];
        let Some(program) = program.iter().find(|path| std::path::Path::new(path).exists()) else {
            println!("skipped: nginx is not installed (apt-get install nginx-light)");
            return None;
        };
        let process = Process::new(program)
            .args(["-c", &at("nginx.conf"), "-p", &at(""), "-e", &at("errors")])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Some(Self { process, folder })
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_server_after_the_other_is_replaced_behind_nginx_and_no_command_is_lost_or_doubled() {
    let Some(cluster) = cluster() else { return };
    let house = House::on(&cluster.database());
    let desk = house.open().await;
    desk.seed(requests(beginning())).await.unwrap();
    desk.set_password("dana@example.org", PASSWORD).await.unwrap();
    desk.close().await;
    let mut servers = [(); 2].map(|()| Server::on(&house.database.to_string()));
    servers.iter_mut().for_each(Server::run);
    let address = crate::pty::quiet_address();
    let Some(_nginx) = Nginx::before(servers.each_ref().map(|one| one.address), address) else {
        return;
    };
    let url = format!("http://{address}");
    let until = std::time::Instant::now() + std::time::Duration::from_mins(1);
    while raw().get(format!("{url}/readyz")).send().await.is_err() {
        assert!(std::time::Instant::now() < until, "nginx does not answer");
    }
    let (session, _) = helpdeck::client::login(&url, "dana@example.org", PASSWORD).await.unwrap();
    let mut dana = Seat::take(session).await;
    let before = dana.desk.revision();
    let mut asked = Vec::new();
    for round in 0..4u128 {
        for nth in 0..5 {
            let command = id();
            let number = TicketId::from_u128(1000 + round * 10 + nth);
            dana.handle.send(command, ticket(number, "Meanwhile"));
            asked.push(command);
        }
        let one = &mut servers[usize::try_from(round % 2).unwrap()];
        // Every second time without any warning.
        tokio::task::block_in_place(|| if round < 2 { one.terminate() } else { one.kill() });
        tokio::task::block_in_place(|| one.run());
    }
    for command in &asked {
        dana.answer(*command).await.unwrap();
    }
    assert_eq!(dana.desk.revision().0, before.0 + asked.len() as u64);
    let seen: Vec<_> = dana.entries.iter().map(|entry| entry.command_id).collect();
    assert_eq!(seen, asked, "each once, in order");
    servers.iter_mut().for_each(Server::kill);
    assert_eq!(check_audit(&house.database, None).await.unwrap().fault, None);
}

#[tokio::test]
async fn a_server_says_that_it_lives_and_whether_it_takes_requests() {
    let Some(cluster) = cluster() else { return };
    let (_house, running) = House::on(&cluster.database()).begin().await;
    let ask = async |path: &str| {
        let answer = raw().get(format!("{}{path}", running.url())).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    };
    assert_eq!(ask("/healthz").await, (200, "alive\n".into()));
    assert_eq!(ask("/readyz").await, (200, "ready\n".into()));
    cluster.stop();
    assert_eq!(ask("/healthz").await.0, 200);
    let (status, text) = ask("/readyz").await;
    assert_eq!(status, 503);
    assert!(text.contains("cannot be reached"), "{text}");
    running.stop().await;
}

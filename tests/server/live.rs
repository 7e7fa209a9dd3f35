//! Two people on one desk, and time passing: changes reach the other side, absences end by themselves.

use helpdeck::{
    client::{ClientError, Event},
    desk::{
        Availability, Body, Category, Command, Expect, Field, FieldValue, MessageId, MessageKind,
        Notice, Priority, Refusal, Revision, Technician, TechnicianState, Ticket, To,
    },
    wire::Fault,
};

use super::house::{
    ADMIN, DANA, ELI, House, Seat, TICKET, admin, id, noon, replayed, requests, sign_in, ticket,
};

fn priority(priority: Priority, was: Expect<Priority>) -> Command {
    Command::SetTicketPriority { ticket: TICKET, priority, was }
}

#[tokio::test]
async fn two_people_see_each_others_changes() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let mut dana = Seat::take(sign_in(&running, "dana@example.org").await).await;
    assert_eq!((ada.me, dana.me), (Some(ADMIN), Some(DANA)));

    let command = id();
    let take = Command::AssignTicket {
        ticket: TICKET,
        to: To::Technician(DANA),
        was: Expect::Value(None),
    };
    let answer = dana.ask_as(command, take).await.unwrap();
    ada.until_desk(|desk| desk.get::<Ticket>(TICKET).unwrap().assignee == Some(DANA)).await;
    let seen = ada.entries.last().unwrap();
    assert_eq!((seen.revision, seen.command_id), (answer.revision, command));
    assert_eq!(seen.changes, answer.changes);

    ada.ask(priority(Priority::High, Expect::Any)).await.unwrap();
    dana.until_desk(|desk| desk.get::<Ticket>(TICKET).unwrap().priority == Priority::High).await;
    assert_eq!(dana.desk, running.read(Clone::clone));
    running.stop().await;
}

#[tokio::test]
async fn the_same_command_twice_is_made_once_and_answered_alike() {
    let (house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let command = id();
    let first = ada.ask_as(command, priority(Priority::High, Expect::Any)).await.unwrap();
    ada.ask(priority(Priority::Low, Expect::Any)).await.unwrap();
    let head = running.read(helpdeck::desk::Desk::revision);
    let again = ada.ask_as(command, priority(Priority::High, Expect::Any)).await.unwrap();
    assert_eq!(first, again);
    running.stop().await;

    let running = house.serve_on(0).await;
    let mut ada = Seat::take(admin(&running)).await;
    let after_restart = ada.ask_as(command, priority(Priority::High, Expect::Any)).await.unwrap();
    assert_eq!(first, after_restart);
    assert_eq!(running.read(helpdeck::desk::Desk::revision), head);

    let other = ada.ask_as(command, priority(Priority::Critical, Expect::Any)).await;
    let Err(ClientError::Problem(problem)) = other else { panic!("{other:?}") };
    assert_eq!((problem.fault(), problem.status), (Some(Fault::KeyReused), 422));
    let mut dana = Seat::take(sign_in(&running, "dana@example.org").await).await;
    let hers = dana.ask_as(command, priority(Priority::High, Expect::Any)).await;
    assert!(hers.is_err(), "another person's key: {hers:?}");
    running.stop().await;
}

#[tokio::test]
async fn a_wish_that_is_true_already_makes_no_entry() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let head = running.read(helpdeck::desk::Desk::revision);
    let answer = ada.ask(priority(Priority::Medium, Expect::Any)).await.unwrap();
    assert_eq!((answer.revision, answer.changes), (head, vec![]));
    assert_eq!(running.read(helpdeck::desk::Desk::revision), head);
    running.stop().await;
}

#[tokio::test]
async fn a_stale_value_is_a_conflict_that_comes_back_as_itself() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let mut dana = Seat::take(sign_in(&running, "dana@example.org").await).await;
    let saw = Expect::Value(Priority::Medium);
    ada.ask(priority(Priority::High, saw)).await.unwrap();
    let refusal = dana.refused(priority(Priority::Low, saw)).await;
    assert_eq!(
        refusal,
        Refusal::Conflict {
            field: Field::Priority,
            yours: FieldValue::Priority(Priority::Low),
            theirs: FieldValue::Priority(Priority::High),
        }
    );
    running.stop().await;
}

#[tokio::test]
async fn a_restart_keeps_everything_and_the_journal_replays_to_the_same_desk() {
    let (house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    ada.ask(priority(Priority::High, Expect::Any)).await.unwrap();
    let message = Command::AddMessage {
        id: MessageId::from_u128(77),
        ticket: TICKET,
        kind: MessageKind::InternalNote,
        text: "Called, \u{fc}ber <b>.".into(),
        channel: helpdeck::desk::Channel::Console,
        follow_up: None,
    };
    ada.ask(message).await.unwrap();
    ada.ask(Command::DeactivateTechnician { technician: ELI }).await.unwrap();
    let before = running.read(Clone::clone);
    running.stop().await;

    let running = house.serve_on(0).await;
    assert_eq!(running.read(Clone::clone), before);
    let page: helpdeck::wire::ChangesPage = super::house::raw()
        .get(format!("{}/api/v1/changes?since=0&limit=1000", running.url()))
        .bearer_auth(super::house::TOKEN)
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(page.head, before.revision());
    assert_eq!(replayed(&page.entries), before);

    let mut ada = Seat::take(admin(&running)).await;
    assert_eq!(ada.desk, before);
    ada.handle.thread(TICKET);
    let event = ada.until(|event| matches!(event, Event::Thread { .. })).await;
    let Event::Thread { outcome: Ok(thread), .. } = event else { panic!("{event:?}") };
    let texts: Vec<&Body> = thread.messages.iter().map(|message| &message.body).collect();
    assert_eq!(texts.len(), 2);
    assert_eq!(&**texts[1], "Called, \u{fc}ber <b>.");
    running.stop().await;
}

#[tokio::test]
async fn a_feed_from_the_future_or_of_another_journal_starts_over() {
    let (_house, running) = House::serve().await;
    let journal = "of-another-desk";
    for query in ["since=999999".to_owned(), format!("since=1&journal={journal}")] {
        let url = format!("{}/api/v1/feed?{query}", running.url());
        let answer = super::house::raw().get(url).bearer_auth(super::house::TOKEN);
        let text = answer.send().await.unwrap().text().await.unwrap();
        assert_eq!(text, "event: restart\ndata: {}\n\n", "{query}");
    }
    running.stop().await;
}

#[tokio::test]
async fn a_terminal_that_knows_another_journal_takes_a_snapshot_of_this_one() {
    let (old, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    for index in 0..3 {
        let id = helpdeck::desk::TicketId::from_u128(1000 + index);
        ada.ask(ticket(id, "Old desk")).await.unwrap();
    }
    let port = running.address().port();
    running.stop().await;
    ada.until(|event| matches!(event, Event::Offline { .. })).await;
    drop(old);

    let new = House::empty();
    let server = new.open().await;
    server.seed(requests(super::house::beginning())).await.unwrap();
    server.close().await;
    let running = new.serve_on(port).await;
    ada.until(|event| matches!(event, Event::Snapshot { .. })).await;
    assert_eq!(ada.desk, running.read(Clone::clone));
    running.stop().await;
}

#[tokio::test]
async fn an_absence_ends_at_its_time_by_the_clock_of_the_server() {
    let (house, running) = House::serve().await;
    let mut dana = Seat::take(sign_in(&running, "dana@example.org").await).await;
    let until = noon() + chrono::Duration::minutes(30);
    let out = Command::SetOutOfOffice { technician: DANA, until: Some(until) };
    dana.ask(out).await.unwrap();
    house.advance(29);
    dana.ask(Command::SetOutOfOffice { technician: DANA, until: Some(until) }).await.unwrap();
    let here = |desk: &helpdeck::desk::Desk| {
        desk.get::<Technician>(DANA).unwrap().availability == Availability::Available
    };
    assert!(running.read(|desk| !here(desk)));
    let now = house.advance(1);
    dana.until_desk(here).await;
    let entry = dana.entries.last().unwrap();
    assert_eq!((entry.actor, entry.at), (helpdeck::desk::Actor::System, now));
    running.stop().await;
}

#[tokio::test]
async fn an_absence_that_ended_while_the_server_was_away_ends_at_the_start() {
    let (house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let until = noon() + chrono::Duration::minutes(30);
    ada.ask(Command::SetOutOfOffice { technician: DANA, until: Some(until) }).await.unwrap();
    running.stop().await;
    house.advance(60);
    let running = house.serve_on(0).await;
    let mut ada = Seat::take(admin(&running)).await;
    ada.until_desk(|desk| desk.get::<Technician>(DANA).unwrap().availability.is_available()).await;
    running.stop().await;
}

#[tokio::test]
async fn time_never_runs_backwards_in_the_journal() {
    let (house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    house.clock.advance(chrono::Duration::hours(-5));
    ada.ask(priority(Priority::High, Expect::Any)).await.unwrap();
    ada.until_desk(|desk| desk.get::<Ticket>(TICKET).unwrap().priority == Priority::High).await;
    assert_eq!(ada.entries.last().unwrap().at, noon());
    running.stop().await;
}

#[tokio::test]
async fn t20_i13_a_deactivated_technician_loses_session_feed_and_tickets() {
    let (_house, running) = House::serve().await;
    let session = sign_in(&running, "dana@example.org").await;
    let mut dana = Seat::take(session.clone()).await;
    let mut ada = Seat::take(admin(&running)).await;
    let give = Command::AssignTicket { ticket: TICKET, to: To::Technician(DANA), was: Expect::Any };
    ada.ask(give).await.unwrap();
    let answer = ada.ask(Command::DeactivateTechnician { technician: DANA }).await.unwrap();
    assert_eq!(answer.notices, vec![Notice::TicketsReleased { technician: DANA, count: 1 }]);

    dana.until(|event| matches!(event, Event::SignedOut)).await;
    assert_eq!(helpdeck::client::whoami(&session).await, Err(ClientError::SignedOut));
    let url = running.url();
    let again = helpdeck::client::login(&url, "dana@example.org", super::house::PASSWORD);
    assert_eq!(again.await.unwrap_err().refusal(), Some(&Refusal::NoAccess));
    assert_eq!(
        running.read(|desk| desk.get::<Technician>(DANA).unwrap().state),
        TechnicianState::Inactive
    );

    // The session is gone for good, and does not come back with the account.
    ada.ask(Command::ActivateTechnician { technician: DANA, add_seat: false }).await.unwrap();
    assert_eq!(helpdeck::client::whoami(&session).await, Err(ClientError::SignedOut));
    running.stop().await;
}

#[tokio::test]
async fn a_message_id_that_is_taken_is_refused_and_harms_nobody_else() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let note = |text: &str| Command::AddMessage {
        id: MessageId::from_u128(5),
        ticket: TICKET,
        kind: MessageKind::InternalNote,
        text: text.into(),
        channel: helpdeck::desk::Channel::Console,
        follow_up: None,
    };
    ada.ask(note("one")).await.unwrap();
    let refusal = ada.refused(note("two")).await;
    assert_eq!(refusal, Refusal::Invalid { field: Field::Id, flaw: helpdeck::desk::Flaw::Taken });
    let closed = Command::SetTicketStatus {
        ticket: TICKET,
        status: Category::Closed.preset(),
        was: Expect::Any,
    };
    ada.ask(closed).await.unwrap();
    running.stop().await;
}

#[tokio::test]
async fn many_commands_at_once_are_all_answered_in_one_order() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let start = running.read(helpdeck::desk::Desk::revision);
    let asked = (0..50).map(|index| {
        let server = running.server();
        async move {
            let ticket = ticket(helpdeck::desk::TicketId::from_u128(5000 + index), "Together");
            server.submit(id(), helpdeck::desk::Actor::Technician(ADMIN), ticket).await.unwrap()
        }
    });
    let answers = futures_util::future::join_all(asked).await;
    let mut revisions: Vec<Revision> = answers.iter().map(|answer| answer.revision).collect();
    revisions.sort_unstable();
    assert_eq!(revisions, (1..=50).map(|n| Revision(start.0 + n)).collect::<Vec<_>>());
    ada.until_desk(|desk| desk.revision() == Revision(start.0 + 50)).await;
    assert_eq!(ada.desk, running.read(Clone::clone));
    running.stop().await;
}

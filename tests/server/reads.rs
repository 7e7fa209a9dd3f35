//! What scripts read: lists in pages, single records, threads and histories, all as plain JSON.

use helpdeck::{
    client::Event,
    desk::{
        Command, Expect, Field, FieldValue, Priority, RecordKey, Strategy, Technician, Ticket,
        TicketId, To, User,
    },
    wire::{HistoryLine, Page, Thread},
};
use serde::de::DeserializeOwned;

use super::house::{DANA, House, Seat, TICKET, TOKEN, USER, admin, raw, ticket};

async fn get<T: DeserializeOwned>(running: &helpdeck::server::Running, path: &str) -> T {
    let request = raw().get(format!("{}/api/v1{path}", running.url())).bearer_auth(TOKEN);
    let response = request.send().await.unwrap();
    assert!(response.status().is_success(), "{path}: {}", response.status());
    response.json().await.unwrap()
}

#[tokio::test]
async fn a_link_to_a_ticket_says_how_to_open_it_and_nothing_about_it() {
    let (_house, running) = House::serve().await;
    let follow = async |number: &str| {
        let request = raw().get(format!("{}/tickets/{number}", running.url()));
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let (status, text) = follow("1").await;
    assert_eq!(status, 200);
    assert!(text.contains("helpdeck --open 1"), "{text}");
    // Whether there is such a ticket is nobody's to know who is not signed in.
    let (status, other) = follow("99999").await;
    assert_eq!((status, other.as_str()), (200, text.replace(" 1", " 99999").as_str()));
    for number in ["vpn", "-1", "99999999999"] {
        let (status, text) = follow(number).await;
        assert_eq!(status, 404, "{number}: {text}");
        assert!(text.contains("no-such-path"), "{text}");
    }
}

#[tokio::test]
async fn lists_come_in_pages_and_single_records_by_id_or_number() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    for index in 0..5 {
        let id = TicketId::from_u128(0x00ff_ffff_0000 + index);
        ada.ask(ticket(id, &format!("Laptop {index}"))).await.unwrap();
    }
    let mut after = String::new();
    let mut numbers = Vec::new();
    loop {
        let page: Page<Ticket> = get(&running, &format!("/tickets?limit=2{after}")).await;
        numbers.extend(page.items.iter().map(|ticket| ticket.number.0));
        match page.next {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
    let found: Page<Ticket> = get(&running, "/tickets?filter=laptop%20-%22laptop%203%22").await;
    assert_eq!(found.items.len(), 4);
    let page: Page<User> = get(&running, "/users").await;
    assert_eq!(page.items.iter().map(|user| user.id).collect::<Vec<_>>(), [USER]);
    let active: Page<Technician> = get(&running, "/technicians?filter=is:active").await;
    assert_eq!(active.items.len(), 2);

    let by_number: Ticket = get(&running, "/tickets/1").await;
    let by_id: Ticket = get(&running, &format!("/tickets/{TICKET}")).await;
    assert_eq!(by_number, by_id);
    let dana: Technician = get(&running, &format!("/technicians/{DANA}")).await;
    assert_eq!(dana.name(), "Dana Doe");
    running.stop().await;
}

#[tokio::test]
async fn a_thread_tells_who_said_and_did_what_and_why() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    ada.ask(Command::SetAutoAssign { strategy: Some(Strategy::RoundRobin) }).await.unwrap();
    let balance = Command::AssignTicket { ticket: TICKET, to: To::Balance, was: Expect::Any };
    ada.ask(balance).await.unwrap();
    let chosen = running.read(|desk| desk.get::<Ticket>(TICKET).unwrap().assignee);
    let high =
        Command::SetTicketPriority { ticket: TICKET, priority: Priority::High, was: Expect::Any };
    ada.ask(high).await.unwrap();

    let thread: Thread = get(&running, "/tickets/1/thread").await;
    assert_eq!(&*thread.messages[0].body, "It does not print.");
    assert_eq!(thread.decisions[0].decision.chosen, chosen);
    let commands: Vec<&str> = thread.history.iter().map(|line| line.command.as_str()).collect();
    assert_eq!(commands, ["create-ticket", "assign-ticket", "set-ticket-priority"]);
    assert!(thread.history[0].created);
    let last = &thread.history[2].changes[0];
    assert_eq!((last.field, &last.to), (Field::Priority, &FieldValue::Priority(Priority::High)));

    ada.handle.history(RecordKey::Ticket(TICKET));
    let event = ada.until(|event| matches!(event, Event::History { .. })).await;
    let Event::History { outcome: Ok(history), .. } = event else { panic!("{event:?}") };
    assert_eq!(history, thread.history);
    let lines: Vec<HistoryLine> =
        get(&running, &format!("/records/technician/{DANA}/history")).await;
    assert!(lines.len() >= 2);
    running.stop().await;
}

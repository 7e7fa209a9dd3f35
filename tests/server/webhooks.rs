//! Webhooks against a receiver on this computer: what arrives, signed and in order; what is tried again, given up and
//! never sent; where none leads; what a restart and another secret change (E3).

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
    routing::post,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use helpdeck::{
    client::{self, ClientError, Session},
    desk::{
        Command, DeleteWebhook, DeliveryState, Edit, EditWebhook, MessageId, MessageKind,
        NewWebhook, TicketId, Webhook, WebhookDelivery, WebhookEvent, WebhookId,
    },
    server::{Clock as _, Fixed, Reach, Running, Server, listen},
    wire::{Fault, Token},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::Value;
use sha2::Sha256;
use tokio::{net::TcpListener, sync::mpsc, time::timeout};

use super::house::{
    ADMIN, House, Seat, TICKET, TOKEN, admin, beginning, id, requests, sign_in, ticket,
};

const HOOK: WebhookId = WebhookId::from_u128(0x400c);
const OTHER: WebhookId = WebhookId::from_u128(0x400d);
const SECOND: TicketId = TicketId::from_u128(0x5ec0);

/// How long anything may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Something that arrived.
#[derive(Debug)]
struct Got {
    id: String,
    seconds: String,
    signatures: Vec<String>,
    text: String,
    json: Value,
}

impl Got {
    fn event(&self) -> &str {
        self.json["type"].as_str().unwrap()
    }

    /// What a receiver with this secret expects among the signatures.
    fn is_signed_by(&self, secret: &str) -> bool {
        let key = STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(format!("{}.{}.{}", self.id, self.seconds, self.text).as_bytes());
        let expected = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
        self.signatures.contains(&expected)
    }
}

type Answers = Arc<Mutex<VecDeque<Response>>>;

/// Another program, which answers as it is told and else takes everything.
struct Receiver {
    url: String,
    got: mpsc::UnboundedReceiver<Got>,
    answers: Answers,
}

impl Receiver {
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/desk", listener.local_addr().unwrap());
        let (sender, got) = mpsc::unbounded_channel();
        let answers = Answers::default();
        let router =
            Router::new().route("/desk", post(take)).with_state((sender, Arc::clone(&answers)));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, got, answers }
    }

    /// What it answers next.
    fn answers(&self, answer: impl axum::response::IntoResponse) {
        self.answers.lock().unwrap().push_back(answer.into_response());
    }

    async fn next(&mut self) -> Got {
        timeout(PATIENCE, self.got.recv()).await.expect("something arrives").unwrap()
    }

    fn is_quiet(&mut self) -> bool {
        self.got.try_recv().is_err()
    }
}

async fn take(
    State((sender, answers)): State<(mpsc::UnboundedSender<Got>, Answers)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let header = |name: &str| headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/json");
    let text = String::from_utf8(body.into()).unwrap();
    let json = serde_json::from_str(&text).unwrap();
    let signatures = header("webhook-signature").split(' ').map(str::to_owned).collect();
    let (id, seconds) = (header("webhook-id"), header("webhook-timestamp"));
    let answer = answers.lock().unwrap().pop_front();
    let _ = sender.send(Got { id, seconds, signatures, text, json });
    answer.unwrap_or_else(|| StatusCode::NO_CONTENT.into_response())
}

/// A served desk whose webhooks may lead to this computer.
async fn serve(house: &House) -> Running {
    serve_allowing(house, &["127.0.0.0/8", "::1/128"]).await
}

async fn serve_allowing(house: &House, networks: &[&str]) -> Running {
    let listener = listen(([127, 0, 0, 1], 0).into(), Reach::ThisComputer).await.unwrap();
    let fixed = Fixed { token: Token::new(TOKEN), technician: ADMIN };
    let networks = networks.iter().map(|network| network.parse().unwrap());
    house.open().await.webhooks_to(networks).serve(listener, Some(fixed))
}

fn add(url: &str, events: &[WebhookEvent]) -> Command {
    add_as(HOOK, url, events)
}

fn add_as(id: WebhookId, url: &str, events: &[WebhookEvent]) -> Command {
    let (url, events) = (url.to_owned(), events.iter().copied().collect());
    Command::AddWebhook(NewWebhook { id, label: "Chat".into(), url, events, notes: false })
}

fn active(active: bool) -> Command {
    let active = Some(Edit::to(active));
    Command::EditWebhook(EditWebhook { active, ..EditWebhook::of(HOOK) })
}

/// A house whose desk has begun.
async fn begun() -> House {
    let house = House::empty();
    let server = house.open().await;
    server.seed(requests(beginning())).await.unwrap();
    server.close().await;
    house
}

/// A house, its desk with a webhook of these events, the Admin before it, the receiver, the secret.
async fn hooked(events: &[WebhookEvent]) -> (House, Running, Seat, Receiver, String) {
    let house = begun().await;
    let running = serve(&house).await;
    let receiver = Receiver::open().await;
    let mut ada = Seat::take(admin(&running)).await;
    ada.ask(add(&receiver.url, events)).await.unwrap();
    let secret = client::webhook_secret(&admin(&running), HOOK).await.unwrap();
    (house, running, ada, receiver, secret)
}

fn title(ticket: TicketId, title: &str) -> Command {
    let (title, was) = (title.into(), helpdeck::desk::Expect::Any);
    Command::SetTicketTitle { ticket, title, was }
}

fn note(text: &str, number: u128) -> Command {
    Command::AddMessage {
        id: MessageId::from_u128(number),
        ticket: TICKET,
        kind: MessageKind::InternalNote,
        text: text.into(),
        channel: helpdeck::desk::Channel::Console,
        follow_up: None,
    }
}

/// Asks for the log until it is as wanted.
async fn until_log(
    session: &Session,
    wanted: impl Fn(&[WebhookDelivery]) -> bool,
) -> Vec<WebhookDelivery> {
    let ask = async {
        loop {
            let log = client::webhook_deliveries(session, HOOK).await.unwrap();
            if wanted(&log) {
                return log;
            }
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, ask).await.expect("the log says so in time")
}

fn tried(attempts: u32) -> impl Fn(&[WebhookDelivery]) -> bool {
    move |log| log.first().is_some_and(|delivery| delivery.attempts == attempts)
}

fn all_arrived(log: &[WebhookDelivery]) -> bool {
    log.iter().all(|delivery| delivery.state == DeliveryState::Delivered)
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_events_arrive_in_order_and_signed() {
    let (house, running, mut ada, mut receiver, secret) = hooked(&WebhookEvent::ALL).await;
    ada.ask(ticket(SECOND, "No network")).await.unwrap();
    ada.ask(title(SECOND, "No network on floor 2")).await.unwrap();
    ada.ask(note("The switch is down.", 1)).await.unwrap();
    ada.ask(title(SECOND, "No network at all")).await.unwrap();
    let events = ["ticket.created", "ticket.message_added", "ticket.updated", "ticket.updated"];
    let mut ids = Vec::new();
    for event in events {
        let got = receiver.next().await;
        assert_eq!(got.event(), event);
        assert!(got.is_signed_by(&secret), "{got:?}");
        assert_eq!(got.seconds, house.clock.now().timestamp().to_string());
        assert_eq!(got.json["data"]["ticket"]["id"], SECOND.to_string());
        assert!(!got.text.contains("The switch is down."));
        ids.push(got.id);
    }
    let log = until_log(&admin(&running), all_arrived).await;
    assert_eq!(log.len(), events.len());
    assert!(log.iter().all(|one| one.status == Some(204) && one.attempts == 1));
    ids.dedup();
    assert_eq!(ids.len(), events.len(), "each has an id of its own");
    assert!(receiver.is_quiet());
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_what_is_not_taken_is_tried_again_and_given_up_after_nine_more_times() {
    let (house, running, mut ada, mut receiver, _) = hooked(&[WebhookEvent::TicketUpdated]).await;
    let session = admin(&running);
    let fail = || (StatusCode::INTERNAL_SERVER_ERROR, "database\u{1b}[31m is\n down ".repeat(900));
    receiver.answers(fail());
    ada.ask(title(TICKET, "Printer melts")).await.unwrap();
    let first = receiver.next().await;
    let log = until_log(&session, tried(1)).await;
    assert_eq!(log[0].status, Some(500));
    assert!(log[0].answer.starts_with("database[31m is down"), "{}", log[0].answer);
    assert_eq!(log[0].answer.chars().count(), 200);
    house.clock.advance(chrono::Duration::seconds(4));
    assert!(receiver.is_quiet(), "not before its time");
    let waits = [3, 330, 1980, 7920, 19_800, 39_600, 55_440, 79_200, 95_040];
    for (attempt, seconds) in (2..).zip(waits) {
        receiver.answers(fail());
        house.clock.advance(chrono::Duration::seconds(seconds));
        let again = receiver.next().await;
        assert_eq!((&again.id, again.event()), (&first.id, "ticket.updated"), "try {attempt}");
        until_log(&session, tried(attempt)).await;
        if attempt == 3 {
            ada.until_desk(|desk| desk.get::<Webhook>(HOOK).unwrap().trouble.is_some()).await;
        }
    }
    let log = client::webhook_deliveries(&session, HOOK).await.unwrap();
    assert_eq!((log.len(), log[0].state), (1, DeliveryState::GivenUp));
    house.clock.advance(chrono::Duration::days(9));
    // It is still known, and arrives once somebody asks for it.
    assert!(receiver.is_quiet());
    client::replay_delivery(&session, HOOK, log[0].id).await.unwrap();
    assert_eq!(receiver.next().await.id, first.id);
    until_log(&session, all_arrived).await;
    ada.until_desk(|desk| desk.get::<Webhook>(HOOK).unwrap().trouble.is_none()).await;
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_a_receiver_may_ask_for_rest() {
    let (house, running, mut ada, mut receiver, _) = hooked(&[WebhookEvent::TicketUpdated]).await;
    receiver.answers((StatusCode::TOO_MANY_REQUESTS, [("retry-after", "3600")]));
    ada.ask(title(TICKET, "Printer melts")).await.unwrap();
    let first = receiver.next().await;
    let log = until_log(&admin(&running), tried(1)).await;
    let hour = house.clock.now() + chrono::Duration::hours(1);
    assert_eq!(log[0].state, DeliveryState::Waiting { next: hour });
    house.clock.advance(chrono::Duration::minutes(59));
    assert!(receiver.is_quiet());
    house.clock.advance(chrono::Duration::minutes(1));
    assert_eq!(receiver.next().await.id, first.id);
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_410_switches_a_webhook_off_and_what_happens_then_is_not_told() {
    let (house, running, mut ada, mut receiver, _) = hooked(&[WebhookEvent::TicketUpdated]).await;
    receiver.answers((StatusCode::GONE, "no more"));
    ada.ask(title(TICKET, "Printer melts")).await.unwrap();
    receiver.next().await;
    ada.until_desk(|desk| !desk.get::<Webhook>(HOOK).unwrap().active).await;
    let trouble = ada.desk.get::<Webhook>(HOOK).unwrap().trouble.clone().unwrap();
    assert!(trouble.gone && &*trouble.why == "410 no more");
    ada.ask(title(TICKET, "Nobody hears of this")).await.unwrap();
    house.clock.advance(chrono::Duration::seconds(1));
    ada.ask(active(true)).await.unwrap();
    ada.ask(title(TICKET, "But of this")).await.unwrap();
    let got = receiver.next().await;
    assert_eq!(got.json["data"]["ticket"]["title"], "But of this");
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_a_webhook_leads_nowhere_but_to_the_open_internet_unless_that_is_allowed() {
    let house = begun().await;
    let running = serve_allowing(&house, &["10.0.0.0/8"]).await;
    let session = admin(&running);
    let mut ada = Seat::take(session.clone()).await;
    let mut receiver = Receiver::open().await;
    ada.ask(add(&receiver.url, &WebhookEvent::ALL)).await.unwrap();
    client::webhook_secret(&session, HOOK).await.unwrap();
    let port = receiver.url.rsplit_once(':').unwrap().1.to_owned();
    for host in [
        "127.0.0.1",
        "2130706433",
        "0x7f.1",
        "0177.0.0.1",
        "127.1",
        "0.0.0.0",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
    ] {
        for scheme in ["http", "https"] {
            let url = Some(Edit::to(format!("{scheme}://{host}:{port}")));
            ada.ask(Command::EditWebhook(EditWebhook { url, ..EditWebhook::of(HOOK) }))
                .await
                .unwrap();
            let ping = client::ping_webhook(&session, HOOK).await.unwrap();
            assert_eq!((ping.state, ping.status), (DeliveryState::GivenUp, None), "{host}");
            assert!(ping.answer.contains("--allow-webhooks-to"), "{host}: {}", ping.answer);
        }
    }
    assert!(receiver.is_quiet());
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_a_redirect_is_not_followed() {
    let (_house, running, _ada, mut receiver, secret) = hooked(&WebhookEvent::ALL).await;
    let session = admin(&running);
    receiver.answers((StatusCode::FOUND, [("location", receiver.url.clone())]));
    let ping = client::ping_webhook(&session, HOOK).await.unwrap();
    assert_eq!((ping.state, ping.status), (DeliveryState::GivenUp, Some(302)));
    let got = receiver.next().await;
    assert!(got.event() == "ping" && got.is_signed_by(&secret));
    assert!(receiver.is_quiet());
    let ping = client::ping_webhook(&session, HOOK).await.unwrap();
    assert_eq!((ping.state, ping.status), (DeliveryState::Delivered, Some(204)));
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_nothing_is_lost_by_a_restart_in_the_middle() {
    let (house, running, mut ada, mut receiver, secret) =
        hooked(&[WebhookEvent::TicketUpdated]).await;
    receiver.answers(StatusCode::BAD_GATEWAY);
    ada.ask(title(TICKET, "One")).await.unwrap();
    let one = receiver.next().await;
    running.stop().await;
    // Nobody delivers while this happens.
    let server: Server = house.open().await;
    let admin_says = |command| server.submit(id(), ADMIN.into(), command);
    for text in ["Two", "Three"] {
        admin_says(title(TICKET, text)).await.unwrap();
    }
    server.close().await;
    house.clock.advance(chrono::Duration::seconds(6));
    let running = serve(&house).await;
    let mut titles = Vec::new();
    let mut ids = Vec::new();
    for _ in 0..3 {
        let got = receiver.next().await;
        assert!(got.is_signed_by(&secret));
        titles.push(got.json["data"]["ticket"]["title"].as_str().unwrap().to_owned());
        ids.push(got.id);
    }
    assert!(ids.contains(&one.id), "the same event has the same id");
    titles.sort_unstable();
    assert_eq!(titles, ["One", "Three", "Two"]);
    until_log(&admin(&running), all_arrived).await;
    assert!(receiver.is_quiet());
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_a_replaced_secret_signs_beside_the_new_one_for_a_day() {
    let (house, running, mut ada, mut receiver, first) =
        hooked(&[WebhookEvent::TicketUpdated]).await;
    let second = client::webhook_secret(&admin(&running), HOOK).await.unwrap();
    ada.ask(title(TICKET, "One")).await.unwrap();
    let got = receiver.next().await;
    assert!(got.is_signed_by(&first) && got.is_signed_by(&second));
    house.clock.advance(chrono::Duration::hours(24));
    ada.ask(title(TICKET, "Two")).await.unwrap();
    let got = receiver.next().await;
    assert!(!got.is_signed_by(&first) && got.is_signed_by(&second));
    // Neither is in anything that is told.
    let told = serde_json::to_string(&ada.entries).unwrap();
    assert!(!told.contains("whsec_") && ada.entries.len() > 2);
    let audit = client::audit(&admin(&running), "action:make-webhook-secret", None).await.unwrap();
    assert_eq!(audit.items.len(), 2);
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_nothing_is_delivered_without_a_secret_nor_after_it_was_deleted() {
    let house = begun().await;
    let running = serve(&house).await;
    let session = admin(&running);
    let mut receiver = Receiver::open().await;
    let mut ada = Seat::take(session.clone()).await;
    ada.ask(add(&receiver.url, &[WebhookEvent::TicketUpdated])).await.unwrap();
    ada.ask(title(TICKET, "One")).await.unwrap();
    let refused = client::ping_webhook(&session, HOOK).await;
    let Err(ClientError::Problem(problem)) = refused else { panic!("{refused:?}") };
    assert_eq!(problem.fault(), Some(Fault::NoSecret));
    client::webhook_secret(&session, HOOK).await.unwrap();
    // What happened since it was made is told now.
    assert_eq!(receiver.next().await.json["data"]["ticket"]["title"], "One");
    until_log(&session, all_arrived).await;
    ada.ask(Command::DeleteWebhook(DeleteWebhook { webhook: HOOK })).await.unwrap();
    ada.ask(title(TICKET, "Two")).await.unwrap();
    let gone = client::webhook_deliveries(&session, HOOK).await;
    let Err(ClientError::Problem(problem)) = gone else { panic!("{gone:?}") };
    assert_eq!(problem.status, 404);
    // Another one begins with what follows it, and has no secret yet.
    ada.ask(add_as(OTHER, &receiver.url, &[WebhookEvent::TicketUpdated])).await.unwrap();
    assert!(client::ping_webhook(&session, OTHER).await.is_err());
    client::webhook_secret(&session, OTHER).await.unwrap();
    assert!(client::webhook_deliveries(&session, OTHER).await.unwrap().is_empty());
    ada.ask(title(TICKET, "Three")).await.unwrap();
    let got = receiver.next().await;
    assert_eq!(got.json["data"]["ticket"]["title"], "Three");
    assert_eq!(got.signatures.len(), 1);
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e3_only_who_may_change_webhooks_asks_about_them() {
    let (_house, running, _ada, mut receiver, _) = hooked(&WebhookEvent::ALL).await;
    let dana = sign_in(&running, "dana@example.org").await;
    let delivery = helpdeck::desk::DeliveryId::from_u128(7);
    let answers = [
        client::webhook_secret(&dana, HOOK).await.err(),
        client::ping_webhook(&dana, HOOK).await.err(),
        client::webhook_deliveries(&dana, HOOK).await.err(),
        client::replay_delivery(&dana, HOOK, delivery).await.err(),
    ];
    for answer in answers {
        let Some(ClientError::Problem(problem)) = answer else { panic!("{answer:?}") };
        assert_eq!(problem.status, 403, "{problem:?}");
    }
    let unknown = client::replay_delivery(&admin(&running), HOOK, delivery).await;
    let Err(ClientError::Problem(problem)) = unknown else { panic!("{unknown:?}") };
    assert_eq!(problem.fault(), Some(Fault::NoSuchRecord));
    assert!(receiver.is_quiet());
    running.stop().await;
}

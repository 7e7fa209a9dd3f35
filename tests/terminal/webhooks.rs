//! Webhooks in the administration: added, changed, switched on and off, given a secret, tried, and what was delivered
//! (E3).

use helpdeck::desk::{
    Actor, Command, DeliveryId, DeliveryState, NewWebhook, Revision, TechnicianId, Timestamp,
    Webhook, WebhookDelivery, WebhookEvent, WebhookFares, WebhookId, WebhookSecretMade,
};

use super::{driver::Driver, little::*};

pub const CHAT: WebhookId = WebhookId::from_u128(0x40);
const REPORTS: WebhookId = WebhookId::from_u128(0x41);

fn new(id: WebhookId, label: &str) -> Command {
    Command::AddWebhook(NewWebhook {
        id,
        label: label.into(),
        url: format!("https://{}.example/desk", label.to_lowercase()),
        events: [WebhookEvent::TicketCreated, WebhookEvent::TicketResolved].into(),
        notes: false,
    })
}

/// Two webhooks, one of them with a secret.
pub fn some(d: &mut Driver, maker: TechnicianId) {
    d.does(maker, new(CHAT, "Chat")).does(maker, new(REPORTS, "Reports"));
    let made = WebhookSecretMade { webhook: CHAT };
    d.does(Actor::System, Command::WebhookSecretMade(made));
}

/// The same, the cursor on the one that has a secret.
pub fn two(d: &mut Driver) {
    some(d, ADA);
    d.on("Chat");
}

/// What came of a ping: the receiver has it.
pub fn ping(at: Timestamp) -> WebhookDelivery {
    WebhookDelivery {
        id: DeliveryId::from_u128(1),
        event: "ping".into(),
        at,
        revision: Revision(7),
        nth: 0,
        state: DeliveryState::Delivered,
        attempts: 1,
        tried_at: Some(at),
        status: Some(204),
        millis: Some(12),
        answer: String::new(),
    }
}

/// What was delivered: a ping, and a ticket that waits.
pub fn log(at: Timestamp) -> Vec<WebhookDelivery> {
    let waits = WebhookDelivery {
        id: DeliveryId::from_u128(2),
        event: "ticket.created".into(),
        nth: 1,
        state: DeliveryState::Waiting { next: at + chrono::Duration::minutes(5) },
        attempts: 2,
        status: Some(500),
        answer: "database is down".into(),
        ..ping(at)
    };
    vec![waits, ping(at)]
}

fn list() -> Driver {
    let mut d = Driver::little_at(100, 30);
    d.press("9").type_text("webh").press("enter");
    two(&mut d);
    d
}

fn hook(d: &Driver, id: WebhookId) -> Webhook {
    d.server.desk.get::<Webhook>(id).cloned().unwrap()
}

#[test]
fn e3_webhooks_are_listed_with_how_they_fare() {
    let mut d = list();
    d.see_line(&["Chat", "on", "https://chat.example/desk", "ticket.created"]);
    d.see_line(&["Reports", "has no secret"]);
    let error = Some("500 database is down".into());
    let fares = WebhookFares { webhook: CHAT, error, gone: false };
    d.does(Actor::System, Command::WebhookFares(fares));
    d.see_line(&["Chat", "does not arrive"]).press("enter").see("500 database is down (since");
    d.press("esc E").see_line(&["Chat", "off"]);
    assert!(!hook(&d, CHAT).active);
    d.press("u").see_line(&["Chat", "on"]).agrees();
}

#[test]
fn e3_a_webhook_is_added_with_the_events_it_is_told_of() {
    let mut d = list();
    d.press("N").see("New webhook").type_text("chat").press("tab").type_text("hooks.example");
    d.press("tab enter").see("What the webhook is told of").type_text("ticket.cl");
    d.press("space enter").see("ticket.closed").press("f2").see("Name is in use already");
    d.press("ctrl-u").type_text("Wall").press("f2").see("Address is not a safe address");
    d.press("ctrl-u")
        .type_text("https://Wall.example")
        .press("f2")
        .see_line(&["Wall", "has no secret"]);
    let wall = d.server.desk.all::<Webhook>().find(|hook| &*hook.name == "Wall").unwrap().clone();
    assert_eq!(&*wall.url, "https://wall.example/");
    assert_eq!(wall.events, [WebhookEvent::TicketClosed].into());
    d.on("Wall").press("e").see("hooks").gone("New webhook").press("esc").agrees();
}

#[test]
fn e3_a_secret_is_shown_once_and_can_be_copied() {
    let mut d = list();
    d.press("s").see("Make a fresh secret for Chat?").see("for 24 hours").press("y");
    d.see("whsec_c2VjcmV0").see("It is not shown again").take_effects();
    d.press("y").gone("whsec_c2VjcmV0");
    assert!(d.take_effects().iter().any(|effect| format!("{effect:?}").contains("Copy")));
    // The first one replaces none, so nothing is asked.
    d.on("Reports").press("s").see("whsec_c2VjcmV0").press("esc").gone("whsec_c2VjcmV0");
}

#[test]
fn e3_a_ping_says_what_came_back_and_the_log_what_was_delivered() {
    let mut d = list();
    d.press("p");
    assert_eq!(d.said(), "Chat answered 204 after 12 ms");
    d.press("o").see("Deliveries to Chat").see_line(&["ticket.created", "waits", "500, 12 ms"]);
    d.see_line(&["ping", "arrived", "204"]).press("w").gone("ping");
    d.see_line(&["r", "once more"]).press("r").gone("Deliveries to Chat");
    assert_eq!(d.said(), "ticket.created is delivered again");
    d.on("Reports").press("D").see("Delete Reports, with its secret and its log?").press("y");
    assert!(d.server.desk.get::<Webhook>(REPORTS).is_none());
    d.agrees();
}

#[test]
fn e3_whoever_may_not_change_webhooks_sees_why() {
    let mut d = Driver::little_as(DANA);
    d.press("9").type_text("webh").press("enter N");
    assert_eq!(d.said(), "Your role may not change webhooks. Ask an Admin.");
}

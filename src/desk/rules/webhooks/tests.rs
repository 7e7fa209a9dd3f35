//! What webhooks may be, who may have them, and what the desk says of one that does not arrive.

use rstest::rstest;

use super::*;
use crate::desk::{
    inverse,
    testing::{ADA, DANA, World},
};

const HOOK: WebhookId = WebhookId::from_u128(0x40);
const OTHER: WebhookId = WebhookId::from_u128(0x41);

fn new(id: WebhookId, label: &str) -> NewWebhook {
    NewWebhook {
        id,
        label: label.into(),
        url: "https://hooks.example/desk".into(),
        events: [WebhookEvent::TicketCreated].into(),
        notes: false,
    }
}

/// The little desk with a webhook that has a secret.
fn world() -> World {
    let mut world = World::little();
    world.ok(ADA, Command::AddWebhook(new(HOOK, "Chat")));
    world.ok(Actor::System, Command::WebhookSecretMade(WebhookSecretMade { webhook: HOOK }));
    world
}

fn failing(error: Option<&str>, gone: bool) -> Command {
    let error = error.map(str::to_owned);
    Command::WebhookFares(WebhookFares { webhook: HOOK, error, gone })
}

fn active(active: bool) -> Command {
    let active = Some(Edit::to(active));
    Command::EditWebhook(EditWebhook { active, ..EditWebhook::of(HOOK) })
}

fn hook(world: &World) -> &Webhook {
    world.get::<Webhook>(HOOK)
}

#[rstest]
#[case::plain("https://hooks.example/desk", "https://hooks.example/desk")]
#[case::no_path("https://hooks.example", "https://hooks.example/")]
#[case::spelled_otherwise("HTTPS://Hooks.EXAMPLE:443/a/../b?x=1", "https://hooks.example/b?x=1")]
#[case::other_digits("http://2130706433:8080/", "http://127.0.0.1:8080/")]
#[case::octal("http://0177.0.0.1/", "http://127.0.0.1/")]
#[case::six("http://[::1]/", "http://[::1]/")]
fn e3_an_address_has_one_spelling(#[case] typed: &str, #[case] kept: &str) {
    let mut world = World::little();
    world.ok(ADA, Command::AddWebhook(NewWebhook { url: typed.into(), ..new(HOOK, "Chat") }));
    assert_eq!(&*hook(&world).url, kept);
}

#[rstest]
#[case::nothing("", Flaw::Empty)]
#[case::no_scheme("hooks.example/desk", Flaw::NotAUrl)]
#[case::file("file:///etc/passwd", Flaw::NotAUrl)]
#[case::gopher("gopher://hooks.example/", Flaw::NotAUrl)]
#[case::no_host("https://", Flaw::NotAUrl)]
#[case::login("https://ada:secret@hooks.example/", Flaw::NotAUrl)]
#[case::fragment("https://hooks.example/#here", Flaw::NotAUrl)]
#[case::line_break("https://hooks.example/\nHost: else", Flaw::ControlCharacters)]
fn e3_what_is_no_address(#[case] typed: &str, #[case] flaw: Flaw) {
    let mut world = World::little();
    let wish = Command::AddWebhook(NewWebhook { url: typed.into(), ..new(HOOK, "Chat") });
    assert_eq!(world.refused(ADA, wish), Refusal::Invalid { field: Field::Url, flaw });
}

#[test]
fn e3_a_webhook_has_a_name_of_its_own_and_is_told_of_something() {
    let mut world = world();
    let taken = Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken };
    assert_eq!(world.refused(ADA, Command::AddWebhook(new(OTHER, "chat"))), taken);
    let none = NewWebhook { events: [].into(), ..new(OTHER, "Other") };
    let empty = Refusal::Invalid { field: Field::Events, flaw: Flaw::Empty };
    assert_eq!(world.refused(ADA, Command::AddWebhook(none)), empty);
    let needs = Permission::ManageWebhooks;
    for wish in [Command::AddWebhook(new(OTHER, "Other")), active(false)] {
        assert_eq!(world.refused(DANA, wish), Refusal::NotAllowed { needs });
    }
    for number in 2..=MOST {
        let id = WebhookId::from_u128(0x100 + number as u128);
        world.ok(ADA, Command::AddWebhook(new(id, &format!("No {number}"))));
    }
    let crowded = world.refused(ADA, Command::AddWebhook(new(OTHER, "One more")));
    assert!(matches!(crowded, Refusal::Invalid { flaw: Flaw::Crowded { .. }, .. }));
}

#[test]
fn e3_it_is_delivered_once_it_has_a_secret_and_only_while_it_is_on() {
    let mut world = World::little();
    world.ok(ADA, Command::AddWebhook(new(HOOK, "Chat")));
    assert!(hook(&world).active && !hook(&world).is_live());
    let made = Command::WebhookSecretMade(WebhookSecretMade { webhook: HOOK });
    assert_eq!(world.refused(ADA, made.clone()), Refusal::SystemOnly);
    world.ok(Actor::System, made);
    assert!(hook(&world).is_live());
    let since = hook(&world).active_since;
    world.ok(ADA, active(false));
    assert!(!hook(&world).is_live());
    world.now += chrono::Duration::minutes(60);
    world.ok(ADA, active(true));
    assert!(hook(&world).is_live() && hook(&world).active_since > since);
}

#[test]
fn e3_trouble_begins_once_ends_with_an_answer_and_410_switches_off() {
    let mut world = world();
    assert_eq!(world.refused(ADA, failing(Some("no"), false)), Refusal::SystemOnly);
    world.ok(Actor::System, failing(Some("cannot\u{1b}[31m connect"), false));
    let first = hook(&world).trouble.clone().expect("trouble");
    assert_eq!(&*first.why, "cannot[31m connect");
    world.now += chrono::Duration::minutes(5);
    world.ok(Actor::System, failing(Some("500"), false));
    assert_eq!(hook(&world).trouble.as_ref().map(|trouble| trouble.since), Some(first.since));
    world.ok(Actor::System, failing(None, false));
    assert!(hook(&world).trouble.is_none() && hook(&world).is_live());
    world.ok(Actor::System, failing(Some("410"), true));
    assert!(!hook(&world).active && hook(&world).trouble.as_ref().is_some_and(|it| it.gone));
    world.ok(ADA, active(true));
    assert!(hook(&world).is_live() && hook(&world).trouble.is_none());
}

#[test]
fn e3_what_is_changed_about_a_webhook_can_be_undone() {
    let mut world = world();
    let before = world.desk.clone();
    let wish = Command::EditWebhook(EditWebhook {
        label: Some(Edit::to(" Tickets ".into())),
        url: Some(Edit::to("https://Else.example".into())),
        events: Some(Edit::to([WebhookEvent::UserCreated].into())),
        notes: Some(Edit::to(true)),
        ..EditWebhook::of(HOOK)
    });
    world.ok(ADA, wish.clone());
    assert!(hook(&world).notes && &*hook(&world).url == "https://else.example/");
    for back in inverse(&before, &wish) {
        world.ok(ADA, back);
    }
    let bare = |desk: &Desk| {
        let webhook = desk.get::<Webhook>(HOOK).cloned().expect("it is there");
        Webhook { rev: Revision::default(), ..webhook }
    };
    assert_eq!(bare(&world.desk), bare(&before));
    world.ok(ADA, Command::DeleteWebhook(DeleteWebhook { webhook: HOOK }));
    assert!(world.desk.get::<Webhook>(HOOK).is_none());
}

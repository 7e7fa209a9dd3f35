//! What every program may count on: ids of requests, limits, pages with cursors, no answer to pages of other sites (E3).

use std::collections::BTreeSet;

use helpdeck::{
    client,
    desk::{Command, Grant, NewToken, Ticket, TicketId, TokenId},
    server::Running,
    wire::{Page, Problem, REQUEST_ID_HEADER},
};
use reqwest::{Method, Response, header};
use rstest::rstest;

use super::house::{House, Seat, TOKEN, admin, id, raw, ticket};

async fn get(running: &Running, path: &str, token: &str) -> Response {
    let url = format!("{}{path}", running.url());
    raw().get(url).bearer_auth(token).send().await.unwrap()
}

async fn token(running: &Running) -> String {
    let grants = [Grant::TicketsRead].into();
    let (label, addresses, expires_at) = ("CI".into(), Vec::new(), None);
    let id_of = TokenId::from_u128(0xc1);
    let new = NewToken { id: id_of, label, grants, addresses, expires_at };
    let admin = admin(running);
    client::command(&admin, id(), &Command::AddToken(Box::new(new))).await.unwrap();
    client::draw_token_secret(&admin, id_of).await.unwrap().reveal().to_owned()
}

fn request_id(response: &Response) -> String {
    response.headers()[REQUEST_ID_HEADER].to_str().unwrap().to_owned()
}

#[rstest]
#[case::plain("deploy-42_a.b", true)]
#[case::too_long(&"x".repeat(65), false)]
#[case::a_line_for_the_log("a b=c", false)]
#[case::empty("", false)]
#[tokio::test]
async fn e3_a_request_has_the_id_it_came_with_where_that_is_one(
    #[case] sent: &str,
    #[case] taken: bool,
) {
    let (_house, running) = House::serve().await;
    for path in ["/api/v1/me", "/api/v1/tickets/99", "/healthz", "/nowhere"] {
        let url = format!("{}{path}", running.url());
        let asked = raw().get(url).bearer_auth(TOKEN).header(REQUEST_ID_HEADER, sent);
        let response = asked.send().await.unwrap();
        let said = request_id(&response);
        assert_eq!(said == sent, taken, "{path}: {said}");
        assert!(taken || said.parse::<uuid::Uuid>().is_ok(), "{said}");
        if !response.status().is_success() {
            let problem: serde_json::Value = response.json().await.unwrap();
            assert_eq!(problem["request_id"], said, "{path}");
        }
    }
    let one = request_id(&get(&running, "/healthz", TOKEN).await);
    let other = request_id(&get(&running, "/healthz", TOKEN).await);
    assert_ne!(one, other);
    running.stop().await;
}

#[tokio::test]
async fn e3_a_token_that_asks_too_much_waits_and_no_other_does() {
    let (house, running) = House::serve().await;
    let token = token(&running).await;
    for _ in 0..600 {
        assert_eq!(get(&running, "/api/v1/tickets?limit=1", &token).await.status(), 200);
    }
    let refused = get(&running, "/api/v1/tickets", &token).await;
    assert_eq!(refused.status(), 429);
    assert_eq!(refused.headers()[header::RETRY_AFTER], "1");
    let problem: Problem = refused.json().await.unwrap();
    assert_eq!((&*problem.code, problem.retry_after), ("too-many-requests", Some(1)));
    assert_eq!(get(&running, "/api/v1/me", TOKEN).await.status(), 200, "somebody else");
    house.clock.advance(chrono::Duration::milliseconds(200));
    for status in [200, 200, 429] {
        assert_eq!(get(&running, "/api/v1/tickets", &token).await.status(), status);
    }
    house.advance(60);
    assert_eq!(get(&running, "/api/v1/tickets", &token).await.status(), 200);
    running.stop().await;
}

#[tokio::test]
async fn e3_pages_of_other_sites_are_told_nothing() {
    let (_house, running) = House::serve().await;
    for (method, path) in [
        (Method::GET, "/api/v1/"),
        (Method::GET, "/api/v1/tickets"),
        (Method::OPTIONS, "/api/v1/commands/create-ticket"),
        (Method::OPTIONS, "/api/v1/sessions"),
    ] {
        let url = format!("{}{path}", running.url());
        let asked = raw().request(method.clone(), url).bearer_auth(TOKEN);
        let asked = asked
            .header(header::ORIGIN, "https://elsewhere.example")
            .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
            .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "authorization");
        let response = asked.send().await.unwrap();
        assert_eq!(response.status() == 405, method == Method::OPTIONS, "{path}");
        let named = |name: &&header::HeaderName| name.as_str().starts_with("access-control-");
        assert_eq!(response.headers().keys().find(named), None, "{path}");
    }
    running.stop().await;
}

#[tokio::test]
async fn e3_pages_stay_what_they_are_while_others_write() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let laptop = |index: u128| TicketId::from_u128(0x00ff_ffff_0000 + index);
    for index in 0..10 {
        ada.ask(ticket(laptop(index), &format!("Laptop {index}"))).await.unwrap();
    }
    let mut path = "/api/v1/tickets?filter=laptop%20-%22laptop%203%22&limit=4".to_owned();
    let mut seen = Vec::new();
    for written in 0.. {
        let response = get(&running, &path, TOKEN).await;
        let link = response.headers().get(header::LINK).cloned();
        let page: Page<Ticket> = response.json().await.unwrap();
        seen.extend(page.items.iter().map(|ticket| ticket.id));
        let Some(next) = page.next else {
            assert_eq!(link, None, "the last page leads nowhere");
            break;
        };
        let link = link.unwrap().to_str().unwrap().to_owned();
        path = link.strip_prefix('<').unwrap().split_once('>').unwrap().0.to_owned();
        assert!(link.ends_with("; rel=\"next\"") && path.ends_with(&format!("after={next}")));
        assert_eq!(path.matches("after=").count(), 1);
        assert!(path.contains("limit=4") && path.contains("filter=laptop"), "{path}");
        assert!(!next.contains(&seen[0].to_string()), "opaque");
        // What was shown changes, and something is added before the first and behind the last.
        let (shown, was) = (seen[0], helpdeck::desk::Expect::Any);
        let title = format!("Laptop, seen {written}");
        let renamed = Command::SetTicketTitle { ticket: shown, title, was };
        ada.ask(renamed).await.unwrap();
        let earlier = TicketId::from_u128(0x00ff_0000_0000 + written);
        ada.ask(ticket(earlier, "Laptop before")).await.unwrap();
    }
    let once: BTreeSet<TicketId> = seen.iter().copied().collect();
    assert_eq!(once.len(), seen.len(), "nothing twice");
    for index in (0..10).filter(|index| *index != 3) {
        assert!(once.contains(&laptop(index)), "{index} is left out");
    }
    running.stop().await;
}

#[tokio::test]
async fn e3_a_cursor_of_something_else_is_refused() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    ada.ask(ticket(TicketId::from_u128(0x00ff_ffff_0001), "Laptop")).await.unwrap();
    let page: Page<Ticket> =
        get(&running, "/api/v1/tickets?limit=1", TOKEN).await.json().await.unwrap();
    let cursor = page.next.unwrap();
    let audit: serde_json::Value =
        get(&running, "/api/v1/audit?limit=1", TOKEN).await.json().await.unwrap();
    let of_the_log = audit["next"].as_str().unwrap();
    for (path, cursor) in [
        ("tickets", "x"),
        ("tickets", "7"),
        ("tickets", ""),
        ("tickets", of_the_log),
        ("users", &cursor),
        ("audit", &cursor),
        ("audit", "3"),
    ] {
        let path = format!("/api/v1/{path}?after={cursor}");
        let response = get(&running, &path, TOKEN).await;
        assert_eq!(response.status(), 400, "{path}");
        let problem: Problem = response.json().await.unwrap();
        assert_eq!(&*problem.code, "bad-parameter");
        assert!(problem.detail.starts_with("after:"), "{}", problem.detail);
    }
    let next = format!("/api/v1/audit?limit=1&after={of_the_log}");
    assert_eq!(get(&running, &next, TOKEN).await.status(), 200);
    running.stop().await;
}

#[tokio::test]
async fn e3_what_a_command_takes_ids_of_has_lists() {
    let (_house, running) = House::serve().await;
    for (path, least) in
        [("alerts", 0), ("statuses", 4), ("folders", 0), ("departments", 0), ("roles", 3)]
    {
        let page: Page<serde_json::Value> =
            get(&running, &format!("/api/v1/{path}"), TOKEN).await.json().await.unwrap();
        assert!(page.items.len() >= least, "{path}");
    }
    let found: Page<serde_json::Value> =
        get(&running, "/api/v1/roles?filter=beginner", TOKEN).await.json().await.unwrap();
    assert_eq!(found.items.len(), 1);
    running.stop().await;
}

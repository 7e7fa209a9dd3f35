//! API tokens over HTTP (E3): what opens, what is refused and in which words, what a token reads, and that its secret is
//! nowhere.

use helpdeck::{
    client::{self, Session},
    desk::{
        Actor, AuditLine, Command, Edit, EditWebhook, Grant, NewToken, NewWebhook, Notice,
        Permission, Refusal, RevokeToken, Ticket, TicketId, TokenId, WebhookEvent, WebhookId,
    },
    server::Running,
    wire::{Answer, COMMANDS, KEY_HEADER, Page, Problem, Token, TokenUse},
};
use serde_json::{Value, json};

use super::house::{DANA, House, SITE, TICKET, USER, admin, id, raw, sign_in};

const CI: TokenId = TokenId::from_u128(0xc1);

fn new_token(grants: &[Grant]) -> NewToken {
    NewToken {
        id: CI,
        label: "CI".into(),
        grants: grants.iter().copied().collect(),
        addresses: Vec::new(),
        expires_at: None,
    }
}

/// Makes a token of the embedded admin, and draws its secret.
async fn make(running: &Running, new: NewToken) -> Program {
    let token = new.id;
    let admin = admin(running);
    client::command(&admin, id(), &Command::AddToken(Box::new(new))).await.unwrap();
    let secret = client::draw_token_secret(&admin, token).await.unwrap();
    Program { url: running.url(), secret }
}

/// A program with the secret of a token.
struct Program {
    url: String,
    secret: Token,
}

impl Program {
    async fn get(&self, path: &str) -> reqwest::Response {
        let url = format!("{}/api/v1{path}", self.url);
        raw().get(url).bearer_auth(self.secret.reveal()).send().await.unwrap()
    }

    async fn post(&self, path: &str, body: &Value) -> reqwest::Response {
        let url = format!("{}/api/v1{path}", self.url);
        let request = raw().post(url).bearer_auth(self.secret.reveal());
        request.header(KEY_HEADER, id().to_string()).json(body).send().await.unwrap()
    }

    /// Status and code of a refusal.
    async fn refused(&self, path: &str) -> (u16, String) {
        said(self.get(path).await).await
    }
}

async fn said(response: reqwest::Response) -> (u16, String) {
    let status = response.status().as_u16();
    let problem: Problem = response.json().await.unwrap();
    assert_eq!(problem.status, status);
    assert!(!problem.detail.is_empty());
    (status, problem.code.into())
}

fn code(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

#[tokio::test]
async fn e3_a_token_reads_what_it_may_and_nothing_else() {
    let (_house, running) = House::serve().await;
    let program = make(&running, new_token(&[Grant::TicketsRead])).await;
    let own: Value = program.get("/tokens/current").await.json().await.unwrap();
    assert_eq!((&own["name"], &own["grants"]), (&json!("CI"), &json!(["tickets:read"])));
    let page: Page<Ticket> = program.get("/tickets").await.json().await.unwrap();
    assert_eq!(page.items.len(), 1);
    assert_eq!(program.get(&format!("/tickets/{TICKET}/thread")).await.status(), 200);
    assert_eq!(program.get(&format!("/records/ticket/{TICKET}/history")).await.status(), 200);
    for path in ["/users", "/devices", "/sites", "/technicians", "/audit", "/audit/check"] {
        assert_eq!(program.refused(path).await, code(403, "token-lacks"), "{path}");
    }
    for path in [format!("/users/{USER}"), format!("/records/user/{USER}/history")] {
        assert_eq!(program.refused(&path).await, code(403, "token-lacks"), "{path}");
    }
    let token = format!("/records/api-token/{CI}/history");
    for path in ["/me", "/drafts", "/tokens", "/directory", &token] {
        assert_eq!(program.refused(path).await, code(403, "not-through-token"), "{path}");
    }
    // What is told of the whole desk holds tickets, and nothing of users, sites, technicians and tokens.
    for path in ["/snapshot", "/changes?limit=1000"] {
        let text = program.get(path).await.text().await.unwrap();
        assert!(text.contains("Printer on fire"), "{path}");
        for hidden in ["Uma", "Lyon", "example.org", "CI"] {
            assert!(!text.contains(hidden), "{path} tells of {hidden}");
        }
    }
    running.stop().await;
}

#[tokio::test]
async fn e3_where_tokens_come_from_and_webhooks_lead_to_is_for_those_who_manage_them() {
    let (_house, running) = House::serve().await;
    let token =
        NewToken { addresses: vec!["10.9.8.0/24".into()], ..new_token(&[Grant::AuditRead]) };
    make(&running, token).await;
    let hook = WebhookId::from_u128(0x40);
    let webhook = Command::AddWebhook(NewWebhook {
        id: hook,
        label: "Chat".into(),
        url: "https://chat.example/T0/hush".into(),
        events: WebhookEvent::ALL.into(),
        notes: false,
    });
    client::command(&admin(&running), id(), &webhook).await.unwrap();
    let dana = sign_in(&running, "dana@example.org").await;
    let url = Some(Edit::to("https://chat.example/T0/hush-too".into()));
    let moved = Command::EditWebhook(EditWebhook { url, ..EditWebhook::of(hook) });
    client::command(&admin(&running), id(), &moved).await.unwrap();
    let history = format!("/records/webhook/{hook}/history");
    for path in ["/snapshot", "/changes?limit=1000", "/tokens", &history] {
        let read = async |session: Session| {
            let program = Program { url: session.url, secret: session.token };
            program.get(path).await.text().await.unwrap()
        };
        let (hers, all) = (read(dana.clone()).await, read(admin(&running)).await);
        let secret = |text: &str| text.contains("10.9.8.0") || text.contains("T0/hush");
        assert!(secret(&all), "{path}: {all}");
        assert!(!secret(&hers), "{path}: {hers}");
        assert!(hers.contains("CI") || hers.contains("edit-webhook"), "{path}: {hers}");
    }
    running.stop().await;
}

#[tokio::test]
async fn d16_da4_a_program_opens_a_ticket_and_the_log_says_which() {
    let (_house, running) = House::serve().await;
    let grants = [Grant::TicketsWrite, Grant::TicketsRead, Grant::AuditRead];
    let program = make(&running, new_token(&grants)).await;
    let device = helpdeck::desk::DeviceId::from_u128(0xde1);
    let new = json!({ "id": device, "site": SITE, "name": "PC-1", "type": "workstation" });
    let new = helpdeck::wire::read_command("add-device", &new.to_string()).unwrap();
    client::command(&admin(&running), id(), &new).await.unwrap();
    let ticket = TicketId::from_u128(0x71c);
    let body = json!({
        "id": ticket, "message": TicketId::from_u128(0x3e5), "site": SITE, "requester": USER,
        "title": "Disk full", "text": "C: has 0 bytes left.",
        "device": { "device": "device", "id": device },
    });
    let response = program.post("/commands/create-ticket", &body).await;
    assert_eq!(response.status(), 200);
    let answer: Answer = response.json().await.unwrap();
    assert!(answer.notices.contains(&Notice::DeviceFromPrimary { ticket, device: None }));
    running.read(|desk| {
        let ticket = desk.get::<Ticket>(ticket).unwrap();
        assert_eq!((&ticket.device, ticket.origin_device), (&None, Some(device)));
        assert_eq!(ticket.channel, helpdeck::desk::Channel::Api);
    });
    let page: Page<AuditLine> = program.get("/audit?filter=actor:CI").await.json().await.unwrap();
    let owner = super::house::ADMIN;
    assert_eq!(page.items[0].actor, Actor::Token { token: CI, owner });
    assert_eq!(page.items[0].action, "create-ticket");
    let lines: Page<AuditLine> = program.get("/audit").await.json().await.unwrap();
    let actions: Vec<&str> = lines.items.iter().map(|line| line.action.as_str()).collect();
    assert!(actions.contains(&"add-token") && actions.contains(&"draw-token-secret"));
    // What it may not is noted as well.
    let refused = program.post("/commands/delete-ticket", &json!({ "ticket": ticket })).await;
    assert_eq!(said(refused).await, code(403, "token-lacks"));
    let own = program.post("/commands/revoke-token", &json!({ "token": CI })).await;
    assert_eq!(said(own).await, code(403, "not-through-token"));
    let lines: Page<AuditLine> = program.get("/audit").await.json().await.unwrap();
    assert_eq!(lines.items[0].action, "refused");
    running.stop().await;
}

#[tokio::test]
async fn e3_every_way_in_which_a_token_opens_nothing_has_a_code() {
    let (house, running) = House::serve().await;
    let admin = admin(&running);
    let open = async |number: u128, name: &str, addresses: &[&str], expires_at| {
        let new = NewToken {
            id: TokenId::from_u128(number),
            label: name.into(),
            addresses: addresses.iter().map(|&text| text.into()).collect(),
            expires_at,
            ..new_token(&[Grant::TicketsRead])
        };
        make(&running, new).await
    };
    let far = open(1, "far", &["10.0.0.0/8", "2001:db8::/32"], None).await;
    assert_eq!(far.refused("/tickets").await, code(403, "token-address"));
    let near = open(2, "near", &["10.0.0.0/8", "127.0.0.0/8"], None).await;
    assert_eq!(near.get("/tickets").await.status(), 200);

    let brief = open(3, "brief", &[], Some("2026-03-02T13:00:00Z".parse().unwrap())).await;
    assert_eq!(brief.get("/tickets").await.status(), 200);
    house.advance(60);
    assert_eq!(brief.refused("/tickets").await, code(401, "token-expired"));

    let revoke = Command::RevokeToken(RevokeToken { token: TokenId::from_u128(2) });
    client::command(&admin, id(), &revoke).await.unwrap();
    assert_eq!(near.refused("/tickets").await, code(401, "token-revoked"));
    let again = client::draw_token_secret(&admin, TokenId::from_u128(2)).await.unwrap_err();
    assert_eq!(again.refusal().map(Refusal::code), Some("not-found"));

    let unknown = Program { url: running.url(), secret: Token::new("hd_nobodys") };
    assert_eq!(unknown.refused("/tickets").await, code(401, "signed-out"));
    running.stop().await;
}

#[tokio::test]
async fn e3_another_secret_ends_the_one_before_and_only_the_owner_draws_one() {
    let (house, running) = House::serve_file().await;
    let first = make(&running, new_token(&[Grant::TicketsRead])).await;
    let other = client::draw_token_secret(&admin(&running), CI).await.unwrap();
    let second = Program { url: running.url(), secret: other };
    assert_eq!(first.refused("/tickets").await, code(401, "signed-out"));
    assert_eq!(second.get("/tickets").await.status(), 200);
    assert_eq!(second.secret.reveal().len(), 46, "a prefix and 256 bits");
    let dana: Session = sign_in(&running, "dana@example.org").await;
    let refused = client::draw_token_secret(&dana, CI).await.unwrap_err();
    assert_eq!(refused.refusal().map(Refusal::code), Some("not-yours"));
    let make = Command::AddToken(Box::new(NewToken {
        label: "Other".into(),
        ..new_token(&[Grant::UsersRead])
    }));
    let refused = client::command(&dana, id(), &make).await.unwrap_err();
    let needs = Permission::ManageTokens;
    assert_eq!(refused.refusal(), Some(&Refusal::NotAllowed { needs }));
    let tokens: Vec<TokenUse> = raw()
        .get(format!("{}/api/v1/tokens", running.url()))
        .bearer_auth(dana.token.reveal())
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    let used = tokens.iter().find(|used| used.token.id == CI).unwrap();
    assert!(used.drawn_at.is_some() && used.last_used_at.is_some());
    let file = house.file().to_owned();
    running.stop().await;
    for secret in [&first.secret, &second.secret] {
        let bytes = std::fs::read(&file).unwrap();
        let secret = secret.reveal().as_bytes();
        assert!(!bytes.windows(secret.len()).any(|window| window == secret), "it is in the file");
    }
}

#[tokio::test]
async fn i13_a_feed_through_a_token_ends_with_it() {
    use futures_util::StreamExt as _;
    let (_house, running) = House::serve().await;
    let program = make(&running, new_token(&[Grant::TicketsRead])).await;
    let mut feed = program.get("/feed").await.bytes_stream();
    assert!(feed.next().await.unwrap().unwrap().starts_with(b":"), "open");
    let priority = helpdeck::desk::Priority::Low;
    let was = helpdeck::desk::Expect::Any;
    let low = Command::SetTicketPriority { ticket: TICKET, priority, was };
    client::command(&admin(&running), id(), &low).await.unwrap();
    let told = String::from_utf8(feed.next().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(told.contains("Printer on fire"), "{told}");
    let revoke = Command::RevokeToken(RevokeToken { token: CI });
    client::command(&admin(&running), id(), &revoke).await.unwrap();
    let end = String::from_utf8(feed.next().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(end.contains("signed-out"), "{end}");
    assert!(feed.next().await.is_none());
    running.stop().await;
}

#[tokio::test]
async fn t20_a_deactivated_owner_has_no_token() {
    let (_house, running) = House::serve().await;
    let admin = admin(&running);
    let role = helpdeck::desk::Preset::Admin.id();
    let assign =
        helpdeck::desk::AssignRole { technician: DANA, role, was: helpdeck::desk::Expect::Any };
    client::command(&admin, id(), &Command::AssignRole(assign)).await.unwrap();
    let dana = sign_in(&running, "dana@example.org").await;
    let new = Command::AddToken(Box::new(new_token(&[Grant::TicketsRead])));
    client::command(&dana, id(), &new).await.unwrap();
    let secret = client::draw_token_secret(&dana, CI).await.unwrap();
    let program = Program { url: running.url(), secret };
    assert_eq!(program.get("/tickets").await.status(), 200);
    let out = Command::DeactivateTechnician { technician: DANA };
    client::command(&admin, id(), &out).await.unwrap();
    assert_eq!(program.refused("/tickets").await, code(401, "token-revoked"));
    running.stop().await;
}

#[tokio::test]
async fn c3_no_token_may_what_takes_a_person_whatever_it_allows() {
    let (_house, running) = House::serve().await;
    let program = make(&running, new_token(&Grant::ALL)).await;
    let mut persons = 0;
    for name in COMMANDS {
        let response = program.post(&format!("/commands/{name}"), &json!({})).await;
        let (status, code) = said(response).await;
        // A command without arguments is refused before it is asked who asks, where it needs some.
        assert!(status == 422 || status == 403, "{name}: {status} {code}");
        persons += usize::from(code == "not-through-token");
    }
    assert!(persons > 0);
    running.stop().await;
}

#[test]
fn e3_the_command_line_makes_lists_renews_and_revokes_tokens() {
    let home = crate::pty::Home::new();
    let run = |args: &[&str]| {
        let output = home.command().arg("tokens").args(args).output().unwrap();
        let said = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.success(), said(output.stdout), said(output.stderr))
    };
    let allow = "tickets:read,tickets:write";
    let (ok, made, why) = run(&["create", "CI", "--allow", allow, "--expires", "90d", "--json"]);
    assert!(ok, "{why}");
    let made: Value = serde_json::from_str(&made).unwrap();
    let first = made["secret"].as_str().unwrap().to_owned();
    assert!(first.starts_with("hd_") && first.len() == 46, "{first}");
    let (ok, said, _) = run(&["renew", "ci"]);
    let second = said.lines().last().unwrap();
    assert!(ok && second.starts_with("hd_") && second != first, "{said}");
    let (ok, list, _) = run(&["--json"]);
    let list: Value = serde_json::from_str(&list).unwrap();
    assert!(ok && !list.to_string().contains("hd_"));
    assert_eq!(list[0]["token"], "CI");
    assert_eq!(list[0]["may"], json!(["tickets:read", "tickets:write"]));
    assert!(list[0]["expires"].is_string() && list[0]["revoked"].is_null());
    let (ok, said, _) = run(&["revoke", "CI"]);
    assert!(ok && said.contains("CI revoked"), "{said}");
    let (_, list, _) = run(&["list", "--csv"]);
    assert!(list.lines().nth(1).unwrap().starts_with("CI,"), "{list}");
    for (args, words) in [
        (vec!["revoke", "CI"], "no API token CI"),
        (vec!["create", "X", "--allow", "technicians:write"], "technicians:read"),
        (vec!["create", "X", "--allow", "users:read", "--from", "10.0.0.0/99"], "10.1.0.0/16"),
        (vec!["create", "X", "--allow", "users:read", "--expires", "then"], "Say when as"),
        (vec!["create", "X"], "--allow"),
    ] {
        let (ok, _, why) = run(&args);
        assert!(!ok && why.contains(words), "{args:?}: {why}");
    }
}

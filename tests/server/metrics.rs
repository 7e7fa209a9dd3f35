//! What a server says of itself: the page that Prometheus reads, and the line of the log for each request. Neither says
//! anything of people.

use std::{
    collections::BTreeMap,
    io::Write,
    sync::{Arc, Mutex, OnceLock},
};

use helpdeck::{
    client,
    desk::{Command, Edit, EditAccount},
    server::{Fixed, Reach, Running, listen},
    wire::Token,
};
use serde_json::Value;
use tracing_subscriber::{
    fmt::{self, MakeWriter},
    layer::SubscriberExt as _,
    util::SubscriberInitExt as _,
};

use super::house::{
    ADMIN, DANA, House, PASSWORD, Seat, TOKEN, admin, beginning, raw, requests, sign_in, ticket,
};

/// A served desk whose metrics are read at another address.
async fn measured() -> (House, Running, String) {
    let house = House::empty();
    let server = house.open().await;
    server.seed(requests(beginning())).await.unwrap();
    let local = || listen(([127, 0, 0, 1], 0).into(), Reach::ThisComputer);
    let metrics = local().await.unwrap();
    let url = format!("http://{}/metrics", metrics.local_addr().unwrap());
    let fixed = Fixed { token: Token::new(TOKEN), technician: ADMIN };
    let running = server.measured(Some(metrics)).serve(local().await.unwrap(), Some(fixed));
    (house, running, url)
}

/// The samples of a page, each with its labels as they stand there.
fn samples(page: &str) -> BTreeMap<String, f64> {
    let mut samples = BTreeMap::new();
    let mut typed = Vec::new();
    for line in page.lines() {
        if let Some(about) = line.strip_prefix("# TYPE ") {
            let (name, sort) = about.split_once(' ').unwrap();
            assert!(["counter", "gauge", "histogram"].contains(&sort), "{line}");
            typed.push(name.to_owned());
            continue;
        }
        if line.starts_with("# HELP ") {
            continue;
        }
        let (name, value) = line.rsplit_once(' ').unwrap();
        assert!(typed.iter().any(|typed| name.starts_with(typed.as_str())), "{line}");
        assert!(samples.insert(name.to_owned(), value.parse().unwrap()).is_none(), "{line}");
    }
    samples
}

async fn scrape(url: &str) -> BTreeMap<String, f64> {
    let answer = raw().get(url).send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/plain; version=0.0.4");
    let page = answer.text().await.unwrap();
    for secret in ["example.org", "Dana", TOKEN, &DANA.to_string(), "Printer"] {
        assert!(!page.contains(secret), "{secret} in {page}");
    }
    samples(&page)
}

#[tokio::test(flavor = "multi_thread")]
async fn prometheus_reads_what_was_counted_and_nothing_of_people() {
    let (_house, running, url) = measured().await;
    let mut ada = Seat::take(admin(&running)).await;
    let dana = sign_in(&running, "dana@example.org").await;
    let rename = |to: &str| {
        let name = Some(Edit::to(to.into()));
        Command::EditAccount(EditAccount { name, ..EditAccount::default() })
    };
    ada.ask(rename("Acme 2")).await.unwrap();
    ada.ask(ticket(helpdeck::desk::TicketId::from_u128(5), "No network")).await.unwrap();
    client::command(&dana, super::house::id(), &rename("Mine")).await.unwrap_err();
    let api = format!("{}/api/v1", running.url());
    let ask = |path: &str| raw().get(format!("{api}{path}")).bearer_auth(TOKEN).send();
    ask("/tickets?filter=uma@example.org").await.unwrap();
    ask("/tickets/1").await.unwrap();
    ask("/tickets/2").await.unwrap();
    ask("/Dana/../..%2f").await.unwrap();
    let odd = raw().request("BREW".parse().unwrap(), format!("{api}/tickets")).send();
    assert_eq!(odd.await.unwrap().status().as_u16(), 405);

    let page = scrape(&url).await;
    let at = |name: &str| page.get(name).copied().unwrap_or_else(|| panic!("{name} in {page:#?}"));
    let requests = |method: &str, path: &str, status: u16| {
        at(&format!(
            r#"helpdeck_requests_total{{method="{method}",path="{path}",status="{status}"}}"#
        ))
    };
    assert!((requests("GET", "/api/v1/tickets/{ticket}", 200) - 2.0).abs() < 0.1);
    assert!((requests("GET", "/api/v1/tickets", 200) - 1.0).abs() < 0.1);
    assert!((requests("other", "/api/v1/tickets", 405) - 1.0).abs() < 0.1);
    assert!((requests("GET", "other", 404) - 1.0).abs() < 0.1);
    let bucket =
        r#"helpdeck_request_seconds_bucket{method="GET",path="/api/v1/tickets",le="+Inf"}"#;
    assert!((at(bucket) - 1.0).abs() < 0.1);
    let commands = |outcome: &str| {
        at(&format!(r#"helpdeck_commands_total{{command="edit-account",outcome="{outcome}"}}"#))
    };
    assert!((commands("done") - 1.0).abs() < 0.1 && (commands("refused") - 1.0).abs() < 0.1);
    let head = running.read(helpdeck::desk::Desk::revision).0;
    assert!((at("helpdeck_revision") - f64::from(u32::try_from(head).unwrap())).abs() < 0.1);
    assert!((at("helpdeck_entries_total") - at("helpdeck_revision")).abs() < 0.1);
    assert!(at("helpdeck_append_seconds_count") >= 3.0 && at("helpdeck_append_entries_sum") >= 9.0);
    assert!((at("helpdeck_feeds") - 1.0).abs() < 0.1 && at("helpdeck_sessions") >= 1.0);
    assert!((at(r#"helpdeck_outbox{what="webhooks"}"#)).abs() < 0.1);
    assert!((at(r#"helpdeck_outbox{what="mail"}"#)).abs() < 0.1);
    assert!((0.0..=1.0).contains(&at("helpdeck_leads")));
    if cfg!(target_os = "linux") {
        assert!(at("helpdeck_resident_memory_bytes") > 1e6);
    }
    // The desk itself does not tell.
    let here = raw().get(format!("{}/metrics", running.url())).send().await.unwrap();
    assert_eq!(here.status().as_u16(), 404);
    running.stop().await;
}

/// A log in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Log {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

impl Log {
    /// The lines about requests whose ids begin so: other tests write into it, too.
    fn of(&self, ids: &str) -> Vec<String> {
        let text = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
        let about = |line: &&str| line.contains("helpdeck::access") && line.contains(ids);
        text.lines().filter(about).map(str::to_owned).collect()
    }
}

/// The log of this process in words and as JSON. There is one for all tests: what a thread alone listens to is not told
/// reliably while other threads come upon the same lines for the first time.
fn logs() -> &'static (Log, Log) {
    static LOGS: OnceLock<(Log, Log)> = OnceLock::new();
    LOGS.get_or_init(|| {
        let (words, json) = (Log::default(), Log::default());
        let lines = fmt::layer().with_ansi(false).with_writer(words.clone());
        let documents = fmt::layer().json().flatten_event(true).with_writer(json.clone());
        let level = tracing_subscriber::filter::LevelFilter::INFO;
        tracing_subscriber::registry().with(level).with(lines).with(documents).init();
        (words, json)
    })
}

/// What is asked of a server, with secrets wherever one can stand, and with ids that begin so.
async fn talk(running: &Running, ids: &str) {
    let api = format!("{}/api/v1", running.url());
    let dana = sign_in(running, "dana@example.org").await;
    let hostile = "%1b%5b31m%0aevil%20line";
    let id = |nth: u32| format!("{ids}{nth}");
    let ask = |nth: u32, path: String| {
        let token = dana.token.reveal().to_owned();
        raw().get(format!("{api}{path}")).bearer_auth(token).header("x-request-id", id(nth)).send()
    };
    assert_eq!(ask(1, "/tickets?filter=hushword".into()).await.unwrap().status(), 200);
    assert_eq!(ask(2, format!("/tickets/{hostile}")).await.unwrap().status(), 404);
    assert_eq!(ask(3, format!("/{hostile}?token=hushword")).await.unwrap().status(), 404);
    let wrong = serde_json::json!({ "email": "dana@example.org", "password": "hushword" });
    let sent = raw().post(format!("{api}/sessions")).header("x-request-id", id(4)).json(&wrong);
    assert_eq!(sent.send().await.unwrap().status(), 401);
    let pass = serde_json::json!({ "token": "hushword", "password": "hushword" });
    let sent = raw().post(format!("{api}/invitations/accept")).header("x-request-id", id(5));
    sent.json(&pass).send().await.unwrap();
    let odd = raw().get(format!("{api}/tickets")).header("x-request-id", format!("{ids}\todd"));
    assert_eq!(odd.send().await.unwrap().status(), 401);
}

fn says_nothing_secret(lines: &[String]) {
    for line in lines {
        for secret in ["hushword", "hd_", PASSWORD, "Bearer", "dana@", "Dana", "\u{1b}", "evil"] {
            assert!(!line.contains(secret), "{secret:?} in {line}");
        }
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_one_line_of_the_log_without_anything_secret() {
    let (words, json) = logs();
    let (_house, running, _) = measured().await;
    talk(&running, "metrics-").await;
    running.stop().await;
    let (words, json) = (words.of("metrics-"), json.of("metrics-"));
    // An id that cannot stand in a log is not taken over.
    assert_eq!((words.len(), json.len()), (5, 5), "{words:#?}");
    says_nothing_secret(&words);
    says_nothing_secret(&json);
    for line in words {
        assert!(line.contains(r#"method=""#) && line.contains(r#" path=""#), "{line}");
    }
    let json: Vec<Value> = json.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let line = |path: &str, status: u16| {
        let found = json.iter().find(|line| line["path"] == path && line["status"] == status);
        found.unwrap_or_else(|| panic!("{path} {status} in {json:#?}"))
    };
    let listed = line("/api/v1/tickets", 200);
    assert_eq!((&listed["method"], &listed["from"]), (&"GET".into(), &"127.0.0.1".into()));
    assert_eq!((&listed["who"], &listed["id"]), (&DANA.to_string().into(), &"metrics-1".into()));
    assert!(listed["bytes"].as_u64().unwrap() > 10 && listed["ms"].is_u64());
    assert!(listed["timestamp"].is_string());
    assert_eq!(line("/api/v1/tickets/{ticket}", 404)["who"], DANA.to_string());
    assert!(line("other", 404)["who"].is_null());
    assert!(line("/api/v1/sessions", 401)["who"].is_null());
    assert!(json.iter().any(|line| line["path"] == "/api/v1/invitations/accept"));
}

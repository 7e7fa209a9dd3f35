//! Owns what is counted while the server works, and the page that Prometheus reads it from.
//!
//! A label has few values, none of them about a person: paths are templates, commands are names. What can be looked up
//! when somebody asks is a gauge of [`Metrics::page`]; what has to be counted as it happens has a method here.

use std::{fmt, sync::Arc, time::Duration};

use axum::{Router, extract::State, http::header, response::IntoResponse, routing::get};
use prometheus::{
    Encoder as _, Histogram, HistogramOpts, HistogramVec, IntCounter, IntCounterVec, IntGauge,
    IntGaugeVec, Opts, Registry, TextEncoder, core::Collector,
};
use tokio::net::TcpListener;

use super::{core::Core, writer::Failure};
use crate::desk::{Letter, Webhook};

/// From half a millisecond to ten seconds.
const SECONDS: [f64; 14] =
    [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
/// Entries of one transaction.
const SIZES: [f64; 9] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0];

/// What is counted.
pub struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    request_seconds: HistogramVec,
    commands: IntCounterVec,
    entries: IntCounter,
    appends: Histogram,
    append_seconds: Histogram,
    revision: IntGauge,
    feeds: IntGauge,
    sessions: IntGauge,
    leads: IntGauge,
    outbox: IntGaugeVec,
    memory: IntGauge,
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Metrics")
    }
}

impl Metrics {
    /// Nothing happened yet.
    pub fn new() -> Self {
        let registry = Registry::new_custom(Some("helpdeck".into()), None);
        Self::in_registry(registry).expect("every name is one, and stands once")
    }

    fn in_registry(registry: prometheus::Result<Registry>) -> prometheus::Result<Self> {
        let registry = registry?;
        let requests = metric("requests_total", "Requests by method, path and status.");
        let request_seconds = metric("request_seconds", "Time until an answer began.");
        let commands = metric("commands_total", "Commands by name and what became of them.");
        let entries = metric("entries_total", "Entries that this server appended.");
        let appends = metric("append_entries", "Entries of one transaction.");
        let append_seconds = metric("append_seconds", "Time until a transaction was safe.");
        let revision = metric("revision", "The revision of the desk in memory.");
        let feeds = metric("feeds", "Feeds that are open.");
        let sessions = metric("sessions", "Sessions that have not run out, of all servers.");
        let leads = metric("leads", "1 where this server does what only one may do.");
        let outbox = metric("outbox", "What waits to leave: mails, deliveries of webhooks.");
        let memory = metric("resident_memory_bytes", "Memory of the process.");
        let metrics = Self {
            requests: IntCounterVec::new(requests, &["method", "path", "status"])?,
            request_seconds: HistogramVec::new(
                HistogramOpts::from(request_seconds).buckets(SECONDS.to_vec()),
                &["method", "path"],
            )?,
            commands: IntCounterVec::new(commands, &["command", "outcome"])?,
            entries: IntCounter::with_opts(entries)?,
            appends: Histogram::with_opts(HistogramOpts::from(appends).buckets(SIZES.to_vec()))?,
            append_seconds: Histogram::with_opts(
                HistogramOpts::from(append_seconds).buckets(SECONDS.to_vec()),
            )?,
            revision: IntGauge::with_opts(revision)?,
            feeds: IntGauge::with_opts(feeds)?,
            sessions: IntGauge::with_opts(sessions)?,
            leads: IntGauge::with_opts(leads)?,
            outbox: IntGaugeVec::new(outbox, &["what"])?,
            memory: IntGauge::with_opts(memory)?,
            registry,
        };
        metrics.register()?;
        Ok(metrics)
    }

    fn register(&self) -> prometheus::Result<()> {
        let all: [Box<dyn Collector>; 12] = [
            Box::new(self.requests.clone()),
            Box::new(self.request_seconds.clone()),
            Box::new(self.commands.clone()),
            Box::new(self.entries.clone()),
            Box::new(self.appends.clone()),
            Box::new(self.append_seconds.clone()),
            Box::new(self.revision.clone()),
            Box::new(self.feeds.clone()),
            Box::new(self.sessions.clone()),
            Box::new(self.leads.clone()),
            Box::new(self.outbox.clone()),
            Box::new(self.memory.clone()),
        ];
        all.into_iter().try_for_each(|one| self.registry.register(one))
    }

    /// Counts a request. `path` is a template.
    pub fn request(&self, method: &str, path: &str, status: u16, took: Duration) {
        self.requests.with_label_values(&[method, path, &status.to_string()]).inc();
        self.request_seconds.with_label_values(&[method, path]).observe(took.as_secs_f64());
    }

    /// Counts a command. Where it was refused, for which reason is in the audit log.
    pub fn command<T>(&self, name: &str, outcome: &Result<T, Failure>) {
        let outcome = match outcome {
            Ok(_) => "done",
            Err(Failure::Refused(_)) => "refused",
            Err(Failure::KeyReused) => "key-reused",
            Err(Failure::Storage(_)) => "not-saved",
            Err(Failure::Broken) => "broken",
            Err(Failure::Stopping) => "stopping",
        };
        self.commands.with_label_values(&[name, outcome]).inc();
    }

    /// Counts a transaction.
    pub fn append(&self, entries: usize, took: Duration) {
        self.entries.inc_by(u64::try_from(entries).unwrap_or(0));
        #[expect(clippy::cast_precision_loss, reason = "a transaction is not that long")]
        self.appends.observe(entries as f64);
        self.append_seconds.observe(took.as_secs_f64());
    }

    /// Everything in the text format 0.0.4.
    async fn page(&self, core: &Core) -> String {
        let (revision, letters, webhooks) = core.read(|desk| {
            let letters = desk.all::<Letter>().filter(|letter| letter.next_at().is_some()).count();
            let webhooks: Vec<_> = desk.all::<Webhook>().map(|webhook| webhook.id).collect();
            (desk.revision(), letters, webhooks)
        });
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        self.revision.set(number(revision.0));
        self.feeds.set(number(core.feed.receiver_count() as u64));
        self.leads.set(i64::from(*core.leads.borrow()));
        self.outbox.with_label_values(&["mail"]).set(number(letters as u64));
        // What the database does not say now stays as it was.
        let mut waiting = Some(0);
        for webhook in webhooks {
            let count = core.journal.waiting_deliveries(webhook).await.ok();
            waiting = waiting.zip(count).map(|(sum, count)| sum + count);
        }
        if let Some(waiting) = waiting {
            self.outbox.with_label_values(&["webhooks"]).set(number(waiting));
        }
        if let Ok(sessions) = core.journal.count_sessions(core.clock.0.now()).await {
            self.sessions.set(number(sessions));
        }
        if let Some(bytes) = resident_memory() {
            self.memory.set(number(bytes));
        }
        let mut text = Vec::new();
        let encoded = TextEncoder::new().encode(&self.registry.gather(), &mut text);
        if let Err(error) = encoded {
            tracing::error!(%error, "what is counted could not be written");
        }
        String::from_utf8(text).unwrap_or_default()
    }
}

/// A name and what is counted under it.
fn metric(name: &str, help: &str) -> Opts {
    Opts::new(name, help)
}

/// The memory of this process, in bytes, where the system says so.
fn resident_memory() -> Option<u64> {
    let pages = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: u64 = pages.split(' ').nth(1)?.parse().ok()?;
    Some(pages * u64::try_from(rustix::param::page_size()).ok()?)
}

/// Answers Prometheus until the server stops. Whoever reaches the address reads it.
pub async fn serve(core: Arc<Core>, listener: TcpListener) {
    let stopped = core.stopped();
    let router = Router::new().route("/metrics", get(show)).with_state(core);
    let serving = axum::serve(listener, router).with_graceful_shutdown(stopped);
    if let Err(error) = serving.await {
        tracing::error!(%error, "serving metrics ended badly");
    }
}

async fn show(State(core): State<Arc<Core>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, prometheus::TEXT_FORMAT)], core.metrics.page(&core).await)
}

/// What stands in place of the path of a request that no path is known for, or of a method nobody knows.
pub const OTHER: &str = "other";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_registered_and_no_outcome_is_forgotten() {
        let metrics = Metrics::new();
        metrics.request("GET", "/api/v1/tickets", 200, Duration::from_millis(3));
        metrics.command("add-site", &Ok::<_, Failure>(()));
        metrics.command::<()>("add-site", &Err(Failure::Broken));
        metrics.append(3, Duration::from_millis(2));
        let mut text = Vec::new();
        TextEncoder::new().encode(&metrics.registry.gather(), &mut text).expect("it is text");
        let text = String::from_utf8(text).expect("it is text");
        for line in [
            r#"helpdeck_requests_total{method="GET",path="/api/v1/tickets",status="200"} 1"#,
            r#"helpdeck_commands_total{command="add-site",outcome="broken"} 1"#,
            r#"helpdeck_append_entries_bucket{le="4"} 1"#,
            "helpdeck_entries_total 3",
            "# TYPE helpdeck_request_seconds histogram",
        ] {
            assert!(text.lines().any(|it| it == line), "{line} in {text}");
        }
    }
}

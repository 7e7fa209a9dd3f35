//! `helpdeck doctor`: what this program finds around it (terminal, settings, files, server, clock), and what to do about
//! what is not as it should be. Nothing is changed, nothing secret is shown, and no question waits for long.

use std::{env, fs, os::unix::fs::PermissionsExt as _, path::Path, time::Duration};

use anyhow::bail;
use chrono::{TimeDelta, Utc};
use serde_json::json;
use tokio::time::timeout;

use super::{
    lang,
    paths::{Paths, read},
    say, settings,
    sign_in::has_screen,
    words,
};
use crate::{
    client::{self, ClientError, Greeting},
    locale::Lang,
    tui::{Copying, Settings, copying, theme::Depth},
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    /// Write JSON
    #[arg(long)]
    json: bool,
}

/// How long a server may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// A clock this far off makes ages and due times wrong.
const SKEW: TimeDelta = TimeDelta::seconds(30);
/// Mebibytes below which a disk is about to be full: what is typed is kept there.
const ROOM: u64 = 100;
/// The smallest terminal in which everything is shown.
const SMALLEST: (u16, u16) = (80, 24);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Verdict {
    Good,
    /// It works, though not as well as it could.
    Look,
    Bad,
}

/// One thing that was looked at.
#[derive(Debug)]
struct Finding {
    /// Its name in JSON.
    name: &'static str,
    verdict: Verdict,
    title: &'static str,
    says: String,
    /// What to do about it.
    advice: Option<String>,
}

/// Looks at everything. Fails where something is bad.
pub(super) async fn doctor(arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    let paths = Paths::find()?;
    let settings = settings::load(&paths, lang, None, true)?;
    let mut found = vec![
        terminal(lang),
        colours(lang, settings.wardrobe.depth),
        language(lang, &settings),
        clipboard(lang),
    ];
    found.extend(configuration(lang, &paths, &settings));
    found.push(files(lang, paths.state_dir()));
    found.extend(server(lang, &paths).await);
    if arguments.json {
        say(serde_json::to_string_pretty(&found.iter().map(Finding::json).collect::<Vec<_>>())?)?;
    } else {
        tell(lang, &found)?;
    }
    let bad = found.iter().filter(|finding| finding.verdict == Verdict::Bad).count();
    if bad > 0 {
        bail!(lang.doctor_trouble(bad));
    }
    Ok(())
}

fn tell(lang: Lang, found: &[Finding]) -> anyhow::Result<()> {
    let width = |text: &str| text.chars().count();
    let verdict = |verdict| match verdict {
        Verdict::Good => lang.doctor_good(),
        Verdict::Look => lang.doctor_look(),
        Verdict::Bad => lang.doctor_bad(),
    };
    let verdicts = found.iter().map(|finding| width(verdict(finding.verdict))).max().unwrap_or(0);
    let titles = found.iter().map(|finding| width(finding.title)).max().unwrap_or(0);
    for finding in found {
        let (word, title) = (verdict(finding.verdict), finding.title);
        say(format!("{word:verdicts$}  {title:titles$}  {}", finding.says))?;
        if let Some(advice) = &finding.advice {
            say(format!("{:verdicts$}  {:titles$}  {advice}", "", ""))?;
        }
    }
    Ok(())
}

impl Finding {
    fn new(name: &'static str, title: &'static str, says: impl Into<String>) -> Self {
        Self { name, verdict: Verdict::Good, title, says: says.into(), advice: None }
    }

    fn look(self, advice: impl Into<String>) -> Self {
        Self { verdict: Verdict::Look, advice: Some(advice.into()), ..self }
    }

    fn bad(self, advice: impl Into<String>) -> Self {
        Self { verdict: Verdict::Bad, advice: Some(advice.into()), ..self }
    }

    fn json(&self) -> serde_json::Value {
        let verdict = match self.verdict {
            Verdict::Good => "good",
            Verdict::Look => "look",
            Verdict::Bad => "bad",
        };
        json!({ "about": self.name, "verdict": verdict, "says": self.says, "advice": self.advice })
    }
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

fn terminal(lang: Lang) -> Finding {
    let finding = |says: String| Finding::new("terminal", lang.doctor_terminal(), says);
    let term = env::var("TERM").unwrap_or_default();
    if term == "dumb" {
        let says = lang.doctor_terminal_dumb(term).into_owned();
        return finding(says).look(lang.doctor_terminal_dumb_do());
    }
    let size = crossterm::terminal::size().ok().filter(|_| has_screen());
    let Some((width, height)) = size else {
        return finding(lang.doctor_terminal_none().to_owned())
            .look(lang.doctor_terminal_none_do());
    };
    let mut says = vec![lang.doctor_terminal_is(height, term, width).into_owned()];
    if is_set("SSH_CONNECTION") || is_set("SSH_TTY") {
        says.push(lang.doctor_over_ssh().to_owned());
    }
    if is_set("TMUX") {
        says.push("tmux".to_owned());
    }
    let finding = finding(says.join(", "));
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return finding.look(lang.doctor_terminal_small_do(SMALLEST.1, SMALLEST.0));
    }
    finding
}

fn colours(lang: Lang, depth: Depth) -> Finding {
    let finding = |says| Finding::new("colours", lang.doctor_colours(), says);
    if is_set("NO_COLOR") {
        return finding(lang.doctor_colours_none());
    }
    match depth {
        Depth::True => finding(lang.doctor_colours_true()),
        Depth::Indexed => finding(lang.doctor_colours_256()),
        Depth::Sixteen => finding(lang.doctor_colours_16()).look(lang.doctor_colours_do()),
    }
}

fn language(lang: Lang, settings: &Settings) -> Finding {
    let zone = settings.zone.to_string();
    let finding = |says| Finding::new("language", lang.doctor_language(), says);
    if settings.ascii {
        let says = lang.doctor_language_ascii(lang.tag(), zone).into_owned();
        return finding(says).look(lang.doctor_language_do());
    }
    finding(lang.doctor_language_is(lang.tag(), zone).into_owned())
}

fn clipboard(lang: Lang) -> Finding {
    let finding = |says: &str| Finding::new("clipboard", lang.doctor_clipboard(), says);
    match copying() {
        Copying::Program(program) => finding(program),
        Copying::Tmux => {
            finding(lang.doctor_clipboard_tmux()).look(lang.doctor_clipboard_tmux_do())
        }
        Copying::Terminal => {
            finding(lang.doctor_clipboard_terminal()).look(lang.doctor_clipboard_terminal_do())
        }
    }
}

/// A finding for each mistake, or one that there is none.
fn configuration(lang: Lang, paths: &Paths, settings: &Settings) -> Vec<Finding> {
    let finding = |says: String| Finding::new("settings", lang.doctor_settings(), says);
    let mistakes = settings.mistakes.iter();
    let mut found: Vec<Finding> =
        mistakes.map(|mistake| finding(mistake.clone()).bad(lang.doctor_settings_do())).collect();
    if found.is_empty() {
        let file = paths.config(settings::FILE);
        found.push(finding(if file.exists() {
            lang.doctor_settings_fine(file.display().to_string()).into_owned()
        } else {
            lang.doctor_settings_none(file.display().to_string()).into_owned()
        }));
    }
    found
}

/// The directory that drafts and commands wait in.
fn files(lang: Lang, directory: &Path) -> Finding {
    let place = directory.display().to_string();
    let finding = |says: String| Finding::new("files", lang.doctor_files(), says);
    let tried = directory.join("doctor");
    if let Err(error) = client::write_whole(&tried, b"1") {
        let says = lang.doctor_files_closed(place.clone(), error.to_string()).into_owned();
        return finding(says).bad(lang.doctor_files_closed_do(place));
    }
    // It was written a moment ago; if it stays, it is one byte.
    let _ = fs::remove_file(&tried);
    let free = rustix::fs::statvfs(directory).map(|disk| disk.f_bavail * disk.f_frsize);
    let free = free.map_or(u64::MAX, |bytes| bytes / 1024 / 1024);
    let finding = finding(lang.doctor_files_are(free, place.clone()).into_owned());
    let open = fs::metadata(directory).is_ok_and(|data| data.permissions().mode() & 0o077 != 0);
    if free < ROOM {
        finding.bad(lang.doctor_files_full_do())
    } else if open {
        finding.look(lang.doctor_files_open_do(place))
    } else {
        finding
    }
}

/// The server somebody is signed in to, who that is, and how far the clocks are apart.
async fn server(lang: Lang, paths: &Paths) -> Vec<Finding> {
    let finding = |says: String| Finding::new("server", lang.doctor_server(), says);
    let failed = |error: anyhow::Error| finding(words::told(&error)).bad(lang.doctor_session_do());
    let (session, url) = match (read(&paths.session()), settings::address(paths)) {
        (Ok(Some(text)), _) => match paths.read_session(&text) {
            Ok(session) => (Some(session.clone()), session.url),
            Err(error) => return vec![failed(error)],
        },
        (Ok(None), Ok(Some(url))) => (None, url),
        (Ok(None), Ok(None)) => return vec![finding(lang.cli_this_computer().to_owned())],
        (Err(error), _) | (_, Err(error)) => return vec![failed(error)],
    };
    let Greeting { version, at } = match patiently(client::greet(&url)).await {
        Ok(greeting) => greeting,
        // The words say what to do.
        Err(error) => {
            let unreached =
                finding(lang.doctor_server_not(url, words::client(&error)).into_owned());
            return vec![Finding { verdict: Verdict::Bad, ..unreached }];
        }
    };
    let own = env!("CARGO_PKG_VERSION");
    let reached =
        finding(lang.doctor_server_is(url.as_str(), version.version.as_str()).into_owned());
    let reached = if client::is_open(&url) {
        reached.look(lang.doctor_server_plain_do())
    } else if version.version == own {
        reached
    } else {
        reached.look(lang.doctor_server_other_do(own))
    };
    let mut found = vec![reached];
    found.extend(at.map(|at| clock(lang, at - Utc::now())));
    let account = |says: String| Finding::new("account", lang.doctor_account(), says);
    let sign_in = || lang.doctor_account_do(url.as_str()).into_owned();
    found.push(match session {
        None => account(lang.doctor_account_none().to_owned()).look(sign_in()),
        Some(session) => match patiently(client::whoami(&session)).await {
            Ok(me) => account(me.technician.email.to_string()),
            Err(error) => account(words::client(&error)).bad(sign_in()),
        },
    });
    found
}

/// An answer that does not come in time is none.
async fn patiently<T>(
    asked: impl Future<Output = Result<T, ClientError>>,
) -> Result<T, ClientError> {
    timeout(PATIENCE, asked).await.unwrap_or(Err(ClientError::Silent))
}

fn clock(lang: Lang, skew: TimeDelta) -> Finding {
    let says = lang.doctor_clock_is(skew.num_seconds().unsigned_abs()).into_owned();
    let finding = Finding::new("clock", lang.doctor_clock(), says);
    if skew.abs() > SKEW { finding.bad(lang.doctor_clock_do()) } else { finding }
}

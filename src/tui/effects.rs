//! Carries out what the program state wants: the only place that knows how each [`Effect`] is done.

mod copy;
mod program;

pub use copy::{Copying, copying};

use std::{env, fs, io::Write as _, process::Stdio};

use futures_util::FutureExt as _;
use rustix::process::{Signal as Kill, getpid, getsid, kill_process};
use tokio::{
    process::Command,
    signal::unix::{Signal, SignalKind, signal},
    sync::mpsc,
};

use super::{
    effect::Effect,
    msg::Msg,
    runtime::Port,
    terminal::{Input, QUESTION, Terminal},
};

/// What carrying out an effect led to.
pub(super) enum Done {
    /// Nothing more.
    Nothing,
    /// Something happened that the state should know.
    Happened(Msg),
    /// The program ends.
    Quit,
}

/// What a signal says.
pub(super) enum Told {
    /// There is no terminal, or no wish to go on.
    End,
    /// The program was stopped and goes on: somebody else had the terminal meanwhile.
    Continued,
}

/// The signals that are listened to.
pub(super) struct Signals {
    hup: Signal,
    term: Signal,
    int: Signal,
    cont: Signal,
}

impl Signals {
    /// Waits for one of them.
    pub(super) async fn next(&mut self) -> Told {
        tokio::select! {
            _ = self.hup.recv() => Told::End,
            _ = self.term.recv() => Told::End,
            _ = self.int.recv() => Told::End,
            _ = self.cont.recv() => Told::Continued,
        }
    }

    /// Somebody else had the terminal: what was interrupted there was meant for them.
    pub(super) fn forget_interrupts(&mut self) {
        while self.int.recv().now_or_never().is_some() {}
    }
}

/// Starts to listen for them.
pub(super) fn signals() -> anyhow::Result<Signals> {
    Ok(Signals {
        hup: signal(SignalKind::hangup())?,
        term: signal(SignalKind::terminate())?,
        int: signal(SignalKind::interrupt())?,
        cont: signal(SignalKind::from_raw(Kill::CONT.as_raw()))?,
    })
}

/// What took a while: it is told to the state, and the terminal gets these bytes.
pub(super) struct Later {
    pub(super) msg: Msg,
    pub(super) bytes: Vec<u8>,
}

pub(super) async fn carry_out(
    effect: Effect,
    port: &impl Port,
    terminal: &mut Terminal,
    keys: &mut Input,
    later: &mpsc::UnboundedSender<Later>,
) -> anyhow::Result<Done> {
    match effect {
        Effect::Send { id, command } => port.send(id, command),
        Effect::Draft(draft) => port.draft(draft),
        Effect::Forget(id) => port.forget(id),
        Effect::Remember(glimpse) => port.remember(*glimpse),
        Effect::Thread(ticket) => port.thread(ticket),
        Effect::Here { ticket, writes } => port.here(ticket, writes),
        Effect::Ask { id, ask } => port.ask(id, ask),
        Effect::Copy(text) => {
            let later = later.clone();
            tokio::spawn(async move {
                let (route, bytes) = copy::copy(&text).await;
                // Nobody needs it where the program has ended.
                let _ = later.send(Later { msg: Msg::Copied { text, route }, bytes });
            });
        }
        Effect::Run(program) if program.terminal => {
            keys.pause()?;
            if !terminal.leave()? {
                keys.resume();
                return Ok(Done::Nothing);
            }
            let end = program::on_terminal(&program, !keys.is_piped()).await;
            terminal.come_back()?;
            keys.resume();
            return Ok(Done::Happened(Msg::Ran { title: program.title, end }));
        }
        Effect::Run(program) => {
            let later = later.clone();
            tokio::spawn(async move {
                let end = program::beside(&program).await;
                let msg = Msg::Ran { title: program.title, end };
                // Nobody hears of it where helpdeck was left.
                let _ = later.send(Later { msg, bytes: Vec::new() });
            });
        }
        Effect::Notify { text, how } => terminal.aside(&copy::heard(&text, how)),
        Effect::Reread => port.reread(),
        Effect::TourSeen => port.tour_seen(),
        Effect::AskGround => {
            // These two would show the question.
            let shown = env::var("TERM").is_ok_and(|name| ["linux", "dumb"].contains(&&*name));
            if !shown && !terminal.speaks() {
                keys.expect_ground();
                terminal.aside(QUESTION);
            }
        }
        Effect::Switch(desk) => {
            port.switch(desk);
            return Ok(Done::Quit);
        }
        Effect::Mouse(on) => terminal.hear_mouse(on),
        Effect::Redraw => terminal.redraw()?,
        Effect::Quit => return Ok(Done::Quit),
        Effect::Suspend => return suspend(terminal, keys),
        Effect::Edit { editing, text, about } => {
            // The reader has to stop, or it takes the keys that are meant for the editor.
            keys.pause()?;
            if !terminal.leave()? {
                keys.resume();
                return Ok(Done::Nothing);
            }
            let text = edit(&text, &about).await.map_err(|error| format!("{error:#}"));
            terminal.come_back()?;
            keys.resume();
            return Ok(Done::Happened(Msg::Edited { editing, text }));
        }
    }
    Ok(Done::Nothing)
}

/// Stops the process until the shell continues it; then everything is drawn anew. Where there is no shell, nobody
/// could continue it.
fn suspend(terminal: &mut Terminal, keys: &Input) -> anyhow::Result<Done> {
    if getsid(None)? == getpid() {
        return Ok(Done::Happened(Msg::CannotSuspend));
    }
    keys.pause()?;
    if terminal.leave()? {
        kill_process(getpid(), Kill::TSTP)?;
        terminal.come_back()?;
    }
    keys.resume();
    Ok(Done::Nothing)
}

/// Lets the person write a text in `$VISUAL` or `$EDITOR`. Nothing where they left it as it was or empty.
async fn edit(text: &str, about: &str) -> anyhow::Result<Option<String>> {
    let editor = ["VISUAL", "EDITOR"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|editor| !editor.trim().is_empty())
        .unwrap_or_else(|| "vi".to_owned());
    let file = private_file(text, about)?;
    let outcome = run_editor(&editor, &file).await;
    let written = fs::read_to_string(&file);
    let hint = hint(about);
    fs::remove_file(&file)?;
    outcome?;
    let lines: Vec<String> =
        written?.lines().filter(|line| *line != hint).map(str::to_owned).collect();
    let written = lines.join("\n").trim().to_owned();
    Ok((!written.is_empty() && written != text.trim()).then_some(written))
}

async fn run_editor(editor: &str, file: &std::path::Path) -> anyhow::Result<()> {
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or("vi");
    let status = Command::new(program)
        .args(words)
        .arg(file)
        .stdin(Stdio::inherit())
        .status()
        .await
        .map_err(|error| anyhow::anyhow!("{program}: {error}"))?;
    anyhow::ensure!(status.success(), "{program}: {status}");
    Ok(())
}

/// The line that says what is being written; every other line is the person's, also a heading.
fn hint(about: &str) -> String {
    format!("# {}", crate::desk::clean(about))
}

/// A file only this account can read, with what it is about on top.
fn private_file(text: &str, about: &str) -> anyhow::Result<std::path::PathBuf> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut bits = [0; 8];
    getrandom::fill(&mut bits).map_err(|error| anyhow::anyhow!("no random numbers: {error}"))?;
    let name = format!("helpdeck-{:016x}.md", u64::from_be_bytes(bits));
    let path = env::temp_dir().join(name);
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
    write!(file, "{text}\n\n{}\n", hint(about))?;
    Ok(path)
}

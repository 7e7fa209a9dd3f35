//! The terminal itself: entering, leaving, handing over frames, and putting everything back however the program
//! ends. What is typed comes in through [`Input`]; a frame is made by [`Frames`] and written by `writer`.

mod frames;
mod ground;
mod input;
mod lines;
mod paint;
mod pen;
mod piped;
mod writer;

use std::{
    env, future,
    io::{self, IsTerminal as _},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::Context as _;
use crossterm::{
    cursor::Show,
    event::{
        DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
        KeyEvent,
    },
    queue,
    style::ResetColor,
    terminal::{
        EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};

pub use self::frames::Frames;
pub(super) use self::{
    ground::{Heard, QUESTION},
    input::Input,
};
use self::{lines::Lines, writer::Writer};
use super::{
    model::Model,
    settings::{Speech, Tuning},
};

/// How long a terminal that takes nothing is waited for when it is given back.
const PATIENCE: Duration = Duration::from_millis(400);

/// How long a terminal may take nothing before nobody is thought to sit there any more.
const ABANDONED: Duration = Duration::from_mins(10);

/// The terminal while the program has it.
#[derive(Debug)]
pub(super) struct Terminal {
    frames: Frames,
    writer: Writer,
    /// What goes out before the next frame.
    aside: Vec<u8>,
    /// It tells of the mouse.
    mouse: bool,
    /// What is said, where nothing is drawn.
    lines: Option<Lines>,
    line: Wire,
}

/// What is at the other end.
#[derive(Clone, Debug)]
struct Wire {
    /// Keys come from a terminal, one by one.
    raw: bool,
    /// It is a terminal that marks what is pasted.
    pastes: bool,
    /// Nothing is drawn there.
    plain: Arc<AtomicBool>,
}

impl Wire {
    fn find(plain: bool) -> Self {
        let dumb = env::var("TERM").is_ok_and(|name| name == "dumb");
        Self {
            raw: io::stdin().is_terminal(),
            pastes: io::stdout().is_terminal() && io::stdin().is_terminal() && !dumb,
            plain: Arc::new(AtomicBool::new(plain)),
        }
    }

    fn is_plain(&self) -> bool {
        self.plain.load(Ordering::Relaxed)
    }

    fn raw(&self) -> io::Result<()> {
        if self.raw { enable_raw_mode() } else { Ok(()) }
    }

    fn cooked(&self) -> io::Result<()> {
        if self.raw { disable_raw_mode() } else { Ok(()) }
    }

    fn on(&self, out: &mut Vec<u8>, mouse: bool) -> io::Result<()> {
        match (self.is_plain(), self.pastes) {
            (false, _) => switch_on(out, mouse),
            (true, true) => queue!(out, EnableBracketedPaste),
            (true, false) => Ok(()),
        }
    }

    fn off(&self, out: &mut Vec<u8>) -> io::Result<()> {
        match (self.is_plain(), self.pastes) {
            (false, _) => switch_off(out),
            (true, true) => queue!(out, DisableBracketedPaste),
            (true, false) => Ok(()),
        }
    }
}

/// The size where nothing is drawn and nobody says another one.
const NO_SIZE: (u16, u16) = (80, 24);

/// Tell of clicks, the wheel and what is dragged, but not of every move: nothing wakes for that.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

impl Terminal {
    /// Takes the terminal over: to draw on it, or to say everything in lines.
    pub(super) fn enter(tuning: &Tuning) -> anyhow::Result<Self> {
        let writer = Writer::start()?;
        let plain = tuning.speech != Speech::Account;
        let line = Wire::find(plain);
        restore_on_panic(writer.clone(), line.clone());
        line.raw().context("the terminal cannot be set up")?;
        let terminal = Self {
            frames: Frames::new(0, 0),
            writer,
            aside: Vec::new(),
            mouse: tuning.mouse,
            lines: plain.then(Lines::default),
            line,
        };
        terminal.writer.hand(bytes(|out| terminal.line.on(out, tuning.mouse))?);
        Ok(terminal)
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> anyhow::Result<(u16, u16)> {
        match crossterm::terminal::size() {
            Err(_) if self.lines.is_some() => Ok(NO_SIZE),
            size => Ok(size?),
        }
    }

    /// True where everything is said in lines, and nothing may go out but these.
    pub(super) const fn speaks(&self) -> bool {
        self.lines.is_some()
    }

    /// Takes in what the state is after something happened, and which key that was: what is said of it waits for the
    /// next frame. Goes over to the other voice where the state has.
    pub(super) fn heed(&mut self, model: &Model, key: Option<KeyEvent>) -> anyhow::Result<()> {
        if model.speaks() != self.speaks() {
            let off = bytes(|out| self.line.off(out))?;
            self.aside = off;
            self.line.plain.store(model.speaks(), Ordering::Relaxed);
            let on = bytes(|out| self.line.on(out, self.mouse))?;
            self.aside.extend(on);
            self.lines = model.speaks().then(Lines::default);
            self.redraw()?;
        }
        if let Some(lines) = &mut self.lines {
            lines.heed(model, key);
        }
        Ok(())
    }

    /// True while the last frame is not taken: there is no use in another one.
    pub(super) fn is_busy(&self) -> bool {
        self.writer.busy_since().is_some()
    }

    /// Waits until the last frame is taken.
    pub(super) async fn taken(&self) {
        self.writer.taken().await;
    }

    /// Waits until the terminal is gone, or until nobody can be at the other end: it took nothing for long.
    pub(super) async fn lost(&self) {
        if self.writer.failed() {
            return;
        }
        match self.writer.busy_since() {
            Some(since) => tokio::time::sleep_until((since + ABANDONED).into()).await,
            None => future::pending().await,
        }
    }

    /// Hands over a frame of the state. Waits for nothing.
    pub(super) fn draw(&mut self, model: &Model) {
        let mut bytes = std::mem::take(&mut self.aside);
        match &mut self.lines {
            Some(lines) => bytes.append(&mut lines.take(self.line.raw)),
            None => bytes.append(&mut self.frames.next(model)),
        }
        self.writer.hand(bytes);
    }

    /// Sends something that is not on the screen, together with the next frame. Nothing where everything is said: it
    /// would be an escape sequence.
    pub(super) fn aside(&mut self, bytes: &[u8]) {
        if !self.speaks() {
            self.aside.extend_from_slice(bytes);
        }
    }

    /// Lets it tell of the mouse from now on, or not.
    pub(super) fn hear_mouse(&mut self, on: bool) {
        self.mouse = on;
        self.aside(if on { MOUSE_ON } else { MOUSE_OFF }.as_bytes());
    }

    /// Forgets what is on screen, so that the next frame draws all of it. The terminal is not asked anything: its
    /// answer would come among the keys.
    pub(super) fn redraw(&mut self) -> anyhow::Result<()> {
        let (width, height) = self.size()?;
        self.frames.anew(width, height);
        Ok(())
    }

    /// Gives the terminal back for a while; false where it takes nothing.
    pub(super) fn leave(&mut self) -> anyhow::Result<bool> {
        if !self.writer.settle(PATIENCE) {
            return Ok(false);
        }
        self.writer.hand(bytes(|out| self.line.off(out))?);
        let left = self.writer.settle(PATIENCE);
        self.line.cooked()?;
        Ok(left)
    }

    /// Takes it over again.
    pub(super) fn come_back(&mut self) -> anyhow::Result<()> {
        self.line.raw()?;
        if self.writer.settle(PATIENCE) {
            self.writer.hand(bytes(|out| self.line.on(out, self.mouse))?);
        }
        self.redraw()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // What was said last is heard before the end.
        if let Some(lines) = &mut self.lines
            && self.writer.settle(PATIENCE)
        {
            self.writer.hand(lines.last(self.line.raw));
        }
        give_back(&self.writer, &self.line);
    }
}

/// Switches off everything that was switched on. Nobody is left to tell where that fails.
fn give_back(writer: &Writer, line: &Wire) {
    if writer.settle(PATIENCE)
        && let Ok(bytes) = bytes(|out| line.off(out))
    {
        writer.hand(bytes);
        writer.settle(PATIENCE);
    }
    let _ = line.cooked();
}

fn bytes(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    Ok(bytes)
}

fn switch_on(out: &mut Vec<u8>, mouse: bool) -> io::Result<()> {
    queue!(out, EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange)?;
    if mouse {
        out.extend_from_slice(MOUSE_ON.as_bytes());
    }
    Ok(())
}

/// Also what only drawing switches on: a program that ends in the middle of a frame leaves it on.
fn switch_off(out: &mut Vec<u8>) -> io::Result<()> {
    out.extend_from_slice(MOUSE_OFF.as_bytes());
    queue!(
        out,
        EndSynchronizedUpdate,
        ResetColor,
        DisableBracketedPaste,
        DisableFocusChange,
        LeaveAlternateScreen,
        Show
    )
}

/// The library's own hook leaves bracketed paste on and the cursor hidden.
fn restore_on_panic(writer: Writer, line: Wire) {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back(&writer, &line);
        hook(panic);
    }));
}

#[cfg(test)]
mod tests {
    use crossterm::terminal::BeginSynchronizedUpdate;

    use super::*;

    /// The numbers of the terminal's modes that are set or reset, in order.
    fn modes(bytes: &[u8], set: char) -> Vec<String> {
        let text = String::from_utf8(bytes.to_vec()).expect("sequences are text");
        let sequences = text.split('\x1b').filter_map(|part| part.strip_prefix("[?"));
        sequences.filter_map(|part| part.strip_suffix(set)).map(str::to_owned).collect()
    }

    #[test]
    fn giving_back_switches_off_all_that_is_ever_switched_on() {
        let (mut on, mut off) = (Vec::new(), Vec::new());
        switch_on(&mut on, true).expect("a vector takes everything");
        queue!(on, BeginSynchronizedUpdate).expect("a vector takes everything");
        switch_off(&mut off).expect("a vector takes everything");
        let (on, off_modes) = (modes(&on, 'h'), modes(&off, 'l'));
        assert_eq!(on.len(), 7, "{on:?}");
        for mode in on {
            assert!(off_modes.contains(&mode), "{mode} stays on");
        }
        assert_eq!(modes(&off, 'h'), ["25"], "the cursor is shown");
    }
}

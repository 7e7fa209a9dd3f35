//! The terminal itself: entering, leaving, handing over frames, and putting everything back however the program
//! ends. What is typed comes in through [`Input`]; a frame is made by [`Frames`] and written by `writer`.

mod frames;
mod ground;
mod input;
mod paint;
mod pen;
mod writer;

use std::{future, io, time::Duration};

use anyhow::Context as _;
use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange},
    queue,
    style::ResetColor,
    terminal::{
        EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};

pub use self::frames::Frames;
use self::writer::Writer;
pub(super) use self::{
    ground::{Heard, QUESTION},
    input::Input,
};
use super::model::Model;

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
}

/// Tell of clicks, the wheel and what is dragged, but not of every move: nothing wakes for that.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

impl Terminal {
    /// Takes the terminal over, with its mouse or without.
    pub(super) fn enter(mouse: bool) -> anyhow::Result<Self> {
        let writer = Writer::start()?;
        restore_on_panic(writer.clone());
        enable_raw_mode().context("the terminal cannot be set up")?;
        let terminal = Self { frames: Frames::new(0, 0), writer, aside: Vec::new(), mouse };
        terminal.writer.hand(bytes(|out| switch_on(out, mouse))?);
        Ok(terminal)
    }

    /// Columns and rows.
    pub(super) fn size() -> anyhow::Result<(u16, u16)> {
        Ok(crossterm::terminal::size()?)
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
        bytes.append(&mut self.frames.next(model));
        self.writer.hand(bytes);
    }

    /// Sends something that is not on the screen, together with the next frame.
    pub(super) fn aside(&mut self, bytes: &[u8]) {
        self.aside.extend_from_slice(bytes);
    }

    /// Lets it tell of the mouse from now on, or not.
    pub(super) fn hear_mouse(&mut self, on: bool) {
        self.mouse = on;
        self.aside(if on { MOUSE_ON } else { MOUSE_OFF }.as_bytes());
    }

    /// Forgets what is on screen, so that the next frame draws all of it. The terminal is not asked anything: its
    /// answer would come among the keys.
    pub(super) fn redraw(&mut self) -> anyhow::Result<()> {
        let (width, height) = Self::size()?;
        self.frames.anew(width, height);
        Ok(())
    }

    /// Gives the terminal back for a while; false where it takes nothing.
    pub(super) fn leave(&mut self) -> anyhow::Result<bool> {
        if !self.writer.settle(PATIENCE) {
            return Ok(false);
        }
        self.writer.hand(bytes(switch_off)?);
        let left = self.writer.settle(PATIENCE);
        disable_raw_mode()?;
        Ok(left)
    }

    /// Takes it over again.
    pub(super) fn come_back(&mut self) -> anyhow::Result<()> {
        enable_raw_mode()?;
        if self.writer.settle(PATIENCE) {
            self.writer.hand(bytes(|out| switch_on(out, self.mouse))?);
        }
        self.redraw()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back(&self.writer);
    }
}

/// Switches off everything that was switched on. Nobody is left to tell where that fails.
fn give_back(writer: &Writer) {
    if writer.settle(PATIENCE)
        && let Ok(bytes) = bytes(switch_off)
    {
        writer.hand(bytes);
        writer.settle(PATIENCE);
    }
    let _ = disable_raw_mode();
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
fn restore_on_panic(writer: Writer) {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back(&writer);
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

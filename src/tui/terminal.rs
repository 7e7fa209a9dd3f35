//! The terminal itself: entering, leaving, drawing inside one synchronized update, and putting everything
//! back however the program ends. What is typed comes in through [`Input`].

mod input;

use std::io::{self, BufWriter, Stdout, Write as _};

use anyhow::Context as _;
use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute, queue,
    terminal::{
        BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
        disable_raw_mode, enable_raw_mode,
    },
};
use ratatui::{backend::CrosstermBackend, layout::Rect};

pub(super) use self::input::Input;
use super::{model::Model, view};

/// The terminal while the program has it.
pub(super) struct Terminal {
    screen: ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Terminal {
    /// Takes the terminal over.
    pub(super) fn enter() -> anyhow::Result<Self> {
        restore_on_panic();
        take_over().context("the terminal cannot be set up")?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout()));
        Ok(Self { screen: ratatui::Terminal::new(backend)? })
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> anyhow::Result<(u16, u16)> {
        let size = self.screen.size()?;
        Ok((size.width, size.height))
    }

    /// Draws the state in one write that the terminal shows at once.
    pub(super) fn draw(&mut self, model: &Model) -> anyhow::Result<()> {
        queue!(self.screen.backend_mut(), BeginSynchronizedUpdate)?;
        self.screen.draw(|frame| view::draw(model, frame))?;
        queue!(self.screen.backend_mut(), EndSynchronizedUpdate)?;
        self.screen.backend_mut().flush()?;
        Ok(())
    }

    /// Forgets what is on screen, so that the next frame draws all of it. The library's own way asks the
    /// terminal where the cursor is and waits for the answer among the keys.
    pub(super) fn redraw(&mut self) -> anyhow::Result<()> {
        let size = self.screen.size()?;
        Ok(self.screen.resize(Rect::new(0, 0, size.width, size.height))?)
    }

    /// Gives the terminal back for a while.
    pub(super) fn leave(&mut self) -> anyhow::Result<()> {
        self.screen.backend_mut().flush()?;
        give_back();
        Ok(())
    }

    /// Takes it over again.
    pub(super) fn come_back(&mut self) -> anyhow::Result<()> {
        take_over()?;
        self.redraw()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

fn take_over() -> io::Result<()> {
    enable_raw_mode()?;
    switch_on(&mut io::stdout())
}

fn switch_on(out: &mut impl io::Write) -> io::Result<()> {
    execute!(out, EnterAlternateScreen, EnableBracketedPaste)
}

/// Switches off everything that was switched on. Nobody is left to tell where that fails.
fn give_back() {
    let _ = switch_off(&mut io::stdout());
    let _ = disable_raw_mode();
}

/// Also what only drawing switches on: a program that ends in the middle of a frame leaves it on.
fn switch_off(out: &mut impl io::Write) -> io::Result<()> {
    execute!(out, EndSynchronizedUpdate, DisableBracketedPaste, LeaveAlternateScreen, Show)
}

/// The library's own hook leaves bracketed paste on and the cursor hidden.
fn restore_on_panic() {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        hook(panic);
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of the terminal's modes that are set or reset, in order.
    fn modes(bytes: &[u8], set: char) -> Vec<String> {
        let text = String::from_utf8(bytes.to_vec()).expect("sequences are text");
        let sequences = text.split("\x1b[?").filter_map(|part| part.strip_suffix(set));
        sequences.map(str::to_owned).collect()
    }

    #[test]
    fn giving_back_switches_off_all_that_is_ever_switched_on() {
        let (mut on, mut off) = (Vec::new(), Vec::new());
        switch_on(&mut on).expect("a vector takes everything");
        queue!(on, BeginSynchronizedUpdate).expect("a vector takes everything");
        switch_off(&mut off).expect("a vector takes everything");
        let (on, off_modes) = (modes(&on, 'h'), modes(&off, 'l'));
        assert_eq!(on.len(), 3, "{on:?}");
        for mode in on {
            assert!(off_modes.contains(&mode), "{mode} stays on");
        }
        assert_eq!(modes(&off, 'h'), ["25"], "the cursor is shown");
    }
}

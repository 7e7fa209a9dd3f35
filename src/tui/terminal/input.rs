//! Keys, pastes and sizes as the terminal sends them, read by a thread of its own.
//!
//! Owns when the terminal is read, when it is left to another program, and that it is noticed when it goes away. Reading blocks until there is
//! something, so a burst of any length is taken in whole; a signal for a new size wakes the reader when it has to
//! stop. Knows no key.

use std::{
    collections::VecDeque,
    io::{self, IsTerminal as _},
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread,
    time::Duration,
};

use crossterm::event::{self, Event};
use rustix::{
    event::{PollFd, PollFlags, poll},
    process::{Signal, getpid, kill_process},
};
use tokio::sync::mpsc;

use super::ground::{Answer, Heard};

/// What comes from the terminal.
#[derive(Debug)]
pub(in crate::tui) struct Input {
    events: mpsc::UnboundedReceiver<io::Result<Event>>,
    gate: Arc<Gate>,
    answer: Answer,
    /// What was taken in and not handed out yet.
    heard: VecDeque<Heard>,
    /// Keys come through a pipe.
    piped: bool,
}

/// How long the end of the reader is waited for.
const MOMENT: Duration = Duration::from_millis(200);

#[derive(Debug, Default)]
struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

/// Who has the terminal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum State {
    /// The reader.
    #[default]
    Reading,
    /// The reader is to let go of it.
    Stopping,
    /// Whoever asked for it.
    Stopped,
    /// Nobody any more: the reader is to end.
    Ending,
    /// Nobody: it is not read any more, or cannot be.
    Gone,
}

impl Input {
    /// Starts to read.
    ///
    /// # Errors
    /// When there is nothing to read from.
    pub(in crate::tui) fn start() -> io::Result<Self> {
        if !io::stdin().is_terminal() {
            return Self::from_pipe();
        }
        // The first question sets the reader up: from here on it hears the signal that wakes it.
        event::poll(Duration::ZERO)?;
        let (sender, events) = mpsc::unbounded_channel();
        let gate = Arc::new(Gate::default());
        let at_gate = Arc::clone(&gate);
        let gone = sender.clone();
        thread::Builder::new().name("keys".to_owned()).spawn(move || read(&at_gate, &sender))?;
        thread::Builder::new().name("line".to_owned()).spawn(move || watch(&gone))?;
        Ok(Self { events, gate, answer: Answer::default(), heard: VecDeque::new(), piped: false })
    }

    /// Nobody else needs a pipe, so there is nothing to let go of.
    fn from_pipe() -> io::Result<Self> {
        let (sender, events) = mpsc::unbounded_channel();
        super::piped::start(sender)?;
        let gate = Arc::new(Gate { state: Mutex::new(State::Gone), ..Gate::default() });
        let (answer, heard) = (Answer::default(), VecDeque::new());
        Ok(Self { events, gate, answer, heard, piped: true })
    }

    /// True where keys come through a pipe: whoever wrote them cannot have waited for anything.
    pub(in crate::tui) const fn is_piped(&self) -> bool {
        self.piped
    }

    /// The next event; nothing once the terminal cannot be read any more.
    pub(in crate::tui) async fn next(&mut self) -> Option<io::Result<Heard>> {
        loop {
            if let Some(heard) = self.heard.pop_front() {
                return Some(Ok(heard));
            }
            match self.events.recv().await? {
                Ok(event) => self.answer.hear(event, &mut self.heard),
                Err(error) => return Some(Err(error)),
            }
        }
    }

    /// An event that is there already.
    pub(in crate::tui) fn ready(&mut self) -> Option<io::Result<Heard>> {
        loop {
            if let Some(heard) = self.heard.pop_front() {
                return Some(Ok(heard));
            }
            match self.events.try_recv().ok()? {
                Ok(event) => self.answer.hear(event, &mut self.heard),
                Err(error) => return Some(Err(error)),
            }
        }
    }

    /// The terminal was asked for its ground: from here on an answer is no key.
    pub(in crate::tui) const fn expect_ground(&mut self) {
        self.answer.expect();
    }

    /// Leaves the terminal to another program; returns once the reader has let go of it.
    ///
    /// # Errors
    /// When the reader cannot be woken.
    pub(in crate::tui) fn pause(&self) -> io::Result<()> {
        let mut state = self.gate.lock();
        if *state == State::Gone {
            return Ok(());
        }
        *state = State::Stopping;
        kill_process(getpid(), Signal::WINCH)?;
        while *state == State::Stopping {
            state = self.gate.wait(state);
        }
        Ok(())
    }

    /// Reads no more: what is typed from now on is for whoever reads next in this program. Waits a moment for the
    /// reader at most.
    pub(in crate::tui) fn end(&self) {
        let mut state = self.gate.lock();
        if *state == State::Gone {
            return;
        }
        *state = State::Ending;
        // One that cannot be woken takes one key more.
        let _ = kill_process(getpid(), Signal::WINCH);
        let ends = |state: &mut State| *state == State::Ending;
        let _ = self.gate.changed.wait_timeout_while(state, MOMENT, ends);
    }

    /// Reads again.
    pub(in crate::tui) fn resume(&self) {
        let mut state = self.gate.lock();
        if *state == State::Stopped {
            *state = State::Reading;
        }
        self.gate.changed.notify_all();
    }
}

impl Gate {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn wait<'g>(&self, state: MutexGuard<'g, State>) -> MutexGuard<'g, State> {
        self.changed.wait(state).unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Lets the reader through; it stops here while somebody else has the terminal. False where it is to end.
    fn pass(&self) -> bool {
        let mut state = self.lock();
        if *state == State::Stopping {
            *state = State::Stopped;
            self.changed.notify_all();
        }
        while *state == State::Stopped {
            state = self.wait(state);
        }
        *state != State::Ending
    }
}

fn read(gate: &Gate, events: &mpsc::UnboundedSender<io::Result<Event>>) {
    while gate.pass() {
        let event = event::read();
        let failed = event.is_err();
        if events.send(event).is_err() || failed {
            break;
        }
    }
    *gate.lock() = State::Gone;
    gate.changed.notify_all();
}

/// Tells when the terminal is gone. The library would read nothing from it for ever, as fast as it can.
fn watch(events: &mpsc::UnboundedSender<io::Result<Event>>) {
    let terminal = io::stdin();
    loop {
        let mut asked = [PollFd::new(&terminal, PollFlags::empty())];
        match poll(&mut asked, None) {
            Err(rustix::io::Errno::INTR) => {}
            // Where this cannot be asked, the signal still tells.
            Err(_) => return,
            Ok(_) => break,
        }
    }
    // Nobody listens where the program is about to end anyway.
    let _ = events.send(Err(io::ErrorKind::UnexpectedEof.into()));
}

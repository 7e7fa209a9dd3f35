//! Writes frames to the terminal. What it takes at once is written at once, as waking somebody takes longer than writing
//! to a terminal that reads; what it does not take is left to a thread, so that it holds up nobody else.
//!
//! Owns the one frame that is under way. There is never a second: while the terminal is slow fewer frames are made, and
//! the next one shows what is new by then.

use std::{
    ffi::OsStr,
    fs::{File, OpenOptions},
    io::{self, Write as _},
    os::{
        fd::AsFd as _,
        unix::{ffi::OsStrExt as _, fs::OpenOptionsExt as _},
    },
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread,
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags, poll},
    fs::OFlags,
    termios::ttyname,
};
use tokio::sync::Notify;

/// The way to the terminal.
#[derive(Clone, Debug)]
pub(super) struct Writer(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    taken: Notify,
    /// The terminal, opened so that a write to it takes what fits and never waits. Not everybody may open it.
    unwaiting: Option<File>,
}

#[derive(Debug, Default)]
struct State {
    /// What is to be written next.
    next: Option<Vec<u8>>,
    /// Since when something is under way.
    since: Option<Instant>,
    /// The terminal cannot be written to any more.
    failed: bool,
}

impl Writer {
    /// Starts to write.
    ///
    /// # Errors
    /// When there is nothing to write to.
    pub(super) fn start() -> io::Result<Self> {
        let terminal = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        let shared = Arc::new(Shared { unwaiting: unwaiting(&terminal), ..Shared::default() });
        let writing = Arc::clone(&shared);
        thread::Builder::new().name("screen".to_owned()).spawn(move || writing.run(terminal))?;
        Ok(Self(shared))
    }

    /// Since when the terminal is busy with what it was given; nothing while it waits for more.
    pub(super) fn busy_since(&self) -> Option<Instant> {
        self.0.lock().since
    }

    /// True where the terminal cannot be written to any more.
    pub(super) fn failed(&self) -> bool {
        self.0.lock().failed
    }

    /// Hands over bytes. Only while nothing is under way.
    pub(super) fn hand(&self, mut bytes: Vec<u8>) {
        let mut state = self.0.lock();
        debug_assert!(state.since.is_none(), "one frame at a time");
        if state.failed {
            return;
        }
        if let Some(mut terminal) = self.0.unwaiting.as_ref() {
            // What is wrong with it the thread finds out.
            bytes.drain(..terminal.write(&bytes).unwrap_or(0));
        }
        if !bytes.is_empty() {
            state.since = Some(Instant::now());
            state.next = Some(bytes);
            self.0.changed.notify_all();
        }
    }

    /// Waits until the terminal has taken what it was given, or cannot be written to.
    pub(super) async fn taken(&self) {
        let told = self.0.taken.notified();
        tokio::pin!(told);
        told.as_mut().enable();
        if self.busy_since().is_some() {
            told.await;
        }
    }

    /// Waits for it no longer than this; true where it was taken.
    pub(super) fn settle(&self, patience: Duration) -> bool {
        let deadline = Instant::now() + patience;
        let mut state = self.0.lock();
        while state.since.is_some() {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            let waited = self.0.changed.wait_timeout(state, left);
            state = waited.unwrap_or_else(std::sync::PoisonError::into_inner).0;
        }
        !state.failed
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn run(&self, mut terminal: File) {
        loop {
            let mut state = self.lock();
            let bytes = loop {
                if let Some(bytes) = state.next.take() {
                    break bytes;
                }
                let woken = self.changed.wait(state);
                state = woken.unwrap_or_else(std::sync::PoisonError::into_inner);
            };
            drop(state);
            let failed = write(&mut terminal, &bytes).is_err();
            let mut state = self.lock();
            (state.since, state.failed) = (None, failed);
            drop(state);
            self.changed.notify_all();
            self.taken.notify_waiters();
            if failed {
                return;
            }
        }
    }
}

/// The terminal once more. Another description of it is needed: whether writes wait is a matter of the description, which
/// the shell that helpdeck was started from has in common with standard output.
fn unwaiting(terminal: &File) -> Option<File> {
    let path = ttyname(terminal, Vec::new()).ok()?;
    let flags = i32::try_from((OFlags::NONBLOCK | OFlags::NOCTTY).bits()).ok()?;
    let path = OsStr::from_bytes(path.as_bytes());
    OpenOptions::new().write(true).custom_flags(flags).open(path).ok()
}

/// Writes all of it, also to a terminal that somebody else set not to wait.
fn write(terminal: &mut File, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match terminal.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => bytes = &bytes[count..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                poll(&mut [PollFd::new(terminal, PollFlags::OUT)], None)?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

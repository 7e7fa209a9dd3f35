//! What a service manager and the server tell each other: the socket that is handed over, signals, that the server is
//! ready, that it lives, that it ends. Owns the units for systemd, in `systemd/`. Where nobody manages it, the server
//! hears signals only.

use std::{
    future,
    io::{IsTerminal as _, stdin},
    net::TcpListener,
};

use anyhow::{Context as _, ensure};
use listenfd::ListenFd;
use sd_notify::NotifyState;
use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    time::{Interval, interval},
};

use super::lang;
use crate::{
    desk::Desk,
    server::{Running, Tls},
};

/// A file for systemd.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(super) enum Unit {
    /// What is run, and how little it may do
    Service,
    /// The address, held while the server is replaced
    Socket,
}

impl Unit {
    /// Its text, for this program where it is now.
    pub(super) fn text(self) -> anyhow::Result<String> {
        const PROGRAM: &str = "/usr/bin/helpdeck";
        match self {
            Self::Socket => Ok(include_str!("systemd/helpdeck.socket").to_owned()),
            Self::Service => {
                let program = std::env::current_exe().context(lang().cli_no_program())?;
                let program = program.to_string_lossy().replace('%', "%%");
                Ok(include_str!("systemd/helpdeck.service").replace(PROGRAM, &program))
            }
        }
    }
}

/// The socket that a service manager opened for this server.
pub(super) fn handed_over() -> anyhow::Result<Option<TcpListener>> {
    let mut sockets = ListenFd::from_env();
    ensure!(sockets.len() < 2, lang().listen_several());
    sockets.take_tcp_listener(0).with_context(|| lang().listen_not_tcp())
}

/// What the system and whoever sits before it tell the server.
pub(super) struct Signals {
    end: [Signal; 2],
    hang_up: Signal,
    on_terminal: bool,
}

impl Signals {
    pub(super) fn listen() -> anyhow::Result<Self> {
        Ok(Self {
            end: [signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?],
            hang_up: signal(SignalKind::hangup())?,
            on_terminal: stdin().is_terminal(),
        })
    }

    /// Waits until the server is to end, and says meanwhile that it lives. When the line hangs up, it ends with the
    /// terminal it was started on; where that is still there, or never was, the certificate is read again.
    pub(super) async fn until_ended(mut self, running: &Running, tls: Option<&Tls>) {
        let [interrupt, terminate] = &mut self.end;
        // Often enough that one late turn does not matter.
        let mut turns = sd_notify::watchdog_enabled().map(|within| interval(within / 3));
        tell(NotifyState::Ready);
        loop {
            tokio::select! {
                _ = interrupt.recv() => break,
                _ = terminate.recv() => break,
                _ = self.hang_up.recv() => {
                    if self.on_terminal && !stdin().is_terminal() {
                        break;
                    }
                    if let Some(tls) = tls {
                        read_again(tls);
                    }
                }
                () = turn(&mut turns) => {
                    // Nothing is told by a server that cannot look at its desk.
                    running.read(Desk::revision);
                    tell(NotifyState::Watchdog);
                }
            }
        }
        tell(NotifyState::Stopping);
    }
}

/// The next turn; there is none where nobody wants to know.
async fn turn(turns: &mut Option<Interval>) {
    match turns {
        Some(turns) => drop(turns.tick().await),
        None => future::pending().await,
    }
}

fn tell(state: NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!(%error, "the service manager does not listen");
    }
}

fn read_again(tls: &Tls) {
    let file = tls.certificate().display();
    match tls.read_again() {
        Ok(()) => tracing::info!(%file, "the certificate was read again"),
        Err(error) => tracing::error!(%file, %error, "the certificate from before stays"),
    }
}

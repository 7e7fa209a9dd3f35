//! The loop at the edge: sleeps until a key, an event or the next full minute, takes in everything that is
//! ready, then draws once. No tick; no key waits for anything.

use std::time::Duration;

use anyhow::Context as _;
use chrono::Utc;
use crossterm::event::Event as TerminalEvent;
use tokio::sync::mpsc;

use super::{
    effect::{Ask, AskId},
    effects::{self, Done},
    model::Model,
    msg::Msg,
    port::{Event, Glimpse},
    settings::Settings,
    terminal::{Input, Terminal},
};
use crate::desk::{Command, CommandId, TicketId};

/// The way to the desk's side: what the program asks of it. None of it waits.
pub trait Port {
    /// Sends a command.
    fn send(&self, id: CommandId, command: Command);
    /// Keeps what the next first screen needs.
    fn remember(&self, glimpse: Glimpse);
    /// Forgets a command that was refused.
    fn forget(&self, id: CommandId);
    /// Asks for a ticket's thread.
    fn thread(&self, ticket: TicketId);
    /// Says which ticket the person has open, and whether they write on it.
    fn here(&self, ticket: Option<TicketId>, writes: bool);
    /// Asks for something that is no command.
    fn ask(&self, id: AskId, ask: Ask);
}

/// Runs the terminal until the person leaves. `first` is shown before anything else is waited for.
///
/// # Errors
/// When the terminal cannot be set up, or went away.
pub async fn run(
    settings: Settings,
    port: &impl Port,
    first: Option<Event>,
    mut events: mpsc::Receiver<Event>,
) -> anyhow::Result<()> {
    let mut terminal = Terminal::enter()?;
    let size = terminal.size()?;
    let mut model = Model::new(settings, size, Utc::now());
    let mut keys = Input::start().context("the terminal cannot be read")?;
    let mut hangup = effects::hangup()?;
    for effect in first.into_iter().flat_map(|event| model.update(Utc::now(), Msg::Event(event))) {
        effects::carry_out(effect, port, &mut terminal, &keys).await?;
    }
    terminal.draw(&model)?;
    let leave = |model: &mut Model| {
        if let Some(glimpse) = model.farewell(Utc::now()) {
            port.remember(glimpse);
        }
        Ok(())
    };
    loop {
        let msg = tokio::select! {
            biased;
            () = hangup.wait() => return leave(&mut model),
            key = keys.next() => match key {
                None => return leave(&mut model),
                Some(event) => from_terminal(event.context("the terminal cannot be read")?),
            },
            event = events.recv(), if !events.is_closed() || !events.is_empty() => {
                event.map(Msg::Event)
            }
            () = until(model.wake_at()) => Some(Msg::Wake),
        };
        let mut wishes = Vec::new();
        let mut resized = false;
        let mut take = |model: &mut Model, msg: Option<Msg>| {
            if let Some(msg) = msg {
                resized |= matches!(msg, Msg::Resize(..));
                wishes.extend(model.update(Utc::now(), msg));
            }
        };
        take(&mut model, msg);
        // Everything that is ready is taken in before anything is drawn.
        loop {
            if let Some(event) = keys.ready() {
                take(&mut model, from_terminal(event.context("the terminal cannot be read")?));
            } else if let Ok(event) = events.try_recv() {
                take(&mut model, Some(Msg::Event(event)));
            } else {
                break;
            }
        }
        for effect in wishes {
            match effects::carry_out(effect, port, &mut terminal, &keys).await? {
                Done::Quit => return leave(&mut model),
                Done::Nothing => {}
                Done::Happened(msg) => {
                    for effect in model.update(Utc::now(), msg) {
                        effects::carry_out(effect, port, &mut terminal, &keys).await?;
                    }
                }
            }
        }
        // A terminal that became smaller and large again has the old size, but not what was on it.
        if resized {
            terminal.redraw()?;
        }
        terminal.draw(&model)?;
    }
}

fn from_terminal(event: TerminalEvent) -> Option<Msg> {
    match event {
        TerminalEvent::Key(key) => Some(Msg::Key(key)),
        TerminalEvent::Paste(text) => Some(Msg::Paste(text)),
        TerminalEvent::Resize(width, height) => Some(Msg::Resize(width, height)),
        _ => None,
    }
}

async fn until(at: crate::desk::Timestamp) {
    let wait = (at - Utc::now()).to_std().unwrap_or(Duration::ZERO);
    tokio::time::sleep(wait).await;
}

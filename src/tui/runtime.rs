//! The loop at the edge: sleeps until a key, an event or the next full minute, takes in everything that is
//! ready, then draws once. No tick; no key waits for anything, also not for a terminal that takes nothing: then the
//! next frame waits.

use std::time::Duration;

use anyhow::Context as _;
use chrono::Utc;
use crossterm::event::Event as TerminalEvent;
use tokio::{
    sync::mpsc,
    time::{Instant, sleep_until},
};

use super::{
    effect::{Ask, AskId},
    effects::{self, Done, Later, Told},
    model::Model,
    msg::Msg,
    port::{Draft, Event, Glimpse},
    settings::Settings,
    terminal::{Heard, Input, Terminal},
};
use crate::desk::{Command, CommandId, TicketId};

/// The way to the desk's side: what the program asks of it. None of it waits.
pub trait Port {
    /// Sends a command.
    fn send(&self, id: CommandId, command: Command);
    /// Keeps something half written, or forgets it.
    fn draft(&self, draft: Draft);
    /// Keeps what the next first screen needs.
    fn remember(&self, glimpse: Glimpse);
    /// Forgets a command that was refused.
    fn forget(&self, id: CommandId);
    /// Asks for a ticket's thread.
    fn thread(&self, ticket: TicketId);
    /// Says which ticket the person has open, and whether they write on it.
    fn here(&self, ticket: Option<TicketId>, writes: bool);
    /// Reads settings and themes again where somebody saved them; [`Event::Reread`] tells what is different.
    fn reread(&self);
    /// Keeps that the tour was seen: it does not begin by itself any more.
    fn tour_seen(&self);
    /// Says which desk is opened once this one is left.
    fn switch(&self, desk: Option<String>);
    /// Asks for something that is no command.
    fn ask(&self, id: AskId, ask: Ask);
}

/// What was typed is kept, too, where a bug ends the program.
struct Careful<'a, P: Port> {
    model: Box<Model>,
    port: &'a P,
}

impl<P: Port> Drop for Careful<'_, P> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let drafts = self.model.last_drafts(Utc::now());
            for draft in drafts {
                self.port.draft(draft);
            }
        }
    }
}

impl<P: Port> std::ops::Deref for Careful<'_, P> {
    type Target = Model;

    fn deref(&self) -> &Model {
        &self.model
    }
}

impl<P: Port> std::ops::DerefMut for Careful<'_, P> {
    fn deref_mut(&mut self) -> &mut Model {
        &mut self.model
    }
}

/// The least time between two frames over a slow line.
const PACE: Duration = Duration::from_millis(100);

/// When the next frame may be drawn: a key in between is shown with it, so that no frame is late.
struct Frames {
    /// The least time between two.
    least: Duration,
    not_before: Instant,
}

impl Frames {
    fn may(&self, now: Instant) -> bool {
        self.not_before <= now
    }

    fn drawn(&mut self, now: Instant) {
        self.not_before = now + self.least;
    }
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
    let mut terminal = Terminal::enter(&settings.tuning)?;
    let model = Model::new(settings, terminal.size()?, Utc::now());
    let mut model = Careful { model: Box::new(model), port };
    let mut keys = Input::start().context("the terminal cannot be read")?;
    let mut signals = effects::signals()?;
    terminal.redraw()?;
    terminal.heed(&model, None)?;
    let (later, mut told) = mpsc::unbounded_channel();
    let least = if model.settings().tuning.far { PACE } else { Duration::ZERO };
    for effect in first.into_iter().flat_map(|event| model.update(Utc::now(), Msg::Event(event))) {
        effects::carry_out(effect, port, &mut terminal, &mut keys, &later).await?;
    }
    terminal.heed(&model, None)?;
    let mut frames = Frames { least, not_before: Instant::now() };
    // What the person sees is behind the state: a frame is due.
    let mut due = true;
    let leave = |model: &mut Model| {
        model.last_drafts(Utc::now()).into_iter().for_each(|draft| port.draft(draft));
        if let Some(glimpse) = model.farewell(Utc::now()) {
            port.remember(glimpse);
        }
        Ok(())
    };
    loop {
        if due && !terminal.is_busy() && frames.may(Instant::now()) {
            terminal.draw(&model);
            due = false;
            frames.drawn(Instant::now());
        }
        let msg = tokio::select! {
            biased;
            signal = signals.next() => match signal {
                Told::End => return leave(&mut model),
                Told::Continued => {
                    terminal.come_back()?;
                    None
                }
            },
            () = terminal.lost() => return leave(&mut model),
            // Who writes into a pipe cannot wait for an answer, so the next key does.
            key = keys.next(), if !keys.is_piped() || model.is_settled() => match key {
                Some(Ok(heard)) => Some(from_terminal(heard)),
                // A terminal that cannot be read any more is gone.
                None | Some(Err(_)) => return leave(&mut model),
            },
            event = events.recv(), if !events.is_closed() || !events.is_empty() => {
                event.map(Msg::Event)
            }
            Some(Later { msg, bytes }) = told.recv() => {
                terminal.aside(&bytes);
                Some(msg)
            }
            () = until(model.wake_at()) => Some(Msg::Wake),
            () = terminal.taken(), if due && terminal.is_busy() => continue,
            () = sleep_until(frames.not_before), if due && !terminal.is_busy() => continue,
        };
        due = true;
        let mut wishes = Vec::new();
        let mut resized = false;
        let mut take = |model: &mut Model, terminal: &mut Terminal, msg: Option<Msg>| {
            if let Some(msg) = msg {
                resized |= matches!(msg, Msg::Resize(..));
                let key = msg.key();
                wishes.extend(model.update(Utc::now(), msg));
                terminal.heed(model, key)?;
            }
            anyhow::Ok(())
        };
        take(&mut model, &mut terminal, msg)?;
        // Everything that is ready is taken in before anything is drawn.
        loop {
            match if keys.is_piped() { None } else { keys.ready() } {
                Some(Ok(heard)) => take(&mut model, &mut terminal, Some(from_terminal(heard)))?,
                Some(Err(_)) => return leave(&mut model),
                None => match events.try_recv() {
                    Ok(event) => take(&mut model, &mut terminal, Some(Msg::Event(event)))?,
                    Err(_) => break,
                },
            }
        }
        for effect in wishes {
            match effects::carry_out(effect, port, &mut terminal, &mut keys, &later).await? {
                Done::Quit => {
                    keys.end();
                    return leave(&mut model);
                }
                Done::Nothing => {}
                Done::Happened(msg) => {
                    signals.forget_interrupts();
                    for effect in model.update(Utc::now(), msg) {
                        effects::carry_out(effect, port, &mut terminal, &mut keys, &later).await?;
                    }
                    terminal.heed(&model, None)?;
                }
            }
        }
        // A terminal that became smaller and large again has the old size, but not what was on it.
        if resized {
            terminal.redraw()?;
        }
    }
}

fn from_terminal(heard: Heard) -> Msg {
    match heard {
        Heard::Ground(ground) => Msg::Ground(ground),
        Heard::Event(TerminalEvent::Key(key)) => Msg::Key(key),
        Heard::Event(TerminalEvent::Paste(text)) => Msg::Paste(text),
        Heard::Event(TerminalEvent::Resize(width, height)) => Msg::Resize(width, height),
        Heard::Event(TerminalEvent::FocusGained) => Msg::Focus(true),
        Heard::Event(TerminalEvent::FocusLost) => Msg::Focus(false),
        Heard::Event(TerminalEvent::Mouse(event)) => Msg::Mouse(event),
    }
}

async fn until(at: crate::desk::Timestamp) {
    let wait = (at - Utc::now()).to_std().unwrap_or(Duration::ZERO);
    tokio::time::sleep(wait).await;
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::{
        desk::Zone,
        locale::Lang,
        tui::{
            CustomCommands, Keys, PictureMode,
            settings::{Desks, Settings, Tuning},
            theme::Wardrobe,
        },
    };

    #[derive(Default)]
    struct Kept(RefCell<Vec<Draft>>);

    impl Port for Kept {
        fn send(&self, _id: CommandId, _command: Command) {}
        fn draft(&self, draft: Draft) {
            self.0.borrow_mut().push(draft);
        }
        fn remember(&self, _glimpse: Glimpse) {}
        fn forget(&self, _id: CommandId) {}
        fn thread(&self, _ticket: TicketId) {}
        fn here(&self, _ticket: Option<TicketId>, _writes: bool) {}
        fn reread(&self) {}
        fn tour_seen(&self) {}
        fn switch(&self, _desk: Option<String>) {}
        fn ask(&self, _id: AskId, _ask: Ask) {}
    }

    fn writing(port: &Kept) -> Careful<'_, Kept> {
        let settings = Settings {
            read_only: false,
            ascii: false,
            lang: Lang::En,
            zone: Zone::default(),
            wardrobe: Wardrobe::default(),
            desks: Desks::default(),
            mistakes: Vec::new(),
            keys: Keys::standard().expect("the table is sound"),
            custom: CustomCommands::default(),
            seed: 1,
            place: String::new(),
            pictures: PictureMode::Off,
            open: None,
            tour: false,
            tuning: Tuning::default(),
        };
        let mut model = Model::new(settings, (80, 24), Utc::now());
        let ticket = TicketId::from_u128(7);
        model.kept.insert(ticket, "Dear Sara".to_owned());
        Careful { model: Box::new(model), port }
    }

    #[test]
    fn far_away_there_are_ten_frames_a_second_and_nearby_as_many_as_there_are_news() {
        let begin = Instant::now();
        let drawn = |least: Duration| {
            let mut frames = Frames { least, not_before: begin };
            let news = (0..1_000).map(|step| begin + Duration::from_millis(step));
            let drawn = |now: &Instant| {
                let may = frames.may(*now);
                if may {
                    frames.drawn(*now);
                }
                may
            };
            news.filter(drawn).count()
        };
        assert_eq!(drawn(PACE), 10);
        assert_eq!(drawn(Duration::ZERO), 1_000);
    }

    #[test]
    fn what_was_typed_is_kept_when_the_program_breaks() {
        let port = Kept::default();
        let broken = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _model = writing(&port);
            std::panic::resume_unwind(Box::new("a bug"));
        }));
        assert!(broken.is_err());
        let kept = port.0.borrow();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].text.as_deref(), Some("Dear Sara"));
        // Leaving as one does is the loop's to say.
        let port = Kept::default();
        drop(writing(&port));
        assert!(port.0.borrow().is_empty());
    }
}

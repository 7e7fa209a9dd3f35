//! Owns the thread between the terminal and the sender: what is handed in goes to the disk first, then on. No key waits
//! for it. Several that wait share one write.

use tokio::sync::mpsc;

use super::{
    super::Event,
    kept::{Kept, OutboxFile, Refused},
};
use crate::desk::{Command, CommandId};

/// What is to be remembered.
#[derive(Debug)]
pub enum Step {
    /// A command to send.
    Keep(Box<Kept>),
    /// A command was refused.
    Refuse(CommandId, Refused),
    /// A command was done, or nobody wants it any more.
    Forget(CommandId),
    /// No more commands will come.
    Close,
}

/// Where handed-in commands come from, go to, and are kept.
#[derive(Debug)]
pub struct Keeper {
    /// What is to be remembered.
    pub steps: mpsc::UnboundedReceiver<Step>,
    /// To the sender.
    pub forward: mpsc::UnboundedSender<(CommandId, Command)>,
    /// The file; nothing where commands are kept in memory only.
    pub file: Option<OutboxFile>,
    /// Who is told when they cannot be kept.
    pub events: mpsc::WeakSender<Event>,
}

impl Keeper {
    /// Works until nobody has anything to remember any more. Blocks its thread.
    pub fn run(self) {
        let Self { mut steps, forward, mut file, events } = self;
        let mut forward = Some(forward);
        while let Some(first) = steps.blocking_recv() {
            let mut ready = Vec::new();
            let mut closing = false;
            let mut next = Some(first);
            while let Some(step) = next {
                match step {
                    Step::Keep(kept) => {
                        ready.push((kept.id, kept.command.clone()));
                        if let Some(file) = &mut file {
                            file.keep(*kept);
                        }
                    }
                    Step::Refuse(id, why) => {
                        if let Some(file) = &mut file {
                            file.refuse(id, why);
                        }
                    }
                    Step::Forget(id) => {
                        if let Some(file) = &mut file {
                            file.forget(id);
                        }
                    }
                    Step::Close => closing = true,
                }
                next = steps.try_recv().ok();
            }
            if let Some(Err(error)) = file.as_mut().map(OutboxFile::flush) {
                tracing::error!(%error, "the outbox cannot be written");
                if let Some(events) = events.upgrade() {
                    // Where too much waits to be shown already, the log has it.
                    let _ = events.try_send(Event::NotKept(error.to_string()));
                }
            }
            for command in ready {
                // Nobody sends any more where the session ended: what is on the disk goes out at the next start.
                if let Some(forward) = &forward {
                    let _ = forward.send(command);
                }
            }
            if closing {
                forward = None;
            }
        }
    }
}

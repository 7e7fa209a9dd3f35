//! Owns getting commands through: one after the other, in the order in which they were asked, each sent again with
//! the same id until the server has an answer. Each is on the disk before it is sent, see [`keeper`] and [`kept`].

pub mod keeper;
pub mod kept;

use std::sync::Arc;

use self::{keeper::Step, kept::Refused};

use tokio::sync::{Notify, mpsc, watch};

use super::{ClientError, Event, Pace, backoff::Backoff, transport::Transport};
use crate::{
    desk::{Command, CommandId},
    wire::Answer,
};

/// Sends commands until nobody hands in any more.
pub struct Outbox {
    /// The way to the server.
    pub way: Transport,
    /// Who waits for answers.
    pub events: mpsc::Sender<Event>,
    /// What was handed in.
    pub commands: mpsc::UnboundedReceiver<(CommandId, Command)>,
    /// Where it is remembered what became of it.
    pub steps: mpsc::UnboundedSender<Step>,
    /// How patient to be.
    pub pace: Pace,
    /// Somebody wants the next attempt now.
    pub retry: Arc<Notify>,
    /// Whether the feed is open.
    pub online: watch::Receiver<bool>,
}

impl Outbox {
    /// Sends what is handed in, also when nobody waits for the answers any more. Ends with the session: what is kept
    /// then is sent after the next one began.
    pub async fn run(mut self) {
        while let Some((id, command)) = self.commands.recv().await {
            let Some(outcome) = self.get_through(id, &command).await else { return };
            let step = match &outcome {
                Ok(_) => Step::Forget(id),
                Err(error) => {
                    let (refusal, detail) = (error.refusal().cloned(), error.to_string());
                    Step::Refuse(id, Refused { refusal, detail })
                }
            };
            // An error means that the program ends.
            let _ = self.steps.send(step);
            let _ = self.events.send(Event::Answer { command_id: id, outcome }).await;
        }
    }

    /// What the server says about a command; nothing where the session ended.
    async fn get_through(
        &mut self,
        id: CommandId,
        command: &Command,
    ) -> Option<Result<Answer, ClientError>> {
        let mut backoff = Backoff::new(self.pace.first_wait, self.pace.longest_wait);
        loop {
            // What is said about the line from here on counts.
            self.online.mark_unchanged();
            let answer = tokio::select! {
                answer = self.way.command(id, command) => answer,
                // The feed notices a line that is only half open; this request would wait for much longer.
                () = lost(&mut self.online) => Err(ClientError::Silent),
            };
            match answer {
                Err(ClientError::SignedOut) => return None,
                Err(error) if !error.is_final() => self.wait(&error, backoff.next()).await,
                outcome => return Some(outcome),
            }
        }
    }

    /// Until the line comes back, somebody asks, or the time is over.
    async fn wait(&mut self, error: &ClientError, wait: std::time::Duration) {
        let asked = error.retry_after();
        let wait = wait.max(asked);
        let online = &mut self.online;
        let back = async {
            while online.changed().await.is_ok() {
                if *online.borrow_and_update() {
                    return;
                }
            }
            std::future::pending::<()>().await;
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = self.retry.notified() => {}
            () = back, if asked.is_zero() => {}
        }
    }
}

/// Until the feed, which is open now, is lost.
async fn lost(online: &mut watch::Receiver<bool>) {
    if *online.borrow_and_update() {
        while online.changed().await.is_ok() {
            if !*online.borrow_and_update() {
                return;
            }
        }
    }
    std::future::pending::<()>().await;
}

//! What was asked that is no command of the desk, until it is answered. A new thing to ask is a variant of
//! [`Ask`]; where its answer brings something, that is a variant of [`Told`] and an arm in [`Model::told`].

use super::Model;
use crate::tui::{
    effect::{Ask, AskId, Effect},
    overlays::Overlay,
    port::{Told, Trouble},
    theme::Role,
};

/// Something that was asked.
#[derive(Debug)]
pub struct Asked {
    /// What to say once it is done.
    done: String,
}

impl Model {
    /// Asks for something, and says `done` when that was done.
    pub(in crate::tui) fn ask(&mut self, ask: Ask, done: impl Into<String>) -> AskId {
        self.asks += 1;
        let id = AskId(self.asks);
        self.asked.insert(id, Asked { done: done.into() });
        self.want(Effect::Ask { id, ask });
        id
    }

    /// Takes an answer. One that nobody waits for any more is not said.
    pub(in crate::tui) fn told(&mut self, id: AskId, outcome: Result<Told, Trouble>) {
        let Some(Asked { done }) = self.asked.remove(&id) else { return };
        let form = self
            .overlays
            .iter()
            .position(|layer| matches!(layer, Overlay::Form(form) if form.waits == Some(id)));
        match outcome {
            Ok(Told::Done) => {
                form.map(|place| self.overlays.remove(place));
                self.say(done, Role::Success);
            }
            Ok(Told::Audit { lines, next }) => self.logged(lines, next),
            Err(trouble) => {
                self.log.waiting = false;
                match form.map(|place| &mut self.overlays[place]) {
                    Some(Overlay::Form(form)) => form.fail(trouble),
                    _ => self.say(trouble.text, Role::Error),
                }
            }
        }
    }
}

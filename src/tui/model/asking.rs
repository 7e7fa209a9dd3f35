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
    /// Asks for something, and says `done`, where that is anything, when it was done.
    pub(in crate::tui) fn ask(&mut self, ask: Ask, done: impl Into<String>) -> AskId {
        self.asks += 1;
        let id = AskId(self.asks);
        self.asked.insert(id, Asked { done: done.into() });
        self.want(Effect::Ask { id, ask });
        id
    }

    /// Takes an answer. One that nobody waits for any more is not said.
    pub(in crate::tui) fn told(&mut self, id: AskId, outcome: Result<Told, Trouble>) {
        if self.took_picture(id, &outcome) {
            return;
        }
        let Some(Asked { done }) = self.asked.remove(&id) else { return };
        match outcome {
            Ok(Told::Done) => {
                let waits = self.overlays.iter().position(|layer| layer.waits_for(id));
                waits.map(|place| self.overlays.remove(place));
                self.look_at_directory();
                // What is done in passing leaves the line to what was said meanwhile.
                if !done.is_empty() {
                    self.say(done, Role::Success);
                }
            }
            Ok(Told::Picture(_)) => {}
            Ok(Told::SignedIn) => self.want(Effect::Quit),
            Ok(Told::ChoosePassword) => {
                self.overlays.retain(|layer| !layer.waits_for(id));
                self.ask_first_password();
            }
            Ok(Told::Audit { lines, next }) => self.logged(lines, next),
            Ok(Told::File { path, exists }) => self.may_export(id, path, exists),
            Ok(told @ (Told::Imported(_) | Told::Directory { .. } | Told::Synced { .. })) => {
                self.finished(id, told);
            }
            Ok(Told::Secret { of, secret }) => self.show_secret(of, secret),
            Ok(told @ (Told::Pinged(_) | Told::Replayed(_) | Told::Deliveries(_))) => {
                self.webhook_told(id, told);
            }
            Ok(Told::Reported { path }) => {
                self.jobs.import.saved = Some(path.clone());
                let text = self.look.lang.import_reported(path).into_owned();
                self.say(text, Role::Success);
            }
            Ok(Told::Written { path, rows }) => {
                let text = self.look.lang.export_done(path, rows).into_owned();
                self.say(text, Role::Success);
            }
            Err(trouble) => {
                self.log.waiting = false;
                self.jobs.failed(id, &trouble.text);
                match self.overlays.iter_mut().find(|layer| layer.waits_for(id)) {
                    Some(Overlay::Form(form)) => form.fail(trouble),
                    Some(Overlay::Prompt(prompt)) => {
                        prompt.waits = None;
                        prompt.error = Some(trouble.text);
                    }
                    _ => self.say(trouble.text, Role::Error),
                }
            }
        }
    }
}

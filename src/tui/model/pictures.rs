//! The pictures of people: asked for once, when the first is to be seen, and kept by name. A picture is not part of the
//! desk, only its name is; another picture has another name.

use std::collections::BTreeMap;

use super::Model;
use crate::{
    desk::{PictureId, RecordKey, Technician, TechnicianId},
    tui::{
        effect::{Ask, AskId, Effect},
        panels::Panel,
        port::{Picture, Told, Trouble},
        settings::PictureMode,
    },
};

/// What is known of pictures.
#[derive(Debug)]
pub struct Pictures {
    /// How they are drawn.
    pub mode: PictureMode,
    /// Those that came, and those that did not.
    known: BTreeMap<PictureId, Option<Picture>>,
    /// Those that are on their way.
    asked: BTreeMap<AskId, PictureId>,
}

impl Pictures {
    pub(super) const fn new(mode: PictureMode) -> Self {
        Self { mode, known: BTreeMap::new(), asked: BTreeMap::new() }
    }

    /// A picture, once it is there.
    pub fn get(&self, id: &PictureId) -> Option<&Picture> {
        self.known.get(id)?.as_ref()
    }
}

impl Model {
    /// Whose picture is on screen.
    fn in_sight(&self) -> Option<TechnicianId> {
        if let Some(opened) = self.panel {
            return (opened.panel == Panel::Profile).then_some(self.me);
        }
        let wide = self.screen().has_side();
        let key = self.page.as_ref().map(|page| page.key);
        match key.or_else(|| self.list().cursor().filter(|_| wide)) {
            Some(RecordKey::Technician(technician)) => Some(technician),
            _ => None,
        }
    }

    /// Asks for the picture that is on screen, unless it was asked for before.
    pub(super) fn fetch_picture(&mut self) {
        if self.pictures.mode == PictureMode::Off {
            return;
        }
        let Some(technician) = self.in_sight() else { return };
        let of = self.desk().and_then(|desk| desk.get::<Technician>(technician));
        let Some(picture) = of.and_then(|of| of.picture.clone()) else { return };
        let waits = self.pictures.asked.values().any(|asked| *asked == picture);
        if waits || self.pictures.known.contains_key(&picture) {
            return;
        }
        self.asks += 1;
        let id = AskId(self.asks);
        self.pictures.asked.insert(id, picture);
        self.want(Effect::Ask { id, ask: Ask::Picture { technician } });
    }

    /// Takes the answer to a question for a picture; false where the question was another one. One that did not come is
    /// not asked for again until the desk is read anew, and nothing is said: initials stand in its place.
    pub(super) fn took_picture(&mut self, id: AskId, outcome: &Result<Told, Trouble>) -> bool {
        let Some(name) = self.pictures.asked.remove(&id) else { return false };
        let picture = match outcome {
            Ok(Told::Picture(picture)) => Some(picture.clone()),
            _ => None,
        };
        self.pictures.known.insert(name, picture);
        true
    }

    /// Lets pictures that did not come be asked for again.
    pub(in crate::tui) fn forget_missing_pictures(&mut self) {
        self.pictures.known.retain(|_, picture| picture.is_some());
        self.pictures.asked.clear();
    }
}

//! The theme on the screen: the one that is worn, or the one that the cursor of the picker of themes is on; and what is
//! read again because somebody saved it.

use std::sync::Arc;

use super::Model;
use crate::tui::{
    effect::Effect,
    overlays::Overlay,
    settings::{Chosen, Reread},
    theme::{AUTO, Ground, Role, Theme},
};

/// What is worn.
#[derive(Debug, Default)]
pub(super) struct Dress {
    /// The name of the theme.
    wearing: String,
    /// The last one that was chosen and is good.
    good: Arc<Theme>,
    /// The terminal was asked for its ground.
    asked: bool,
}

impl Model {
    /// Wears what is chosen, or what is tried on. A theme that is no good leaves the last one in place.
    pub(super) fn dress(&mut self) {
        let wardrobe = &self.settings.wardrobe;
        let tried = match self.overlays.last() {
            Some(Overlay::Picker(picker)) => picker.tried_on(),
            _ => None,
        };
        let chosen = tried.and_then(|nth| wardrobe.names().nth(nth));
        let chosen = chosen.unwrap_or(&wardrobe.chosen);
        let asks = chosen == AUTO && wardrobe.follows_ground() && !self.dress.asked;
        let worn = wardrobe.worn(chosen);
        if *worn != *self.dress.wearing {
            self.look.theme = match wardrobe.theme(worn) {
                Ok(theme) => Arc::new(theme),
                Err(_) => Arc::clone(&self.dress.good),
            };
            self.dress.wearing = worn.to_owned();
        }
        if tried.is_none() {
            self.dress.good = Arc::clone(&self.look.theme);
        }
        if asks {
            self.dress.asked = true;
            self.want(Effect::AskGround);
        }
    }

    /// Takes in what the terminal paints under everything.
    pub(super) const fn stand_on(&mut self, ground: Ground) {
        self.settings.wardrobe.ground = Some(ground);
    }

    /// Wears a theme from now on.
    pub(in crate::tui) fn wear(&mut self, name: String) {
        self.settings.wardrobe.chosen = name;
    }

    /// Does not ask about this line of a custom command any more.
    pub(in crate::tui) fn trust(&mut self, run: Vec<String>) {
        self.settings.custom.trust(run);
    }

    /// Takes over what was saved; where something is wrong with it, what was good stays.
    pub(in crate::tui) fn take_reread(&mut self, reread: Reread) {
        let Reread { themes, chosen, mistakes } = reread;
        self.settings.wardrobe.themes = themes;
        if let Some(Chosen { theme, by_ground, keys, custom }) = chosen {
            self.settings.wardrobe.chosen = theme;
            self.settings.wardrobe.by_ground = by_ground;
            self.settings.keys = keys;
            self.settings.custom = custom;
        }
        // The theme of the same name may be another one.
        self.dress.wearing.clear();
        if mistakes.is_empty() {
            let text = self.look.lang.settings_reread();
            self.say(text, Role::Success);
        } else {
            self.say(mistakes.join("; "), Role::Error);
        }
    }
}

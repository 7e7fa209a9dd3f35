//! Which of the themes is worn: the chosen one, or that for a dark or a light ground once the terminal said which it has.
//!
//! Owns the choice and what stands in for it; knows neither where it is kept nor how the terminal is asked.

use super::{Depth, MONO, Mistake, Theme, Themes};

/// The theme that follows the ground of the terminal.
pub const AUTO: &str = "auto";
/// The theme where nothing else was chosen.
const DEFAULT: &str = "default";

/// What the terminal paints under everything.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ground {
    /// Light on dark.
    Dark,
    /// Dark on light.
    Light,
}

/// The themes there are, and which is worn.
#[derive(Clone, Debug)]
pub struct Wardrobe {
    /// The themes there are.
    pub themes: Themes,
    /// The one that was chosen, or [`AUTO`].
    pub chosen: String,
    /// Those for a dark and for a light ground.
    pub by_ground: [String; 2],
    /// How many colours the terminal shows.
    pub depth: Depth,
    /// No colour is wanted, whatever was chosen.
    pub colourless: bool,
    /// What the terminal said of its ground.
    pub ground: Option<Ground>,
}

impl Default for Wardrobe {
    fn default() -> Self {
        Self {
            themes: Themes::default(),
            chosen: DEFAULT.to_owned(),
            by_ground: ["dark", "light"].map(str::to_owned),
            depth: Depth::default(),
            colourless: false,
            ground: None,
        }
    }
}

impl Wardrobe {
    /// What one can choose: [`AUTO`], and every theme.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(AUTO).chain(self.themes.names())
    }

    /// The theme that is worn where this one is chosen.
    pub fn worn<'w>(&'w self, chosen: &'w str) -> &'w str {
        match self.ground {
            _ if self.colourless => MONO,
            _ if chosen != AUTO => chosen,
            None => DEFAULT,
            Some(Ground::Dark) => &self.by_ground[0],
            Some(Ground::Light) => &self.by_ground[1],
        }
    }

    /// True where it is of use to know the ground of the terminal.
    pub fn follows_ground(&self) -> bool {
        !self.colourless && self.ground.is_none()
    }

    /// The theme of this name as this terminal shows it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn theme(&self, name: &str) -> Result<Theme, Vec<Mistake>> {
        Ok(self.themes.theme(name)?.within(self.depth))
    }
}

impl Ground {
    /// The ground of this colour, each part from 0 to 1.
    pub fn of([red, green, blue]: [f64; 3]) -> Self {
        // About how bright it looks; what is between is rare.
        if 0.299 * red + 0.587 * green + 0.114 * blue < 0.5 { Self::Dark } else { Self::Light }
    }
}

//! Colours by meaning: a [`Theme`] gives each [`Role`] a style, and widgets ask for nothing else.
//!
//! Owns the built-in themes of `themes/`, how one looks with fewer colours, how a theme inherits another and falls back from `priority.critical`
//! to `priority`. Knows no widget and reads no file; the text of a person's own themes is handed in. A
//! new built-in theme is a file in `themes/` and its name in [`BUILT_IN`].

mod colour;
mod file;
mod role;
mod wardrobe;

use std::{collections::BTreeMap, ops::Index};

use ratatui::style::{Color, Style};

use self::file::ThemeFile;
use super::mistake::{Mistake, Problem};

pub use self::{
    colour::{Depth, READABLE, contrast},
    role::Role,
    wardrobe::{AUTO, Ground, Wardrobe},
};

macro_rules! built_in {
    ($($name:literal)+) => {
        /// The themes that come with the program: name, file, text.
        const BUILT_IN: &[(&str, &str, &str)] = &[$((
            $name,
            concat!("themes/", $name, ".toml"),
            include_str!(concat!("../../../themes/", $name, ".toml")),
        ),)+];
    };
}

built_in! {
    "default" "mono" "dark" "light" "high-contrast-dark" "high-contrast-light" "colour-blind-dark"
    "colour-blind-light" "solarized-dark" "solarized-light" "gruvbox" "nord" "catppuccin-latte"
    "catppuccin-mocha" "dracula"
}

/// The theme without any colour, for `NO_COLOR`.
pub const MONO: &str = "mono";

/// A style for each role. `theme[Role::Key]` is the style.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    styles: [Style; Role::ALL.len()],
}

impl Index<Role> for Theme {
    type Output = Style;

    fn index(&self, role: Role) -> &Style {
        &self.styles[role as usize]
    }
}

impl Default for Theme {
    /// The 16 colours of the terminal, no fills: fit for dark and light.
    fn default() -> Self {
        Themes::default().theme("default").expect("a test reads every theme that is built in")
    }
}

impl Theme {
    /// The theme on a terminal that shows only so many colours: grounds by the nearest there is, text by the nearest that
    /// can be read on them.
    #[must_use]
    pub fn within(mut self, depth: Depth) -> Self {
        let under = [Role::Screen, Role::RowFocused].map(|role| self[role].bg);
        let [screen, row] = under;
        // The row with the cursor is hardly lighter than the screen: of sixteen colours none is.
        let shown = |was: Color| match screen {
            Some(screen) if depth == Depth::Sixteen && row == Some(was) => depth.ground(screen),
            _ => depth.ground(was),
        };
        for style in &mut self.styles {
            let own = style.bg.map_or(under, |own| [Some(own), None]);
            let grounds: Vec<_> = own.into_iter().flatten().map(|was| (was, shown(was))).collect();
            style.fg = style.fg.map(|fg| depth.text(fg, &grounds));
            style.bg = style.bg.map(shown);
        }
        self
    }
}

/// The themes there are, by name: those built in, and those that were added.
#[derive(Clone, Debug)]
pub struct Themes {
    /// Name to file and text.
    sources: BTreeMap<String, (String, String)>,
}

impl Default for Themes {
    fn default() -> Self {
        let own = |text: &str| text.to_owned();
        let source = |(name, file, text): &(&str, &str, &str)| (own(name), (own(file), own(text)));
        Self { sources: BUILT_IN.iter().map(source).collect() }
    }
}

impl Themes {
    /// Adds a theme. It may inherit any other, and replaces one of the same name. `file` is only
    /// named in mistakes.
    pub fn add(&mut self, name: &str, file: &str, text: &str) {
        self.sources.insert(name.to_owned(), (file.to_owned(), text.to_owned()));
    }

    /// The names, in alphabetical order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// The theme of that name, or everything that is wrong with it.
    pub fn theme(&self, name: &str) -> Result<Theme, Vec<Mistake>> {
        let merged = self.merged(name)?;
        let mut mistakes = Vec::new();
        let resolved: BTreeMap<&str, Style> = merged
            .styles
            .iter()
            .map(|(role, style)| (role.as_str(), style.resolve(&merged.palette, &mut mistakes)))
            .collect();
        let mut styles = [Style::new(); Role::ALL.len()];
        for (style, role) in styles.iter_mut().zip(Role::ALL) {
            let parent =
                || role.name().split_once('.').and_then(|(parent, _)| resolved.get(parent));
            *style = resolved.get(role.name()).or_else(parent).copied().unwrap_or_default();
        }
        if mistakes.is_empty() { Ok(Theme { styles }) } else { Err(mistakes) }
    }

    /// The file with everything it inherits: nearer files win, role by role and colour by colour.
    fn merged(&self, name: &str) -> Result<ThemeFile, Vec<Mistake>> {
        let mut merged = ThemeFile::default();
        let mut seen = Vec::new();
        let (mut next, mut place) = (Some(name.to_owned()), None);
        while let Some(name) = next {
            let problem = match self.sources.get(&name) {
                Some(_) if seen.contains(&name) => Problem::Circle(name),
                None => {
                    Problem::Unknown { name, allowed: self.names().map(str::to_owned).collect() }
                }
                Some((file, text)) => {
                    let theme = ThemeFile::read(file, text)?;
                    for (name, colour) in theme.palette {
                        merged.palette.entry(name).or_insert(colour);
                    }
                    for (name, style) in theme.styles {
                        merged.styles.entry(name).or_insert(style);
                    }
                    seen.push(name);
                    place = theme.inherits.as_ref().map(|parent| parent.place.clone());
                    next = theme.inherits.map(|parent| parent.name);
                    continue;
                }
            };
            return Err(vec![Mistake { place, problem }]);
        }
        Ok(merged)
    }
}

#[cfg(test)]
mod tests;

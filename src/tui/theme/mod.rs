//! Colours by meaning: a [`Theme`] gives each [`Role`] a style, and widgets ask for nothing else.
//!
//! Owns the built-in themes of `themes/`, how a theme inherits another and falls back from `priority.critical`
//! to `priority`. Knows no widget and reads no file; the text of a person's own themes is handed in. A
//! new built-in theme is a file in `themes/` and a line in [`BUILT_IN`].

mod file;
mod role;

use std::{collections::BTreeMap, ops::Index};

use ratatui::style::Style;

use self::file::ThemeFile;
use super::mistake::{Mistake, Problem};

pub use self::role::Role;

/// The themes that come with the program: name, file, text.
const BUILT_IN: [(&str, &str, &str); 4] = [
    ("default", "themes/default.toml", include_str!("../../../themes/default.toml")),
    ("dark", "themes/dark.toml", include_str!("../../../themes/dark.toml")),
    ("light", "themes/light.toml", include_str!("../../../themes/light.toml")),
    (MONO, "themes/mono.toml", include_str!("../../../themes/mono.toml")),
];

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

/// The themes there are, by name: those built in, and those that were added.
#[derive(Clone, Debug)]
pub struct Themes {
    /// Name to file and text.
    sources: BTreeMap<String, (String, String)>,
}

impl Default for Themes {
    fn default() -> Self {
        let own = |text: &str| text.to_owned();
        let sources = BUILT_IN.map(|(name, file, text)| (own(name), (own(file), own(text))));
        Self { sources: sources.into() }
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

//! Looks whether somebody saved a settings file or a theme since it was read, and keeps what is chosen in the terminal.
//! Looking costs a question about each file and directory; nothing is woken for it.

use std::{
    fs,
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use super::{
    super::{
        lang,
        paths::{Paths, read, write_private},
    },
    THEME_OPTION, broken, chosen,
    layers::{self, Layers, Origin, theme_files},
    surroundings,
    table::Setting,
};
use crate::tui::{Reread, theme::Wardrobe};

/// A file as it was when it was last looked at.
type Stamp = (PathBuf, Option<SystemTime>, u64);

/// The settings of a running program.
#[derive(Debug)]
pub(in crate::cli) struct Watch {
    paths: Paths,
    /// The theme that was chosen by an option, which no file changes.
    theme: Option<String>,
    seen: Mutex<Vec<Stamp>>,
}

impl Watch {
    /// From how things are now.
    pub(in crate::cli) fn new(paths: &Paths, theme: Option<&str>) -> Self {
        let (paths, theme) = (paths.clone(), theme.map(str::to_owned));
        let seen = Mutex::new(stamps(&paths));
        Self { paths, theme, seen }
    }

    /// What is different; nothing where nothing was saved since.
    pub(in crate::cli) fn look(&self) -> Option<Reread> {
        let now = stamps(&self.paths);
        let mut seen = self.seen();
        if *seen == now {
            return None;
        }
        *seen = now;
        drop(seen);
        let lang = lang();
        let mut layers = match Layers::read(&self.paths) {
            Ok(layers) => layers,
            // A file that is being written may be away for a moment: the next look finds it.
            Err(error) => {
                self.seen().clear();
                tracing::warn!("settings are not read again: {error:#}");
                return None;
            }
        };
        if let Some(theme) = &self.theme {
            // Where its file is gone, the theme of the settings takes its place.
            let _ = layers.set(Setting::Theme, theme, Origin::Option(THEME_OPTION));
        }
        let chosen = layers.mistakes.is_empty().then(|| chosen(&layers));
        let mut mistakes = std::mem::take(&mut layers.mistakes);
        if let Some(chosen) = &chosen {
            mistakes = broken(&Wardrobe {
                themes: layers.themes.clone(),
                chosen: chosen.theme.clone(),
                by_ground: chosen.by_ground.clone(),
                colourless: surroundings::is_colourless(),
                ..Wardrobe::default()
            });
        }
        let mistakes = mistakes.iter().map(|mistake| mistake.text(lang)).collect();
        Some(Reread { themes: layers.themes, chosen, mistakes })
    }

    /// Keeps a setting in the person's own file.
    ///
    /// # Errors
    /// A file that is no TOML, or cannot be written.
    pub(in crate::cli) fn keep(&self, name: &str, value: &str) -> anyhow::Result<()> {
        let path = self.paths.config(layers::FILE);
        let text = read(&path)?.unwrap_or_default();
        let text = layers::with(&text, name, value)
            .map_err(|mistakes| anyhow::anyhow!(mistakes[0].text(lang())))?;
        self.paths.make_config()?;
        write_private(&path, &text)?;
        *self.seen() = stamps(&self.paths);
        Ok(())
    }

    /// Notes that this line of a custom command was agreed to.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub(in crate::cli) fn trust(&self, run: Vec<String>) -> anyhow::Result<()> {
        let mut trusted = layers::trusted(&self.paths)?;
        trusted.push(run);
        write_private(&self.paths.trusted(), &serde_json::to_string(&trusted)?)
    }

    fn seen(&self) -> MutexGuard<'_, Vec<Stamp>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn stamps(paths: &Paths) -> Vec<Stamp> {
    let files = paths.config_dirs().flat_map(|directory| {
        let themes = theme_files(&directory.join("themes"));
        std::iter::once(directory.join(layers::FILE)).chain(themes)
    });
    let stamp = |path: PathBuf| {
        let about = fs::metadata(&path).ok();
        let modified = about.as_ref().and_then(|about| about.modified().ok());
        (path, modified, about.map_or(0, |about| about.len()))
    };
    files.map(stamp).collect()
}

//! Where each setting comes from: the defaults, files for everybody on this computer, the person's own file, the
//! environment, options; the later ones win.
//!
//! Owns the reading of `config.toml` and of `themes/`, and what is refused in them. What is wrong is left out and told
//! with its place, so that the program starts all the same.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use toml::de::{DeTable, DeValue};

use super::{
    super::paths::{Paths, read},
    table::{Allowed, Setting},
};
use crate::{
    locale::Lang,
    tui::{
        COMMAND, CustomCommands, Keys,
        mistake::{Mistake, Problem, Source, Wanted},
        theme::{AUTO, Themes},
    },
};

/// Tables of a settings file that are no settings themselves.
const KEYS: &str = "keys";
const DESK: &str = "desk";
const TABLES: [&str; 3] = [KEYS, DESK, COMMAND];

/// Who said what a setting is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::cli) enum Origin {
    /// Nobody.
    Default,
    /// A file.
    File(PathBuf),
    /// A variable of the environment.
    Variable(&'static str),
    /// An option of this start.
    Option(&'static str),
}

impl Origin {
    /// In words.
    pub(in crate::cli) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Default => lang.origin_default().to_owned(),
            Self::File(path) => path.display().to_string(),
            Self::Variable(name) | Self::Option(name) => (*name).to_owned(),
        }
    }
}

/// Everything that was chosen, and what is wrong with it.
#[derive(Debug)]
pub(in crate::cli) struct Layers {
    values: Vec<(String, Origin)>,
    /// The desks that have names, with their addresses; none for that of this computer.
    pub(in crate::cli) desks: BTreeMap<String, Option<String>>,
    pub(in crate::cli) keys: Keys,
    pub(in crate::cli) custom: CustomCommands,
    pub(in crate::cli) themes: Themes,
    pub(in crate::cli) mistakes: Vec<Mistake>,
}

/// A settings file as it was read.
struct File {
    path: PathBuf,
    text: String,
}

impl File {
    fn name(&self) -> String {
        self.path.display().to_string()
    }
}

impl Layers {
    /// Reads them.
    ///
    /// # Errors
    /// A file that is there and cannot be read.
    pub(in crate::cli) fn read(paths: &Paths) -> anyhow::Result<Self> {
        let mut layers = Self {
            values: Setting::ALL
                .iter()
                .map(|s| (s.default().to_owned(), Origin::Default))
                .collect(),
            desks: BTreeMap::new(),
            keys: Keys::standard().expect("a test checks the table of actions"),
            custom: CustomCommands::trusting(trusted(paths)?),
            themes: Themes::default(),
            mistakes: Vec::new(),
        };
        for directory in paths.config_dirs() {
            layers.add_themes(&directory.join("themes"))?;
        }
        let mut files = Vec::new();
        for path in paths.config_dirs().map(|directory| directory.join(FILE)) {
            if let Some(text) = read(&path)? {
                files.push(File { path, text });
            }
        }
        files.retain(|file| layers.read_values(file));
        for setting in Setting::ALL {
            if let Some(text) = env::var(setting.variable()).ok().filter(|text| !text.is_empty())
                && let Err(allowed) =
                    layers.set(*setting, &text, Origin::Variable(setting.variable()))
            {
                let from = setting.variable().to_owned();
                let problem = Problem::Variable { from, name: text, allowed };
                layers.mistakes.push(Mistake { place: None, problem });
            }
        }
        layers.read_keys(&files);
        layers.read_commands(&files);
        Ok(layers)
    }

    /// What a setting is.
    pub(in crate::cli) fn get(&self, setting: Setting) -> &str {
        &self.values[setting as usize].0
    }

    /// Who said so.
    pub(in crate::cli) fn origin(&self, setting: Setting) -> &Origin {
        &self.values[setting as usize].1
    }

    /// Sets it, or says what it could be.
    pub(in crate::cli) fn set(
        &mut self,
        setting: Setting,
        text: &str,
        origin: Origin,
    ) -> Result<(), Vec<String>> {
        let allowed = self.allowed(setting);
        if text != setting.default() && !allowed.iter().any(|allowed| allowed == text) {
            return Err(allowed);
        }
        self.values[setting as usize] = (text.to_owned(), origin);
        Ok(())
    }

    /// What a setting may be.
    pub(in crate::cli) fn allowed(&self, setting: Setting) -> Vec<String> {
        let words: Vec<&str> = match setting.allowed() {
            Allowed::Words(words) => words.to_vec(),
            Allowed::Theme => self.themes.names().collect(),
            Allowed::Desk => self.desks.keys().map(String::as_str).collect(),
            Allowed::ThemeOrAuto => std::iter::once(AUTO).chain(self.themes.names()).collect(),
        };
        words.into_iter().map(str::to_owned).collect()
    }

    fn add_themes(&mut self, directory: &Path) -> anyhow::Result<()> {
        for path in theme_files(directory) {
            if let Some(name) = path.file_stem().and_then(|name| name.to_str())
                && let Some(text) = read(&path)?
            {
                self.themes.add(name, &path.display().to_string(), &text);
            }
        }
        Ok(())
    }

    /// Takes over what a file says besides keys; false where it cannot be read at all.
    fn read_values(&mut self, file: &File) -> bool {
        let name = file.name();
        let mut source = Source::new(&name, &file.text);
        let table = source.table();
        let readable = source.count() == 0;
        for (key, value) in &table {
            let (name, span) = (key.get_ref().as_ref(), value.span());
            match (name, value.get_ref()) {
                (KEYS, DeValue::Table(keys)) => {
                    if let Some((_, preset)) = keys.iter().find(|(key, _)| key.get_ref() == PRESET)
                    {
                        self.read_value(Setting::Preset, preset, file, &mut source);
                    }
                }
                (DESK, DeValue::Table(desks)) => self.read_desks(desks, file, &mut source),
                (COMMAND, DeValue::Table(_)) => {}
                (KEYS | DESK | COMMAND, _) => source.wrong_type(&span, name, Wanted::Table),
                _ => match Setting::find("", name) {
                    Some(setting) => self.read_value(setting, value, file, &mut source),
                    None => {
                        source.unknown(&key.span(), name, Setting::names_in("").chain(TABLES));
                    }
                },
            }
        }
        self.mistakes.extend(source.finish());
        readable
    }

    /// The desks that a file names, and which of them is opened.
    fn read_desks(&mut self, desks: &DeTable<'_>, file: &File, source: &mut Source<'_>) {
        let (_, default) = Setting::Desk.split();
        for (key, value) in desks.iter().filter(|(key, _)| key.get_ref() != default) {
            let name = key.get_ref().as_ref();
            let DeValue::Table(about) = value.get_ref() else {
                source.wrong_type(&value.span(), name, Wanted::Table);
                continue;
            };
            if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) {
                source.mistake(&key.span(), Problem::Name(name.to_owned()));
                continue;
            }
            let mut url = None;
            for (key, value) in about {
                match (key.get_ref().as_ref(), value.get_ref().as_str()) {
                    (URL, Some(text)) => url = Some(text.trim_end_matches('/').to_owned()),
                    (URL, None) => source.wrong_type(&value.span(), URL, Wanted::Text),
                    (other, _) => source.unknown(&key.span(), other, [URL]),
                }
            }
            self.desks.insert(name.to_owned(), url);
        }
        if let Some((_, chosen)) = desks.iter().find(|(key, _)| key.get_ref() == default) {
            self.read_value(Setting::Desk, chosen, file, source);
        }
    }

    fn read_value(
        &mut self,
        setting: Setting,
        value: &toml::Spanned<DeValue<'_>>,
        file: &File,
        source: &mut Source<'_>,
    ) {
        let (_, name) = setting.split();
        let text = match value.get_ref() {
            DeValue::String(text) => text.as_ref(),
            // What is on or off can be said the way the file says it.
            DeValue::Boolean(on) if self.allowed(setting).iter().any(|word| word == OFF) => {
                if *on {
                    ON
                } else {
                    OFF
                }
            }
            _ => return source.wrong_type(&value.span(), name, Wanted::Text),
        };
        if let Err(allowed) = self.set(setting, text, Origin::File(file.path.clone())) {
            source.unknown(&value.span(), text, allowed.iter().map(String::as_str));
        }
    }

    /// The keys of the preset, changed by one file after the other.
    fn read_keys(&mut self, files: &[File]) {
        self.keys = Keys::preset(self.get(Setting::Preset)).expect("a test checks the presets");
        for file in files {
            let name = file.name();
            let mut source = Source::new(&name, &file.text);
            let table = source.table();
            let keys = table.iter().find(|(key, _)| key.get_ref() == KEYS);
            let Some(DeValue::Table(keys)) = keys.map(|(_, value)| value.get_ref()) else {
                continue;
            };
            let scopes = keys.iter().filter(|(key, _)| key.get_ref() != PRESET);
            match self.keys.clone().changed(scopes, &mut source) {
                Some(keys) => self.keys = keys,
                None => self.mistakes.extend(source.finish()),
            }
        }
    }

    /// The custom commands, which the keys leave room for or not.
    fn read_commands(&mut self, files: &[File]) {
        for file in files {
            self.mistakes.extend(self.custom.read(&file.name(), &file.text, &self.keys));
        }
    }
}

/// The lines of custom commands that were agreed to; none where nothing legible says so.
pub(super) fn trusted(paths: &Paths) -> anyhow::Result<Vec<Vec<String>>> {
    let text = read(&paths.trusted())?.unwrap_or_default();
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

/// The file of settings in each directory of them.
pub(in crate::cli) const FILE: &str = "config.toml";

/// The words for what the file can also say with true and false.
const ON: &str = "on";
const OFF: &str = "off";

const PRESET: &str = "preset";
const URL: &str = "url";

/// The files of themes in a directory, in order; none where there is no such directory.
pub(in crate::cli) fn theme_files(directory: &Path) -> Vec<PathBuf> {
    let Ok(files) = fs::read_dir(directory) else { return Vec::new() };
    let files = files.filter_map(Result::ok).map(|file| file.path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).collect();
    files.sort_unstable();
    files
}

/// The text of a settings file with this setting in it, and everything else as it was.
///
/// # Errors
/// What is wrong with the file.
pub(super) fn with(text: &str, name: &str, value: &str) -> Result<String, Vec<Mistake>> {
    let mut source = Source::new(FILE, text);
    let table: DeTable<'_> = source.table();
    let there = table.iter().find(|(key, _)| key.get_ref() == name).map(|(_, value)| value.span());
    let mistakes = source.finish();
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let written = toml::Value::String(value.to_owned());
    Ok(match there {
        Some(span) => format!("{}{written}{}", &text[..span.start], &text[span.end..]),
        // On top, where no table has begun.
        None => format!("{name} = {written}\n{text}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeping_a_setting_leaves_everything_else_as_it_was() {
        let text = "# Mine.\ntheme = 'dark' # at night\n\n[keys]\npreset = \"arrows\"\n";
        let kept = with(text, "theme", "nord").unwrap();
        assert_eq!(kept, "# Mine.\ntheme = \"nord\" # at night\n\n[keys]\npreset = \"arrows\"\n");
        let kept = with("[keys]\ntheme = 1\n", "theme", "nord").unwrap();
        assert_eq!(kept, "theme = \"nord\"\n[keys]\ntheme = 1\n");
        assert_eq!(with("", "theme", "a \"b\"").unwrap(), "theme = 'a \"b\"'\n");
        assert!(with("theme = ", "theme", "nord").is_err());
    }
}

//! What a person chose in files and environment: theme, glyphs, keys.

use std::{env, fs, sync::Arc};

use anyhow::{Context as _, bail};
use chrono::{Local, Offset as _};
use serde::Deserialize;

use super::paths::{Paths, read};
use crate::{
    desk::Zone,
    locale::Lang,
    tui::{
        Keys, Notify, PictureMode, Settings, Tuning,
        mistake::Mistake,
        theme::{Depth, MONO, Theme, Themes},
    },
};

/// `config.toml`.
#[derive(Deserialize, Debug, Default)]
#[serde(deny_unknown_fields, default)]
struct File {
    theme: Option<String>,
    colours: Colours,
    icons: Icons,
    profile: Profile,
    notify: Notify,
    pictures: Pictures,
}

/// How many colours the terminal shows.
#[derive(Deserialize, Debug, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Colours {
    #[default]
    Auto,
    True,
    #[serde(rename = "256")]
    Indexed,
    #[serde(rename = "16")]
    Sixteen,
}

#[derive(Deserialize, Debug, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Pictures {
    #[default]
    Auto,
    Off,
    Half,
}

#[derive(Deserialize, Debug, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Icons {
    #[default]
    Auto,
    Unicode,
    Ascii,
}

/// The way to the terminal.
#[derive(Deserialize, Debug, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Profile {
    /// Over SSH where the environment says so.
    #[default]
    Auto,
    Local,
    Ssh,
}

/// Reads the settings. A mistake in a file is told with its place and what is allowed; nothing is
/// silently replaced by a default.
pub(super) fn load(
    paths: &Paths,
    lang: Lang,
    theme: Option<&str>,
    read_only: bool,
) -> anyhow::Result<Settings> {
    let path = paths.config("config.toml");
    let file: File = match read(&path)? {
        None => File::default(),
        Some(text) => toml::from_str(&text).with_context(|| path.display().to_string())?,
    };
    let depth = depth(file.colours);
    let theme = self::theme(paths, lang, theme.or(file.theme.as_deref()))?.within(depth);
    let mut seed = [0; 8];
    getrandom::fill(&mut seed).context(lang.cli_no_random())?;
    Ok(Settings {
        read_only,
        ascii: match file.icons {
            Icons::Auto => !speaks_utf8(),
            icons => icons == Icons::Ascii,
        },
        lang,
        zone: zone(),
        theme: Arc::new(theme),
        keys: keys(paths, lang)?,
        seed: u64::from_be_bytes(seed),
        place: String::new(),
        pictures: pictures(file.pictures, depth),
        open: None,
        tuning: Tuning {
            far: match file.profile {
                Profile::Auto => over_ssh(),
                profile => profile == Profile::Ssh,
            },
            links: shows_links(),
            notify: file.notify,
            url: None,
        },
    })
}

/// The zone of this computer: by its name, so that times are right on either side of a change of clocks; where it has
/// none, or one whose clocks stand elsewhere, as its clock stands now.
pub(super) fn zone() -> Zone {
    let now = Local::now();
    let offset = Zone::Offset(now.offset().fix());
    let name = match env::var("TZ") {
        Ok(name) if !name.is_empty() => Some(name.trim_start_matches(':').to_owned()),
        _ => iana_time_zone::get_timezone().ok(),
    };
    let at = now.to_utc();
    let named = name.and_then(|name| Zone::parse(&name));
    named.filter(|zone| zone.offset_at(at) == offset.offset_at(at)).unwrap_or(offset)
}

/// How many colours the terminal shows, by what the environment says of it.
fn depth(wanted: Colours) -> Depth {
    let said = |name: &str| env::var(name).unwrap_or_default().to_lowercase();
    let (depth, terminal) = (said("COLORTERM"), said("TERM"));
    let full =
        depth.contains("truecolor") || depth.contains("24bit") || terminal.contains("direct");
    match wanted {
        Colours::True => Depth::True,
        Colours::Auto if full => Depth::True,
        Colours::Indexed => Depth::Indexed,
        Colours::Auto if terminal.contains("256color") => Depth::Indexed,
        Colours::Auto | Colours::Sixteen => Depth::Sixteen,
    }
}

/// How pictures can be drawn.
fn pictures(wanted: Pictures, depth: Depth) -> PictureMode {
    match (wanted, depth) {
        (Pictures::Off, _) => PictureMode::Off,
        (Pictures::Auto, _) if is_colourless() => PictureMode::Off,
        (_, Depth::True) => PictureMode::True,
        (_, Depth::Indexed) | (Pictures::Half, _) => PictureMode::Indexed,
        (Pictures::Auto, Depth::Sixteen) => PictureMode::Off,
    }
}

/// True where no colour is wanted. A value of `NO_COLOR` that says nothing does not count.
fn is_colourless() -> bool {
    env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

fn theme(paths: &Paths, lang: Lang, wanted: Option<&str>) -> anyhow::Result<Theme> {
    let mut themes = Themes::default();
    if let Ok(files) = fs::read_dir(paths.config("themes")) {
        for path in files.filter_map(Result::ok).map(|file| file.path()) {
            if path.extension().is_some_and(|ending| ending == "toml")
                && let Some(name) = path.file_stem().and_then(|name| name.to_str())
            {
                let Some(text) = read(&path)? else { continue };
                themes.add(name, &path.display().to_string(), &text);
            }
        }
    }
    let name = if is_colourless() { MONO } else { wanted.unwrap_or("default") };
    themes.theme(name).or_else(|mistakes| bail!(told(&mistakes, lang)))
}

fn keys(paths: &Paths, lang: Lang) -> anyhow::Result<Keys> {
    let keys = Keys::standard().or_else(|mistakes| bail!(told(&mistakes, lang)))?;
    let path = paths.config("keys.toml");
    match read(&path)? {
        None => Ok(keys),
        Some(text) => keys
            .with_settings(&path.display().to_string(), &text)
            .or_else(|mistakes| bail!(told(&mistakes, lang))),
    }
}

fn told(mistakes: &[Mistake], lang: Lang) -> String {
    mistakes.iter().map(|mistake| mistake.text(lang)).collect::<Vec<_>>().join("\n")
}

/// True where the terminal is at the other end of an SSH connection.
fn over_ssh() -> bool {
    ["SSH_TTY", "SSH_CONNECTION"].into_iter().any(|name| env::var_os(name).is_some())
}

/// True for terminals that are known to show links, unless tmux stands between.
fn shows_links() -> bool {
    const NAMES: [&str; 8] =
        ["kitty", "foot", "ghostty", "alacritty", "wezterm", "WezTerm", "iTerm", "vscode"];
    let var = |name| env::var(name).unwrap_or_default();
    let names = [var("TERM"), var("TERM_PROGRAM")];
    let known = NAMES.iter().any(|known| names.iter().any(|name| name.contains(known)));
    let marked = ["VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION"];
    let marked = marked.into_iter().any(|name| env::var_os(name).is_some());
    (known || marked) && env::var_os("TMUX").is_none()
}

/// True where the locale says that the terminal writes UTF-8.
fn speaks_utf8() -> bool {
    let value = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty());
    value.is_some_and(|value| {
        let value = value.to_lowercase();
        value.contains("utf-8") || value.contains("utf8")
    })
}

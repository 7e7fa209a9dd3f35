//! What a person chose in files, environment and options, as the terminal takes it; and the files again once somebody
//! saved them.

mod layers;
mod surroundings;
mod table;
mod watch;

use std::sync::OnceLock;

use anyhow::{Context as _, bail};

pub(super) use self::{
    layers::{FILE, Layers, Origin},
    surroundings::{is_accessible, zone},
    table::{Allowed, Setting},
    watch::Watch,
};
use super::{lang, paths::Paths};
use crate::{
    locale::Lang,
    tui::{
        Chosen, Desks, Notify, Settings, Speech, Tuning,
        mistake::{Mistake, Problem},
        theme::{Ground, Wardrobe},
    },
};

/// The desk that was asked for on the command line, by its name; said once, before anything else is read.
static ASKED: OnceLock<String> = OnceLock::new();

/// Notes which desk was asked for.
pub(super) fn ask_for(desk: String) {
    // It is said once.
    let _ = ASKED.set(desk);
}

/// The name of the desk that this start is about; none for the one without a name.
///
/// # Errors
/// One that was asked for and is not named in any file: another one must not be taken for it.
pub(super) fn desk(paths: &Paths) -> anyhow::Result<Option<String>> {
    let mut layers = Layers::read(paths)?;
    let wrong = |one: &&Mistake| matches!(&one.problem, Problem::Variable { from, .. } if from == Setting::Desk.variable());
    if let Some(mistake) = layers.mistakes.iter().find(wrong) {
        bail!(mistake.text(lang()));
    }
    if let Some(name) = ASKED.get()
        && let Err(allowed) = layers.set(Setting::Desk, name, Origin::Option("--desk"))
    {
        let problem = Problem::Unknown { name: name.clone(), allowed };
        bail!(Mistake { place: None, problem }.text(lang()));
    }
    Ok(Some(layers.get(Setting::Desk).to_owned()).filter(|name| !name.is_empty()))
}

/// The address of the desk these are about; none for the desk of this computer.
pub(super) fn address(paths: &Paths) -> anyhow::Result<Option<String>> {
    let Some(name) = paths.desk_name() else { return Ok(None) };
    Ok(Layers::read(paths)?.desks.remove(name).flatten())
}

/// The option that chooses a theme.
const THEME_OPTION: &str = "--theme";

/// Reads the settings. What is wrong in a file is left out, and told in the terminal; a wrong option is refused.
pub(super) fn load(
    paths: &Paths,
    lang: Lang,
    theme: Option<&str>,
    read_only: bool,
) -> anyhow::Result<Settings> {
    let mut layers = Layers::read(paths)?;
    let wardrobe = wardrobe(&mut layers, lang, theme)?;
    let mut seed = [0; 8];
    getrandom::fill(&mut seed).context(lang.cli_no_random())?;
    let mistakes = layers.mistakes.iter().map(|mistake| mistake.text(lang)).collect();
    Ok(Settings {
        read_only,
        ascii: match layers.get(Setting::Icons) {
            "auto" => !surroundings::speaks_utf8(),
            icons => icons == "ascii",
        },
        lang,
        zone: zone(),
        seed: u64::from_be_bytes(seed),
        place: String::new(),
        pictures: surroundings::pictures(layers.get(Setting::Pictures), wardrobe.depth),
        open: None,
        tour: layers.get(Setting::Tour) == "on",
        tuning: Tuning {
            far: match layers.get(Setting::Profile) {
                "auto" => surroundings::over_ssh(),
                profile => profile == "ssh",
            },
            links: surroundings::shows_links(),
            mouse: match layers.get(Setting::Mouse) {
                "auto" => !surroundings::over_ssh(),
                mouse => mouse == "on",
            },
            notify: match layers.get(Setting::Notify) {
                "bell" => Notify::Bell,
                "osc" => Notify::Osc,
                "off" => Notify::Off,
                _ => Notify::Auto,
            },
            url: None,
            speech: Speech::default(),
            // Off is no number.
            line_width: layers.get(Setting::LinearWidth).parse().unwrap_or(0),
        },
        wardrobe,
        desks: Desks {
            named: layers.desks.into_iter().collect(),
            here: paths.desk_name().map(str::to_owned),
        },
        keys: layers.keys,
        custom: layers.custom,
        mistakes,
    })
}

/// The themes and the chosen one. A theme of a file that is no good is left for the default one.
fn wardrobe(layers: &mut Layers, lang: Lang, option: Option<&str>) -> anyhow::Result<Wardrobe> {
    if let Some(name) = option
        && let Err(allowed) = layers.set(Setting::Theme, name, Origin::Option(THEME_OPTION))
    {
        let problem = Problem::Unknown { name: name.to_owned(), allowed };
        bail!(Mistake { place: None, problem }.text(lang));
    }
    let mut wardrobe = Wardrobe {
        themes: layers.themes.clone(),
        chosen: layers.get(Setting::Theme).to_owned(),
        by_ground: by_ground(layers),
        depth: surroundings::depth(layers.get(Setting::Colours)),
        colourless: surroundings::is_colourless(),
        ground: None,
    };
    let mistakes = broken(&wardrobe);
    if !mistakes.is_empty() {
        if option.is_some() {
            bail!(mistakes.iter().map(|one| one.text(lang)).collect::<Vec<_>>().join("\n"));
        }
        layers.mistakes.extend(mistakes);
        Wardrobe::default().chosen.clone_into(&mut wardrobe.chosen);
    }
    Ok(wardrobe)
}

fn by_ground(layers: &Layers) -> [String; 2] {
    [Setting::ThemeDark, Setting::ThemeLight].map(|setting| layers.get(setting).to_owned())
}

/// What is wrong with the themes that may be worn.
fn broken(wardrobe: &Wardrobe) -> Vec<Mistake> {
    let grounds = [None, Some(Ground::Dark), Some(Ground::Light)].map(|ground| {
        let worn = Wardrobe { ground, ..wardrobe.clone() };
        worn.theme(worn.worn(&worn.chosen)).err().unwrap_or_default()
    });
    let mut mistakes: Vec<Mistake> = Vec::new();
    for mistake in grounds.into_iter().flatten() {
        if !mistakes.contains(&mistake) {
            mistakes.push(mistake);
        }
    }
    mistakes
}

/// What a running program takes over of these.
fn chosen(layers: &Layers) -> Chosen {
    Chosen {
        theme: layers.get(Setting::Theme).to_owned(),
        by_ground: by_ground(layers),
        keys: layers.keys.clone(),
        custom: layers.custom.clone(),
    }
}

//! What the environment says of the terminal and of the person: nothing is asked of the terminal itself.

use std::env;

use chrono::{Local, Offset as _};

use crate::{
    desk::Zone,
    tui::{PictureMode, theme::Depth},
};

/// The zone of this computer: by its name, so that times are right on either side of a change of clocks; where it has
/// none, or one whose clocks stand elsewhere, as its clock stands now.
pub(in crate::cli) fn zone() -> Zone {
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

/// How many colours the terminal shows: as many as were asked for, or else as the environment says.
pub(super) fn depth(wanted: &str) -> Depth {
    let said = |name: &str| env::var(name).unwrap_or_default().to_lowercase();
    let (depth, terminal) = (said("COLORTERM"), said("TERM"));
    let full =
        depth.contains("truecolor") || depth.contains("24bit") || terminal.contains("direct");
    match wanted {
        "true" => Depth::True,
        "256" => Depth::Indexed,
        "16" => Depth::Sixteen,
        _ if full => Depth::True,
        _ if terminal.contains("256color") => Depth::Indexed,
        _ => Depth::Sixteen,
    }
}

/// How pictures can be drawn.
pub(super) fn pictures(wanted: &str, depth: Depth) -> PictureMode {
    match (wanted, depth) {
        ("off", _) => PictureMode::Off,
        ("auto", _) if is_colourless() => PictureMode::Off,
        (_, Depth::True) => PictureMode::True,
        ("auto", Depth::Sixteen) => PictureMode::Off,
        _ => PictureMode::Indexed,
    }
}

/// True where no colour is wanted. A value of `NO_COLOR` that says nothing does not count.
pub(super) fn is_colourless() -> bool {
    env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// True where lines of text were asked for, for everything that can say itself so.
pub(in crate::cli) fn is_accessible() -> bool {
    let value = env::var("ACCESSIBLE").unwrap_or_default().to_lowercase();
    !["", "0", "false", "no", "off"].contains(&&*value)
}

/// True where the terminal is at the other end of an SSH connection.
pub(super) fn over_ssh() -> bool {
    ["SSH_TTY", "SSH_CONNECTION"].into_iter().any(|name| env::var_os(name).is_some())
}

/// True for terminals that are known to show links, unless tmux stands between.
pub(super) fn shows_links() -> bool {
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
pub(super) fn speaks_utf8() -> bool {
    let value = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty());
    value.is_some_and(|value| {
        let value = value.to_lowercase();
        value.contains("utf-8") || value.contains("utf8")
    })
}

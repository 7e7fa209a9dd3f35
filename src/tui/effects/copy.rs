//! Copying, so that it can be pasted where the person sits: by a program of this computer, by tmux, or by the terminal.
//! Also how something makes itself heard at that end.

use std::{env, process::Stdio, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tokio::{io::AsyncWriteExt as _, process::Command, time::timeout};

use crate::tui::{effect::Route, settings::Notify};

/// How long another program may take.
const PATIENCE: Duration = Duration::from_secs(1);

/// What the environment says about the way to the person.
#[derive(Clone, Copy, Default, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a variable that is set or not")]
struct Place {
    ssh: bool,
    tmux: bool,
    wayland: bool,
    x11: bool,
    mac: bool,
}

impl Place {
    fn find() -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        Self {
            ssh: is_set("SSH_TTY") || is_set("SSH_CONNECTION"),
            tmux: is_set("TMUX"),
            wayland: is_set("WAYLAND_DISPLAY"),
            x11: is_set("DISPLAY"),
            mac: cfg!(target_os = "macos"),
        }
    }

    /// The programs that might take it, the best first. A display that comes with SSH is not where the person sits as
    /// often as not, so it is not asked.
    fn programs(self) -> Vec<(&'static [&'static str], Route)> {
        let mut programs: Vec<(&'static [&'static str], Route)> = Vec::new();
        if !self.ssh {
            if self.mac {
                programs.push((&["pbcopy"], Route::Clipboard));
            }
            if self.wayland {
                programs.push((&["wl-copy"], Route::Clipboard));
            }
            if self.x11 {
                programs.push((&["xclip", "-selection", "clipboard"], Route::Clipboard));
                programs.push((&["xsel", "--clipboard", "--input"], Route::Clipboard));
            }
        }
        if self.tmux {
            programs.push((&["tmux", "load-buffer", "-w", "-"], Route::Tmux));
        }
        programs
    }
}

/// How a text would be copied here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Copying {
    /// A program of this computer takes it.
    Program(&'static str),
    /// tmux passes it on.
    Tmux,
    /// The terminal is asked, and does not answer.
    Terminal,
}

/// The way that would be tried first, of the programs that are installed.
pub fn copying() -> Copying {
    let path = env::var_os("PATH").unwrap_or_default();
    let is_there = |name: &str| env::split_paths(&path).any(|place| place.join(name).is_file());
    let mut programs = Place::find().programs().into_iter();
    match programs.find(|(program, _)| is_there(program[0])) {
        Some((_, Route::Tmux)) => Copying::Tmux,
        Some((program, _)) => Copying::Program(program[0]),
        None => Copying::Terminal,
    }
}

/// Copies a text: by which way, and what the terminal has to be sent for it.
pub(super) async fn copy(text: &str) -> (Route, Vec<u8>) {
    for (program, route) in Place::find().programs() {
        if matches!(timeout(PATIENCE, give(program, text)).await, Ok(true)) {
            return (route, Vec::new());
        }
    }
    (Route::Terminal, osc_52(text))
}

/// Gives a program the text; true where it took it.
async fn give(program: &[&str], text: &str) -> bool {
    let mut command = Command::new(program[0]);
    command.args(&program[1..]).kill_on_drop(true);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else { return false };
    if let Some(mut input) = child.stdin.take()
        && input.write_all(text.as_bytes()).await.is_err()
    {
        return false;
    }
    child.wait().await.is_ok_and(|status| status.success())
}

fn osc_52(text: &str) -> Vec<u8> {
    format!("\x1b]52;c;{}\x1b\\", STANDARD.encode(text)).into_bytes()
}

/// The notifications a terminal has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// OSC 9.
    Nine,
    /// OSC 777.
    Titled,
}

/// The kind this terminal has, where its name tells.
fn kind(term: &str, program: &str, vte: bool) -> Option<Kind> {
    let named =
        |names: &[&str]| names.iter().any(|name| term.contains(name) || program.contains(name));
    if vte || named(&["foot", "rxvt"]) {
        Some(Kind::Titled)
    } else {
        named(&["iTerm", "WezTerm", "wezterm", "kitty", "ghostty"]).then_some(Kind::Nine)
    }
}

/// What makes the terminal say this while nobody looks. tmux keeps notifications to itself and passes on the bell.
pub(super) fn heard(text: &str, notify: Notify) -> Vec<u8> {
    let var = |name| env::var(name).unwrap_or_default();
    let known = kind(&var("TERM"), &var("TERM_PROGRAM"), env::var_os("VTE_VERSION").is_some());
    let known = known.filter(|_| env::var_os("TMUX").is_none());
    sequence(text, notify, known)
}

fn sequence(text: &str, notify: Notify, known: Option<Kind>) -> Vec<u8> {
    let osc = match (notify, known) {
        (Notify::Off | Notify::Bell, _) | (Notify::Auto, None) => String::new(),
        (_, Some(Kind::Titled)) => format!("\x1b]777;notify;helpdeck;{text}\x1b\\"),
        _ => format!("\x1b]9;{text}\x1b\\"),
    };
    let bell = if matches!(notify, Notify::Auto | Notify::Bell) { "\x07" } else { "" };
    [&osc, bell].concat().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routes(place: Place) -> Vec<&'static str> {
        place.programs().into_iter().map(|(program, _)| program[0]).collect()
    }

    #[test]
    fn over_ssh_only_tmux_is_asked_and_at_home_the_desktop_first() {
        let here = Place { wayland: true, x11: true, tmux: true, ..Place::default() };
        assert_eq!(routes(here), ["wl-copy", "xclip", "xsel", "tmux"]);
        assert_eq!(routes(Place { ssh: true, ..here }), ["tmux"]);
        assert_eq!(routes(Place { ssh: true, tmux: false, ..here }), [""; 0]);
    }

    #[tokio::test]
    async fn a_program_that_is_not_there_or_fails_took_nothing() {
        assert!(give(&["cat"], "text").await);
        assert!(!give(&["false"], "text").await);
        assert!(!give(&["/nowhere/program"], "text").await);
    }

    #[test]
    fn osc_52_carries_the_text_in_base64() {
        assert_eq!(osc_52("#4227"), b"\x1b]52;c;IzQyMjc=\x1b\\");
    }

    #[test]
    fn terminals_are_notified_as_they_understand_it() {
        let said =
            |notify, known| String::from_utf8(sequence("Fire", notify, known)).expect("it is text");
        assert_eq!(said(Notify::Auto, None), "\x07");
        assert_eq!(
            said(Notify::Auto, kind("foot", "", false)),
            "\x1b]777;notify;helpdeck;Fire\x1b\\\x07"
        );
        assert_eq!(said(Notify::Osc, kind("xterm-kitty", "", false)), "\x1b]9;Fire\x1b\\");
        assert_eq!(said(Notify::Osc, None), "\x1b]9;Fire\x1b\\");
        assert_eq!(said(Notify::Bell, Some(Kind::Nine)), "\x07");
        assert_eq!(said(Notify::Off, Some(Kind::Nine)), "");
        assert_eq!(kind("xterm-256color", "", true), Some(Kind::Titled));
        assert_eq!(kind("xterm-256color", "", false), None);
    }
}

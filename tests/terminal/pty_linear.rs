//! The real program where everything is said in lines of text: in a terminal, in a dumb one, through pipes. What leaves it is
//! text and nothing else.

use std::{
    fs,
    io::Write as _,
    process::{Output, Stdio},
};

use super::linear::assert_plain;
use crate::pty::{Home, Terminal};

const PASTE_ON: &str = "\x1b[?2004h";
/// What is asked before one leaves.
const QUESTION: &str = "y leaves, Escape stays.";
const PASTE_OFF: &str = "\x1b[?2004l";

/// What the program said, without the two sequences that a terminal may be sent, and with the ends of lines as they are
/// in a text.
#[track_caller]
fn said(terminal: &Terminal, pastes: bool) -> String {
    let bytes = String::from_utf8(terminal.take_bytes()).unwrap();
    let count = usize::from(pastes);
    assert_eq!(bytes.matches(PASTE_ON).count(), count, "{bytes:?}");
    let text = bytes.replace(PASTE_ON, "").replace(PASTE_OFF, "").replace("\r\n", "\n");
    assert_plain(&text);
    text
}

/// Runs the program with these keys on its standard input, to the end.
fn piped(home: &Home, args: &[&str], keys: &str) -> Output {
    let mut command = home.command();
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(keys.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn in_a_terminal_nothing_but_lines_of_text_is_written() {
    let home = Home::new();
    for (args, environment, pastes) in [
        (&["--linear"][..], &[][..], true),
        (&[], &[("ACCESSIBLE", "1")], true),
        (&[], &[("TERM", "dumb")], false),
    ] {
        let mut terminal = home.terminal_of(80, 24, args, environment);
        terminal.wait_for_bytes("1 of ");
        terminal.press("j a");
        terminal.wait_for_bytes("Default 1.");
        let mut text = said(&terminal, pastes);
        terminal.press("esc");
        terminal.wait_for_bytes("2 of ");
        // A size makes nothing be said again.
        terminal.resize(100, 30);
        terminal.press("/ v p n enter q");
        terminal.wait_for_bytes(QUESTION);
        terminal.press("y");
        assert!(terminal.exit().success());
        text.push_str(&said(&terminal, false));
        assert!(text.contains("Filter. Type what to look for"), "{text}");
        assert_eq!(text.matches("Tickets. ").count(), 2, "{text}");
    }
}

#[test]
fn keys_from_a_pipe_are_answered_one_by_one_and_their_end_is_the_end() {
    let home = Home::new();
    let output = piped(&home, &["--empty"], "4j\x1b[Bn");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    assert_plain(&text);
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("no {part:?} in {text}"));
    assert!(at("No tickets") < at("Technicians. 1 of 1 shown."), "{text}");
    assert!(at("End of list. 1 of 1.") < at("New ticket"), "{text}");
    assert_eq!(text.matches("End of list. 1 of 1.").count(), 2, "{text}");
    assert!(text.ends_with('\n'));
}

#[test]
fn lines_are_as_long_as_a_braille_display_where_that_is_set_and_forms_can_be_sent_through_a_pipe() {
    let home = Home::new();
    let output = home.command().arg("--empty").stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success());
    fs::create_dir_all(home.path().join("config/helpdeck")).unwrap();
    fs::write(home.path().join("config/helpdeck/config.toml"), "linear-width = \"32\"\n").unwrap();
    // A site is added: its name, what it is read back as, yes.
    let text = String::from_utf8(piped(&home, &[], "5NHull\x1bOQy").stdout).unwrap();
    assert_plain(&text);
    assert!(text.lines().all(|line| line.chars().count() <= 32), "{text}");
    assert!(text.contains("Is this right?") && text.contains("1 of 1. Hull."), "{text}");
    let kept = home.command().arg("sites").output().unwrap();
    assert!(String::from_utf8(kept.stdout).unwrap().contains("Hull"));
}

#[test]
fn without_any_key_it_says_where_one_would_be_and_ends() {
    let home = Home::new();
    let output = home.command().arg("--empty").stdin(Stdio::null()).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}");
    assert!(text.contains("Tickets. 0 of 0 shown."), "{text}");
    assert_plain(&text);
}

#[test]
fn at_run_time_one_goes_over_to_lines_and_back() {
    let home = Home::new();
    let mut terminal = home.terminal(["--empty"]);
    terminal.see("No tickets");
    terminal.press("g l");
    terminal.wait_for_bytes("\x1b[?1049l");
    terminal.wait_for_bytes("Tickets. 0 of 0 shown.");
    terminal.take_bytes();
    terminal.press("4 j");
    terminal.wait_for_bytes("End of list. 1 of 1.");
    let text = String::from_utf8(terminal.take_bytes()).unwrap().replace("\r\n", "\n");
    assert_plain(&text);
    terminal.press("g l");
    terminal.wait_for_bytes("\x1b[?1049h");
    terminal.see("First Admin");
    terminal.see("The screen again.");
}

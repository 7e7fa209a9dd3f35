//! The way to the terminal: one that takes nothing, one that goes away, one that is far off, and what is sent to it
//! beside the screen.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    time::{Duration, Instant},
};

use crate::pty::{Home, Terminal};

const NOTHING: [&str; 0] = [];

/// Where synchronized frames begin and end.
const FRAME: (&str, &str) = ("\x1b[?2026h", "\x1b[?2026l");

fn open(home: &Home, environment: &[(&str, &str)]) -> Terminal {
    let terminal = home.terminal_of(80, 24, NOTHING, environment);
    terminal.see("Priority");
    terminal
}

/// Writes the whole screen again and gives the first ticket another title.
fn retitle(terminal: &mut Terminal, title: &str) {
    terminal.press("ctrl-l e ctrl-u");
    terminal.send(title);
    terminal.press("enter");
}

/// More rounds than whole screens fit on the way to a terminal that takes nothing.
const ROUNDS: usize = 30;

#[test]
fn a_terminal_that_takes_nothing_holds_up_neither_keys_nor_saves_and_then_shows_the_newest() {
    let home = Home::new();
    let (mut stuck, other) = (open(&home, &[]), open(&home, &[]));
    stuck.stop_reading();
    for round in 1..=ROUNDS {
        let title = format!("Zebra {round} of {ROUNDS}");
        retitle(&mut stuck, &title);
        other.see(&title);
    }
    stuck.take_bytes();
    stuck.go_on_reading();
    stuck.see(&format!("Zebra {ROUNDS} of"));
    let written = stuck.take_bytes().len();
    assert!(written < ROUNDS * 4_000, "{written} bytes: frames were made that nobody took");
}

#[test]
fn leaving_works_while_the_terminal_takes_nothing() {
    for signal in [None, Some("HUP"), Some("TERM")] {
        let home = Home::new();
        let (mut stuck, other) = (open(&home, &[]), open(&home, &[]));
        stuck.stop_reading();
        for round in 1..=ROUNDS {
            retitle(&mut stuck, &format!("Zebra {round} goes"));
            other.see(&format!("Zebra {round} goes"));
        }
        match signal {
            None => stuck.press("q y"),
            Some(signal) => stuck.signal(signal),
        }
        assert_eq!(stuck.ended().exit_code(), 0, "{signal:?}");
    }
}

/// A program in a session of its own gets no signal when the terminal goes: it has to notice by itself.
#[test]
fn the_program_ends_with_its_terminal_also_where_no_signal_tells() {
    let home = Home::new();
    let mark = home.path().join("ended");
    let script = format!("trap '' HUP; setsid -w $HELPDECK --empty; touch {}", mark.display());
    let mut terminal = home.shell(&script);
    terminal.see("No tickets");
    terminal.hang_up();
    terminal.ended();
    assert!(mark.exists());
}

#[test]
fn a_program_that_was_stopped_from_outside_takes_the_terminal_over_again() {
    let home = Home::new();
    let terminal = open(&home, &[]);
    terminal.signal("STOP");
    terminal.take_bytes();
    terminal.signal("CONT");
    terminal.wait_for_bytes("\x1b[?1049h");
    terminal.wait_for_bytes("Priority");
}

#[test]
fn without_a_shell_behind_it_ctrl_z_says_so() {
    let home = Home::new();
    let mut terminal = open(&home, &[]);
    terminal.press("ctrl-z");
    terminal.see("There is no shell to go back to.");
}

#[test]
fn a_storm_of_sizes_ends_in_the_right_picture() {
    let home = Home::new();
    let mut terminal = open(&home, &[]);
    for step in 0..300_u16 {
        terminal.resize(1 + step * 37 % 200, 1 + step * 53 % 60);
    }
    terminal.resize(100, 30);
    terminal.press("4");
    terminal.see("by availability");
    terminal.wait_for("the footer in the last line", |screen| {
        screen.contents().lines().nth(29).is_some_and(|line| line.contains("? help"))
    });
}

#[test]
fn every_frame_is_shown_at_once_and_nothing_is_asked_of_the_terminal() {
    let home = Home::new();
    let mut terminal = open(&home, &[]);
    terminal.press("j j pgdn k 2 1 enter");
    terminal.see("Esc back");
    terminal.press("esc");
    terminal.gone("Esc back");
    terminal.press("/");
    terminal.see("Enter keep");
    let bytes = String::from_utf8(terminal.take_bytes()).unwrap();
    for question in ["\x1b[6n", "\x1b[c", "\x1b[?u", "\x1b[>", "\x1bP", "$p", ";?"] {
        assert!(!bytes.contains(question), "{question:?} is asked in {bytes:?}");
    }
    let (_, frames) = bytes.split_once(FRAME.0).unwrap();
    for frame in frames.split(FRAME.0) {
        let (_, after) = frame.split_once(FRAME.1).expect("a frame that ends");
        assert_eq!(after, "", "between two frames");
    }
}

#[test]
fn a_paste_of_5_mb_into_a_filter_a_list_or_a_note_is_taken_as_text() {
    let home = Home::new();
    let mut terminal = open(&home, &[]);
    let text = "xqDi \x1b[31my\r\n".repeat(5_000_000 / 12);
    terminal.press("/");
    terminal.see("Enter keep");
    terminal.paste(&text);
    terminal.see("/ xqDi");
    terminal.press("esc");
    terminal.see("of 300");
    terminal.press("c");
    terminal.see("Internal note on");
    terminal.paste(&text);
    terminal.see("xqDi");
    terminal.press("enter");
    terminal.see("Note added to");
    terminal.press("C");
    terminal.see("Reply on");
    terminal.paste(&text);
    terminal.see("xqDi");
    terminal.press("f2");
    terminal.see("Text has more than");
    terminal.press("esc");
    terminal.see("is kept");
    terminal.paste(&text);
    terminal.see("The pasted text is here.");
    terminal.press("esc");
    terminal.see("The draft is kept");
}

/// A `tmux` that keeps what it is given.
fn fake_tmux(home: &Home) -> (String, std::path::PathBuf) {
    let (folder, kept) = (home.path().join("bin"), home.path().join("kept"));
    fs::create_dir_all(&folder).unwrap();
    let program = folder.join("tmux");
    let script =
        format!("#!/bin/sh\n[ \"$*\" = 'load-buffer -w -' ] && cat > {}\n", kept.display());
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = std::env::var("PATH").unwrap_or_default();
    (format!("{}:{path}", folder.display()), kept)
}

#[test]
fn over_ssh_a_copy_goes_to_tmux_or_to_the_terminal_and_the_message_says_which() {
    let home = Home::new();
    let mut terminal = open(&home, &[("SSH_TTY", "/dev/pts/9")]);
    terminal.take_bytes();
    terminal.press("y y");
    terminal.see("by OSC 52, which the terminal may ignore");
    terminal.wait_for_bytes("\x1b]52;c;Iz");
    drop(terminal);
    let (path, kept) = fake_tmux(&home);
    let mut terminal = open(&home, &[("SSH_TTY", "/dev/pts/9"), ("TMUX", "x"), ("PATH", &path)]);
    terminal.press("y y");
    terminal.see("(by tmux");
    let kept = fs::read_to_string(kept).unwrap();
    assert!(kept.starts_with('#') && terminal.contents().contains(&format!("Copied {kept}")));
}

#[test]
fn over_ssh_keys_that_come_faster_than_frames_share_them_and_the_last_one_is_shown() {
    let home = Home::new();
    let begin = Instant::now();
    let mut terminal = open(&home, &[("SSH_CONNECTION", "10.0.0.1 50000 10.0.0.2 22")]);
    // A second of keys, each with news for the screen.
    let keys = Instant::now();
    while keys.elapsed() < Duration::from_secs(1) {
        terminal.press("j k");
    }
    terminal.press("4");
    terminal.see("by availability");
    let bytes = String::from_utf8(terminal.take_bytes()).unwrap();
    let frames = bytes.matches(FRAME.0).count();
    let most = usize::try_from(begin.elapsed().as_millis() / 100).unwrap() + 1;
    assert!((2..=most).contains(&frames), "{frames} frames where {most} fit");
}

//! Keys, pastes and the external editor through a real pseudo-terminal: what is typed is acted on, however
//! much of it comes at once.

use std::{fs, os::unix::fs::PermissionsExt as _};

use crate::pty::{Home, Terminal};

/// The terminal of the sample desk, once it is there.
fn open(home: &Home, columns: u16, rows: u16, environment: &[(&str, &str)]) -> Terminal {
    let terminal = home.terminal_of(columns, rows, [] as [&str; 0], environment);
    terminal.see("Priority");
    terminal
}

#[test]
fn three_thousand_keys_written_at_once_are_all_acted_on() {
    let home = Home::new();
    let mut terminal = open(&home, 200, 60, &[]);
    terminal.press("C");
    terminal.see("Reply on");
    terminal.send(&"~".repeat(3000));
    terminal.wait_for("3000 letters", |screen| screen.contents().matches('~').count() == 3000);
}

#[test]
fn sequences_are_read_whole_wherever_a_burst_is_cut() {
    let home = Home::new();
    let mut terminal = open(&home, 120, 40, &[]);
    terminal.send(&"\x1b[B\x1b[A".repeat(700));
    terminal.send("\x1b[B\x1b[B\x1b[B");
    terminal.wait_for("the fourth row", |screen| {
        screen.contents().lines().nth(6).is_some_and(|line| line.starts_with('>'))
    });
    terminal.gone("[C");
}

#[test]
fn a_paste_of_100_kb_into_a_line_a_list_or_a_reply_is_taken_as_text() {
    let home = Home::new();
    let mut terminal = open(&home, 120, 40, &[]);
    let text = "xqDi \x1b[31my\r\n".repeat(9_000);
    terminal.press("e");
    terminal.see("Title of #");
    terminal.paste(&text);
    terminal.press("enter");
    terminal.see("Title has more than");
    terminal.press("esc");
    terminal.gone("Title of #");
    terminal.press("C");
    terminal.see("Reply on");
    terminal.paste(&text);
    terminal.see("xqDi");
    terminal.press("f2");
    terminal.see("Text has more than");
    terminal.press("esc");
    terminal.see("is kept");
    terminal.paste(&text);
    terminal.see("New ticket");
    terminal.see("The pasted text is here.");
    terminal.press("esc");
    terminal.see("The draft is kept");
}

/// A script that stands in for an editor.
fn editor(home: &Home, script: &str) -> String {
    let path = home.path().join("editor");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn the_external_editor_gets_terminal_keys_and_text_and_its_text_is_sent() {
    let home = Home::new();
    let script = "ls -l \"$1\" | cut -c1-10; grep '^# #' \"$1\"; echo ready; read line; \
                  echo \"$line\" >> \"$1\"";
    let script = editor(&home, script);
    let mut terminal = open(&home, 100, 40, &[("EDITOR", &script)]);
    terminal.press("c");
    terminal.see("Internal note on");
    terminal.send("The first line");
    terminal.press("ctrl-o");
    terminal.see("ready");
    terminal.see("-rw-------");
    assert!(!terminal.screen().0.content.is_empty());
    terminal.send("typed while the editor has the keys\r");
    terminal.see("Note added to");
    terminal.press("enter");
    terminal.see("internal note");
    terminal.see("The first line");
    terminal.see("typed while the editor has the keys");
    let left = fs::read_dir(home.path().join("tmp")).unwrap().count();
    assert_eq!(left, 0, "a file of the editor is left");
    terminal.press("esc");
    terminal.see("by priority");
    terminal.press("2");
    terminal.see("[2] Users");
}

#[test]
fn an_editor_that_fails_or_is_not_there_says_so_and_nothing_is_lost() {
    let home = Home::new();
    let script = editor(&home, "exit 3");
    for (editor, reason) in
        [(script.as_str(), "exit status: 3"), ("/nowhere/editor", "No such file or directory")]
    {
        let mut terminal = open(&home, 120, 30, &[("EDITOR", editor)]);
        terminal.press("c");
        terminal.see("Internal note on");
        terminal.send("Still here");
        terminal.press("ctrl-o");
        terminal.see("The editor did not work");
        terminal.see(reason);
        terminal.see("Still here");
        terminal.send(", and typing");
        terminal.see("Still here, and typing");
    }
}

#[test]
fn a_new_size_while_the_editor_runs_is_taken_over_afterwards() {
    let home = Home::new();
    let script = editor(&home, "echo ready; read line");
    let mut terminal = open(&home, 80, 24, &[("VISUAL", &script)]);
    terminal.press("c");
    terminal.see("Internal note on");
    terminal.press("ctrl-o");
    terminal.see("ready");
    terminal.resize(160, 50);
    terminal.press("enter");
    terminal.see("Nothing was written");
    terminal.see("4 Technicians");
}

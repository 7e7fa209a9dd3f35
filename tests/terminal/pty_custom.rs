//! Custom commands with real programs: beside the screen, and with the terminal to themselves.

use std::fs;

use crate::pty::{Home, Terminal};

const COMMANDS: &str = r#"
[command.file]
key = "! f"
title = "File it"
run = ["sh", "-c", "cat > given.json; echo filed; printf '\\033[2J' >&2"]

[command.look]
key = "! l"
title = "Look at it"
run = ["sh", "-c", "read record; echo >> runs; echo; echo \"-- $(wc -l < runs) $record\" | cut -c 1-30; read line < /dev/tty; echo \"typed $line\"; exit 7"]
terminal = true
"#;

fn home(settings: &str) -> Home {
    let home = Home::new();
    let directory = home.path().join("config/helpdeck");
    fs::create_dir_all(&directory).unwrap();
    fs::write(directory.join("config.toml"), settings).unwrap();
    home
}

#[test]
fn the_command_line_lists_them_and_says_where_one_is_wrong() {
    let said = |settings: &str, arguments: &[&str]| {
        let output = home(settings).command().args(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.success(), text(output.stdout), text(output.stderr))
    };
    let (good, shown, _) = said(COMMANDS, &["config", "show"]);
    let line = shown.lines().find(|line| line.starts_with("command.look"));
    assert!(good && line.is_some_and(|line| line.ends_with("config.toml")), "{shown}");
    let (good, keys, _) = said(COMMANDS, &["keys"]);
    let line = keys.lines().find(|line| line.contains("command.file"));
    assert!(
        good && line.is_some_and(|line| line.contains("! f") && line.contains("File it")),
        "{keys}"
    );
    let (good, _, wrong) = said("[command.a]\nkey = '/'\nrun = ['true']", &["config", "show"]);
    assert!(!good && wrong.contains("config.toml, line 2: `/` is bound to both"), "{wrong}");
}

fn open(home: &Home) -> Terminal {
    let terminal = home.terminal([] as [&str; 0]);
    terminal.see("of 300");
    terminal
}

#[test]
fn a_program_beside_the_screen_gets_the_record_and_is_asked_about_once() {
    let home = home(COMMANDS);
    let mut terminal = open(&home);
    terminal.press("! f");
    terminal.see("Run File it?");
    terminal.press("y");
    terminal.see("File it: filed");
    terminal.see("of 300");
    let given = fs::read_to_string(home.path().join("given.json")).unwrap();
    let record: serde_json::Value = serde_json::from_str(&given).unwrap();
    assert!(record["number"].is_u64() && record["title"].is_string(), "{given}");
    terminal.press("q y");
    assert_eq!(terminal.exit().exit_code(), 0);
    // Also the next time.
    let mut terminal = open(&home);
    terminal.press("! f");
    terminal.see("File it: filed");
    terminal.press("q y");
    assert_eq!(terminal.exit().exit_code(), 0);
}

#[test]
fn a_program_with_the_terminal_has_its_keys_and_gives_it_back_after_enter() {
    let home = home(COMMANDS);
    let mut terminal = open(&home);
    terminal.press("! l y");
    terminal.see("-- 1 {\"");
    terminal.send("abc\r");
    terminal.see("typed abc");
    terminal.see("Press Enter to go back to helpdeck.");
    terminal.send("\r");
    terminal.see("Look at it failed with exit code 7.");
    terminal.see("of 300");
    // What is interrupted there goes on here.
    terminal.press("! l");
    terminal.see("-- 2 {\"");
    terminal.press("ctrl-c");
    // What was typed before it is gone with it.
    terminal.see("^C");
    terminal.send("\r");
    terminal.see("Look at it was ended by signal 2.");
    terminal.press("q y");
    assert_eq!(terminal.exit().exit_code(), 0);
}

//! The real program in a real terminal: how it starts, what it leaves behind, how it ends.

use std::fs;

use crate::pty::{Home, Terminal};

const NOTHING: [&str; 0] = [];

/// The terminal of the sample desk, once it is there.
fn open(home: &Home) -> Terminal {
    let terminal = home.terminal(NOTHING);
    terminal.see("Priority");
    terminal
}

/// Gives the first ticket another title.
fn retitle(terminal: &mut Terminal, title: &str) {
    terminal.press("e");
    terminal.see("Title of #");
    terminal.press("ctrl-u");
    terminal.send(title);
    terminal.press("enter");
    terminal.see("changed");
    terminal.see(title);
}

fn leave(terminal: &mut Terminal) {
    terminal.press("q");
    terminal.see("Leave helpdeck?");
    terminal.press("y");
    assert_eq!(terminal.exit().exit_code(), 0);
}

/// Everything that was switched on is off again.
#[track_caller]
fn restored(terminal: &Terminal) {
    terminal.wait_for("a restored terminal", |screen| {
        !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor()
    });
    let bytes = terminal.take_bytes();
    let last = |sequence: &str| {
        bytes.windows(sequence.len()).rposition(|part| part == sequence.as_bytes())
    };
    assert!(last("\x1b[?2026l") > last("\x1b[?2026h"), "a synchronized update is left open");
}

#[test]
fn a_fresh_home_gets_the_sample_and_what_was_changed_is_there_the_next_time() {
    let home = Home::new();
    let mut terminal = open(&home);
    terminal.see("of 300");
    terminal.see("● Available");
    retitle(&mut terminal, "Zebra in the server room");
    leave(&mut terminal);
    restored(&terminal);
    let terminal = open(&home);
    terminal.see("Zebra in the server room");
}

#[test]
fn what_was_done_a_moment_before_leaving_is_kept() {
    let home = Home::new();
    let mut terminal = open(&home);
    terminal.press("e");
    terminal.see("Title of #");
    terminal.send("\x15Zebra, quickly\rqy");
    assert_eq!(terminal.exit().exit_code(), 0);
    open(&home).see("Zebra, quickly");
}

#[test]
fn two_terminals_see_each_other_and_one_goes_on_when_the_other_leaves() {
    let home = Home::new();
    let mut first = open(&home);
    let mut second = open(&home);
    retitle(&mut first, "Zebra from the first");
    second.see("Zebra from the first");
    retitle(&mut second, "Zebra from the second");
    first.see("Zebra from the second");
    leave(&mut first);
    retitle(&mut second, "Zebra after the first");
    second.see("live");
    let third = open(&home);
    third.see("Zebra after the first");
}

#[test]
fn a_terminal_that_was_killed_leaves_the_desk_to_the_others() {
    let home = Home::new();
    let first = open(&home);
    let mut second = open(&home);
    first.signal("KILL");
    first.exit();
    retitle(&mut second, "Zebra survives");
    second.see("live");
}

#[test]
fn any_size_is_survived_with_a_form_open() {
    let home = Home::new();
    let mut terminal = open(&home);
    terminal.press("2");
    terminal.see("[2] Users");
    terminal.press("n");
    terminal.see("New ticket");
    terminal.send("Zebra");
    terminal.see("Zebra");
    for (columns, rows) in [(20, 5), (1, 1), (2, 2), (200, 3), (80, 24)] {
        terminal.resize(columns, rows);
    }
    terminal.see("New ticket");
    terminal.see("Zebra");
    terminal.resize(20, 5);
    terminal.gone("Assignee");
    terminal.resize(160, 50);
    terminal.see("Assignee");
}

#[test]
fn a_terminal_of_20_by_5_starts_and_leaves() {
    let home = Home::new();
    let mut terminal = home.terminal_of(20, 5, NOTHING, &[]);
    terminal.see("Critical");
    terminal.press("q");
    terminal.see("Leave");
    terminal.press("y");
    assert_eq!(terminal.exit().exit_code(), 0);
}

#[test]
fn signals_to_end_are_obeyed_at_once_and_the_terminal_is_restored() {
    for signal in ["TERM", "HUP"] {
        let home = Home::new();
        let terminal = home.terminal(["--empty"]);
        terminal.see("No tickets");
        terminal.signal(signal);
        assert_eq!(terminal.exit().exit_code(), 0, "SIG{signal}");
        restored(&terminal);
    }
}

#[test]
fn the_program_ends_with_its_terminal() {
    let home = Home::new();
    let mut terminal = home.terminal(["--empty"]);
    terminal.see("No tickets");
    terminal.hang_up();
    terminal.exit();
}

#[test]
fn ctrl_z_stops_and_fg_draws_everything_again() {
    let home = Home::new();
    let mut terminal =
        home.shell("set -m; $HELPDECK --empty; echo in the shell; read x; fg; echo end");
    terminal.see("No tickets");
    terminal.press("ctrl-z");
    terminal.see("in the shell");
    terminal.wait_for("the shell's screen", |screen| {
        !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor()
    });
    terminal.press("enter");
    terminal.see("No tickets");
    terminal.press("4");
    terminal.see("First Admin");
    terminal.press("q y");
    terminal.see("end");
}

#[test]
fn ctrl_l_draws_anew_without_asking_the_terminal() {
    let home = Home::new();
    let mut terminal = home.terminal(["--empty"]);
    terminal.see("No tickets");
    terminal.take_bytes();
    terminal.press("ctrl-l 4");
    terminal.see("First Admin");
    let bytes = String::from_utf8_lossy(&terminal.take_bytes()).into_owned();
    assert!(bytes.contains("\x1b[2J") && !bytes.contains("\x1b[6n"), "{bytes:?}");
}

#[test]
fn version_and_help_need_no_terminal_and_a_wrong_option_is_named() {
    let home = Home::new();
    let output = |args: &[&str]| home.command().args(args).output().unwrap();
    assert!(output(&["--version"]).stdout.starts_with(b"helpdeck "));
    assert!(output(&["--help"]).status.success());
    let wrong = output(&["--colour"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("--colour"));
}

#[test]
fn an_empty_desk_has_one_admin_and_nothing_else() {
    let home = Home::new();
    let mut terminal = home.terminal(["--empty"]);
    terminal.see("No tickets. Press n to open one.");
    terminal.press("2");
    terminal.see("No users yet.");
    terminal.press("4");
    terminal.see("First Admin");
    leave(&mut terminal);
    home.terminal(NOTHING).see("No tickets");
}

#[test]
fn read_only_changes_nothing() {
    let home = Home::new();
    let mut terminal = home.terminal(["--read-only"]);
    terminal.see("read-only");
    terminal.press("x");
    terminal.see("This is read-only");
    terminal.press("n");
    terminal.gone("New ticket");
}

#[test]
fn starting_over_asks_for_the_word_and_never_under_a_running_desk() {
    let home = Home::new();
    let mut terminal = open(&home);
    retitle(&mut terminal, "Zebra must go");
    let mut reset = home.terminal(["reset-sample"]);
    reset.see("Type reset");
    reset.send("reset\r");
    assert_eq!(reset.exit().exit_code(), 1, "{}", reset.contents());
    leave(&mut terminal);
    let mut reset = home.terminal(["reset-sample"]);
    reset.see("Type reset");
    reset.send("yes\r");
    reset.see("Nothing was deleted.");
    assert_eq!(reset.exit().exit_code(), 0);
    let mut terminal = open(&home);
    terminal.see("Zebra must go");
    leave(&mut terminal);
    let mut reset = home.terminal(["reset-sample"]);
    reset.see("Type reset");
    reset.send("reset\r");
    reset.see("Deleted.");
    assert_eq!(reset.exit().exit_code(), 0);
    open(&home).gone("Zebra must go");
}

/// Starts with a settings file and hands back what was said instead of opening.
fn refused(home: &Home, file: &str, text: &str, args: &[&str]) -> String {
    let path = home.path().join("config/helpdeck").join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    let terminal = home.terminal_of(200, 24, args, &[]);
    assert_eq!(terminal.exit().exit_code(), 1, "{}", terminal.contents());
    let said = terminal.contents();
    fs::remove_file(path).unwrap();
    said
}

#[track_caller]
fn says(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "no {part:?} in {said}");
    }
}

/// What the terminal says at its start of a file with these mistakes; it opens all the same.
fn told(home: &Home, file: &str, text: &str) -> String {
    let path = home.path().join("config/helpdeck").join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    let terminal = home.terminal_of(200, 24, ["--empty"], &[]);
    terminal.see("No tickets");
    terminal.see(&format!("{file}, line"));
    let said = terminal.contents();
    fs::remove_file(path).unwrap();
    said
}

#[test]
fn the_tour_begins_the_first_time_and_not_again() {
    let home = Home::new();
    let on = [("HELPDECK_TOUR", "on")];
    let mut terminal = home.terminal_of(80, 24, NOTHING, &on);
    terminal.see("Tour, 1 of 5");
    terminal.press("j");
    terminal.see("Tour, 2 of 5");
    leave(&mut terminal);
    let mut terminal = home.terminal_of(80, 24, NOTHING, &on);
    terminal.see("of 300");
    terminal.gone("Tour, ");
    terminal.press("g h");
    terminal.see("Tour, 1 of 5");
}

#[test]
fn the_tour_can_be_switched_off_and_a_script_does_not_hear_it() {
    let home = Home::new();
    let config = home.path().join("config/helpdeck");
    fs::create_dir_all(&config).unwrap();
    fs::write(config.join("config.toml"), "tour = false\n").unwrap();
    // Nothing in the environment says otherwise.
    let own = [("HELPDECK_TOUR", "")];
    let mut terminal = home.terminal_of(80, 24, ["--empty"], &own);
    terminal.see("No tickets");
    terminal.press("2");
    terminal.see("No users yet");
    terminal.gone("Tour, ");
    terminal.press("1");
    leave(&mut terminal);
    fs::remove_file(config.join("config.toml")).unwrap();
    let script = "printf j | $HELPDECK --linear > heard; cat heard; printf done";
    let terminal = home.shell(&format!("unset HELPDECK_TOUR; {script}"));
    terminal.see("done");
    assert!(terminal.contents().contains("No tickets"), "{}", terminal.contents());
    assert!(!terminal.contents().contains("Tour, "), "{}", terminal.contents());
    // It was not seen, so it is still due.
    home.terminal_of(80, 24, NOTHING, &own).see("Tour, 1 of 5");
}

#[test]
fn mistakes_in_settings_are_named_with_file_line_and_what_is_allowed() {
    let home = Home::new();
    let keys = |text: &str| told(&home, "config.toml", text);
    let said = keys("[keys.tickets]\nassign = \"a\"\nassing = \"b\"\n");
    says(&said, &["config.toml", "line 3", "`assing` is not known here", "assign"]);
    let said = keys("[keys.tickets]\ntake = \"a\"\n");
    says(&said, &["config.toml", "line 2", "`a` is bound to both assign and take"]);
    let said = keys("[keys]\npreset = \"vi\"\n");
    says(&said, &["config.toml", "line 2", "`vi` is not known here", "default, arrows, emacs"]);
    let said = told(&home, "config.toml", "theme = \"dark\"\ncolour = 3\n");
    says(&said, &["config.toml", "line 2", "colour", "theme", "icons"]);
    let said = told(&home, "config.toml", "icons = \"round\"\n");
    says(&said, &["config.toml", "line 1", "round", "auto", "unicode", "ascii"]);
    let said = told(&home, "config.toml", "theme = true\n");
    says(&said, &["config.toml", "line 1", "theme"]);
    let said = told(&home, "config.toml", "pictures = \"sixel\"\n");
    says(&said, &["config.toml", "line 1", "sixel", "auto", "off", "half"]);
    fs::write(home.path().join("config/helpdeck/config.toml"), "theme = \"own\"\n").unwrap();
    let theme = "inherits = \"dark\"\n[roles]\nerror = \"blurple\"\n";
    let said = told(&home, "themes/own.toml", theme);
    says(&said, &["own.toml", "line 3", "`blurple` is not a colour", "red"]);
    let said = told(&home, "themes/own.toml", "[roles\n");
    says(&said, &["own.toml", "line 1"]);
}

#[test]
fn an_option_that_cannot_be_taken_is_refused() {
    let home = Home::new();
    let said = refused(&home, "config.toml", "", &["--theme", "nope"]);
    says(&said, &["`nope` is not known here", "auto", "dark", "default", "light", "mono"]);
    let said = refused(&home, "themes/own.toml", "[roles\n", &["--theme", "own"]);
    says(&said, &["own.toml", "line 1"]);
}

#[test]
fn own_keys_and_an_own_theme_are_used() {
    let home = Home::new();
    let config = home.path().join("config/helpdeck");
    fs::create_dir_all(config.join("themes")).unwrap();
    fs::write(config.join("themes/own.toml"), "inherits = \"light\"\n").unwrap();
    let settings = "theme = \"own\"\nicons = \"ascii\"\n\
        [keys.everywhere]\nhelp = \"f1\"\nusers = [\"f3\"]\n";
    fs::write(config.join("config.toml"), settings).unwrap();
    let mut terminal = home.terminal_of(80, 24, ["--empty"], &[("COLORTERM", "truecolor")]);
    terminal.see("No tickets");
    terminal.see("(*) Available");
    terminal.press("2");
    terminal.press("f3");
    terminal.see("[F3] Users");
    terminal.press("f1");
    terminal.see("Keys here");
    let (buffer, _) = terminal.screen();
    assert_eq!(buffer[(0, 0)].bg, ratatui::style::Color::Rgb(0xfb, 0xfa, 0xf7));
}

#[test]
fn a_theme_that_is_chosen_is_kept_and_one_that_is_saved_is_worn_when_one_looks_again() {
    const GAINED: &str = "\x1b[I";
    let home = Home::new();
    let config = home.path().join("config/helpdeck");
    fs::create_dir_all(config.join("themes")).unwrap();
    let own = |paper: &str| {
        let text = format!("inherits = \"dark\"\n[palette]\npaper = \"{paper}\"\n");
        fs::write(config.join("themes/aaa.toml"), text).unwrap();
    };
    own("#010203");
    fs::write(config.join("config.toml"), "# Mine.\nicons = \"ascii\"\n").unwrap();
    let mut terminal = home.terminal_of(80, 24, ["--empty"], &[("COLORTERM", "truecolor")]);
    terminal.see("No tickets");
    let ground = |terminal: &Terminal, red: u8, green: u8, blue: u8| {
        let wanted = ratatui::style::Color::Rgb(red, green, blue);
        terminal.wait_for("the ground of the theme", |screen| {
            screen
                .cell(0, 0)
                .is_some_and(|cell| cell.bgcolor() == vt100::Color::Rgb(red, green, blue))
        });
        assert_eq!(terminal.screen().0[(0, 0)].bg, wanted);
    };
    terminal.send("gtaaa");
    ground(&terminal, 1, 2, 3);
    terminal.press("enter");
    terminal.see("The theme is aaa from now on.");
    let kept = fs::read_to_string(config.join("config.toml")).unwrap();
    assert_eq!(kept, "theme = \"aaa\"\n# Mine.\nicons = \"ascii\"\n");
    own("#0a0b0c0");
    terminal.send(GAINED);
    terminal.see("aaa.toml, line 3");
    ground(&terminal, 1, 2, 3);
    own("#0a0b0c");
    terminal.send(GAINED);
    ground(&terminal, 10, 11, 12);
    terminal.see("What was saved is in force.");
}

#[test]
fn the_mouse_is_listened_to_here_and_left_to_the_terminal_over_ssh() {
    let home = Home::new();
    let hears = |environment: &[(&str, &str)]| {
        let terminal = home.terminal_of(80, 24, ["--empty"], environment);
        terminal.see("No tickets");
        let bytes = terminal.take_bytes();
        // Not of every move: nothing may wake for that.
        assert!(!bytes.windows(8).any(|part| part == b"\x1b[?1003h"));
        bytes.windows(8).any(|part| part == b"\x1b[?1000h")
    };
    let ssh = ("SSH_CONNECTION", "192.0.2.1 5000 192.0.2.2 22");
    assert!(hears(&[]));
    assert!(!hears(&[ssh]));
    assert!(hears(&[ssh, ("HELPDECK_MOUSE", "on")]));
    assert!(!hears(&[("HELPDECK_MOUSE", "off")]));
}

#[test]
fn auto_takes_the_theme_that_fits_what_the_terminal_answers() {
    let home = Home::new();
    let terminal = |colours: &str| {
        home.terminal_of(80, 24, ["--empty"], &[("HELPDECK_THEME", "auto"), ("COLORTERM", colours)])
    };
    let mut light = terminal("truecolor");
    light.see("No tickets");
    assert!(light.take_bytes().windows(8).any(|part| part == b"\x1b]11;?\x1b\\"));
    light.send("\x1b]11;rgb:ffff/ffff/ffff\x1b\\");
    light.wait_for("the light theme", |screen| {
        screen.cell(0, 0).is_some_and(|cell| cell.bgcolor() == vt100::Color::Rgb(0xfb, 0xfa, 0xf7))
    });
}

#[test]
fn no_color_means_no_colour() {
    let home = Home::new();
    let terminal = home.terminal_of(80, 24, ["--empty"], &[("NO_COLOR", "1")]);
    terminal.see("No tickets");
    let bytes = String::from_utf8_lossy(&terminal.take_bytes()).into_owned();
    for colour in ["\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[38;5;", "\x1b[38;2;"] {
        assert!(!bytes.contains(colour), "{bytes:?}");
    }
}

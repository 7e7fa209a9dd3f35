//! What a custom command may say, what is refused in it with its line, and which keys it can have.

use super::*;
use crate::{locale::Lang, tui::settings::Keys as ActionKeys};

fn read(text: &str) -> (CustomCommands, Vec<String>) {
    let mut commands = CustomCommands::default();
    let keys = ActionKeys::standard().expect("the table is sound");
    let mistakes = commands.read("config.toml", text, &keys);
    (commands, mistakes.iter().map(|mistake| mistake.text(Lang::En)).collect())
}

fn resolve(commands: &CustomCommands, pane: Pane, keys: &str) -> Resolved<usize> {
    commands.resolve(pane, keys.parse::<Keys>().expect("keys").chords())
}

const TWO: &str = r#"
[command.ping]
key = ["f8", "z p"]
title = "Ping it"
run = ["ping", "-c", "1"]
on = "devices"
terminal = true

[command.look-up]
run = ["look up"]
"#;

#[test]
fn a_command_is_what_the_file_says_and_its_name_where_it_says_no_title() {
    let (commands, mistakes) = read(TWO);
    assert_eq!(mistakes, [""; 0]);
    let ping = commands.iter().find(|command| command.name == "ping").expect("there");
    assert_eq!(
        (ping.title.as_str(), ping.on, ping.terminal),
        ("Ping it", Some(Pane::Devices), true)
    );
    assert_eq!((ping.line().as_str(), ping.place.1), ("ping -c 1", 3));
    let other = commands.iter().find(|command| command.name == "look-up").expect("there");
    assert_eq!((other.title.as_str(), other.on, other.terminal), ("look-up", None, false));
    assert_eq!(other.line(), r#""look up""#, "one word that is two");
    assert!(other.keys.is_empty());
}

#[test]
fn keys_mean_a_command_where_its_records_are() {
    let (commands, _) = read(TWO);
    let ping = commands.iter().position(|command| command.name == "ping").expect("there");
    assert_eq!(resolve(&commands, Pane::Devices, "f8"), Resolved::Action(ping));
    assert_eq!(resolve(&commands, Pane::Devices, "z p"), Resolved::Action(ping));
    assert_eq!(resolve(&commands, Pane::Devices, "z"), Resolved::Pending);
    assert_eq!(resolve(&commands, Pane::Tickets, "f8"), Resolved::Unbound);
    assert_eq!(commands.of(Pane::Tickets).count(), 1, "the one for every list");
}

#[test]
fn a_later_file_replaces_a_command_by_its_name() {
    let (mut commands, _) = read(TWO);
    let keys = ActionKeys::standard().expect("the table is sound");
    let text = "[command.ping]\nkey = 'f8'\nrun = ['fping']";
    assert_eq!(commands.read("mine.toml", text, &keys), []);
    let lines: Vec<String> = commands.iter().map(CustomCommand::line).collect();
    assert_eq!(lines, [r#""look up""#, "fping"]);
}

#[test]
fn only_the_very_line_that_was_agreed_to_is_trusted() {
    let (mut commands, _) = read(TWO);
    let line = |words: &[&str]| words.iter().map(ToString::to_string).collect::<Vec<_>>();
    commands.trust(line(&["ping", "-c", "1"]));
    assert!(commands.trusts(&line(&["ping", "-c", "1"])));
    for other in [&["ping", "-c 1"][..], &["ping"], &["ping", "-c", "2"], &[]] {
        assert!(!commands.trusts(&line(other)), "{other:?}");
    }
}

#[rstest::rstest]
#[case("[command.a]", "config.toml, line 1: `command.a` does not say what to run")]
#[case("[command.a]\nrun = []", "line 1: `command.a` does not say what to run")]
#[case("[command.a]\nrun = [' ']", "line 1: `command.a` does not say what to run")]
#[case("[command.a]\nrun = 'ls -l'", "line 2: `run` must be a list of texts")]
#[case("[command.a]\nrun = ['ls', 1]", "line 2: `run` must be a list of texts")]
#[case("[command]\na = 'ls'", "line 2: `a` must be a table")]
#[case("[command.'a b']\nrun = ['ls']", "line 1: `a b` is no name")]
#[case(
    "[command.a]\nrun = ['ls']\non = 'users!'",
    "line 3: `users!` is not known here. Allowed: tickets, users"
)]
#[case(
    "[command.a]\nrun = ['ls']\nshell = true",
    "line 3: `shell` is not known here. Allowed: key, title, run, on, terminal"
)]
#[case("[command.a]\nrun = ['ls']\nterminal = 'yes'", "line 3: `terminal` must be true or false")]
#[case("[command.a]\nrun = ['ls']\ntitle = 1", "line 3: `title` must be text")]
#[case("[command.a]\nrun = ['ls']\nkey = 'ctl-x'", "line 3: `ctl-x` is not a key")]
#[case("[command.a]\nrun = ['ls']\nkey = '/'", "line 3: `/` is bound to both filter and command.a")]
#[case("[command.a]\nrun = ['ls']\nkey = 'g'", "line 3: `g` (command.a) makes")]
#[case(
    "[command.a]\nrun = ['ls']\nkey = 'a b'\non = 'tickets'",
    "line 3: `a` (assign) makes `a b` (command.a) unreachable"
)]
#[case(
    "[command.a]\nrun = ['ls']\nkey = 'f8'\n[command.b]\nrun = ['ls']\nkey = 'f8'\non = 'users'",
    "line 6: `F8` is bound to both command.a and command.b"
)]
fn what_is_wrong_is_left_out_and_told_with_its_line(#[case] text: &str, #[case] told: &str) {
    let (commands, mistakes) = read(text);
    assert_eq!(mistakes.len(), 1, "{mistakes:?}");
    assert!(mistakes[0].contains(told), "{}", mistakes[0]);
    assert!(commands.iter().all(|command| command.name == "a" && text.contains("[command.b]")));
}

#[test]
fn the_example_is_good() {
    let (commands, mistakes) = read(CustomCommands::EXAMPLE);
    assert_eq!((commands.iter().len(), mistakes.len()), (1, 0), "{mistakes:?}");
}

#[test]
fn two_commands_of_different_lists_can_have_one_key() {
    let text = "[command.a]\nrun = ['ls']\nkey = 'f8'\non = 'devices'\n[command.b]\nrun = ['ls']\nkey = 'f8'\non = 'users'";
    let (commands, mistakes) = read(text);
    assert_eq!((commands.iter().len(), mistakes.len()), (2, 0), "{mistakes:?}");
}

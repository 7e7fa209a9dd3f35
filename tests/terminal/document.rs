//! What is written about the program, generated from it: the keys in the README, the help of the command
//! line.

use helpdeck::{
    locale::Lang,
    tui::{
        Keys,
        action::{ACTIONS, Scope},
    },
};

use crate::snapshot::check_section;

#[test]
fn the_readme_lists_every_key() {
    let keys = Keys::standard().unwrap();
    let mut text = String::new();
    for scope in Scope::ALL {
        let title = scope.title(Lang::En);
        text.extend([
            "\n**",
            title,
            "**\n\n| Key | Action | Name under `[keys]` |\n|---|---|---|\n",
        ]);
        for row in ACTIONS.iter().filter(|row| row.scope == scope) {
            let shown: Vec<String> =
                keys.keys(scope, row.action).iter().map(|keys| format!("`{keys}`")).collect();
            let name = format!("`{}.{}`", scope.name(), row.id);
            let (shown, does) = (shown.join(" "), row.long(Lang::En));
            text.extend(["| ", &shown, " | ", &does, " | ", &name, " |\n"]);
        }
    }
    text.push('\n');
    check_section(&text, "README.md", "keys");
}

#[cfg(feature = "server")]
#[test]
fn the_help_of_the_command_line_is_as_written_down() {
    let help: Vec<_> =
        helpdeck::cli::help().lines().map(|line| line.trim_end().to_owned()).collect();
    crate::snapshot::check(&(help.join("\n") + "\n"), "tests/screens/help.txt");
}

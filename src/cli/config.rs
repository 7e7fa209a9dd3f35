//! `helpdeck config` and `helpdeck keys`: what is set, where each value comes from, a sample to begin with, and every
//! key.

use std::io;

use anyhow::bail;

use super::{
    lang,
    lists::put,
    paths::Paths,
    say,
    settings::{Allowed, Layers, Setting},
};
use crate::{
    export::{Format, Table, Value},
    locale::Lang,
    tui::{
        CustomCommands, Keys,
        action::{ACTIONS, Scope},
        full_name,
        keymap::Keys as ChordKeys,
        mistake::Mistake,
        panes::Pane,
    },
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand, Debug)]
enum What {
    /// Show every setting and where its value comes from; exits with 1 where something is wrong in a file
    Show {
        /// Write JSON
        #[arg(long)]
        json: bool,
    },
    /// Print a config.toml with every setting and every key, commented out
    Sample,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct KeysArguments {
    /// Write JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn config(arguments: &Arguments) -> anyhow::Result<()> {
    match arguments.what {
        What::Show { json } => show(json),
        What::Sample => Ok(say(sample(lang()).trim_end())?),
    }
}

fn show(json: bool) -> anyhow::Result<()> {
    let lang = lang();
    let layers = Layers::read(&Paths::find()?)?;
    let row = |setting: &Setting| {
        let origin = layers.origin(*setting).text(lang);
        vec![Value::text(setting.name()), Value::text(layers.get(*setting)), Value::Text(origin)]
    };
    let custom = layers.custom.iter().map(|command| {
        let (file, _) = &command.place;
        vec![Value::Text(full_name(&command.name)), Value::Text(command.line()), Value::text(file)]
    });
    let rows = Setting::ALL.iter().map(row).chain(custom).collect();
    write(&Table { columns: vec!["setting", "value", "from"], rows }, json)?;
    told(&layers.mistakes, lang)
}

/// Every key, as they are now.
pub(super) fn keys(arguments: &KeysArguments) -> anyhow::Result<()> {
    let lang = lang();
    let layers = Layers::read(&Paths::find()?)?;
    let line = |scope: Scope, name: &str, keys: &[ChordKeys], does: &str| {
        let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
        vec![
            Value::text(scope.name()),
            Value::text(name),
            if arguments.json { Value::List(keys) } else { Value::Text(keys.join(", ")) },
            Value::text(does),
        ]
    };
    let actions = ACTIONS.iter().map(|row| {
        line(row.scope, row.id, layers.keys.keys(row.scope, row.action), &row.long(lang))
    });
    let custom = layers.custom.iter().map(|command| {
        let scope = command.on.map_or(Scope::List, Pane::scope);
        line(scope, &full_name(&command.name), &command.keys, &command.title)
    });
    let columns = vec!["scope", "action", "keys", "does"];
    write(&Table { columns, rows: actions.chain(custom).collect() }, arguments.json)?;
    told(&layers.mistakes, lang)
}

fn write(table: &Table, json: bool) -> io::Result<()> {
    put(table, if json { Format::Json } else { Format::Table }, io::stdout().lock())
}

fn told(mistakes: &[Mistake], lang: Lang) -> anyhow::Result<()> {
    if mistakes.is_empty() {
        return Ok(());
    }
    bail!(mistakes.iter().map(|mistake| mistake.text(lang)).collect::<Vec<_>>().join("\n"))
}

/// A settings file with every setting and every key as it is unless somebody says otherwise. Lines that begin with `#`
/// and a blank explain; the others lack only their `#` to count.
pub fn sample(lang: Lang) -> String {
    let mut text = String::new();
    comment(&mut text, lang.sample_head());
    for setting in Setting::ALL.iter().filter(|setting| setting.split().0.is_empty()) {
        explain(&mut text, *setting, lang);
    }
    text.push_str("\n[desk]\n");
    explain(&mut text, Setting::Desk, lang);
    comment(&mut text, lang.sample_desks());
    comment(&mut text, "[desk.work]\nurl = \"https://desk.example.com\"");
    text.push('\n');
    comment(&mut text, lang.sample_commands());
    comment(&mut text, CustomCommands::EXAMPLE);
    text.push_str("\n[keys]\n");
    explain(&mut text, Setting::Preset, lang);
    comment(&mut text, lang.sample_keys());
    let keys = Keys::standard().expect("a test checks the table of actions");
    let has_actions = |scope: &Scope| ACTIONS.iter().any(|row| row.scope == *scope);
    for scope in Scope::ALL.into_iter().filter(has_actions) {
        text.extend(["\n[keys.", scope.name(), "]\n"]);
        for row in ACTIONS.iter().filter(|row| row.scope == scope) {
            comment(&mut text, &row.long(lang));
            let keys = keys.keys(scope, row.action).iter().map(|keys| keys.to_string().into());
            let keys = match keys.collect::<Vec<toml::Value>>() {
                one if one.len() == 1 => one[0].clone(),
                several => toml::Value::Array(several),
            };
            text.extend(["#", row.id, " = ", &keys.to_string(), "\n"]);
        }
    }
    text
}

fn explain(text: &mut String, setting: Setting, lang: Lang) {
    text.push('\n');
    comment(text, setting.about(lang));
    if let Allowed::Words(words) = setting.allowed() {
        comment(text, &words.join(", "));
    }
    let value = toml::Value::String(setting.default().to_owned());
    text.extend(["#", setting.split().1, " = ", &value.to_string(), "\n"]);
}

fn comment(text: &mut String, words: &str) {
    for line in words.lines() {
        text.extend(["# ", line, "\n"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sample with everything in it that it only shows.
    fn in_force(lang: Lang) -> String {
        let line = |line: &str| match line.strip_prefix('#') {
            Some(rest) if !rest.starts_with(' ') => format!("{rest}\n"),
            _ => format!("{line}\n"),
        };
        sample(lang).lines().map(line).collect()
    }

    #[test]
    fn the_sample_says_just_what_holds_without_it() {
        for lang in Lang::ALL {
            let text = in_force(*lang);
            let table: toml::Table = text.parse().unwrap();
            for setting in Setting::ALL {
                let (table_name, name) = setting.split();
                let there = match table_name {
                    "" => table.get(name),
                    of => table.get(of).and_then(|of| of.get(name)),
                };
                assert_eq!(there.and_then(toml::Value::as_str), Some(setting.default()), "{name}");
            }
            let keys = table["keys"].as_table().unwrap().clone();
            let scopes: toml::Table =
                keys.into_iter().filter(|(_, value)| value.is_table()).collect();
            let standard = Keys::standard().unwrap();
            let changed = standard.clone().with_settings("sample", &scopes.to_string()).unwrap();
            for row in ACTIONS {
                assert!(scopes[row.scope.name()].get(row.id).is_some(), "{}", row.id);
                let before = standard.keys(row.scope, row.action);
                assert_eq!(changed.keys(row.scope, row.action), before, "{}", row.id);
            }
            // As it is printed it changes nothing.
            let silent: toml::Table = sample(*lang).parse().unwrap();
            let says = |value: &toml::Value| match value {
                toml::Value::Table(table) => table
                    .values()
                    .any(|inner| inner.as_table().is_none_or(|table| !table.is_empty())),
                _ => true,
            };
            assert!(!silent.values().any(says));
        }
    }
}

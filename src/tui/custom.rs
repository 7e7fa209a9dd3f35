//! Custom commands: a key, or a line of the palette, that hands the records under the cursor to a program of the person's
//! own.
//!
//! Owns what one consists of, how `[command.NAME]` is read and what is refused in it, and which one typed keys mean. Runs
//! nothing: that is for `effects/program.rs`.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    action::Scope,
    keymap::{Chord, Keys, Resolved, clash, read_keys},
    mistake::{Mistake, Problem, Source, Wanted, texts},
    panes::Pane,
    settings,
};

/// One custom command.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CustomCommand {
    /// Its name in the settings file.
    pub name: String,
    /// What palette and help call it.
    pub title: String,
    /// Its keys; none where the palette is enough.
    pub keys: Vec<Keys>,
    /// The program and its arguments. No shell reads them.
    pub run: Vec<String>,
    /// The list whose records it takes; nothing means every one.
    pub on: Option<Pane>,
    /// It needs the terminal for itself.
    pub terminal: bool,
    /// The file and the line where it stands.
    pub place: (String, usize),
}

/// All of them, and what is known to be wanted.
#[derive(Clone, Default, Debug)]
pub struct CustomCommands {
    commands: Vec<CustomCommand>,
    /// What was agreed to before, word by word: a line that is written differently is another one.
    trusted: Vec<Vec<String>>,
}

impl CustomCommand {
    /// True where it takes the records of this list.
    pub fn takes(&self, pane: Pane) -> bool {
        self.on.is_none_or(|on| on == pane)
    }

    /// True where both can be meant by the same keys.
    fn meets(&self, other: &Self) -> bool {
        self.on.is_none() || other.on.is_none() || self.on == other.on
    }

    /// The scopes in which its keys count, beside those of other commands.
    fn scopes(&self) -> Vec<Scope> {
        let panes = Pane::ALL.into_iter().filter(|pane| self.takes(*pane)).map(Pane::scope);
        panes.chain([Scope::List, Scope::Page, Scope::Everywhere]).collect()
    }

    /// The line that is run, as one can read it: an argument that is more than a word is quoted.
    pub fn line(&self) -> String {
        let plain = |word: &str| {
            let usual = |c: char| c.is_alphanumeric() || "-_./:=@%+,~".contains(c);
            !word.is_empty() && word.chars().all(usual)
        };
        let words = self
            .run
            .iter()
            .map(|word| if plain(word) { word.clone() } else { format!("{word:?}") });
        words.collect::<Vec<_>>().join(" ")
    }
}

impl CustomCommands {
    /// One to begin from, as it is written.
    pub const EXAMPLE: &str = r#"[command.ping]
key = "!"
title = "Ping"
run = ["sh", "-c", "ping -c 3 \"$(jq -r .device_name)\""]
on = "devices"
terminal = true"#;

    /// None yet, with what was agreed to before.
    pub fn trusting(trusted: Vec<Vec<String>>) -> Self {
        Self { commands: Vec::new(), trusted }
    }

    /// Every one, in the order of the files.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &CustomCommand> {
        self.commands.iter()
    }

    /// The one with this place among them.
    pub fn get(&self, nth: usize) -> Option<&CustomCommand> {
        self.commands.get(nth)
    }

    /// Those that take the records of a list, each with its place among all.
    pub fn of(&self, pane: Pane) -> impl Iterator<Item = (usize, &CustomCommand)> {
        self.commands.iter().enumerate().filter(move |(_, command)| command.takes(pane))
    }

    /// What the keys typed so far mean on the records of a list.
    pub fn resolve(&self, pane: Pane, typed: &[Chord]) -> Resolved<usize> {
        let mut pending = false;
        for (nth, command) in self.of(pane) {
            for keys in &command.keys {
                if keys.chords() == typed {
                    return Resolved::Action(nth);
                }
                pending |= keys.starts_with(typed);
            }
        }
        if pending { Resolved::Pending } else { Resolved::Unbound }
    }

    /// True where this very line was agreed to before.
    pub fn trusts(&self, run: &[String]) -> bool {
        self.trusted.iter().any(|trusted| trusted == run)
    }

    /// Does not ask about this line any more.
    pub(super) fn trust(&mut self, run: Vec<String>) {
        if !self.trusts(&run) {
            self.trusted.push(run);
        }
    }

    /// Takes in the commands of a settings file, each in place of an earlier one of its name; gives back what is wrong
    /// and was left out. `keys` are those of the actions, which come first.
    pub fn read(&mut self, file: &str, text: &str, keys: &settings::Keys) -> Vec<Mistake> {
        let mut source = Source::new(file, text);
        let table = source.table();
        let tables = match table.get(COMMAND).map(Spanned::get_ref) {
            Some(DeValue::Table(tables)) => tables,
            _ => &DeTable::default(),
        };
        for (name, about) in tables {
            let read = read(name.get_ref(), about, &name.span(), &mut source);
            let Some(command) = read else { continue };
            self.commands.retain(|known| known.name != command.name);
            match self.clash(&command, keys) {
                Some(problem) => {
                    source.extend(vec![Mistake { place: Some(command.place), problem }]);
                }
                None => self.commands.push(command),
            }
        }
        source.finish()
    }

    /// Why a command cannot have its keys.
    fn clash(&self, command: &CustomCommand, keys: &settings::Keys) -> Option<Problem> {
        let name = full_name(&command.name);
        command.keys.iter().find_map(|own| {
            let others = self.commands.iter().filter(|other| command.meets(other));
            let among_them = others
                .flat_map(|other| other.keys.iter().map(|keys| (keys, full_name(&other.name))))
                .find_map(|(keys, other)| clash((keys, &other), (own, &name)));
            keys.clash_with(&command.scopes(), own, &name).or(among_them)
        })
    }
}

/// The name of a command among other settings.
pub fn full_name(name: &str) -> String {
    format!("{COMMAND}.{name}")
}

/// The table of custom commands in a settings file.
pub const COMMAND: &str = "command";

const KEY: &str = "key";
const TITLE: &str = "title";
const RUN: &str = "run";
const ON: &str = "on";
const TERMINAL: &str = "terminal";

/// One command as it is written; nothing where something is wrong with it.
fn read(
    name: &str,
    about: &Spanned<DeValue<'_>>,
    span: &std::ops::Range<usize>,
    source: &mut Source<'_>,
) -> Option<CustomCommand> {
    let before = source.count();
    let DeValue::Table(about) = about.get_ref() else {
        source.wrong_type(&about.span(), name, Wanted::Table);
        return None;
    };
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) {
        source.mistake(span, Problem::Name(name.to_owned()));
    }
    let mut command = CustomCommand {
        name: name.to_owned(),
        title: name.to_owned(),
        keys: Vec::new(),
        run: Vec::new(),
        on: None,
        terminal: false,
        place: source.place(span),
    };
    for (key, value) in about {
        let at = value.span();
        match (key.get_ref().as_ref(), value.get_ref()) {
            (KEY, _) => {
                command.place = source.place(&key.span());
                command.keys = read_keys(value, KEY, source);
            }
            (TITLE, DeValue::String(text)) => {
                crate::desk::clean(text).trim().clone_into(&mut command.title);
            }
            (RUN, list) => match texts(list) {
                Some(words) => {
                    command.run = words.into_iter().map(|(_, word)| word.to_owned()).collect();
                }
                None => source.wrong_type(&at, RUN, Wanted::List),
            },
            (ON, DeValue::String(text)) => {
                command.on = Pane::ALL.into_iter().find(|pane| pane.scope().name() == text);
                if command.on.is_none() {
                    source.unknown(&at, text, Pane::ALL.map(|pane| pane.scope().name()));
                }
            }
            (TERMINAL, DeValue::Boolean(terminal)) => command.terminal = *terminal,
            (TERMINAL, _) => source.wrong_type(&at, TERMINAL, Wanted::YesNo),
            (TITLE | ON, _) => source.wrong_type(&at, key.get_ref(), Wanted::Text),
            (other, _) => source.unknown(&key.span(), other, [KEY, TITLE, RUN, ON, TERMINAL]),
        }
    }
    if source.count() == before
        && command.run.first().is_none_or(|program| program.trim().is_empty())
    {
        source.mistake(span, Problem::NoProgram(full_name(name)));
    }
    (source.count() == before).then_some(command)
}

#[cfg(test)]
mod tests;

//! A person's own keys: TOML with a table per scope and a line per action.
//!
//! Owns the notation (`assign = "a"`, a list for several, an empty list for none) and what is refused. Knows the
//! names only from the keymap it changes, so a new action needs nothing here.

use toml::{
    Spanned,
    de::{DeString, DeValue},
};

use super::{Binding, Keymap, Keys, not_a_key};
use crate::tui::mistake::{Mistake, Source, Wanted, texts};

impl<S: Copy + PartialEq, A: Copy + PartialEq> Keymap<S, A> {
    /// This keymap with the keys of a file that says nothing else, or everything that is wrong with it.
    pub fn with_settings(self, file: &str, text: &str) -> Result<Self, Vec<Mistake>> {
        let mut source = Source::new(file, text);
        let table = source.table();
        let changed = self.changed(table.iter(), &mut source);
        match changed {
            Some(keymap) if source.count() == 0 => Ok(keymap),
            _ => Err(source.finish()),
        }
    }

    /// This keymap with the keys of these tables, one a scope; nothing where something is wrong with them, which the
    /// source is told. An action that is named has the keys given here and no others.
    pub fn changed<'v>(
        mut self,
        scopes: impl Iterator<Item = (&'v Spanned<DeString<'v>>, &'v Spanned<DeValue<'v>>)>,
        source: &mut Source<'_>,
    ) -> Option<Self> {
        let before = source.count();
        for (scope, actions) in scopes {
            let name = scope.get_ref().as_ref();
            if !self.bindings.iter().any(|binding| binding.scope_name == name) {
                let known = self.bindings.iter().map(|binding| binding.scope_name.as_str());
                source.unknown(&scope.span(), name, sorted(known));
                continue;
            }
            let DeValue::Table(actions) = actions.get_ref() else {
                source.wrong_type(&actions.span(), name, Wanted::Table);
                continue;
            };
            for (action, value) in actions {
                let action_name = action.get_ref().as_ref();
                let here = |binding: &&mut Binding<S, A>| {
                    binding.scope_name == name && binding.name == action_name
                };
                if let Some(binding) = self.bindings.iter_mut().find(here) {
                    binding.place = Some(source.place(&action.span()));
                    binding.keys = read(value, action_name, source);
                } else {
                    let here = self.bindings.iter().filter(|binding| binding.scope_name == name);
                    let known = sorted(here.map(|binding| binding.name.as_str()));
                    source.unknown(&action.span(), action_name, known);
                }
            }
        }
        if source.count() == before {
            source.extend(self.clashes());
        }
        (source.count() == before).then_some(self)
    }
}

/// The keys that stand there: one, or a list.
pub(in crate::tui) fn read(
    value: &Spanned<DeValue<'_>>,
    name: &str,
    source: &mut Source<'_>,
) -> Vec<Keys> {
    let written = match value.get_ref() {
        DeValue::String(one) => Some(vec![(value.span(), one.as_ref())]),
        list => texts(list),
    };
    let Some(written) = written else {
        source.wrong_type(&value.span(), name, Wanted::Keys);
        return Vec::new();
    };
    let mut keys = Vec::new();
    for (span, text) in written {
        match text.parse() {
            Ok(read) => keys.push(read),
            Err(bad) => source.mistake(&span, not_a_key(bad)),
        }
    }
    keys
}

fn sorted<'n>(names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

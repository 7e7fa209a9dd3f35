//! A person's own keys: TOML with a table per scope and a line per action.
//!
//! Owns the notation (`assign = "a"`, a list for several, an empty list for none) and what is refused. Knows the
//! names only from the keymap it changes, so a new action needs nothing here.

use toml::de::DeValue;

use super::{Keymap, Keys, not_a_key};
use crate::tui::mistake::{Mistake, Source, Wanted, texts};

impl<S: Copy + PartialEq, A: Copy + PartialEq> Keymap<S, A> {
    /// This keymap with the keys of a settings file, or everything that is wrong with the file. An action
    /// that the file names has the keys of the file and no others. `file` is only named in mistakes.
    pub fn with_settings(mut self, file: &str, text: &str) -> Result<Self, Vec<Mistake>> {
        let mut source = Source::new(file, text);
        for (scope, actions) in source.table() {
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
                let place = source.place(&action.span());
                let of_scope = |binding: &&mut super::Binding<S, A>| binding.scope_name == name;
                let mut found =
                    self.bindings.iter_mut().filter(of_scope).filter(|one| one.name == action_name);
                if let Some(binding) = found.next() {
                    let keys = match value.get_ref() {
                        DeValue::String(one) => Some(vec![(value.span(), one.as_ref())]),
                        list => texts(list),
                    };
                    let Some(keys) = keys else {
                        source.wrong_type(&value.span(), action_name, Wanted::Keys);
                        continue;
                    };
                    binding.keys.clear();
                    binding.place = Some(place);
                    for (span, text) in keys {
                        match text.parse::<Keys>() {
                            Ok(keys) => binding.keys.push(keys),
                            Err(bad) => source.mistake(&span, not_a_key(bad)),
                        }
                    }
                } else {
                    let here = self.bindings.iter().filter(|binding| binding.scope_name == name);
                    let known = sorted(here.map(|binding| binding.name.as_str()));
                    source.unknown(&action.span(), action_name, known);
                }
            }
        }
        let mut mistakes = source.finish();
        if mistakes.is_empty() {
            mistakes = self.clashes();
        }
        if mistakes.is_empty() { Ok(self) } else { Err(mistakes) }
    }
}

fn sorted<'n>(names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

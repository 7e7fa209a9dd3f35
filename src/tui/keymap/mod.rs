//! Which keys do what, where: a [`Keymap`] is made from a table of actions and what a person changed.
//!
//! Owns the look-up of typed keys through the active scopes, the changes from a settings file, and the refusal
//! of bindings that cannot work. Knows no action by name: the table is handed in, so an action is added there
//! and not here. Reads no file.

mod chord;
mod settings;

pub use chord::{Chord, Keys, NotAKey};
pub(super) use settings::read as read_keys;

use super::mistake::{Mistake, Problem};

/// A row of the action table, as far as keys are concerned.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t, S, A> {
    /// Where the keys count.
    pub scope: S,
    /// The name of the scope in a settings file.
    pub scope_name: &'t str,
    /// What the keys do.
    pub action: A,
    /// The name of the action in a settings file.
    pub name: &'t str,
    /// The keys it has unless a person says otherwise, the one to show first.
    pub keys: &'t [&'t str],
}

/// What typed keys mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolved<A> {
    /// The keys do this.
    Action(A),
    /// Longer sequences start with these keys.
    Pending,
    /// The keys mean nothing here.
    Unbound,
}

/// The keys of every action. `S` is a scope, `A` an action.
#[derive(Clone, Debug)]
pub struct Keymap<S, A> {
    bindings: Vec<Binding<S, A>>,
}

#[derive(Clone, Debug)]
struct Binding<S, A> {
    scope: S,
    scope_name: String,
    action: A,
    name: String,
    keys: Vec<Keys>,
    /// The line of the settings file that gave it its keys.
    place: Option<(String, usize)>,
}

impl<S: Copy + PartialEq, A: Copy + PartialEq> Keymap<S, A> {
    /// The keymap of a table, or what is wrong with the table.
    pub fn new<'t>(rows: impl IntoIterator<Item = Row<'t, S, A>>) -> Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let mut bindings = Vec::new();
        for row in rows {
            let mut keys = Vec::new();
            for text in row.keys {
                match text.parse() {
                    Ok(read) => keys.push(read),
                    Err(bad) => mistakes.push(Mistake { place: None, problem: not_a_key(bad) }),
                }
            }
            bindings.push(Binding {
                scope: row.scope,
                scope_name: row.scope_name.to_owned(),
                action: row.action,
                name: row.name.to_owned(),
                keys,
                place: None,
            });
        }
        let keymap = Self { bindings };
        mistakes.extend(keymap.clashes());
        if mistakes.is_empty() { Ok(keymap) } else { Err(mistakes) }
    }

    /// What the keys typed so far do, asked of the scopes from the innermost to the outermost: the first
    /// that knows them, whole or as a beginning, answers.
    pub fn resolve(&self, scopes: &[S], typed: &[Chord]) -> Resolved<A> {
        if typed.is_empty() {
            return Resolved::Unbound;
        }
        for scope in scopes {
            let mut pending = false;
            for (keys, action) in self.of_scope(*scope) {
                if keys.chords() == typed {
                    return Resolved::Action(action);
                }
                pending |= keys.starts_with(typed);
            }
            if pending {
                return Resolved::Pending;
            }
        }
        Resolved::Unbound
    }

    /// What can be typed after these keys, and what it does: for a list of continuations.
    pub fn continuations(&self, scopes: &[S], typed: &[Chord]) -> Vec<(Keys, A)> {
        let mut found: Vec<(Keys, A)> = Vec::new();
        for (keys, action) in scopes.iter().flat_map(|scope| self.of_scope(*scope)) {
            let longer = keys.starts_with(typed) && keys.chords().len() > typed.len();
            let hidden = found.iter().any(|(inner, _)| {
                keys.starts_with(inner.chords()) || inner.starts_with(keys.chords())
            });
            if longer && !hidden {
                found.push((keys.clone(), action));
            }
        }
        found
    }

    /// The keys of an action in a scope, the one to show first. Empty if it has none.
    pub fn keys(&self, scope: S, action: A) -> &[Keys] {
        let found =
            self.bindings.iter().find(|binding| binding.scope == scope && binding.action == action);
        found.map_or(&[], |binding| &binding.keys)
    }

    /// What is wrong with giving these keys to something of this name, beside the actions of these scopes.
    pub fn clash_with(&self, scopes: &[S], keys: &Keys, name: &str) -> Option<Problem> {
        let here = self.bindings.iter().filter(|binding| scopes.contains(&binding.scope));
        here.flat_map(|binding| binding.keys.iter().map(|keys| (keys, binding.name.as_str())))
            .find_map(|other| clash(other, (keys, name)))
    }

    fn of_scope(&self, scope: S) -> impl Iterator<Item = (&Keys, A)> {
        let bindings = self.bindings.iter().filter(move |binding| binding.scope == scope);
        bindings.flat_map(|binding| binding.keys.iter().map(|keys| (keys, binding.action)))
    }

    /// Keys that two actions of one scope share, or that make a longer sequence unreachable.
    fn clashes(&self) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        for (index, second) in self.bindings.iter().enumerate() {
            for first in self.bindings[..=index].iter().filter(|one| one.scope == second.scope) {
                let same = first.action == second.action;
                for (one, other) in pairs(first, second) {
                    let clash = clash((one, &first.name), (other, &second.name));
                    let Some(problem) = clash.filter(|_| !same || one != other) else { continue };
                    let place = second.place.clone().or_else(|| first.place.clone());
                    mistakes.push(Mistake { place, problem });
                }
            }
        }
        mistakes
    }
}

/// What is wrong with two keys, each with the name of what it does, in one place.
pub(super) fn clash(first: (&Keys, &str), second: (&Keys, &str)) -> Option<Problem> {
    let (short, long) = if first.0.chords().len() <= second.0.chords().len() {
        (first, second)
    } else {
        (second, first)
    };
    if !long.0.starts_with(short.0.chords()) {
        return None;
    }
    Some(if first.0 == second.0 {
        Problem::Twice {
            keys: first.0.to_string(),
            first: first.1.to_owned(),
            second: second.1.to_owned(),
        }
    } else {
        Problem::Hidden {
            keys: short.0.to_string(),
            first: short.1.to_owned(),
            longer: long.0.to_string(),
            second: long.1.to_owned(),
        }
    })
}

/// Every two keys, one of each binding; every two different ones if it is the same binding.
fn pairs<'b, S, A>(
    first: &'b Binding<S, A>,
    second: &'b Binding<S, A>,
) -> impl Iterator<Item = (&'b Keys, &'b Keys)> {
    let itself = std::ptr::eq(first, second);
    first.keys.iter().enumerate().flat_map(move |(index, one)| {
        let others = if itself { &second.keys[index + 1..] } else { &second.keys[..] };
        others.iter().map(move |other| (one, other))
    })
}

fn not_a_key(bad: NotAKey) -> Problem {
    Problem::Chord { name: bad.0, allowed: Chord::names().collect() }
}

#[cfg(test)]
mod tests;

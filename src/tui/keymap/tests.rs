//! What keys promise: the innermost scope answers first, sequences wait, clashes are found, and a settings file
//! is refused with its line. Knows a small table of its own, no real action.

use rstest::rstest;

use super::*;
use crate::locale::Lang;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Everywhere,
    Tickets,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Top,
    Bottom,
    Help,
    Assign,
    Close,
}

const fn row(
    scope: Place,
    action: Act,
    name: &'static str,
    keys: &'static [&'static str],
) -> Row<'static, Place, Act> {
    let scope_name = match scope {
        Place::Everywhere => "everywhere",
        Place::Tickets => "tickets",
    };
    Row { scope, scope_name, action, name, keys }
}

const TABLE: [Row<'static, Place, Act>; 5] = [
    row(Place::Everywhere, Act::Top, "top", &["g g", "home"]),
    row(Place::Everywhere, Act::Bottom, "bottom", &["G", "end"]),
    row(Place::Everywhere, Act::Help, "help", &["?", "x"]),
    row(Place::Tickets, Act::Assign, "assign", &["a"]),
    row(Place::Tickets, Act::Close, "close", &["x", "s c"]),
];

const INSIDE: [Place; 2] = [Place::Tickets, Place::Everywhere];

fn keymap() -> Keymap<Place, Act> {
    Keymap::new(TABLE).unwrap()
}

fn resolve(keymap: &Keymap<Place, Act>, scopes: &[Place], keys: &str) -> Resolved<Act> {
    keymap.resolve(scopes, keys.parse::<Keys>().unwrap().chords())
}

fn settings(text: &str) -> Result<Keymap<Place, Act>, Vec<String>> {
    let say = |mistake: &Mistake| mistake.text(Lang::En);
    keymap().with_settings("keys.toml", text).map_err(|all| all.iter().map(say).collect())
}

#[rstest]
#[case("a", Resolved::Action(Act::Assign))]
#[case("G", Resolved::Action(Act::Bottom))]
#[case("g", Resolved::Pending)]
#[case("g g", Resolved::Action(Act::Top))]
#[case("g a", Resolved::Unbound)]
#[case("g g g", Resolved::Unbound)]
#[case("s", Resolved::Pending)]
#[case("x", Resolved::Action(Act::Close))]
#[case("z", Resolved::Unbound)]
fn the_innermost_scope_that_knows_the_keys_answers(
    #[case] keys: &str,
    #[case] expected: Resolved<Act>,
) {
    assert_eq!(resolve(&keymap(), &INSIDE, keys), expected);
}

#[test]
fn a_scope_that_is_not_active_does_not_answer() {
    let outside = [Place::Everywhere];
    assert_eq!(resolve(&keymap(), &outside, "a"), Resolved::Unbound);
    assert_eq!(resolve(&keymap(), &outside, "x"), Resolved::Action(Act::Help));
    assert_eq!(resolve(&keymap(), &[], "x"), Resolved::Unbound);
    assert_eq!(keymap().resolve(&outside, &[]), Resolved::Unbound);
}

#[test]
fn continuations_of_a_first_key_are_listed() {
    let typed: Keys = "g".parse().unwrap();
    let found = keymap().continuations(&INSIDE, typed.chords());
    assert_eq!(found, [("g g".parse().unwrap(), Act::Top)]);
    let all = keymap().continuations(&INSIDE, &[]);
    assert!(!all.contains(&("x".parse().unwrap(), Act::Help)), "hidden by the scope inside");
    assert_eq!(all.len(), 9 - 1);
}

#[test]
fn the_first_key_is_the_one_to_show() {
    assert_eq!(keymap().keys(Place::Everywhere, Act::Top)[0].to_string(), "g g");
    assert!(keymap().keys(Place::Tickets, Act::Top).is_empty());
}

#[test]
fn settings_replace_the_keys_of_an_action() {
    let text = "[tickets]\nassign = [\"ctrl-x\", \"b\"]\nclose = \"a\"\n[everywhere]\nhelp = []";
    let keymap = settings(text).unwrap();
    assert_eq!(resolve(&keymap, &INSIDE, "a"), Resolved::Action(Act::Close));
    assert_eq!(resolve(&keymap, &INSIDE, "ctrl-x"), Resolved::Action(Act::Assign));
    assert_eq!(resolve(&keymap, &INSIDE, "b"), Resolved::Action(Act::Assign));
    assert_eq!(resolve(&keymap, &INSIDE, "?"), Resolved::Unbound);
    assert_eq!(resolve(&keymap, &INSIDE, "s"), Resolved::Unbound);
    assert_eq!(resolve(&keymap, &INSIDE, "G"), Resolved::Action(Act::Bottom));
}

#[test]
fn an_empty_file_changes_nothing() {
    assert_eq!(resolve(&settings("").unwrap(), &INSIDE, "a"), Resolved::Action(Act::Assign));
}

#[rstest]
#[case::syntax("[tickets", "keys.toml, line 1: ")]
#[case::scope(
    "\n[boats]\na = \"b\"",
    "keys.toml, line 2: `boats` is not known here. Allowed: everywhere, tickets"
)]
#[case::action(
    "[tickets]\n\ntop = \"t\"",
    "keys.toml, line 3: `top` is not known here. Allowed: assign, close"
)]
#[case::table("tickets = 1", "keys.toml, line 1: `tickets` must be a table")]
#[case::keys(
    "[tickets]\nassign = 1",
    "keys.toml, line 2: `assign` must be a key, or a list of keys"
)]
#[case::list(
    "[tickets]\nassign = [1]",
    "keys.toml, line 2: `assign` must be a key, or a list of keys"
)]
#[case::chord(
    "[tickets]\nassign = [\"a\",\n\"super-a\"]",
    "keys.toml, line 3: `super-a` is not a key."
)]
#[case::empty("[tickets]\nassign = \"\"", "keys.toml, line 2: `` is not a key.")]
#[case::twice(
    "[tickets]\nassign = \"x\"",
    "keys.toml, line 2: `x` is bound to both assign and close"
)]
#[case::swapped(
    "[tickets]\nassign = \"q\"\nclose = \"q\"",
    "keys.toml, line 3: `q` is bound to both assign and close"
)]
#[case::hides(
    "[tickets]\nassign = \"s\"",
    "keys.toml, line 2: `s` (assign) makes `s c` (close) unreachable"
)]
#[case::hidden(
    "[everywhere]\nhelp = \"G x\"",
    "keys.toml, line 2: `G` (bottom) makes `G x` (help) unreachable"
)]
#[case::itself(
    "[tickets]\nassign = [\"q\", \"q w\"]",
    "keys.toml, line 2: `q` (assign) makes `q w` (assign) unreachable"
)]
fn mistakes_are_told_with_file_line_and_what_is_allowed(#[case] text: &str, #[case] says: &str) {
    let mistakes = settings(text).unwrap_err();
    assert_eq!(mistakes.len(), 1, "{mistakes:?}");
    assert!(mistakes[0].starts_with(says), "{mistakes:?}");
}

#[test]
fn the_same_key_twice_for_one_action_is_harmless() {
    assert!(settings("[tickets]\nassign = [\"q\", \"q\"]").is_ok());
}

#[test]
fn a_table_that_cannot_work_is_refused() {
    let mut table = TABLE;
    table[1].keys = &["nope"];
    table[3].keys = &["x", "s"];
    let mistakes = Keymap::new(table).unwrap_err();
    assert_eq!(mistakes.len(), 3, "{mistakes:?}");
    assert!(mistakes.iter().all(|mistake| mistake.place.is_none()));
}

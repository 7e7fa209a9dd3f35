//! Keys as they are written in settings, shown in hints and reported by the terminal: one notation for all.
//!
//! Owns [`Chord`] (one key with its modifiers), [`Keys`] (one or more in a row) and the rule of what counts as
//! the same key. Knows no action. A key with a new name is a line in [`NAMES`].

use std::{fmt, str::FromStr};

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Name as shown, and key. Names are read in any case.
const NAMES: [(&str, KeyCode); 16] = [
    ("Space", KeyCode::Char(' ')),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("Insert", KeyCode::Insert),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Menu", KeyCode::Menu),
];

const MODIFIERS: [(&str, KeyModifiers); 3] =
    [("Ctrl", KeyModifiers::CONTROL), ("Alt", KeyModifiers::ALT), ("Shift", KeyModifiers::SHIFT)];

/// One key, with what is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chord {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// One key or several, typed one after the other. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Keys(Vec<Chord>);

/// Text that names no key: the part that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAKey(pub String);

impl Chord {
    /// The key with these modifiers, in the one form that compares equal: a letter carries its case
    /// and never Shift, Ctrl makes no difference between cases, and back-tab is Shift-Tab.
    pub fn new(code: KeyCode, mut modifiers: KeyModifiers) -> Self {
        let code = match code {
            KeyCode::Char(letter) => {
                let upper = modifiers.contains(KeyModifiers::SHIFT);
                modifiers.remove(KeyModifiers::SHIFT);
                KeyCode::Char(if modifiers.contains(KeyModifiers::CONTROL) {
                    letter.to_ascii_lowercase()
                } else if upper {
                    one_upper(letter)
                } else {
                    letter
                })
            }
            KeyCode::BackTab => {
                modifiers.insert(KeyModifiers::SHIFT);
                KeyCode::Tab
            }
            other => other,
        };
        Self { code, modifiers }
    }

    /// The key of an event; nothing when it is let go. A key that is held down counts again.
    pub fn of(event: &KeyEvent) -> Option<Self> {
        (event.kind != KeyEventKind::Release).then(|| Self::new(event.code, event.modifiers))
    }

    /// The key without its modifiers.
    pub const fn code(self) -> KeyCode {
        self.code
    }

    /// What is held down with it. Never Shift for a letter.
    pub const fn modifiers(self) -> KeyModifiers {
        self.modifiers
    }

    /// The character that typing this key into a field would put there.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if self.modifiers.is_empty() => Some(letter),
            _ => None,
        }
    }

    /// The names of the keys that have one, besides F1 to F12.
    pub fn names() -> impl Iterator<Item = String> {
        NAMES.iter().map(|(name, _)| name.to_ascii_lowercase())
    }
}

/// The upper case of a letter that has one of one character.
fn one_upper(letter: char) -> char {
    let mut upper = letter.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(single), None) => single,
        _ => letter,
    }
}

impl From<Chord> for KeyEvent {
    fn from(chord: Chord) -> Self {
        Self::new(chord.code, chord.modifiers)
    }
}

impl FromStr for Chord {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let bad = || NotAKey(text.to_owned());
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = text;
        // A dash that has nothing after it is the key itself.
        while let Some((name, after)) = rest.split_once('-').filter(|(_, after)| !after.is_empty())
        {
            let held = MODIFIERS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
            let (_, held) = held.ok_or_else(bad)?;
            if modifiers.contains(*held) {
                return Err(bad());
            }
            modifiers.insert(*held);
            rest = after;
        }
        let mut letters = rest.chars();
        let code = match (letters.next(), letters.next()) {
            (Some(letter), None) if !letter.is_control() => KeyCode::Char(letter),
            _ => named(rest).ok_or_else(bad)?,
        };
        Ok(Self::new(code, modifiers))
    }
}

fn named(name: &str) -> Option<KeyCode> {
    if let Some((_, code)) = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
        return Some(*code);
    }
    let number = name.strip_prefix(['f', 'F'])?.parse().ok()?;
    (1..=12).contains(&number).then_some(KeyCode::F(number))
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, held) in MODIFIERS {
            if self.modifiers.contains(held) {
                write!(f, "{name}-")?;
            }
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, code)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            KeyCode::Char(letter) => write!(f, "{letter}"),
            other => write!(f, "{other}"),
        }
    }
}

impl Keys {
    /// The keys, in the order of typing.
    pub fn chords(&self) -> &[Chord] {
        &self.0
    }

    /// True if typing these keys passes through the other ones, or is the same.
    pub fn starts_with(&self, typed: &[Chord]) -> bool {
        self.0.starts_with(typed)
    }
}

impl From<Chord> for Keys {
    fn from(chord: Chord) -> Self {
        Self(vec![chord])
    }
}

impl FromStr for Keys {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let chords = text.split_whitespace().map(str::parse).collect::<Result<Vec<_>, _>>()?;
        if chords.is_empty() { Err(NotAKey(text.to_owned())) } else { Ok(Self(chords)) }
    }
}

impl fmt::Display for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, chord) in self.0.iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            write!(f, "{space}{chord}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::KeyEventState;
    use rstest::rstest;

    use super::*;

    fn read(text: &str) -> Chord {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("a", "a")]
    #[case("G", "G")]
    #[case("shift-g", "G")]
    #[case("shift-?", "?")]
    #[case("ctrl-d", "Ctrl-d")]
    #[case("CTRL-D", "Ctrl-d")]
    #[case("ctrl-shift-d", "Ctrl-d")]
    #[case("alt-x", "Alt-x")]
    #[case("alt-X", "Alt-X")]
    #[case("ctrl-alt-del", "")]
    #[case("ctrl-alt-delete", "Ctrl-Alt-Delete")]
    #[case("space", "Space")]
    #[case("enter", "Enter")]
    #[case("ESC", "Esc")]
    #[case("shift-tab", "Shift-Tab")]
    #[case("f2", "F2")]
    #[case("F12", "F12")]
    #[case("pgdn", "PgDn")]
    #[case("-", "-")]
    #[case("ctrl--", "Ctrl--")]
    #[case("é", "é")]
    #[case("shift-é", "É")]
    #[case("ß", "ß")]
    #[case("shift-ß", "ß")]
    #[case("f0", "")]
    #[case("f13", "")]
    #[case("f", "f")]
    #[case("", "")]
    #[case("aa", "")]
    #[case("hyper-a", "")]
    #[case("ctrl-ctrl-a", "")]
    #[case("--", "")]
    #[case("-a", "")]
    #[case("\u{1b}", "")]
    fn a_key_is_read_and_shown(#[case] text: &str, #[case] shown: &str) {
        match text.parse::<Chord>() {
            Ok(chord) => assert_eq!(chord.to_string(), shown),
            Err(NotAKey(bad)) => assert_eq!((bad.as_str(), shown), (text, "")),
        }
    }

    #[test]
    fn what_is_shown_can_be_written() {
        let keys = NAMES.iter().map(|(_, code)| *code).chain([KeyCode::Char('-'), KeyCode::F(7)]);
        for code in keys {
            for held in [KeyModifiers::NONE, KeyModifiers::CONTROL, KeyModifiers::SHIFT] {
                let chord = Chord::new(code, held);
                assert_eq!(read(&chord.to_string()), chord);
            }
        }
        let keys: Keys = "g  ctrl-d -".parse().unwrap();
        assert_eq!(keys.to_string(), "g Ctrl-d -");
        assert_eq!(keys.to_string().parse::<Keys>().unwrap(), keys);
    }

    #[test]
    fn a_sequence_needs_at_least_one_key_and_only_keys() {
        assert_eq!("  ".parse::<Keys>(), Err(NotAKey("  ".to_owned())));
        assert_eq!("g nope".parse::<Keys>(), Err(NotAKey("nope".to_owned())));
    }

    #[rstest]
    #[case(KeyCode::Char('G'), KeyModifiers::NONE, "G")]
    #[case(KeyCode::Char('G'), KeyModifiers::SHIFT, "G")]
    #[case(KeyCode::Char('g'), KeyModifiers::SHIFT, "G")]
    #[case(KeyCode::Char('?'), KeyModifiers::SHIFT, "?")]
    #[case(KeyCode::BackTab, KeyModifiers::SHIFT, "shift-tab")]
    #[case(KeyCode::BackTab, KeyModifiers::NONE, "shift-tab")]
    #[case(KeyCode::Char('D'), KeyModifiers::CONTROL.union(KeyModifiers::SHIFT), "ctrl-d")]
    #[case(KeyCode::Char(' '), KeyModifiers::SHIFT, "space")]
    fn terminals_report_the_same_key_in_several_ways(
        #[case] code: KeyCode,
        #[case] held: KeyModifiers,
        #[case] text: &str,
    ) {
        assert_eq!(Chord::of(&KeyEvent::new(code, held)), Some(read(text)));
    }

    #[test]
    fn letting_go_is_no_key_and_holding_down_is() {
        let event = |kind| KeyEvent {
            code: KeyCode::Char('j'),
            modifiers: KeyModifiers::NONE,
            kind,
            state: KeyEventState::CAPS_LOCK,
        };
        assert_eq!(Chord::of(&event(KeyEventKind::Release)), None);
        assert_eq!(Chord::of(&event(KeyEventKind::Press)), Some(read("j")));
        assert_eq!(Chord::of(&event(KeyEventKind::Repeat)), Some(read("j")));
    }

    #[test]
    fn only_plain_characters_are_typed() {
        assert_eq!(read("A").typed(), Some('A'));
        assert_eq!(read("space").typed(), Some(' '));
        assert_eq!(read("ctrl-a").typed(), None);
        assert_eq!(read("enter").typed(), None);
    }
}

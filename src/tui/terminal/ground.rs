//! Asks the terminal for the colour it paints under everything (OSC 11), and finds the answer among the keys. Nobody
//! waits for it: many terminals never answer.
//!
//! The library reads the answer as keys: Alt and `]`, then letter by letter what follows. Notices of a change (mode 2031)
//! are not asked for: the library would take the keys after one for a part of it.

use std::collections::VecDeque;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use crate::tui::theme::Ground;

/// The question.
pub(in crate::tui) const QUESTION: &[u8] = b"\x1b]11;?\x1b\\";

/// How every answer begins.
const BEGINNING: &str = "11;rgb";
/// No answer is longer.
const LONGEST: usize = 32;

/// What came from the terminal.
#[derive(Debug)]
pub(in crate::tui) enum Heard {
    /// Something that somebody did.
    Event(Event),
    /// The answer.
    Ground(Ground),
}

/// An answer on its way, or none.
#[derive(Debug, Default)]
pub(super) struct Answer {
    expected: bool,
    /// What looks like one so far, as it came.
    held: Vec<Event>,
    text: String,
}

impl Answer {
    /// From here on there may be one.
    pub(super) const fn expect(&mut self) {
        self.expected = true;
    }

    /// Takes in what came, and passes on what is no part of an answer.
    pub(super) fn hear(&mut self, event: Event, out: &mut VecDeque<Heard>) {
        let Some(key) = event.as_key_press_event().filter(|_| self.expected) else {
            return out.push_back(Heard::Event(event));
        };
        if self.held.is_empty() {
            if is(key, ']', KeyModifiers::ALT) {
                self.held.push(event);
            } else {
                out.push_back(Heard::Event(event));
            }
            return;
        }
        self.held.push(event);
        // It ends with a bell or with ESC and a backslash.
        if is(key, 'g', KeyModifiers::CONTROL) || is(key, '\\', KeyModifiers::ALT) {
            if let Some(ground) = read(&self.text) {
                *self = Self::default();
                return out.push_back(Heard::Ground(ground));
            }
            return self.let_go(out);
        }
        match key.code {
            KeyCode::Char(letter) if key.modifiers.difference(KeyModifiers::SHIFT).is_empty() => {
                self.text.push(letter);
            }
            _ => return self.let_go(out),
        }
        let begins = self.text.starts_with(BEGINNING) || BEGINNING.starts_with(&self.text);
        if !begins || self.text.len() > LONGEST {
            self.let_go(out);
        }
    }

    /// It was no answer: somebody typed that.
    fn let_go(&mut self, out: &mut VecDeque<Heard>) {
        self.text.clear();
        out.extend(self.held.drain(..).map(Heard::Event));
    }
}

fn is(key: KeyEvent, letter: char, modifiers: KeyModifiers) -> bool {
    key.code == KeyCode::Char(letter) && key.modifiers == modifiers
}

/// The ground in `11;rgb:RRRR/GGGG/BBBB`, each part of one to four digits.
fn read(text: &str) -> Option<Ground> {
    let (_, parts) = text.split_once(':')?;
    let mut shares = parts.split('/').map(|part| {
        let digits = u32::try_from(part.len()).ok().filter(|digits| (1..=4).contains(digits))?;
        let value = u32::from_str_radix(part, 16).ok()?;
        Some(f64::from(value) / f64::from(16_u32.pow(digits) - 1))
    });
    let mut next = || shares.next().flatten();
    Some(Ground::of([next()?, next()?, next()?]))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// The keys that the library makes of bytes.
    fn keys(text: &str) -> Vec<Event> {
        let mut alt = KeyModifiers::NONE;
        let mut keys = Vec::new();
        for letter in text.chars() {
            let (letter, modifiers) = match letter {
                '\x1b' => {
                    alt = KeyModifiers::ALT;
                    continue;
                }
                '\x07' => ('g', KeyModifiers::CONTROL),
                upper if upper.is_uppercase() => (upper, KeyModifiers::SHIFT),
                other => (other, std::mem::replace(&mut alt, KeyModifiers::NONE)),
            };
            keys.push(Event::Key(KeyEvent::new(KeyCode::Char(letter), modifiers)));
        }
        keys
    }

    /// What becomes of bytes: the ground, and the letters that are passed on.
    fn hear(expected: bool, text: &str) -> (Option<Ground>, String) {
        let (mut answer, mut out) = (Answer { expected, ..Answer::default() }, VecDeque::new());
        for event in keys(text) {
            answer.hear(event, &mut out);
        }
        let (mut ground, mut rest) = (None, String::new());
        for heard in out {
            match heard {
                Heard::Ground(found) => ground = Some(found),
                Heard::Event(event) => {
                    rest.extend(event.as_key_press_event().and_then(|key| key.code.as_char()));
                }
            }
        }
        (ground, rest)
    }

    #[rstest]
    #[case::tail("\x1b]11;rgb:0000/0000/0000\x1b\\", Ground::Dark)]
    #[case::bell("\x1b]11;rgb:ffff/FFFF/dddd\x07", Ground::Light)]
    #[case::short("\x1b]11;rgb:1e/1e/2e\x07", Ground::Dark)]
    #[case::with_alpha("\x1b]11;rgba:fdfd/f6f6/e3e3/ffff\x07", Ground::Light)]
    fn an_answer_says_dark_or_light_and_is_no_key(#[case] text: &str, #[case] ground: Ground) {
        assert_eq!(hear(true, text), (Some(ground), String::new()));
        assert_eq!(hear(true, &format!("j{text}k")), (Some(ground), "jk".to_owned()));
    }

    #[rstest]
    #[case("\x1b]j", "]j")]
    #[case("\x1b]11;rg\x1bj", "]11;rgj")]
    #[case("\x1b]11;rgb:zz/1/1\x07j", "]11;rgb:zz/1/1gj")]
    #[case("\x1b]12;rgb:0/0/0\x07", "]12;rgb:0/0/0g")]
    #[case("11;rgb", "11;rgb")]
    fn what_somebody_types_is_passed_on(#[case] text: &str, #[case] passed: &str) {
        assert_eq!(hear(true, text), (None, passed.to_owned()));
    }

    #[test]
    fn nothing_is_taken_for_an_answer_where_nothing_was_asked() {
        let (ground, passed) = hear(false, "\x1b]11;rgb:0/0/0\x07");
        assert_eq!((ground, &*passed), (None, "]11;rgb:0/0/0g"));
    }
}

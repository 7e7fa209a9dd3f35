//! Keys from a pipe: the bytes that a terminal would send, as the keys they stand for. Its end is the end of the keys.
//! Knows no key of the program.

use std::{
    io::{self, Read as _},
    thread,
};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use tokio::sync::mpsc;

/// What stands for a key after ESC.
const SEQUENCES: [(&[u8], KeyCode); 22] = [
    (b"[A", KeyCode::Up),
    (b"[B", KeyCode::Down),
    (b"[C", KeyCode::Right),
    (b"[D", KeyCode::Left),
    (b"[H", KeyCode::Home),
    (b"[F", KeyCode::End),
    (b"[Z", KeyCode::BackTab),
    (b"[1~", KeyCode::Home),
    (b"[2~", KeyCode::Insert),
    (b"[3~", KeyCode::Delete),
    (b"[4~", KeyCode::End),
    (b"[5~", KeyCode::PageUp),
    (b"[6~", KeyCode::PageDown),
    (b"[11~", KeyCode::F(1)),
    (b"[12~", KeyCode::F(2)),
    (b"OA", KeyCode::Up),
    (b"OB", KeyCode::Down),
    (b"OC", KeyCode::Right),
    (b"OD", KeyCode::Left),
    (b"OP", KeyCode::F(1)),
    (b"OQ", KeyCode::F(2)),
    (b"OR", KeyCode::F(3)),
];

const ESC: u8 = 0x1b;

/// Starts to read keys from standard input.
///
/// # Errors
/// When no thread can be had.
pub(super) fn start(keys: mpsc::UnboundedSender<io::Result<Event>>) -> io::Result<()> {
    thread::Builder::new().name("keys".to_owned()).spawn(move || read(&keys))?;
    Ok(())
}

fn read(keys: &mpsc::UnboundedSender<io::Result<Event>>) {
    let mut decoder = Decoder::default();
    let mut chunk = [0; 4_096];
    loop {
        let (found, ended) = match io::stdin().lock().read(&mut chunk) {
            Ok(0) | Err(_) => (decoder.end(), true),
            Ok(count) => (decoder.take(&chunk[..count]), false),
        };
        // Nobody listens once the program ends.
        let heard = found.into_iter().all(|key| keys.send(Ok(Event::Key(key))).is_ok());
        if ended || !heard {
            return;
        }
    }
}

/// Bytes on their way to be keys.
#[derive(Debug, Default)]
struct Decoder {
    waiting: Vec<u8>,
    /// The last byte ended a line the other way: the second half of that is no key.
    returned: bool,
}

impl Decoder {
    /// The keys that are whole by now.
    fn take(&mut self, bytes: &[u8]) -> Vec<KeyEvent> {
        self.waiting.extend_from_slice(bytes);
        self.keys(false)
    }

    /// The keys that are left at the end.
    fn end(&mut self) -> Vec<KeyEvent> {
        self.keys(true)
    }

    fn keys(&mut self, ended: bool) -> Vec<KeyEvent> {
        let waiting = std::mem::take(&mut self.waiting);
        let mut rest = waiting.as_slice();
        let mut keys = Vec::new();
        while let Some((&first, after)) = rest.split_first() {
            if first == ESC {
                match sequence(after) {
                    Found::Key(code, length) => {
                        keys.push(KeyEvent::from(code));
                        rest = &after[length..];
                    }
                    Found::Begun if !ended => break,
                    Found::Begun | Found::None => {
                        keys.push(KeyEvent::from(KeyCode::Esc));
                        rest = after;
                    }
                }
                continue;
            }
            let Some((letter, length)) = letter(rest, ended) else { break };
            rest = &rest[length..];
            let second = letter == '\n' && self.returned;
            self.returned = letter == '\r';
            if !second {
                keys.push(key(letter));
            }
        }
        self.waiting = rest.to_vec();
        keys
    }
}

/// What follows an ESC.
enum Found {
    /// A key, and how many bytes stand for it.
    Key(KeyCode, usize),
    /// What may become one.
    Begun,
    /// Nothing: it was the key itself.
    None,
}

fn sequence(after: &[u8]) -> Found {
    let whole = SEQUENCES.iter().find(|(bytes, _)| after.starts_with(bytes));
    if let Some((bytes, code)) = whole {
        return Found::Key(*code, bytes.len());
    }
    let begun = !after.is_empty() && SEQUENCES.iter().any(|(bytes, _)| bytes.starts_with(after));
    if begun { Found::Begun } else { Found::None }
}

/// The first letter and its length in bytes; nothing while it is not whole. Bytes that are no letter are one that stands
/// for that.
fn letter(bytes: &[u8], ended: bool) -> Option<(char, usize)> {
    let some = &bytes[..bytes.len().min(4)];
    match std::str::from_utf8(some) {
        Ok(text) => text.chars().next().map(|letter| (letter, letter.len_utf8())),
        Err(error) if error.valid_up_to() > 0 => {
            let text = std::str::from_utf8(&some[..error.valid_up_to()]).ok()?;
            text.chars().next().map(|letter| (letter, letter.len_utf8()))
        }
        Err(error) => match error.error_len() {
            None if !ended => None,
            length => Some((char::REPLACEMENT_CHARACTER, length.unwrap_or(1))),
        },
    }
}

fn key(letter: char) -> KeyEvent {
    match letter {
        '\r' | '\n' => KeyEvent::from(KeyCode::Enter),
        '\t' => KeyEvent::from(KeyCode::Tab),
        '\u{8}' | '\u{7f}' => KeyEvent::from(KeyCode::Backspace),
        '\u{1}'..='\u{1a}' => {
            let letter = char::from(b'a' - 1 + letter as u8);
            KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)
        }
        letter => KeyEvent::from(KeyCode::Char(letter)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(keys: Vec<KeyEvent>) -> Vec<KeyCode> {
        keys.into_iter().map(|key| key.code).collect()
    }

    #[test]
    fn bytes_are_the_keys_that_a_terminal_sends_them_for() {
        let mut decoder = Decoder::default();
        let keys = decoder.take(b"aZ\t\r\n\n\x7f\x1b[B\x1bOQ\x1b[Z\xc3\xa9");
        assert_eq!(
            codes(keys),
            [
                KeyCode::Char('a'),
                KeyCode::Char('Z'),
                KeyCode::Tab,
                KeyCode::Enter,
                KeyCode::Enter,
                KeyCode::Backspace,
                KeyCode::Down,
                KeyCode::F(2),
                KeyCode::BackTab,
                KeyCode::Char('é'),
            ]
        );
        let held = decoder.take(b"\x04");
        let ctrl_d = KeyEvent::new(KeyCode::Char('d'), KeyModifiers::CONTROL);
        assert_eq!(held, [ctrl_d]);
    }

    #[test]
    fn what_is_cut_in_two_is_one_key_and_escape_alone_is_itself() {
        let mut decoder = Decoder::default();
        assert_eq!(codes(decoder.take(b"\x1b[")), []);
        assert_eq!(codes(decoder.take(b"A\xc3")), [KeyCode::Up]);
        assert_eq!(codes(decoder.take(b"\xa9")), [KeyCode::Char('é')]);
        assert_eq!(codes(decoder.take(b"\x1b")), [KeyCode::Esc]);
        assert_eq!(codes(decoder.take(b"\x1bj")), [KeyCode::Esc, KeyCode::Char('j')]);
        assert_eq!(codes(decoder.take(b"\x1b[")), []);
        assert_eq!(codes(decoder.end()), [KeyCode::Esc, KeyCode::Char('[')]);
        assert_eq!(codes(decoder.take(b"\xff")), [KeyCode::Char('\u{fffd}')]);
    }
}

//! From bytes to text: UTF-8 with or without its mark, UTF-16 with it, as spreadsheets write them.

use std::borrow::Cow;

use super::Unreadable;

/// The text of a file.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        bytes => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| Unreadable::NotText {
        line: number(line_ends(&bytes[..error.valid_up_to()]) + 1),
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, Unreadable> {
    let units = bytes.chunks(2).map(|pair| match pair {
        [one, two] => unit([*one, *two]),
        // Half a character at the end.
        _ => 0xd800,
    });
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut line = 1;
    for letter in char::decode_utf16(units) {
        let letter = letter.map_err(|_| Unreadable::NotText { line: number(line) })?;
        line += usize::from(letter == '\n');
        text.push(letter);
    }
    Ok(text.into())
}

/// How many lines end in these bytes.
pub(super) fn line_ends(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

/// A line's number.
pub(super) fn number(line: usize) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

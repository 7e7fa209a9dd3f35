//! Owns how the bytes of the files are framed: what wrote them, then pieces, each with its length and its checksum.
//! Knows nothing of what the pieces mean.

use std::io;

use serde::{Serialize, de::DeserializeOwned};

use super::Unusable;

/// The first bytes of every file.
const MAGIC: &[u8; 8] = b"hdcopy\0\x01";

/// What the records look like in this version of the program: a sum of their sources.
const SCHEMA: &str = env!("HELPDECK_SCHEMA");

/// The beginning of a file.
pub fn start() -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(&schema());
    bytes
}

fn schema() -> [u8; 8] {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&SCHEMA.as_bytes()[..8]);
    bytes
}

/// Appends a piece.
pub fn put(to: &mut Vec<u8>, piece: &[u8]) {
    let length = u32::try_from(piece.len()).unwrap_or(u32::MAX);
    to.extend_from_slice(&length.to_le_bytes());
    to.extend_from_slice(&crc32fast::hash(piece).to_le_bytes());
    to.extend_from_slice(piece);
}

/// The pieces of a file, in order. After one that is not whole there are no more.
pub struct Frames<'b> {
    rest: &'b [u8],
}

impl<'b> Frames<'b> {
    /// The pieces of these bytes.
    pub fn of(bytes: &'b [u8]) -> Result<Self, Unusable> {
        let (magic, rest) = bytes.split_at_checked(MAGIC.len()).ok_or(Unusable::Damaged)?;
        let (schema, rest) = rest.split_at_checked(8).ok_or(Unusable::Damaged)?;
        if magic != MAGIC {
            return Err(Unusable::Damaged);
        }
        if schema != self::schema() {
            return Err(Unusable::OtherVersion);
        }
        Ok(Self { rest })
    }
}

/// How many of these bytes are whole pieces; none where something else wrote them.
pub fn whole(bytes: &[u8]) -> usize {
    let Ok(mut frames) = Frames::of(bytes) else { return 0 };
    let mut good = bytes.len() - frames.rest.len();
    while let Some(Ok(_)) = frames.next() {
        good = bytes.len() - frames.rest.len();
    }
    good
}

impl<'b> Iterator for Frames<'b> {
    type Item = Result<&'b [u8], Unusable>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let rest = std::mem::take(&mut self.rest);
        let piece = || {
            let (length, rest) = rest.split_first_chunk::<4>()?;
            let (sum, rest) = rest.split_first_chunk::<4>()?;
            let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
            let (piece, rest) = rest.split_at_checked(length)?;
            (crc32fast::hash(piece) == u32::from_le_bytes(*sum)).then_some((piece, rest))
        };
        Some(match piece() {
            Some((piece, rest)) => {
                self.rest = rest;
                Ok(piece)
            }
            None => Err(Unusable::Damaged),
        })
    }
}

/// A value as the bytes of a piece.
pub fn encode(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    append(&mut bytes, value)?;
    Ok(bytes)
}

/// Appends a value to the bytes of a piece.
pub fn append(to: &mut Vec<u8>, value: &impl Serialize) -> io::Result<()> {
    let mut writer = rmp_serde::Serializer::new(to).with_struct_map().with_human_readable();
    value.serialize(&mut writer).map_err(io::Error::other)
}

/// The value that a piece begins with; what is behind it stays.
pub fn take<T: DeserializeOwned>(from: &mut &[u8]) -> Result<T, Unusable> {
    let mut reader = rmp_serde::Deserializer::new(from).with_human_readable();
    T::deserialize(&mut reader).map_err(|error| {
        tracing::warn!(%error, "a piece of the copy cannot be read");
        Unusable::Damaged
    })
}

/// The only value of a piece.
pub fn decode<T: DeserializeOwned>(mut piece: &[u8]) -> Result<T, Unusable> {
    take(&mut piece)
}

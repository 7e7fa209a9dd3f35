//! Owns how the bytes of the files are framed: what wrote them, then pieces, each with its length and its checksum.
//! Knows nothing of what the pieces mean.

use std::io::{self, Read, Write};

use serde::{Serialize, de::DeserializeOwned};

use super::Unusable;

/// The first bytes of every file.
const MAGIC: &[u8; 8] = b"hdcopy\0\x01";

/// What the records look like in this version of the program: a sum of their sources.
const SCHEMA: &str = env!("HELPDECK_SCHEMA");

/// The beginning of a file.
pub fn start() -> Vec<u8> {
    [MAGIC.as_slice(), schema()].concat()
}

fn schema() -> &'static [u8] {
    &SCHEMA.as_bytes()[..8]
}

/// Writes a piece.
pub fn put(to: &mut impl Write, piece: &[u8]) -> io::Result<()> {
    let length = u32::try_from(piece.len()).map_err(io::Error::other)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(&crc32fast::hash(piece).to_le_bytes())?;
    to.write_all(piece)
}

/// The pieces of a file in order, each read when it is asked for. After one that is not whole there are no more.
pub struct Pieces<R> {
    from: R,
    /// How many bytes were whole pieces.
    whole: u64,
    torn: bool,
}

impl<R: Read> Pieces<R> {
    /// The pieces of this file.
    pub fn of(mut from: R) -> Result<Self, Unusable> {
        let mut start = [0; 16];
        from.read_exact(&mut start).map_err(|_| Unusable::Damaged)?;
        let (magic, schema) = start.split_at(MAGIC.len());
        if magic != MAGIC {
            return Err(Unusable::Damaged);
        }
        if schema != self::schema() {
            return Err(Unusable::OtherVersion);
        }
        Ok(Self { from, whole: start.len() as u64, torn: false })
    }

    /// The next piece; nothing at the end, which is where nothing at all follows.
    fn piece(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut head = Vec::with_capacity(8);
        self.from.by_ref().take(8).read_to_end(&mut head)?;
        if head.is_empty() {
            return Ok(None);
        }
        let torn = || io::Error::from(io::ErrorKind::UnexpectedEof);
        let (length, sum) = head.split_first_chunk::<4>().ok_or_else(torn)?;
        let (length, sum) = (u32::from_le_bytes(*length), sum.try_into().map_err(|_| torn())?);
        let mut piece = Vec::new();
        // No more is set aside than there is to read, whatever a damaged length says.
        self.from.by_ref().take(length.into()).read_to_end(&mut piece)?;
        let whole = piece.len() as u64 == u64::from(length);
        if !whole || crc32fast::hash(&piece) != u32::from_le_bytes(sum) {
            return Err(torn());
        }
        self.whole += 8 + u64::from(length);
        Ok(Some(piece))
    }
}

/// How many bytes of a file are whole pieces; none where something else wrote it.
pub fn whole(file: impl Read) -> u64 {
    let Ok(mut pieces) = Pieces::of(file) else { return 0 };
    while let Some(Ok(_)) = pieces.next() {}
    pieces.whole
}

impl<R: Read> Iterator for Pieces<R> {
    type Item = Result<Vec<u8>, Unusable>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.torn {
            return None;
        }
        let piece = self.piece();
        self.torn = piece.is_err();
        piece.map_err(|_| Unusable::Damaged).transpose()
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
    let mut writer = rmp_serde::Serializer::new(to).with_struct_map();
    value.serialize(&mut writer).map_err(io::Error::other)
}

/// The value that a piece begins with; what is behind it stays.
pub fn take<T: DeserializeOwned>(from: &mut &[u8]) -> Result<T, Unusable> {
    let mut reader = rmp_serde::Deserializer::new(from);
    T::deserialize(&mut reader).map_err(|error| {
        tracing::warn!(%error, "a piece of the copy cannot be read");
        Unusable::Damaged
    })
}

/// The only value of a piece.
pub fn decode<T: DeserializeOwned>(piece: &[u8]) -> Result<T, Unusable> {
    take(&mut &*piece)
}

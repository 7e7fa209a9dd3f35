//! Owns reading a snapshot: lines into a desk, record by record as they arrive.

use reqwest::Response;
use serde::de::DeserializeOwned;

use super::{ClientError, link::timely};
use crate::{
    desk::{Change, Desk, Record, TechnicianId},
    wire::{SnapshotEnd, SnapshotHeader},
};

/// A desk as the server had it.
pub struct Snapshot {
    /// The desk.
    pub desk: Desk,
    /// Which journal it comes from.
    pub journal: String,
    /// Who asked for it.
    pub me: TechnicianId,
}

#[derive(Default)]
struct Reading {
    header: Option<SnapshotHeader>,
    desk: Desk,
    seen: usize,
    complete: bool,
}

/// Reads a snapshot to its end.
///
/// # Errors
/// `Interrupted` when the end is missing.
pub async fn read(
    response: Response,
    silence: std::time::Duration,
) -> Result<Snapshot, ClientError> {
    let mut response = response;
    let mut reading = Reading::default();
    let mut rest = Vec::new();
    while let Some(chunk) = timely(silence, response.chunk()).await?? {
        let mut bytes = &chunk[..];
        while let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
            let (line, after) = bytes.split_at(end);
            if rest.is_empty() {
                reading.line(line)?;
            } else {
                rest.extend_from_slice(line);
                reading.line(&std::mem::take(&mut rest))?;
            }
            bytes = &after[1..];
        }
        rest.extend_from_slice(bytes);
    }
    match reading {
        Reading { header: Some(header), mut desk, complete: true, .. } => {
            desk.take_back(header.revision, []);
            Ok(Snapshot { desk, journal: header.journal, me: header.technician })
        }
        _ => Err(ClientError::Interrupted("the desk did not arrive whole".into())),
    }
}

impl Reading {
    fn line(&mut self, line: &[u8]) -> Result<(), ClientError> {
        match &self.header {
            None => {
                let header: SnapshotHeader = parse(line)?;
                if let Some(number) = header.numbered {
                    self.desk.apply(header.revision, &Change::Numbered(number));
                }
                self.header = Some(header);
            }
            Some(header) if self.seen < header.records => {
                let record: Record = parse(line)?;
                self.desk.apply(record.revision(), &Change::Put(record));
                self.seen += 1;
            }
            Some(header) => {
                let end: SnapshotEnd = parse(line)?;
                self.complete = end.end == header.records;
            }
        }
        Ok(())
    }
}

fn parse<T: DeserializeOwned>(line: &[u8]) -> Result<T, ClientError> {
    serde_json::from_slice(line).map_err(|error| ClientError::Interrupted(error.to_string()))
}

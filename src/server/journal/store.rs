//! Owns an open journal, and why one cannot be opened. What an engine needs for that is in `file.rs` and
//! `postgres.rs`.

use std::{io, path::PathBuf};

use super::{
    Database, Trouble,
    db::Pool,
    file::{self, Held},
    postgres,
};

/// Why a journal cannot be opened. Its `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such directory.
    #[error("no such directory: {}", .0.display())]
    NoDirectory(PathBuf),
    /// There is no such file, and none is to be made.
    #[error("no such file: {}", .0.display())]
    Missing(PathBuf),
    /// The file may not be written.
    #[error("not writable: {}", .0.display())]
    ReadOnly(PathBuf),
    /// It is not a file of ours.
    #[error("not a journal: {}", .0.display())]
    NotOurs(PathBuf),
    /// A later helpdeck wrote it.
    #[error("schema {found} is newer than {known}: {place}")]
    Newer {
        /// The file or the database.
        place: String,
        /// The version of its tables.
        found: usize,
        /// The version this program knows.
        known: usize,
    },
    /// Another process has it open.
    #[error("held by another process: {}", .0.display())]
    InUse(PathBuf),
    /// Reading or creating the file failed.
    #[error("{}: {error}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// The database server cannot be reached, or refuses.
    #[error("cannot connect to {place}: {why}")]
    NoServer {
        /// The database.
        place: String,
        /// What is said.
        why: String,
    },
    /// The database holds the tables of something else.
    #[error("not a journal: {0}")]
    Foreign(String),
    /// There is no desk in the database, and none is to be made.
    #[error("no desk in {0}")]
    Empty(String),
    /// The engine failed.
    #[error("{place}: {trouble}")]
    Trouble {
        /// The file or the database.
        place: String,
        /// What it says.
        #[source]
        trouble: Trouble,
    },
}

/// What an engine opened.
pub(super) struct Opened {
    /// One connection where the engine takes one writer only.
    pub writer: Pool,
    /// A few, for everybody who reads.
    pub readers: Pool,
    /// The name of the journal.
    pub name: String,
    /// What holds it for this process.
    pub lock: Option<Held>,
    /// Whether the engine passes words on between servers.
    pub notifies: bool,
}

/// An open journal.
#[derive(Debug)]
pub struct Journal {
    pub(super) writer: Pool,
    pub(super) readers: Pool,
    pub(super) notifies: bool,
    name: String,
    /// Where files go that belong to the desk.
    directory: PathBuf,
    _lock: Option<Held>,
}

/// Whether other processes may have the journal open meanwhile.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hold {
    /// No, where it is a file: this one keeps the desk in memory.
    Alone,
    /// Yes: only passwords are touched.
    Shared,
}

impl Journal {
    /// Opens the journal, making it where there is none.
    ///
    /// # Errors
    /// An [`OpenError`]. What is not a journal is left as it was.
    pub async fn open(database: &Database, hold: Hold) -> Result<Self, OpenError> {
        let opened = match database {
            Database::Sqlite(file) => file::open(file, hold).await?,
            Database::Postgres(postgres) => postgres::open(postgres, hold).await?,
        };
        let Opened { writer, readers, name, lock, notifies } = opened;
        let directory = database.files().to_owned();
        Ok(Self { writer, readers, notifies, name, directory, _lock: lock })
    }

    /// The name that tells this journal from every other one.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// True where other servers may append to it.
    pub const fn is_shared(&self) -> bool {
        matches!(self.writer, Pool::Pg(_))
    }

    /// A place of this name beside the file, or where the server was started.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.directory.join(name)
    }

    /// Lets go of it.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

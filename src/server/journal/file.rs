//! Owns the file of a journal: refusing what is not one, making a new one, holding it for one process.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read as _},
    path::{Path, PathBuf},
    time::Duration,
};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{
    Trouble,
    db::{Pool, Work},
    location::SqliteFile,
    schema,
    store::{Hold, OpenError, Opened},
};

/// Marks a SQLite file as a desk: `PRAGMA application_id`, the letters `hdsk`.
const APPLICATION_ID: i64 = 0x6864_736b;

/// Opens the file, making it where there is none.
pub(super) async fn open(file: &SqliteFile, hold: Hold) -> Result<Opened, OpenError> {
    let path = &file.path;
    let fresh = inspect(path)?;
    let lock = if hold == Hold::Alone { Some(lock(path)?) } else { None };
    if fresh && hold == Hold::Shared {
        return Err(OpenError::Missing(path.clone()));
    }
    if fresh {
        create(path).map_err(|error| OpenError::Io { path: path.clone(), error })?;
    }
    let trouble = |trouble| match trouble {
        Trouble::ReadOnly => OpenError::ReadOnly(path.clone()),
        trouble => OpenError::Trouble { place: path.display().to_string(), trouble },
    };
    // Whoever lets go of it properly leaves none.
    let log = std::fs::metadata(beside_of(path, "-wal")).map_or(0, |meta| meta.len());
    let broken_off = hold == Hold::Alone && log > 0;
    let version = version(path).await?;
    let options = options(file);
    let writer = Pool::Lite(pool(1).connect_lazy_with(options.clone()));
    let readers = Pool::Lite(pool(4).connect_lazy_with(options.pragma("query_only", "true")));
    // Fails here, and not at the first command, where the file cannot be written.
    let mut work = writer.begin().await.map_err(trouble)?;
    if version == 0 {
        let mark = format!("PRAGMA application_id = {APPLICATION_ID}");
        work.run(mark, vec![]).await.map_err(trouble)?;
    }
    let name = schema::migrate(&mut work, version).await.map_err(trouble)?;
    work.commit().await.map_err(trouble)?;
    if broken_off {
        tracing::info!("the last process ended badly: the file is checked");
        check(&readers).await.map_err(trouble)?;
    }
    Ok(Opened { writer, readers, name, lock, notifies: false })
}

/// Looks whether the pages of the file fit together.
async fn check(readers: &Pool) -> Result<(), Trouble> {
    match readers
        .first("PRAGMA quick_check(1)", vec![])
        .await?
        .map(|row| row.text(0))
        .transpose()?
    {
        Some(said) if said != "ok" => Err(Trouble::Damaged(said)),
        _ => Ok(()),
    }
}

/// Deletes a desk, with all the files beside it.
///
/// # Errors
/// As [`super::Journal::open`]: what is not a desk, or is open elsewhere, stays. There being none is fine.
pub async fn remove(path: &Path) -> Result<(), OpenError> {
    if inspect(path)? {
        return Ok(());
    }
    version(path).await?;
    let held = lock(path)?;
    for beside in ["-wal", "-shm", ""] {
        let file = beside_of(path, beside);
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(OpenError::Io { path: file, error });
            }
            _ => {}
        }
    }
    drop(held);
    // Left behind, it would do no harm.
    let _ = std::fs::remove_file(beside_of(path, LOCK));
    Ok(())
}

/// The end of the name of the file that is locked.
const LOCK: &str = ".lock";

/// The file that is locked for the desk in another one.
pub(super) fn lock_of(path: &Path) -> PathBuf {
    beside_of(path, LOCK)
}

fn beside_of(path: &Path, end: &str) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(end);
    beside.into()
}

fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(Duration::from_secs(15))
}

/// Rows that the engine's thread reads ahead of whoever takes them: enough that the two need not wake each other for each.
const ROWS_AHEAD: usize = 512;

fn options(file: &SqliteFile) -> SqliteConnectOptions {
    let options = SqliteConnectOptions::new()
        .filename(&file.path)
        .create_if_missing(false)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .row_buffer_size(ROWS_AHEAD)
        .busy_timeout(Duration::from_secs(5));
    match file.max_pages {
        Some(pages) => options.pragma("max_page_count", pages.to_string()),
        None => options,
    }
}

/// Looks at the file without touching it: true when it has to be made.
fn inspect(path: &Path) -> Result<bool, OpenError> {
    let io = |error| OpenError::Io { path: path.to_owned(), error };
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if !directory.is_dir() {
        return Err(OpenError::NoDirectory(directory.to_owned()));
    }
    let meta = match path.metadata() {
        Ok(meta) => meta,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(io(error)),
    };
    if !meta.is_file() {
        return Err(OpenError::NotOurs(path.to_owned()));
    }
    if meta.permissions().readonly() {
        return Err(OpenError::ReadOnly(path.to_owned()));
    }
    let mut start = Vec::new();
    File::open(path).and_then(|file| file.take(16).read_to_end(&mut start)).map_err(io)?;
    if start.is_empty() || start == b"SQLite format 3\0" {
        Ok(false)
    } else {
        Err(OpenError::NotOurs(path.to_owned()))
    }
}

/// Makes an empty file that only its owner may read.
fn create(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    private(&mut options);
    options.open(path).map(drop)
}

/// A desk that is held for this process until this is dropped.
#[derive(Debug)]
pub(super) struct Held(File);

impl Drop for Held {
    fn drop(&mut self) {
        // Closing alone does not let go of it while a program that is being started has a copy of the handle.
        let _ = self.0.unlock();
    }
}

/// Holds the desk for this process. Beside the database, since the engine has locks of its own on that.
fn lock(path: &Path) -> Result<Held, OpenError> {
    let io = |error| OpenError::Io { path: path.to_owned(), error };
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    private(&mut options);
    let file = options.open(beside_of(path, LOCK)).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            OpenError::ReadOnly(path.to_owned())
        }
        _ => io(error),
    })?;
    match file.try_lock() {
        Ok(()) => Ok(Held(file)),
        Err(TryLockError::WouldBlock) => Err(OpenError::InUse(path.to_owned())),
        Err(TryLockError::Error(error)) => Err(io(error)),
    }
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
fn private(_: &mut OpenOptions) {}

/// The version of the tables in the file; 0 where it has none. Only reads.
async fn version(path: &Path) -> Result<usize, OpenError> {
    let trouble = |trouble| match trouble {
        Trouble::Damaged(_) => OpenError::NotOurs(path.to_owned()),
        trouble => OpenError::Trouble { place: path.display().to_string(), trouble },
    };
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(false);
    let reader = Pool::Lite(pool(1).connect_lazy_with(options));
    let found = marks(&reader).await;
    reader.close().await;
    match found.map_err(trouble)? {
        (0, 0, _) => Ok(0),
        (APPLICATION_ID, _, Some(version)) if version <= schema::VERSION => Ok(version),
        (APPLICATION_ID, _, Some(found)) => {
            let place = path.display().to_string();
            Err(OpenError::Newer { place, found, known: schema::VERSION })
        }
        _ => Err(OpenError::NotOurs(path.to_owned())),
    }
}

/// The application's mark, how many tables there are, the version of ours.
async fn marks(pool: &Pool) -> Result<(i64, i64, Option<usize>), Trouble> {
    let mut work = pool.snapshot().await?;
    let one = async |work: &mut Work, sql| match work.first(sql, vec![]).await? {
        Some(row) => row.int(0),
        None => Ok(0),
    };
    let mark = one(&mut work, "PRAGMA application_id").await?;
    let tables = one(&mut work, "SELECT count(*) FROM sqlite_master").await?;
    let version = if mark == APPLICATION_ID && tables > 0 {
        schema::of(&mut work, "schema").await?.and_then(|version| version.parse().ok())
    } else {
        None
    };
    Ok((mark, tables, version))
}

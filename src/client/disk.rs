//! Owns how the client's files are written: for their owner only, and whole or not at all. Knows nothing of what is in
//! them; that is for `outbox/` and `cache/`.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io::{self, BufWriter, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use uuid::Uuid;

use crate::desk::TechnicianId;

/// Whose files these are: a desk by where it is, and who is signed in to it.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
pub struct Owner {
    /// The address of the desk, or another name that stays the same.
    pub place: String,
    /// Who is signed in.
    pub technician: TechnicianId,
}

impl Owner {
    /// What their files are called: the same for the same owner, and nothing a path could stumble over.
    pub fn name(&self) -> String {
        let whole = format!("{}\n{}", self.place, self.technician);
        Uuid::new_v5(&Uuid::NAMESPACE_URL, whole.as_bytes()).to_string()
    }
}

/// How to make a file that only its owner reads.
pub fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.create(true).mode(0o600);
    options
}

/// Makes a directory that only its owner enters, where it is missing.
///
/// # Errors
/// What the system says.
pub fn make(directory: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(directory)
}

/// Writes a file that only its owner reads, whole or not at all.
///
/// # Errors
/// What the system says; the file that was there stays then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(path, |file| file.write_all(bytes))
}

/// As [`write_whole`], for what is too long to be in memory at once.
///
/// # Errors
/// What the system or `write` says; the file that was there stays then.
pub(super) fn write_with(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> io::Result<()> {
    let fresh = beside(path, &format!("{}.new", std::process::id()));
    let replace = || {
        let mut file = BufWriter::new(private().write(true).truncate(true).open(&fresh)?);
        write(&mut file)?;
        file.into_inner()?.sync_all()?;
        fs::rename(&fresh, path)?;
        sync_directory(path)
    };
    replace().inspect_err(|_| drop(fs::remove_file(&fresh)))
}

/// Makes sure that the name of a file is on the disk, too.
pub(super) fn sync_directory(of: &Path) -> io::Result<()> {
    of.parent().map_or(Ok(()), |directory| File::open(directory)?.sync_all())
}

/// The path with something after its name.
pub(super) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(end);
    path.with_file_name(name)
}

/// A file is this process's alone for as long as this lives.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "it is the file that is locked")] File);

impl Lock {
    /// Takes the lock beside a file; nothing where another process has it.
    pub(super) fn take(path: &Path) -> io::Result<Option<Self>> {
        let file = private().write(true).truncate(false).open(beside(path, "lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

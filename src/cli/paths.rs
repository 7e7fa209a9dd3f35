//! Where files live: the directories of the person who runs the program.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, anyhow};
use directories::ProjectDirs;

use super::lang;
use crate::client::Session;

/// The directories of this program.
pub(super) struct Paths {
    #[cfg(feature = "server")]
    data: PathBuf,
    state: PathBuf,
    config: PathBuf,
}

impl Paths {
    /// Finds them, and makes those that are written to.
    pub(super) fn find() -> anyhow::Result<Self> {
        let dirs = ProjectDirs::from("", "", "helpdeck").context(lang().cli_no_home())?;
        let state = dirs.state_dir().unwrap_or(dirs.data_dir()).to_owned();
        make(&state)?;
        Ok(Self {
            #[cfg(feature = "server")]
            data: dirs.data_dir().to_owned(),
            state,
            config: dirs.config_dir().to_owned(),
        })
    }

    /// The desk of this computer, in a directory that is made where it is missing.
    #[cfg(feature = "server")]
    pub(super) fn desk(&self) -> anyhow::Result<PathBuf> {
        make(&self.data)?;
        Ok(self.data.join("desk.db"))
    }

    /// Where the process that serves that desk can be reached by others of the same person.
    #[cfg(feature = "server")]
    pub(super) fn address(&self) -> PathBuf {
        self.state.join("desk.json")
    }

    /// The session of the desk this person is signed in to.
    pub(super) fn session(&self) -> PathBuf {
        self.state.join("session.json")
    }

    /// The session in the text of that file.
    pub(super) fn read_session(&self, text: &str) -> anyhow::Result<Session> {
        let told = |error: serde_json::Error| {
            anyhow!(lang().cli_bad_session(name(&self.session()), error.to_string()))
        };
        serde_json::from_str(text).map_err(told)
    }

    /// The log.
    pub(super) fn log(&self) -> PathBuf {
        self.state.join("helpdeck.log")
    }

    /// A file of settings.
    pub(super) fn config(&self, name: &str) -> PathBuf {
        self.config.join(name)
    }
}

/// A directory only its owner enters.
fn make(directory: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)
        .map_err(|error| anyhow!(lang().cli_not_made(name(directory), error.to_string())))
}

/// How to make a file that only its owner reads.
pub(super) fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = OpenOptions::new();
    options.create(true).mode(0o600);
    options
}

/// Writes a file that only its owner reads, whole or not at all.
pub(super) fn write_private(path: &Path, text: &str) -> anyhow::Result<()> {
    let fresh = path.with_extension("new");
    let write = || {
        let mut file = private().write(true).truncate(true).open(&fresh)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&fresh, path)
    };
    write().map_err(|error| unwritten(path, &error))
}

/// A file could not be written, in words.
pub(super) fn unwritten(path: &Path, error: &io::Error) -> anyhow::Error {
    anyhow!(lang().cli_not_written(name(path), error.to_string()))
}

/// Removes a file.
pub(super) fn remove(path: &Path) -> anyhow::Result<()> {
    let told = |error: io::Error| anyhow!(lang().cli_not_deleted(name(path), error.to_string()));
    fs::remove_file(path).map_err(told)
}

/// The text of a file; nothing where there is none.
pub(super) fn read(path: &Path) -> anyhow::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(anyhow!(lang().cli_not_read(name(path), error.to_string()))),
    }
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

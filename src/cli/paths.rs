//! Where files live: the directories of the person who runs the program.

use std::{
    env,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, anyhow};
use directories::ProjectDirs;
use serde::{Deserialize, Serialize};

use super::{lang, settings};
use crate::{
    client::{self, Cache, Owner, Session},
    desk::TechnicianId,
    wire::Me,
};

/// What the desk of this computer is called among those that something is kept of.
#[cfg(feature = "server")]
pub(super) const HERE: &str = "this computer";

/// The directories of this program.
#[derive(Clone, Debug)]
pub(super) struct Paths {
    #[cfg(feature = "server")]
    data: PathBuf,
    state: PathBuf,
    config: PathBuf,
    /// Settings for everybody on this computer, the most important last.
    system: Vec<PathBuf>,
    cache: PathBuf,
    /// The name of the desk this is about; none for the one without a name.
    desk: Option<String>,
}

/// Who is signed in where, as it is stored.
#[derive(Serialize, Deserialize)]
pub(super) struct SignedIn {
    /// The session.
    #[serde(flatten)]
    pub(super) session: Session,
    /// Whose it is; nothing where an earlier version stored it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) technician: Option<TechnicianId>,
}

impl SignedIn {
    /// Whose files those of this session are.
    pub(super) fn owner(&self) -> Option<Owner> {
        let place = self.session.url.clone();
        self.technician.map(|technician| Owner { place, technician })
    }
}

impl Paths {
    /// Finds them, and makes those that are written to.
    pub(super) fn find() -> anyhow::Result<Self> {
        let dirs = ProjectDirs::from("", "", "helpdeck").context(lang().cli_no_home())?;
        let state = dirs.state_dir().unwrap_or(dirs.data_dir()).to_owned();
        make(&state)?;
        let mut paths = Self {
            #[cfg(feature = "server")]
            data: dirs.data_dir().to_owned(),
            state,
            config: dirs.config_dir().to_owned(),
            system: system(env::var_os("XDG_CONFIG_DIRS")),
            cache: dirs.cache_dir().to_owned(),
            desk: None,
        };
        paths.desk = settings::desk(&paths)?;
        Ok(paths)
    }

    /// The same for another desk.
    pub(super) fn of_desk(&self, desk: Option<String>) -> Self {
        Self { desk, ..self.clone() }
    }

    /// The name of the desk.
    pub(super) fn desk_name(&self) -> Option<&str> {
        self.desk.as_deref()
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
        match &self.desk {
            None => self.state.join("session.json"),
            Some(desk) => self.state.join(format!("session-{desk}.json")),
        }
    }

    /// The session in the text of that file.
    pub(super) fn read_session(&self, text: &str) -> anyhow::Result<Session> {
        Ok(self.read_signed_in(text)?.session)
    }

    /// The session in the text of that file, and whose it is.
    pub(super) fn read_signed_in(&self, text: &str) -> anyhow::Result<SignedIn> {
        let told = |error: serde_json::Error| {
            anyhow!(lang().cli_bad_session(name(&self.session()), error.to_string()))
        };
        serde_json::from_str(text).map_err(told)
    }

    /// Remembers who is signed in.
    pub(super) fn write_session(&self, session: &Session, me: &Me) -> anyhow::Result<()> {
        let technician = Some(me.technician.id);
        let signed_in = SignedIn { session: session.clone(), technician };
        write_private(&self.session(), &serde_json::to_string(&signed_in)?)
    }

    /// The copy of a desk on this computer.
    pub(super) fn cache(&self, owner: &Owner) -> anyhow::Result<Cache> {
        Cache::of(&self.cache, owner)
            .map_err(|error| anyhow!(lang().cli_not_made(name(&self.cache), error.to_string())))
    }

    /// Where commands are kept until they are sent.
    pub(super) fn outboxes(&self) -> PathBuf {
        self.state.join("outbox")
    }

    /// Is there until the tour was seen by who starts helpdeck on this computer for the first time.
    pub(super) fn tour(&self) -> PathBuf {
        self.state.join("tour")
    }

    /// What is written as one works: drafts, commands on their way, the log.
    pub(super) fn state_dir(&self) -> &Path {
        &self.state
    }

    /// The log.
    pub(super) fn log(&self) -> PathBuf {
        self.state.join("helpdeck.log")
    }

    /// The lines of custom commands that were agreed to.
    pub(super) fn trusted(&self) -> PathBuf {
        self.state.join("commands.json")
    }

    /// A file of the person's own settings.
    pub(super) fn config(&self, name: &str) -> PathBuf {
        self.config.join(name)
    }

    /// Makes the directory of those.
    pub(super) fn make_config(&self) -> anyhow::Result<()> {
        make(&self.config)
    }

    /// The directories of settings: those for everybody, the more important later, then the person's own.
    pub(super) fn config_dirs(&self) -> impl Iterator<Item = &Path> {
        self.system.iter().chain([&self.config]).map(PathBuf::as_path)
    }
}

/// Where settings for everybody are, by a list whose first entry is the most important one.
fn system(listed: Option<OsString>) -> Vec<PathBuf> {
    let listed = listed.filter(|listed| !listed.is_empty());
    let listed = listed.unwrap_or_else(|| "/etc/xdg:/etc".into());
    let absolute = env::split_paths(&listed).filter(|path| path.is_absolute());
    let mut found: Vec<PathBuf> = absolute.map(|path| path.join("helpdeck")).collect();
    found.reverse();
    found
}

/// A directory only its owner enters.
fn make(directory: &Path) -> anyhow::Result<()> {
    client::make(directory)
        .map_err(|error| anyhow!(lang().cli_not_made(name(directory), error.to_string())))
}

/// Writes a file that only its owner reads, whole or not at all.
pub(super) fn write_private(path: &Path, text: &str) -> anyhow::Result<()> {
    client::write_whole(path, text.as_bytes()).map_err(|error| unwritten(path, &error))
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
        Err(error) => Err(unread(path, &error)),
    }
}

/// A file could not be read, in words.
pub(super) fn unread(path: &Path, error: &io::Error) -> anyhow::Error {
    anyhow!(lang().cli_not_read(name(path), error.to_string()))
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

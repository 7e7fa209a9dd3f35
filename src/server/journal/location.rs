//! Owns where a journal is kept: what `--database` takes. A third engine is a variant here, and its connections
//! in `db.rs`.

use std::{
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
};

use sqlx::postgres::PgConnectOptions;

/// Where a journal is kept.
#[derive(Clone, Debug)]
pub enum Database {
    /// A SQLite file, for one server.
    Sqlite(SqliteFile),
    /// A PostgreSQL database, for one server or several.
    Postgres(Postgres),
}

/// A SQLite file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SqliteFile {
    /// The file.
    pub path: PathBuf,
    /// The most pages of 4 KiB it may grow to; nothing means as many as the disk takes.
    pub max_pages: Option<u32>,
}

/// A database of a server that speaks PostgreSQL's protocol. Says nothing of its password.
#[derive(Clone)]
pub struct Postgres {
    pub(super) options: Box<PgConnectOptions>,
    /// Where files go that belong to the desk; nothing for where the server was started.
    files: PathBuf,
}

impl fmt::Debug for Postgres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Postgres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (user, host) = (self.options.get_username(), self.options.get_host());
        // A database without a name is the one named after the user.
        let name = self.options.get_database().unwrap_or(user);
        write!(f, "postgres://{user}@{host}:{}/{name}", self.options.get_port())
    }
}

impl Database {
    /// A SQLite file.
    pub fn sqlite(path: impl Into<PathBuf>) -> Self {
        Self::Sqlite(SqliteFile { path: path.into(), max_pages: None })
    }

    /// The file, where it is one.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(file) => Some(&file.path),
            Self::Postgres(_) => None,
        }
    }

    /// Keeps what belongs to the desk and is no part of the database, as mails that no server takes, in this directory.
    /// What is in a file has that beside the file.
    #[must_use]
    pub fn with_files_in(self, directory: impl Into<PathBuf>) -> Self {
        match self {
            Self::Postgres(postgres) => {
                Self::Postgres(Postgres { files: directory.into(), ..postgres })
            }
            file @ Self::Sqlite(_) => file,
        }
    }

    /// Where files go that belong to the desk.
    pub(super) fn files(&self) -> &Path {
        match self {
            Self::Sqlite(file) => file.path.parent().unwrap_or(Path::new("")),
            Self::Postgres(postgres) => &postgres.files,
        }
    }
}

/// Why a text does not say where a journal is kept. Its `Display` is for the log.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotADatabase {
    /// Another engine.
    #[error("no such engine: {0}")]
    Engine(String),
    /// No path.
    #[error("no path")]
    NoPath,
    /// An address that cannot be read; what is wrong with it.
    #[error("not an address: {0}")]
    Address(String),
}

impl FromStr for Database {
    type Err = NotADatabase;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("sqlite", path)) => {
                let path = path.strip_prefix("//").unwrap_or(path);
                if path.is_empty() || path == ":memory:" {
                    return Err(NotADatabase::NoPath);
                }
                Ok(Self::sqlite(path))
            }
            Some(("postgres" | "postgresql", _)) => {
                let options = PgConnectOptions::from_str(text);
                let options = options.map_err(|error| NotADatabase::Address(reason(&error)))?;
                let options = Box::new(options.application_name("helpdeck"));
                Ok(Self::Postgres(Postgres { options, files: PathBuf::new() }))
            }
            Some((engine, _)) => Err(NotADatabase::Engine(engine.to_owned())),
            None => Err(NotADatabase::Engine(text.to_owned())),
        }
    }
}

/// What is wrong, without the library's words around it.
fn reason(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Configuration(why) => why.to_string(),
        other => other.to_string(),
    }
}

impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => write!(f, "sqlite:{}", file.path.display()),
            Self::Postgres(postgres) => postgres.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_or_a_server_is_taken_and_a_password_is_not_repeated() {
        let file = |text: &str| text.parse::<Database>().map(|database| database.to_string());
        assert_eq!(file("sqlite:desk.db"), Ok("sqlite:desk.db".into()));
        assert_eq!(file("sqlite:///var/desk.db"), Ok("sqlite:/var/desk.db".into()));
        assert_eq!(file("sqlite:"), Err(NotADatabase::NoPath));
        assert_eq!(file("mysql://me:secret@host/desk"), Err(NotADatabase::Engine("mysql".into())));
        let postgres: Database = "postgres://me:secret@db.example.org/desk".parse().expect("one");
        assert_eq!(postgres.to_string(), "postgres://me@db.example.org:5432/desk");
        assert!(!format!("{postgres:?}").contains("secret"));
        let bad = file("postgres://me:secret@host:many/desk");
        assert!(
            matches!(&bad, Err(NotADatabase::Address(why)) if !why.contains("secret")),
            "{bad:?}"
        );
    }
}

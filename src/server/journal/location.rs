//! Owns where a journal is kept: what `--database` takes. A second engine is a variant here, and its connections
//! in `db.rs`.

use std::{fmt, path::PathBuf, str::FromStr};

/// Where a journal is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Database {
    /// The file.
    pub path: PathBuf,
    /// The most pages of 4 KiB it may grow to; nothing means as many as the disk takes.
    pub max_pages: Option<u32>,
}

impl Database {
    /// A SQLite file.
    pub fn sqlite(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), max_pages: None }
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
}

impl FromStr for Database {
    type Err = NotADatabase;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some(path) = text.strip_prefix("sqlite:") else {
            let engine = text.split_once(':').map_or(text, |(engine, _)| engine);
            return Err(NotADatabase::Engine(engine.to_owned()));
        };
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() || path == ":memory:" {
            return Err(NotADatabase::NoPath);
        }
        Ok(Self::sqlite(path))
    }
}

impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sqlite:{}", self.path.display())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sqlite_files_are_taken_and_a_password_is_not_repeated() {
        assert_eq!("sqlite:desk.db".parse(), Ok(Database::sqlite("desk.db")));
        assert_eq!("sqlite:///var/desk.db".parse(), Ok(Database::sqlite("/var/desk.db")));
        assert_eq!("sqlite:".parse::<Database>(), Err(NotADatabase::NoPath));
        let refused = "postgres://me:secret@host/desk".parse::<Database>();
        assert_eq!(refused, Err(NotADatabase::Engine("postgres".into())));
    }
}

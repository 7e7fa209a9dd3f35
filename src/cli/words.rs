//! What is said when something goes wrong: each error of the program in the reader's language, with what to do.
//!
//! Owns the way from typed errors to messages; knows not where they come from. The `Display` of those errors is
//! for the log. A new type of error is a line in [`known`] and a function that matches it whole.

use std::error::Error;

use anyhow::anyhow;
use chrono::Utc;

use super::{lang, look::Partly, settings};
use crate::{client::ClientError, desk::Timestamp, phrase, wire};

/// An error with everything that was said on its way up.
pub(super) fn told(error: &anyhow::Error) -> String {
    let mut parts = Vec::new();
    for cause in error.chain() {
        if let Some(words) = known(cause) {
            // They speak for what is behind them, too.
            parts.push(words);
            break;
        }
        parts.push(cause.to_string());
    }
    parts.join(": ")
}

/// Reads a time as it is typed: 14:00, 2h, tomorrow.
pub(super) fn moment(text: &str) -> anyhow::Result<Timestamp> {
    let read = phrase::parse_until(text, Utc::now(), settings::zone());
    read.map_err(|error| anyhow!(phrase::until_error(lang(), error)))
}

/// The words for an error of ours; the system and the libraries speak for themselves.
fn known(error: &(dyn Error + 'static)) -> Option<String> {
    #[cfg(feature = "server")]
    if let Some(words) = server::known(error) {
        return Some(words);
    }
    error.downcast_ref().map(client).or_else(|| error.downcast_ref().map(partly))
}

fn partly(error: &Partly) -> String {
    lang().cli_partly(error.all, error.left).into_owned()
}

/// Why a server could not be asked, and what to do.
pub(super) fn client(error: &ClientError) -> String {
    let lang = lang();
    match error {
        ClientError::BadUrl(_) => lang.client_bad_url().to_owned(),
        ClientError::Refused => lang.client_refused().to_owned(),
        ClientError::Unreachable(why) => lang.client_unreachable(why.as_str()).into_owned(),
        ClientError::Tls(why) => lang.client_tls(why.as_str()).into_owned(),
        ClientError::Interrupted(_) => lang.client_interrupted().to_owned(),
        ClientError::NotUnderstood(why) => lang.client_not_understood(why.as_str()).into_owned(),
        ClientError::Silent => lang.client_silent().to_owned(),
        ClientError::Later { after } => lang.client_later(*after).into_owned(),
        ClientError::NotHelpdeck => lang.client_not_helpdeck().to_owned(),
        ClientError::OtherApi { theirs } => {
            lang.client_other_api(wire::API_VERSION, *theirs).into_owned()
        }
        ClientError::SignedOut => lang.client_signed_out().to_owned(),
        ClientError::Problem(problem) if problem.refusal.is_some() => problem.detail.to_string(),
        ClientError::Problem(problem) => format!("{}. {}", problem.title, problem.detail),
        ClientError::Status(status) => lang.client_status(*status).into_owned(),
    }
}

#[cfg(feature = "server")]
pub(super) use server::database;

#[cfg(feature = "server")]
mod server {
    use std::{error::Error, path::Path};

    use super::lang;
    use crate::{
        desk::{Desk, Timestamp},
        phrase,
        server::{
            Database, Failure, ListenError, MoveError, NotADatabase, OpenError, PasswordError,
            SeedError, TlsError, Trouble, trouble_words,
        },
    };

    /// Reads what `--database` is given.
    pub(in super::super) fn database(text: &str) -> Result<Database, String> {
        text.parse().map_err(|error| not_a_database(&error))
    }

    pub(super) fn known(error: &(dyn Error + 'static)) -> Option<String> {
        (error.downcast_ref().map(open))
            .or_else(|| error.downcast_ref().map(listen))
            .or_else(|| error.downcast_ref().map(tls))
            .or_else(|| error.downcast_ref().map(password))
            .or_else(|| error.downcast_ref().map(seed))
            .or_else(|| error.downcast_ref().map(not_a_database))
            .or_else(|| error.downcast_ref().map(trouble))
            .or_else(|| error.downcast_ref().map(moving))
    }

    fn trouble(error: &Trouble) -> String {
        trouble_words(lang(), error).into_owned()
    }

    fn moving(error: &MoveError) -> String {
        match error {
            MoveError::Open(error) => open(error),
            MoveError::NotEmpty(place) => lang().move_not_empty(place.as_str()).into_owned(),
            MoveError::Trouble(error) => trouble(error),
            MoveError::Differs(table) => lang().move_differs(*table).into_owned(),
        }
    }

    fn open(error: &OpenError) -> String {
        let lang = lang();
        let name = |path: &Path| path.display().to_string();
        match error {
            OpenError::NoDirectory(path) => lang.open_no_directory(name(path)),
            OpenError::Missing(path) => lang.open_missing(name(path)),
            OpenError::ReadOnly(path) => lang.open_read_only(name(path)),
            OpenError::NotOurs(path) => lang.open_not_ours(name(path)),
            OpenError::Newer { place, found, known } => {
                lang.open_newer(place.as_str(), *found, *known)
            }
            OpenError::InUse(path) => lang.open_in_use(name(path)),
            OpenError::Io { path, error } => lang.open_io(name(path), error.to_string()),
            OpenError::NoServer { place, why } => lang.open_no_server(place.as_str(), why.as_str()),
            OpenError::Foreign(place) => lang.open_foreign(place.as_str()),
            OpenError::Empty(place) => lang.open_empty(place.as_str()),
            OpenError::Trouble { place, trouble } => {
                lang.open_trouble(place.as_str(), trouble_words(lang, trouble))
            }
        }
        .into_owned()
    }

    fn not_a_database(error: &NotADatabase) -> String {
        match error {
            NotADatabase::Engine(name) => lang().database_engine(name.as_str()).into_owned(),
            NotADatabase::Address(why) => lang().database_address(why.as_str()).into_owned(),
            NotADatabase::NoPath => lang().database_no_path().to_owned(),
        }
    }

    fn listen(error: &ListenError) -> String {
        let lang = lang();
        match error {
            ListenError::Public(address) => lang.listen_public(address.to_string()),
            ListenError::InUse(address) => lang.listen_in_use(address.to_string()),
            ListenError::Io { address, error } => {
                lang.listen_io(address.to_string(), error.to_string())
            }
        }
        .into_owned()
    }

    fn tls(error: &TlsError) -> String {
        let lang = lang();
        let name = |path: &Path| path.display().to_string();
        let day = |at: &Timestamp| at.format("%Y-%m-%d").to_string();
        match error {
            TlsError::Unread { file, error } => lang.tls_unread(name(file), error.to_string()),
            TlsError::NotPem { file, why } => lang.tls_not_pem(name(file), why.as_str()),
            TlsError::NoCertificate(file) => lang.tls_no_certificate(name(file)),
            TlsError::NoKey(file) => lang.tls_no_key(name(file)),
            TlsError::LockedKey(file) => lang.tls_locked_key(name(file)),
            TlsError::OpenKey { file, .. } => lang.tls_open_key(name(file)),
            TlsError::OddKey { file, why } => lang.tls_odd_key(name(file), why.as_str()),
            TlsError::OddCertificate { file, why } => {
                lang.tls_odd_certificate(name(file), why.as_str())
            }
            TlsError::Mismatch { certificate, key } => {
                lang.tls_mismatch(name(certificate), name(key))
            }
            TlsError::Expired { file, at } => lang.tls_expired(day(at), name(file)),
            TlsError::Early { file, at } => lang.tls_early(day(at), name(file)),
        }
        .into_owned()
    }

    fn password(error: &PasswordError) -> String {
        let lang = lang();
        match error {
            PasswordError::Weak(flaws) => {
                lang.password_weak(phrase::password_flaws(lang, flaws)).into_owned()
            }
            PasswordError::NobodyHas(email) => lang.password_nobody(email.as_str()).into_owned(),
            PasswordError::Open(error) => open(error),
            PasswordError::Storage(error) => {
                lang.password_not_saved(trouble_words(lang, error)).into_owned()
            }
        }
    }

    fn seed(error: &SeedError) -> String {
        let lang = lang();
        let why = match &error.failure {
            // Nobody is on the desk yet whom the refusal could name.
            Failure::Refused(refusal) => phrase::refusal(lang, &Desk::default(), refusal),
            Failure::KeyReused => lang.seed_key_reused().to_owned(),
            Failure::Storage(error) => trouble(error),
            Failure::Broken => lang.seed_broken().to_owned(),
            Failure::Stopping => lang.seed_stopping().to_owned(),
        };
        lang.seed_failed(why).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Fault, Problem};

    #[track_caller]
    fn says(error: impl Error + Send + Sync + 'static, advice: &str) {
        let log = error.to_string();
        let words = told(&anyhow::Error::new(error));
        assert!(words.contains(advice), "{advice:?} is not in {words:?}");
        assert_ne!(words, log, "the log's text is not for people");
        let under = told(&anyhow::anyhow!(words.clone()).context("here"));
        assert_eq!(under, format!("here: {words}"));
    }

    #[test]
    fn every_failure_to_ask_a_server_says_what_to_do() {
        says(ClientError::BadUrl("desk".into()), "begins with http://");
        says(ClientError::Refused, "Is the server running");
        says(ClientError::Unreachable("x".into()), "Check the address");
        says(ClientError::Tls("x".into()), "Check the address");
        says(ClientError::Interrupted("x".into()), "Try again");
        says(ClientError::NotUnderstood("x".into()), "Upgrade this program");
        says(ClientError::Silent, "Check your connection");
        says(ClientError::Later { after: 30 }, "30 seconds");
        says(ClientError::NotHelpdeck, "Check address and port");
        says(ClientError::OtherApi { theirs: 9 }, "Upgrade");
        says(ClientError::SignedOut, "helpdeck login");
        says(ClientError::Status(500), "log");
        let problem = Problem::of(Fault::Busy, "Busy", "Ask again soon.");
        says(ClientError::Problem(Box::new(problem)), "Busy. Ask again soon.");
    }

    #[test]
    fn the_system_speaks_for_itself_below_what_we_say() {
        let error = anyhow::Error::new(std::io::Error::other("no such thing")).context("a.db");
        assert_eq!(told(&error), "a.db: no such thing");
        let error = anyhow::Error::new(ClientError::Refused).context("http://x");
        assert_eq!(told(&error), format!("http://x: {}", client(&ClientError::Refused)));
    }

    #[cfg(feature = "server")]
    #[test]
    fn every_failure_to_open_a_desk_says_what_to_do() {
        use crate::server::{NotADatabase, OpenError, Trouble};
        let io = || std::io::Error::other("broken");
        let path = || std::path::PathBuf::from("a.db");
        says(OpenError::NoDirectory(path()), "create it");
        says(OpenError::Missing(path()), "check the path");
        says(OpenError::ReadOnly(path()), "check its permissions");
        says(OpenError::NotOurs(path()), "name another file");
        says(OpenError::Newer { place: "a.db".into(), found: 9, known: 1 }, "upgrade");
        says(OpenError::InUse(path()), "helpdeck login");
        says(OpenError::Io { path: path(), error: io() }, "(broken): check the path");
        let trouble = Trouble::Full;
        says(
            OpenError::Trouble { place: "a.db".into(), trouble },
            "a.db: the disk is full. Make room",
        );
        says(NotADatabase::Engine("mysql".into()), "sqlite:desk.db");
        says(NotADatabase::Address("bad port".into()), "postgres://");
        let (place, why) = ("postgres://db/desk".to_owned(), "refused".to_owned());
        says(OpenError::NoServer { place: place.clone(), why }, "Check the address");
        says(OpenError::Foreign(place.clone()), "an empty database");
        says(OpenError::Empty(place), "helpdeck serve");
        says(NotADatabase::NoPath, "sqlite:desk.db");
        assert!(database("sqlite:a.db").is_ok());
        assert!(database("a.db").is_err_and(|words| words.contains("sqlite:desk.db")));
        for (trouble, advice) in [
            (Trouble::Full, "Make room"),
            (Trouble::ReadOnly, "Check the permissions"),
            (Trouble::Busy, "Try again"),
            (Trouble::Moved, "Try again"),
            (Trouble::Damaged("x".into()), "Put a copy from before"),
            (Trouble::Engine("x".into()), "Check the file"),
        ] {
            says(trouble, advice);
        }
    }

    #[cfg(feature = "server")]
    #[test]
    fn every_failure_to_serve_says_what_to_do() {
        use crate::{
            desk::{Field, Flaw, PasswordFlaw, Refusal},
            server::{
                Failure, ListenError, OpenError, PasswordError, SeedError, TlsError, Trouble,
            },
        };
        let address = std::net::SocketAddr::from(([127, 0, 0, 1], 80));
        says(ListenError::Public(address), "--accept-unencrypted");
        says(ListenError::InUse(address), "another port");
        let error = std::io::Error::other("denied");
        says(ListenError::Io { address, error }, "(denied): choose another address");

        let at = "2026-03-02T12:00:00Z".parse().expect("a time");
        let (file, why) = (|| std::path::PathBuf::from("a.pem"), || "odd".to_owned());
        let error = std::io::Error::other("denied");
        says(TlsError::Unread { file: file(), error }, "a.pem cannot be read (denied): check");
        says(TlsError::NotPem { file: file(), why: why() }, "name a PEM file");
        says(TlsError::NoCertificate(file()), "--tls-cert");
        says(TlsError::NoKey(file()), "--tls-key");
        says(TlsError::LockedKey(file()), "openssl pkey");
        says(TlsError::OpenKey { file: file(), mode: 0o644 }, "chmod o= a.pem");
        says(TlsError::OddKey { file: file(), why: why() }, "make another");
        says(TlsError::OddCertificate { file: file(), why: why() }, "ask for another");
        says(TlsError::Mismatch { certificate: "c.pem".into(), key: file() }, "belong together");
        says(TlsError::Expired { file: file(), at }, "2026-03-02: renew");
        says(TlsError::Early { file: file(), at }, "the clock");

        let flaws = vec![
            PasswordFlaw::TooShort { fewest: 12 },
            PasswordFlaw::TooLong { most: 1024 },
            PasswordFlaw::NoUpper,
            PasswordFlaw::NoLower,
            PasswordFlaw::NoDigit,
            PasswordFlaw::NoSymbol,
        ];
        says(
            PasswordError::Weak(flaws),
            "at least 12 characters, at most 1024 bytes, an upper-case letter, a lower-case letter, a digit, \
             a symbol: choose another",
        );
        says(PasswordError::NobodyHas("x@example.com".into()), "check the spelling");
        says(PasswordError::Open(OpenError::Missing("a.db".into())), "check the path");
        says(PasswordError::Storage(Trouble::Busy), "Try again");

        let refusal = Refusal::Invalid { field: Field::Email, flaw: Flaw::NotAnEmail };
        for (failure, advice) in [
            (Failure::Refused(refusal), "write it like name@example.com"),
            (Failure::KeyReused, "new database"),
            (Failure::Storage(Trouble::Full), "Make room"),
            (Failure::Broken, "log"),
            (Failure::Stopping, "Try again"),
        ] {
            says(SeedError { index: 0, failure }, advice);
        }
    }
}

//! Owns how a desk sends mail: a part of the account. The password for the mail server is not here but in a table
//! of the server that nobody can read.

use serde::{Deserialize, Serialize};

use super::Email;
use crate::desk::{Line, Name};

/// The name of a computer.
pub type Host = Line<253>;
/// The name to sign in to a mail server with.
pub type Login = Line<254>;

/// How the way to a mail server is kept private.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tls {
    /// TLS from the first byte, usually on port 465.
    Tls,
    /// TLS after asking for it, usually on port 587. Nothing is sent without.
    #[default]
    StartTls,
    /// Nothing is encrypted: for a server on this computer.
    None,
}

impl Tls {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::StartTls, Self::Tls, Self::None];

    /// The port that mail servers usually have for it.
    pub const fn usual_port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::StartTls => 587,
            Self::None => 25,
        }
    }
}

/// Where mail goes.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Route {
    /// Nowhere: no letter is written.
    #[default]
    Off,
    /// Into a folder beside the database, each as a file.
    Folder,
    /// To a mail server.
    Smtp {
        /// Its name.
        host: Host,
        /// Its port.
        port: u16,
        /// How the way there is kept private.
        tls: Tls,
        /// The name to sign in with; nothing where it takes mail from anybody.
        login: Option<Login>,
    },
}

/// How the desk sends mail.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Mail {
    /// Where mail goes.
    pub route: Route,
    /// The address it comes from.
    pub from: Option<Email>,
    /// The name beside that address; the account's where there is none.
    pub name: Option<Name>,
}

//! Arguments of the commands about mail, logins and passwords. None of them carries a secret: a password, a token or
//! what opens a mail server travels by a path of its own and never reaches the journal.

use serde::{Deserialize, Serialize};

use super::Edit;
use crate::desk::{LetterId, Mail, Route, TechnicianId, Tls};

/// Where mail should go.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "by", rename_all = "kebab-case", deny_unknown_fields)]
pub enum MailRoute {
    /// Nowhere.
    Off,
    /// Into a folder beside the database.
    Folder,
    /// To a mail server.
    Smtp {
        /// Its name.
        host: String,
        /// Its port.
        port: u16,
        /// How the way there is kept private.
        #[serde(default)]
        tls: Tls,
        /// The name to sign in with.
        #[serde(default)]
        login: Option<String>,
    },
}

/// How the desk should send mail.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetMail {
    /// Where mail goes.
    pub route: MailRoute,
    /// The address it comes from; a mail server needs one.
    #[serde(default)]
    pub from: Option<String>,
    /// The name beside that address.
    #[serde(default)]
    pub name: Option<String>,
}

impl SetMail {
    /// What sets mail to what it is already.
    pub fn of(mail: &Mail) -> Self {
        let route = match &mail.route {
            Route::Off => MailRoute::Off,
            Route::Folder => MailRoute::Folder,
            Route::Smtp { host, port, tls, login } => MailRoute::Smtp {
                host: host.to_string(),
                port: *port,
                tls: *tls,
                login: login.as_ref().map(ToString::to_string),
            },
        };
        let (from, name) = (mail.from.as_ref(), mail.name.as_ref());
        Self { route, from: from.map(ToString::to_string), name: name.map(ToString::to_string) }
    }
}

/// Which letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LetterIs {
    /// Which.
    pub letter: LetterId,
}

/// A letter left.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LetterSent {
    /// Which.
    pub letter: LetterId,
    /// The file it was written to, where there is no mail server.
    #[serde(default)]
    pub file: Option<String>,
}

/// A letter did not leave.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LetterFailed {
    /// Which.
    pub letter: LetterId,
    /// Why, in the words of whoever refused.
    pub error: String,
    /// Trying again would not help.
    #[serde(default)]
    pub for_good: bool,
}

/// A password was set.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordSet {
    /// Whose.
    pub technician: TechnicianId,
    /// Who set it; nothing where its owner did with an invitation.
    #[serde(default)]
    pub by: Option<TechnicianId>,
}

/// Whose invitation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Resend {
    /// Whose.
    pub technician: TechnicianId,
}

/// Another login for a technician.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetEmail {
    /// Whose.
    pub technician: TechnicianId,
    /// The new address, and the one that was seen.
    pub email: Edit<String>,
}

/// A new login was confirmed by whoever reads mail there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmailConfirmed {
    /// Whose.
    pub technician: TechnicianId,
    /// The address that was confirmed.
    pub email: String,
}

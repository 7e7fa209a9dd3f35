//! Owns the rows of a file of sites, users or devices, as a command carries them (E9).
//!
//! Knows no file: headers, separators and encodings were read before (`import/`). A blank cell says nothing and
//! leaves what is there. A new column is a field here, a name in `import/columns.rs` and a line in the rule.

use serde::{Deserialize, Serialize};

use crate::desk::{DeviceId, Refusal, SiteId, UserId};

/// Some rows of one file, to be created or brought up to date.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportRows {
    /// Which file: the hash of its bytes, in hexadecimal.
    pub file: String,
    /// Leave out the rows that do not fit; without it the first one refuses the command.
    #[serde(default)]
    pub skip_errors: bool,
    /// The rows.
    pub rows: Rows,
}

/// Rows of one noun.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "rows", rename_all = "kebab-case")]
pub enum Rows {
    /// Sites.
    Sites(Vec<SiteRow>),
    /// Users.
    Users(Vec<UserRow>),
    /// Devices.
    Devices(Vec<DeviceRow>),
}

impl Rows {
    /// How many there are.
    pub const fn len(&self) -> usize {
        match self {
            Self::Sites(rows) => rows.len(),
            Self::Users(rows) => rows.len(),
            Self::Devices(rows) => rows.len(),
        }
    }

    /// True when there is none.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident $id:ident { $($(#[$field_doc:meta])* $field:ident,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The line of the file it begins on.
            pub line: u32,
            /// The id of the record, where it is created.
            pub id: $id,
            $(
                $(#[$field_doc])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $field: Option<String>,
            )*
        }

        impl $name {
            /// A row without anything in it.
            pub const fn blank(line: u32, id: $id) -> Self {
                Self { line, id, $($field: None,)* }
            }

            /// The cell of a column.
            pub fn cell(&mut self, column: &str) -> Option<&mut Option<String>> {
                $(if column == stringify!($field) {
                    return Some(&mut self.$field);
                })*
                None
            }
        }
    )*};
}

rows! {
    /// A site, known by its name.
    SiteRow SiteId {
        /// Its unique name.
        site_name,
        /// Mail domains, with `;` between them.
        domains,
        /// Street and number.
        address,
        /// City.
        city,
        /// Country.
        country,
        /// Telephone.
        phone,
        /// What technicians should know.
        notes,
    }
    /// A user, known by the id another system gave them, then by an address.
    UserRow UserId {
        /// The name of their site.
        site_name,
        /// First name.
        first_name,
        /// Last name.
        last_name,
        /// The primary address.
        email,
        /// Further addresses, with `;` between them.
        additional_emails,
        /// Telephone.
        phone,
        /// Mobile phone.
        mobile,
        /// Department.
        department,
        /// Job title.
        job_title,
        /// Whether they are the main user of their site.
        is_main_site_user,
        /// Whether their mails open no tickets.
        suppress_email_tickets,
        /// Active or inactive.
        status,
        /// Names of devices of their site, with `;` between them; the first becomes the primary.
        related_devices,
        /// What another system calls them.
        external_id,
    }
    /// A device, known by the id another system gave it, then by its name within the site.
    DeviceRow DeviceId {
        /// The name of its site.
        site_name,
        /// The name on its label.
        device_name,
        /// Its folder, made where it is missing.
        folder,
        /// What sort of thing it is.
        kind,
        /// Make and model.
        model,
        /// Serial number.
        serial,
        /// Operating system.
        os,
        /// What another system calls it.
        external_id,
    }
}

/// What became of one row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RowOutcome {
    /// The line of the file it begins on.
    pub line: u32,
    /// What became of it.
    #[serde(flatten)]
    pub fate: Fate,
}

impl RowOutcome {
    /// True where the row does not fit.
    pub const fn is_refused(&self) -> bool {
        matches!(self.fate, Fate::Refused { .. })
    }
}

/// What can become of a row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "fate", rename_all = "kebab-case")]
pub enum Fate {
    /// A new record.
    Created,
    /// A record that looks different now.
    Updated,
    /// A record that is at another site now, with everything that follows from it (B3 rows 5, 9, 32).
    Moved {
        /// How many relations between user and device were lost by it.
        lost: u32,
    },
    /// A record that looked like this already.
    Unchanged,
    /// Nothing: it does not fit.
    Refused {
        /// In which column.
        column: String,
        /// Why.
        refusal: Box<Refusal>,
    },
}

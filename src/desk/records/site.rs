//! Owns sites and the folders that group a site's devices.
//! What belongs to a site says so itself; nothing is listed here.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Serialize};

use crate::desk::{
    Field, Flaw, FolderId, Name, Notes, Phone, Refusal, Revision, SiteId, Title, UserId,
};

/// Whether anything new may be put at a site.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SiteState {
    /// It may.
    #[default]
    Active,
    /// It may not; everything that is there goes on (B3 row 16).
    Inactive,
}

/// A mail domain in one form: lower case, without `@` (UA6).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Domain(Box<str>);

impl Domain {
    /// The most domains a site has.
    pub const MOST: usize = 50;

    /// The domain, normalised.
    ///
    /// # Errors
    /// `Invalid` on `field` when it cannot stand behind the `@` of an address.
    pub fn parse(field: Field, text: &str) -> Result<Self, Refusal> {
        let text = text.trim().trim_start_matches('@').trim_end_matches('.').to_lowercase();
        let label = |label: &str| {
            (1..=63).contains(&label.chars().count())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        if text.len() <= 253 && text.contains('.') && text.split('.').all(label) {
            Ok(Self(text.into()))
        } else {
            Err(Refusal::Invalid { field, flaw: Flaw::NotADomain })
        }
    }
}

impl Deref for Domain {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A place, or a customer, whose users are served. Names are unique.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Site {
    /// Which one.
    pub id: SiteId,
    /// Unique name.
    pub name: Name,
    /// Where it is.
    #[serde(default)]
    pub address: Option<Title>,
    /// Its switchboard (T35).
    #[serde(default)]
    pub phone: Option<Phone>,
    /// What technicians should know.
    #[serde(default)]
    pub notes: Option<Notes>,
    /// The mail domains of its users, each of this site only (UA6).
    #[serde(default)]
    pub domains: Vec<Domain>,
    /// Whether anything new may be put here.
    #[serde(default)]
    pub state: SiteState,
    /// Who sees all tickets of the site in the portal: one of its users. Counts for nothing while they are
    /// inactive (U15, UA2, I6).
    #[serde(default)]
    pub main_user: Option<UserId>,
    /// When it last changed.
    pub rev: Revision,
}

impl Site {
    /// A site of which nothing is known but its name.
    pub fn named(id: SiteId, name: Name) -> Self {
        Self {
            id,
            name,
            address: None,
            phone: None,
            notes: None,
            domains: Vec::new(),
            state: SiteState::Active,
            main_user: None,
            rev: Revision::default(),
        }
    }
}

/// A flat group of a site's devices; its name is unique within the site (DA15).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Folder {
    /// Which one.
    pub id: FolderId,
    /// The site it belongs to; another one only where sites are merged.
    pub site: SiteId,
    /// Name, unique within the site.
    pub name: Name,
    /// When it last changed.
    pub rev: Revision,
}

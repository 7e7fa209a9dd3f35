//! Owns what a technician chooses for themselves: language, the page to start with, the picture.
//!
//! Knows no technician and no screen. A choice that each technician makes for themselves gets its type here and
//! its field in the technician record.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Serialize};

/// A language that people may ask for (P12). The texts of those that are not translated are English.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// German.
    De,
    /// Italian.
    It,
    /// Spanish.
    Es,
}

impl Language {
    /// Every language, in the order of lists.
    pub const ALL: [Self; 5] = [Self::En, Self::Fr, Self::De, Self::It, Self::Es];
}

/// The page that the terminal opens with (P13). What is stored does not follow the vocabulary: `sites` stays
/// `sites` where people say customers (PA6).
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Landing {
    /// Figures.
    Dashboard,
    /// Tickets.
    #[default]
    Tickets,
    /// Sites, or customers.
    Sites,
    /// Devices.
    Devices,
    /// Alerts.
    Alerts,
}

impl Landing {
    /// Every page, in the order in which a role that may not open the chosen one gets the first it may.
    pub const ALL: [Self; 5] =
        [Self::Dashboard, Self::Tickets, Self::Sites, Self::Devices, Self::Alerts];

    /// This page where somebody may open it, else the first they may; nothing where there is none (PA6).
    pub fn or_first(self, may: impl Fn(Self) -> bool) -> Option<Self> {
        std::iter::once(self).chain(Self::ALL).find(|page| may(*page))
    }
}

/// Which picture: the SHA-256 of its bytes in hexadecimal. The bytes are not in the desk.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(try_from = "String")]
pub struct PictureId(Box<str>);

impl PictureId {
    /// The id, where the text is one.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        (text.len() == 64 && text.bytes().all(hex)).then(|| Self(text.into()))
    }
}

impl TryFrom<String> for PictureId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a picture is named by 64 lower case hexadecimal digits")
    }
}

impl Deref for PictureId {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PictureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pa6_the_stored_word_for_sites_is_sites() {
        let stored = Landing::ALL.map(|page| serde_json::to_string(&page).expect("a word"));
        assert_eq!(
            stored,
            [r#""dashboard""#, r#""tickets""#, r#""sites""#, r#""devices""#, r#""alerts""#]
        );
    }

    #[test]
    fn oracle_22_a_page_the_role_cannot_open_gives_way_to_the_first_it_can() {
        let without_alerts = |page| page != Landing::Alerts;
        assert_eq!(Landing::Alerts.or_first(without_alerts), Some(Landing::Dashboard));
        let devices_only = |page| page == Landing::Devices;
        assert_eq!(Landing::Alerts.or_first(devices_only), Some(Landing::Devices));
        assert_eq!(Landing::Sites.or_first(|_| true), Some(Landing::Sites));
        assert_eq!(Landing::Sites.or_first(|_| false), None);
    }

    #[test]
    fn p4_a_picture_is_named_by_its_hash_and_nothing_else() {
        let hash = "0123456789abcdef".repeat(4);
        assert_eq!(PictureId::parse(&hash).as_deref(), Some(hash.as_str()));
        for wrong in [&hash[1..], "", &hash.to_uppercase(), &hash.replace('0', "/")] {
            assert_eq!(PictureId::parse(wrong), None);
            assert!(serde_json::from_value::<PictureId>(wrong.into()).is_err());
        }
    }
}

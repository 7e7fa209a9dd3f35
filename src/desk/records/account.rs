//! Owns the settings of the account: one record.
//! Knows no rule about them. A new setting is a field here, one in `EditAccount` and a line in its rule.

use serde::{Deserialize, Serialize};

use super::{Language, Strategy};
use crate::desk::{Name, Revision, SiteId, Zone};

/// The key of the one account a desk has.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AccountKey;

/// Which words the labels use for the same things (B0).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Vocabulary {
    /// Sites and users: an IT department.
    #[default]
    It,
    /// Customers and contacts: a service provider.
    Msp,
}

impl Vocabulary {
    /// Both.
    pub const ALL: [Self; 2] = [Self::It, Self::Msp];
}

/// What holds for the whole desk.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Account {
    /// Always the same.
    pub id: AccountKey,
    /// The organisation whose desk this is.
    pub name: Name,
    /// Which words labels use (B0).
    #[serde(default)]
    pub vocabulary: Vocabulary,
    /// The language of those who have not chosen one (PA9).
    #[serde(default)]
    pub language: Language,
    /// The clock by which the desk itself counts days; a terminal shows times in its own.
    #[serde(default, alias = "utc_offset")]
    pub zone: Zone,
    /// How many technicians may be active at once; nothing means any number (TA3).
    pub seat_limit: Option<u32>,
    /// How new tickets are assigned; nothing means they wait unassigned (D4).
    pub auto_assign: Option<Strategy>,
    /// How long after closing a requester's reply still reopens a ticket, in days (D3).
    pub reopen_window_days: u32,
    /// After how many days a resolved ticket is closed; nothing means never (D3).
    #[serde(default)]
    pub auto_close_days: Option<u32>,
    /// Mail from an unknown address makes a user (U18).
    #[serde(default)]
    pub auto_create_users: bool,
    /// The site of users whose address says no other (UA6).
    #[serde(default)]
    pub catch_all_site: Option<SiteId>,
    /// How it sends mail.
    #[serde(default)]
    pub mail: super::Mail,
    /// A bare "thanks" brings a resolved ticket back like any other answer (F9).
    #[serde(default)]
    pub thanks_reopen: bool,
    /// Addresses from which nothing more is taken in (UA7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked_senders: Vec<super::Email>,
    /// Where users come from, beside those that are typed in (U21).
    #[serde(default)]
    pub directory: Option<Box<super::Directory>>,
    /// When it last changed.
    pub rev: Revision,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_from_before_these_settings_is_still_read() {
        let old = r#"{"id":null,"name":"Little","seat_limit":3,"auto_assign":null,"reopen_window_days":14,"rev":1}"#;
        let account: Account = serde_json::from_str(old).expect("an old record");
        let offset = old.replace(r#""rev""#, r#""utc_offset":"+05:45","rev""#);
        let with: Account = serde_json::from_str(&offset).expect("one with an offset");
        assert_eq!(Some(with.zone), Zone::parse("UTC+05:45"));
        assert_eq!((account.vocabulary, account.auto_close_days), (Vocabulary::It, None));
        assert!(!account.auto_create_users);
    }
}

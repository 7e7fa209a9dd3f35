//! Owns the settings of the account: one record.
//! Knows no rule about them. A new setting is a field here, one in `EditAccount` and a line in its rule.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Language, Strategy};
use crate::desk::{Name, Revision, SiteId};

/// The key of the one account a desk has.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct AccountKey;

/// Which words the labels use for the same things (B0).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
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

/// How far a place's clock is from UTC, in quarters of an hour. It does not move with daylight saving: whoever
/// wants that changes it twice a year.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct UtcOffset(i16);

impl UtcOffset {
    /// The offset of so many minutes, where a place on earth has it.
    pub fn of_minutes(minutes: i16) -> Option<Self> {
        ((-12 * 60..=14 * 60).contains(&minutes) && minutes % 15 == 0).then_some(Self(minutes))
    }

    /// Those that clocks somewhere go by.
    pub fn lived_in() -> impl Iterator<Item = Self> {
        let halves = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765];
        let mut all: Vec<Self> = (-12..=14).map(|hour| Self(hour * 60)).collect();
        all.extend(halves.map(Self));
        all.sort_unstable();
        all.into_iter()
    }

    /// Minutes to add to UTC.
    pub const fn minutes(self) -> i16 {
        self.0
    }

    /// The offset a text says: `+01:00`, `-3`, `UTC+5:45`, `UTC`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("UTC").or_else(|| text.strip_prefix("utc")).unwrap_or(text);
        let (sign, clock) = match text.trim().split_at_checked(1) {
            None => return text.is_empty().then(Self::default),
            Some(("+", clock)) => (1, clock),
            Some(("-", clock)) => (-1, clock),
            Some(_) => return None,
        };
        let digits = |part: &str| -> Option<i16> {
            let plain = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if plain { part.parse().ok() } else { None }
        };
        let (hours, minutes) = clock.split_once(':').unwrap_or((clock, "0"));
        let (hours, minutes) = (digits(hours)?, digits(minutes)?);
        if minutes >= 60 {
            return None;
        }
        Self::of_minutes(sign * (hours * 60 + minutes))
    }
}

impl fmt::Display for UtcOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        let minutes = self.0.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl From<UtcOffset> for String {
    fn from(offset: UtcOffset) -> Self {
        offset.to_string()
    }
}

impl TryFrom<String> for UtcOffset {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("an offset from UTC is written like +01:00")
    }
}

/// What holds for the whole desk.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
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
    /// The clock that what the desk itself writes is dated by; a terminal shows times in its own.
    #[serde(default)]
    pub utc_offset: UtcOffset,
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
    fn an_offset_from_utc_is_read_and_said() {
        for (text, said) in [
            ("UTC", "+00:00"),
            ("", "+00:00"),
            ("+1", "+01:00"),
            ("UTC+5:45", "+05:45"),
            (" utc -03:30 ", "-03:30"),
            ("+14:00", "+14:00"),
            ("-12", "-12:00"),
        ] {
            let offset = UtcOffset::parse(text).expect(text);
            assert_eq!(offset.to_string(), said);
            assert_eq!(UtcOffset::parse(said), Some(offset));
        }
        for text in ["+15", "-12:15", "+1:10", "+1:60", "1", "+", "+001", "+1:0:0", "Berlin", "+é"]
        {
            assert_eq!(UtcOffset::parse(text), None, "{text}");
        }
    }

    #[test]
    fn every_offset_on_offer_is_one() {
        let all: Vec<UtcOffset> = UtcOffset::lived_in().collect();
        assert!(all.iter().all(|one| UtcOffset::of_minutes(one.minutes()) == Some(*one)));
        assert!(all.is_sorted() && all.contains(&UtcOffset::default()));
    }

    #[test]
    fn an_account_from_before_these_settings_is_still_read() {
        let old = r#"{"id":null,"name":"Little","seat_limit":3,"auto_assign":null,"reopen_window_days":14,"rev":1}"#;
        let account: Account = serde_json::from_str(old).expect("an old record");
        assert_eq!((account.vocabulary, account.auto_close_days), (Vocabulary::It, None));
        assert!(!account.auto_create_users);
    }
}

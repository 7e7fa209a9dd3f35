//! Owns zones: which clock people mean. A place, whose clocks may change twice a year, or an offset from UTC, which
//! never does.
//!
//! Knows no "here": what the clock of this computer is, is not known in the desk.

use std::fmt;

use chrono::{
    Days, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, Offset as _, TimeDelta, TimeZone,
};
use chrono_tz::{TZ_VARIANTS, Tz};
use serde::{Deserialize, Serialize};

use super::Timestamp;

/// A zone. Times in it carry their offset only: to go on counting from one, go through [`Zone::at`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub enum Zone {
    /// The clocks of a place, by its name in the zone database.
    Place(Tz),
    /// So far from UTC, all year.
    Offset(FixedOffset),
}

impl Default for Zone {
    fn default() -> Self {
        Self::Offset(chrono::Utc.fix())
    }
}

/// Parts of the zone database that name no place, or one that has a better name.
const OLD_NAMES: [&str; 6] = ["Etc/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/"];

impl Zone {
    /// So many seconds east of Greenwich.
    pub fn east_opt(seconds: i32) -> Option<Self> {
        FixedOffset::east_opt(seconds).map(Self::Offset)
    }

    /// The zone a text names: `Europe/London`, `new york`, `+01:00`, `-3`, `UTC+5:45`, `UTC`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(minutes) = offset(text) {
            return Self::east_opt(i32::from(minutes) * 60);
        }
        let name = text.replace(' ', "_");
        let is = |tz: &&Tz| {
            let known = tz.name();
            let place = known.rsplit('/').next().unwrap_or(known);
            known.eq_ignore_ascii_case(&name) || place.eq_ignore_ascii_case(&name)
        };
        TZ_VARIANTS.iter().find(is).copied().map(Self::Place)
    }

    /// The places one can choose from.
    pub fn places() -> impl Iterator<Item = Self> {
        let chosen = |tz: &&Tz| {
            let name = tz.name();
            name.contains('/') && !OLD_NAMES.iter().any(|old| name.starts_with(old))
        };
        TZ_VARIANTS.iter().filter(chosen).copied().map(Self::Place)
    }

    /// The offsets that clocks somewhere go by.
    pub fn offsets() -> impl Iterator<Item = Self> {
        let halves = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765];
        let mut all: Vec<i32> = (-12..=14).map(|hour| hour * 60).collect();
        all.extend(halves);
        all.sort_unstable();
        all.into_iter().filter_map(|minutes| Self::east_opt(minutes * 60))
    }

    /// How far its clocks are from UTC at a moment: "UTC+01:00".
    pub fn offset_at(self, at: Timestamp) -> String {
        said(self.offset_from_utc_datetime(&at.naive_utc()))
    }

    /// The moment at which its clocks show this: the first of two where they are set back, and as long after the
    /// jump where they skip it.
    pub fn at(self, local: NaiveDateTime) -> Option<Timestamp> {
        (0..=24).find_map(|hours| {
            let local = local.checked_add_signed(TimeDelta::hours(hours))?;
            Some(self.from_local_datetime(&local).earliest()?.to_utc())
        })
    }

    /// So many days later, at the same clock.
    pub fn days_after(self, at: Timestamp, days: u32) -> Timestamp {
        let local = at.with_timezone(&self).naive_local();
        let later = local.checked_add_days(Days::new(days.into()));
        later.and_then(|later| self.at(later)).unwrap_or(at + TimeDelta::days(days.into()))
    }
}

fn said(offset: FixedOffset) -> String {
    let minutes = offset.local_minus_utc() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("UTC{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// The minutes of an offset from UTC, where a place on earth has it.
fn offset(text: &str) -> Option<i16> {
    let text = text.strip_prefix("UTC").or_else(|| text.strip_prefix("utc")).unwrap_or(text);
    let (sign, clock) = match text.trim().split_at_checked(1) {
        None => return text.is_empty().then_some(0),
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
    let sum = sign * (hours * 60 + minutes);
    (minutes < 60 && (-12 * 60..=14 * 60).contains(&sum) && sum % 15 == 0).then_some(sum)
}

impl TimeZone for Zone {
    type Offset = FixedOffset;

    fn from_offset(offset: &FixedOffset) -> Self {
        Self::Offset(*offset)
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<FixedOffset> {
        self.offset_from_local_datetime(&local.and_time(chrono::NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<FixedOffset> {
        match self {
            Self::Place(place) => place.offset_from_local_datetime(local).map(|o| o.fix()),
            Self::Offset(offset) => MappedLocalTime::Single(*offset),
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> FixedOffset {
        self.offset_from_utc_datetime(&utc.and_time(chrono::NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> FixedOffset {
        match self {
            Self::Place(place) => place.offset_from_utc_datetime(utc).fix(),
            Self::Offset(offset) => *offset,
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Place(place) => f.write_str(place.name()),
            Self::Offset(offset) => f.write_str(&said(*offset)),
        }
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.to_string()
    }
}

impl TryFrom<String> for Zone {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a time zone is written like Europe/London or +01:00")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(text: &str) -> Zone {
        Zone::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    fn utc(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    fn local(text: &str) -> NaiveDateTime {
        text.parse().expect("a clock")
    }

    #[test]
    fn an_offset_from_utc_is_read_and_said() {
        for (text, words) in [
            ("UTC", "UTC+00:00"),
            ("", "UTC+00:00"),
            ("+1", "UTC+01:00"),
            ("UTC+5:45", "UTC+05:45"),
            (" utc -03:30 ", "UTC-03:30"),
            ("+14:00", "UTC+14:00"),
            ("-12", "UTC-12:00"),
        ] {
            assert_eq!(zone(text).to_string(), words);
            assert_eq!(zone(words), zone(text));
        }
        let wrong =
            ["+15", "-12:15", "+1:10", "+1:60", "1", "+", "+001", "+1:0:0", "Atlantis", "+é"];
        for text in wrong {
            assert_eq!(Zone::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_is_read_by_its_name_and_old_offsets_still_are() {
        for text in ["Europe/London", "europe/london", "London", " london "] {
            assert_eq!(zone(text).to_string(), "Europe/London");
        }
        assert_eq!(zone("new york").to_string(), "America/New_York");
        let read = |text: &str| serde_json::from_str::<Zone>(text).expect("a zone");
        assert_eq!(read(r#""-03:30""#), zone("UTC-03:30"));
        assert_eq!(serde_json::to_string(&zone("paris")).expect("text"), r#""Europe/Paris""#);
        assert!(serde_json::from_str::<Zone>(r#""Mars/Base""#).is_err());
    }

    #[test]
    fn everything_on_offer_is_read_back_as_itself() {
        for one in Zone::places().chain(Zone::offsets()) {
            assert_eq!(Zone::parse(&one.to_string()), Some(one), "{one}");
        }
        assert!(Zone::places().count() > 300);
    }

    #[test]
    fn clocks_of_a_place_change_with_the_season() {
        let london = zone("London");
        assert_eq!(london.offset_at(utc("2026-01-10T09:00:00Z")), "UTC+00:00");
        assert_eq!(london.offset_at(utc("2026-07-10T09:00:00Z")), "UTC+01:00");
        assert_eq!(zone("+1").offset_at(utc("2026-07-10T09:00:00Z")), "UTC+01:00");
        let said = |text| london.at(local(text)).expect("a moment");
        assert_eq!(said("2026-03-28T09:00:00"), utc("2026-03-28T09:00:00Z"));
        assert_eq!(said("2026-03-30T09:00:00"), utc("2026-03-30T08:00:00Z"));
        // 01:30 does not exist on the night of 29 March, and is there twice on that of 25 October.
        assert_eq!(said("2026-03-29T01:30:00"), utc("2026-03-29T01:30:00Z"));
        assert_eq!(said("2026-10-25T01:30:00"), utc("2026-10-25T00:30:00Z"));
    }

    #[test]
    fn days_are_counted_by_the_clock_of_the_place() {
        let friday = utc("2026-03-27T17:00:00Z");
        assert_eq!(zone("London").days_after(friday, 3), utc("2026-03-30T16:00:00Z"));
        assert_eq!(zone("UTC").days_after(friday, 3), utc("2026-03-30T17:00:00Z"));
        // A whole day that a place left out.
        let apia = zone("Pacific/Apia");
        assert_eq!(apia.days_after(utc("2011-12-30T09:30:00Z"), 1), utc("2011-12-30T10:30:00Z"));
    }
}

//! Owns working time: Monday to Friday, 08:00 to 17:30 UTC, counted in minutes without the nights, so
//! that "two hours later" on a Friday afternoon is Monday morning.
//!
//! Must not know what happens in it.

use chrono::{DateTime, TimeDelta};

use crate::desk::Timestamp;

const OPENS: i64 = 8 * 60;
/// Working minutes of a day.
pub(super) const DAY: i64 = 9 * 60 + 30;
/// Working minutes of a week.
pub(super) const WEEK: i64 = 5 * DAY;
/// Days from the epoch, a Thursday, to the first Monday.
const FIRST_MONDAY: i64 = 4;

/// How many minutes were worked until then; outside working time, until the next opening.
pub(super) fn worked(at: Timestamp) -> i64 {
    let minutes = at.timestamp().div_euclid(60);
    let day = minutes.div_euclid(24 * 60) - FIRST_MONDAY;
    let (week, weekday) = (day.div_euclid(7), day.rem_euclid(7));
    if weekday >= 5 {
        return (week + 1) * WEEK;
    }
    let today = (minutes.rem_euclid(24 * 60) - OPENS).clamp(0, DAY);
    week * WEEK + weekday * DAY + today
}

/// The moment at which so many minutes were worked.
pub(super) fn moment(worked: i64) -> Timestamp {
    let (week, rest) = (worked.div_euclid(WEEK), worked.rem_euclid(WEEK));
    let day = FIRST_MONDAY + week * 7 + rest / DAY;
    DateTime::UNIX_EPOCH + TimeDelta::days(day) + TimeDelta::minutes(OPENS + rest % DAY)
}

/// The moment so many working minutes before `at`.
pub(super) fn before(at: Timestamp, minutes: i64) -> Timestamp {
    moment(worked(at) - minutes)
}

/// True while people are at work.
pub(super) fn is_open(at: Timestamp) -> bool {
    let start = moment(worked(at));
    start <= at && at < start + TimeDelta::minutes(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn the_night_and_the_weekend_do_not_count() {
        let friday = at("2026-03-06T17:00:00Z");
        assert_eq!(moment(worked(friday) + 60), at("2026-03-09T08:30:00Z"));
        assert_eq!(before(at("2026-03-09T08:30:00Z"), 60), friday);
        assert_eq!(worked(at("2026-03-07T12:00:00Z")), worked(at("2026-03-09T08:00:00Z")));
    }

    #[test]
    fn open_is_from_eight_to_half_past_five() {
        for (time, open) in [
            ("2026-03-06T07:59:59Z", false),
            ("2026-03-06T08:00:00Z", true),
            ("2026-03-06T17:29:59Z", true),
            ("2026-03-06T17:30:00Z", false),
            ("2026-03-07T10:00:00Z", false),
        ] {
            assert_eq!(is_open(at(time)), open, "{time}");
        }
    }
}

//! Owns how times are said: clocks, days, dates, ages.
//! Knows no clock: now and the zone are handed in. A new way of saying a time is a function here.

use chrono::{Datelike as _, Timelike as _, Weekday};

use super::Zone;
use crate::{desk::Timestamp, locale::Lang};

/// The time of day: "14:05".
pub fn clock(at: Timestamp, zone: Zone) -> String {
    let at = at.with_timezone(&zone);
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// The date, with the year where it is not this one: "3 Dec", "3 Dec 2027".
pub fn date(lang: Lang, at: Timestamp, now: Timestamp, zone: Zone) -> String {
    let at = at.with_timezone(&zone);
    let month = month(lang, at.month());
    if at.year() == now.with_timezone(&zone).year() {
        lang.date_short(at.day(), month).into_owned()
    } else {
        lang.date_long(at.day(), month, at.year().to_string()).into_owned()
    }
}

/// The day: "Today", "Yesterday", "Tomorrow", "Mon 30 Nov", "Fri 3 Dec 2027".
pub fn day(lang: Lang, at: Timestamp, now: Timestamp, zone: Zone) -> String {
    match days_between(now, at, zone) {
        0 => lang.day_today().to_owned(),
        -1 => lang.day_yesterday().to_owned(),
        1 => lang.day_tomorrow().to_owned(),
        _ => {
            let date = date(lang, at, now, zone);
            lang.day_and_date(date, weekday(lang, at, zone)).into_owned()
        }
    }
}

/// A day and a clock, as for an appointment: "Mon 30 Nov 14:05".
pub fn day_and_clock(lang: Lang, at: Timestamp, now: Timestamp, zone: Zone) -> String {
    let date = date(lang, at, now, zone);
    let day = lang.day_and_date(date, weekday(lang, at, zone));
    format!("{day} {}", clock(at, zone))
}

/// A moment as it can be typed again: "2026-11-30 14:05".
pub fn typed(at: Timestamp, zone: Zone) -> String {
    at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
}

/// A moment, as short as it can be told apart: "14:05" today, "30 Nov 14:05" this year.
pub fn moment(lang: Lang, at: Timestamp, now: Timestamp, zone: Zone) -> String {
    let clock = clock(at, zone);
    if days_between(now, at, zone) == 0 {
        clock
    } else {
        format!("{} {clock}", date(lang, at, now, zone))
    }
}

/// How long ago, roughly and short: "now", "8 min", "3 h", "2 d", "1 y".
pub fn ago(lang: Lang, then: Timestamp, now: Timestamp) -> String {
    let minutes = (now - then).num_minutes().max(0);
    match minutes {
        0 => lang.ago_now().to_owned(),
        1..60 => lang.ago_minutes(minutes).into_owned(),
        60..1440 => lang.ago_hours(minutes / 60).into_owned(),
        1440..525_600 => lang.ago_days(minutes / 1440).into_owned(),
        _ => lang.ago_years(minutes / 525_600).into_owned(),
    }
}

/// A moment in words, for those who hear it: "14:05" today, "yesterday 16:10", "30 November 14:05".
pub fn spoken_moment(lang: Lang, at: Timestamp, now: Timestamp, zone: Zone) -> String {
    let clock = clock(at, zone);
    match days_between(now, at, zone) {
        0 => clock,
        -1 => lang.spoken_yesterday(clock).into_owned(),
        1 => lang.spoken_tomorrow(clock).into_owned(),
        _ => {
            let (local, here) = (at.with_timezone(&zone), now.with_timezone(&zone));
            let month = spoken_month(lang, local.month());
            let date = if local.year() == here.year() {
                lang.date_short(local.day(), month)
            } else {
                lang.date_long(local.day(), month, local.year().to_string())
            };
            format!("{date} {clock}")
        }
    }
}

/// How much time lies between two moments, roughly and in words: "8 minutes", "3 hours", "2 days", "1 year".
pub fn age(lang: Lang, then: Timestamp, now: Timestamp) -> String {
    let minutes = (now - then).num_minutes().abs().max(1);
    match minutes {
        1..60 => lang.spoken_minutes(minutes),
        60..1440 => lang.spoken_hours(minutes / 60),
        1440..525_600 => lang.spoken_days(minutes / 1440),
        _ => lang.spoken_years(minutes / 525_600),
    }
    .into_owned()
}

/// How many midnights lie between two moments; negative when `to` is the earlier day.
pub(super) fn days_between(from: Timestamp, to: Timestamp, zone: Zone) -> i64 {
    let day = |at: Timestamp| at.with_timezone(&zone).date_naive();
    (day(to) - day(from)).num_days()
}

pub(super) fn weekday(lang: Lang, at: Timestamp, zone: Zone) -> &'static str {
    match at.with_timezone(&zone).weekday() {
        Weekday::Mon => lang.weekday_mon(),
        Weekday::Tue => lang.weekday_tue(),
        Weekday::Wed => lang.weekday_wed(),
        Weekday::Thu => lang.weekday_thu(),
        Weekday::Fri => lang.weekday_fri(),
        Weekday::Sat => lang.weekday_sat(),
        Weekday::Sun => lang.weekday_sun(),
    }
}

const fn month(lang: Lang, month: u32) -> &'static str {
    match month {
        1 => lang.month_jan(),
        2 => lang.month_feb(),
        3 => lang.month_mar(),
        4 => lang.month_apr(),
        5 => lang.month_may(),
        6 => lang.month_jun(),
        7 => lang.month_jul(),
        8 => lang.month_aug(),
        9 => lang.month_sep(),
        10 => lang.month_oct(),
        11 => lang.month_nov(),
        _ => lang.month_dec(),
    }
}

const fn spoken_month(lang: Lang, month: u32) -> &'static str {
    match month {
        1 => lang.spoken_jan(),
        2 => lang.spoken_feb(),
        3 => lang.spoken_mar(),
        4 => lang.spoken_apr(),
        5 => lang.spoken_may(),
        6 => lang.spoken_jun(),
        7 => lang.spoken_jul(),
        8 => lang.spoken_aug(),
        9 => lang.spoken_sep(),
        10 => lang.spoken_oct(),
        11 => lang.spoken_nov(),
        _ => lang.spoken_dec(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(-50, "now")]
    #[case(59, "now")]
    #[case(8 * 60, "8 min")]
    #[case(3599, "59 min")]
    #[case(3 * 3600, "3 h")]
    #[case(2 * 86_400 + 7, "2 d")]
    #[case(364 * 86_400, "364 d")]
    #[case(800 * 86_400, "2 y")]
    fn an_age_is_short(#[case] seconds: i64, #[case] words: &str) {
        let now = Timestamp::UNIX_EPOCH + TimeDelta::days(20_000);
        assert_eq!(ago(Lang::En, now - TimeDelta::seconds(seconds), now), words);
    }

    #[rstest]
    #[case(Lang::En, 0, "1 minute")]
    #[case(Lang::En, 8 * 60 + 59, "8 minutes")]
    #[case(Lang::En, -3600, "1 hour")]
    #[case(Lang::Fr, 3 * 3600, "3 heures")]
    #[case(Lang::De, 86_400, "1 Tag")]
    #[case(Lang::Es, 2 * 86_400, "2 días")]
    #[case(Lang::It, 365 * 86_400, "un anno")]
    fn an_age_that_is_heard_is_words(#[case] lang: Lang, #[case] seconds: i64, #[case] said: &str) {
        let now = Timestamp::UNIX_EPOCH + TimeDelta::days(20_000);
        assert_eq!(age(lang, now - TimeDelta::seconds(seconds), now), said);
    }

    #[rstest]
    #[case(Lang::En, "2026-11-20T08:05:00Z", "09:05")]
    #[case(Lang::En, "2026-11-19T22:59:00Z", "yesterday 23:59")]
    #[case(Lang::De, "2026-11-21T09:00:00Z", "morgen 10:00")]
    #[case(Lang::En, "2026-11-02T09:00:00Z", "2 November 10:00")]
    #[case(Lang::De, "2025-06-30T12:00:00Z", "30. Juni 2025 13:00")]
    fn a_moment_that_is_heard_is_words(#[case] lang: Lang, #[case] at: &str, #[case] said: &str) {
        let zone = Zone::east_opt(3600).expect("an hour");
        let now = "2026-11-20T09:00:00Z".parse().expect("a time");
        assert_eq!(spoken_moment(lang, at.parse().expect("a time"), now, zone), said);
    }

    #[rstest]
    #[case("2026-11-20T08:05:00Z", "Today", "09:05")]
    #[case("2026-11-19T22:59:00Z", "Yesterday", "19 Nov 23:59")]
    #[case("2026-11-21T09:00:00Z", "Tomorrow", "21 Nov 10:00")]
    #[case("2026-11-02T09:00:00Z", "Mon 2 Nov", "2 Nov 10:00")]
    #[case("2025-12-31T23:30:00Z", "Thu 1 Jan", "1 Jan 00:30")]
    #[case("2025-06-30T12:00:00Z", "Mon 30 Jun 2025", "30 Jun 2025 13:00")]
    fn a_day_is_the_readers_day(#[case] at: &str, #[case] words: &str, #[case] short: &str) {
        let zone = Zone::east_opt(3600).expect("an hour");
        let now = "2026-11-20T09:00:00Z".parse().expect("a time");
        let at = at.parse().expect("a time");
        assert_eq!(day(Lang::En, at, now, zone), words);
        assert_eq!(moment(Lang::En, at, now, zone), short);
    }
}

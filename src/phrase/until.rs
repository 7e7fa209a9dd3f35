//! Owns the reader of "when am I back?": clocks, spans, days and dates as people type them, always meant
//! in the future.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, TimeDelta, Timelike as _, Weekday};

use super::Zone;
use crate::{desk::Timestamp, locale::Lang};

/// When a day without a clock begins.
const MORNING: NaiveTime = NaiveTime::from_hms_opt(8, 0, 0).expect("a time of day");
/// The longest absence.
const LONGEST: TimeDelta = TimeDelta::days(3653);
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Why a text names no time to come back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UntilError {
    /// None of the forms that are understood.
    Unreadable,
    /// A date or span that lies behind.
    Past,
    /// More than ten years away.
    TooFar,
}

/// What is wrong with a return time, and what can be typed.
pub const fn until_error(lang: Lang, error: UntilError) -> &'static str {
    match error {
        UntilError::Unreadable => lang.until_unreadable(),
        UntilError::Past => lang.until_past(),
        UntilError::TooFar => lang.until_too_far(),
    }
}

/// Reads a return time: `14:00`, `9`, `2pm`, `30m`, `2h`, `1h30m`, `1d`, `1w`, `mon`, `monday 9:30`, `tomorrow`,
/// `3 dec`, `12-01`, `2026-12-01 14:00`. A clock that has passed today means tomorrow, a weekday the next one
/// after today, a day without a clock 8 in the morning, a date without a year the next such date.
///
/// # Errors
/// When it is none of these, lies behind, or is more than ten years away.
pub fn parse_until(text: &str, now: Timestamp, zone: Zone) -> Result<Timestamp, UntilError> {
    let text = text.trim().to_lowercase();
    let words: Vec<&str> = text.split_whitespace().filter(|word| *word != "at").collect();
    let until = match span(&words) {
        Some(span) => {
            let until = now.checked_add_signed(span?).ok_or(UntilError::TooFar)?;
            whole_minute(until)
        }
        None => moment(&words, now, zone).ok_or(UntilError::Unreadable)??,
    };
    if until <= now {
        Err(UntilError::Past)
    } else if until - now > LONGEST {
        Err(UntilError::TooFar)
    } else {
        Ok(until)
    }
}

/// The next whole minute, so that what is shown is what happens.
fn whole_minute(at: Timestamp) -> Timestamp {
    let down = at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at);
    if down == at { at } else { down + TimeDelta::minutes(1) }
}

/// `30m`, `2h`, `1h30m`, `1d`, `1w`; nothing when it is something else.
fn span(words: &[&str]) -> Option<Result<TimeDelta, UntilError>> {
    let text = words.concat();
    let mut rest = text.strip_prefix('+').unwrap_or(&text);
    let mut total = 0_i64;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).filter(|end| *end > 0)?;
        let letters = rest[digits..].find(|c: char| c.is_ascii_digit());
        let end = letters.map_or(rest.len(), |at| digits + at);
        let minutes = match &rest[digits..end] {
            "m" | "min" => 1,
            "h" => 60,
            "d" => 24 * 60,
            "w" => 7 * 24 * 60,
            _ => return None,
        };
        let Some(sum) = rest[..digits]
            .parse::<i64>()
            .ok()
            .and_then(|count| count.checked_mul(minutes))
            .and_then(|minutes| total.checked_add(minutes))
        else {
            return Some(Err(UntilError::TooFar));
        };
        total = sum;
        rest = &rest[end..];
    }
    Some(match TimeDelta::try_minutes(total) {
        Some(span) if span.is_zero() => Err(UntilError::Past),
        Some(span) if span <= LONGEST => Ok(span),
        _ => Err(UntilError::TooFar),
    })
}

/// A clock, a day, or a day and a clock.
fn moment(words: &[&str], now: Timestamp, zone: Zone) -> Option<Result<Timestamp, UntilError>> {
    let here = now.with_timezone(&zone);
    let today = here.date_naive();
    let at =
        |day: NaiveDate, time: NaiveTime| zone.at(day.and_time(time)).ok_or(UntilError::TooFar);
    if let [word] = words
        && let Some(time) = clock(word)
    {
        let day = if time > here.time() { today } else { today + Days::new(1) };
        return Some(at(day, time));
    }
    let (day, time) = match words.split_last()? {
        (last, day @ [_, ..]) if clock(last).is_some() && !is_date(words) => {
            (day, clock(last).unwrap_or(MORNING))
        }
        _ => (words, MORNING),
    };
    match day {
        ["today"] => Some(at(today, time)),
        ["tomorrow" | "tom"] => Some(at(today + Days::new(1), time)),
        [word] if weekday(word).is_some() => {
            let wanted = weekday(word).unwrap_or(Weekday::Mon).num_days_from_monday();
            let ahead = (wanted + 6 - today.weekday().num_days_from_monday()) % 7 + 1;
            Some(at(today + Days::new(ahead.into()), time))
        }
        [word] if word.split('-').count() == 3 => {
            let day = NaiveDate::parse_from_str(word, "%Y-%m-%d").ok()?;
            Some(at(day, time))
        }
        words => {
            let (month, day) = month_and_day(words)?;
            // Eight years hold a 29 February whatever the century does.
            let next = (0..=8)
                .filter_map(|ahead| NaiveDate::from_ymd_opt(today.year() + ahead, month, day))
                .find(|day| day.and_time(time) > here.naive_local())?;
            Some(at(next, time))
        }
    }
}

/// `14:00`, `9`, `9:30`, `14.30`, `2pm`, `noon`.
fn clock(word: &str) -> Option<NaiveTime> {
    if word == "noon" {
        return NaiveTime::from_hms_opt(12, 0, 0);
    }
    let half = |suffix| word.strip_suffix(suffix).map(|rest| (rest, suffix));
    let (digits, half) = half("am").or_else(|| half("pm")).unwrap_or((word, ""));
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, "00"));
    let number = |text: &str, longest| {
        let fits = (1..=longest).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| text.parse::<u32>().ok()).flatten()
    };
    let hour = number(hour, 2)?;
    let hour = match (half, hour) {
        ("", hour) => hour,
        ("am", 12) => 0,
        ("pm", 12) => 12,
        ("am", 1..12) => hour,
        ("pm", 1..12) => hour + 12,
        _ => return None,
    };
    let minute = Some(minute).filter(|text| text.len() == 2).and_then(|text| number(text, 2))?;
    NaiveTime::from_hms_opt(hour, minute, 0)
}

fn weekday(word: &str) -> Option<Weekday> {
    let long = word.len() >= 3;
    WEEKDAYS.iter().find(|(name, _)| long && name.starts_with(word)).map(|(_, day)| *day)
}

/// True for `dec 3`, whose last word would otherwise be read as a clock.
fn is_date(words: &[&str]) -> bool {
    words.len() == 2 && month_and_day(words).is_some()
}

/// `12-01`, `3 dec`, `dec 3`.
fn month_and_day(words: &[&str]) -> Option<(u32, u32)> {
    let named = |word: &str| {
        let index = MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(word))?;
        u32::try_from(index + 1).ok()
    };
    let (month, day) = match words {
        [word] => {
            let (month, day) = word.split_once('-')?;
            (month.parse().ok()?, day.parse().ok()?)
        }
        [day, month] if named(month).is_some() => (named(month)?, day.parse().ok()?),
        [month, day] => (named(month)?, day.parse().ok()?),
        _ => return None,
    };
    // A leap year has every day of every month.
    NaiveDate::from_ymd_opt(2024, month, day).map(|_| (month, day))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Friday 20 November 2026, 10:12:30 for somebody an hour east of Greenwich.
    fn read(text: &str) -> Result<String, UntilError> {
        let zone = Zone::east_opt(3600).expect("an hour");
        let now = "2026-11-20T09:12:30Z".parse().expect("a time");
        parse_until(text, now, zone)
            .map(|at| at.with_timezone(&zone).format("%Y-%m-%d %H:%M:%S").to_string())
    }

    #[rstest]
    #[case("14:00", "2026-11-20 14:00:00")]
    #[case(" 14.30 ", "2026-11-20 14:30:00")]
    #[case("9", "2026-11-21 09:00:00")]
    #[case("10:12", "2026-11-21 10:12:00")]
    #[case("10:13", "2026-11-20 10:13:00")]
    #[case("23", "2026-11-20 23:00:00")]
    #[case("0:00", "2026-11-21 00:00:00")]
    #[case("2pm", "2026-11-20 14:00:00")]
    #[case("12am", "2026-11-21 00:00:00")]
    #[case("NOON", "2026-11-20 12:00:00")]
    #[case("30m", "2026-11-20 10:43:00")]
    #[case("+2h", "2026-11-20 12:13:00")]
    #[case("1h30m", "2026-11-20 11:43:00")]
    #[case("1 d", "2026-11-21 10:13:00")]
    #[case("2w", "2026-12-04 10:13:00")]
    #[case("mon", "2026-11-23 08:00:00")]
    #[case("Monday", "2026-11-23 08:00:00")]
    #[case("thu", "2026-11-26 08:00:00")]
    #[case("fri", "2026-11-27 08:00:00")]
    #[case("sat", "2026-11-21 08:00:00")]
    #[case("mon 9:30", "2026-11-23 09:30:00")]
    #[case("mon at 9", "2026-11-23 09:00:00")]
    #[case("tomorrow", "2026-11-21 08:00:00")]
    #[case("tomorrow 13:00", "2026-11-21 13:00:00")]
    #[case("today 17:00", "2026-11-20 17:00:00")]
    #[case("2026-12-01", "2026-12-01 08:00:00")]
    #[case("2026-12-01 14:00", "2026-12-01 14:00:00")]
    #[case("2026-11-20 14:00", "2026-11-20 14:00:00")]
    #[case("12-01", "2026-12-01 08:00:00")]
    #[case("11-20", "2027-11-20 08:00:00")]
    #[case("01-05 9:00", "2027-01-05 09:00:00")]
    #[case("02-29", "2028-02-29 08:00:00")]
    #[case("3 dec", "2026-12-03 08:00:00")]
    #[case("Dec 3", "2026-12-03 08:00:00")]
    #[case("3 december 16:00", "2026-12-03 16:00:00")]
    fn a_return_time_is_understood(#[case] text: &str, #[case] wanted: &str) {
        assert_eq!(read(text), Ok(wanted.to_owned()));
    }

    #[rstest]
    #[case("mon", "2026-03-30T07:00:00Z")]
    #[case("sat 9:00", "2026-03-28T09:00:00Z")]
    #[case("sun 1:30", "2026-03-29T01:30:00Z")]
    #[case("2026-10-25 1:30", "2026-10-25T00:30:00Z")]
    #[case("2026-10-26", "2026-10-26T08:00:00Z")]
    fn a_clock_is_the_clock_of_that_day(#[case] text: &str, #[case] wanted: &str) {
        // Friday before the clocks of London are set forward.
        let now = "2026-03-27T09:00:00Z".parse().expect("a time");
        let zone = Zone::parse("London").expect("a place");
        assert_eq!(parse_until(text, now, zone), Ok(wanted.parse().expect("a time")));
    }

    #[rstest]
    #[case("", UntilError::Unreadable)]
    #[case("soon", UntilError::Unreadable)]
    #[case("24:00", UntilError::Unreadable)]
    #[case("9:5", UntilError::Unreadable)]
    #[case("9:75", UntilError::Unreadable)]
    #[case("13pm", UntilError::Unreadable)]
    #[case("-5m", UntilError::Unreadable)]
    #[case("m", UntilError::Unreadable)]
    #[case("5x", UntilError::Unreadable)]
    #[case("02-30", UntilError::Unreadable)]
    #[case("13-01", UntilError::Unreadable)]
    #[case("mon tue", UntilError::Unreadable)]
    #[case("14:00 mon", UntilError::Unreadable)]
    #[case("2026-02-30", UntilError::Unreadable)]
    #[case("0m", UntilError::Past)]
    #[case("today", UntilError::Past)]
    #[case("2026-11-19", UntilError::Past)]
    #[case("2020-01-01", UntilError::Past)]
    #[case("9999-01-01", UntilError::TooFar)]
    #[case("99999d", UntilError::TooFar)]
    #[case("99999999999999999999h", UntilError::TooFar)]
    #[case("999999999999999999w", UntilError::TooFar)]
    #[case("9223372036854775807m", UntilError::TooFar)]
    fn other_texts_are_refused(#[case] text: &str, #[case] error: UntilError) {
        assert_eq!(read(text), Err(error));
    }

    #[test]
    fn a_refusal_says_what_can_be_typed() {
        for form in ["14:00", "30m", "mon 9:30", "2026-12-01"] {
            assert!(until_error(Lang::En, UntilError::Unreadable).contains(form));
        }
    }
}

//! Owns how a technician's availability looks and reads. Every place that shows a technician asks here.

use std::borrow::Cow;

use super::{Zone, technician, technician_state, time};
use crate::{
    desk::{Absence, Availability, Desk, OpenTickets, Technician, TechnicianState, Timestamp},
    locale::Lang,
};

/// Which of the three looks it has.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ShownKind {
    /// Takes work.
    Available,
    /// Out, and it is known until when.
    Back,
    /// Out.
    Out,
}

/// How a technician's availability is shown: a glyph and, always, words (TA13).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// Where the terminal writes Unicode: `●`, `◐`, `○`.
    pub glyph_unicode: char,
    /// Where it does not: `(*)`, `(-)`, `( )`.
    pub glyph_ascii: &'static str,
    /// "Available", "Back at 14:00", "Out of office".
    pub words: String,
    /// Which of the three it is: for the colour.
    pub kind: ShownKind,
}

impl Shown {
    fn new(kind: ShownKind, words: String) -> Self {
        let (glyph_unicode, glyph_ascii) = match kind {
            ShownKind::Available => ('●', "(*)"),
            ShownKind::Back => ('◐', "(-)"),
            ShownKind::Out => ('○', "( )"),
        };
        Self { glyph_unicode, glyph_ascii, words, kind }
    }
}

/// An availability (T14, T16): out until a known time says when, as a clock for today, a day for this
/// week, a date for later.
pub fn availability(lang: Lang, availability: &Availability, now: Timestamp, zone: Zone) -> Shown {
    match (availability, availability.until()) {
        (Availability::Available, _) => {
            Shown::new(ShownKind::Available, lang.available().to_owned())
        }
        (_, None) => Shown::new(ShownKind::Out, lang.out_of_office().to_owned()),
        (_, Some(until)) => {
            let days = time::days_between(now, until, zone);
            let words = match days {
                0 => lang.back_at(time::clock(until, zone)),
                1..=6 => {
                    lang.back_on_day(time::weekday(lang, until, zone), time::clock(until, zone))
                }
                _ => lang.back_on_date(time::date(lang, until, now, zone)),
            };
            Shown::new(ShownKind::Back, words.into_owned())
        }
    }
}

/// A technician: their availability, or "Invited" and "Deactivated" for those who do not work here yet or
/// any more.
pub fn technician_status(lang: Lang, technician: &Technician, now: Timestamp, zone: Zone) -> Shown {
    match technician.state {
        TechnicianState::Active => availability(lang, &technician.availability, now, zone),
        state => Shown::new(ShownKind::Out, technician_state(lang, state).to_owned()),
    }
}

/// What becomes of open tickets during an absence.
pub const fn open_tickets(lang: Lang, tickets: OpenTickets) -> &'static str {
    match tickets {
        OpenTickets::Keep => lang.open_tickets_keep(),
        OpenTickets::HandOver => lang.open_tickets_hand_over(),
        OpenTickets::Release => lang.open_tickets_release(),
    }
}

/// A planned absence: when, who covers, what becomes of open tickets, the note; one part each.
pub fn absence(lang: Lang, desk: &Desk, plan: &Absence, now: Timestamp, zone: Zone) -> Vec<String> {
    let when = |at| time::day_and_clock(lang, at, now, zone);
    let times = match plan.until {
        Some(until) => lang.absence_until(when(plan.from), when(until)),
        None => lang.absence_from(when(plan.from)),
    };
    let cover = plan.cover.map(|cover| lang.absence_cover(technician(lang, desk, cover)));
    let tickets = (plan.tickets != OpenTickets::Keep)
        .then(|| lang.absence_tickets(open_tickets(lang, plan.tickets)));
    let note = plan.note.as_ref().map(|note| Cow::from(note.to_string()));
    let parts = [Some(times), cover, tickets, note];
    parts.into_iter().flatten().map(Cow::into_owned).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[rstest]
    #[case("2026-11-20T14:00:00Z", "Back at 15:00")]
    #[case("2026-11-20T22:59:00Z", "Back at 23:59")]
    #[case("2026-11-20T23:00:00Z", "Back Sat 00:00")]
    #[case("2026-11-23T07:00:00Z", "Back Mon 08:00")]
    #[case("2026-11-26T07:00:00Z", "Back Thu 08:00")]
    #[case("2026-11-27T07:00:00Z", "Back 27 Nov")]
    #[case("2027-01-03T07:00:00Z", "Back 3 Jan 2027")]
    #[case("2026-11-20T08:00:00Z", "Back at 09:00")]
    fn an_absence_says_when_it_ends(#[case] until: &str, #[case] words: &str) {
        let (now, zone) = (at("2026-11-20T09:00:00Z"), Zone::east_opt(3600).expect("an hour"));
        let out = Availability::OutOfOffice { since: now, until: Some(at(until)), set_by: None };
        let shown = availability(Lang::En, &out, now, zone);
        assert_eq!(
            (shown.words.as_str(), shown.glyph_unicode, shown.glyph_ascii, shown.kind),
            (words, '◐', "(-)", ShownKind::Back)
        );
    }

    #[test]
    fn the_two_plain_states_have_their_glyph_and_word() {
        let (now, zone) = (at("2026-11-20T09:00:00Z"), Zone::east_opt(0).expect("utc"));
        let shown = availability(Lang::En, &Availability::Available, now, zone);
        assert_eq!((shown.glyph_unicode, shown.glyph_ascii), ('●', "(*)"));
        assert_eq!(shown.words, "Available");
        let out = Availability::OutOfOffice { since: now, until: None, set_by: None };
        let shown = availability(Lang::En, &out, now, zone);
        assert_eq!((shown.glyph_unicode, shown.glyph_ascii), ('○', "( )"));
        assert_eq!(shown.words, "Out of office");
    }
}

//! Finding records from the palette: `#1042` a ticket, `@sara` a person, `>` actions only, and anything else by
//! name.
//!
//! Owns which records an entry means and in which order they are offered. Knows the desk, nothing of keys or
//! drawing. A noun that can be jumped to is a line in [`named`].

use crate::{
    desk::{
        Device, RecordKey, Site, Technician, TechnicianState, Ticket, TicketNumber, User,
        filter::Needle,
    },
    tui::panes::{Pane, Sight},
};

/// How many records one search offers: nobody reads further down.
const MOST: usize = 30;

/// What the text of the palette looks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wanted<'a> {
    /// Actions alone.
    Actions(&'a str),
    /// Tickets by the digits their number begins with.
    Number(&'a str),
    /// Users and technicians by name.
    People(&'a str),
    /// Everything by name.
    Anything(&'a str),
}

impl<'a> Wanted<'a> {
    /// What a text means by its first character.
    pub(super) fn of(text: &'a str) -> Self {
        let text = text.trim();
        let rest = |sign| text.strip_prefix(sign).map(str::trim_start);
        match (rest('>'), rest('#'), rest('@')) {
            (Some(rest), ..) => Self::Actions(rest),
            (_, Some(rest), _) => Self::Number(rest),
            (.., Some(rest)) => Self::People(rest),
            _ => Self::Anything(text),
        }
    }
}

/// How well a record fits, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Fit {
    /// It is called just that.
    Whole,
    /// A word of it begins so.
    Begins,
    /// It has that somewhere.
    Within,
}

/// A record to go to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Found {
    pub(super) key: RecordKey,
    pub(super) fit: Fit,
}

/// The pane that shows a record, for those that can be jumped to.
pub(in crate::tui) const fn pane_of(key: RecordKey) -> Option<Pane> {
    match key {
        RecordKey::Ticket(_) => Some(Pane::Tickets),
        RecordKey::User(_) => Some(Pane::Users),
        RecordKey::Device(_) => Some(Pane::Devices),
        RecordKey::Technician(_) => Some(Pane::Technicians),
        RecordKey::Site(_) => Some(Pane::Sites),
        _ => None,
    }
}

/// What a record is called in the palette.
pub(super) fn name(sight: &Sight<'_>, key: RecordKey) -> String {
    let name = crate::tui::panes::name_of(sight.desk, key);
    let more = match key {
        RecordKey::Ticket(id) => sight.desk.get::<Ticket>(id).map(|t| t.title.to_string()),
        RecordKey::User(id) => sight.desk.get::<User>(id).map(|u| sight.site(u.site).to_owned()),
        RecordKey::Device(id) => {
            let device = sight.desk.get::<Device>(id);
            device.map(|device| sight.site(device.site).to_owned())
        }
        _ => None,
    };
    match more {
        Some(more) if !more.is_empty() => format!("{name}  {more}"),
        _ => name,
    }
}

/// The records a text means, the best first.
pub(super) fn find(sight: &Sight<'_>, wanted: Wanted<'_>) -> Vec<Found> {
    let mut found = match wanted {
        Wanted::Actions(_) | Wanted::People("") | Wanted::Anything("") => Vec::new(),
        Wanted::Number(digits) => numbered(sight, digits),
        Wanted::People(text) => named(sight, text, true),
        Wanted::Anything(text) => {
            let mut found = numbered(sight, text);
            found.extend(named(sight, text, false));
            found
        }
    };
    found.sort_by_key(|found| found.fit);
    found.truncate(MOST);
    found
}

/// The ticket with this number, then those whose number goes on from there.
fn numbered(sight: &Sight<'_>, digits: &str) -> Vec<Found> {
    let Ok(number @ 1..) = digits.parse::<u32>() else { return Vec::new() };
    let next = sight.desk.next_number().0;
    let mut found = Vec::new();
    let (mut first, mut count) = (number, 1);
    while first < next && found.len() < MOST {
        let fit = if count == 1 { Fit::Whole } else { Fit::Begins };
        let numbers = (first..first.saturating_add(count).min(next)).map(TicketNumber);
        let tickets = numbers.filter_map(|number| sight.desk.ticket_numbered(number));
        let tickets = tickets.map(|ticket| Found { key: RecordKey::Ticket(ticket.id), fit });
        found.extend(tickets.take(MOST - found.len()));
        (first, count) = (first.saturating_mul(10), count.saturating_mul(10));
    }
    found
}

/// Records by what they are called.
fn named(sight: &Sight<'_>, text: &str, people_only: bool) -> Vec<Found> {
    let desk = sight.desk;
    let needle = Needle::new(text);
    let mut found = Vec::new();
    let mut offer = |key: RecordKey, texts: &[&str]| {
        let fit = if Needle::new(&texts.join(" ")) == needle {
            Fit::Whole
        } else if texts.iter().any(|text| needle.begins_word(text)) {
            Fit::Begins
        } else {
            Fit::Within
        };
        found.push(Found { key, fit });
    };
    for one in desk.all::<Technician>().filter(|one| one.state != TechnicianState::Inactive) {
        if needle.in_name(&one.first_name, &one.last_name) {
            offer(RecordKey::Technician(one.id), &[&one.first_name, &one.last_name]);
        }
    }
    for user in desk.all::<User>().filter(|user| user.is_listed()) {
        if needle.in_name(&user.first_name, &user.last_name) {
            offer(RecordKey::User(user.id), &[&user.first_name, &user.last_name]);
        }
    }
    if people_only {
        return found;
    }
    for site in desk.all::<Site>().filter(|site| needle.within(&[&site.name])) {
        offer(RecordKey::Site(site.id), &[&site.name]);
    }
    for device in desk.all::<Device>().filter(|device| device.is_live()) {
        if needle.within(&[&device.name]) {
            offer(RecordKey::Device(device.id), &[&device.name]);
        }
    }
    // The newest first: an old ticket is asked for by its number.
    for ticket in desk.all::<Ticket>().rev().filter(|ticket| ticket.is_live()) {
        if needle.within(&[&ticket.title]) {
            offer(RecordKey::Ticket(ticket.id), &[&ticket.title]);
        }
    }
    found
}

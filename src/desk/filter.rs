//! Owns the filter language: words and `field:value`, `-` to negate, quotes for spaces.
//!
//! The same text means the same on screen, on the command line and on the server. Add a field to
//! [`FIELDS`], to `Test` and to the matching of the nouns that have it.

mod complete;
mod needle;
mod order;
mod text;
mod value;
mod word;

use std::cell::LazyCell;

use chrono::TimeDelta;

pub use self::{
    complete::{Completion, complete},
    needle::{Needle, fold},
    order::{Order, orders, without_order},
    text::{known as has_texts, write as write_text},
    word::{FUZZY, Fit, Letters, Search, Word},
};
use self::{
    text::Found,
    value::{Bound, pick, span},
};

use super::{
    Alert, AlertState, Category, Delivery, Desk, Device, Intake, Kind, Letter, Preset, Priority,
    Record, Severity, Site, Status, Technician, TechnicianId, TechnicianState, Ticket, Timestamp,
    User, UserState,
};

/// The nouns that have lists.
pub const LISTED: [Kind; 15] = [
    Kind::Ticket,
    Kind::User,
    Kind::Device,
    Kind::Technician,
    Kind::Site,
    Kind::Role,
    Kind::Alert,
    Kind::AutomationRule,
    Kind::Department,
    Kind::Folder,
    Kind::Status,
    Kind::Intake,
    Kind::Letter,
    Kind::ApiToken,
    Kind::Webhook,
];

/// The fields a filter may name, with the nouns that have them.
pub const FIELDS: [(&str, &[Kind]); 13] = [
    ("is", &[Kind::Ticket, Kind::User, Kind::Device, Kind::Technician, Kind::Alert, Kind::Letter]),
    ("tech", &[Kind::Ticket, Kind::Technician]),
    ("user", &[Kind::Ticket, Kind::User, Kind::Device]),
    ("site", &[Kind::Ticket, Kind::User, Kind::Device, Kind::Site, Kind::Alert, Kind::Letter]),
    ("device", &[Kind::Ticket, Kind::User, Kind::Device, Kind::Alert]),
    ("prio", &[Kind::Ticket]),
    ("status", &[Kind::Ticket]),
    ("tag", &[Kind::Ticket]),
    ("severity", &[Kind::Alert]),
    ("age", &[Kind::Ticket]),
    ("resolved", &[Kind::Ticket]),
    ("due", &[Kind::Ticket]),
    ("sort", &LISTED),
];

/// Who reads a list, and when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reader {
    /// Whose "mine" it is; nobody's for scripts that act for nobody.
    pub me: Option<TechnicianId>,
    /// What ages are counted from.
    pub now: Timestamp,
}

/// What `is:` may say about each noun.
pub fn states(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Ticket => &[
            "open",
            "pending",
            "resolved",
            "closed",
            "active",
            "unassigned",
            "mine",
            "snoozed",
            "overdue",
            "merged",
            "deleted",
        ],
        Kind::User => &["active", "inactive", "no-device", "no-primary"],
        Kind::Device => &["unrelated", "related", "deleted"],
        Kind::Technician => {
            &["available", "out", "uncovered", "active", "invited", "inactive", "admin"]
        }
        Kind::Alert => &["open", "snoozed", "resolved", "ticket", "no-ticket"],
        Kind::Letter => &["queued", "failed"],
        _ => &[],
    }
}

/// What a filter's text says, ready to match.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    terms: Vec<Term>,
    order: Option<Order>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Term {
    negated: bool,
    test: Test,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Test {
    Word(Word),
    Is(&'static str),
    Tech(Needle),
    User(Needle),
    Site(Needle),
    Device(Needle),
    Prio(Bound, Priority),
    Status(Needle),
    Tag(Needle),
    Severity(Severity),
    /// How long ago it was opened.
    Age(Bound, TimeDelta),
    /// How long ago it was resolved or closed.
    Resolved(Bound, TimeDelta),
    /// How long until it is due; less than nothing where it should have been done.
    Due(Bound, TimeDelta),
}

/// Why a filter's text says nothing. The last good filter stays in force.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FilterError {
    /// No such field for this noun.
    UnknownField {
        /// What was typed.
        field: String,
        /// What there is.
        allowed: Vec<&'static str>,
    },
    /// The field does not take this value.
    UnknownValue {
        /// The field.
        field: &'static str,
        /// What was typed.
        value: String,
        /// What it takes.
        allowed: Vec<&'static str>,
    },
    /// A quote was opened and not closed.
    OpenQuote,
}

impl Filter {
    /// Reads a filter for one noun.
    ///
    /// # Errors
    /// The first mistake, with what is allowed in its place.
    pub fn parse(kind: Kind, text: &str) -> Result<Self, FilterError> {
        let (mut terms, mut order) = (Vec::new(), None);
        for word in words(text)? {
            let (negated, word) = match word.strip_prefix('-') {
                Some(rest) if !rest.is_empty() => (true, rest),
                _ => (false, word.as_str()),
            };
            let wanted = match word.split_once(':') {
                Some((field, value)) if !field.is_empty() && !word.starts_with('"') => {
                    let (name, value) = (known(kind, field)?, value.trim_matches('"'));
                    if name == "sort" {
                        order = Order::parse(kind, negated, value)?.or(order);
                        continue;
                    }
                    match field_test(kind, name, value)? {
                        Some(found) => found,
                        None => continue,
                    }
                }
                _ if negated => Test::Word(Word::new(word).literally()),
                _ => Test::Word(Word::new(word)),
            };
            terms.push(Term { negated, test: wanted });
        }
        Ok(Self { terms, order })
    }

    /// The order it asks for.
    pub const fn order(&self) -> Option<Order> {
        self.order
    }

    /// True when both let the same through, in whatever order.
    pub fn lets_through_the_same(&self, other: &Self) -> bool {
        self.terms == other.terms
    }

    /// True when it lets everything through.
    pub const fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// True when this lets nothing through that `before` did not: more terms, or longer words.
    pub fn narrows(&self, before: &Self) -> bool {
        let narrows = |(own, before): (&Term, &Term)| match (&own.test, &before.test) {
            (Test::Word(own_word), Test::Word(word)) if !own.negated && !before.negated => {
                own_word.narrows(word)
            }
            (Test::User(own_name), Test::User(name))
            | (Test::Device(own_name), Test::Device(name))
            | (Test::Site(own_name), Test::Site(name))
            | (Test::Tag(own_name), Test::Tag(name))
                if !own.negated && !before.negated =>
            {
                own_name.narrows(name)
            }
            _ => own == before,
        };
        // What is shown only to whoever asks for it was not there before they did.
        before.asks_for("deleted") == self.asks_for("deleted")
            && before.terms.len() <= self.terms.len()
            && self.terms.iter().zip(&before.terms).all(narrows)
    }

    /// The words it looks for, and those that must not be there.
    pub fn searches(&self) -> impl Iterator<Item = (bool, Search<'_>)> {
        self.terms.iter().filter_map(|term| match &term.test {
            Test::Word(word) => Some((term.negated, word.search())),
            _ => None,
        })
    }

    /// What is left of it without its words.
    #[must_use]
    pub fn without_words(&self) -> Self {
        let is_word = |term: &&Term| matches!(term.test, Test::Word(_));
        let terms = self.terms.iter().filter(|term| !is_word(term)).cloned().collect();
        Self { terms, order: self.order }
    }

    /// True when some of what it lets through fits it better than other.
    pub fn ranks(&self) -> bool {
        let ranks = |term: &Term| match &term.test {
            Test::Word(word) => !term.negated && word.ranks(),
            _ => false,
        };
        self.terms.iter().any(ranks)
    }

    /// True when it asks for a state by name, and not for its opposite.
    pub fn asks_for(&self, state: &str) -> bool {
        self.terms
            .iter()
            .any(|term| !term.negated && matches!(term.test, Test::Is(is) if is == state))
    }

    fn all(&self, test: impl Fn(&Test) -> bool) -> bool {
        self.terms.iter().all(|term| test(&term.test) != term.negated)
    }

    /// True when the ticket matches.
    pub fn ticket(&self, desk: &Desk, Reader { me, now }: Reader, ticket: &Ticket) -> bool {
        // Deleted ones are shown to whoever asks for them, and to nobody else (B3 row 29).
        if !ticket.is_live() && !self.asks_for("deleted") {
            return false;
        }
        if self.terms.is_empty() {
            return true;
        }
        // Looked up only where it is asked for: there may be very many tickets.
        let requester = || ticket.requester.and_then(|user| desk.get::<User>(user));
        let category = || desk.get::<Status>(ticket.status).map(|status| status.category);
        let found = found(|found| text::ticket(desk, ticket, found));
        self.all(|test| match test {
            Test::Word(word) => word.fits(&found),
            Test::Is(state) => match *state {
                "open" => category() == Some(Category::Open),
                "pending" => category() == Some(Category::Pending),
                "resolved" => category() == Some(Category::Resolved),
                "closed" => category() == Some(Category::Closed),
                "active" => category().is_some_and(Category::is_active),
                "unassigned" => ticket.assignee.is_none(),
                "snoozed" => ticket.snoozed_until.is_some(),
                "overdue" => ticket.is_overdue(now),
                "merged" => ticket.merged_into.is_some(),
                "deleted" => !ticket.is_live(),
                _ => ticket.assignee.is_some() && ticket.assignee == me,
            },
            Test::Tech(needle) => match ticket.assignee {
                None => needle.is("none") || needle.is("nobody"),
                Some(id) if needle.is("me") => Some(id) == me,
                Some(id) => desk
                    .get::<Technician>(id)
                    .is_some_and(|t| needle.in_name(&t.first_name, &t.last_name)),
            },
            Test::User(needle) => match requester() {
                None => needle.is("none"),
                Some(user) => person(needle, user),
            },
            Test::Site(needle) => site(desk, ticket.site, needle),
            Test::Tag(needle) => {
                ticket.tags.is_empty() && needle.is("none")
                    || ticket.tags.iter().any(|tag| needle.is_in(tag))
            }
            Test::Device(needle) => match &ticket.device {
                None => needle.is("none"),
                Some(device) => needle.within(&[&device.name]),
            },
            Test::Prio(order, priority) => order.holds(&ticket.priority, priority),
            Test::Age(order, age) => order.holds(&(now - ticket.created_at), age),
            Test::Resolved(order, age) => {
                ticket.resolved_at.is_some_and(|at| order.holds(&(now - at), age))
            }
            Test::Due(order, left) => {
                ticket.resolved_at.is_none()
                    && ticket.due_at.is_some_and(|at| order.holds(&(at - now), left))
            }
            Test::Status(needle) => desk
                .get::<Status>(ticket.status)
                .is_some_and(|status| needle.within(&[&status.name])),
            Test::Severity(_) => false,
        })
    }

    /// True when the user matches. Merged and erased ones never do (B3 rows 13 and 14).
    pub fn user(&self, desk: &Desk, user: &User) -> bool {
        let found = found(|found| text::user(desk, user, found));
        user.is_listed()
            && self.all(|test| match test {
                Test::Word(word) => word.fits(&found),
                Test::Is(state) => match *state {
                    "active" => user.state == UserState::Active,
                    "inactive" => user.state == UserState::Inactive,
                    "no-device" => user.devices.all().is_empty(),
                    _ => !user.devices.all().is_empty() && user.devices.primary().is_none(),
                },
                Test::User(needle) => person(needle, user),
                Test::Site(needle) => site(desk, user.site, needle),
                Test::Device(needle) => {
                    user.devices.all().is_empty() && needle.is("none")
                        || user.devices.all().iter().any(|device| {
                            desk.get::<Device>(*device).is_some_and(|d| needle.within(&[&d.name]))
                        })
                }
                _ => false,
            })
    }

    /// True when the device matches. Deleted ones do only where they are asked for (D23, B3 row 8).
    pub fn device(&self, desk: &Desk, device: &Device) -> bool {
        let found = found(|found| text::device(device, found));
        (device.is_live() || self.asks_for("deleted"))
            && self.all(|test| match test {
                Test::Word(word) => word.fits(&found),
                Test::Device(needle) => {
                    let more = [&device.model, &device.serial, &device.os, &device.external_id];
                    needle.within(&[&device.name])
                        || more.into_iter().flatten().any(|text| needle.within(&[text]))
                }
                Test::Is("deleted") => !device.is_live(),
                Test::Is(state) => {
                    desk.users_of_device(device.id).next().is_some() == (*state == "related")
                }
                Test::User(needle) => {
                    let mut users = desk.users_of_device(device.id).peekable();
                    users.peek().is_none() && needle.is("none")
                        || users.any(|user| {
                            desk.get::<User>(user).is_some_and(|user| person(needle, user))
                        })
                }
                Test::Site(needle) => site(desk, device.site, needle),
                _ => false,
            })
    }

    /// True when the site matches.
    pub fn site(&self, site: &Site) -> bool {
        let found = found(|found| found.line(&[&site.name]));
        self.all(|test| match test {
            Test::Word(word) => word.fits(&found),
            Test::Site(needle) => needle.within(&[&site.name]),
            _ => false,
        })
    }

    /// True when what was held back matches.
    pub fn intake(&self, intake: &Intake) -> bool {
        let name = intake.name.as_deref().unwrap_or_default();
        self.words(&[&intake.from, name, &intake.subject, &intake.text])
    }

    /// True when the mail on its way matches.
    pub fn letter(&self, desk: &Desk, letter: &Letter) -> bool {
        let found = found(|found| text::letter(desk, letter, found));
        self.all(|test| match test {
            Test::Word(word) => word.fits(&found),
            Test::Is(state) => (letter.delivery == Delivery::Failed) == (*state == "failed"),
            Test::Site(needle) => match letter.site {
                None => needle.is("none"),
                Some(of) => site(desk, of, needle),
            },
            _ => false,
        })
    }

    /// True when the alert matches.
    pub fn alert(&self, desk: &Desk, alert: &Alert) -> bool {
        let device = || desk.get::<Device>(alert.device).map_or("", |device| &*device.name);
        let found = found(|found| text::alert(desk, alert, found));
        self.all(|test| match test {
            Test::Word(word) => word.fits(&found),
            Test::Is(state) => match *state {
                "open" => alert.state == AlertState::Open,
                "snoozed" => matches!(alert.state, AlertState::Snoozed { .. }),
                "resolved" => alert.state.is_resolved(),
                state => alert.ticket.is_some() == (state == "ticket"),
            },
            Test::Severity(severity) => alert.severity == *severity,
            Test::Site(needle) => site(desk, alert.site, needle),
            Test::Device(needle) => needle.within(&[device()]),
            _ => false,
        })
    }

    /// True when the record matches. Nouns without a list match nothing.
    pub fn record(&self, desk: &Desk, reader: Reader, record: &Record) -> bool {
        match record {
            Record::Ticket(ticket) => self.ticket(desk, reader, ticket),
            Record::User(user) => self.user(desk, user),
            Record::Device(device) => self.device(desk, device),
            Record::Technician(technician) => self.technician(desk, technician),
            Record::Site(site) => self.site(site),
            Record::Alert(alert) => self.alert(desk, alert),
            Record::Intake(intake) => self.intake(intake),
            Record::Letter(letter) => self.letter(desk, letter),
            _ => false,
        }
    }

    /// True when the technician matches.
    pub fn technician(&self, desk: &Desk, technician: &Technician) -> bool {
        let named = |needle: &Needle| needle.in_name(&technician.first_name, &technician.last_name);
        let active = technician.state == TechnicianState::Active;
        let found = found(|found| text::technician(technician, found));
        self.all(|test| match test {
            Test::Word(word) => word.fits(&found),
            Test::Tech(needle) => named(needle),
            Test::Is(state) => match *state {
                "available" => active && technician.availability.is_available(),
                "out" => active && !technician.availability.is_available(),
                "uncovered" => desk.is_uncovered(technician),
                "active" => active,
                "invited" => technician.state == TechnicianState::Invited,
                "inactive" => technician.state == TechnicianState::Inactive,
                _ => technician.role == Preset::Admin.id(),
            },
            _ => false,
        })
    }
}

impl Filter {
    /// True when a record that has only words to be found by matches.
    pub fn words(&self, words: &[&str]) -> bool {
        let found = found(|found| words.iter().for_each(|word| found.line(&[word])));
        self.all(|test| matches!(test, Test::Word(word) if word.fits(&found)))
    }
}

/// The folded texts of a record, put together only where a word is looked for.
fn found(write: impl FnOnce(&mut Found)) -> LazyCell<String, impl FnOnce() -> String> {
    LazyCell::new(|| {
        let mut found = Found::default();
        write(&mut found);
        found.into_text()
    })
}

fn person(needle: &Needle, user: &User) -> bool {
    needle.in_name(&user.first_name, &user.last_name)
}

fn site(desk: &Desk, site: super::SiteId, needle: &Needle) -> bool {
    desk.get::<Site>(site).is_some_and(|site| needle.within(&[&site.name]))
}

/// The words of a filter, quotes kept, so that a quoted colon is no field.
pub(super) fn words(text: &str) -> Result<Vec<String>, FilterError> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => {
                words.push(String::new());
                continue;
            }
            _ => {}
        }
        words.last_mut().expect("starts with one").push(c);
    }
    if quoted {
        return Err(FilterError::OpenQuote);
    }
    words.retain(|word| !word.is_empty());
    Ok(words)
}

/// The field of this name, in whatever case.
fn known(kind: Kind, field: &str) -> Result<&'static str, FilterError> {
    let known = FIELDS.iter().filter(|(_, kinds)| kinds.contains(&kind)).map(|(name, _)| *name);
    known.clone().find(|name| name.eq_ignore_ascii_case(field)).ok_or_else(|| {
        FilterError::UnknownField { field: field.to_owned(), allowed: known.collect() }
    })
}

/// The test a field and its value stand for; nothing while the value is still to be typed.
fn field_test(kind: Kind, name: &'static str, value: &str) -> Result<Option<Test>, FilterError> {
    if value.is_empty() {
        return Ok(None);
    }
    let needle = Needle::new(value);
    Ok(Some(match name {
        "is" => Test::Is(pick(name, value, states(kind).iter().map(|state| (*state, *state)))?),
        "tech" => Test::Tech(needle),
        "user" => Test::User(needle),
        "site" => Test::Site(needle),
        "device" => Test::Device(needle),
        "status" => Test::Status(needle),
        "tag" => Test::Tag(needle),
        "severity" => {
            let names = ["information", "warning", "critical"];
            Test::Severity(pick(name, value, names.into_iter().zip(Severity::ALL))?)
        }
        _ => {
            let (order, rest) = Bound::read(value);
            if rest.is_empty() {
                return Ok(None);
            }
            if name != "prio" {
                let Some(age) = span(name, rest)? else { return Ok(None) };
                let test = match name {
                    "age" => Test::Age,
                    "due" => Test::Due,
                    _ => Test::Resolved,
                };
                // A bare number of days means that many or fewer.
                let order = if order == Bound::Is { Bound::AtMost } else { order };
                return Ok(Some(test(order, age)));
            }
            let names = ["low", "medium", "high", "critical"];
            Test::Prio(order, pick(name, rest, names.into_iter().zip(Priority::ALL))?)
        }
    }))
}

#[cfg(test)]
mod tests;

//! Owns the filter language: words and `field:value`, `-` to negate, quotes for spaces.
//!
//! The same text means the same on screen, on the command line and on the server. Add a field to
//! [`FIELDS`], to `Test` and to the matching of the nouns that have it.

use nucleo_matcher::chars;

use super::{
    Category, Desk, Device, Kind, Preset, Priority, Site, Status, Technician, TechnicianId,
    TechnicianState, Ticket, User, UserState,
};

/// The fields a filter may name, with the nouns that have them.
pub const FIELDS: [(&str, &[Kind]); 7] = [
    ("is", &[Kind::Ticket, Kind::User, Kind::Device, Kind::Technician]),
    ("tech", &[Kind::Ticket, Kind::Technician]),
    ("user", &[Kind::Ticket, Kind::User, Kind::Device]),
    ("site", &[Kind::Ticket, Kind::User, Kind::Device]),
    ("device", &[Kind::Ticket, Kind::User, Kind::Device]),
    ("prio", &[Kind::Ticket]),
    ("status", &[Kind::Ticket]),
];

/// What `is:` may say about each noun.
pub fn states(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Ticket => &["open", "pending", "resolved", "closed", "active", "unassigned", "mine"],
        Kind::User => &["active", "inactive", "no-device", "no-primary"],
        Kind::Device => &["unrelated", "related"],
        Kind::Technician => &["available", "out", "active", "invited", "inactive", "admin"],
        _ => &[],
    }
}

/// What a filter's text says, ready to match.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    terms: Vec<Term>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Term {
    negated: bool,
    test: Test,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Test {
    Word(Needle),
    Is(&'static str),
    Tech(Needle),
    User(Needle),
    Site(Needle),
    Device(Needle),
    Prio(Order, Priority),
    Status(Needle),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Order {
    Is,
    AtLeast,
    Above,
    AtMost,
    Below,
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

/// A text to look for, folded: case and accents make no difference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Needle(Vec<char>);

fn fold(c: char) -> char {
    chars::to_lower_case(chars::normalize(c))
}

impl Needle {
    /// The needle for this text.
    pub fn new(text: &str) -> Self {
        Self(text.chars().map(fold).collect())
    }

    fn is(&self, word: &str) -> bool {
        self.0.iter().copied().eq(word.chars())
    }

    /// True when a word of the text begins with the needle.
    pub fn begins_word(&self, text: &str) -> bool {
        let begins = |word: &str| {
            let mut letters = word.chars().map(fold);
            self.0.iter().all(|letter| letters.next() == Some(*letter))
        };
        text.split_whitespace().any(begins)
    }

    /// True when one of the texts contains the needle.
    pub fn within(&self, texts: &[&str]) -> bool {
        let Some(first) = self.0.first() else { return true };
        texts.iter().any(|text| {
            let begins = |at: usize| {
                let mut rest = text[at..].chars();
                self.0.iter().all(|c| rest.next().map(fold) == Some(*c))
            };
            text.char_indices().any(|(at, c)| fold(c) == *first && begins(at))
        })
    }
}

impl Filter {
    /// Reads a filter for one noun.
    ///
    /// # Errors
    /// The first mistake, with what is allowed in its place.
    pub fn parse(kind: Kind, text: &str) -> Result<Self, FilterError> {
        let mut terms = Vec::new();
        for word in words(text)? {
            let (negated, word) = match word.strip_prefix('-') {
                Some(rest) if !rest.is_empty() => (true, rest),
                _ => (false, word.as_str()),
            };
            let wanted = match word.split_once(':') {
                Some((field, value)) if !field.is_empty() && !word.starts_with('"') => {
                    match field_test(kind, field, value.trim_matches('"'))? {
                        Some(found) => found,
                        None => continue,
                    }
                }
                _ => Test::Word(Needle::new(word.trim_matches('"').trim_start_matches('#'))),
            };
            terms.push(Term { negated, test: wanted });
        }
        Ok(Self { terms })
    }

    /// True when it lets everything through.
    pub const fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    fn all(&self, test: impl Fn(&Test) -> bool) -> bool {
        self.terms.iter().all(|term| test(&term.test) != term.negated)
    }

    /// True when the ticket matches, read by `me`.
    pub fn ticket(&self, desk: &Desk, me: Option<TechnicianId>, ticket: &Ticket) -> bool {
        if self.terms.is_empty() {
            return true;
        }
        let requester = ticket.requester.and_then(|user| desk.get::<User>(user));
        let device = ticket.device.as_ref().map_or("", |device| &*device.name);
        let category = desk.get::<Status>(ticket.status).map(|status| status.category);
        self.all(|test| match test {
            Test::Word(needle) => {
                needle.within(&[&ticket.title, device, &ticket.number.0.to_string()])
                    || requester.is_some_and(|user| person(needle, &user.name()))
            }
            Test::Is(state) => match *state {
                "open" => category == Some(Category::Open),
                "pending" => category == Some(Category::Pending),
                "resolved" => category == Some(Category::Resolved),
                "closed" => category == Some(Category::Closed),
                "active" => category.is_some_and(Category::is_active),
                "unassigned" => ticket.assignee.is_none(),
                _ => ticket.assignee.is_some() && ticket.assignee == me,
            },
            Test::Tech(needle) => match ticket.assignee {
                None => needle.is("none") || needle.is("nobody"),
                Some(id) if needle.is("me") => Some(id) == me,
                Some(id) => desk.get::<Technician>(id).is_some_and(|t| person(needle, &t.name())),
            },
            Test::User(needle) => match requester {
                None => needle.is("none"),
                Some(user) => person(needle, &user.name()),
            },
            Test::Site(needle) => site(desk, ticket.site, needle),
            Test::Device(needle) => match &ticket.device {
                None => needle.is("none"),
                Some(device) => needle.within(&[&device.name]),
            },
            Test::Prio(order, priority) => match order {
                Order::Is => ticket.priority == *priority,
                Order::AtLeast => ticket.priority >= *priority,
                Order::Above => ticket.priority > *priority,
                Order::AtMost => ticket.priority <= *priority,
                Order::Below => ticket.priority < *priority,
            },
            Test::Status(needle) => desk
                .get::<Status>(ticket.status)
                .is_some_and(|status| needle.within(&[&status.name])),
        })
    }

    /// True when the user matches.
    pub fn user(&self, desk: &Desk, user: &User) -> bool {
        let name = user.name();
        self.all(|test| match test {
            Test::Word(needle) => {
                let email = user.email.as_deref().unwrap_or_default();
                let department = user.department.as_deref().unwrap_or_default();
                let title = user.job_title.as_deref().unwrap_or_default();
                needle.within(&[&name, email, department, title])
            }
            Test::Is(state) => match *state {
                "active" => user.state == UserState::Active,
                "inactive" => user.state == UserState::Inactive,
                "no-device" => user.devices.all().is_empty(),
                _ => !user.devices.all().is_empty() && user.devices.primary().is_none(),
            },
            Test::User(needle) => person(needle, &name),
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

    /// True when the device matches. Deleted ones never do (D23).
    pub fn device(&self, desk: &Desk, device: &Device) -> bool {
        device.is_live()
            && self.all(|test| match test {
                Test::Word(needle) | Test::Device(needle) => {
                    let model = device.model.as_deref().unwrap_or_default();
                    let serial = device.serial.as_deref().unwrap_or_default();
                    let os = device.os.as_deref().unwrap_or_default();
                    needle.within(&[&device.name, model, serial, os])
                }
                Test::Is(state) => {
                    desk.users_of_device(device.id).next().is_some() == (*state == "related")
                }
                Test::User(needle) => {
                    let mut users = desk.users_of_device(device.id).peekable();
                    users.peek().is_none() && needle.is("none")
                        || users.any(|user| {
                            desk.get::<User>(user).is_some_and(|u| person(needle, &u.name()))
                        })
                }
                Test::Site(needle) => site(desk, device.site, needle),
                _ => false,
            })
    }

    /// True when the technician matches.
    pub fn technician(&self, technician: &Technician) -> bool {
        let name = technician.name();
        let active = technician.state == TechnicianState::Active;
        self.all(|test| match test {
            Test::Word(needle) => needle.within(&[&name, &technician.email]),
            Test::Tech(needle) => person(needle, &name),
            Test::Is(state) => match *state {
                "available" => active && technician.availability.is_available(),
                "out" => active && !technician.availability.is_available(),
                "active" => active,
                "invited" => technician.state == TechnicianState::Invited,
                "inactive" => technician.state == TechnicianState::Inactive,
                _ => technician.role == Preset::Admin.id(),
            },
            _ => false,
        })
    }
}

fn person(needle: &Needle, name: &str) -> bool {
    needle.within(&[name])
}

fn site(desk: &Desk, site: super::SiteId, needle: &Needle) -> bool {
    desk.get::<Site>(site).is_some_and(|site| needle.within(&[&site.name]))
}

/// The words of a filter, quotes kept, so that a quoted colon is no field.
fn words(text: &str) -> Result<Vec<String>, FilterError> {
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

/// The test a field and its value stand for; nothing while the value is still to be typed.
fn field_test(kind: Kind, field: &str, value: &str) -> Result<Option<Test>, FilterError> {
    let known = FIELDS
        .iter()
        .find(|(name, kinds)| name.eq_ignore_ascii_case(field) && kinds.contains(&kind));
    let Some((name, _)) = known else {
        let allowed = FIELDS.iter().filter(|(_, kinds)| kinds.contains(&kind));
        return Err(FilterError::UnknownField {
            field: field.to_owned(),
            allowed: allowed.map(|(name, _)| *name).collect(),
        });
    };
    if value.is_empty() {
        return Ok(None);
    }
    let needle = Needle::new(value);
    Ok(Some(match *name {
        "is" => Test::Is(pick(name, value, states(kind).iter().map(|state| (*state, *state)))?),
        "tech" => Test::Tech(needle),
        "user" => Test::User(needle),
        "site" => Test::Site(needle),
        "device" => Test::Device(needle),
        "status" => Test::Status(needle),
        _ => {
            let (order, rest) = [
                (">=", Order::AtLeast),
                ("<=", Order::AtMost),
                (">", Order::Above),
                ("<", Order::Below),
            ]
            .into_iter()
            .find_map(|(sign, order)| Some((order, value.strip_prefix(sign)?)))
            .unwrap_or((Order::Is, value));
            if rest.is_empty() {
                return Ok(None);
            }
            let names = ["low", "medium", "high", "critical"];
            Test::Prio(order, pick(name, rest, names.into_iter().zip(Priority::ALL))?)
        }
    }))
}

/// The one value that starts with what was typed, so that it can be typed short.
fn pick<T: Copy>(
    field: &'static str,
    value: &str,
    choices: impl Iterator<Item = (&'static str, T)> + Clone,
) -> Result<T, FilterError> {
    let wanted = value.to_lowercase();
    let exact = choices.clone().find(|(name, _)| *name == wanted);
    exact
        .or_else(|| choices.clone().find(|(name, _)| name.starts_with(&wanted)))
        .map(|(_, value)| value)
        .ok_or_else(|| FilterError::UnknownValue {
            field,
            value: value.to_owned(),
            allowed: choices.map(|(name, _)| name).collect(),
        })
}

#[cfg(test)]
mod tests;

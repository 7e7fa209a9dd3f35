//! Owns by which texts a record is found, folded so that case and accents make no difference.
//!
//! One place says it for whoever looks at records one by one and for lists that keep the texts of very many.
//! Each text stands on a line of its own: no word is found across two of them.

use std::fmt::Write as _;

use super::fold;
use crate::desk::{Alert, Desk, Device, Kind, Letter, RecordKey, Site, Technician, Ticket, User};

/// True for nouns that [`write`] knows the texts of. Of the others there are few: they are looked through as they are.
pub const fn known(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Ticket | Kind::User | Kind::Device | Kind::Technician | Kind::Site | Kind::Alert
    )
}

/// Writes the texts by which a record is found behind what is there.
pub fn write(desk: &Desk, key: RecordKey, into: &mut String) {
    let mut found = Found::behind(std::mem::take(into));
    let into_found = &mut found;
    match key {
        RecordKey::Ticket(id) => desk.get(id).map(|record| ticket(desk, record, into_found)),
        RecordKey::User(id) => desk.get(id).map(|record| user(desk, record, into_found)),
        RecordKey::Device(id) => desk.get(id).map(|record| device(record, into_found)),
        RecordKey::Technician(id) => desk.get(id).map(|record| technician(record, into_found)),
        RecordKey::Site(id) => desk.get::<Site>(id).map(|site| into_found.line(&[&site.name])),
        RecordKey::Alert(id) => desk.get(id).map(|record| alert(desk, record, into_found)),
        _ => None,
    };
    *into = found.into_text();
}

pub(super) fn ticket(desk: &Desk, ticket: &Ticket, found: &mut Found) {
    found.line(&[&ticket.title]);
    found.line(&[]);
    found.number(ticket.number.0);
    if let Some(device) = &ticket.device {
        found.line(&[&device.name]);
    }
    if let Some(user) = ticket.requester.and_then(|user| desk.get::<User>(user)) {
        found.line(&[&user.first_name, &user.last_name]);
    }
}

pub(super) fn user(desk: &Desk, user: &User, found: &mut Found) {
    found.line(&[&user.first_name, &user.last_name]);
    for email in user.emails() {
        found.line(&[email]);
    }
    if let Some(department) = desk.department_of(user) {
        found.line(&[department]);
    }
    if let Some(title) = &user.job_title {
        found.line(&[title]);
    }
}

pub(super) fn device(device: &Device, found: &mut Found) {
    found.line(&[&device.name]);
    let more = [&device.model, &device.serial, &device.os, &device.external_id];
    for text in more.into_iter().flatten() {
        found.line(&[text]);
    }
}

pub(super) fn technician(technician: &Technician, found: &mut Found) {
    found.line(&[&technician.first_name, &technician.last_name]);
    found.line(&[&technician.email]);
}

pub(super) fn letter(desk: &Desk, letter: &Letter, found: &mut Found) {
    found.line(&[&letter.to]);
    if let Some(error) = &letter.error {
        found.line(&[error]);
    }
    if let Some(ticket) = letter.about.ticket().and_then(|ticket| desk.get::<Ticket>(ticket)) {
        found.line(&[&ticket.title]);
        found.line(&[]);
        found.number(ticket.number.0);
    }
}

pub(super) fn alert(desk: &Desk, alert: &Alert, found: &mut Found) {
    found.line(&[&alert.title]);
    found.line(&[&alert.rule]);
    if let Some(device) = desk.get::<Device>(alert.device) {
        found.line(&[&device.name]);
    }
}

/// The texts of one record as they are put together.
#[derive(Default)]
pub(super) struct Found {
    text: String,
    start: usize,
}

impl Found {
    fn behind(text: String) -> Self {
        Self { start: text.len(), text }
    }

    /// Adds a text, of these parts with spaces between.
    pub(super) fn line(&mut self, parts: &[&str]) {
        if self.text.len() > self.start {
            self.text.push('\n');
        }
        for (nth, part) in parts.iter().enumerate() {
            if nth > 0 {
                self.text.push(' ');
            }
            let start = self.text.len();
            if part.is_ascii() {
                self.text.push_str(part);
                self.text[start..].make_ascii_lowercase();
            } else {
                self.text.extend(part.chars().map(fold));
            }
        }
    }

    /// Adds a number to the text that was begun.
    fn number(&mut self, number: u32) {
        // Writing to a text cannot fail.
        let _ = write!(self.text, "{number}");
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

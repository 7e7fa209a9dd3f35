//! Owns what each letter says: subject, text, HTML, and which headers tell machines what sort of mail it is (E1).
//! A new occasion is an arm of [`render`] and its words in `en/letters.ftl`.

use chrono::Duration;

use super::{
    ids::Ids,
    markdown::{self, Inline, Signed},
};
use crate::{
    desk::{
        Account, AccountKey, Desk, Letter, Message, MessageId, MessageKind, Occasion, Technician,
        TechnicianKind, TechnicianState, Ticket, User, UserId,
    },
    locale::Lang,
};

/// How long a pass is good for, in days.
pub const PASS_DAYS: i64 = 7;

/// What sort of mail it is, for the machines it passes (RFC 3834).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// A person wrote it.
    Human,
    /// It answers what somebody sent.
    Replied,
    /// Something happened.
    Generated,
}

/// A mail, before it has a form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page {
    /// What stands above it.
    pub subject: String,
    /// As plain text.
    pub text: String,
    /// As HTML, where there is more to see than words.
    pub html: Option<String>,
    /// The pictures that travel along.
    pub pictures: Vec<Inline>,
    /// What sort of mail it is.
    pub sort: Sort,
    /// Its own id.
    pub id: String,
    /// The mails it follows, oldest first.
    pub after: Vec<String>,
}

/// A message that is meant for the requester. Nothing else can be written into a mail to them, so an internal note
/// cannot leave (I24).
#[derive(Clone, Copy, Debug)]
pub struct Public<'a>(&'a Message);

impl<'a> Public<'a> {
    /// The message, where it is a public reply.
    pub fn of(message: &'a Message) -> Option<Self> {
        (message.kind == MessageKind::PublicReply).then_some(Self(message))
    }
}

/// Everything a letter is made of.
pub struct Sources<'a> {
    /// The desk as it is.
    pub desk: &'a Desk,
    /// The thread of the ticket it is about.
    pub thread: &'a [Message],
    /// The pass it brings; nothing where it brings none.
    pub pass: Option<&'a str>,
    /// Where the desk answers, as far as it is known.
    pub url: Option<&'a str>,
    /// What makes its id.
    pub ids: &'a Ids,
    /// The language of whoever reads it.
    pub lang: Lang,
}

/// Which pass a letter has to bring.
pub fn needs_pass(about: Occasion) -> bool {
    matches!(about, Occasion::Invitation { .. } | Occasion::ConfirmEmail { .. })
}

/// What a letter says; nothing where it is about something that is not so any more.
pub fn render(letter: &Letter, from: &Sources<'_>) -> Option<Page> {
    match letter.about {
        Occasion::TicketCreated { ticket }
        | Occasion::Reply { ticket, .. }
        | Occasion::TicketResolved { ticket } => {
            of_ticket(letter, from.desk.get::<Ticket>(ticket)?, from)
        }
        about => {
            let technician = from.desk.get::<Technician>(about.technician()?)?;
            of_technician(letter, technician, from)
        }
    }
}

fn of_technician(letter: &Letter, who: &Technician, from: &Sources<'_>) -> Option<Page> {
    let Sources { desk, lang, .. } = *from;
    let account = desk.get::<Account>(AccountKey)?.name.to_string();
    let first = who.first_name.to_string();
    let at = from.url.unwrap_or_default();
    let state = who.state;
    let (subject, text) = match letter.about {
        Occasion::Invitation { .. } if state == TechnicianState::Invited => {
            let command = lang.letter_accept(from.pass?, at);
            let by = letter.by.and_then(|by| desk.get::<Technician>(by)).map(Technician::name);
            let by = by.unwrap_or_else(|| lang.letter_somebody().to_owned());
            let text = lang.letter_invitation(account.as_str(), by, command, PASS_DAYS, first);
            (lang.letter_invitation_subject(account), text)
        }
        Occasion::PasswordSet { .. } if state != TechnicianState::Inactive => {
            let by = letter.by.filter(|by| *by != who.id).and_then(|by| desk.get::<Technician>(by));
            let text = match by {
                Some(by) => lang.letter_password_by(account.as_str(), by.name(), first),
                None => lang.letter_password(account.as_str(), first),
            };
            (lang.letter_password_subject(account), text)
        }
        Occasion::ConfirmEmail { .. } if who.pending_email.as_ref() == Some(&letter.to) => {
            let command = lang.letter_confirm_email(from.pass?, at);
            let text = lang.letter_confirm(account.as_str(), command, PASS_DAYS, first);
            (lang.letter_confirm_subject(account), text)
        }
        Occasion::EmailChanged { .. } => {
            let text = lang.letter_email_changed(account.as_str(), first, who.email.to_string());
            (lang.letter_email_changed_subject(account), text)
        }
        Occasion::TicketsReleased { count, .. } => {
            let by = letter.by.and_then(|by| desk.get::<Technician>(by)).map(Technician::name);
            let by = by.unwrap_or_else(|| lang.letter_somebody().to_owned());
            let text = if who.email == letter.to {
                lang.letter_released(account.as_str(), by, count, first)
            } else {
                let to = desk.technician_with_email(&letter.to)?;
                let (to, who) = (to.first_name.to_string(), who.name());
                lang.letter_released_of(account.as_str(), by, count, to, who)
            };
            (lang.letter_released_subject(account), text)
        }
        _ => return None,
    };
    Some(Page {
        subject: subject.into_owned(),
        text: text.into_owned(),
        html: None,
        pictures: Vec::new(),
        sort: Sort::Generated,
        id: from.ids.of_letter(letter.id.to_u128()),
        after: Vec::new(),
    })
}

fn of_ticket(letter: &Letter, ticket: &Ticket, from: &Sources<'_>) -> Option<Page> {
    let Sources { desk, lang, ids, .. } = *from;
    let number = ticket.number.0;
    let name = ticket.requester.map_or_else(String::new, |id| first_name(desk, id));
    let title = ticket.title.to_string();
    let shown = ticket.number.to_string();
    let (text, by, sort, id) = match letter.about {
        Occasion::TicketCreated { .. } => {
            let text = lang.letter_created(name, shown, title).into_owned();
            (text, None, Sort::Replied, ids.root(number))
        }
        Occasion::TicketResolved { .. } => {
            let text = lang.letter_resolved(name, shown, title).into_owned();
            let id = ids.of_ticket(number, letter.id.to_u128());
            (text, ticket.assignee, Sort::Generated, id)
        }
        Occasion::Reply { message, .. } => {
            let Public(said) = from.thread.iter().find(|m| m.id == message).and_then(Public::of)?;
            let by = match said.author {
                crate::desk::Author::Technician(by) => Some(by),
                _ => None,
            };
            let human = by
                .and_then(|by| desk.get::<Technician>(by))
                .is_some_and(|by| by.sort == TechnicianKind::Human);
            let sort = if human { Sort::Human } else { Sort::Generated };
            (said.body.to_string(), by, sort, ids.of_ticket(number, message.to_u128()))
        }
        _ => return None,
    };
    let signed = by.and_then(|by| desk.get::<Technician>(by)).map(|by| signature_of(by, lang));
    let after = match letter.about {
        Occasion::TicketCreated { .. } => Vec::new(),
        Occasion::Reply { message, .. } => before(from.thread, Some(message), number, ids),
        _ => before(from.thread, None, number, ids),
    };
    let mut html = markdown::from_plain(&text);
    let mut text = text;
    let mut pictures = Vec::new();
    if let Some(signed) = signed {
        pictures = signed.pictures;
        text = format!("{text}\n\n-- \n{}\n", signed.text);
        html = format!("{html}<p>-- </p>\n{}\n", signed.html);
    }
    let subject = format!("[{}] {}", ticket.number, ticket.title);
    Some(Page { subject, text, html: Some(html), pictures, sort, id, after })
}

fn first_name(desk: &Desk, user: UserId) -> String {
    desk.get::<User>(user).map(|user| user.first_name.to_string()).unwrap_or_default()
}

/// What stands under a technician's mails; their name where they wrote nothing (P14, PA8).
fn signature_of(technician: &Technician, lang: Lang) -> Signed {
    match &technician.signature {
        Some(text) => markdown::signature(text, technician.picture.as_ref()),
        None if technician.sort == TechnicianKind::Bot => {
            let text = lang.letter_bot().to_owned();
            Signed { html: markdown::from_plain(&text), text, pictures: Vec::new() }
        }
        None => {
            let text = technician.name();
            Signed { html: markdown::from_plain(&text), text, pictures: Vec::new() }
        }
    }
}

/// How many of the last mails are named beside the first (E1).
const NAMED: usize = 20;

/// The mails of a ticket that left before a message, or all.
fn before(thread: &[Message], message: Option<MessageId>, number: u32, ids: &Ids) -> Vec<String> {
    let earlier: Vec<String> = thread
        .iter()
        .take_while(|said| Some(said.id) != message)
        .filter(|said| said.sent_to.is_some())
        .filter_map(Public::of)
        .map(|Public(said)| ids.of_ticket(number, said.id.to_u128()))
        .collect();
    let skip = earlier.len().saturating_sub(NAMED);
    std::iter::once(ids.root(number)).chain(earlier.into_iter().skip(skip)).collect()
}

/// Until when a pass that is made now is good.
pub fn expiry(now: crate::desk::Timestamp) -> crate::desk::Timestamp {
    now + Duration::days(PASS_DAYS)
}

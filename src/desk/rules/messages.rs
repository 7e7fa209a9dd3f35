//! Owns what is said on a ticket, and what being said to does to it (D3).

use chrono::TimeDelta;

use super::tickets;
use crate::desk::{
    Account, AccountKey, Actor, Author, Body, Category, Channel, DeviceChoice, Field, Flaw, Kind,
    Message, MessageId, MessageKind, NewTicket, Notice, Permission, Refusal, Snippet, Status,
    Technician, TechnicianKind, Ticket, TicketId, User, draft::Draft,
};

/// The longest snippet in a list, in graphemes.
const SNIPPET: usize = 120;

/// A message to add.
pub(in crate::desk) struct Said<'a> {
    pub(in crate::desk) id: MessageId,
    pub(in crate::desk) ticket: TicketId,
    pub(in crate::desk) kind: MessageKind,
    pub(in crate::desk) text: &'a str,
    pub(in crate::desk) channel: Channel,
    pub(in crate::desk) follow_up: Option<TicketId>,
}

/// Adds a message to a thread. A requester's answer brings the ticket back, or opens a new one where
/// it was closed too long ago.
pub(in crate::desk) fn add(draft: &mut Draft<'_>, said: &Said<'_>) -> Result<(), Refusal> {
    let ticket = draft.get::<Ticket>(said.ticket)?;
    match (said.kind, draft.actor) {
        (MessageKind::PublicReply, _) => draft.needs(Permission::Reply)?,
        (MessageKind::InternalNote, _) => draft.needs(Permission::Note)?,
        (MessageKind::Requester, Actor::User(user)) if ticket.requester == Some(user) => {}
        (MessageKind::Requester, Actor::User(_)) => {
            return Err(Refusal::NotFound { kind: Kind::Ticket });
        }
        (MessageKind::Requester, Actor::System) => {}
        (MessageKind::Requester, Actor::Technician(_)) => return Err(Refusal::SystemOnly),
    }
    if said.kind == MessageKind::Requester {
        if closed_for_good(draft, ticket)? {
            return follow_up(draft, said);
        }
        if category(draft, ticket)? != Category::Open {
            tickets::enter(draft, said.ticket, Category::Open.preset())?;
            draft.notice(Notice::Reopened { ticket: said.ticket });
        }
    }
    let author = author(draft);
    write(draft, said, author)
}

/// The first message of a new ticket: the requester's words, whoever typed them.
pub(in crate::desk) fn open_thread(draft: &mut Draft<'_>, new: &NewTicket) -> Result<(), Refusal> {
    let said = Said {
        id: new.message,
        ticket: new.id,
        kind: MessageKind::Requester,
        text: &new.text,
        channel: new.channel,
        follow_up: None,
    };
    let author = author(draft);
    write(draft, &said, author)
}

fn author(draft: &Draft<'_>) -> Author {
    match draft.actor {
        Actor::Technician(id) => Author::Technician(id),
        Actor::User(id) => Author::User(id),
        Actor::System => Author::System,
    }
}

fn write(draft: &mut Draft<'_>, said: &Said<'_>, author: Author) -> Result<(), Refusal> {
    let body = Body::parse(Field::Text, said.text)?;
    let at = draft.at;
    let snippet = Snippet { at, author, kind: said.kind, text: body.snippet(SNIPPET) };
    let answers = said.kind == MessageKind::PublicReply && is_human(draft, author);
    tickets::touch(draft, said.ticket, |ticket| {
        ticket.messages += 1;
        ticket.last_message = Some(snippet);
        if answers {
            ticket.first_response_at = ticket.first_response_at.or(Some(at));
        }
    })?;
    draft.say(Message {
        id: said.id,
        ticket: said.ticket,
        at,
        author,
        kind: said.kind,
        channel: said.channel,
        body,
    });
    Ok(())
}

/// The bot's replies are no first response (D3).
fn is_human(draft: &Draft<'_>, author: Author) -> bool {
    let Author::Technician(id) = author else { return false };
    draft.find::<Technician>(id).is_some_and(|technician| technician.sort == TechnicianKind::Human)
}

fn category(draft: &Draft<'_>, ticket: &Ticket) -> Result<Category, Refusal> {
    Ok(draft.get::<Status>(ticket.status)?.category)
}

/// True when a closed ticket is past the days within which an answer brings it back.
fn closed_for_good(draft: &Draft<'_>, ticket: &Ticket) -> Result<bool, Refusal> {
    let window = draft.get::<Account>(AccountKey)?.reopen_window_days;
    Ok(ticket
        .closed_at
        .is_some_and(|closed| draft.at - closed > TimeDelta::days(i64::from(window))))
}

fn follow_up(draft: &mut Draft<'_>, said: &Said<'_>) -> Result<(), Refusal> {
    let old = draft.get::<Ticket>(said.ticket)?.clone();
    let id = said.follow_up.ok_or(Refusal::Invalid { field: Field::Id, flaw: Flaw::Empty })?;
    let channel = if said.channel.is_outside() { said.channel } else { Channel::Portal };
    // A requester who moved since asks from where they work now (I26).
    let requester = old.requester.and_then(|requester| draft.find::<User>(requester));
    let site = requester.map_or(old.site, |requester| requester.site);
    tickets::create(
        draft,
        &NewTicket {
            id,
            message: said.id,
            site,
            requester: old.requester,
            device: DeviceChoice::Primary,
            origin_device: None,
            title: old.title.to_string(),
            text: said.text.to_owned(),
            priority: old.priority,
            impact: old.impact,
            sort: old.sort,
            channel,
            assignee: None,
        },
    )?;
    draft.edit::<Ticket>(id, |ticket| ticket.follow_up_of = Some(old.id))
}

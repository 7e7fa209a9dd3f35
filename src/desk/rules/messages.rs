//! Owns what is said on a ticket, and what being said to does to it (D3).

use super::{letters, thanks::is_bare_thanks, tickets};
use crate::desk::{
    Account, AccountKey, Actor, Author, Body, Channel, DeviceChoice, Field, Flaw, Kind, Message,
    MessageId, MessageKind, NewTicket, Notice, Permission, Refusal, Snippet, Technician,
    TechnicianKind, Ticket, TicketId, User, draft::Draft,
};

/// The longest snippet in a list, in graphemes.
const SNIPPET: usize = 120;

/// A message to add.
#[derive(Clone, Copy)]
pub(in crate::desk) struct Said<'a> {
    pub(in crate::desk) id: MessageId,
    pub(in crate::desk) ticket: TicketId,
    pub(in crate::desk) kind: MessageKind,
    pub(in crate::desk) text: &'a str,
    pub(in crate::desk) channel: Channel,
    pub(in crate::desk) follow_up: Option<TicketId>,
}

/// Adds a message to a thread. A requester's answer is what automation rules bring the ticket back for;
/// where it was closed too long ago it opens a new one.
pub(in crate::desk) fn add(draft: &mut Draft<'_>, said: &Said<'_>) -> Result<(), Refusal> {
    let ticket = draft.get::<Ticket>(said.ticket)?;
    match (said.kind, draft.actor) {
        (MessageKind::PublicReply, _) => draft.needs(Permission::Reply)?,
        (MessageKind::InternalNote, _) => draft.needs(Permission::Note)?,
        (_, Actor::User(user)) if ticket.requester == Some(user) => {}
        (_, Actor::User(_)) => return Err(Refusal::NotFound { kind: Kind::Ticket }),
        (_, Actor::System) => {}
        (_, Actor::Technician(_) | Actor::Token { .. }) => return Err(Refusal::SystemOnly),
    }
    // What is said about a merged ticket is said on the one that goes on (B3 row 27).
    let said = &Said { ticket: draft.desk.goes_on_in(said.ticket), ..*said };
    tickets::workable(draft, said.ticket)?;
    // An absence notice is kept and answers nothing.
    if said.kind == MessageKind::Requester {
        if is_only_thanks(draft, said)? {
            tickets::touch(draft, said.ticket, |ticket| ticket.answered_after = true)?;
            draft.notice(Notice::OnlyThanks { ticket: said.ticket });
        } else if closed_for_good(draft, draft.get::<Ticket>(said.ticket)?)? {
            return follow_up(draft, said);
        } else {
            draft.note_answer(said.ticket);
            tickets::snooze::rouse(draft, said.ticket)?;
        }
    }
    let author = author(draft);
    write(draft, said, author)
}

/// Adds an internal note in the name of whoever acts, as part of something else they do.
pub(in crate::desk) fn append_note(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    id: MessageId,
    text: &str,
) -> Result<(), Refusal> {
    let said = Said {
        id,
        ticket,
        kind: MessageKind::InternalNote,
        text,
        channel: Channel::Alert,
        follow_up: None,
    };
    let author = author(draft);
    write(draft, &said, author)
}

/// Writes the note of an automation rule, in the name of the desk.
pub(in crate::desk) fn note_by_rule(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    id: MessageId,
    text: &str,
) -> Result<(), Refusal> {
    let said = Said {
        id,
        ticket,
        kind: MessageKind::InternalNote,
        text,
        channel: Channel::Console,
        follow_up: None,
    };
    write(draft, &said, Author::System)
}

/// True for a bare thanks on a ticket that is done: it brings nothing back (F9).
fn is_only_thanks(draft: &Draft<'_>, said: &Said<'_>) -> Result<bool, Refusal> {
    let done = draft.get::<Ticket>(said.ticket)?.resolved_at.is_some();
    let counts = draft.get::<Account>(AccountKey)?.thanks_reopen;
    Ok(done && !counts && is_bare_thanks(said.text))
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
        Actor::Technician(id) | Actor::Token { owner: id, .. } => Author::Technician(id),
        Actor::User(id) => Author::User(id),
        Actor::System => Author::System,
    }
}

fn write(draft: &mut Draft<'_>, said: &Said<'_>, author: Author) -> Result<(), Refusal> {
    let body = Body::parse(Field::Text, said.text)?;
    let at = draft.at;
    let snippet = Snippet { at, author, kind: said.kind, text: body.snippet(SNIPPET) };
    let theirs =
        said.kind == MessageKind::Requester && !draft.get::<Ticket>(said.ticket)?.answered_after;
    let answers = said.kind == MessageKind::PublicReply && is_human(draft, author);
    tickets::touch(draft, said.ticket, |ticket| {
        ticket.messages += 1;
        ticket.last_message = Some(snippet);
        if theirs {
            ticket.unanswered_since = ticket.unanswered_since.or(Some(at));
        }
        if said.kind == MessageKind::PublicReply {
            ticket.answered_after = false;
        }
        if answers {
            ticket.unanswered_since = None;
            ticket.first_response_at = ticket.first_response_at.or(Some(at));
        }
    })?;
    let sent_to = letters::said(draft, said.ticket, said.id, said.kind)?;
    draft.say(Message {
        id: said.id,
        ticket: said.ticket,
        at,
        author,
        kind: said.kind,
        channel: said.channel,
        body,
        sent_to,
    });
    Ok(())
}

/// The bot's replies are no first response (D3).
fn is_human(draft: &Draft<'_>, author: Author) -> bool {
    let Author::Technician(id) = author else { return false };
    draft.find::<Technician>(id).is_some_and(|technician| technician.sort == TechnicianKind::Human)
}

/// True when a closed ticket is past the days within which an answer brings it back.
fn closed_for_good(draft: &Draft<'_>, ticket: &Ticket) -> Result<bool, Refusal> {
    let account = draft.get::<Account>(AccountKey)?;
    let last = |closed| account.zone.days_after(closed, account.reopen_window_days);
    Ok(ticket.closed_at.is_some_and(|closed| draft.at > last(closed)))
}

fn follow_up(draft: &mut Draft<'_>, said: &Said<'_>) -> Result<(), Refusal> {
    let old = draft.get::<Ticket>(said.ticket)?.clone();
    let id = said.follow_up.ok_or(Refusal::Invalid { field: Field::Id, flaw: Flaw::Empty })?;
    let channel = if said.channel.is_outside() { said.channel } else { Channel::Portal };
    // A requester who moved since asks from where they work now (I26).
    let asks = match draft.actor {
        Actor::User(user) => Some(user),
        _ => old.requester,
    };
    let requester = asks.and_then(|requester| draft.find::<User>(requester));
    let site = requester.map_or(old.site, |requester| requester.site);
    tickets::create(
        draft,
        &NewTicket {
            id,
            message: said.id,
            site,
            requester: asks,
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

#[cfg(test)]
mod answers;
#[cfg(test)]
mod tests {
    use rstest::rstest;

    use chrono::TimeDelta;

    use super::*;
    use crate::desk::{
        Category, Change, Command, DeviceId, Notice, Strategy,
        testing::{
            ADA, B, BEA, DANA, NIL, OLD, ROBO, UMA, VENDOR, World, device, out, say, status,
        },
    };

    fn said(world: &World) -> Vec<(Author, MessageKind)> {
        let changes = world.entries.iter().flat_map(|entry| &entry.changes);
        changes
            .filter_map(|change| match change {
                Change::Said(message) => Some((message.author, message.kind)),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn d3_the_first_public_reply_of_a_person_is_the_first_response() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        world.ok(DANA, say(ticket, MessageKind::InternalNote));
        world.ok(ROBO, say(ticket, MessageKind::PublicReply));
        assert_eq!(world.the(ticket).first_response_at, None);
        let at = world.now;
        world.ok(DANA, say(ticket, MessageKind::PublicReply));
        world.ok(DANA, say(ticket, MessageKind::PublicReply));
        let ticket = world.the(ticket);
        assert_eq!((ticket.first_response_at, ticket.messages), (Some(at), 4));
        let last = ticket.last_message.as_ref().expect("said");
        assert_eq!((&*last.text, last.author), ("Hello", Author::Technician(DANA)));
    }

    #[rstest]
    #[case::note(MessageKind::InternalNote, Actor::Technician(BEA),
        Refusal::NotAllowed { needs: Permission::Note })]
    #[case::reply(MessageKind::PublicReply, Actor::Technician(BEA),
        Refusal::NotAllowed { needs: Permission::Reply })]
    #[case::i24_note_from_outside(MessageKind::InternalNote, Actor::User(UMA),
        Refusal::NotAllowed { needs: Permission::Note })]
    #[case::reply_from_outside(MessageKind::PublicReply, Actor::User(UMA),
        Refusal::NotAllowed { needs: Permission::Reply })]
    #[case::anothers_ticket(MessageKind::Requester, Actor::User(NIL),
        Refusal::NotFound { kind: Kind::Ticket })]
    #[case::in_the_requesters_name(
        MessageKind::Requester,
        Actor::Technician(ADA),
        Refusal::SystemOnly
    )]
    fn who_may_not_say_what(
        #[case] kind: MessageKind,
        #[case] actor: Actor,
        #[case] refusal: Refusal,
    ) {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        assert_eq!(world.refused(actor, say(ticket, kind)), refusal);
    }

    #[rstest]
    #[case("", Flaw::Empty)]
    #[case(" \n ", Flaw::Empty)]
    #[case("a\x1b[31mb", Flaw::ControlCharacters)]
    fn a_message_has_a_text(#[case] text: &str, #[case] flaw: Flaw) {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let Command::AddMessage { id, kind, channel, follow_up, .. } =
            say(ticket, MessageKind::InternalNote)
        else {
            unreachable!("that is what say makes")
        };
        let text = text.into();
        let command = Command::AddMessage { id, ticket, kind, text, channel, follow_up };
        assert_eq!(world.refused(DANA, command), Refusal::Invalid { field: Field::Text, flaw });
    }

    #[rstest]
    #[case::open(Category::Open.preset(), false, 0)]
    #[case::pending(VENDOR, true, 0)]
    #[case::resolved(Category::Resolved.preset(), true, 1)]
    #[case::closed(Category::Closed.preset(), true, 1)]
    fn d3_a_requesters_answer_opens_the_ticket_again(
        #[case] from: crate::desk::StatusId,
        #[case] notice: bool,
        #[case] reopened: u32,
    ) {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        world.ok(ADA, status(ticket, from));
        let notices = world.ok(UMA, say(ticket, MessageKind::Requester));
        assert_eq!(notices.contains(&Notice::Reopened { ticket }), notice);
        let now = world.the(ticket);
        assert_eq!((now.status, now.reopened), (Category::Open.preset(), reopened));
        assert_eq!((now.resolved_at, now.closed_at), (None, None));
        assert_eq!(now.assignee, Some(DANA));
        assert_eq!(said(&world), [(Author::User(UMA), MessageKind::Requester)]);
    }

    #[test]
    fn d3_a_technicians_message_leaves_the_status_alone() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        world.ok(DANA, status(ticket, Category::Resolved.preset()));
        world.ok(DANA, say(ticket, MessageKind::PublicReply));
        assert_eq!(world.the(ticket).status, Category::Resolved.preset());
    }

    #[test]
    fn ta5_an_answer_to_a_deactivated_technicians_ticket_comes_back_unassigned() {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        world.ok(DANA, status(ticket, Category::Resolved.preset()));
        world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
        world.ok(UMA, say(ticket, MessageKind::Requester));
        let now = world.the(ticket);
        assert_eq!((now.status, now.assignee), (Category::Open.preset(), None));
    }

    fn answer_late(world: &mut World, days: i64, follow_up: Option<TicketId>) -> TicketId {
        let ticket = world.ticket(UMA);
        world.ok(DANA, status(ticket, Category::Closed.preset()));
        world.now += TimeDelta::days(days);
        let Command::AddMessage { id, kind, text, channel, .. } =
            say(ticket, MessageKind::Requester)
        else {
            unreachable!("that is what say makes")
        };
        let command = Command::AddMessage { id, ticket, kind, text, channel, follow_up };
        world.ok(UMA, command);
        ticket
    }

    #[test]
    fn d3_an_answer_within_the_window_reopens_and_a_later_one_opens_a_follow_up() {
        let mut world = World::assigning(Strategy::RoundRobin);
        world.ok(DANA, out(DANA));
        let ticket = answer_late(&mut world, 13, None);
        assert_eq!(world.the(ticket).status, Category::Open.preset());
        let next = TicketId::from_u128(7);
        let old = answer_late(&mut world, 15, Some(next));
        assert_eq!(world.the(old).status, Category::Closed.preset());
        let next = world.the(next);
        assert_eq!((next.follow_up_of, next.requester), (Some(old), Some(UMA)));
        assert_eq!(next.device.as_ref().map(|device| device.id), Some(B));
        assert_eq!((next.channel, next.messages), (Channel::Email, 1));
        assert!(next.assignee.is_some_and(|technician| technician != DANA));
    }

    #[test]
    fn d3_a_late_answer_without_an_id_for_the_follow_up_is_refused() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        world.ok(DANA, status(ticket, Category::Closed.preset()));
        world.now += TimeDelta::days(15);
        assert_eq!(
            world.refused(UMA, say(ticket, MessageKind::Requester)),
            Refusal::Invalid { field: Field::Id, flaw: Flaw::Empty }
        );
    }

    #[test]
    fn ua3_a_deactivated_user_still_answers_their_tickets() {
        let mut world = World::little();
        world.ok(ADA, Command::SetUserActive { user: OLD, active: true });
        let ticket = world.ticket(OLD);
        world.ok(ADA, Command::SetUserActive { user: OLD, active: false });
        world.ok(OLD, say(ticket, MessageKind::Requester));
        assert_eq!(world.the(ticket).messages, 1);
    }

    #[test]
    fn the_first_words_of_a_ticket_are_the_requesters() {
        let mut world = World::little();
        let new = NewTicket {
            text: "It\r\nsmokes".into(),
            ..crate::desk::testing::new_ticket(
                TicketId::from_u128(7),
                crate::desk::testing::LEEDS,
                UMA,
            )
        };
        world.ok(DANA, Command::CreateTicket(new));
        assert_eq!(said(&world), [(Author::Technician(DANA), MessageKind::Requester)]);
        let last = world.the(TicketId::from_u128(7)).last_message.clone().expect("said");
        assert_eq!(&*last.text, "It smokes");
        assert_eq!(world.the(TicketId::from_u128(7)).first_response_at, None);
        let unknown = device(TicketId::from_u128(8), DeviceId::from_u128(1));
        assert_eq!(world.refused(DANA, unknown), Refusal::NotFound { kind: Kind::Ticket });
    }
}

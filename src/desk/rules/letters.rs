//! Owns which letters are written, to whom, in the same decision as what causes them: invitations and notices to
//! technicians (T9, TA10, PA5, B3 rows 21 and 22), mails to requesters about their tickets (U4).
//!
//! Must not know what they say. A new occasion is a function here, called by the rule that causes it.

use crate::desk::{
    Account, AccountKey, Channel, Delivery, Email, Letter, LetterId, MessageId, MessageKind,
    Notice, Occasion, Refusal, Revision, Route, Technician, TechnicianId, TechnicianKind,
    TechnicianState, Ticket, TicketId, User, UserState, draft::Draft,
};

/// True when letters are written at all.
pub(super) fn is_on(draft: &Draft<'_>) -> bool {
    draft.find::<Account>(AccountKey).is_some_and(|account| account.mail.route != Route::Off)
}

/// Writes a letter, unless no mail is sent.
fn write(draft: &mut Draft<'_>, to: Email, about: Occasion) {
    let by = draft.actor.technician();
    write_for(draft, to, about, by);
}

/// The same, on behalf of somebody for whom the desk itself acts.
fn write_for(draft: &mut Draft<'_>, to: Email, about: Occasion, by: Option<TechnicianId>) {
    if !is_on(draft) {
        return;
    }
    let ticket = about.ticket().and_then(|ticket| draft.find::<Ticket>(ticket));
    let site = ticket.map(|ticket| ticket.site);
    let letter = Letter {
        id: draft.next_letter(),
        to,
        about,
        site,
        by,
        written_at: draft.at,
        delivery: Delivery::Queued { next_at: draft.at },
        attempts: 0,
        error: None,
        rev: Revision::default(),
    };
    draft.put(letter);
}

/// Invites a technician (T9). An invitation that is still on its way is replaced by this one (T10).
pub(super) fn invite(draft: &mut Draft<'_>, technician: TechnicianId) -> Result<(), Refusal> {
    let to = draft.get::<Technician>(technician)?;
    if to.sort == TechnicianKind::Bot {
        return Ok(());
    }
    if !is_on(draft) {
        draft.notice(Notice::NotInvited { technician });
        return Ok(());
    }
    let (to, about) = (to.email.clone(), Occasion::Invitation { technician });
    withdraw(draft, about);
    write(draft, to, about);
    Ok(())
}

/// Asks whoever reads mail at a new login to confirm it (PA5).
pub(super) fn ask_to_confirm(draft: &mut Draft<'_>, technician: TechnicianId, new: Email) {
    let about = Occasion::ConfirmEmail { technician };
    withdraw(draft, about);
    write(draft, new, about);
}

/// Tells the old address that the login is another one (PA5).
pub(super) fn email_changed(draft: &mut Draft<'_>, technician: TechnicianId, old: Email) {
    write(draft, old, Occasion::EmailChanged { technician });
}

/// Tells a technician that their password was set (TA10).
pub(super) fn password_set(
    draft: &mut Draft<'_>,
    technician: TechnicianId,
    by: TechnicianId,
) -> Result<(), Refusal> {
    let to = draft.get::<Technician>(technician)?.email.clone();
    write_for(draft, to, Occasion::PasswordSet { technician }, Some(by));
    Ok(())
}

/// Tells a technician, and those who are Admins, that tickets are outside of their role now (B3 rows 21, 22). Whoever
/// did it has read it on the screen.
pub(super) fn tickets_released(draft: &mut Draft<'_>, technician: TechnicianId, count: u32) {
    let by = draft.actor.technician();
    let theirs = draft.find::<Technician>(technician);
    let theirs = theirs.filter(|theirs| theirs.state == TechnicianState::Active);
    let admins = draft.desk.active_admins().filter(|admin| admin.id != technician);
    let to: Vec<Email> = theirs
        .into_iter()
        .chain(admins)
        .filter(|to| to.sort == TechnicianKind::Human && Some(to.id) != by)
        .map(|to| to.email.clone())
        .collect();
    for to in to {
        write(draft, to, Occasion::TicketsReleased { technician, count });
    }
}

/// Takes back letters about the same that did not leave yet.
fn withdraw(draft: &mut Draft<'_>, about: Occasion) {
    let same: Vec<LetterId> = draft
        .desk
        .all::<Letter>()
        .filter(|letter| letter.about == about)
        .map(|letter| letter.id)
        .collect();
    for letter in same {
        draft.remove::<Letter>(letter);
    }
}

/// Tells the requester that their ticket was opened (U4). What a machine opened is told to nobody.
pub(super) fn ticket_created(draft: &mut Draft<'_>, ticket: TicketId) -> Result<(), Refusal> {
    if matches!(draft.get::<Ticket>(ticket)?.channel, Channel::Alert | Channel::Autopilot) {
        return Ok(());
    }
    if let Some(to) = requester(draft, ticket, false)? {
        write(draft, to, Occasion::TicketCreated { ticket });
    }
    Ok(())
}

/// Tells the requester that their ticket was resolved (U4).
pub(super) fn ticket_resolved(draft: &mut Draft<'_>, ticket: TicketId) -> Result<(), Refusal> {
    let about = Occasion::TicketResolved { ticket };
    // A rule may say it too: once is enough.
    if !draft.wrote_about(&about)
        && let Some(to) = requester(draft, ticket, false)?
    {
        write(draft, to, about);
    }
    Ok(())
}

/// Sends what was said to the requester, where it is meant for them (U4, I24); the address it goes to.
pub(super) fn said(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    message: MessageId,
    kind: MessageKind,
) -> Result<Option<Email>, Refusal> {
    if kind != MessageKind::PublicReply || !is_on(draft) {
        return Ok(None);
    }
    // The inactive are answered, too: their tickets go on (U23).
    let to = requester(draft, ticket, true)?;
    if let Some(to) = &to {
        write(draft, to.clone(), Occasion::Reply { ticket, message });
    }
    Ok(to)
}

fn requester(
    draft: &Draft<'_>,
    ticket: TicketId,
    also_inactive: bool,
) -> Result<Option<Email>, Refusal> {
    let requester = draft.get::<Ticket>(ticket)?.requester;
    let user = requester.and_then(|requester| draft.find::<User>(requester));
    let wanted = user.filter(|user| also_inactive || user.state == UserState::Active);
    Ok(wanted.and_then(|user| user.email.clone()))
}

#[cfg(test)]
mod tests;

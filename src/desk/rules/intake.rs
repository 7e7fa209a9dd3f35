//! Owns what becomes of a message from outside: an answer, a ticket, a new user with a ticket, or something held
//! back for a person to decide (U16, U18, UA3, UA6 to UA8, I21, I22).
//!
//! Must not know how it came over the wire, nor whether the sender is who they say: that is settled before. What
//! being said to does to a ticket is in `messages.rs`.

use chrono::TimeDelta;

use super::{messages, tickets, users};
use crate::desk::{
    Account, AccountKey, Actor, AdmitIntake, Body, Channel, DeviceChoice, DropIntake, Email, Field,
    Held, Impact, Intake, IntakeId, IntakeKey, MessageId, MessageKind, Name, NewTicket, NewUser,
    Notice, Permission, Priority, Refusal, Revision, Sender, Site, SiteId, TakeIn, Ticket,
    TicketId, TicketType, Title, User, UserId, UserSource, clean, draft::Draft,
};

/// How long something held back waits for a person, in days.
pub const KEPT_DAYS: i64 = 30;

/// Where anybody has a mailbox: such a domain names no site (UA6).
const WEBMAIL: [&str; 22] = [
    "aol.com",
    "free.fr",
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "laposte.net",
    "libero.it",
    "live.com",
    "mail.com",
    "me.com",
    "msn.com",
    "orange.fr",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "t-online.de",
    "web.de",
    "yahoo.com",
    "zoho.com",
];

/// Takes in a message. The same message twice changes nothing (I21).
pub(in crate::desk) fn take_in(draft: &mut Draft<'_>, new: &TakeIn) -> Result<(), Refusal> {
    if draft.actor != Actor::System {
        return Err(Refusal::SystemOnly);
    }
    let key = IntakeKey::parse(Field::Name, &new.key)?;
    let from = Email::parse(Field::Email, &new.from)?;
    forget_old(draft);
    let known = draft.find::<Intake>(new.intake()).is_some()
        || draft.find::<Ticket>(new.ticket()).is_some();
    let blocked = draft.get::<Account>(AccountKey)?.blocked_senders.contains(&from);
    if known || blocked {
        return Ok(());
    }
    let arrival = Arrival { new, key, from };
    let user = draft.desk.user_with_email(&arrival.from);
    match user.and_then(|user| draft.find::<User>(user)).cloned() {
        Some(user) => arrival.by_known(draft, &user),
        None => arrival.by_stranger(draft),
    }
}

/// What was held back too long is gone with the next that comes.
fn forget_old(draft: &mut Draft<'_>) {
    let oldest = draft.at - TimeDelta::days(KEPT_DAYS);
    let old: Vec<IntakeId> = draft
        .desk
        .all::<Intake>()
        .filter(|intake| intake.at < oldest)
        .map(|intake| intake.id)
        .collect();
    for intake in old {
        draft.remove::<Intake>(intake);
    }
}

/// A message whose key and address were read.
struct Arrival<'a> {
    new: &'a TakeIn,
    key: IntakeKey,
    from: Email,
}

impl Arrival<'_> {
    /// An answer goes to its ticket, whatever the sender may still do (UA3, UA8), unless that was deleted (B3 row 29).
    /// Anything else opens one, unless the sender may not.
    fn by_known(&self, draft: &mut Draft<'_>, user: &User) -> Result<(), Refusal> {
        let theirs = |ticket: &TicketId| {
            draft.find::<Ticket>(*ticket).is_some_and(|ticket| ticket.requester == Some(user.id))
        };
        if let Some(ticket) = self.new.thread.filter(theirs) {
            let end = draft.find::<Ticket>(draft.desk.goes_on_in(ticket));
            if end.is_some_and(|ticket| ticket.deleted_at.is_some()) {
                return self.hold(draft, Some(user.site), Held::Deleted);
            }
            return self.answer(draft, user.id, ticket);
        }
        if !user.may_ask() {
            return self.hold(draft, Some(user.site), Held::Inactive);
        }
        if user.suppress_email_tickets && self.new.channel == Channel::Email {
            return self.hold(draft, Some(user.site), Held::Suppressed);
        }
        self.open(draft, user.id, user.site)
    }

    /// Somebody nobody knows becomes a user where that is wanted and a site can be told (U18, UA6).
    fn by_stranger(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let account = draft.get::<Account>(AccountKey)?;
        if !account.auto_create_users {
            return self.hold(draft, None, Held::UnknownSender);
        }
        let Some(site) = site_of(draft, &self.from).or(account.catch_all_site) else {
            return self.hold(draft, None, Held::NoSite);
        };
        let (first_name, last_name) = names(self.new.name.as_deref(), &self.from);
        let user = NewUser {
            email: Some(self.from.to_string()),
            source: source(self.new.channel),
            ..NewUser::named(self.new.user(), site, &first_name, &last_name)
        };
        users::create(draft, &user)?;
        self.open(draft, user.id, site)
    }

    fn answer(&self, draft: &mut Draft<'_>, user: UserId, ticket: TicketId) -> Result<(), Refusal> {
        let said = messages::Said {
            id: self.new.message(),
            ticket,
            kind: MessageKind::Requester,
            text: &self.text(),
            channel: self.new.channel,
            follow_up: Some(self.new.ticket()),
        };
        // From here on it is they who act: the thread and the history name them.
        draft.actor = Actor::User(user);
        messages::add(draft, &said)
    }

    fn open(&self, draft: &mut Draft<'_>, user: UserId, site: SiteId) -> Result<(), Refusal> {
        draft.actor = Actor::User(user);
        let (subject, text) = (self.subject(), self.text());
        let (ticket, message) = (self.new.ticket(), self.new.message());
        let opened = Opened { ticket, message, subject: &subject, text: &text };
        let origin = self
            .new
            .origin_device
            .filter(|device| draft.find::<crate::desk::Device>(*device).is_some());
        opened.open(draft, user, site, self.new.channel, origin)
    }

    fn hold(&self, draft: &mut Draft<'_>, site: Option<SiteId>, held: Held) -> Result<(), Refusal> {
        draft.notice(Notice::IntakeHeld { held });
        draft.put(Intake {
            id: self.new.intake(),
            channel: self.new.channel,
            key: self.key.clone(),
            from: self.from.clone(),
            name: Name::optional(Field::Name, self.new.name.as_deref()).unwrap_or_default(),
            subject: Title::parse(Field::Title, &self.subject())?,
            text: Body::parse(Field::Text, &self.text())?,
            origin_device: self.new.origin_device,
            site,
            held,
            at: draft.at,
            rev: Revision::default(),
        });
        Ok(())
    }

    /// The subject as a title can be: the sender's own words come in whatever they hold.
    fn subject(&self) -> String {
        let subject = clean(self.new.subject.trim());
        let subject = if subject.trim().is_empty() { clean(&self.from) } else { subject };
        subject.chars().take(200).collect()
    }

    /// The text as a message can be.
    fn text(&self) -> String {
        let kept =
            |c: &char| matches!(c, '\n' | '\t') || !clean(c.encode_utf8(&mut [0; 4])).is_empty();
        let text: String = self.new.text.chars().filter(kept).take(Body::MAX).collect();
        if text.trim().is_empty() { self.subject() } else { text }
    }
}

/// A ticket that comes of a message.
struct Opened<'a> {
    ticket: TicketId,
    message: MessageId,
    subject: &'a str,
    text: &'a str,
}

impl Opened<'_> {
    fn open(
        &self,
        draft: &mut Draft<'_>,
        user: UserId,
        site: SiteId,
        channel: Channel,
        origin_device: Option<crate::desk::DeviceId>,
    ) -> Result<(), Refusal> {
        let new = NewTicket {
            id: self.ticket,
            message: self.message,
            site,
            requester: Some(user),
            device: DeviceChoice::Primary,
            origin_device,
            title: self.subject.to_owned(),
            text: self.text.to_owned(),
            priority: Priority::default(),
            impact: Impact::default(),
            sort: TicketType::default(),
            channel,
            assignee: None,
        };
        tickets::create(draft, &new)
    }
}

/// The site whose mail domain is the longest that the address ends with; never by a domain where anybody has a
/// mailbox (UA6).
fn site_of(draft: &Draft<'_>, from: &Email) -> Option<SiteId> {
    let (_, host) = from.rsplit_once('@')?;
    if WEBMAIL.contains(&host) {
        return None;
    }
    let within = |domain: &str| {
        host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
    };
    let domains = draft
        .desk
        .all::<Site>()
        .flat_map(|site| site.domains.iter().map(move |domain| (domain.len(), site.id, &**domain)));
    let longest = domains.filter(|(_, _, domain)| within(domain)).max_by_key(|found| found.0);
    longest.map(|(_, site, _)| site)
}

/// First and last name, from what came with the address or from the address itself (UA4).
fn names(name: Option<&str>, from: &Email) -> (String, String) {
    let name = name.map(clean).unwrap_or_default();
    let name = name.trim();
    let clip = |text: &str| text.trim().chars().take(80).collect::<String>();
    let (local, host) = from.rsplit_once('@').unwrap_or((from, ""));
    match name.rsplit_once(' ') {
        Some((first, last)) if !first.trim().is_empty() => (clip(first), clip(last)),
        _ if name.is_empty() => (clip(local), clip(host)),
        _ => (clip(name), clip(host)),
    }
}

const fn source(channel: Channel) -> UserSource {
    match channel {
        Channel::Email => UserSource::Email,
        Channel::Portal => UserSource::Portal,
        _ => UserSource::Chat,
    }
}

/// Makes a ticket of something that was held back: for somebody known, or for the sender as a new user.
pub(in crate::desk) fn admit(draft: &mut Draft<'_>, wish: &AdmitIntake) -> Result<(), Refusal> {
    draft.needs(Permission::CreateTickets)?;
    let held = draft.get::<Intake>(wish.intake)?.clone();
    let (user, site) = match &wish.sender {
        Sender::Known { user } => (*user, draft.get::<User>(*user)?.site),
        Sender::New { user, site, first_name, last_name } => {
            draft.needs(Permission::ManageUsers)?;
            let new = NewUser {
                email: Some(held.from.to_string()),
                source: source(held.channel),
                ..NewUser::named(*user, *site, first_name, last_name)
            };
            users::create(draft, &new)?;
            (*user, *site)
        }
    };
    let opened = Opened {
        ticket: wish.ticket,
        message: wish.message,
        subject: &held.subject,
        text: &held.text,
    };
    opened.open(draft, user, site, held.channel, held.origin_device)?;
    draft.remove::<Intake>(wish.intake);
    Ok(())
}

/// Throws away what was held back; with `block`, whatever else comes from the address, too (UA7).
pub(in crate::desk) fn drop(draft: &mut Draft<'_>, wish: &DropIntake) -> Result<(), Refusal> {
    let needs = if wish.block { Permission::ManageEmail } else { Permission::CreateTickets };
    draft.needs(needs)?;
    let from = draft.get::<Intake>(wish.intake)?.from.clone();
    let theirs: Vec<IntakeId> = draft
        .desk
        .all::<Intake>()
        .filter(|intake| intake.id == wish.intake || wish.block && intake.from == from)
        .map(|intake| intake.id)
        .collect();
    for intake in theirs {
        draft.remove::<Intake>(intake);
    }
    if wish.block {
        draft.edit::<Account>(AccountKey, |account| {
            if !account.blocked_senders.contains(&from) {
                account.blocked_senders.push(from);
            }
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;

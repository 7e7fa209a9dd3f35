//! Owns how mail is sent and what becomes of each letter: left, tried again later, given up, tried again by hand.
//! Which letters are written is in `letters.rs`.

use chrono::TimeDelta;

use crate::desk::{
    Account, AccountKey, Actor, Delivery, Email, Field, Flaw, Host, Letter, LetterFailed, LetterId,
    LetterSent, Line, Login, Mail, MailRoute, Name, Notice, Occasion, Permission, Refusal, Route,
    SetMail, Ticket, clean, draft::Draft,
};

/// How long to wait after each failed attempt, in minutes: about twelve hours altogether.
const WAITS: [i64; 7] = [1, 5, 15, 30, 60, 240, 240];

/// The longest reason that is kept, in characters.
const REASON: usize = 300;

/// Says how mail is sent. Letters that wait are tried at once, since something was changed about it.
pub(in crate::desk) fn set(draft: &mut Draft<'_>, new: &SetMail) -> Result<(), Refusal> {
    draft.needs(Permission::ManageEmail)?;
    let from = match new.from.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(text) => Some(Email::parse(Field::Email, text)?),
    };
    let route = match &new.route {
        MailRoute::Off => Route::Off,
        MailRoute::Folder => Route::Folder,
        MailRoute::Smtp { host, port, tls, login } => {
            if from.is_none() {
                return Err(Refusal::Invalid { field: Field::Email, flaw: Flaw::Empty });
            }
            if *port == 0 {
                return Err(Refusal::Invalid { field: Field::MailPort, flaw: Flaw::Empty });
            }
            Route::Smtp {
                host: host_name(host)?,
                port: *port,
                tls: *tls,
                login: Login::optional(Field::MailLogin, login.as_deref())?,
            }
        }
    };
    let name = Name::optional(Field::Name, new.name.as_deref())?;
    draft.edit::<Account>(AccountKey, |account| account.mail = Mail { route, from, name })?;
    let waiting: Vec<LetterId> = draft
        .desk
        .all::<Letter>()
        .filter(|letter| letter.next_at().is_some_and(|at| at > draft.at))
        .map(|letter| letter.id)
        .collect();
    let at = draft.at;
    for letter in waiting {
        draft
            .edit::<Letter>(letter, |letter| letter.delivery = Delivery::Queued { next_at: at })?;
    }
    Ok(())
}

fn host_name(text: &str) -> Result<Host, Refusal> {
    let host: Host = Line::parse(Field::MailHost, text)?;
    let plausible = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':');
    if host.chars().all(plausible) {
        Ok(host)
    } else {
        Err(Refusal::Invalid { field: Field::MailHost, flaw: Flaw::NotAHost })
    }
}

/// Tries a letter again now, as often as a new one.
pub(in crate::desk) fn retry(draft: &mut Draft<'_>, letter: LetterId) -> Result<(), Refusal> {
    draft.needs(Permission::ManageEmail)?;
    let at = draft.at;
    draft.edit::<Letter>(letter, |letter| {
        letter.delivery = Delivery::Queued { next_at: at };
        letter.attempts = 0;
    })
}

/// Forgets a letter. A reply that was never mailed stays known as one.
pub(in crate::desk) fn drop(draft: &mut Draft<'_>, letter: LetterId) -> Result<(), Refusal> {
    draft.needs(Permission::ManageEmail)?;
    let about = draft.get::<Letter>(letter)?.about;
    if let Occasion::Reply { ticket, message } = about
        && draft.find::<Ticket>(ticket).is_some()
    {
        draft.edit::<Ticket>(ticket, |ticket| ticket.dropped_replies.push(message))?;
    }
    draft.remove::<Letter>(letter);
    Ok(())
}

/// A letter left, or nobody needs it any more.
pub(in crate::desk) fn sent(draft: &mut Draft<'_>, sent: &LetterSent) -> Result<(), Refusal> {
    only_the_desk(draft)?;
    // One that was dropped while it was on its way is gone already.
    let Some(letter) = draft.find::<Letter>(sent.letter) else { return Ok(()) };
    if let Some(file) = &sent.file {
        let (to, by) = (letter.to.clone(), letter.by);
        draft.notice(Notice::LetterWritten { to, file: file.as_str().into(), by });
    }
    draft.remove::<Letter>(sent.letter);
    Ok(())
}

/// A letter did not leave: it waits longer each time, and is given up at last.
pub(in crate::desk) fn failed(draft: &mut Draft<'_>, failed: &LetterFailed) -> Result<(), Refusal> {
    only_the_desk(draft)?;
    let Some(letter) = draft.find::<Letter>(failed.letter) else { return Ok(()) };
    let (to, by) = (letter.to.clone(), letter.by);
    let attempts = letter.attempts.saturating_add(1);
    let wait = usize::try_from(attempts - 1).ok().and_then(|past| WAITS.get(past));
    let delivery = match wait {
        Some(minutes) if !failed.for_good => {
            Delivery::Queued { next_at: draft.at + TimeDelta::minutes(*minutes) }
        }
        _ => Delivery::Failed,
    };
    let error: String = clean(&failed.error).chars().take(REASON).collect();
    if delivery == Delivery::Failed {
        draft.notice(Notice::LetterGivenUp { to, error: error.as_str().into(), by });
    }
    draft.edit::<Letter>(failed.letter, |letter| {
        letter.attempts = attempts;
        letter.delivery = delivery;
        letter.error = Some(error.into());
    })
}

/// Refuses everybody but the desk itself.
pub(super) fn only_the_desk(draft: &Draft<'_>) -> Result<(), Refusal> {
    if draft.actor == Actor::System { Ok(()) } else { Err(Refusal::SystemOnly) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Command, LetterIs,
        testing::{ADA, DANA, UMA, World, mailing},
    };

    fn written(world: &mut World) -> LetterId {
        world.ticket(UMA);
        world.desk.all::<Letter>().next_back().expect("a letter").id
    }

    fn fail(letter: LetterId, for_good: bool) -> Command {
        let error = "451 later\x1b[2J".into();
        Command::RecordLetterFailed(LetterFailed { letter, error, for_good })
    }

    #[test]
    fn a_letter_is_tried_eight_times_and_then_given_up() {
        let mut world = mailing();
        let letter = written(&mut world);
        let first = world.now;
        for attempt in 1..8 {
            let at = world.now;
            assert_eq!(world.ok(Actor::System, fail(letter, false)), []);
            let letter: &Letter = world.get(letter);
            let wait = letter.next_at().expect("it waits") - at;
            assert_eq!(
                (letter.attempts, wait),
                (attempt, TimeDelta::minutes(WAITS[attempt as usize - 1]))
            );
            assert_eq!(letter.error.as_deref(), Some("451 later[2J"));
            world.now = at + wait;
        }
        assert!(world.now - first < TimeDelta::hours(13));
        let said = world.ok(Actor::System, fail(letter, false));
        assert!(matches!(said.as_slice(), [Notice::LetterGivenUp { .. }]), "{said:?}");
        assert_eq!(world.get::<Letter>(letter).delivery, Delivery::Failed);
        world.ok(ADA, Command::RetryLetter(LetterIs { letter }));
        let again: &Letter = world.get(letter);
        assert_eq!((again.attempts, again.next_at()), (0, Some(world.now - TimeDelta::minutes(1))));
    }

    #[test]
    fn what_the_server_refuses_for_good_is_given_up_at_once_and_can_be_dropped() {
        let mut world = mailing();
        let letter = written(&mut world);
        world.ok(Actor::System, fail(letter, true));
        assert_eq!(world.get::<Letter>(letter).delivery, Delivery::Failed);
        let needs = Permission::ManageEmail;
        for command in
            [Command::DropLetter(LetterIs { letter }), Command::RetryLetter(LetterIs { letter })]
        {
            assert_eq!(world.refused(DANA, command), Refusal::NotAllowed { needs });
        }
        world.ok(ADA, Command::DropLetter(LetterIs { letter }));
        assert_eq!(world.desk.get::<Letter>(letter), None);
        let gone = Refusal::NotFound { kind: crate::desk::Kind::Letter };
        assert_eq!(world.refused(ADA, Command::DropLetter(LetterIs { letter })), gone);
        assert_eq!(world.ok(Actor::System, fail(letter, false)), [], "nothing is left to fail");
    }

    #[test]
    fn a_letter_that_left_is_gone_and_one_in_a_file_says_where() {
        let mut world = mailing();
        let letter = written(&mut world);
        let file = Some("mail/one.eml".to_owned());
        let said = world.ok(Actor::System, Command::RecordLetterSent(LetterSent { letter, file }));
        assert!(matches!(said.as_slice(), [Notice::LetterWritten { .. }]), "{said:?}");
        assert_eq!(world.desk.all::<Letter>().len(), 0);
        let sent = Command::RecordLetterSent(LetterSent { letter, file: None });
        assert_eq!(world.ok(Actor::System, sent.clone()), [], "again");
        assert_eq!(world.refused(ADA, sent), Refusal::SystemOnly);
    }

    #[test]
    fn a_mail_server_needs_a_name_a_port_and_an_address_to_come_from() {
        let mut world = World::little();
        let smtp = |host: &str, port| MailRoute::Smtp {
            host: host.into(),
            port,
            tls: crate::desk::Tls::StartTls,
            login: None,
        };
        let set = |route, from: Option<&str>| {
            Command::SetMail(SetMail { route, from: from.map(Into::into), name: None })
        };
        let desk = Some("desk@little.example");
        for (route, from, field) in [
            (smtp("", 25), desk, Field::MailHost),
            (smtp("mail server", 25), desk, Field::MailHost),
            (smtp("mail.example", 0), desk, Field::MailPort),
            (smtp("mail.example", 25), None, Field::Email),
            (MailRoute::Folder, Some("desk"), Field::Email),
        ] {
            let refusal = world.refused(ADA, set(route, from));
            assert_eq!(refusal.field(), Some(field), "{refusal:?}");
        }
        world.ok(ADA, set(smtp("::1", 25), desk));
        world.ok(ADA, set(smtp("mail.example", 587), desk));
        world.ok(ADA, set(MailRoute::Off, None));
        assert_eq!(world.desk.account().expect("founded").mail, Mail::default());
    }

    #[test]
    fn letters_that_wait_are_tried_at_once_when_the_settings_change() {
        let mut world = mailing();
        let letter = written(&mut world);
        world.ok(Actor::System, fail(letter, false));
        let at = world.now;
        let new = SetMail { route: MailRoute::Folder, from: None, name: Some("Desk".into()) };
        world.now = at - TimeDelta::seconds(30);
        world.ok(ADA, Command::SetMail(new));
        assert_eq!(world.get::<Letter>(letter).next_at(), Some(at - TimeDelta::seconds(30)));
    }
}

//! Owns the words for mail and logins: what a command about them did. What a mail itself says is the server's.

use std::borrow::Cow;

use super::{Zone, technician, ticket, time};
use crate::{
    desk::{
        Command, Delivery, Desk, Letter, LetterId, Mail, MailRoute, Message, Occasion, Route,
        Ticket, Timestamp, Tls,
    },
    locale::Lang,
};

/// What a command about mail or logins did; nothing for other commands.
pub(super) fn done(lang: Lang, before: &Desk, command: &Command) -> Option<Cow<'static, str>> {
    let to = |id: LetterId| {
        before.get::<Letter>(id).map_or_else(|| lang.nobody().to_owned(), |l| l.to.to_string())
    };
    let name = |id| technician(lang, before, id);
    Some(match command {
        Command::SetMail(new) => match &new.route {
            MailRoute::Off => lang.done_mail_off().into(),
            MailRoute::Folder => lang.done_mail_folder().into(),
            MailRoute::Smtp { host, .. } => lang.done_mail_server(host.trim()),
        },
        Command::RetryLetter(which) => lang.done_letter_retried(to(which.letter)),
        Command::DropLetter(which) => lang.done_letter_dropped(to(which.letter)),
        Command::RecordLetterSent(sent) => lang.done_letter_sent(to(sent.letter)),
        Command::RecordLetterFailed(failed) => lang.done_letter_failed(to(failed.letter)),
        Command::RecordPassword(set) => lang.done_password_set(name(set.technician)),
        Command::ResendInvitation(whose) => lang.done_invited_again(name(whose.technician)),
        Command::SetTechnicianEmail(new) => {
            lang.done_email_asked(new.email.to.trim(), name(new.technician))
        }
        Command::RecordEmailConfirmed(email) => {
            lang.done_email_confirmed(email.email.as_str(), name(email.technician))
        }
        _ => return None,
    })
}

/// What a letter is about: "answer on #12".
pub fn occasion(lang: Lang, desk: &Desk, about: Occasion) -> String {
    let name = |id| technician(lang, desk, id);
    let number = |id| ticket(lang, desk, id);
    match about {
        Occasion::Invitation { .. } => lang.letter_about_invitation().into(),
        Occasion::PasswordSet { technician } => lang.letter_about_password(name(technician)),
        Occasion::ConfirmEmail { technician } => lang.letter_about_confirm(name(technician)),
        Occasion::EmailChanged { technician } => lang.letter_about_email(name(technician)),
        Occasion::TicketsReleased { technician, .. } => {
            lang.letter_about_released(name(technician))
        }
        Occasion::TicketCreated { ticket } => lang.letter_about_created(number(ticket)),
        Occasion::Reply { ticket, .. } => lang.letter_about_reply(number(ticket)),
        Occasion::TicketResolved { ticket } => lang.letter_about_resolved(number(ticket)),
    }
    .into_owned()
}

/// Where mail goes, in a few words: "through mail.example.com:587 as desk, STARTTLS".
pub fn mail_route(lang: Lang, route: &Route) -> String {
    match route {
        Route::Off => lang.mail_route_off().to_owned(),
        Route::Folder => lang.mail_route_folder().to_owned(),
        Route::Smtp { host, port, tls, login } => {
            let (at, tls) = (format!("{}:{port}", &**host), mail_tls(lang, *tls));
            match login {
                None => lang.mail_route_server(at, tls).into_owned(),
                Some(login) => lang.mail_route_login(at, &**login, tls).into_owned(),
            }
        }
    }
}

/// How the way to a mail server is kept private.
pub const fn mail_tls(lang: Lang, tls: Tls) -> &'static str {
    match tls {
        Tls::Tls => lang.mail_tls_always(),
        Tls::StartTls => lang.mail_tls_start(),
        Tls::None => lang.mail_tls_none(),
    }
}

/// What mail comes from: "Help desk <desk@example.com>"; nothing where no address is set.
pub fn mail_from(mail: &Mail) -> Option<String> {
    let from = mail.from.as_ref()?;
    Some(match &mail.name {
        Some(name) => format!("{} <{}>", &**name, &**from),
        None => from.to_string(),
    })
}

/// What became of the mail that a message was to bring its requester: "mailed to x@y.zz", "queued: …", and whether that
/// is well. Nothing for what is not mailed.
pub fn mailed(
    lang: Lang,
    desk: &Desk,
    message: &Message,
    now: Timestamp,
    zone: Zone,
) -> Option<(String, Mailed)> {
    let to = message.sent_to.as_ref()?.to_string();
    let brings = |letter: &&Letter| matches!(letter.about, Occasion::Reply { message: id, .. } if id == message.id);
    let Some(letter) = desk.all::<Letter>().find(brings) else {
        let ticket = desk.get::<Ticket>(message.ticket);
        let dropped = ticket.is_some_and(|it| it.dropped_replies.contains(&message.id));
        return Some(if dropped {
            (lang.message_mail_dropped(to).into_owned(), Mailed::Never)
        } else {
            (lang.message_mailed(to).into_owned(), Mailed::Left)
        });
    };
    let state = delivery(lang, letter, now, zone);
    let words = match &letter.error {
        None => lang.message_mail_waits(state, to).into_owned(),
        Some(why) => lang.message_mail_waits_why(state, to, &**why).into_owned(),
    };
    let failed = letter.delivery == Delivery::Failed;
    Some((words, if failed { Mailed::Never } else { Mailed::Waits }))
}

/// How far the mail with a message is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mailed {
    /// It left.
    Left,
    /// It is on its way.
    Waits,
    /// It did not leave, and will not by itself.
    Never,
}

/// Where a letter stands: "queued until 14:05".
pub fn delivery(lang: Lang, letter: &Letter, now: Timestamp, zone: Zone) -> String {
    match letter.delivery {
        Delivery::Failed => lang.letter_failed().to_owned(),
        Delivery::Queued { next_at } if next_at > now => {
            lang.letter_queued_until(time::moment(lang, next_at, now, zone)).into_owned()
        }
        Delivery::Queued { .. } => lang.letter_queued().to_owned(),
    }
}

//! Owns the words for mail and logins: what a command about them did. What a mail itself says is the server's.

use std::borrow::Cow;

use super::{Zone, technician, ticket, time};
use crate::{
    desk::{Command, Delivery, Desk, Letter, LetterId, MailRoute, Occasion, Timestamp},
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
        Occasion::TicketCreated { ticket } => lang.letter_about_created(number(ticket)),
        Occasion::Reply { ticket, .. } => lang.letter_about_reply(number(ticket)),
        Occasion::TicketResolved { ticket } => lang.letter_about_resolved(number(ticket)),
    }
    .into_owned()
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

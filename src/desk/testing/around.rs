//! The wishes of the matrix about what surrounds the tickets: statuses, alerts, automation, mail that leaves, mail that comes in,
//! webhooks.

#[allow(clippy::wildcard_imports, reason = "a wish names anything there is")]
use super::*;

pub(super) fn alerts() -> Vec<Wish> {
    let until = "2027-01-01T00:00:00Z".parse().expect("a time");
    vec![
        each(C, D, |device| raise(AlertId::from_u128(9), device)),
        each(ALERT, FAR_ALERT, |alert| Command::SnoozeAlert(SnoozeAlert { alert, until })),
        each(ALERT, FAR_ALERT, |alert| Command::ResolveAlert { alert }),
        each(ALERT, FAR_ALERT, |alert| Command::ReopenAlert(ReopenAlert { alert, if_until: None })),
        each(ALERT, FAR_ALERT, |alert| {
            Command::TicketFromAlert(TicketFromAlert {
                alert,
                ticket: TicketId::from_u128(9),
                message: MessageId::from_u128(9),
            })
        }),
    ]
}

pub(super) fn intake() -> Vec<Wish> {
    let intake = held_back().intake();
    let (ticket, message) = (TicketId::from_u128(9), MessageId::from_u128(9));
    let sender = Sender::Known { user: UMA };
    vec![
        one(Command::TakeIn(Box::new(TakeIn { key: "2".into(), ..held_back() }))),
        one(Command::AdmitIntake(Box::new(AdmitIntake { intake, sender, ticket, message }))),
        one(Command::DropIntake(DropIntake { intake, block: false })),
        one(Command::DropIntake(DropIntake { intake, block: true })),
    ]
}

/// A mail from somebody nobody knows.
pub(super) fn held_back() -> TakeIn {
    TakeIn {
        channel: Channel::Email,
        key: "1".into(),
        from: "who@else.example".into(),
        name: None,
        subject: "Help".into(),
        text: "Please.".into(),
        thread: None,
        origin_device: None,
    }
}

pub(super) fn rules() -> Vec<Wish> {
    let since = World::empty().now;
    vec![
        one(Command::AddRule(new_rule(RuleId::from_u128(9), "New"))),
        one(Command::EditRule(EditRule { active: Some(Edit::to(false)), ..EditRule::of(RULE) })),
        one(Command::MoveRule(MoveRule { rule: RULE, to: 0 })),
        one(Command::DeleteRule { rule: RULE }),
        one(Command::RunRule(RunRule { rule: RULE, ticket: TICKET, since })),
        one(Command::InstallRules),
    ]
}

pub(super) fn mail() -> Vec<Wish> {
    let letter = stage().desk.all::<Letter>().next().expect("the invitation of somebody").id;
    let email = String::from("new@little.example");
    vec![
        one(Command::SetMail(SetMail { route: MailRoute::Off, from: None, name: None })),
        one(Command::RetryLetter(LetterIs { letter })),
        one(Command::DropLetter(LetterIs { letter })),
        one(Command::RecordLetterSent(LetterSent { letter, file: None })),
        one(Command::RecordLetterFailed(LetterFailed {
            letter,
            error: "no".into(),
            for_good: false,
        })),
        one(Command::RecordPassword(PasswordSet { technician: LEO, by: None })),
        each(LIV, IVY, |technician| Command::ResendInvitation(Resend { technician })),
        each(LEO, ELI, |technician| {
            Command::SetTechnicianEmail(SetEmail { technician, email: Edit::to(email.clone()) })
        }),
        one(Command::RecordEmailConfirmed(EmailConfirmed {
            technician: LEO,
            email: email.clone(),
        })),
    ]
}

/// A webhook.
pub(super) const HOOK: WebhookId = WebhookId::from_u128(851);

pub(super) fn new_webhook(id: WebhookId, label: &str) -> NewWebhook {
    let (url, events) = ("https://hooks.example/".into(), WebhookEvent::ALL.into());
    NewWebhook { id, label: label.into(), url, events, notes: false }
}

pub(super) fn webhooks() -> Vec<Wish> {
    let (error, gone) = (Some("no".into()), false);
    vec![
        one(Command::AddWebhook(new_webhook(WebhookId::from_u128(9), "New"))),
        one(Command::EditWebhook(EditWebhook {
            active: Some(Edit::to(false)),
            ..EditWebhook::of(HOOK)
        })),
        one(Command::DeleteWebhook(DeleteWebhook { webhook: HOOK })),
        one(Command::WebhookSecretMade(WebhookSecretMade { webhook: HOOK })),
        one(Command::WebhookFares(WebhookFares { webhook: HOOK, error, gone })),
    ]
}

pub(super) fn statuses() -> Vec<Wish> {
    let (status, replacement) = (VENDOR, Category::Pending.preset());
    vec![
        one(Command::RenameStatus(RenameStatus { status, label: Edit::to(label()) })),
        one(Command::MoveStatus(MoveStatus { status, place: 0 })),
        one(Command::SetStatusActive(SetStatusActive { status, active: false })),
        one(Command::SetDefaultStatus(SetDefaultStatus { status })),
        one(Command::DeleteStatus(DeleteStatus { status, replacement })),
    ]
}

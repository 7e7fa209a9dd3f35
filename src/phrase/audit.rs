//! Owns the audit log in words: what somebody did, to what, from what to what, and what is wrong with the log (F15).
//!
//! An act that changes no record gets its sentence in [`audit_action`]; what changed is said as in any history.

use super::{actor, field_inline, history::value, names};
use crate::{
    desk::{AuditFault, AuditLine, AuditNote, AuditRecord, Breach, Desk, RecordKey},
    locale::Lang,
};

/// What somebody did, in a few words: the note, or the name of the command with spaces.
pub fn audit_action(lang: Lang, desk: &Desk, line: &AuditLine) -> String {
    match &line.note {
        None => line.action.replace('-', " "),
        Some(AuditNote::SignedIn { .. }) => lang.audit_signed_in().to_owned(),
        Some(AuditNote::SignedOut { .. }) => lang.audit_signed_out().to_owned(),
        Some(AuditNote::SignInFailed { technician, email }) => {
            let whom = technician.map(|id| names::technician(lang, desk, id));
            let whom = whom.or_else(|| email.as_deref().map(str::to_owned));
            let whom = whom.unwrap_or_else(|| lang.audit_no_login().to_owned());
            lang.audit_sign_in_failed(whom).into_owned()
        }
        Some(AuditNote::PasswordSet { technician }) => {
            lang.audit_password_set(names::technician(lang, desk, *technician)).into_owned()
        }
        Some(AuditNote::TokenSecretDrawn { token }) => {
            lang.audit_token_secret(names::api_token(lang, desk, *token)).into_owned()
        }
        Some(AuditNote::MailPasswordSet) => lang.audit_mail_password_set().to_owned(),
        Some(AuditNote::WebhookSecretMade { webhook }) => {
            lang.audit_webhook_secret(names::webhook(lang, desk, *webhook)).into_owned()
        }
        Some(AuditNote::Refused { command, code }) => {
            lang.audit_refused(command.replace('-', " "), code.replace('-', " ")).into_owned()
        }
        Some(AuditNote::Exported { what, filter, count }) if filter.is_empty() => {
            lang.audit_exported(*count, what.as_str()).into_owned()
        }
        Some(AuditNote::Exported { what, filter, count }) => {
            lang.audit_exported_filtered(*count, filter.as_str(), what.as_str()).into_owned()
        }
    }
}

/// Who did it.
pub fn audit_actor(lang: Lang, desk: &Desk, line: &AuditLine) -> String {
    actor(lang, desk, line.actor)
}

/// What it changed: a line for each field of each record.
pub fn audit_details(lang: Lang, desk: &Desk, line: &AuditLine) -> Vec<String> {
    let mut lines: Vec<String> =
        line.records.iter().flat_map(|record| details(lang, desk, record)).collect();
    if line.more > 0 {
        lines.push(lang.audit_more(line.more).into_owned());
    }
    lines
}

fn details(lang: Lang, desk: &Desk, record: &AuditRecord) -> Vec<String> {
    let name = record_name(lang, desk, record.key);
    if record.created {
        return vec![lang.audit_created(name).into_owned()];
    }
    if record.gone {
        return vec![lang.audit_gone(name).into_owned()];
    }
    if record.changes.is_empty() {
        return vec![lang.audit_touched(name).into_owned()];
    }
    let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    record
        .changes
        .iter()
        .map(|change| {
            let from = one_line(value(lang, desk, change.field, &change.from));
            let to = one_line(value(lang, desk, change.field, &change.to));
            lang.history_line(name.as_str(), to, from, field_inline(lang, change.field))
                .into_owned()
        })
        .collect()
}

/// A record by its noun and name: "ticket #1042".
pub fn record_name(lang: Lang, desk: &Desk, key: RecordKey) -> String {
    let kind = names::kind(lang, key.kind());
    let name = match key {
        RecordKey::Role(id) => names::role(lang, desk, id).to_owned(),
        RecordKey::Status(id) => names::status(lang, desk, id).to_owned(),
        RecordKey::Technician(id) => names::technician(lang, desk, id),
        RecordKey::Site(id) => names::site(lang, desk, id).to_owned(),
        RecordKey::Folder(id) => names::folder(lang, desk, id).to_owned(),
        RecordKey::Device(id) => names::device(lang, desk, id).to_owned(),
        RecordKey::User(id) => names::user(lang, desk, id),
        RecordKey::Ticket(id) => names::ticket(lang, desk, id),
        RecordKey::ApiToken(id) => names::api_token(lang, desk, id).to_owned(),
        RecordKey::Webhook(id) => names::webhook(lang, desk, id).to_owned(),
        _ => return kind.to_owned(),
    };
    format!("{kind} {name}")
}

/// What was done to the log, in a sentence.
pub fn audit_fault(lang: Lang, desk: Option<&Desk>, fault: &AuditFault) -> String {
    let at = fault.at.map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
    let which = match (fault.action.as_deref(), at) {
        (Some(action), Some(at)) => lang.audit_line_known(action, at, fault.seq).into_owned(),
        _ => lang.audit_line(fault.seq).into_owned(),
    };
    let record = |key| {
        desk.map_or_else(
            || names::kind(lang, key_kind(key)).to_owned(),
            |desk| record_name(lang, desk, key),
        )
    };
    match fault.breach {
        Breach::Changed => lang.audit_breach_changed(which),
        Breach::Removed => lang.audit_breach_removed(which),
        Breach::Inserted => lang.audit_breach_inserted(which),
        Breach::Moved => lang.audit_breach_moved(which),
        Breach::CutOff => lang.audit_breach_cut_off(which),
        Breach::Record(key) => lang.audit_breach_record(record(key)),
        Breach::Message(id) => lang.audit_breach_message(id.to_string()),
    }
    .into_owned()
}

const fn key_kind(key: RecordKey) -> crate::desk::Kind {
    key.kind()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Actor, Field, FieldChange, FieldValue, Priority, Timestamp,
        testing::{ADA, DANA, UMA, World},
    };

    fn line(note: Option<AuditNote>, records: Vec<AuditRecord>) -> AuditLine {
        AuditLine {
            seq: 7,
            at: Timestamp::UNIX_EPOCH,
            actor: Actor::Technician(ADA),
            action: "set-ticket-priority".into(),
            revision: None,
            note,
            records,
            more: 0,
            hash: String::new(),
        }
    }

    #[test]
    fn f15_i23_a_line_says_who_did_what_from_what_to_what() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let change = FieldChange {
            field: Field::Priority,
            from: FieldValue::Priority(Priority::Medium),
            to: FieldValue::Priority(Priority::High),
        };
        let key = RecordKey::Ticket(ticket);
        let record = AuditRecord { key, created: false, gone: false, changes: vec![change] };
        let mut one = line(None, vec![record.clone()]);
        one.more = 3;
        assert_eq!(audit_actor(Lang::En, &world.desk, &one), "Ada Tech");
        assert_eq!(audit_action(Lang::En, &world.desk, &one), "set ticket priority");
        assert_eq!(
            audit_details(Lang::En, &world.desk, &one),
            ["ticket #1: priority Medium → High", "and 3 more records"]
        );
        for (record, said) in [
            (AuditRecord { created: true, ..record.clone() }, "ticket #1 was added"),
            (AuditRecord { gone: true, ..record.clone() }, "ticket #1 was taken away"),
            (AuditRecord { changes: vec![], ..record }, "ticket #1 was changed"),
        ] {
            assert_eq!(audit_details(Lang::En, &world.desk, &line(None, vec![record])), [said]);
        }
    }

    #[test]
    fn f15_acts_that_change_no_record_are_said() {
        let desk = World::little().desk;
        let failed = |technician, email| AuditNote::SignInFailed { technician, email };
        for (note, words) in [
            (AuditNote::SignedIn { technician: DANA }, "signed in"),
            (failed(Some(DANA), None), "failed sign-in as Dana Tech"),
            (failed(None, None), "failed sign-in as an unknown login"),
            (AuditNote::PasswordSet { technician: DANA }, "set the password of Dana Tech"),
            (AuditNote::MailPasswordSet, "set the password for the mail server"),
            (
                AuditNote::Refused { command: "edit-account".into(), code: "not-allowed".into() },
                "was refused: edit account (not allowed)",
            ),
            (
                AuditNote::Exported { what: "tickets".into(), filter: "is:open".into(), count: 2 },
                "exported 2 tickets (is:open)",
            ),
        ] {
            assert_eq!(audit_action(Lang::En, &desk, &line(Some(note), vec![])), words);
        }
    }
}

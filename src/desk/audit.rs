//! Owns what the audit log says: a line for each entry of the journal and for each act that changes no record, and
//! the filter that chooses lines (F15).
//!
//! Knows not how lines are kept or linked: that is the server's. A new act that changes no record is a variant of
//! [`AuditNote`] and its words in `phrase/audit.rs`.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{
    Actor, Email, FieldChange, Kind, MessageId, RecordKey, Revision, TechnicianId, Timestamp,
    TokenId, WebhookId, Zone,
    filter::{FilterError, words},
};

/// An act that changes no record. Never holds a password.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "note", rename_all = "kebab-case")]
pub enum AuditNote {
    /// A technician signed in.
    SignedIn {
        /// Who.
        technician: TechnicianId,
    },
    /// Somebody tried a login and a password that do not fit.
    SignInFailed {
        /// Whose login it was; nothing where it is nobody's.
        technician: Option<TechnicianId>,
        /// The login; nothing where it was no mail address: it may have been a password.
        email: Option<Email>,
    },
    /// A technician signed out.
    SignedOut {
        /// Who.
        technician: TechnicianId,
    },
    /// A password was set.
    PasswordSet {
        /// Whose.
        technician: TechnicianId,
    },
    /// What opens the mail server was set, or forgotten.
    MailPasswordSet,
    /// A secret was drawn for an API token; one drawn before opens nothing any more.
    TokenSecretDrawn {
        /// Which token.
        token: TokenId,
    },
    /// A webhook got a secret, or another one.
    WebhookSecretMade {
        /// Which.
        webhook: WebhookId,
    },
    /// The desk refused what the role does not allow.
    Refused {
        /// Which command.
        command: String,
        /// The refusal's stable name.
        code: String,
    },
    /// Records or lines of the log left the desk as a file.
    Exported {
        /// What sort of thing: a noun in the plural, or `audit`.
        what: String,
        /// The filter that chose them.
        filter: String,
        /// How many.
        count: u64,
    },
}

impl AuditNote {
    /// What filters call the act.
    pub const fn action(&self) -> &'static str {
        match self {
            Self::SignedIn { .. } => "sign-in",
            Self::SignInFailed { .. } => "failed-sign-in",
            Self::SignedOut { .. } => "sign-out",
            Self::PasswordSet { .. } => "set-password",
            Self::MailPasswordSet => "set-mail-password",
            Self::TokenSecretDrawn { .. } => "draw-token-secret",
            Self::WebhookSecretMade { .. } => "make-webhook-secret",
            Self::Refused { .. } => "refused",
            Self::Exported { .. } => "export",
        }
    }
}

/// What an entry did to one record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AuditRecord {
    /// Which record.
    pub key: RecordKey,
    /// The entry made it.
    #[serde(default)]
    pub created: bool,
    /// The entry took it away.
    #[serde(default)]
    pub gone: bool,
    /// What is different since the entry before.
    #[serde(default)]
    pub changes: Vec<FieldChange>,
}

/// One line of the log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AuditLine {
    /// Its place, from 1.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// The command's name, or the note's.
    pub action: String,
    /// The revision of the desk, where it changed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// What happened, where no record changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<AuditNote>,
    /// The records it touched: the first of them, where there are many.
    #[serde(default)]
    pub records: Vec<AuditRecord>,
    /// How many more there are.
    #[serde(default)]
    pub more: u64,
    /// The hash that links it to the line before.
    pub hash: String,
}

/// What was done to the log behind the desk's back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "breach", content = "of", rename_all = "kebab-case")]
pub enum Breach {
    /// The line does not say what was written.
    Changed,
    /// The line is missing.
    Removed,
    /// The line was put in between.
    Inserted,
    /// The line changed places with the one after it.
    Moved,
    /// The last lines are missing.
    CutOff,
    /// The log is whole, but this record is not what it says.
    Record(RecordKey),
    /// The log is whole, but this message is not what it says.
    Message(MessageId),
}

/// The first place where the log is not what was written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AuditFault {
    /// The place of the line.
    pub seq: u64,
    /// The revision of its entry.
    #[serde(default)]
    pub revision: Option<Revision>,
    /// When it says it was.
    #[serde(default)]
    pub at: Option<Timestamp>,
    /// The command or the act it names.
    #[serde(default)]
    pub action: Option<String>,
    /// What happened to it.
    pub breach: Breach,
}

/// What checking the log found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AuditCheck {
    /// How many lines were checked.
    pub lines: u64,
    /// The hash of the last of them: whoever keeps it can tell later that nothing before it was exchanged.
    pub hash: String,
    /// Whether the hash that was asked for is that of a line; nothing where none was.
    #[serde(default)]
    pub known: Option<bool>,
    /// The first fault; nothing where the log is whole.
    #[serde(default)]
    pub fault: Option<AuditFault>,
}

/// Which lines to show.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AuditFilter {
    /// Whose: part of a name or a login, `desk` for the desk itself.
    pub actor: Option<String>,
    /// Only what touched a record of this noun.
    pub noun: Option<Kind>,
    /// Only what touched this record: a ticket's number, an id, a name.
    pub record: Option<String>,
    /// Part of the name of the command or the act.
    pub action: Option<String>,
    /// Not before this day.
    pub from: Option<NaiveDate>,
    /// Not after this day.
    pub to: Option<NaiveDate>,
}

/// What a filter of the log may name.
pub const AUDIT_FIELDS: [&str; 6] = ["actor", "noun", "record", "action", "from", "to"];

/// The nouns one asks for most, for whoever names none that is.
const NOUNS: [&str; 7] = ["ticket", "user", "device", "technician", "site", "role", "account"];

impl AuditFilter {
    /// Reads `actor:dana noun:ticket record:#1042 action:assign from:2026-11-01 to:2026-11-30`. A word without a
    /// field is an action.
    ///
    /// # Errors
    /// Which field or value it does not know, and those it does.
    pub fn parse(text: &str) -> Result<Self, FilterError> {
        let mut filter = Self::default();
        for word in words(text)? {
            let (field, value) = word.split_once(':').unwrap_or(("action", &word));
            let value = value.trim_matches('"');
            if value.is_empty() {
                continue;
            }
            let text = Some(value.to_owned());
            match field {
                "actor" => filter.actor = text,
                "record" => filter.record = text,
                "action" => filter.action = text,
                "noun" => filter.noun = Some(noun(value)?),
                "from" => filter.from = Some(day("from", value)?),
                "to" => filter.to = Some(day("to", value)?),
                _ => {
                    let (field, allowed) = (field.to_owned(), AUDIT_FIELDS.to_vec());
                    return Err(FilterError::UnknownField { field, allowed });
                }
            }
        }
        Ok(filter)
    }

    /// From when until before when, in a zone.
    pub fn span(&self, zone: Zone) -> (Option<Timestamp>, Option<Timestamp>) {
        let start = |day: NaiveDate| zone.at(day.and_hms_opt(0, 0, 0)?);
        let next = |day: NaiveDate| day.checked_add_days(Days::new(1));
        (self.from.and_then(start), self.to.and_then(next).and_then(start))
    }
}

fn noun(value: &str) -> Result<Kind, FilterError> {
    let read = |name: &str| serde_json::from_value(name.into()).ok();
    let singular = value.strip_suffix("es").and_then(read);
    let singular = singular.or_else(|| value.strip_suffix('s').and_then(read));
    singular.or_else(|| read(value)).ok_or_else(|| FilterError::UnknownValue {
        field: "noun",
        value: value.to_owned(),
        allowed: NOUNS.to_vec(),
    })
}

fn day(field: &'static str, value: &str) -> Result<NaiveDate, FilterError> {
    value.parse().map_err(|_| FilterError::UnknownValue {
        field,
        value: value.to_owned(),
        allowed: vec!["2026-12-31"],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f15_a_filter_of_the_log_is_read() {
        let text =
            r#"actor:"dana cole" noun:tickets record:#1042 assign from:2026-11-01 to:2026-11-30"#;
        let filter = AuditFilter::parse(text).expect("all it may name");
        assert_eq!(filter.actor.as_deref(), Some("dana cole"));
        assert_eq!((filter.noun, filter.record.as_deref()), (Some(Kind::Ticket), Some("#1042")));
        assert_eq!(filter.action.as_deref(), Some("assign"));
        let zone = Zone::parse("+1").expect("an hour");
        let (from, to) = filter.span(zone);
        let said = |at: Option<Timestamp>| at.expect("a day").to_rfc3339();
        // Clocks were set back in the night to 25 October.
        let autumn = AuditFilter::parse("from:2026-10-25 to:2026-10-25").expect("two days");
        let (start, end) = autumn.span(Zone::parse("berlin").expect("a place"));
        assert_eq!(
            (said(start).as_str(), said(end).as_str()),
            ("2026-10-24T22:00:00+00:00", "2026-10-25T23:00:00+00:00")
        );
        assert_eq!(said(from), "2026-10-31T23:00:00+00:00");
        assert_eq!(said(to), "2026-11-30T23:00:00+00:00");
        assert_eq!(AuditFilter::parse(" actor: "), Ok(AuditFilter::default()));
    }

    #[test]
    fn f15_what_a_filter_of_the_log_does_not_know_is_named() {
        for (text, field) in [("who:dana", "who"), ("noun:cat", "noun"), ("from:monday", "from")] {
            match AuditFilter::parse(text).expect_err(text) {
                FilterError::UnknownField { field: named, allowed } => {
                    assert_eq!((named.as_str(), allowed.len()), (field, 6));
                }
                FilterError::UnknownValue { field: named, .. } => assert_eq!(named, field),
                FilterError::OpenQuote => panic!("{text}"),
            }
        }
        assert_eq!(AuditFilter::parse("actor:\"x"), Err(FilterError::OpenQuote));
        for noun in ["status", "statuses", "devices", "site"] {
            assert!(AuditFilter::parse(&format!("noun:{noun}")).is_ok(), "{noun}");
        }
    }
}

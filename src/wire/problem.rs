//! Owns how a failure travels: problem details (RFC 9457), the status of every refusal, and the failures
//! that are not the desk's. Knows no words: whoever answers brings them.

use serde::{Deserialize, Serialize};

use crate::desk::{Field, Refusal};

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// A failure on its way to the caller. A refusal of the desk travels whole and comes back as itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Problem {
    /// A URI that names the kind of problem.
    #[serde(rename = "type")]
    pub sort: Box<str>,
    /// The kind of problem in a few words, always the same ones.
    pub title: Box<str>,
    /// The HTTP status.
    pub status: u16,
    /// What went wrong this time.
    pub detail: Box<str>,
    /// The stable name: what scripts compare.
    pub code: Box<str>,
    /// The desk's refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Box<Refusal>>,
    /// What is wrong with which input.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// Seconds after which it makes sense to ask again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
}

/// What is wrong with one input.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FieldProblem {
    /// The field of the desk, or the place in the body.
    pub field: String,
    /// What is wrong with it.
    pub message: String,
}

impl FieldProblem {
    /// The desk's name for the field, where it is one of the desk's.
    pub fn known(&self) -> Option<Field> {
        serde_json::from_value(serde_json::Value::String(self.field.clone())).ok()
    }
}

impl Problem {
    /// A failure that is not the desk's, in the words of whoever answers.
    pub fn of(fault: Fault, title: impl Into<Box<str>>, detail: impl Into<Box<str>>) -> Self {
        Self {
            sort: urn(fault.code()),
            title: title.into(),
            status: fault.status(),
            detail: detail.into(),
            code: fault.code().into(),
            refusal: None,
            fields: Vec::new(),
            retry_after: None,
        }
    }

    /// The desk's refusal, said in `words`.
    pub fn refused(refusal: Refusal, title: impl Into<Box<str>>, words: String) -> Self {
        let code = refusal.code();
        let field = refusal
            .field()
            .map(|field| FieldProblem { field: field_name(field), message: words.clone() });
        Self {
            sort: urn(code),
            title: title.into(),
            status: status(&refusal),
            detail: words.into(),
            code: code.into(),
            refusal: Some(Box::new(refusal)),
            fields: field.into_iter().collect(),
            retry_after: None,
        }
    }

    /// The same, about one place of the input.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>, message: impl Into<String>) -> Self {
        self.fields.push(FieldProblem { field: field.into(), message: message.into() });
        self
    }

    /// The same, worth asking again after `seconds`.
    #[must_use]
    pub fn again_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// The kind of failure where it is not the desk's; nothing for refusals and later versions.
    pub fn fault(&self) -> Option<Fault> {
        Fault::ALL.into_iter().find(|fault| fault.code() == &*self.code)
    }
}

fn urn(code: &str) -> Box<str> {
    format!("urn:helpdeck:problem:{code}").into()
}

fn field_name(field: Field) -> String {
    match serde_json::to_value(field) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// The status of a refusal.
pub const fn status(refusal: &Refusal) -> u16 {
    match refusal {
        Refusal::NotAllowed { .. }
        | Refusal::NeedsFullAdmin
        | Refusal::SystemOnly
        | Refusal::TokenLacks { .. }
        | Refusal::NotThroughToken
        | Refusal::NotYours { .. }
        | Refusal::NoAccess
        | Refusal::BeyondYourSites => 403,
        Refusal::NotFound { .. } => 404,
        Refusal::IdTaken { .. }
        | Refusal::Conflict { .. }
        | Refusal::Deactivated { .. }
        | Refusal::MailIsOff
        | Refusal::NotInvited { .. }
        | Refusal::IsBot { .. }
        | Refusal::AutopilotLocked
        | Refusal::NobodyEligible
        | Refusal::NoFreeSeat { .. }
        | Refusal::LastAdmin
        | Refusal::SiteNotEmpty { .. }
        | Refusal::Yourself
        | Refusal::MainUserTaken { .. }
        | Refusal::PresetRule
        | Refusal::AlreadyFounded
        | Refusal::PresetRole
        | Refusal::RoleInUse { .. }
        | Refusal::RoleLockedUntilFirstLogin { .. }
        | Refusal::HasLoggedIn { .. }
        | Refusal::TicketDeleted { .. }
        | Refusal::TicketMerged { .. }
        | Refusal::TooLate { .. }
        | Refusal::DeviceDeleted { .. }
        | Refusal::StatusPreset
        | Refusal::StatusInUse => 409,
        Refusal::Invalid { .. }
        | Refusal::NotAssignable { .. }
        | Refusal::CoversInCircle { .. }
        | Refusal::ImportRow { .. } => 422,
    }
}

macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident $status:literal $code:literal;)*) => {
        /// A failure that is not the desk's.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Fault {
            $($(#[$doc])* $name,)*
        }

        impl Fault {
            /// Every fault.
            pub const ALL: [Self; [$($status),*].len()] = [$(Self::$name),*];

            /// The HTTP status.
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)* }
            }

            /// The stable name.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

faults! {
    /// The body is not JSON.
    Malformed 400 "malformed";
    /// A query parameter or header has a value that it cannot have.
    BadParameter 400 "bad-parameter";
    /// A write came without an idempotency key.
    KeyMissing 400 "idempotency-key-missing";
    /// No token, or one that does not work any more.
    SignedOut 401 "signed-out";
    /// The API token has expired.
    TokenExpired 401 "token-expired";
    /// The API token was revoked.
    TokenRevoked 401 "token-revoked";
    /// The API token may not be used from this address.
    TokenAddress 403 "token-address";
    /// Wrong email or password.
    BadCredentials 401 "bad-credentials";
    /// Whoever asks has to type their own password again, or typed a wrong one (PA4).
    ConfirmPassword 403 "confirm-password";
    /// Somebody else set the password: a new one comes before everything else (TA10).
    ChangePassword 403 "change-password";
    /// No such path.
    NoSuchPath 404 "no-such-path";
    /// No such record.
    NoSuchRecord 404 "no-such-record";
    /// No such command.
    NoSuchCommand 404 "no-such-command";
    /// A token from a mail that is good for nothing, or not any more.
    BadPass 410 "bad-pass";
    /// The path does not take this method.
    MethodNotAllowed 405 "method-not-allowed";
    /// The request took too long.
    TimedOut 408 "timed-out";
    /// The body is larger than [`BODY_LIMIT`](super::BODY_LIMIT).
    TooLarge 413 "too-large";
    /// The body is not of a type the path takes.
    UnsupportedMedia 415 "unsupported-media-type";
    /// A value in the body does not fit.
    WrongType 422 "wrong-type";
    /// No directory is set, or no secret for it (U21).
    DirectoryUnset 409 "directory-unset";
    /// The directory could not be read (U21).
    Directory 502 "directory";
    /// What signs a webhook was not made yet (E3).
    NoSecret 409 "no-secret";
    /// A file of which no line can be used (E9).
    Unreadable 422 "unreadable";
    /// A password that breaks a rule (P11).
    WeakPassword 422 "weak-password";
    /// The idempotency key names another command already.
    KeyReused 422 "idempotency-key-reused";
    /// A session or an API token asks more than it may.
    TooManyRequests 429 "too-many-requests";
    /// Too many attempts to log in.
    TooManyAttempts 429 "too-many-attempts";
    /// A bug.
    Internal 500 "internal";
    /// The journal could not be written; nothing was changed.
    StorageFailed 503 "storage-failed";
    /// Too much is waiting, or the server is going away: the same request later is fine.
    Busy 503 "busy";
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::desk::{FieldValue, Flaw, Grant, Kind, Permission, Priority, TechnicianId};

    /// One of each refusal, and its status.
    pub(crate) fn every_refusal() -> Vec<(Refusal, u16)> {
        let technician = TechnicianId::from_u128(7);
        let conflict = Refusal::Conflict {
            field: Field::Priority,
            yours: FieldValue::Priority(Priority::Low),
            theirs: FieldValue::None,
        };
        vec![
            (Refusal::NotAllowed { needs: Permission::Reply }, 403),
            (Refusal::NeedsFullAdmin, 403),
            (Refusal::SystemOnly, 403),
            (Refusal::TokenLacks { needs: Grant::TicketsRead }, 403),
            (Refusal::NotThroughToken, 403),
            (Refusal::NoAccess, 403),
            (Refusal::NotFound { kind: Kind::Ticket }, 404),
            (Refusal::IdTaken { kind: Kind::Device }, 409),
            (Refusal::Invalid { field: Field::Title, flaw: Flaw::TooLong { max: 200 } }, 422),
            (conflict, 409),
            (Refusal::NotAssignable { technician }, 422),
            (Refusal::CoversInCircle { chain: vec![technician] }, 422),
            (Refusal::Deactivated { technician }, 409),
            (Refusal::MailIsOff, 409),
            (Refusal::NotInvited { technician }, 409),
            (Refusal::IsBot { technician }, 409),
            (Refusal::AutopilotLocked, 409),
            (Refusal::NobodyEligible, 409),
            (Refusal::NoFreeSeat { seats: 3 }, 409),
            (Refusal::LastAdmin, 409),
            (Refusal::SiteNotEmpty { users: 1, devices: 2, tickets: 3 }, 409),
            (Refusal::Yourself, 409),
            (Refusal::NotYours { technician }, 403),
            (Refusal::MainUserTaken { user: crate::desk::UserId::from_u128(1) }, 409),
            (Refusal::AlreadyFounded, 409),
            (
                Refusal::ImportRow {
                    line: 7,
                    column: "email".into(),
                    why: Box::new(Refusal::NeedsFullAdmin),
                },
                422,
            ),
            (Refusal::PresetRule, 409),
            (Refusal::BeyondYourSites, 403),
            (Refusal::PresetRole, 409),
            (Refusal::RoleInUse { holders: 2 }, 409),
            (Refusal::RoleLockedUntilFirstLogin { technician }, 409),
            (Refusal::HasLoggedIn { technician }, 409),
            (Refusal::TicketDeleted { number: crate::desk::TicketNumber(7) }, 409),
            (
                Refusal::TicketMerged {
                    number: crate::desk::TicketNumber(7),
                    into: crate::desk::TicketNumber(8),
                },
                409,
            ),
            (Refusal::TooLate { days: 30 }, 409),
            (Refusal::DeviceDeleted { device: crate::desk::DeviceId::from_u128(1) }, 409),
            (Refusal::StatusPreset, 409),
            (Refusal::StatusInUse, 409),
        ]
    }

    #[test]
    fn every_refusal_has_its_status_and_comes_back_as_itself() {
        let listed = every_refusal();
        let names = serde_json::from_str::<Refusal>(r#"{"code":"x"}"#)
            .expect_err("no such refusal")
            .to_string();
        for code in names.split('`').skip(3).step_by(2) {
            assert!(
                listed.iter().any(|(refusal, _)| refusal.code() == code),
                "{code} is not listed"
            );
        }
        for (refusal, expected) in listed {
            let problem = Problem::refused(refusal.clone(), "title", "words".into());
            assert_eq!(problem.status, expected, "{refusal:?}");
            let text = serde_json::to_string(&problem).expect("a problem is JSON");
            let back: Problem = serde_json::from_str(&text).expect("its own JSON");
            assert_eq!(back, problem);
            assert_eq!(back.refusal.as_deref(), Some(&refusal));
            assert_eq!(back.fault(), None);
        }
    }

    #[test]
    fn a_fault_is_known_by_its_code() {
        for fault in Fault::ALL {
            assert_eq!(Problem::of(fault, "title", "x").fault(), Some(fault));
        }
    }
}

//! Owns the names of the fields of all forms, and which of the desk's fields each is.
//!
//! Knows no form. A field that no form had before is a variant here and, where the desk can refuse it, a line below.

use crate::desk::Field;

/// The fields of all forms; those the desk knows carry its name for them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each is the field it names")]
pub enum Slot {
    Site,
    User,
    Device,
    Folder,
    Users,
    Title,
    Priority,
    Impact,
    Type,
    Assignee,
    Text,
    Email,
    Password,
    PasswordAgain,
    CurrentPassword,
    Role,
    FirstName,
    LastName,
    Phone,
    PlainTickets,
    Cap,
    Language,
    Landing,
    Signature,
    Name,
    Vocabulary,
    UtcOffset,
    Seats,
    ReopenWindow,
    AutoClose,
    AutoCreateUsers,
    CatchAllSite,
    Mobile,
    Department,
    JobTitle,
    MainUser,
    PortalScope,
    SuppressEmailTickets,
    ExternalId,
    TicketsToo,
    Address,
    Domains,
    Notes,
    Trigger,
    Hours,
    Conditions,
    Words,
    Actions,
    Excluded,
    IgnoreFlow,
    Active,
    Category,
}

impl Slot {
    /// The desk's name for it, which its refusals use; nothing for those it cannot refuse.
    pub const fn field(self) -> Option<Field> {
        Some(match self {
            Self::Site => Field::Site,
            Self::User | Self::Users => Field::User,
            Self::Device => Field::Device,
            Self::Folder => Field::Folder,
            Self::Title => Field::Title,
            Self::Priority => Field::Priority,
            Self::Assignee => Field::Assignee,
            Self::Text => Field::Text,
            Self::Email => Field::Email,
            Self::Password => Field::Password,
            Self::PasswordAgain => Field::PasswordAgain,
            Self::CurrentPassword => Field::CurrentPassword,
            Self::Role => Field::Role,
            Self::FirstName => Field::FirstName,
            Self::LastName => Field::LastName,
            Self::Phone => Field::Phone,
            Self::PlainTickets => Field::PlainTickets,
            Self::Cap => Field::AutoAssignCap,
            Self::Address => Field::Address,
            Self::Domains => Field::Domains,
            Self::Notes => Field::Notes,
            Self::Language => Field::Language,
            Self::Landing => Field::Landing,
            Self::Signature => Field::Signature,
            Self::Name => Field::Name,
            Self::Vocabulary => Field::Vocabulary,
            Self::UtcOffset => Field::UtcOffset,
            Self::Seats => Field::Seats,
            Self::ReopenWindow => Field::ReopenWindow,
            Self::AutoClose => Field::AutoClose,
            Self::AutoCreateUsers => Field::AutoCreateUsers,
            Self::CatchAllSite => Field::CatchAllSite,
            Self::Mobile => Field::Mobile,
            Self::Department => Field::Department,
            Self::JobTitle => Field::JobTitle,
            Self::MainUser => Field::MainUser,
            Self::PortalScope => Field::PortalScope,
            Self::SuppressEmailTickets => Field::SuppressEmailTickets,
            Self::ExternalId => Field::ExternalId,
            Self::Trigger | Self::Hours => Field::Trigger,
            Self::Conditions => Field::Conditions,
            Self::Actions => Field::Actions,
            Self::IgnoreFlow => Field::IgnoreFlow,
            Self::Active => Field::Active,
            Self::Words
            | Self::Excluded
            | Self::Impact
            | Self::Type
            | Self::TicketsToo
            | Self::Category => return None,
        })
    }
}

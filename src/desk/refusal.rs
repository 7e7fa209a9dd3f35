//! Owns the reasons for which the desk says no.
//!
//! A refusal is data: every surface says it in the reader's language, and over HTTP it comes back as
//! itself. Add a reason as a variant here, its words in `phrase/` and `locale/`, its status in `wire/`.

use serde::{Deserialize, Serialize};

use super::{DeviceId, FieldValue, Grant, Kind, Permission, TechnicianId, TicketNumber, UserId};

/// Which input a refusal is about; the form shows it beside that field.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// A record's own id.
    Id,
    /// A name or label.
    Name,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Mobile phone number.
    Mobile,
    /// Department.
    Department,
    /// Job title.
    JobTitle,
    /// The main user of a site.
    MainUser,
    /// Whose tickets a user sees in the portal.
    PortalScope,
    /// Whether a user's mails open no new tickets.
    SuppressEmailTickets,
    /// How a user came to be known.
    Source,
    /// What another system calls a record.
    ExternalId,
    /// A ticket's title.
    Title,
    /// A message's text.
    Text,
    /// Site.
    Site,
    /// Where a site is.
    Address,
    /// What technicians should know about a site.
    Notes,
    /// The mail domains of a site.
    Domains,
    /// Folder.
    Folder,
    /// User or requester.
    User,
    /// Device.
    Device,
    /// Primary device.
    Primary,
    /// Make and model.
    Model,
    /// Operating system.
    Os,
    /// Serial number.
    Serial,
    /// What sort of thing a device is.
    DeviceKind,
    /// The directory that users come from.
    Directory,
    /// The tenant of a directory.
    Tenant,
    /// The application that reads a directory.
    Application,
    /// How often a directory is read.
    Interval,
    /// Where a directory gives its tokens.
    SignInUrl,
    /// Where a directory is asked.
    DirectoryUrl,
    /// Who of a directory belongs to which site.
    SiteRule,
    /// Who works on a ticket.
    Assignee,
    /// Status.
    Status,
    /// Priority.
    Priority,
    /// Role.
    Role,
    /// Who covers an absence.
    Cover,
    /// What others should know about an absence.
    Note,
    /// When an absence begins.
    From,
    /// When an absence ends.
    Until,
    /// How the message came.
    Channel,
    /// Where mail goes.
    MailHost,
    /// The name to sign in to a mail server with.
    MailLogin,
    /// The port of a mail server.
    MailPort,
    /// The address of a desk.
    Server,
    /// An invitation to a desk.
    Invitation,
    /// A password to set.
    Password,
    /// The same password once more.
    PasswordAgain,
    /// The password that somebody has now.
    CurrentPassword,
    /// Language.
    Language,
    /// The page to start with.
    Landing,
    /// Signature.
    Signature,
    /// Picture.
    Picture,
    /// Ticket pages as plain lines.
    PlainTickets,
    /// How many open tickets auto-assignment lets a technician have.
    AutoAssignCap,
    /// Whether the Technicians list leaves out the deactivated.
    HideInactive,
    /// Which words labels use.
    Vocabulary,
    /// The desk's own clock.
    #[serde(alias = "utc-offset")]
    TimeZone,
    /// How many seats.
    Seats,
    /// How new tickets are assigned.
    AutoAssign,
    /// For how many days a reply reopens a closed ticket.
    ReopenWindow,
    /// After how many days a resolved ticket is closed.
    AutoClose,
    /// Mail from an unknown address makes a user.
    AutoCreateUsers,
    /// The site of users whose address says no other.
    CatchAllSite,
    /// The ticket an alert is about.
    Ticket,
    /// Whether a rule is asked.
    Active,
    /// When a rule is asked.
    Trigger,
    /// What must hold for a rule.
    Conditions,
    /// What a rule does.
    Actions,
    /// Whether a rule runs whatever the others do.
    IgnoreFlow,
    /// What a role allows.
    Permissions,
    /// Which sites a role reaches.
    Scope,
    /// Whether a role may do everything.
    FullAdmin,
    /// Whether a bare "thanks" reopens a ticket.
    ThanksReopen,
    /// A ticket's tags.
    Tags,
    /// When a ticket should be done.
    Due,
    /// Until when a ticket is left alone.
    Snooze,
    /// The ticket another one goes on in.
    Merged,
    /// When something was deleted.
    Deleted,
    /// What a view shows.
    Filter,
    /// The order of a view.
    Sort,
    /// The columns of a view.
    Columns,
    /// What an API token may be used for.
    Grants,
    /// Where an API token may be used from.
    Addresses,
    /// From when on an API token opens nothing.
    Expires,
    /// Where a webhook is delivered.
    Url,
    /// What a webhook is told of.
    Events,
    /// Whether a webhook is told of internal notes.
    WithNotes,
}

/// What is wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "flaw", rename_all = "kebab-case")]
pub enum Flaw {
    /// Nothing there.
    Empty,
    /// More than `max` characters.
    TooLong {
        /// The most there may be.
        max: usize,
    },
    /// Escape sequences or invisible characters.
    ControlCharacters,
    /// Not `name@domain`.
    NotAnEmail,
    /// Not a telephone number that can be dialled from anywhere (T35).
    NotAPhone,
    /// Not the name of a computer.
    NotAHost,
    /// Not what stands behind the `@` of a mail address.
    NotADomain,
    /// The site is inactive: nothing new may be put there (B3 row 16).
    InactiveSite,
    /// Not a whole number.
    NotANumber,
    /// Not a time as people type one.
    NotATime,
    /// More than ten years away.
    TooFarAway,
    /// Something else has it already.
    Taken,
    /// Belongs to another site.
    OtherSite,
    /// Was deleted.
    Deleted,
    /// Not one of the user's related devices (D14).
    NotRelated,
    /// A device needs a user first (D12).
    NeedsUser,
    /// The user is inactive (I22).
    InactiveUser,
    /// Lies in the past.
    InThePast,
    /// Not one of the user's addresses.
    NotTheirs,
    /// Named twice.
    Twice,
    /// Less than there must be.
    TooFew {
        /// The least.
        min: u32,
    },
    /// More than there may be.
    TooMany {
        /// The most.
        max: u32,
    },
    /// Names nothing that there is.
    Unknown,
    /// More than `max` of them.
    Crowded {
        /// The most there may be.
        max: u32,
    },
    /// Is the same as what it is for.
    Itself,
    /// Is resolved or closed.
    Finished,
    /// Means something else than what it is to replace.
    OtherCategory,
    /// Is not offered any more.
    Retired,
    /// Not `https://…`.
    NotAUrl,
    /// Neither an address of a computer nor a range of them.
    NotAnAddress,
    /// The directory owns it (UA10).
    FromDirectory,
}

/// Why the desk says no. Nothing was changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Refusal {
    /// The actor's role does not allow it.
    NotAllowed {
        /// What it would take.
        needs: Permission,
    },
    /// Only a full admin may: changing a primary device (D9).
    NeedsFullAdmin,
    /// Only the desk itself may.
    SystemOnly,
    /// The API token does not allow it (E3).
    TokenLacks {
        /// What it would take.
        needs: Grant,
    },
    /// No API token allows it: it takes somebody who is signed in (C3).
    NotThroughToken,
    /// The actor is deactivated or unknown.
    NoAccess,
    /// There is no such record, or it is out of the actor's sight.
    NotFound {
        /// Of which kind.
        kind: Kind,
    },
    /// A record with this id exists already and is another one.
    IdTaken {
        /// Of which kind.
        kind: Kind,
    },
    /// A value is not acceptable.
    Invalid {
        /// Where.
        field: Field,
        /// Why.
        #[serde(flatten)]
        flaw: Flaw,
    },
    /// Somebody else changed the same field since.
    Conflict {
        /// Which field.
        field: Field,
        /// What the caller wanted.
        yours: FieldValue,
        /// What it is now.
        theirs: FieldValue,
    },
    /// The technician cannot be given tickets: inactive, or a role that may not (I12, TA8).
    NotAssignable {
        /// Who.
        technician: TechnicianId,
    },
    /// People would cover each other at the same time (F4): each is covered by the next, the last by the first.
    CoversInCircle {
        /// Who, beginning with whose absence it is.
        chain: Vec<TechnicianId>,
    },
    /// The technician is deactivated; activate them first.
    Deactivated {
        /// Who.
        technician: TechnicianId,
    },
    /// No mail is sent, so neither is this (T10).
    MailIsOff,
    /// The technician has signed in before, so there is nothing to invite them to (T10).
    NotInvited {
        /// Who.
        technician: TechnicianId,
    },
    /// The bot signs in nowhere, so it has no password.
    IsBot {
        /// Which one.
        technician: TechnicianId,
    },
    /// The ticket's device was changed, so the bot may not have it (D22).
    AutopilotLocked,
    /// Balance found nobody; the decision says why (D4).
    NobodyEligible,
    /// Every seat is taken: add one with the confirmation (T3, T12).
    NoFreeSeat {
        /// How many there are.
        seats: u32,
    },
    /// At least one active Admin must remain (TA11).
    LastAdmin,
    /// Nobody deactivates themselves (TA11).
    Yourself,
    /// Nobody changes this but the technician themselves (C3).
    NotYours {
        /// Whose it is.
        technician: TechnicianId,
    },
    /// The site has a main user: replace them with the confirmation (UA2).
    MainUserTaken {
        /// Who it is.
        user: UserId,
    },
    /// There is something at the site, so it cannot be deleted (B3 row 16).
    SiteNotEmpty {
        /// How many users.
        users: u32,
        /// How many devices, deleted ones too.
        devices: u32,
        /// How many tickets.
        tickets: u32,
    },
    /// The desk was founded already.
    AlreadyFounded,
    /// A row of a file does not fit, and rows that do not fit were not to be left out (E9).
    ImportRow {
        /// The line of the file.
        line: u32,
        /// The column.
        column: String,
        /// Why.
        why: Box<Refusal>,
    },
    /// The automation rules the desk ships with cannot be deleted, only switched off.
    PresetRule,
    /// A role, or somebody's, reaches sites that the actor's does not (C3).
    BeyondYourSites,
    /// Presets stay: Admin and Beginner as they are, Technician by name (I16).
    PresetRole,
    /// Somebody holds the role, or is to get it (I16).
    RoleInUse {
        /// How many.
        holders: u32,
    },
    /// Before the first login somebody is a Beginner; only the role that comes with it can be chosen (T27, TA1).
    RoleLockedUntilFirstLogin {
        /// Who.
        technician: TechnicianId,
    },
    /// The first login was already: their role can be changed directly (TA1).
    HasLoggedIn {
        /// Who.
        technician: TechnicianId,
    },
    /// The ticket was deleted: restore it first (B3 row 29).
    TicketDeleted {
        /// What people call it.
        number: TicketNumber,
    },
    /// The ticket was merged: work goes on on the other one (I25).
    TicketMerged {
        /// What people call it.
        number: TicketNumber,
        /// Where it goes on.
        into: TicketNumber,
    },
    /// What was deleted can only be brought back for so many days.
    TooLate {
        /// How many.
        days: u64,
    },
    /// A deleted device that can be restored has this external id: restore it, or add another one anew (B3 row 8).
    DeviceDeleted {
        /// Which.
        device: DeviceId,
    },
    /// The four preset statuses are neither renamed nor deleted.
    StatusPreset,
    /// The status is its category's default: choose another one first.
    StatusInUse,
}

impl Refusal {
    /// The stable name: what scripts compare.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAllowed { .. } => "not-allowed",
            Self::NeedsFullAdmin => "needs-full-admin",
            Self::SystemOnly => "system-only",
            Self::TokenLacks { .. } => "token-lacks",
            Self::NotThroughToken => "not-through-token",
            Self::NoAccess => "no-access",
            Self::NotFound { .. } => "not-found",
            Self::IdTaken { .. } => "id-taken",
            Self::Invalid { .. } => "invalid",
            Self::Conflict { .. } => "conflict",
            Self::NotAssignable { .. } => "not-assignable",
            Self::CoversInCircle { .. } => "covers-in-circle",
            Self::Deactivated { .. } => "deactivated",
            Self::MailIsOff => "mail-is-off",
            Self::NotInvited { .. } => "not-invited",
            Self::IsBot { .. } => "is-bot",
            Self::AutopilotLocked => "autopilot-locked",
            Self::NobodyEligible => "nobody-eligible",
            Self::NoFreeSeat { .. } => "no-free-seat",
            Self::LastAdmin => "last-admin",
            Self::Yourself => "yourself",
            Self::NotYours { .. } => "not-yours",
            Self::MainUserTaken { .. } => "main-user-taken",
            Self::SiteNotEmpty { .. } => "site-not-empty",
            Self::AlreadyFounded => "already-founded",
            Self::ImportRow { .. } => "import-row",
            Self::PresetRule => "preset-rule",
            Self::BeyondYourSites => "beyond-your-sites",
            Self::PresetRole => "preset-role",
            Self::RoleInUse { .. } => "role-in-use",
            Self::RoleLockedUntilFirstLogin { .. } => "role-locked-until-first-login",
            Self::HasLoggedIn { .. } => "has-logged-in",
            Self::TicketDeleted { .. } => "ticket-deleted",
            Self::TicketMerged { .. } => "ticket-merged",
            Self::TooLate { .. } => "too-late",
            Self::DeviceDeleted { .. } => "device-deleted",
            Self::StatusPreset => "status-preset",
            Self::StatusInUse => "status-in-use",
        }
    }

    /// The field it is about, where it is about one.
    pub const fn field(&self) -> Option<Field> {
        match self {
            Self::Invalid { field, .. } | Self::Conflict { field, .. } => Some(*field),
            Self::NotAssignable { .. } | Self::AutopilotLocked | Self::NobodyEligible => {
                Some(Field::Assignee)
            }
            Self::CoversInCircle { .. } => Some(Field::Cover),
            Self::MainUserTaken { .. } => Some(Field::MainUser),
            Self::DeviceDeleted { .. } => Some(Field::ExternalId),
            Self::RoleLockedUntilFirstLogin { .. } | Self::HasLoggedIn { .. } => Some(Field::Role),
            _ => None,
        }
    }
}

//! Owns what a decision says: the changes, and what people should be told about them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Actor, AssignmentDecision, CommandId, DeviceId, Email, FolderId, Message, Record, RecordKey,
    Revision, RowOutcome, RuleId, RuleRun, SiteId, StatusId, SyncOutcome, TechnicianId, TicketId,
    TicketNumber, Timestamp, UserId,
};

/// One thing that is different from now on.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "change", content = "value", rename_all = "kebab-case")]
pub enum Change {
    /// This record now looks like this.
    Put(Record),
    /// This record is gone, or out of the reader's sight.
    Gone(RecordKey),
    /// This was said. Kept by the journal, not by the desk.
    Said(Arc<Message>),
    /// This is how a ticket was assigned, or why to nobody. Kept by the journal, not by the desk.
    Assigned(Arc<AssignmentDecision>),
    /// This is what a rule did to a ticket. Kept by the journal, not by the desk.
    Ruled(Arc<RuleRun>),
    /// The record was of this site before: readers of that site alone are told that it is gone (C2).
    Left {
        /// Which record.
        key: RecordKey,
        /// Where it was.
        site: SiteId,
    },
    /// This technician sees other sites from now on: their copy of the desk is of no use any more.
    Resighted(TechnicianId),
    /// Tickets out of the reader's sight have numbers up to this one. Only readers of some sites are told.
    Numbered(TicketNumber),
}

impl Change {
    /// The record that is different; nothing where only the journal keeps something.
    pub fn key(&self) -> Option<RecordKey> {
        match self {
            Self::Put(record) => Some(record.key()),
            Self::Gone(key) => Some(*key),
            _ => None,
        }
    }
}

/// What a person should be told about a decision: consequences that were not asked for in so many
/// words. The terminal says them in the message line and, before a dangerous command is sent, in its
/// confirmation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "notice", rename_all = "kebab-case")]
pub enum Notice {
    /// The ticket went to somebody who is out of office (TA6).
    AssigneeIsOut {
        /// Who.
        technician: TechnicianId,
    },
    /// No mail is sent, so the technician was not invited: somebody has to set a password for them (T10).
    NotInvited {
        /// Who.
        technician: TechnicianId,
    },
    /// Auto-assignment gave the ticket to somebody.
    AutoAssigned {
        /// Which ticket.
        ticket: TicketId,
        /// To whom.
        technician: TechnicianId,
    },
    /// Auto-assignment found nobody (D4).
    NobodyEligible {
        /// Which ticket.
        ticket: TicketId,
    },
    /// The ticket's device was set or cleared by a rule (D7, D11, D12, D16).
    DeviceRecalculated {
        /// Which ticket.
        ticket: TicketId,
        /// To what.
        device: Option<DeviceId>,
    },
    /// Another device was given, and the ticket got the primary one of the requester all the same: it came from
    /// outside (D16, DA4).
    DeviceFromPrimary {
        /// Which ticket.
        ticket: TicketId,
        /// What it got.
        device: Option<DeviceId>,
    },
    /// The bot may not have this ticket any more (D22).
    AutopilotLocked {
        /// Which ticket.
        ticket: TicketId,
    },
    /// A user is no longer related to a device because one of them moved or the device went.
    DeviceLost {
        /// Who.
        user: UserId,
        /// What.
        device: DeviceId,
        /// It was the primary; there is none now (DA2).
        was_primary: bool,
    },
    /// The device was related to the user on the way (D15).
    DeviceLinked {
        /// To whom.
        user: UserId,
        /// What.
        device: DeviceId,
    },
    /// A device left its folder because it left the folder's site (I5).
    FolderCleared {
        /// Which device.
        device: DeviceId,
    },
    /// A folder has another name because its site has one of that name (B3 row 15).
    FolderRenamed {
        /// Which.
        folder: FolderId,
        /// What it was called.
        from: String,
    },
    /// Whoever covers an absence got the tickets (F4).
    TicketsHandedOver {
        /// Whose they were.
        technician: TechnicianId,
        /// Who has them.
        to: TechnicianId,
        /// How many.
        count: u32,
    },
    /// An absence will begin by itself (F4).
    AbsencePlanned {
        /// When it begins.
        from: Timestamp,
        /// When it ends.
        until: Option<Timestamp>,
    },
    /// The tickets that an absence had moved came back (F4).
    TicketsReturned {
        /// To whom.
        technician: TechnicianId,
        /// How many.
        count: u32,
    },
    /// Open and pending tickets became unassigned (T24).
    TicketsReleased {
        /// Whose they were.
        technician: TechnicianId,
        /// How many.
        count: u32,
    },
    /// The account got one more seat (T12).
    SeatAdded {
        /// How many there are now.
        seats: u32,
    },
    /// The alert was added to a ticket there is already (E8).
    AlertAppended {
        /// Which ticket.
        ticket: TicketId,
    },
    /// Somebody else is the main user of the site no longer (UA2).
    MainUserReplaced {
        /// Who was.
        user: UserId,
        /// Of which site.
        site: SiteId,
    },
    /// The main user of the site is inactive, so the site has none for now (B3 row 10).
    MainUserInactive {
        /// Who.
        user: UserId,
        /// Of which site.
        site: SiteId,
    },
    /// Tickets that somebody still works on moved along with their requester (B3 row 9).
    TicketsMoved {
        /// Where to.
        site: SiteId,
        /// How many.
        count: u32,
    },
    /// The tickets of a merged user are somebody else's now (B3 row 14).
    TicketsFollow {
        /// Whose.
        user: UserId,
        /// How many.
        count: u32,
    },
    /// The devices of a merged user are somebody else's now (B3 row 14).
    DevicesFollow {
        /// Whose.
        user: UserId,
        /// How many.
        count: u32,
    },
    /// Tickets are those of a former user (B3 row 13).
    TicketsAnonymous {
        /// How many.
        count: u32,
    },
    /// Users are in no department now (B3 row 31).
    DepartmentCleared {
        /// How many.
        count: u32,
    },
    /// There is no mail server: the mail was written to a file.
    LetterWritten {
        /// To whom it is addressed.
        to: Email,
        /// The file.
        file: Box<str>,
        /// Who caused it.
        by: Option<TechnicianId>,
    },
    /// A mail was given up.
    LetterGivenUp {
        /// To whom it is addressed.
        to: Email,
        /// Why, in the words of whoever refused.
        error: Box<str>,
        /// Who caused it.
        by: Option<TechnicianId>,
    },
    /// The new login counts once the link in the mail to it was followed (PA5).
    ConfirmationSent {
        /// The new login.
        to: Email,
    },
    /// What became of people of a directory (U21).
    Synced {
        /// Each of them, in order.
        outcomes: Vec<SyncOutcome>,
    },
    /// What became of the rows of a file (E9).
    Imported {
        /// Each of them, in order.
        outcomes: Vec<RowOutcome>,
    },
    /// A rule did something to the ticket (D1).
    RuleRan {
        /// Which rule.
        rule: RuleId,
        /// Which ticket.
        ticket: TicketId,
    },
    /// A rule could not do all it says; the ticket's history says why (D22, B3 row 18).
    RuleSkipped {
        /// Which rule.
        rule: RuleId,
        /// Which ticket.
        ticket: TicketId,
    },
    /// A ticket came back from its snooze.
    Woke {
        /// Which ticket.
        ticket: TicketId,
    },
    /// The requester said thanks and nothing else: the ticket stays as it is (F9).
    OnlyThanks {
        /// Which ticket.
        ticket: TicketId,
    },
    /// A ticket was merged: its messages are read on the other one (B3 row 27).
    Merged {
        /// The one that is closed.
        from: TicketId,
        /// The one that goes on.
        into: TicketId,
        /// How many messages come along.
        messages: u32,
    },
    /// The ticket that is merged has another requester than the one that goes on.
    OtherRequester {
        /// The one that is merged.
        ticket: TicketId,
        /// Its requester.
        user: UserId,
    },
    /// The tickets of a deleted status have another one now (B3 row 30).
    StatusReplaced {
        /// Which status.
        status: StatusId,
        /// How many tickets.
        count: u32,
    },
    /// A message from outside waits for a person to say what becomes of it.
    IntakeHeld {
        /// Why.
        held: super::Held,
    },
    /// The reply reopened the ticket (D3).
    Reopened {
        /// Which ticket.
        ticket: TicketId,
    },
}

/// What [`Desk::decide`](super::Desk::decide) answers.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Decided {
    /// What changes; empty where the wish was already true.
    pub changes: Vec<Change>,
    /// What to tell the person.
    pub notices: Vec<Notice>,
}

/// One entry of the journal: somebody's command, decided, at the revision it made.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Entry {
    /// The revision of the desk after this entry.
    pub revision: Revision,
    /// When it was decided.
    pub at: Timestamp,
    /// Who asked.
    pub actor: Actor,
    /// Which command this is.
    pub command_id: CommandId,
    /// What changed.
    pub changes: Vec<Change>,
    /// What the person was told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
}

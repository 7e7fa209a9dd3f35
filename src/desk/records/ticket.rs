//! Owns the ticket record and the decision that assigned it.
//! Messages are not in it. A new field is also one of `Field`, so that history and conflicts know it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Author, MessageKind, Tag};
use crate::desk::{
    DeviceId, MessageId, Name, Revision, SiteId, StatusId, TechnicianId, TicketId, TicketNumber,
    Timestamp, Title, UserId,
};

/// How much it matters when.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Priority {
    /// Can wait.
    Low,
    /// The usual.
    #[default]
    Medium,
    /// Today.
    High,
    /// Now.
    Critical,
}

impl Priority {
    /// Every priority, lowest first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Medium, Self::High, Self::Critical];
}

/// How much stands still.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Impact {
    /// Nothing.
    #[default]
    None,
    /// One person works around it.
    Minor,
    /// A group is held up.
    Major,
    /// A site stands still.
    SiteDown,
    /// A server is affected.
    ServerIssue,
    /// Everything.
    Crisis,
}

impl Impact {
    /// Every impact, least first.
    pub const ALL: [Self; 6] =
        [Self::None, Self::Minor, Self::Major, Self::SiteDown, Self::ServerIssue, Self::Crisis];
}

/// What sort of work it is.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TicketType {
    /// Something broke.
    #[default]
    Incident,
    /// The cause of incidents.
    Problem,
    /// Somebody needs something.
    Request,
    /// Something will be altered.
    Change,
}

impl TicketType {
    /// Every type.
    pub const ALL: [Self; 4] = [Self::Incident, Self::Problem, Self::Request, Self::Change];
}

/// How a ticket or message came.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// A technician typed it in.
    #[default]
    Console,
    /// A technician typed it in during a call.
    Phone,
    /// By mail.
    Email,
    /// Through the service portal.
    Portal,
    /// Through an API token.
    Api,
    /// From the hotkey on a workstation.
    Agent,
    /// Slack.
    Slack,
    /// Microsoft Teams.
    Teams,
    /// WhatsApp.
    Whatsapp,
    /// From an alert.
    Alert,
    /// The bot.
    Autopilot,
}

impl Channel {
    /// True when nobody at the console chose the device, so the requester's primary is used (D16).
    pub const fn is_outside(self) -> bool {
        !matches!(self, Self::Console | Self::Phone | Self::Alert)
    }
}

/// The device of a ticket, with its name as it was when chosen: it outlives the device (DA7, I8).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TicketDevice {
    /// Which one.
    pub id: DeviceId,
    /// Its name when it was chosen.
    pub name: Name,
}

/// The latest message, short enough for a list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Snippet {
    /// When it was written.
    pub at: Timestamp,
    /// By whom.
    pub author: Author,
    /// Who may read it.
    pub kind: MessageKind,
    /// Its first 120 characters on one line.
    pub text: Box<str>,
}

/// A piece of work for somebody.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Ticket {
    /// Which one.
    pub id: TicketId,
    /// What people call it.
    pub number: TicketNumber,
    /// What it is about.
    pub title: Title,
    /// Where it stands.
    pub status: StatusId,
    /// How much it matters when.
    pub priority: Priority,
    /// How much stands still.
    pub impact: Impact,
    /// What sort of work it is.
    pub sort: TicketType,
    /// How it came.
    pub channel: Channel,
    /// The site it is for; stays when user or device move (I26).
    pub site: SiteId,
    /// Who asked.
    pub requester: Option<UserId>,
    /// The device it is about (D7 … D22).
    pub device: Option<TicketDevice>,
    /// The machine it was opened from, where an outside channel said so (DA4).
    pub origin_device: Option<DeviceId>,
    /// Who works on it.
    pub assignee: Option<TechnicianId>,
    /// Set for good once a set device was changed: the bot may not have it any more (D22, I18).
    pub autopilot_locked_at: Option<Timestamp>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When anything about it last changed.
    pub updated_at: Timestamp,
    /// When a person first answered the requester.
    pub first_response_at: Option<Timestamp>,
    /// When it was resolved; set exactly while the status says resolved or closed (I20).
    pub resolved_at: Option<Timestamp>,
    /// When it was closed; set exactly while the status says closed (I20).
    pub closed_at: Option<Timestamp>,
    /// How often it came back.
    pub reopened: u32,
    /// The closed ticket this one continues (D3).
    pub follow_up_of: Option<TicketId>,
    /// Since when the requester waits for an answer; nothing while none is owed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unanswered_since: Option<Timestamp>,
    /// Which rules about time ran on it, each for its latest wait (D1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timed: Vec<super::TimedRun>,
    /// How many messages its thread has.
    pub messages: u32,
    /// The latest of them.
    pub last_message: Option<Snippet>,
    /// The replies that were not mailed because somebody dropped the mail.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dropped_replies: Vec<MessageId>,
    /// The words it can be found by.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub tags: BTreeSet<Tag>,
    /// By when it should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Timestamp>,
    /// Left alone until then; never on a resolved or closed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snoozed_until: Option<Timestamp>,
    /// When it came back from a snooze; nothing once a technician did something about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub woke_at: Option<Timestamp>,
    /// The requester wrote again and that did not bring it back (F9).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub answered_after: bool,
    /// The ticket that goes on in its place: this one is closed, and its messages are read there (I25).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<TicketId>,
    /// Set when it was deleted: gone from every list, restorable for [`RESTORABLE_DAYS`] (B3 row 29).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<Timestamp>,
    /// When it last changed.
    pub rev: Revision,
}

/// For how many days what was deleted can be brought back (B3 rows 8 and 29).
pub const RESTORABLE_DAYS: i64 = 30;

impl Ticket {
    /// False once it was deleted.
    pub const fn is_live(&self) -> bool {
        self.deleted_at.is_none()
    }

    /// False once it was deleted or merged: nobody works on it, and no rule does.
    pub const fn is_workable(&self) -> bool {
        self.is_live() && self.merged_into.is_none()
    }

    /// True while it should have been done already; only for those that are still somebody's work.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.resolved_at.is_none() && self.due_at.is_some_and(|due| due <= now)
    }
}

/// How auto-assignment orders those who may have a ticket (D4).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Strategy {
    /// Whoever was given one the longest ago.
    #[default]
    RoundRobin,
    /// Whoever has the fewest open tickets, then as round robin.
    LeastLoaded,
    /// Whoever had the requester's last ticket, then as round robin.
    LastOwner {
        /// Where that ticket is at most so many days old.
        days: u32,
    },
}

/// Why a technician was or was not chosen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Got it.
    Chosen,
    /// May have it, but somebody else comes first.
    NotFirst,
    /// Has as many open tickets as the cap allows.
    AtCap,
    /// Out of office (T15).
    OutOfOffice,
    /// Has never logged in (TA7).
    NeverLoggedIn,
    /// The role may not be assigned tickets: the Beginner (TA8).
    Beginner,
    /// The role does not reach the ticket's site (I12).
    OutOfScope,
    /// Deactivated.
    Inactive,
    /// Left out by the rule that asks.
    Excluded,
}

impl Verdict {
    /// True when auto-assignment could have picked them.
    pub const fn is_eligible(self) -> bool {
        matches!(self, Self::Chosen | Self::NotFirst)
    }
}

/// One technician in a decision.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Candidate {
    /// Who.
    pub technician: TechnicianId,
    /// Open tickets they had.
    pub open: u32,
    /// When auto-assignment had last given them one.
    pub last_given: Option<Timestamp>,
    /// Why or why not.
    pub verdict: Verdict,
}

/// What auto-assignment saw and chose, kept so that "why Dana?" has an answer (F3).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AssignmentDecision {
    /// For which ticket.
    pub ticket: TicketId,
    /// When.
    pub at: Timestamp,
    /// By which order.
    pub strategy: Strategy,
    /// The ticket whose owner came first because of that (D4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<TicketId>,
    /// Everybody, best first.
    pub candidates: Vec<Candidate>,
    /// Who got it; nobody where nobody was eligible.
    pub chosen: Option<TechnicianId>,
}

//! Owns the automation rule: when, if, then (D1). Also what the journal keeps of a rule that ran.
//!
//! Knows nothing of how a rule is carried out (`rules/automation/`). A new trigger, condition or action is a
//! variant here, its meaning there and its words in `phrase/automation.rs`.

use serde::{Deserialize, Serialize};

use super::{Category, Channel, Impact, Priority, Strategy, TicketType};
use crate::desk::{
    Body, Field, FieldChange, Name, Revision, RuleId, SiteId, StatusId, Tag, TechnicianId,
    TicketId, Timestamp, UserId,
};

/// When a rule is asked. Always about one ticket.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "when", rename_all = "kebab-case")]
pub enum Trigger {
    /// A ticket was created.
    #[default]
    Created,
    /// Somebody set another status.
    StatusChanged,
    /// Somebody resolved or closed it.
    Solved,
    /// Somebody gave it to somebody else, or to nobody.
    AssignmentChanged,
    /// The requester wrote.
    Replied,
    /// It is so many hours old and still somebody's work.
    Aged {
        /// After how many hours.
        hours: u32,
    },
    /// The requester has waited so many hours for an answer.
    Unanswered {
        /// After how many hours.
        hours: u32,
    },
}

impl Trigger {
    /// After how many hours, where it is about time.
    pub const fn hours(self) -> Option<u32> {
        match self {
            Self::Aged { hours } | Self::Unanswered { hours } => Some(hours),
            _ => None,
        }
    }
}

/// Who has the ticket, as a condition.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "who", content = "technician", rename_all = "kebab-case")]
pub enum Holder {
    /// Nobody.
    Nobody,
    /// Anybody.
    Anybody,
    /// Somebody who was deactivated.
    Inactive,
    /// Somebody who is out of office.
    Out,
    /// This technician.
    Is(TechnicianId),
}

/// What can be asked about a ticket.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "test", content = "value", rename_all = "kebab-case")]
pub enum Test {
    /// What its status means.
    Category(Category),
    /// Its status.
    Status(StatusId),
    /// Its priority.
    Priority(Priority),
    /// Its priority or a lower one.
    AtLeast(Priority),
    /// Its impact.
    Impact(Impact),
    /// Its type.
    Type(TicketType),
    /// How it came.
    Channel(Channel),
    /// Its site.
    Site(SiteId),
    /// Words its title contains; case and accents make no difference.
    Title(Name),
    /// Who asked.
    Requester(UserId),
    /// A tag it has.
    Tag(Tag),
    /// Who has it.
    Technician(Holder),
    /// It is older than so many hours.
    Older(u32),
}

/// One condition. A rule applies where all of its conditions hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// It must not hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not: bool,
    /// What is asked.
    #[serde(rename = "is")]
    pub asks: Test,
}

/// How a rule lets auto-assignment choose (D4).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AutoAssign {
    /// By which order; nothing takes the one of the account, and does nothing where that has none.
    #[serde(default)]
    pub strategy: Option<Strategy>,
    /// How many open tickets somebody may have; nothing leaves it to each technician's own.
    #[serde(default)]
    pub cap: Option<u32>,
    /// Who is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<TechnicianId>,
}

/// What a mail of a rule tells the requester.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RuleLetter {
    /// That their ticket was opened.
    Created,
    /// That their ticket was resolved.
    Resolved,
}

/// What a rule does.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "do", content = "value", rename_all = "kebab-case")]
pub enum RuleAction {
    /// Sets the status.
    SetStatus(StatusId),
    /// Makes it open again.
    Reopen,
    /// Sets the priority.
    SetPriority(Priority),
    /// Gives it to this technician, unless they are out of office (T15).
    Assign(TechnicianId),
    /// Takes it from whoever has it.
    Unassign,
    /// Lets auto-assignment choose where nobody has it (D4).
    AutoAssign(AutoAssign),
    /// Gives it to the bot (DA6).
    AssignAutopilot,
    /// Writes an internal note.
    Note(Body),
    /// Hangs a tag on it.
    AddTag(Tag),
    /// Takes a tag off it.
    RemoveTag(Tag),
    /// Sends the requester a mail.
    Mail(RuleLetter),
}

/// A rule the desk ships with (D1). Can be edited and switched off, not deleted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RulePreset {
    /// A reply of the requester opens the ticket again.
    Reopen,
    /// The requester gets a mail that their ticket was opened (U4).
    CreatedMail,
    /// A ticket that comes back leaves whoever was deactivated.
    ReleaseDisabled,
    /// A new ticket goes to whom auto-assignment chooses.
    AutoAssign,
}

impl RulePreset {
    /// Every preset, in the order of the rules of a new desk.
    pub const ALL: [Self; 4] =
        [Self::Reopen, Self::CreatedMail, Self::ReleaseDisabled, Self::AutoAssign];

    /// The id its rule has on every desk.
    pub const fn id(self) -> RuleId {
        RuleId::from_u128(match self {
            Self::Reopen => 1,
            Self::ReleaseDisabled => 2,
            Self::AutoAssign => 3,
            Self::CreatedMail => 4,
        })
    }

    /// The rule as a new desk gets it.
    pub fn rule(self) -> AutomationRule {
        let disabled = Condition { not: false, asks: Test::Technician(Holder::Inactive) };
        let (name, trigger, conditions, action) = match self {
            Self::Reopen => (
                "Reopen on reply",
                Trigger::Replied,
                vec![Condition { not: true, asks: Test::Category(Category::Open) }],
                RuleAction::Reopen,
            ),
            Self::CreatedMail => (
                "Mail that a ticket was created",
                Trigger::Created,
                vec![],
                RuleAction::Mail(RuleLetter::Created),
            ),
            Self::ReleaseDisabled => (
                "Take reopened tickets from deactivated technicians",
                Trigger::Replied,
                vec![disabled],
                RuleAction::Unassign,
            ),
            Self::AutoAssign => (
                "Assign new tickets",
                Trigger::Created,
                vec![Condition { not: false, asks: Test::Technician(Holder::Nobody) }],
                RuleAction::AutoAssign(AutoAssign::default()),
            ),
        };
        AutomationRule {
            id: self.id(),
            name: Name::parse(Field::Name, name).expect("preset names are lines"),
            preset: Some(self),
            position: u32::try_from(Self::ALL.iter().position(|it| *it == self).unwrap_or(0))
                .unwrap_or(0),
            active: true,
            since: None,
            trigger,
            conditions,
            actions: vec![action],
            ignore_flow: true,
            rev: Revision::default(),
        }
    }
}

/// What happens by itself to tickets: when, if, then (D1).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AutomationRule {
    /// Which one.
    pub id: RuleId,
    /// Its unique name.
    pub name: Name,
    /// Set for those the desk ships with.
    pub preset: Option<RulePreset>,
    /// Its place in the list: the lowest comes first.
    pub position: u32,
    /// Whether it is asked at all.
    pub active: bool,
    /// Since when it is asked what it is asked now: a rule about time leaves alone what was due before.
    pub since: Option<Timestamp>,
    /// When it is asked.
    pub trigger: Trigger,
    /// All of these must hold.
    pub conditions: Vec<Condition>,
    /// What it does, in this order.
    pub actions: Vec<RuleAction>,
    /// Runs also where a rule before it ran, and keeps none after it from running. Of the others only the first
    /// that applies runs.
    pub ignore_flow: bool,
    /// When it last changed.
    pub rev: Revision,
}

impl AutomationRule {
    /// True when it would give tickets to the bot.
    pub fn feeds_autopilot(&self) -> bool {
        self.actions.contains(&RuleAction::AssignAutopilot)
    }
}

/// A rule about time that ran on a ticket: not again for the same wait.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TimedRun {
    /// Which rule.
    pub rule: RuleId,
    /// When the wait had begun.
    pub since: Timestamp,
}

/// What is wrong with a rule: something it names is not there any more (B3 row 18).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "what", content = "id", rename_all = "kebab-case")]
pub enum RuleFlaw {
    /// This technician was deactivated, or cannot be given tickets.
    Technician(TechnicianId),
    /// There is no such status.
    Status(StatusId),
    /// There is no such site.
    Site(SiteId),
    /// There is no such user.
    Requester(UserId),
    /// There is no bot that can be given tickets.
    NoBot,
}

/// How it went.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "outcome", content = "why", rename_all = "kebab-case")]
pub enum RuleOutcome {
    /// As the rule says.
    Ran,
    /// Not at all: it would give the ticket to the bot, which may not have it (D22, DA6).
    AutopilotLocked,
    /// Without the action that gives it to this technician, who is out of office (T15).
    AssigneeOut(TechnicianId),
    /// Without what cannot be done (B3 row 18).
    Broken(RuleFlaw),
}

/// What a rule did to a ticket, kept so that its history names the cause (I23).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RuleRun {
    /// Which rule.
    pub rule: RuleId,
    /// What it was called then.
    pub name: Name,
    /// Which ticket.
    pub ticket: TicketId,
    /// How it went.
    #[serde(flatten)]
    pub outcome: RuleOutcome,
    /// Which fields it changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<FieldChange>,
    /// It sent the requester a mail.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mailed: bool,
    /// It wrote a note.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub noted: bool,
}

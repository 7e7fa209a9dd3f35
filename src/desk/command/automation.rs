//! Owns the arguments of commands about automation rules. What they do is in `rules/automation/`.

use serde::{Deserialize, Serialize};

use super::Edit;
use crate::desk::{Condition, RuleAction, RuleId, TicketId, Timestamp, Trigger};

/// A rule to add: before the rules the desk ships with, after the others.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddRule {
    /// Its id, made by the caller.
    pub id: RuleId,
    /// Its unique name.
    pub label: String,
    /// When it is asked.
    pub trigger: Trigger,
    /// All of these must hold.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// What it does; at least one.
    pub actions: Vec<RuleAction>,
    /// Whether it is asked from now on.
    #[serde(default = "yes")]
    pub active: bool,
    /// Runs whatever the other rules do.
    #[serde(default)]
    pub ignore_flow: bool,
}

const fn yes() -> bool {
    true
}

/// What to change about a rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditRule {
    /// Which rule.
    pub rule: RuleId,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Edit<String>>,
    /// Whether it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<Edit<bool>>,
    /// When it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Edit<Trigger>>,
    /// All that must hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Edit<Vec<Condition>>>,
    /// What it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actions: Option<Edit<Vec<RuleAction>>>,
    /// Runs whatever the other rules do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ignore_flow: Option<Edit<bool>>,
}

impl EditRule {
    /// An edit of this rule that changes nothing yet.
    pub const fn of(rule: RuleId) -> Self {
        Self {
            rule,
            label: None,
            active: None,
            trigger: None,
            conditions: None,
            actions: None,
            ignore_flow: None,
        }
    }
}

/// Put a rule elsewhere in the order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoveRule {
    /// Which rule.
    pub rule: RuleId,
    /// Its place from now on, counted from 0.
    pub to: usize,
}

/// Carry out a rule about time on a ticket that is due: how the clock asks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RunRule {
    /// Which rule.
    pub rule: RuleId,
    /// On which ticket.
    pub ticket: TicketId,
    /// When the wait began.
    pub since: Timestamp,
}

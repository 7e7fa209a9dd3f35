//! The columns of the list of automation rules. Conditions and actions are `what:value`, a condition that must not
//! hold with a minus before it, as in a filter; what they are called is what they are called over HTTP.

use serde::Serialize;

use super::{columns, site};
use crate::{
    desk::{
        Condition, Desk, Holder, RuleAction, Status, StatusId, Strategy, Technician, TechnicianId,
        Test, User,
    },
    export::{Sheet, Value},
};

pub const RULES: Sheet = Sheet {
    columns: columns! { AutomationRule:
        "position" => |_, rule| Value::Number(u64::from(rule.position) + 1);
        "rule" => |_, rule| Value::text(&rule.name);
        "active" => |_, rule| Value::Flag(rule.active);
        "when" => |_, rule| Value::Text(word(&rule.trigger, "when"));
        "hours" => |_, rule| {
            rule.trigger.hours().map_or(Value::None, |hours| Value::Number(hours.into()))
        };
        "conditions" => |desk, rule| {
            Value::List(rule.conditions.iter().map(|one| condition(desk, one)).collect())
        };
        "actions" => |desk, rule| {
            Value::List(rule.actions.iter().map(|one| action(desk, one)).collect())
        };
        "ignore_flow" => |_, rule| Value::Flag(rule.ignore_flow);
        "preset" => |_, rule| Value::Flag(rule.preset.is_some());
        "id" => |_, rule| Value::text(&rule.id.to_string());
    },
    brief: &["position", "rule", "active", "when", "conditions", "actions"],
};

fn condition(desk: &Desk, condition: &Condition) -> String {
    let value = match &condition.asks {
        Test::Status(id) => status(desk, *id),
        Test::Site(id) => site(desk, *id).unwrap_or_default().to_owned(),
        Test::Requester(id) => desk.get::<User>(*id).map(User::name).unwrap_or_default(),
        Test::Technician(Holder::Is(id)) => technician(desk, *id),
        Test::Technician(holder) => word(holder, "who"),
        plain => word(plain, "value"),
    };
    let minus = if condition.not { "-" } else { "" };
    format!("{minus}{}:{value}", word(&condition.asks, "test"))
}

fn action(desk: &Desk, action: &RuleAction) -> String {
    let value = match action {
        RuleAction::SetStatus(id) => status(desk, *id),
        RuleAction::Assign(id) => technician(desk, *id),
        RuleAction::AutoAssign(how) => match how.strategy {
            Some(Strategy::LastOwner { days }) => format!("last-owner:{days}"),
            Some(strategy) => word(&strategy, ""),
            None => String::new(),
        },
        plain => word(plain, "value"),
    };
    let what = word(action, "do");
    if value.is_empty() { what } else { format!("{what}:{value}") }
}

/// The word that is at this place of a value over HTTP; the value itself where it is a word or a number.
fn word(value: &impl Serialize, at: &str) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    let part = if value.is_object() { value.get(at).cloned().unwrap_or_default() } else { value };
    match part {
        serde_json::Value::String(word) => word,
        serde_json::Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn status(desk: &Desk, id: StatusId) -> String {
    desk.get::<Status>(id).map(|status| status.name.to_string()).unwrap_or_default()
}

fn technician(desk: &Desk, id: TechnicianId) -> String {
    desk.get::<Technician>(id).map(Technician::name).unwrap_or_default()
}

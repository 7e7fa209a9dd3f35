//! Owns automation rules in words: when, if, then, what is wrong with one, what one did.
//! Knows no rule about them. A new trigger, condition or action is an arm here.

use super::{
    category, channel, field_inline, history, impact, priority, site, sort, status, strategy,
    technician, user,
};
use crate::{
    desk::{
        AutomationRule, Condition, Desk, FieldChange, Holder, RuleAction, RuleFlaw, RuleId,
        RuleLetter, RuleOutcome, RulePreset, RuleRun, Strategy, Test, Trigger,
        rules::automation::Simulated,
    },
    locale::Lang,
};

/// The name of a rule: presets in the reader's language until somebody renames them.
pub fn rule_name(lang: Lang, rule: &AutomationRule) -> &str {
    match rule.preset {
        Some(preset) if rule.name == preset.rule().name => match preset {
            RulePreset::Reopen => lang.rule_preset_reopen(),
            RulePreset::CreatedMail => lang.rule_preset_mail(),
            RulePreset::ReleaseDisabled => lang.rule_preset_release(),
            RulePreset::AutoAssign => lang.rule_preset_assign(),
        },
        _ => &rule.name,
    }
}

/// The name of the rule with this id.
pub fn rule(lang: Lang, desk: &Desk, id: RuleId) -> &str {
    desk.get::<AutomationRule>(id).map_or(lang.unknown_rule(), |rule| rule_name(lang, rule))
}

/// When a rule is asked: "a ticket is created".
pub fn trigger(lang: Lang, trigger: Trigger) -> String {
    match trigger {
        Trigger::Created => lang.trigger_created().into(),
        Trigger::StatusChanged => lang.trigger_status().into(),
        Trigger::Solved => lang.trigger_solved().into(),
        Trigger::AssignmentChanged => lang.trigger_assignment().into(),
        Trigger::Replied => lang.trigger_replied().into(),
        Trigger::Aged { hours } => lang.trigger_aged(hours).into_owned(),
        Trigger::Unanswered { hours } => lang.trigger_unanswered(hours).into_owned(),
    }
}

/// A condition: "priority is at least High".
pub fn condition(lang: Lang, desk: &Desk, condition: &Condition) -> String {
    let words = test(lang, desk, &condition.asks);
    if condition.not { lang.condition_not(words).into_owned() } else { words }
}

fn test(lang: Lang, desk: &Desk, test: &Test) -> String {
    match test {
        Test::Category(value) => lang.test_category(category(lang, *value)),
        Test::Status(value) => lang.test_status(status(lang, desk, *value)),
        Test::Priority(value) => lang.test_priority(priority(lang, *value)),
        Test::AtLeast(value) => lang.test_at_least(priority(lang, *value)),
        Test::Impact(value) => lang.test_impact(impact(lang, *value)),
        Test::Type(value) => lang.test_type(sort(lang, *value)),
        Test::Channel(value) => lang.test_channel(channel(lang, *value)),
        Test::Site(value) => lang.test_site(site(lang, desk, *value)),
        Test::Title(value) => lang.test_title(value.to_string()),
        Test::Requester(value) => lang.test_requester(user(lang, desk, *value)),
        Test::Tag(value) => lang.test_tag(value.to_string()),
        Test::Technician(value) => lang.test_technician(holder(lang, desk, *value)),
        Test::Older(hours) => lang.test_older(*hours),
    }
    .into_owned()
}

/// Who has a ticket, as a condition: "nobody".
pub fn holder(lang: Lang, desk: &Desk, holder: Holder) -> String {
    match holder {
        Holder::Nobody => lang.nobody().into(),
        Holder::Anybody => lang.holder_anybody().into(),
        Holder::Inactive => lang.holder_inactive().into(),
        Holder::Out => lang.holder_out().into(),
        Holder::Is(id) => technician(lang, desk, id),
    }
}

/// What a rule does: "set the priority to High".
pub fn rule_action(lang: Lang, desk: &Desk, action: &RuleAction) -> String {
    match action {
        RuleAction::SetStatus(value) => lang.rule_set_status(status(lang, desk, *value)),
        RuleAction::Reopen => lang.rule_reopen().into(),
        RuleAction::SetPriority(value) => lang.rule_set_priority(priority(lang, *value)),
        RuleAction::Assign(who) => lang.rule_assign(technician(lang, desk, *who)),
        RuleAction::Unassign => lang.rule_unassign().into(),
        RuleAction::AutoAssign(how) => {
            let order = how.strategy.map_or_else(
                || lang.rule_account_order().to_owned(),
                |order| match order {
                    Strategy::LastOwner { days } => {
                        lang.rule_within(days, strategy(lang, order)).into_owned()
                    }
                    order => strategy(lang, order).to_owned(),
                },
            );
            let mut words = lang.rule_auto_assign(order).into_owned();
            if let Some(cap) = how.cap {
                words = lang.rule_with_cap(cap, words).into_owned();
            }
            if !how.excluded.is_empty() {
                let names: Vec<String> =
                    how.excluded.iter().map(|id| technician(lang, desk, *id)).collect();
                words = lang.rule_without(names.join(", "), words).into_owned();
            }
            return words;
        }
        RuleAction::AssignAutopilot => lang.rule_autopilot().into(),
        RuleAction::AddTag(tag) => lang.rule_add_tag(tag.to_string()),
        RuleAction::RemoveTag(tag) => lang.rule_remove_tag(tag.to_string()),
        RuleAction::Mail(RuleLetter::Created) => lang.rule_mail_created().into(),
        RuleAction::Mail(RuleLetter::Resolved) => lang.rule_mail_resolved().into(),
        RuleAction::Note(body) => lang.rule_note(body.lines().next().unwrap_or_default()),
    }
    .into_owned()
}

/// What is wrong with a rule: "Otto Tech cannot be given tickets".
pub fn rule_flaw(lang: Lang, desk: &Desk, flaw: RuleFlaw) -> String {
    match flaw {
        RuleFlaw::Technician(id) => lang.rule_flaw_technician(technician(lang, desk, id)),
        RuleFlaw::Status(_) => lang.rule_flaw_status().into(),
        RuleFlaw::Site(_) => lang.rule_flaw_site().into(),
        RuleFlaw::Requester(_) => lang.rule_flaw_requester().into(),
        RuleFlaw::NoBot => lang.rule_flaw_no_bot().into(),
    }
    .into_owned()
}

/// What a rule did to a ticket, one line for each thing, each naming the rule (I23).
pub fn rule_run(lang: Lang, desk: &Desk, run: &RuleRun) -> Vec<String> {
    let name = match desk.get::<AutomationRule>(run.rule) {
        Some(now) if now.name == run.name => rule_name(lang, now).to_owned(),
        _ => run.name.to_string(),
    };
    let mut lines: Vec<String> = run
        .changes
        .iter()
        .map(|change| {
            let from = history::value(lang, desk, change.field, &change.from);
            let to = history::value(lang, desk, change.field, &change.to);
            let rule = lang.by_rule(name.as_str());
            lang.history_line(rule, to, from, field_inline(lang, change.field)).into_owned()
        })
        .collect();
    if run.mailed {
        lines.push(lang.rule_mailed(name.as_str()).into_owned());
    }
    if run.noted {
        lines.push(lang.rule_noted(name.as_str()).into_owned());
    }
    match run.outcome {
        RuleOutcome::Ran => {}
        RuleOutcome::AutopilotLocked => lines.push(lang.rule_locked(name).into_owned()),
        RuleOutcome::AssigneeOut(who) => {
            lines.push(lang.rule_assignee_out(technician(lang, desk, who), name).into_owned());
        }
        RuleOutcome::Broken(flaw) => {
            lines.push(lang.rule_broken(rule_flaw(lang, desk, flaw), name).into_owned());
        }
    }
    lines
}

/// What a rule would do to a ticket it applies to, in one line.
pub fn rule_would(lang: Lang, desk: &Desk, found: &Simulated) -> String {
    let changes = found.run.as_ref().map(|run| rule_changes(lang, desk, run)).unwrap_or_default();
    if changes.is_empty() { lang.rule_try_nothing().to_owned() } else { changes.join(", ") }
}

/// What a rule would change: "priority Medium → High".
pub fn rule_changes(lang: Lang, desk: &Desk, run: &RuleRun) -> Vec<String> {
    let change = |change: &FieldChange| {
        let from = history::value(lang, desk, change.field, &change.from);
        let to = history::value(lang, desk, change.field, &change.to);
        lang.rule_change(field_inline(lang, change.field), from, to).into_owned()
    };
    let mut words: Vec<String> = run.changes.iter().map(change).collect();
    if run.noted {
        words.push(lang.rule_would_note().to_owned());
    }
    if run.mailed {
        words.push(lang.rule_would_mail().to_owned());
    }
    match run.outcome {
        RuleOutcome::Ran => {}
        RuleOutcome::AutopilotLocked => words.push(lang.rule_skipped_locked().to_owned()),
        RuleOutcome::AssigneeOut(who) => {
            words.push(lang.rule_skipped_out(technician(lang, desk, who)).into_owned());
        }
        RuleOutcome::Broken(flaw) => words.push(rule_flaw(lang, desk, flaw)),
    }
    words
}

//! Owns rules about time: when the next one is due, and carrying it out once for each wait (D1).

use chrono::TimeDelta;

use super::engine;
use crate::desk::{
    Actor, AutomationRule, Command, Desk, Refusal, RuleId, RunRule, Status, Ticket, TicketId,
    TimedRun, Timestamp, Trigger, draft::Draft,
};

/// Carries out a rule on a ticket where it is still due, so that the clock of two servers may ask twice.
pub(in crate::desk) fn run(draft: &mut Draft<'_>, wish: &RunRule) -> Result<(), Refusal> {
    if draft.actor != Actor::System {
        return Err(Refusal::SystemOnly);
    }
    let rule = draft.get::<AutomationRule>(wish.rule)?.clone();
    let ticket = draft.get::<Ticket>(wish.ticket)?;
    let due = due_at(draft.desk, &rule, ticket);
    if !due.is_some_and(|(at, since)| at <= draft.at && since == wish.since) {
        return Ok(());
    }
    let run = TimedRun { rule: wish.rule, since: wish.since };
    draft.edit::<Ticket>(wish.ticket, |ticket| {
        ticket.timed.retain(|earlier| earlier.rule != run.rule);
        ticket.timed.push(run);
    })?;
    if engine::applies(draft, &rule, wish.ticket) {
        engine::run(draft, &rule, wish.ticket, false)?;
    }
    Ok(())
}

/// The rule about time that is due next, with the command that carries it out.
pub fn next_due(desk: &Desk) -> Option<(Timestamp, Command)> {
    let rules: Vec<&AutomationRule> = desk
        .all::<AutomationRule>()
        .filter(|rule| rule.active && rule.trigger.hours().is_some())
        .collect();
    if rules.is_empty() {
        return None;
    }
    let due = |ticket: &Ticket| -> Option<(Timestamp, RuleId, TicketId, Timestamp)> {
        rules
            .iter()
            .filter_map(|rule| {
                let (at, since) = due_at(desk, rule, ticket)?;
                Some((at, rule.id, ticket.id, since))
            })
            .min()
    };
    let (at, rule, ticket, since) = desk.all::<Ticket>().filter_map(due).min()?;
    Some((at, Command::RunRule(RunRule { rule, ticket, since })))
}

/// When a rule is due on a ticket that is still somebody's work, and since when it waits for that; nothing where it
/// ran already, or where it would have been due before the rule was there.
fn due_at(desk: &Desk, rule: &AutomationRule, ticket: &Ticket) -> Option<(Timestamp, Timestamp)> {
    let (hours, since) = match rule.trigger {
        Trigger::Aged { hours } => (hours, ticket.created_at),
        Trigger::Unanswered { hours } => (hours, ticket.unanswered_since?),
        _ => return None,
    };
    let at = since + TimeDelta::hours(i64::from(hours));
    let ran = ticket.timed.contains(&TimedRun { rule: rule.id, since });
    let worked_on = ticket.is_live() && desk.get::<Status>(ticket.status)?.category.is_active();
    (rule.active && worked_on && !ran && rule.since.is_none_or(|from| at >= from))
        .then_some((at, since))
}

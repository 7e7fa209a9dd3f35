//! Owns trying a rule on the past without writing anything (F13).
//!
//! Each ticket of the last days is put back to how it was when the rule would have been asked, as far as its
//! record says, and the rule is carried out on a copy of the desk that nobody keeps.

use chrono::TimeDelta;

use super::engine;
use crate::desk::{
    Actor, AssignmentDecision, AutomationRule, Category, Change, Command, CommandId, Desk, Record,
    Request, RuleRun, RunRule, Status, Ticket, TicketId, Timestamp, Trigger, draft::Draft,
};

/// How far back a simulation looks, in days.
const DAYS: i64 = 30;

/// What a rule would have done.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Simulation {
    /// How many tickets it was tried on.
    pub tried: usize,
    /// Those to which it applies, newest first.
    pub matches: Vec<Simulated>,
}

/// What a rule would have done to one ticket.
#[derive(Clone, PartialEq, Debug)]
pub struct Simulated {
    /// Which ticket.
    pub ticket: TicketId,
    /// What would have changed; nothing where it applies and changes nothing.
    pub run: Option<RuleRun>,
    /// Whom auto-assignment would have chosen, and why.
    pub decision: Option<AssignmentDecision>,
}

/// Tries a rule, saved or not, switched on or not, on the tickets of the last 30 days.
pub fn simulate(desk: &Desk, rule: &AutomationRule, now: Timestamp) -> Simulation {
    let mut copy = desk.clone();
    let mut simulation = Simulation::default();
    let recent =
        desk.all::<Ticket>().filter(|t| t.is_live() && now - t.created_at <= TimeDelta::days(DAYS));
    for ticket in recent {
        let Some((then, at)) = back_then(desk, rule.trigger, ticket, now) else { continue };
        simulation.tried += 1;
        if let Some(found) = try_on(&mut copy, rule, then, at) {
            simulation.matches.push(found);
        }
    }
    simulation.matches.reverse();
    simulation
}

/// The ticket as it was when the rule would have been asked, and when that was; nothing where it never was.
fn back_then(
    desk: &Desk,
    trigger: Trigger,
    ticket: &Ticket,
    now: Timestamp,
) -> Option<(Ticket, Timestamp)> {
    let fresh = || Ticket {
        status: Category::Open.preset(),
        assignee: None,
        autopilot_locked_at: None,
        resolved_at: None,
        closed_at: None,
        ..ticket.clone()
    };
    match trigger {
        Trigger::Created => Some((fresh(), ticket.created_at)),
        Trigger::Aged { hours } => {
            let at = ticket.created_at + TimeDelta::hours(i64::from(hours));
            let end = ticket.resolved_at.unwrap_or(now);
            let then = Ticket { assignee: ticket.assignee, ..fresh() };
            (at <= end).then_some((then, at))
        }
        Trigger::Unanswered { hours } => {
            let since = ticket.unanswered_since?;
            let at = since + TimeDelta::hours(i64::from(hours));
            (at <= now).then(|| (ticket.clone(), at))
        }
        Trigger::Solved => {
            let solved = desk.get::<Status>(ticket.status)?.category;
            let at = ticket.resolved_at?;
            (!solved.is_active()).then(|| (ticket.clone(), at))
        }
        Trigger::StatusChanged | Trigger::AssignmentChanged | Trigger::Replied => {
            Some((ticket.clone(), ticket.updated_at))
        }
    }
}

fn try_on(
    copy: &mut Desk,
    rule: &AutomationRule,
    ticket: Ticket,
    at: Timestamp,
) -> Option<Simulated> {
    let id = ticket.id;
    let wish = RunRule { rule: rule.id, ticket: id, since: at };
    let (command, command_id) = (Command::RunRule(wish), CommandId::from_u128(0));
    let request = Request { id: command_id, at, actor: Actor::System, command };
    let mut draft = Draft::new(copy, &request);
    draft.put(ticket);
    if !engine::applies(&draft, rule, id) {
        return None;
    }
    engine::run(&mut draft, rule, id, false).ok()?;
    let changes = draft.finish().changes;
    let mut found = Simulated { ticket: id, run: None, decision: None };
    let revision = copy.revision();
    for change in changes {
        match change {
            Change::Ruled(run) => found.run = Some((*run).clone()),
            Change::Assigned(decision) => found.decision = Some((*decision).clone()),
            // The next ticket goes to the next in turn.
            Change::Put(Record::Technician(technician)) => {
                copy.apply(revision, &Change::Put(Record::Technician(technician)));
            }
            _ => {}
        }
    }
    Some(found)
}

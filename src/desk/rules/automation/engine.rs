//! Owns what happens to a ticket by itself when a person or a requester did something (D1).
//!
//! Rules are asked once a command is decided, inside the same decision. They answer people: what a rule does
//! asks no other rule. Of those that apply the first is dominant; those that ignore the flow run regardless.

use super::{action_flaw, bot, in_order};
use crate::desk::{
    AutomationRule, Category, Command, Condition, Holder, Notice, Record, Refusal, RuleAction,
    RuleLetter, RuleOutcome, RuleRun, Status, Technician, TechnicianState, Test, Ticket, TicketId,
    Timestamp, Trigger, changes_between,
    draft::Draft,
    filter::Needle,
    rules::{assignment, letters, messages, tickets},
};

/// Something a rule may be asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Event {
    ticket: TicketId,
    trigger: Trigger,
}

/// Carries out what follows from a command by the rules of the desk, and keeps every open or pending ticket out
/// of the hands of whoever was deactivated, whatever the rules say (I13).
pub(in crate::desk) fn react(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    let events = events(draft, command);
    if !events.is_empty() {
        let rules: Vec<AutomationRule> =
            in_order(draft.desk).filter(|rule| rule.active).cloned().collect();
        let settled = settled_by_hand(command);
        for event in events {
            flow(draft, &rules, event, settled)?;
        }
    }
    release_the_gone(draft);
    Ok(())
}

/// The ticket whose first holder the person chose, also where they chose nobody.
fn settled_by_hand(command: &Command) -> Option<TicketId> {
    match command {
        Command::CreateTicket(new) if new.assignee.is_some() => Some(new.id),
        _ => None,
    }
}

/// What rules are asked about, ticket by ticket. Only the acts of people and requesters count, so that neither the
/// clock nor the deactivation of a technician sets a rule going (T24).
fn events(draft: &Draft<'_>, command: &Command) -> Vec<Event> {
    let by_hand = draft.actor != crate::desk::Actor::System
        && matches!(command, Command::AssignTicket { .. } | Command::SetTicketStatus { .. });
    let mut events = Vec::new();
    for ticket in draft.tickets() {
        let mut event = |trigger| events.push(Event { ticket: ticket.id, trigger });
        let Some(before) = draft.desk.get::<Ticket>(ticket.id) else {
            event(Trigger::Created);
            continue;
        };
        let active = |ticket: &Ticket| category(draft, ticket).is_some_and(Category::is_active);
        if by_hand && before.status != ticket.status {
            event(Trigger::StatusChanged);
            if active(before) && !active(ticket) {
                event(Trigger::Solved);
            }
        }
        if by_hand && before.assignee != ticket.assignee {
            event(Trigger::AssignmentChanged);
        }
        if draft.was_answered(ticket.id) {
            event(Trigger::Replied);
        }
    }
    events
}

/// Asks the rules in order. A rule that is skipped leaves the way free for the next.
fn flow(
    draft: &mut Draft<'_>,
    rules: &[AutomationRule],
    event: Event,
    settled: Option<TicketId>,
) -> Result<(), Refusal> {
    let mut taken = false;
    for rule in rules.iter().filter(|rule| rule.trigger == event.trigger) {
        if taken && !rule.ignore_flow || !applies(draft, rule, event.ticket) {
            continue;
        }
        let ran = run(draft, rule, event.ticket, settled == Some(event.ticket))?;
        taken |= ran && !rule.ignore_flow;
    }
    Ok(())
}

/// True when all conditions of the rule hold for the ticket as the command and the rules before have left it.
pub(super) fn applies(draft: &Draft<'_>, rule: &AutomationRule, ticket: TicketId) -> bool {
    let Some(ticket) = draft.find::<Ticket>(ticket).filter(|it| it.is_workable()) else {
        return false;
    };
    rule.conditions.iter().all(|Condition { not, asks }| holds(draft, asks, ticket) != *not)
}

fn holds(draft: &Draft<'_>, test: &Test, ticket: &Ticket) -> bool {
    match test {
        Test::Category(wanted) => category(draft, ticket) == Some(*wanted),
        Test::Status(status) => ticket.status == *status,
        Test::Priority(priority) => ticket.priority == *priority,
        Test::AtLeast(priority) => ticket.priority >= *priority,
        Test::Impact(impact) => ticket.impact == *impact,
        Test::Type(sort) => ticket.sort == *sort,
        Test::Channel(channel) => ticket.channel == *channel,
        Test::Site(site) => ticket.site == *site,
        Test::Title(words) => Needle::new(words).within(&[&ticket.title]),
        Test::Requester(user) => ticket.requester == Some(*user),
        Test::Tag(tag) => ticket.tags.contains(tag),
        Test::Technician(holder) => held_by(draft, *holder, ticket),
        Test::Older(hours) => {
            draft.at - ticket.created_at > chrono::TimeDelta::hours(i64::from(*hours))
        }
    }
}

fn held_by(draft: &Draft<'_>, holder: Holder, ticket: &Ticket) -> bool {
    let technician = ticket.assignee.and_then(|id| draft.find::<Technician>(id));
    match holder {
        Holder::Nobody => ticket.assignee.is_none(),
        Holder::Anybody => ticket.assignee.is_some(),
        Holder::Is(id) => ticket.assignee == Some(id),
        Holder::Inactive => technician.is_some_and(|t| t.state == TechnicianState::Inactive),
        Holder::Out => technician.is_some_and(|t| !t.availability.is_available()),
    }
}

fn category(draft: &Draft<'_>, ticket: &Ticket) -> Option<Category> {
    draft.find::<Status>(ticket.status).map(|status| status.category)
}

/// Carries a rule out and keeps what it did. False where it was skipped: one that feeds the bot is skipped
/// whole on a ticket the bot may not have (DA6).
pub(super) fn run(
    draft: &mut Draft<'_>,
    rule: &AutomationRule,
    id: TicketId,
    settled: bool,
) -> Result<bool, Refusal> {
    let before = draft.get::<Ticket>(id)?.clone();
    let mut kept = RuleRun {
        rule: rule.id,
        name: rule.name.clone(),
        ticket: id,
        outcome: RuleOutcome::Ran,
        changes: Vec::new(),
        mailed: false,
        noted: false,
    };
    if rule.feeds_autopilot() && before.autopilot_locked_at.is_some() {
        kept.outcome = RuleOutcome::AutopilotLocked;
        draft.notice(Notice::RuleSkipped { rule: rule.id, ticket: id });
        draft.keep_run(kept);
        return Ok(false);
    }
    let letters = draft.letters();
    for action in &rule.actions {
        match perform(draft, action, id, settled)? {
            RuleOutcome::Ran => {
                kept.noted |= matches!(action, RuleAction::Note(_));
                kept.mailed |= draft.letters() > letters;
            }
            hindered => kept.outcome = hindered,
        }
    }
    let as_record = |ticket: &Ticket| Record::Ticket(ticket.clone().into());
    let after = draft.get::<Ticket>(id)?;
    kept.changes = changes_between(Some(&as_record(&before)), &as_record(after));
    if kept.outcome != RuleOutcome::Ran {
        draft.notice(Notice::RuleSkipped { rule: rule.id, ticket: id });
    } else if rule.preset.is_none() {
        draft.notice(Notice::RuleRan { rule: rule.id, ticket: id });
    }
    if kept.outcome != RuleOutcome::Ran || !kept.changes.is_empty() || kept.noted || kept.mailed {
        draft.keep_run(kept);
    }
    Ok(true)
}

/// Does one thing, whoever set the rule going: rules are held to no role. Says what hindered it.
fn perform(
    draft: &mut Draft<'_>,
    action: &RuleAction,
    id: TicketId,
    settled: bool,
) -> Result<RuleOutcome, Refusal> {
    if let Some(flaw) = action_flaw(draft.desk, action) {
        return Ok(RuleOutcome::Broken(flaw));
    }
    match action {
        RuleAction::SetStatus(status) => tickets::enter(draft, id, *status)?,
        RuleAction::Reopen => {
            let ticket = draft.get::<Ticket>(id)?;
            if category(draft, ticket) != Some(Category::Open) {
                tickets::enter(draft, id, draft.desk.default_status(Category::Open))?;
                draft.notice(Notice::Reopened { ticket: id });
            }
        }
        RuleAction::SetPriority(priority) => {
            tickets::touch(draft, id, |ticket| ticket.priority = *priority)?;
        }
        RuleAction::Assign(technician) => {
            let there = draft.find::<Technician>(*technician);
            if !there.is_some_and(|there| there.availability.is_available()) {
                return Ok(RuleOutcome::AssigneeOut(*technician));
            }
            tickets::touch(draft, id, |ticket| ticket.assignee = Some(*technician))?;
        }
        RuleAction::Unassign => tickets::touch(draft, id, |ticket| ticket.assignee = None)?,
        RuleAction::AutoAssign(how) => {
            let strategy = how.strategy.or(draft.desk.account().and_then(|a| a.auto_assign));
            let free = draft.get::<Ticket>(id)?.assignee.is_none();
            if let (Some(strategy), true, false) = (strategy, free, settled) {
                assignment::by_rule(draft, id, strategy, how)?;
            }
        }
        RuleAction::AssignAutopilot => {
            let bot = bot(draft.desk);
            tickets::touch(draft, id, |ticket| ticket.assignee = bot)?;
        }
        // A ticket that has as many tags as it may have is left as it is.
        RuleAction::AddTag(tag) if draft.get::<Ticket>(id)?.tags.len() < tickets::tags::MOST => {
            tickets::touch(draft, id, |ticket| {
                ticket.tags.insert(tag.clone());
            })?;
        }
        RuleAction::AddTag(_) => {}
        RuleAction::RemoveTag(tag) => {
            tickets::touch(draft, id, |ticket| {
                ticket.tags.remove(tag);
            })?;
        }
        RuleAction::Note(body) => {
            let message = draft.fresh_id();
            messages::note_by_rule(draft, id, message, body)?;
        }
        RuleAction::Mail(RuleLetter::Created) => letters::ticket_created(draft, id)?,
        RuleAction::Mail(RuleLetter::Resolved) => letters::ticket_resolved(draft, id)?,
    }
    Ok(RuleOutcome::Ran)
}

/// Open and pending tickets are never left with whoever was deactivated (I13).
fn release_the_gone(draft: &mut Draft<'_>) {
    let gone = |ticket: &&Ticket| {
        category(draft, ticket).is_some_and(Category::is_active)
            && held_by(draft, Holder::Inactive, ticket)
    };
    let held: Vec<Ticket> = draft.tickets().filter(gone).cloned().collect();
    let at: Timestamp = draft.at;
    for ticket in held {
        draft.put(Ticket { assignee: None, updated_at: at, ..ticket });
    }
}

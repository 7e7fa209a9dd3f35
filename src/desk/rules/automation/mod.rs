//! Owns automation rules as records: adding, editing, ordering, and what is wrong with one (D1, B3 row 18).
//!
//! How a rule is carried out is in `engine.rs`, those about time in `timed.rs`, trying one on the past in
//! `simulate.rs`.

mod engine;
mod simulate;
mod timed;

pub(in crate::desk) use engine::react;
pub use simulate::{Simulated, Simulation, simulate};
pub use timed::next_due;
pub(in crate::desk) use timed::run as run_timed;

use super::sites::same_name;
use crate::desk::{
    Actor, AddRule, AutomationRule, Command, Condition, Desk, Edit, EditRule, Field, FieldValue,
    Flaw, Holder, Kind, MoveRule, Name, Permission, Refusal, Revision, RuleAction, RuleFlaw,
    RuleId, RulePreset, Site, Status, Technician, TechnicianId, TechnicianKind, Test, Trigger,
    User,
    draft::{Draft, edited, edited_line},
};

/// The most conditions, and the most actions, of one rule.
const MOST: usize = 20;
/// The longest wait of a rule about time: a year.
const MOST_HOURS: u32 = 8784;

/// Gives a desk the rules it ships with, where it has not got them yet: new ones, and those made before there
/// were rules.
pub(in crate::desk) fn install(draft: &mut Draft<'_>) -> Result<(), Refusal> {
    if draft.actor != Actor::System {
        return Err(Refusal::SystemOnly);
    }
    let next = in_order(draft.desk).last().map_or(0, |last| last.position + 1);
    for preset in RulePreset::ALL {
        if draft.find::<AutomationRule>(preset.id()).is_none() {
            let rule = preset.rule();
            draft.put(AutomationRule { position: next + rule.position, ..rule });
        }
    }
    Ok(())
}

pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &AddRule) -> Result<(), Refusal> {
    draft.needs(Permission::ManageAutomation)?;
    let name = Name::parse(Field::Name, &new.label)?;
    unique(draft, new.id, &name)?;
    check(Some(new.trigger), &new.conditions, &new.actions)?;
    known(draft.desk, &new.conditions, &new.actions)?;
    let place = in_order(draft.desk).position(|rule| rule.preset.is_some());
    let place = place.unwrap_or_else(|| draft.desk.all::<AutomationRule>().len());
    draft.create(AutomationRule {
        id: new.id,
        name,
        preset: None,
        position: 0,
        active: new.active,
        since: Some(draft.at),
        trigger: new.trigger,
        conditions: new.conditions.clone(),
        actions: new.actions.clone(),
        ignore_flow: new.ignore_flow,
        rev: Revision::default(),
    })?;
    put_at(draft, new.id, place)
}

pub(in crate::desk) fn edit(draft: &mut Draft<'_>, edit: &EditRule) -> Result<(), Refusal> {
    draft.needs(Permission::ManageAutomation)?;
    let now = draft.get::<AutomationRule>(edit.rule)?.clone();
    let yes = |v: &bool| FieldValue::Yes(*v);
    let count = |count: usize| FieldValue::Number(u32::try_from(count).unwrap_or(u32::MAX));
    let next = AutomationRule {
        name: edited_line(Field::Name, edit.label.as_ref(), &now.name)?,
        active: edited(Field::Active, edit.active.as_ref(), &now.active, yes)?,
        trigger: edited(Field::Trigger, edit.trigger.as_ref(), &now.trigger, |v| {
            FieldValue::Trigger(*v)
        })?,
        conditions: edited(Field::Conditions, edit.conditions.as_ref(), &now.conditions, |v| {
            count(v.len())
        })?,
        actions: edited(Field::Actions, edit.actions.as_ref(), &now.actions, |v| count(v.len()))?,
        ignore_flow: edited(Field::IgnoreFlow, edit.ignore_flow.as_ref(), &now.ignore_flow, yes)?,
        ..now.clone()
    };
    unique(draft, next.id, &next.name)?;
    check(edit.trigger.as_ref().map(|edit| edit.to), &next.conditions, &next.actions)?;
    // What the edit leaves alone may name somebody who has left since: the rule is flagged, not stuck.
    let conditions = edit.conditions.as_ref().map_or(&[][..], |edit| &edit.to);
    known(draft.desk, conditions, edit.actions.as_ref().map_or(&[][..], |edit| &edit.to))?;
    let asks_anew = next.trigger != now.trigger || next.active && !now.active;
    let since = if asks_anew { Some(draft.at) } else { now.since };
    draft.put(AutomationRule { since, ..next });
    Ok(())
}

/// Puts a rule elsewhere in the order: of the rules that apply, the first is dominant (D1).
pub(in crate::desk) fn reorder(draft: &mut Draft<'_>, wish: &MoveRule) -> Result<(), Refusal> {
    draft.needs(Permission::ManageAutomation)?;
    draft.get::<AutomationRule>(wish.rule)?;
    put_at(draft, wish.rule, wish.to)
}

/// Deletes a rule; those the desk ships with can only be switched off.
pub(in crate::desk) fn delete(draft: &mut Draft<'_>, rule: RuleId) -> Result<(), Refusal> {
    draft.needs(Permission::ManageAutomation)?;
    if draft.get::<AutomationRule>(rule)?.preset.is_some() {
        return Err(Refusal::PresetRule);
    }
    draft.remove::<AutomationRule>(rule);
    Ok(())
}

/// The rules, first to last.
pub(super) fn in_order(desk: &Desk) -> impl Iterator<Item = &AutomationRule> {
    let mut rules: Vec<&AutomationRule> = desk.all().collect();
    rules.sort_by_key(|rule| (rule.position, rule.id));
    rules.into_iter()
}

fn put_at(draft: &mut Draft<'_>, rule: RuleId, place: usize) -> Result<(), Refusal> {
    let others = in_order(draft.desk).map(|other| other.id).filter(|other| *other != rule);
    let mut order: Vec<RuleId> = others.collect();
    order.insert(place.min(order.len()), rule);
    for (position, rule) in (0..).zip(order) {
        draft.edit::<AutomationRule>(rule, |rule| rule.position = position)?;
    }
    Ok(())
}

fn unique(draft: &Draft<'_>, rule: RuleId, name: &Name) -> Result<(), Refusal> {
    let taken = |other: &AutomationRule| other.id != rule && same_name(&other.name, name);
    if draft.desk.all::<AutomationRule>().any(taken) {
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken });
    }
    Ok(())
}

/// Refuses what names somebody or something that is not there.
fn known(desk: &Desk, conditions: &[Condition], actions: &[RuleAction]) -> Result<(), Refusal> {
    let mut flaws = conditions
        .iter()
        .filter_map(|condition| test_flaw(desk, &condition.asks))
        .chain(actions.iter().filter_map(|action| action_flaw(desk, action)));
    flaws.next().map_or(Ok(()), |flaw| {
        Err(match flaw {
            RuleFlaw::Technician(technician) => Refusal::NotAssignable { technician },
            RuleFlaw::Status(_) => Refusal::NotFound { kind: Kind::Status },
            RuleFlaw::Site(_) => Refusal::NotFound { kind: Kind::Site },
            RuleFlaw::Requester(_) => Refusal::NotFound { kind: Kind::User },
            RuleFlaw::NoBot => Refusal::NotFound { kind: Kind::Technician },
        })
    })
}

/// Refuses what cannot be a rule: nothing to do, too much of it, an endless wait.
fn check(
    trigger: Option<Trigger>,
    conditions: &[Condition],
    actions: &[RuleAction],
) -> Result<(), Refusal> {
    let too_many = |field| Refusal::Invalid { field, flaw: Flaw::TooMany { max: 20 } };
    if actions.is_empty() {
        return Err(Refusal::Invalid { field: Field::Actions, flaw: Flaw::Empty });
    }
    if actions.len() > MOST {
        return Err(too_many(Field::Actions));
    }
    if conditions.len() > MOST {
        return Err(too_many(Field::Conditions));
    }
    match trigger.and_then(Trigger::hours) {
        Some(0) => {
            let flaw = Flaw::TooFew { min: 1 };
            return Err(Refusal::Invalid { field: Field::Trigger, flaw });
        }
        Some(hours) if hours > MOST_HOURS => {
            let flaw = Flaw::TooMany { max: MOST_HOURS };
            return Err(Refusal::Invalid { field: Field::Trigger, flaw });
        }
        _ => {}
    }
    Ok(())
}

impl Desk {
    /// The automation rules, first to last.
    pub fn automation(&self) -> impl Iterator<Item = &AutomationRule> {
        in_order(self)
    }

    /// What is wrong with a rule: whom or what it names that is not there any more (B3 row 18).
    pub fn flaws(&self, rule: &AutomationRule) -> Vec<RuleFlaw> {
        let mut flaws: Vec<RuleFlaw> = Vec::new();
        let found = rule
            .conditions
            .iter()
            .filter_map(|condition| test_flaw(self, &condition.asks))
            .chain(rule.actions.iter().filter_map(|action| action_flaw(self, action)));
        for flaw in found {
            if !flaws.contains(&flaw) {
                flaws.push(flaw);
            }
        }
        flaws
    }
}

fn test_flaw(desk: &Desk, test: &Test) -> Option<RuleFlaw> {
    match test {
        Test::Status(id) => desk.get::<Status>(*id).is_none().then_some(RuleFlaw::Status(*id)),
        Test::Site(id) => desk.get::<Site>(*id).is_none().then_some(RuleFlaw::Site(*id)),
        Test::Requester(id) => desk.get::<User>(*id).is_none().then_some(RuleFlaw::Requester(*id)),
        Test::Technician(Holder::Is(id)) => {
            (!desk.is_assignable(*id)).then_some(RuleFlaw::Technician(*id))
        }
        _ => None,
    }
}

/// What keeps an action from being carried out, whatever the ticket.
fn action_flaw(desk: &Desk, action: &RuleAction) -> Option<RuleFlaw> {
    match action {
        RuleAction::SetStatus(id) => {
            desk.get::<Status>(*id).is_none().then_some(RuleFlaw::Status(*id))
        }
        RuleAction::Assign(id) => (!desk.is_assignable(*id)).then_some(RuleFlaw::Technician(*id)),
        RuleAction::AssignAutopilot => bot(desk).is_none().then_some(RuleFlaw::NoBot),
        _ => None,
    }
}

/// The bot that can be given tickets.
fn bot(desk: &Desk) -> Option<TechnicianId> {
    desk.all::<Technician>()
        .find(|t| t.sort == TechnicianKind::Bot && desk.is_assignable(t.id))
        .map(|bot| bot.id)
}

/// What undoes a command about rules on `before`.
pub(in crate::desk) fn back(before: &Desk, command: &Command) -> Option<Command> {
    match command {
        Command::AddRule(new) => Some(Command::DeleteRule { rule: new.id }),
        Command::MoveRule(wish) => {
            let to = in_order(before).position(|rule| rule.id == wish.rule)?;
            Some(Command::MoveRule(MoveRule { rule: wish.rule, to }))
        }
        Command::EditRule(edit) => {
            let had = before.get::<AutomationRule>(edit.rule)?;
            Some(Command::EditRule(EditRule {
                rule: edit.rule,
                label: edit.label.as_ref().map(|to| other_way(to, had.name.to_string())),
                active: edit.active.as_ref().map(|to| other_way(to, had.active)),
                trigger: edit.trigger.as_ref().map(|to| other_way(to, had.trigger)),
                conditions: edit
                    .conditions
                    .as_ref()
                    .map(|to| other_way(to, had.conditions.clone())),
                actions: edit.actions.as_ref().map(|to| other_way(to, had.actions.clone())),
                ignore_flow: edit.ignore_flow.as_ref().map(|to| other_way(to, had.ignore_flow)),
            }))
        }
        Command::DeleteRule { rule } => {
            let had = before.get::<AutomationRule>(*rule)?;
            Some(Command::AddRule(AddRule {
                id: had.id,
                label: had.name.to_string(),
                trigger: had.trigger,
                conditions: had.conditions.clone(),
                actions: had.actions.clone(),
                active: had.active,
                ignore_flow: had.ignore_flow,
            }))
        }
        _ => None,
    }
}

fn other_way<T: Clone>(edit: &Edit<T>, had: T) -> Edit<T> {
    Edit::new(edit.to.clone(), had)
}

#[cfg(test)]
mod tests;

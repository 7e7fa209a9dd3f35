//! Actions on automation rules: adding, editing, switching on and off, their order, and trying one on the past
//! (D1, F13).

use crate::{
    desk::{
        AutomationRule, Command, Edit, EditRule, MoveRule, RecordKey, RuleId,
        rules::automation::simulate,
    },
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{Choice, Form, Item, Overlay, Picker, Purpose},
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::AddRule {
        let Some(sight) = model.sight() else { return };
        let form = Form::rule(&sight, None);
        return model.open(Overlay::Form(Box::new(form)));
    }
    let Some(RecordKey::AutomationRule(id)) = model.focus() else { return };
    let Some(rule) = model.desk().and_then(|desk| desk.get::<AutomationRule>(id)).cloned() else {
        return;
    };
    match action {
        Action::EditRule => {
            let Some(sight) = model.sight() else { return };
            let form = Form::rule(&sight, Some(rule));
            model.open(Overlay::Form(Box::new(form)));
        }
        Action::RuleActive => {
            let active = Some(Edit::new(rule.active, !rule.active));
            let edit = EditRule { active, ..EditRule::of(id) };
            model.send_or_say(vec![Command::EditRule(edit)]);
        }
        Action::RuleUp => put(model, id, |at| at.saturating_sub(1)),
        Action::RuleDown => put(model, id, |at| at + 1),
        Action::RuleTry => try_out(model, &rule),
        _ => {
            let lang = model.look.lang;
            let question = lang.delete_rule_question(phrase::rule_name(lang, &rule)).into_owned();
            super::layers::confirm(model, question, vec![Command::DeleteRule { rule: id }]);
        }
    }
}

fn put(model: &mut Model, rule: RuleId, to: fn(usize) -> usize) {
    let place = model.desk().and_then(|desk| desk.automation().position(|it| it.id == rule));
    if let Some(at) = place {
        model.send_or_say(vec![Command::MoveRule(MoveRule { rule, to: to(at) })]);
    }
}

/// What the rule would have done to the tickets of the last 30 days; choosing one opens it. Nothing is written
/// (F13).
fn try_out(model: &mut Model, rule: &AutomationRule) {
    let Some(sight) = model.sight() else { return };
    let (lang, desk) = (sight.look.lang, sight.desk);
    let simulation = simulate(desk, rule, sight.look.now);
    let items = simulation.matches.iter().map(|found| {
        let words = phrase::rule_would(lang, desk, found);
        let number = phrase::ticket(lang, desk, found.ticket);
        let title = desk.get::<crate::desk::Ticket>(found.ticket);
        let title = title.map(|ticket| ticket.title.to_string()).unwrap_or_default();
        let parts = vec![
            (model.look.fit(&number, 6), Role::Link),
            (model.look.fit(&title, 30), Role::Text),
            (format!(" {words}"), Role::Dim),
        ];
        Item::new(Choice::Ticket(found.ticket), parts)
    });
    let items: Vec<Item> = items.collect();
    let name = phrase::rule_name(lang, rule);
    if items.is_empty() {
        let text = lang.rule_try_none(name, simulation.tried).into_owned();
        return model.say(text, Role::Warning);
    }
    let title = lang.rule_try_title(items.len(), name, simulation.tried).into_owned();
    model.open(Picker::new(title, Purpose::OpenTicket, items));
}

//! `helpdeck rules`: automation rules as JSON, in and out, their order, and what one would have done (D1).

use std::num::NonZeroUsize;

use anyhow::Context as _;
use chrono::Utc;

use super::{
    super::{
        lang,
        look::Look,
        named::{Named as _, Which, read_all, to},
        reach::fresh,
        say,
    },
    Deed,
};
use crate::{
    desk::{
        AddRule, AutomationRule, Command, Desk, Edit, EditRule, Kind, MoveRule, RuleId, Ticket,
        rules::automation::simulate,
    },
    phrase,
};

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Rules {
    /// Write a rule as JSON, as add and edit read it
    Show {
        /// Which rule
        rule: String,
    },
    /// Add a rule, read as JSON from standard input
    Add,
    /// Make a rule what is read as JSON from standard input
    Edit {
        /// Which rule
        rule: String,
    },
    /// Switch rules on
    On(Which),
    /// Switch rules off
    Off(Which),
    /// Put a rule elsewhere in the order
    Move {
        /// Which rule
        rule: String,
        /// Its place, from 1
        place: NonZeroUsize,
    },
    /// Say what a rule would have done to the tickets of the last 30 days
    Try {
        /// Which rule
        rule: String,
    },
    /// Delete rules
    Delete(Which),
}

impl Deed for Rules {
    const KIND: Kind = Kind::AutomationRule;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        let desk = &look.desk;
        let find = |name: &str| AutomationRule::find(desk, name);
        look.does(match self {
            Self::Show { rule } => return Ok(say(shown(find(&rule)?)?)?),
            Self::Try { rule } => return tried(desk, find(&rule)?),
            Self::Add => Command::AddRule(read(&read_all()?, fresh()?)?),
            Self::Edit { rule } => {
                let rule = find(&rule)?;
                Command::EditRule(edited(rule, read(&read_all()?, rule.id)?))
            }
            Self::Move { rule, place } => {
                Command::MoveRule(MoveRule { rule: find(&rule)?.id, to: place.get() - 1 })
            }
            Self::On(which) => return switch(look, &which, true).await,
            Self::Off(which) => return switch(look, &which, false).await,
            Self::Delete(which) => {
                let delete = |rule: &AutomationRule| Ok(Command::DeleteRule { rule: rule.id });
                return look.every(&which.all::<AutomationRule>()?, delete).await;
            }
        })
        .await
    }
}

async fn switch(look: &Look<'_>, which: &Which, active: bool) -> anyhow::Result<()> {
    look.every(&which.all::<AutomationRule>()?, |rule: &AutomationRule| {
        let active = to(Some(active));
        Ok(Command::EditRule(EditRule { active, ..EditRule::of(rule.id) }))
    })
    .await
}

/// The name under which JSON has which rule it is: left out, since it is said beside it.
const ID: &str = "id";

fn shown(rule: &AutomationRule) -> anyhow::Result<String> {
    let mut value = serde_json::to_value(AddRule {
        id: rule.id,
        label: rule.name.to_string(),
        trigger: rule.trigger,
        conditions: rule.conditions.clone(),
        actions: rule.actions.clone(),
        active: rule.active,
        ignore_flow: rule.ignore_flow,
    })?;
    if let Some(fields) = value.as_object_mut() {
        fields.remove(ID);
    }
    Ok(serde_json::to_string_pretty(&value)?)
}

fn read(text: &str, id: RuleId) -> anyhow::Result<AddRule> {
    let why = || lang().cli_no_rule();
    let mut fields: serde_json::Map<_, _> = serde_json::from_str(text).with_context(why)?;
    fields.insert(ID.to_owned(), id.to_string().into());
    serde_json::from_value(fields.into()).with_context(why)
}

fn edited(rule: &AutomationRule, new: AddRule) -> EditRule {
    EditRule {
        rule: rule.id,
        // The words of a preset are the reader's.
        label: to((*new.label != *rule.name).then_some(new.label)),
        active: Some(Edit::to(new.active)),
        trigger: Some(Edit::to(new.trigger)),
        conditions: Some(Edit::to(new.conditions)),
        actions: Some(Edit::to(new.actions)),
        ignore_flow: Some(Edit::to(new.ignore_flow)),
    }
}

fn tried(desk: &Desk, rule: &AutomationRule) -> anyhow::Result<()> {
    let (lang, simulation) = (lang(), simulate(desk, rule, Utc::now()));
    let (name, count) = (phrase::rule_name(lang, rule), simulation.matches.len());
    if count == 0 {
        return Ok(say(lang.rule_try_none(name, simulation.tried))?);
    }
    say(lang.rule_try_title(count, name, simulation.tried))?;
    for found in &simulation.matches {
        let words = phrase::rule_would(lang, desk, found);
        let title = desk.get::<Ticket>(found.ticket).map_or("", |ticket| &ticket.title);
        say(format!("{} {title}: {words}", phrase::ticket(lang, desk, found.ticket)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::RulePreset;

    #[test]
    fn a_rule_that_is_shown_is_read_again_as_it_was() {
        for preset in RulePreset::ALL {
            let rule = preset.rule();
            let text = shown(&rule).expect("JSON");
            assert!(!text.contains("\"id\""), "{text}");
            let again = read(&text, rule.id).expect("a rule");
            let edit = edited(&rule, again.clone());
            assert_eq!((edit.label, again.trigger), (None, rule.trigger));
            assert_eq!((again.conditions, again.actions), (rule.conditions, rule.actions));
        }
        let error = read(r#"{"label": "x", "trigger": {"when": "never"}}"#, RuleId::from_u128(9));
        assert!(format!("{:#}", error.expect_err("no such trigger")).contains("`never`"));
    }
}

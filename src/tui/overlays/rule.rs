//! The form about an automation rule: when, if, then (D1).
//!
//! What can be asked and done is offered as one list each, to choose several from; words, tags, the requester and an
//! age have fields of their own. What a rule holds beyond those, such as a second title set by a script, stays in it
//! and is offered in the list too.

use super::{
    Choice, Item, Picker, choices,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        AddRule, AutoAssign, AutomationRule, Body, Category, Channel, Command, Condition, Edit,
        EditRule, Field, Flaw, Holder, IdSource, Impact, Name, Priority, Refusal, RuleAction,
        RuleLetter, Site, Status, Strategy, Tag, Technician, TechnicianId, TechnicianKind, Test,
        TicketType, Timestamp, Trigger, UserId,
    },
    locale::Lang,
    phrase,
    tui::{panes::Sight, theme::Role},
};

/// The hours a rule about time starts with.
const HOURS: u32 = 24;

#[derive(Debug)]
struct RuleForm {
    was: Option<AutomationRule>,
    trigger: Trigger,
    /// Without what has fields of its own.
    conditions: Vec<Condition>,
    requester: Option<UserId>,
    actions: Vec<RuleAction>,
    excluded: Vec<TechnicianId>,
}

/// The conditions of a rule that have fields of their own; the others stay in the list.
#[derive(Default)]
struct Own {
    title: Option<String>,
    tags: Vec<String>,
    requester: Option<UserId>,
    older: Option<u32>,
    others: Vec<Condition>,
}

impl Own {
    fn of(conditions: &[Condition]) -> Self {
        let mut own = Self::default();
        for condition in conditions {
            match &condition.asks {
                _ if condition.not => own.others.push(condition.clone()),
                Test::Title(words) if own.title.is_none() => own.title = Some(words.to_string()),
                Test::Tag(tag) => own.tags.push(tag.to_string()),
                Test::Requester(user) if own.requester.is_none() => own.requester = Some(*user),
                Test::Older(hours) if own.older.is_none() => own.older = Some(*hours),
                _ => own.others.push(condition.clone()),
            }
        }
        own
    }
}

/// The tags a rule adds, and those it takes off with a dash before them.
fn tag_words(actions: &[RuleAction]) -> String {
    let words = actions.iter().filter_map(|action| match action {
        RuleAction::AddTag(tag) => Some(tag.to_string()),
        RuleAction::RemoveTag(tag) => Some(format!("-{tag}")),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

impl Form {
    /// A new rule, or a rule to change.
    pub fn rule(sight: &Sight<'_>, was: Option<AutomationRule>) -> Self {
        let rule = was.as_ref();
        let own = rule.map(|rule| Own::of(&rule.conditions)).unwrap_or_default();
        let older = own.older.map_or_else(String::new, |hours| hours.to_string());
        let tags = rule.map(|rule| tag_words(&rule.actions)).unwrap_or_default();
        let note = rule.and_then(|rule| {
            rule.actions.iter().find_map(|action| match action {
                RuleAction::Note(body) => Some(body.to_string()),
                _ => None,
            })
        });
        let how = rule.and_then(|rule| {
            rule.actions.iter().find_map(|action| match action {
                RuleAction::AutoAssign(how) => Some(how.clone()),
                _ => None,
            })
        });
        let how = how.unwrap_or_default();
        let hours = rule.and_then(|rule| rule.trigger.hours()).unwrap_or(HOURS).to_string();
        let cap = how.cap.map_or_else(String::new, |cap| cap.to_string());
        let name = rule.map_or_else(String::new, |rule| rule.name.to_string());
        let fields = vec![
            Self::filled(Slot::Name, Lang::column_name, true, name),
            Self::choice(Slot::Trigger, Lang::column_when, true),
            Self::filled(Slot::Hours, Lang::label_after_hours, false, hours),
            Self::choice(Slot::Conditions, Lang::label_if, false),
            Self::filled(
                Slot::Words,
                Lang::label_title_contains,
                false,
                own.title.unwrap_or_default(),
            ),
            Self::filled(Slot::HasTags, Lang::label_has_tags, false, own.tags.join(" ")),
            Self::choice(Slot::User, Lang::label_user, false),
            Self::filled(Slot::Older, Lang::label_older_than, false, older),
            Self::choice(Slot::Actions, Lang::label_then, false),
            Self::filled(Slot::RuleTags, Lang::label_rule_tags, false, tags),
            Self::choice(Slot::Excluded, Lang::label_left_out, false),
            Self::filled(Slot::Cap, Lang::label_rule_cap, false, cap),
            Self::filled(Slot::Text, Lang::label_note, false, note.unwrap_or_default()),
            Self::tick(
                Slot::IgnoreFlow,
                Lang::label_ignore_flow,
                rule.is_some_and(|rule| rule.ignore_flow),
            ),
            Self::tick(Slot::Active, Lang::rule_state_on, rule.is_none_or(|rule| rule.active)),
        ];
        let form = RuleForm {
            trigger: rule.map(|rule| rule.trigger).unwrap_or_default(),
            conditions: own.others,
            requester: own.requester,
            actions: rule.map(|rule| rule.actions.clone()).unwrap_or_default(),
            excluded: how.excluded,
            was,
        };
        Self::new(form, fields, sight).from_the_top()
    }
}

const TRIGGERS: [Trigger; 7] = [
    Trigger::Created,
    Trigger::Replied,
    Trigger::StatusChanged,
    Trigger::Solved,
    Trigger::AssignmentChanged,
    Trigger::Aged { hours: HOURS },
    Trigger::Unanswered { hours: HOURS },
];

/// What can be asked, beside what has fields of its own.
fn all_conditions(sight: &Sight<'_>, held: &[Condition]) -> Vec<Condition> {
    let desk = sight.desk;
    let holders = [Holder::Nobody, Holder::Anybody, Holder::Inactive, Holder::Out];
    let people = desk.all::<Technician>().filter(|t| desk.is_assignable(t.id));
    let own = desk.all::<Status>().filter(|status| !status.preset);
    let channels = [
        Channel::Console,
        Channel::Phone,
        Channel::Email,
        Channel::Portal,
        Channel::Api,
        Channel::Alert,
    ];
    let tests = Category::ALL
        .map(Test::Category)
        .into_iter()
        .chain(own.map(|status| Test::Status(status.id)))
        .chain(Priority::ALL.map(Test::AtLeast))
        .chain(Priority::ALL.map(Test::Priority))
        .chain(Impact::ALL.map(Test::Impact))
        .chain(TicketType::ALL.map(Test::Type))
        .chain(channels.map(Test::Channel))
        .chain(holders.map(Test::Technician))
        .chain(people.map(|t| Test::Technician(Holder::Is(t.id))))
        .chain(desk.all::<Site>().map(|site| Test::Site(site.id)));
    let mut all: Vec<Condition> = tests
        .flat_map(|asks| [false, true].map(|not| Condition { not, asks: asks.clone() }))
        .collect();
    let more: Vec<Condition> = held.iter().filter(|it| !all.contains(it)).cloned().collect();
    all.extend(more);
    all
}

/// What can be done; a note and tags are typed.
fn all_actions(sight: &Sight<'_>, held: &[RuleAction]) -> Vec<RuleAction> {
    let desk = sight.desk;
    let people = desk
        .all::<Technician>()
        .filter(|t| desk.is_assignable(t.id) && t.sort == TechnicianKind::Human);
    let orders = [
        None,
        Some(Strategy::RoundRobin),
        Some(Strategy::LeastLoaded),
        Some(Strategy::LastOwner { days: 30 }),
    ];
    let assign =
        |strategy| RuleAction::AutoAssign(AutoAssign { strategy, ..AutoAssign::default() });
    let mut all: Vec<RuleAction> = orders
        .map(assign)
        .into_iter()
        .chain([RuleAction::AssignAutopilot, RuleAction::Unassign, RuleAction::Reopen])
        .chain(Priority::ALL.map(RuleAction::SetPriority))
        .chain(desk.all::<Status>().map(|status| RuleAction::SetStatus(status.id)))
        .chain([RuleAction::Mail(RuleLetter::Created), RuleAction::Mail(RuleLetter::Resolved)])
        .chain(people.map(|t| RuleAction::Assign(t.id)))
        .collect();
    let more: Vec<RuleAction> = plain(held).filter(|it| !all.contains(it)).collect();
    all.extend(more);
    all
}

/// What is chosen from the list: without what has fields of its own.
fn plain(actions: &[RuleAction]) -> impl Iterator<Item = RuleAction> + '_ {
    let typed = |action: &&RuleAction| {
        matches!(action, RuleAction::Note(_) | RuleAction::AddTag(_) | RuleAction::RemoveTag(_))
    };
    actions.iter().filter(move |action| !typed(action)).map(|action| match action {
        RuleAction::AutoAssign(how) => {
            RuleAction::AutoAssign(AutoAssign { strategy: how.strategy, ..AutoAssign::default() })
        }
        other => other.clone(),
    })
}

fn nth(at: usize) -> Choice {
    Choice::Nth(u32::try_from(at).unwrap_or(u32::MAX))
}

fn chosen<'a, T>(choices: &'a [Choice], all: &'a [T]) -> impl Iterator<Item = &'a T> {
    choices.iter().filter_map(|choice| match choice {
        Choice::Nth(at) => all.get(usize::try_from(*at).ok()?),
        _ => None,
    })
}

/// A number that was typed; nothing where the field is blank.
fn number(text: Option<String>, field: Field) -> Result<Option<u32>, Refusal> {
    let flaw = Flaw::NotANumber;
    text.map(|text| text.trim().parse().map_err(|_| Refusal::Invalid { field, flaw })).transpose()
}

impl RuleForm {
    fn people<'a>(sight: &Sight<'a>) -> Vec<&'a Technician> {
        let people = sight.desk.all::<Technician>();
        people
            .filter(|t| t.sort == TechnicianKind::Human && sight.desk.is_assignable(t.id))
            .collect()
    }

    /// The rule as it stands in the form.
    fn typed(
        &self,
        typed: &Typed<'_>,
    ) -> Result<(Trigger, Vec<Condition>, Vec<RuleAction>), Refusal> {
        let hours = number(typed.filled(Slot::Hours), Field::Trigger)?.unwrap_or(HOURS);
        let trigger = match self.trigger {
            Trigger::Aged { .. } => Trigger::Aged { hours },
            Trigger::Unanswered { .. } => Trigger::Unanswered { hours },
            other => other,
        };
        let mut tests = Vec::new();
        if let Some(words) = typed.filled(Slot::Words) {
            tests.push(Test::Title(Name::parse(Field::Title, &words)?));
        }
        for word in typed.text(Slot::HasTags).split_whitespace() {
            tests.push(Test::Tag(Tag::parse(word)?));
        }
        tests.extend(self.requester.map(Test::Requester));
        tests.extend(number(typed.filled(Slot::Older), Field::Conditions)?.map(Test::Older));
        let asked = tests.into_iter().map(|asks| Condition { not: false, asks });
        let conditions = self.conditions.iter().cloned().chain(asked).collect();
        let cap = number(typed.filled(Slot::Cap), Field::AutoAssignCap)?;
        let with_details = |action| match action {
            RuleAction::AutoAssign(AutoAssign { strategy, .. }) => {
                let excluded = self.excluded.clone();
                RuleAction::AutoAssign(AutoAssign { strategy, cap, excluded })
            }
            other => other,
        };
        let mut actions: Vec<RuleAction> = plain(&self.actions).map(with_details).collect();
        for word in typed.text(Slot::RuleTags).split_whitespace() {
            actions.push(match word.strip_prefix('-') {
                Some(word) => RuleAction::RemoveTag(Tag::parse(word)?),
                None => RuleAction::AddTag(Tag::parse(word)?),
            });
        }
        if let Some(note) = typed.filled(Slot::Text) {
            actions.push(RuleAction::Note(Body::parse(Field::Text, &note)?));
        }
        Ok((trigger, conditions, actions))
    }
}

impl Fill for RuleForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        let lang = sight.look.lang;
        match &self.was {
            Some(rule) => lang.form_rule(phrase::rule_name(lang, rule)).into_owned(),
            None => lang.form_new_rule().to_owned(),
        }
    }

    fn draft_name(&self) -> Option<String> {
        let was = self.was.as_ref();
        Some(was.map_or_else(|| "new-rule".to_owned(), |was| format!("rule-{}", was.id)))
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let (lang, desk) = (sight.look.lang, sight.desk);
        let words: Vec<String> = match slot {
            Slot::Trigger => vec![phrase::trigger(lang, self.trigger)],
            Slot::Conditions => {
                self.conditions.iter().map(|it| phrase::condition(lang, desk, it)).collect()
            }
            Slot::Actions => {
                plain(&self.actions).map(|it| phrase::rule_action(lang, desk, &it)).collect()
            }
            Slot::User => {
                let who = self.requester.map(|user| phrase::user(lang, desk, user));
                vec![who.unwrap_or_else(|| lang.holder_anybody().to_owned())]
            }
            _ => self.excluded.iter().map(|id| phrase::technician(lang, desk, *id)).collect(),
        };
        let empty = || if slot == Slot::Excluded { lang.nobody() } else { lang.nothing() };
        let shown = if words.is_empty() { empty().to_owned() } else { words.join(", ") };
        (shown, String::new(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let (lang, desk) = (sight.look.lang, sight.desk);
        let list = |words: Vec<String>| -> Vec<Item> {
            let item = |(at, words): (usize, String)| Item::plain(nth(at), words);
            words.into_iter().enumerate().map(item).collect()
        };
        let at = |found: Option<usize>| found.map(nth);
        Some(match slot {
            Slot::Trigger => {
                let words = TRIGGERS.map(|it| phrase::trigger(lang, it)).into();
                Picker::field(slot, lang.column_when(), list(words))
            }
            Slot::User => {
                let mut items = choices::users(sight, None);
                if let Some(item) = items.iter_mut().find(|item| item.choice == Choice::NoUser) {
                    item.parts = vec![(lang.holder_anybody().to_owned(), Role::Dim)];
                }
                Picker::field(slot, lang.label_user(), items)
            }
            Slot::Conditions => {
                let all = all_conditions(sight, &self.conditions);
                let words = all.iter().map(|it| phrase::condition(lang, desk, it)).collect();
                let held: Vec<Choice> = self
                    .conditions
                    .iter()
                    .filter_map(|it| at(all.iter().position(|other| other == it)))
                    .collect();
                Picker::field(slot, lang.label_if(), list(words)).several(&held)
            }
            Slot::Actions => {
                let all = all_actions(sight, &self.actions);
                let words = all.iter().map(|it| phrase::rule_action(lang, desk, it)).collect();
                let held: Vec<Choice> = plain(&self.actions)
                    .filter_map(|it| at(all.iter().position(|other| *other == it)))
                    .collect();
                Picker::field(slot, lang.label_then(), list(words)).several(&held)
            }
            _ => {
                let people = Self::people(sight);
                let words = people.iter().map(|technician| technician.name()).collect();
                let held: Vec<Choice> = self
                    .excluded
                    .iter()
                    .filter_map(|id| at(people.iter().position(|it| it.id == *id)))
                    .collect();
                Picker::field(slot, lang.label_left_out(), list(words)).several(&held)
            }
        })
    }

    fn picked(
        &mut self,
        slot: Slot,
        choices: &[Choice],
        sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        match slot {
            Slot::Trigger => {
                self.trigger = chosen(choices, &TRIGGERS).next().copied().unwrap_or(self.trigger);
            }
            Slot::User => {
                self.requester = match choices.first() {
                    Some(Choice::User(user)) => Some(*user),
                    _ => None,
                };
            }
            Slot::Conditions => {
                let all = all_conditions(sight, &self.conditions);
                self.conditions = chosen(choices, &all).cloned().collect();
            }
            Slot::Actions => {
                let all = all_actions(sight, &self.actions);
                self.actions = chosen(choices, &all).cloned().collect();
            }
            _ => {
                let people = Self::people(sight);
                self.excluded = chosen(choices, &people).map(|technician| technician.id).collect();
            }
        }
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let (trigger, conditions, actions) = self.typed(typed)?;
        let label = typed.text(Slot::Name);
        let (active, ignore_flow) =
            (typed.is_ticked(Slot::Active), typed.is_ticked(Slot::IgnoreFlow));
        let Some(was) = &self.was else {
            let id = ids.next(at);
            let new = AddRule { id, label, trigger, conditions, actions, active, ignore_flow };
            return Ok(vec![Command::AddRule(new)]);
        };
        Ok(vec![Command::EditRule(EditRule {
            rule: was.id,
            label: changed(&was.name.to_string(), label.trim().to_owned()),
            active: changed(&was.active, active),
            trigger: changed(&was.trigger, trigger),
            conditions: changed(&was.conditions, conditions),
            actions: changed(&was.actions, actions),
            ignore_flow: changed(&was.ignore_flow, ignore_flow),
        })])
    }
}

/// The edit of a field, where it is another value than it was.
fn changed<T: PartialEq + Clone>(was: &T, to: T) -> Option<Edit<T>> {
    (*was != to).then(|| Edit::new(was.clone(), to))
}

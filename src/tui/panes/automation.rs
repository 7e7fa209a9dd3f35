//! The Automation pane: the rules in the order in which they are asked, and what is wrong with one (D1, B3 row 18).

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{field, section, text_field},
};
use crate::{
    desk::{AutomationRule, Kind, RecordKey, filter::Filter},
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role, widgets},
};

const ORDER: u8 = 0;
const NAME: u8 = 1;
const STATE: u8 = 2;
const WHEN: u8 = 3;
const DOES: u8 = 4;

const COLUMNS: [Column; 5] = [
    Column::new(ORDER, Lang::column_order, 5, 1).said(Lang::spoken_order),
    Column::new(NAME, Lang::column_name, 26, 0),
    Column::new(STATE, Lang::column_state, 7, 0),
    Column::new(WHEN, Lang::column_when, 30, 2),
    Column::growing(DOES, Lang::column_does, 20),
];

/// The automation rules.
pub struct Automation;

fn is_broken(sight: &Sight<'_>, rule: &AutomationRule) -> bool {
    !sight.desk.flaws(rule).is_empty()
}

fn state(sight: &Sight<'_>, rule: &AutomationRule) -> (&'static str, Role) {
    let lang = sight.look.lang;
    match (rule.active, is_broken(sight, rule)) {
        (_, true) => (lang.rule_state_broken(), Role::Error),
        (true, false) => (lang.rule_state_on(), Role::Success),
        (false, false) => (lang.rule_state_off(), Role::Dim),
    }
}

fn does(sight: &Sight<'_>, rule: &AutomationRule) -> String {
    let words = |action| phrase::rule_action(sight.look.lang, sight.desk, action);
    rule.actions.iter().map(words).collect::<Vec<_>>().join(", ")
}

impl Resource for Automation {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (ORDER, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.desk.automation().map(|rule| RecordKey::AutomationRule(rule.id)).collect()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<AutomationRule>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        let lang = sight.look.lang;
        sight.get::<AutomationRule>(key).is_some_and(|rule| {
            let (when, does) = (phrase::trigger(lang, rule.trigger), does(sight, rule));
            filter.words(&[phrase::rule_name(lang, rule), &when, &does, state(sight, rule).0])
        })
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(rule) = sight.get::<AutomationRule>(key) else { return Rank::default() };
        let (name, order) = (phrase::rule_name(sight.look.lang, rule), i64::from(rule.position));
        match column {
            NAME => Rank::words([name]),
            STATE => Rank::numbers(
                2 * i64::from(!is_broken(sight, rule)) + i64::from(!rule.active),
                order,
            ),
            DOES => Rank::count(rule.actions.len()).then([name]),
            _ => Rank::numbers(order, 0).then([name]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool {
        kind == Kind::Technician && (column == STATE || filtered)
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(rule) = sight.get::<AutomationRule>(key) else { return Cell::none() };
        let lang = sight.look.lang;
        match column {
            ORDER => Cell::new((rule.position + 1).to_string(), Role::Dim),
            NAME => Cell::text(phrase::rule_name(lang, rule)),
            STATE => {
                let (word, style) = state(sight, rule);
                Cell::new(word, style)
            }
            WHEN => Cell::text(phrase::trigger(lang, rule.trigger)),
            _ => Cell::new(does(sight, rule), Role::Dim),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight
            .get::<AutomationRule>(key)
            .map(|rule| phrase::rule_name(sight.look.lang, rule).to_owned())
            .unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>> {
        let Some(rule) = sight.get::<AutomationRule>(key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let (word, style) = state(sight, rule);
        let mut lines = vec![
            Line::styled(self.name(sight, key), theme[Role::Title]),
            field(sight, lang.column_state(), vec![Span::styled(word, theme[style])]),
            text_field(sight, lang.column_when(), phrase::trigger(lang, rule.trigger)),
        ];
        for (nth, condition) in rule.conditions.iter().enumerate() {
            let label = if nth == 0 { lang.label_if() } else { lang.label_and() };
            let words = phrase::condition(lang, sight.desk, condition);
            lines.push(text_field(sight, label, words));
        }
        for (nth, action) in rule.actions.iter().enumerate() {
            let label = if nth == 0 { lang.label_then() } else { lang.label_and() };
            lines.push(text_field(sight, label, phrase::rule_action(lang, sight.desk, action)));
        }
        for flaw in sight.desk.flaws(rule) {
            let words = phrase::rule_flaw(lang, sight.desk, flaw);
            lines.push(field(
                sight,
                lang.rule_state_broken(),
                vec![Span::styled(words, theme[Role::Error])],
            ));
        }
        let flow = if rule.ignore_flow { lang.rule_ignores_flow() } else { lang.rule_in_flow() };
        let flow = widgets::wrap(flow, width).into_iter();
        lines.extend(flow.map(|line| Line::styled(line, theme[Role::Dim])));
        lines
    }

    fn page(
        &self,
        sight: &Sight<'_>,
        key: RecordKey,
        width: usize,
        _thread: Option<&Result<Thread, String>>,
    ) -> Vec<Line<'static>> {
        let mut lines = self.preview(sight, key, width);
        let Some(this) = sight.get::<AutomationRule>(key) else { return lines };
        lines.push(section(sight, sight.look.lang.section_same_trigger(), width));
        for other in sight.desk.automation().filter(|other| {
            std::mem::discriminant(&other.trigger) == std::mem::discriminant(&this.trigger)
        }) {
            let style = if other.id == this.id { Role::Title } else { Role::Text };
            let name = phrase::rule_name(sight.look.lang, other);
            let line = format!("{:>3}  {name}", other.position + 1);
            lines.push(Line::styled(line, sight.look.theme[style]));
        }
        lines
    }

    fn empty(&self, lang: Lang, _key: &str) -> Cow<'static, str> {
        lang.nothing_matches().into()
    }
}

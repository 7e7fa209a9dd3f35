//! The Held back pane: what came in from outside and waits for a person (UA7).

use std::borrow::Cow;

use ratatui::text::Line;

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{section, text_field},
};
use crate::{
    desk::{Intake, Kind, RecordKey, filter::Filter},
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role, widgets},
};

const AGE: u8 = 0;
const WHY: u8 = 1;
const FROM: u8 = 2;
const SUBJECT: u8 = 3;

const COLUMNS: [Column; 4] = [
    Column::new(AGE, Lang::column_age, 7, 2),
    Column::new(FROM, Lang::column_from, 24, 0),
    Column::growing(SUBJECT, Lang::column_subject, 20),
    Column::new(WHY, Lang::column_why, 24, 1),
];

/// What was held back.
pub struct Intakes;

impl Resource for Intakes {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (AGE, true)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.keys::<Intake>()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Intake>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<Intake>(key).is_some_and(|intake| filter.intake(intake))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(intake) = sight.get::<Intake>(key) else { return Rank::default() };
        match column {
            AGE => Rank::moment(Some(intake.at)),
            WHY => Rank::numbers(intake.held as i64, 0).then([&*intake.subject]),
            FROM => Rank::words([&*intake.from]),
            _ => Rank::words([&*intake.subject]),
        }
    }

    fn leans_on(&self, _kind: Kind, _column: u8, _filtered: bool) -> bool {
        false
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(intake) = sight.get::<Intake>(key) else { return Cell::none() };
        let look = sight.look;
        match column {
            AGE => Cell::new(look.ago(intake.at), Role::Dim),
            WHY => Cell::new(phrase::held(look.lang, intake.held), Role::Warning),
            FROM => Cell::text(&*intake.from),
            _ => Cell::text(&*intake.subject),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<Intake>(key).map(|intake| intake.subject.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>> {
        let Some(intake) = sight.get::<Intake>(key) else { return Vec::new() };
        let (look, theme) = (sight.look, &sight.look.theme);
        let lang = look.lang;
        let from = match &intake.name {
            Some(name) => format!("{name} <{}>", intake.from),
            None => intake.from.to_string(),
        };
        let came = format!("{}, {}", look.moment(intake.at), phrase::channel(lang, intake.channel));
        vec![
            Line::styled(intake.subject.to_string(), theme[Role::Title]),
            text_field(sight, lang.column_from(), from),
            text_field(sight, lang.label_came(), came),
            text_field(sight, lang.column_why(), phrase::held(lang, intake.held).to_owned()),
            Line::styled(intake.text.snippet(width).to_string(), theme[Role::Dim]),
        ]
    }

    fn page(
        &self,
        sight: &Sight<'_>,
        key: RecordKey,
        width: usize,
        _thread: Option<&Result<Thread, String>>,
    ) -> Vec<Line<'static>> {
        let mut lines = self.preview(sight, key, width);
        lines.pop();
        let Some(intake) = sight.get::<Intake>(key) else { return lines };
        lines.push(section(sight, sight.look.lang.label_text(), width));
        let text = intake.text.lines().flat_map(|line| widgets::wrap(line, width));
        lines.extend(text.map(|line| Line::styled(line, sight.look.theme[Role::Text])));
        lines
    }

    fn empty(&self, lang: Lang, _key: &str) -> Cow<'static, str> {
        lang.empty_intakes().into()
    }
}

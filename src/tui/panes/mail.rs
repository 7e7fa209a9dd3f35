//! The Mail pane: what has to leave and has not, why not, and when it is tried again.

use std::borrow::Cow;

use ratatui::text::Line;

use super::{Cell, Column, Rank, Resource, Sight, parts::text_field};
use crate::{
    desk::{Delivery, Kind, Letter, RecordKey, filter::Filter},
    locale::Lang,
    phrase,
    tui::{theme::Role, widgets},
};

const STATE: u8 = 0;
const TO: u8 = 1;
const ABOUT: u8 = 2;
const WRITTEN: u8 = 3;
const ATTEMPTS: u8 = 4;

const COLUMNS: [Column; 5] = [
    Column::new(STATE, Lang::column_state, 20, 0),
    Column::growing(TO, Lang::column_to, 20),
    Column::new(ABOUT, Lang::column_about, 24, 1),
    Column::new(WRITTEN, Lang::column_written, 12, 2),
    Column::new(ATTEMPTS, Lang::column_attempts, 5, 3).said(Lang::spoken_attempts),
];

/// Mails on their way.
pub struct Mail;

impl Resource for Mail {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (STATE, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.keys::<Letter>()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Letter>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<Letter>(key).is_some_and(|letter| filter.letter(sight.desk, letter))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(letter) = sight.get::<Letter>(key) else { return Rank::default() };
        match column {
            STATE => Rank::moment(letter.next_at()).then([&*letter.to]),
            WRITTEN => Rank::moment(Some(letter.written_at)),
            ATTEMPTS => Rank::count(usize::try_from(letter.attempts).unwrap_or(0)),
            _ => Rank::words([&*letter.to]),
        }
    }

    fn leans_on(&self, kind: Kind, _column: u8, filtered: bool) -> bool {
        filtered && matches!(kind, Kind::Ticket | Kind::Site)
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(letter) = sight.get::<Letter>(key) else { return Cell::none() };
        let look = sight.look;
        match column {
            STATE => {
                let role = match letter.delivery {
                    Delivery::Failed => Role::Error,
                    Delivery::Queued { .. } => Role::Warning,
                };
                Cell::new(phrase::delivery(look.lang, letter, look.now, look.zone), role)
            }
            TO => Cell::text(letter.to.to_string()),
            ABOUT => Cell::text(phrase::occasion(look.lang, sight.desk, letter.about)),
            WRITTEN => {
                let written = look.moment(letter.written_at);
                Cell::new(written, Role::Dim)
            }
            _ => Cell::text(letter.attempts.to_string()),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<Letter>(key).map(|letter| letter.to.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>> {
        let Some(letter) = sight.get::<Letter>(key) else { return Vec::new() };
        let (look, theme) = (sight.look, &sight.look.theme);
        let state = phrase::delivery(look.lang, letter, look.now, look.zone);
        let about = phrase::occasion(look.lang, sight.desk, letter.about);
        let mut lines = vec![
            Line::styled(letter.to.to_string(), theme[Role::Title]),
            text_field(sight, look.lang.column_about(), about),
            text_field(sight, look.lang.column_state(), state),
        ];
        if let Some(error) = &letter.error {
            for (index, part) in widgets::wrap(error, width.saturating_sub(14)).iter().enumerate() {
                let label = if index == 0 { look.lang.label_why() } else { "" };
                lines.push(text_field(sight, label, part.clone()));
            }
        }
        lines
    }

    fn empty(&self, lang: Lang, _key: &str) -> Cow<'static, str> {
        lang.empty_mail().into()
    }
}

//! The Account settings panel: what holds for the whole desk, and how each of it is changed.

use super::{Content, Does, Row};
use crate::{
    phrase,
    tui::{action::Action, panes::Sight},
};

/// What holds for the whole desk.
pub struct Settings;

impl Content for Settings {
    fn rows(&self, sight: &Sight<'_>, _width: usize) -> Vec<Row> {
        let lang = sight.look.lang;
        let Some(account) = sight.desk.account() else { return Vec::new() };
        let seats = match account.seat_limit {
            Some(seats) => lang.seats_used(seats, sight.desk.seats_used()).into_owned(),
            None => lang.seats_unlimited(sight.desk.seats_used()).into_owned(),
        };
        let strategy = phrase::auto_assign(lang, account.auto_assign);
        let window = lang.days(account.reopen_window_days).into_owned();
        vec![
            Row::new(lang.column_name(), &*account.name, Does::Nothing)
                .under(lang.section_account()),
            Row::new(lang.label_seats(), seats, Does::Nothing),
            Row::new(lang.label_auto_assign(), strategy, Does::Run(Action::AutoAssign))
                .under(lang.section_tickets()),
            Row::new(lang.label_reopen_window(), window, Does::Nothing),
        ]
    }
}

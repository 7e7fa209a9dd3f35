//! The Profile panel: the person who looks, their role and availability (P1, T18).

use super::{Content, Does, Row};
use crate::{
    desk::Technician,
    phrase,
    tui::{
        action::Action,
        panes::{Sight, parts::status},
    },
};

/// The person who looks.
pub struct Profile;

impl Content for Profile {
    fn rows(&self, sight: &Sight<'_>, _width: usize) -> Vec<Row> {
        let lang = sight.look.lang;
        let Some(me) = sight.me.and_then(|me| sight.desk.get::<Technician>(me)) else {
            return Vec::new();
        };
        let (words, role) = status(sight, me);
        let mut availability =
            Row::new(lang.column_availability(), "", Does::Run(Action::MyAvailability));
        availability.value = vec![(words, role)];
        let role = phrase::role(lang, sight.desk, me.role);
        vec![
            Row::new(lang.column_name(), me.name(), Does::Nothing).under(lang.section_person()),
            Row::new(lang.label_email(), me.email.to_string(), Does::Nothing),
            Row::new(lang.label_role(), role, Does::Nothing),
            availability.under(lang.section_work()),
        ]
    }
}

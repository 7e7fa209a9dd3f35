//! The Account settings panel: what holds for the whole desk, and how each of it is changed (U18, U19).

use super::{Content, Does, Row};
use crate::{
    phrase,
    tui::{action::Action, overlays::zone_words, panes::Sight, theme::Role as Tone},
};

/// What holds for the whole desk.
pub struct Settings;

impl Content for Settings {
    fn rows(&self, sight: &Sight<'_>, _width: usize) -> Vec<Row> {
        let lang = sight.look.lang;
        let Some(account) = sight.desk.account() else { return Vec::new() };
        let edit = || Does::Run(Action::EditSettings);
        let mail = || Does::Run(Action::EditMail);
        let seats = match account.seat_limit {
            Some(seats) => lang.seats_used(seats, sight.desk.seats_used()).into_owned(),
            None => lang.seats_unlimited(sight.desk.seats_used()).into_owned(),
        };
        let strategy = phrase::auto_assign(lang, account.auto_assign);
        let window = lang.days(account.reopen_window_days).into_owned();
        let close = account.auto_close_days.map_or_else(
            || lang.choice_never().to_owned(),
            |days| lang.settings_after(lang.days(days)).into_owned(),
        );
        let creates = if account.auto_create_users {
            lang.settings_creates()
        } else {
            lang.settings_quarantines()
        };
        let catch_all = account.catch_all_site.map_or(lang.nothing(), |site| sight.site(site));
        let (words, note) = zone_words(sight, account.zone);
        let mut zone = Row::new(lang.settings_time_zone(), words, edit());
        zone.value.push((format!("  {note}"), Tone::Dim));
        vec![
            Row::new(lang.column_name(), &*account.name, edit()).under(lang.section_account()),
            Row::new(
                lang.settings_vocabulary(),
                phrase::vocabulary(lang, account.vocabulary),
                edit(),
            ),
            Row::new(lang.settings_language(), phrase::language(lang, account.language), edit()),
            zone,
            Row::new(lang.label_seats(), seats, edit()),
            Row::new(lang.label_auto_assign(), strategy, Does::Run(Action::AutoAssign))
                .under(lang.section_tickets()),
            Row::new(lang.label_reopen_window(), window, edit()),
            Row::new(lang.settings_auto_close(), close, edit()),
            Row::new(lang.mail_goes(), phrase::mail_route(lang, &account.mail.route), mail())
                .under(lang.section_mail()),
            Row::new(
                lang.label_mail_from(),
                phrase::mail_from(&account.mail).unwrap_or_else(|| lang.nothing().to_owned()),
                mail(),
            ),
            Row::new(lang.settings_auto_create(), creates, edit()),
            Row::new(lang.settings_catch_all(), catch_all, edit()),
        ]
    }
}

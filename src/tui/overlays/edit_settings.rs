//! The account settings form: what holds for the whole desk, saved together (U18, U19).
//!
//! The mail server has a window of its own. A new setting is a field here and in the panel.

use super::{
    Choice, Item, Picker, choices,
    edit_profile::changed,
    form::{Fill, Form, FormField, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Account, Command, EditAccount, Field, Flaw, IdSource, Language, Permission, Refusal,
        SiteId, Strategy, Timestamp, Vocabulary, Zone,
    },
    locale::Lang,
    phrase,
    tui::{panes::Sight, theme::Role},
};

/// What the choices stand at, and what everything was when the form was opened.
#[derive(Debug)]
pub struct SettingsForm {
    was: Account,
    vocabulary: Vocabulary,
    language: Language,
    zone: Zone,
    strategy: Option<Strategy>,
    catch_all: Option<SiteId>,
}

impl Form {
    /// The form of the account's settings. Seats are in it for those who may buy them.
    pub fn settings(sight: &Sight<'_>, account: &Account) -> Self {
        let number = |slot, label, number: Option<u32>| -> FormField {
            Self::filled(slot, label, false, number.map(|n| n.to_string()).unwrap_or_default())
        };
        let mut fields = vec![
            Self::filled(Slot::Name, Lang::column_name, true, &*account.name),
            Self::choice(Slot::Vocabulary, Lang::settings_vocabulary, false),
            Self::choice(Slot::Language, Lang::settings_language, false),
            Self::choice(Slot::TimeZone, Lang::settings_time_zone, false),
        ];
        let buys = sight.me.is_some_and(|me| sight.desk.may(me, Permission::ManageSubscription));
        if buys {
            fields.push(number(Slot::Seats, Lang::settings_seats, account.seat_limit));
        }
        fields.extend([
            Self::choice(Slot::Assignee, Lang::label_auto_assign, false),
            number(Slot::ReopenWindow, Lang::settings_reopen, Some(account.reopen_window_days)),
            number(Slot::AutoClose, Lang::settings_auto_close_days, account.auto_close_days),
            Self::tick(
                Slot::AutoCreateUsers,
                Lang::settings_auto_create,
                account.auto_create_users,
            ),
            Self::choice(Slot::CatchAllSite, Lang::settings_catch_all, false),
        ]);
        let fill = SettingsForm {
            was: account.clone(),
            vocabulary: account.vocabulary,
            language: account.language,
            zone: account.zone,
            strategy: account.auto_assign,
            catch_all: account.catch_all_site,
        };
        Self::new(fill, fields, sight).at(Slot::Name)
    }
}

/// A zone, and how far its clocks are from UTC now.
pub fn zone_words(sight: &Sight<'_>, zone: Zone) -> (String, String) {
    let lang = sight.look.lang;
    let note = match zone {
        Zone::Place(_) => lang.settings_zone_note(zone.offset_at(sight.look.now)).into_owned(),
        Zone::Offset(_) => lang.settings_offset_note().to_owned(),
    };
    (zone.to_string(), note)
}

impl Fill for SettingsForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.panel_settings().to_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some("settings".to_owned())
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let lang = sight.look.lang;
        let (words, note) = match slot {
            Slot::Vocabulary => (phrase::vocabulary(lang, self.vocabulary).to_owned(), ""),
            Slot::Language => {
                (phrase::language(lang, self.language).to_owned(), lang.settings_language_note())
            }
            Slot::TimeZone => {
                let (words, note) = zone_words(sight, self.zone);
                return (words, note, None);
            }
            Slot::Assignee => (phrase::auto_assign(lang, self.strategy).to_owned(), ""),
            Slot::CatchAllSite => {
                let site = self.catch_all.map_or(lang.nothing(), |site| sight.site(site));
                (site.to_owned(), lang.settings_catch_all_note())
            }
            _ => return Shown::default(),
        };
        (words, note.to_owned(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        let (title, items, current): (_, Vec<Item>, Choice) = match slot {
            Slot::Vocabulary => {
                let word = |one| phrase::vocabulary(lang, one);
                let items =
                    Vocabulary::ALL.map(|one| Item::plain(Choice::Vocabulary(one), word(one)));
                (lang.settings_vocabulary(), items.into(), Choice::Vocabulary(self.vocabulary))
            }
            Slot::Language => {
                let word = |one| phrase::language(lang, one).to_owned();
                let items =
                    Language::ALL.map(|one| Item::plain(Choice::Language(Some(one)), word(one)));
                (lang.settings_language(), items.into(), Choice::Language(Some(self.language)))
            }
            Slot::TimeZone => {
                let places = Zone::places().map(|place| {
                    let mut item =
                        Item::plain(Choice::Zone(place), format!("{:<32}", place.to_string()));
                    item.search = place.to_string().replace('_', " ");
                    item.parts.push((place.offset_at(sight.look.now), Role::Dim));
                    item
                });
                let offsets =
                    Zone::offsets().map(|one| Item::plain(Choice::Zone(one), one.to_string()));
                let items = places.chain(offsets).collect();
                (lang.settings_time_zone(), items, Choice::Zone(self.zone))
            }
            Slot::Assignee => {
                let all = [Some(Strategy::RoundRobin), Some(Strategy::LeastLoaded), None];
                let word = |one| phrase::auto_assign(lang, one).to_owned();
                let items = all.map(|one| Item::plain(Choice::AutoAssign(one), word(one)));
                (lang.label_auto_assign(), items.into(), Choice::AutoAssign(self.strategy))
            }
            Slot::CatchAllSite => {
                let mut items = choices::sites(sight);
                items.insert(0, Item::plain(Choice::NoSite, lang.nothing()));
                let current = self.catch_all.map_or(Choice::NoSite, Choice::Site);
                (lang.settings_catch_all(), items, current)
            }
            _ => return None,
        };
        Some(Picker::field(slot, title, items).standing_at(current))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        match choices.first() {
            Some(Choice::Vocabulary(vocabulary)) => self.vocabulary = *vocabulary,
            Some(Choice::Language(Some(language))) => self.language = *language,
            Some(Choice::Zone(zone)) => self.zone = *zone,
            Some(Choice::AutoAssign(strategy)) => self.strategy = *strategy,
            Some(Choice::Site(site)) => self.catch_all = Some(*site),
            Some(Choice::NoSite) => self.catch_all = None,
            _ => {}
        }
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        _ids: &mut IdSource,
        _at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let was = &self.was;
        let number = |slot: Slot, field| match typed.filled(slot) {
            None => Ok(None),
            Some(text) => text
                .trim()
                .parse::<u32>()
                .map(Some)
                .map_err(|_| Refusal::Invalid { field, flaw: Flaw::NotANumber }),
        };
        let empty = Refusal::Invalid { field: Field::ReopenWindow, flaw: Flaw::Empty };
        let reopen = number(Slot::ReopenWindow, Field::ReopenWindow)?.ok_or(empty)?;
        let seats = if typed.has(Slot::Seats) {
            changed(was.seat_limit, number(Slot::Seats, Field::Seats)?)
        } else {
            None
        };
        let name = typed.text(Slot::Name).trim().to_owned();
        let edit = EditAccount {
            name: changed(was.name.to_string(), name),
            vocabulary: changed(was.vocabulary, self.vocabulary),
            language: changed(was.language, self.language),
            zone: changed(was.zone, self.zone),
            seats,
            auto_assign: changed(was.auto_assign, self.strategy),
            reopen_window_days: changed(was.reopen_window_days, reopen),
            auto_close_days: changed(
                was.auto_close_days,
                number(Slot::AutoClose, Field::AutoClose)?,
            ),
            thanks_reopen: None,
            auto_create_users: changed(
                was.auto_create_users,
                typed.is_ticked(Slot::AutoCreateUsers),
            ),
            catch_all_site: changed(was.catch_all_site, self.catch_all),
        };
        let nothing = edit == EditAccount::default();
        Ok(if nothing { Vec::new() } else { vec![Command::EditAccount(edit)] })
    }
}

//! The profile form: what technicians set about themselves, saved together (P9, P12 to P14, PA7).
//!
//! Login, password and picture have windows of their own.

use super::{
    Choice, Item, Picker,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Command, Edit, EditProfile, IdSource, Landing, Language, Refusal, Technician, Timestamp,
    },
    locale::Lang,
    phrase,
    tui::panes::Sight,
};

/// What the choices stand at, and what everything was when the form was opened.
#[derive(Debug)]
pub struct ProfileForm {
    was: Technician,
    language: Option<Language>,
    landing: Landing,
}

impl Form {
    /// The form of one's own profile.
    pub fn profile(sight: &Sight<'_>, me: &Technician) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let fields = vec![
            Self::filled(Slot::FirstName, Lang::profile_first_name, true, &*me.first_name),
            Self::filled(Slot::LastName, Lang::profile_last_name, true, &*me.last_name),
            Self::filled(Slot::Phone, Lang::label_phone, false, text(me.phone.as_deref())),
            Self::choice(Slot::Language, Lang::profile_language, false),
            Self::choice(Slot::Landing, Lang::profile_landing, false),
            Self::tick(Slot::PlainTickets, Lang::profile_plain_tickets, me.plain_tickets),
            Self::written(
                Slot::Signature,
                Lang::profile_signature,
                me.signature.as_deref().unwrap_or_default(),
            ),
        ];
        let fill = ProfileForm { was: me.clone(), language: me.language, landing: me.landing };
        Self::new(fill, fields, sight)
    }
}

/// A language, or the account's.
pub fn language_words(sight: &Sight<'_>, language: Option<Language>) -> String {
    let lang = sight.look.lang;
    language.map_or_else(
        || {
            let account = sight.desk.account().map(|account| account.language).unwrap_or_default();
            lang.profile_language_account(phrase::language(lang, account)).into_owned()
        },
        |language| phrase::language(lang, language).to_owned(),
    )
}

impl Fill for ProfileForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.panel_profile().to_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some("profile".to_owned())
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let lang = sight.look.lang;
        match slot {
            Slot::Language => {
                let note = lang.profile_language_note().to_owned();
                (language_words(sight, self.language), note, None)
            }
            Slot::Landing => {
                let note = lang.profile_landing_note().to_owned();
                (phrase::landing(sight.look.lang, self.landing).to_owned(), note, None)
            }
            _ => Shown::default(),
        }
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        Some(match slot {
            Slot::Language => {
                let all = std::iter::once(None).chain(Language::ALL.map(Some));
                let item = |one| Item::plain(Choice::Language(one), language_words(sight, one));
                Picker::field(slot, lang.profile_language(), all.map(item))
                    .standing_at(Choice::Language(self.language))
            }
            Slot::Landing => {
                let item = |one| Item::plain(Choice::Landing(one), phrase::landing(lang, one));
                Picker::field(slot, lang.profile_landing(), Landing::ALL.map(item))
                    .standing_at(Choice::Landing(self.landing))
            }
            _ => return None,
        })
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        match choices.first() {
            Some(Choice::Language(language)) => self.language = *language,
            Some(Choice::Landing(landing)) => self.landing = *landing,
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
        let optional = |slot, was: Option<&str>| {
            changed(was.map(str::to_owned), typed.filled(slot).map(|text| text.trim().to_owned()))
        };
        let line = |slot, was: &str| changed(was.to_owned(), typed.text(slot).trim().to_owned());
        let edit = EditProfile {
            first_name: line(Slot::FirstName, &was.first_name),
            last_name: line(Slot::LastName, &was.last_name),
            phone: optional(Slot::Phone, was.phone.as_deref()),
            plain_tickets: changed(was.plain_tickets, typed.is_ticked(Slot::PlainTickets)),
            language: changed(was.language, self.language),
            landing: changed(was.landing, self.landing),
            signature: optional(Slot::Signature, was.signature.as_deref()),
            ..EditProfile::of(was.id)
        };
        let nothing = edit == EditProfile::of(was.id);
        Ok(if nothing { Vec::new() } else { vec![Command::EditProfile(edit)] })
    }
}

/// The edit of a field; nothing where it stays.
pub(super) fn changed<T: PartialEq>(was: T, to: T) -> Option<Edit<T>> {
    (was != to).then(|| Edit::new(was, to))
}

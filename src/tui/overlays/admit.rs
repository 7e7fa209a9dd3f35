//! The form that makes a ticket of what was held back: for somebody known, or for the sender as a new user.

use super::{
    Choice, Picker, choices,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        AdmitIntake, Command, Field, Flaw, IdSource, Intake, IntakeId, Refusal, Sender, SiteId,
        Timestamp, UserId,
    },
    locale::Lang,
    phrase,
    tui::panes::Sight,
};

/// What is chosen so far: a user, or a site for a new one.
#[derive(Debug)]
struct AdmitForm {
    intake: IntakeId,
    user: Option<UserId>,
    site: Option<SiteId>,
}

impl Form {
    /// The form for something that was held back, with the name that came with it.
    pub fn admit(sight: &Sight<'_>, intake: &Intake) -> Self {
        let name = intake.name.as_deref().unwrap_or_default();
        let (first, last) = name.rsplit_once(' ').unwrap_or((name, ""));
        let fields = vec![
            Self::choice(Slot::User, Lang::label_user, false),
            Self::choice(Slot::Site, Lang::label_site, false),
            Self::filled(Slot::FirstName, Lang::label_first_name, false, first),
            Self::filled(Slot::LastName, Lang::label_last_name, false, last),
        ];
        let user = sight.desk.user_with_email(&intake.from);
        let fill = AdmitForm { intake: intake.id, user, site: None };
        Self::new(fill, fields, sight)
    }
}

impl Fill for AdmitForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        let intake = sight.desk.get::<Intake>(self.intake);
        let from = intake.map(|intake| intake.from.to_string()).unwrap_or_default();
        sight.look.lang.form_admit(from).into_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some(format!("admit-{}", self.intake))
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let lang = sight.look.lang;
        match (slot, self.user) {
            (Slot::User, Some(user)) => (phrase::user(lang, sight.desk, user), String::new(), None),
            (Slot::User, None) => (lang.admit_new_user().to_owned(), String::new(), None),
            (_, Some(_)) => (String::new(), String::new(), Some(lang.admit_known().to_owned())),
            (_, None) => {
                let site = self.site.map(|site| sight.site(site).to_owned());
                (site.unwrap_or_default(), String::new(), None)
            }
        }
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        let (title, items) = match slot {
            Slot::User => (lang.label_user(), choices::users(sight, None)),
            _ => (lang.label_site(), choices::sites(sight)),
        };
        Some(Picker::field(slot, title, items))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        match choices.first() {
            Some(Choice::User(user)) => self.user = Some(*user),
            Some(Choice::NoUser) => self.user = None,
            Some(Choice::Site(site)) => self.site = Some(*site),
            _ => {}
        }
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let sender = match (self.user, self.site) {
            (Some(user), _) => Sender::Known { user },
            (None, Some(site)) => Sender::New {
                user: ids.next(at),
                site,
                first_name: typed.text(Slot::FirstName),
                last_name: typed.text(Slot::LastName),
            },
            (None, None) => {
                return Err(Refusal::Invalid { field: Field::Site, flaw: Flaw::Empty });
            }
        };
        let (ticket, message) = (ids.next(at), ids.next(at));
        let admit = AdmitIntake { intake: self.intake, sender, ticket, message };
        Ok(vec![Command::AdmitIntake(Box::new(admit))])
    }
}

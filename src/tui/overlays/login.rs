//! The windows for what somebody comes in with: the password (P10, T34) and the address that is their login (P6, T33).
//! A password is no command: it is asked for and never kept.

use super::form::{Fill, Form, Slot, Typed};
use crate::{
    desk::{
        Command, Edit, Field, IdSource, Refusal, SetEmail, Technician, TechnicianId, Timestamp,
        password_flaws,
    },
    locale::Lang,
    phrase,
    tui::{
        effect::{Ask, Secret},
        panes::Sight,
        port::Trouble,
    },
};

/// A password to set.
#[derive(Debug)]
struct PasswordForm {
    technician: TechnicianId,
    name: String,
    own: bool,
}

/// A login to change.
#[derive(Debug)]
struct EmailForm {
    technician: TechnicianId,
    name: String,
    was: String,
}

impl Form {
    /// The window for the password of a technician; `own` where it is that of whoever sits here.
    pub fn password(sight: &Sight<'_>, of: &Technician, own: bool) -> Self {
        let mut current = Self::secret(Slot::CurrentPassword, Lang::label_current_password);
        current.required = false;
        let fields = vec![
            Self::secret(Slot::Password, Lang::label_password),
            Self::secret(Slot::PasswordAgain, Lang::label_password_again),
            current,
        ];
        let mut form =
            Self::new(PasswordForm { technician: of.id, name: of.name(), own }, fields, sight);
        let hint = sight.look.lang.password_current_hint().to_owned();
        form.note = Some((hint, crate::tui::theme::Role::Dim));
        form
    }

    /// The window for the login of a technician.
    pub fn email(sight: &Sight<'_>, of: &Technician) -> Self {
        let was = of.email.to_string();
        let fields = vec![Self::filled(Slot::Email, Lang::label_email, true, was.as_str())];
        Self::new(EmailForm { technician: of.id, name: of.name(), was }, fields, sight)
            .from_the_top()
    }
}

impl Fill for PasswordForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        let lang = sight.look.lang;
        if self.own {
            lang.form_my_password().to_owned()
        } else {
            lang.form_password(self.name.as_str()).into_owned()
        }
    }

    fn ask(&self, typed: &Typed<'_>, lang: Lang) -> Option<Result<(Ask, String), Trouble>> {
        let password = match new_password(typed, lang) {
            Ok(password) => password,
            Err(trouble) => return Some(Err(trouble)),
        };
        let current = typed.text(Slot::CurrentPassword);
        let ask = Ask::SetPassword {
            technician: self.technician,
            password,
            current: Some(Secret(current)).filter(|current| !current.0.is_empty()),
        };
        let done = if self.own {
            lang.done_my_password().to_owned()
        } else {
            lang.done_their_password(self.name.as_str()).into_owned()
        };
        Some(Ok((ask, done)))
    }
}

/// The password that was typed twice, where it is one that will do (P10, P11).
pub(super) fn new_password(typed: &Typed<'_>, lang: Lang) -> Result<Secret, Trouble> {
    let password = typed.text(Slot::Password);
    let flaws = password_flaws(&password);
    if !flaws.is_empty() {
        let text = lang.password_lacks(phrase::password_flaws(lang, &flaws));
        return Err(Trouble::about(Field::Password, text));
    }
    if typed.text(Slot::PasswordAgain) != password {
        return Err(Trouble::about(Field::PasswordAgain, lang.password_differs()));
    }
    Ok(Secret(password))
}

impl Fill for EmailForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_email(self.name.as_str()).into_owned()
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        _ids: &mut IdSource,
        _at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let email = Edit::new(self.was.clone(), typed.text(Slot::Email));
        Ok(vec![Command::SetTechnicianEmail(SetEmail { technician: self.technician, email })])
    }
}

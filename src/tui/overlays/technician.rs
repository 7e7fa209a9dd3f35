//! The forms about technicians: adding one (T5 to T9), editing one (T30 to T37). Email and password have windows of
//! their own.

use super::{
    Choice, Picker, choices,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Command, Edit, EditProfile, Field, Flaw, IdSource, NewTechnician, Preset, Refusal, Role,
        RoleId, Technician, TechnicianKind, Timestamp,
    },
    locale::Lang,
    phrase,
    tui::panes::Sight,
};

/// A technician to add. Nothing is stored before it is saved (TA4).
#[derive(Debug)]
struct NewTechnicianForm {
    role: RoleId,
    /// How many seats there will be, where one more was agreed to (T6).
    seats: Option<u32>,
}

/// What is written down about a technician, and what it was when the form opened.
#[derive(Debug)]
struct EditTechnicianForm {
    was: Technician,
    manages: bool,
}

impl Form {
    /// An empty New technician form; with `seats` where that many seats were agreed to.
    pub fn new_technician(sight: &Sight<'_>, seats: Option<u32>) -> Self {
        let fields = vec![
            Self::line(Slot::Email, Lang::label_email, true),
            Self::choice(Slot::Role, Lang::label_role_later, false),
            Self::line(Slot::FirstName, Lang::label_first_name, true),
            Self::line(Slot::LastName, Lang::label_last_name, true),
            Self::line(Slot::Phone, Lang::label_phone, false),
        ];
        Self::new(NewTechnicianForm { role: Preset::Beginner.id(), seats }, fields, sight)
    }

    /// What can be changed about a technician: of oneself all but the cap, of others by those who manage
    /// technicians.
    pub fn edit_technician(sight: &Sight<'_>, was: Technician, manages: bool) -> Self {
        let phone = was.phone.as_deref().unwrap_or_default();
        let mut fields = vec![
            Self::filled(Slot::FirstName, Lang::label_first_name, true, &*was.first_name),
            Self::filled(Slot::LastName, Lang::label_last_name, true, &*was.last_name),
            Self::filled(Slot::Phone, Lang::label_phone, false, phone),
            Self::tick(Slot::PlainTickets, Lang::label_plain_tickets, was.plain_tickets),
        ];
        if manages {
            let cap = was.auto_assign_cap.map_or_else(String::new, |cap| cap.to_string());
            fields.push(Self::filled(Slot::Cap, Lang::label_cap, false, cap));
        }
        Self::new(EditTechnicianForm { was, manages }, fields, sight).from_the_top()
    }
}

impl Fill for NewTechnicianForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        let lang = sight.look.lang;
        match self.seats {
            Some(seats) => lang.form_new_technician_seat(seats).into_owned(),
            None => lang.form_new_technician().to_owned(),
        }
    }

    fn draft_name(&self) -> Option<String> {
        Some("new-technician".to_owned())
    }

    fn show(&self, _slot: Slot, sight: &Sight<'_>) -> Shown {
        let role = phrase::role(sight.look.lang, sight.desk, self.role).to_owned();
        (role, String::new(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let title = sight.look.lang.label_role_later();
        Some(Picker::field(slot, title, choices::roles(sight)).standing_at(Choice::Role(self.role)))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        if let Some(Choice::Role(role)) = choices.first() {
            let kind = crate::desk::Kind::Role;
            sight.desk.get::<Role>(*role).ok_or(Refusal::NotFound { kind })?;
            self.role = *role;
        }
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        Ok(vec![Command::AddTechnician(NewTechnician {
            id: ids.next(at),
            email: typed.text(Slot::Email),
            first_name: typed.text(Slot::FirstName),
            last_name: typed.text(Slot::LastName),
            phone: typed.filled(Slot::Phone),
            role: Some(self.role).filter(|role| *role != Preset::Beginner.id()),
            sort: TechnicianKind::Human,
            add_seat: self.seats.is_some(),
        })])
    }
}

impl Fill for EditTechnicianForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_edit_technician(self.was.name()).into_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some(format!("technician-{}", self.was.id))
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        _ids: &mut IdSource,
        _at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let was = &self.was;
        let text = |slot, was: &str| {
            let to = typed.text(slot);
            (to.trim() != was).then(|| Edit::new(was.to_owned(), to))
        };
        let mut edit = EditProfile::of(was.id);
        edit.first_name = text(Slot::FirstName, &was.first_name);
        edit.last_name = text(Slot::LastName, &was.last_name);
        let had = was.phone.as_ref().map(ToString::to_string);
        let phone = typed.filled(Slot::Phone);
        edit.phone = (phone != had).then(|| Edit::new(had, phone));
        let plain = typed.is_ticked(Slot::PlainTickets);
        edit.plain_tickets =
            (plain != was.plain_tickets).then(|| Edit::new(was.plain_tickets, plain));
        if self.manages {
            let cap = match typed.filled(Slot::Cap) {
                None => None,
                Some(text) => Some(text.trim().parse::<u32>().map_err(|_| Refusal::Invalid {
                    field: Field::AutoAssignCap,
                    flaw: Flaw::NotANumber,
                })?),
            };
            edit.auto_assign_cap =
                (cap != was.auto_assign_cap).then(|| Edit::new(was.auto_assign_cap, cap));
        }
        Ok(vec![Command::EditProfile(edit)])
    }
}

//! The form of an absence: from when until when, who covers, what becomes of open tickets (F4).
//!
//! Times are typed as at the availability prompt. What an absence may be is the desk's to say.

use super::{
    Choice, Item, Picker, choices,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Absence, CancelAbsence, Category, Command, Field, Flaw, IdSource, OpenTickets, Permission,
        PlanAbsence, Refusal, Technician, TechnicianId, Timestamp,
    },
    locale::Lang,
    phrase::{self, UntilError, Zone},
    tui::panes::Sight,
};

/// Whose absence it is, what the choices stand at, and in which zone times are typed.
#[derive(Debug)]
pub struct AbsenceForm {
    technician: TechnicianId,
    name: String,
    zone: Zone,
    planned: Option<Absence>,
    cover: Option<TechnicianId>,
    tickets: OpenTickets,
}

impl Form {
    /// The form of somebody's absence: the planned one, else the one that is now, else a new one.
    pub fn absence(sight: &Sight<'_>, of: &Technician, until: &str) -> Self {
        let zone = sight.look.zone;
        let text = |at: Option<Timestamp>| at.map_or(String::new(), |at| phrase::typed(at, zone));
        let planned = of.planned.clone();
        let away = of.away.clone().unwrap_or_default();
        let (from, back, cover, note) = match &planned {
            Some(plan) => (Some(plan.from), plan.until, plan.cover, plan.note.clone()),
            None => (None, of.availability.until(), away.cover, away.note),
        };
        let back = if until.trim().is_empty() { text(back) } else { until.trim().to_owned() };
        let fields = vec![
            Self::filled(Slot::From, Lang::label_absence_from, false, text(from)),
            Self::filled(Slot::Until, Lang::label_absence_until, false, back),
            Self::choice(Slot::Cover, Lang::label_cover, false),
            Self::choice(Slot::OpenTickets, Lang::label_open_tickets, false),
            Self::filled(Slot::Note, Lang::label_note, false, note.as_deref().unwrap_or_default()),
        ];
        let fill = AbsenceForm {
            technician: of.id,
            name: of.name(),
            zone,
            tickets: planned.as_ref().map_or(OpenTickets::Keep, |plan| plan.tickets),
            planned,
            cover,
        };
        Self::new(fill, fields, sight).from_the_top()
    }
}

impl AbsenceForm {
    /// A time that was typed, meant after another one.
    fn time(
        &self,
        typed: &Typed<'_>,
        (slot, field): (Slot, Field),
        after: Timestamp,
    ) -> Result<Option<Timestamp>, Refusal> {
        let Some(text) = typed.filled(slot) else { return Ok(None) };
        phrase::parse_until(&text, after, self.zone).map(Some).map_err(|error| {
            let flaw = match error {
                UntilError::Unreadable => Flaw::NotATime,
                UntilError::Past => Flaw::InThePast,
                UntilError::TooFar => Flaw::TooFarAway,
            };
            Refusal::Invalid { field, flaw }
        })
    }
}

impl Fill for AbsenceForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_absence(&*self.name).into_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some(format!("absence-{}", self.technician))
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let (desk, lang) = (sight.desk, sight.look.lang);
        match slot {
            Slot::Cover => {
                let cover = self.cover.map_or_else(
                    || lang.nobody().to_owned(),
                    |cover| phrase::technician(lang, desk, cover),
                );
                (cover, String::new(), None)
            }
            Slot::OpenTickets => {
                let needs = Permission::AssignTickets;
                let may = sight.me.is_some_and(|me| desk.may(me, needs));
                let refusal = Refusal::NotAllowed { needs };
                let why = (!may).then(|| phrase::refusal(lang, desk, &refusal));
                let count =
                    desk.tickets_of_technician(self.technician, Category::is_active).count();
                let note = lang.absence_note_tickets(count).into_owned();
                (phrase::open_tickets(lang, self.tickets).to_owned(), note, why)
            }
            _ => Shown::default(),
        }
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        Some(match slot {
            Slot::Cover => {
                let mut items = choices::covers(sight, self.technician, false);
                items.insert(0, Item::plain(Choice::Nobody, lang.nobody()));
                let picker = Picker::field(slot, lang.pick_cover(&*self.name), items);
                match self.cover {
                    Some(cover) => picker.standing_at(Choice::Technician(cover)),
                    None => picker,
                }
            }
            Slot::OpenTickets => {
                let all = [OpenTickets::Keep, OpenTickets::HandOver, OpenTickets::Release];
                let words = |one| phrase::open_tickets(lang, one);
                let item = |one| Item::plain(Choice::OpenTickets(one), words(one));
                Picker::field(slot, lang.label_open_tickets(), all.map(item))
                    .standing_at(Choice::OpenTickets(self.tickets))
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
            Some(Choice::Technician(cover)) => self.cover = Some(*cover),
            Some(Choice::Nobody) => self.cover = None,
            Some(Choice::OpenTickets(tickets)) => self.tickets = *tickets,
            _ => {}
        }
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        _ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let technician = self.technician;
        let from = self.time(typed, (Slot::From, Field::From), at)?;
        let until = self.time(typed, (Slot::Until, Field::Until), from.unwrap_or(at))?;
        let plan = Command::PlanAbsence(Box::new(PlanAbsence {
            technician,
            from,
            until,
            cover: self.cover,
            note: typed.filled(Slot::Note),
            tickets: self.tickets,
        }));
        // A plan whose beginning was emptied begins now, and is no plan any more.
        let drop = self.planned.is_some() && from.is_none();
        let drop = drop.then_some(Command::CancelAbsence(CancelAbsence { technician }));
        Ok(drop.into_iter().chain([plan]).collect())
    }
}

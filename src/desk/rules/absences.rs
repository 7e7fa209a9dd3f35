//! Owns absences as plans (F4): beginning by themselves, covers and chains of covers, what becomes of open tickets
//! and how that is taken back. Whether somebody is out is ruled in `availability`.

use super::{availability, tickets};
use crate::desk::{
    Absence, Actor, Availability, Away, BeginAbsence, CancelAbsence, Category, Command, Desk,
    Expect, Field, Flaw, Moved, Notice, OpenTickets, Permission, PlanAbsence, Refusal, Technician,
    TechnicianId, Ticket, Timestamp, Title, To, draft::Draft,
};

/// Begins an absence now, or plans it.
pub(in crate::desk) fn plan(draft: &mut Draft<'_>, wish: &PlanAbsence) -> Result<(), Refusal> {
    let technician = wish.technician;
    availability::may_set(draft, technician)?;
    if wish.tickets != OpenTickets::Keep {
        draft.needs(Permission::AssignTickets)?;
    }
    let from = wish.from.filter(|from| *from > draft.at);
    let begins = from.unwrap_or(draft.at);
    if wish.until.is_some_and(|until| until <= begins) {
        return Err(Refusal::Invalid { field: Field::Until, flaw: Flaw::InThePast });
    }
    if let Some(cover) = wish.cover {
        check_cover(draft, technician, cover, (begins, wish.until))?;
    }
    if wish.tickets == OpenTickets::HandOver && wish.cover.is_none() {
        return Err(Refusal::Invalid { field: Field::Cover, flaw: Flaw::Empty });
    }
    let absence = Absence {
        from: begins,
        until: wish.until,
        cover: wish.cover,
        note: Title::optional(Field::Note, wish.note.as_deref())?,
        tickets: wish.tickets,
        set_by: draft.actor.technician(),
    };
    if from.is_some() {
        draft.notice(Notice::AbsencePlanned { from: begins, until: wish.until });
        return draft.edit::<Technician>(technician, |it| it.planned = Some(absence));
    }
    begin(draft, technician, absence)
}

/// Drops a planned absence.
pub(in crate::desk) fn cancel(draft: &mut Draft<'_>, wish: &CancelAbsence) -> Result<(), Refusal> {
    availability::may_set(draft, wish.technician)?;
    draft.edit::<Technician>(wish.technician, |technician| technician.planned = None)
}

/// Begins a planned absence; one that is over already is dropped.
pub(in crate::desk) fn begin_planned(
    draft: &mut Draft<'_>,
    wish: &BeginAbsence,
) -> Result<(), Refusal> {
    if draft.actor != Actor::System {
        return Err(Refusal::SystemOnly);
    }
    let planned = draft.get::<Technician>(wish.technician)?.planned.clone();
    let Some(absence) = planned.filter(|absence| absence.from == wish.from) else {
        return Ok(());
    };
    let over = absence.until.is_some_and(|until| until <= draft.at);
    draft.edit::<Technician>(wish.technician, |technician| technician.planned = None)?;
    if over { Ok(()) } else { begin(draft, wish.technician, absence) }
}

fn begin(draft: &mut Draft<'_>, technician: TechnicianId, absence: Absence) -> Result<(), Refusal> {
    let before = draft.get::<Technician>(technician)?.clone();
    let since = match before.availability {
        Availability::OutOfOffice { since, .. } => since,
        Availability::Available => draft.at,
    };
    let to = match absence.tickets {
        OpenTickets::Keep => None,
        OpenTickets::Release => Some(None),
        // Somebody who covers and is out themselves, without a cover, cannot take anything: the tickets stay.
        OpenTickets::HandOver => absence.cover.and_then(|cover| who_covers(draft, cover)).map(Some),
    };
    let mut moved = before.away.map_or_else(Vec::new, |away| away.moved);
    if let Some(to) = to {
        moved.extend(hand_over(draft, technician, to)?);
    }
    draft.edit::<Technician>(technician, |technician| {
        let (until, set_by) = (absence.until, absence.set_by);
        technician.availability = Availability::OutOfOffice { since, until, set_by };
        technician.away = Some(Away { cover: absence.cover, note: absence.note, moved });
    })
}

fn hand_over(
    draft: &mut Draft<'_>,
    from: TechnicianId,
    to: Option<TechnicianId>,
) -> Result<Vec<Moved>, Refusal> {
    let at = draft.at;
    let mut moved = Vec::new();
    for ticket in draft.desk.tickets_of_technician(from, Category::is_active) {
        tickets::touch(draft, ticket, |ticket| ticket.assignee = to)?;
        moved.push(Moved { ticket, to, at });
    }
    let count = u32::try_from(moved.len()).unwrap_or(u32::MAX);
    if count > 0 {
        draft.notice(match to {
            Some(to) => Notice::TicketsHandedOver { technician: from, to, count },
            None => Notice::TicketsReleased { technician: from, count },
        });
    }
    Ok(moved)
}

/// Ends what an absence did: handed tickets that nobody touched since come back, and released ones that are
/// still nobody's.
pub(super) fn take_back(draft: &mut Draft<'_>, technician: TechnicianId) -> Result<(), Refusal> {
    let Some(away) = draft.get::<Technician>(technician)?.away.clone() else { return Ok(()) };
    let mut count = 0;
    for Moved { ticket, to, at } in away.moved {
        let Some(now) = draft.find::<Ticket>(ticket) else { continue };
        let active = draft
            .find::<crate::desk::Status>(now.status)
            .is_some_and(|status| status.category.is_active());
        let untouched = now.assignee == to && (to.is_none() || now.updated_at == at);
        if active && untouched && draft.desk.is_assignable(technician) {
            tickets::touch(draft, ticket, |ticket| ticket.assignee = Some(technician))?;
            count += 1;
        }
    }
    if count > 0 {
        draft.notice(Notice::TicketsReturned { technician, count });
    }
    draft.edit::<Technician>(technician, |technician| technician.away = None)
}

/// Whoever takes the work of `cover`: themselves, or whoever covers them while they are out.
fn who_covers(draft: &Draft<'_>, cover: TechnicianId) -> Option<TechnicianId> {
    draft.desk.who_takes_for(cover)
}

/// Refuses oneself, somebody who cannot be given tickets, and a circle of people who cover each other at the
/// same time.
fn check_cover(
    draft: &Draft<'_>,
    technician: TechnicianId,
    cover: TechnicianId,
    during: (Timestamp, Option<Timestamp>),
) -> Result<(), Refusal> {
    draft.get::<Technician>(cover)?;
    if cover != technician && !draft.desk.is_assignable(cover) {
        return Err(Refusal::NotAssignable { technician: cover });
    }
    let mut next = Some((cover, during));
    let mut chain = vec![technician];
    while let Some((who, during)) = next {
        if who == technician {
            return Err(Refusal::CoversInCircle { chain });
        }
        if chain.contains(&who) {
            break;
        }
        chain.push(who);
        next = draft.desk.get::<Technician>(who).and_then(|who| covered_by(who, during));
    }
    Ok(())
}

/// Who covers somebody during a time, and for how much of it.
fn covered_by(
    who: &Technician,
    (from, until): (Timestamp, Option<Timestamp>),
) -> Option<(TechnicianId, (Timestamp, Option<Timestamp>))> {
    let now = match (who.availability, &who.away) {
        (Availability::OutOfOffice { since, until, .. }, Some(away)) => {
            away.cover.map(|cover| (cover, since, until))
        }
        _ => None,
    };
    let later = who.planned.as_ref().and_then(|plan| Some((plan.cover?, plan.from, plan.until)));
    now.into_iter().chain(later).find_map(|(cover, begins, ends)| {
        let from = from.max(begins);
        let until = match (until, ends) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        until.is_none_or(|until| from < until).then_some((cover, (from, until)))
    })
}

/// What undoes planning or dropping a plan, or going out: the plan there was, or being back as before.
pub(in crate::desk) fn back(before: &Desk, command: &Command) -> Vec<Command> {
    let (technician, later) = match command {
        Command::PlanAbsence(wish) => (wish.technician, wish.from.is_some()),
        Command::CancelAbsence(wish) => (wish.technician, true),
        _ => return Vec::new(),
    };
    let Some(had) = before.get::<Technician>(technician) else { return Vec::new() };
    let undo = match (later, had.availability, &had.planned) {
        (false, Availability::OutOfOffice { until, .. }, _) => {
            let mut undo: Vec<Command> = given_back(before, command, technician).collect();
            undo.push(out_again(had, until, OpenTickets::Keep));
            return undo;
        }
        (true, _, None) => Command::CancelAbsence(CancelAbsence { technician }),
        (true, _, Some(plan)) => Command::PlanAbsence(Box::new(PlanAbsence {
            technician,
            from: Some(plan.from),
            until: plan.until,
            cover: plan.cover,
            note: plan.note.as_ref().map(ToString::to_string),
            tickets: plan.tickets,
        })),
        (false, Availability::Available, _) => Command::SetAvailable { technician, if_until: None },
    };
    vec![undo]
}

/// The tickets that a change of an absence moves, assigned as they were.
fn given_back<'a>(
    before: &'a Desk,
    command: &Command,
    technician: TechnicianId,
) -> impl Iterator<Item = Command> + use<'a> {
    let to = match command {
        Command::PlanAbsence(wish) => match wish.tickets {
            OpenTickets::Keep => None,
            OpenTickets::Release => Some(None),
            OpenTickets::HandOver => wish.cover.and_then(|c| before.who_takes_for(c)).map(Some),
        },
        _ => None,
    };
    to.into_iter().flat_map(move |to| {
        before.tickets_of_technician(technician, Category::is_active).map(move |ticket| {
            let back = To::Technician(technician);
            Command::AssignTicket { ticket, to: back, was: Expect::Value(to) }
        })
    })
}

/// What undoes coming back: the same absence, with its cover, its note and what it did with tickets.
pub(in crate::desk) fn out_as_before(technician: &Technician, until: Option<Timestamp>) -> Command {
    let moved = technician.away.as_ref().and_then(|away| away.moved.last());
    let tickets = match moved {
        None => OpenTickets::Keep,
        Some(Moved { to: None, .. }) => OpenTickets::Release,
        Some(_) => OpenTickets::HandOver,
    };
    out_again(technician, until, tickets)
}

fn out_again(technician: &Technician, until: Option<Timestamp>, tickets: OpenTickets) -> Command {
    let away = technician.away.clone().unwrap_or_default();
    Command::PlanAbsence(Box::new(PlanAbsence {
        technician: technician.id,
        from: None,
        until,
        cover: away.cover,
        note: away.note.map(|note| note.to_string()),
        tickets,
    }))
}

impl Desk {
    /// Who takes the work meant for somebody: themselves while they are available, else whoever covers them,
    /// along the chain of covers. Nothing where it ends with somebody who is out.
    pub fn who_takes_for(&self, technician: TechnicianId) -> Option<TechnicianId> {
        let mut who = technician;
        for _ in 0..self.all::<Technician>().len() {
            let now = self.get::<Technician>(who)?;
            if now.availability.is_available() {
                return self.is_assignable(who).then_some(who);
            }
            who = now.away.as_ref()?.cover?;
        }
        None
    }

    /// The planned absence that begins next.
    pub fn next_absence(&self) -> Option<(Timestamp, TechnicianId)> {
        self.all::<Technician>()
            .filter(|technician| technician.state != crate::desk::TechnicianState::Inactive)
            .filter_map(|technician| Some((technician.planned.as_ref()?.from, technician.id)))
            .min()
    }
}

#[cfg(test)]
mod tests;

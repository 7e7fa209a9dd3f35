//! Owns who gets a ticket: by hand, and by auto-assignment (D4).

use std::cmp::Reverse;

use chrono::TimeDelta;

use crate::desk::{
    AssignmentDecision, Availability, Candidate, Desk, Expect, Field, FieldValue, Notice,
    Permission, Refusal, Role, Strategy, Technician, TechnicianId, TechnicianKind, TechnicianState,
    Ticket, TicketId, Timestamp, To, Verdict,
    draft::{Draft, check_seen},
};

/// Gives a ticket to somebody, to nobody, or to whom balance chooses.
pub(in crate::desk) fn assign(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    to: To,
    was: Expect<Option<TechnicianId>>,
) -> Result<(), Refusal> {
    draft.needs(Permission::AssignTickets)?;
    let now = draft.get::<Ticket>(ticket)?.assignee;
    let value = |v: &Option<TechnicianId>| FieldValue::maybe(*v, FieldValue::Technician);
    match to {
        To::Nobody => {
            check_seen(Field::Assignee, &was, &now, &None, value)?;
            give(draft, ticket, None)
        }
        To::Technician(technician) => {
            check_seen(Field::Assignee, &was, &now, &Some(technician), value)?;
            if now == Some(technician) {
                return Ok(());
            }
            assignable(draft, draft.get::<Ticket>(ticket)?, technician)?;
            give(draft, ticket, Some(technician))?;
            if !draft.get::<Technician>(technician)?.availability.is_available() {
                draft.notice(Notice::AssigneeIsOut { technician });
            }
            Ok(())
        }
        To::Balance => {
            if let Expect::Value(was) = was {
                check_seen(Field::Assignee, &Expect::Value(was), &now, &was, value)?;
            }
            let strategy = draft.desk.account().and_then(|a| a.auto_assign).unwrap_or_default();
            if by_balance(draft, ticket, strategy)? { Ok(()) } else { Err(Refusal::NobodyEligible) }
        }
    }
}

/// Lets auto-assignment choose for a ticket without a technician, and keeps the decision. False where
/// nobody was eligible: the ticket stays unassigned and the decision says why.
pub(in crate::desk) fn by_balance(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    strategy: Strategy,
) -> Result<bool, Refusal> {
    let decision = balance(draft.desk, ticket, strategy, draft.at);
    let chosen = decision.chosen;
    draft.keep(decision);
    let Some(technician) = chosen else {
        draft.notice(Notice::NobodyEligible { ticket });
        return Ok(false);
    };
    let stamp = next_turn(draft.desk, draft.at);
    draft.edit::<Technician>(technician, |technician| {
        technician.last_auto_assigned_at = Some(stamp);
    })?;
    give(draft, ticket, Some(technician))?;
    draft.notice(Notice::AutoAssigned { ticket, technician });
    Ok(true)
}

/// What auto-assignment would decide now: everybody with the reason why or why not, best first. The
/// screens show this before anything is sent.
pub fn balance(
    desk: &Desk,
    ticket: TicketId,
    strategy: Strategy,
    at: Timestamp,
) -> AssignmentDecision {
    let mut candidates: Vec<Candidate> = desk
        .all::<Technician>()
        .filter(|technician| technician.sort == TechnicianKind::Human)
        .map(|technician| {
            let open = u32::try_from(desk.open_load(technician.id)).unwrap_or(u32::MAX);
            Candidate {
                technician: technician.id,
                open,
                last_given: technician.last_auto_assigned_at,
                verdict: verdict(desk, technician, open),
            }
        })
        .collect();
    candidates.sort_by_key(|candidate| {
        let load = match strategy {
            Strategy::RoundRobin => 0,
            Strategy::LeastLoaded => candidate.open,
        };
        let eligible = Reverse(candidate.verdict.is_eligible());
        (eligible, load, candidate.last_given, candidate.technician)
    });
    let chosen =
        candidates.first_mut().filter(|candidate| candidate.verdict.is_eligible()).map(|first| {
            first.verdict = Verdict::Chosen;
            first.technician
        });
    AssignmentDecision { ticket, at, strategy, candidates, chosen }
}

/// Why a technician cannot be picked, or that they can: never the absent, the inactive, the Beginner
/// (T15, I19).
fn verdict(desk: &Desk, technician: &Technician, open: u32) -> Verdict {
    let may =
        desk.get::<Role>(technician.role).is_some_and(|role| role.allows(Permission::BeAssigned));
    if technician.state == TechnicianState::Inactive {
        Verdict::Inactive
    } else if technician.state == TechnicianState::Invited || technician.first_login_at.is_none() {
        Verdict::NeverLoggedIn
    } else if !may {
        Verdict::Beginner
    } else if matches!(technician.availability, Availability::OutOfOffice { .. }) {
        Verdict::OutOfOffice
    } else if technician.auto_assign_cap.is_some_and(|cap| open >= cap) {
        Verdict::AtCap
    } else {
        Verdict::NotFirst
    }
}

/// A stamp later than every earlier turn, so that two tickets of the same millisecond go to two people.
fn next_turn(desk: &Desk, at: Timestamp) -> Timestamp {
    let last = desk.all::<Technician>().filter_map(|t| t.last_auto_assigned_at).max();
    last.map_or(at, |last| at.max(last + TimeDelta::milliseconds(1)))
}

/// Refuses technicians who cannot be given this ticket: inactive, a role that may not (I12, TA8), or
/// the bot once the device was changed (D22). Being out of office is no reason by hand (TA6).
pub(in crate::desk) fn assignable(
    draft: &Draft<'_>,
    ticket: &Ticket,
    technician: TechnicianId,
) -> Result<(), Refusal> {
    let person = draft.get::<Technician>(technician)?;
    if person.sort == TechnicianKind::Bot && ticket.autopilot_locked_at.is_some() {
        return Err(Refusal::AutopilotLocked);
    }
    if draft.desk.is_assignable(technician) {
        Ok(())
    } else {
        Err(Refusal::NotAssignable { technician })
    }
}

fn give(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    technician: Option<TechnicianId>,
) -> Result<(), Refusal> {
    let at = draft.at;
    draft.edit::<Ticket>(ticket, |ticket| {
        if ticket.assignee != technician {
            ticket.assignee = technician;
            ticket.updated_at = at;
        }
    })
}

impl Desk {
    /// True when tickets can be given to this technician by hand: active, and a role that may be
    /// assigned (I12, TA8).
    pub fn is_assignable(&self, technician: TechnicianId) -> bool {
        self.get::<Technician>(technician).is_some_and(|t| t.state == TechnicianState::Active)
            && self.may(technician, Permission::BeAssigned)
    }
}

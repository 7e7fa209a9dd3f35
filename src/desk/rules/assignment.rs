//! Owns who gets a ticket: by hand, and by auto-assignment (D4).

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use chrono::TimeDelta;

use super::{
    letters,
    tickets::{touch, workable},
};
use crate::desk::{
    AssignmentDecision, AutoAssign, Availability, Candidate, Category, Desk, Expect, Field,
    FieldValue, Notice, Permission, Record, Refusal, Role, SiteId, Status, Strategy, Technician,
    TechnicianId, TechnicianKind, TechnicianState, Ticket, TicketId, Timestamp, To, UserId,
    Verdict,
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
    let now = workable(draft, ticket)?.assignee;
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
            if by_balance(draft, ticket, strategy, &AutoAssign::default())? {
                Ok(())
            } else {
                Err(Refusal::NobodyEligible)
            }
        }
    }
}

/// Lets auto-assignment choose for a ticket without a technician, and keeps the decision. False where
/// nobody was eligible: the ticket stays unassigned and the decision says why.
fn by_balance(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    strategy: Strategy,
    how: &AutoAssign,
) -> Result<bool, Refusal> {
    if draft.desk.is_partial() {
        // How much everybody has to do is not known here: the server chooses.
        return Ok(true);
    }
    let Ticket { requester, site, .. } = *draft.get::<Ticket>(ticket)?;
    let wanted = Wanted { ticket, requester, site: Some(site), strategy, how };
    let decision = choose(draft.desk, &wanted, draft.at);
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

/// As a rule or a new ticket asks for it: where nobody is eligible the ticket waits (D4).
pub(in crate::desk) fn by_rule(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    strategy: Strategy,
    how: &AutoAssign,
) -> Result<(), Refusal> {
    by_balance(draft, ticket, strategy, how).map(drop)
}

/// Who is looked for.
struct Wanted<'a> {
    ticket: TicketId,
    requester: Option<UserId>,
    site: Option<SiteId>,
    strategy: Strategy,
    how: &'a AutoAssign,
}

/// What auto-assignment would decide now: everybody with the reason why or why not, best first. The
/// screens show this before anything is sent.
pub fn balance(
    desk: &Desk,
    ticket: TicketId,
    strategy: Strategy,
    at: Timestamp,
) -> AssignmentDecision {
    let known = desk.get::<Ticket>(ticket);
    let (requester, site) = (known.and_then(|it| it.requester), known.map(|it| it.site));
    choose(desk, &Wanted { ticket, requester, site, strategy, how: &AutoAssign::default() }, at)
}

fn choose(desk: &Desk, wanted: &Wanted<'_>, at: Timestamp) -> AssignmentDecision {
    let Wanted { ticket, strategy, .. } = *wanted;
    let last = last_owner(desk, wanted, at);
    let mut candidates: Vec<Candidate> = desk
        .all::<Technician>()
        .filter(|technician| technician.sort == TechnicianKind::Human)
        .map(|technician| {
            let open = u32::try_from(desk.open_load(technician.id)).unwrap_or(u32::MAX);
            Candidate {
                technician: technician.id,
                open,
                last_given: technician.last_auto_assigned_at,
                verdict: verdict(desk, technician, open, wanted),
            }
        })
        .collect();
    candidates.sort_by_key(|candidate| {
        let load = match strategy {
            Strategy::RoundRobin => 0,
            Strategy::LeastLoaded => candidate.open,
            Strategy::LastOwner { .. } => {
                u32::from(last.is_none_or(|(_, owner)| owner != candidate.technician))
            }
        };
        let eligible = Reverse(candidate.verdict.is_eligible());
        (eligible, load, candidate.last_given, candidate.technician)
    });
    let chosen =
        candidates.first_mut().filter(|candidate| candidate.verdict.is_eligible()).map(|first| {
            first.verdict = Verdict::Chosen;
            first.technician
        });
    let because = last.filter(|(_, owner)| chosen == Some(*owner)).map(|(ticket, _)| ticket);
    AssignmentDecision { ticket, at, strategy, because, candidates, chosen }
}

/// The requester's last ticket that somebody had, and who, where the order asks for it.
fn last_owner(desk: &Desk, wanted: &Wanted<'_>, at: Timestamp) -> Option<(TicketId, TechnicianId)> {
    let Strategy::LastOwner { days } = wanted.strategy else { return None };
    let earlier = desk.tickets_of_user(wanted.requester?).rev();
    let tickets = earlier.filter(|id| *id != wanted.ticket).filter_map(|id| desk.get::<Ticket>(id));
    tickets
        .take_while(|ticket| at - ticket.created_at <= TimeDelta::days(i64::from(days)))
        .find_map(|ticket| Some((ticket.id, ticket.assignee?)))
}

/// Why a technician cannot be picked, or that they can: never the absent, the inactive, the Beginner, who
/// does not reach the site (T15, I12, I19).
fn verdict(desk: &Desk, technician: &Technician, open: u32, wanted: &Wanted<'_>) -> Verdict {
    let (how, role) = (wanted.how, desk.get::<Role>(technician.role));
    let may = role.is_some_and(|role| role.allows(Permission::BeAssigned));
    if technician.state == TechnicianState::Inactive {
        Verdict::Inactive
    } else if technician.state == TechnicianState::Invited || technician.first_login_at.is_none() {
        Verdict::NeverLoggedIn
    } else if !may {
        Verdict::Beginner
    } else if !role.is_some_and(|role| role.scope.holds(wanted.site)) {
        Verdict::OutOfScope
    } else if matches!(technician.availability, Availability::OutOfOffice { .. }) {
        Verdict::OutOfOffice
    } else if how.excluded.contains(&technician.id) {
        Verdict::Excluded
    } else if [technician.auto_assign_cap, how.cap].into_iter().flatten().any(|cap| open >= cap) {
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

/// Refuses technicians who cannot be given this ticket: inactive, a role that may not or does not reach
/// the site (I12, TA8), or the bot once the device was changed (D22). Being out of office is no reason by hand (TA6).
pub(in crate::desk) fn assignable(
    draft: &Draft<'_>,
    ticket: &Ticket,
    technician: TechnicianId,
) -> Result<(), Refusal> {
    let person = draft.get::<Technician>(technician)?;
    if person.sort == TechnicianKind::Bot && ticket.autopilot_locked_at.is_some() {
        return Err(Refusal::AutopilotLocked);
    }
    if draft.desk.is_assignable(technician) && draft.desk.sees(technician, ticket) {
        Ok(())
    } else {
        Err(Refusal::NotAssignable { technician })
    }
}

/// Takes open and pending tickets from those who may not have them any more, because the ticket or their role
/// moved. Runs after every command, so that none can forget it (I12, B3 rows 21, 22).
pub(in crate::desk) fn release(draft: &mut Draft<'_>) {
    let (mut tickets, mut of_roles) = (BTreeSet::new(), BTreeSet::new());
    for record in draft.written() {
        match record {
            Record::Ticket(ticket) if ticket.assignee.is_some() => {
                tickets.insert(ticket.id);
            }
            Record::Technician(technician) => {
                let before = draft.desk.get::<Technician>(technician.id);
                if before.is_some_and(|before| before.role != technician.role) {
                    of_roles.extend(
                        draft.desk.tickets_of_technician(technician.id, Category::is_active),
                    );
                }
            }
            Record::Role(role) => {
                let holders = draft.desk.all::<Technician>().filter(|t| t.role == role.id);
                of_roles.extend(holders.flat_map(|technician| {
                    draft.desk.tickets_of_technician(technician.id, Category::is_active)
                }));
            }
            _ => {}
        }
    }
    let mut released: BTreeMap<_, (u32, u32)> = BTreeMap::new();
    for ticket in tickets.union(&of_roles).copied() {
        if let Some(technician) = lost_by(draft, ticket) {
            let at = draft.at;
            draft.amend::<Ticket>(ticket, |ticket| {
                ticket.assignee = None;
                ticket.updated_at = at;
            });
            let (count, of_role) = released.entry(technician).or_default();
            *count += 1;
            *of_role += u32::from(of_roles.contains(&ticket));
        }
    }
    for (technician, (count, of_role)) in released {
        draft.notice(Notice::TicketsReleased { technician, count });
        if of_role > 0 {
            letters::tickets_released(draft, technician, of_role);
        }
    }
}

/// Who has this open or pending ticket and may not.
fn lost_by(draft: &Draft<'_>, ticket: TicketId) -> Option<TechnicianId> {
    let ticket = draft.find::<Ticket>(ticket)?;
    let assignee = ticket.assignee?;
    let active = draft.find::<Status>(ticket.status)?.category.is_active();
    let holder = draft.find::<Technician>(assignee)?;
    let role = draft.find::<Role>(holder.role)?;
    let may = role.allows(Permission::BeAssigned) && role.scope.holds(Some(ticket.site));
    (active && !may).then_some(assignee)
}

fn give(
    draft: &mut Draft<'_>,
    ticket: TicketId,
    technician: Option<TechnicianId>,
) -> Result<(), Refusal> {
    touch(draft, ticket, |ticket| ticket.assignee = technician)
}

impl Desk {
    /// True when tickets can be given to this technician by hand: active, and a role that may be
    /// assigned (I12, TA8).
    pub fn is_assignable(&self, technician: TechnicianId) -> bool {
        self.get::<Technician>(technician).is_some_and(|t| t.state == TechnicianState::Active)
            && self.may(technician, Permission::BeAssigned)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::desk::{
        Actor, Change, Command,
        testing::{
            ADA, BEA, C, DANA, ELI, IVY, LEEDS, NIL, OTTO, ROBO, UMA, World, assign, device,
            new_ticket, out,
        },
    };

    fn decision(world: &World) -> AssignmentDecision {
        balance(&world.desk, TicketId::from_u128(1), Strategy::RoundRobin, world.now)
    }

    #[rstest]
    #[case(DANA, Ok(()))]
    #[case(ADA, Ok(()))]
    #[case(ROBO, Ok(()))]
    #[case::ta8(BEA, Err(Refusal::NotAssignable { technician: BEA }))]
    #[case::i12(OTTO, Err(Refusal::NotAssignable { technician: OTTO }))]
    #[case::i12(IVY, Err(Refusal::NotAssignable { technician: IVY }))]
    fn i12_who_can_be_given_a_ticket_by_hand(
        #[case] technician: TechnicianId,
        #[case] answer: Result<(), Refusal>,
    ) {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        assert_eq!(world.decide(DANA, assign(ticket, technician)).map(drop), answer);
        assert_eq!(world.desk.is_assignable(technician), answer.is_ok());
    }

    #[test]
    fn ta6_the_absent_can_be_given_a_ticket_by_hand_with_a_warning() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        world.ok(ELI, out(ELI));
        let notices = world.ok(DANA, assign(ticket, ELI));
        assert_eq!(notices, [Notice::AssigneeIsOut { technician: ELI }]);
        assert_eq!(world.the(ticket).assignee, Some(ELI));
    }

    #[test]
    fn a_ticket_that_went_to_somebody_else_meanwhile_is_a_conflict() {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, ELI);
        let take = |to, was| Command::AssignTicket { ticket, to, was: Expect::Value(was) };
        let theirs = FieldValue::Technician(ELI);
        for (to, yours) in [
            (To::Technician(DANA), FieldValue::Technician(DANA)),
            (To::Nobody, FieldValue::None),
            (To::Balance, FieldValue::None),
        ] {
            let conflict =
                Refusal::Conflict { field: Field::Assignee, yours, theirs: theirs.clone() };
            assert_eq!(world.refused(DANA, take(to, None)), conflict);
        }
        world.ok(DANA, take(To::Technician(ELI), None));
        world.ok(DANA, take(To::Nobody, Some(ELI)));
        assert_eq!(world.the(ticket).assignee, None);
    }

    #[test]
    fn d4_every_candidate_has_a_reason() {
        let mut world = World::little();
        world.ok(DANA, out(DANA));
        let mut verdicts: Vec<_> =
            decision(&world).candidates.iter().map(|c| (c.technician, c.verdict)).collect();
        verdicts.sort_unstable();
        assert_eq!(
            verdicts,
            [
                (ADA, Verdict::Chosen),
                (DANA, Verdict::OutOfOffice),
                (ELI, Verdict::NotFirst),
                (BEA, Verdict::Beginner),
                (IVY, Verdict::NeverLoggedIn),
                (OTTO, Verdict::Inactive),
            ],
            "and the bot is no candidate"
        );
    }

    #[test]
    fn d4_round_robin_takes_whoever_waited_longest() {
        let mut world = World::assigning(Strategy::RoundRobin);
        let given: Vec<_> = (0..6)
            .map(|_| {
                let ticket = world.ticket(UMA);
                world.the(ticket).assignee
            })
            .collect();
        assert_eq!(given, [ADA, DANA, ELI, ADA, DANA, ELI].map(Some));
    }

    #[test]
    fn d4_somebody_back_from_leave_gets_one_ticket_and_not_a_flood() {
        let mut world = World::assigning(Strategy::RoundRobin);
        world.ok(DANA, out(DANA));
        for _ in 0..6 {
            world.ticket(UMA);
        }
        world.ok(DANA, Command::SetAvailable { technician: DANA, if_until: None });
        let given: Vec<_> = (0..3)
            .map(|_| {
                let ticket = world.ticket(UMA);
                world.the(ticket).assignee
            })
            .collect();
        assert_eq!(given, [DANA, ADA, ELI].map(Some));
    }

    #[test]
    fn d4_least_loaded_counts_open_tickets_and_not_pending_ones() {
        let mut world = World::assigning(Strategy::LeastLoaded);
        for _ in 0..3 {
            world.ticket(UMA);
        }
        let dana = world.ticket_for(NIL, DANA);
        world.ok(DANA, crate::desk::testing::status(dana, Category::Pending.preset()));
        world.ticket_for(UMA, ADA);
        world.ticket_for(UMA, ELI);
        let loads = [ADA, DANA, ELI].map(|technician| world.desk.open_load(technician));
        let least = [ADA, DANA, ELI][loads.iter().enumerate().min_by_key(|(_, l)| **l).unwrap().0];
        let ticket = world.ticket(UMA);
        assert_eq!(world.the(ticket).assignee, Some(least), "{loads:?}");
    }

    #[test]
    fn d4_nobody_eligible_leaves_the_ticket_unassigned_with_the_decision_kept() {
        let mut world = World::assigning(Strategy::RoundRobin);
        for technician in [ADA, DANA, ELI] {
            world.ok(technician, out(technician));
        }
        for assignee in [None, Some(To::Balance)] {
            let ticket = world.id();
            let new = crate::desk::NewTicket { assignee, ..new_ticket(ticket, LEEDS, UMA) };
            let decided = world.decide(DANA, Command::CreateTicket(new.clone())).expect("opened");
            assert_eq!(decided.notices, [Notice::NobodyEligible { ticket }]);
            assert!(decided.changes.iter().any(|change| matches!(
                change,
                Change::Assigned(decision) if decision.chosen.is_none()
            )));
            world.ok(DANA, Command::CreateTicket(new));
            assert_eq!(world.the(ticket).assignee, None);
            let again = Command::AssignTicket { ticket, to: To::Balance, was: Expect::Any };
            assert_eq!(world.refused(DANA, again), Refusal::NobodyEligible);
        }
    }

    #[test]
    fn d4_two_tickets_of_the_same_moment_go_to_two_people() {
        let mut world = World::assigning(Strategy::RoundRobin);
        let at = world.now;
        let given = [0, 1].map(|_| {
            world.now = at;
            let ticket = world.ticket(UMA);
            world.the(ticket).assignee
        });
        assert_ne!(given[0], given[1]);
    }

    #[test]
    fn d22_a_locked_ticket_is_refused_to_the_bot_alone() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        world.ok(DANA, device(ticket, crate::desk::testing::A));
        assert_eq!(world.refused(DANA, assign(ticket, ROBO)), Refusal::AutopilotLocked);
        world.ok(DANA, assign(ticket, ELI));
        let other = world.ticket(NIL);
        world.ok(ADA, device(other, C));
        world.ok(DANA, assign(other, ROBO));
    }

    #[test]
    fn a_beginner_may_not_even_take_a_ticket() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        assert_eq!(
            world.refused(BEA, assign(ticket, BEA)),
            Refusal::NotAllowed { needs: Permission::AssignTickets }
        );
        assert_eq!(
            world.refused(Actor::User(UMA), assign(ticket, DANA)),
            Refusal::NotAllowed { needs: Permission::AssignTickets }
        );
    }
}

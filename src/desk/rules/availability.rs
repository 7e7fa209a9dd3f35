//! Owns the availability of technicians (T14 to T19, TA6 to TA9).

use super::{absences, roles};
use crate::desk::{
    Availability, Category, Desk, Field, Flaw, Permission, Refusal, Technician, TechnicianId,
    TechnicianState, Timestamp, draft::Draft,
};

/// Ends an absence. With `if_until` only the absence that ends at that time, so that the clock of two
/// servers may ask twice and an absence that was prolonged meanwhile goes on.
pub(in crate::desk) fn come_back(
    draft: &mut Draft<'_>,
    technician: TechnicianId,
    if_until: Option<Timestamp>,
) -> Result<(), Refusal> {
    let current = may_set(draft, technician)?;
    if if_until.is_some() && current.availability.until() != if_until {
        return Ok(());
    }
    draft.edit::<Technician>(technician, |technician| {
        technician.availability = Availability::Available;
    })?;
    absences::take_back(draft, technician)
}

/// Begins an absence, or changes when it ends. Tickets stay where they are (TA6).
pub(in crate::desk) fn go_out(
    draft: &mut Draft<'_>,
    technician: TechnicianId,
    until: Option<Timestamp>,
) -> Result<(), Refusal> {
    let current = may_set(draft, technician)?;
    if until.is_some_and(|until| until <= draft.at) {
        return Err(Refusal::Invalid { field: Field::Until, flaw: Flaw::InThePast });
    }
    let since = match current.availability {
        Availability::OutOfOffice { until: same, .. } if same == until => return Ok(()),
        Availability::OutOfOffice { since, .. } => since,
        Availability::Available => draft.at,
    };
    let set_by = draft.actor.technician();
    draft.edit::<Technician>(technician, |technician| {
        technician.availability = Availability::OutOfOffice { since, until, set_by };
    })
}

/// One's own always, also for a Beginner (T18, TA8); another's with the permission (T17).
pub(super) fn may_set<'d>(
    draft: &'d Draft<'_>,
    technician: TechnicianId,
) -> Result<&'d Technician, Refusal> {
    if draft.actor.technician() != Some(technician) {
        draft.needs(Permission::SetAvailability)?;
        roles::is_within(draft, technician)?;
    }
    let current = draft.get::<Technician>(technician)?;
    if current.state == TechnicianState::Inactive {
        return Err(Refusal::Deactivated { technician });
    }
    Ok(current)
}

impl Desk {
    /// True when somebody is out of office and has tickets that nobody looks after meanwhile (F4).
    pub fn is_uncovered(&self, technician: &Technician) -> bool {
        technician.state == TechnicianState::Active
            && !technician.availability.is_available()
            && self.who_takes_for(technician.id).is_none()
            && self.tickets_of_technician(technician.id, Category::is_active).next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use rstest::rstest;

    use super::*;
    use crate::desk::{
        Actor, Command, Kind,
        testing::{ADA, BEA, DANA, ELI, OTTO, UMA, World, out},
    };

    fn back(technician: TechnicianId, if_until: Option<Timestamp>) -> Command {
        Command::SetAvailable { technician, if_until }
    }

    #[rstest]
    #[case::t18_own(DANA, DANA, Ok(()))]
    #[case::ta8_own_of_a_beginner(BEA, BEA, Ok(()))]
    #[case::t17_admin_sets_anothers(ADA, DANA, Ok(()))]
    #[case::t17_technician_may_not(
        DANA, ELI, Err(Refusal::NotAllowed { needs: Permission::SetAvailability }))]
    #[case::deactivated(ADA, OTTO, Err(Refusal::Deactivated { technician: OTTO }))]
    #[case::unknown(
        ADA, TechnicianId::from_u128(1), Err(Refusal::NotFound { kind: Kind::Technician }))]
    fn t17_t18_who_may_set_whose(
        #[case] actor: TechnicianId,
        #[case] technician: TechnicianId,
        #[case] answer: Result<(), Refusal>,
    ) {
        let world = World::little();
        for command in [out(technician), back(technician, None)] {
            assert_eq!(world.decide(actor, command).map(drop), answer);
        }
    }

    #[test]
    fn t14_an_absence_says_since_when_until_when_and_who_set_it() {
        let mut world = World::little();
        let (since, until) = (world.now, world.now + TimeDelta::hours(4));
        world.ok(ADA, Command::SetOutOfOffice { technician: DANA, until: Some(until) });
        let away = |until, set_by| Availability::OutOfOffice { since, until, set_by };
        assert_eq!(world.technician(DANA).availability, away(Some(until), Some(ADA)));
        world.ok(DANA, out(DANA));
        assert_eq!(world.technician(DANA).availability, away(None, Some(DANA)));
        world.ok(DANA, back(DANA, None));
        assert_eq!(world.technician(DANA).availability, Availability::Available);
    }

    #[test]
    fn an_absence_does_not_end_before_it_begins() {
        let mut world = World::little();
        for until in [world.now, world.now - TimeDelta::days(1)] {
            assert_eq!(
                world.refused(
                    DANA,
                    Command::SetOutOfOffice { technician: DANA, until: Some(until) }
                ),
                Refusal::Invalid { field: Field::Until, flaw: Flaw::InThePast }
            );
        }
    }

    #[test]
    fn the_clock_ends_only_the_absence_it_was_set_for() {
        let mut world = World::little();
        let first = world.now + TimeDelta::hours(1);
        let later = world.now + TimeDelta::hours(2);
        for until in [first, later] {
            world.ok(DANA, Command::SetOutOfOffice { technician: DANA, until: Some(until) });
        }
        world.ok(Actor::System, back(DANA, Some(first)));
        assert_eq!(world.technician(DANA).availability.until(), Some(later));
        world.ok(Actor::System, back(DANA, Some(later)));
        assert!(world.technician(DANA).availability.is_available());
        assert_eq!(world.decide(Actor::System, back(DANA, Some(later))).unwrap().changes, []);
    }

    #[test]
    fn b3_row_20_ta6_going_out_leaves_tickets_where_they_are() {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        world.ok(DANA, out(DANA));
        assert_eq!(world.the(ticket).assignee, Some(DANA));
    }

    #[test]
    fn saying_it_twice_changes_nothing() {
        let mut world = World::little();
        world.ok(DANA, out(DANA));
        assert_eq!(world.decide(ADA, out(DANA)).expect("allowed").changes, []);
    }
}

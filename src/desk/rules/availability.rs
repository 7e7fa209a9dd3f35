//! Owns the availability of technicians (T14 to T19, TA6 to TA9).

use crate::desk::{
    Availability, Field, Flaw, Permission, Refusal, Technician, TechnicianId, TechnicianState,
    Timestamp, draft::Draft,
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
    })
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
fn may_set<'d>(draft: &'d Draft<'_>, technician: TechnicianId) -> Result<&'d Technician, Refusal> {
    if draft.actor.technician() != Some(technician) {
        draft.needs(Permission::SetAvailability)?;
    }
    let current = draft.get::<Technician>(technician)?;
    if current.state == TechnicianState::Inactive {
        return Err(Refusal::Deactivated { technician });
    }
    Ok(current)
}

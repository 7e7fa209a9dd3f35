//! Owns technicians: seats, the first login, enabling and disabling.

use crate::desk::{
    Account, AccountKey, Actor, Availability, Category, Email, Field, Flaw, Name, NewTechnician,
    Notice, Permission, Preset, Refusal, Revision, Role, RoleId, Technician, TechnicianId,
    TechnicianKind, TechnicianState, Ticket, draft::Draft,
};

/// Adds a technician as Beginner with the chosen role pending (T26, TA1). Nobody hands out a role that
/// allows more than their own.
pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewTechnician) -> Result<(), Refusal> {
    draft.needs(Permission::ManageTechnicians)?;
    let technician = from_new(draft, new)?;
    if let Some(role) = new.role {
        covers(draft, role)?;
    }
    if technician.takes_seat() {
        take_seat(draft, new.add_seat)?;
    }
    draft.create(technician)
}

/// Adds the Admin a desk starts with, who needs no first login (TA1).
pub(in crate::desk) fn found(draft: &mut Draft<'_>, new: &NewTechnician) -> Result<(), Refusal> {
    let mut admin = from_new(draft, new)?;
    admin.sort = TechnicianKind::Human;
    admin.role = Preset::Admin.id();
    admin.pending_role = None;
    admin.state = TechnicianState::Active;
    admin.first_login_at = Some(draft.at);
    draft.create(admin)
}

fn from_new(draft: &Draft<'_>, new: &NewTechnician) -> Result<Technician, Refusal> {
    let email = Email::parse(Field::Email, &new.email)?;
    if draft.desk.all::<Technician>().any(|technician| technician.email == email) {
        return Err(Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken });
    }
    let bot = new.sort == TechnicianKind::Bot;
    let beginner = Preset::Beginner.id();
    Ok(Technician {
        id: new.id,
        email,
        first_name: Name::parse(Field::FirstName, &new.first_name)?,
        last_name: Name::parse(Field::LastName, &new.last_name)?,
        sort: new.sort,
        state: if bot { TechnicianState::Active } else { TechnicianState::Invited },
        availability: Availability::Available,
        role: if bot { new.role.unwrap_or(beginner) } else { beginner },
        pending_role: if bot { None } else { new.role },
        first_login_at: None,
        auto_assign_cap: None,
        last_auto_assigned_at: None,
        rev: Revision::default(),
    })
}

fn covers(draft: &Draft<'_>, role: RoleId) -> Result<(), Refusal> {
    let role = draft.get::<Role>(role)?;
    let Some((_, own)) = draft.acting() else { return Ok(()) };
    if role.full_admin && !own.full_admin {
        return Err(Refusal::NeedsFullAdmin);
    }
    match role.permissions.iter().find(|permission| !own.allows(*permission)) {
        Some(needs) => Err(Refusal::NotAllowed { needs }),
        None => Ok(()),
    }
}

/// Uses a free seat, or adds one where that was confirmed (T2, T3, T11, T12, I17).
fn take_seat(draft: &mut Draft<'_>, add_seat: bool) -> Result<(), Refusal> {
    let Some(seats) = draft.get::<Account>(AccountKey)?.seat_limit else { return Ok(()) };
    let used = draft.desk.seats_used();
    if used < seats {
        return Ok(());
    }
    if !add_seat {
        return Err(Refusal::NoFreeSeat { seats });
    }
    draft.needs(Permission::ManageSubscription)?;
    draft.notice(Notice::SeatAdded { seats: used + 1 });
    draft.edit::<Account>(AccountKey, |account| account.seat_limit = Some(used + 1))
}

/// Notes the first login, which makes the pending role theirs (T27, TA1).
pub(in crate::desk) fn record_login(
    draft: &mut Draft<'_>,
    technician: TechnicianId,
) -> Result<(), Refusal> {
    if draft.actor != Actor::System {
        return Err(Refusal::SystemOnly);
    }
    let at = draft.at;
    if draft.get::<Technician>(technician)?.state == TechnicianState::Inactive {
        return Err(Refusal::NoAccess);
    }
    draft.edit::<Technician>(technician, |technician| {
        if technician.first_login_at.is_none() {
            technician.first_login_at = Some(at);
            technician.state = TechnicianState::Active;
            if let Some(role) = technician.pending_role.take() {
                technician.role = role;
            }
        }
    })
}

/// Enables a technician. Nothing they had comes back (TA12).
pub(in crate::desk) fn activate(
    draft: &mut Draft<'_>,
    technician: TechnicianId,
    add_seat: bool,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageTechnicians)?;
    let current = draft.get::<Technician>(technician)?;
    if current.state != TechnicianState::Inactive {
        return Ok(());
    }
    let human = current.sort == TechnicianKind::Human;
    let known = !human || current.first_login_at.is_some();
    if human {
        take_seat(draft, add_seat)?;
    }
    draft.edit::<Technician>(technician, |technician| {
        technician.state = if known { TechnicianState::Active } else { TechnicianState::Invited };
    })
}

/// Disables a technician: open and pending tickets become unassigned, the others keep the name
/// (T20 to T24, TA5). The account stays for good (T23).
pub(in crate::desk) fn deactivate(
    draft: &mut Draft<'_>,
    technician: TechnicianId,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageTechnicians)?;
    let current = draft.get::<Technician>(technician)?;
    if current.state == TechnicianState::Inactive {
        return Ok(());
    }
    if draft.actor.technician() == Some(technician) {
        return Err(Refusal::Yourself);
    }
    if draft.desk.active_admins().all(|admin| admin.id == technician) {
        return Err(Refusal::LastAdmin);
    }
    draft.edit::<Technician>(technician, |technician| {
        technician.state = TechnicianState::Inactive;
    })?;
    let at = draft.at;
    let mut count = 0;
    for ticket in draft.desk.tickets_of_technician(technician, Category::is_active) {
        count += 1;
        draft.edit::<Ticket>(ticket, |ticket| {
            ticket.assignee = None;
            ticket.updated_at = at;
        })?;
    }
    if count > 0 {
        draft.notice(Notice::TicketsReleased { technician, count });
    }
    Ok(())
}

impl crate::desk::Desk {
    /// How many of the account's seats are taken (TA3).
    pub fn seats_used(&self) -> u32 {
        let used = self.all::<Technician>().filter(|technician| technician.takes_seat()).count();
        u32::try_from(used).unwrap_or(u32::MAX)
    }

    /// The people who hold the preset Admin role and are active (I14).
    pub fn active_admins(&self) -> impl Iterator<Item = &Technician> {
        self.all::<Technician>().filter(|technician| {
            technician.sort == TechnicianKind::Human
                && technician.state == TechnicianState::Active
                && technician.role == Preset::Admin.id()
        })
    }
}

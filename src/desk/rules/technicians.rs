//! Owns technicians: seats, the first login, enabling and disabling.

use super::{letters, roles, tokens};
use crate::desk::{
    Account, AccountKey, Actor, Availability, Category, Email, Field, Flaw, Landing, Name,
    NewTechnician, Notice, Permission, Phone, Preset, Refusal, Revision, Technician, TechnicianId,
    TechnicianKind, TechnicianState, Ticket, draft::Draft,
};

/// Adds a technician as Beginner with the chosen role pending (T26, TA1). Nobody hands out a role that
/// allows more than their own.
pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewTechnician) -> Result<(), Refusal> {
    draft.needs(Permission::ManageTechnicians)?;
    let technician = from_new(draft, new)?;
    roles::may_invite_as(draft, new.role)?;
    if technician.takes_seat() {
        take_seat(draft, new.add_seat)?;
    }
    draft.create(technician)?;
    letters::invite(draft, new.id)
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
        phone: Phone::optional(Field::Phone, new.phone.as_deref())?,
        picture: None,
        language: None,
        landing: Landing::default(),
        signature: None,
        plain_tickets: false,
        hide_inactive: false,
        sort: new.sort,
        state: if bot { TechnicianState::Active } else { TechnicianState::Invited },
        availability: Availability::Available,
        planned: None,
        away: None,
        role: if bot { new.role.unwrap_or(beginner) } else { beginner },
        pending_role: if bot { None } else { new.role },
        first_login_at: None,
        auto_assign_cap: None,
        last_auto_assigned_at: None,
        pending_email: None,
        password_set_at: None,
        must_change_password: false,
        rev: Revision::default(),
    })
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
    roles::may_manage(draft, technician)?;
    let human = current.sort == TechnicianKind::Human;
    let known = !human || current.first_login_at.is_some();
    if human {
        take_seat(draft, add_seat)?;
    }
    draft.edit::<Technician>(technician, |technician| {
        technician.state = if known { TechnicianState::Active } else { TechnicianState::Invited };
    })?;
    // What an invitation from before said counts no longer.
    if known { Ok(()) } else { letters::invite(draft, technician) }
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
    roles::may_manage(draft, technician)?;
    if draft.desk.is_last_admin(technician) {
        return Err(Refusal::LastAdmin);
    }
    draft.edit::<Technician>(technician, |technician| {
        technician.state = TechnicianState::Inactive;
        // Nothing comes back by itself (TA12).
        technician.planned = None;
        technician.away = None;
    })?;
    tokens::end_all_of(draft, technician);
    let at = draft.at;
    let mut count = 0;
    for ticket in draft.desk.tickets_of_technician(technician, Category::is_active) {
        count += 1;
        draft.amend::<Ticket>(ticket, |ticket| {
            ticket.assignee = None;
            ticket.updated_at = at;
        });
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

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::desk::{
        Command, Desk, Expect, Kind, Strategy, To,
        testing::{
            ADA, BEA, DANA, ELI, IVY, OTTO, ROBO, UMA, VENDOR, World, assign, new_technician, out,
            status,
        },
    };

    fn seats(limit: u32) -> World {
        let mut world = World::empty();
        world.ok(
            Actor::System,
            Command::FoundDesk {
                account: "Seats".into(),
                seats: Some(limit),
                admin: new_technician(ADA, "Ada", None),
            },
        );
        world
    }

    fn add(id: TechnicianId, name: &str, add_seat: bool) -> Command {
        Command::AddTechnician(NewTechnician { add_seat, ..new_technician(id, name, None) })
    }

    /// What is told of an invitation while no mail is sent.
    fn unmailed(technician: TechnicianId) -> Notice {
        Notice::NotInvited { technician }
    }

    fn limit(desk: &Desk) -> Option<u32> {
        desk.account().expect("founded").seat_limit
    }

    #[test]
    fn t2_a_free_seat_is_used_without_asking() {
        let mut world = seats(2);
        assert_eq!(world.ok(ADA, add(DANA, "Dana", false)), [unmailed(DANA)]);
        assert_eq!((limit(&world.desk), world.desk.seats_used()), (Some(2), 2));
    }

    #[test]
    fn t3_t6_without_a_free_seat_adding_is_refused_until_a_seat_is_confirmed() {
        let mut world = seats(1);
        assert_eq!(world.refused(ADA, add(DANA, "Dana", false)), Refusal::NoFreeSeat { seats: 1 });
        let notices = world.ok(ADA, add(DANA, "Dana", true));
        assert_eq!(notices, [Notice::SeatAdded { seats: 2 }, unmailed(DANA)]);
        assert_eq!(limit(&world.desk), Some(2));
    }

    #[test]
    fn t11_t12_activating_takes_a_free_seat_or_a_confirmed_one() {
        let mut world = seats(2);
        world.ok(ADA, add(DANA, "Dana", false));
        world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
        let activate = |add_seat| Command::ActivateTechnician { technician: DANA, add_seat };
        let free = world.decide(ADA, activate(false)).expect("a seat is free");
        assert_eq!(free.notices, [unmailed(DANA)]);
        world.ok(ADA, add(ELI, "Eli", false));
        assert_eq!(world.refused(ADA, activate(false)), Refusal::NoFreeSeat { seats: 2 });
        let notices = world.ok(ADA, activate(true));
        assert_eq!(notices, [Notice::SeatAdded { seats: 3 }, unmailed(DANA)]);
    }

    #[test]
    fn t5_to_t9_an_added_technician_is_invited_and_unique_by_address() {
        let mut world = World::little();
        world.ok(ADA, add(TechnicianId::from_u128(9), "New", false));
        let added = world.technician(TechnicianId::from_u128(9));
        assert_eq!(added.state, TechnicianState::Invited);
        assert_eq!(&*added.email, "new@little.example");
        assert_eq!(
            world.refused(ADA, add(TechnicianId::from_u128(8), "NEW", false)),
            Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken }
        );
        assert_eq!(
            world.refused(ADA, add(DANA, "Other", false)),
            Refusal::IdTaken { kind: Kind::Technician }
        );
    }

    #[rstest]
    #[case("", "Tech", "a@b.c", Field::FirstName, Flaw::Empty)]
    #[case("Ann", "\x1b[2J", "a@b.c", Field::LastName, Flaw::ControlCharacters)]
    #[case("Ann", "Tech", "nobody", Field::Email, Flaw::NotAnEmail)]
    #[case("Ann", "Tech", "a\u{202e}@b.c", Field::Email, Flaw::NotAnEmail)]
    fn t7_the_form_refuses_bad_fields(
        #[case] first: &str,
        #[case] last: &str,
        #[case] email: &str,
        #[case] field: Field,
        #[case] flaw: Flaw,
    ) {
        let mut world = World::little();
        let new = NewTechnician {
            first_name: first.into(),
            last_name: last.into(),
            email: email.into(),
            ..new_technician(TechnicianId::from_u128(9), "Ann", None)
        };
        assert_eq!(
            world.refused(ADA, Command::AddTechnician(new)),
            Refusal::Invalid { field, flaw }
        );
    }

    #[test]
    fn t20_t22_a_deactivated_technician_can_do_nothing() {
        let mut world = World::little();
        assert_eq!(world.refused(OTTO, out(OTTO)), Refusal::NoAccess);
        assert_eq!(world.refused(IVY, out(IVY)), Refusal::NoAccess);
        assert_eq!(
            world.refused(Actor::System, Command::RecordLogin { technician: OTTO }),
            Refusal::NoAccess
        );
    }

    #[test]
    fn t24_open_and_pending_tickets_become_unassigned() {
        let mut world = World::little();
        let tickets = [
            (Category::Open.preset(), None),
            (Category::Pending.preset(), None),
            (VENDOR, None),
            (Category::Resolved.preset(), Some(DANA)),
            (Category::Closed.preset(), Some(DANA)),
        ]
        .map(|(to, keeps)| {
            let ticket = world.ticket_for(UMA, DANA);
            world.ok(ADA, status(ticket, to));
            (ticket, keeps)
        });
        let others = world.ticket_for(UMA, ELI);
        let notices = world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
        assert_eq!(notices, [Notice::TicketsReleased { technician: DANA, count: 3 }]);
        for (ticket, keeps) in tickets {
            assert_eq!(world.the(ticket).assignee, keeps);
        }
        assert_eq!(world.the(others).assignee, Some(ELI));
    }

    #[test]
    fn t24_released_tickets_are_not_given_to_others() {
        let mut world = World::assigning(Strategy::RoundRobin);
        let ticket = world.ticket_for(UMA, DANA);
        world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
        assert_eq!(world.the(ticket).assignee, None);
    }

    #[test]
    fn t26_a_new_technician_is_beginner_whatever_was_chosen() {
        let world = World::little();
        let ivy = world.technician(IVY);
        assert_eq!(ivy.role, Preset::Beginner.id());
        assert_eq!(ivy.pending_role, Some(Preset::Technician.id()));
    }

    #[test]
    fn t27_the_first_login_makes_the_pending_role_theirs() {
        let mut world = World::little();
        let at = world.now;
        world.ok(Actor::System, Command::RecordLogin { technician: IVY });
        let ivy = world.technician(IVY);
        assert_eq!((ivy.role, ivy.pending_role), (Preset::Technician.id(), None));
        assert_eq!((ivy.state, ivy.first_login_at), (TechnicianState::Active, Some(at)));
        let before = world.desk.clone();
        world.ok(Actor::System, Command::RecordLogin { technician: IVY });
        assert!(world.desk == before, "a later login changes nothing");
    }

    #[test]
    fn ta3_the_invited_take_a_seat_and_the_bot_and_the_inactive_do_not() {
        let world = World::little();
        let used = [ADA, DANA, ELI, BEA, IVY];
        for id in [ADA, DANA, ELI, BEA, IVY, OTTO, ROBO] {
            assert_eq!(world.technician(id).takes_seat(), used.contains(&id));
        }
        assert_eq!(world.desk.seats_used(), 5);
    }

    #[test]
    fn ta11_the_last_admin_stays_and_nobody_deactivates_themselves() {
        let mut world = World::little();
        let deactivate = |technician| Command::DeactivateTechnician { technician };
        assert_eq!(world.refused(ADA, deactivate(ADA)), Refusal::Yourself);
        assert_eq!(world.refused(Actor::System, deactivate(ADA)), Refusal::LastAdmin);
        let second = TechnicianId::from_u128(9);
        let admin = Some(Preset::Admin.id());
        world.ok(ADA, Command::AddTechnician(new_technician(second, "Second", admin)));
        assert_eq!(
            world.refused(Actor::System, deactivate(ADA)),
            Refusal::LastAdmin,
            "a pending Admin is none"
        );
        world.ok(Actor::System, Command::RecordLogin { technician: second });
        world.ok(second, deactivate(ADA));
        assert_eq!(world.refused(Actor::System, deactivate(second)), Refusal::LastAdmin);
    }

    #[test]
    fn ta11_a_bot_with_the_admin_role_is_not_the_admin_that_must_remain() {
        let mut world = World::little();
        let bot = NewTechnician {
            sort: TechnicianKind::Bot,
            ..new_technician(TechnicianId::from_u128(9), "Bot", Some(Preset::Admin.id()))
        };
        world.ok(ADA, Command::AddTechnician(bot));
        let ada = Command::DeactivateTechnician { technician: ADA };
        assert_eq!(world.refused(Actor::System, ada), Refusal::LastAdmin);
        let bot = TechnicianId::from_u128(9);
        world.ok(ADA, Command::DeactivateTechnician { technician: bot });
    }

    #[test]
    fn b3_row_19_ta12_a_reactivated_technician_gets_nothing_back_but_keeps_their_availability() {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        world.ok(DANA, out(DANA));
        let away = world.technician(DANA).availability;
        world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
        world.ok(ADA, Command::ActivateTechnician { technician: DANA, add_seat: false });
        assert_eq!(world.technician(DANA).state, TechnicianState::Active);
        assert_eq!(world.technician(DANA).availability, away);
        assert_eq!(world.the(ticket).assignee, None);
    }

    #[test]
    fn activating_one_who_never_logged_in_makes_them_invited_again() {
        let mut world = World::little();
        world.ok(ADA, Command::DeactivateTechnician { technician: IVY });
        world.ok(ADA, Command::ActivateTechnician { technician: IVY, add_seat: false });
        assert_eq!(world.technician(IVY).state, TechnicianState::Invited);
        assert_eq!(world.technician(IVY).pending_role, Some(Preset::Technician.id()));
    }

    #[test]
    fn deactivating_twice_and_activating_the_active_change_nothing() {
        let mut world = World::little();
        for command in [
            Command::DeactivateTechnician { technician: OTTO },
            Command::ActivateTechnician { technician: DANA, add_seat: false },
        ] {
            assert_eq!(world.decide(ADA, command).expect("allowed").changes, []);
        }
        let to = To::Technician(OTTO);
        let ticket = world.ticket(UMA);
        assert_eq!(
            world.refused(ADA, Command::AssignTicket { ticket, to, was: Expect::Any }),
            Refusal::NotAssignable { technician: OTTO }
        );
        world.ok(ADA, assign(ticket, DANA));
    }

    #[test]
    fn a_founding_admin_is_a_person_with_a_seat() {
        let mut world = World::empty();
        let admin = NewTechnician {
            sort: TechnicianKind::Bot,
            ..new_technician(ADA, "Ada", Some(Preset::Beginner.id()))
        };
        let found =
            Command::FoundDesk { account: "Little".into(), seats: Some(0), admin: admin.clone() };
        world.ok(Actor::System, found.clone());
        let ada = world.technician(ADA);
        assert_eq!((ada.sort, ada.role), (TechnicianKind::Human, Preset::Admin.id()));
        assert_eq!(limit(&world.desk), Some(1));
        assert_eq!(world.refused(Actor::System, found), Refusal::AlreadyFounded);
    }
}

//! Owns users: adding them, and whether they may ask.
//! Their devices are ruled in `relations.rs`, their tickets in `tickets.rs`.

use crate::desk::{
    Email, Field, Flaw, Name, NewUser, Permission, Refusal, RelatedDevices, Revision, Site, User,
    UserId, UserState, draft::Draft,
};

/// Adds a user; a mail address belongs to one user, active or not (UA5, I7).
pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewUser) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    draft.get::<Site>(new.site)?;
    let email = match new.email.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(text) => Some(Email::parse(Field::Email, text)?),
    };
    if email.as_ref().is_some_and(|email| draft.desk.user_with_email(email).is_some()) {
        return Err(Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken });
    }
    draft.create(User {
        id: new.id,
        site: new.site,
        first_name: Name::parse(Field::FirstName, &new.first_name)?,
        last_name: Name::parse(Field::LastName, &new.last_name)?,
        email,
        phone: Name::optional(Field::Phone, new.phone.as_deref())?,
        department: Name::optional(Field::Department, new.department.as_deref())?,
        job_title: Name::optional(Field::JobTitle, new.job_title.as_deref())?,
        state: UserState::Active,
        devices: RelatedDevices::default(),
        created_at: draft.at,
        rev: Revision::default(),
    })
}

/// Lets a user ask, or no longer. Tickets and devices stay as they are (U23, UA12).
pub(in crate::desk) fn set_active(
    draft: &mut Draft<'_>,
    user: UserId,
    active: bool,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    let state = if active { UserState::Active } else { UserState::Inactive };
    draft.edit::<User>(user, |user| user.state = state)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::desk::{
        Actor, Command, Kind,
        testing::{ADA, B, BEA, DANA, LEEDS, UMA, World, missing, new_user},
    };

    const NEW: UserId = UserId::from_u128(9);

    fn new() -> NewUser {
        new_user(NEW, LEEDS, "New")
    }

    #[test]
    fn u1_a_user_needs_a_site_and_a_name() {
        let mut world = World::little();
        let email = Some(" New@Leeds.Example ".into());
        world.ok(DANA, Command::AddUser(NewUser { email, phone: Some(String::new()), ..new() }));
        let user = world.user(NEW);
        assert_eq!(user.email.as_deref(), Some("new@leeds.example"));
        assert_eq!((user.phone.as_deref(), user.name().as_str()), (None, "New User"));
        assert!(world.desk.users_of_site(LEEDS).any(|user| user == NEW));
    }

    #[rstest]
    #[case::no_site(NewUser { site: crate::desk::SiteId::from_u128(1), ..new() },
        missing(Kind::Site))]
    #[case::twice(new_user(UMA, LEEDS, "Uma"), Refusal::IdTaken { kind: Kind::User })]
    #[case::nameless(NewUser { last_name: String::new(), ..new() },
        Refusal::Invalid { field: Field::LastName, flaw: Flaw::Empty })]
    #[case::long(NewUser { first_name: "x".repeat(81), ..new() },
        Refusal::Invalid { field: Field::FirstName, flaw: Flaw::TooLong { max: 80 } })]
    #[case::email(NewUser { email: Some("x".into()), ..new() },
        Refusal::Invalid { field: Field::Email, flaw: Flaw::NotAnEmail })]
    fn a_user_that_does_not_fit_is_refused(#[case] new: NewUser, #[case] refusal: Refusal) {
        assert_eq!(World::little().refused(DANA, Command::AddUser(new)), refusal);
    }

    #[test]
    fn ua5_an_address_belongs_to_one_user_active_or_not() {
        let mut world = World::little();
        let with = |id| {
            let email = Some("one@leeds.example".into());
            Command::AddUser(NewUser { email, ..new_user(id, LEEDS, "One") })
        };
        world.ok(DANA, with(NEW));
        world.ok(DANA, Command::SetUserActive { user: NEW, active: false });
        assert_eq!(
            world.refused(DANA, with(UserId::from_u128(8))),
            Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken }
        );
    }

    #[test]
    fn u22_u23_ua12_deactivation_touches_neither_tickets_nor_devices() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let before = world.the(ticket).clone();
        world.ok(DANA, Command::SetUserActive { user: UMA, active: false });
        assert_eq!(world.the(ticket), &before);
        assert_eq!(world.devices_of(UMA).1, Some(B));
        world.ok(DANA, Command::SetUserActive { user: UMA, active: true });
        assert_eq!(world.user(UMA).state, UserState::Active);
        let denied = Refusal::NotAllowed { needs: Permission::ManageUsers };
        let off = Command::SetUserActive { user: UMA, active: false };
        assert_eq!(world.refused(BEA, off.clone()), denied);
        assert_eq!(world.refused(Actor::User(UMA), off), denied);
        let unknown = Command::SetUserActive { user: NEW, active: true };
        assert_eq!(world.refused(ADA, unknown), missing(Kind::User));
    }
}

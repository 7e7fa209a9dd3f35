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
    if email.is_some() && draft.desk.all::<User>().any(|user| user.email == email) {
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

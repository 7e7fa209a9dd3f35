//! Owns roles: what they hold, who holds them, and that nobody hands out more than they have (C2, C3, T26 to T29, TA1,
//! TA11, PA1, I14 to I16). What a role that narrows does to tickets is in `assignment.rs`.

use super::sites::same_name;
use crate::desk::{
    AssignRole, ChooseFirstRole, Command, DeleteRole, Desk, Edit, EditRole, Expect, Field,
    FieldValue, Flaw, Name, NewRole, Permission, Permissions, Preset, Refusal, Revision, Role,
    RoleId, Scope, Site, Technician, TechnicianId, TechnicianKind,
    draft::{Draft, check_seen, edited, edited_line},
};

/// Adds a role that allows no more than the actor's own.
pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewRole) -> Result<(), Refusal> {
    draft.needs(Permission::ManageRoles)?;
    let role = Role {
        id: new.id,
        name: Name::parse(Field::Name, &new.label)?,
        preset: None,
        full_admin: new.full_admin,
        permissions: new.permissions,
        scope: new.scope.clone(),
        rev: Revision::default(),
    };
    is_sound(draft, &role)?;
    own_covers(draft, &role)?;
    draft.create(role)
}

/// Changes a role. Neither what it was nor what it becomes may allow more than the actor's own.
pub(in crate::desk) fn edit(draft: &mut Draft<'_>, edit: &EditRole) -> Result<(), Refusal> {
    draft.needs(Permission::ManageRoles)?;
    let before = draft.get::<Role>(edit.role)?;
    if before.is_fixed() {
        return Err(Refusal::PresetRole);
    }
    own_covers(draft, before)?;
    let mut after = before.clone();
    after.name = edited_line(Field::Name, edit.label.as_ref(), &before.name)?;
    let yes = |value: &bool| FieldValue::Yes(*value);
    after.full_admin = edited(Field::FullAdmin, edit.full_admin.as_ref(), &before.full_admin, yes)?;
    let allowed = |value: &Permissions| FieldValue::Permissions(*value);
    let permissions = edit.permissions.as_ref();
    after.permissions = edited(Field::Permissions, permissions, &before.permissions, allowed)?;
    let reach = |value: &Scope| FieldValue::Scope(value.clone());
    after.scope = edited(Field::Scope, edit.scope.as_ref(), &before.scope, reach)?;
    is_sound(draft, &after)?;
    own_covers(draft, &after)?;
    draft.put(after);
    Ok(())
}

/// Refuses a name that another role has, and a scope that reaches nothing.
fn is_sound(draft: &Draft<'_>, role: &Role) -> Result<(), Refusal> {
    let taken = |other: &Role| other.id != role.id && same_name(&other.name, &role.name);
    if draft.desk.all::<Role>().any(taken) {
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken });
    }
    if let Scope::Listed(sites) = &role.scope {
        if sites.is_empty() {
            return Err(Refusal::Invalid { field: Field::Scope, flaw: Flaw::Empty });
        }
        let known = draft.desk.get::<Role>(role.id).map(|before| &before.scope);
        for site in sites {
            // A site that has gone since may stay listed.
            if !matches!(known, Some(Scope::Listed(before)) if before.contains(site)) {
                draft.get::<Site>(*site)?;
            }
        }
    }
    Ok(())
}

/// Deletes a role that nobody holds and nobody is to get (I16).
pub(in crate::desk) fn delete(draft: &mut Draft<'_>, wanted: &DeleteRole) -> Result<(), Refusal> {
    draft.needs(Permission::ManageRoles)?;
    let role = draft.get::<Role>(wanted.role)?;
    if role.preset.is_some() {
        return Err(Refusal::PresetRole);
    }
    own_covers(draft, role)?;
    let holders = draft.desk.holders(role.id).count();
    if holders > 0 {
        let holders = u32::try_from(holders).unwrap_or(u32::MAX);
        return Err(Refusal::RoleInUse { holders });
    }
    draft.remove::<Role>(wanted.role);
    Ok(())
}

/// Gives a technician another role, at once. Before the first login only the role that comes with it can be chosen
/// (T27, T29, T37, TA1).
pub(in crate::desk) fn assign(draft: &mut Draft<'_>, wanted: &AssignRole) -> Result<(), Refusal> {
    draft.needs(Permission::AssignRoles)?;
    let technician = draft.get::<Technician>(wanted.technician)?;
    let (id, now) = (technician.id, technician.role);
    if technician.is_before_first_login() {
        return Err(Refusal::RoleLockedUntilFirstLogin { technician: id });
    }
    check_seen(Field::Role, &wanted.was, &now, &wanted.role, |v| FieldValue::Role(*v))?;
    if now == wanted.role {
        return Ok(());
    }
    may_manage(draft, id)?;
    own_covers(draft, draft.get::<Role>(wanted.role)?)?;
    if now == Preset::Admin.id() && draft.desk.is_last_admin(id) {
        return Err(Refusal::LastAdmin);
    }
    draft.edit::<Technician>(id, |technician| technician.role = wanted.role)
}

/// Chooses the role that the first login brings (TA1).
pub(in crate::desk) fn choose_first(
    draft: &mut Draft<'_>,
    wanted: &ChooseFirstRole,
) -> Result<(), Refusal> {
    draft.needs(Permission::AssignRoles)?;
    let technician = draft.get::<Technician>(wanted.technician)?;
    let (id, now) = (technician.id, technician.pending_role);
    if !technician.is_before_first_login() {
        return Err(Refusal::HasLoggedIn { technician: id });
    }
    let value = |v: &Option<RoleId>| FieldValue::maybe(*v, FieldValue::Role);
    check_seen(Field::Role, &wanted.was, &now, &wanted.role, value)?;
    may_manage(draft, id)?;
    may_invite_as(draft, wanted.role)?;
    draft.edit::<Technician>(id, |technician| technician.pending_role = wanted.role)
}

/// Refuses a first role that allows more than the actor's own, or reaches further; Beginner, which everybody has
/// until then, reaches every site.
pub(in crate::desk) fn may_invite_as(
    draft: &Draft<'_>,
    role: Option<RoleId>,
) -> Result<(), Refusal> {
    own_covers(draft, draft.get::<Role>(role.unwrap_or(Preset::Beginner.id()))?)
}

/// Refuses unless the actor's own role covers all that this technician may do, and where: nobody edits, deactivates
/// or gives another role to somebody who may more than themselves (PA1, C3 note 1).
pub(in crate::desk) fn may_manage(
    draft: &Draft<'_>,
    technician: TechnicianId,
) -> Result<(), Refusal> {
    let role = draft.get::<Technician>(technician)?.role_to_be();
    draft.find::<Role>(role).map_or(Ok(()), |role| own_covers(draft, role))
}

/// Refuses a technician who reaches sites that the actor does not (C3 note 1).
pub(in crate::desk) fn is_within(
    draft: &Draft<'_>,
    technician: TechnicianId,
) -> Result<(), Refusal> {
    let role = draft.get::<Technician>(technician)?.role_to_be();
    if draft.find::<Role>(role).is_none_or(|role| draft.scope().covers(&role.scope)) {
        Ok(())
    } else {
        Err(Refusal::BeyondYourSites)
    }
}

fn own_covers(draft: &Draft<'_>, role: &Role) -> Result<(), Refusal> {
    draft.acting().map_or(Ok(()), |(_, own)| own.covers(role))
}

impl Role {
    /// Refuses a role that allows more than this one, or reaches further: whoever holds this one neither hands out
    /// nor manages that one (TA1, PA1).
    ///
    /// # Errors
    /// A [`Refusal`] that says what it takes.
    pub fn covers(&self, other: &Self) -> Result<(), Refusal> {
        if other.full_admin && !self.full_admin {
            return Err(Refusal::NeedsFullAdmin);
        }
        if !self.scope.covers(&other.scope) {
            return Err(Refusal::BeyondYourSites);
        }
        let more = |permission: &Permission| other.allows(*permission) && !self.allows(*permission);
        match Permission::ALL.into_iter().find(more) {
            Some(needs) => Err(Refusal::NotAllowed { needs }),
            None => Ok(()),
        }
    }
}

impl Technician {
    /// True for a person who was invited and has never been here: still a Beginner (T26, I15).
    pub fn is_before_first_login(&self) -> bool {
        self.sort == TechnicianKind::Human && self.first_login_at.is_none()
    }

    /// The role they have, or will have from the first login on.
    pub fn role_to_be(&self) -> RoleId {
        self.pending_role.filter(|_| self.is_before_first_login()).unwrap_or(self.role)
    }
}

/// What undoes a command about roles on `before`.
pub(in crate::desk) fn back(before: &Desk, command: &Command) -> Option<Command> {
    Some(match command {
        Command::AddRole(new) => Command::DeleteRole(DeleteRole { role: new.id }),
        Command::DeleteRole(gone) => {
            let Role { id, name, full_admin, permissions, scope, .. } =
                before.get::<Role>(gone.role)?;
            Command::AddRole(NewRole {
                id: *id,
                label: name.to_string(),
                full_admin: *full_admin,
                permissions: *permissions,
                scope: scope.clone(),
            })
        }
        Command::EditRole(edit) => {
            let had = before.get::<Role>(edit.role)?;
            let label =
                |edit: &Edit<String>| Edit::new(edit.to.trim().to_owned(), had.name.to_string());
            Command::EditRole(EditRole {
                role: edit.role,
                label: edit.label.as_ref().map(label),
                full_admin: edit.full_admin.as_ref().map(|edit| edit.back(had.full_admin)),
                permissions: edit.permissions.as_ref().map(|edit| edit.back(had.permissions)),
                scope: edit.scope.as_ref().map(|edit| edit.back(had.scope.clone())),
            })
        }
        Command::AssignRole(given) => Command::AssignRole(AssignRole {
            technician: given.technician,
            role: before.get::<Technician>(given.technician)?.role,
            was: Expect::Value(given.role),
        }),
        Command::ChooseFirstRole(chosen) => Command::ChooseFirstRole(ChooseFirstRole {
            technician: chosen.technician,
            role: before.get::<Technician>(chosen.technician)?.pending_role,
            was: Expect::Value(chosen.role),
        }),
        _ => return None,
    })
}

impl Desk {
    /// Who holds a role, or gets it at the first login.
    pub fn holders(&self, role: RoleId) -> impl Iterator<Item = &Technician> {
        self.all::<Technician>().filter(move |technician| {
            technician.role == role
                || (technician.pending_role == Some(role) && technician.is_before_first_login())
        })
    }

    /// True when nobody else is an active Admin (I14).
    pub fn is_last_admin(&self, technician: TechnicianId) -> bool {
        self.active_admins().all(|admin| admin.id == technician)
    }
}

#[cfg(test)]
mod tests;

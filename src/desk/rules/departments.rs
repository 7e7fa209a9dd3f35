//! Owns the managed list of departments (U12). Which user is in one is ruled in `users/`.

use super::sites::same_name;
use crate::desk::{
    AddDepartment, DeleteDepartment, Department, DepartmentId, Desk, Field, FieldValue, Flaw, Name,
    Notice, Permission, Refusal, RenameDepartment, Revision, User,
    draft::{Draft, check_seen},
};

/// Adds a department; its name is unique.
pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &AddDepartment) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    let name = free_name(draft, new.id, &new.label)?;
    draft.create(Department { id: new.id, name, rev: Revision::default() })
}

/// Gives a department another name; its users, of all sites, follow.
pub(in crate::desk) fn rename(
    draft: &mut Draft<'_>,
    wish: &RenameDepartment,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    draft.needs_every_site()?;
    let now = draft.get::<Department>(wish.department)?.name.to_string();
    let name = free_name(draft, wish.department, &wish.label.to)?;
    check_seen(Field::Name, &wish.label.was, &now, &name.to_string(), |v| {
        FieldValue::Text(v.clone())
    })?;
    draft.edit::<Department>(wish.department, |department| department.name = name)
}

/// Deletes a department: its users are in none (B3 row 31).
pub(in crate::desk) fn delete(
    draft: &mut Draft<'_>,
    wish: &DeleteDepartment,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageUsers)?;
    draft.needs_every_site()?;
    draft.get::<Department>(wish.department)?;
    let users: Vec<_> = draft.desk.users_of_department(wish.department).collect();
    for user in &users {
        draft.edit::<User>(*user, |user| user.department = None)?;
    }
    if !users.is_empty() {
        let count = u32::try_from(users.len()).unwrap_or(u32::MAX);
        draft.notice(Notice::DepartmentCleared { count });
    }
    draft.remove::<Department>(wish.department);
    Ok(())
}

impl Desk {
    /// The name of the department a user is in.
    pub fn department_of(&self, user: &User) -> Option<&Name> {
        self.get::<Department>(user.department?).map(|department| &department.name)
    }
}

fn free_name(draft: &Draft<'_>, id: DepartmentId, label: &str) -> Result<Name, Refusal> {
    let name = Name::parse(Field::Name, label)?;
    let taken = |other: &Department| other.id != id && same_name(&other.name, &name);
    if draft.desk.all::<Department>().any(taken) {
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken });
    }
    Ok(name)
}

//! Owns the founding of a desk and the account's settings.
//! Knows nothing of the records that come later. A new setting is a function here.

use super::sites::same_name;
use crate::desk::{
    Account, AccountKey, Actor, Category, Field, Flaw, Name, NewTechnician, Permission, Preset,
    Refusal, Revision, Status, StatusId, Strategy, draft::Draft,
};

pub(in crate::desk) fn found(
    draft: &mut Draft<'_>,
    account: &str,
    seats: Option<u32>,
    admin: &NewTechnician,
) -> Result<(), Refusal> {
    if draft.actor != Actor::System {
        return Err(Refusal::SystemOnly);
    }
    if draft.desk.account().is_some() {
        return Err(Refusal::AlreadyFounded);
    }
    draft.put(Account {
        id: AccountKey,
        name: Name::parse(Field::Name, account)?,
        // The first Admin takes a seat (I17).
        seat_limit: seats.map(|seats| seats.max(1)),
        auto_assign: None,
        reopen_window_days: 14,
        rev: Revision::default(),
    });
    for preset in Preset::ALL {
        draft.put(preset.role());
    }
    for category in Category::ALL {
        draft.put(category.status());
    }
    super::technicians::found(draft, admin)
}

pub(in crate::desk) fn set_auto_assign(
    draft: &mut Draft<'_>,
    strategy: Option<Strategy>,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    draft.edit::<Account>(AccountKey, |account| account.auto_assign = strategy)
}

pub(in crate::desk) fn add_status(
    draft: &mut Draft<'_>,
    id: StatusId,
    label: &str,
    category: Category,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    let name = Name::parse(Field::Name, label)?;
    if draft.desk.all::<Status>().any(|status| same_name(&status.name, &name)) {
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken });
    }
    draft.create(Status { id, name, category, preset: false, rev: Revision::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Command, Role,
        testing::{ADA, VENDOR, World, cast},
    };

    #[test]
    fn a_founded_desk_has_its_presets_and_one_admin() {
        let mut world = World::empty();
        let found = cast().into_iter().next().expect("the cast begins with it");
        assert_eq!(world.refused(ADA, found.clone()), Refusal::NoAccess, "nobody is there to ask");
        world.ok(Actor::System, found.clone());
        let presets: Vec<_> = world.desk.all::<Role>().map(|role| role.preset).collect();
        assert_eq!(presets, Preset::ALL.map(Some));
        let categories: Vec<_> =
            world.desk.all::<Status>().map(|s| (s.category, s.preset)).collect();
        assert_eq!(categories, Category::ALL.map(|category| (category, true)));
        assert_eq!(world.desk.active_admins().map(|admin| admin.id).collect::<Vec<_>>(), [ADA]);
        assert_eq!(world.refused(ADA, found.clone()), Refusal::SystemOnly);
        assert_eq!(world.refused(Actor::System, found), Refusal::AlreadyFounded);
    }

    #[test]
    fn a_status_has_a_name_of_its_own() {
        let mut world = World::little();
        let add = |label: &str| {
            let (id, category) = (StatusId::from_u128(9), Category::Open);
            Command::AddStatus { id, label: label.into(), category }
        };
        for taken in ["waiting FOR vendor", "open"] {
            assert_eq!(
                world.refused(ADA, add(taken)),
                Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken }
            );
        }
        world.ok(ADA, add("In progress"));
        assert_eq!(world.get::<Status>(VENDOR).category, Category::Pending);
    }

    #[test]
    fn nothing_happens_on_a_desk_that_was_not_founded() {
        let world = World::empty();
        let strategy = Command::SetAutoAssign { strategy: None };
        let missing = Refusal::NotFound { kind: crate::desk::Kind::Account };
        assert_eq!(world.decide(Actor::System, strategy).map(drop), Err(missing));
    }
}

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

//! Owns ticket statuses: four presets that stay, and an account's own beside them (D3, B3 row 30).
//! Behaviour follows the category, so a status can change in everything but that.

use super::sites::same_name;
use crate::desk::{
    Category, DeleteStatus, Desk, Edit, Expect, Field, FieldValue, Flaw, MoveStatus, Name, Notice,
    Permission, Refusal, RenameStatus, Revision, SetDefaultStatus, SetStatusActive, Status,
    StatusId, Ticket,
    draft::{Draft, check_seen},
};

/// Adds a status at the end of its category.
pub(in crate::desk) fn add(
    draft: &mut Draft<'_>,
    id: StatusId,
    label: &str,
    category: Category,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    let name = free_name(draft, id, label)?;
    let last = draft.desk.statuses_of(category).iter().map(|status| status.place).max();
    draft.create(Status {
        id,
        name,
        category,
        preset: false,
        default: false,
        retired: false,
        place: last.unwrap_or(0),
        rev: Revision::default(),
    })
}

fn free_name(draft: &Draft<'_>, id: StatusId, label: &str) -> Result<Name, Refusal> {
    let name = Name::parse(Field::Name, label)?;
    let mut others = draft.desk.all::<Status>().filter(|status| status.id != id);
    if others.any(|status| same_name(&status.name, &name)) {
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken });
    }
    Ok(name)
}

/// Calls a status something else. Presets are called what the reader's language calls them.
pub(in crate::desk) fn rename(draft: &mut Draft<'_>, wish: &RenameStatus) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    let status = custom(draft, wish.status)?;
    let now = status.name.to_string();
    let name = free_name(draft, wish.status, &wish.label.to)?;
    let text = |text: &String| FieldValue::Text(text.clone());
    check_seen(Field::Name, &wish.label.was, &now, &name.to_string(), text)?;
    draft.edit::<Status>(wish.status, |status| status.name = name)
}

/// Puts a status elsewhere among those of its category.
pub(in crate::desk) fn reorder(draft: &mut Draft<'_>, wish: &MoveStatus) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    let category = draft.get::<Status>(wish.status)?.category;
    let mut order: Vec<StatusId> =
        draft.desk.statuses_of(category).iter().map(|status| status.id).collect();
    order.retain(|id| *id != wish.status);
    order.insert(wish.place.min(order.len()), wish.status);
    for (place, id) in (0..).zip(order) {
        draft.edit::<Status>(id, |status| status.place = place)?;
    }
    Ok(())
}

/// Offers a status, or no longer. The default is always on offer.
pub(in crate::desk) fn set_active(
    draft: &mut Draft<'_>,
    wish: &SetStatusActive,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    let status = draft.get::<Status>(wish.status)?;
    if !wish.active && draft.desk.default_status(status.category) == status.id {
        return Err(Refusal::StatusInUse);
    }
    draft.edit::<Status>(wish.status, |status| status.retired = !wish.active)
}

/// Makes a status the one its category begins with.
pub(in crate::desk) fn set_default(
    draft: &mut Draft<'_>,
    wish: &SetDefaultStatus,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    let status = draft.get::<Status>(wish.status)?;
    offered(status)?;
    let same: Vec<StatusId> =
        draft.desk.statuses_of(status.category).iter().map(|status| status.id).collect();
    for id in same {
        draft.edit::<Status>(id, |status| status.default = id == wish.status && !status.preset)?;
    }
    Ok(())
}

/// Deletes a status; its tickets get another one of the same category (B3 row 30).
pub(in crate::desk) fn delete(draft: &mut Draft<'_>, wish: &DeleteStatus) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    let status = custom(draft, wish.status)?;
    let flaw = |flaw| Refusal::Invalid { field: Field::Status, flaw };
    let (id, category) = (status.id, status.category);
    if draft.desk.default_status(category) == id {
        return Err(Refusal::StatusInUse);
    }
    let replacement = draft.get::<Status>(wish.replacement)?;
    if replacement.id == id {
        return Err(flaw(Flaw::Itself));
    }
    if replacement.category != category {
        return Err(flaw(Flaw::OtherCategory));
    }
    offered(replacement)?;
    let to = replacement.id;
    let tickets: Vec<_> = draft
        .desk
        .all::<Ticket>()
        .filter(|ticket| ticket.status == id)
        .map(|ticket| ticket.id)
        .collect();
    let count = u32::try_from(tickets.len()).unwrap_or(u32::MAX);
    for ticket in tickets {
        draft.edit::<Ticket>(ticket, |ticket| ticket.status = to)?;
    }
    draft.remove::<Status>(id);
    if count > 0 {
        draft.notice(Notice::StatusReplaced { status: to, count });
    }
    Ok(())
}

/// The status, refusing one of the four presets.
fn custom<'d>(draft: &'d Draft<'_>, status: StatusId) -> Result<&'d Status, Refusal> {
    let status = draft.get::<Status>(status)?;
    if status.preset { Err(Refusal::StatusPreset) } else { Ok(status) }
}

/// Refuses a status that is not offered any more.
pub(in crate::desk) fn offered(status: &Status) -> Result<(), Refusal> {
    if status.retired {
        return Err(Refusal::Invalid { field: Field::Status, flaw: Flaw::Retired });
    }
    Ok(())
}

/// What undoes what was asked about a status; deleting one is for good.
pub(in crate::desk) fn inverse(
    before: &Desk,
    command: &crate::desk::Command,
) -> Option<crate::desk::Command> {
    use crate::desk::Command;
    Some(match command {
        Command::RenameStatus(RenameStatus { status, label }) => {
            let to = before.get::<Status>(*status)?.name.to_string();
            let label = Edit { to, was: Expect::Value(label.to.trim().to_owned()) };
            Command::RenameStatus(RenameStatus { status: *status, label })
        }
        Command::MoveStatus(MoveStatus { status, .. }) => {
            let category = before.get::<Status>(*status)?.category;
            let place = before.statuses_of(category).iter().position(|of| of.id == *status)?;
            Command::MoveStatus(MoveStatus { status: *status, place })
        }
        Command::SetStatusActive(SetStatusActive { status, .. }) => {
            let active = !before.get::<Status>(*status)?.retired;
            Command::SetStatusActive(SetStatusActive { status: *status, active })
        }
        Command::SetDefaultStatus(SetDefaultStatus { status }) => {
            let status = before.default_status(before.get::<Status>(*status)?.category);
            Command::SetDefaultStatus(SetDefaultStatus { status })
        }
        _ => return None,
    })
}

impl Desk {
    /// The statuses of a category, in their order.
    pub fn statuses_of(&self, category: Category) -> Vec<&Status> {
        let mut all: Vec<&Status> =
            self.all::<Status>().filter(|status| status.category == category).collect();
        all.sort_by_key(|status| (status.place, status.id));
        all
    }

    /// The status that tickets of a category begin with.
    pub fn default_status(&self, category: Category) -> StatusId {
        let chosen = self.all::<Status>().find(|it| it.category == category && it.default);
        chosen.map_or(category.preset(), |status| status.id)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::desk::{
        Command, MessageKind, inverse as undo,
        testing::{ADA, DANA, UMA, VENDOR, World, say, status},
    };

    const PARTS: StatusId = StatusId::from_u128(502);

    /// The little desk with a second pending status of its own.
    fn world() -> World {
        let mut world = World::little();
        let label = "Waiting for parts".into();
        world.ok(ADA, Command::AddStatus { id: PARTS, label, category: Category::Pending });
        world
    }

    fn order(world: &World) -> Vec<StatusId> {
        world.desk.statuses_of(Category::Pending).iter().map(|status| status.id).collect()
    }

    fn rename(status: StatusId, to: &str) -> Command {
        Command::RenameStatus(RenameStatus { status, label: Edit::to(to.into()) })
    }

    fn place(status: StatusId, place: usize) -> Command {
        Command::MoveStatus(MoveStatus { status, place })
    }

    fn active(status: StatusId, active: bool) -> Command {
        Command::SetStatusActive(SetStatusActive { status, active })
    }

    fn default(status: StatusId) -> Command {
        Command::SetDefaultStatus(SetDefaultStatus { status })
    }

    fn delete(status: StatusId, replacement: StatusId) -> Command {
        Command::DeleteStatus(DeleteStatus { status, replacement })
    }

    #[test]
    fn statuses_stand_in_their_order_within_a_category() {
        let mut world = world();
        let preset = Category::Pending.preset();
        assert_eq!(order(&world), [preset, VENDOR, PARTS]);
        world.ok(ADA, place(PARTS, 0));
        assert_eq!(order(&world), [PARTS, preset, VENDOR]);
        world.ok(ADA, place(PARTS, 99));
        assert_eq!(order(&world), [preset, VENDOR, PARTS]);
    }

    #[rstest]
    #[case::rename(rename(VENDOR, "With the vendor"))]
    #[case::reorder(place(PARTS, 0))]
    #[case::retire(active(VENDOR, false))]
    #[case::default(default(VENDOR))]
    fn what_is_changed_about_a_status_can_be_undone(#[case] command: Command) {
        let mut world = world();
        world.ok(ADA, place(VENDOR, 0));
        let before = world.desk.clone();
        world.ok(ADA, command.clone());
        let back = undo(&before, &command);
        assert_eq!(back.len(), 1);
        for command in back {
            world.ok(ADA, command);
        }
        let plain = |desk: &Desk| -> Vec<Status> {
            let all = desk.all::<Status>().cloned();
            all.map(|status| Status { rev: Revision::default(), ..status }).collect()
        };
        assert_eq!(plain(&world.desk), plain(&before));
        let needs = Permission::ManageSettings;
        assert_eq!(world.refused(DANA, command), Refusal::NotAllowed { needs });
    }

    #[rstest]
    #[case::rename(rename(Category::Open.preset(), "New"), Refusal::StatusPreset)]
    #[case::delete(delete(Category::Open.preset(), VENDOR), Refusal::StatusPreset)]
    #[case::off_the_default(active(Category::Open.preset(), false), Refusal::StatusInUse)]
    #[case::taken(rename(VENDOR, "waiting for PARTS"), invalid(Field::Name, Flaw::Taken))]
    #[case::itself(delete(VENDOR, VENDOR), invalid(Field::Status, Flaw::Itself))]
    #[case::other_category(delete(VENDOR, Category::Open.preset()),
        invalid(Field::Status, Flaw::OtherCategory))]
    fn b3_row_30_what_a_status_cannot_do(#[case] command: Command, #[case] refusal: Refusal) {
        assert_eq!(world().refused(ADA, command), refusal);
    }

    fn invalid(field: Field, flaw: Flaw) -> Refusal {
        Refusal::Invalid { field, flaw }
    }

    #[test]
    fn b3_row_30_the_tickets_of_a_deleted_status_get_its_replacement() {
        let mut world = world();
        let tickets = [world.ticket(UMA), world.ticket(UMA)];
        for ticket in tickets {
            world.ok(ADA, status(ticket, VENDOR));
        }
        let notices = world.ok(ADA, delete(VENDOR, PARTS));
        assert_eq!(notices, [Notice::StatusReplaced { status: PARTS, count: 2 }]);
        assert!(tickets.iter().all(|ticket| world.the(*ticket).status == PARTS));
        assert!(world.desk.get::<Status>(VENDOR).is_none());
        assert_eq!(order(&world), [Category::Pending.preset(), PARTS]);
        assert!(undo(&world.desk, &delete(VENDOR, PARTS)).is_empty());
    }

    #[test]
    fn a_status_that_is_not_offered_is_kept_but_not_given() {
        let mut world = world();
        let [has, wants] = [world.ticket(UMA), world.ticket(UMA)];
        world.ok(ADA, status(has, VENDOR));
        world.ok(ADA, active(VENDOR, false));
        assert_eq!(world.the(has).status, VENDOR);
        let retired = invalid(Field::Status, Flaw::Retired);
        assert_eq!(world.refused(ADA, status(wants, VENDOR)), retired);
        assert_eq!(world.refused(ADA, default(VENDOR)), retired);
        assert_eq!(world.refused(ADA, delete(PARTS, VENDOR)), retired);
        world.ok(ADA, active(VENDOR, true));
        world.ok(ADA, status(wants, VENDOR));
    }

    #[test]
    fn d3_a_category_begins_with_its_default() {
        let mut world = world();
        let fresh = StatusId::from_u128(503);
        let category = Category::Open;
        world.ok(ADA, Command::AddStatus { id: fresh, label: "New".into(), category });
        world.ok(ADA, default(fresh));
        let ticket = world.ticket(UMA);
        assert_eq!(world.the(ticket).status, fresh);
        world.ok(ADA, status(ticket, VENDOR));
        world.ok(UMA, say(ticket, MessageKind::Requester));
        assert_eq!(world.the(ticket).status, fresh);
        assert_eq!(world.refused(ADA, delete(fresh, category.preset())), Refusal::StatusInUse);
        world.ok(ADA, default(category.preset()));
        assert_eq!(world.desk.default_status(category), category.preset());
        world.ok(ADA, delete(fresh, category.preset()));
    }
}

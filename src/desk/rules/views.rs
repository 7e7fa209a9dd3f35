//! Owns saved views (`ux.md` 1): who may keep, replace and delete one, and whom it is offered to.

use super::sites::same_name;
use crate::desk::{
    ColumnName, Desk, Field, FilterText, Flaw, Kind, Name, Permission, Refusal, Revision, SaveView,
    TechnicianId, View, ViewId, draft::Draft, filter::Filter,
};

/// The most columns there are to hide.
const COLUMNS: usize = 40;

/// Keeps a view, or replaces the one of the same name that the technician has.
pub(in crate::desk) fn save(draft: &mut Draft<'_>, wish: &SaveView) -> Result<(), Refusal> {
    // A view belongs to a person; nobody else has lists to look at.
    let owner = draft.actor.technician().ok_or(Refusal::NoAccess)?;
    let name = Name::parse(Field::Name, &wish.label)?;
    let named = |view: &&View| view.of == wish.of && same_name(&view.name, &name);
    let taken = |view: &&View| named(view) && view.shared && view.owner != owner;
    if draft.desk.all::<View>().any(|view| taken(&view)) {
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken });
    }
    let filter = FilterText::optional(Field::Filter, Some(&wish.filter))?;
    if filter.as_ref().is_some_and(|filter| Filter::parse(wish.of, filter).is_err()) {
        return Err(Refusal::Invalid { field: Field::Filter, flaw: Flaw::Unknown });
    }
    if wish.hidden.len() > COLUMNS {
        let max = u32::try_from(COLUMNS).unwrap_or(u32::MAX);
        return Err(Refusal::Invalid { field: Field::Columns, flaw: Flaw::Crowded { max } });
    }
    let columns = wish.hidden.iter().map(|column| ColumnName::parse(Field::Columns, column));
    let had = draft.desk.all::<View>().filter(named).find(|view| view.owner == owner);
    let view = View {
        id: had.map_or(wish.id, |view| view.id),
        owner,
        of: wish.of,
        shared: wish.shared,
        filter,
        sort: ColumnName::optional(Field::Sort, wish.sort.as_deref())?,
        hidden: columns.collect::<Result<_, _>>()?,
        rev: had.map_or_else(Revision::default, |view| view.rev),
        name,
    };
    if had.is_some() {
        draft.put(view);
        return Ok(());
    }
    draft.create(view)
}

/// Deletes a view: one's own, or a shared one of somebody else for those who change settings.
pub(in crate::desk) fn delete(draft: &mut Draft<'_>, id: ViewId) -> Result<(), Refusal> {
    let view = draft.get::<View>(id)?;
    if draft.actor.technician() != Some(view.owner) {
        if !view.shared {
            return Err(Refusal::NotFound { kind: Kind::View });
        }
        draft.needs(Permission::ManageSettings)?;
    }
    draft.remove::<View>(id);
    Ok(())
}

impl Desk {
    /// The views of a list that a technician is offered: their own first, then the team's, by name.
    pub fn views_for(&self, technician: TechnicianId, of: Kind) -> Vec<&View> {
        let offered = |view: &&View| view.of == of && view.is_for(technician);
        let mut views: Vec<&View> = self.all::<View>().filter(offered).collect();
        views.sort_by_cached_key(|view| (view.owner != technician, view.name.to_lowercase()));
        views
    }

    /// The view of this name that a technician is offered; their own before the team's.
    pub fn view_named(&self, technician: TechnicianId, of: Kind, name: &str) -> Option<&View> {
        let name = Name::parse(Field::Name, name).ok()?;
        self.views_for(technician, of).into_iter().find(|view| same_name(&view.name, &name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{Actor, Command, DeleteView, testing::*};

    const FIRST: ViewId = ViewId::from_u128(951);
    const SECOND: ViewId = ViewId::from_u128(952);

    fn wish(id: ViewId, label: &str) -> SaveView {
        SaveView {
            id,
            of: Kind::Ticket,
            label: label.into(),
            shared: false,
            filter: "is:mine".into(),
            sort: Some("-age".into()),
            hidden: vec!["site".into()],
        }
    }

    fn own(id: ViewId, label: &str) -> Command {
        Command::SaveView(wish(id, label))
    }

    fn shared(id: ViewId, label: &str) -> Command {
        Command::SaveView(SaveView { shared: true, ..wish(id, label) })
    }

    fn delete(view: ViewId) -> Command {
        Command::DeleteView(DeleteView { view })
    }

    fn names(world: &World, technician: TechnicianId) -> Vec<String> {
        let views = world.desk.views_for(technician, Kind::Ticket);
        views.into_iter().map(|view| view.name.to_string()).collect()
    }

    #[test]
    fn ones_own_views_are_offered_first_and_those_of_others_only_where_they_are_shared() {
        let mut world = World::little();
        world.ok(DANA, shared(FIRST, "Desk round"));
        world.ok(DANA, own(SECOND, "Mine alone"));
        world.ok(BEA, own(ViewId::from_u128(953), "Zebra"));
        assert_eq!(names(&world, DANA), ["Desk round", "Mine alone"]);
        assert_eq!(names(&world, BEA), ["Zebra", "Desk round"]);
        assert!(world.desk.views_for(BEA, Kind::User).is_empty());
        assert!(world.desk.view_named(BEA, Kind::Ticket, "mine ALONE").is_none());
        assert_eq!(world.desk.view_named(BEA, Kind::Ticket, " desk ROUND ").unwrap().id, FIRST);
    }

    #[test]
    fn saving_under_a_name_of_ones_own_replaces_that_view() {
        let mut world = World::little();
        world.ok(DANA, own(FIRST, "Round"));
        let again = SaveView { filter: "is:open".into(), shared: true, ..wish(SECOND, "ROUND") };
        world.ok(DANA, Command::SaveView(again));
        let view = world.get::<View>(FIRST);
        assert_eq!(
            (view.filter.as_deref(), view.shared, &*view.name),
            (Some("is:open"), true, "ROUND")
        );
        assert!(world.desk.get::<View>(SECOND).is_none());
    }

    #[test]
    fn nobody_takes_the_name_of_what_somebody_else_shares() {
        let mut world = World::little();
        world.ok(DANA, shared(FIRST, "Round"));
        let taken = Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken };
        assert_eq!(world.refused(BEA, own(SECOND, "round")), taken);
        assert_eq!(world.refused(ADA, shared(SECOND, "ROUND")), taken);
        // Another list has names of its own, and what is not shared is in nobody's way.
        let other = SaveView { of: Kind::User, filter: String::new(), ..wish(SECOND, "Round") };
        world.ok(BEA, Command::SaveView(other));
        world.ok(DANA, own(FIRST, "Round"));
        world.ok(BEA, own(ViewId::from_u128(953), "Round"));
    }

    #[test]
    fn a_shared_view_of_somebody_else_is_deleted_by_those_who_change_settings_alone() {
        let mut world = World::little();
        world.ok(BEA, shared(FIRST, "Round"));
        let needs = Permission::ManageSettings;
        assert_eq!(world.refused(DANA, delete(FIRST)), Refusal::NotAllowed { needs });
        world.ok(ADA, delete(FIRST));
        assert!(world.desk.get::<View>(FIRST).is_none());
        world.ok(BEA, own(SECOND, "Mine"));
        let unseen = Refusal::NotFound { kind: Kind::View };
        assert_eq!(world.refused(ADA, delete(SECOND)), unseen);
        assert_eq!(world.refused(ADA, delete(FIRST)), unseen);
        world.ok(BEA, delete(SECOND));
    }

    #[test]
    fn a_view_holds_what_can_be_read_back() {
        let mut world = World::little();
        let bad = |field, flaw| Refusal::Invalid { field, flaw };
        let mut refused = |wish| world.refused(DANA, Command::SaveView(wish));
        let filter = SaveView { filter: "is:lost".into(), ..wish(FIRST, "A") };
        assert_eq!(refused(filter), bad(Field::Filter, Flaw::Unknown));
        let filter = SaveView { filter: "a".repeat(501), ..wish(FIRST, "A") };
        assert_eq!(refused(filter), bad(Field::Filter, Flaw::TooLong { max: 500 }));
        let sort = SaveView { sort: Some("a".repeat(41)), ..wish(FIRST, "A") };
        assert_eq!(refused(sort), bad(Field::Sort, Flaw::TooLong { max: 40 }));
        let hidden = SaveView { hidden: vec!["\u{1b}[0m".into()], ..wish(FIRST, "A") };
        assert_eq!(refused(hidden), bad(Field::Columns, Flaw::ControlCharacters));
        let hidden = SaveView { hidden: vec!["a".into(); 41], ..wish(FIRST, "A") };
        assert_eq!(refused(hidden), bad(Field::Columns, Flaw::Crowded { max: 40 }));
        assert_eq!(refused(wish(FIRST, " ")), bad(Field::Name, Flaw::Empty));
    }

    #[test]
    fn only_people_with_lists_have_views() {
        let mut world = World::little();
        assert_eq!(world.refused(Actor::System, own(FIRST, "A")), Refusal::NoAccess);
        assert_eq!(world.refused(Actor::User(UMA), own(FIRST, "A")), Refusal::NoAccess);
    }
}

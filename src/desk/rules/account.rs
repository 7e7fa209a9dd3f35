//! Owns the founding of a desk and the account's settings.
//! Knows nothing of the records that come later. A new setting is a function here.

use crate::desk::{
    Account, AccountKey, Actor, Category, Command, Desk, Edit, EditAccount, Field, FieldValue,
    Flaw, Language, Mail, Name, NewTechnician, Permission, Preset, Refusal, Revision, Site,
    Strategy, Vocabulary, Zone,
    draft::{Draft, edited, edited_line},
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
        blocked_senders: Vec::new(),
        id: AccountKey,
        name: Name::parse(Field::Name, account)?,
        // The first Admin takes a seat (I17).
        seat_limit: seats.map(|seats| seats.max(1)),
        auto_assign: None,
        reopen_window_days: 14,
        auto_close_days: Some(7),
        vocabulary: Vocabulary::default(),
        language: Language::default(),
        zone: Zone::default(),
        auto_create_users: false,
        catch_all_site: None,
        mail: Mail::default(),
        thanks_reopen: false,
        directory: None,
        rev: Revision::default(),
    });
    for preset in Preset::ALL {
        draft.put(preset.role());
    }
    for category in Category::ALL {
        draft.put(category.status());
    }
    super::automation::install(draft)?;
    super::technicians::found(draft, admin)
}

pub(in crate::desk) fn set_auto_assign(
    draft: &mut Draft<'_>,
    strategy: Option<Strategy>,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    draft.edit::<Account>(AccountKey, |account| account.auto_assign = strategy)
}

/// The most days a setting takes: ten years.
const MOST_DAYS: u32 = 3650;

/// Changes settings. Seats are bought by those who may, and never become fewer than are taken (T3, I17).
pub(in crate::desk) fn edit(draft: &mut Draft<'_>, edit: &EditAccount) -> Result<(), Refusal> {
    let seats_only = EditAccount { seats: edit.seats.clone(), ..EditAccount::default() } == *edit;
    if edit.seats.is_some() {
        draft.needs(Permission::ManageSubscription)?;
    }
    if edit.seats.is_none() || !seats_only {
        draft.needs(Permission::ManageSettings)?;
    }
    check_numbers(draft, edit)?;
    if let Some(site) = edit.catch_all_site.as_ref().and_then(|edit| edit.to) {
        draft.get::<Site>(site)?;
    }
    let now = draft.get::<Account>(AccountKey)?;
    let number = |value: &Option<u32>| FieldValue::maybe(*value, FieldValue::Number);
    let (by, e) = (edit, now);
    let next = Account {
        id: AccountKey,
        mail: e.mail.clone(),
        blocked_senders: e.blocked_senders.clone(),
        directory: e.directory.clone(),
        name: edited_line(Field::Name, by.name.as_ref(), &e.name)?,
        vocabulary: edited(Field::Vocabulary, by.vocabulary.as_ref(), &e.vocabulary, |v| {
            FieldValue::Vocabulary(*v)
        })?,
        language: edited(Field::Language, by.language.as_ref(), &e.language, |v| {
            FieldValue::Language(*v)
        })?,
        zone: edited(Field::TimeZone, by.zone.as_ref(), &e.zone, |v| {
            FieldValue::Text(v.to_string())
        })?,
        seat_limit: edited(Field::Seats, by.seats.as_ref(), &e.seat_limit, number)?,
        auto_assign: edited(Field::AutoAssign, by.auto_assign.as_ref(), &e.auto_assign, |v| {
            FieldValue::maybe(*v, FieldValue::Strategy)
        })?,
        reopen_window_days: edited(
            Field::ReopenWindow,
            by.reopen_window_days.as_ref(),
            &e.reopen_window_days,
            |v| FieldValue::Number(*v),
        )?,
        auto_close_days: edited(
            Field::AutoClose,
            by.auto_close_days.as_ref(),
            &e.auto_close_days,
            number,
        )?,
        auto_create_users: edited(
            Field::AutoCreateUsers,
            by.auto_create_users.as_ref(),
            &e.auto_create_users,
            |v| FieldValue::Yes(*v),
        )?,
        thanks_reopen: edited(
            Field::ThanksReopen,
            by.thanks_reopen.as_ref(),
            &e.thanks_reopen,
            |v| FieldValue::Yes(*v),
        )?,
        catch_all_site: edited(
            Field::CatchAllSite,
            by.catch_all_site.as_ref(),
            &e.catch_all_site,
            |v| FieldValue::maybe(*v, FieldValue::Site),
        )?,
        rev: e.rev,
    };
    draft.put(next);
    Ok(())
}

fn check_numbers(draft: &Draft<'_>, edit: &EditAccount) -> Result<(), Refusal> {
    let within = |field, number: Option<u32>, min: u32, max: u32| match number {
        Some(number) if number < min => Err(Refusal::Invalid { field, flaw: Flaw::TooFew { min } }),
        Some(number) if number > max => {
            Err(Refusal::Invalid { field, flaw: Flaw::TooMany { max } })
        }
        _ => Ok(()),
    };
    let wanted = |edit: &Option<Edit<Option<u32>>>| edit.as_ref().and_then(|edit| edit.to);
    // The first Admin keeps a seat whatever happens.
    let taken = draft.desk.seats_used().max(1);
    within(Field::Seats, wanted(&edit.seats), taken, u32::MAX)?;
    let reopen = edit.reopen_window_days.as_ref().map(|edit| edit.to);
    within(Field::ReopenWindow, reopen, 0, MOST_DAYS)?;
    within(Field::AutoClose, wanted(&edit.auto_close_days), 1, MOST_DAYS)
}

/// What undoes an edit on `before`: the same fields, the other way round.
pub(in crate::desk) fn back(before: &Desk, edit: &EditAccount) -> Option<Command> {
    let had = before.account()?;
    Some(Command::EditAccount(EditAccount {
        name: edit
            .name
            .as_ref()
            .map(|edit| Edit::new(edit.to.trim().to_owned(), had.name.to_string())),
        vocabulary: edit.vocabulary.as_ref().map(|edit| edit.back(had.vocabulary)),
        language: edit.language.as_ref().map(|edit| edit.back(had.language)),
        zone: edit.zone.as_ref().map(|edit| edit.back(had.zone)),
        seats: edit.seats.as_ref().map(|edit| edit.back(had.seat_limit)),
        auto_assign: edit.auto_assign.as_ref().map(|edit| edit.back(had.auto_assign)),
        reopen_window_days: edit
            .reopen_window_days
            .as_ref()
            .map(|edit| edit.back(had.reopen_window_days)),
        auto_close_days: edit.auto_close_days.as_ref().map(|edit| edit.back(had.auto_close_days)),
        thanks_reopen: edit.thanks_reopen.as_ref().map(|edit| edit.back(had.thanks_reopen)),
        auto_create_users: edit
            .auto_create_users
            .as_ref()
            .map(|edit| edit.back(had.auto_create_users)),
        catch_all_site: edit.catch_all_site.as_ref().map(|edit| edit.back(had.catch_all_site)),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Role, Status, StatusId,
        testing::{ADA, LEEDS, VENDOR, World, cast},
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

    fn settings(edit: EditAccount) -> Command {
        Command::EditAccount(edit)
    }

    #[test]
    fn u18_pa9_settings_are_changed_together_and_undone() {
        let mut world = World::little();
        let before = world.desk.clone();
        let account = |world: &World| world.desk.account().expect("founded").clone();
        let command = settings(EditAccount {
            name: Some(Edit::new("Little".into(), "Big".into())),
            vocabulary: Some(Edit::to(Vocabulary::Msp)),
            language: Some(Edit::to(Language::It)),
            zone: Some(Edit::to(Zone::parse("london").expect("a place"))),
            seats: Some(Edit::to(Some(9))),
            auto_assign: Some(Edit::to(Some(Strategy::LeastLoaded))),
            reopen_window_days: Some(Edit::to(30)),
            auto_close_days: Some(Edit::to(None)),
            thanks_reopen: Some(Edit::new(false, true)),
            auto_create_users: Some(Edit::to(true)),
            catch_all_site: Some(Edit::to(Some(LEEDS))),
        });
        world.ok(ADA, command.clone());
        let now = account(&world);
        assert_eq!((&*now.name, now.vocabulary, now.seat_limit), ("Big", Vocabulary::Msp, Some(9)));
        assert_eq!((now.auto_create_users, now.catch_all_site), (true, Some(LEEDS)));
        assert_eq!((now.reopen_window_days, now.auto_close_days), (30, None));
        let back = crate::desk::inverse(&before, &command);
        world.ok(ADA, back.into_iter().next().expect("it can be undone"));
        let had = before.account().expect("founded").clone();
        assert_eq!(Account { rev: had.rev, ..account(&world) }, had);
    }

    #[test]
    fn i17_t3_seats_never_become_fewer_than_are_taken() {
        let mut world = World::little();
        let seats = |count| EditAccount { seats: Some(Edit::to(count)), ..EditAccount::default() };
        let taken = world.desk.seats_used();
        let few = Refusal::Invalid { field: Field::Seats, flaw: Flaw::TooFew { min: taken } };
        assert_eq!(world.refused(ADA, settings(seats(Some(taken - 1)))), few);
        world.ok(ADA, settings(seats(Some(taken))));
        world.ok(ADA, settings(seats(None)));
    }

    #[test]
    fn settings_have_bounds_and_name_what_exists() {
        let mut world = World::little();
        let mut refused = |edit: EditAccount| world.refused(ADA, settings(edit));
        let days = |count| EditAccount {
            reopen_window_days: Some(Edit::to(count)),
            ..EditAccount::default()
        };
        let close = |count| EditAccount {
            auto_close_days: Some(Edit::to(Some(count))),
            ..EditAccount::default()
        };
        let many = Flaw::TooMany { max: MOST_DAYS };
        assert_eq!(
            refused(days(3651)),
            Refusal::Invalid { field: Field::ReopenWindow, flaw: many }
        );
        let few = Flaw::TooFew { min: 1 };
        assert_eq!(refused(close(0)), Refusal::Invalid { field: Field::AutoClose, flaw: few });
        let site = Some(crate::desk::SiteId::from_u128(404));
        let nowhere = EditAccount { catch_all_site: Some(Edit::to(site)), ..Default::default() };
        assert_eq!(refused(nowhere), Refusal::NotFound { kind: crate::desk::Kind::Site });
        let blank = EditAccount { name: Some(Edit::to(" ".into())), ..Default::default() };
        assert_eq!(refused(blank), Refusal::Invalid { field: Field::Name, flaw: Flaw::Empty });
    }

    #[test]
    fn a_setting_somebody_else_changed_is_not_overwritten() {
        let mut world = World::little();
        let days = |was, to| {
            let reopen_window_days = Some(Edit::new(was, to));
            settings(EditAccount { reopen_window_days, ..EditAccount::default() })
        };
        world.ok(ADA, days(14, 30));
        let conflict = Refusal::Conflict {
            field: Field::ReopenWindow,
            yours: FieldValue::Number(7),
            theirs: FieldValue::Number(30),
        };
        assert_eq!(world.refused(ADA, days(14, 7)), conflict);
    }

    #[test]
    fn nothing_happens_on_a_desk_that_was_not_founded() {
        let world = World::empty();
        let strategy = Command::SetAutoAssign { strategy: None };
        let missing = Refusal::NotFound { kind: crate::desk::Kind::Account };
        assert_eq!(world.decide(Actor::System, strategy).map(drop), Err(missing));
    }
}

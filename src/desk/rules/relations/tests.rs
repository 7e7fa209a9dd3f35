//! Tests of which devices belong to whom: linking, the primary, moves, bulk edits.

use rstest::rstest;

use super::*;
use crate::desk::{
    Actor, Command, Kind, TechnicianId,
    testing::{
        A, ADA, B, BEA, C, D, DANA, DESKS, LAB, LEEDS, NIL, OLD, UMA, World, YAN, YORK, missing,
        moves, primary, relate, unrelate,
    },
};

fn at(user: UserId, devices: &[DeviceId], position: usize) -> Command {
    Command::RelateDevices { user, devices: devices.to_vec(), position: Some(position) }
}

fn edit(site: SiteId, folder: Option<FolderId>, users: &[UserId]) -> Command {
    Command::EditRelations { device: B, site, folder, users: users.to_vec(), was: Expect::Any }
}

fn invalid(field: Field, flaw: Flaw) -> Refusal {
    Refusal::Invalid { field, flaw }
}

#[rstest]
#[case::several(&[C, A], Some(C))]
#[case::one(&[A], Some(A))]
fn b3_row_1_d6_da1_the_first_device_of_a_user_without_any_is_the_primary(
    #[case] devices: &[DeviceId],
    #[case] wanted: Option<DeviceId>,
) {
    let mut world = World::little();
    world.ok(DANA, relate(NIL, devices));
    assert_eq!(world.devices_of(NIL), (devices, wanted));
}

#[test]
fn b3_row_2_da1_later_devices_never_become_primary_by_themselves() {
    let mut world = World::little();
    world.ok(DANA, relate(UMA, &[C]));
    assert_eq!(world.devices_of(UMA), ([B, A, C].as_slice(), Some(B)));
    world.ok(ADA, primary(UMA, None));
    world.ok(DANA, unrelate(UMA, C));
    world.ok(DANA, relate(UMA, &[C]));
    assert_eq!(world.devices_of(UMA), ([B, A, C].as_slice(), None));
}

#[rstest]
#[case(0, &[C, B, A])]
#[case(1, &[B, C, A])]
#[case(usize::MAX, &[B, A, C])]
fn d5_a_device_is_related_where_it_was_put(#[case] place: usize, #[case] wanted: &[DeviceId]) {
    let mut world = World::little();
    world.ok(DANA, at(UMA, &[C], place));
    assert_eq!(world.devices_of(UMA), (wanted, Some(B)));
}

#[test]
fn positions_at_the_end_of_numbers_are_the_end_of_the_list() {
    let mut world = World::little();
    world.ok(DANA, at(NIL, &[A, B, C], usize::MAX));
    assert_eq!(world.devices_of(NIL).0, [A, B, C]);
}

#[test]
fn d20_da11_a_device_may_be_the_primary_of_several_users() {
    let mut world = World::little();
    world.ok(DANA, relate(NIL, &[B]));
    assert_eq!(world.devices_of(NIL).1, world.devices_of(UMA).1);
    assert_eq!(world.desk.users_of_device(B).collect::<Vec<_>>(), [UMA, NIL]);
}

#[rstest]
#[case::d33_other_site(NIL, &[D], invalid(Field::Device, Flaw::OtherSite))]
#[case::twice(NIL, &[A, A], invalid(Field::Device, Flaw::Twice))]
#[case::unknown_device(NIL, &[DeviceId::from_u128(1)], missing(Kind::Device))]
#[case::unknown_user(UserId::from_u128(1), &[], missing(Kind::User))]
fn what_cannot_be_related_is_refused_and_nothing_of_it_is_kept(
    #[case] user: UserId,
    #[case] devices: &[DeviceId],
    #[case] refusal: Refusal,
) {
    let mut world = World::little();
    let devices = [&[C], devices].concat();
    let devices = if user == NIL { devices } else { Vec::new() };
    assert_eq!(world.refused(DANA, relate(user, &devices)), refusal);
}

#[test]
fn i4_a_deleted_device_cannot_be_related() {
    let mut world = World::little();
    world.ok(ADA, Command::DeleteDevice { device: C });
    assert_eq!(world.refused(DANA, relate(NIL, &[C])), invalid(Field::Device, Flaw::Deleted));
}

#[test]
fn relating_what_is_related_changes_nothing() {
    let world = World::little();
    assert_eq!(world.decide(DANA, at(UMA, &[A], 0)).expect("allowed").changes, []);
    assert_eq!(world.decide(DANA, unrelate(NIL, A)).expect("allowed").changes, []);
}

#[rstest]
#[case(DANA, Err(Refusal::NeedsFullAdmin))]
#[case(BEA, Err(Refusal::NeedsFullAdmin))]
#[case(ADA, Ok(()))]
fn d9_only_a_full_admin_changes_the_primary(
    #[case] actor: TechnicianId,
    #[case] answer: Result<(), Refusal>,
) {
    let world = World::little();
    for command in [primary(UMA, Some(A)), primary(UMA, None)] {
        assert_eq!(world.decide(actor, command).map(drop), answer);
    }
}

#[test]
fn d9_the_primary_is_one_of_theirs_and_the_one_that_was_seen() {
    let mut world = World::little();
    assert_eq!(
        world.refused(ADA, primary(UMA, Some(C))),
        invalid(Field::Primary, Flaw::NotRelated)
    );
    world.ok(ADA, primary(UMA, Some(A)));
    let seen = Command::SetPrimaryDevice { user: UMA, device: None, was: Expect::Value(Some(B)) };
    assert_eq!(
        world.refused(ADA, seen),
        Refusal::Conflict {
            field: Field::Primary,
            yours: FieldValue::None,
            theirs: FieldValue::Device { id: A, name: "A".into() },
        }
    );
}

#[test]
fn b3_row_3_tickets_keep_their_device_when_the_primary_changes() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    world.ok(ADA, primary(UMA, Some(A)));
    assert_eq!(world.device_of(ticket), Some(B));
    assert_eq!(world.the(ticket).autopilot_locked_at, None);
    let next = world.ticket(UMA);
    assert_eq!(world.device_of(next), Some(A));
}

#[test]
fn b3_row_4_da2_unlinking_the_primary_takes_a_full_admin_and_promotes_nobody() {
    let mut world = World::little();
    assert_eq!(world.refused(DANA, unrelate(UMA, B)), Refusal::NeedsFullAdmin);
    world.ok(ADA, unrelate(UMA, B));
    assert_eq!(world.devices_of(UMA), ([A].as_slice(), None));
    let ticket = world.ticket(UMA);
    assert_eq!(world.device_of(ticket), None, "D17");
    world.ok(DANA, relate(UMA, &[B]));
    assert_eq!(world.devices_of(UMA), ([A, B].as_slice(), None));
}

#[test]
fn da2_another_primary_may_be_named_while_unlinking() {
    let mut world = World::little();
    let swap = |new| Command::UnrelateDevice { user: UMA, device: B, new_primary: Some(new) };
    for wrong in [B, C] {
        assert_eq!(world.refused(ADA, swap(wrong)), invalid(Field::Primary, Flaw::NotRelated));
    }
    world.ok(ADA, swap(A));
    assert_eq!(world.devices_of(UMA), ([A].as_slice(), Some(A)));
}

#[test]
fn a_technician_unlinks_what_is_not_the_primary() {
    let mut world = World::little();
    world.ok(DANA, unrelate(UMA, A));
    assert_eq!(world.devices_of(UMA), ([B].as_slice(), Some(B)));
}

#[test]
fn d25_to_d28_site_folder_and_users_are_set_together() {
    let mut world = World::little();
    world.ok(ADA, edit(LEEDS, Some(DESKS), &[NIL, OLD]));
    let device = world.get::<Device>(B);
    assert_eq!((device.site, device.folder), (LEEDS, Some(DESKS)));
    assert_eq!(world.desk.users_of_device(B).collect::<Vec<_>>(), [NIL, OLD]);
    assert_eq!(world.devices_of(UMA), ([A].as_slice(), None));
    assert_eq!(world.devices_of(NIL), ([B].as_slice(), Some(B)));
}

#[rstest]
#[case::d33(LEEDS, None, &[YAN], invalid(Field::User, Flaw::OtherSite))]
#[case::i5(LEEDS, Some(LAB), &[UMA], invalid(Field::Folder, Flaw::OtherSite))]
#[case::unknown_site(SiteId::from_u128(1), None, &[], missing(Kind::Site))]
#[case::unknown_folder(LEEDS, Some(FolderId::from_u128(1)), &[], missing(Kind::Folder))]
#[case::unknown_user(LEEDS, None, &[UserId::from_u128(1)], missing(Kind::User))]
fn d28_what_does_not_fit_is_refused_as_a_whole(
    #[case] site: SiteId,
    #[case] folder: Option<FolderId>,
    #[case] users: &[UserId],
    #[case] refusal: Refusal,
) {
    let mut world = World::little();
    assert_eq!(world.refused(ADA, edit(site, folder, users)), refusal);
}

#[test]
fn d9_leaving_out_the_user_whose_primary_it_is_takes_a_full_admin() {
    let mut world = World::little();
    assert_eq!(world.refused(DANA, edit(LEEDS, None, &[])), Refusal::NeedsFullAdmin);
    world.ok(DANA, edit(LEEDS, Some(DESKS), &[UMA, NIL]));
    assert_eq!(world.devices_of(UMA).1, Some(B));
}

#[test]
fn da2_a_move_takes_the_primary_from_users_whoever_moves_the_device() {
    let mut world = World::little();
    let notices = world.ok(DANA, edit(YORK, Some(LAB), &[YAN]));
    assert_eq!(notices, [Notice::DeviceLost { user: UMA, device: B, was_primary: true }]);
    assert_eq!(world.devices_of(UMA), ([A].as_slice(), None));
    assert_eq!(world.devices_of(YAN), ([D, B].as_slice(), Some(D)));
}

#[test]
fn d29_da8_moving_devices_tells_who_loses_what() {
    let mut world = World::little();
    world.ok(DANA, relate(NIL, &[A]));
    world.ok(DANA, edit(LEEDS, Some(DESKS), &[UMA]));
    let ticket = world.ticket(UMA);
    let lost = |user, device, was_primary| Notice::DeviceLost { user, device, was_primary };
    let notices = world.ok(DANA, moves(&[A, B], YORK, None));
    assert_eq!(
        notices,
        [
            lost(UMA, A, false),
            lost(NIL, A, true),
            lost(UMA, B, true),
            Notice::FolderCleared { device: B }
        ]
    );
    assert_eq!(world.devices_of(UMA), ([].as_slice(), None));
    let kept = world.the(ticket);
    assert_eq!((kept.site, world.device_of(ticket)), (LEEDS, Some(B)), "B3 row 5");
    let york: Vec<_> = world.desk.devices_of_site(YORK).map(|device| device.id).collect();
    assert_eq!(york, [A, B, D]);
}

#[test]
fn b3_row_6_another_folder_of_the_same_site_takes_nothing_from_anybody() {
    let mut world = World::little();
    assert_eq!(world.ok(DANA, moves(&[A, B], LEEDS, Some(DESKS))), []);
    assert_eq!(world.devices_of(UMA), ([B, A].as_slice(), Some(B)));
    assert_eq!(world.get::<Device>(A).folder, Some(DESKS));
}

#[rstest]
#[case::i5(&[A, B], YORK, Some(DESKS), invalid(Field::Folder, Flaw::OtherSite))]
#[case::twice(&[A, A], YORK, None, invalid(Field::Device, Flaw::Twice))]
#[case::one_is_unknown(&[A, DeviceId::from_u128(1)], YORK, None, missing(Kind::Device))]
#[case::no_site(&[A], SiteId::from_u128(1), None, missing(Kind::Site))]
fn d29_a_bulk_move_is_all_or_nothing(
    #[case] devices: &[DeviceId],
    #[case] site: SiteId,
    #[case] folder: Option<FolderId>,
    #[case] refusal: Refusal,
) {
    let mut world = World::little();
    assert_eq!(world.refused(DANA, moves(devices, site, folder)), refusal);
}

fn at_leeds(folder: Option<FolderId>) -> Place {
    Place { site: LEEDS, folder }
}

#[test]
fn b3_row_35_a_move_that_somebody_else_made_meanwhile_is_a_conflict() {
    let mut world = World::little();
    let seen = |site, folder| Command::MoveDevices {
        devices: vec![A, C],
        site,
        folder,
        was: Expect::Value([(A, at_leeds(None)), (C, at_leeds(None))].into()),
    };
    world.ok(ADA, moves(&[C], YORK, Some(LAB)));
    let site = |yours, theirs| Refusal::Conflict {
        field: Field::Site,
        yours: FieldValue::Site(yours),
        theirs: FieldValue::Site(theirs),
    };
    assert_eq!(world.refused(DANA, seen(LEEDS, Some(DESKS))), site(LEEDS, YORK));
    world.ok(ADA, moves(&[C], LEEDS, Some(DESKS)));
    world.ok(DANA, seen(LEEDS, None));
    assert_eq!(world.get::<Device>(C).folder, Some(DESKS), "what was left alone stays");
    world.ok(DANA, seen(YORK, Some(LAB)));
    assert_eq!(Place::of(world.get(C)), Place { site: YORK, folder: Some(LAB) });
}

#[test]
fn b3_row_35_relations_that_somebody_else_changed_are_not_overwritten() {
    let mut world = World::little();
    let seen = |folder, users: &[UserId]| Command::EditRelations {
        device: B,
        site: LEEDS,
        folder,
        users: users.to_vec(),
        was: Expect::Value(Relations { place: at_leeds(None), users: vec![UMA] }),
    };
    world.ok(DANA, relate(NIL, &[B]));
    world.ok(DANA, seen(Some(DESKS), &[UMA]));
    assert_eq!(world.desk.users_of_device(B).collect::<Vec<_>>(), [UMA, NIL], "both stand");
    let names = |names: &str| FieldValue::Text(names.into());
    let conflict = Refusal::Conflict {
        field: Field::User,
        yours: names("Uma User, Old User"),
        theirs: names("Uma User, Nil User"),
    };
    assert_eq!(world.refused(DANA, seen(Some(DESKS), &[OLD, UMA])), conflict);
    let place = Place { site: YORK, folder: Some(LAB) };
    world.ok(DANA, edit(LEEDS, None, &[UMA, NIL]));
    world.ok(DANA, moves(&[B], place.site, place.folder));
    assert!(matches!(
        world.refused(DANA, seen(Some(DESKS), &[UMA])),
        Refusal::Conflict { field: Field::Site, .. }
    ));
}

#[test]
fn users_relate_nothing() {
    let mut world = World::little();
    let denied = Refusal::NotAllowed { needs: Permission::RelateDevices };
    for command in
        [relate(UMA, &[C]), unrelate(UMA, A), edit(LEEDS, None, &[]), moves(&[A], YORK, None)]
    {
        assert_eq!(world.refused(Actor::User(UMA), command.clone()), denied);
        assert_eq!(world.refused(BEA, command), denied);
    }
}

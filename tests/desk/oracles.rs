//! The contested rules as stories, numbered as in the list of oracles: given, when, then.

use helpdeck::desk::{
    Actor, AssignRole, Category, Change, Channel, Command, Desk, DeviceChoice, DeviceId, Expect,
    Field, Flaw, MessageKind, NewTechnician, NewTicket, Notice, Permission, Preset, Refusal,
    Strategy, Technician, TechnicianId, TechnicianState, TicketId, UserId,
    rules::device_choice::{DeviceField, Offer},
};

use super::testing::{
    A, ADA, B, C, D, DANA, DESKS, ELI, LEEDS, NIL, OTTO, ROBO, UMA, VENDOR, World, YORK, assign,
    device, new_technician, new_ticket, out, primary, relate, say, status, unrelate,
};

fn invalid(field: Field, flaw: Flaw) -> Refusal {
    Refusal::Invalid { field, flaw }
}

#[test]
fn oracle_1_without_a_free_seat_an_add_needs_the_confirmation() {
    let mut world = World::with_seats(Some(6));
    let new = TechnicianId::from_u128(9);
    let filler = TechnicianId::from_u128(8);
    world.ok(ADA, Command::AddTechnician(new_technician(filler, "Filler", None)));
    assert_eq!(world.desk.seats_used(), 6);
    let add = |add_seat| {
        Command::AddTechnician(NewTechnician { add_seat, ..new_technician(new, "New", None) })
    };
    assert_eq!(world.refused(ADA, add(false)), Refusal::NoFreeSeat { seats: 6 });
    assert!(world.desk.get::<Technician>(new).is_none());
    let told = [Notice::SeatAdded { seats: 7 }, Notice::NotInvited { technician: new }];
    assert_eq!(world.ok(ADA, add(true)), told);
    assert_eq!(world.desk.account().and_then(|account| account.seat_limit), Some(7));
    let entry = world.entries.last().expect("audited");
    assert_eq!((entry.actor, &entry.notices[..]), (ADA.into(), &told[..]));
}

#[test]
fn oracle_3_a_new_technician_is_a_beginner_until_the_first_login_and_then_what_was_chosen() {
    let mut world = World::little();
    let new = TechnicianId::from_u128(9);
    let chosen = Some(Preset::Technician.id());
    world.ok(ADA, Command::AddTechnician(new_technician(new, "New", chosen)));
    assert_eq!(world.technician(new).role, Preset::Beginner.id());
    let role = Preset::Admin.id();
    let now = Command::AssignRole(AssignRole { technician: new, role, was: Expect::Any });
    assert_eq!(world.refused(ADA, now).code(), "role-locked-until-first-login");
    let ticket = world.ticket(UMA);
    assert_eq!(world.refused(new, assign(ticket, DANA)), Refusal::NoAccess);
    world.ok(Actor::System, Command::RecordLogin { technician: new });
    assert_eq!(world.technician(new).role, Preset::Technician.id());
    let entry = world.entries.last().expect("audited");
    assert!(matches!(entry.changes.as_slice(), [Change::Put(_)]), "{entry:?}");
    world.ok(new, assign(ticket, DANA));
}

#[test]
fn oracle_5_the_absent_get_nothing_by_themselves_and_anything_by_hand() {
    let mut world = World::assigning(Strategy::RoundRobin);
    world.ok(ADA, out(ADA));
    world.ok(DANA, out(DANA));
    for _ in 0..10 {
        let ticket = world.ticket(UMA);
        assert_eq!(world.the(ticket).assignee, Some(ELI));
    }
    world.ok(ELI, out(ELI));
    let ticket = TicketId::from_u128(7);
    let create = Command::CreateTicket(new_ticket(ticket, LEEDS, UMA));
    let decided = world.decide(ELI, create.clone()).expect("opened");
    let reasons = decided.changes.iter().find_map(|change| match change {
        Change::Assigned(decision) => Some(decision),
        _ => None,
    });
    let reasons = reasons.expect("the decision is kept");
    assert_eq!((reasons.chosen, reasons.candidates.len()), (None, 6));
    assert_eq!(world.ok(ELI, create), [Notice::NobodyEligible { ticket }]);
    assert_eq!(world.the(ticket).assignee, None);
    let notices = world.ok(ELI, assign(ticket, DANA));
    assert_eq!(notices, [Notice::AssigneeIsOut { technician: DANA }]);
    assert_eq!(world.the(ticket).assignee, Some(DANA));
}

#[test]
fn oracle_6_everybody_sets_their_own_availability_and_admins_that_of_others() {
    let mut world = World::little();
    assert_eq!(
        world.refused(DANA, out(ELI)),
        Refusal::NotAllowed { needs: Permission::SetAvailability }
    );
    world.ok(DANA, out(DANA));
    world.ok(ADA, out(ELI));
    for away in [DANA, ELI] {
        assert!(!world.technician(away).availability.is_available());
    }
}

#[test]
fn oracle_7_deactivation_releases_what_is_open_or_pending_and_locks_the_account() {
    let mut world = World::little();
    let [open, pending, resolved, closed] = Category::ALL.map(Category::preset);
    let tickets = [open, pending, VENDOR, resolved, closed].map(|to| {
        let ticket = world.ticket_for(UMA, DANA);
        world.ok(DANA, status(ticket, to));
        ticket
    });
    world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
    let assignees = tickets.map(|ticket| world.the(ticket).assignee);
    assert_eq!(assignees, [None, None, None, Some(DANA), Some(DANA)]);
    assert_eq!(world.technician(DANA).state, TechnicianState::Inactive);
    assert_eq!(world.refused(DANA, out(DANA)), Refusal::NoAccess);
    let login = Command::RecordLogin { technician: DANA };
    assert_eq!(world.refused(Actor::System, login), Refusal::NoAccess);
    let delete = format!(r#"{{"name":"delete-technician","args":{{"technician":"{DANA}"}}}}"#);
    assert!(serde_json::from_str::<Command>(&delete).is_err(), "there is no such command");
}

#[test]
fn oracle_8_an_answer_to_the_ticket_of_one_who_left_is_open_and_nobodys() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    world.ok(DANA, status(ticket, Category::Resolved.preset()));
    world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
    assert_eq!(world.the(ticket).assignee, Some(DANA));
    let notices = world.ok(UMA, say(ticket, MessageKind::Requester));
    assert_eq!(notices, [Notice::Reopened { ticket }]);
    let now = world.the(ticket);
    assert_eq!((now.status, now.assignee), (Category::Open.preset(), None));
    assert_eq!((now.reopened, now.resolved_at), (1, None));
}

#[test]
fn oracle_9_the_first_of_several_is_the_primary_and_stays_it() {
    let mut world = World::little();
    world.ok(DANA, relate(NIL, &[B, A]));
    assert_eq!(world.devices_of(NIL), ([B, A].as_slice(), Some(B)));
    world.ok(DANA, relate(NIL, &[C]));
    assert_eq!(world.devices_of(NIL), ([B, A, C].as_slice(), Some(B)));
}

#[test]
fn oracle_10_losing_the_primary_takes_an_admin_and_leaves_none() {
    let mut world = World::little();
    world.ok(DANA, unrelate(UMA, A));
    assert_eq!(world.devices_of(UMA), ([B].as_slice(), Some(B)));
    world.ok(DANA, relate(UMA, &[A]));
    assert_eq!(world.refused(DANA, unrelate(UMA, B)), Refusal::NeedsFullAdmin);
    world.ok(ADA, unrelate(UMA, B));
    assert_eq!(world.devices_of(UMA), ([A].as_slice(), None));
    let id = TicketId::from_u128(7);
    let mail = NewTicket { channel: Channel::Email, ..new_ticket(id, LEEDS, UMA) };
    world.ok(UMA, Command::CreateTicket(mail));
    assert_eq!(world.device_of(id), None);
    world.ok(DANA, relate(UMA, &[C]));
    assert_eq!(world.devices_of(UMA), ([A, C].as_slice(), None));
}

#[test]
fn oracle_11_outside_channels_always_get_the_primary_and_keep_where_it_came_from() {
    let mut world = World::little();
    let mut open = |actor: Actor, channel, device, origin_device| {
        let id = world.id();
        let new = NewTicket { channel, device, origin_device, ..new_ticket(id, LEEDS, UMA) };
        world.ok(actor, Command::CreateTicket(new));
        let ticket = world.the(id);
        (ticket.device.as_ref().map(|device| device.id), ticket.origin_device)
    };
    let (user, token) = (Actor::User(UMA), Actor::Technician(DANA));
    let plain = DeviceChoice::Primary;
    assert_eq!(open(user, Channel::Email, plain, None), (Some(B), None));
    assert_eq!(open(user, Channel::Portal, plain, None), (Some(B), None));
    assert_eq!(open(user, Channel::Slack, plain, None), (Some(B), None));
    assert_eq!(open(user, Channel::Agent, plain, Some(A)), (Some(B), Some(A)));
    let named = DeviceChoice::Device(A);
    assert_eq!(open(token, Channel::Api, named, None), (Some(B), Some(A)));
    assert_eq!(open(token, Channel::Api, DeviceChoice::Blank, None), (Some(B), None));
}

#[test]
fn oracle_12_the_device_field_of_the_console() {
    let world = World::little();
    let desk = &world.desk;
    let mut field = DeviceField::default();
    field.set_user(desk, Some(UMA));
    assert_eq!((field.device(), field.is_enabled()), (Some(B), true));
    field.set_user(desk, Some(NIL));
    assert_eq!((field.device(), field.is_enabled()), (None, true));
    assert_eq!(field.offer(desk), Offer::OfSite { devices: vec![A, B, C] });
    field.set_user(desk, None);
    assert_eq!((field.device(), field.is_enabled()), (None, false));
    field.set_user(desk, Some(UMA));
    field.set_site(Some(YORK));
    assert_eq!((field.device(), field.is_enabled(), field.user()), (None, false, None));
}

#[test]
fn oracle_13_the_device_is_checked_when_it_is_written_and_only_then() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    assert_eq!(world.refused(DANA, device(ticket, C)), invalid(Field::Device, Flaw::NotRelated));
    world.ok(DANA, device(ticket, A));
    world.ok(DANA, unrelate(UMA, A));
    assert_eq!(world.device_of(ticket), Some(A));
    let title = Command::SetTicketTitle { ticket, title: "Still".into(), was: Expect::Any };
    world.ok(DANA, title);
    assert_eq!(world.device_of(ticket), Some(A));
}

#[test]
fn oracle_14_a_changed_device_locks_the_bot_out_for_good() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    world.ok(DANA, assign(ticket, ROBO));
    world.ok(DANA, assign(ticket, DANA));
    world.ok(DANA, device(ticket, A));
    assert_eq!(world.refused(DANA, assign(ticket, ROBO)), Refusal::AutopilotLocked);
    world.ok(DANA, device(ticket, B));
    assert_eq!(world.device_of(ticket), Some(B));
    assert_eq!(world.refused(DANA, assign(ticket, ROBO)), Refusal::AutopilotLocked);
    world.ok(DANA, assign(ticket, ELI));
}

#[test]
fn oracle_15_a_bulk_edit_takes_no_users_and_no_folder_of_another_site() {
    let mut world = World::little();
    let with_users = format!(
        r#"{{"name":"move-devices","args":{{"devices":["{A}"],"site":"{YORK}","folder":null,"users":[]}}}}"#
    );
    assert!(serde_json::from_str::<Command>(&with_users).is_err());
    let moves = Command::MoveDevices {
        devices: vec![A, B],
        site: YORK,
        folder: Some(DESKS),
        was: Expect::Any,
    };
    assert_eq!(world.refused(ADA, moves), invalid(Field::Folder, Flaw::OtherSite));
}

fn offered(desk: &Desk, user: UserId) -> Vec<DeviceId> {
    let mut field = DeviceField::default();
    field.set_user(desk, Some(user));
    match field.offer(desk) {
        Offer::NeedsUser => Vec::new(),
        Offer::Related { devices, .. } | Offer::OfSite { devices } => devices,
    }
}

#[test]
fn oracle_16_moving_a_device_names_who_loses_it_and_leaves_old_tickets_alone() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    let moves =
        Command::MoveDevices { devices: vec![B], site: YORK, folder: None, was: Expect::Any };
    let preview = world.decide(DANA, moves.clone()).expect("allowed").notices;
    assert_eq!(preview, [Notice::DeviceLost { user: UMA, device: B, was_primary: true }]);
    assert_eq!(world.devices_of(UMA).1, Some(B), "a preview changes nothing");
    assert_eq!(world.ok(DANA, moves), preview);
    assert_eq!(world.devices_of(UMA), ([A].as_slice(), None));
    let kept = world.the(ticket);
    assert_eq!((world.device_of(ticket), kept.site), (Some(B), LEEDS));
    assert_eq!(offered(&world.desk, UMA), [A]);
    assert_eq!(world.refused(DANA, relate(UMA, &[B])), invalid(Field::Device, Flaw::OtherSite));
}

#[test]
fn oracle_17_a_deleted_device_is_nowhere_but_on_its_tickets() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    world.ok(DANA, relate(NIL, &[B]));
    world.ok(ADA, Command::DeleteDevice { device: B });
    for user in [UMA, NIL] {
        assert!(!offered(&world.desk, user).contains(&B));
        assert!(!world.devices_of(user).0.contains(&B));
    }
    assert!(world.desk.devices_of_site(LEEDS).all(|device| device.id != B));
    let filter = helpdeck::desk::filter::Filter::default();
    let listed = world.desk.all().filter(|device| filter.device(&world.desk, device)).count();
    assert_eq!(listed, 3);
    let kept = world.the(ticket).device.clone().expect("kept");
    let record: &helpdeck::desk::Device = world.get(kept.id);
    assert_eq!((&*kept.name, record.is_live()), ("B", false));
    let deleted = invalid(Field::Device, Flaw::Deleted);
    assert_eq!(world.refused(DANA, relate(UMA, &[B])), deleted);
    world.ok(ADA, primary(UMA, Some(A)));
    assert!(world.desk.tickets_of_device(B).eq([ticket]));
    assert!(offered(&world.desk, super::testing::YAN).contains(&D));
    assert_eq!(world.refused(OTTO, relate(UMA, &[B])), Refusal::NoAccess);
}

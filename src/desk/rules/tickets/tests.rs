//! Tests of the life of a ticket: creation, its fields, the device rule, the lock.

use rstest::rstest;

use super::*;
use crate::desk::{
    Channel, Command, Decided, Edit, EditRole, Preset, Strategy, TechnicianId,
    testing::{
        A, ADA, B, BEA, C, D, DANA, ELI, LEEDS, NIL, OLD, OTTO, ROBO, UMA, VENDOR, World, YAN,
        YORK, assign, device, missing, new_ticket, out, status, unrelate,
    },
};

fn open(world: &World, new: NewTicket) -> Result<Decided, Refusal> {
    world.decide(DANA, Command::CreateTicket(new))
}

fn at_leeds() -> NewTicket {
    new_ticket(TicketId::from_u128(7), LEEDS, UMA)
}

fn invalid(field: Field, flaw: Flaw) -> Refusal {
    Refusal::Invalid { field, flaw }
}

#[test]
fn a_new_ticket_is_open_numbered_and_nobodys() {
    let mut world = World::little();
    let numbers: Vec<_> = (0..3)
        .map(|_| {
            let ticket = world.ticket(UMA);
            world.the(ticket).number.0
        })
        .collect();
    assert_eq!(numbers, [1, 2, 3]);
    let ticket = world.desk.all::<Ticket>().next().expect("opened");
    assert_eq!((ticket.status, ticket.assignee), (Category::Open.preset(), None));
    assert_eq!((ticket.messages, ticket.reopened), (0, 0));
    assert_eq!(world.desk.ticket_numbered(ticket.number), Some(ticket));
}

#[rstest]
#[case::no_site(NewTicket { site: crate::desk::SiteId::from_u128(1), ..at_leeds() }, missing(Kind::Site))]
#[case::no_user(
    NewTicket { requester: Some(UserId::from_u128(1)), ..at_leeds() }, missing(Kind::User))]
#[case::i26_user_of_another_site(
    NewTicket { requester: Some(YAN), ..at_leeds() }, invalid(Field::User, Flaw::OtherSite))]
#[case::i22_inactive_user(
    NewTicket { requester: Some(OLD), ..at_leeds() }, invalid(Field::User, Flaw::InactiveUser))]
#[case::no_title(NewTicket { title: " ".into(), ..at_leeds() }, invalid(Field::Title, Flaw::Empty))]
#[case::escape_in_title(
    NewTicket { title: "a\x1b]0;b\x07".into(), ..at_leeds() },
    invalid(Field::Title, Flaw::ControlCharacters))]
#[case::megabyte(
    NewTicket { text: "x".repeat(1 << 20), ..at_leeds() },
    invalid(Field::Text, Flaw::TooLong { max: 50_000 }))]
#[case::d12_device_without_user(
    NewTicket { requester: None, device: DeviceChoice::Device(A), ..at_leeds() },
    invalid(Field::Device, Flaw::NeedsUser))]
#[case::d14_device_not_related(
    NewTicket { device: DeviceChoice::Device(C), ..at_leeds() },
    invalid(Field::Device, Flaw::NotRelated))]
#[case::d33_device_of_another_site(
    NewTicket { device: DeviceChoice::Device(D), ..at_leeds() },
    invalid(Field::Device, Flaw::OtherSite))]
#[case::no_device(
    NewTicket { device: DeviceChoice::Device(DeviceId::from_u128(1)), ..at_leeds() },
    missing(Kind::Device))]
#[case::no_origin(
    NewTicket { origin_device: Some(DeviceId::from_u128(1)), ..at_leeds() }, missing(Kind::Device))]
#[case::ta8_assignee_is_beginner(
    NewTicket { assignee: Some(To::Technician(BEA)), ..at_leeds() },
    Refusal::NotAssignable { technician: BEA })]
fn a_ticket_that_does_not_fit_is_refused(#[case] new: NewTicket, #[case] refusal: Refusal) {
    assert_eq!(open(&World::little(), new).map(drop), Err(refusal));
}

#[test]
fn the_same_id_is_not_opened_twice() {
    let mut world = World::little();
    world.ok(DANA, Command::CreateTicket(at_leeds()));
    assert_eq!(
        world.refused(DANA, Command::CreateTicket(at_leeds())),
        Refusal::IdTaken { kind: Kind::Ticket }
    );
}

#[rstest]
#[case::d7_primary(UMA, DeviceChoice::Primary, Some(B))]
#[case::d10_another_of_theirs(UMA, DeviceChoice::Device(A), Some(A))]
#[case::da13_none_on_purpose(UMA, DeviceChoice::Blank, None)]
#[case::d17_no_devices(NIL, DeviceChoice::Primary, None)]
fn d7_d10_the_device_of_a_console_ticket(
    #[case] requester: UserId,
    #[case] choice: DeviceChoice,
    #[case] wanted: Option<DeviceId>,
) {
    let mut world = World::little();
    let new = NewTicket { requester: Some(requester), device: choice, ..at_leeds() };
    world.ok(DANA, Command::CreateTicket(new));
    assert_eq!(world.device_of(at_leeds().id), wanted);
}

#[rstest]
#[case(Channel::Console, false)]
#[case(Channel::Phone, false)]
#[case(Channel::Alert, false)]
#[case(Channel::Email, true)]
#[case(Channel::Portal, true)]
#[case(Channel::Api, true)]
#[case(Channel::Agent, true)]
#[case(Channel::Slack, true)]
#[case(Channel::Teams, true)]
#[case(Channel::Whatsapp, true)]
#[case(Channel::Autopilot, true)]
fn d16_da4_outside_channels_get_the_primary_and_keep_the_origin(
    #[case] channel: Channel,
    #[case] outside: bool,
) {
    let mut world = World::little();
    let new = NewTicket { channel, device: DeviceChoice::Device(A), ..at_leeds() };
    let notices = world.ok(DANA, Command::CreateTicket(new));
    let ticket = world.the(at_leeds().id);
    let told = Notice::DeviceFromPrimary { ticket: ticket.id, device: Some(B) };
    assert_eq!(notices, if outside { vec![told] } else { Vec::new() });
    let device = ticket.device.as_ref().map(|device| device.id);
    assert_eq!(device, Some(if outside { B } else { A }));
    assert_eq!(ticket.origin_device, outside.then_some(A));
}

#[test]
fn d15_a_site_device_chosen_for_a_user_without_any_is_related_on_the_way() {
    let mut world = World::little();
    let ticket = TicketId::from_u128(7);
    let new = NewTicket { device: DeviceChoice::Device(C), ..new_ticket(ticket, LEEDS, NIL) };
    let notices = world.ok(DANA, Command::CreateTicket(new));
    assert_eq!(notices, [Notice::DeviceLinked { user: NIL, device: C }]);
    assert_eq!(world.devices_of(NIL), ([C].as_slice(), Some(C)));
    assert_eq!(world.device_of(ticket), Some(C));
    let other = world.ticket(NIL);
    assert_eq!(world.device_of(other), Some(C));
}

#[test]
fn da3_linking_on_the_way_takes_the_right_to_relate_and_is_all_or_nothing() {
    let mut world = World::little();
    let may = Preset::Technician.role().permissions.iter();
    let may = may.filter(|permission| *permission != Permission::RelateDevices).collect();
    let permissions = Some(Edit::to(may));
    let role = Preset::Technician.id();
    let edit = EditRole { role, label: None, full_admin: None, permissions, scope: None };
    world.ok(ADA, Command::EditRole(edit));
    let denied = Refusal::NotAllowed { needs: Permission::RelateDevices };
    let ticket = TicketId::from_u128(7);
    let plain = new_ticket(ticket, LEEDS, NIL);
    let new = NewTicket { device: DeviceChoice::Device(C), ..plain.clone() };
    assert_eq!(world.refused(DANA, Command::CreateTicket(new)), denied);
    world.ok(DANA, Command::CreateTicket(plain));
    assert_eq!(world.refused(DANA, device(ticket, C)), denied);
    assert_eq!(world.device_of(ticket), None);
}

#[test]
fn auto_assignment_runs_on_creation_unless_somebody_was_chosen() {
    let mut world = World::assigning(Strategy::RoundRobin);
    let ticket = world.ticket(UMA);
    assert_eq!(world.the(ticket).assignee, Some(ADA));
    for (assignee, wanted) in [(To::Nobody, None), (To::Technician(ELI), Some(ELI))] {
        let id = world.id();
        let new = NewTicket { assignee: Some(assignee), ..new_ticket(id, LEEDS, UMA) };
        world.ok(DANA, Command::CreateTicket(new));
        assert_eq!(world.the(id).assignee, wanted);
    }
}

#[test]
fn users_open_tickets_for_themselves_through_their_own_channels_only() {
    let world = World::little();
    let ask = |actor: UserId, new| world.decide(actor, Command::CreateTicket(new)).map(drop);
    let portal = || NewTicket { channel: Channel::Portal, ..at_leeds() };
    let denied = |needs| Err(Refusal::NotAllowed { needs });
    assert_eq!(ask(UMA, portal()), Ok(()));
    assert_eq!(ask(NIL, portal()), denied(Permission::CreateTickets));
    assert_eq!(ask(UMA, at_leeds()), denied(Permission::CreateTickets));
    let assigned = NewTicket { assignee: Some(To::Technician(DANA)), ..portal() };
    assert_eq!(ask(UMA, assigned), denied(Permission::AssignTickets));
    let old = NewTicket { requester: Some(OLD), ..portal() };
    assert_eq!(ask(OLD, old), Err(invalid(Field::User, Flaw::InactiveUser)));
}

#[test]
fn i20_the_times_of_resolving_and_closing_follow_the_category() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    let times = |world: &World| {
        let ticket = world.the(ticket);
        (ticket.resolved_at, ticket.closed_at, ticket.reopened)
    };
    let resolved = world.now;
    world.ok(DANA, status(ticket, Category::Resolved.preset()));
    assert_eq!(times(&world), (Some(resolved), None, 0));
    let closed = world.now;
    world.ok(DANA, status(ticket, Category::Closed.preset()));
    assert_eq!(times(&world), (Some(resolved), Some(closed), 0));
    world.ok(DANA, status(ticket, VENDOR));
    assert_eq!(times(&world), (None, None, 1));
    world.ok(DANA, status(ticket, Category::Open.preset()));
    assert_eq!(times(&world), (None, None, 1));
    let closed = world.now;
    world.ok(DANA, status(ticket, Category::Closed.preset()));
    assert_eq!(times(&world), (Some(closed), Some(closed), 1));
    world.ok(DANA, status(ticket, Category::Resolved.preset()));
    assert_eq!(times(&world), (Some(closed), None, 1));
}

#[test]
fn ta5_reopening_a_ticket_of_a_deactivated_technician_unassigns_it() {
    let mut world = World::little();
    let (gone, away) = (world.ticket_for(UMA, DANA), world.ticket_for(UMA, ELI));
    for ticket in [gone, away] {
        world.ok(ADA, status(ticket, Category::Resolved.preset()));
    }
    world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
    world.ok(ELI, out(ELI));
    for ticket in [gone, away] {
        world.ok(ADA, status(ticket, Category::Open.preset()));
    }
    assert_eq!(world.the(gone).assignee, None);
    assert_eq!(world.the(away).assignee, Some(ELI));
}

#[test]
fn an_edit_of_a_field_that_changed_meanwhile_shows_both_values() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    world.ok(ELI, status(ticket, VENDOR));
    let [open, closed] = [Category::Open.preset(), Category::Closed.preset()];
    let close = |was| Command::SetTicketStatus { ticket, status: closed, was: Expect::Value(was) };
    assert_eq!(
        world.refused(DANA, close(open)),
        Refusal::Conflict {
            field: Field::Status,
            yours: FieldValue::Status(closed),
            theirs: FieldValue::Status(VENDOR),
        }
    );
    let urgent = |was| Command::SetTicketPriority {
        ticket,
        priority: Priority::High,
        was: Expect::Value(was),
    };
    world.ok(DANA, urgent(Priority::Medium));
    world.ok(ELI, urgent(Priority::Medium));
    let call = |title: &str, was: &str| Command::SetTicketTitle {
        ticket,
        title: title.into(),
        was: Expect::Value(was.into()),
    };
    world.ok(DANA, call(" Printer on fire ", "Cannot print"));
    assert_eq!(
        world.refused(ELI, call("Toner", "Cannot print")),
        Refusal::Conflict {
            field: Field::Title,
            yours: FieldValue::Text("Toner".into()),
            theirs: FieldValue::Text("Printer on fire".into()),
        }
    );
    world.ok(ELI, close(VENDOR));
}

#[test]
fn what_is_as_wanted_already_changes_nothing() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    for command in [
        status(ticket, Category::Open.preset()),
        Command::SetTicketPriority { ticket, priority: Priority::Medium, was: Expect::Any },
        Command::SetTicketTitle { ticket, title: "Cannot print".into(), was: Expect::Any },
        Command::SetTicketRequester { ticket, requester: Some(UMA), was: Expect::Any },
        device(ticket, B),
        assign(ticket, DANA),
    ] {
        assert_eq!(world.decide(ELI, command.clone()), Ok(Decided::default()), "{command:?}");
    }
}

#[rstest]
#[case::d14_related(A, Ok(()))]
#[case::d14_not_related(C, Err(invalid(Field::Device, Flaw::NotRelated)))]
#[case::d33_other_site(D, Err(invalid(Field::Device, Flaw::OtherSite)))]
#[case::unknown(DeviceId::from_u128(1), Err(missing(Kind::Device)))]
fn d14_d18_the_device_of_a_ticket_is_one_of_the_users(
    #[case] to: DeviceId,
    #[case] answer: Result<(), Refusal>,
) {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    assert_eq!(world.decide(DANA, device(ticket, to)).map(drop), answer);
}

#[test]
fn a_deleted_device_cannot_be_chosen_and_says_so() {
    let mut world = World::little();
    let ticket = world.ticket(NIL);
    world.ok(ADA, Command::DeleteDevice { device: C });
    assert_eq!(world.refused(DANA, device(ticket, C)), invalid(Field::Device, Flaw::Deleted));
}

#[test]
fn d21_da10_a_device_that_is_no_longer_related_stays_on_its_ticket() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    world.ok(ADA, unrelate(UMA, B));
    assert_eq!(world.device_of(ticket), Some(B));
    world.ok(DANA, device(ticket, B));
    let title = Command::SetTicketTitle { ticket, title: "Toner".into(), was: Expect::Any };
    world.ok(DANA, title);
    world.ok(DANA, device(ticket, A));
    assert_eq!(world.refused(DANA, device(ticket, B)), invalid(Field::Device, Flaw::NotRelated));
}

fn ask_for(ticket: TicketId, requester: Option<UserId>) -> Command {
    Command::SetTicketRequester { ticket, requester, was: Expect::Any }
}

#[rstest]
#[case::of_another_site(Some(YAN), YORK, Some(D))]
#[case::without_devices(Some(NIL), LEEDS, None)]
#[case::d12_nobody(None, LEEDS, None)]
fn b3_row_25_da5_another_requester_brings_their_site_and_primary(
    #[case] requester: Option<UserId>,
    #[case] site: crate::desk::SiteId,
    #[case] wanted: Option<DeviceId>,
) {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    let notices = world.ok(DANA, ask_for(ticket, requester));
    let now = world.the(ticket);
    assert_eq!((now.requester, now.site), (requester, site));
    assert_eq!(world.device_of(ticket), wanted);
    assert_eq!(
        notices,
        [Notice::DeviceRecalculated { ticket, device: wanted }, Notice::AutopilotLocked { ticket }]
    );
}

#[test]
fn i22_an_inactive_user_becomes_nobodys_requester() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    assert_eq!(
        world.refused(DANA, ask_for(ticket, Some(OLD))),
        invalid(Field::User, Flaw::InactiveUser)
    );
}

#[test]
fn da6_the_first_filling_of_an_empty_device_locks_nothing() {
    let mut world = World::little();
    let ticket = world.ticket(NIL);
    world.ok(DANA, device(ticket, C));
    assert_eq!(world.the(ticket).autopilot_locked_at, None);
}

#[rstest]
#[case::to_another(DeviceChoice::Device(A))]
#[case::to_none(DeviceChoice::Blank)]
fn b3_row_26_d22_i18_changing_a_device_locks_the_bot_out_for_good(#[case] to: DeviceChoice) {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, ROBO);
    let at = world.now;
    let set = |device| Command::SetTicketDevice { ticket, device, was: Expect::Any };
    let notices = world.ok(DANA, set(to));
    assert_eq!(notices, [Notice::AutopilotLocked { ticket }]);
    let locked = world.the(ticket);
    assert_eq!((locked.autopilot_locked_at, locked.assignee), (Some(at), None));
    assert_eq!(world.ok(DANA, set(DeviceChoice::Primary)), []);
    assert_eq!(world.the(ticket).autopilot_locked_at, Some(at));
    assert_eq!(world.refused(DANA, assign(ticket, ROBO)), Refusal::AutopilotLocked);
}

#[test]
fn da6_a_person_keeps_the_ticket_when_the_bot_is_locked_out() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    world.ok(DANA, device(ticket, A));
    assert_eq!(world.the(ticket).assignee, Some(DANA));
}

#[test]
fn da7_the_ticket_keeps_the_name_its_device_had() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    world.ok(ADA, Command::DeleteDevice { device: B });
    let device = world.the(ticket).device.as_ref().expect("kept");
    assert_eq!((device.id, &*device.name), (B, "B"));
}

#[rstest]
#[case::deactivated(OTTO, Refusal::NoAccess)]
#[case::t28_beginner(BEA, Refusal::NotAllowed { needs: Permission::CreateTickets })]
fn tickets_are_not_opened_by_just_anybody(#[case] actor: TechnicianId, #[case] refusal: Refusal) {
    let mut world = World::little();
    assert_eq!(world.refused(actor, Command::CreateTicket(at_leeds())), refusal);
}

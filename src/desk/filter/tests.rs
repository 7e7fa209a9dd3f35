//! Tests of the filter language: what each noun lets through, and what a mistake is told.

use rstest::rstest;

use super::*;
use crate::desk::{
    AddDepartment, Command, DeviceChoice, Expect, NewTicket, NewUser, SetTicketDue, TicketId,
    testing::{
        ADA, DANA, ELI, LEEDS, UMA, VENDOR, World, YAN, YORK, assign, new_ticket, new_user, out,
        primary, status,
    },
};

/// Ticket 1: Uma's printer, high, Dana's. 2: Yan's VPN, waiting for the vendor, Eli's. 3: nobody's, closed.
fn world() -> World {
    let mut world = World::little();
    let new = |id, site, user, title: &str, priority| {
        let id = TicketId::from_u128(id);
        NewTicket { title: title.into(), priority, ..new_ticket(id, site, user) }
    };
    let ask = NewTicket {
        requester: None,
        device: DeviceChoice::Blank,
        ..new(3, LEEDS, UMA, "Café menü: à la carte", Priority::Low)
    };
    for ticket in [
        new(1, LEEDS, UMA, "Printer says PC LOAD LETTER", Priority::High),
        new(2, YORK, YAN, "VPN drops", Priority::Critical),
        ask,
    ] {
        world.ok(ADA, Command::CreateTicket(ticket));
    }
    world.ok(ADA, assign(TicketId::from_u128(1), DANA));
    world.ok(ADA, assign(TicketId::from_u128(2), ELI));
    world.ok(ADA, status(TicketId::from_u128(2), VENDOR));
    world.ok(ADA, status(TicketId::from_u128(3), Category::Closed.preset()));
    world
}

fn tickets(text: &str) -> Vec<u32> {
    let (world, filter) = (world(), Filter::parse(Kind::Ticket, text).expect(text));
    let all = world.desk.all::<Ticket>();
    all.filter(|ticket| {
        filter.ticket(&world.desk, Reader { me: Some(DANA), now: world.now }, ticket)
    })
    .map(|ticket| ticket.number.0)
    .collect()
}

#[test]
fn what_is_due_is_found_by_the_time_that_is_left() {
    let mut world = world();
    let (in_three_hours, one) = (world.now + TimeDelta::hours(3), TicketId::from_u128(1));
    let due = Some(in_three_hours);
    world.ok(ADA, Command::SetTicketDue(SetTicketDue { ticket: one, due, was: Expect::Any }));
    let now = world.now;
    let found = |world: &World, text: &str, later: i64| {
        let filter = Filter::parse(Kind::Ticket, text).expect(text);
        let reader = Reader { me: None, now: now + TimeDelta::hours(later) };
        let all = world.desk.all::<Ticket>();
        all.filter(|ticket| filter.ticket(&world.desk, reader, ticket)).count()
    };
    assert_eq!([found(&world, "due:<4h", 0), found(&world, "due:<2h", 0)], [1, 0]);
    assert_eq!([found(&world, "due:>2h", 0), found(&world, "due:2h", 2)], [1, 1]);
    assert_eq!(found(&world, "due:<1h", 9), 1, "overdue is less than any time");
    world.ok(ADA, status(one, Category::Closed.preset()));
    assert_eq!(found(&world, "due:<4h", 0), 0, "done");
}

#[rstest]
#[case("", &[1, 2, 3])]
#[case("printer", &[1])]
#[case("LOAD pc", &[1])]
#[case("\"pc load\"", &[1])]
#[case("\"load pc\"", &[])]
#[case("cafe menu", &[3])]
#[case("CAFÉ", &[3])]
#[case("#2", &[2])]
#[case("2", &[2])]
#[case("prntr", &[1])]
#[case("pcload", &[1])]
#[case("drps", &[2])]
#[case("vdrp", &[2])]
#[case("vps", &[])]
#[case("pload", &[1])]
#[case("prnts", &[1])]
#[case("psays", &[1])]
#[case("prload", &[])]
#[case("ptrn", &[])]
#[case("mncrt", &[])]
#[case("\"prntr\"", &[])]
#[case("-prntr", &[1, 2, 3])]
#[case("uma", &[1])]
#[case("\"menü: à\"", &[3])]
#[case("-printer", &[2, 3])]
#[case("-\"vpn drops\"", &[1, 3])]
#[case("-", &[])]
#[case("is:open", &[1])]
#[case("is:pending", &[2])]
#[case("is:closed", &[3])]
#[case("is:active", &[1, 2])]
#[case("-is:active", &[3])]
#[case("is:una", &[3])]
#[case("is:mine", &[1])]
#[case("IS:Mine", &[1])]
#[case("tech:me", &[1])]
#[case("-tech:me", &[2, 3])]
#[case("tech:none", &[3])]
#[case("tech:eli", &[2])]
#[case("tech:\"eli tech\"", &[2])]
#[case("user:yan", &[2])]
#[case("user:none", &[3])]
#[case("site:york", &[2])]
#[case("device:b", &[1])]
#[case("device:none", &[3])]
#[case("prio:high", &[1])]
#[case("prio:>=high", &[1, 2])]
#[case("prio:>high", &[2])]
#[case("prio:<high", &[3])]
#[case("prio:<=high", &[1, 3])]
#[case("prio:c", &[2])]
#[case("prio:>", &[1, 2, 3])]
#[case("prio:", &[1, 2, 3])]
#[case("is:", &[1, 2, 3])]
#[case("status:vendor", &[2])]
#[case("status:\"waiting for\"", &[2])]
#[case("site:leeds -is:closed", &[1])]
#[case("age:<1d", &[1, 2, 3])]
#[case("age:>1d", &[])]
#[case("age:2", &[1, 2, 3])]
#[case("resolved:1d", &[3])]
#[case("resolved:>1d", &[])]
fn a_filter_of_tickets_lets_through(#[case] text: &str, #[case] wanted: &[u32]) {
    assert_eq!(tickets(text), wanted, "{text}");
}

#[rstest]
#[case(Kind::Ticket, "colour:red", "colour", 12)]
#[case(Kind::Ticket, "http://x", "http", 12)]
#[case(Kind::User, "prio:high", "prio", 5)]
#[case(Kind::Technician, "site:x", "site", 3)]
fn an_unknown_field_is_told_with_those_there_are(
    #[case] kind: Kind,
    #[case] text: &str,
    #[case] name: &str,
    #[case] count: usize,
) {
    let Err(FilterError::UnknownField { field, allowed }) = Filter::parse(kind, text) else {
        panic!("{text} was taken")
    };
    assert_eq!((field.as_str(), allowed.len()), (name, count));
}

#[rstest]
#[case(Kind::Ticket, "is:blue", "is", "blue")]
#[case(Kind::Ticket, "prio:>urgent", "prio", "urgent")]
#[case(Kind::Device, "is:open", "is", "open")]
fn an_unknown_value_is_told_with_those_there_are(
    #[case] kind: Kind,
    #[case] text: &str,
    #[case] name: &str,
    #[case] wrong: &str,
) {
    let Err(FilterError::UnknownValue { field, value, allowed }) = Filter::parse(kind, text) else {
        panic!("{text} was taken")
    };
    assert_eq!((field, value.as_str()), (name, wrong));
    assert!(!allowed.is_empty());
}

#[rstest]
#[case("\"pc load")]
#[case("tech:\"dana")]
fn an_open_quote_is_told(#[case] text: &str) {
    assert_eq!(Filter::parse(Kind::Ticket, text), Err(FilterError::OpenQuote));
}

#[rstest]
#[case("", &["Uma", "Nil", "Yan", "Old", "Zoë"])]
#[case("zoe", &["Zoë"])]
#[case("finance", &["Zoë"])]
#[case("zoe@", &["Zoë"])]
#[case("is:inactive", &["Old"])]
#[case("is:active site:leeds", &["Uma", "Nil", "Zoë"])]
#[case("is:no-device", &["Nil", "Old", "Zoë"])]
#[case("is:no-primary", &["Yan"])]
#[case("device:a", &["Uma"])]
#[case("device:none -user:old", &["Nil", "Zoë"])]
fn a_filter_of_users_lets_through(#[case] text: &str, #[case] wanted: &[&str]) {
    let mut world = World::little();
    let finance = crate::desk::DepartmentId::from_u128(910);
    world.ok(ADA, Command::AddDepartment(AddDepartment { id: finance, label: "Finance".into() }));
    let zoe = NewUser {
        email: Some("zoe@leeds.example".into()),
        department: Some(finance),
        ..new_user(crate::desk::UserId::from_u128(900), LEEDS, "Zoë")
    };
    world.ok(ADA, Command::add_user(zoe));
    world.ok(ADA, primary(YAN, None));
    let filter = Filter::parse(Kind::User, text).expect(text);
    let found: Vec<&str> = world
        .desk
        .all::<User>()
        .filter(|user| filter.user(&world.desk, user))
        .map(|user| &*user.first_name)
        .collect();
    assert_eq!(found, wanted);
}

#[rstest]
#[case("", &["A", "B", "D"])]
#[case("is:related", &["A", "B", "D"])]
#[case("is:unrelated", &[])]
#[case("user:uma", &["A", "B"])]
#[case("user:none", &[])]
#[case("site:york", &["D"])]
#[case("device:b", &["B"])]
#[case("is:deleted", &["C"])]
#[case("-is:deleted", &["A", "B", "D"])]
fn a_filter_of_devices_lets_through_and_the_deleted_only_when_asked_for(
    #[case] text: &str,
    #[case] wanted: &[&str],
) {
    let mut world = World::little();
    world.ok(ADA, Command::DeleteDevice { device: crate::desk::testing::C });
    let filter = Filter::parse(Kind::Device, text).expect(text);
    let devices = world.desk.all::<Device>();
    let found: Vec<&str> = devices
        .filter(|device| filter.device(&world.desk, device))
        .map(|device| &*device.name)
        .collect();
    assert_eq!(found, wanted);
}

#[rstest]
#[case("", 7)]
#[case("dana", 1)]
#[case("tech:dana", 1)]
#[case("little.example", 7)]
#[case("is:available", 4)]
#[case("is:out", 1)]
#[case("is:uncovered", 0)]
#[case("is:active", 5)]
#[case("is:invited", 1)]
#[case("is:inactive", 1)]
#[case("is:admin", 1)]
fn a_filter_of_technicians_lets_through(#[case] text: &str, #[case] wanted: usize) {
    let mut world = World::little();
    world.ok(DANA, out(DANA));
    let filter = Filter::parse(Kind::Technician, text).expect(text);
    let found =
        world.desk.all::<Technician>().filter(|t| filter.technician(&world.desk, t)).count();
    assert_eq!(found, wanted);
}

#[test]
fn without_a_reader_nothing_is_mine() {
    let world = world();
    let filter = Filter::parse(Kind::Ticket, "is:mine").expect("a filter");
    assert!(!world.desk.all::<Ticket>().any(|ticket| filter.ticket(
        &world.desk,
        Reader { me: None, now: world.now },
        ticket
    )));
}

#[test]
fn every_state_that_is_offered_is_taken() {
    for kind in [Kind::Ticket, Kind::User, Kind::Device, Kind::Technician] {
        for state in states(kind) {
            let filter = Filter::parse(kind, &format!("is:{state}")).expect(state);
            assert!(!filter.is_empty());
        }
    }
}

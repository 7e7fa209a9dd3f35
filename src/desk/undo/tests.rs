//! Tests of undo: a command and its inverse leave the desk as it was, apart from revisions and times.

use chrono::TimeDelta;
use rstest::rstest;

use super::*;
use crate::desk::{
    Category, Entity as _, FolderId, Priority, Record, Refusal, Revision, SiteId, Timestamp,
    testing::{
        A, ADA, B, C, D, DANA, DESKS, ELI, LAB, LEEDS, NIL, ROBO, UMA, VENDOR, World, YAN, YORK,
        assign, device, moves, out, primary, relate, status, unrelate,
    },
};

/// The records without what undo does not bring back.
fn comparable(desk: &Desk) -> Vec<Record> {
    desk.records()
        .map(|record| match record {
            Record::Ticket(ticket) => {
                let mut ticket = (*ticket).clone();
                ticket.set_revision(Revision::default());
                ticket.updated_at = Timestamp::default();
                ticket.autopilot_locked_at = None;
                ticket.reopened = 0;
                Record::Ticket(ticket.into())
            }
            Record::Technician(technician) => {
                let mut technician = (*technician).clone();
                technician.set_revision(Revision::default());
                technician.last_auto_assigned_at = None;
                if let Availability::OutOfOffice { since, set_by, .. } =
                    &mut technician.availability
                {
                    (*since, *set_by) = (Timestamp::default(), None);
                }
                Record::Technician(technician.into())
            }
            Record::User(user) => {
                let mut user = (*user).clone();
                user.set_revision(Revision::default());
                Record::User(user.into())
            }
            Record::Device(device) => {
                let mut device = (*device).clone();
                device.set_revision(Revision::default());
                Record::Device(device.into())
            }
            other => other,
        })
        .collect()
}

fn undone(world: &mut World, command: &Command) {
    let before = comparable(&world.desk);
    let changed = undo(world, command);
    assert_ne!(changed, before, "{command:?} does something");
}

/// Does a command and undoes it; hands back what was in between.
fn undo(world: &mut World, command: &Command) -> Vec<Record> {
    let before = comparable(&world.desk);
    let back = inverse(&world.desk, command);
    world.ok(ADA, command.clone());
    let between = comparable(&world.desk);
    for step in &back {
        world.ok(ADA, step.clone());
    }
    assert_eq!(comparable(&world.desk), before, "{command:?} undone by {back:?}");
    between
}

fn edit(device: DeviceId, site: SiteId, folder: Option<FolderId>, users: &[UserId]) -> Command {
    Command::EditRelations { device, site, folder, users: users.to_vec(), was: Expect::Any }
}

#[rstest]
#[case(relate(UMA, &[C]))]
#[case(relate(NIL, &[C, A]))]
#[case(Command::RelateDevices { user: UMA, devices: vec![A, C], position: Some(0) })]
#[case(unrelate(UMA, A))]
#[case(unrelate(UMA, B))]
#[case(unrelate(YAN, D))]
#[case(Command::UnrelateDevice { user: UMA, device: B, new_primary: Some(A) })]
#[case(primary(UMA, Some(A)))]
#[case(primary(UMA, None))]
#[case(edit(B, LEEDS, Some(DESKS), &[UMA]))]
#[case(edit(B, LEEDS, None, &[NIL]))]
#[case(edit(B, LEEDS, None, &[]))]
#[case(edit(B, YORK, Some(LAB), &[YAN]))]
#[case(edit(D, LEEDS, None, &[NIL, UMA]))]
#[case(moves(&[A, B], YORK, None))]
#[case(moves(&[B, A], YORK, Some(LAB)))]
#[case(moves(&[A, D], LEEDS, Some(DESKS)))]
#[case(moves(&[A, B, C], LEEDS, Some(DESKS)))]
fn relations_are_undone(#[case] command: Command, #[values(0, 1, 2)] relations: usize) {
    let mut world = World::little();
    if relations == 1 {
        world.ok(ADA, primary(UMA, None));
    } else if relations == 2 {
        // Everybody has something, and nobody a primary.
        world.ok(ADA, relate(NIL, &[A, B]));
        for user in [UMA, NIL, YAN] {
            world.ok(ADA, primary(user, None));
        }
    }
    undo(&mut world, &command);
}

#[test]
fn ticket_fields_are_undone() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    let was = Expect::Any;
    for command in [
        status(ticket, VENDOR),
        status(ticket, Category::Resolved.preset()),
        Command::SetTicketPriority { ticket, priority: Priority::Critical, was },
        Command::SetTicketTitle { ticket, title: " Toner ".into(), was: Expect::Any },
        assign(ticket, ELI),
        assign(ticket, ROBO),
        Command::AssignTicket { ticket, to: To::Nobody, was: Expect::Any },
        Command::AssignTicket { ticket, to: To::Balance, was: Expect::Any },
        device(ticket, A),
        Command::SetTicketDevice { ticket, device: DeviceChoice::Blank, was: Expect::Any },
        Command::SetTicketRequester { ticket, requester: Some(NIL), was: Expect::Any },
        Command::SetTicketRequester { ticket, requester: Some(YAN), was: Expect::Any },
        Command::SetTicketRequester { ticket, requester: None, was: Expect::Any },
    ] {
        undone(&mut world, &command);
    }
}

#[test]
fn the_device_comes_back_with_the_requester_where_it_was_another_than_the_primary() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    for chosen in [DeviceChoice::Device(A), DeviceChoice::Blank] {
        world.ok(ADA, Command::SetTicketDevice { ticket, device: chosen, was: Expect::Any });
        for requester in [Some(NIL), Some(YAN), None] {
            let was = Expect::Any;
            undone(&mut world, &Command::SetTicketRequester { ticket, requester, was });
        }
    }
}

#[test]
fn d15_undoing_a_device_that_was_linked_on_the_way_unlinks_it() {
    let mut world = World::little();
    let ticket = world.ticket(NIL);
    undone(&mut world, &device(ticket, C));
}

#[test]
fn availability_is_undone() {
    let mut world = World::little();
    let later = |hours| Some(world.now + TimeDelta::hours(hours));
    let (five, six) = (later(5), later(6));
    let until = |until| Command::SetOutOfOffice { technician: DANA, until };
    undone(&mut world, &out(DANA));
    undone(&mut world, &until(five));
    world.ok(DANA, until(five));
    undone(&mut world, &until(six));
    undone(&mut world, &out(DANA));
    undone(&mut world, &Command::SetAvailable { technician: DANA, if_until: None });
}

#[test]
fn undo_does_not_overwrite_what_somebody_else_did_since() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    let was = Expect::Any;
    for (mine, theirs) in [
        (assign(ticket, DANA), assign(ticket, ELI)),
        (Command::AssignTicket { ticket, to: To::Balance, was: Expect::Any }, assign(ticket, DANA)),
        (status(ticket, VENDOR), status(ticket, Category::Closed.preset())),
        (
            Command::SetTicketPriority { ticket, priority: Priority::High, was },
            Command::SetTicketPriority { ticket, priority: Priority::Low, was },
        ),
        (
            device(ticket, A),
            Command::SetTicketDevice { ticket, device: DeviceChoice::Blank, was: Expect::Any },
        ),
        (primary(UMA, Some(A)), primary(UMA, None)),
    ] {
        let back = inverse(&world.desk, &mine);
        world.ok(ADA, mine);
        world.ok(ADA, theirs);
        let refusal = world.refused(ADA, back[0].clone());
        assert!(matches!(refusal, Refusal::Conflict { .. }), "{:?}: {refusal:?}", back[0]);
    }
}

#[test]
fn what_cannot_be_undone_says_so_by_being_empty() {
    let world = World::little();
    for command in [
        Command::DeactivateTechnician { technician: DANA },
        status(TicketId::from_u128(1), VENDOR),
        device(TicketId::from_u128(1), A),
        unrelate(UserId::from_u128(1), A),
    ] {
        assert_eq!(inverse(&world.desk, &command), [], "{command:?}");
    }
}

//! Owns deleting tickets and bringing them back (B3 row 29). A deleted ticket keeps everything it has, its number
//! included; nothing lists it, nobody works on it, and after some time it stays deleted.

use chrono::TimeDelta;

use super::touch;
use crate::desk::{
    Permission, RESTORABLE_DAYS, Refusal, Technician, TechnicianState, Ticket, TicketId, Timestamp,
    draft::Draft,
};

/// Deletes a ticket.
pub(in crate::desk) fn delete(draft: &mut Draft<'_>, ticket: TicketId) -> Result<(), Refusal> {
    draft.needs(Permission::DeleteTickets)?;
    let at = draft.at;
    touch(draft, ticket, |ticket| ticket.deleted_at = ticket.deleted_at.or(Some(at)))
}

/// Brings a ticket back, without a technician who is not there any more (I13).
pub(in crate::desk) fn restore(draft: &mut Draft<'_>, ticket: TicketId) -> Result<(), Refusal> {
    draft.needs(Permission::DeleteTickets)?;
    let before = draft.get::<Ticket>(ticket)?;
    let Some(deleted) = before.deleted_at else { return Ok(()) };
    in_time(draft.at, deleted)?;
    let gone = before.resolved_at.is_none()
        && before
            .assignee
            .and_then(|technician| draft.find::<Technician>(technician))
            .is_some_and(|technician| technician.state == TechnicianState::Inactive);
    touch(draft, ticket, |ticket| {
        ticket.deleted_at = None;
        if gone {
            ticket.assignee = None;
        }
    })
}

/// Refuses to bring back what was deleted too long ago.
pub(in crate::desk) fn in_time(now: Timestamp, deleted: Timestamp) -> Result<(), Refusal> {
    if now - deleted > TimeDelta::days(RESTORABLE_DAYS) {
        return Err(Refusal::TooLate { days: RESTORABLE_DAYS.unsigned_abs() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Category, Command, DeleteTicket, MessageKind, RestoreTicket,
        testing::{ADA, B, DANA, UMA, World, assign, say, status},
    };

    fn delete(ticket: TicketId) -> Command {
        Command::DeleteTicket(DeleteTicket { ticket })
    }

    fn restore(ticket: TicketId) -> Command {
        Command::RestoreTicket(RestoreTicket { ticket })
    }

    #[test]
    fn b3_row_29_a_deleted_ticket_is_listed_nowhere_and_keeps_its_number() {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        let number = world.the(ticket).number;
        world.ok(ADA, delete(ticket));
        let desk = &world.desk;
        assert_eq!((desk.active_tickets(), desk.open_load(DANA)), (0, 0));
        assert_eq!(desk.tickets_of_user(UMA).count() + desk.tickets_of_device(B).count(), 0);
        assert_eq!(desk.ticket_numbered(number).map(|ticket| ticket.id), Some(ticket));
        assert_eq!(desk.next_number().0, number.0 + 1);
        for command in [
            status(ticket, Category::Closed.preset()),
            assign(ticket, ADA),
            say(ticket, MessageKind::PublicReply),
        ] {
            assert_eq!(world.refused(ADA, command), Refusal::TicketDeleted { number });
        }
        let reply = say(ticket, MessageKind::Requester);
        assert_eq!(world.refused(UMA, reply), Refusal::TicketDeleted { number });
    }

    #[test]
    fn b3_row_29_a_ticket_comes_back_within_30_days() {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        world.ok(ADA, delete(ticket));
        let deleted = world.the(ticket).deleted_at.expect("it was");
        world.now = deleted + TimeDelta::days(30);
        let mut late = world.clone();
        world.ok(ADA, restore(ticket));
        let now = world.the(ticket);
        assert_eq!((now.deleted_at, now.assignee), (None, Some(DANA)));
        assert_eq!(world.desk.open_load(DANA), 1);
        late.now += TimeDelta::seconds(1);
        assert_eq!(late.refused(ADA, restore(ticket)), Refusal::TooLate { days: 30 });
    }

    #[test]
    fn i13_what_comes_back_does_not_come_back_to_somebody_who_left() {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        world.ok(ADA, delete(ticket));
        world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
        world.ok(ADA, restore(ticket));
        assert_eq!(world.the(ticket).assignee, None);
    }

    #[test]
    fn b3_row_29_deleting_takes_the_permission() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let needs = Permission::DeleteTickets;
        assert_eq!(world.refused(DANA, delete(ticket)), Refusal::NotAllowed { needs });
        assert_eq!(world.refused(DANA, restore(ticket)), Refusal::NotAllowed { needs });
        assert!(world.decide(ADA, restore(ticket)).expect("it is there").changes.is_empty());
    }
}

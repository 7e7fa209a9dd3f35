//! Owns when a ticket is looked at: snoozed until a time, due by a time. What is due by itself is asked of the
//! desk by its clock ([`Desk::next_to_wake`]).

use super::{touch, workable};
use crate::desk::{
    Desk, Expect, Field, FieldValue, Flaw, Notice, Permission, Refusal, SetTicketDue, SnoozeTicket,
    Ticket, TicketId, Timestamp, WakeTicket,
    draft::{Draft, check_seen},
};

/// Leaves a ticket alone until a time. Resolved and closed ones are left alone anyhow.
pub(in crate::desk) fn snooze(draft: &mut Draft<'_>, wish: &SnoozeTicket) -> Result<(), Refusal> {
    draft.needs(Permission::EditTickets)?;
    let flaw = |flaw| Refusal::Invalid { field: Field::Snooze, flaw };
    if workable(draft, wish.ticket)?.resolved_at.is_some() {
        return Err(flaw(Flaw::Finished));
    }
    if wish.until <= draft.at {
        return Err(flaw(Flaw::InThePast));
    }
    touch(draft, wish.ticket, |ticket| ticket.snoozed_until = Some(wish.until))
}

/// Ends a snooze: by hand, or by the clock where it still ends at the time that came.
pub(in crate::desk) fn wake(draft: &mut Draft<'_>, wish: &WakeTicket) -> Result<(), Refusal> {
    draft.needs(Permission::EditTickets)?;
    let Some(until) = draft.get::<Ticket>(wish.ticket)?.snoozed_until else { return Ok(()) };
    match wish.if_until {
        Some(wanted) if wanted != until || until > draft.at => Ok(()),
        Some(_) => rouse(draft, wish.ticket),
        None => {
            workable(draft, wish.ticket)?;
            touch(draft, wish.ticket, |ticket| ticket.snoozed_until = None)
        }
    }
}

/// Brings a snoozed ticket back into the queue, with the word that it is back.
pub(in crate::desk) fn rouse(draft: &mut Draft<'_>, ticket: TicketId) -> Result<(), Refusal> {
    if draft.get::<Ticket>(ticket)?.snoozed_until.is_none() {
        return Ok(());
    }
    let at = draft.at;
    touch(draft, ticket, |ticket| {
        ticket.snoozed_until = None;
        ticket.woke_at = Some(at);
    })?;
    draft.notice(Notice::Woke { ticket });
    Ok(())
}

/// Says by when a ticket should be done. A time that is over may be said: that is how late it is.
pub(in crate::desk) fn set_due(draft: &mut Draft<'_>, wish: &SetTicketDue) -> Result<(), Refusal> {
    draft.needs(Permission::EditTickets)?;
    let now = workable(draft, wish.ticket)?.due_at;
    let value = |v: &Option<Timestamp>| FieldValue::maybe(*v, FieldValue::Moment);
    check_seen(Field::Due, &wish.was, &now, &wish.due, value)?;
    touch(draft, wish.ticket, |ticket| ticket.due_at = wish.due)
}

/// What undoes a snooze, or the end of one.
pub(in crate::desk) fn inverse(before: &Desk, id: TicketId) -> Option<crate::desk::Command> {
    use crate::desk::Command;
    let ticket = before.get::<Ticket>(id)?;
    Some(match ticket.snoozed_until {
        Some(until) => Command::SnoozeTicket(SnoozeTicket { ticket: id, until }),
        None => Command::WakeTicket(WakeTicket { ticket: id, if_until: None }),
    })
}

/// What undoes a due time.
pub(in crate::desk) fn inverse_due(
    before: &Desk,
    wish: &SetTicketDue,
) -> Option<crate::desk::Command> {
    let due = before.get::<Ticket>(wish.ticket)?.due_at;
    let was = Expect::Value(wish.due);
    Some(crate::desk::Command::SetTicketDue(SetTicketDue { ticket: wish.ticket, due, was }))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use rstest::rstest;

    use super::*;
    use crate::desk::{
        Actor, Category, Command, MessageKind,
        testing::{BEA, DANA, UMA, World, assign, say, status},
    };

    fn snooze(ticket: TicketId, until: Timestamp) -> Command {
        Command::SnoozeTicket(SnoozeTicket { ticket, until })
    }

    fn wake(ticket: TicketId, if_until: Option<Timestamp>) -> Command {
        Command::WakeTicket(WakeTicket { ticket, if_until })
    }

    fn snoozed() -> (World, TicketId, Timestamp) {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        let until = world.now + TimeDelta::hours(3);
        world.ok(DANA, snooze(ticket, until));
        (world, ticket, until)
    }

    #[test]
    fn a_snoozed_ticket_wakes_by_itself_when_the_time_came_and_not_before() {
        let (mut world, ticket, until) = snoozed();
        assert_eq!(world.desk.next_to_wake(), Some((until, wake(ticket, Some(until)))));
        world.ok(Actor::System, wake(ticket, Some(until)));
        assert_eq!(world.the(ticket).snoozed_until, Some(until), "too early");
        world.now = until;
        assert_eq!(world.ok(Actor::System, wake(ticket, Some(until))), [Notice::Woke { ticket }]);
        let now = world.the(ticket);
        assert_eq!((now.snoozed_until, now.woke_at), (None, Some(until)));
        assert_eq!(world.desk.next_to_wake(), None);
        world.ok(DANA, status(ticket, Category::Pending.preset()));
        assert_eq!(world.the(ticket).woke_at, None, "somebody saw it");
    }

    #[test]
    fn a_snooze_that_was_changed_meanwhile_is_not_ended_by_the_clock() {
        let (mut world, ticket, until) = snoozed();
        let later = until + TimeDelta::hours(1);
        world.ok(DANA, snooze(ticket, later));
        world.now = until;
        world.ok(Actor::System, wake(ticket, Some(until)));
        assert_eq!(world.the(ticket).snoozed_until, Some(later));
    }

    #[test]
    fn the_requesters_answer_wakes_it_and_an_automatic_one_does_not() {
        let (mut world, ticket, until) = snoozed();
        world.ok(Actor::System, say(ticket, MessageKind::Automatic));
        assert_eq!(world.the(ticket).snoozed_until, Some(until));
        let notices = world.ok(UMA, say(ticket, MessageKind::Requester));
        assert_eq!(notices, [Notice::Woke { ticket }]);
        assert!(world.the(ticket).woke_at.is_some());
        world.ok(DANA, assign(ticket, crate::desk::testing::ELI));
        assert_eq!(world.the(ticket).woke_at, None);
    }

    #[test]
    fn what_is_resolved_is_not_snoozed_and_resolving_ends_a_snooze() {
        let (mut world, ticket, until) = snoozed();
        world.ok(DANA, status(ticket, Category::Resolved.preset()));
        assert_eq!(world.the(ticket).snoozed_until, None);
        let refusal = Refusal::Invalid { field: Field::Snooze, flaw: Flaw::Finished };
        assert_eq!(world.refused(DANA, snooze(ticket, until)), refusal);
    }

    #[rstest]
    #[case::past(-1)]
    #[case::now(0)]
    fn a_snooze_ends_later_than_now(#[case] minutes: i64) {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let until = world.now + TimeDelta::minutes(minutes);
        let refusal = Refusal::Invalid { field: Field::Snooze, flaw: Flaw::InThePast };
        assert_eq!(world.refused(DANA, snooze(ticket, until)), refusal);
        let needs = Permission::EditTickets;
        let until = world.now + TimeDelta::hours(1);
        assert_eq!(world.refused(BEA, snooze(ticket, until)), Refusal::NotAllowed { needs });
    }

    #[test]
    fn a_ticket_is_overdue_while_it_is_somebodys_work() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let due = Some(world.now + TimeDelta::hours(1));
        let set = |due, was| Command::SetTicketDue(SetTicketDue { ticket, due, was });
        world.ok(DANA, set(due, Expect::Value(None)));
        let at = |world: &World, hours| {
            world.the(ticket).is_overdue(world.now + TimeDelta::hours(hours))
        };
        assert_eq!([at(&world, 0), at(&world, 2)], [false, true]);
        let theirs = FieldValue::maybe(due, FieldValue::Moment);
        assert_eq!(
            world.refused(DANA, set(None, Expect::Value(Some(world.now)))),
            Refusal::Conflict { field: Field::Due, yours: FieldValue::None, theirs }
        );
        world.ok(DANA, status(ticket, Category::Resolved.preset()));
        assert!(!at(&world, 2));
    }
}

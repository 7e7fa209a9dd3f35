//! Owns what happens to tickets by itself at a time: snoozes that run out, resolved ones that close (D3). Whoever
//! keeps the clock asks what is next, waits, and sends the command as the desk itself.
//!
//! Each command says for which time it is meant and does nothing where that changed meanwhile, so that two servers
//! may both send it.

use super::tickets;
use crate::desk::{
    Account, AccountKey, Actor, Category, CloseResolved, Command, Desk, Refusal, Ticket, Timestamp,
    WakeTicket, draft::Draft,
};

impl Desk {
    /// The snooze that runs out next.
    pub fn next_to_wake(&self) -> Option<(Timestamp, Command)> {
        let (until, ticket) = *self.indexes.snoozed.keys().next()?;
        Some((until, Command::WakeTicket(WakeTicket { ticket, if_until: Some(until) })))
    }

    /// The resolved ticket that closes next.
    pub fn next_to_close(&self) -> Option<(Timestamp, Command)> {
        let account = self.account()?;
        let (if_resolved_at, ticket) = *self.indexes.closing.keys().next()?;
        let at = account.zone.days_after(if_resolved_at, account.auto_close_days?);
        Some((at, Command::CloseResolved(CloseResolved { ticket, if_resolved_at })))
    }
}

/// Closes a ticket that has been resolved for as long as the account says (D3).
pub(in crate::desk) fn close(draft: &mut Draft<'_>, wish: &CloseResolved) -> Result<(), Refusal> {
    if draft.actor != Actor::System {
        return Err(Refusal::SystemOnly);
    }
    let Account { auto_close_days, zone, .. } = draft.get::<Account>(AccountKey)?;
    let (days, zone) = (*auto_close_days, *zone);
    let ticket = draft.get::<Ticket>(wish.ticket)?;
    let resolved = ticket.resolved_at.filter(|_| ticket.closed_at.is_none() && ticket.is_live());
    let (Some(days), Some(resolved)) = (days, resolved) else { return Ok(()) };
    if resolved != wish.if_resolved_at || draft.at < zone.days_after(resolved, days) {
        return Ok(());
    }
    tickets::enter(draft, wish.ticket, draft.desk.default_status(Category::Closed))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::desk::{
        Edit, EditAccount, MessageKind, TicketId, Zone,
        testing::{ADA, DANA, UMA, World, say, status},
    };

    fn resolved() -> (World, TicketId, Timestamp) {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        let at = world.now;
        world.ok(DANA, status(ticket, Category::Resolved.preset()));
        (world, ticket, at)
    }

    fn close_it(ticket: TicketId, if_resolved_at: Timestamp) -> Command {
        Command::CloseResolved(CloseResolved { ticket, if_resolved_at })
    }

    #[test]
    fn d3_a_resolved_ticket_closes_by_itself_after_seven_days_and_not_before() {
        let (mut world, ticket, at) = resolved();
        let due = at + TimeDelta::days(7);
        assert_eq!(world.desk.next_to_close(), Some((due, close_it(ticket, at))));
        world.now = due - TimeDelta::milliseconds(1);
        world.ok(Actor::System, close_it(ticket, at));
        assert_eq!(world.the(ticket).closed_at, None, "too early");
        world.now = due;
        world.ok(Actor::System, close_it(ticket, at));
        let now = world.the(ticket);
        assert_eq!((now.closed_at, now.resolved_at), (Some(due), Some(at)), "I20");
        assert_eq!(now.assignee, Some(DANA));
        assert_eq!(world.desk.next_to_close(), None);
        assert_eq!(world.refused(ADA, close_it(ticket, at)), Refusal::SystemOnly);
    }

    #[test]
    fn d3_days_are_those_of_the_accounts_zone_across_a_change_of_clocks() {
        let mut world = World::little();
        let zone = Some(Edit::to(Zone::parse("London").expect("a place")));
        world.ok(ADA, Command::EditAccount(EditAccount { zone, ..EditAccount::default() }));
        let ticket = world.ticket_for(UMA, DANA);
        // Noon of the Thursday before the clocks are set forward.
        let at = "2027-03-25T12:00:00Z".parse().expect("a time");
        world.now = at;
        world.ok(DANA, status(ticket, Category::Resolved.preset()));
        let due = "2027-04-01T11:00:00Z".parse().expect("a time");
        assert_eq!(world.desk.next_to_close(), Some((due, close_it(ticket, at))));
        world.now = due;
        world.ok(Actor::System, close_it(ticket, at));
        assert_eq!(world.the(ticket).closed_at, Some(due));
    }

    #[test]
    fn d3_a_ticket_that_came_back_and_was_resolved_again_starts_anew() {
        let (mut world, ticket, at) = resolved();
        world.now = at + TimeDelta::days(6);
        world.ok(UMA, say(ticket, MessageKind::Requester));
        assert_eq!(world.desk.next_to_close(), None);
        let again = world.now;
        world.ok(DANA, status(ticket, Category::Resolved.preset()));
        world.now = at + TimeDelta::days(8);
        world.ok(Actor::System, close_it(ticket, at));
        assert_eq!(world.the(ticket).closed_at, None);
        assert_eq!(
            world.desk.next_to_close(),
            Some((again + TimeDelta::days(7), close_it(ticket, again)))
        );
    }
}

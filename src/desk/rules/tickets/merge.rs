//! Owns merging tickets (B3 row 27, I25).
//!
//! Messages stay with the ticket they were written on, with their own times: the journal does not rewrite what
//! was said. Whoever reads the ticket that goes on reads them as well, in order. So a merge moves one pointer,
//! the graph of pointers is a forest, and undoing it moves the pointer back.

use super::{enter, touch, workable};
use crate::desk::{
    Category, Desk, Field, Flaw, Kind, MergeTickets, Notice, Permission, Refusal, Technician,
    TechnicianState, Ticket, TicketId, UnmergeTicket, draft::Draft,
};

/// Closes `from` as merged. What is asked for a ticket that was merged itself goes where that went.
pub(in crate::desk) fn merge(draft: &mut Draft<'_>, wish: &MergeTickets) -> Result<(), Refusal> {
    draft.needs(Permission::MergeTickets)?;
    let flaw = |flaw| Refusal::Invalid { field: Field::Ticket, flaw };
    let from = draft.get::<Ticket>(wish.from)?.clone();
    draft.get::<Ticket>(wish.into)?;
    let into = end(draft.desk, wish.into).ok_or(Refusal::NotFound { kind: Kind::Ticket })?;
    if from.merged_into.is_some_and(|merged| end(draft.desk, merged) == Some(into)) {
        return Ok(());
    }
    workable(draft, from.id)?;
    if from.id == into {
        return Err(flaw(Flaw::Itself));
    }
    let target = workable(draft, into)?;
    if target.site != from.site {
        return Err(flaw(Flaw::OtherSite));
    }
    if target.requester != from.requester
        && let Some(user) = from.requester
    {
        draft.notice(Notice::OtherRequester { ticket: from.id, user });
    }
    enter(draft, from.id, draft.desk.default_status(Category::Closed))?;
    let at = draft.at;
    draft.edit::<Ticket>(from.id, |ticket| {
        ticket.merged_into = Some(into);
        ticket.updated_at = at;
    })?;
    touch(draft, into, |ticket| {
        ticket.messages += from.messages;
        let later = |last: &crate::desk::Snippet| {
            ticket.last_message.as_ref().is_none_or(|own| own.at < last.at)
        };
        if from.last_message.as_ref().is_some_and(later) {
            ticket.last_message.clone_from(&from.last_message);
        }
    })?;
    draft.notice(Notice::Merged { from: from.id, into, messages: from.messages });
    Ok(())
}

/// Takes a merge back. What was said since stays with the ticket that went on.
pub(in crate::desk) fn unmerge(draft: &mut Draft<'_>, wish: &UnmergeTicket) -> Result<(), Refusal> {
    draft.needs(Permission::MergeTickets)?;
    let ticket = draft.get::<Ticket>(wish.ticket)?;
    let Some(into) = ticket.merged_into else { return Ok(()) };
    let messages = ticket.messages;
    let gone = ticket
        .assignee
        .and_then(|technician| draft.find::<Technician>(technician))
        .is_some_and(|technician| technician.state == TechnicianState::Inactive);
    let reopened = ticket.reopened;
    draft.edit::<Ticket>(wish.ticket, |ticket| ticket.merged_into = None)?;
    enter(draft, wish.ticket, wish.status)?;
    // That it was closed for a while is nothing the requester did.
    touch(draft, wish.ticket, |ticket| {
        ticket.reopened = reopened;
        if gone && ticket.resolved_at.is_none() {
            ticket.assignee = None;
        }
    })?;
    touch(draft, into, |ticket| ticket.messages = ticket.messages.saturating_sub(messages))
}

/// The ticket that goes on where this one, or what it was merged into, was merged.
pub(in crate::desk) fn end(desk: &Desk, ticket: TicketId) -> Option<TicketId> {
    let mut at = ticket;
    // As many steps as there are tickets would be a circle, which the rule above does not let be.
    for _ in 0..desk.all::<Ticket>().len() {
        match desk.get::<Ticket>(at)?.merged_into {
            Some(next) => at = next,
            None => return Some(at),
        }
    }
    None
}

impl Desk {
    /// The ticket that goes on where this one was merged; itself where it was not.
    pub fn goes_on_in(&self, ticket: TicketId) -> TicketId {
        end(self, ticket).unwrap_or(ticket)
    }

    /// The tickets that were merged into this one, and into those, oldest first.
    pub fn merged_into(&self, ticket: TicketId) -> Vec<TicketId> {
        let mut all = Vec::new();
        let mut next = vec![ticket];
        while let Some(into) = next.pop() {
            let merged: Vec<TicketId> = self.indexes.merged_into.of(into).collect();
            next.extend(&merged);
            all.extend(merged);
        }
        all.sort_unstable();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Change, Command, Message, MessageKind, inverse,
        testing::{ADA, DANA, NIL, UMA, World, YAN, assign, device, primary, say, status},
    };

    fn merge(from: TicketId, into: TicketId) -> Command {
        Command::MergeTickets(MergeTickets { from, into })
    }

    fn flaw(flaw: Flaw) -> Refusal {
        Refusal::Invalid { field: Field::Ticket, flaw }
    }

    fn last_said(world: &World) -> Message {
        let changes = world.entries.iter().rev().flat_map(|entry| &entry.changes);
        let mut said = changes.filter_map(|change| match change {
            Change::Said(message) => Some((**message).clone()),
            _ => None,
        });
        said.next().expect("something was said")
    }

    #[test]
    fn b3_row_27_a_merge_closes_one_ticket_and_the_other_goes_on_as_it_is() {
        let mut world = World::little();
        let [a, b] = [world.ticket_for(UMA, DANA), world.ticket(NIL)];
        world.ok(UMA, say(a, MessageKind::Requester));
        world.ok(NIL, say(b, MessageKind::Requester));
        world.ok(UMA, say(a, MessageKind::Requester));
        let notices = world.ok(ADA, merge(a, b));
        assert_eq!(
            notices,
            [
                Notice::OtherRequester { ticket: a, user: UMA },
                Notice::Merged { from: a, into: b, messages: 2 }
            ]
        );
        let (from, into) = (world.the(a), world.the(b));
        assert_eq!((from.merged_into, from.status), (Some(b), Category::Closed.preset()));
        assert!(from.closed_at.is_some(), "I20, I25");
        assert_eq!((into.requester, into.status), (Some(NIL), Category::Open.preset()));
        assert_eq!((into.device.as_ref(), into.assignee), (None, None));
        assert_eq!((from.messages, into.messages), (2, 3));
        assert_eq!(
            into.last_message.as_ref().map(|last| last.at),
            from.last_message.as_ref().map(|last| last.at)
        );
        assert_eq!((world.desk.goes_on_in(a), world.desk.merged_into(b)), (b, vec![a]));
    }

    #[test]
    fn b3_row_27_late_replies_to_a_merged_ticket_go_to_the_one_that_goes_on() {
        let mut world = World::little();
        let [a, b] = [world.ticket(UMA), world.ticket(NIL)];
        world.ok(ADA, merge(a, b));
        world.ok(DANA, status(b, Category::Resolved.preset()));
        let notices = world.ok(UMA, say(a, MessageKind::Requester));
        assert_eq!(notices, [Notice::Reopened { ticket: b }]);
        assert_eq!(last_said(&world).ticket, b);
        assert_eq!(world.the(a).status, Category::Closed.preset(), "I25");
        world.ok(DANA, say(a, MessageKind::InternalNote));
        assert_eq!(last_said(&world).ticket, b);
        assert_eq!(
            world.refused(YAN, say(a, MessageKind::Requester)),
            Refusal::NotFound { kind: Kind::Ticket }
        );
    }

    #[test]
    fn i25_a_merged_ticket_is_not_worked_on() {
        let mut world = World::little();
        let [a, b] = [world.ticket(UMA), world.ticket(UMA)];
        world.ok(ADA, merge(a, b));
        let refusal =
            Refusal::TicketMerged { number: world.the(a).number, into: world.the(b).number };
        for command in [
            status(a, Category::Open.preset()),
            assign(a, DANA),
            device(a, crate::desk::testing::A),
        ] {
            assert_eq!(world.refused(ADA, command), refusal);
        }
        world.ok(ADA, primary(UMA, None));
    }

    #[test]
    fn i25_merges_make_no_circle_and_follow_those_before() {
        let mut world = World::little();
        let [a, b, c] = [(); 3].map(|()| world.ticket(UMA));
        assert_eq!(world.refused(ADA, merge(a, a)), flaw(Flaw::Itself));
        world.ok(ADA, merge(a, b));
        assert_eq!(world.refused(ADA, merge(b, a)), flaw(Flaw::Itself), "a goes on in b");
        world.ok(ADA, merge(b, c));
        assert_eq!((world.desk.goes_on_in(a), world.desk.merged_into(c)), (c, vec![a, b]));
        assert!(world.decide(ADA, merge(a, c)).expect("it is").changes.is_empty());
        let fourth = world.ticket(UMA);
        world.ok(ADA, merge(fourth, a));
        assert_eq!(world.the(fourth).merged_into, Some(c));
        let number = world.the(a).number;
        let into = world.the(c).number;
        let fifth = world.ticket(UMA);
        assert_eq!(world.refused(ADA, merge(a, fifth)), Refusal::TicketMerged { number, into });
    }

    #[test]
    fn tickets_of_two_sites_are_not_merged() {
        let mut world = World::little();
        let [a, b] = [world.ticket(UMA), world.ticket(YAN)];
        assert_eq!(world.refused(ADA, merge(a, b)), flaw(Flaw::OtherSite));
        let needs = Permission::MergeTickets;
        assert_eq!(world.refused(DANA, merge(a, b)), Refusal::NotAllowed { needs });
    }

    #[test]
    fn b3_row_27_a_merge_is_taken_back() {
        let mut world = World::little();
        let [a, b] = [world.ticket_for(UMA, DANA), world.ticket(UMA)];
        world.ok(UMA, say(a, MessageKind::Requester));
        let before = world.desk.clone();
        world.ok(ADA, merge(a, b));
        for command in inverse(&before, &merge(a, b)) {
            world.ok(ADA, command);
        }
        let (from, into) = (world.the(a), world.the(b));
        assert_eq!((from.merged_into, from.status), (None, Category::Open.preset()));
        assert_eq!((from.closed_at, from.reopened, from.assignee), (None, 0, Some(DANA)));
        assert_eq!((from.messages, into.messages), (1, 0));
    }
}

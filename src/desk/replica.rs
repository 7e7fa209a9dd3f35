//! Owns prediction: a copy of the desk on which the commands that are still under way already happened.
//!
//! Confirmed entries are applied beneath the predictions: those are taken back, the entry is applied, and
//! what is still pending is decided again on the new state. The same `decide` runs on the server, so
//! what a person sees at once is what the server will say, unless somebody else was faster.

use std::collections::BTreeSet;

use super::{
    Actor, Before, Change, Command, CommandId, Decided, Desk, Entry, Notice, RecordKey, Refusal,
    Request, Revision, Timestamp, afresh::afresh,
};

/// A command that was predicted and is not confirmed yet.
#[derive(Clone, Debug)]
pub struct Pending {
    /// The command as it was asked.
    pub request: Request,
    /// What was predicted; nothing once an entry from elsewhere made it impossible.
    pub changes: Vec<Change>,
    before: Vec<Before>,
}

/// A desk with predictions over it.
#[derive(Debug, Default)]
pub struct Replica {
    desk: Desk,
    confirmed: Revision,
    pending: Vec<Pending>,
    /// What was written or taken back since somebody asked.
    touched: Vec<RecordKey>,
}

impl Replica {
    /// A replica of what the server had at the desk's revision.
    pub fn new(desk: Desk) -> Self {
        Self { confirmed: desk.revision(), desk, ..Self::default() }
    }

    /// The desk as the person should see it.
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The last revision that came from the server.
    pub const fn confirmed(&self) -> Revision {
        self.confirmed
    }

    /// What is under way, oldest first.
    pub fn pending(&self) -> &[Pending] {
        &self.pending
    }

    /// Which records may be different since this was asked last, some of them more than once.
    pub fn touched(&mut self) -> Vec<RecordKey> {
        std::mem::take(&mut self.touched)
    }

    /// Decides a command here and now and shows it as done.
    ///
    /// # Errors
    /// What the server would refuse it with; nothing is shown or kept then.
    pub fn predict(
        &mut self,
        id: CommandId,
        at: Timestamp,
        actor: Actor,
        command: Command,
    ) -> Result<Vec<Notice>, Refusal> {
        let request = Request { id, at, actor, command };
        let Decided { changes, notices } = self.desk.decide(&request)?;
        let mut pending = Pending { request, changes, before: Vec::new() };
        pending.show(&mut self.desk);
        self.touched.extend(pending.keys());
        self.pending.push(pending);
        Ok(notices)
    }

    /// Shows a command that was under way before this copy came: also one that cannot be shown as done, for the desk
    /// has not answered yet.
    pub fn resume(&mut self, request: Request) {
        if self.pending.iter().any(|pending| pending.request.id == request.id) {
            return;
        }
        let mut pending = Pending { request, changes: Vec::new(), before: Vec::new() };
        pending.decide_again(&mut self.desk);
        self.touched.extend(pending.keys());
        self.pending.push(pending);
    }

    /// A command that was refused, asked again over what is there now.
    pub fn afresh(&mut self, request: &Request) -> Command {
        afresh(&mut self.desk, request)
    }

    /// Takes in a confirmed entry. An entry that was seen before, or was in the copy that was started over
    /// from, changes nothing that was confirmed. False when entries are missing before this one.
    pub fn receive(&mut self, entry: &Entry) -> bool {
        if entry.revision <= self.confirmed {
            self.settle(entry.command_id);
            return true;
        }
        if entry.revision != self.confirmed.next() {
            return false;
        }
        if self.is_as_predicted(entry) {
            self.pending.remove(0);
            self.confirm(entry);
        } else {
            self.beneath(|replica| {
                replica.confirm(entry);
                replica.pending.retain(|pending| pending.request.id != entry.command_id);
            });
        }
        true
    }

    fn confirm(&mut self, entry: &Entry) {
        for change in &entry.changes {
            self.desk.apply(entry.revision, change);
            self.touched.extend(change.key());
        }
        // Of some entries the reader sees nothing.
        self.desk.take_back(entry.revision, []);
        self.confirmed = entry.revision;
    }

    /// True where the entry is what became of the oldest command, wrote the records that were predicted, and nothing
    /// that is under way since touched one of them. Then it takes the place of the prediction and the rest stays as it
    /// is, so that many commands at once are not decided again for each answer.
    fn is_as_predicted(&self, entry: &Entry) -> bool {
        let Some((oldest, later)) = self.pending.split_first() else { return false };
        let is_record = |change: &Change| !matches!(change, Change::Numbered(_));
        if oldest.request.id != entry.command_id || !entry.changes.iter().all(is_record) {
            return false;
        }
        let written: BTreeSet<RecordKey> = entry.changes.iter().filter_map(Change::key).collect();
        let predicted: BTreeSet<RecordKey> = oldest.keys().collect();
        written == predicted
            && !later.iter().flat_map(Pending::keys).any(|key| written.contains(&key))
    }

    /// Forgets a command that the server refused, or that turned out to change nothing; what was shown
    /// for it is taken back.
    pub fn settle(&mut self, id: CommandId) -> Option<Pending> {
        let index = self.pending.iter().position(|pending| pending.request.id == id)?;
        let mut dropped = None;
        self.beneath(|replica| dropped = Some(replica.pending.remove(index)));
        dropped
    }

    /// Starts over from a fresh copy; what is under way stays under way.
    pub fn reset(&mut self, desk: Desk) {
        self.confirmed = desk.revision();
        self.desk = desk;
        for pending in &mut self.pending {
            pending.before.clear();
            pending.decide_again(&mut self.desk);
        }
    }

    fn beneath(&mut self, step: impl FnOnce(&mut Self)) {
        for pending in self.pending.iter_mut().rev() {
            let before = std::mem::take(&mut pending.before);
            self.touched.extend(before.iter().map(Before::key));
            self.desk.take_back(self.confirmed, before.into_iter().rev());
        }
        step(self);
        for pending in &mut self.pending {
            pending.decide_again(&mut self.desk);
            self.touched.extend(pending.keys());
        }
    }
}

impl Pending {
    /// The records it writes.
    fn keys(&self) -> impl Iterator<Item = RecordKey> {
        self.changes.iter().filter_map(Change::key)
    }

    fn show(&mut self, desk: &mut Desk) {
        let revision = desk.revision();
        self.before =
            self.changes.iter().filter_map(|change| desk.apply(revision, change)).collect();
    }

    fn decide_again(&mut self, desk: &mut Desk) {
        self.changes =
            desk.decide(&self.request).map(|decided| decided.changes).unwrap_or_default();
        self.show(desk);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Priority, Ticket, TicketId,
        testing::{DANA, ELI, UMA, VENDOR, World, assign, out, say, status},
    };

    /// A server and a terminal that has just read it.
    fn pair() -> (World, Replica, TicketId) {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let replica = Replica::new(world.desk.clone());
        (world, replica, ticket)
    }

    fn predict(replica: &mut Replica, world: &World, id: u128, command: Command) {
        let id = CommandId::from_u128(id);
        replica.predict(id, world.now, DANA.into(), command).expect("predicted");
    }

    fn last(world: &World) -> &Entry {
        world.entries.last().expect("something happened")
    }

    #[test]
    fn a_prediction_shows_at_once_and_the_servers_word_takes_its_place() {
        let (mut world, mut replica, ticket) = pair();
        let command = assign(ticket, DANA);
        let id = world.request(DANA, command.clone()).id;
        replica.predict(id, world.now, DANA.into(), command.clone()).expect("predicted");
        assert_eq!(replica.desk().get::<Ticket>(ticket).and_then(|t| t.assignee), Some(DANA));
        assert_eq!((replica.pending().len(), replica.confirmed()), (1, world.desk.revision()));
        world.ok(DANA, command);
        assert!(replica.receive(last(&world)));
        assert!(replica.pending().is_empty());
        assert!(*replica.desk() == world.desk);
    }

    #[test]
    fn what_the_server_would_refuse_is_refused_here_and_not_kept() {
        let (world, mut replica, ticket) = pair();
        let id = CommandId::from_u128(1);
        let unknown = status(TicketId::from_u128(1), VENDOR);
        assert!(replica.predict(id, world.now, DANA.into(), unknown).is_err());
        let note = say(ticket, crate::desk::MessageKind::InternalNote);
        assert!(replica.predict(id, world.now, UMA.into(), note).is_err());
        assert!(replica.pending().is_empty());
        assert!(*replica.desk() == world.desk);
    }

    #[test]
    fn somebody_elses_entry_goes_beneath_what_is_under_way() {
        let (mut world, mut replica, ticket) = pair();
        predict(&mut replica, &world, 1, assign(ticket, DANA));
        predict(&mut replica, &world, 2, out(DANA));
        world.ok(ELI, status(ticket, VENDOR));
        assert!(replica.receive(last(&world)));
        let shown = replica.desk().get::<Ticket>(ticket).expect("there");
        assert_eq!((shown.assignee, shown.status), (Some(DANA), VENDOR));
        assert_eq!(replica.pending().len(), 2);
    }

    #[test]
    fn of_many_under_way_an_answer_touches_only_what_it_is_about() {
        let (mut world, mut replica, ticket) = pair();
        let others: Vec<TicketId> = (0..3).map(|_| world.ticket(UMA)).collect();
        replica.reset(world.desk.clone());
        let tickets: Vec<TicketId> = others.into_iter().chain([ticket]).collect();
        let next = world.request(DANA, status(ticket, VENDOR)).id.to_u128();
        for (id, ticket) in (next..).zip(&tickets) {
            predict(&mut replica, &world, id, status(*ticket, VENDOR));
        }
        replica.touched();
        for ticket in tickets {
            world.ok(DANA, status(ticket, VENDOR));
            assert!(replica.receive(last(&world)));
            assert_eq!(replica.touched(), [RecordKey::Ticket(ticket)]);
        }
        assert!(replica.pending().is_empty() && *replica.desk() == world.desk);
    }

    #[test]
    fn an_answer_goes_beneath_what_touches_the_same_record_since() {
        let (mut world, mut replica, ticket) = pair();
        let first = world.request(DANA, status(ticket, VENDOR));
        replica.predict(first.id, world.now, DANA.into(), first.command.clone()).expect("");
        predict(&mut replica, &world, 7, assign(ticket, DANA));
        world.ok(DANA, first.command);
        assert!(replica.receive(last(&world)));
        let shown = replica.desk().get::<Ticket>(ticket).expect("there");
        assert_eq!((shown.assignee, shown.status), (Some(DANA), VENDOR));
        replica.settle(CommandId::from_u128(7)).expect("under way");
        assert!(*replica.desk() == world.desk);
    }

    #[test]
    fn a_prediction_that_became_impossible_is_not_shown_any_more() {
        let (mut world, mut replica, ticket) = pair();
        let was = crate::desk::Expect::Value(Priority::Medium);
        let priority = Priority::High;
        let urgent = Command::SetTicketPriority { ticket, priority, was };
        predict(&mut replica, &world, 1, urgent);
        let low = Command::SetTicketPriority {
            ticket,
            priority: Priority::Low,
            was: crate::desk::Expect::Any,
        };
        world.ok(ELI, low);
        assert!(replica.receive(last(&world)));
        assert!(replica.pending()[0].changes.is_empty());
        assert!(*replica.desk() == world.desk);
    }

    #[test]
    fn a_refused_command_is_taken_back_and_the_later_ones_stay() {
        let (world, mut replica, ticket) = pair();
        predict(&mut replica, &world, 1, assign(ticket, DANA));
        predict(&mut replica, &world, 2, status(ticket, VENDOR));
        let first = CommandId::from_u128(1);
        assert_eq!(replica.settle(first).expect("under way").request.id, first);
        let shown = replica.desk().get::<Ticket>(ticket).expect("there");
        assert_eq!((shown.assignee, shown.status), (None, VENDOR));
        assert!(replica.settle(first).is_none());
        replica.settle(CommandId::from_u128(2)).expect("under way");
        assert!(*replica.desk() == world.desk);
    }

    #[test]
    fn an_entry_is_taken_once_and_a_gap_is_told() {
        let (mut world, mut replica, ticket) = pair();
        world.ok(ELI, status(ticket, VENDOR));
        world.ok(ELI, assign(ticket, ELI));
        let [.., first, second] = world.entries.as_slice() else { panic!("two entries") };
        assert!(!replica.receive(second), "one is missing before it");
        assert!(replica.receive(first) && replica.receive(second) && replica.receive(first));
        assert!(*replica.desk() == world.desk);
    }

    #[test]
    fn a_command_that_was_in_the_fresh_copy_is_not_under_way_any_more() {
        let (mut world, mut replica, ticket) = pair();
        let note = say(ticket, crate::desk::MessageKind::InternalNote);
        let id = world.request(DANA, note.clone()).id;
        replica.predict(id, world.now, DANA.into(), note.clone()).expect("predicted");
        world.ok(DANA, note);
        replica.reset(world.desk.clone());
        assert!(replica.receive(last(&world)));
        assert!(replica.pending().is_empty());
        assert!(*replica.desk() == world.desk);
    }

    #[test]
    fn what_was_under_way_before_is_shown_and_once_it_is_confirmed_it_is_not_any_more() {
        let (mut world, mut replica, ticket) = pair();
        let request = world.request(DANA, assign(ticket, DANA));
        replica.resume(request.clone());
        replica.resume(request.clone());
        assert_eq!(replica.pending().len(), 1);
        assert_eq!(replica.desk().get::<Ticket>(ticket).and_then(|t| t.assignee), Some(DANA));
        world.ok(DANA, request.command);
        assert!(replica.receive(last(&world)));
        assert!(replica.pending().is_empty() && *replica.desk() == world.desk);
    }

    #[test]
    fn what_the_desk_did_already_is_still_under_way_and_shows_nothing_twice() {
        let (mut world, mut replica, ticket) = pair();
        let request = world.request(DANA, assign(ticket, DANA));
        world.ok(DANA, assign(ticket, DANA));
        replica.reset(world.desk.clone());
        replica.resume(request.clone());
        assert!(*replica.desk() == world.desk);
        assert!(replica.settle(request.id).is_some());
    }

    #[test]
    fn starting_over_keeps_what_is_under_way() {
        let (mut world, mut replica, ticket) = pair();
        predict(&mut replica, &world, 1, assign(ticket, DANA));
        world.ok(ELI, status(ticket, VENDOR));
        replica.reset(world.desk.clone());
        let shown = replica.desk().get::<Ticket>(ticket).expect("there");
        assert_eq!((shown.assignee, shown.status), (Some(DANA), VENDOR));
        replica.settle(CommandId::from_u128(1)).expect("under way");
        assert!(*replica.desk() == world.desk);
    }
}

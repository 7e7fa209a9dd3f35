//! Owns the tags of a ticket: a set of words, changed one by one so that two people tagging at once both win.

use std::collections::BTreeSet;

use super::{touch, workable};
use crate::desk::{ChangeTags, Desk, Field, Flaw, Permission, Refusal, Tag, draft::Draft};

/// The most tags a ticket may have.
pub const MOST: usize = 20;

/// Hangs tags on a ticket and takes others off.
pub(in crate::desk) fn change(draft: &mut Draft<'_>, wish: &ChangeTags) -> Result<(), Refusal> {
    draft.needs(Permission::EditTickets)?;
    let parse = |tags: &[String]| -> Result<BTreeSet<Tag>, Refusal> {
        tags.iter().map(|tag| Tag::parse(tag)).collect()
    };
    let (add, remove) = (parse(&wish.add)?, parse(&wish.remove)?);
    if !add.is_disjoint(&remove) {
        return Err(Refusal::Invalid { field: Field::Tags, flaw: Flaw::Twice });
    }
    let before = &workable(draft, wish.ticket)?.tags;
    let mut tags: BTreeSet<Tag> = before.difference(&remove).cloned().collect();
    tags.extend(add);
    if tags.len() > MOST.max(before.len()) {
        return Err(Refusal::Invalid { field: Field::Tags, flaw: Flaw::Crowded { max: 20 } });
    }
    touch(draft, wish.ticket, |ticket| ticket.tags = tags)
}

impl Desk {
    /// Every tag in use, with how many tickets have it, in the order of the alphabet.
    pub fn tags(&self) -> impl Iterator<Item = (&Tag, usize)> {
        self.indexes.tags.iter().map(|(tag, count)| (tag, *count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Command, DeleteTicket, Refusal, TicketId,
        testing::{ADA, BEA, DANA, UMA, World},
    };

    fn tag(ticket: TicketId, add: &[&str], remove: &[&str]) -> Command {
        let texts = |tags: &[&str]| tags.iter().map(ToString::to_string).collect();
        Command::ChangeTags(ChangeTags { ticket, add: texts(add), remove: texts(remove) })
    }

    fn tags_of(world: &World, ticket: TicketId) -> Vec<String> {
        world.the(ticket).tags.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn tags_are_a_set_of_normalised_words() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        world.ok(DANA, tag(ticket, &["VPN", "New Starter", " vpn "], &[]));
        assert_eq!(tags_of(&world, ticket), ["new-starter", "vpn"]);
        world.ok(DANA, tag(ticket, &["leeds"], &["vpn", "never-there"]));
        assert_eq!(tags_of(&world, ticket), ["leeds", "new-starter"]);
        let again = world.decide(DANA, tag(ticket, &["Leeds"], &["vpn"]));
        assert_eq!(again.expect("as wanted").changes, []);
    }

    #[test]
    fn the_desk_knows_the_tags_of_its_live_tickets() {
        let mut world = World::little();
        let [one, two] = [world.ticket(UMA), world.ticket(UMA)];
        world.ok(DANA, tag(one, &["vpn", "leeds"], &[]));
        world.ok(DANA, tag(two, &["vpn"], &[]));
        let all = |world: &World| -> Vec<(String, usize)> {
            world.desk.tags().map(|(tag, count)| (tag.to_string(), count)).collect()
        };
        assert_eq!(all(&world), [("leeds".into(), 1), ("vpn".into(), 2)]);
        world.ok(ADA, Command::DeleteTicket(DeleteTicket { ticket: one }));
        assert_eq!(all(&world), [("vpn".into(), 1)]);
    }

    #[test]
    fn tags_that_say_nothing_contradict_each_other_or_are_too_many_are_refused() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let flaw = |flaw| Refusal::Invalid { field: Field::Tags, flaw };
        assert_eq!(world.refused(DANA, tag(ticket, &[" "], &[])), flaw(Flaw::Empty));
        assert_eq!(world.refused(DANA, tag(ticket, &["a"], &["A"])), flaw(Flaw::Twice));
        let many: Vec<String> = (0..21).map(|number| format!("t{number}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(world.refused(DANA, tag(ticket, &many, &[])), flaw(Flaw::Crowded { max: 20 }));
        let needs = Permission::EditTickets;
        assert_eq!(world.refused(BEA, tag(ticket, &["a"], &[])), Refusal::NotAllowed { needs });
    }
}

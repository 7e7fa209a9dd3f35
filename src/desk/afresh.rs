//! Owns asking again: a command that was refused because somebody else was faster, with what is there now as the value
//! it expects. Knows no command: what a command expects is called `was` in each of them.

use serde_json::Value;

use super::{Command, Desk, Refusal, Request, inverse};

/// The place of a value within a command.
type Place = Vec<String>;

/// The same wish with what the desk has now as what the person saw. Of several values that others changed since, only
/// the first one is taken as seen: nobody has shown the person the others yet.
pub fn afresh(desk: &mut Desk, request: &Request) -> Command {
    let Some(loose) = loosened(desk, request) else { return request.command.clone() };
    let asked = Request { command: loose.clone(), ..request.clone() };
    let Ok(decided) = desk.decide(&asked) else { return loose };
    let back = inverse(desk, &loose);
    let [back] = back.as_slice() else { return loose };
    // What undoes the undoing is the wish itself, with the value of now as the one that was seen.
    let revision = desk.revision();
    let before: Vec<_> =
        decided.changes.iter().filter_map(|change| desk.apply(revision, change)).collect();
    let again = inverse(desk, back);
    desk.take_back(revision, before.into_iter().rev());
    match <[Command; 1]>::try_from(again) {
        Ok([again]) if bare(&again) == bare(&loose) => again,
        _ => loose,
    }
}

/// The command without the value that stands in its way; nothing where none does.
fn loosened(desk: &Desk, request: &Request) -> Option<Command> {
    let refusal = desk.decide(request).err()?;
    let Refusal::Conflict { .. } = refusal else { return None };
    let whole = json(&request.command);
    let mut places = Vec::new();
    find(&whole, &mut Vec::new(), &mut places);
    places.into_iter().find_map(|place| {
        let mut without = whole.clone();
        remove(&mut without, &place);
        let command: Command = serde_json::from_value(without).ok()?;
        let asked = Request { command, ..request.clone() };
        (desk.decide(&asked).err() != Some(refusal.clone())).then_some(asked.command)
    })
}

/// The wish without what it expects.
fn bare(command: &Command) -> Value {
    let mut whole = json(command);
    let mut places = Vec::new();
    find(&whole, &mut Vec::new(), &mut places);
    for place in &places {
        remove(&mut whole, place);
    }
    whole
}

fn json(command: &Command) -> Value {
    serde_json::to_value(command).expect("commands are plain data")
}

fn find(value: &Value, here: &mut Place, found: &mut Vec<Place>) {
    let Value::Object(fields) = value else { return };
    for (name, value) in fields {
        here.push(name.clone());
        if name == "was" {
            found.push(here.clone());
        } else {
            find(value, here, found);
        }
        here.pop();
    }
}

fn remove(value: &mut Value, place: &[String]) {
    let [outer @ .., last] = place else { return };
    let mut at = Some(value);
    for name in outer {
        at = at.and_then(|value| value.get_mut(name));
    }
    if let Some(Value::Object(fields)) = at {
        fields.remove(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Expect, Priority, Ticket, To,
        testing::{DANA, ELI, UMA, World, assign},
    };

    fn asked(world: &World, command: Command) -> Request {
        Request {
            id: crate::desk::CommandId::from_u128(9),
            at: world.now,
            actor: DANA.into(),
            command,
        }
    }

    #[test]
    fn what_stood_in_the_way_is_what_is_expected_now_and_nothing_was_changed() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let priority = |priority, was| Command::SetTicketPriority { ticket, priority, was };
        world.ok(ELI, priority(Priority::High, Expect::Any));
        let stale = asked(&world, priority(Priority::Low, Expect::Value(Priority::Medium)));
        let before = world.desk.clone();
        let again = afresh(&mut world.desk, &stale);
        assert_eq!(again, priority(Priority::Low, Expect::Value(Priority::High)));
        assert!(world.desk == before);
        world.ok(DANA, again);
        assert_eq!(world.desk.get::<Ticket>(ticket).map(|t| t.priority), Some(Priority::Low));
    }

    #[test]
    fn an_assignment_expects_who_has_it_now() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        world.ok(ELI, assign(ticket, ELI));
        let to = To::Technician(DANA);
        let stale = asked(&world, Command::AssignTicket { ticket, to, was: Expect::Value(None) });
        let again = afresh(&mut world.desk, &stale);
        assert_eq!(again, Command::AssignTicket { ticket, to, was: Expect::Value(Some(ELI)) });
    }

    #[test]
    fn what_was_refused_for_another_reason_stays_as_it_is() {
        let mut world = World::little();
        let ticket = crate::desk::TicketId::from_u128(404);
        let priority = Command::SetTicketPriority {
            ticket,
            priority: Priority::Low,
            was: Expect::Value(Priority::High),
        };
        let request = asked(&world, priority.clone());
        assert_eq!(afresh(&mut world.desk, &request), priority);
    }
}

//! What the desk promises about deciding and applying, tried with random commands by random people.

use chrono::TimeDelta;
use helpdeck::desk::{Actor, Change, Decided, Desk, Entry, inverse};
use proptest::prelude::*;

use super::{
    commands::{Step, opening, steps},
    invariants,
    testing::World,
};

/// Runs the steps, checking all there is to check about each, and hands back how it ended.
fn run(seats: Option<u32>, steps: Vec<Step>) -> World {
    let mut world = World::with_seats(seats);
    for command in opening() {
        world.ok(Actor::System, command);
    }
    invariants::of_desk(&world.desk);
    for Step { actor, wait, command } in steps {
        world.now += TimeDelta::minutes(wait);
        let before = world.desk.clone();
        let decided = world.decide(actor, command.clone());
        assert_eq!(world.decide(actor, command.clone()), decided, "decides the same twice");
        assert!(world.desk == before, "deciding changes nothing");
        let Ok(Decided { changes, .. }) = decided else {
            assert!(world.send(actor, command).is_err());
            assert!(world.desk == before, "a refused command changes nothing");
            continue;
        };
        taken_back(&before, &changes);
        // Whatever the inverse is, asking for it panics never.
        let _back = inverse(&before, &command);
        world.send(actor, command.clone()).expect("decided before");
        invariants::of_desk(&world.desk);
        invariants::of_step(&before, &world.desk, actor, &command, &changes);
    }
    world
}

/// Applies changes and takes them back: the desk is the one it was.
fn taken_back(before: &Desk, changes: &[Change]) {
    let mut desk = before.clone();
    let revision = desk.revision().next();
    let replaced: Vec<_> =
        changes.iter().filter_map(|change| desk.apply(revision, change)).collect();
    desk.take_back(before.revision(), replaced.into_iter().rev());
    assert!(desk == *before, "taken back exactly");
}

fn replay(entries: &[Entry]) -> Desk {
    let mut desk = Desk::default();
    for entry in entries {
        for change in &entry.changes {
            desk.apply(entry.revision, change);
        }
    }
    desk
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn invariants_hold_after_every_command_and_the_journal_is_the_desk(
        seats in prop_oneof![Just(None), (6..9_u32).prop_map(Some)],
        steps in steps(60),
    ) {
        let world = run(seats, steps);
        prop_assert!(replay(&world.entries) == world.desk, "replayed");
        let json = serde_json::to_string(&world.entries).unwrap();
        let read: Vec<Entry> = serde_json::from_str(&json).unwrap();
        prop_assert!(replay(&read) == world.desk, "replayed from JSON");
        let mut rebuilt = Desk::default();
        for record in world.desk.records() {
            rebuilt.apply(record.revision(), &Change::Put(record));
        }
        let last = world.desk.revision();
        rebuilt.take_back(last, []);
        prop_assert!(rebuilt == world.desk, "built from its records alone");
    }
}

//! What auto-assignment promises whatever the desk looks like: fair shares, stable order, true previews.

use std::collections::BTreeMap;

use helpdeck::desk::{
    Actor, Command, Preset, Strategy as Order, TechnicianId, TicketId, To, Verdict,
    rules::assignment,
};
use proptest::{prelude::*, sample::Index};

use super::testing::{ADA, DANA, ELI, UMA, World, new_technician, out};

/// A desk on which exactly `count` technicians can be picked, their ids in no order.
fn eligible(count: usize, order: Order) -> (World, Vec<TechnicianId>) {
    let mut world = World::assigning(order);
    for technician in [ADA, DANA, ELI] {
        world.ok(technician, out(technician));
    }
    let ids: Vec<_> = (0..count as u128)
        .map(|index| TechnicianId::from_u128(10_000 + index * 7919 % 101))
        .collect();
    for technician in &ids {
        let role = Some(Preset::Technician.id());
        let new = new_technician(*technician, &format!("t{technician}"), role);
        world.ok(ADA, Command::AddTechnician(new));
        world.ok(Actor::System, Command::RecordLogin { technician: *technician });
    }
    (world, ids)
}

fn pick(world: &mut World) -> Option<TechnicianId> {
    let ticket = world.ticket(UMA);
    world.the(ticket).assignee
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 32,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// D4 (b).
    #[test]
    fn tickets_are_shared_evenly(
        count in 1..6_usize,
        tickets in 0..25_usize,
        order in prop_oneof![Just(Order::RoundRobin), Just(Order::LeastLoaded)],
    ) {
        let (mut world, ids) = eligible(count, order);
        let mut shares: BTreeMap<_, usize> = ids.into_iter().map(|id| (id, 0)).collect();
        for _ in 0..tickets {
            let chosen = pick(&mut world).expect("somebody is there");
            *shares.get_mut(&chosen).expect("one of the eligible") += 1;
        }
        for share in shares.into_values() {
            prop_assert!((tickets / count..=tickets.div_ceil(count)).contains(&share));
        }
    }

    /// D4 (c).
    #[test]
    fn after_everybody_had_one_the_order_is_that_in_which_they_had_it(
        count in 2..6_usize,
        turns in proptest::collection::vec(any::<Index>(), 0..12),
    ) {
        let (mut world, mut order) = eligible(count, Order::RoundRobin);
        for _ in 0..count {
            let chosen = pick(&mut world).expect("somebody is there");
            order.retain(|id| *id != chosen);
            order.push(chosen);
        }
        for turn in turns {
            let absent = order[turn.index(count)];
            world.ok(absent, out(absent));
            let expected = order.iter().copied().find(|id| *id != absent);
            prop_assert_eq!(pick(&mut world), expected);
            let back = Command::SetAvailable { technician: absent, if_until: None };
            world.ok(absent, back);
            let chosen = expected.expect("at least two");
            order.retain(|id| *id != chosen);
            order.push(chosen);
        }
        for next in order {
            prop_assert_eq!(pick(&mut world), Some(next));
        }
    }

    /// D4 (d).
    #[test]
    fn tickets_of_one_moment_do_not_go_to_one_person(count in 2..6_usize) {
        let (mut world, _) = eligible(count, Order::RoundRobin);
        let at = world.now;
        let mut last = None;
        for _ in 0..count * 2 {
            world.now = at;
            let chosen = pick(&mut world);
            prop_assert!(chosen.is_some() && chosen != last);
            last = chosen;
        }
    }
}

/// D4 (a) is an invariant of every step; here the reasons are complete and true.
#[test]
fn the_preview_is_what_happens() {
    let (mut world, _) = eligible(3, Order::RoundRobin);
    for _ in 0..7 {
        let ticket = TicketId::from_u128(1);
        let seen = assignment::balance(&world.desk, ticket, Order::RoundRobin, world.now);
        let chosen: Vec<_> =
            seen.candidates.iter().filter(|one| one.verdict == Verdict::Chosen).collect();
        assert_eq!(chosen.len(), 1);
        assert_eq!(Some(chosen[0].technician), seen.chosen);
        assert_eq!(pick(&mut world), seen.chosen);
    }
    let ticket = world.ticket(UMA);
    let to = To::Balance;
    let seen = assignment::balance(&world.desk, ticket, Order::RoundRobin, world.now);
    let command = Command::AssignTicket { ticket, to, was: helpdeck::desk::Expect::Any };
    world.ok(DANA, command);
    assert_eq!(world.the(ticket).assignee, seen.chosen);
}

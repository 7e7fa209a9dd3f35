//! Owns the order of everything that happens on the sample desk, from its founding to now.
//!
//! Must not know what a ticket is about (`opening.rs`, `thread.rs`) nor what else happens (`chores.rs`).

use std::collections::{BTreeMap, VecDeque};

use chrono::TimeDelta;

use super::{
    Size,
    chores::{self, Chore},
    founding::{self, Cast},
    hours::{self, DAY},
    opening::{self, Pools, Wanted},
    plan::{Fate, Step},
    stage::Stage,
    thread::Thread,
};
use crate::desk::{Request, Ticket, Timestamp};

/// The first ticket is this many working days old.
const SPAN: i64 = 150;
/// How many closed tickets are remembered, for requesters who come back to them.
const REMEMBERED: usize = 40;

/// What happens next.
enum Event {
    Chore(Chore),
    Thread(Box<Thread>),
}

/// The commands of the sample, made as they are taken.
pub(super) struct Script {
    stage: Stage,
    cast: Cast,
    pools: Pools,
    /// When tickets are opened, latest first.
    openings: Vec<Timestamp>,
    /// For each of them whether it is still open at the end, and the how many-th it is, latest first.
    open: Vec<Option<usize>>,
    events: BTreeMap<(Timestamp, u64), Event>,
    events_so_far: u64,
    closed: VecDeque<Thread>,
}

impl Script {
    pub(super) fn new(size: &Size, seed: u64, now: Timestamp) -> Self {
        let start = hours::before(now, (SPAN + 12) * DAY);
        let mut stage = Stage::new(seed, start, now);
        let cast = founding::play(&mut stage, size, start);
        let pools = Pools::new(&stage, &cast);
        let openings = openings(&mut stage, size.tickets);
        let open = still_open(size.tickets);
        let chores = chores::all(&stage, &cast, size);
        let mut script = Self {
            stage,
            cast,
            pools,
            openings,
            open,
            events: BTreeMap::new(),
            events_so_far: 0,
            closed: VecDeque::new(),
        };
        for (at, chore) in chores {
            script.expect(at, Event::Chore(chore));
        }
        script
    }

    fn expect(&mut self, at: Timestamp, event: Event) {
        self.events_so_far += 1;
        self.events.insert((at, self.events_so_far), event);
    }

    /// Lets the next thing happen; false at the end.
    fn play(&mut self) -> bool {
        let opening = self.openings.last().copied();
        let event = self.events.first_key_value().map(|((at, _), _)| *at);
        match (opening, event) {
            (None, None) => return false,
            (Some(at), event) if event.is_none_or(|event| at < event) => {
                self.openings.pop();
                self.open_ticket(at);
            }
            _ => {
                if let Some(((at, _), event)) = self.events.pop_first() {
                    match event {
                        Event::Chore(chore) => {
                            chores::play(&mut self.stage, &mut self.cast, at, chore);
                        }
                        Event::Thread(thread) => self.go_on(thread, at),
                    }
                }
            }
        }
        true
    }

    fn open_ticket(&mut self, at: Timestamp) {
        let nth = self.open.get(self.openings.len()).copied().flatten();
        let wanted = self.wanted(at, nth);
        let old = self.old_ticket(wanted);
        let thread = old
            .and_then(|old| opening::continue_old(&mut self.stage, &old, wanted))
            .or_else(|| opening::open(&mut self.stage, &self.cast, &self.pools, wanted));
        if let Some(thread) = thread {
            self.put_back(Box::new(thread));
        }
    }

    /// What is to become of a ticket opened now. Some are settled, so that every sample has them.
    fn wanted(&mut self, at: Timestamp, nth: Option<usize>) -> Wanted {
        let age = hours::worked(self.stage.now) - hours::worked(at);
        let fate = match nth {
            _ if age < 90 => Fate::Fresh,
            None => Fate::Solved,
            Some(3) => Fate::Working,
            Some(12 | 18 | 25) => Fate::Vendor,
            Some(10 | 15 | 22) => Fate::Released,
            Some(_) => {
                let fresh = if age < DAY { 18 } else { 0 };
                let shares = [
                    (Fate::Fresh, fresh),
                    (Fate::Working, 44),
                    (Fate::Asked, 28),
                    (Fate::Vendor, 12),
                ];
                shares[self.stage.dice.weighted(shares.iter().map(|(_, share)| *share))].0
            }
        };
        Wanted { at, fate, critical: matches!(nth, Some(1 | 3)) }
    }

    /// Now and then one of the tickets closed too long ago to come back.
    fn old_ticket(&mut self, wanted: Wanted) -> Option<Thread> {
        let old = self.closed.front()?.ticket;
        let window = self.stage.desk.account()?.reopen_window_days;
        let closed = self.stage.desk.get::<Ticket>(old)?.closed_at?;
        let for_good = wanted.at - closed > TimeDelta::days(i64::from(window) + 1);
        let solved = wanted.fate == Fate::Solved;
        (solved && for_good && self.stage.dice.chance(3)).then(|| self.closed.pop_front())?
    }

    fn go_on(&mut self, mut thread: Box<Thread>, at: Timestamp) {
        if let Some((_, step)) = thread.steps.pop_front() {
            thread.perform(&mut self.stage, &self.cast, at, step);
            if step == Step::Close && thread.requester.is_some() {
                self.remember(&thread);
            }
        }
        self.put_back(thread);
    }

    /// Keeps a few closed tickets, oldest first.
    fn remember(&mut self, thread: &Thread) {
        if self.closed.len() < REMEMBERED {
            self.closed.push_back(thread.clone());
        }
    }

    fn put_back(&mut self, thread: Box<Thread>) {
        if let Some((at, _)) = thread.steps.front() {
            self.expect(*at, Event::Thread(thread));
        }
    }
}

impl Iterator for Script {
    type Item = Request;

    fn next(&mut self) -> Option<Request> {
        loop {
            if let Some(request) = self.stage.take() {
                return Some(request);
            }
            if !self.play() {
                return None;
            }
        }
    }
}

/// When tickets are opened, latest first: more of them lately than long ago, the last ones minutes ago.
fn openings(stage: &mut Stage, tickets: usize) -> Vec<Timestamp> {
    const FINE: i64 = 1 << 20;
    let now = stage.now;
    let count = i64::try_from(tickets).unwrap_or(i64::MAX).max(1);
    let mut all: Vec<Timestamp> = (0..i64::try_from(tickets).unwrap_or(i64::MAX))
        .map(|rank| {
            let jitter = stage.dice.between(0, FINE - 1);
            let part = (rank * FINE + jitter) / count;
            let age = (part + 2 * part * part / FINE) * (SPAN * DAY) / (3 * FINE);
            let at = hours::before(now, age.max(1));
            let at = at + TimeDelta::milliseconds(stage.dice.between(0, 59_999));
            evening(stage, at).min(now)
        })
        .collect();
    if tickets > 10 {
        for (rank, minutes) in [4, 17, 41].into_iter().enumerate() {
            all[rank] = now - TimeDelta::minutes(minutes) - TimeDelta::seconds(23);
        }
    }
    all.sort_unstable_by(|a, b| b.cmp(a));
    all
}

/// Some people write after work.
fn evening(stage: &mut Stage, at: Timestamp) -> Timestamp {
    if !stage.dice.chance(6) {
        return at;
    }
    let close = hours::moment(hours::worked(at) / DAY * DAY) + TimeDelta::minutes(DAY);
    let late = close + TimeDelta::seconds(stage.dice.between(300, 4 * 3600));
    if late < stage.now { late } else { at }
}

/// Which tickets are still open at the end, counted from the latest: nearly all of the latest ones, then
/// fewer and fewer.
fn still_open(tickets: usize) -> Vec<Option<usize>> {
    let target = (tickets * 2 / 15).min(40 + tickets.saturating_sub(300) / 50);
    let scale = u128::try_from(2 * target.max(1)).unwrap_or(1);
    let mut sum = 0;
    (0..tickets)
        .map(|rank| {
            let before = sum / 1000;
            let all = scale + u128::try_from(rank).unwrap_or(u128::MAX >> 64);
            sum += usize::try_from(1000 * scale.pow(3) / all.pow(3)).unwrap_or(0);
            (sum / 1000 > before && target > 0).then_some(before)
        })
        .collect()
}

//! What the terminal shows before the server has answered, against what the server says: whatever comes in
//! between, both end at the same desk.

use std::collections::{HashSet, VecDeque};

use chrono::TimeDelta;
use helpdeck::desk::{
    Actor, Change, CommandId, Desk, Entry, Record, RecordKey, Replica, Request, Revision,
};
use proptest::{collection::vec, prelude::*};

use super::{
    commands::{Step, opening, step},
    testing::World,
};

/// What may happen between a terminal and its server.
#[derive(Clone, Debug)]
enum Event {
    /// The person does something.
    Own(Step),
    /// Somebody else does something.
    Foreign(Step),
    /// The server comes to the next command of the terminal and answers.
    Answer,
    /// The next entry of the feed arrives.
    Feed,
    /// The terminal starts over from a fresh copy.
    Fresh,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        4 => step().prop_map(Event::Own),
        3 => step().prop_map(Event::Foreign),
        3 => Just(Event::Answer),
        4 => Just(Event::Feed),
        1 => Just(Event::Fresh),
    ];
    vec(event, 1..60)
}

/// A server, a terminal, and what is between them.
struct Line {
    server: World,
    terminal: Replica,
    /// What the terminal was told so far, without its own predictions.
    confirmed: Desk,
    commands: VecDeque<Request>,
    feed: VecDeque<Entry>,
    sent: u128,
}

/// True for equal desks. At which revision a record is that is only predicted means nothing yet.
fn same(one: &Desk, other: &Desk, predicted: &HashSet<RecordKey>) -> bool {
    let plain = |desk: &Desk| {
        let record = |record: Record| {
            let mut json = serde_json::to_value(&record).unwrap();
            if predicted.contains(&record.key()) {
                json["record"]["rev"].take();
            }
            json
        };
        desk.records().map(record).collect::<Vec<_>>()
    };
    one == other || one.revision() == other.revision() && plain(one) == plain(other)
}

impl Line {
    fn new() -> Self {
        let mut server = World::little();
        for command in opening() {
            server.ok(Actor::System, command);
        }
        let terminal = Replica::new(server.desk.clone());
        let confirmed = server.desk.clone();
        let (commands, feed) = (VecDeque::new(), VecDeque::new());
        Self { server, terminal, confirmed, commands, feed, sent: 0 }
    }

    /// The person does something; what the terminal would refuse is not sent.
    fn own(&mut self, step: Step) {
        self.server.now += TimeDelta::minutes(step.wait);
        self.sent += 1;
        let id = CommandId::from_u128(self.sent);
        let Step { actor, command, .. } = step;
        let at = self.server.now;
        if self.terminal.predict(id, at, actor, command.clone()).is_ok() {
            self.commands.push_back(Request { id, at, actor, command });
        }
    }

    fn foreign(&mut self, step: Step) {
        self.server.now += TimeDelta::minutes(step.wait);
        self.sent += 1;
        let id = CommandId::from_u128(self.sent);
        let Step { actor, command, .. } = step;
        self.decide(&Request { id, at: self.server.now, actor, command });
    }

    /// Decides on the server; true when it made an entry.
    fn decide(&mut self, request: &Request) -> bool {
        let Ok(decided) = self.server.desk.decide(request) else { return false };
        if decided.changes.is_empty() {
            return false;
        }
        let revision = self.server.desk.revision().next();
        for change in &decided.changes {
            self.server.desk.apply(revision, change);
        }
        self.feed.push_back(Entry {
            revision,
            at: request.at,
            actor: request.actor,
            command_id: request.id,
            changes: decided.changes,
            notices: decided.notices,
        });
        true
    }

    fn answer(&mut self) {
        let Some(request) = self.commands.pop_front() else { return };
        if !self.decide(&request) {
            self.terminal.settle(request.id);
        }
    }

    fn feed(&mut self) {
        if let Some(entry) = self.feed.pop_front() {
            assert!(self.terminal.receive(&entry), "no entry is missing");
            if entry.revision > self.confirmed.revision() {
                for change in &entry.changes {
                    self.confirmed.apply(entry.revision, change);
                }
            }
        }
    }

    fn fresh(&mut self) {
        self.confirmed = self.server.desk.clone();
        self.terminal.reset(self.confirmed.clone());
    }

    /// What is shown is what was confirmed with each command that is under way decided on top, in order.
    fn check(&self) {
        let mut shown = self.confirmed.clone();
        let revision = shown.revision();
        assert_eq!(self.terminal.confirmed(), revision);
        for pending in self.terminal.pending() {
            let decided = shown.decide(&pending.request).unwrap_or_default();
            for change in &decided.changes {
                shown.apply(revision, change);
            }
        }
        let pending = self.terminal.pending().iter();
        let predicted: HashSet<RecordKey> =
            pending.flat_map(|pending| &pending.changes).filter_map(Change::key).collect();
        assert!(same(self.terminal.desk(), &shown, &predicted));
    }
}

/// Changes without revisions, which only the server gives.
fn plain(changes: &[Change]) -> Vec<serde_json::Value> {
    let mut desk = Desk::default();
    for change in changes {
        desk.apply(Revision::default(), change);
    }
    let kept = changes.iter().filter(|change| !matches!(change, Change::Put(_)));
    let mut plain: Vec<_> = kept.map(|change| serde_json::to_value(change).unwrap()).collect();
    plain.extend(desk.records().map(|record: Record| serde_json::to_value(record).unwrap()));
    plain
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_terminal_ends_where_the_server_is(events in events()) {
        let mut line = Line::new();
        for event in events {
            match event {
                Event::Own(step) => line.own(step),
                Event::Foreign(step) => line.foreign(step),
                Event::Answer => line.answer(),
                Event::Feed => line.feed(),
                Event::Fresh => line.fresh(),
            }
            line.check();
        }
        while !line.commands.is_empty() || !line.feed.is_empty() {
            line.answer();
            line.feed();
        }
        prop_assert!(line.terminal.pending().is_empty());
        prop_assert!(*line.terminal.desk() == line.server.desk);
        prop_assert_eq!(line.terminal.confirmed(), line.server.desk.revision());
    }

    #[test]
    fn alone_the_prediction_is_what_the_server_decides(steps in vec(step(), 1..40)) {
        let mut line = Line::new();
        for step in steps {
            line.own(step);
        }
        let predicted: Vec<_> = line
            .terminal
            .pending()
            .iter()
            .map(|pending| (pending.request.id, plain(&pending.changes)))
            .collect();
        for (id, predicted) in predicted {
            let request = line.commands.pop_front().expect("sent");
            prop_assert_eq!(request.id, id);
            let decided = line.server.desk.decide(&request).expect("predicted");
            prop_assert_eq!(plain(&decided.changes), predicted);
            line.decide(&request);
        }
    }
}

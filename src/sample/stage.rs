//! Owns the desk the script plays on: every command goes through the real rules before it is part of
//! the script.
//!
//! Must not know what is played.

use std::collections::VecDeque;

use chrono::TimeDelta;

use super::dice::Dice;
use crate::desk::{Actor, Command, CommandId, Desk, IdSource, Request, Timestamp};

/// A desk that plays along.
pub(super) struct Stage {
    pub(super) desk: Desk,
    pub(super) dice: Dice,
    pub(super) now: Timestamp,
    ids: IdSource,
    last: Timestamp,
    out: VecDeque<Request>,
}

impl Stage {
    pub(super) fn new(seed: u64, start: Timestamp, now: Timestamp) -> Self {
        Self {
            desk: Desk::default(),
            dice: Dice::new(seed),
            now,
            ids: IdSource::new(seed ^ 0x0005_a3b1_e5ee_d000),
            last: start,
            out: VecDeque::new(),
        }
    }

    /// A fresh id.
    pub(super) fn id<Id: From<uuid::Uuid>>(&mut self, at: Timestamp) -> Id {
        self.ids.next(at)
    }

    /// Lets somebody do something, never before what was done last and never after the end. False where
    /// the rules refuse; what they refuse and what changes nothing is not part of the script.
    pub(super) fn act(&mut self, at: Timestamp, actor: Actor, command: Command) -> bool {
        let at = at.max(self.last + TimeDelta::milliseconds(1)).min(self.now);
        let id: CommandId = self.id(at);
        let request = Request { id, at, actor, command };
        let decided = match self.desk.decide(&request) {
            Ok(decided) => decided,
            Err(refusal) => {
                debug_assert!(false, "{refusal:?} to {request:?}");
                return false;
            }
        };
        if decided.changes.is_empty() {
            return true;
        }
        let revision = self.desk.revision().next();
        for change in &decided.changes {
            self.desk.apply(revision, change);
        }
        self.last = at;
        self.out.push_back(request);
        true
    }

    /// The next command of the script that was played already.
    pub(super) fn take(&mut self) -> Option<Request> {
        self.out.pop_front()
    }
}

//! Who has which ticket open, in memory only: a word on it is renewed while it holds and runs out by itself, so
//! that nobody is held up by a colleague whose line dropped. There are no locks.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use chrono::TimeDelta;

use crate::{
    desk::{TechnicianId, Timestamp},
    wire::{PRESENCE_SECONDS, Presence, Whereabouts},
};

/// Everybody who is somewhere.
#[derive(Debug, Default)]
pub struct Presences(Mutex<BTreeMap<TechnicianId, Here>>);

#[derive(Clone, Copy, Debug)]
struct Here {
    at: Whereabouts,
    said: Timestamp,
}

impl Here {
    fn left(self, now: Timestamp) -> Option<u64> {
        let ends = self.said + TimeDelta::seconds(PRESENCE_SECONDS.cast_signed());
        u64::try_from((ends - now).num_seconds()).ok().filter(|left| *left > 0)
    }
}

/// The same word again within this time, in seconds, is not passed on: nobody needs it.
const NOT_AGAIN: i64 = 5;

impl Presences {
    /// Takes in where somebody is; what to tell the others, where it is news to them.
    pub fn set(
        &self,
        now: Timestamp,
        technician: TechnicianId,
        at: Whereabouts,
    ) -> Option<Presence> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, here| here.left(now).is_some());
        let before = all.get(&technician).copied();
        let is_old = match before {
            Some(before) => before.at == at && (now - before.said).num_seconds() < NOT_AGAIN,
            None => at.ticket.is_none(),
        };
        if is_old {
            return None;
        }
        if at.ticket.is_some() {
            all.insert(technician, Here { at, said: now });
        } else {
            all.remove(&technician);
        }
        Some(Presence { technician, at, seconds: PRESENCE_SECONDS })
    }

    /// Everybody who is somewhere now.
    pub fn all(&self, now: Timestamp) -> Vec<Presence> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = |(technician, here): (&TechnicianId, &Here)| {
            let seconds = here.left(now)?;
            Some(Presence { technician: *technician, at: here.at, seconds })
        };
        all.iter().filter_map(left).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::TicketId;

    fn noon() -> Timestamp {
        "2026-03-02T12:00:00Z".parse().expect("a time")
    }

    fn on(ticket: u128) -> Whereabouts {
        Whereabouts { ticket: Some(TicketId::from_u128(ticket)), writes: false }
    }

    #[test]
    fn a_word_runs_out_by_itself_and_is_renewed_by_saying_it_again() {
        let (all, rita) = (Presences::default(), TechnicianId::from_u128(1));
        let after = |seconds| noon() + TimeDelta::seconds(seconds);
        assert_eq!(all.set(noon(), rita, on(7)).map(|told| told.seconds), Some(PRESENCE_SECONDS));
        assert_eq!(all.set(after(1), rita, on(7)), None, "everybody knows");
        assert!(all.set(after(40), rita, on(7)).is_some());
        assert_eq!(all.all(after(100)).first().map(|there| there.seconds), Some(30));
        assert_eq!(all.all(after(130)), []);
    }

    #[test]
    fn moving_on_and_leaving_are_told_and_never_having_been_anywhere_is_not() {
        let (all, rita) = (Presences::default(), TechnicianId::from_u128(1));
        assert_eq!(all.set(noon(), rita, Whereabouts::default()), None);
        assert!(all.set(noon(), rita, on(7)).is_some());
        assert!(all.set(noon(), rita, on(8)).is_some());
        let writes = Whereabouts { writes: true, ..on(8) };
        assert_eq!(all.set(noon(), rita, writes).map(|told| told.at), Some(writes));
        assert_eq!(all.all(noon()).len(), 1, "one is at one place");
        assert!(all.set(noon(), rita, Whereabouts::default()).is_some());
        assert_eq!(all.all(noon()), []);
    }
}

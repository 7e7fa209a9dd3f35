//! Owns what time it is for the server, so that a test can say so.

use std::{future::Future, pin::Pin, time::Duration};

use chrono::{SubsecRound as _, Utc};
use tokio::sync::watch;

use crate::desk::Timestamp;

/// A wait for a moment.
pub type Waiting = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Tells the time and waits for it.
pub trait Clock: Send + Sync + 'static {
    /// What time it is, in whole milliseconds: what the journal keeps.
    fn now(&self) -> Timestamp;

    /// Waits until it is `at`.
    fn sleep_until(&self, at: Timestamp) -> Waiting;
}

/// The computer's clock.
#[derive(Clone, Copy, Default, Debug)]
pub struct SystemClock;

/// The longest the wall clock is trusted while waiting: it may be set, and the computer may sleep.
const LOOK_AGAIN: Duration = Duration::from_mins(1);

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Utc::now().trunc_subsecs(3)
    }

    fn sleep_until(&self, at: Timestamp) -> Waiting {
        Box::pin(async move {
            while let Ok(left) = (at - Utc::now()).to_std() {
                tokio::time::sleep(left.min(LOOK_AGAIN)).await;
            }
        })
    }
}

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct ManualClock(watch::Sender<Timestamp>);

impl ManualClock {
    /// A clock that shows `now`.
    pub fn new(now: Timestamp) -> Self {
        Self(watch::Sender::new(now.trunc_subsecs(3)))
    }

    /// Moves it on, and wakes whoever waited for that.
    pub fn advance(&self, by: chrono::Duration) {
        self.0.send_modify(|now| *now += by);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        *self.0.borrow()
    }

    fn sleep_until(&self, at: Timestamp) -> Waiting {
        let mut time = self.0.subscribe();
        Box::pin(async move {
            if time.wait_for(|now| *now >= at).await.is_err() {
                std::future::pending::<()>().await;
            }
        })
    }
}

//! Owns how long to wait before the next attempt. Knows no clock and no network: whoever waits asks it.

use std::time::Duration;

/// Waits that double from `first` to `longest`, each a random part of that ("full jitter"), so that a thousand
/// terminals do not come back to a server at the same moment.
#[derive(Clone, Debug)]
pub struct Backoff {
    first: Duration,
    longest: Duration,
    tries: u32,
}

impl Backoff {
    /// Nothing failed yet.
    pub const fn new(first: Duration, longest: Duration) -> Self {
        Self { first, longest, tries: 0 }
    }

    /// It worked: begin anew.
    pub fn reset(&mut self) {
        self.tries = 0;
    }

    /// How long to wait now.
    pub fn next(&mut self) -> Duration {
        let most = self.most();
        self.tries = self.tries.saturating_add(1);
        let random = getrandom::u32().unwrap_or(u32::MAX / 2);
        most.mul_f64(f64::from(random) / f64::from(u32::MAX))
    }

    fn most(&self) -> Duration {
        self.first.saturating_mul(1 << self.tries.min(16)).min(self.longest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_the_longest_and_begin_anew() {
        let mut backoff = Backoff::new(Duration::from_millis(500), Duration::from_secs(30));
        let mut most = Vec::new();
        for _ in 0..8 {
            most.push(backoff.most().as_millis());
            assert!(backoff.most() >= backoff.next());
        }
        assert_eq!(most, [500, 1000, 2000, 4000, 8000, 16000, 30000, 30000]);
        backoff.reset();
        assert_eq!(backoff.most(), Duration::from_millis(500));
    }
}

//! Owns how often something may be tried: a credit per name that grows with time.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
};

use chrono::TimeDelta;

use crate::desk::Timestamp;

/// A credit per name, counted in the milliseconds it took to grow.
#[derive(Debug)]
pub struct Limiter {
    most: i64,
    price: i64,
    credits: Mutex<HashMap<String, Credit>>,
}

#[derive(Debug)]
struct Credit {
    left: i64,
    at: Timestamp,
}

/// The name of an address: of IPv6 its first half, since everybody has the other half to themselves.
pub fn name_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let network = address.to_bits() >> 64 << 64;
            Ipv6Addr::from_bits(network).to_string()
        }
    }
}

/// Names that are remembered before those with full credit are forgotten.
const NAMES: usize = 10_000;

impl Limiter {
    /// `tries` at once, and one more in every such time, of milliseconds.
    pub fn new(tries: u32, every: TimeDelta) -> Self {
        let price = every.num_milliseconds();
        Self { most: price * i64::from(tries), price, credits: Mutex::default() }
    }

    /// Takes a try.
    ///
    /// # Errors
    /// The seconds until there is one.
    pub fn take(&self, name: &str, now: Timestamp) -> Result<(), u64> {
        let mut credits = self.credits.lock().unwrap_or_else(PoisonError::into_inner);
        if credits.len() >= NAMES {
            credits.retain(|_, credit| self.grown(credit, now) < self.most);
        }
        let full = Credit { left: self.most, at: now };
        let credit = credits.entry(name.to_owned()).or_insert(full);
        credit.left = self.grown(credit, now);
        credit.at = now;
        if credit.left >= self.price {
            credit.left -= self.price;
            return Ok(());
        }
        let seconds = (self.price - credit.left + 999) / 1000;
        Err(u64::try_from(seconds).unwrap_or(1))
    }

    /// Gives a try back: it was not a failed one.
    pub fn give_back(&self, name: &str) {
        let mut credits = self.credits.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(credit) = credits.get_mut(name) {
            credit.left = (credit.left + self.price).min(self.most);
        }
    }

    fn grown(&self, credit: &Credit, now: Timestamp) -> i64 {
        let since = (now - credit.at).num_milliseconds().max(0);
        credit.left.saturating_add(since).min(self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_timestamp(1_700_000_000 + seconds, 0).expect("a valid time")
    }

    #[test]
    fn whoever_has_half_a_network_has_one_name() {
        let name = |text: &str| name_of(text.parse().expect("an address"));
        assert_eq!(name("2001:db8:1:2:3:4:5:6"), name("2001:db8:1:2::7"));
        assert_ne!(name("2001:db8:1:2::7"), name("2001:db8:1:3::7"));
        assert_eq!(name("::ffff:192.0.2.7"), "192.0.2.7");
        assert_ne!(name("192.0.2.7"), name("192.0.2.8"));
    }

    #[test]
    fn tries_run_out_grow_back_and_can_be_given_back() {
        let limiter = Limiter::new(2, TimeDelta::seconds(30));
        assert_eq!(limiter.take("dana", at(0)), Ok(()));
        assert_eq!(limiter.take("dana", at(0)), Ok(()));
        assert_eq!(limiter.take("dana", at(1)), Err(29));
        assert_eq!(limiter.take("eli", at(1)), Ok(()), "another name has its own");
        assert_eq!(limiter.take("dana", at(30)), Ok(()));
        limiter.give_back("dana");
        assert_eq!(limiter.take("dana", at(30)), Ok(()));
        assert_eq!(limiter.take("dana", at(30)), Err(30));
        assert_eq!(limiter.take("dana", at(0)), Err(30), "a clock set back gives nothing");
    }
}

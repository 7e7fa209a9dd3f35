//! Who is asking: passwords, sessions, and how often somebody may try.
//!
//! Owns Argon2id hashes, bearer tokens (of which only a hash is kept) and the limits on login attempts. Knows no
//! rules of the desk beyond "may this technician come in".

mod accept;
mod change;
mod limit;
mod password;
mod sign_in;
mod token;
mod tokens;

pub use password::{PasswordError, set_password_in};
pub use sign_in::{Signed, signed_out, unsaved};
pub use token::{fresh, hash_of};

use chrono::TimeDelta;
use limit::Limiter;
use tokio::sync::Semaphore;

/// Passwords hashed at the same time: each takes 19 MiB and a core.
const HASHES_AT_ONCE: usize = 2;

/// Requests of a session at once, and after how long there is one more: nobody types that fast.
const SESSION_BURST: u32 = 5000;
const SESSION_EVERY: TimeDelta = TimeDelta::milliseconds(10);
/// The same for an API token: 600 at once, ten a second for long.
const TOKEN_BURST: u32 = 600;
const TOKEN_EVERY: TimeDelta = TimeDelta::milliseconds(100);

/// What sign-in remembers in memory.
#[derive(Debug)]
pub struct Auth {
    hashing: Semaphore,
    accounts: Limiter,
    addresses: Limiter,
    sessions: Limiter,
    tokens: Limiter,
}

impl Auth {
    /// Nobody has tried yet.
    pub fn new() -> Self {
        Self {
            hashing: Semaphore::new(HASHES_AT_ONCE),
            accounts: Limiter::new(5, TimeDelta::seconds(30)),
            addresses: Limiter::new(20, TimeDelta::seconds(5)),
            sessions: Limiter::new(SESSION_BURST, SESSION_EVERY),
            tokens: Limiter::new(TOKEN_BURST, TOKEN_EVERY),
        }
    }
}

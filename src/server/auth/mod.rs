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

use limit::Limiter;
use tokio::sync::Semaphore;

/// Passwords hashed at the same time: each takes 19 MiB and a core.
const HASHES_AT_ONCE: usize = 2;

/// What sign-in remembers in memory.
#[derive(Debug)]
pub struct Auth {
    hashing: Semaphore,
    accounts: Limiter,
    addresses: Limiter,
}

impl Auth {
    /// Nobody has tried yet.
    pub fn new() -> Self {
        Self {
            hashing: Semaphore::new(HASHES_AT_ONCE),
            accounts: Limiter::new(5, 30),
            addresses: Limiter::new(20, 5),
        }
    }
}

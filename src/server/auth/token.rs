//! Owns bearer tokens: 256 random bits, of which only a hash is kept.

use std::fmt::Write as _;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256};

use crate::wire::Token;

/// A fresh token.
pub fn fresh() -> Token {
    let mut bits = [0; 32];
    getrandom::fill(&mut bits).expect("the system has random numbers");
    Token::new(format!("hd_{}", URL_SAFE_NO_PAD.encode(bits)))
}

/// What is kept of a token: its SHA-256 in hexadecimal digits. A token has enough random bits that nothing slower
/// is needed.
pub fn hash_of(token: &str) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(token.as_bytes()) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_say_nothing_in_debug() {
        let (one, other) = (fresh(), fresh());
        assert_ne!(one, other);
        assert_eq!(one.reveal().len(), 46);
        assert!(!format!("{one:?}").contains(one.reveal()));
        assert_eq!(hash_of("abc").len(), 64);
    }
}

//! Owns the ids of our mails: each says which ticket and message it is about, and nobody else can make one up, since it
//! ends in a code that takes the server's key. An answer that names one is known to belong there (E1).

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The block of SHA-256, in bytes.
const BLOCK: usize = 64;
/// The bytes of the code that are written down.
const CODE: usize = 8;

/// Makes message ids.
#[derive(Clone)]
pub struct Ids {
    key: Vec<u8>,
    domain: String,
}

impl std::fmt::Debug for Ids {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ids").field("domain", &self.domain).finish_non_exhaustive()
    }
}

impl Ids {
    /// Ids of `domain`, made with the server's key.
    pub fn new(key: &str, domain: &str) -> Self {
        let letters =
            domain.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
        Self { key: key.as_bytes().to_vec(), domain: letters.collect() }
    }

    /// The id under which a ticket's whole thread hangs: that of the first mail about it.
    pub fn root(&self, ticket: u32) -> String {
        self.coded(&format!("t{ticket}.m0"))
    }

    /// The id of a mail about a ticket; `part` is the message's or the letter's id.
    pub fn of_ticket(&self, ticket: u32, part: u128) -> String {
        self.coded(&format!("t{ticket}.m{part:032x}"))
    }

    /// The id of a mail about somebody's account.
    pub fn of_letter(&self, letter: u128) -> String {
        self.coded(&format!("l{letter:032x}"))
    }

    fn coded(&self, what: &str) -> String {
        let mut code = String::new();
        for byte in &hmac(&self.key, what.as_bytes())[..CODE] {
            let _ = write!(code, "{byte:02x}");
        }
        format!("<{what}.{code}@{}>", self.domain)
    }
}

/// HMAC with SHA-256 (RFC 2104).
fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    let mut block = [0; BLOCK];
    if key.len() > BLOCK {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let inner = Sha256::new().chain_update(block.map(|byte| byte ^ 0x36)).chain_update(text);
    let outer = Sha256::new().chain_update(block.map(|byte| byte ^ 0x5c));
    outer.chain_update(inner.finalize()).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_that_of_rfc_4231() {
        let hex = |bytes: [u8; 32]| {
            bytes.iter().fold(String::new(), |mut text, byte| {
                let _ = write!(text, "{byte:02x}");
                text
            })
        };
        assert_eq!(
            hex(hmac(b"Jefe", b"what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        let long = [0xaa; 131];
        assert_eq!(
            hex(hmac(&long, b"Test Using Larger Than Block-Size Key - Hash Key First")),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        );
    }

    #[test]
    fn an_id_takes_the_key_and_holds_no_line_break() {
        let ids = Ids::new("key", "desk.example\r\nBcc: x@y.zz");
        let id = ids.of_ticket(12, 7);
        assert!(id.starts_with("<t12.m00000000000000000000000000000007."), "{id}");
        assert!(id.ends_with("@desk.exampleBccxy.zz>"), "{id}");
        assert_ne!(id, Ids::new("other", "desk.exampleBccxy.zz").of_ticket(12, 7));
        assert_eq!(ids.root(12), ids.root(12));
        assert_ne!(ids.root(12), ids.root(13));
    }
}

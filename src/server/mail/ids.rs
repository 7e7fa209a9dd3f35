//! Owns the ids of our mails: each says which ticket and message it is about, and nobody else can make one up, since it
//! ends in a code that takes the server's key. An answer that names one is known to belong there (E1).

use std::fmt::Write as _;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

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
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("a key may have any length");
        mac.update(what.as_bytes());
        let mut code = String::new();
        for byte in &mac.finalize().into_bytes()[..CODE] {
            let _ = write!(code, "{byte:02x}");
        }
        format!("<{what}.{code}@{}>", self.domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What other versions wrote is still known.
    #[test]
    fn the_code_is_the_beginning_of_the_hmac_of_the_id() {
        let id = Ids::new("key", "desk.example").root(12);
        assert_eq!(id, "<t12.m0.d6d2609a5d0e870c@desk.example>");
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

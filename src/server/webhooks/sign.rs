//! Owns how a delivery proves where it comes from: the headers of Standard Webhooks (E3), and the secrets that sign it.

use std::{fmt, fmt::Write as _};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::desk::{SECRET_OVERLAP_HOURS, Timestamp};

/// What a secret begins with where people see it.
const PREFIX: &str = "whsec_";
/// The random bytes of a secret.
const BYTES: usize = 32;
/// The most replaced secrets that sign at a time.
const MOST_OLD: usize = 2;

/// The secrets of a webhook, newest first. Says nothing of them in `Debug`.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Secrets(Vec<Secret>);

#[derive(Clone, Serialize, Deserialize)]
struct Secret {
    text: String,
    /// Nothing for the one that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<Timestamp>,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(…)")
    }
}

impl Secrets {
    /// Puts a fresh secret before the others, which sign for a while yet; its text.
    pub fn rotate(&mut self, now: Timestamp) -> String {
        let until = now + chrono::Duration::hours(SECRET_OVERLAP_HOURS);
        self.0.retain_mut(|old| *old.until.get_or_insert(until) > now);
        self.0.truncate(MOST_OLD);
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).expect("the system has random numbers");
        let text = format!("{PREFIX}{}", STANDARD.encode(bytes));
        self.0.insert(0, Secret { text: text.clone(), until: None });
        text
    }

    /// What goes into `webhook-signature`: a signature by each secret that counts at `now`, with spaces between.
    pub fn sign(&self, id: &str, now: Timestamp, body: &str) -> String {
        let mut header = String::new();
        for secret in self.0.iter().filter(|secret| secret.until.is_none_or(|until| until > now)) {
            let gap = if header.is_empty() { "" } else { " " };
            let signature = signature(&secret.text, id, now.timestamp(), body);
            let _ = write!(header, "{gap}{signature}");
        }
        header
    }
}

fn signature(secret: &str, id: &str, seconds: i64, body: &str) -> String {
    let key = secret.strip_prefix(PREFIX).unwrap_or(secret);
    let key = STANDARD.decode(key).unwrap_or_else(|_| secret.as_bytes().to_vec());
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key may have any length");
    mac.update(format!("{id}.{seconds}.").as_bytes());
    mac.update(body.as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector of Standard Webhooks.
    #[test]
    fn e3_the_published_vector() {
        let said = signature(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            r#"{"test": 2432232314}"#,
        );
        assert_eq!(said, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn e3_a_replaced_secret_signs_for_a_day_and_two_of_them_at_most() {
        let noon = Timestamp::UNIX_EPOCH;
        let hours = |hours| noon + chrono::Duration::hours(hours);
        let mut secrets = Secrets::default();
        assert_eq!(secrets.sign("e", noon, "{}"), "");
        let first = secrets.rotate(noon);
        assert_eq!(first.len(), PREFIX.len() + 44);
        assert_eq!(secrets.sign("e", noon, "{}"), signature(&first, "e", 0, "{}"));
        let second = secrets.rotate(hours(1));
        let both = secrets.sign("e", hours(2), "{}");
        let each = [&second, &first].map(|text| signature(text, "e", 7200, "{}"));
        assert_eq!(both, each.join(" "));
        let late = hours(1 + SECRET_OVERLAP_HOURS);
        let one = signature(&second, "e", late.timestamp(), "{}");
        assert_eq!(secrets.sign("e", late, "{}"), one);
        for _ in 0..5 {
            secrets.rotate(hours(2));
        }
        assert_eq!(secrets.sign("e", hours(2), "{}").split(' ').count(), 1 + MOST_OLD);
        assert!(!format!("{secrets:?}").contains(PREFIX));
    }
}

//! Owns the Argon2id hashes of passwords. What a password must look like is the desk's to say (P11).

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version,
    password_hash::phc::PasswordHash,
};

use super::super::{
    clock::{Clock as _, SystemClock},
    core::{Core, Signal},
    journal::{Database, Hold, Journal, OpenError, Trouble},
};
use crate::desk::{
    Actor, Desk, Email, Field, PASSWORD_MOST, PasswordFlaw, TechnicianId, password_flaws,
};

/// Why a password was not set. Its `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// It breaks these rules.
    #[error("weak password: {0:?}")]
    Weak(Vec<PasswordFlaw>),
    /// No technician has this login.
    #[error("no such login: {0}")]
    NobodyHas(String),
    /// The journal cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The journal could not be written.
    #[error("password not saved: {0}")]
    Storage(#[from] Trouble),
}

/// 19 MiB, two passes, one lane.
fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("within the limits of Argon2");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// What an unknown login is compared with, so that it takes as long as a known one. No password is known to fit.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$aGVscGRlc2stbm9ib2R5$\
    Tm9ib2R5IGhhcyB0aGlzIHBhc3N3b3JkLiBOb3QgeW8";

/// Hashes a password. Takes tens of milliseconds: not for the async threads.
pub fn hash(password: &str) -> String {
    argon2()
        .hash_password(password.as_bytes())
        .expect("the password is short and the system has random numbers")
        .to_string()
}

/// True when the password fits the hash. Takes as long without a hash.
pub fn fits(password: &str, hash: Option<&str>) -> bool {
    if password.len() > PASSWORD_MOST {
        return false;
    }
    PasswordHash::new(hash.unwrap_or(NOBODYS))
        .is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
        && hash.is_some()
}

/// The technician with this login.
pub fn technician_with(desk: &Desk, email: &str) -> Option<TechnicianId> {
    let email = Email::parse(Field::Email, email).ok()?;
    desk.technician_with_email(&email).map(|found| found.id)
}

impl Core {
    /// Sets a technician's password and ends their sessions.
    pub async fn set_password(&self, email: &str, password: &str) -> Result<(), PasswordError> {
        let technician = self.read(|desk| technician_with(desk, email));
        let now = self.clock.0.now();
        keep(&self.journal, email, technician, password, now).await?;
        if let Some(technician) = technician {
            self.tell(Signal::PasswordChanged { technician, stays: None }).await;
        }
        Ok(())
    }
}

/// As [`Core::set_password`], in a journal that is not served from here.
pub async fn set_password_in(
    database: &Database,
    email: &str,
    password: &str,
) -> Result<(), PasswordError> {
    let journal = Journal::open(database, Hold::Shared).await?;
    let (desk, _) = journal.load().await?;
    let technician = technician_with(&desk, email);
    keep(&journal, email, technician, password, SystemClock.now()).await?;
    journal.close().await;
    Ok(())
}

async fn keep(
    journal: &Journal,
    email: &str,
    technician: Option<TechnicianId>,
    password: &str,
    now: crate::desk::Timestamp,
) -> Result<(), PasswordError> {
    let flaws = password_flaws(password);
    if !flaws.is_empty() {
        return Err(PasswordError::Weak(flaws));
    }
    let technician = technician.ok_or_else(|| PasswordError::NobodyHas(email.to_owned()))?;
    let password = password.to_owned();
    let hash =
        tokio::task::spawn_blocking(move || hash(&password)).await.expect("hashing does not panic");
    Ok(journal.set_password(technician, hash, (Actor::System, now), None).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_fits_its_password_only_and_nobodys_fits_none() {
        let hash = hash("Correct horse 1");
        assert!(fits("Correct horse 1", Some(&hash)));
        assert!(!fits("correct horse 1", Some(&hash)));
        assert!(PasswordHash::new(NOBODYS).is_ok(), "it is compared, so it takes as long");
        assert!(!fits("Correct horse 1", None));
    }
}

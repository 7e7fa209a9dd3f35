//! Owns setting a password over HTTP: who asks has to show that it is really them (PA4), and the sessions that the old
//! password opened end.

use std::sync::Arc;

use chrono::Duration;

use super::{
    super::{
        core::{Core, Signal},
        journal::Beside,
        words::{lang, problem, wait},
    },
    hash_of,
    password::hash,
    sign_in::{Signed, unsaved},
};
use crate::{
    desk::{Actor, Command, PasswordSet, Technician, TechnicianId, password_flaws},
    phrase,
    wire::{Fault, NewPassword, Problem},
};

/// How long after signing in somebody need not type their password again (PA4).
const FRESH: Duration = Duration::minutes(10);

impl Core {
    /// Sets a password on behalf of somebody who is signed in.
    pub async fn change_password(
        &self,
        signed: &Signed,
        technician: TechnicianId,
        given: NewPassword,
    ) -> Result<(), Problem> {
        let may = self.read(|desk| desk.may_set_login(signed.technician, technician));
        let by = Actor::Technician(signed.technician);
        if let Err(refusal) = may {
            self.noted_refusal(by, "set-password", &refusal).await;
            return Err(self.refused(refusal));
        }
        let flaws = password_flaws(&given.password);
        if !flaws.is_empty() {
            let words = lang().password_lacks(phrase::password_flaws(lang(), &flaws)).into_owned();
            return Err(problem(Fault::WeakPassword, words.as_str()).at("password", words));
        }
        self.is_really_them(signed, given.current).await?;
        let hash = self.hashed(given.password).await;
        // Whoever changes their own password stays signed in here, and nowhere else.
        let own = signed.technician == technician;
        let stays = own.then(|| Arc::clone(&signed.token_hash));
        let set = PasswordSet { technician, by: Some(signed.technician) };
        let beside = Beside::Password { technician, hash, by, stays: stays.clone(), pass: None };
        self.submit_with(Actor::System, Command::RecordPassword(set), beside)
            .await
            .map_err(|failure| self.problem(failure))?;
        self.tell(Signal::PasswordChanged { technician, stays }).await;
        Ok(())
    }

    /// True for somebody who has to choose a password of their own before anything else (TA10).
    pub fn must_change_password(&self, technician: TechnicianId) -> bool {
        self.read(|desk| {
            desk.get::<Technician>(technician).is_some_and(|found| found.must_change_password)
        })
    }

    /// The hash of a password. Waits its turn: each takes a core for a while.
    pub async fn hashed(&self, password: String) -> String {
        let _turn = self.auth.hashing.acquire().await.expect("nobody closes it");
        let hashing = tokio::task::spawn_blocking(move || hash(&password));
        hashing.await.expect("hashing does not panic")
    }

    /// Refuses unless somebody signed in a moment ago or types their own password again.
    pub async fn is_really_them(
        &self,
        signed: &Signed,
        current: Option<String>,
    ) -> Result<(), Problem> {
        let now = self.clock.0.now();
        let refused =
            |words: &str| problem(Fault::ConfirmPassword, words).at("current-password", words);
        let Some(current) = current else {
            let recent = signed.since.is_none_or(|since| now - since <= FRESH);
            return if recent { Ok(()) } else { Err(refused(lang().detail_confirm_password())) };
        };
        let email = self.read(|desk| {
            desk.get::<Technician>(signed.technician).map(|found| found.email.to_string())
        });
        let account = hash_of(&email.unwrap_or_default());
        self.auth.accounts.take(&account, now).map_err(wait)?;
        let kept = self.journal.password(signed.technician).await.map_err(unsaved)?;
        if !self.check(current, kept).await {
            return Err(refused(lang().detail_wrong_password()));
        }
        self.auth.accounts.give_back(&account);
        Ok(())
    }
}

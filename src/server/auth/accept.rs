//! Owns what the passes in mails are good for: setting a first password (T9) and confirming a new login (PA5). Whoever
//! comes with one that is not good is told why and what to do.

use std::net::IpAddr;

use super::{
    super::{
        core::{Core, Signal},
        journal::{Beside, Pass, PassState, Purpose, Trouble},
        words::{lang, problem, wait},
        writer::Failure,
    },
    hash_of,
    limit::name_of,
    sign_in::unsaved,
};
use crate::{
    desk::{
        Actor, Command, EmailConfirmed, PasswordSet, Refusal, Technician, TechnicianState,
        password_flaws,
    },
    phrase,
    wire::{Acceptance, Fault, Problem, SignedIn},
};

impl Core {
    /// Sets the password of whoever was invited, and signs them in.
    pub async fn accept(&self, from: IpAddr, given: Acceptance) -> Result<SignedIn, Problem> {
        let now = self.clock.0.now();
        let hash = hash_of(given.token.reveal());
        let pass = self.good_pass(from, &hash, Purpose::Invitation).await?;
        let technician = pass.technician;
        match self.read(|desk| desk.get::<Technician>(technician).map(|found| found.state)) {
            Some(TechnicianState::Invited) => {}
            Some(TechnicianState::Active) => return Err(bad(lang().detail_pass_used())),
            _ => return Err(self.refused(Refusal::NoAccess)),
        }
        let flaws = password_flaws(&given.password);
        if !flaws.is_empty() {
            let words = lang().password_lacks(phrase::password_flaws(lang(), &flaws)).into_owned();
            return Err(problem(Fault::WeakPassword, words.as_str()).at("password", words));
        }
        let password = self.hashed(given.password).await;
        let set = Command::RecordPassword(PasswordSet { technician, by: None });
        let by = Actor::Technician(technician);
        let pass = Some(hash);
        let beside = Beside::Password { technician, hash: password, by, stays: None, pass };
        self.redeem(set, beside).await?;
        self.tell(Signal::PasswordChanged { technician, stays: None }).await;
        self.auth.addresses.give_back(&name_of(from));
        self.open_session(technician, now).await
    }

    /// Makes the address that a pass was sent to the login of whoever asked for it; the login.
    pub async fn confirm_email(&self, from: IpAddr, token: &str) -> Result<String, Problem> {
        let hash = hash_of(token);
        let pass = self.good_pass(from, &hash, Purpose::Email).await?;
        let Pass { technician, email, .. } = pass;
        let confirmed = EmailConfirmed { technician, email: email.clone() };
        self.redeem(Command::RecordEmailConfirmed(confirmed), Beside::Pass(hash)).await?;
        self.auth.addresses.give_back(&name_of(from));
        let now = self.read(|desk| {
            desk.get::<Technician>(technician).is_some_and(|found| *found.email == *email)
        });
        if now { Ok(email) } else { Err(bad(lang().detail_pass_replaced())) }
    }

    /// Uses a pass up for what it is good for, both or neither.
    async fn redeem(&self, command: Command, beside: Beside) -> Result<(), Problem> {
        match self.submit_with(Actor::System, command, beside).await {
            Ok(_) => Ok(()),
            Err(Failure::Storage(Trouble::Spent)) => Err(bad(lang().detail_pass_used())),
            Err(failure) => Err(self.problem(failure)),
        }
    }

    async fn good_pass(&self, from: IpAddr, hash: &str, purpose: Purpose) -> Result<Pass, Problem> {
        let now = self.clock.0.now();
        self.auth.addresses.take(&name_of(from), now).map_err(wait)?;
        let pass = self.journal.pass(hash, purpose).await.map_err(unsaved)?;
        let Some(pass) = pass else { return Err(bad(lang().detail_pass_unknown())) };
        match pass.state {
            PassState::Used => Err(bad(lang().detail_pass_used())),
            PassState::Replaced => Err(bad(lang().detail_pass_replaced())),
            PassState::Fresh if pass.expires <= now => Err(bad(lang().detail_pass_expired())),
            PassState::Fresh => Ok(pass),
        }
    }
}

fn bad(detail: &str) -> Problem {
    problem(Fault::BadPass, detail)
}

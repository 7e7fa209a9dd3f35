//! Owns signing in and out, and telling who a token stands for.

use std::{net::IpAddr, sync::Arc};

use chrono::Duration;

use super::{
    super::{
        core::{Core, Signal},
        journal::{Session, Trouble},
        words::{self, lang, problem},
    },
    limit::name_of,
    password::{fits, technician_with},
    token::{fresh, hash_of},
};
use crate::{
    desk::{
        Actor, ApiToken, AuditNote, Command, Desk, Email, Entry, Field, Grant, Insight, Refusal,
        Role, Technician, TechnicianId, TechnicianKind, TechnicianState, Timestamp,
    },
    wire::{Credentials, Fault, Me, Problem, SignedIn},
};

/// How long a session lasts that is not used.
const LASTS: Duration = Duration::days(30);
/// How often use is noted.
const NOTED: Duration = Duration::hours(1);

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Signed {
    /// Who.
    pub technician: TechnicianId,
    /// By which token's hash.
    pub token_hash: Arc<str>,
    /// Since when; nothing for the token that is never stored, whose owner owns the desk's file anyway.
    pub since: Option<Timestamp>,
    /// By a token that is never stored, so that no stored session ends with it.
    pub fixed: bool,
    /// The API token they act through, where it is a program of theirs (E3).
    pub token: Option<Arc<ApiToken>>,
}

impl Signed {
    /// Who asks for what they ask for.
    pub fn actor(&self) -> Actor {
        match &self.token {
            Some(token) => Actor::Token { token: token.id, owner: self.technician },
            None => Actor::Technician(self.technician),
        }
    }

    /// An entry as they see it.
    pub fn sees(&self, entry: &Entry, insight: &Insight, desk: &Desk) -> Entry {
        let whole = insight.is_whole(entry);
        let seen = if whole { entry.clone() } else { entry.within(insight, desk) };
        match &self.token {
            Some(token) => seen.through(token),
            None => seen,
        }
    }

    /// Refuses what the token they act through does not allow. Whoever is signed in is held to their role alone.
    pub fn needs(&self, grant: Option<Grant>) -> Result<(), Refusal> {
        let Some(token) = &self.token else { return Ok(()) };
        match grant {
            None => Err(Refusal::NotThroughToken),
            Some(grant) if token.grants.contains(&grant) => Ok(()),
            Some(needs) => Err(Refusal::TokenLacks { needs }),
        }
    }
}

impl Core {
    /// Signs a technician in. An unknown login and a wrong password get the same answer after the same time.
    pub async fn sign_in(&self, from: IpAddr, given: Credentials) -> Result<SignedIn, Problem> {
        let now = self.clock.0.now();
        let address = name_of(from);
        // Hashed, so that a login of any length takes the same room.
        let account = hash_of(&given.email.trim().to_lowercase());
        for (limiter, name) in [(&self.auth.addresses, &address), (&self.auth.accounts, &account)] {
            limiter.take(name, now).map_err(words::wait)?;
        }
        let technician = self.read(|desk| technician_with(desk, &given.email));
        // Nobody has no password either, and it takes as long to find that out.
        let asked = technician.unwrap_or(TechnicianId::from_u128(0));
        let hash = self.journal.password(asked).await.map_err(unsaved)?;
        let fits = self.check(given.password, hash).await;
        let Some(technician) = technician.filter(|_| fits) else {
            let email = Email::parse(Field::Email, &given.email).ok();
            let note = AuditNote::SignInFailed { technician, email };
            self.noted(Actor::System, note).await;
            return Err(problem(Fault::BadCredentials, lang().detail_bad_credentials()));
        };
        self.auth.addresses.give_back(&address);
        self.auth.accounts.give_back(&account);
        let signed_in = self.open_session(technician, now).await?;
        self.noted(Actor::Technician(technician), AuditNote::SignedIn { technician }).await;
        Ok(signed_in)
    }

    pub(super) async fn check(&self, password: String, hash: Option<String>) -> bool {
        let Ok(_permit) = self.auth.hashing.acquire().await else { return false };
        let check = move || fits(&password, hash.as_deref());
        tokio::task::spawn_blocking(check).await.unwrap_or(false)
    }

    pub(super) async fn open_session(
        &self,
        technician: TechnicianId,
        now: Timestamp,
    ) -> Result<SignedIn, Problem> {
        let token = fresh();
        let session = Session { technician, created: now, expires: now + LASTS, last_used: now };
        for _ in 0..3 {
            let (state, seen) = self.read(|desk| (door(desk, technician), desk.revision()));
            match state {
                Door::Shut => return Err(self.refused(Refusal::NoAccess)),
                Door::FirstLogin => self.record_login(technician).await?,
                Door::Open => {
                    let hash = hash_of(token.reveal());
                    let opened = self.journal.open_session(&hash, &session, seen).await;
                    if opened.map_err(unsaved)? {
                        return Ok(SignedIn {
                            token,
                            expires_at: session.expires,
                            me: self.me(technician)?,
                        });
                    }
                }
            }
        }
        Err(problem(Fault::Busy, lang().detail_account_changing()).again_after(1))
    }

    async fn record_login(&self, technician: TechnicianId) -> Result<(), Problem> {
        let command = Command::RecordLogin { technician };
        match self.submit(self.fresh_id(), Actor::System, command).await {
            Ok(_) => Ok(()),
            Err(failure) => Err(self.problem(failure)),
        }
    }

    /// Who a token stands for that is sent from an address: that of a session, or an API token.
    pub async fn who(&self, token: &str, from: IpAddr) -> Result<Signed, Problem> {
        let hash = hash_of(token);
        let now = self.clock.0.now();
        let session = self.journal.session(&hash).await.map_err(unsaved)?;
        let Some(session) = session.filter(|session| session.expires > now) else {
            let program = self.behind_token(&hash, from, now).await?;
            return program.ok_or_else(|| signed_out(lang().detail_session_ended()));
        };
        self.may_enter(session.technician)?;
        if now - session.last_used > NOTED {
            // A session that cannot be prolonged is still a session.
            if let Err(trouble) = self.journal.renew_session(&hash, now, now + LASTS).await {
                tracing::warn!(%trouble, "could not prolong a session");
            }
        }
        Ok(Signed {
            technician: session.technician,
            token_hash: hash.into(),
            since: Some(session.created),
            fixed: false,
            token: None,
        })
    }

    /// Takes one of the requests that a session or an API token may ask at once.
    ///
    /// # Errors
    /// When there is another one.
    pub fn one_more(&self, signed: &Signed) -> Result<(), Problem> {
        let (limiter, kind) = match signed.token {
            Some(_) => (&self.auth.tokens, "token"),
            None => (&self.auth.sessions, "session"),
        };
        limiter.take(&signed.token_hash, self.clock.0.now()).map_err(|seconds| {
            let detail = lang().detail_too_many_requests(kind, seconds);
            problem(Fault::TooManyRequests, detail).again_after(seconds)
        })
    }

    /// True while what somebody signed in with still holds: an old entry that deactivated them may have been
    /// followed by one that did not.
    pub async fn is_still_in(&self, signed: &Signed) -> Result<bool, Trouble> {
        if let Some(token) = &signed.token {
            let secret = self.journal.token_secret(&signed.token_hash).await?;
            return Ok(secret.is_some() && self.token_still_opens(token.id));
        }
        let held = signed.fixed || self.journal.session(&signed.token_hash).await?.is_some();
        Ok(held && self.may_enter(signed.technician).is_ok())
    }

    /// Refuses technicians who may not come in (T20, T22).
    pub fn may_enter(&self, technician: TechnicianId) -> Result<(), Problem> {
        match self.read(|desk| door(desk, technician)) {
            Door::Open => Ok(()),
            _ => Err(signed_out(lang().detail_account_shut())),
        }
    }

    /// Ends a session and its feeds. The token that is never stored goes on until the server ends.
    pub async fn sign_out(&self, signed: &Signed) -> Result<(), Problem> {
        if signed.fixed {
            return Ok(());
        }
        self.journal.end_session(&signed.token_hash).await.map_err(unsaved)?;
        let technician = signed.technician;
        self.noted(Actor::Technician(technician), AuditNote::SignedOut { technician }).await;
        self.tell(Signal::SessionEnded(Arc::clone(&signed.token_hash))).await;
        Ok(())
    }

    /// A technician with their role.
    pub fn me(&self, technician: TechnicianId) -> Result<Me, Problem> {
        let me = self.read(|desk| {
            let technician = desk.get::<Technician>(technician)?.clone();
            let role = desk.get::<Role>(technician.role)?.clone();
            Some(Me { technician, role })
        });
        me.ok_or_else(|| signed_out(lang().detail_no_account()))
    }
}

/// What the desk says about a technician who knocks.
enum Door {
    Open,
    FirstLogin,
    Shut,
}

fn door(desk: &Desk, technician: TechnicianId) -> Door {
    match desk.get::<Technician>(technician) {
        Some(found) if found.sort == TechnicianKind::Bot => Door::Shut,
        Some(found) => match found.state {
            TechnicianState::Active => Door::Open,
            TechnicianState::Invited => Door::FirstLogin,
            TechnicianState::Inactive => Door::Shut,
        },
        None => Door::Shut,
    }
}

/// The answer to a request without a session that works.
pub fn signed_out(detail: &str) -> Problem {
    problem(Fault::SignedOut, detail)
}

/// The answer where the journal could not be read or written.
#[expect(clippy::needless_pass_by_value, reason = "stands in map_err")]
pub fn unsaved(trouble: Trouble) -> Problem {
    tracing::error!(%trouble, "the journal failed");
    words::not_saved(&trouble)
}

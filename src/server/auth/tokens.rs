//! Owns API tokens over HTTP: telling which one a program sends and whether it opens anything, and drawing the secret of
//! one (E3).

use std::{net::IpAddr, sync::Arc};

use chrono::Duration;

use super::{
    super::{
        core::{Core, Signal},
        journal::TokenSecret,
        words::{lang, problem},
    },
    sign_in::{Signed, unsaved},
    token::{fresh, hash_of},
};
use crate::{
    desk::{Actor, ApiToken, Kind, Refusal, TechnicianId, Timestamp, TokenId, TokenState},
    wire::{DrawnSecret, Fault, Problem, TokenUse},
};

/// How often use is noted.
const NOTED: Duration = Duration::hours(1);

impl Core {
    /// Who stands behind the API token with this hash; nothing where there is none.
    pub(super) async fn behind_token(
        &self,
        hash: &str,
        from: IpAddr,
        now: Timestamp,
    ) -> Result<Option<Signed>, Problem> {
        let secret = self.journal.token_secret(hash).await.map_err(unsaved)?;
        let Some(secret) = secret else { return Ok(None) };
        let token = self.read(|desk| desk.share::<ApiToken>(secret.token));
        let Some(token) = token else { return Ok(None) };
        self.opens(&token, now)?;
        if !token.may_come_from(from) {
            return Err(problem(
                Fault::TokenAddress,
                lang().detail_token_address(from.to_string()),
            ));
        }
        if secret.last_used.is_none_or(|used| now - used > NOTED)
            && let Err(trouble) = self.journal.use_token(hash, now).await
        {
            // A token of which no use can be noted is still one.
            tracing::warn!(%trouble, "could not note the use of a token");
        }
        Ok(Some(Signed {
            technician: token.owner,
            token_hash: hash.into(),
            since: None,
            fixed: false,
            token: Some(token),
        }))
    }

    /// Refuses a token that opens nothing any more, or whose owner may not come in (I13).
    fn opens(&self, token: &ApiToken, now: Timestamp) -> Result<(), Problem> {
        match token.state(now) {
            TokenState::Revoked => Err(problem(Fault::TokenRevoked, lang().detail_token_revoked())),
            TokenState::Expired => Err(problem(Fault::TokenExpired, lang().detail_token_expired())),
            TokenState::Active => self.may_enter(token.owner),
        }
    }

    /// True while a token still opens something: for what is open for long.
    pub fn token_still_opens(&self, id: TokenId) -> bool {
        let token = self.read(|desk| desk.share::<ApiToken>(id));
        token.is_some_and(|token| self.opens(&token, self.clock.0.now()).is_ok())
    }

    /// Draws the secret of a token that is one's own. One that was drawn before opens nothing any more.
    pub async fn draw_token_secret(
        &self,
        signed: &Signed,
        id: TokenId,
    ) -> Result<DrawnSecret, Problem> {
        let now = self.clock.0.now();
        let by = Actor::Technician(signed.technician);
        let token = self.read(|desk| desk.share::<ApiToken>(id));
        let live = token.filter(|token| token.state(now) == TokenState::Active);
        let token = live.ok_or_else(|| self.refused(Refusal::NotFound { kind: Kind::ApiToken }))?;
        if token.owner != signed.technician {
            let refusal = Refusal::NotYours { technician: token.owner };
            self.noted_refusal(by, "draw-token-secret", &refusal).await;
            return Err(self.refused(refusal));
        }
        let secret = fresh();
        let hash = hash_of(secret.reveal());
        let had = self.journal.put_token_secret(id, &hash, (by, now)).await.map_err(unsaved)?;
        if let Some(had) = had {
            self.tell(Signal::SessionEnded(Arc::from(had))).await;
        }
        Ok(DrawnSecret { secret })
    }

    /// Every token with what is kept of its secret, oldest first.
    pub async fn tokens(&self, reader: TechnicianId) -> Result<Vec<TokenUse>, Problem> {
        let secrets = self.journal.token_secrets().await.map_err(unsaved)?;
        let tokens: Vec<ApiToken> = self.read(|desk| {
            let insight = desk.insight_of(reader);
            desk.all().map(|token| insight.token(token)).collect()
        });
        let used = |token: ApiToken| {
            let secret: Option<&TokenSecret> = secrets.iter().find(|one| one.token == token.id);
            TokenUse {
                drawn_at: secret.map(|secret| secret.drawn),
                last_used_at: secret.and_then(|secret| secret.last_used),
                token,
            }
        };
        Ok(tokens.into_iter().map(used).collect())
    }
}

//! Owns what people ask about webhooks that is no command: a fresh secret, a ping, the log, the same delivery again.

use std::sync::atomic::Ordering;

use super::{
    super::{
        auth::unsaved,
        core::Core,
        journal::Beside,
        words::{lang, problem},
    },
    Courier, PING, attempt, note, say, secrets,
};
use crate::{
    desk::{
        Actor, Command, DeliveryId, DeliveryState, Entity as _, Permission, Refusal, TechnicianId,
        Webhook, WebhookDelivery, WebhookId, WebhookSecretMade,
    },
    wire::{Fault, Problem, WebhookSecret},
};

/// Deliveries that the log shows.
const SHOWN: u32 = 100;

impl Core {
    /// Makes a fresh secret. The one before signs beside it for a while.
    pub async fn make_webhook_secret(
        &self,
        by: TechnicianId,
        webhook: WebhookId,
    ) -> Result<WebhookSecret, Problem> {
        self.may_ask_webhook(by, webhook).await?;
        let mut secrets = secrets(self, webhook).await.map_err(unsaved)?;
        let secret = secrets.rotate(self.clock.0.now());
        let kept = serde_json::to_string(&secrets).expect("secrets are plain data");
        let made = Command::WebhookSecretMade(WebhookSecretMade { webhook });
        let beside = Beside::Webhook(Actor::Technician(by), webhook, kept);
        let done = self.submit_with(Actor::System, made, beside).await;
        done.map_err(|failure| self.problem(failure))?;
        Ok(WebhookSecret { secret })
    }

    /// Delivers a ping now, whether the webhook is on or off, and says what came of it. It is tried once.
    pub async fn ping_webhook(
        &self,
        courier: &Courier,
        by: TechnicianId,
        webhook: WebhookId,
    ) -> Result<WebhookDelivery, Problem> {
        let record = self.may_ask_webhook(by, webhook).await?;
        if record.secret_at.is_none() {
            return Err(problem(Fault::NoSecret, lang().webhook_no_secret()));
        }
        let at = self.clock.0.now();
        let mut ping = WebhookDelivery {
            id: self.fresh_id(),
            event: PING.to_owned(),
            at,
            revision: self.read(crate::desk::Desk::revision),
            nth: 0,
            state: DeliveryState::GivenUp,
            attempts: 0,
            tried_at: None,
            status: None,
            millis: None,
            answer: String::new(),
        };
        let tried = attempt(self, courier, webhook, &ping).await.map_err(unsaved)?;
        note(&mut ping, &tried, self.clock.0.now());
        let kept = self.journal.take_in_deliveries(&[(webhook, ping.clone())], &[]).await;
        kept.map_err(unsaved)?;
        say(self, webhook, &ping, &tried).await;
        Ok(ping)
    }

    /// The last deliveries of a webhook, newest first.
    pub async fn webhook_log(
        &self,
        by: TechnicianId,
        webhook: WebhookId,
    ) -> Result<Vec<WebhookDelivery>, Problem> {
        self.may_ask_webhook(by, webhook).await?;
        self.journal.deliveries(webhook, SHOWN).await.map_err(unsaved)
    }

    /// Delivers something again, as if it were new: with the same `webhook-id`.
    pub async fn replay_webhook(
        &self,
        by: TechnicianId,
        webhook: WebhookId,
        delivery: DeliveryId,
    ) -> Result<WebhookDelivery, Problem> {
        self.may_ask_webhook(by, webhook).await?;
        let found = self.journal.delivery(webhook, delivery).await.map_err(unsaved)?;
        let Some(mut found) = found else {
            return Err(problem(Fault::NoSuchRecord, lang().webhook_no_delivery()));
        };
        found.state = DeliveryState::Waiting { next: self.clock.0.now() };
        found.attempts = 0;
        self.journal.keep_delivery(&found).await.map_err(unsaved)?;
        self.webhooks_again.store(true, Ordering::Relaxed);
        self.webhooks.notify_one();
        Ok(found)
    }

    /// The webhook, for somebody who may ask about it.
    async fn may_ask_webhook(
        &self,
        by: TechnicianId,
        webhook: WebhookId,
    ) -> Result<std::sync::Arc<Webhook>, Problem> {
        let needs = Permission::ManageWebhooks;
        if !self.read(|desk| desk.may(by, needs)) {
            let refusal = Refusal::NotAllowed { needs };
            self.noted_refusal(Actor::Technician(by), "webhooks", &refusal).await;
            return Err(self.refused(refusal));
        }
        let found = self.read(|desk| desk.share::<Webhook>(webhook));
        found.ok_or_else(|| self.refused(Refusal::NotFound { kind: Webhook::KIND }))
    }
}

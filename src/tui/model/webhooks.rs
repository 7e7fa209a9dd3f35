//! What the server was asked about a webhook and what it answered: a ping, the log of deliveries, a delivery once more;
//! and the secrets of webhooks and API tokens, which are shown once (E3). None of it is part of the desk.

use super::Model;
use crate::{
    desk::{DeliveryState, RecordKey, Webhook, WebhookDelivery, WebhookId},
    phrase,
    tui::{
        effect::{Ask, AskId, Secret},
        overlays::{Confirm, Outcome, OutcomeSort, Outcomes, Overlay, Then},
        panes::Pane,
        port::Told,
        theme::Role,
    },
};

impl Model {
    /// Asks something about a webhook; the last question is the one whose answer is shown.
    pub(in crate::tui) fn ask_webhook(&mut self, webhook: WebhookId, ask: Ask) {
        let id = self.ask(ask, "");
        self.jobs.webhook = Some((id, webhook));
    }

    /// Shows what came of it.
    pub(super) fn webhook_told(&mut self, ask: AskId, told: Told) {
        let Some((_, webhook)) = self.jobs.webhook.take_if(|(id, _)| *id == ask) else { return };
        let found = self.desk().and_then(|desk| desk.get::<Webhook>(webhook));
        let Some(name) = found.map(|webhook| webhook.name.to_string()) else { return };
        match told {
            Told::Pinged(ping) => {
                let arrived = ping.state == DeliveryState::Delivered;
                let role = if arrived { Role::Success } else { Role::Error };
                self.say(phrase::pinged(self.look.lang, &name, &ping), role);
            }
            Told::Replayed(delivery) => {
                let text = self.look.lang.webhook_replayed(delivery.event.as_str()).into_owned();
                self.say(text, Role::Success);
            }
            Told::Deliveries(log) => self.show_deliveries((webhook, name), &log),
            _ => {}
        }
    }

    /// Shows a secret that was made or drawn, this once.
    pub(super) fn show_secret(&mut self, of: RecordKey, secret: Secret) {
        let Some(sight) = self.sight() else { return };
        let pane = Pane::of_kind(of.kind());
        let name = pane.map(|pane| pane.resource().name(&sight, of)).unwrap_or_default();
        let question = self.look.lang.webhook_secret_shown(name).into_owned();
        let consequences = vec![secret.0.clone()];
        let then = Then::Copy(secret);
        self.open(Overlay::Confirm(Confirm { question, consequences, then }));
    }

    fn show_deliveries(&mut self, (webhook, name): (WebhookId, String), log: &[WebhookDelivery]) {
        let (lang, look) = (self.look.lang, &self.look);
        if log.is_empty() {
            let text = lang.deliveries_none(name).into_owned();
            return self.say(text, Role::Warning);
        }
        let sorts = [
            ('d', lang.delivery_arrived(), Role::Success),
            ('w', lang.delivery_waits(), Role::Warning),
            ('g', lang.delivery_given_up(), Role::Error),
        ];
        let sorts =
            sorts.map(|(key, name, role)| OutcomeSort { key, name: name.to_owned(), role }).into();
        let lines = log.iter().map(|delivery| {
            let at = look.moment(delivery.at);
            let sort = match delivery.state {
                DeliveryState::Delivered => 0,
                DeliveryState::Waiting { .. } => 1,
                DeliveryState::GivenUp => 2,
            };
            let text = phrase::delivery_answer(lang, delivery, look.now, look.zone);
            let label = format!("{at}  {}", delivery.event);
            let again = Some(Then::Replay(webhook, delivery.id));
            Outcome { label, sort, text, again }
        });
        let title = lang.deliveries_title(name).into_owned();
        let outcomes = Outcomes::new(title, sorts, lines.collect());
        self.open(Overlay::Outcomes(Box::new(outcomes)));
    }
}

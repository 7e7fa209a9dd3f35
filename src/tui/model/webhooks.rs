//! What the server was asked about a webhook and what it answered: a secret that is shown once, a ping, the log of
//! deliveries (E3). None of it is part of the desk.

use super::Model;
use crate::{
    desk::{DeliveryState, Webhook, WebhookDelivery, WebhookId},
    phrase,
    tui::{
        effect::{Ask, AskId, Secret},
        overlays::{Confirm, Outcome, OutcomeSort, Outcomes, Overlay, Then},
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
            Told::WebhookSecret(secret) => self.show_secret(name, secret),
            Told::Pinged(ping) => {
                let arrived = ping.state == DeliveryState::Delivered;
                let role = if arrived { Role::Success } else { Role::Error };
                self.say(phrase::pinged(self.look.lang, &name, &ping), role);
            }
            Told::Deliveries(log) => self.show_deliveries(name, &log),
            _ => {}
        }
    }

    fn show_secret(&mut self, name: String, secret: Secret) {
        let question = self.look.lang.webhook_secret_shown(name).into_owned();
        let consequences = vec![secret.0.clone()];
        let then = Then::Copy(secret);
        self.open(Overlay::Confirm(Confirm { question, consequences, then }));
    }

    fn show_deliveries(&mut self, name: String, log: &[WebhookDelivery]) {
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
            Outcome { label: format!("{at}  {}", delivery.event), sort, text }
        });
        let title = lang.deliveries_title(name).into_owned();
        let outcomes = Outcomes::new(title, sorts, lines.collect());
        self.open(Overlay::Outcomes(Box::new(outcomes)));
    }
}

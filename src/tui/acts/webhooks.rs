//! Actions on webhooks: adding and changing them, on and off, a fresh secret, a ping, what was delivered (E3).

use crate::{
    desk::{Command, DeleteWebhook, Edit, EditWebhook, RecordKey, SECRET_OVERLAP_HOURS, Webhook},
    tui::{
        action::Action,
        effect::Ask,
        model::Model,
        overlays::{Confirm, Form, Overlay, Then},
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    let Some(sight) = model.sight() else { return };
    let lang = sight.look.lang;
    if action == Action::AddWebhook {
        let form = Form::webhook(&sight, None);
        return model.open(Overlay::Form(Box::new(form)));
    }
    let Some(webhook) = focused(model).cloned() else { return };
    let (id, name) = (webhook.id, webhook.name.to_string());
    match action {
        Action::EditWebhook => {
            let form = Form::webhook(&sight, Some(webhook));
            model.open(Overlay::Form(Box::new(form)));
        }
        Action::WebhookActive => {
            let active = Some(Edit::new(webhook.active, !webhook.active));
            let edit = EditWebhook { active, ..EditWebhook::of(id) };
            model.send_or_say(vec![Command::EditWebhook(edit)]);
        }
        Action::PingWebhook => model.ask_webhook(id, Ask::PingWebhook(id)),
        Action::WebhookLog => model.ask_webhook(id, Ask::WebhookLog(id)),
        // The first one replaces none.
        Action::WebhookSecret if webhook.secret_at.is_none() => {
            model.ask(Ask::WebhookSecret(id), "");
        }
        Action::WebhookSecret => {
            let question = lang.webhook_secret_question(name).into_owned();
            let consequences = vec![lang.webhook_secret_overlap(SECRET_OVERLAP_HOURS).into_owned()];
            let then = Then::WebhookSecret(id);
            model.open(Overlay::Confirm(Confirm { question, consequences, then }));
        }
        _ => {
            let question = lang.delete_webhook_question(name).into_owned();
            let command = Command::DeleteWebhook(DeleteWebhook { webhook: id });
            super::layers::confirm(model, question, vec![command]);
        }
    }
}

/// The webhook the action is about.
fn focused(model: &Model) -> Option<&Webhook> {
    match model.focus()? {
        RecordKey::Webhook(id) => model.desk()?.get::<Webhook>(id),
        _ => None,
    }
}

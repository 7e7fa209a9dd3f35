//! Owns the paths about webhooks that are no commands: a secret, which is told once and never again, a ping, the log of
//! deliveries, and the same delivery again.

use axum::extract::{Path, State};

use super::{App, Failed, extract::Caller, failed::no_such_record};
use crate::{
    desk::WebhookDelivery,
    wire::{Page, WebhookSecret},
};

/// `POST /webhooks/{id}/secret`
pub async fn secret(
    State(app): State<App>,
    Caller(me): Caller,
    Path(webhook): Path<String>,
) -> Result<axum::Json<WebhookSecret>, Failed> {
    let webhook = webhook.parse().map_err(|_| no_such_record())?;
    Ok(axum::Json(app.core.make_webhook_secret(me.technician, webhook).await?))
}

/// `POST /webhooks/{id}/ping`
pub async fn ping(
    State(app): State<App>,
    Caller(me): Caller,
    Path(webhook): Path<String>,
) -> Result<axum::Json<WebhookDelivery>, Failed> {
    let webhook = webhook.parse().map_err(|_| no_such_record())?;
    Ok(axum::Json(app.core.ping_webhook(&app.courier, me.technician, webhook).await?))
}

/// `GET /webhooks/{id}/deliveries`
pub async fn deliveries(
    State(app): State<App>,
    Caller(me): Caller,
    Path(webhook): Path<String>,
) -> Result<axum::Json<Page<WebhookDelivery>>, Failed> {
    let webhook = webhook.parse().map_err(|_| no_such_record())?;
    let items = app.core.webhook_log(me.technician, webhook).await?;
    Ok(axum::Json(Page { items, next: None }))
}

/// `POST /webhooks/{id}/deliveries/{delivery}/replay`
pub async fn replay(
    State(app): State<App>,
    Caller(me): Caller,
    Path((webhook, delivery)): Path<(String, String)>,
) -> Result<axum::Json<WebhookDelivery>, Failed> {
    let webhook = webhook.parse().map_err(|_| no_such_record())?;
    let delivery = delivery.parse().map_err(|_| no_such_record())?;
    Ok(axum::Json(app.core.replay_webhook(me.technician, webhook, delivery).await?))
}

//! Owns what webhooks need beside their records: how far the journal was read for each, what is on its way or was
//! delivered.

use std::collections::HashMap;

use super::{
    Journal, Trouble,
    db::{Row, Val, Work},
    load::{head_int, revision},
};
use crate::desk::{DeliveryId, DeliveryState, Revision, Timestamp, WebhookDelivery, WebhookId};

/// Deliveries of a webhook that are remembered once nothing waits for them any more.
const REMEMBERED: u32 = 500;

const WAITING: i64 = 0;
const DELIVERED: i64 = 1;
const GIVEN_UP: i64 = 2;
/// In place of a number that is not known.
const NONE: i64 = -1;

const COLUMNS: &str =
    "id, event, at, rev, nth, state, next, attempts, tried, status, millis, answer";

impl Journal {
    /// Up to which entry events were taken in for each webhook.
    pub async fn webhook_places(&self) -> Result<HashMap<WebhookId, Revision>, Trouble> {
        let rows = self.readers.all("SELECT webhook, rev FROM webhook_place", vec![]).await?;
        let read = |row: &Row| {
            let id = row.text(0)?.parse().map_err(|_| damaged())?;
            Ok((id, revision(row.int(1)?)))
        };
        rows.iter().map(read).collect()
    }

    /// Takes in events for webhooks, and up to which entry that was: both or neither. An event that was taken in before
    /// stays as it is.
    pub async fn take_in_deliveries(
        &self,
        new: &[(WebhookId, WebhookDelivery)],
        places: &[(WebhookId, Revision)],
    ) -> Result<(), Trouble> {
        let mut work = self.writer.begin().await?;
        let insert = format!("INSERT INTO delivery (webhook, {COLUMNS}) VALUES ");
        let values = new.iter().flat_map(|(webhook, delivery)| {
            std::iter::once(webhook.to_string().into()).chain(values(delivery))
        });
        work.insert((&insert, " ON CONFLICT (id) DO NOTHING"), 13, values.collect()).await?;
        for (webhook, place) in places {
            let sql = "INSERT INTO webhook_place (webhook, rev) VALUES ($1, $2)
                ON CONFLICT (webhook) DO UPDATE SET rev = excluded.rev";
            work.run(sql, vec![webhook.to_string().into(), head_int(*place).into()]).await?;
        }
        let mut touched: Vec<WebhookId> = new.iter().map(|(webhook, _)| *webhook).collect();
        touched.dedup();
        for webhook in touched {
            forget_old(&mut work, webhook).await?;
        }
        work.commit().await
    }

    /// The delivery of a webhook that is tried next.
    pub async fn next_delivery(
        &self,
        webhook: WebhookId,
    ) -> Result<Option<WebhookDelivery>, Trouble> {
        let sql = format!(
            "SELECT {COLUMNS} FROM delivery WHERE webhook = $1 AND state = {WAITING}
            ORDER BY next, rev, nth LIMIT 1"
        );
        let row = self.readers.first(&sql, vec![webhook.to_string().into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// How many deliveries of a webhook wait.
    pub async fn waiting_deliveries(&self, webhook: WebhookId) -> Result<u64, Trouble> {
        let sql = format!("SELECT COUNT(*) FROM delivery WHERE webhook = $1 AND state = {WAITING}");
        let row = self.readers.first(&sql, vec![webhook.to_string().into()]).await?;
        Ok(row
            .map(|row| row.int(0))
            .transpose()?
            .and_then(|count| count.try_into().ok())
            .unwrap_or(0))
    }

    /// The last deliveries of a webhook, newest first.
    pub async fn deliveries(
        &self,
        webhook: WebhookId,
        limit: u32,
    ) -> Result<Vec<WebhookDelivery>, Trouble> {
        let sql = format!(
            "SELECT {COLUMNS} FROM delivery WHERE webhook = $1
            ORDER BY rev DESC, nth DESC, at DESC LIMIT $2"
        );
        let asked = vec![webhook.to_string().into(), Val::Int(limit.into())];
        self.readers.all(sql, asked).await?.iter().map(read).collect()
    }

    /// One delivery.
    pub async fn delivery(
        &self,
        webhook: WebhookId,
        id: DeliveryId,
    ) -> Result<Option<WebhookDelivery>, Trouble> {
        let sql = format!("SELECT {COLUMNS} FROM delivery WHERE webhook = $1 AND id = $2");
        let asked = vec![webhook.to_string().into(), id.to_string().into()];
        self.readers.first(&sql, asked).await?.as_ref().map(read).transpose()
    }

    /// Keeps how far a delivery is. One that was deleted meanwhile stays so.
    pub async fn keep_delivery(&self, delivery: &WebhookDelivery) -> Result<(), Trouble> {
        let sql = "UPDATE delivery SET state = $2, next = $3, attempts = $4, tried = $5,
            status = $6, millis = $7, answer = $8 WHERE id = $1";
        let [id, _, _, _, _, rest @ ..] = values(delivery);
        self.writer.run(sql, std::iter::once(id).chain(rest).collect()).await.map(drop)
    }
}

/// Begins with what follows the entry that adds a webhook.
pub(super) async fn begin_webhook(
    work: &mut Work,
    webhook: WebhookId,
    added: Revision,
) -> Result<(), Trouble> {
    let sql = "INSERT INTO webhook_place (webhook, rev) VALUES ($1, $2)
        ON CONFLICT (webhook) DO NOTHING";
    let values = vec![webhook.to_string().into(), head_int(added).into()];
    work.run(sql, values).await.map(drop)
}

/// Forgets everything about a webhook that is gone.
pub(super) async fn forget_webhook(work: &mut Work, webhook: WebhookId) -> Result<(), Trouble> {
    let id = webhook.to_string();
    for table in ["webhook_place", "delivery"] {
        let sql = format!("DELETE FROM {table} WHERE webhook = $1");
        work.run(sql, vec![id.as_str().into()]).await?;
    }
    work.run("DELETE FROM secret WHERE name = $1", vec![secret_name(webhook).into()]).await?;
    Ok(())
}

/// The name of the secret of a webhook.
pub fn secret_name(webhook: WebhookId) -> String {
    format!("webhook-{webhook}")
}

async fn forget_old(work: &mut Work, webhook: WebhookId) -> Result<(), Trouble> {
    let sql = format!(
        "DELETE FROM delivery WHERE webhook = $1 AND state <> {WAITING} AND rev <
        (SELECT rev FROM delivery WHERE webhook = $1 ORDER BY rev DESC LIMIT 1 OFFSET {REMEMBERED})"
    );
    work.run(sql, vec![webhook.to_string().into()]).await.map(drop)
}

/// In the order of [`COLUMNS`].
fn values(delivery: &WebhookDelivery) -> [Val; 12] {
    let (state, next) = match delivery.state {
        DeliveryState::Waiting { next } => (WAITING, next.timestamp_millis()),
        DeliveryState::Delivered => (DELIVERED, 0),
        DeliveryState::GivenUp => (GIVEN_UP, 0),
    };
    [
        delivery.id.to_string().into(),
        delivery.event.as_str().into(),
        delivery.at.timestamp_millis().into(),
        head_int(delivery.revision).into(),
        i64::from(delivery.nth).into(),
        state.into(),
        next.into(),
        i64::from(delivery.attempts).into(),
        delivery.tried_at.map_or(NONE, |at| at.timestamp_millis()).into(),
        delivery.status.map_or(NONE, i64::from).into(),
        delivery.millis.map_or(NONE, i64::from).into(),
        delivery.answer.as_str().into(),
    ]
}

fn read(row: &Row) -> Result<WebhookDelivery, Trouble> {
    let time = |millis| Timestamp::from_timestamp_millis(millis).ok_or_else(damaged);
    let known = |value: i64| (value != NONE).then_some(value);
    let tried = known(row.int(8)?);
    Ok(WebhookDelivery {
        id: row.text(0)?.parse().map_err(|_| damaged())?,
        event: row.text(1)?,
        at: time(row.int(2)?)?,
        revision: revision(row.int(3)?),
        nth: row.int(4)?.try_into().map_err(|_| damaged())?,
        state: match row.int(5)? {
            WAITING => DeliveryState::Waiting { next: time(row.int(6)?)? },
            DELIVERED => DeliveryState::Delivered,
            _ => DeliveryState::GivenUp,
        },
        attempts: row.int(7)?.try_into().map_err(|_| damaged())?,
        tried_at: tried.map(time).transpose()?,
        status: known(row.int(9)?).and_then(|status| status.try_into().ok()),
        millis: known(row.int(10)?).and_then(|millis| millis.try_into().ok()),
        answer: row.text(11)?,
    })
}

fn damaged() -> Trouble {
    Trouble::Damaged("a delivery cannot be read".into())
}

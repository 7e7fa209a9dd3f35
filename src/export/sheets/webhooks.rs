//! The columns of the list of webhooks. A property of a webhook that people keep gets a line here.

use super::columns;
use crate::{
    desk::{Technician, Webhook},
    export::{Sheet, Value},
    phrase,
};

pub const WEBHOOKS: Sheet = Sheet {
    columns: columns! { Webhook:
        "id" => |_, webhook| Value::text(&webhook.id.to_string());
        "name" => |_, webhook| Value::text(&webhook.name);
        "state" => |_, webhook| Value::text(state(webhook));
        "address" => |_, webhook| Value::text(&webhook.url);
        "events" => |_, webhook| Value::text(&phrase::webhook_events(&webhook.events));
        "notes" => |_, webhook| Value::Flag(webhook.notes);
        "made_by" => |desk, webhook| {
            let maker = webhook.made_by.and_then(|maker| desk.get::<Technician>(maker));
            Value::maybe(maker.map(Technician::name))
        };
        "secret_made" => |_, webhook| Value::maybe_time(webhook.secret_at);
        "error" => |_, webhook| {
            Value::maybe(webhook.trouble.as_ref().map(|trouble| trouble.why.to_string()))
        };
    },
    brief: &["name", "state", "address", "events", "error"],
};

const fn state(webhook: &Webhook) -> &'static str {
    match &webhook.trouble {
        Some(trouble) if trouble.gone => "gone",
        _ if !webhook.active => "off",
        _ if webhook.secret_at.is_none() => "no-secret",
        Some(_) => "failing",
        None => "on",
    }
}

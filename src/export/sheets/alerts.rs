//! The columns of the list of alerts. A property of an alert that reports are made of gets a line here.

use super::{columns, site};
use crate::{
    desk::{Alert, AlertState, Desk, Device, Ticket},
    export::{Sheet, Value},
};

pub const ALERTS: Sheet = Sheet {
    columns: columns! { Alert:
        "title" => |_, alert| Value::text(&alert.title);
        "severity" => |_, alert| Value::word(&alert.severity);
        "status" => |_, alert| Value::text(status(alert));
        "device_name" => |desk, alert| {
            Value::maybe(desk.get::<Device>(alert.device).map(|device| &*device.name))
        };
        "site_name" => |desk, alert| Value::maybe(site(desk, alert.site));
        "rule" => |_, alert| Value::text(&alert.rule);
        "ticket" => ticket;
        "count" => |_, alert| Value::Number(alert.count.into());
        "raised_at" => |_, alert| Value::time(alert.raised_at);
        "last_at" => |_, alert| Value::time(alert.last_at);
        "snoozed_until" => |_, alert| match alert.state {
            AlertState::Snoozed { until } => Value::time(until),
            _ => Value::None,
        };
        "resolved_at" => |_, alert| match alert.state {
            AlertState::Resolved { at } => Value::time(at),
            _ => Value::None,
        };
        "id" => |_, alert| Value::text(&alert.id.to_string());
    },
    brief: &["severity", "status", "device_name", "site_name", "ticket", "title"],
};

const fn status(alert: &Alert) -> &'static str {
    match alert.state {
        AlertState::Open => "open",
        AlertState::Snoozed { .. } => "snoozed",
        AlertState::Resolved { .. } => "resolved",
    }
}

/// The number of the ticket that was made of it.
fn ticket(desk: &Desk, alert: &Alert) -> Value {
    let ticket = alert.ticket.and_then(|id| desk.get::<Ticket>(id));
    ticket.map_or(Value::None, |ticket| Value::Number(ticket.number.0.into()))
}

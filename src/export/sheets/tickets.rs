//! The columns of the list of tickets. A property of a ticket that reports are made of gets a line here.

use super::{columns, site};
use crate::{
    desk::{Desk, Status, Technician, Ticket, User},
    export::{Sheet, Value},
};

pub const TICKETS: Sheet = Sheet {
    columns: columns! { Ticket:
        "number" => |_, ticket| Value::Number(ticket.number.0.into());
        "title" => |_, ticket| Value::text(&ticket.title);
        "status" => |desk, ticket| Value::maybe(status(desk, ticket).map(|status| &*status.name));
        "category" => |desk, ticket| {
            status(desk, ticket).map_or(Value::None, |status| Value::word(&status.category))
        };
        "priority" => |_, ticket| Value::word(&ticket.priority);
        "impact" => |_, ticket| Value::word(&ticket.impact);
        "type" => |_, ticket| Value::word(&ticket.sort);
        "channel" => |_, ticket| Value::word(&ticket.channel);
        "site_name" => |desk, ticket| Value::maybe(site(desk, ticket.site));
        "requester" => |desk, ticket| Value::maybe(requester(desk, ticket).map(User::name));
        "requester_email" => |desk, ticket| {
            Value::maybe(requester(desk, ticket).and_then(|user| user.email.as_deref()))
        };
        "device" => |_, ticket| Value::maybe(ticket.device.as_ref().map(|device| &*device.name));
        "technician" => |desk, ticket| Value::maybe(assignee(desk, ticket).map(Technician::name));
        "technician_email" => |desk, ticket| {
            Value::maybe(assignee(desk, ticket).map(|technician| &*technician.email))
        };
        "created_at" => |_, ticket| Value::time(ticket.created_at);
        "updated_at" => |_, ticket| Value::time(ticket.updated_at);
        "first_response_at" => |_, ticket| Value::maybe_time(ticket.first_response_at);
        "resolved_at" => |_, ticket| Value::maybe_time(ticket.resolved_at);
        "closed_at" => |_, ticket| Value::maybe_time(ticket.closed_at);
        "reopened" => |_, ticket| Value::Number(ticket.reopened.into());
        "messages" => |_, ticket| Value::Number(ticket.messages.into());
        "id" => |_, ticket| Value::text(&ticket.id.to_string());
    },
    brief: &["number", "priority", "status", "site_name", "requester", "technician", "title"],
};

fn status<'d>(desk: &'d Desk, ticket: &Ticket) -> Option<&'d Status> {
    desk.get(ticket.status)
}

fn requester<'d>(desk: &'d Desk, ticket: &Ticket) -> Option<&'d User> {
    desk.get(ticket.requester?)
}

fn assignee<'d>(desk: &'d Desk, ticket: &Ticket) -> Option<&'d Technician> {
    desk.get(ticket.assignee?)
}

//! The columns of the list of users. A property of a user that people keep gets a line here.

use super::{columns, site};
use crate::{
    desk::{Desk, Device, Site, User},
    export::{Sheet, Value},
};

pub const USERS: Sheet = Sheet {
    columns: columns! { User:
        "site_name" => |desk, user| Value::maybe(site(desk, user.site));
        "first_name" => |_, user| Value::text(&user.first_name);
        "last_name" => |_, user| Value::text(&user.last_name);
        "email" => |_, user| Value::maybe(user.email.as_deref());
        "additional_emails" => |_, user| emails(user);
        "phone" => |_, user| Value::maybe(user.phone.as_deref());
        "mobile" => |_, user| Value::maybe(user.mobile.as_deref());
        "department" => |desk, user| Value::maybe(desk.department_of(user).map(|name| &**name));
        "job_title" => |_, user| Value::maybe(user.job_title.as_deref());
        "is_main_site_user" => |desk, user| main(desk, user);
        "suppress_email_tickets" => |_, user| Value::Flag(user.suppress_email_tickets);
        "status" => |_, user| Value::word(&user.state);
        "related_devices" => devices;
        "external_id" => |_, user| Value::maybe(user.external_id.as_deref());
        "source" => |_, user| Value::word(&user.source);
        "tickets" => |desk, user| Value::count(desk.tickets_of_user(user.id).count());
        "created_at" => |_, user| Value::time(user.created_at);
        "id" => |_, user| Value::text(&user.id.to_string());
    },
    brief: &["first_name", "last_name", "email", "site_name", "status", "related_devices"],
};

fn emails(user: &User) -> Value {
    Value::List(user.other_emails.iter().map(ToString::to_string).collect())
}

fn main(desk: &Desk, user: &User) -> Value {
    Value::Flag(desk.get::<Site>(user.site).is_some_and(|site| site.main_user == Some(user.id)))
}

/// The primary first, as an import wants it.
fn devices(desk: &Desk, user: &User) -> Value {
    let primary = user.devices.primary();
    let others = user.devices.all().iter().copied().filter(|device| Some(*device) != primary);
    let names = primary.into_iter().chain(others).filter_map(|id| desk.get::<Device>(id));
    Value::List(names.map(|device| device.name.to_string()).collect())
}

//! The columns of the list of sites. A property of a site that people keep gets a line here.

use super::columns;
use crate::{
    desk::User,
    export::{Sheet, Value},
};

pub const SITES: Sheet = Sheet {
    columns: columns! { Site:
        "site_name" => |_, site| Value::text(&site.name);
        "domains" => |_, site| {
            Value::List(site.domains.iter().map(ToString::to_string).collect())
        };
        "address" => |_, site| Value::maybe(site.address.as_deref());
        "phone" => |_, site| Value::maybe(site.phone.as_deref());
        "notes" => |_, site| Value::maybe(site.notes.as_deref());
        "status" => |_, site| Value::word(&site.state);
        "main_user" => |desk, site| {
            let user = site.main_user.and_then(|user| desk.get::<User>(user));
            Value::maybe(user.map(User::name))
        };
        "users" => |desk, site| Value::count(desk.users_of_site(site.id).count());
        "devices" => |desk, site| Value::count(desk.devices_of_site(site.id).count());
        "id" => |_, site| Value::text(&site.id.to_string());
    },
    brief: &["site_name", "users", "devices"],
};

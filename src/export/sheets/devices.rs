//! The columns of the list of devices. A property of a device that people keep gets a line here.

use super::{columns, site};
use crate::{
    desk::{Folder, User},
    export::{Sheet, Value},
};

pub const DEVICES: Sheet = Sheet {
    columns: columns! { Device:
        "site_name" => |desk, device| Value::maybe(site(desk, device.site));
        "device_name" => |_, device| Value::text(&device.name);
        "folder" => |desk, device| {
            let folder = device.folder.and_then(|folder| desk.get::<Folder>(folder));
            Value::maybe(folder.map(|folder| &*folder.name))
        };
        "kind" => |_, device| Value::word(&device.sort);
        "model" => |_, device| Value::maybe(device.model.as_deref());
        "serial" => |_, device| Value::maybe(device.serial.as_deref());
        "os" => |_, device| Value::maybe(device.os.as_deref());
        "external_id" => |_, device| Value::maybe(device.external_id.as_deref());
        "users" => |desk, device| {
            let users = desk.users_of_device(device.id).filter_map(|user| desk.get::<User>(user));
            Value::List(users.map(User::name).collect())
        };
        "last_seen_at" => |_, device| Value::maybe_time(device.last_seen_at);
        "id" => |_, device| Value::text(&device.id.to_string());
    },
    brief: &["device_name", "kind", "model", "site_name", "folder", "users"],
};

//! The columns of the short lists that an Admin keeps: departments, folders, statuses.

use super::{columns, site};
use crate::export::{Sheet, Value};

pub const DEPARTMENTS: Sheet = Sheet {
    columns: columns! { Department:
        "department" => |_, department| Value::text(&department.name);
        "users" => |desk, department| Value::count(desk.users_of_department(department.id).count());
        "id" => |_, department| Value::text(&department.id.to_string());
    },
    brief: &["department", "users"],
};

pub const FOLDERS: Sheet = Sheet {
    columns: columns! { Folder:
        "site_name" => |desk, folder| Value::maybe(site(desk, folder.site));
        "folder" => |_, folder| Value::text(&folder.name);
        "devices" => |desk, folder| {
            let devices = desk.devices_of_site(folder.site);
            Value::count(devices.filter(|device| device.folder == Some(folder.id)).count())
        };
        "id" => |_, folder| Value::text(&folder.id.to_string());
    },
    brief: &["site_name", "folder", "devices"],
};

pub const STATUSES: Sheet = Sheet {
    columns: columns! { Status:
        "status" => |_, status| Value::text(&status.name);
        "category" => |_, status| Value::word(&status.category);
        "preset" => |_, status| Value::Flag(status.preset);
        "default" => |_, status| Value::Flag(status.default);
        "retired" => |_, status| Value::Flag(status.retired);
        "id" => |_, status| Value::text(&status.id.to_string());
    },
    brief: &["status", "category", "preset", "default", "retired"],
};

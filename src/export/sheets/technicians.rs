//! The columns of the list of technicians. A property of a technician that people keep gets a line here.

use super::columns;
use crate::{
    desk::Role,
    export::{Sheet, Value},
};

pub const TECHNICIANS: Sheet = Sheet {
    columns: columns! { Technician:
        "first_name" => |_, technician| Value::text(&technician.first_name);
        "last_name" => |_, technician| Value::text(&technician.last_name);
        "email" => |_, technician| Value::text(&technician.email);
        "kind" => |_, technician| Value::word(&technician.sort);
        "role" => |desk, technician| {
            Value::maybe(desk.get::<Role>(technician.role).map(|role| &*role.name))
        };
        "status" => |_, technician| Value::word(&technician.state);
        "available" => |_, technician| Value::Flag(technician.availability.is_available());
        "out_until" => |_, technician| Value::maybe_time(technician.availability.until());
        "open_tickets" => |desk, technician| Value::count(desk.open_load(technician.id));
        "id" => |_, technician| Value::text(&technician.id.to_string());
    },
    brief: &["first_name", "last_name", "email", "role", "status", "available", "open_tickets"],
};

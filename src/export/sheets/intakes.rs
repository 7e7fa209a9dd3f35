//! The columns of what was held back. What was written in it is not there.

use super::{columns, site};
use crate::export::{Sheet, Value};

pub const INTAKES: Sheet = Sheet {
    columns: columns! { Intake:
        "from" => |_, intake| Value::text(&intake.from);
        "name" => |_, intake| Value::maybe(intake.name.as_deref());
        "subject" => |_, intake| Value::text(&intake.subject);
        "channel" => |_, intake| Value::word(&intake.channel);
        "held_for" => |_, intake| Value::word(&intake.held);
        "site_name" => |desk, intake| Value::maybe(intake.site.and_then(|id| site(desk, id)));
        "at" => |_, intake| Value::time(intake.at);
        "id" => |_, intake| Value::text(&intake.id.to_string());
    },
    brief: &["at", "from", "held_for", "subject"],
};

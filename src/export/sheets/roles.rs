//! The columns of the list of roles. What a role allows is in the words of the HTTP contract.

use super::{columns, site};
use crate::{
    desk::{Desk, Permission, Role, Scope},
    export::{Sheet, Value},
};

pub const ROLES: Sheet = Sheet {
    columns: columns! { Role:
        "role" => |_, role| Value::text(&role.name);
        "preset" => |_, role| Value::Flag(role.preset.is_some());
        "full_admin" => |_, role| Value::Flag(role.full_admin);
        "permissions" => permissions;
        "every_site" => |_, role| Value::Flag(role.scope.is_all());
        "sites" => sites;
        "held_by" => |desk, role| Value::count(desk.holders(role.id).count());
        "id" => |_, role| Value::text(&role.id.to_string());
    },
    brief: &["role", "held_by", "full_admin", "every_site", "sites", "permissions"],
};

/// All that it allows: full admin is every permission.
fn permissions(_: &Desk, role: &Role) -> Value {
    let all = Permission::ALL.into_iter();
    let allowed = all.filter(|one| role.full_admin || role.permissions.has(*one));
    Value::List(allowed.map(|one| Value::word(&one).plain()).collect())
}

fn sites(desk: &Desk, role: &Role) -> Value {
    let Scope::Listed(sites) = &role.scope else { return Value::List(Vec::new()) };
    let names = sites.iter().filter_map(|id| site(desk, *id));
    Value::List(names.map(str::to_owned).collect())
}

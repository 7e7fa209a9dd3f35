//! The columns of the list of API tokens. What a token may is in the words of the HTTP contract; its secret is nowhere.

use super::columns;
use crate::{
    desk::Technician,
    export::{Sheet, Value},
};

pub const TOKENS: Sheet = Sheet {
    columns: columns! { ApiToken:
        "token" => |_, token| Value::text(&token.name);
        "owner" => |desk, token| {
            Value::maybe(desk.get::<Technician>(token.owner).map(Technician::name))
        };
        "may" => |_, token| {
            Value::List(token.grants.iter().map(|grant| grant.name().to_owned()).collect())
        };
        "addresses" => |_, token| {
            Value::List(token.addresses.iter().map(ToString::to_string).collect())
        };
        "expires" => |_, token| Value::maybe_time(token.expires_at);
        "created" => |_, token| Value::time(token.created_at);
        "revoked" => |_, token| Value::maybe_time(token.revoked_at);
        "id" => |_, token| Value::text(&token.id.to_string());
    },
    brief: &["token", "owner", "may", "addresses", "expires", "revoked"],
};

//! The columns of each noun, one file a noun. Names are those of the import where it has the column.

mod alerts;
mod devices;
mod intakes;
mod letters;
mod lists;
mod roles;
mod rules;
mod sites;
mod technicians;
mod tickets;
mod tokens;
mod users;
mod webhooks;

pub(super) use alerts::ALERTS;
pub(super) use devices::DEVICES;
pub(super) use intakes::INTAKES;
pub(super) use letters::LETTERS;
pub(super) use lists::{DEPARTMENTS, FOLDERS, STATUSES};
pub(super) use roles::ROLES;
pub(super) use rules::RULES;
pub(super) use sites::SITES;
pub(super) use technicians::TECHNICIANS;
pub(super) use tickets::TICKETS;
pub(super) use tokens::TOKENS;
pub(super) use users::USERS;
pub(super) use webhooks::WEBHOOKS;

use crate::desk::{Desk, Site, SiteId};

/// Makes the columns of a noun out of the functions that read a record of it.
macro_rules! columns {
    ($kind:ident: $($name:literal => $value:expr;)*) => {
        &[$($crate::export::Column {
            name: $name,
            value: |desk, key| {
                let read: fn(&$crate::desk::Desk, &$crate::desk::$kind) -> $crate::export::Value = $value;
                match key {
                    $crate::desk::RecordKey::$kind(id) => {
                        desk.get(id).map_or($crate::export::Value::None, |record| read(desk, record))
                    }
                    _ => $crate::export::Value::None,
                }
            },
        },)*]
    };
}
use columns;

fn site(desk: &Desk, site: SiteId) -> Option<&str> {
    desk.get::<Site>(site).map(|site| &*site.name)
}

//! What each command takes through an API token (C3, column "API token"), and the wishes about tokens themselves.

use std::collections::BTreeSet;

#[allow(clippy::wildcard_imports, reason = "a row names anything there is")]
use super::*;

/// A token of Ada's that allows everything.
pub const TOKEN: TokenId = TokenId::from_u128(903);

/// A token to make.
pub fn token(id: TokenId, label: &str, grants: BTreeSet<Grant>) -> Command {
    let (label, addresses, expires_at) = (label.into(), Vec::new(), None);
    Command::AddToken(Box::new(NewToken { id, label, grants, addresses, expires_at }))
}

pub(super) fn tokens() -> Vec<Wish> {
    vec![
        one(token(TokenId::from_u128(9), "New", [Grant::TicketsRead].into())),
        one(Command::RevokeToken(RevokeToken { token: TOKEN })),
    ]
}

/// What the command takes through a token, by its name; nothing for what takes a person.
pub fn grants(command: &Command) -> &'static [Grant] {
    match command.name() {
        "create-ticket"
        | "add-message"
        | "assign-ticket"
        | "set-ticket-status"
        | "set-ticket-priority"
        | "set-ticket-title"
        | "set-ticket-device"
        | "set-ticket-requester"
        | "change-tags"
        | "snooze-ticket"
        | "wake-ticket"
        | "set-ticket-due"
        | "use-origin-device"
        | "admit-intake" => &[Grant::TicketsWrite],
        "merge-tickets" | "unmerge-ticket" | "delete-ticket" | "restore-ticket" | "drop-intake" => {
            &[Grant::TicketsDelete]
        }
        "add-user"
        | "edit-user"
        | "set-main-user"
        | "add-user-address"
        | "remove-user-address"
        | "make-address-primary"
        | "move-user"
        | "set-user-active"
        | "add-department"
        | "rename-department" => &[Grant::UsersWrite],
        "merge-users" | "erase-user" | "delete-department" => &[Grant::UsersDelete],
        "add-device" | "edit-device" | "restore-device" | "relate-devices" | "unrelate-device"
        | "set-primary-device" | "edit-relations" | "move-devices" => &[Grant::DevicesWrite],
        "delete-device" => &[Grant::DevicesDelete],
        "add-site" | "edit-site" | "set-site-active" | "add-folder" | "rename-folder" => {
            &[Grant::SitesWrite]
        }
        "merge-sites" | "delete-site" | "delete-folder" => &[Grant::SitesDelete],
        "raise-alert" | "snooze-alert" | "resolve-alert" | "reopen-alert" => &[Grant::AlertsWrite],
        "ticket-from-alert" => &[Grant::TicketsWrite, Grant::AlertsWrite],
        _ => &[],
    }
}

//! Owns roles in words: what one allows, where, and what was done to one.
//! A new permission has its words in `names.rs`; a new command about roles is an arm of [`done`].

use std::borrow::Cow;

use super::{permission, role, site, technician};
use crate::{
    desk::{Command, Desk, Permission, Permissions, Role, Scope},
    locale::Lang,
};

/// What is allowed, as a list: "create tickets, edit tickets".
pub fn permissions(lang: Lang, all: Permissions) -> String {
    let words: Vec<&str> = all.iter().map(|one| permission(lang, one)).collect();
    if words.is_empty() { lang.permission_none().to_owned() } else { words.join(", ") }
}

/// The noun that a permission is about: the heading of a group of them (C2).
pub const fn permission_noun(lang: Lang, one: Permission) -> &'static str {
    match one {
        Permission::ManageTechnicians | Permission::SetAvailability => lang.pane_technicians(),
        Permission::ManageRoles | Permission::AssignRoles => lang.pane_roles(),
        Permission::ManageSites | Permission::ManageFolders => lang.pane_sites(),
        Permission::ManageUsers | Permission::ImportUsers | Permission::MergeUsers => {
            lang.pane_users()
        }
        Permission::ManageDevices | Permission::DeleteDevices | Permission::RelateDevices => {
            lang.pane_devices()
        }
        Permission::CreateTickets
        | Permission::EditTickets
        | Permission::AssignTickets
        | Permission::BeAssigned
        | Permission::Reply
        | Permission::Note
        | Permission::ChangeDevice
        | Permission::MergeTickets
        | Permission::DeleteTickets
        | Permission::ExportTickets => lang.pane_tickets(),
        Permission::ManageAlerts => lang.pane_alerts(),
        Permission::ManageAutomation
        | Permission::ManageEmail
        | Permission::ManageTokens
        | Permission::ManageWebhooks
        | Permission::ViewAudit
        | Permission::ManageSettings
        | Permission::ManageSubscription => lang.permission_noun_account(),
    }
}

/// Where: "every site", or their names.
pub fn scope(lang: Lang, desk: &Desk, scope: &Scope) -> String {
    match scope {
        Scope::All => lang.scope_all().to_owned(),
        Scope::Listed(sites) => {
            let mut names: Vec<&str> = sites.iter().map(|id| site(lang, desk, *id)).collect();
            names.sort_unstable();
            names.join(", ")
        }
    }
}

/// What a role allows, in words.
pub fn allows(lang: Lang, role: &Role) -> String {
    if role.full_admin {
        lang.permission_everything().to_owned()
    } else {
        permissions(lang, role.permissions)
    }
}

/// What a command about roles did.
pub(super) fn done(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let name = |id| role(lang, before, id).to_owned();
    let who = |id| technician(lang, before, id);
    match command {
        Command::AddRole(new) => lang.done_role_added(new.label.trim()),
        Command::EditRole(edit) => lang.done_role_edited(name(edit.role)),
        Command::DeleteRole(gone) => lang.done_role_deleted(name(gone.role)),
        Command::AssignRole(given) => {
            lang.done_role_assigned(name(given.role), who(given.technician))
        }
        Command::ChooseFirstRole(chosen) => {
            let first = chosen.role.unwrap_or(crate::desk::Preset::Beginner.id());
            lang.done_first_role(name(first), who(chosen.technician))
        }
        _ => Cow::Borrowed(""),
    }
}

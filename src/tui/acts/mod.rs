//! What actions do, one file a scope.
//!
//! Owns the routing of an action to its scope's file and the last reasons why one is not available. An
//! action is handled in the scope that declares it; a test walks the table.

mod absences;
mod alerts;
mod audit;
mod automation;
pub(super) mod copies;
pub(super) mod custom;
mod departments;
mod desks;
mod devices;
mod directory;
pub(super) mod events;
mod everywhere;
pub(super) mod files;
mod folders;
mod import;
mod intakes;
pub(super) mod layers;
pub(super) mod lists;
mod mail;
mod messages;
mod pages;
mod panels;
mod people;
mod profile;
pub(super) mod refused;
mod roles;
mod settings;
mod sites;
mod statuses;
mod steps;
mod technicians;
mod themes;
mod tickets;
mod tokens;
mod users;
mod views;
mod webhooks;
mod whole_tickets;
pub(super) mod writing;

use super::{
    action::{Action, Scope},
    model::Model,
    theme::Role,
};

/// Does an action, or says why not.
pub(super) fn act(model: &mut Model, action: Action) {
    if let Some(reason) = model.why_not(action) {
        return model.say(reason, Role::Error);
    }
    if copies(action) {
        return copies::act(model, action);
    }
    match action.row().scope {
        Scope::Everywhere => everywhere::act(model, action),
        Scope::List => lists::act(model, action),
        Scope::Page => pages::act(model, action),
        Scope::Tickets => tickets::act(model, action),
        Scope::Users => users::act(model, action),
        Scope::Devices => devices::act(model, action),
        Scope::Technicians => technicians::act(model, action),
        Scope::Sites => sites::act(model, action),
        Scope::Folders => folders::act(model, action),
        Scope::Roles => roles::act(model, action),
        Scope::Intakes => intakes::act(model, action),
        Scope::Panel | Scope::Dashboard => panels::act(model, action),
        Scope::Profile => profile::act(model, action),
        Scope::Mail => mail::act(model, action),
        Scope::Statuses => statuses::act(model, action),
        Scope::Webhooks => webhooks::act(model, action),
        Scope::Tokens => tokens::act(model, action),
        Scope::Departments => departments::act(model, action),
        Scope::Alerts => alerts::act(model, action),
        Scope::Audit => audit::act(model, action),
        Scope::Import => import::act(model, action),
        Scope::Directory => directory::act(model, action),
        Scope::Automation => automation::act(model, action),
        Scope::Settings => settings::act(model, action),
    }
}

/// Why an action is not available, beyond permission: by the record it would act on.
pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    if copies(action) {
        return copies::why_not(model, action);
    }
    match action.row().scope {
        Scope::Everywhere => everywhere::why_not(model, action),
        Scope::List => files::why_not(model, action),
        Scope::Users => users::why_not(model, action),
        Scope::Devices => devices::why_not(model, action),
        Scope::Technicians => technicians::why_not(model, action),
        Scope::Alerts => alerts::why_not(model, action),
        Scope::Folders => folders::why_not(model, action),
        Scope::Audit => audit::why_not(model, action),
        Scope::Statuses => statuses::why_not(model, action),
        Scope::Tokens => tokens::why_not(model, action),
        Scope::Roles => roles::why_not(model, action),
        Scope::Import => import::why_not(model, action),
        Scope::Directory => directory::why_not(model, action),
        Scope::Panel => panels::why_not(model, action),
        Scope::Profile => profile::why_not(model, action),
        _ => None,
    }
}

/// Those that copy are the same wherever they are on offer.
const fn copies(action: Action) -> bool {
    matches!(
        action,
        Action::CopyNumber
            | Action::CopyTitle
            | Action::CopyLink
            | Action::CopyDevice
            | Action::CopyName
    )
}

//! The desk in words, for every surface: names of values, refusals, notices, what a command did, times.
//!
//! Owns which message says what; the messages themselves are in `locale/`. Knows the desk and what
//! is told of imports, and no surface. Words for a new kind of value go into `names.rs`, for a new refusal into `refusal.rs`, and so
//! on: one file for each thing that is said.

mod audit;
mod automation;
mod availability;
mod choices;
mod decision;
mod done;
mod files;
mod history;
mod mail;
mod many;
mod names;
mod notice;
mod password;
mod refusal;
mod roles;
mod time;
mod until;
mod webhooks;

pub use audit::{audit_action, audit_actor, audit_details, audit_fault, record_name};
pub use automation::{
    condition, holder, rule, rule_action, rule_changes, rule_flaw, rule_name, rule_run, rule_would,
    trigger,
};
pub use availability::{Shown, ShownKind, absence, availability, open_tickets, technician_status};
pub use choices::{landing, language, spoken, vocabulary};
pub use decision::{decision, verdict};
pub use done::done;
pub use files::{
    directory_counts, import_counts, import_line, import_outcome, import_progress,
    site_rule_mistake, sync_fate,
};
pub use history::{history, value};
pub use mail::{Mailed, delivery, mail_from, mail_route, mail_tls, mailed, occasion};
pub use many::many;
pub use names::{
    actor, alert, alert_state, api_token, auto_assign, category, channel, department, device,
    device_kind, field, field_inline, folder, held, impact, kind, message_kind, permission,
    portal_scope, priority, role, role_name, severity, site, site_state, sort, status, status_name,
    strategy, technician, technician_state, ticket, token_state, user, user_source, user_state,
    webhook,
};
pub use notice::{device_event, notice};
pub use password::password_flaws;
pub use refusal::{filter_error, flaw, refusal};
pub use roles::{allows, permission_noun, permissions, scope};
pub use time::{age, ago, clock, date, day, day_and_clock, moment, spoken_moment, typed};
pub use until::{UntilError, parse_until, until_error};
pub use webhooks::{delivery_answer, delivery_state, pinged, webhook_events, webhook_state};

pub use crate::desk::Zone;

#[cfg(test)]
mod tests;

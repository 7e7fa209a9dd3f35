//! Owns who changed what from what to what, as lines.
//! Which fields count as changed is the desk's to say. A new kind of value is a line in [`value`].

use super::{
    actor, alert_state, department, device, device_kind, field_inline, folder, landing, language,
    permissions, portal_scope, priority, role, scope, site, site_state, status, strategy,
    technician, technician_state, ticket, trigger, user, user_source, user_state, vocabulary,
};
use crate::{
    desk::{Actor, Availability, Desk, Field, FieldChange, FieldValue},
    locale::Lang,
};

/// One line for each change: "Dana Cole: status Open → Pending".
pub fn history(lang: Lang, desk: &Desk, who: Actor, changes: &[FieldChange]) -> Vec<String> {
    let who = actor(lang, desk, who);
    changes
        .iter()
        .map(|change| {
            let field = match change.to {
                FieldValue::Availability(_) => lang.field_availability(),
                FieldValue::State(_) | FieldValue::UserState(_) | FieldValue::SiteState(_) => {
                    lang.field_account()
                }
                _ => field_inline(lang, change.field),
            };
            let from = value(lang, desk, change.field, &change.from);
            let to = value(lang, desk, change.field, &change.to);
            lang.history_line(who.as_str(), to, from, field).into_owned()
        })
        .collect()
}

/// A field's value: a name, or what its absence is called.
pub fn value(lang: Lang, desk: &Desk, field: Field, value: &FieldValue) -> String {
    match value {
        FieldValue::None if matches!(field, Field::Seats) => lang.choice_any_number().into(),
        FieldValue::None if matches!(field, Field::AutoClose) => lang.choice_never().into(),
        FieldValue::None if matches!(field, Field::Assignee | Field::User) => lang.nobody().into(),
        FieldValue::None => lang.nothing().into(),
        FieldValue::Text(text) => text.clone(),
        FieldValue::Technician(id) => technician(lang, desk, *id),
        FieldValue::User(id) => user(lang, desk, *id),
        FieldValue::Site(id) => site(lang, desk, *id).into(),
        FieldValue::Folder(id) => folder(lang, desk, *id).into(),
        FieldValue::Role(id) => role(lang, desk, *id).into(),
        FieldValue::Device { id, name } if name.is_empty() => device(lang, desk, *id).into(),
        FieldValue::Device { name, .. } => name.clone(),
        FieldValue::Status(id) => status(lang, desk, *id).into(),
        FieldValue::Priority(value) => priority(lang, *value).into(),
        FieldValue::Availability(Availability::Available) => lang.available().into(),
        FieldValue::Availability(_) => lang.out_of_office().into(),
        FieldValue::State(state) => technician_state(lang, *state).into(),
        FieldValue::Number(number) => number.to_string(),
        FieldValue::Yes(true) => lang.choice_yes().into(),
        FieldValue::Yes(false) => lang.choice_no().into(),
        FieldValue::Language(value) => language(lang, *value).into(),
        FieldValue::Landing(value) => landing(lang, *value).into(),
        FieldValue::Picture(id) => id.clone(),
        FieldValue::Vocabulary(value) => vocabulary(lang, *value).into(),
        FieldValue::Strategy(value) => strategy(lang, *value).into(),
        FieldValue::Department(id) => department(lang, desk, *id).into(),
        FieldValue::PortalScope(scope) => portal_scope(lang, *scope).into(),
        FieldValue::Source(from) => user_source(lang, *from).into(),
        FieldValue::SiteState(state) => site_state(lang, *state).into(),
        FieldValue::UserState(state) => user_state(lang, *state).into(),
        FieldValue::AlertState(state) => alert_state(lang, *state).into(),
        FieldValue::DeviceKind(value) => device_kind(lang, *value).into(),
        FieldValue::Trigger(value) => trigger(lang, *value),
        FieldValue::Moment(at) => at.format("%Y-%m-%d %H:%M UTC").to_string(),
        FieldValue::Ticket(id) => ticket(lang, desk, *id),
        FieldValue::Permissions(all) => permissions(lang, *all),
        FieldValue::Scope(reach) => scope(lang, desk, reach),
    }
}

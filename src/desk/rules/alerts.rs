//! Owns alerts: raising, putting aside, settling, and the ticket that comes of one (E8).
//! What a ticket then goes through is in `tickets.rs`. A new thing to do with an alert is a function here.

use super::{devices, messages, tickets};
use crate::desk::{
    Alert, AlertId, AlertState, Channel, Device, DeviceChoice, DeviceId, Field, Flaw, Impact, Name,
    NewTicket, Notice, Permission, Priority, RaiseAlert, Refusal, ReopenAlert, Revision, Severity,
    SnoozeAlert, Status, Ticket, TicketFromAlert, TicketId, TicketType, Title, User, UserState,
    draft::Draft,
};

/// Takes a report in. The same rule on the same device counts up the alert that is not settled yet, which
/// gets worse but never better; one that was put aside comes back when it gets worse.
pub(in crate::desk) fn raise(draft: &mut Draft<'_>, new: &RaiseAlert) -> Result<(), Refusal> {
    draft.needs(Permission::ManageDevices)?;
    let site = devices::live(draft, new.device)?.site;
    let title = Title::parse(Field::Title, &new.title)?;
    let rule = Name::parse(Field::Name, &new.rule)?;
    let at = draft.at;
    let known = of_device(draft, new.device)
        .find(|alert| !alert.state.is_resolved() && alert.rule == rule)
        .map(|alert| alert.id);
    if let Some(known) = known {
        draft.amend::<Alert>(known, |alert| {
            if new.severity > alert.severity {
                alert.state = AlertState::Open;
            }
            alert.severity = alert.severity.max(new.severity);
            alert.title = title;
            alert.last_at = at;
            alert.count += 1;
        });
        return Ok(());
    }
    draft.create(Alert {
        id: new.id,
        title,
        severity: new.severity,
        state: AlertState::Open,
        device: new.device,
        site,
        rule,
        ticket: None,
        raised_at: at,
        last_at: at,
        count: 1,
        rev: Revision::default(),
    })
}

/// Puts an alert aside until a time.
pub(in crate::desk) fn snooze(draft: &mut Draft<'_>, wish: &SnoozeAlert) -> Result<(), Refusal> {
    draft.needs(Permission::ManageAlerts)?;
    if wish.until <= draft.at {
        return Err(Refusal::Invalid { field: Field::Until, flaw: Flaw::InThePast });
    }
    set(draft, wish.alert, AlertState::Snoozed { until: wish.until })
}

/// Settles an alert.
pub(in crate::desk) fn resolve(draft: &mut Draft<'_>, alert: AlertId) -> Result<(), Refusal> {
    draft.needs(Permission::ManageAlerts)?;
    if draft.get::<Alert>(alert)?.state.is_resolved() {
        return Ok(());
    }
    let at = draft.at;
    set(draft, alert, AlertState::Resolved { at })
}

/// Brings an alert back. With `if_until` only one that is still put aside until then.
pub(in crate::desk) fn reopen(draft: &mut Draft<'_>, wish: &ReopenAlert) -> Result<(), Refusal> {
    draft.needs(Permission::ManageAlerts)?;
    let state = draft.get::<Alert>(wish.alert)?.state;
    let asked = wish.if_until.map(|until| AlertState::Snoozed { until });
    if asked.is_some_and(|asked| asked != state) {
        return Ok(());
    }
    if state.is_resolved() {
        let device = draft.get::<Alert>(wish.alert)?.device;
        devices::live(draft, device)?;
    }
    set(draft, wish.alert, AlertState::Open)
}

/// Settles what a device reported, because it was deleted (B3 row 7).
pub(in crate::desk) fn device_gone(draft: &mut Draft<'_>, device: DeviceId) {
    let of = of_device(draft, device).filter(|alert| !alert.state.is_resolved());
    let open: Vec<AlertId> = of.map(|alert| alert.id).collect();
    let at = draft.at;
    for alert in open {
        draft.amend::<Alert>(alert, |alert| alert.state = AlertState::Resolved { at });
    }
}

/// Opens a ticket about the alert's device, for the one user it belongs to where there is one; or adds the
/// alert to the ticket somebody still works on because of the same rule and device (E8).
pub(in crate::desk) fn ticket(
    draft: &mut Draft<'_>,
    wish: &TicketFromAlert,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageAlerts)?;
    draft.needs(Permission::CreateTickets)?;
    let alert = draft.get::<Alert>(wish.alert)?.clone();
    let text = format!("{}\n{} · {}", alert.title, device_name(draft, alert.device), alert.rule);
    if let Some(known) = ticket_of(draft, &alert) {
        if alert.ticket == Some(known) {
            return Ok(());
        }
        messages::append_note(draft, known, wish.message, &text)?;
        draft.notice(Notice::AlertAppended { ticket: known });
        return link(draft, wish.alert, known);
    }
    let device = draft.get::<Device>(alert.device)?;
    let site = device.site;
    let requester = only_user(draft, alert.device);
    tickets::create(
        draft,
        &NewTicket {
            id: wish.ticket,
            message: wish.message,
            site,
            requester,
            device: match requester {
                Some(_) => DeviceChoice::Device(alert.device),
                None => DeviceChoice::Blank,
            },
            origin_device: None,
            title: alert.title.to_string(),
            text,
            priority: priority(alert.severity),
            impact: Impact::default(),
            sort: TicketType::Incident,
            channel: Channel::Alert,
            assignee: None,
        },
    )?;
    if requester.is_none() {
        tickets::is_about(draft, wish.ticket, alert.device)?;
    }
    link(draft, wish.alert, wish.ticket)
}

/// The ticket that is still somebody's work because of the alert's rule and device.
fn ticket_of(draft: &Draft<'_>, alert: &Alert) -> Option<TicketId> {
    let worked_on = |id: &TicketId| {
        draft
            .get::<Ticket>(*id)
            .ok()
            .and_then(|ticket| draft.find::<Status>(ticket.status))
            .is_some_and(|status| status.category.is_active())
    };
    of_device(draft, alert.device)
        .filter(|other| other.rule == alert.rule)
        .filter_map(|other| other.ticket)
        .find(worked_on)
}

/// The user a device belongs to, where that is exactly one who may ask.
fn only_user(draft: &Draft<'_>, device: DeviceId) -> Option<crate::desk::UserId> {
    let mut users = draft.desk.users_of_device(device);
    let (first, None) = (users.next()?, users.next()) else { return None };
    let user = draft.find::<User>(first)?;
    (user.state == UserState::Active).then_some(first)
}

fn device_name(draft: &Draft<'_>, device: DeviceId) -> String {
    draft.find::<Device>(device).map(|device| device.name.to_string()).unwrap_or_default()
}

const fn priority(severity: Severity) -> Priority {
    match severity {
        Severity::Information => Priority::Low,
        Severity::Warning => Priority::Medium,
        Severity::Critical => Priority::High,
    }
}

/// The alerts of a device as the command has left them so far.
fn of_device<'d>(
    draft: &'d Draft<'_>,
    device: DeviceId,
) -> impl Iterator<Item = &'d Alert> + use<'d> {
    draft.desk.alerts_of_device(device).filter_map(|alert| draft.find::<Alert>(alert))
}

fn link(draft: &mut Draft<'_>, alert: AlertId, ticket: TicketId) -> Result<(), Refusal> {
    draft.edit::<Alert>(alert, |alert| alert.ticket = Some(ticket))
}

fn set(draft: &mut Draft<'_>, alert: AlertId, state: AlertState) -> Result<(), Refusal> {
    draft.edit::<Alert>(alert, |alert| alert.state = state)
}

#[cfg(test)]
mod tests;

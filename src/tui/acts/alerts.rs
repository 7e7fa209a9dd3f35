//! Actions on alerts: settling, putting aside, bringing back, and the ticket that comes of one (E8). They act on
//! the marked ones, or on the one under the cursor.

use chrono::TimeDelta;

use crate::{
    desk::{Alert, AlertId, Command, RecordKey, ReopenAlert, SnoozeAlert, TicketFromAlert},
    tui::{
        action::Action,
        model::Model,
        overlays::{Choice, Item, Picker, Purpose},
        panes::Pane,
        theme::Role,
    },
};

/// For how many hours an alert can be put aside.
const HOURS: [u32; 5] = [1, 4, 24, 72, 168];

pub(super) fn act(model: &mut Model, action: Action) {
    let alerts: Vec<AlertId> = model
        .targets()
        .into_iter()
        .filter_map(|key| match key {
            RecordKey::Alert(id) => Some(id),
            _ => None,
        })
        .collect();
    let Some(one @ RecordKey::Alert(_)) = model.focus() else { return };
    match action {
        Action::AlertTicket => tickets(model, &alerts),
        Action::AlertResolve => {
            send(model, alerts.into_iter().map(|alert| Command::ResolveAlert { alert }).collect());
        }
        Action::AlertReopen => {
            let reopen = |alert| Command::ReopenAlert(ReopenAlert { alert, if_until: None });
            send(model, alerts.into_iter().map(reopen).collect());
        }
        Action::AlertSnooze => snooze(model, alerts),
        Action::AlertDevice => super::lists::related(model, one, Pane::Devices),
        _ => super::lists::related(model, one, Pane::Tickets),
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let Some(RecordKey::Alert(alert)) = model.focus() else { return None };
    let alert = model.desk()?.get::<Alert>(alert)?;
    (action == Action::AlertShowTicket && alert.ticket.is_none())
        .then(|| model.look.lang.alert_no_ticket().to_owned())
}

fn send(model: &mut Model, commands: Vec<Command>) {
    if model.send_or_say(commands) {
        model.list_mut().clear_marks();
    }
}

/// A ticket from each; those of the same rule and device end in one (E8).
fn tickets(model: &mut Model, alerts: &[AlertId]) {
    let now = model.look.now;
    let commands = alerts
        .iter()
        .map(|alert| {
            let (ticket, message) = (model.ids.next(now), model.ids.next(now));
            Command::TicketFromAlert(TicketFromAlert { alert: *alert, ticket, message })
        })
        .collect();
    send(model, commands);
}

fn snooze(model: &mut Model, alerts: Vec<AlertId>) {
    let lang = model.look.lang;
    let items = HOURS.map(|hours| {
        let words = if hours < 24 { lang.for_hours(hours) } else { lang.for_days(hours / 24) };
        Item::new(Choice::Hours(hours), vec![(words.into_owned(), Role::Text)])
    });
    let title = lang.pick_snooze().to_owned();
    model.open(Picker::new(title, Purpose::SnoozeAlerts(alerts), items.into()));
}

/// Puts alerts aside for so many hours from now.
pub(super) fn snoozed(model: &mut Model, alerts: &[AlertId], hours: u32) {
    let until = model.look.now + TimeDelta::hours(i64::from(hours));
    let snooze = |alert: &AlertId| Command::SnoozeAlert(SnoozeAlert { alert: *alert, until });
    send(model, alerts.iter().map(snooze).collect());
}

//! Owns what happens by itself at a time: absences that end, alerts and
//! tickets that come back, resolved tickets that close. Sleeps until the next one
//! is due, or until an entry may have brought another. Something new that ends by itself is a function in
//! [`DUE`] that finds the next one with the command that ends it; where it depends on another kind of record,
//! the kind goes into [`concerns`].

use std::sync::Arc;

use super::core::Core;
use crate::desk::{
    Actor, Alert, AlertState, AutomationRule, BeginAbsence, Change, Command, Desk, Entry, Kind,
    ReopenAlert, RulePreset, Technician, TechnicianState, Timestamp, rules,
};

/// How long to leave it where something that is due could not be done, in seconds.
const PAUSE: i64 = 5;

/// The next of its sort: when, and the command. Each makes sure by itself that it still holds, so that two servers
/// may ask twice.
type Next = fn(&Desk) -> Option<(Timestamp, Command)>;

const DUE: [Next; 7] = [
    missing_rules,
    absence,
    planned_absence,
    snoozed_alert,
    rules::automation::next_due,
    Desk::next_to_wake,
    Desk::next_to_close,
];

/// True where an entry may have brought something that is due.
pub(super) fn concerns(entry: &Entry) -> bool {
    entry.changes.iter().filter_map(Change::key).any(|key| {
        let kinds =
            [Kind::Technician, Kind::Alert, Kind::Ticket, Kind::AutomationRule, Kind::Account];
        kinds.contains(&key.kind())
    })
}

/// Does what is due until the server stops.
pub async fn run(core: Arc<Core>) {
    let stopped = core.stopped();
    tokio::pin!(stopped);
    while core.leading().await {
        let now = core.clock.0.now();
        let wake = match core.read(next) {
            Some((at, command)) if at <= now => match submit(&core, command).await {
                Ok(()) => continue,
                Err(()) => Some(now + chrono::Duration::seconds(PAUSE)),
            },
            next => next.map(|(at, _)| at),
        };
        tokio::select! {
            () = &mut stopped => return,
            () = core.due.notified() => {}
            () = core.sleep_until(wake) => {}
        }
    }
}

fn next(desk: &Desk) -> Option<(Timestamp, Command)> {
    DUE.iter().filter_map(|next| next(desk)).min_by_key(|(at, _)| *at)
}

/// The absence that ends next. A deactivated technician's stays as it is.
fn absence(desk: &Desk) -> Option<(Timestamp, Command)> {
    let (until, technician) = desk
        .all::<Technician>()
        .filter(|technician| technician.state != TechnicianState::Inactive)
        .filter_map(|technician| Some((technician.availability.until()?, technician.id)))
        .min()?;
    Some((until, Command::SetAvailable { technician, if_until: Some(until) }))
}

/// The planned absence that begins next.
fn planned_absence(desk: &Desk) -> Option<(Timestamp, Command)> {
    let (from, technician) = desk.next_absence()?;
    Some((from, Command::BeginAbsence(BeginAbsence { technician, from })))
}

/// A desk that was made before there were automation rules gets those a new one has, at once.
fn missing_rules(desk: &Desk) -> Option<(Timestamp, Command)> {
    let missing = |preset: &RulePreset| desk.get::<AutomationRule>(preset.id()).is_none();
    desk.account()?;
    RulePreset::ALL.iter().any(missing).then_some((Timestamp::UNIX_EPOCH, Command::InstallRules))
}

/// The alert that comes back next.
fn snoozed_alert(desk: &Desk) -> Option<(Timestamp, Command)> {
    let (until, alert) = desk
        .all::<Alert>()
        .filter_map(|alert| match alert.state {
            AlertState::Snoozed { until } => Some((until, alert.id)),
            _ => None,
        })
        .min()?;
    Some((until, Command::ReopenAlert(ReopenAlert { alert, if_until: Some(until) })))
}

async fn submit(core: &Core, command: Command) -> Result<(), ()> {
    let name = command.name();
    match core.submit(core.fresh_id(), Actor::System, command).await {
        Ok(answer) if !answer.changes.is_empty() => Ok(()),
        Ok(_) => Err(()),
        Err(failure) => {
            tracing::warn!(%failure, command = name, "could not do what is due");
            Err(())
        }
    }
}

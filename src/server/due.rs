//! Owns what happens by itself at a time: absences that end. Sleeps until the next one is due, or until
//! somebody's availability changes.

use std::sync::Arc;

use super::core::Core;
use crate::desk::{Actor, Command, Desk, Technician, TechnicianId, TechnicianState, Timestamp};

/// How long to leave it where an absence could not be ended, in seconds.
const PAUSE: i64 = 5;

/// Ends absences until the server stops.
pub async fn run(core: Arc<Core>) {
    let stopped = core.stopped();
    tokio::pin!(stopped);
    loop {
        let now = core.clock.0.now();
        let wake = match core.read(next) {
            Some((until, technician)) if until <= now => {
                match end(&core, technician, until).await {
                    Ok(()) => continue,
                    Err(()) => Some(now + chrono::Duration::seconds(PAUSE)),
                }
            }
            next => next.map(|(until, _)| until),
        };
        let timer = async {
            match wake {
                Some(at) => core.clock.0.sleep_until(at).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = &mut stopped => return,
            () = core.due.notified() => {}
            () = timer => {}
        }
    }
}

/// The absence that ends next. A deactivated technician's stays as it is.
fn next(desk: &Desk) -> Option<(Timestamp, TechnicianId)> {
    desk.all::<Technician>()
        .filter(|technician| technician.state != TechnicianState::Inactive)
        .filter_map(|technician| Some((technician.availability.until()?, technician.id)))
        .min()
}

async fn end(core: &Core, technician: TechnicianId, until: Timestamp) -> Result<(), ()> {
    let command = Command::SetAvailable { technician, if_until: Some(until) };
    match core.submit(core.fresh_id(), Actor::System, command).await {
        Ok(answer) if !answer.changes.is_empty() => Ok(()),
        Ok(_) => Err(()),
        Err(failure) => {
            tracing::warn!(%failure, %technician, "could not end an absence");
            Err(())
        }
    }
}

//! Owns saying where the person is: once they are there, again while they stay, and when the line is back.

use std::time::Duration;

use tokio::{sync::watch, time::sleep};

use super::transport::Transport;
use crate::wire::{PRESENCE_RENEWED_SECONDS, Whereabouts};

/// Says where somebody is until nobody knows it any more. What cannot be said is not kept: it runs out.
pub async fn run(
    way: Transport,
    mut at: watch::Receiver<Whereabouts>,
    mut online: watch::Receiver<bool>,
) {
    let mut said = Whereabouts::default();
    loop {
        let here = *at.borrow_and_update();
        let is_online = *online.borrow_and_update();
        if is_online && (here.ticket.is_some() || here != said) {
            // Whatever went wrong, the line's own attempts find out and tell.
            let _ = way.presence(here).await;
            said = here;
        }
        tokio::select! {
            changed = at.changed() => if changed.is_err() { return },
            changed = online.changed() => if changed.is_err() { return },
            () = sleep(Duration::from_secs(PRESENCE_RENEWED_SECONDS)),
                if is_online && here.ticket.is_some() => {}
        }
    }
}

//! `helpdeck alerts`: what devices reported, settled, put aside, brought back, and the ticket that comes of one (E8).

use super::{
    super::{look::Look, named::Which, reach::fresh, words},
    Deed,
};
use crate::desk::{Alert, Command, Kind, ReopenAlert, SnoozeAlert, TicketFromAlert};

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Alerts {
    /// Settle alerts
    Resolve(Which),
    /// Put alerts aside for a while
    Snooze {
        #[command(flatten)]
        which: Which,
        /// Until when: 2h, tomorrow, mon 9:30
        #[arg(long, value_name = "WHEN")]
        until: String,
    },
    /// Bring alerts back that were settled or put aside
    Reopen(Which),
    /// Open a ticket from each, or add it to the open ticket about the same
    Ticket(Which),
}

impl Deed for Alerts {
    const KIND: Kind = Kind::Alert;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        match self {
            Self::Resolve(which) => {
                look.every(&which.all::<Alert>()?, |alert: &Alert| {
                    Ok(Command::ResolveAlert { alert: alert.id })
                })
                .await
            }
            Self::Snooze { which, until } => {
                let until = words::moment(&until)?;
                look.every(&which.all::<Alert>()?, |alert: &Alert| {
                    Ok(Command::SnoozeAlert(SnoozeAlert { alert: alert.id, until }))
                })
                .await
            }
            Self::Reopen(which) => {
                look.every(&which.all::<Alert>()?, |alert: &Alert| {
                    Ok(Command::ReopenAlert(ReopenAlert { alert: alert.id, if_until: None }))
                })
                .await
            }
            Self::Ticket(which) => {
                look.every(&which.all::<Alert>()?, |alert: &Alert| {
                    let (alert, ticket, message) = (alert.id, fresh()?, fresh()?);
                    Ok(Command::TicketFromAlert(TicketFromAlert { alert, ticket, message }))
                })
                .await
            }
        }
    }
}

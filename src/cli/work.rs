//! `helpdeck away`, `available` and `next`: a technician's day without the terminal.
//!
//! Owns what is typed there and which commands it makes; the rules are the desk's, the words `phrase`'s.

use std::{cmp::Reverse, io};

use chrono::Utc;

use super::{
    lang, lists,
    look::{Look, look},
    say, words,
};
use crate::{
    desk::{
        CancelAbsence, Category, Command, Desk, Kind, OpenTickets, PlanAbsence, RecordKey, Status,
        TechnicianId, Ticket as Record, TicketId, Timestamp,
    },
    export::{self, Format},
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Away {
    /// Who, by name or login; without this you
    who: Option<String>,
    /// Until when: 14:00, 2h, mon 9:30, tomorrow, 2026-12-01; without this until you are available again
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
    /// Hand the open tickets over to whoever covers
    #[arg(long, value_name = "WHO", conflicts_with = "release")]
    cover: Option<String>,
    /// Release the open tickets, so that others can take them
    #[arg(long)]
    release: bool,
    /// From when: plans an absence that begins later
    #[arg(long, value_name = "WHEN")]
    from: Option<String>,
    /// What others should know of it
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Drop the absence that is planned
    #[arg(long, conflicts_with_all = ["until", "cover", "release", "from", "note"])]
    cancel: bool,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Back {
    /// Who, by name or login; without this you
    who: Option<String>,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Next {
    /// How many
    #[arg(long, default_value_t = 1)]
    count: usize,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

pub(super) async fn away(arguments: Away) -> anyhow::Result<()> {
    let moment = |text: &Option<String>| text.as_deref().map(words::moment).transpose();
    let (from, until) = (moment(&arguments.from)?, moment(&arguments.until)?);
    look(async |look| look.does(absence(look, arguments, from, until)?).await).await
}

fn absence(
    look: &Look<'_>,
    arguments: Away,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
) -> anyhow::Result<Command> {
    let technician = who(look, arguments.who.as_deref())?;
    if arguments.cancel {
        return Ok(Command::CancelAbsence(CancelAbsence { technician }));
    }
    let cover = arguments.cover.as_deref().map(|text| look.technician(text)).transpose()?;
    let tickets = match cover {
        Some(_) => OpenTickets::HandOver,
        None if arguments.release => OpenTickets::Release,
        None => OpenTickets::Keep,
    };
    if tickets == OpenTickets::Keep && from.is_none() && arguments.note.is_none() {
        return Ok(Command::SetOutOfOffice { technician, until });
    }
    let (cover, note) = (cover.map(|technician| technician.id), arguments.note);
    let plan = PlanAbsence { technician, from, until, cover, note, tickets };
    Ok(Command::PlanAbsence(Box::new(plan)))
}

pub(super) async fn available(arguments: Back) -> anyhow::Result<()> {
    look(async |look| {
        let technician = who(look, arguments.who.as_deref())?;
        look.does(Command::SetAvailable { technician, if_until: None }).await
    })
    .await
}

/// The technician that is meant; whoever looks where nobody is named.
fn who(look: &Look<'_>, text: Option<&str>) -> anyhow::Result<TechnicianId> {
    text.map_or(Ok(look.me), |text| Ok(look.technician(text)?.id))
}

/// What to do now: one's own tickets before those of nobody, what is overdue first, then by priority, then by when it
/// is due, then the oldest. What is snoozed or waits for others is not meant.
pub(super) async fn next(arguments: Next) -> anyhow::Result<()> {
    look(async |look| {
        let keys = queue(&look.desk, look.me, Utc::now()).into_iter().take(arguments.count);
        let first: Vec<_> = keys.map(RecordKey::Ticket).collect();
        if first.is_empty() && !arguments.json {
            return Ok(say(lang().cli_next_none())?);
        }
        let format = if arguments.json { Format::Json } else { Format::Table };
        let brief = lists::brief(Kind::Ticket, format);
        let table = export::table(&look.desk, Kind::Ticket, first, brief.as_deref());
        Ok(lists::put(&table.map_err(lists::unknown)?, format, io::stdout().lock())?)
    })
    .await
}

fn queue(desk: &Desk, me: TechnicianId, now: Timestamp) -> Vec<TicketId> {
    let mine = |ticket: &Record| ticket.assignee == Some(me);
    let waits = |ticket: &Record| {
        let open = desk
            .get::<Status>(ticket.status)
            .is_some_and(|status| status.category == Category::Open);
        open && ticket.is_workable()
            && ticket.snoozed_until.is_none()
            && (mine(ticket) || ticket.assignee.is_none())
    };
    let mut tickets: Vec<&Record> = desk.all::<Record>().filter(|ticket| waits(ticket)).collect();
    tickets.sort_by_key(|ticket| {
        let due = ticket.due_at.unwrap_or(Timestamp::MAX_UTC);
        let urgent = (!ticket.is_overdue(now), Reverse(ticket.priority));
        (!mine(ticket), urgent, due, ticket.created_at, ticket.number)
    });
    tickets.into_iter().map(|ticket| ticket.id).collect()
}

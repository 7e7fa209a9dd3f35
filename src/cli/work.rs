//! `helpdeck away`, `available`, `next`, `ticket` and `new`: a technician's work without the terminal.
//!
//! Owns what is typed there and which commands it makes; the rules are the desk's, the words `phrase`'s. What is
//! written with `-` comes from standard input. A new thing to do to a ticket is an option of [`Ticket`].

use std::{
    cmp::Reverse,
    io::{self, Read as _},
};

use anyhow::{Context as _, bail, ensure};
use chrono::Utc;

use super::{
    lang, lists,
    reach::{done, fresh, on_desk, send},
    say, settings, words,
};
use crate::{
    client::{self, Session},
    desk::{
        Actor, Author, Category, Channel, Command, Desk, DeviceChoice, Expect, Kind, Message,
        MessageKind, NewTicket, OpenTickets, PlanAbsence, Priority, RecordKey, Status, StatusId,
        Technician, TechnicianId, Ticket as Record, TicketId, TicketNumber, Timestamp, To, User,
    },
    export::{self, Format},
    phrase,
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

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Ticket {
    /// Its number
    #[arg(value_parser = number)]
    number: u32,
    /// Give it to somebody: a name or login, me, nobody, or balance for whom auto-assignment chooses
    #[arg(long, value_name = "WHO")]
    assign: Option<String>,
    /// Set the status, by its name
    #[arg(long, value_name = "NAME")]
    status: Option<String>,
    /// Set the priority: low, medium, high, critical
    #[arg(long, value_name = "NAME", value_parser = priority)]
    priority: Option<Priority>,
    /// Add an internal note; - reads it from standard input
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Reply to the requester; - reads it from standard input
    #[arg(long, value_name = "TEXT", conflicts_with = "note")]
    reply: Option<String>,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct New {
    /// What it is about
    title: String,
    /// Who asks: a mail address or a name
    #[arg(long, value_name = "WHO")]
    requester: String,
    /// The first message; - reads it from standard input
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    text: String,
    /// low, medium, high, critical
    #[arg(long, value_name = "NAME", value_parser = priority, default_value = "medium")]
    priority: Priority,
}

/// A desk, and who looks at it.
struct Look<'s> {
    session: &'s Session,
    desk: Desk,
    me: TechnicianId,
}

impl<'s> Look<'s> {
    async fn take(session: &'s Session) -> anyhow::Result<Self> {
        let read = client::read(session).await;
        let (desk, me) = read.with_context(|| session.url.clone())?;
        Ok(Self { session, desk, me })
    }

    async fn does(&self, command: Command) -> anyhow::Result<()> {
        done(self.session, &self.desk, &command).await
    }
}

pub(super) async fn away(arguments: Away) -> anyhow::Result<()> {
    let until = arguments.until.as_deref().map(words::moment).transpose()?;
    on_desk(async |session| {
        let look = Look::take(session).await?;
        look.does(absence(&look, &arguments, until)?).await
    })
    .await
}

fn absence(look: &Look<'_>, arguments: &Away, until: Option<Timestamp>) -> anyhow::Result<Command> {
    let technician = who(look, arguments.who.as_deref())?;
    let cover =
        arguments.cover.as_deref().map(|text| technician_of(&look.desk, text)).transpose()?;
    let tickets = match cover {
        Some(_) => OpenTickets::HandOver,
        None if arguments.release => OpenTickets::Release,
        None => OpenTickets::Keep,
    };
    Ok(match tickets {
        OpenTickets::Keep => Command::SetOutOfOffice { technician, until },
        tickets => Command::PlanAbsence(Box::new(PlanAbsence {
            technician,
            from: None,
            until,
            cover,
            note: None,
            tickets,
        })),
    })
}

pub(super) async fn available(arguments: Back) -> anyhow::Result<()> {
    on_desk(async |session| {
        let look = Look::take(session).await?;
        let technician = who(&look, arguments.who.as_deref())?;
        look.does(Command::SetAvailable { technician, if_until: None }).await
    })
    .await
}

/// What to do now: one's own tickets before those of nobody, what is overdue first, then by priority, then by when it
/// is due, then the oldest. What is snoozed or waits for others is not meant.
pub(super) async fn next(arguments: Next) -> anyhow::Result<()> {
    on_desk(async |session| {
        let look = Look::take(session).await?;
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

pub(super) async fn ticket(arguments: Ticket) -> anyhow::Result<()> {
    let said = match (&arguments.note, &arguments.reply) {
        (Some(text), _) => Some((MessageKind::InternalNote, written(text)?)),
        (_, Some(text)) => Some((MessageKind::PublicReply, written(text)?)),
        _ => None,
    };
    on_desk(async |session| {
        let look = Look::take(session).await?;
        let number = TicketNumber(arguments.number);
        let Some(ticket) = look.desk.ticket_numbered(number) else {
            bail!(lang().cli_no_ticket(number.to_string()))
        };
        let commands = changes(&look, ticket, &arguments, said)?;
        if commands.is_empty() {
            return show(&look, ticket).await;
        }
        // One that is refused ends it: what was said before it is done.
        for command in commands {
            look.does(command).await?;
        }
        Ok(())
    })
    .await
}

/// What was asked of a ticket, in the order in which it is done.
fn changes(
    look: &Look<'_>,
    ticket: &Record,
    arguments: &Ticket,
    said: Option<(MessageKind, String)>,
) -> anyhow::Result<Vec<Command>> {
    let mut commands = Vec::new();
    if let Some((kind, text)) = said {
        commands.push(Command::AddMessage {
            id: fresh()?,
            ticket: ticket.id,
            kind,
            text,
            channel: Channel::Console,
            follow_up: None,
        });
    }
    if let Some(text) = &arguments.assign {
        let (to, was) = (whom(look, text)?, Expect::Value(ticket.assignee));
        commands.push(Command::AssignTicket { ticket: ticket.id, to, was });
    }
    if let Some(priority) = arguments.priority {
        let was = Expect::Value(ticket.priority);
        commands.push(Command::SetTicketPriority { ticket: ticket.id, priority, was });
    }
    if let Some(text) = &arguments.status {
        let (status, was) = (status(&look.desk, text)?, Expect::Value(ticket.status));
        commands.push(Command::SetTicketStatus { ticket: ticket.id, status, was });
    }
    Ok(commands)
}

/// A ticket with its thread, oldest first, as lines that a screen reader reads in their order.
async fn show(look: &Look<'_>, ticket: &Record) -> anyhow::Result<()> {
    let thread = client::thread(look.session, ticket.id).await?;
    let (desk, lang) = (&look.desk, lang());
    let none = || lang.nothing().to_owned();
    let status = desk.get::<Status>(ticket.status);
    let status = status.map_or(lang.nothing(), |status| phrase::status_name(lang, status));
    let requester = ticket.requester.map_or_else(none, |user| phrase::user(lang, desk, user));
    let assignee = ticket.assignee;
    let assignee = assignee.map_or_else(none, |who| phrase::technician(lang, desk, who));
    let device = ticket.device.as_ref().map_or(lang.nothing(), |device| &device.name);
    let mut lines = vec![
        format!("{} {}", ticket.number, ticket.title),
        format!("{}: {status}", lang.column_status()),
        format!("{}: {}", lang.column_priority(), phrase::priority(lang, ticket.priority)),
        format!("{}: {requester}", lang.label_requester()),
        format!("{}: {device}", lang.column_device()),
        format!("{}: {assignee}", lang.label_assignee()),
    ];
    for message in &thread.messages {
        lines.push(String::new());
        lines.extend(told(desk, message));
    }
    lines.iter().try_for_each(say)?;
    Ok(())
}

fn told(desk: &Desk, message: &Message) -> [String; 2] {
    let lang = lang();
    let author = match message.author {
        Author::Technician(id) => Actor::Technician(id),
        Author::User(id) => Actor::User(id),
        Author::System => Actor::System,
    };
    let when = phrase::moment(lang, message.at, Utc::now(), settings::zone());
    let (who, kind) = (phrase::actor(lang, desk, author), phrase::message_kind(lang, message.kind));
    [format!("{who}, {when}, {kind}"), message.body.to_string()]
}

pub(super) async fn new(arguments: New) -> anyhow::Result<()> {
    let text = written(&arguments.text)?;
    on_desk(async |session| {
        let look = Look::take(session).await?;
        let new = opened(user(&look.desk, &arguments.requester)?, arguments, text)?;
        let id = new.id;
        send(session, &Command::CreateTicket(new)).await?;
        // Its number is the desk's to give.
        let (desk, _) = client::read(session).await?;
        Ok(say(lang().cli_ticket_opened(phrase::ticket(lang(), &desk, id)))?)
    })
    .await
}

fn opened(requester: &User, arguments: New, text: String) -> anyhow::Result<NewTicket> {
    Ok(NewTicket {
        id: fresh()?,
        message: fresh()?,
        site: requester.site,
        requester: Some(requester.id),
        device: DeviceChoice::Primary,
        origin_device: None,
        title: arguments.title,
        text,
        priority: arguments.priority,
        impact: crate::desk::Impact::default(),
        sort: crate::desk::TicketType::default(),
        channel: Channel::Console,
        assignee: None,
    })
}

/// What was typed, or what standard input brings where it was `-`.
fn written(text: &str) -> anyhow::Result<String> {
    if text != "-" {
        return Ok(text.to_owned());
    }
    let mut read = String::new();
    io::stdin().read_to_string(&mut read).context(lang().cli_no_input())?;
    ensure!(!read.trim().is_empty(), lang().cli_nothing_typed());
    Ok(read.trim_end().to_owned())
}

/// The technician that is meant; whoever looks where nobody is named.
fn who(look: &Look<'_>, text: Option<&str>) -> anyhow::Result<TechnicianId> {
    text.map_or(Ok(look.me), |text| technician_of(&look.desk, text))
}

fn whom(look: &Look<'_>, text: &str) -> anyhow::Result<To> {
    Ok(match text {
        "me" => To::Technician(look.me),
        "nobody" => To::Nobody,
        "balance" => To::Balance,
        name => To::Technician(technician_of(&look.desk, name)?),
    })
}

fn technician_of(desk: &Desk, text: &str) -> anyhow::Result<TechnicianId> {
    let all = desk.all::<Technician>();
    let named = all.map(|one| (one.id, one.name(), vec![one.email.to_string()]));
    the_one(text, &named.collect::<Vec<_>>())
}

fn user<'d>(desk: &'d Desk, text: &str) -> anyhow::Result<&'d User> {
    let named = desk.all::<User>().map(|user| {
        (user, user.name(), user.emails().map(ToString::to_string).collect::<Vec<_>>())
    });
    the_one(text, &named.collect::<Vec<_>>())
}

fn status(desk: &Desk, text: &str) -> anyhow::Result<StatusId> {
    let name = |status: &Status| phrase::status_name(lang(), status).to_owned();
    let named = desk.all::<Status>().map(|one| (one.id, name(one), Vec::new()));
    the_one(text, &named.collect::<Vec<_>>())
}

/// Names that an error lists at most.
const LISTED: usize = 8;

/// The one that a text means: an address or a name as a whole, else the only one whose name has every word of it.
fn the_one<Id: Copy>(text: &str, all: &[(Id, String, Vec<String>)]) -> anyhow::Result<Id> {
    let wanted = text.trim().to_lowercase();
    let whole = all.iter().filter(|(_, name, others)| {
        name.to_lowercase() == wanted || others.iter().any(|other| other.to_lowercase() == wanted)
    });
    let whole: Vec<Id> = whole.map(|(id, ..)| *id).collect();
    if let [id] = whole.as_slice() {
        return Ok(*id);
    }
    let has_all = |name: &str| wanted.split_whitespace().all(|word| name.contains(word));
    let like: Vec<_> = all.iter().filter(|(_, name, _)| has_all(&name.to_lowercase())).collect();
    match like.as_slice() {
        [(id, ..)] if whole.is_empty() && !wanted.is_empty() => Ok(*id),
        [] => {
            let names: Vec<&str> = all.iter().map(|(_, name, _)| &**name).take(LISTED).collect();
            bail!(lang().cli_none_called(names.join(", "), text))
        }
        several => {
            let names: Vec<&str> =
                several.iter().map(|(_, name, _)| &**name).take(LISTED).collect();
            bail!(lang().cli_several_called(names.join(", "), text))
        }
    }
}

fn number(text: &str) -> Result<u32, String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    digits.parse().map_err(|_| lang().cli_no_number().to_owned())
}

fn priority(text: &str) -> Result<Priority, String> {
    serde_json::from_value(text.to_lowercase().into())
        .map_err(|_| lang().cli_no_priority().to_owned())
}

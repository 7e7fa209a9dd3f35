//! `helpdeck ticket` and `helpdeck new`: tickets shown, changed, one or many at once, and opened.
//!
//! Owns what is typed there and which commands it makes; the rules are the desk's, the words `phrase`'s. A new thing to
//! do to a ticket is an option of [`Ticket`].

use anyhow::ensure;
use chrono::Utc;

use super::{
    lang,
    look::{Look, look},
    named::{Named as _, meant, number, one_of, the_one, to, written},
    reach::{fresh, send},
    say, settings, words,
};
use crate::{
    client,
    desk::{
        Actor, Author, Category, ChangeTags, Channel, Command, DeleteTicket, Desk, Device,
        DeviceChoice, Edit, Expect, Impact, MergeTickets, Message, MessageKind, NewTicket,
        Priority, RestoreTicket, SetTicketDue, SnoozeTicket, Status, StatusId, Ticket as Record,
        TicketId, TicketNumber, TicketType, Timestamp, UnmergeTicket, UseOriginDevice, User,
        UserId, WakeTicket,
        rules::device_choice::{Offer, offer},
    },
    phrase,
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Ticket {
    /// Their numbers; - reads them from standard input, also as helpdeck tickets --csv writes them
    #[arg(required = true, value_name = "NUMBER", value_parser = number_or_input)]
    numbers: Vec<String>,
    #[command(flatten)]
    ask: Ask,
}

/// What can be done to a ticket.
#[derive(clap::Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option that stands alone")]
struct Ask {
    /// Give it to somebody: a name or login, me, nobody, or balance for whom auto-assignment chooses
    #[arg(long, value_name = "WHO")]
    assign: Option<String>,
    /// Set the status, by its name
    #[arg(long, value_name = "NAME")]
    status: Option<String>,
    /// Resolve it: the status that resolved tickets get
    #[arg(long, conflicts_with = "status")]
    resolve: bool,
    /// Set the priority
    #[arg(long, value_name = "NAME", ignore_case = true, value_parser = one_of(&Priority::ALL))]
    priority: Option<Priority>,
    /// Set what it is about
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Set who asks: a mail address, a name, or nobody; the ticket follows to their site, with their primary device
    #[arg(long, value_name = "WHO")]
    requester: Option<String>,
    /// Set the device: its name, primary for the requester's, origin for the one it was opened from, or none
    #[arg(long, value_name = "NAME")]
    device: Option<String>,
    /// Hang tags on it, with commas between
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    tag: Vec<String>,
    /// Take tags off it
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    untag: Vec<String>,
    /// Say by when it should be done: tomorrow, fri 17:00, 2026-12-01; none for whenever
    #[arg(long, value_name = "WHEN")]
    due: Option<String>,
    /// Leave it alone until then: 2h, mon 9:30
    #[arg(long, value_name = "WHEN")]
    snooze: Option<String>,
    /// End its snooze
    #[arg(long, conflicts_with = "snooze")]
    wake: bool,
    /// Add an internal note; - reads it from standard input
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Reply to the requester; - reads it from standard input
    #[arg(long, value_name = "TEXT", conflicts_with = "note")]
    reply: Option<String>,
    /// Close it as merged into this one, which goes on
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    merge_into: Option<TicketNumber>,
    /// Take it out of the one it was merged into; it is open again
    #[arg(long, conflicts_with = "merge_into")]
    unmerge: bool,
    /// Delete it; it can be restored for 30 days
    #[arg(long, conflicts_with_all = ["restore", "merge_into"])]
    delete: bool,
    /// Bring it back where it was deleted
    #[arg(long)]
    restore: bool,
}

fn number_or_input(text: &str) -> Result<String, String> {
    if text != "-" {
        number(text)?;
    }
    Ok(text.to_owned())
}

pub(super) async fn ticket(arguments: Ticket) -> anyhow::Result<()> {
    let Ticket { numbers, ask } = arguments;
    let texts = [&ask.note, &ask.reply];
    let text_is_read = texts.into_iter().flatten().any(|text| text == "-");
    ensure!(!(text_is_read && numbers.iter().any(|it| it == "-")), lang().cli_read_twice());
    let said = match (&ask.note, &ask.reply) {
        (Some(text), _) => Some((MessageKind::InternalNote, written(text)?)),
        (_, Some(text)) => Some((MessageKind::PublicReply, written(text)?)),
        _ => None,
    };
    let numbers = meant::<Record>(&numbers)?;
    let wish = Wish { due: when(ask.due.as_deref())?, snooze: until(&ask)?, said, ask };
    look(async |look| {
        if wish.is_empty() {
            return show_all(look, &numbers).await;
        }
        let named: Vec<String> = numbers.iter().map(|text| hashed(text)).collect();
        look.each(&named, |text| wish.commands(look, Record::find(&look.desk, text)?)).await
    })
    .await
}

/// A number as it is read everywhere; anything else as it is.
fn hashed(text: &str) -> String {
    number(text).map_or_else(|_| text.to_owned(), |number| number.to_string())
}

/// The time of an option that can also be none.
fn when(text: Option<&str>) -> anyhow::Result<Option<Edit<Option<Timestamp>>>> {
    let moment = |text| if text == "none" { Ok(None) } else { words::moment(text).map(Some) };
    Ok(to(text.map(moment).transpose()?))
}

fn until(ask: &Ask) -> anyhow::Result<Option<Timestamp>> {
    ask.snooze.as_deref().map(words::moment).transpose()
}

/// What was asked, with what was read and what times it means.
struct Wish {
    ask: Ask,
    said: Option<(MessageKind, String)>,
    due: Option<Edit<Option<Timestamp>>>,
    snooze: Option<Timestamp>,
}

impl Wish {
    fn is_empty(&self) -> bool {
        let ask = &self.ask;
        let texts = [&ask.assign, &ask.status, &ask.title, &ask.requester, &ask.device];
        let flags = [ask.resolve, ask.wake, ask.unmerge, ask.delete, ask.restore];
        texts.iter().all(|text| text.is_none())
            && !flags.contains(&true)
            && (self.said.is_none() && self.due.is_none() && self.snooze.is_none())
            && (ask.priority.is_none() && ask.merge_into.is_none())
            && (ask.tag.is_empty() && ask.untag.is_empty())
    }

    /// The commands for a ticket, in the order in which they are done. Nobody saw what it was before, and what is said or
    /// who asks may change it on the way, so it is changed whatever it is.
    fn commands(&self, look: &Look<'_>, ticket: &Record) -> anyhow::Result<Vec<Command>> {
        let mut commands = Vec::new();
        let id = ticket.id;
        if self.ask.restore {
            commands.push(Command::RestoreTicket(RestoreTicket { ticket: id }));
        }
        if self.ask.unmerge {
            let status = look.desk.default_status(Category::Open);
            commands.push(Command::UnmergeTicket(UnmergeTicket { ticket: id, status }));
        }
        if let Some((kind, text)) = &self.said {
            commands.push(Command::AddMessage {
                id: fresh()?,
                ticket: id,
                kind: *kind,
                text: text.clone(),
                channel: Channel::Console,
                follow_up: None,
            });
        }
        commands.extend(self.about(look, ticket)?);
        commands.extend(self.work(look, id)?);
        if let Some(number) = self.ask.merge_into {
            let into = Record::find(&look.desk, &number.to_string())?.id;
            commands.push(Command::MergeTickets(MergeTickets { from: id, into }));
        }
        if self.ask.delete {
            commands.push(Command::DeleteTicket(DeleteTicket { ticket: id }));
        }
        Ok(commands)
    }

    /// What it is about: title, requester, device, tags.
    fn about(&self, look: &Look<'_>, ticket: &Record) -> anyhow::Result<Vec<Command>> {
        let (ask, id, desk) = (&self.ask, ticket.id, &look.desk);
        let mut commands = Vec::new();
        if let Some(title) = ask.title.clone() {
            commands.push(Command::SetTicketTitle { ticket: id, title, was: Expect::Any });
        }
        let mut requester = ticket.requester;
        if let Some(text) = ask.requester.as_deref() {
            requester = if text == "nobody" { None } else { Some(User::find(desk, text)?.id) };
            commands.push(Command::SetTicketRequester { ticket: id, requester, was: Expect::Any });
        }
        match ask.device.as_deref() {
            None => {}
            Some("origin") => {
                let was = Expect::Any;
                commands.push(Command::UseOriginDevice(UseOriginDevice { ticket: id, was }));
            }
            Some(text) => {
                let device = device(desk, requester, text)?;
                commands.push(Command::SetTicketDevice { ticket: id, device, was: Expect::Any });
            }
        }
        if !(ask.tag.is_empty() && ask.untag.is_empty()) {
            let (add, remove) = (ask.tag.clone(), ask.untag.clone());
            commands.push(Command::ChangeTags(ChangeTags { ticket: id, add, remove }));
        }
        Ok(commands)
    }

    /// Who does it, when and how urgently.
    fn work(&self, look: &Look<'_>, ticket: TicketId) -> anyhow::Result<Vec<Command>> {
        let ask = &self.ask;
        let mut commands = Vec::new();
        if let Some(text) = &ask.assign {
            let to = look.whom(text)?;
            commands.push(Command::AssignTicket { ticket, to, was: Expect::Any });
        }
        if let Some(priority) = ask.priority {
            commands.push(Command::SetTicketPriority { ticket, priority, was: Expect::Any });
        }
        if let Some(Edit { to: due, .. }) = self.due {
            commands.push(Command::SetTicketDue(SetTicketDue { ticket, due, was: Expect::Any }));
        }
        if let Some(status) = status(&look.desk, ask)? {
            commands.push(Command::SetTicketStatus { ticket, status, was: Expect::Any });
        }
        if let Some(until) = self.snooze {
            commands.push(Command::SnoozeTicket(SnoozeTicket { ticket, until }));
        }
        if ask.wake {
            commands.push(Command::WakeTicket(WakeTicket { ticket, if_until: None }));
        }
        Ok(commands)
    }
}

fn status(desk: &Desk, ask: &Ask) -> anyhow::Result<Option<StatusId>> {
    if ask.resolve {
        return Ok(Some(desk.default_status(Category::Resolved)));
    }
    let named = |text: &str| Status::find(desk, text).map(|status| status.id);
    ask.status.as_deref().map(named).transpose()
}

/// The device that is meant: one that this requester is offered before one of the same name elsewhere (D10, D15).
fn device(desk: &Desk, requester: Option<UserId>, text: &str) -> anyhow::Result<DeviceChoice> {
    let offered = match (text, offer(desk, requester)) {
        ("none", _) => return Ok(DeviceChoice::Blank),
        ("primary", _) => return Ok(DeviceChoice::Primary),
        (_, Offer::NeedsUser) => Vec::new(),
        (_, Offer::Related { devices, .. } | Offer::OfSite { devices }) => devices,
    };
    let offered = offered.iter().filter_map(|id| desk.get::<Device>(*id));
    // One that is not offered is for the desk to refuse, which says why.
    let found = the_one(desk, text, offered).or_else(|_| Device::find(desk, text))?;
    Ok(DeviceChoice::Device(found.id))
}

async fn show_all(look: &Look<'_>, numbers: &[String]) -> anyhow::Result<()> {
    for (place, text) in numbers.iter().enumerate() {
        if place > 0 {
            say("")?;
        }
        show(look, Record::find(&look.desk, text)?).await?;
    }
    Ok(())
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

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct New {
    /// What it is about
    title: String,
    /// Who asks: a mail address or a name
    #[arg(long, value_name = "WHO")]
    requester: String,
    /// The device: its name, or none; without this the requester's primary
    #[arg(long, value_name = "NAME", default_value = "primary", hide_default_value = true)]
    device: String,
    /// The first message; - reads it from standard input
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    text: String,
    /// How urgent it is
    #[arg(
        long, value_name = "NAME", default_value = "medium", ignore_case = true,
        value_parser = one_of(&Priority::ALL)
    )]
    priority: Priority,
    /// Whom it hinders
    #[arg(long, value_name = "NAME", value_parser = one_of(&Impact::ALL))]
    impact: Option<Impact>,
    /// What sort of work it is
    #[arg(long = "type", value_name = "NAME", value_parser = one_of(&TicketType::ALL))]
    sort: Option<TicketType>,
    /// Who gets it: a name or login, me, nobody, or balance; without this auto-assignment as it is set
    #[arg(long, value_name = "WHO")]
    assign: Option<String>,
}

pub(super) async fn new(arguments: New) -> anyhow::Result<()> {
    let text = written(&arguments.text)?;
    look(async |look| {
        let new = opened(look, arguments, text)?;
        let id = new.id;
        send(look.session, &Command::CreateTicket(new)).await?;
        // Its number is the desk's to give.
        let (desk, _) = client::read(look.session).await?;
        Ok(say(lang().cli_ticket_opened(phrase::ticket(lang(), &desk, id)))?)
    })
    .await
}

fn opened(look: &Look<'_>, arguments: New, text: String) -> anyhow::Result<NewTicket> {
    let requester = User::find(&look.desk, &arguments.requester)?;
    Ok(NewTicket {
        id: fresh()?,
        message: fresh()?,
        site: requester.site,
        requester: Some(requester.id),
        device: device(&look.desk, Some(requester.id), &arguments.device)?,
        origin_device: None,
        title: arguments.title,
        text,
        priority: arguments.priority,
        impact: arguments.impact.unwrap_or_default(),
        sort: arguments.sort.unwrap_or_default(),
        channel: Channel::Console,
        assignee: arguments.assign.map(|text| look.whom(&text)).transpose()?,
    })
}

//! Owns which events an entry of the journal is, and what is said about each (E3). What happened follows from what the
//! records were and are, so it is the same whenever it is asked.
//!
//! A ticket that is deleted says so once, as an update, and nothing more until it is restored. An internal note is told
//! only where a webhook asks for notes; nothing else that is sent says what a note says. Records are what the API
//! answers. A new event is a variant of `WebhookEvent` and a line here.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde_json::{Map, Value, json};

use crate::{
    desk::{
        Change, Desk, Entry, FieldChange, Message, MessageKind, Record, RecordKey, Technician,
        Ticket, User, UserState, Webhook, WebhookEvent, changes_between,
    },
    phrase,
    server::words::lang,
};

/// One event.
#[derive(Clone, PartialEq, Debug)]
pub struct Happened {
    /// Which one.
    pub event: WebhookEvent,
    about: About,
    changes: Vec<FieldChange>,
}

#[derive(Clone, PartialEq, Debug)]
enum About {
    Ticket(Arc<Ticket>),
    Message(Arc<Message>),
    User(Arc<User>),
    Gone(Box<User>),
    Technician(Arc<Technician>),
}

/// The records whose state before an entry says what happened in it.
pub fn touched(entry: &Entry) -> Vec<RecordKey> {
    let told = |key: &RecordKey| {
        matches!(key, RecordKey::Ticket(_) | RecordKey::User(_) | RecordKey::Technician(_))
    };
    entry.changes.iter().filter_map(Change::key).filter(told).collect()
}

/// What happened in an entry, in order, where these records were `before` it.
pub fn of(entry: &Entry, before: &BTreeMap<RecordKey, Record>) -> Vec<Happened> {
    let mut all = Vec::new();
    for change in &entry.changes {
        match change {
            Change::Put(record) => {
                let had = before.get(&record.key());
                let events = match (had, record) {
                    (Some(Record::Ticket(had)), Record::Ticket(is)) => ticket(Some(had), is),
                    (_, Record::Ticket(is)) => ticket(None, is),
                    (Some(Record::User(had)), Record::User(is)) => user(Some(had), is),
                    (_, Record::User(is)) => user(None, is),
                    (Some(Record::Technician(had)), Record::Technician(is))
                        if had.availability != is.availability =>
                    {
                        vec![WebhookEvent::TechnicianAvailabilityChanged]
                    }
                    _ => continue,
                };
                let about = match record {
                    Record::Ticket(ticket) => About::Ticket(Arc::clone(ticket)),
                    Record::User(user) => About::User(Arc::clone(user)),
                    Record::Technician(one) => About::Technician(Arc::clone(one)),
                    _ => continue,
                };
                let changes = changes_between(had, record);
                all.extend(events.into_iter().map(|event| Happened {
                    event,
                    about: about.clone(),
                    changes: changes.clone(),
                }));
            }
            Change::Gone(key) => {
                if let Some(Record::User(user)) = before.get(key) {
                    let (event, changes) = (WebhookEvent::UserRemoved, Vec::new());
                    let about = About::Gone(Box::new(User::clone(user)));
                    all.push(Happened { event, about, changes });
                }
            }
            Change::Said(message) => {
                let (event, changes) = (WebhookEvent::TicketMessageAdded, Vec::new());
                all.push(Happened { event, about: About::Message(Arc::clone(message)), changes });
            }
            _ => {}
        }
    }
    all
}

fn ticket(had: Option<&Ticket>, is: &Ticket) -> Vec<WebhookEvent> {
    use WebhookEvent::{
        TicketAssigned, TicketClosed, TicketCreated, TicketResolved, TicketStatusChanged,
        TicketUpdated,
    };
    let Some(had) = had else {
        let assigned = is.assignee.map(|_| TicketAssigned);
        return std::iter::once(TicketCreated).chain(assigned).collect();
    };
    if had.deleted_at.is_some() && is.deleted_at.is_some() {
        return Vec::new();
    }
    let changes = |field: bool, event| field.then_some(event);
    let (before, after) = (Record::Ticket(had.clone().into()), Record::Ticket(is.clone().into()));
    [
        changes(!changes_between(Some(&before), &after).is_empty(), TicketUpdated),
        changes(had.assignee != is.assignee, TicketAssigned),
        changes(had.status != is.status, TicketStatusChanged),
        changes(is.resolved_at.is_some() && had.resolved_at != is.resolved_at, TicketResolved),
        changes(is.closed_at.is_some() && had.closed_at != is.closed_at, TicketClosed),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn user(had: Option<&User>, is: &User) -> Vec<WebhookEvent> {
    use WebhookEvent::{
        DeviceRelationsChanged, UserActivated, UserCreated, UserDeactivated,
        UserPrimaryDeviceChanged, UserRemoved, UserUpdated,
    };
    let Some(had) = had else { return vec![UserCreated] };
    if !had.is_listed() {
        return Vec::new();
    }
    if !is.is_listed() {
        return vec![UserRemoved];
    }
    let set = |user: &User| user.devices.all().iter().copied().collect::<BTreeSet<_>>();
    // What is said of devices has events of its own.
    let without = |user: &User| {
        let (devices, rev) = (had.devices.clone(), had.rev);
        User { devices, rev, ..user.clone() }
    };
    let changes = |field: bool, event| field.then_some(event);
    let state = changes(
        had.state != is.state,
        if is.state == UserState::Active { UserActivated } else { UserDeactivated },
    );
    [
        changes(without(had) != without(is), UserUpdated),
        state,
        changes(set(had) != set(is), DeviceRelationsChanged),
        changes(had.devices.primary() != is.devices.primary(), UserPrimaryDeviceChanged),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Happened {
    /// True where a webhook is told of it.
    pub fn is_for(&self, webhook: &Webhook) -> bool {
        let note =
            matches!(&self.about, About::Message(said) if said.kind == MessageKind::InternalNote);
        webhook.events.contains(&self.event) && (webhook.notes || !note)
    }

    /// What is said of it to a webhook: the names are those of now.
    pub fn body(&self, webhook: &Webhook, entry: &Entry, desk: &Desk) -> String {
        let mut data = Map::new();
        let mut names = Names { desk, named: Map::new() };
        match &self.about {
            About::Ticket(ticket) => {
                data.insert("ticket".into(), told(ticket, webhook.notes));
                names.ticket(ticket);
            }
            About::Message(message) => {
                // The ticket as the entry left it, or as it is now.
                let written = entry.changes.iter().find_map(|change| match change {
                    Change::Put(Record::Ticket(one)) if one.id == message.ticket => Some(&**one),
                    _ => None,
                });
                if let Some(ticket) = written.or_else(|| desk.get::<Ticket>(message.ticket)) {
                    data.insert("ticket".into(), told(ticket, webhook.notes));
                    names.ticket(ticket);
                }
                data.insert("message".into(), json!(message));
            }
            About::User(user) => {
                data.insert("user".into(), json!(user));
                names.user(user);
            }
            About::Gone(user) => {
                data.insert("user".into(), json!({ "id": user.id, "site": user.site }));
            }
            About::Technician(technician) => {
                data.insert(
                    "technician".into(),
                    json!({ "id": technician.id, "availability": technician.availability }),
                );
                names.add(
                    technician.id.to_string(),
                    phrase::technician(lang(), desk, technician.id),
                );
            }
        }
        if !self.changes.is_empty() {
            data.insert("changes".into(), json!(self.changes));
        }
        data.insert("actor".into(), json!(entry.actor));
        data.insert("revision".into(), json!(entry.revision));
        data.insert("names".into(), Value::Object(names.named));
        json!({ "type": self.event.name(), "timestamp": entry.at, "data": data }).to_string()
    }
}

/// A ticket as the API answers it, without the beginning of a note where notes are not told.
fn told(ticket: &Ticket, notes: bool) -> Value {
    let mut ticket = ticket.clone();
    if !notes {
        ticket.last_message.take_if(|last| last.kind == MessageKind::InternalNote);
    }
    json!(ticket)
}

/// What the ids in a record are called, so that nobody has to ask for that.
struct Names<'d> {
    desk: &'d Desk,
    named: Map<String, Value>,
}

impl Names<'_> {
    fn add(&mut self, id: String, name: impl Into<String>) {
        self.named.insert(id, Value::String(name.into()));
    }

    fn ticket(&mut self, ticket: &Ticket) {
        let desk = self.desk;
        self.add(ticket.status.to_string(), phrase::status(lang(), desk, ticket.status));
        self.add(ticket.site.to_string(), phrase::site(lang(), desk, ticket.site));
        if let Some(user) = ticket.requester {
            self.add(user.to_string(), phrase::user(lang(), desk, user));
        }
        if let Some(technician) = ticket.assignee {
            self.add(technician.to_string(), phrase::technician(lang(), desk, technician));
        }
    }

    fn user(&mut self, user: &User) {
        let desk = self.desk;
        self.add(user.site.to_string(), phrase::site(lang(), desk, user.site));
        for device in user.devices.all() {
            self.add(device.to_string(), phrase::device(lang(), desk, *device));
        }
    }
}

/// What a ping says.
pub fn ping(at: crate::desk::Timestamp) -> String {
    json!({ "type": super::PING, "timestamp": at, "data": {} }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Actor, Category, Command, CommandId, Request, Revision, TicketId, UserId, WebhookId,
        testing::{A, ADA, C, DANA, UMA, World, assign, primary, relate, say, status},
    };

    /// Decides a command, applies it, and says what happened.
    fn after(
        world: &mut World,
        actor: impl Into<Actor>,
        command: Command,
    ) -> (Entry, Vec<Happened>) {
        let before: BTreeMap<RecordKey, Record> =
            world.desk.records().map(|record| (record.key(), record)).collect();
        let id: CommandId = world.id();
        let request = Request { id, at: world.now, actor: actor.into(), command };
        let decided = world.desk.decide(&request).expect("it is allowed");
        let revision = world.desk.revision().next();
        for change in &decided.changes {
            world.desk.apply(revision, change);
        }
        let entry = Entry {
            revision,
            at: request.at,
            actor: request.actor,
            command_id: id,
            changes: decided.changes,
            notices: decided.notices,
        };
        let happened = of(&entry, &before);
        (entry, happened)
    }

    fn names(happened: &[Happened]) -> Vec<&'static str> {
        happened.iter().map(|one| one.event.name()).collect()
    }

    fn webhook(notes: bool) -> Webhook {
        Webhook {
            id: WebhookId::from_u128(1),
            name: crate::desk::Name::parse(crate::desk::Field::Name, "Chat").expect("a name"),
            url: crate::desk::WebhookUrl::parse(crate::desk::Field::Url, "https://a.example/")
                .expect("a line"),
            events: WebhookEvent::ALL.into(),
            notes,
            active: true,
            active_since: crate::desk::Timestamp::UNIX_EPOCH,
            made_by: None,
            secret_at: None,
            trouble: None,
            rev: Revision::default(),
        }
    }

    fn delete(ticket: TicketId) -> Command {
        Command::DeleteTicket(crate::desk::DeleteTicket { ticket })
    }

    fn active(user: UserId, active: bool) -> Command {
        Command::SetUserActive { user, active }
    }

    #[test]
    fn e3_what_happens_to_a_ticket() {
        let mut world = World::little();
        let id = world.id();
        let site = world.user(UMA).site;
        let new = crate::desk::testing::new_ticket(id, site, UMA);
        let (_, happened) = after(&mut world, ADA, Command::CreateTicket(new));
        assert_eq!(names(&happened), ["ticket.created"]);
        let (_, happened) = after(&mut world, ADA, assign(id, DANA));
        assert_eq!(names(&happened), ["ticket.updated", "ticket.assigned"]);
        let (_, happened) = after(&mut world, DANA, status(id, Category::Resolved.preset()));
        assert_eq!(
            names(&happened),
            ["ticket.updated", "ticket.status_changed", "ticket.resolved"]
        );
        let (_, happened) = after(&mut world, DANA, status(id, Category::Closed.preset()));
        assert_eq!(names(&happened), ["ticket.updated", "ticket.status_changed", "ticket.closed"]);
    }

    #[test]
    fn e3_a_deleted_ticket_says_so_once() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let (_, happened) = after(&mut world, ADA, delete(ticket));
        assert_eq!(names(&happened), ["ticket.updated"]);
        let restore = Command::RestoreTicket(crate::desk::RestoreTicket { ticket });
        let (_, happened) = after(&mut world, ADA, restore);
        assert_eq!(names(&happened), ["ticket.updated"]);
    }

    #[test]
    fn i24_a_note_is_told_only_to_a_webhook_that_asks_for_notes() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let (entry, happened) = after(&mut world, DANA, say(ticket, MessageKind::InternalNote));
        assert_eq!(names(&happened), ["ticket.message_added"]);
        assert!(!happened[0].is_for(&webhook(false)) && happened[0].is_for(&webhook(true)));
        let text = happened[0].body(&webhook(true), &entry, &world.desk);
        let Some(Change::Said(note)) =
            entry.changes.iter().find(|change| matches!(change, Change::Said(_)))
        else {
            panic!("{entry:?}")
        };
        assert!(text.contains(&*note.body));
        // Nor does anything that is told afterwards say what the note says.
        let (entry, happened) = after(&mut world, DANA, assign(ticket, DANA));
        for one in &happened {
            let told = one.body(&webhook(true), &entry, &world.desk);
            assert!(told.contains(&*note.body.snippet(20)), "{told}");
            let told = one.body(&webhook(false), &entry, &world.desk);
            assert!(!told.contains(&*note.body.snippet(20)), "{told}");
            assert!(told.contains("Dana Tech") && told.contains(r#""field":"assignee""#), "{told}");
        }
    }

    #[test]
    fn e3_what_happens_to_users_devices_and_technicians() {
        let mut world = World::little();
        let (_, happened) = after(&mut world, ADA, active(UMA, false));
        assert_eq!(names(&happened), ["user.updated", "user.deactivated"]);
        let (_, happened) = after(&mut world, ADA, active(UMA, true));
        assert_eq!(names(&happened), ["user.updated", "user.activated"]);
        let (entry, happened) = after(&mut world, ADA, relate(UMA, &[C]));
        assert_eq!(names(&happened), ["device.relations_changed"]);
        let told = happened[0].body(&webhook(false), &entry, &world.desk);
        assert!(told.contains(&C.to_string()), "{told}");
        let (_, happened) = after(&mut world, ADA, primary(UMA, Some(A)));
        assert_eq!(names(&happened), ["user.primary_device_changed"]);
        let out = Command::SetOutOfOffice { technician: DANA, until: None };
        let (entry, happened) = after(&mut world, ADA, out);
        assert_eq!(names(&happened), ["technician.availability_changed"]);
        let told = happened[0].body(&webhook(false), &entry, &world.desk);
        assert!(told.contains("out-of-office") && !told.contains("dana@"), "{told}");
    }
}

//! Owns the comparison of a record with what it was: who changed what from what to what (I23).
//!
//! The journal keeps whole records; what changed is worked out by comparing neighbours, so it cannot
//! contradict them.

use serde::{Deserialize, Serialize};

use super::{
    Availability, Device, DeviceId, Field, FolderId, Priority, Record, RoleId, SiteId, StatusId,
    Technician, TechnicianId, TechnicianState, Ticket, TicketDevice, User, UserId, UserState,
};

/// A field's value as a reference the reader resolves to words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "kebab-case")]
pub enum FieldValue {
    /// Nothing.
    None,
    /// A text.
    Text(String),
    /// A technician.
    Technician(TechnicianId),
    /// A user.
    User(UserId),
    /// A site.
    Site(SiteId),
    /// A folder.
    Folder(FolderId),
    /// A role.
    Role(RoleId),
    /// A device, with the name it had.
    Device {
        /// Which one.
        id: DeviceId,
        /// Its name then; empty where only the id was kept.
        name: String,
    },
    /// A status.
    Status(StatusId),
    /// A priority.
    Priority(Priority),
    /// An availability.
    Availability(Availability),
    /// Whether a technician's account can be used.
    State(TechnicianState),
    /// Whether a user may ask.
    UserState(UserState),
}

impl FieldValue {
    /// The value of an optional field.
    pub fn maybe<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::None, make)
    }

    /// The value of a ticket's device.
    pub fn device(device: &TicketDevice) -> Self {
        Self::Device { id: device.id, name: device.name.to_string() }
    }
}

/// One field that is different.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// What it was.
    pub from: FieldValue,
    /// What it is.
    pub to: FieldValue,
}

/// What is different between two states of one record; empty for the first one.
pub fn changes_between(before: Option<&Record>, after: &Record) -> Vec<FieldChange> {
    match (before, after) {
        (Some(Record::Ticket(before)), Record::Ticket(after)) => ticket(before, after),
        (Some(Record::Technician(before)), Record::Technician(after)) => technician(before, after),
        (Some(Record::User(before)), Record::User(after)) => user(before, after),
        (Some(Record::Device(before)), Record::Device(after)) => device(before, after),
        _ => Vec::new(),
    }
}

struct Diff(Vec<FieldChange>);

impl Diff {
    fn field<T: PartialEq>(
        mut self,
        field: Field,
        before: &T,
        after: &T,
        value: impl Fn(&T) -> FieldValue,
    ) -> Self {
        if before != after {
            self.0.push(FieldChange { field, from: value(before), to: value(after) });
        }
        self
    }
}

fn ticket(before: &Ticket, after: &Ticket) -> Vec<FieldChange> {
    Diff(Vec::new())
        .field(Field::Title, &before.title, &after.title, |v| FieldValue::Text(v.to_string()))
        .field(Field::Status, &before.status, &after.status, |v| FieldValue::Status(*v))
        .field(Field::Priority, &before.priority, &after.priority, |v| FieldValue::Priority(*v))
        .field(Field::Assignee, &before.assignee, &after.assignee, |v| {
            FieldValue::maybe(*v, FieldValue::Technician)
        })
        .field(Field::Site, &before.site, &after.site, |v| FieldValue::Site(*v))
        .field(Field::User, &before.requester, &after.requester, |v| {
            FieldValue::maybe(*v, FieldValue::User)
        })
        .field(Field::Device, &before.device, &after.device, |v| {
            FieldValue::maybe(v.as_ref(), FieldValue::device)
        })
        .0
}

fn technician(before: &Technician, after: &Technician) -> Vec<FieldChange> {
    Diff(Vec::new())
        .field(Field::Status, &before.state, &after.state, |v| FieldValue::State(*v))
        .field(Field::Until, &before.availability, &after.availability, |v| {
            FieldValue::Availability(*v)
        })
        .field(Field::Role, &before.role, &after.role, |v| FieldValue::Role(*v))
        .0
}

fn user(before: &User, after: &User) -> Vec<FieldChange> {
    let related = |id: &DeviceId| FieldValue::Device { id: *id, name: String::new() };
    let mut diff = Diff(Vec::new())
        .field(Field::Site, &before.site, &after.site, |v| FieldValue::Site(*v))
        .field(Field::Status, &before.state, &after.state, |v| FieldValue::UserState(*v));
    let (had, has) = (&before.devices, &after.devices);
    let lost = had.all().iter().filter(|device| !has.contains(**device));
    let won = has.all().iter().filter(|device| !had.contains(**device));
    diff.0.extend(
        lost.map(|device| (related(device), FieldValue::None))
            .chain(won.map(|device| (FieldValue::None, related(device))))
            .map(|(from, to)| FieldChange { field: Field::Device, from, to }),
    );
    diff.field(Field::Primary, &had.primary(), &has.primary(), |v| {
        FieldValue::maybe(v.as_ref(), related)
    })
    .0
}

fn device(before: &Device, after: &Device) -> Vec<FieldChange> {
    Diff(Vec::new())
        .field(Field::Site, &before.site, &after.site, |v| FieldValue::Site(*v))
        .field(Field::Folder, &before.folder, &after.folder, |v| {
            FieldValue::maybe(*v, FieldValue::Folder)
        })
        .0
}

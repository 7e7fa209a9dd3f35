//! Owns the comparison of a record with what it was: who changed what from what to what (I23).
//!
//! The journal keeps whole records; what changed is worked out by comparing neighbours, so it cannot
//! contradict them.

use serde::{Deserialize, Serialize};

use super::{
    Account, Alert, AlertState, AutomationRule, Availability, DepartmentId, Device, DeviceId,
    DeviceKind, Domain, Field, FolderId, Landing, Language, Name, Permissions, PictureId,
    PortalScope, Priority, Record, Role, RoleId, Scope, Site, SiteId, SiteState, StatusId,
    Strategy, Technician, TechnicianId, TechnicianState, Ticket, TicketDevice, TicketId, Timestamp,
    Trigger, User, UserId, UserSource, UserState, Vocabulary, Webhook, rules::webhooks,
};

/// A field's value as a reference the reader resolves to words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    /// Whether anything new may be put at a site.
    SiteState(SiteState),
    /// A number.
    Number(u32),
    /// Yes or no.
    Yes(bool),
    /// A language.
    Language(Language),
    /// A page to start with.
    Landing(Landing),
    /// A picture, by the beginning of its name.
    Picture(String),
    /// Which words labels use.
    Vocabulary(Vocabulary),
    /// How new tickets are assigned.
    Strategy(Strategy),
    /// Where an alert stands.
    AlertState(AlertState),
    /// A department.
    Department(DepartmentId),
    /// Whose tickets a user sees.
    PortalScope(PortalScope),
    /// How a user came to be known.
    Source(UserSource),
    /// What sort of thing a device is.
    DeviceKind(DeviceKind),
    /// When a rule is asked.
    Trigger(Trigger),
    /// What a role allows.
    Permissions(Permissions),
    /// Which sites a role reaches.
    Scope(Scope),
    /// A moment.
    Moment(Timestamp),
    /// A ticket.
    Ticket(TicketId),
}

impl FieldValue {
    /// The value of an optional field.
    pub fn maybe<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::None, make)
    }

    /// The value of a picture.
    pub fn picture(picture: &Option<PictureId>) -> Self {
        Self::maybe(picture.as_ref(), |id| Self::Picture(id.chars().take(8).collect()))
    }

    /// The value of a ticket's device.
    pub fn device(device: &TicketDevice) -> Self {
        Self::Device { id: device.id, name: device.name.to_string() }
    }
}

/// One field that is different.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
        (Some(Record::Site(before)), Record::Site(after)) => site(before, after),
        (Some(Record::Folder(before)), Record::Folder(after)) => {
            Diff(Vec::new())
                .field(Field::Folder, &before.name, &after.name, text)
                .field(Field::Site, &before.site, &after.site, |v| FieldValue::Site(*v))
                .0
        }
        (Some(Record::Account(before)), Record::Account(after)) => account(before, after),
        (Some(Record::AutomationRule(before)), Record::AutomationRule(after)) => {
            rule(before, after)
        }
        (Some(Record::Alert(before)), Record::Alert(after)) => alert(before, after),
        (Some(Record::Role(before)), Record::Role(after)) => role(before, after),
        (Some(Record::ApiToken(before)), Record::ApiToken(after)) => {
            let (before, after) = (&before.revoked_at, &after.revoked_at);
            Diff(Vec::new()).field(Field::Expires, before, after, moment).0
        }
        (Some(Record::Webhook(before)), Record::Webhook(after)) => webhook(before, after),
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
        .field(Field::Tags, &before.tags, &after.tags, |v| {
            let words: Vec<&str> = v.iter().map(|tag| &**tag).collect();
            FieldValue::maybe((!words.is_empty()).then(|| words.join(", ")), FieldValue::Text)
        })
        .field(Field::Due, &before.due_at, &after.due_at, moment)
        .field(Field::Snooze, &before.snoozed_until, &after.snoozed_until, moment)
        .field(Field::Merged, &before.merged_into, &after.merged_into, |v| {
            FieldValue::maybe(*v, FieldValue::Ticket)
        })
        .field(Field::Deleted, &before.deleted_at, &after.deleted_at, moment)
        .0
}

fn text(value: &impl ToString) -> FieldValue {
    FieldValue::Text(value.to_string())
}

fn account(before: &Account, after: &Account) -> Vec<FieldChange> {
    let number = |value: &Option<u32>| FieldValue::maybe(*value, FieldValue::Number);
    Diff(Vec::new())
        .field(Field::Name, &before.name, &after.name, text)
        .field(Field::Vocabulary, &before.vocabulary, &after.vocabulary, |v| {
            FieldValue::Vocabulary(*v)
        })
        .field(Field::Language, &before.language, &after.language, |v| FieldValue::Language(*v))
        .field(Field::TimeZone, &before.zone, &after.zone, text)
        .field(Field::Seats, &before.seat_limit, &after.seat_limit, number)
        .field(Field::AutoAssign, &before.auto_assign, &after.auto_assign, |v| {
            FieldValue::maybe(*v, FieldValue::Strategy)
        })
        .field(Field::ReopenWindow, &before.reopen_window_days, &after.reopen_window_days, |v| {
            FieldValue::Number(*v)
        })
        .field(Field::AutoClose, &before.auto_close_days, &after.auto_close_days, number)
        .field(Field::ThanksReopen, &before.thanks_reopen, &after.thanks_reopen, |v| {
            FieldValue::Yes(*v)
        })
        .field(Field::AutoCreateUsers, &before.auto_create_users, &after.auto_create_users, |v| {
            FieldValue::Yes(*v)
        })
        .field(Field::CatchAllSite, &before.catch_all_site, &after.catch_all_site, |v| {
            FieldValue::maybe(*v, FieldValue::Site)
        })
        .0
}

fn rule(before: &AutomationRule, after: &AutomationRule) -> Vec<FieldChange> {
    let count = |count: usize| FieldValue::Number(u32::try_from(count).unwrap_or(u32::MAX));
    Diff(Vec::new())
        .field(Field::Name, &before.name, &after.name, text)
        .field(Field::Active, &before.active, &after.active, |v| FieldValue::Yes(*v))
        .field(Field::Trigger, &before.trigger, &after.trigger, |v| FieldValue::Trigger(*v))
        .field(Field::Conditions, &before.conditions, &after.conditions, |v| count(v.len()))
        .field(Field::Actions, &before.actions, &after.actions, |v| count(v.len()))
        .field(Field::IgnoreFlow, &before.ignore_flow, &after.ignore_flow, |v| FieldValue::Yes(*v))
        .0
}

fn webhook(before: &Webhook, after: &Webhook) -> Vec<FieldChange> {
    let yes = |value: &bool| FieldValue::Yes(*value);
    Diff(Vec::new())
        .field(Field::Name, &before.name, &after.name, text)
        .field(Field::Url, &before.url, &after.url, text)
        .field(Field::Events, &before.events, &after.events, |events| {
            FieldValue::Text(webhooks::names(events))
        })
        .field(Field::WithNotes, &before.notes, &after.notes, yes)
        .field(Field::Active, &before.active, &after.active, yes)
        .0
}

fn alert(before: &Alert, after: &Alert) -> Vec<FieldChange> {
    Diff(Vec::new())
        .field(Field::Status, &before.state, &after.state, |v| FieldValue::AlertState(*v))
        .field(Field::Ticket, &before.ticket, &after.ticket, |v| {
            FieldValue::maybe(*v, FieldValue::Ticket)
        })
        .0
}

#[allow(clippy::ref_option, reason = "what `Diff::field` hands over")]
fn moment(value: &Option<Timestamp>) -> FieldValue {
    FieldValue::maybe(*value, FieldValue::Moment)
}

fn technician(before: &Technician, after: &Technician) -> Vec<FieldChange> {
    Diff(Vec::new())
        .field(Field::FirstName, &before.first_name, &after.first_name, text)
        .field(Field::LastName, &before.last_name, &after.last_name, text)
        .field(Field::Phone, &before.phone, &after.phone, |v| FieldValue::maybe(v.as_ref(), text))
        .field(Field::Picture, &before.picture, &after.picture, FieldValue::picture)
        .field(Field::Language, &before.language, &after.language, |v| {
            FieldValue::maybe(*v, FieldValue::Language)
        })
        .field(Field::Landing, &before.landing, &after.landing, |v| FieldValue::Landing(*v))
        .field(Field::Signature, &before.signature, &after.signature, |v| {
            FieldValue::maybe(v.as_ref(), text)
        })
        .field(Field::AutoAssignCap, &before.auto_assign_cap, &after.auto_assign_cap, |v| {
            FieldValue::maybe(*v, FieldValue::Number)
        })
        .field(Field::HideInactive, &before.hide_inactive, &after.hide_inactive, |v| {
            FieldValue::Yes(*v)
        })
        .field(Field::PlainTickets, &before.plain_tickets, &after.plain_tickets, |v| {
            FieldValue::Yes(*v)
        })
        .field(Field::Status, &before.state, &after.state, |v| FieldValue::State(*v))
        .field(Field::Until, &before.availability, &after.availability, |v| {
            FieldValue::Availability(*v)
        })
        .field(Field::Role, &before.role, &after.role, |v| FieldValue::Role(*v))
        .0
}

fn role(before: &Role, after: &Role) -> Vec<FieldChange> {
    Diff(Vec::new())
        .field(Field::Name, &before.name, &after.name, |v| FieldValue::Text(v.to_string()))
        .field(Field::FullAdmin, &before.full_admin, &after.full_admin, |v| FieldValue::Yes(*v))
        .field(Field::Permissions, &before.permissions, &after.permissions, |v| {
            FieldValue::Permissions(*v)
        })
        .field(Field::Scope, &before.scope, &after.scope, |v| FieldValue::Scope(v.clone()))
        .0
}

fn user(before: &User, after: &User) -> Vec<FieldChange> {
    let related = |id: &DeviceId| FieldValue::Device { id: *id, name: String::new() };
    let named = |v: &Name| FieldValue::Text(v.to_string());
    let line = |v: &Option<Name>| FieldValue::maybe(v.as_ref(), named);
    let department = |v: &Option<DepartmentId>| FieldValue::maybe(*v, FieldValue::Department);
    let locale = |v: &Option<Language>| FieldValue::maybe(*v, FieldValue::Language);
    let addresses = |user: &User| user.emails().map(ToString::to_string).collect::<Vec<_>>();
    let suppress = (&before.suppress_email_tickets, &after.suppress_email_tickets);
    let mut diff = Diff(Vec::new())
        .field(Field::FirstName, &before.first_name, &after.first_name, named)
        .field(Field::LastName, &before.last_name, &after.last_name, named)
        .field(Field::Site, &before.site, &after.site, |v| FieldValue::Site(*v))
        .field(Field::Status, &before.state, &after.state, |v| FieldValue::UserState(*v))
        .field(Field::Email, &addresses(before), &addresses(after), |v| {
            FieldValue::maybe((!v.is_empty()).then(|| v.join(", ")), FieldValue::Text)
        })
        .field(Field::Phone, &before.phone, &after.phone, line)
        .field(Field::Mobile, &before.mobile, &after.mobile, line)
        .field(Field::Department, &before.department, &after.department, department)
        .field(Field::JobTitle, &before.job_title, &after.job_title, line)
        .field(Field::PortalScope, &before.portal_scope, &after.portal_scope, |v| {
            FieldValue::PortalScope(*v)
        })
        .field(Field::SuppressEmailTickets, suppress.0, suppress.1, |v| FieldValue::Yes(*v))
        .field(Field::Source, &before.source, &after.source, |v| FieldValue::Source(*v))
        .field(Field::ExternalId, &before.external_id, &after.external_id, line)
        .field(Field::Language, &before.language, &after.language, locale);
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

fn site(before: &Site, after: &Site) -> Vec<FieldChange> {
    let domains = |value: &Vec<Domain>| {
        let words: Vec<&str> = value.iter().map(|domain| &**domain).collect();
        if words.is_empty() { FieldValue::None } else { FieldValue::Text(words.join(" ")) }
    };
    Diff(Vec::new())
        .field(Field::Name, &before.name, &after.name, text)
        .field(Field::Address, &before.address, &after.address, |v| {
            FieldValue::maybe(v.as_ref(), text)
        })
        .field(Field::Phone, &before.phone, &after.phone, |v| FieldValue::maybe(v.as_ref(), text))
        .field(Field::Notes, &before.notes, &after.notes, |v| FieldValue::maybe(v.as_ref(), text))
        .field(Field::Domains, &before.domains, &after.domains, domains)
        .field(Field::MainUser, &before.main_user, &after.main_user, |v| {
            FieldValue::maybe(*v, FieldValue::User)
        })
        .field(Field::Status, &before.state, &after.state, |v| FieldValue::SiteState(*v))
        .0
}

fn device(before: &Device, after: &Device) -> Vec<FieldChange> {
    let text = |value: &Name| FieldValue::Text(value.to_string());
    let maybe = |value: &Option<Name>| FieldValue::maybe(value.as_ref(), text);
    Diff(Vec::new())
        .field(Field::Name, &before.name, &after.name, text)
        .field(Field::DeviceKind, &before.sort, &after.sort, |v| FieldValue::DeviceKind(*v))
        .field(Field::Model, &before.model, &after.model, maybe)
        .field(Field::Serial, &before.serial, &after.serial, maybe)
        .field(Field::Os, &before.os, &after.os, maybe)
        .field(Field::ExternalId, &before.external_id, &after.external_id, maybe)
        .field(Field::Site, &before.site, &after.site, |v| FieldValue::Site(*v))
        .field(Field::Folder, &before.folder, &after.folder, |v| {
            FieldValue::maybe(*v, FieldValue::Folder)
        })
        .field(Field::Deleted, &before.deleted_at, &after.deleted_at, |v| {
            FieldValue::maybe(*v, FieldValue::Moment)
        })
        .0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Actor, Command, Expect, RecordKey, TicketId,
        testing::{
            A, ADA, B, C, DANA, DESKS, NIL, UMA, VENDOR, World, device, out, primary, relate,
            status, unrelate,
        },
    };

    /// What the command changed about the record, as field, from, to.
    fn changed(
        world: &mut World,
        key: RecordKey,
        command: Command,
    ) -> Vec<(Field, FieldValue, FieldValue)> {
        let before = world.desk.record(key);
        world.ok(ADA, command);
        let after = world.desk.record(key).expect("still there");
        changes_between(before.as_ref(), &after)
            .into_iter()
            .map(|change| (change.field, change.from, change.to))
            .collect()
    }

    fn named(id: DeviceId, name: &str) -> FieldValue {
        FieldValue::Device { id, name: name.into() }
    }

    #[test]
    fn i23_the_fields_of_a_ticket() {
        let mut world = World::little();
        let ticket = world.ticket(UMA);
        let key = RecordKey::Ticket(ticket);
        let open = crate::desk::Category::Open.preset();
        assert_eq!(
            changed(&mut world, key, status(ticket, VENDOR)),
            [(Field::Status, FieldValue::Status(open), FieldValue::Status(VENDOR))]
        );
        assert_eq!(
            changed(&mut world, key, device(ticket, A)),
            [(Field::Device, named(B, "B"), named(A, "A"))]
        );
        let requester = Some(NIL);
        let command = Command::SetTicketRequester { ticket, requester, was: Expect::Any };
        assert_eq!(
            changed(&mut world, key, command),
            [
                (Field::User, FieldValue::User(UMA), FieldValue::User(NIL)),
                (Field::Device, named(A, "A"), FieldValue::None)
            ]
        );
    }

    #[test]
    fn i23_the_relations_of_a_user() {
        let mut world = World::little();
        let key = RecordKey::User(UMA);
        let related = |id| named(id, "");
        assert_eq!(
            changed(&mut world, key, relate(UMA, &[C])),
            [(Field::Device, FieldValue::None, related(C))]
        );
        assert_eq!(
            changed(&mut world, key, unrelate(UMA, B)),
            [
                (Field::Device, related(B), FieldValue::None),
                (Field::Primary, related(B), FieldValue::None)
            ]
        );
        assert_eq!(
            changed(&mut world, key, primary(UMA, Some(A))),
            [(Field::Primary, FieldValue::None, related(A))]
        );
        let [state] = changed(&mut world, key, Command::SetUserActive { user: UMA, active: false })
            .try_into()
            .expect("one field");
        assert_eq!(state.2, FieldValue::UserState(UserState::Inactive));
    }

    #[test]
    fn i23_technicians_and_devices() {
        let mut world = World::little();
        let key = RecordKey::Technician(DANA);
        let [away] = changed(&mut world, key, out(DANA)).try_into().expect("one field");
        assert_eq!(away.1, FieldValue::Availability(Availability::Available));
        let off = Command::DeactivateTechnician { technician: DANA };
        let [state] = changed(&mut world, key, off).try_into().expect("one field");
        assert_eq!(state.2, FieldValue::State(TechnicianState::Inactive));
        let (site, folder) = (crate::desk::testing::LEEDS, Some(DESKS));
        let moves = Command::MoveDevices { devices: vec![A], site, folder, was: Expect::Any };
        assert_eq!(
            changed(&mut world, RecordKey::Device(A), moves),
            [(Field::Folder, FieldValue::None, FieldValue::Folder(DESKS))]
        );
    }

    #[test]
    fn the_first_state_of_a_record_is_no_change() {
        let mut world = World::little();
        let ticket: TicketId = world.ticket(UMA);
        let record = world.desk.record(RecordKey::Ticket(ticket)).expect("opened");
        assert_eq!(changes_between(None, &record), []);
        assert!(world.decide(Actor::System, out(DANA)).is_ok());
    }
}

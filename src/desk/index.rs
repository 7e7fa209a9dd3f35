//! Owns the indexes of the desk: which records point at a record. Kept by [`Desk::apply`] from the
//! difference between a record and what it replaces, so they cannot drift.

use std::collections::BTreeMap;

use super::{
    AlertId, AlertState, DepartmentId, Desk, DeviceId, Email, Name, Record, SiteId, StatusId, Tag,
    Technician, TechnicianId, Ticket, TicketId, TicketNumber, Timestamp, UserId, blocks::Blocks,
};

/// From a key to the records that have it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Index<K, V>(Blocks<K, Values<V>>);

/// The records of one key. Most keys have one or a few: blocks for each would take more than the records do.
#[derive(Clone, Debug)]
enum Values<V> {
    Few(Vec<V>),
    Many(Blocks<V, ()>),
}

/// More records than this lie in blocks.
const FEW: usize = 32;

impl<V: PartialEq> PartialEq for Values<V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<V: Ord + Clone> Values<V> {
    fn set(&mut self, value: V, present: bool) {
        match self {
            Self::Few(values) => match values.binary_search(&value) {
                Ok(at) if !present => drop(values.remove(at)),
                Err(_) if present && values.len() == FEW => {
                    let mut many = Blocks::default();
                    for value in values.drain(..).chain([value]) {
                        many.insert(value, ());
                    }
                    *self = Self::Many(many);
                }
                Err(at) if present => {
                    if values.capacity() == 0 {
                        values.reserve_exact(1);
                    }
                    values.insert(at, value);
                }
                _ => {}
            },
            Self::Many(values) if present => drop(values.insert(value, ())),
            Self::Many(values) => drop(values.remove(&value)),
        }
    }
}

impl<V> Values<V> {
    fn len(&self) -> usize {
        match self {
            Self::Few(values) => values.len(),
            Self::Many(values) => values.len(),
        }
    }

    fn iter(&self) -> impl DoubleEndedIterator<Item = &V> {
        let (few, many) = match self {
            Self::Few(values) => (Some(values), None),
            Self::Many(values) => (None, Some(values.keys())),
        };
        few.into_iter().flatten().chain(many.into_iter().flatten())
    }
}

impl<K, V> Default for Index<K, V> {
    fn default() -> Self {
        Self(Blocks::default())
    }
}

impl<K: Ord + Clone, V: Ord + Copy> Index<K, V> {
    fn set(&mut self, key: K, value: V, present: bool) {
        match self.0.get_mut(&key) {
            Some(values) => {
                values.set(value, present);
                if values.len() == 0 {
                    self.0.remove(&key);
                }
            }
            None if present => {
                self.0.insert(key, Values::Few(vec![value]));
            }
            None => {}
        }
    }

    /// The last of those that have the key.
    pub(super) fn last_of(&self, key: &K) -> Option<V> {
        self.0.get(key)?.iter().next_back().copied()
    }
}

impl<K: Ord + Copy, V: Ord + Copy> Index<K, V> {
    pub(super) fn of(&self, key: K) -> impl DoubleEndedIterator<Item = V> + '_ {
        self.0.get(&key).into_iter().flat_map(Values::iter).copied()
    }

    pub(super) fn count(&self, key: K) -> usize {
        self.0.get(&key).map_or(0, Values::len)
    }
}

/// All indexes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Indexes {
    pub(super) tickets_by_number: Blocks<TicketNumber, TicketId>,
    pub(super) tickets_of_user: Index<UserId, TicketId>,
    pub(super) tickets_of_device: Index<DeviceId, TicketId>,
    pub(super) tickets_of_technician: Index<(TechnicianId, StatusId), TicketId>,
    pub(super) tickets_of_site: Index<(SiteId, StatusId), TicketId>,
    pub(super) users_of_device: Index<DeviceId, UserId>,
    pub(super) users_of_site: Index<SiteId, UserId>,
    pub(super) users_of_department: Index<DepartmentId, UserId>,
    pub(super) devices_of_site: Index<SiteId, DeviceId>,
    pub(super) live_devices_of_site: BTreeMap<SiteId, usize>,
    pub(super) open_alerts: usize,
    /// Those that were not deleted, by what a file calls them.
    pub(super) devices_named: Index<(SiteId, String), DeviceId>,
    pub(super) device_by_external_id: Blocks<Name, DeviceId>,
    pub(super) alerts_of_device: Index<DeviceId, AlertId>,
    pub(super) alerts_of_ticket: Index<TicketId, AlertId>,
    pub(super) user_by_email: Blocks<Email, UserId>,
    pub(super) user_by_external_id: Blocks<Name, UserId>,
    pub(super) tickets_in_status: BTreeMap<StatusId, usize>,
    pub(super) resolved: Blocks<(Timestamp, TicketId), ()>,
    pub(super) live_devices: usize,
    pub(super) listed_users: usize,
    pub(super) merged_into: Index<TicketId, TicketId>,
    pub(super) follow_ups: Index<TicketId, TicketId>,
    pub(super) tags: BTreeMap<Tag, usize>,
    /// Snoozed tickets, by when they wake.
    pub(super) snoozed: Blocks<(Timestamp, TicketId), ()>,
    /// Tickets that are resolved and not closed, by when they were.
    pub(super) closing: Blocks<(Timestamp, TicketId), ()>,
}

/// Counts one more, or one less.
fn count(counter: &mut usize, present: bool) {
    *counter = if present { *counter + 1 } else { counter.saturating_sub(1) };
}

/// Points a unique key at its record, or no longer: a key that went to another record meanwhile stays there.
fn point<K: Ord + Clone, V: PartialEq + Clone>(
    keys: &mut Blocks<K, V>,
    key: &K,
    value: V,
    present: bool,
) {
    if present {
        keys.insert(key.clone(), value);
    } else if keys.get(key) == Some(&value) {
        keys.remove(key);
    }
}

impl Indexes {
    /// Enters a record, or takes it out.
    pub(super) fn set(&mut self, record: &Record, present: bool) {
        match record {
            Record::Ticket(ticket) => {
                if present {
                    self.tickets_by_number.insert(ticket.number, ticket.id);
                } else {
                    self.tickets_by_number.remove(&ticket.number);
                }
                if let Some(into) = ticket.merged_into {
                    self.merged_into.set(into, ticket.id, present);
                }
                if let Some(old) = ticket.follow_up_of {
                    self.follow_ups.set(old, ticket.id, present);
                }
                if ticket.is_live() {
                    self.set_live(ticket, present);
                }
            }
            Record::User(user) => {
                if user.is_listed() {
                    self.users_of_site.set(user.site, user.id, present);
                    count(&mut self.listed_users, present);
                }
                if let Some(department) = user.department {
                    self.users_of_department.set(department, user.id, present);
                }
                for email in user.emails() {
                    point(&mut self.user_by_email, email, user.id, present);
                }
                if let Some(id) = &user.external_id {
                    point(&mut self.user_by_external_id, id, user.id, present);
                }
                for device in user.devices.all() {
                    self.users_of_device.set(*device, user.id, present);
                }
            }
            Record::Device(device) => {
                self.devices_of_site.set(device.site, device.id, present);
                if device.is_live() {
                    count(&mut self.live_devices, present);
                    let here = self.live_devices_of_site.entry(device.site).or_default();
                    count(here, present);
                    if *here == 0 {
                        self.live_devices_of_site.remove(&device.site);
                    }
                    let name = (device.site, device.name.to_lowercase());
                    self.devices_named.set(name, device.id, present);
                    if let Some(id) = &device.external_id {
                        point(&mut self.device_by_external_id, id, device.id, present);
                    }
                }
            }
            Record::Alert(alert) => {
                if alert.state == AlertState::Open {
                    count(&mut self.open_alerts, present);
                }
                self.alerts_of_device.set(alert.device, alert.id, present);
                if let Some(ticket) = alert.ticket {
                    self.alerts_of_ticket.set(ticket, alert.id, present);
                }
            }
            _ => {}
        }
    }

    /// Enters a ticket that was not deleted where work is looked up, or takes it out.
    fn set_live(&mut self, ticket: &Ticket, present: bool) {
        let in_status = self.tickets_in_status.entry(ticket.status).or_default();
        count(in_status, present);
        if *in_status == 0 {
            self.tickets_in_status.remove(&ticket.status);
        }
        self.tickets_of_site.set((ticket.site, ticket.status), ticket.id, present);
        if let Some(user) = ticket.requester {
            self.tickets_of_user.set(user, ticket.id, present);
        }
        if let Some(device) = &ticket.device {
            self.tickets_of_device.set(device.id, ticket.id, present);
        }
        if let Some(technician) = ticket.assignee {
            let key = (technician, ticket.status);
            self.tickets_of_technician.set(key, ticket.id, present);
        }
        for tag in &ticket.tags {
            let used = self.tags.entry(tag.clone()).or_default();
            count(used, present);
            if *used == 0 {
                self.tags.remove(tag);
            }
        }
        let timed = |of: &mut Blocks<_, ()>, at: Option<Timestamp>| match at {
            Some(at) if present => drop(of.insert((at, ticket.id), ())),
            Some(at) => drop(of.remove(&(at, ticket.id))),
            None => {}
        };
        timed(&mut self.resolved, ticket.resolved_at);
        timed(&mut self.snoozed, ticket.snoozed_until);
        timed(&mut self.closing, ticket.resolved_at.filter(|_| ticket.closed_at.is_none()));
    }
}

impl Desk {
    /// The ticket people call by this number.
    pub fn ticket_numbered(&self, number: TicketNumber) -> Option<&Ticket> {
        self.get(*self.indexes.tickets_by_number.get(&number)?)
    }

    /// The number the next ticket gets.
    pub fn next_number(&self) -> TicketNumber {
        let last = self.indexes.tickets_by_number.keys().next_back().copied();
        TicketNumber(last.max(self.numbered).map_or(1, |number| number.0 + 1))
    }

    /// How many tickets somebody still has to work on.
    pub fn active_tickets(&self) -> usize {
        self.statuses
            .values()
            .filter(|status| status.category.is_active())
            .filter_map(|status| self.indexes.tickets_in_status.get(&status.id))
            .sum()
    }

    /// How many tickets have a status; deleted ones are not counted.
    pub fn tickets_in_status(&self, status: StatusId) -> usize {
        self.indexes.tickets_in_status.get(&status).copied().unwrap_or(0)
    }

    /// When tickets were opened since a time, the newest first. Numbers are given in that order.
    pub fn opened_since(&self, since: Timestamp) -> impl Iterator<Item = Timestamp> + '_ {
        let newest = self.indexes.tickets_by_number.values().rev();
        let times = newest.filter_map(|id| self.get::<Ticket>(*id));
        times.map(|ticket| ticket.created_at).take_while(move |at| *at >= since)
    }

    /// When tickets were resolved since a time, the newest first.
    pub fn resolved_since(&self, since: Timestamp) -> impl Iterator<Item = Timestamp> + '_ {
        self.indexes.resolved.keys().rev().map(|(at, _)| *at).take_while(move |at| *at >= since)
    }

    /// The tags that tickets have, in order.
    pub fn tags_in_use(&self) -> impl Iterator<Item = &Tag> {
        self.indexes.tags.keys()
    }

    /// How many tickets are snoozed.
    pub fn snoozed_tickets(&self) -> usize {
        self.indexes.snoozed.len()
    }

    /// The tickets that continue this one, oldest first (D3).
    pub fn follow_ups(&self, ticket: TicketId) -> impl Iterator<Item = TicketId> + '_ {
        self.indexes.follow_ups.of(ticket)
    }

    /// How many devices were not deleted.
    pub const fn live_devices(&self) -> usize {
        self.indexes.live_devices
    }

    /// How many users were neither merged nor erased.
    pub const fn listed_users(&self) -> usize {
        self.indexes.listed_users
    }

    /// How many alerts wait for somebody.
    pub const fn open_alerts(&self) -> usize {
        self.indexes.open_alerts
    }

    /// How much there is at a site: tickets somebody still has to work on, users, devices that were not deleted.
    pub fn counts_of_site(&self, site: SiteId) -> [usize; 3] {
        let active = self.statuses.values().filter(|status| status.category.is_active());
        let tickets = active.map(|status| self.indexes.tickets_of_site.count((site, status.id)));
        [
            tickets.sum(),
            self.indexes.users_of_site.count(site),
            self.indexes.live_devices_of_site.get(&site).copied().unwrap_or_default(),
        ]
    }

    /// The technician who signs in with an address.
    pub fn technician_with_email(&self, email: &Email) -> Option<&Technician> {
        self.all::<Technician>().find(|technician| technician.email == *email)
    }

    /// The user an address belongs to (I7).
    pub fn user_with_email(&self, email: &Email) -> Option<UserId> {
        self.indexes.user_by_email.get(email).copied()
    }

    /// The user another system knows by this id.
    pub fn user_with_external_id(&self, id: &Name) -> Option<UserId> {
        self.indexes.user_by_external_id.get(id).copied()
    }

    /// The newest device of a site with this name, whatever its case, that was not deleted.
    pub fn device_named(&self, site: SiteId, name: &str) -> Option<DeviceId> {
        self.indexes.devices_named.last_of(&(site, name.to_lowercase()))
    }

    /// The device another system knows by this id, unless it was deleted.
    pub fn device_with_external_id(&self, id: &Name) -> Option<DeviceId> {
        self.indexes.device_by_external_id.get(id).copied()
    }

    /// The tickets a user asked for, oldest first.
    pub fn tickets_of_user(&self, user: UserId) -> impl DoubleEndedIterator<Item = TicketId> + '_ {
        self.indexes.tickets_of_user.of(user)
    }

    /// The tickets about a device, oldest first.
    pub fn tickets_of_device(
        &self,
        device: DeviceId,
    ) -> impl DoubleEndedIterator<Item = TicketId> + '_ {
        self.indexes.tickets_of_device.of(device)
    }

    /// A technician's tickets whose status is of one of the categories that `wanted` accepts.
    pub fn tickets_of_technician(
        &self,
        technician: TechnicianId,
        wanted: fn(super::Category) -> bool,
    ) -> impl Iterator<Item = TicketId> + '_ {
        self.statuses
            .values()
            .filter(move |status| wanted(status.category))
            .flat_map(move |status| self.indexes.tickets_of_technician.of((technician, status.id)))
    }

    /// A site's tickets whose status is of one of the categories that `wanted` accepts.
    pub fn tickets_of_site(
        &self,
        site: SiteId,
        wanted: fn(super::Category) -> bool,
    ) -> impl Iterator<Item = TicketId> + '_ {
        self.statuses
            .values()
            .filter(move |status| wanted(status.category))
            .flat_map(move |status| self.indexes.tickets_of_site.of((site, status.id)))
    }

    /// How many open tickets a technician has; pending ones are not counted (D4).
    pub fn open_load(&self, technician: TechnicianId) -> usize {
        self.statuses
            .values()
            .filter(|status| status.category == super::Category::Open)
            .map(|status| self.indexes.tickets_of_technician.count((technician, status.id)))
            .sum()
    }

    /// What a device reported, oldest first.
    pub fn alerts_of_device(&self, device: DeviceId) -> impl Iterator<Item = AlertId> + '_ {
        self.indexes.alerts_of_device.of(device)
    }

    /// The alerts a ticket is about, oldest first.
    pub fn alerts_of_ticket(&self, ticket: TicketId) -> impl Iterator<Item = AlertId> + '_ {
        self.indexes.alerts_of_ticket.of(ticket)
    }

    /// The users a device is related to.
    pub fn users_of_device(&self, device: DeviceId) -> impl Iterator<Item = UserId> + '_ {
        self.indexes.users_of_device.of(device)
    }

    /// The users of a site.
    pub fn users_of_site(&self, site: SiteId) -> impl Iterator<Item = UserId> + '_ {
        self.indexes.users_of_site.of(site)
    }

    /// The users of a department.
    pub fn users_of_department(
        &self,
        department: DepartmentId,
    ) -> impl Iterator<Item = UserId> + '_ {
        self.indexes.users_of_department.of(department)
    }

    /// Who a user is by now: whom they were merged into, or themselves (B3 row 14).
    pub fn user_now(&self, user: UserId) -> UserId {
        let mut now = user;
        while let Some(next) = self.get::<super::User>(now).and_then(|user| user.merged_into) {
            now = next;
        }
        now
    }

    /// The main user of a site, unless they are inactive: then there is none for now (U15, I6).
    pub fn main_user(&self, site: SiteId) -> Option<UserId> {
        let user = self.get::<super::Site>(site)?.main_user?;
        self.get::<super::User>(user).filter(|user| user.may_ask()).map(|user| user.id)
    }

    /// The devices of a site, deleted ones too.
    pub fn all_devices_of_site(&self, site: SiteId) -> impl Iterator<Item = &super::Device> + '_ {
        self.indexes.devices_of_site.of(site).filter_map(|id| self.get::<super::Device>(id))
    }

    /// The devices of a site that were not deleted.
    pub fn devices_of_site(&self, site: SiteId) -> impl Iterator<Item = &super::Device> + '_ {
        self.indexes
            .devices_of_site
            .of(site)
            .filter_map(|id| self.get::<super::Device>(id))
            .filter(|device| device.is_live())
    }
}

//! Owns the first days of the sample desk: account, sites, team, users, devices and who has what.
//!
//! Must not know about tickets. What the company is made of stands in `company.rs`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::{
    Size,
    company::{self, Gear, Place, Standing},
    gear,
    names::{self, FullName, Namer},
    stage::Stage,
};
use crate::desk::{
    Actor, AddDepartment, Category, Command, DepartmentId, DeviceId, Edit, EditUser, FolderId,
    NewTechnician, NewUser, PortalScope, Preset, SetMainUser, SiteId, StatusId, Strategy,
    TechnicianId, TechnicianKind, Timestamp, UserAddress, UserId,
};

/// Everybody and everything the tickets are about.
#[derive(Default)]
pub(super) struct Cast {
    pub(super) sites: Vec<Site>,
    pub(super) people: Vec<Person>,
    /// The team in the order of [`company::TEAM`]; nothing for those who come later.
    pub(super) team: Vec<Option<TechnicianId>>,
    pub(super) bot: Option<TechnicianId>,
    pub(super) vendor: Option<StatusId>,
}

/// A site.
pub(super) struct Site {
    pub(super) id: SiteId,
    pub(super) place: &'static Place,
    pub(super) town: &'static str,
    pub(super) code: String,
    pub(super) folders: Vec<(FolderId, &'static str)>,
    pub(super) printers: Vec<String>,
    pub(super) servers: Vec<String>,
    pub(super) people: Vec<usize>,
}

/// A user.
pub(super) struct Person {
    pub(super) id: UserId,
    pub(super) site: usize,
    pub(super) first: String,
    pub(super) full: String,
    pub(super) department: &'static str,
    pub(super) lead: bool,
    pub(super) floor: bool,
    pub(super) devices: Vec<DeviceId>,
}

/// The clock of the first days: one entry after the other, all of them before the first ticket.
pub(super) struct Pace {
    pub(super) at: Timestamp,
    step: TimeDelta,
}

impl Pace {
    fn new(start: Timestamp, entries: usize) -> Self {
        let room = TimeDelta::days(4).num_milliseconds();
        let entries = i64::try_from(entries).unwrap_or(i64::MAX).max(1);
        Self { at: start, step: TimeDelta::milliseconds((room / entries).clamp(1, 35_000)) }
    }

    pub(super) fn next(&mut self) -> Timestamp {
        self.at += self.step;
        self.at
    }
}

/// Plays the first days.
pub(super) fn play(stage: &mut Stage, counts: &Size, start: Timestamp) -> Cast {
    let entries =
        100 + 7 * counts.sites + 2 * counts.technicians + 2 * counts.users + counts.devices;
    let mut clock = Pace::new(start, entries);
    let mut cast = Cast::default();
    let admin = account(stage, &mut cast, counts, &mut clock);
    sites(stage, &mut cast, counts, &mut clock, admin);
    team(stage, &mut cast, counts, &mut clock, admin);
    let departments = departments(stage, &cast, &mut clock, admin);
    users(stage, &mut cast, counts, &mut clock, (admin, &departments));
    standing(stage, &cast, &mut clock, admin);
    gear::enter(stage, &mut cast, counts, &mut clock, admin);
    stage.act(clock.next(), admin, Command::SetAutoAssign { strategy: Some(Strategy::RoundRobin) });
    cast
}

fn account(stage: &mut Stage, cast: &mut Cast, counts: &Size, clock: &mut Pace) -> Actor {
    let first = &company::TEAM[0];
    let id = stage.id(clock.at);
    let seats = u32::try_from(counts.technicians.max(1) + 1).unwrap_or(u32::MAX);
    let admin = NewTechnician {
        id,
        email: mail(first.login),
        first_name: first.first.into(),
        last_name: first.last.into(),
        phone: None,
        role: first.role.map(Preset::id),
        sort: TechnicianKind::Human,
        add_seat: false,
    };
    let account = company::NAME.to_owned();
    let command = Command::FoundDesk { account, seats: Some(seats), admin };
    stage.act(clock.at, Actor::System, command);
    cast.team.push(Some(id));
    let admin = Actor::Technician(id);
    let at = clock.next();
    let id = stage.id(at);
    let label = "Waiting for vendor".to_owned();
    stage.act(at, admin, Command::AddStatus { id, label, category: Category::Pending });
    cast.vendor = Some(id);
    admin
}

fn sites(stage: &mut Stage, cast: &mut Cast, counts: &Size, clock: &mut Pace, admin: Actor) {
    for number in 0..counts.sites.max(1) {
        let extra = number.checked_sub(company::PLACES.len());
        let place = &company::PLACES[if extra.is_some() { 0 } else { number }];
        let label = extra.map_or_else(|| place.name.to_owned(), company::more_site);
        let town = match extra {
            Some(extra) => company::MORE_TOWNS.get(extra).unwrap_or(&"the shop"),
            None => place.town,
        };
        let code = extra.map_or_else(|| place.code.to_owned(), |_| format!("S{:02}", number + 1));
        let at = clock.next();
        let id = stage.id(at);
        stage.act(at, admin, Command::add_site(id, label));
        let labels: &[&'static str] =
            if extra.is_some() { &["Sales floor", "Back office"] } else { place.folders };
        let mut folders = Vec::new();
        for label in labels {
            let at = clock.next();
            let folder = stage.id(at);
            let command = Command::AddFolder { id: folder, site: id, label: (*label).to_owned() };
            stage.act(at, admin, command);
            folders.push((folder, *label));
        }
        let (printers, servers, people) = (Vec::new(), Vec::new(), Vec::new());
        cast.sites.push(Site { id, place, town, code, folders, printers, servers, people });
    }
}

fn team(stage: &mut Stage, cast: &mut Cast, counts: &Size, clock: &mut Pace, admin: Actor) {
    let mut namer = Namer::default();
    for number in 1..counts.technicians {
        let member = company::TEAM.get(number);
        if member.is_some_and(comes_later) {
            cast.team.push(None);
            continue;
        }
        let (name, role) = match member {
            Some(member) => (
                FullName {
                    first: member.first.into(),
                    last: member.last.into(),
                    login: member.login.into(),
                },
                member.role,
            ),
            None => (namer.name(&mut stage.dice, &names::ENGLISH), Some(Preset::Technician)),
        };
        let email = match member {
            Some(_) => mail(&name.login),
            None => mail(&format!("it.{}", name.login)),
        };
        let id = hire(stage, clock.next(), admin, &name, email, role);
        stage.act(clock.next(), Actor::System, Command::RecordLogin { technician: id });
        cast.team.push(Some(id));
    }
    let at = clock.next();
    let id = stage.id(at);
    let bot = NewTechnician {
        id,
        email: mail("autopilot"),
        first_name: "Autopilot".into(),
        last_name: "Fellgate".into(),
        phone: None,
        role: Some(Preset::Technician.id()),
        sort: TechnicianKind::Bot,
        add_seat: false,
    };
    if stage.act(at, admin, Command::AddTechnician(bot)) {
        cast.bot = Some(id);
    }
}

/// True for those of the team who are not there from the first day.
fn comes_later(member: &company::Member) -> bool {
    member.role.is_none() || member.standing == Standing::Invited
}

/// Adds a technician.
pub(super) fn hire(
    stage: &mut Stage,
    at: Timestamp,
    admin: Actor,
    name: &FullName,
    email: String,
    role: Option<Preset>,
) -> TechnicianId {
    let id = stage.id(at);
    let technician = NewTechnician {
        id,
        email,
        first_name: name.first.clone(),
        last_name: name.last.clone(),
        phone: None,
        role: role.map(Preset::id),
        sort: TechnicianKind::Human,
        add_seat: false,
    };
    stage.act(at, admin, Command::AddTechnician(technician));
    id
}

/// Enters the departments of the sites, each name once.
fn departments(
    stage: &mut Stage,
    cast: &Cast,
    clock: &mut Pace,
    admin: Actor,
) -> BTreeMap<&'static str, DepartmentId> {
    let mut known = BTreeMap::new();
    for department in cast.sites.iter().flat_map(|site| site.place.departments) {
        if !known.contains_key(department.name) {
            let at = clock.next();
            let id = stage.id(at);
            let label = department.name.to_owned();
            stage.act(at, admin, Command::AddDepartment(AddDepartment { id, label }));
            known.insert(department.name, id);
        }
    }
    known
}

fn users(
    stage: &mut Stage,
    cast: &mut Cast,
    counts: &Size,
    clock: &mut Pace,
    (admin, departments): (Actor, &BTreeMap<&'static str, DepartmentId>),
) {
    let mut namer = Namer::default();
    let mut seen = BTreeSet::new();
    let shares: Vec<usize> = (0..cast.sites.len())
        .map(|site| company::PLACES.get(site).map_or(8, |place| place.share))
        .collect();
    for number in 0..counts.users {
        let site = stage.dice.weighted(shares.iter().copied());
        let place = cast.sites[site].place;
        let own_script = (number % 17 == 5).then(|| namer.own_script(number / 17)).flatten();
        let name = own_script.unwrap_or_else(|| {
            let pool = stage.dice.weighted(place.people.iter().map(|(share, _)| *share));
            namer.name(&mut stage.dice, &place.people[pool].1)
        });
        let department = stage.dice.weighted(place.departments.iter().map(|part| part.share));
        let lead = seen.insert((site, department));
        let department = &place.departments[department];
        let title = match (lead, department.titles) {
            (false, [_, others @ ..]) if !others.is_empty() => stage.dice.pick(others),
            (_, titles) => titles[0],
        };
        let at = clock.next();
        let id = stage.id(at);
        let extension = stage.dice.between(100, 999);
        let user = NewUser {
            email: (!department.floor || stage.dice.chance(70)).then(|| mail(&name.login)),
            phone: (!department.floor).then(|| format!("{}{extension}", place.phone)),
            department: departments.get(department.name).copied(),
            job_title: Some(title.to_owned()),
            ..NewUser::named(id, cast.sites[site].id, name.first.as_str(), name.last.as_str())
        };
        let by = if stage.dice.chance(50) { admin } else { second(cast).unwrap_or(admin) };
        stage.act(at, by, Command::add_user(user));
        cast.sites[site].people.push(cast.people.len());
        cast.people.push(Person {
            id,
            site,
            full: format!("{} {}", name.first, name.last),
            first: name.first,
            department: department.name,
            lead,
            floor: department.floor,
            devices: Vec::new(),
        });
    }
}

/// Who speaks for a site, who stands in for them, who has two addresses, whose machine only ever sends reports.
fn standing(stage: &mut Stage, cast: &Cast, clock: &mut Pace, admin: Actor) {
    for (number, site) in cast.sites.iter().enumerate() {
        let mut leads = site.people.iter().map(|person| &cast.people[*person]).filter(|p| p.lead);
        if let Some(main) = leads.next() {
            let set = SetMainUser { site: site.id, user: Some(main.id), replace: false };
            stage.act(clock.next(), admin, Command::SetMainUser(set));
            if number == 0 {
                let email = mail(&format!("office.{}", site.code.to_lowercase()));
                let address = UserAddress { user: main.id, email, primary: false };
                stage.act(clock.next(), admin, Command::AddUserAddress(address));
            }
        }
        if let Some(deputy) = leads.next() {
            let portal_scope = Some(Edit::to(PortalScope::Site));
            let edit = EditUser { portal_scope, ..EditUser::of(deputy.id) };
            stage.act(clock.next(), admin, Command::edit_user(edit));
        }
        let floor = site.people.iter().map(|person| &cast.people[*person]).find(|p| p.floor);
        if let Some(machine) = floor {
            let suppress_email_tickets = Some(Edit::to(true));
            let edit = EditUser { suppress_email_tickets, ..EditUser::of(machine.id) };
            stage.act(clock.next(), admin, Command::edit_user(edit));
        }
    }
}

/// The second of the team, who may do most of what the first one may.
pub(super) fn second(cast: &Cast) -> Option<Actor> {
    cast.team.get(1).copied().flatten().map(Actor::Technician)
}

/// An address of the company.
pub(super) fn mail(login: &str) -> String {
    format!("{login}@{}", company::DOMAIN)
}

/// How many of `all` a gear makes.
pub(super) const fn share_of(gear: &Gear, all: usize) -> usize {
    all * gear.share / 100
}

//! Owns how a ticket of the sample comes to be: which story, whose, about which device, through which
//! channel, in which words.
//!
//! Must not know how it goes on (`thread.rs`).

use chrono::TimeDelta;

use super::{
    company,
    founding::Cast,
    hours,
    plan::{self, Fate, Start},
    scenario::{COMMON, Facts, SCENARIOS, Scenario, Who, fill, sentence},
    stage::Stage,
    thread::{Thread, someone},
};
use crate::desk::{
    Actor, Channel, Command, Device, DeviceChoice, DeviceId, MessageKind, NewTicket, Priority,
    TechnicianId, TicketId, TicketType, Timestamp, To, User, UserState,
};

/// How often another story is drawn before the ticket is left out.
const TRIES: usize = 400;

/// What kind of ticket is wanted.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) at: Timestamp,
    pub(super) fate: Fate,
    pub(super) critical: bool,
}

/// Who asks, and about what.
struct Asker {
    person: Option<usize>,
    site: usize,
    device: Option<DeviceId>,
    primary: Option<DeviceId>,
}

/// Who can be the one a story happens to: for each [`Who`] the people.
pub(super) struct Pools {
    people: Vec<(Who, Vec<usize>)>,
    weights: Vec<usize>,
}

impl Pools {
    pub(super) fn new(stage: &Stage, cast: &Cast) -> Self {
        let whos = [
            Who::Anyone,
            Who::Workstation,
            Who::Studio,
            Who::Terminal,
            Who::Phone,
            Who::Handheld,
            Who::Printer,
            Who::Lead,
            Who::French,
            Who::Portuguese,
        ];
        let fits = |who, person: &usize| fits(stage, cast, who, *person);
        let people = whos
            .map(|who| (who, (0..cast.people.len()).filter(|person| fits(who, person)).collect()));
        let weights = SCENARIOS.iter().map(|story| story.weight).collect();
        Self { people: people.into(), weights }
    }

    fn of(&self, who: Who) -> &[usize] {
        self.people.iter().find(|(pool, _)| *pool == who).map_or(&[], |(_, people)| people)
    }
}

fn fits(stage: &Stage, cast: &Cast, who: Who, person: usize) -> bool {
    let record = &cast.people[person];
    let town = cast.sites[record.site].town;
    let device = about(stage, who, record.devices.iter().copied()).is_some();
    match who {
        Who::Anyone => true,
        Who::Lead => record.lead,
        Who::French => town == "Lyon",
        Who::Portuguese => town == "Porto" && device,
        Who::Studio => device && ["Design", "Product development"].contains(&record.department),
        _ => device,
    }
}

/// The first of the devices that a story of this kind can be about.
fn about(stage: &Stage, who: Who, mut devices: impl Iterator<Item = DeviceId>) -> Option<DeviceId> {
    let labels: &[&str] = match who {
        Who::Workstation | Who::Portuguese => &["LT", "WS"],
        Who::Studio => &["WS", "LT"],
        Who::Terminal => &["PT"],
        Who::Phone => &["PH"],
        Who::Handheld => &["HS"],
        Who::Printer => &["PR"],
        _ => return None,
    };
    devices.find(|id| {
        let name = stage.desk.get::<Device>(*id).map(|device| &*device.name);
        name.is_some_and(|name| labels.iter().any(|label| name.starts_with(label)))
    })
}

/// Opens a ticket; nothing where no story fits.
pub(super) fn open(
    stage: &mut Stage,
    cast: &Cast,
    pools: &Pools,
    wanted: Wanted,
) -> Option<Thread> {
    let (scenario, asker) = draw(stage, cast, pools, wanted)?;
    let facts = facts(stage, cast, scenario, &asker);
    let channel = channel(stage, scenario, &asker, wanted.at);
    let ticket: TicketId = stage.id(wanted.at);
    let (actor, assignee) = author(stage, cast, scenario, &asker, channel)?;
    let device = match asker.device {
        _ if stage.dice.chance(4) => DeviceChoice::Blank,
        Some(device) if !channel.is_outside() => DeviceChoice::Device(device),
        _ => DeviceChoice::Primary,
    };
    let requester = asker.person.map(|person| cast.people[person].id);
    let title = stage.dice.text(&scenario.title);
    let new = NewTicket {
        id: ticket,
        message: stage.id(wanted.at),
        site: cast.sites[asker.site].id,
        requester,
        device,
        origin_device: asker.device.or(asker.primary).filter(|_| channel == Channel::Agent),
        title: facts.fill(title),
        text: first_message(stage, scenario, &facts, channel),
        priority: priority(stage, scenario, wanted.critical),
        impact: scenario.impact,
        sort: scenario.sort,
        channel,
        assignee,
    };
    let other_device =
        channel.is_outside() && asker.device.is_some_and(|d| asker.primary != Some(d));
    if !stage.act(wanted.at, actor, Command::CreateTicket(new)) {
        return None;
    }
    let device = asker.device;
    let mut thread =
        Thread { ticket, requester, channel, scenario, facts, device, steps: [].into() };
    schedule(stage, &mut thread, wanted, other_device);
    Some(thread)
}

/// Opens a ticket that continues one closed long ago (D3); nothing where the requester may not ask.
pub(super) fn continue_old(stage: &mut Stage, old: &Thread, wanted: Wanted) -> Option<Thread> {
    let requester = old.requester?;
    if stage.desk.get::<User>(requester)?.state != UserState::Active {
        return None;
    }
    let ticket: TicketId = stage.id(wanted.at);
    let again = stage.dice.text(&old.scenario.who.words().reopen);
    let command = Command::AddMessage {
        id: stage.id(wanted.at),
        ticket: old.ticket,
        kind: MessageKind::Requester,
        text: old.facts.fill(again),
        channel: Channel::Email,
        follow_up: Some(ticket),
    };
    if !stage.act(wanted.at, Actor::User(requester), command) {
        return None;
    }
    let mut thread = Thread { ticket, channel: Channel::Email, ..old.clone() };
    schedule(stage, &mut thread, wanted, false);
    Some(thread)
}

/// Draws a story and somebody to whom it happens.
fn draw(
    stage: &mut Stage,
    cast: &Cast,
    pools: &Pools,
    wanted: Wanted,
) -> Option<(&'static Scenario, Asker)> {
    let old = stage.now - wanted.at > TimeDelta::days(4);
    let open = wanted.fate != Fate::Solved;
    let at_work = hours::is_open(wanted.at);
    for _ in 0..TRIES {
        let scenario = &SCENARIOS[stage.dice.weighted(pools.weights.iter().copied())];
        let critical = scenario.priority == Priority::Critical;
        let fits = (!wanted.critical || critical)
            && !(open && old && critical)
            && (wanted.fate != Fate::Vendor || scenario.vendor.is_some())
            && !(wanted.fate == Fate::Asked && scenario.who.is_nobody())
            && (at_work || scenario.who != Who::Staff);
        if !fits {
            continue;
        }
        if scenario.who.is_nobody() {
            let site = stage.dice.below(cast.sites.len());
            if scenario.who == Who::Staff || !cast.sites[site].servers.is_empty() {
                return Some((scenario, Asker { person: None, site, device: None, primary: None }));
            }
            continue;
        }
        if let Some(asker) = asker(stage, cast, pools, scenario.who) {
            return Some((scenario, asker));
        }
    }
    None
}

fn asker(stage: &mut Stage, cast: &Cast, pools: &Pools, who: Who) -> Option<Asker> {
    let pool = pools.of(who);
    if pool.is_empty() {
        return None;
    }
    // Some people ask more often than others.
    let most = if stage.dice.chance(30) { pool.len().div_ceil(4) } else { pool.len() };
    let person = pool[stage.dice.below(most)];
    let user = stage.desk.get::<User>(cast.people[person].id)?;
    if user.state != UserState::Active {
        return None;
    }
    let device = about(stage, who, user.devices.all().iter().copied());
    let needs = !matches!(who, Who::Anyone | Who::Lead | Who::French);
    if needs && device.is_none() {
        return None;
    }
    let site = cast.people[person].site;
    Some(Asker { person: Some(person), site, device, primary: user.devices.primary() })
}

fn facts(stage: &mut Stage, cast: &Cast, scenario: &Scenario, asker: &Asker) -> Facts {
    let site = &cast.sites[asker.site];
    let person = asker.person.map(|person| &cast.people[person]);
    let device = asker.device.and_then(|device| stage.desk.get::<Device>(device));
    let device = device.map(|device| device.name.to_string()).unwrap_or_default();
    // What users miss is on the file server; alerts come from all of them.
    let files = if scenario.who == Who::Monitor { usize::MAX } else { 1 };
    let servers = &site.servers[..site.servers.len().min(files)];
    let dice = &mut stage.dice;
    let mut one_of = |names: &[String], fallback: &str| match names {
        [] => format!("{fallback}-{}", site.code),
        names => dice.text(names).to_owned(),
    };
    let (printer, server) = (one_of(&site.printers, "PR"), one_of(servers, "FS"));
    let mate = (0..6)
        .map(|_| site.people.get(dice.below(site.people.len())))
        .find(|mate| mate.is_some() && mate.copied() != asker.person)
        .flatten();
    let mate =
        mate.map_or_else(|| "a colleague".to_owned(), |mate| cast.people[*mate].full.clone());
    let own = person.map_or("", |person| person.department);
    let others: Vec<&'static str> =
        company::DEPARTMENTS.into_iter().filter(|department| *department != own).collect();
    let code = match scenario.sort {
        TicketType::Change => format!("CHG-{}", dice.between(200, 899)),
        _ => format!("{}-{:04}", dice.pick(&["A", "C", "K", "R"]), dice.between(100, 9999)),
    };
    Facts {
        first: person.map(|person| person.first.clone()).unwrap_or_default(),
        full: person.map(|person| person.full.clone()).unwrap_or_default(),
        device,
        site: site.town,
        printer,
        server,
        room: dice.pick(site.place.rooms),
        mate,
        dept: dice.pick(&others),
        app: dice.pick(&company::PROGRAMS),
        day: dice.pick(&company::WEEKDAYS),
        code,
    }
}

fn channel(stage: &mut Stage, scenario: &Scenario, asker: &Asker, at: Timestamp) -> Channel {
    match scenario.who {
        Who::Monitor => return Channel::Alert,
        Who::Staff => return Channel::Console,
        _ => {}
    }
    let device = asker.device.is_some();
    let shares: &[(Channel, usize)] = if hours::is_open(at) {
        &[
            (Channel::Email, 44),
            (Channel::Portal, 21),
            (Channel::Phone, 15),
            (Channel::Console, 8),
            (Channel::Teams, 6),
            (Channel::Agent, 6),
        ]
    } else {
        &[(Channel::Email, 65), (Channel::Portal, 35)]
    };
    let (channel, _) = shares[stage.dice.weighted(shares.iter().map(|(_, share)| *share))];
    match channel {
        Channel::Agent if !device => Channel::Portal,
        channel => channel,
    }
}

/// Who enters the ticket, and to whom it goes where somebody says so.
fn author(
    stage: &mut Stage,
    cast: &Cast,
    scenario: &Scenario,
    asker: &Asker,
    channel: Channel,
) -> Option<(Actor, Option<To>)> {
    if channel == Channel::Alert {
        return Some((Actor::System, None));
    }
    if let (true, Some(person)) = (channel.is_outside(), asker.person) {
        return Some((Actor::User(cast.people[person].id), None));
    }
    let technician: TechnicianId = someone(stage, cast)?;
    let own = Some(To::Technician(technician));
    let assignee = match stage.dice.below(20) {
        _ if scenario.who == Who::Staff => own,
        0..=8 => own,
        9..=10 => Some(To::Nobody),
        _ => None,
    };
    Some((Actor::Technician(technician), assignee))
}

fn first_message(
    stage: &mut Stage,
    scenario: &Scenario,
    facts: &Facts,
    channel: Channel,
) -> String {
    let dice = &mut stage.dice;
    let words = scenario.who.words();
    let text = facts.fill(dice.text(&scenario.open));
    let told = |template: &str| {
        let text = sentence(&text);
        fill(template, |key| if key == "text" { Some(&*text) } else { facts.get(key) })
    };
    match channel {
        Channel::Email => {
            let (greeting, closing) = (dice.text(&words.greeting), dice.text(&words.closing));
            format!("{greeting}\n\n{text}\n\n{closing}\n{}", facts.first)
        }
        Channel::Phone => told(dice.text(&COMMON.call)),
        Channel::Console if !scenario.who.is_nobody() => told(dice.text(&COMMON.walkin)),
        _ => sentence(&text).into_owned(),
    }
}

fn priority(stage: &mut Stage, scenario: &Scenario, exact: bool) -> Priority {
    match (scenario.priority, stage.dice.below(100)) {
        (usual, _) if exact => usual,
        (Priority::Low, 0..12) | (Priority::High, 0..15) => Priority::Medium,
        (Priority::Medium, 0..12) => Priority::High,
        (Priority::Medium, 12..26) => Priority::Low,
        (usual, _) => usual,
    }
}

/// Puts times to the plan of a thread.
fn schedule(stage: &mut Stage, thread: &mut Thread, wanted: Wanted, other_device: bool) {
    let start = hours::worked(wanted.at);
    let plan = plan::plan(
        &mut stage.dice,
        &Start {
            scenario: thread.scenario,
            fate: wanted.fate,
            age: hours::worked(stage.now) - start,
            asked: thread.requester.is_some(),
            other_device,
        },
    );
    let mut last = wanted.at;
    for (minute, step) in plan {
        let millis = stage.dice.between(500, 59_500);
        let at = hours::moment(start + minute) + TimeDelta::milliseconds(millis);
        last = at.max(last + TimeDelta::seconds(2));
        if last <= stage.now {
            thread.steps.push_back((last, step));
        }
    }
}

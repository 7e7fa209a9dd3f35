//! Owns which devices there are on the sample desk, where they stand and who has them.
//!
//! Must not know about tickets. A new sort of device is a [`Gear`] in `company.rs` and an arm in
//! [`owners`].

use chrono::TimeDelta;

use super::{
    Size,
    company::{self, Gear},
    dice::Dice,
    founding::{Cast, Pace, Person, second, share_of},
    stage::Stage,
};
use crate::desk::{Actor, Command, DeviceId, FolderId, NewDevice, Timestamp};

/// Departments whose people have a desktop beside the laptop.
const DRAWING: [&str; 4] = ["Design", "Product development", "Quality", "Production planning"];
/// Server names say what the server does; the first one of a site keeps the files.
const DUTIES: [&str; 5] = ["FS", "ERP", "DC", "SQL", "BK"];

/// Enters all devices, then who has which.
pub(super) fn enter(
    stage: &mut Stage,
    cast: &mut Cast,
    counts: &Size,
    clock: &mut Pace,
    admin: Actor,
) {
    let contacts = contacts(cast);
    let known: usize = company::GEAR.iter().map(|gear| share_of(gear, counts.devices)).sum();
    for gear in company::GEAR {
        let rest = if gear.label == company::LAPTOP.label { counts.devices - known } else { 0 };
        let count = share_of(gear, counts.devices) + rest;
        let owners = owners(&mut stage.dice, cast, gear, count);
        let mut label = 100;
        for number in 0..count {
            let owners = owners.get(number).map_or(&[][..], Vec::as_slice);
            let site = match owners.first() {
                Some(person) => cast.people[*person].site,
                None => number % cast.sites.len(),
            };
            label += stage.dice.below(3) + 1;
            let name = name(cast, gear, site, label, number);
            let at = clock.next();
            let device =
                add(stage, cast, at, admin, Stand { gear, site, owned: !owners.is_empty() }, name);
            for person in owners {
                cast.people[*person].devices.push(device);
            }
            let watched = [company::PRINTER.label, company::ROOM_KIT.label].contains(&gear.label);
            if let (true, Some(contact)) = (watched, contacts[site])
                && (number < 4 || stage.dice.chance(50))
            {
                cast.people[contact].devices.push(device);
            }
        }
    }
    for person in 0..cast.people.len() {
        let devices = cast.people[person].devices.clone();
        if devices.is_empty() {
            continue;
        }
        let by = if stage.dice.chance(50) { admin } else { second(cast).unwrap_or(admin) };
        let user = cast.people[person].id;
        stage.act(clock.next(), by, Command::RelateDevices { user, devices, position: None });
    }
}

/// What a device is and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Stand<'a> {
    pub(super) gear: &'a Gear,
    pub(super) site: usize,
    /// Somebody has it.
    pub(super) owned: bool,
}

/// Adds one device.
pub(super) fn add(
    stage: &mut Stage,
    cast: &Cast,
    at: Timestamp,
    admin: Actor,
    stand: Stand<'_>,
    name: String,
) -> DeviceId {
    let id = stage.id(at);
    let dice = &mut stage.dice;
    let Stand { gear, site, .. } = stand;
    let (model, os) = dice.pick(gear.models);
    let folder = folder(dice, cast, stand);
    let seen = match dice.below(20) {
        0 => TimeDelta::days(dice.between(20, 90)),
        1..=3 => TimeDelta::hours(dice.between(20, 140)),
        _ => TimeDelta::minutes(dice.between(1, 600)),
    };
    let device = NewDevice {
        id,
        site: cast.sites[site].id,
        folder,
        name,
        sort: gear.kind,
        model: Some(model.to_owned()),
        os: Some(os.to_owned()),
        serial: Some(serial(dice)),
        external_id: None,
        anew: false,
        last_seen_at: (!os.is_empty()).then(|| stage.now - seen),
    };
    stage.act(at, admin, Command::AddDevice(device));
    id
}

/// A folder of the site that suits the device; some are in none.
fn folder(dice: &mut Dice, cast: &Cast, stand: Stand<'_>) -> Option<FolderId> {
    let special = match (stand.gear.label, stand.owned) {
        ("SV", _) => "Server room",
        ("MR", _) => "Meeting rooms",
        ("LT" | "PH" | "DK", false) => "Stock",
        _ => "",
    };
    let folders = &cast.sites[stand.site].folders;
    if let Some((folder, _)) = folders.iter().find(|(_, label)| *label == special) {
        return Some(*folder);
    }
    let usual: Vec<FolderId> = folders
        .iter()
        .filter(|(_, label)| !["Server room", "Meeting rooms", "Stock"].contains(label))
        .map(|(folder, _)| *folder)
        .collect();
    (dice.chance(80) && !usual.is_empty()).then(|| dice.pick(&usual))
}

/// Who looks after what everybody uses, for each site.
fn contacts(cast: &Cast) -> Vec<Option<usize>> {
    cast.sites
        .iter()
        .map(|site| {
            let facilities = |person: &&usize| cast.people[**person].department == "Facilities";
            site.people.iter().find(facilities).or(site.people.first()).copied()
        })
        .collect()
}

fn name(cast: &mut Cast, gear: &Gear, site: usize, label: usize, number: usize) -> String {
    let site = &mut cast.sites[site];
    let prefix = gear.label;
    if prefix == company::SERVER.label {
        let nth = site.servers.len();
        let name = format!("{}-{}{:02}", site.code, DUTIES[nth % DUTIES.len()], nth + 1);
        site.servers.push(name.clone());
        return name;
    }
    if prefix == company::PRINTER.label {
        let name = format!("{prefix}-{}-{:02}", site.code, site.printers.len() + 1);
        site.printers.push(name.clone());
        return name;
    }
    if prefix == company::ROOM_KIT.label {
        return format!("{prefix}-{}-{:02}", site.code, number + 1);
    }
    format!("{prefix}-{label:04}")
}

fn serial(dice: &mut Dice) -> String {
    const SIGNS: &[u8] = b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    (0..8).map(|_| char::from(dice.pick(SIGNS))).collect()
}

/// Who gets the devices of a sort: one entry a device, several people where they share it, all of one
/// site. Devices past the end of the list stand there for everybody or in stock.
fn owners(dice: &mut Dice, cast: &Cast, gear: &Gear, count: usize) -> Vec<Vec<usize>> {
    let wanted = |take: &dyn Fn(&Person) -> bool| -> Vec<usize> {
        (0..cast.people.len()).filter(|person| take(&cast.people[*person])).collect()
    };
    let mut people = match gear.label {
        "LT" => {
            let mut people = wanted(&|person| !person.floor);
            people.truncate(people.len() - people.len() / 14);
            if let Some(left) = count.checked_sub(people.len()) {
                let mut second = wanted(&|person| person.lead && !person.floor);
                dice.shuffle(&mut second);
                people.extend(second.into_iter().take(left / 2));
            }
            return people.into_iter().map(|person| vec![person]).collect();
        }
        "WS" => wanted(&|person| DRAWING.contains(&person.department)),
        "PH" => wanted(&|person| person.lead || person.department == "Sales"),
        "DK" => wanted(&|person| !person.floor && !person.devices.is_empty()),
        "PT" => return shared(dice, cast, 3),
        "HS" => return shared(dice, cast, 2),
        _ => Vec::new(),
    };
    dice.shuffle(&mut people);
    people.into_iter().map(|person| vec![person]).collect()
}

/// Groups of neighbours on the floor who share a device, in no particular order.
fn shared(dice: &mut Dice, cast: &Cast, most: usize) -> Vec<Vec<usize>> {
    let mut groups = Vec::new();
    for site in &cast.sites {
        // Every third one works without any device.
        let floor = |person: &usize| cast.people[*person].floor && !person.is_multiple_of(3);
        let mut people: Vec<usize> = site.people.iter().copied().filter(floor).collect();
        dice.shuffle(&mut people);
        groups.extend(people.chunks(most).map(<[usize]>::to_vec));
    }
    dice.shuffle(&mut groups);
    groups
}

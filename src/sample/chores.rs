//! Owns what happens on the sample desk besides tickets: people come, go and are away, devices change
//! hands.
//!
//! Must not know about the tickets' stories. Add one as a [`Chore`], its time in [`all`] and an arm in
//! [`play`].

use chrono::{TimeDelta, Timelike as _};

use super::{
    Size, alarms,
    company::{self, Standing, TEAM},
    founding::{Cast, hire, mail},
    gear::{self, Stand},
    hours::{self, DAY},
    names::FullName,
    stage::Stage,
};
use crate::desk::{
    Actor, Command, Device, DeviceId, Expect, TechnicianId, Timestamp, User, UserId, UserState,
};

/// Something that happens once.
#[derive(Clone, Copy, Debug)]
pub(super) enum Chore {
    /// Somebody of the team leaves the company.
    Deactivate(TechnicianId),
    /// Somebody of the team is away from now on.
    GoOut {
        technician: TechnicianId,
        until: Option<Timestamp>,
        /// The person says so, not the Admin.
        own: bool,
    },
    /// The absence that ends at this time does.
    ComeBack(TechnicianId, Timestamp),
    /// Somebody joins the team: the number in [`TEAM`].
    Join(usize),
    /// They log in for the first time.
    LogIn(usize),
    /// A user of the company leaves.
    Leave,
    /// An Admin takes a user's primary device away and chooses no other.
    LosePrimary,
    /// An Admin chooses another primary for a user.
    ChangePrimary,
    /// A user gets a new laptop for an old one: how many there were before.
    Exchange(usize),
    /// A device is taken out of its folder.
    Move,
    /// A device reports something, or that is settled: the number of the report, and which of its steps.
    Alarm(usize, u32),
}

/// Everything that happens, and when.
pub(super) fn all(stage: &Stage, cast: &Cast, size: &Size) -> Vec<(Timestamp, Chore)> {
    let now = stage.now;
    let days_ago = |days: i64, minutes: i64| hours::before(now, days * DAY + minutes);
    let mut all = vec![
        (days_ago(60, 130), Chore::Exchange(0)),
        (days_ago(40, 75), Chore::ChangePrimary),
        (days_ago(33, 260), Chore::Move),
        (days_ago(25, 210), Chore::Exchange(1)),
        (days_ago(20, 5), Chore::Leave),
        (days_ago(18, 5), Chore::Leave),
        (days_ago(12, 140), Chore::LosePrimary),
    ];
    let alarms = alarms::all(now).into_iter();
    all.extend(alarms.map(|(at, nth, step)| (at, Chore::Alarm(nth, step))));
    for (number, member) in TEAM.iter().enumerate().take(size.technicians) {
        let id = cast.team.get(number).copied().flatten();
        match (member.standing, id) {
            (Standing::Left, Some(technician)) => {
                all.push((days_ago(15, 20), Chore::Deactivate(technician)));
            }
            (Standing::BackToday, Some(technician)) => {
                let until = Some(later_today(now));
                let out = Chore::GoOut { technician, until, own: true };
                all.push((now - TimeDelta::minutes(150), out));
            }
            (Standing::BackLater, Some(technician)) => {
                let until = Some(hours::moment((hours::worked(now) / DAY + 5) * DAY));
                let out = Chore::GoOut { technician, until, own: true };
                all.push((days_ago(1, 100), out));
            }
            (Standing::Away, Some(technician)) => {
                let out = Chore::GoOut { technician, until: None, own: false };
                all.push((days_ago(9, 300), out));
            }
            (Standing::Here, Some(technician)) if number > 0 => {
                let days = 70 + 9 * i64::try_from(number).unwrap_or(0);
                let until = days_ago(days - 4, 0);
                let out = Chore::GoOut { technician, until: Some(until), own: true };
                all.push((days_ago(days, 30), out));
                all.push((until, Chore::ComeBack(technician, until)));
            }
            (Standing::Here, None) => {
                all.push((days_ago(30, 90), Chore::Join(number)));
                all.push((days_ago(29, 400), Chore::LogIn(number)));
            }
            (Standing::Invited, None) => all.push((days_ago(2, 45), Chore::Join(number))),
            _ => {}
        }
    }
    all
}

/// A full or half hour that is still to come today, where the day has one left.
fn later_today(now: Timestamp) -> Timestamp {
    let minute = now
        - TimeDelta::seconds(i64::from(now.second()))
        - TimeDelta::nanoseconds(i64::from(now.nanosecond()));
    let to_half = 30 - i64::from(now.minute()) % 30;
    let until = minute + TimeDelta::minutes(to_half + 90);
    if until.date_naive() == now.date_naive() {
        return until;
    }
    let midnight = minute + TimeDelta::minutes(1440 - i64::from(now.hour() * 60 + now.minute()));
    (midnight - TimeDelta::minutes(1)).max(minute + TimeDelta::minutes(1))
}

/// Lets one happen.
pub(super) fn play(stage: &mut Stage, cast: &mut Cast, at: Timestamp, chore: Chore) {
    let Some(founder) = cast.team.first().copied().flatten() else { return };
    let admin = Actor::Technician(founder);
    match chore {
        Chore::Alarm(nth, step) => alarms::play(stage, founder, at, (nth, step)),
        Chore::Deactivate(technician) => {
            stage.act(at, admin, Command::DeactivateTechnician { technician });
        }
        Chore::GoOut { technician, until, own } => {
            let actor = if own { Actor::Technician(technician) } else { admin };
            stage.act(at, actor, Command::SetOutOfOffice { technician, until });
        }
        Chore::ComeBack(technician, until) => {
            let if_until = Some(until);
            stage.act(at, Actor::System, Command::SetAvailable { technician, if_until });
        }
        Chore::Join(number) => {
            let member = &TEAM[number];
            let (first, last, login) = (member.first, member.last, member.login);
            let name = FullName { first: first.into(), last: last.into(), login: login.into() };
            cast.team[number] = Some(hire(stage, at, admin, &name, mail(login), member.role));
        }
        Chore::LogIn(number) => {
            if let Some(technician) = cast.team.get(number).copied().flatten() {
                stage.act(at, Actor::System, Command::RecordLogin { technician });
            }
        }
        Chore::Leave => {
            let leaver = (0..20).map(|_| stage.dice.below(cast.people.len())).find(|person| {
                let Some(person) = cast.people.get(*person) else { return false };
                let user = stage.desk.get::<User>(person.id);
                !person.lead && user.is_some_and(|user| user.devices.all().len() == 1)
            });
            if let Some(person) = leaver {
                let user = cast.people[person].id;
                stage.act(at, admin, Command::SetUserActive { user, active: false });
            }
        }
        Chore::LosePrimary => {
            if let Some((user, device, _)) = owner_of_several(stage) {
                let command = Command::UnrelateDevice { user, device, new_primary: None };
                stage.act(at, admin, command);
            }
        }
        Chore::ChangePrimary => {
            if let Some((user, _, other)) = owner_of_several(stage) {
                let (device, was) = (Some(other), Expect::Any);
                stage.act(at, admin, Command::SetPrimaryDevice { user, device, was });
            }
        }
        Chore::Exchange(before) => exchange(stage, cast, at, admin, before),
        Chore::Move => {
            let device = stage.desk.all::<Device>().find(|device| device.folder.is_some());
            let Some((device, site)) = device.map(|device| (device.id, device.site)) else {
                return;
            };
            let devices = vec![device];
            stage.act(
                at,
                admin,
                Command::MoveDevices { devices, site, folder: None, was: Expect::Any },
            );
        }
    }
}

/// A user with several devices of their own who has asked about the primary, with the primary and
/// another one of them.
fn owner_of_several(stage: &Stage) -> Option<(UserId, DeviceId, DeviceId)> {
    let several = |user: &User| {
        let devices = user.devices.all();
        let primary = user.devices.primary()?;
        let other = *devices.iter().find(|device| **device != primary)?;
        let own = stage.desk.users_of_device(primary).count() == 1;
        let known = stage.desk.tickets_of_device(primary).next().is_some();
        (own && known && user.state == UserState::Active).then_some((user.id, primary, other))
    };
    stage.desk.all::<User>().find_map(several)
}

/// Replaces the laptop of somebody who has asked about it: the old one is deleted, its tickets keep it.
fn exchange(stage: &mut Stage, cast: &Cast, at: Timestamp, admin: Actor, before: usize) {
    let found = stage.desk.all::<User>().rev().find_map(|user| {
        let old = user.devices.primary()?;
        let laptop = stage.desk.get::<Device>(old)?.name.starts_with(company::LAPTOP.label);
        let own = stage.desk.users_of_device(old).count() == 1;
        let known = stage.desk.tickets_of_device(old).next().is_some();
        (laptop && own && known).then_some((user.id, user.site, old))
    });
    let Some((user, site, old)) = found else { return };
    let Some(site) = cast.sites.iter().position(|place| place.id == site) else { return };
    let name = format!("{}-{:04}", company::LAPTOP.label, 901 + before);
    let stand = Stand { gear: &company::LAPTOP, site, owned: true };
    let new = gear::add(stage, cast, at, admin, stand, name);
    let (devices, position) = (vec![new], Some(0));
    stage.act(at, admin, Command::RelateDevices { user, devices, position });
    let (device, was) = (Some(new), Expect::Any);
    stage.act(at, admin, Command::SetPrimaryDevice { user, device, was });
    stage.act(at, admin, Command::DeleteDevice { device: old });
}

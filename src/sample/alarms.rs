//! Owns what the devices of the sample report, and what became of it.
//!
//! Must not know about tickets. A new report is a row of [`ALARMS`].

use chrono::TimeDelta;

use super::{
    hours::{self, DAY},
    stage::Stage,
};
use crate::desk::{
    Actor, Alert, AlertId, Command, Device, DeviceId, DeviceKind, RaiseAlert, Severity,
    SnoozeAlert, TechnicianId, Timestamp,
};

/// What became of a report.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Open,
    /// Put aside for so many hours from the end of the sample.
    Snoozed(i64),
    /// Settled so many minutes later.
    Resolved(i64),
}

/// One report: how many days and minutes ago, by which device of its kind, under which rule, how bad, in which
/// words, how often, and what became of it.
struct Alarm(i64, i64, DeviceKind, usize, &'static str, Severity, &'static str, u32, Fate);

use DeviceKind::{Server, Snmp, Workstation};
use Severity::{Critical, Information, Warning};

#[rustfmt::skip]
const ALARMS: [Alarm; 13] = [
    Alarm(
        24,
        200,
        Server,
        0,
        "backup",
        Critical,
        "Backup failed: no space on target",
        3,
        Fate::Resolved(190),
    ),
    Alarm(17, 40, Snmp, 0, "toner", Warning, "Toner black below 10 %", 2, Fate::Resolved(400)),
    Alarm(
        11,
        300,
        Workstation,
        5,
        "antivirus",
        Warning,
        "Virus definitions 8 days old",
        4,
        Fate::Resolved(95),
    ),
    Alarm(
        8,
        120,
        Server,
        1,
        "uptime",
        Information,
        "Restarted after updates",
        1,
        Fate::Resolved(20),
    ),
    Alarm(
        6,
        30,
        Snmp,
        1,
        "reachable",
        Critical,
        "No answer to ping for 5 minutes",
        6,
        Fate::Resolved(60),
    ),
    Alarm(5, 210, Workstation, 17, "disk-space", Warning, "Disk C is 91 % full", 5, Fate::Open),
    Alarm(
        4,
        15,
        Server,
        0,
        "certificate",
        Warning,
        "Certificate ends in 20 days",
        4,
        Fate::Snoozed(70),
    ),
    Alarm(
        3,
        90,
        Workstation,
        29,
        "antivirus",
        Warning,
        "Virus definitions 9 days old",
        3,
        Fate::Open,
    ),
    Alarm(2, 75, Snmp, 2, "toner", Information, "Toner magenta below 20 %", 1, Fate::Snoozed(20)),
    Alarm(
        1,
        260,
        Workstation,
        41,
        "battery",
        Information,
        "Battery holds 48 % of its charge",
        1,
        Fate::Open,
    ),
    Alarm(1, 35, Server, 2, "updates", Information, "Restart pending for updates", 2, Fate::Open),
    Alarm(0, 130, Server, 1, "disk-space", Critical, "Disk D is 97 % full", 3, Fate::Open),
    Alarm(0, 22, Snmp, 0, "reachable", Critical, "No answer to ping for 5 minutes", 2, Fate::Open),
];

/// What happens to the reports and when: the number of each, and which of its steps.
pub(super) fn all(now: Timestamp) -> Vec<(Timestamp, usize, u32)> {
    let mut all = Vec::new();
    for (nth, alarm) in ALARMS.iter().enumerate() {
        let Alarm(days, minutes, _, _, _, _, _, count, fate) = *alarm;
        let at = hours::before(now, days * DAY + minutes);
        all.extend(
            (0..count).map(|step| (at + TimeDelta::minutes(2 * i64::from(step)), nth, step)),
        );
        let settled = match fate {
            Fate::Open => continue,
            Fate::Snoozed(_) => 2 * i64::from(count),
            Fate::Resolved(minutes) => 2 * i64::from(count) + minutes,
        };
        all.push((at + TimeDelta::minutes(settled), nth, count));
    }
    all
}

/// Lets one step of a report happen; `technician` settles it.
pub(super) fn play(
    stage: &mut Stage,
    technician: TechnicianId,
    at: Timestamp,
    (nth, step): (usize, u32),
) {
    let Alarm(_, _, kind, which, rule, severity, title, count, fate) = ALARMS[nth];
    let Some(device) = device(stage, kind, which) else { return };
    let alert = AlertId::from_u128(0xa1e7_0000 + u128::try_from(nth).unwrap_or(0));
    let command = match fate {
        _ if step < count => {
            let (rule, title) = (rule.into(), title.into());
            let raise = RaiseAlert { id: alert, device, rule, severity, title };
            stage.act(at, Actor::System, Command::RaiseAlert(raise));
            return;
        }
        _ if stage.desk.get::<Alert>(alert).is_none_or(|alert| alert.state.is_resolved()) => return,
        Fate::Snoozed(hours) => {
            let until = stage.now + TimeDelta::hours(hours);
            Command::SnoozeAlert(SnoozeAlert { alert, until })
        }
        _ => Command::ResolveAlert { alert },
    };
    stage.act(at, Actor::Technician(technician), command);
}

fn device(stage: &Stage, kind: DeviceKind, nth: usize) -> Option<DeviceId> {
    let live = stage.desk.all::<Device>().filter(|device| device.is_live() && device.sort == kind);
    let devices: Vec<DeviceId> = live.map(|device| device.id).collect();
    devices.get(nth % devices.len().max(1)).copied()
}

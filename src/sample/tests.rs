//! What the sample promises, held against the desk that its commands make through the real rules.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::{ADMIN, Size, hours, script};
use crate::desk::*;

const SEED: u64 = 20;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

/// A Wednesday afternoon.
fn now() -> Timestamp {
    at("2026-03-11T14:20:35Z")
}

/// What a desk looks like after a script, with all that was said.
struct Made {
    desk: Desk,
    said: BTreeMap<TicketId, Vec<Message>>,
}

/// Plays a script on an empty desk; every command must be accepted, in the order of the times.
fn play(size: &Size, seed: u64, now: Timestamp) -> Made {
    let mut made = Made { desk: Desk::default(), said: BTreeMap::new() };
    let mut last = None;
    for request in script(size, seed, now) {
        assert!(last.is_none_or(|last| last <= request.at) && request.at <= now, "{request:?}");
        last = Some(request.at);
        let decided = made
            .desk
            .decide(&request)
            .unwrap_or_else(|refusal| panic!("{refusal:?} to {request:?}"));
        assert!(!decided.changes.is_empty(), "nothing to do: {request:?}");
        let revision = made.desk.revision().next();
        for change in &decided.changes {
            if let Change::Said(message) = change {
                made.said.entry(message.ticket).or_default().push((**message).clone());
            }
            made.desk.apply(revision, change);
        }
    }
    made
}

fn made() -> Made {
    play(&Size::default(), SEED, now())
}

fn category(desk: &Desk, ticket: &Ticket) -> Category {
    desk.get::<Status>(ticket.status).expect("a status").category
}

#[test]
fn the_counts_are_as_asked() {
    let desk = made().desk;
    let humans = desk.all::<Technician>().filter(|t| t.sort == TechnicianKind::Human).count();
    let live = desk.all::<Device>().filter(|device| device.is_live()).count();
    let tickets = desk.all::<Ticket>().len();
    assert_eq!(
        (desk.all::<Site>().len(), humans, desk.all::<User>().len(), live, tickets),
        (4, 9, 120, 160, 300)
    );
    assert_eq!(desk.all::<Technician>().len(), 10, "the bot comes on top");
    assert!(desk.all::<Site>().all(|site| desk.all::<Folder>().any(|f| f.site == site.id)));
    assert!(desk.all::<Device>().any(|device| !device.is_live()), "somebody got a new laptop");
}

#[test]
fn the_team_has_every_standing() {
    let desk = made().desk;
    let team: Vec<&Technician> = desk.all::<Technician>().collect();
    let count = |take: &dyn Fn(&Technician) -> bool| team.iter().filter(|t| take(t)).count();
    let role =
        |preset: Preset| count(&|t| t.role == preset.id() && t.state == TechnicianState::Active);
    assert_eq!(role(Preset::Admin), 2);
    assert_eq!(role(Preset::Beginner), 1);
    assert_eq!(count(&|t| t.state == TechnicianState::Invited && t.first_login_at.is_none()), 1);
    assert_eq!(count(&|t| t.state == TechnicianState::Inactive), 1);
    let out: Vec<Option<Timestamp>> = team
        .iter()
        .filter(|t| !t.availability.is_available())
        .map(|t| t.availability.until())
        .collect();
    assert_eq!(out.len(), 3);
    let today = |until: &Timestamp| *until > now() && until.date_naive() == now().date_naive();
    assert_eq!(out.iter().flatten().filter(|until| today(until)).count(), 1);
    let days = |until: &Timestamp| *until > now() + TimeDelta::days(2);
    assert_eq!(out.iter().flatten().filter(|until| days(until)).count(), 1);
    let admin = team.iter().find(|t| *t.email == *ADMIN).expect("the Admin it opens as");
    assert_eq!(admin.role, Preset::Admin.id());
    assert!(
        admin.availability.is_available()
            && desk.tickets_of_technician(admin.id, Category::is_active).next().is_some()
    );
}

#[test]
fn there_are_users_with_no_one_and_many_devices_and_one_without_a_primary() {
    let desk = made().desk;
    let count = |take: &dyn Fn(&User) -> bool| desk.all::<User>().filter(|u| take(u)).count();
    assert!((8..=45).contains(&count(&|u| u.devices.all().is_empty())));
    assert!(count(&|u| u.devices.all().len() == 1) >= 20);
    assert!(count(&|u| u.devices.all().len() >= 3) >= 5);
    let lost = |u: &User| !u.devices.all().is_empty() && u.devices.primary().is_none();
    assert_eq!(count(&lost), 1);
    assert!(desk.all::<Device>().any(|device| desk.users_of_device(device.id).count() > 1));
    for word in ["中村", "Шевченко"] {
        assert_eq!(count(&|u| &*u.last_name == word), 1, "{word}");
    }
    assert!(count(&|u| !u.name().is_ascii()) >= 15);
    assert!((1..=4).contains(&count(&|u| u.state == UserState::Inactive)));
}

#[test]
fn tickets_are_spread_as_on_a_real_desk() {
    let Made { desk, said } = made();
    let tickets: Vec<&Ticket> = desk.all::<Ticket>().collect();
    let count = |take: &dyn Fn(&Ticket) -> bool| tickets.iter().filter(|t| take(t)).count();
    let active = |t: &Ticket| category(&desk, t).is_active();
    let open = count(&active);
    assert!((34..=50).contains(&open), "{open} open and pending");
    assert!((3..=14).contains(&count(&|t| active(t) && t.assignee.is_none())));
    assert!((1..=6).contains(&count(&|t| active(t) && t.priority == Priority::Critical)));
    let custom: Vec<&Status> = desk.all::<Status>().filter(|status| !status.preset).collect();
    assert!(matches!(custom[..], [status] if status.category == Category::Pending));
    assert!((2..=9).contains(&count(&|t| t.status == custom[0].id)));
    assert!(count(&|t| t.status == Category::Resolved.preset()) >= 5);
    assert!(count(&|t| t.reopened > 0) >= 3);
    assert!(count(&|t| t.autopilot_locked_at.is_some()) >= 1);
    let gone = |t: &Ticket| {
        t.device.as_ref().is_some_and(|d| desk.get::<Device>(d.id).is_some_and(|d| !d.is_live()))
    };
    assert!(count(&gone) >= 1, "a ticket about a deleted device");
    let ages: Vec<TimeDelta> = tickets.iter().map(|t| now() - t.created_at).collect();
    assert!(ages.iter().filter(|age| **age < TimeDelta::hours(1)).count() >= 3);
    assert!(ages.iter().filter(|age| **age > TimeDelta::days(150)).count() >= 10);
    let channels: BTreeSet<String> = tickets.iter().map(|t| format!("{:?}", t.channel)).collect();
    assert!(channels.len() >= 6, "{channels:?}");
    let titles: BTreeSet<&str> = tickets.iter().map(|t| &*t.title).collect();
    assert!(titles.len() >= 100, "{} titles", titles.len());
    assert!(said.values().any(|thread| thread.len() >= 8));
    for ticket in tickets {
        assert_eq!(said[&ticket.id].len(), usize::try_from(ticket.messages).expect("few"));
    }
}

#[test]
fn threads_read_as_written_by_people_at_work() {
    let Made { desk, said } = made();
    let bot = desk.all::<Technician>().find(|t| t.sort == TechnicianKind::Bot).expect("a bot").id;
    let mut authors = BTreeSet::new();
    for message in said.values().flatten() {
        assert!(!message.body.contains(['{', '}']), "{}", message.body);
        if let Author::Technician(technician) = message.author {
            authors.insert(technician);
            assert!(technician == bot || hours::is_open(message.at), "{message:?}");
        }
    }
    assert!(authors.len() >= 7 && authors.contains(&bot), "{authors:?}");
    for ticket in desk.all::<Ticket>() {
        let Some(requester) = ticket.requester.and_then(|id| desk.get::<User>(id)) else {
            continue;
        };
        assert!(!said[&ticket.id][0].body.is_empty());
        assert!(said[&ticket.id].is_sorted_by_key(|message| message.at));
        assert_eq!(requester.site, ticket.site);
    }
}

#[test]
fn the_same_seed_makes_the_same_script() {
    let take = |seed| script(&Size::default(), seed, now()).collect::<Vec<_>>();
    assert_eq!(take(1), take(1));
    assert_ne!(take(1), take(2));
}

#[test]
fn any_time_of_the_week_will_do() {
    for time in [
        "2026-03-08T03:12:00Z",
        "2026-03-09T08:00:00Z",
        "2026-03-13T23:58:30Z",
        "2026-03-14T23:59:59.999Z",
        "2026-01-01T00:00:00Z",
    ] {
        let now = at(time);
        for seed in 0..2 {
            let desk = play(&Size::default(), seed, now).desk;
            assert_eq!(desk.all::<Ticket>().len(), 300, "{time}");
            let lost = |u: &&User| !u.devices.all().is_empty() && u.devices.primary().is_none();
            assert_eq!(desk.all::<User>().filter(lost).count(), 1, "{time}");
            let open = desk.all::<Ticket>().filter(|t| category(&desk, t).is_active()).count();
            assert!((34..=52).contains(&open), "{time}: {open}");
            let out: Vec<&Technician> =
                desk.all::<Technician>().filter(|t| !t.availability.is_available()).collect();
            assert_eq!(out.len(), 3, "{time}");
            let until = |t: &&Technician| t.availability.until();
            assert!(out.iter().filter_map(until).all(|until| until > now), "{time}");
        }
    }
}

#[test]
fn it_can_be_made_bigger_and_smaller() {
    let size = Size { sites: 9, technicians: 20, users: 700, devices: 500, tickets: 5000 };
    let desk = play(&size, SEED, now()).desk;
    assert_eq!(desk.all::<Ticket>().len(), 5000);
    assert_eq!((desk.all::<Site>().len(), desk.all::<User>().len()), (9, 700));
    assert_eq!(desk.all::<Device>().filter(|device| device.is_live()).count(), 500);
    assert!(desk.all::<Ticket>().any(|ticket| ticket.follow_up_of.is_some()));
    let tiny = Size { sites: 1, technicians: 1, users: 3, devices: 3, tickets: 12 };
    assert_eq!(play(&tiny, SEED, now()).desk.all::<Ticket>().len(), 12);
    let none = Size { sites: 0, technicians: 0, users: 0, devices: 0, tickets: 5 };
    assert_eq!(play(&none, SEED, now()).desk.all::<Technician>().len(), 2);
}

//! The Dashboard panel: what needs attention, how the desk does, where the work lies. Every figure leads to the
//! records it counts (F12).
//!
//! Counts only; what a state means is the desk's. A new figure is a row in one of the groups here.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    symbols::bar,
    text::{Line, Span},
    widgets::{Sparkline, Widget as _},
};

use super::{Content, Does, Row};
use crate::{
    desk::{
        Category, Delivery, Desk, Intake, Letter, Priority, RecordKey, Site, Status, StatusId,
        Technician, Ticket, Timestamp, User,
    },
    phrase,
    tui::{
        panes::{
            Pane, Sight,
            parts::{priority_role, status as technician_status, status_role},
        },
        theme::Role,
        widgets,
    },
};

/// How many days the trend shows.
const DAYS: i64 = 30;
/// How many sites and technicians are listed before the rest is summed up.
const LISTED: usize = 8;
/// The cells of the longest bar.
const BAR: usize = 24;
/// From this width on a day is two cells wide.
const WIDE: usize = 96;
/// The lines of a chart.
const CHART: u16 = 3;

/// How the desk does.
pub struct Dashboard;

impl Content for Dashboard {
    fn rows(&self, sight: &Sight<'_>, width: usize) -> Vec<Row> {
        let work = Work::of(sight.desk, sight.look.now);
        let mut rows = attention(sight, &work);
        rows.extend(trend(sight, width));
        rows.extend(by_priority(sight, &work));
        rows.extend(by_status(sight, &work));
        rows.extend(by_site(sight, &work));
        rows.extend(by_technician(sight, &work));
        rows
    }
}

/// The tickets somebody has to act on, counted once.
#[derive(Default)]
struct Work {
    unassigned: usize,
    overdue: usize,
    priorities: BTreeMap<Priority, usize>,
    statuses: BTreeMap<StatusId, usize>,
    sites: Vec<(usize, Site)>,
    technicians: BTreeMap<crate::desk::TechnicianId, usize>,
}

impl Work {
    fn of(desk: &Desk, now: Timestamp) -> Self {
        let mut work = Self::default();
        for site in desk.all::<Site>() {
            let mut here = 0;
            let tickets = desk.tickets_of_site(site.id, Category::is_active);
            for ticket in tickets.filter_map(|id| desk.get::<Ticket>(id)) {
                here += 1;
                work.overdue += usize::from(ticket.is_overdue(now));
                *work.priorities.entry(ticket.priority).or_default() += 1;
                *work.statuses.entry(ticket.status).or_default() += 1;
                match ticket.assignee {
                    Some(technician) => *work.technicians.entry(technician).or_default() += 1,
                    None => work.unassigned += 1,
                }
            }
            work.sites.push((here, site.clone()));
        }
        work.sites.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.name.cmp(&other.name)));
        work
    }
}

fn tickets(filter: impl Into<String>) -> Does {
    Does::Show { pane: Pane::Tickets, filter: filter.into(), of: None }
}

/// A figure with its bar, as long as its share of the group's greatest.
fn figure(
    sight: &Sight<'_>,
    label: &str,
    count: usize,
    most: usize,
    role: Role,
    does: Does,
) -> Row {
    let length = if most == 0 { 0 } else { (count * BAR).div_ceil(most) };
    let mut row = Row::new(label, "", does);
    row.value = vec![(format!("{count:>4}  "), Role::Text)];
    if !sight.look.linear {
        row.value.push((if sight.look.ascii { "#" } else { "█" }.repeat(length), role));
    }
    row
}

/// What would otherwise fall into a hole. A row for each that there is any of.
fn attention(sight: &Sight<'_>, work: &Work) -> Vec<Row> {
    let (desk, lang) = (sight.desk, sight.look.lang);
    let without_primary = desk.all::<User>().filter(|user| {
        user.state == crate::desk::UserState::Active
            && !user.devices.all().is_empty()
            && user.devices.primary().is_none()
    });
    let away = desk.all::<Technician>().filter(|technician| desk.is_uncovered(technician));
    let failed = desk.all::<Letter>().filter(|letter| letter.delivery == Delivery::Failed);
    let show = |pane, filter: &str| Does::Show { pane, filter: filter.to_owned(), of: None };
    let figures = [
        (lang.dashboard_overdue(), work.overdue, tickets("is:active is:overdue")),
        (lang.dashboard_unassigned(), work.unassigned, tickets("is:active is:unassigned")),
        (lang.dashboard_away(), away.count(), show(Pane::Technicians, "is:uncovered")),
        (
            lang.dashboard_no_primary(),
            without_primary.count(),
            show(Pane::Users, "is:active is:no-primary"),
        ),
        (lang.dashboard_failed_mail(), failed.count(), show(Pane::Mail, "is:failed")),
        (lang.dashboard_held_back(), desk.all::<Intake>().len(), show(Pane::Intakes, "")),
    ];
    let mut rows: Vec<Row> = figures
        .into_iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(label, count, does)| {
            let mut row = Row::new(label, "", does);
            row.value = vec![(format!("{count:>4}"), Role::Warning)];
            row
        })
        .collect();
    if rows.is_empty() {
        let mut row = Row::new(lang.dashboard_nothing(), "", Does::Nothing);
        row.value.clear();
        rows.push(row);
    }
    under(rows, lang.dashboard_attention())
}

fn under(mut rows: Vec<Row>, section: &str) -> Vec<Row> {
    if let Some(first) = rows.first_mut() {
        first.section = Some(section.to_owned());
    }
    rows
}

/// Opened and resolved tickets of the last 30 days, a bar a day, both on one scale.
fn trend(sight: &Sight<'_>, width: usize) -> Vec<Row> {
    let (desk, look) = (sight.desk, sight.look);
    let lang = look.lang;
    let today = look.now.with_timezone(&look.zone).date_naive();
    let since = look.now - TimeDelta::days(DAYS);
    let per_day = |times: &mut dyn Iterator<Item = Timestamp>| {
        let mut days = vec![0_u64; usize::try_from(DAYS).unwrap_or(0)];
        for at in times {
            let ago = (today - at.with_timezone(&look.zone).date_naive()).num_days();
            if let Some(day) =
                usize::try_from(DAYS - 1 - ago).ok().and_then(|day| days.get_mut(day))
            {
                *day += 1;
            }
        }
        days
    };
    let opened = per_day(&mut desk.opened_since(since));
    let resolved = per_day(&mut desk.resolved_since(since));
    let most = opened.iter().chain(&resolved).copied().max().unwrap_or(0);
    let cells = if width >= WIDE { 2 } else { 1 };
    let charted = |label: &str, days: &[u64], role, filter: &str| {
        let total: u64 = days.iter().sum();
        let mut row = Row::new(label, format!("{total:>4}"), tickets(filter));
        if !look.linear {
            row.below = chart(sight, days, most, cells, role);
        }
        row
    };
    let mut rows = vec![
        charted(lang.dashboard_opened(), &opened, Role::StatusOpen, "age:<30d"),
        charted(lang.dashboard_resolved(), &resolved, Role::StatusResolved, "resolved:<30d"),
    ];
    let date = |at| phrase::date(lang, at, look.now, look.zone);
    let (first, last) = (date(look.now - TimeDelta::days(DAYS - 1)), date(look.now));
    let length = usize::try_from(DAYS).unwrap_or(0) * cells;
    let axis = format!("{first}{last:>rest$}", rest = length.saturating_sub(first.chars().count()));
    if look.linear {
        return under(rows, lang.dashboard_trend());
    }
    rows[1].below.push(Line::from(Span::styled(axis, look.theme[Role::Dim])));
    under(rows, lang.dashboard_trend())
}

const PLAIN: bar::Set<'static> = bar::Set {
    full: "#",
    seven_eighths: "#",
    three_quarters: "=",
    five_eighths: "=",
    half: "-",
    three_eighths: "-",
    one_quarter: "_",
    one_eighth: "_",
    empty: " ",
};

/// The bars as lines of text, so that a chart scrolls like everything else.
fn chart(
    sight: &Sight<'_>,
    days: &[u64],
    most: u64,
    cells: usize,
    role: Role,
) -> Vec<Line<'static>> {
    let data: Vec<u64> = days.iter().flat_map(|day| std::iter::repeat_n(*day, cells)).collect();
    let width = u16::try_from(data.len()).unwrap_or(u16::MAX);
    let area = Rect::new(0, 0, width, CHART);
    let mut buffer = Buffer::empty(area);
    let set = if sight.look.ascii { PLAIN } else { bar::NINE_LEVELS };
    Sparkline::default().data(data).max(most.max(1)).bar_set(set).render(area, &mut buffer);
    (0..CHART)
        .map(|y| {
            let text: String = (0..width).map(|x| buffer[(x, y)].symbol()).collect();
            Line::from(Span::styled(text, sight.look.theme[role]))
        })
        .collect()
}

fn by_priority(sight: &Sight<'_>, work: &Work) -> Vec<Row> {
    let lang = sight.look.lang;
    let most = work.priorities.values().copied().max().unwrap_or(0);
    let rows = Priority::ALL.into_iter().rev().zip(["critical", "high", "medium", "low"]);
    let rows = rows.map(|(priority, name)| {
        let count = work.priorities.get(&priority).copied().unwrap_or(0);
        let does = tickets(format!("is:active prio:{name}"));
        figure(sight, phrase::priority(lang, priority), count, most, priority_role(priority), does)
    });
    under(rows.collect(), lang.dashboard_priorities())
}

fn by_status(sight: &Sight<'_>, work: &Work) -> Vec<Row> {
    let lang = sight.look.lang;
    let most = work.statuses.values().copied().max().unwrap_or(0);
    let mut statuses: Vec<&Status> =
        sight.desk.all::<Status>().filter(|status| status.category.is_active()).collect();
    statuses.sort_by_key(|status| (status.category, !status.preset));
    let rows = statuses.into_iter().map(|status| {
        let count = work.statuses.get(&status.id).copied().unwrap_or(0);
        let does = tickets(format!("status:\"{}\"", &*status.name));
        let label = phrase::status_name(lang, status);
        figure(sight, label, count, most, status_role(status.category), does)
    });
    under(rows.collect(), lang.dashboard_statuses())
}

fn by_site(sight: &Sight<'_>, work: &Work) -> Vec<Row> {
    let most = work.sites.first().map_or(0, |(count, _)| *count);
    let (listed, rest) = work.sites.split_at(work.sites.len().min(LISTED));
    let mut rows: Vec<Row> = listed
        .iter()
        .map(|(count, site)| {
            let of = Some(RecordKey::Site(site.id));
            let does = Does::Show { pane: Pane::Tickets, filter: "is:active".to_owned(), of };
            figure(sight, &site.name, *count, most, Role::Title, does)
        })
        .collect();
    if !rest.is_empty() {
        let count = rest.iter().map(|(count, _)| count).sum();
        let label = sight.look.lang.dashboard_more_sites(rest.len());
        let does = Does::Show { pane: Pane::Sites, filter: String::new(), of: None };
        rows.push(figure(sight, &label, count, most.max(count), Role::Dim, does));
    }
    under(rows, sight.look.lang.dashboard_sites())
}

/// Whoever has tickets to work on, the most first, each with availability.
fn by_technician(sight: &Sight<'_>, work: &Work) -> Vec<Row> {
    let lang = sight.look.lang;
    let mut loads: Vec<(usize, &Technician)> = work
        .technicians
        .iter()
        .filter_map(|(id, count)| Some((*count, sight.desk.get::<Technician>(*id)?)))
        .collect();
    loads.sort_by_key(|(count, technician)| (std::cmp::Reverse(*count), technician.name()));
    let most = loads.first().map_or(0, |(count, _)| *count);
    let more = loads.len().saturating_sub(LISTED);
    let mut rows: Vec<Row> = loads
        .into_iter()
        .take(LISTED)
        .map(|(count, technician)| {
            let of = Some(RecordKey::Technician(technician.id));
            let does = Does::Show { pane: Pane::Tickets, filter: "is:active".to_owned(), of };
            let mut row = figure(sight, &technician.name(), count, most, Role::Title, does);
            let (words, role) = technician_status(sight, technician);
            let indicator = widgets::technician(sight.look, technician).content;
            row.value.push((format!("  {indicator} {words}"), role));
            row
        })
        .collect();
    if more > 0 {
        let label = lang.dashboard_more_technicians(more);
        let does = Does::Show { pane: Pane::Technicians, filter: String::new(), of: None };
        let mut row = Row::new(label, "", does);
        row.value.clear();
        rows.push(row);
    }
    under(rows, lang.dashboard_technicians())
}

//! The Sites pane: the places whose users are served, with what there is at each.

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{field, section, ticket_line},
};
use crate::{
    desk::{Category, Kind, RecordKey, Site, Ticket, filter::Filter},
    locale::Lang,
    tui::{port::Thread, theme::Role},
};

const NAME: u8 = 0;
const TICKETS: u8 = 1;
const USERS: u8 = 2;
const DEVICES: u8 = 3;

const COLUMNS: [Column; 4] = [
    Column::growing(NAME, Lang::column_site, 20),
    Column::new(TICKETS, Lang::column_tickets, 8, 1),
    Column::new(USERS, Lang::column_users, 8, 2),
    Column::new(DEVICES, Lang::column_devices, 8, 3),
];

/// The sites.
pub struct Sites;

/// What there is at a site: tickets to work on, users, devices.
fn counts(sight: &Sight<'_>, site: &Site) -> [usize; 3] {
    [
        sight.desk.tickets_of_site(site.id, Category::is_active).count(),
        sight.desk.users_of_site(site.id).count(),
        sight.desk.devices_of_site(site.id).count(),
    ]
}

impl Resource for Sites {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (NAME, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.desk.all::<Site>().map(|site| RecordKey::Site(site.id)).collect()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        site(sight, key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        site(sight, key).is_some_and(|site| filter.words(&[&site.name]))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(site) = site(sight, key) else { return Rank::default() };
        let [tickets, users, devices] = counts(sight, site);
        match column {
            TICKETS => Rank::count(tickets).then([&*site.name]),
            USERS => Rank::count(users).then([&*site.name]),
            DEVICES => Rank::count(devices).then([&*site.name]),
            _ => Rank::words([&*site.name]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, _filtered: bool) -> bool {
        match kind {
            Kind::Status | Kind::Ticket => column == TICKETS,
            Kind::User => column == USERS,
            Kind::Device => column == DEVICES,
            _ => false,
        }
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(site) = site(sight, key) else { return Cell::none() };
        let [tickets, users, devices] = counts(sight, site);
        match column {
            TICKETS => Cell::text(tickets.to_string()),
            USERS => Cell::new(users.to_string(), Role::Dim),
            DEVICES => Cell::new(devices.to_string(), Role::Dim),
            _ => Cell::text(&*site.name),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        site(sight, key).map(|site| site.name.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, _width: usize) -> Vec<Line<'static>> {
        let Some(site) = site(sight, key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let line = |label: &str, count: usize| {
            field(sight, label, vec![Span::styled(count.to_string(), theme[Role::Text])])
        };
        let [tickets, users, devices] = counts(sight, site);
        vec![
            Line::styled(site.name.to_string(), theme[Role::Title]),
            line(lang.column_tickets(), tickets),
            line(lang.column_users(), users),
            line(lang.column_devices(), devices),
        ]
    }

    fn page(
        &self,
        sight: &Sight<'_>,
        key: RecordKey,
        width: usize,
        _thread: Option<&Result<Thread, String>>,
    ) -> Vec<Line<'static>> {
        let mut lines = self.preview(sight, key, width);
        let Some(site) = site(sight, key) else { return lines };
        lines.push(section(sight, sight.look.lang.section_tickets(), width));
        let tickets = sight.desk.tickets_of_site(site.id, Category::is_active);
        let mut tickets: Vec<&Ticket> = tickets.filter_map(|id| sight.desk.get(id)).collect();
        tickets.sort_by_key(|ticket| std::cmp::Reverse((ticket.priority, ticket.number)));
        lines.extend(tickets.into_iter().map(|ticket| ticket_line(sight, ticket)));
        lines
    }

    fn empty(&self, lang: Lang) -> &'static str {
        lang.empty_sites()
    }
}

fn site<'a>(sight: &Sight<'a>, key: RecordKey) -> Option<&'a Site> {
    match key {
        RecordKey::Site(id) => sight.desk.get(id),
        _ => None,
    }
}

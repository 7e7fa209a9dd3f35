//! The Sites pane: the places whose users are served, with what there is at each.

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{section, text_field, ticket_section},
};
use crate::{
    desk::{Category, Kind, RecordKey, Site, SiteState, Ticket, User, UserState, filter::Filter},
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role, widgets},
};

const NAME: u8 = 0;
const TICKETS: u8 = 1;
const USERS: u8 = 2;
const DEVICES: u8 = 3;
const MAIN_USER: u8 = 4;
const STATE: u8 = 5;

const COLUMNS: [Column; 6] = [
    Column::growing(NAME, Lang::column_site, 20),
    Column::new(TICKETS, Lang::column_tickets, 8, 1),
    Column::new(USERS, Lang::column_users, 8, 2),
    Column::new(DEVICES, Lang::column_devices, 8, 3),
    Column::new(MAIN_USER, Lang::column_main_user, 22, 4),
    Column::new(STATE, Lang::column_state, 11, 5),
];

/// The sites.
pub struct Sites;

/// What there is at a site: tickets to work on, users, devices.
fn counts(sight: &Sight<'_>, site: &Site) -> [usize; 3] {
    sight.desk.counts_of_site(site.id)
}

impl Resource for Sites {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (NAME, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.keys::<Site>()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Site>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<Site>(key).is_some_and(|site| filter.words(&[&site.name]))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(site) = sight.get::<Site>(key) else { return Rank::default() };
        let [tickets, users, devices] = counts(sight, site);
        match column {
            TICKETS => Rank::count(tickets).then([&*site.name]),
            USERS => Rank::count(users).then([&*site.name]),
            DEVICES => Rank::count(devices).then([&*site.name]),
            MAIN_USER => {
                let user = main_user(sight, site);
                Rank::words([user.map_or("", |user| &user.last_name), &site.name])
            }
            STATE => {
                Rank::count(usize::from(site.state == SiteState::Inactive)).then([&*site.name])
            }
            _ => Rank::words([&*site.name]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, _filtered: bool) -> bool {
        match kind {
            Kind::Status | Kind::Ticket => column == TICKETS,
            Kind::User => column == USERS || column == MAIN_USER,
            Kind::Device => column == DEVICES,
            _ => false,
        }
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(site) = sight.get::<Site>(key) else { return Cell::none() };
        let [tickets, users, devices] = counts(sight, site);
        match column {
            TICKETS => Cell::text(tickets.to_string()),
            USERS => Cell::new(users.to_string(), Role::Dim),
            DEVICES => Cell::new(devices.to_string(), Role::Dim),
            MAIN_USER => main_user(sight, site).map_or_else(Cell::none, main_user_cell(sight)),
            STATE => {
                let words = phrase::site_state(sight.look.lang, site.state);
                let role = match site.state {
                    SiteState::Active => Role::Dim,
                    SiteState::Inactive => Role::Warning,
                };
                Cell::new(words, role)
            }
            _ => {
                let mut cell = Cell::text(site.name.to_string());
                if site.state == SiteState::Inactive {
                    cell.mark(sight.look.lang.inactive_mark(), Role::Warning);
                }
                cell
            }
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<Site>(key).map(|site| site.name.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, _width: usize) -> Vec<Line<'static>> {
        let Some(site) = sight.get::<Site>(key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let [tickets, users, devices] = counts(sight, site);
        let mut title = vec![Span::styled(site.name.to_string(), theme[Role::Title])];
        if site.state == SiteState::Inactive {
            let mark = format!("  {}", lang.inactive_mark());
            title.push(Span::styled(mark, theme[Role::Warning]));
        }
        let mut lines = vec![
            Line::from(title),
            text_field(sight, lang.column_tickets(), tickets.to_string()),
            text_field(sight, lang.column_users(), users.to_string()),
            text_field(sight, lang.column_devices(), devices.to_string()),
        ];
        let domains: Vec<&str> = site.domains.iter().map(|domain| &**domain).collect();
        let written = [
            (lang.column_main_user(), main_user(sight, site).map(User::name)),
            (lang.label_address(), site.address.as_ref().map(ToString::to_string)),
            (lang.label_phone(), site.phone.as_ref().map(ToString::to_string)),
            (lang.label_domains(), Some(domains.join(" ")).filter(|text| !text.is_empty())),
        ];
        let written = written.into_iter().filter_map(|(label, text)| Some((label, text?)));
        lines.extend(written.map(|(label, text)| text_field(sight, label, text)));
        lines
    }

    fn page(
        &self,
        sight: &Sight<'_>,
        key: RecordKey,
        width: usize,
        _thread: Option<&Result<Thread, String>>,
    ) -> Vec<Line<'static>> {
        let mut lines = self.preview(sight, key, width);
        let Some(site) = sight.get::<Site>(key) else { return lines };
        let (lang, style) = (sight.look.lang, sight.look.theme[Role::Text]);
        if let Some(notes) = &site.notes {
            lines.push(section(sight, lang.label_notes(), width));
            let wrapped = notes.lines().flat_map(|line| widgets::wrap(line, width));
            lines.extend(wrapped.map(|line| Line::styled(line, style)));
        }
        let mut folders: Vec<&str> =
            sight.desk.folders_of_site(site.id).map(|folder| &*folder.name).collect();
        if !folders.is_empty() {
            folders.sort_unstable();
            lines.push(section(sight, lang.pane_folders(), width));
            let wrapped = widgets::wrap(&folders.join(", "), width);
            lines.extend(wrapped.into_iter().map(|line| Line::styled(line, style)));
        }
        let tickets = sight.desk.tickets_of_site(site.id, Category::is_active);
        let mut tickets: Vec<&Ticket> = tickets.filter_map(|id| sight.desk.get(id)).collect();
        tickets.sort_by_key(|ticket| std::cmp::Reverse((ticket.priority, ticket.number)));
        lines.extend(ticket_section(sight, tickets, width));
        lines
    }

    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str> {
        lang.empty_sites(key)
    }
}

/// The main user of a site (U15).
fn main_user<'a>(sight: &Sight<'a>, site: &Site) -> Option<&'a User> {
    sight.desk.get(site.main_user?)
}

/// Their name, with a mark where they are inactive and so see nothing (UA2).
fn main_user_cell<'a>(sight: &Sight<'_>) -> impl Fn(&'a User) -> Cell {
    let mark = sight.look.lang.inactive_mark();
    move |user| {
        let mut cell = Cell::text(user.name());
        if user.state == UserState::Inactive {
            cell.mark(mark, Role::Warning);
        }
        cell
    }
}

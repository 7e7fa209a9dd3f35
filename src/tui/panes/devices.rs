//! The Devices pane: machines with their site, folder and users (D1, D20, D25).

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{field, section, text_field, ticket_section},
};
use crate::{
    desk::{
        Alert, AlertState, Device, Folder, Kind, RESTORABLE_DAYS, RecordKey, Ticket, User,
        filter::Filter,
    },
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role},
};

const NAME: u8 = 0;
const USERS: u8 = 1;
const MODEL: u8 = 2;
const SITE: u8 = 3;
const FOLDER: u8 = 4;
const SEEN: u8 = 5;
const SORT: u8 = 6;
const SERIAL: u8 = 7;

const COLUMNS: [Column; 8] = [
    Column::new(NAME, Lang::column_device, 12, 0),
    Column::growing(USERS, Lang::column_users, 18),
    Column::new(MODEL, Lang::column_model, 18, 1),
    Column::new(SITE, Lang::column_site, 14, 2),
    Column::new(FOLDER, Lang::column_folder, 10, 3),
    Column::new(SEEN, Lang::column_seen, 6, 4).said(Lang::spoken_seen),
    Column::new(SORT, Lang::column_type, 11, 5),
    Column::new(SERIAL, Lang::column_serial, 12, 6).said(Lang::spoken_serial),
];

/// The machines.
pub struct Devices;

impl Resource for Devices {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (NAME, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        let desk = sight.desk;
        if let Some(RecordKey::User(user)) = sight.of {
            let related = desk.get::<User>(user).map(|user| user.devices.all()).unwrap_or_default();
            let keys = related.iter().map(|device| RecordKey::Device(*device));
            return keys.filter(|key| self.is_in(sight, *key)).collect();
        }
        if let Some(RecordKey::Alert(alert)) = sight.of {
            let device = desk.get::<Alert>(alert).map(|alert| RecordKey::Device(alert.device));
            return device.filter(|key| self.is_in(sight, *key)).into_iter().collect();
        }
        if let Some(RecordKey::Site(site)) = sight.of {
            let there = desk.all_devices_of_site(site);
            return there.map(|device| RecordKey::Device(device.id)).collect();
        }
        if let Some(RecordKey::Folder(folder)) = sight.of {
            let site = desk.get::<Folder>(folder).map(|folder| folder.site);
            let inside = site.into_iter().flat_map(|site| desk.all_devices_of_site(site));
            return inside
                .filter(|device| device.folder == Some(folder))
                .map(|device| RecordKey::Device(device.id))
                .collect();
        }
        desk.all::<Device>().map(|device| RecordKey::Device(device.id)).collect()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Device>(key).is_some()
    }

    fn is_put_away(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Device>(key).is_some_and(|device| !device.is_live())
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<Device>(key).is_some_and(|device| filter.device(sight.desk, device))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(device) = sight.get::<Device>(key) else { return Rank::default() };
        let name = &*device.name;
        match column {
            USERS => Rank::count(sight.desk.users_of_device(device.id).count()).then([name]),
            MODEL => Rank::words([device.model.as_deref().unwrap_or_default(), name]),
            SITE => Rank::words([sight.site(device.site), name]),
            FOLDER => Rank::words([folder(sight, device).unwrap_or_default(), name]),
            SEEN => Rank::moment(device.last_seen_at).then([name]),
            SORT => Rank::numbers(device.sort as i64, 0).then([name]),
            SERIAL => Rank::words([device.serial.as_deref().unwrap_or_default(), name]),
            _ => Rank::words([name]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool {
        match kind {
            Kind::User => column == USERS || filtered,
            Kind::Site => column == SITE || filtered,
            Kind::Folder => column == FOLDER,
            _ => false,
        }
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(device) = sight.get::<Device>(key) else { return Cell::none() };
        let look = sight.look;
        match column {
            NAME if device.is_live() => Cell::text(&*device.name),
            NAME => Cell::new(&*device.name, Role::Dim),
            USERS => {
                let users = users(sight, device);
                match users.first() {
                    None => Cell::none(),
                    Some(first) => {
                        let mut parts = Vec::new();
                        if let Some(RecordKey::User(owner)) = sight.of
                            && sight.desk.get::<User>(owner).and_then(|u| u.devices.primary())
                                == Some(device.id)
                        {
                            let mark = format!("{} ", look.lang.device_primary());
                            parts.push((mark, Role::Success));
                        }
                        parts.push((first.name(), Role::Text));
                        if users.len() > 1 {
                            parts.push((format!(" +{}", users.len() - 1), Role::Dim));
                        }
                        Cell::of(parts)
                    }
                }
            }
            MODEL => device.model.as_ref().map_or_else(Cell::none, |m| Cell::new(&**m, Role::Dim)),
            SITE => Cell::text(sight.site(device.site)),
            FOLDER => folder(sight, device).map_or_else(Cell::none, Cell::text),
            SEEN => {
                device.last_seen_at.map_or_else(Cell::none, |at| Cell::new(look.ago(at), Role::Dim))
            }
            SORT => Cell::new(phrase::device_kind(look.lang, device.sort), Role::Dim),
            _ => device.serial.as_ref().map_or_else(Cell::none, |s| Cell::new(&**s, Role::Dim)),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<Device>(key).map(|device| device.name.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, _width: usize) -> Vec<Line<'static>> {
        let Some(device) = sight.get::<Device>(key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let title = format!("{}  {}", device.name, device.model.as_deref().unwrap_or_default());
        let mut place = sight.site(device.site).to_owned();
        if let Some(folder) = folder(sight, device) {
            place = format!("{place} / {folder}");
        }
        let mut lines = vec![
            Line::styled(title, theme[Role::Title]),
            text_field(sight, lang.label_place(), place),
        ];
        if let Some(gone) = deletion(sight, device) {
            lines.insert(1, Line::styled(gone, theme[Role::Warning]));
        }
        let users = users(sight, device);
        let mut names = Vec::new();
        for user in &users {
            if !names.is_empty() {
                names.push(Span::styled(", ", theme[Role::Dim]));
            }
            names.push(Span::styled(user.name(), theme[Role::Text]));
            if user.devices.primary() == Some(device.id) {
                names.push(Span::styled(format!(" {}", lang.device_primary()), theme[Role::Dim]));
            }
        }
        if names.is_empty() {
            names.push(Span::styled(lang.no_users(), theme[Role::Dim]));
        }
        lines.push(field(sight, lang.label_users(), names));
        let facts: Vec<String> = [
            Some(phrase::device_kind(lang, device.sort).to_owned()),
            device.os.as_ref().map(ToString::to_string),
            device.serial.as_ref().map(ToString::to_string),
            device.last_seen_at.map(|at| lang.seen_ago(sight.look.ago(at)).into_owned()),
            device.external_id.as_ref().map(ToString::to_string),
        ]
        .into_iter()
        .flatten()
        .collect();
        lines.push(Line::styled(facts.join(" · "), theme[Role::Dim]));
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
        let Some(device) = sight.get::<Device>(key) else { return lines };
        let reported = sight.desk.alerts_of_device(device.id).filter_map(|id| sight.desk.get(id));
        let mut open: Vec<&Alert> =
            reported.filter(|alert: &&Alert| alert.state == AlertState::Open).collect();
        if !open.is_empty() {
            open.sort_by_key(|alert| std::cmp::Reverse(alert.severity));
            lines.push(section(sight, sight.look.lang.section_alerts(), width));
            lines.extend(open.into_iter().map(|alert| super::alerts::line(sight, alert)));
        }
        let tickets = sight.desk.tickets_of_device(device.id).rev();
        let tickets = tickets.filter_map(|id| sight.desk.get::<Ticket>(id));
        lines.extend(ticket_section(sight, tickets, width));
        lines
    }

    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str> {
        lang.empty_devices(key)
    }
}

/// When a device was deleted, and until when it can be brought back (B3 row 8).
fn deletion(sight: &Sight<'_>, device: &Device) -> Option<String> {
    let (look, lang) = (sight.look, sight.look.lang);
    let deleted = device.deleted_at?;
    let date = |at| phrase::date(lang, at, look.now, look.zone);
    if !device.is_restorable(look.now) {
        return Some(lang.deleted_for_good(date(deleted)).into_owned());
    }
    let until = deleted + chrono::TimeDelta::days(RESTORABLE_DAYS);
    Some(lang.deleted_restorable(date(until), date(deleted)).into_owned())
}

fn folder<'a>(sight: &Sight<'a>, device: &Device) -> Option<&'a str> {
    sight.desk.get::<Folder>(device.folder?).map(|folder| &*folder.name)
}

fn users<'a>(sight: &Sight<'a>, device: &Device) -> Vec<&'a User> {
    sight.desk.users_of_device(device.id).filter_map(|user| sight.desk.get(user)).collect()
}

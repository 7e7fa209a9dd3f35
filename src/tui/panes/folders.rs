//! The Folders pane: the groups of devices of a site, or of all sites (D27, DA15).

use std::borrow::Cow;

use ratatui::text::Line;

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{section, text_field},
};
use crate::{
    desk::{Device, Folder, Kind, RecordKey, filter::Filter},
    locale::Lang,
    tui::{port::Thread, theme::Role},
};

const NAME: u8 = 0;
const SITE: u8 = 1;
const DEVICES: u8 = 2;

const COLUMNS: [Column; 3] = [
    Column::growing(NAME, Lang::column_name, 20),
    Column::new(SITE, Lang::column_site, 24, 1),
    Column::new(DEVICES, Lang::column_devices, 8, 2),
];

/// The folders.
pub struct Folders;

impl Resource for Folders {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (NAME, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        let key = |folder: &Folder| RecordKey::Folder(folder.id);
        match sight.of {
            Some(RecordKey::Site(site)) => sight.desk.folders_of_site(site).map(key).collect(),
            _ => sight.desk.all::<Folder>().map(key).collect(),
        }
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Folder>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight
            .get::<Folder>(key)
            .is_some_and(|folder| filter.words(&[&folder.name, sight.site(folder.site)]))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(folder) = sight.get::<Folder>(key) else { return Rank::default() };
        match column {
            SITE => Rank::words([sight.site(folder.site), &folder.name]),
            DEVICES => Rank::count(devices(sight, folder).count()).then([&*folder.name]),
            _ => Rank::words([&*folder.name, sight.site(folder.site)]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool {
        match kind {
            Kind::Device => column == DEVICES,
            Kind::Site => column == SITE || filtered,
            _ => false,
        }
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(folder) = sight.get::<Folder>(key) else { return Cell::none() };
        match column {
            SITE => Cell::new(sight.site(folder.site), Role::Dim),
            DEVICES => Cell::text(devices(sight, folder).count().to_string()),
            _ => Cell::text(&*folder.name),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<Folder>(key).map(|folder| folder.name.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, _width: usize) -> Vec<Line<'static>> {
        let Some(folder) = sight.get::<Folder>(key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        vec![
            Line::styled(folder.name.to_string(), theme[Role::Title]),
            text_field(sight, lang.label_site(), sight.site(folder.site).to_owned()),
            text_field(sight, lang.column_devices(), devices(sight, folder).count().to_string()),
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
        let Some(folder) = sight.get::<Folder>(key) else { return lines };
        lines.push(section(sight, sight.look.lang.column_devices(), width));
        let mut inside: Vec<&Device> = devices(sight, folder).collect();
        inside.sort_by_key(|device| device.name.clone());
        let text = sight.look.theme[Role::Text];
        lines.extend(inside.into_iter().map(|device| Line::styled(device.name.to_string(), text)));
        lines
    }

    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str> {
        lang.empty_folders(key)
    }
}

fn devices<'a>(sight: &Sight<'a>, folder: &Folder) -> impl Iterator<Item = &'a Device> + use<'a> {
    let id = folder.id;
    sight.desk.devices_of_site(folder.site).filter(move |device| device.folder == Some(id))
}

//! The panes: what each noun shows in its list, its preview and its page.
//!
//! Owns the generic table that all panes are: a [`Resource`] says which records, which columns, what is in a
//! cell; sorting, filtering, marking and drawing are the same for all. Knows the desk, not the keys. A column is
//! added in the file of its pane and nowhere else; a new pane is a file here and an arm in [`Pane::resource`].

pub mod alerts;
pub mod automation;
pub mod departments;
pub mod devices;
pub mod folders;
pub mod intakes;
pub mod list;
pub mod mail;
pub mod parts;
mod rank;
pub mod roles;
mod shape;
pub mod sites;
pub mod statuses;
pub mod technicians;
pub mod tickets;
pub mod tokens;
pub mod users;
pub mod webhooks;

use std::{borrow::Cow, fmt::Debug};

use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

pub use self::{rank::Rank, shape::Shape};
use super::{
    action::{Action, Scope},
    look::Look,
    port::Thread,
    theme::Role,
};
use crate::{
    desk::{
        Desk, Device, Entity, Kind, RecordKey, Site, SiteId, Technician, TechnicianId, User,
        filter::Filter,
    },
    locale::Lang,
};

/// The panes. Which key leads to which is in [`Place`](super::panels::Place).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Pane {
    /// The ticket queue.
    #[default]
    Tickets,
    /// People who may ask for support.
    Users,
    /// Their machines.
    Devices,
    /// Who works here.
    Technicians,
    /// The places where users work.
    Sites,
    /// What technicians may do.
    Roles,
    /// What users are sorted by.
    Departments,
    /// What devices reported.
    Alerts,
    /// Groups of devices within a site.
    Folders,
    /// What came in and was held back.
    Intakes,
    /// What happens to tickets by itself.
    Automation,
    /// Mails on their way.
    Mail,
    /// What a ticket's status can be.
    Statuses,
    /// Where other programs are told what happens.
    Webhooks,
    /// What programs act through.
    Tokens,
}

impl Pane {
    /// Every pane.
    pub const ALL: [Self; 15] = [
        Self::Tickets,
        Self::Users,
        Self::Devices,
        Self::Technicians,
        Self::Sites,
        Self::Roles,
        Self::Departments,
        Self::Alerts,
        Self::Folders,
        Self::Intakes,
        Self::Automation,
        Self::Mail,
        Self::Statuses,
        Self::Webhooks,
        Self::Tokens,
    ];

    /// The pane of a noun.
    pub fn of_kind(kind: Kind) -> Option<Self> {
        Self::ALL.into_iter().find(|pane| pane.kind() == kind)
    }

    /// Records of it in the order of a column, as its list has them.
    pub fn in_order(
        self,
        sight: &Sight<'_>,
        (column, down): (u8, bool),
        mut keys: Vec<RecordKey>,
    ) -> Vec<RecordKey> {
        keys.sort_unstable();
        let ranks: Vec<_> =
            keys.iter().map(|key| Some(self.resource().rank(sight, column, *key))).collect();
        let order = rank::sorted(&ranks, down).order;
        order.into_iter().map(|slot| keys[slot as usize]).collect()
    }

    /// What it shows.
    pub fn resource(self) -> &'static dyn Resource {
        match self {
            Self::Tickets => &tickets::Tickets,
            Self::Users => &users::Users,
            Self::Devices => &devices::Devices,
            Self::Technicians => &technicians::Technicians,
            Self::Sites => &sites::Sites,
            Self::Roles => &roles::Roles,
            Self::Departments => &departments::Departments,
            Self::Alerts => &alerts::Alerts,
            Self::Folders => &folders::Folders,
            Self::Intakes => &intakes::Intakes,
            Self::Automation => &automation::Automation,
            Self::Mail => &mail::Mail,
            Self::Statuses => &statuses::Statuses,
            Self::Webhooks => &webhooks::Webhooks,
            Self::Tokens => &tokens::Tokens,
        }
    }

    /// The noun of its records.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Tickets => Kind::Ticket,
            Self::Users => Kind::User,
            Self::Devices => Kind::Device,
            Self::Technicians => Kind::Technician,
            Self::Sites => Kind::Site,
            Self::Roles => Kind::Role,
            Self::Departments => Kind::Department,
            Self::Alerts => Kind::Alert,
            Self::Folders => Kind::Folder,
            Self::Intakes => Kind::Intake,
            Self::Automation => Kind::AutomationRule,
            Self::Mail => Kind::Letter,
            Self::Statuses => Kind::Status,
            Self::Webhooks => Kind::Webhook,
            Self::Tokens => Kind::ApiToken,
        }
    }

    /// The actions on its records.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Tickets => Scope::Tickets,
            Self::Users => Scope::Users,
            Self::Devices => Scope::Devices,
            Self::Technicians => Scope::Technicians,
            Self::Sites => Scope::Sites,
            Self::Roles => Scope::Roles,
            Self::Departments => Scope::Departments,
            Self::Alerts => Scope::Alerts,
            Self::Folders => Scope::Folders,
            Self::Intakes => Scope::Intakes,
            Self::Automation => Scope::Automation,
            Self::Mail => Scope::Mail,
            Self::Statuses => Scope::Statuses,
            Self::Webhooks => Scope::Webhooks,
            Self::Tokens => Scope::Tokens,
        }
    }

    /// What brings the first record into an empty list; nothing where records come by themselves.
    pub const fn begins(self) -> Option<Action> {
        Some(match self {
            Self::Tickets => Action::NewTicket,
            Self::Users => Action::AddUser,
            Self::Devices => Action::AddDevice,
            Self::Technicians => Action::HideInactive,
            Self::Sites => Action::AddSite,
            Self::Departments => Action::AddDepartment,
            Self::Folders => Action::AddFolder,
            Self::Webhooks => Action::AddWebhook,
            Self::Tokens => Action::AddToken,
            Self::Roles
            | Self::Automation
            | Self::Statuses
            | Self::Alerts
            | Self::Intakes
            | Self::Mail => return None,
        })
    }

    /// Its name on the tab.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Tickets => lang.pane_tickets(),
            Self::Users => lang.pane_users(),
            Self::Devices => lang.pane_devices(),
            Self::Technicians => lang.pane_technicians(),
            Self::Sites => lang.pane_sites(),
            Self::Roles => lang.pane_roles(),
            Self::Departments => lang.pane_departments(),
            Self::Alerts => lang.pane_alerts(),
            Self::Folders => lang.pane_folders(),
            Self::Intakes => lang.pane_intakes(),
            Self::Automation => lang.pane_automation(),
            Self::Mail => lang.pane_mail(),
            Self::Statuses => lang.pane_statuses(),
            Self::Webhooks => lang.pane_webhooks(),
            Self::Tokens => lang.pane_tokens(),
        }
    }

    /// Its name on the tab of a narrow terminal.
    pub fn short_title(self, lang: Lang) -> &'static str {
        match self {
            Self::Technicians => lang.pane_technicians_short(),
            pane => pane.title(lang),
        }
    }
}

/// What a pane reads.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// The desk as the person should see it.
    pub desk: &'a Desk,
    /// Who looks.
    pub me: Option<TechnicianId>,
    /// How to show it.
    pub look: &'a Look,
    /// Show deactivated technicians (T25).
    pub inactive_too: bool,
    /// The record whose relations are shown.
    pub of: Option<RecordKey>,
    /// What is known of the audit log.
    pub log: Option<&'a crate::tui::model::Log>,
    /// Who has which ticket open.
    pub others: Option<&'a crate::tui::model::Others>,
    /// What goes on beside the desk.
    pub jobs: Option<&'a crate::tui::model::Jobs>,
    /// What is known of pictures.
    pub pictures: Option<&'a crate::tui::model::Pictures>,
}

impl<'a> Sight<'a> {
    /// The record with this key, where it is one of these.
    pub fn get<T: Entity>(&self, key: RecordKey) -> Option<&'a T> {
        self.desk.get(T::id_of(key)?)
    }

    /// Every record of a noun.
    fn keys<T: Entity>(&self) -> Vec<RecordKey> {
        self.desk.all::<T>().map(|record| T::key(record.id())).collect()
    }

    /// The name of a user's department.
    pub fn department(&self, user: &User) -> Option<&'a str> {
        self.desk.department_of(user).map(|name| &**name)
    }

    /// The name of a site.
    pub fn site(&self, site: SiteId) -> &'a str {
        self.desk.get::<Site>(site).map_or("", |site| &site.name)
    }
}

/// One column of a pane.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its number within the pane, for sorting.
    pub id: u8,
    /// What stands above it.
    pub title: fn(Lang) -> &'static str,
    /// The same in full, where it is heard.
    pub said: fn(Lang) -> &'static str,
    /// Its width in cells; the least one for the column that takes what is left.
    pub width: u16,
    /// It takes what is left.
    pub grows: bool,
    /// When it goes as the terminal narrows: the highest first; 0 stays.
    pub drop: u8,
    /// How many cells the widest takes of the few words it holds; 0 where it holds anything.
    words: fn(Lang) -> usize,
}

/// Of a column that holds anything.
const fn anything(_lang: Lang) -> usize {
    0
}

impl Column {
    /// A column of fixed width.
    const fn new(id: u8, title: fn(Lang) -> &'static str, width: u16, drop: u8) -> Self {
        Self { id, title, said: title, width, grows: false, drop, words: anything }
    }

    /// With a name in full, where what stands above it is short for that.
    const fn said(self, said: fn(Lang) -> &'static str) -> Self {
        Self { said, ..self }
    }

    /// The column that takes what is left, at least `width`. It stays.
    const fn growing(id: u8, title: fn(Lang) -> &'static str, width: u16) -> Self {
        Self { id, title, said: title, width, grows: true, drop: 0, words: anything }
    }

    /// That holds one of a few words.
    const fn holding(self, words: fn(Lang) -> usize) -> Self {
        Self { words, ..self }
    }

    /// How wide it has to be for what stands above it, and for each of its words, to be whole.
    pub fn whole(&self, lang: Lang) -> u16 {
        let words = (self.title)(lang).width().max((self.words)(lang));
        u16::try_from(words).unwrap_or(u16::MAX)
    }
}

/// What is in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The parts, each with its role.
    pub parts: Vec<(String, Role)>,
    /// Words behind them that stay whole where the parts have to be cut.
    pub marks: Vec<(String, Role)>,
}

impl Cell {
    /// A cell of one part.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self::of(vec![(text.into(), role)])
    }

    /// A cell of several parts.
    pub const fn of(parts: Vec<(String, Role)>) -> Self {
        Self { parts, marks: Vec::new() }
    }

    /// Puts a word behind it that stays whole.
    pub fn mark(&mut self, word: &str, role: Role) {
        self.marks.push((format!("  {word}"), role));
    }

    /// A cell of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(text, Role::Text)
    }

    /// A cell that says there is nothing.
    pub fn none() -> Self {
        Self::new("-", Role::Dim)
    }
}

/// What a pane is about.
pub trait Resource: Sync {
    /// Its columns, left to right. The first 40 cells carry what matters.
    fn columns(&self) -> &'static [Column];

    /// The column it is sorted by at first, and whether downwards.
    fn first_sort(&self) -> (u8, bool);

    /// The records that are related to the sight's `of`, in any order.
    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey>;

    /// True when the pane has this record as long as no relation is shown.
    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool;

    /// True when the filter lets the record through.
    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool;

    /// Where a record stands in the order by a column.
    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a>;

    /// True when a change of records of a kind may move rows of other records, sorted by the column as they are, or
    /// change whether a filter lets those through.
    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool;

    /// What is in a cell.
    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell;

    /// What a row says where it is heard, the most important first: each column with its name, the first one and the
    /// one that grows without.
    fn spoken(&self, sight: &Sight<'_>, key: RecordKey) -> Vec<String> {
        let columns = self.columns().iter().enumerate();
        let said = columns.filter_map(|(nth, column)| {
            let cell = self.cell(sight, key, column.id);
            let parts = cell.parts.iter().chain(&cell.marks);
            let text: String = parts.map(|(text, _)| text.as_str()).collect();
            let empty = !text.contains(char::is_alphanumeric);
            let bare = nth == 0 || column.grows;
            let title = (column.said)(sight.look.lang);
            (!empty).then(|| {
                if bare { text } else { format!("{} {text}", sight.look.lang.spoken_label(title)) }
            })
        });
        said.collect()
    }

    /// What the record is called in messages and titles.
    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String;

    /// A few lines about the record, the most important first.
    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>>;

    /// Everything about the record; the few lines, where that is all.
    fn page(
        &self,
        sight: &Sight<'_>,
        key: RecordKey,
        width: usize,
        _thread: Option<&Result<Thread, String>>,
    ) -> Vec<Line<'static>> {
        self.preview(sight, key, width)
    }

    /// True for a record that is put away: not among the rows while nothing is filtered and no relation shown.
    fn is_put_away(&self, _sight: &Sight<'_>, _key: RecordKey) -> bool {
        false
    }

    /// The first line of an empty list, with what to do about it: `key` is that of [`Pane::begins`].
    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str>;
}

/// What a record is called, of whatever kind.
pub fn name_of(desk: &Desk, key: RecordKey) -> String {
    match key {
        RecordKey::Ticket(id) => {
            desk.get::<crate::desk::Ticket>(id).map(|ticket| ticket.number.to_string())
        }
        RecordKey::User(id) => desk.get::<User>(id).map(User::name),
        RecordKey::Device(id) => desk.get::<Device>(id).map(|device| device.name.to_string()),
        RecordKey::Technician(id) => desk.get::<Technician>(id).map(Technician::name),
        RecordKey::Site(id) => desk.get::<Site>(id).map(|site| site.name.to_string()),
        RecordKey::Alert(id) => desk.get::<crate::desk::Alert>(id).map(|a| a.title.to_string()),
        RecordKey::Folder(id) => {
            desk.get::<crate::desk::Folder>(id).map(|folder| folder.name.to_string())
        }
        RecordKey::Role(id) => desk.get::<crate::desk::Role>(id).map(|role| role.name.to_string()),
        RecordKey::Department(id) => {
            desk.get::<crate::desk::Department>(id).map(|department| department.name.to_string())
        }
        _ => None,
    }
    .unwrap_or_default()
}

/// `S. Lindqvist`: a name short enough for a column. Names that are short as they are written, as
/// Chinese, Japanese and Korean ones, stay whole, family name first.
pub fn short_name(first: &str, last: &str) -> String {
    match first.chars().next() {
        Some(letter) if letter >= '\u{2e80}' => format!("{last} {first}"),
        Some(initial) => format!("{initial}. {last}"),
        None => last.to_owned(),
    }
}

//! The Users pane: people who may ask, with their related devices (D5, D34).

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{field, section, text_field, ticket_section},
};
use crate::{
    desk::{
        Category, Device, Kind, RecordKey, Site, Status, Ticket, User, UserState, filter::Filter,
    },
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role},
};

const NAME: u8 = 0;
const DEVICES: u8 = 1;
const OPEN: u8 = 2;
const SITE: u8 = 3;
const DEPARTMENT: u8 = 4;
const EMAIL: u8 = 5;

const COLUMNS: [Column; 6] = [
    Column::growing(NAME, Lang::column_name, 20),
    Column::new(DEVICES, Lang::column_devices, 17, 1),
    Column::new(OPEN, Lang::column_open, 5, 2),
    Column::new(SITE, Lang::column_site, 15, 3),
    Column::new(DEPARTMENT, Lang::column_department, 13, 4),
    Column::new(EMAIL, Lang::column_email, 32, 5),
];

/// People who may ask.
pub struct Users;

impl Resource for Users {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (NAME, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        let desk = sight.desk;
        let key = RecordKey::User;
        match sight.of {
            Some(RecordKey::Device(device)) => desk.users_of_device(device).map(key).collect(),
            Some(RecordKey::Ticket(ticket)) => {
                let requester = desk.get::<Ticket>(ticket).and_then(|ticket| ticket.requester);
                requester.into_iter().map(key).collect()
            }
            Some(RecordKey::Site(site)) => desk.users_of_site(site).map(key).collect(),
            Some(RecordKey::Department(department)) => {
                desk.users_of_department(department).map(key).collect()
            }
            _ => desk.all::<User>().filter(|user| user.is_listed()).map(|u| key(u.id)).collect(),
        }
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<User>(key).is_some_and(User::is_listed)
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<User>(key).is_some_and(|user| filter.user(sight.desk, user))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(user) = sight.get::<User>(key) else { return Rank::default() };
        let (first, last) = (&*user.first_name, &*user.last_name);
        match column {
            DEVICES => Rank::count(user.devices.all().len()),
            OPEN => Rank::count(active(sight, user)),
            SITE => Rank::words([sight.site(user.site), last, first]),
            DEPARTMENT => Rank::words([sight.department(user).unwrap_or_default(), last, first]),
            EMAIL => Rank::words([user.email.as_deref().unwrap_or_default()]),
            _ => Rank::words([last, first]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool {
        match kind {
            Kind::Status | Kind::Ticket => column == OPEN,
            Kind::Site => column == SITE || filtered,
            Kind::Department => column == DEPARTMENT || filtered,
            Kind::Device => filtered,
            _ => false,
        }
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(user) = sight.get::<User>(key) else { return Cell::none() };
        let lang = sight.look.lang;
        let role = if user.state == UserState::Inactive { Role::Dim } else { Role::Text };
        match column {
            NAME => {
                let mut cell = Cell::new(user.name(), role);
                if is_main(sight, user) {
                    cell.mark(lang.main_user_mark(), Role::Success);
                }
                if user.state == UserState::Inactive {
                    cell.mark(lang.inactive_mark(), Role::Warning);
                }
                cell
            }
            DEVICES => devices_cell(sight, user),
            OPEN => Cell::new(active(sight, user).to_string(), role),
            SITE => Cell::new(sight.site(user.site), role),
            DEPARTMENT => {
                sight.department(user).map_or_else(Cell::none, |name| Cell::new(name, role))
            }
            _ => user.email.as_ref().map_or_else(Cell::none, |e| Cell::new(&**e, Role::Dim)),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<User>(key).map(User::name).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, _width: usize) -> Vec<Line<'static>> {
        let Some(user) = sight.get::<User>(key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let place: Vec<&str> =
            [user.job_title.as_deref(), sight.department(user), Some(sight.site(user.site))]
                .into_iter()
                .flatten()
                .collect();
        let mut lines = vec![
            Line::styled(user.name(), theme[Role::Title]),
            Line::styled(place.join(", "), theme[Role::Dim]),
        ];
        let mut names = device_spans(sight, user);
        if names.is_empty() {
            names.push(Span::styled(lang.no_devices(), theme[Role::Dim]));
        }
        lines.push(field(sight, lang.label_devices(), names));
        if !user.devices.all().is_empty() && user.devices.primary().is_none() {
            let warning = vec![Span::styled(lang.no_primary(), theme[Role::Warning])];
            lines.push(field(sight, "", warning));
        }
        lines.push(text_field(
            sight,
            lang.label_tickets(),
            lang.active_tickets(active(sight, user)).into_owned(),
        ));
        let emails: Vec<&str> = user.emails().map(|email| &**email).collect();
        if !emails.is_empty() {
            lines.push(text_field(sight, lang.label_email(), emails.join(", ")));
        }
        for (label, value) in
            [(lang.label_phone(), &user.phone), (lang.label_mobile(), &user.mobile)]
        {
            if let Some(value) = value {
                lines.push(text_field(sight, label, value.to_string()));
            }
        }
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
        let Some(user) = sight.get::<User>(key) else { return lines };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        lines.extend(more(sight, user));
        lines.push(section(sight, lang.section_devices(), width));
        for (index, id) in user.devices.all().iter().enumerate() {
            let Some(device) = sight.desk.get::<Device>(*id) else { continue };
            let primary = user.devices.primary() == Some(*id);
            lines.push(Line::from(vec![
                Span::styled(format!("{:>2}  ", index + 1), theme[Role::Dim]),
                Span::styled(sight.look.fit(&device.name, 11), theme[Role::Text]),
                Span::styled(
                    sight.look.fit(device.model.as_deref().unwrap_or_default(), 26),
                    theme[Role::Dim],
                ),
                Span::styled(
                    if primary { lang.device_primary() } else { "" },
                    theme[Role::Success],
                ),
            ]));
        }
        let tickets = sight.desk.tickets_of_user(user.id).rev();
        let tickets = tickets.filter_map(|id| sight.desk.get::<Ticket>(id));
        lines.extend(ticket_section(sight, tickets, width));
        lines
    }

    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str> {
        lang.empty_users(key)
    }
}

/// What is not said of a user in a few lines.
fn more(sight: &Sight<'_>, user: &User) -> Vec<Line<'static>> {
    let (lang, theme) = (sight.look.lang, &sight.look.theme);
    let line = |label: &str, text: String| {
        field(sight, label, vec![Span::styled(text, theme[Role::Text])])
    };
    let mut lines = Vec::new();
    let portal = if is_main(sight, user) {
        lang.portal_main_user().to_owned()
    } else {
        phrase::portal_scope(lang, user.portal_scope).to_owned()
    };
    lines.push(line(lang.label_portal(), portal));
    if user.suppress_email_tickets {
        lines.push(line(lang.label_mails(), lang.mails_suppressed().to_owned()));
    }
    if let Some(language) = user.language {
        lines.push(line(lang.profile_language(), phrase::language(lang, language).to_owned()));
    }
    lines.push(line(lang.label_source(), phrase::user_source(lang, user.source).to_owned()));
    if let Some(id) = &user.external_id {
        lines.push(line(lang.label_external_id(), id.to_string()));
    }
    lines
}

/// True for whom the site names its main user, active or not.
fn is_main(sight: &Sight<'_>, user: &User) -> bool {
    sight.desk.get::<Site>(user.site).is_some_and(|site| site.main_user == Some(user.id))
}

fn active(sight: &Sight<'_>, user: &User) -> usize {
    sight
        .desk
        .tickets_of_user(user.id)
        .filter_map(|id| sight.desk.get::<Ticket>(id))
        .filter_map(|ticket| sight.desk.get::<Status>(ticket.status))
        .filter(|status| Category::is_active(status.category))
        .count()
}

/// The primary first; how many more there are.
fn devices_cell(sight: &Sight<'_>, user: &User) -> Cell {
    let all = user.devices.all();
    let Some(shown) = user.devices.primary().or_else(|| all.first().copied()) else {
        return Cell::none();
    };
    let name = sight.desk.get::<Device>(shown).map_or("", |device| &device.name);
    let mut parts = vec![(name.to_owned(), Role::Text)];
    if all.len() > 1 {
        parts.push((format!(" +{}", all.len() - 1), Role::Dim));
    }
    if user.devices.primary().is_none() {
        parts.push((" !".to_owned(), Role::Warning));
    }
    Cell::of(parts)
}

fn device_spans(sight: &Sight<'_>, user: &User) -> Vec<Span<'static>> {
    let theme = &sight.look.theme;
    let mut spans = Vec::new();
    for id in user.devices.all() {
        let Some(device) = sight.desk.get::<Device>(*id) else { continue };
        if !spans.is_empty() {
            spans.push(Span::styled(", ", theme[Role::Dim]));
        }
        spans.push(Span::styled(device.name.to_string(), theme[Role::Text]));
        if user.devices.primary() == Some(*id) {
            spans.push(Span::styled(
                format!(" {}", sight.look.lang.device_primary()),
                theme[Role::Dim],
            ));
        }
    }
    spans
}

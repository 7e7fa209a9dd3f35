//! The Technicians pane: who works here, who is available, who has how much (T1, T25).

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{
        field, initials, portrait, role_of_indicator, section, status, ticket_section, widest,
        with_availability,
    },
    short_name,
};
use crate::{
    desk::{
        Availability, Category, Kind, RecordKey, Technician, TechnicianKind, TechnicianState,
        Ticket, filter::Filter,
    },
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role, widgets},
};

const AVAILABILITY: u8 = 0;
const NAME: u8 = 1;
const ROLE: u8 = 2;
const OPEN: u8 = 3;
const LAST_GIVEN: u8 = 4;
const EMAIL: u8 = 5;
const COVER: u8 = 6;

const COLUMNS: [Column; 7] = [
    Column::new(AVAILABILITY, Lang::column_availability, 19, 0).holding(availabilities),
    Column::growing(NAME, Lang::column_name, 20),
    Column::new(ROLE, Lang::column_role, 11, 1).holding(roles),
    Column::new(OPEN, Lang::column_open, 5, 2),
    Column::new(COVER, Lang::column_cover, 15, 3),
    Column::new(LAST_GIVEN, Lang::column_last_given, 12, 4),
    Column::new(EMAIL, Lang::column_email, 30, 5),
];

/// A sign, a blank, and one of these.
fn availabilities(lang: Lang) -> usize {
    2 + widest([lang.available(), lang.out_of_office()])
}

/// Roles that were made here have names of any length.
fn roles(lang: Lang) -> usize {
    widest([lang.role_admin(), lang.role_technician(), lang.role_beginner()])
}

/// Who works here.
pub struct Technicians;

impl Resource for Technicians {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (AVAILABILITY, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        let keys = sight.desk.all::<Technician>().map(|t| RecordKey::Technician(t.id));
        let holds = |key: &RecordKey| match sight.of {
            Some(RecordKey::Role(role)) => sight
                .get::<Technician>(*key)
                .is_some_and(|t| t.role == role || t.role_to_be() == role),
            _ => true,
        };
        keys.filter(|key| self.is_in(sight, *key) && holds(key)).collect()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Technician>(key).is_some_and(|technician| {
            sight.inactive_too || technician.state != TechnicianState::Inactive
        })
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight
            .get::<Technician>(key)
            .is_some_and(|technician| filter.technician(sight.desk, technician))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(technician) = sight.get::<Technician>(key) else { return Rank::default() };
        let (first, last) = (&*technician.first_name, &*technician.last_name);
        match column {
            AVAILABILITY => {
                let (rank, until) = rank(technician);
                let until = until.map_or(i64::MIN, |until| until.timestamp_micros());
                Rank::numbers(rank.into(), until).then([first, last])
            }
            ROLE => {
                let roles = sight.desk.all::<crate::desk::Role>();
                let before = roles.take_while(|role| role.id < technician.role).count();
                Rank::count(before).then([first, last])
            }
            OPEN => Rank::count(sight.desk.open_load(technician.id)),
            LAST_GIVEN => Rank::moment(technician.last_auto_assigned_at),
            EMAIL => Rank::words([&technician.email]),
            COVER => cover(sight, technician).map_or_else(Rank::default, |cover| {
                Rank::words([&cover.first_name, &cover.last_name])
            }),
            _ => Rank::words([first, last]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool {
        match kind {
            Kind::Status | Kind::Ticket => column == OPEN || filtered,
            Kind::Role => column == ROLE,
            _ => false,
        }
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(technician) = sight.get::<Technician>(key) else { return Cell::none() };
        let look = sight.look;
        match column {
            AVAILABILITY => {
                let (words, role) = status(sight, technician);
                let indicator = widgets::technician(look, technician);
                Cell::of(vec![
                    (format!("{} ", indicator.content), role_of_indicator(technician)),
                    (words, role),
                ])
            }
            NAME => {
                let mut cell = Cell::text(technician.name());
                if sight.me == Some(technician.id) {
                    cell.mark(look.lang.me_mark(), Role::Dim);
                }
                cell
            }
            ROLE => Cell::text(role_name(sight, technician)),
            OPEN => Cell::text(sight.desk.open_load(technician.id).to_string()),
            COVER => cover_cell(sight, technician),
            LAST_GIVEN => technician
                .last_auto_assigned_at
                .map_or_else(Cell::none, |at| Cell::new(look.moment(at), Role::Dim)),
            _ => Cell::new(technician.email.to_string(), Role::Dim),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<Technician>(key).map(Technician::name).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, _width: usize) -> Vec<Line<'static>> {
        let Some(technician) = sight.get::<Technician>(key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let open = sight.desk.open_load(technician.id);
        let pending = sight
            .desk
            .tickets_of_technician(technician.id, |category| category == Category::Pending)
            .count();
        let mut availability = with_availability(sight, technician);
        if let Availability::OutOfOffice { since, set_by, .. } = technician.availability {
            let who = set_by.and_then(|id| sight.desk.get::<Technician>(id));
            let when = sight.look.moment(since);
            let text = match who {
                Some(who) if who.id != technician.id => {
                    lang.out_since_by(when, who.name()).into_owned()
                }
                _ => lang.out_since(when).into_owned(),
            };
            availability.push(Span::styled(format!("  {text}"), theme[Role::Dim]));
        }
        let work = lang.open_and_pending(open, pending).into_owned();
        let mut lines =
            vec![Line::styled(technician.name(), theme[Role::Title]), Line::from(availability)];
        lines.extend(absence(sight, technician));
        lines.extend([
            field(
                sight,
                lang.label_role(),
                vec![Span::styled(role_name(sight, technician), theme[Role::Text])],
            ),
            field(sight, lang.label_work(), vec![Span::styled(work, theme[Role::Text])]),
            field(
                sight,
                lang.label_email(),
                vec![Span::styled(technician.email.to_string(), theme[Role::Text])],
            ),
        ]);
        if let Some(phone) = &technician.phone {
            let phone = vec![Span::styled(phone.to_string(), theme[Role::Text])];
            lines.push(field(sight, lang.label_phone(), phone));
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
        let Some(technician) = sight.get::<Technician>(key) else { return lines };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        if let Some(role) = technician.pending_role.and_then(|role| sight.desk.get(role)) {
            let text = lang.role_after_login(phrase::role_name(lang, role)).into_owned();
            lines.push(field(sight, "", vec![Span::styled(text, theme[Role::Dim])]));
        }
        if technician.picture.is_some() {
            let picture = portrait(sight, technician);
            if picture.is_empty() {
                let initials = Span::styled(initials(technician), theme[Role::Title]);
                lines.push(field(sight, lang.profile_picture(), vec![initials]));
            }
            lines.extend(picture);
        }
        lines.push(section(sight, lang.section_may(), width));
        let role = sight.desk.get::<crate::desk::Role>(technician.role);
        let permissions: Vec<&str> = role
            .map(|role| role.permissions.iter().map(|p| phrase::permission(lang, p)).collect())
            .unwrap_or_default();
        let text = if permissions.is_empty() {
            lang.may_nothing().to_owned()
        } else {
            permissions.join(", ")
        };
        lines.extend(
            widgets::wrap(&text, width)
                .into_iter()
                .map(|line| Line::styled(line, theme[Role::Text])),
        );
        let mut tickets: Vec<&Ticket> = sight
            .desk
            .tickets_of_technician(technician.id, Category::is_active)
            .filter_map(|id| sight.desk.get(id))
            .collect();
        tickets.sort_by_key(|ticket| std::cmp::Reverse((ticket.priority, ticket.number)));
        lines.extend(ticket_section(sight, tickets, width));
        lines
    }

    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str> {
        lang.empty_technicians(key)
    }
}

/// Available first, then those who said when they are back, the out, the others.
fn rank(technician: &Technician) -> (u8, Option<crate::desk::Timestamp>) {
    let bot = technician.sort == TechnicianKind::Bot;
    match (technician.state, technician.availability) {
        (TechnicianState::Active, _) if bot => (3, None),
        (TechnicianState::Active, Availability::Available) => (0, None),
        (TechnicianState::Active, Availability::OutOfOffice { until: Some(until), .. }) => {
            (1, Some(until))
        }
        (TechnicianState::Active, Availability::OutOfOffice { until: None, .. }) => (2, None),
        (TechnicianState::Invited, _) => (4, None),
        (TechnicianState::Inactive, _) => (5, None),
    }
}

/// Who was said to cover somebody who is out.
fn cover<'a>(sight: &Sight<'a>, technician: &Technician) -> Option<&'a Technician> {
    sight.desk.get(technician.away.as_ref()?.cover?)
}

fn is_out(technician: &Technician) -> bool {
    technician.state == TechnicianState::Active && !technician.availability.is_available()
}

/// Who covers, and a sign where nobody looks after open tickets meanwhile.
fn cover_cell(sight: &Sight<'_>, technician: &Technician) -> Cell {
    if !is_out(technician) {
        return Cell::none();
    }
    let lang = sight.look.lang;
    let name = cover(sight, technician).map_or_else(
        || (lang.cover_none().to_owned(), Role::Dim),
        |cover| (short_name(&cover.first_name, &cover.last_name), Role::Text),
    );
    let mut parts = vec![(sight.look.fit(&name.0, 13), name.1)];
    if sight.desk.is_uncovered(technician) {
        parts.push((" !".to_owned(), Role::Warning));
    }
    Cell::of(parts)
}

/// What was agreed for the absence that is now, and the one that is planned.
fn absence(sight: &Sight<'_>, technician: &Technician) -> Vec<Line<'static>> {
    let (desk, look) = (sight.desk, sight.look);
    let (lang, theme) = (look.lang, &look.theme);
    let mut lines = Vec::new();
    if is_out(technician) {
        let open = desk.tickets_of_technician(technician.id, Category::is_active).count();
        let mut value = vec![match cover(sight, technician) {
            _ if desk.is_uncovered(technician) => {
                Span::styled(lang.out_uncovered(open).into_owned(), theme[Role::Warning])
            }
            Some(cover) => {
                Span::styled(lang.out_with_cover(cover.name()).into_owned(), theme[Role::Text])
            }
            None => Span::styled(lang.out_without_cover(), theme[Role::Dim]),
        }];
        let note = technician.away.as_ref().and_then(|away| away.note.as_deref());
        value.extend(note.map(|note| Span::styled(format!("  {note}"), theme[Role::Dim])));
        lines.push(field(sight, lang.label_cover(), value));
    }
    if let Some(plan) = &technician.planned {
        let words = phrase::absence(lang, desk, plan, look.now, look.zone).join(", ");
        let words = Span::styled(words, theme[Role::Text]);
        lines.push(field(sight, lang.absence_planned(), vec![words]));
    }
    lines
}

fn role_name(sight: &Sight<'_>, technician: &Technician) -> String {
    phrase::role(sight.look.lang, sight.desk, technician.role).to_owned()
}

//! The Tickets pane: columns, preview, and the page with thread and history.

mod thread;

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use self::thread::{author, happened, messages};
pub use self::thread::{message_in_short, message_lines};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{
        field, priority_role, priority_width, role_of_indicator, section, status_role,
        status_width, text_field, with_availability,
    },
    short_name,
};
use crate::{
    desk::{
        Alert, Category, Device, Kind, RecordKey, Status, Technician, Ticket, User,
        filter::{Filter, Reader},
    },
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role, widgets},
};

const NUMBER: u8 = 0;
const PRIORITY: u8 = 1;
const AGE: u8 = 2;
const STATUS: u8 = 3;
const TITLE: u8 = 4;
const USER: u8 = 5;
const TECHNICIAN: u8 = 6;
const DEVICE: u8 = 7;
const SITE: u8 = 8;

const COLUMNS: [Column; 9] = [
    Column::new(NUMBER, Lang::column_number, 6, 0),
    Column::new(PRIORITY, Lang::column_priority, 8, 0)
        .said(Lang::label_priority)
        .holding(priority_width),
    Column::new(AGE, Lang::column_age, 6, 4),
    Column::new(STATUS, Lang::column_status, 8, 1).holding(status_width),
    Column::growing(TITLE, Lang::column_title, 25),
    Column::new(USER, Lang::column_user, 12, 2),
    Column::new(TECHNICIAN, Lang::column_technician, 13, 3),
    Column::new(DEVICE, Lang::column_device, 9, 5),
    Column::new(SITE, Lang::column_site, 14, 6),
];

/// The ticket queue.
pub struct Tickets;

impl Resource for Tickets {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (PRIORITY, true)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        let desk = sight.desk;
        let key = RecordKey::Ticket;
        match sight.of {
            Some(RecordKey::User(user)) => desk.tickets_of_user(user).map(key).collect(),
            Some(RecordKey::Device(device)) => desk.tickets_of_device(device).map(key).collect(),
            Some(RecordKey::Alert(alert)) => desk
                .get::<Alert>(alert)
                .and_then(|alert| alert.ticket)
                .map(key)
                .into_iter()
                .collect(),
            Some(RecordKey::Technician(technician)) => {
                desk.tickets_of_technician(technician, |_| true).map(key).collect()
            }
            Some(RecordKey::Site(site)) => desk.tickets_of_site(site, |_| true).map(key).collect(),
            _ => desk.all::<Ticket>().map(|ticket| key(ticket.id)).collect(),
        }
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Ticket>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        let reader = Reader { me: sight.me, now: sight.look.now };
        sight.get::<Ticket>(key).is_some_and(|ticket| filter.ticket(sight.desk, reader, ticket))
    }

    fn is_put_away(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Ticket>(key).is_some_and(|ticket| {
            !ticket.is_live() || ticket.snoozed_until.is_some() && sight.of.is_none()
        })
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(ticket) = sight.get::<Ticket>(key) else { return Rank::default() };
        match column {
            PRIORITY => urgency(sight, ticket),
            AGE => Rank::numbers(-ticket.created_at.timestamp_micros(), 0),
            STATUS => Rank::numbers(category(sight, ticket).map_or(-1, |c| c as i64), 0),
            TITLE => Rank::folded(&ticket.title),
            USER => Rank::words([requester(sight, ticket).unwrap_or_default()]),
            TECHNICIAN => Rank::words([assignee(sight, ticket).map_or("", |t| &t.last_name)]),
            DEVICE => Rank::words([ticket.device.as_ref().map_or("", |device| &device.name)]),
            SITE => Rank::words([sight.site(ticket.site)]),
            _ => Rank::numbers(ticket.number.0.into(), 0),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool {
        match kind {
            Kind::Status => true,
            Kind::User => column == USER || filtered,
            Kind::Technician => column == TECHNICIAN || filtered,
            Kind::Site => column == SITE || filtered,
            _ => false,
        }
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(ticket) = sight.get::<Ticket>(key) else { return Cell::none() };
        let look = sight.look;
        match column {
            NUMBER => Cell::new(ticket.number.to_string(), Role::Link),
            PRIORITY => Cell::new(
                phrase::priority(look.lang, ticket.priority),
                priority_role(ticket.priority),
            ),
            AGE => Cell::new(look.ago(ticket.created_at), Role::Dim),
            STATUS => {
                let role = category(sight, ticket).map_or(Role::Text, status_role);
                Cell::new(status(sight, ticket), role)
            }
            TITLE => {
                let mut parts: Vec<(String, Role)> = remarks(sight, ticket)
                    .into_iter()
                    .map(|(words, role)| (format!("{words} "), role))
                    .collect();
                parts.extend(here_in_short(sight, ticket));
                parts.push((ticket.title.to_string(), Role::Text));
                Cell::of(parts)
            }
            USER => requester_user(sight, ticket).map_or_else(Cell::none, |user| {
                Cell::text(short_name(&user.first_name, &user.last_name))
            }),
            TECHNICIAN => assignee(sight, ticket).map_or_else(Cell::none, |technician| {
                let indicator = widgets::technician(look, technician);
                let role = role_of_indicator(technician);
                let name = short_name(&technician.first_name, &technician.last_name);
                Cell::of(vec![(format!("{} ", indicator.content), role), (name, Role::Text)])
            }),
            DEVICE => ticket.device.as_ref().map_or_else(Cell::none, |d| Cell::text(&*d.name)),
            _ => Cell::text(sight.site(ticket.site)),
        }
    }

    fn spoken(&self, sight: &Sight<'_>, key: RecordKey) -> Vec<String> {
        let Some(ticket) = sight.get::<Ticket>(key) else { return Vec::new() };
        let look = sight.look;
        let lang = look.lang;
        let mut parts = vec![
            ticket.number.0.to_string(),
            phrase::priority(lang, ticket.priority).to_owned(),
            status(sight, ticket),
        ];
        parts.extend(remarks(sight, ticket).into_iter().map(|(words, _)| words));
        parts.extend(here_in_short(sight, ticket).map(|(words, _)| words));
        parts.push(ticket.title.to_string());
        let site = sight.site(ticket.site);
        parts.push(
            requester_user(sight, ticket)
                .map_or_else(|| site.to_owned(), |user| format!("{}, {site}", user.name())),
        );
        parts.push(match assignee(sight, ticket) {
            None => lang.spoken_no_technician().to_owned(),
            Some(technician) => {
                format!("{}, {}", technician.name(), super::parts::status(sight, technician).0)
            }
        });
        parts.push(match ticket.due_at {
            Some(due) if due < look.now => lang.spoken_was_due(look.ago(due)).into_owned(),
            Some(due) => lang.spoken_due_in(look.ago(due)).into_owned(),
            None => lang.spoken_opened(look.ago(ticket.created_at)).into_owned(),
        });
        parts
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<Ticket>(key).map(|ticket| ticket.number.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, width: usize) -> Vec<Line<'static>> {
        let Some(ticket) = sight.get::<Ticket>(key) else { return Vec::new() };
        let look = sight.look;
        let theme = &look.theme;
        let title = format!("{}  {}", ticket.number, ticket.title);
        let mut lines: Vec<Line<'static>> = widgets::wrap(&title, width)
            .into_iter()
            .take(2)
            .map(|line| Line::styled(line, theme[Role::Title]))
            .collect();
        lines.push(requester_line(sight, ticket));
        lines.push(device_line(sight, ticket));
        lines.push(technician_line(sight, ticket));
        if let Some(last) = &ticket.last_message {
            let who = author(sight, &last.author);
            let when = look.moment(last.at);
            let head = look.lang.preview_last_message(when, who).into_owned();
            let text = format!("{head} {}", last.text);
            for (index, line) in widgets::wrap(&text, width).into_iter().enumerate() {
                let head = if index == 0 { head.len().min(line.len()) } else { 0 };
                let (head, rest) = line.split_at_checked(head).unwrap_or(("", &line));
                lines.push(Line::from(vec![
                    Span::styled(head.to_owned(), theme[Role::Dim]),
                    Span::styled(rest.to_owned(), theme[Role::Text]),
                ]));
            }
        }
        lines
    }

    fn page(
        &self,
        sight: &Sight<'_>,
        key: RecordKey,
        width: usize,
        thread: Option<&Result<Thread, String>>,
    ) -> Vec<Line<'static>> {
        let Some(ticket) = sight.get::<Ticket>(key) else { return Vec::new() };
        let (lang, theme) = (sight.look.lang, &sight.look.theme);
        let mut lines = head(sight, ticket, width);
        match thread {
            None => lines.push(Line::styled(lang.thread_loading(), theme[Role::Dim])),
            Some(Err(reason)) => {
                lines.push(Line::styled(
                    lang.thread_failed(reason.clone()).into_owned(),
                    theme[Role::Error],
                ));
            }
            Some(Ok(thread)) => {
                lines.push(section(sight, &lang.section_messages(thread.messages.len()), width));
                for lines_of in messages(sight, thread, width) {
                    lines.extend(lines_of);
                }
                if let Some(decision) = thread.decisions.last() {
                    lines.push(section(sight, lang.section_decision(), width));
                    for line in phrase::decision(lang, sight.desk, decision) {
                        lines.extend(plain(sight, &line, width, Role::Dim));
                    }
                }
                lines.push(section(sight, lang.section_history(), width));
                for happening in thread.history.iter().rev() {
                    lines.extend(happened(sight, happening, width));
                }
            }
        }
        lines
    }

    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str> {
        lang.empty_tickets(key)
    }
}

fn category(sight: &Sight<'_>, ticket: &Ticket) -> Option<Category> {
    sight.desk.get::<Status>(ticket.status).map(|status| status.category)
}

/// What else there is to know about a ticket at a glance, in words.
fn remarks(sight: &Sight<'_>, ticket: &Ticket) -> Vec<(String, Role)> {
    let look = sight.look;
    let lang = look.lang;
    let number = |id| phrase::ticket(lang, sight.desk, id);
    let mut remarks = Vec::new();
    if !ticket.is_live() {
        remarks.push((lang.remark_deleted().to_owned(), Role::Warning));
    }
    if let Some(into) = ticket.merged_into {
        let words = lang.remark_merged(number(sight.desk.goes_on_in(into)));
        remarks.push((words.into_owned(), Role::Dim));
    }
    if let Some(until) = ticket.snoozed_until {
        let when = look.moment(until);
        remarks.push((lang.remark_snoozed(when).into_owned(), Role::Dim));
    }
    if ticket.woke_at.is_some() {
        remarks.push((lang.remark_woke().to_owned(), Role::Warning));
    }
    if ticket.is_overdue(look.now) {
        remarks.push((lang.remark_overdue().to_owned(), Role::Error));
    }
    if ticket.answered_after {
        remarks.push((lang.remark_answered().to_owned(), Role::Warning));
    }
    remarks
}

/// Tags, due time and the tickets before and after this one, one line each.
fn whereabouts(sight: &Sight<'_>, ticket: &Ticket) -> Vec<Line<'static>> {
    let look = sight.look;
    let (lang, theme) = (look.lang, &look.theme);
    let number = |id| phrase::ticket(lang, sight.desk, id);
    let mut lines = Vec::new();
    for (words, role) in remarks(sight, ticket) {
        lines.push(field(sight, "", vec![Span::styled(words, theme[role])]));
    }
    if !ticket.tags.is_empty() {
        let tags: Vec<&str> = ticket.tags.iter().map(|tag| &**tag).collect();
        lines.push(text_field(sight, lang.label_tags(), tags.join(", ")));
    }
    if let Some(due) = ticket.due_at {
        let when = look.moment(due);
        lines.push(text_field(sight, lang.label_due(), when));
    }
    if let Some(old) = ticket.follow_up_of {
        lines.push(text_field(sight, "", lang.follow_up_of(number(old)).into_owned()));
    }
    for next in sight.desk.follow_ups(ticket.id) {
        lines.push(text_field(sight, "", lang.followed_up_by(number(next)).into_owned()));
    }
    for merged in sight.desk.merged_into(ticket.id) {
        lines.push(text_field(sight, "", lang.merged_here(number(merged)).into_owned()));
    }
    lines
}

/// Work first, then by priority, then whoever waits longest; finished work shows the latest first.
fn urgency(sight: &Sight<'_>, ticket: &Ticket) -> Rank<'static> {
    let category = category(sight, ticket);
    let priority = ticket.priority as i64;
    if category.is_some_and(Category::is_active) {
        Rank::numbers(100 + priority, -ticket.created_at.timestamp_micros())
    } else {
        let rest = category.map_or(0, |category| 10 * (1 + category as i64));
        Rank::numbers(priority - rest, ticket.updated_at.timestamp_micros())
    }
}

fn status(sight: &Sight<'_>, ticket: &Ticket) -> String {
    phrase::status(sight.look.lang, sight.desk, ticket.status).to_owned()
}

fn requester_user<'a>(sight: &Sight<'a>, ticket: &Ticket) -> Option<&'a User> {
    sight.desk.get(ticket.requester?)
}

fn requester<'a>(sight: &Sight<'a>, ticket: &Ticket) -> Option<&'a str> {
    requester_user(sight, ticket).map(|user| &*user.last_name)
}

fn assignee<'a>(sight: &Sight<'a>, ticket: &Ticket) -> Option<&'a Technician> {
    sight.desk.get(ticket.assignee?)
}

fn plain(sight: &Sight<'_>, text: &str, width: usize, role: Role) -> Vec<Line<'static>> {
    let style = sight.look.theme[role];
    widgets::wrap(text, width).into_iter().map(|line| Line::styled(line, style)).collect()
}

/// The top of the page: what the ticket is, who asked, about which device, who has it.
fn head(sight: &Sight<'_>, ticket: &Ticket, width: usize) -> Vec<Line<'static>> {
    let look = sight.look;
    let (lang, theme) = (look.lang, &look.theme);
    let mut lines: Vec<Line<'static>> = widgets::wrap(&ticket.title, width)
        .into_iter()
        .map(|line| Line::styled(line, theme[Role::Title]))
        .collect();
    let role = category(sight, ticket).map_or(Role::Text, status_role);
    lines.push(Line::from(vec![
        Span::styled(status(sight, ticket), theme[role]),
        Span::styled(" · ", theme[Role::Dim]),
        Span::styled(
            phrase::priority(lang, ticket.priority).to_owned(),
            theme[priority_role(ticket.priority)],
        ),
        Span::styled(
            format!(
                " · {} · {}",
                phrase::sort(lang, ticket.sort),
                lang.opened_by(
                    phrase::channel(lang, ticket.channel),
                    look.moment(ticket.created_at),
                )
            ),
            theme[Role::Dim],
        ),
    ]));
    lines.push(Line::default());
    lines.push(requester_line(sight, ticket));
    lines.push(device_line(sight, ticket));
    if let Some(origin) = ticket.origin_device
        && ticket.device.as_ref().is_none_or(|device| device.id != origin)
        && let Some(device) = sight.desk.get::<Device>(origin)
    {
        let text = lang.opened_from(device.name.to_string()).into_owned();
        lines.push(field(sight, "", vec![Span::styled(text, theme[Role::Warning])]));
    }
    if let Some((device, count)) =
        ticket.requester.and_then(|requester| sight.desk.suggested_primary(requester))
    {
        let device = phrase::device(lang, sight.desk, device).to_owned();
        let text = lang.suggest_primary(count, device).into_owned();
        lines.push(field(sight, "", vec![Span::styled(text, theme[Role::Dim])]));
    }
    lines.extend(whereabouts(sight, ticket));
    for alert in sight.desk.alerts_of_ticket(ticket.id) {
        let Some(alert) = sight.desk.get(alert) else { continue };
        lines.push(field(sight, lang.label_alert(), super::alerts::line(sight, alert).spans));
    }
    lines.push(technician_line(sight, ticket));
    let site = vec![Span::styled(sight.site(ticket.site).to_owned(), theme[Role::Text])];
    lines.push(field(sight, lang.label_site(), site));
    lines
}

fn requester_line(sight: &Sight<'_>, ticket: &Ticket) -> Line<'static> {
    let (lang, theme) = (sight.look.lang, &sight.look.theme);
    let value = match requester_user(sight, ticket) {
        None => Span::styled("-", theme[Role::Dim]),
        Some(user) => {
            let parts = [
                Some(user.name()),
                sight.department(user).map(ToOwned::to_owned),
                Some(sight.site(user.site).to_owned()),
            ];
            let text: Vec<String> = parts.into_iter().flatten().collect();
            Span::styled(text.join(", "), theme[Role::Text])
        }
    };
    field(sight, lang.label_requester(), vec![value])
}

/// The device on the requester tile (D13): gone or no longer related ones say so (D21, DA7).
fn device_line(sight: &Sight<'_>, ticket: &Ticket) -> Line<'static> {
    let (lang, theme) = (sight.look.lang, &sight.look.theme);
    let mut value = Vec::new();
    match &ticket.device {
        None => value.push(Span::styled("-", theme[Role::Dim])),
        Some(held) => {
            value.push(Span::styled(held.name.to_string(), theme[Role::Text]));
            let device = sight.desk.get::<Device>(held.id);
            if let Some(model) = device.and_then(|device| device.model.as_ref()) {
                value.push(Span::styled(format!("  {model}"), theme[Role::Dim]));
            }
            let related = requester_user(sight, ticket).map(|user| &user.devices);
            let (remark, role) = match (device, related) {
                (Some(device), _) if !device.is_live() => (lang.device_deleted(), Role::Warning),
                (None, _) => (lang.device_deleted(), Role::Warning),
                (_, Some(related)) if !related.contains(held.id) => {
                    (lang.device_not_related(), Role::Warning)
                }
                (_, Some(related)) if related.primary() == Some(held.id) => {
                    (lang.device_primary(), Role::Dim)
                }
                _ => ("", Role::Dim),
            };
            if !remark.is_empty() {
                value.push(Span::styled(format!("  {remark}"), theme[role]));
            }
        }
    }
    field(sight, lang.label_device(), value)
}

fn technician_line(sight: &Sight<'_>, ticket: &Ticket) -> Line<'static> {
    let (lang, theme) = (sight.look.lang, &sight.look.theme);
    let value = match assignee(sight, ticket) {
        None => vec![Span::styled(lang.nobody(), theme[Role::Dim])],
        Some(technician) => with_availability(sight, technician),
    };
    let mut value = value;
    for (name, writes) in here(sight, ticket) {
        let words =
            if writes { lang.here_writes(name.name()) } else { lang.here_reads(name.name()) };
        value.push(Span::styled(format!("   {words}"), theme[Role::Warning]));
    }
    field(sight, lang.label_technician(), value)
}

/// Who else has the ticket open, and whether they write on it.
fn here<'a>(
    sight: &Sight<'a>,
    ticket: &Ticket,
) -> impl Iterator<Item = (&'a Technician, bool)> + use<'a> {
    let (desk, id) = (sight.desk, ticket.id);
    let there = sight.others.into_iter().flat_map(move |others| others.on(id));
    there.filter_map(move |(technician, writes)| Some((desk.get(technician)?, writes)))
}

/// The same in a few cells before the title.
fn here_in_short(sight: &Sight<'_>, ticket: &Ticket) -> Option<(String, Role)> {
    let lang = sight.look.lang;
    let names = here(sight, ticket).map(|(technician, writes)| {
        let name = technician.first_name.to_string();
        if writes { lang.remark_writes(name) } else { name.into() }
    });
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| (format!("({}) ", names.join(", ")), Role::Warning))
}

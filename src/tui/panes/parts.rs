//! What several panes show alike: fields and headings of a page, a technician with availability, a
//! ticket on another record's page, the styles of priorities and statuses.
//!
//! Knows no pane. What only one pane shows stays in its file.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::Sight;
use crate::{
    desk::{Availability, Category, Priority, Status, Technician, TechnicianState, Ticket},
    locale::Lang,
    phrase,
    tui::{theme::Role, widgets},
};

/// The style of a priority.
pub const fn priority_role(priority: Priority) -> Role {
    match priority {
        Priority::Critical => Role::PriorityCritical,
        Priority::High => Role::PriorityHigh,
        Priority::Medium => Role::PriorityMedium,
        Priority::Low => Role::PriorityLow,
    }
}

/// The style of a status category.
pub const fn status_role(category: Category) -> Role {
    match category {
        Category::Open => Role::StatusOpen,
        Category::Pending => Role::StatusPending,
        Category::Resolved => Role::StatusResolved,
        Category::Closed => Role::StatusClosed,
    }
}

/// How many cells the widest of these words takes.
pub fn widest<'w>(words: impl IntoIterator<Item = &'w str>) -> usize {
    words.into_iter().map(UnicodeWidthStr::width).max().unwrap_or_default()
}

/// How many cells the name of any priority takes.
pub fn priority_width(lang: Lang) -> usize {
    widest(Priority::ALL.map(|priority| phrase::priority(lang, priority)))
}

/// How many cells the name of any status takes that every desk has. Those that were made here have names of any length.
pub fn status_width(lang: Lang) -> usize {
    widest(Category::ALL.map(|category| phrase::category(lang, category)))
}

/// How wide the names of fields are: as wide as the longest that stands on most pages, and a space.
fn name_width(lang: Lang) -> usize {
    let names = [
        lang.label_requester(),
        lang.label_technician(),
        lang.label_device(),
        lang.column_devices(),
        lang.column_users(),
        lang.label_cover(),
    ];
    widest(names) + 1
}

/// A field of a page: its name, then its value.
pub fn field(sight: &Sight<'_>, name: &str, value: Vec<Span<'static>>) -> Line<'static> {
    let name = match (sight.look.linear, name) {
        // A longer name moves its value, rather than being cut.
        (false, _) => widgets::fit(name, name_width(sight.look.lang).max(name.width() + 1)),
        (true, "") => String::new(),
        (true, _) => format!("{} ", sight.look.lang.spoken_label(name)),
    };
    let mut spans = vec![Span::styled(name, sight.look.theme[Role::Header])];
    spans.extend(value);
    Line::from(spans)
}

/// A field of a page whose value is plain words.
pub fn text_field(sight: &Sight<'_>, name: &str, value: impl Into<String>) -> Line<'static> {
    field(sight, name, vec![Span::styled(value.into(), sight.look.theme[Role::Text])])
}

/// True for a heading of a page that is heard.
pub fn is_section(line: &Line<'_>) -> bool {
    matches!(&*line.spans, [before, _, after] if before.content.is_empty() && after.content.is_empty())
}

/// A heading inside a page.
pub fn section(sight: &Sight<'_>, title: &str, width: usize) -> Line<'static> {
    let theme = &sight.look.theme;
    let rest = width.saturating_sub(title.chars().count() + 4);
    Line::from(vec![
        Span::styled(sight.look.rule(2), theme[Role::Rule]),
        Span::styled(format!(" {title} "), theme[Role::Header]),
        Span::styled(sight.look.rule(rest), theme[Role::Rule]),
    ])
}

/// The word for what a technician is right now, and its style.
pub fn status(sight: &Sight<'_>, technician: &Technician) -> (String, Role) {
    match technician.state {
        TechnicianState::Active => {
            let (_, role, words) = widgets::availability(sight.look, &technician.availability);
            (words, role)
        }
        state => (phrase::technician_state(sight.look.lang, state).to_owned(), Role::Dim),
    }
}

/// The style of the indicator in front of a technician.
pub fn role_of_indicator(technician: &Technician) -> Role {
    match (technician.state, technician.availability) {
        (TechnicianState::Active, Availability::Available) => Role::Available,
        (TechnicianState::Active, Availability::OutOfOffice { until: Some(_), .. }) => Role::Away,
        (TechnicianState::Active, Availability::OutOfOffice { until: None, .. }) => Role::Out,
        _ => Role::Dim,
    }
}

/// Indicator, name and words: how a technician is named on pages.
pub fn with_availability(sight: &Sight<'_>, technician: &Technician) -> Vec<Span<'static>> {
    let theme = &sight.look.theme;
    let (words, role) = status(sight, technician);
    vec![
        widgets::technician(sight.look, technician),
        Span::styled(format!(" {}", technician.name()), theme[Role::Text]),
        Span::styled(format!("  {words}"), theme[role]),
    ]
}

/// The tickets on another record's page, under a heading.
pub fn ticket_section<'t>(
    sight: &Sight<'_>,
    tickets: impl IntoIterator<Item = &'t Ticket>,
    width: usize,
) -> Vec<Line<'static>> {
    let lang = sight.look.lang;
    let mut lines = vec![section(sight, lang.section_tickets(), width)];
    lines.extend(tickets.into_iter().map(|ticket| ticket_line(sight, ticket)));
    if lines.len() == 1 {
        lines.push(Line::styled(lang.nothing(), sight.look.theme[Role::Dim]));
    }
    lines
}

/// A ticket on another record's page.
pub fn ticket_line(sight: &Sight<'_>, ticket: &Ticket) -> Line<'static> {
    let (lang, theme) = (sight.look.lang, &sight.look.theme);
    let status = sight
        .desk
        .get::<Status>(ticket.status)
        .map(|status| (phrase::status_name(lang, status).to_owned(), status.category));
    let (status, role) = status
        .map_or((String::new(), Role::Text), |(words, category)| (words, status_role(category)));
    let number = ticket.number.to_string();
    let gap = " ".repeat(7_usize.saturating_sub(number.len()).max(1));
    Line::from(vec![
        Span::styled(number, theme[Role::Link]),
        Span::raw(gap),
        Span::styled(
            sight
                .look
                .fit(phrase::priority(lang, ticket.priority), priority_width(lang).max(8) + 1),
            theme[priority_role(ticket.priority)],
        ),
        Span::styled(
            format!("{} ", sight.look.fit(&status, status_width(lang).max(8))),
            theme[role],
        ),
        Span::styled(ticket.title.to_string(), theme[Role::Text]),
    ])
}

/// Somebody's picture; nothing where they have none, it is not there yet, or the terminal cannot show it.
pub fn portrait(sight: &Sight<'_>, technician: &Technician) -> Vec<Line<'static>> {
    let (Some(pictures), Some(id)) = (sight.pictures, &technician.picture) else {
        return Vec::new();
    };
    if sight.look.ascii || sight.look.linear {
        return Vec::new();
    }
    pictures.get(id).map_or_else(Vec::new, |shown| widgets::picture(shown, pictures.mode))
}

/// The initials that stand for a picture.
pub fn initials(technician: &Technician) -> String {
    let names = [&*technician.first_name, &*technician.last_name];
    let first = |name: &str| name.chars().next();
    format!("[{}]", names.into_iter().filter_map(first).collect::<String>())
}

/// A field that may take several lines.
pub fn wrapped(sight: &Sight<'_>, label: &str, text: &str, width: usize) -> Vec<Line<'static>> {
    let parts = widgets::wrap(text, width.saturating_sub(14));
    let line = |(index, part): (usize, &String)| {
        text_field(sight, if index == 0 { label } else { "" }, part.clone())
    };
    parts.iter().enumerate().map(line).collect()
}

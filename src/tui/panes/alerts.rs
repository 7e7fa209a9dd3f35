//! The Alerts pane: what devices reported, open ones first (E8).

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{field, section, text_field, ticket_line, widest},
};
use crate::{
    desk::{Alert, AlertState, Device, Kind, RecordKey, Severity, Ticket, filter::Filter},
    locale::Lang,
    phrase,
    tui::{port::Thread, theme::Role},
};

const STATE: u8 = 0;
const SEVERITY: u8 = 1;
const TITLE: u8 = 2;
const DEVICE: u8 = 3;
const SITE: u8 = 4;
const AGE: u8 = 5;
const TICKET: u8 = 6;

const COLUMNS: [Column; 7] = [
    Column::new(SEVERITY, Lang::column_severity, 14, 0).holding(severities),
    Column::growing(TITLE, Lang::column_title, 20),
    Column::new(DEVICE, Lang::column_device, 10, 1),
    Column::new(STATE, Lang::column_state, 9, 0).holding(states),
    Column::new(AGE, Lang::column_age, 5, 2),
    Column::new(TICKET, Lang::column_ticket, 7, 3),
    Column::new(SITE, Lang::column_site, 14, 4),
];

fn states(lang: Lang) -> usize {
    widest([lang.alert_open(), lang.alert_snoozed(), lang.alert_resolved()])
}

/// Two signs, a blank, and one of these.
fn severities(lang: Lang) -> usize {
    3 + widest(Severity::ALL.map(|severity| phrase::severity(lang, severity)))
}

/// What devices reported.
pub struct Alerts;

/// The sign in front of a severity, which differs without colours too, and its style.
const fn sign(severity: Severity) -> (&'static str, Role) {
    match severity {
        Severity::Critical => ("!!", Role::PriorityCritical),
        Severity::Warning => ("! ", Role::PriorityHigh),
        Severity::Information => ("i ", Role::PriorityLow),
    }
}

/// An alert on another record's page: severity, what it says, where it stands.
pub fn line(sight: &Sight<'_>, alert: &Alert) -> Line<'static> {
    let theme = &sight.look.theme;
    let (sign, role) = sign(alert.severity);
    Line::from(vec![
        Span::styled(format!("{sign} "), theme[role]),
        Span::styled(alert.title.to_string(), theme[Role::Text]),
        Span::styled(format!("  {}", standing(sight, alert)), theme[Role::Dim]),
    ])
}

/// Where it stands, with the time it comes back where it was put aside.
fn standing(sight: &Sight<'_>, alert: &Alert) -> String {
    let look = sight.look;
    let word = phrase::alert_state(look.lang, alert.state);
    match alert.state {
        AlertState::Snoozed { until } => {
            let until = look.moment(until);
            look.lang.alert_snoozed_until(until, word).into_owned()
        }
        _ => word.to_owned(),
    }
}

const fn state_role(state: AlertState) -> Role {
    match state {
        AlertState::Open => Role::StatusOpen,
        AlertState::Snoozed { .. } => Role::StatusPending,
        AlertState::Resolved { .. } => Role::StatusResolved,
    }
}

fn device<'a>(sight: &Sight<'a>, alert: &Alert) -> &'a str {
    phrase::device(sight.look.lang, sight.desk, alert.device)
}

fn number(sight: &Sight<'_>, alert: &Alert) -> Option<u32> {
    Some(sight.desk.get::<Ticket>(alert.ticket?)?.number.0)
}

impl Resource for Alerts {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (STATE, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        let alerts = sight.desk.all::<Alert>().filter(|alert| match sight.of {
            Some(RecordKey::Device(device)) => alert.device == device,
            Some(RecordKey::Ticket(ticket)) => alert.ticket == Some(ticket),
            _ => true,
        });
        alerts.map(|alert| RecordKey::Alert(alert.id)).collect()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Alert>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<Alert>(key).is_some_and(|alert| filter.alert(sight.desk, alert))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(alert) = sight.get::<Alert>(key) else { return Rank::default() };
        let (worst, latest) = (-(alert.severity as i64), -alert.last_at.timestamp_millis());
        match column {
            SEVERITY => Rank::numbers(worst, latest),
            TITLE => Rank::words([&alert.title]),
            DEVICE => Rank::words([device(sight, alert), &alert.title]),
            SITE => Rank::words([sight.site(alert.site), &alert.title]),
            AGE => Rank::numbers(latest, worst),
            TICKET => Rank::numbers(number(sight, alert).map_or(i64::MAX, i64::from), latest),
            _ => {
                let state = match alert.state {
                    AlertState::Open => 0,
                    AlertState::Snoozed { .. } => 1,
                    AlertState::Resolved { .. } => 2,
                };
                Rank::numbers(10 * state + worst, latest)
            }
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, filtered: bool) -> bool {
        match kind {
            Kind::Device => column == DEVICE || filtered,
            Kind::Site => column == SITE || filtered,
            Kind::Ticket => column == TICKET,
            _ => false,
        }
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(alert) = sight.get::<Alert>(key) else { return Cell::none() };
        let look = sight.look;
        let role = if alert.state.is_resolved() { Role::Dim } else { Role::Text };
        match column {
            SEVERITY => {
                let (sign, role) = sign(alert.severity);
                let word = phrase::severity(look.lang, alert.severity);
                Cell::new(format!("{sign} {word}"), role)
            }
            TITLE => {
                let mut cell = Cell::new(&*alert.title, role);
                if alert.count > 1 {
                    cell.parts.push((format!(" x{}", alert.count), Role::Dim));
                }
                cell
            }
            DEVICE => Cell::text(device(sight, alert)),
            SITE => Cell::text(sight.site(alert.site)),
            AGE => Cell::new(look.ago(alert.last_at), Role::Dim),
            TICKET => number(sight, alert)
                .map_or_else(Cell::none, |number| Cell::new(format!("#{number}"), Role::Link)),
            _ => Cell::new(phrase::alert_state(look.lang, alert.state), state_role(alert.state)),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight.get::<Alert>(key).map(|alert| alert.title.to_string()).unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, _width: usize) -> Vec<Line<'static>> {
        let Some(alert) = sight.get::<Alert>(key) else { return Vec::new() };
        let look = sight.look;
        let (lang, theme) = (look.lang, &look.theme);
        let (sign, role) = sign(alert.severity);
        let moment = |at| look.moment(at);
        let mut place = device(sight, alert).to_owned();
        if let Some(record) = sight.desk.get::<Device>(alert.device) {
            place = format!("{place}  {}", record.model.as_deref().unwrap_or_default());
        }
        let seen = if alert.count > 1 {
            lang.alert_seen_often(alert.count, moment(alert.raised_at), moment(alert.last_at))
        } else {
            lang.alert_seen_once(moment(alert.raised_at))
        };
        vec![
            Line::from(vec![
                Span::styled(
                    format!("{sign} {}  ", phrase::severity(lang, alert.severity)),
                    theme[role],
                ),
                Span::styled(alert.title.to_string(), theme[Role::Title]),
            ]),
            text_field(sight, lang.column_device(), place.trim_end().to_owned()),
            text_field(sight, lang.column_site(), sight.site(alert.site).to_owned()),
            field(
                sight,
                lang.column_state(),
                vec![Span::styled(standing(sight, alert), theme[state_role(alert.state)])],
            ),
            text_field(sight, lang.label_seen(), seen.into_owned()),
            text_field(sight, lang.label_rule(), alert.rule.to_string()),
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
        let Some(this) = sight.get::<Alert>(key) else { return lines };
        let lang = sight.look.lang;
        lines.push(section(sight, lang.section_tickets(), width));
        match this.ticket.and_then(|ticket| sight.desk.get::<Ticket>(ticket)) {
            Some(ticket) => lines.push(ticket_line(sight, ticket)),
            None => lines.push(Line::styled(lang.alert_no_ticket(), sight.look.theme[Role::Dim])),
        }
        let others = sight.desk.alerts_of_device(this.device).filter(|id| *id != this.id);
        let mut others: Vec<&Alert> = others.filter_map(|id| sight.desk.get(id)).collect();
        if !others.is_empty() {
            others.reverse();
            lines.push(section(sight, lang.section_alerts(), width));
            lines.extend(others.into_iter().take(10).map(|other| line(sight, other)));
        }
        lines
    }

    fn empty(&self, lang: Lang, _key: &str) -> Cow<'static, str> {
        lang.empty_alerts().into()
    }
}

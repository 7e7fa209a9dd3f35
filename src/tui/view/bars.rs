//! The lines around the list: tabs with my availability, the view line, the message, the hints.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    desk::{Technician, View},
    locale::Lang,
    phrase,
    tui::{
        action::{ACTIONS, Action, Row, Scope},
        hits::Target,
        keymap::Keys,
        model::{self, Model},
        panels::Place,
        panes::{
            Pane, Sight, name_of,
            parts::{role_of_indicator, status},
        },
        settings::Settings,
        theme::Role,
        widgets,
    },
};

/// The panes with their keys and counts, and my availability at the right.
pub(super) fn tabs(model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (lang, theme) = (model.look.lang, &model.look.theme);
    let mut mine = Vec::new();
    if let Some(sight) = model.sight()
        && let Some(me) = sight.desk.get::<Technician>(model.me())
    {
        let indicator = widgets::technician(sight.look, me);
        let (words, role) = status(&sight, me);
        if area.width >= 100 {
            mine.push(Span::styled(format!("{} ", lang.me_label()), theme[Role::Dim]));
        }
        mine.push(Span::styled(format!("{} ", indicator.content), theme[role_of_indicator(me)]));
        mine.push(Span::styled(words, theme[role]));
        mine.push(Span::raw(" "));
    }
    let width: usize = mine.iter().map(Span::width).sum();
    let room = usize::from(area.width).saturating_sub(width);
    let tabs = tab_line(model, room);
    let mut ends = Vec::with_capacity(tabs.len());
    for span in &tabs {
        ends.push(ends.last().copied().unwrap_or(0) + span.width());
    }
    let mut line = Line::from(tabs);
    let gap = room.saturating_sub(line.width());
    line.push_span(Span::raw(" ".repeat(gap)));
    line.extend(mine);
    super::put(&model.look, line, area, frame);
    // A blank, then each tab with a gap behind it.
    for (nth, (_, action)) in Place::TABS.iter().enumerate() {
        if let Some([start, end]) = ends.get(2 * nth..2 * nth + 2) {
            model.look.hits.note(part(area, *start..*end), Target::Action(*action));
        }
    }
    let all = usize::from(area.width);
    model
        .look
        .hits
        .note(part(area, all - width.min(all)..all), Target::Action(Action::MyAvailability));
}

/// These cells of a line, as far as it has them.
fn part(line: Rect, cells: std::ops::Range<usize>) -> Rect {
    let narrow = |cells: usize| u16::try_from(cells).unwrap_or(u16::MAX);
    let x = line.x.saturating_add(narrow(cells.start));
    Rect { x, width: narrow(cells.len()), ..line }.intersection(line)
}

/// How much a tab says, from all to least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    /// Its whole name and its count.
    Whole,
    /// Its short name and its count.
    Short,
    /// Its short name.
    Name,
    /// Its key.
    Key,
}

/// What a tab may say.
struct Tab {
    place: Place,
    key: String,
    count: String,
    style: Style,
}

impl Tab {
    fn of(model: &Model, (place, action): (Place, Action)) -> Self {
        let here = place == model.place();
        let keys = model.settings().keys.keys(Scope::Everywhere, action);
        let key = keys.first().map(ToString::to_string).unwrap_or_default();
        let sight = model.sight().filter(|_| !model.is_reading());
        let count = match (place, sight) {
            (Place::Pane(pane), Some(sight)) => count(&sight, pane),
            _ => String::new(),
        };
        Self {
            place,
            key: if here { format!("[{key}]") } else { key },
            count,
            style: model.look.theme[if here { Role::TabActive } else { Role::Tab }],
        }
    }

    /// The one that is open always has its name and count.
    fn span(&self, model: &Model, detail: Detail) -> Span<'static> {
        let (lang, here) = (model.look.lang, self.place == model.place());
        let detail = if here { detail.min(Detail::Short) } else { detail };
        let name = match detail {
            Detail::Whole => self.place.title(lang),
            Detail::Short | Detail::Name => self.place.short_title(lang),
            Detail::Key => "",
        };
        // Who is available is worth more than the names of the last tabs.
        let counts = detail <= Detail::Short
            || detail == Detail::Name && self.place == Place::Pane(Pane::Technicians);
        let count = if counts { &self.count } else { "" };
        let text = [&*self.key, name, count].into_iter().filter(|part| !part.is_empty());
        Span::styled(text.collect::<Vec<_>>().join(" "), self.style)
    }
}

/// The tabs in as much detail as `room` cells hold; the last ones give up their names first.
fn tab_line(model: &Model, room: usize) -> Vec<Span<'static>> {
    let tabs: Vec<_> = Place::TABS.iter().map(|shown| Tab::of(model, *shown)).collect();
    let line = |gap: &'static str, detail: &dyn Fn(usize) -> Detail| {
        let mut spans = vec![Span::raw(" ")];
        for (index, tab) in tabs.iter().enumerate() {
            spans.push(tab.span(model, detail(index)));
            spans.push(Span::raw(gap));
        }
        // Somewhere that has no tab: its name stands behind them.
        if tabs.iter().all(|tab| tab.place != model.place()) {
            let name = format!("[{}]", model.place().title(model.look.lang));
            spans.push(Span::styled(name, model.look.theme[Role::TabActive]));
            spans.push(Span::raw(gap));
        }
        spans
    };
    let fits = |spans: &[Span<'_>]| spans.iter().map(Span::width).sum::<usize>() <= room;
    for (gap, detail) in [
        ("   ", Detail::Whole),
        ("   ", Detail::Short),
        ("  ", Detail::Short),
        ("  ", Detail::Name),
    ] {
        let spans = line(gap, &|_| detail);
        if fits(&spans) {
            return spans;
        }
    }
    for named in (0..=tabs.len()).rev() {
        let spans = line(" ", &|index| if index < named { Detail::Name } else { Detail::Key });
        if fits(&spans) {
            return spans;
        }
    }
    line(" ", &|_| Detail::Key)
}

/// What the tab counts: tickets somebody has to act on, people and machines, who is available of all.
fn count(sight: &Sight<'_>, pane: Pane) -> String {
    let desk = sight.desk;
    match pane {
        Pane::Tickets => desk.active_tickets().to_string(),
        Pane::Users => desk.listed_users().to_string(),
        Pane::Devices => desk.live_devices().to_string(),
        Pane::Technicians => {
            let people = || {
                desk.all::<Technician>().filter(|t| {
                    t.state == crate::desk::TechnicianState::Active
                        && t.sort == crate::desk::TechnicianKind::Human
                })
            };
            let available = people().filter(|t| t.availability.is_available()).count();
            format!("{available}/{}", people().count())
        }
        Pane::Sites => desk.all::<crate::desk::Site>().len().to_string(),
        Pane::Roles
        | Pane::Departments
        | Pane::Folders
        | Pane::Automation
        | Pane::Mail
        | Pane::Statuses
        | Pane::Webhooks
        | Pane::Tokens => String::new(),
        Pane::Alerts => desk.open_alerts().to_string(),
        Pane::Intakes => desk.all::<crate::desk::Intake>().len().to_string(),
    }
}

/// What is shown: the relation, the filter, the sort, how many, and how fresh.
pub(super) fn view_line(model: &Model, sight: &Sight<'_>, area: Rect, frame: &mut Frame<'_>) {
    let (lang, theme) = (model.look.lang, &model.look.theme);
    let list = model.list();
    let mut left = vec![Span::raw(" ")];
    if let Some(of) = list.of() {
        let text = lang.related_to(name_of(sight.desk, of));
        left.push(Span::styled(format!("{text}  "), theme[Role::Title]));
    }
    if let Some(view) = list.view().and_then(|view| sight.desk.get::<View>(view)) {
        left.push(Span::styled(format!("{} ", lang.view_named()), theme[Role::Dim]));
        left.push(Span::styled(format!("{}  ", view.name), theme[Role::Title]));
    }
    let mut cursor = None;
    if list.typing || !list.input.value().is_empty() {
        left.push(Span::styled("/ ", theme[Role::Key]));
        let before: usize = left.iter().map(Span::width).sum();
        left.push(Span::styled(list.input.value().to_owned(), theme[Role::Input]));
        if list.typing {
            cursor = Some(before + list.input.visual_cursor());
        }
    }
    if left.len() == 1 && model.pane() == Pane::Tickets {
        left.extend(legend(model));
    }
    if left.len() == 1 && model.pane() == Pane::Technicians {
        let used = sight.desk.seats_used();
        let seats = match sight.desk.account().and_then(|account| account.seat_limit) {
            Some(limit) => lang.seats_taken(limit, used),
            None => lang.seats_taken_unlimited(used),
        };
        left.push(Span::styled(seats, theme[Role::Dim]));
    }
    let (column, down) = list.sort();
    let title = model.pane().resource().columns().iter().find(|c| c.id == column);
    let title = title.map_or("", |column| (column.title)(lang));
    // German writes its nouns with a capital.
    let title = if lang.tag() == Lang::De.tag() { title.to_owned() } else { title.to_lowercase() };
    let arrow = match (down, model.look.ascii) {
        (true, false) => "↓",
        (false, false) => "↑",
        (true, true) => "v",
        (false, true) => "^",
    };
    let (line, role) = line_state(model);
    let mut right = vec![
        Span::styled(
            if list.in_related_order() {
                format!("{}   ", lang.related_order())
            } else if list.best_first() {
                format!("{}   ", lang.best_first())
            } else {
                format!("{} {title} {arrow}   ", lang.sorted_by())
            },
            theme[Role::Dim],
        ),
        Span::styled(
            if model.is_reading() {
                String::new()
            } else {
                let (shown, of) = (list.matching(), list.total());
                format!("{}   ", lang.of_count(phrase::many(lang, shown), phrase::many(lang, of)))
            },
            theme[Role::Dim],
        ),
        Span::styled(line, theme[role]),
        Span::raw(" "),
    ];
    if list.marks() > 0 {
        let text = format!("{}   ", lang.marked(phrase::many(lang, list.marks())));
        right.insert(0, Span::styled(text, theme[Role::Mark]));
    }
    let width = |spans: &[Span<'_>]| spans.iter().map(Span::width).sum::<usize>();
    let room = usize::from(area.width);
    while width(&left) + width(&right) > room && right.len() > 2 {
        right.remove(0);
    }
    let gap = room.saturating_sub(width(&left) + width(&right));
    left.push(Span::raw(" ".repeat(gap)));
    left.extend(right);
    super::put(&model.look, Line::from(left), area, frame);
    if let Some(column) = cursor
        && !area.is_empty()
    {
        let x = area.x + u16::try_from(column).unwrap_or(0).min(area.width - 1);
        frame.set_cursor_position((x, area.y));
    }
}

/// What the indicators in front of technicians mean, where their column has no room for words (TA13).
fn legend(model: &Model) -> Vec<Span<'static>> {
    let (lang, theme) = (model.look.lang, &model.look.theme);
    let signs = if model.look.ascii { ["(*)", "(-)", "( )"] } else { ["●", "◐", "○"] };
    let words = [lang.legend_available(), lang.legend_back(), lang.legend_out()];
    let roles = [Role::Available, Role::Away, Role::Out];
    let entries = signs.into_iter().zip(words).zip(roles);
    entries
        .flat_map(|((sign, word), role)| {
            [Span::styled(sign, theme[role]), Span::styled(format!(" {word}  "), theme[Role::Dim])]
        })
        .collect()
}

/// The state of the line in words, with the age of what is shown where it is gone.
pub(in crate::tui) fn line_state(model: &Model) -> (String, Role) {
    let lang = model.look.lang;
    let pending = model.replica().map_or(0, |replica| replica.pending().len());
    match &model.line {
        model::Line::Connecting => {
            let arriving = model.arriving.map(|(records, of)| {
                lang.line_arriving(phrase::many(lang, of), phrase::many(lang, records)).into_owned()
            });
            (arriving.unwrap_or_else(|| lang.line_connecting().to_owned()), Role::Dim)
        }
        model::Line::Remembered { at } => {
            let at = model.look.moment(*at);
            (lang.line_as_of(at).into_owned(), Role::Warning)
        }
        model::Line::Live if model.settings().read_only => {
            (lang.line_read_only().to_owned(), Role::Warning)
        }
        model::Line::Live if !model.refused().is_empty() => {
            (lang.line_refused(model.refused().len()).into_owned(), Role::Error)
        }
        model::Line::Live if pending > 0 => (lang.line_sending(pending).into_owned(), Role::Dim),
        model::Line::Live => (lang.line_live().to_owned(), Role::Success),
        model::Line::Offline { since, .. } => {
            let since = model.look.moment(*since);
            let text = if pending > 0 {
                lang.line_offline_pending(pending, since)
            } else {
                lang.line_offline(since)
            };
            (text.into_owned(), Role::Error)
        }
        model::Line::None => (String::new(), Role::Dim),
        model::Line::SignedOut => (lang.line_ended().to_owned(), Role::Error),
    }
}

/// What was just done or refused, or why the line is gone. What was said is there in full: where it is longer than the
/// line it covers what is above, unless something is being filled in there. `area` is the line it has at all times.
pub(super) fn message(model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let theme = &model.look.theme;
    let listed = model.page.is_none() && model.panel.is_none();
    let error = if listed { model.list().error.as_ref() } else { None };
    let width = usize::from(area.width).saturating_sub(2);
    let free = model.overlays.is_empty();
    let most = if free { 1 + usize::from(area.y / 4) } else { 1 };
    let (text, role, most) = match (error, &model.said, &model.line) {
        (Some(error), ..) if free => {
            (phrase::filter_error(model.look.lang, error), Role::Error, most)
        }
        (_, Some(said), _) => (said.text.clone(), said.role, most),
        (_, None, model::Line::Offline { reason, .. }) => (reason.clone(), Role::Warning, 1),
        _ => (String::new(), Role::Text, 1),
    };
    let mut lines = widgets::wrap(&text, width);
    let rest = lines.split_off(most.min(lines.len()) - 1).join(" ");
    lines.push(widgets::clip(&rest, width).into_owned());
    let above = u16::try_from(lines.len()).unwrap_or(1).saturating_sub(1);
    let area = match area.height {
        0 => area,
        height => Rect { y: area.y - above, height: height + above, ..area },
    };
    let lines = lines.into_iter().map(|line| Line::styled(format!(" {line}"), theme[role]));
    super::put(&model.look, lines.collect::<Vec<_>>(), area, frame);
}

/// The keys of this place: of the top layer, or from the action table by their rank.
pub(super) fn hints(model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let mut pairs = keys_here(model);
    let room = usize::from(area.width).saturating_sub(2);
    let wide = |pairs: &[(String, String)]| {
        pairs.iter().map(|(key, word)| key.width() + word.width() + 3).sum::<usize>()
    };
    // Help and what leads everywhere stay, or the way back: the others drop from the end of the list.
    let kept = if model.overlays.is_empty() { 2 } else { 1 };
    while wide(&pairs) > room + 2 && pairs.len() > kept {
        pairs.remove(pairs.len() - kept - 1);
    }
    self::pairs(model, pairs, area, frame);
}

/// Keys, each with its word, in one line; they can be pointed at.
pub(super) fn pairs(
    model: &Model,
    pairs: Vec<(String, String)>,
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let theme = &model.look.theme;
    let mut spans = vec![Span::raw(" ")];
    let mut keys = Vec::with_capacity(pairs.len());
    let mut at = 1;
    for (key, word) in pairs {
        let end = at + key.width() + word.width() + 1;
        keys.push((part(area, at..end), key.clone()));
        at = end + 2;
        spans.push(Span::styled(key, theme[Role::Key]));
        spans.push(Span::styled(format!(" {word}  "), theme[Role::KeyHint]));
    }
    super::put(&model.look, Line::from(spans), area, frame);
    for (rect, key) in keys {
        model.look.hits.note(rect, Target::Keys(key));
    }
}

/// The keys of this place, each with its word: of the top layer, or from the action table by their rank.
pub(in crate::tui) fn keys_here(model: &Model) -> Vec<(String, String)> {
    let lang = model.look.lang;
    match model.overlays.last() {
        Some(top) => {
            let own = top.hints(&model.look).into_iter();
            own.map(|(key, word)| (key.to_owned(), word.to_owned())).collect()
        }
        None if model.list().typing && model.page.is_none() && model.panel.is_none() => {
            vec![
                ("Enter".to_owned(), lang.hint_keep().to_owned()),
                ("Tab".to_owned(), lang.hint_complete().to_owned()),
                ("Esc".to_owned(), lang.hint_drop().to_owned()),
            ]
        }
        None if model.hesitates() => continuations(model),
        None => from_table(model),
    }
}

fn from_table(model: &Model) -> Vec<(String, String)> {
    let scopes = model.scopes();
    let mut rows: Vec<&Row> = ACTIONS
        .iter()
        .filter(|row| row.hint > 0 && scopes.contains(&row.scope))
        .filter(|row| model.why_not(row.action).is_none())
        .collect();
    rows.sort_by_key(|row| row.hint);
    rows.into_iter()
        .filter_map(|row| {
            let key = model.settings().keys.keys(row.scope, row.action).first()?;
            Some((key.to_string(), row.short(model.look.lang).into_owned()))
        })
        .collect()
}

/// What can follow the keys that were typed.
pub(in crate::tui) fn continuations(model: &Model) -> Vec<(String, String)> {
    let Settings { keys, custom, .. } = model.settings();
    let actions = keys
        .continuations(&model.scopes(), model.typed())
        .into_iter()
        .map(|(keys, action)| (keys.to_string(), action.row().short(model.look.lang).into_owned()));
    let longer = |keys: &&Keys| keys.starts_with(model.typed());
    let customs = custom.of(model.pane()).filter(|_| model.panel.is_none());
    let customs = customs.filter_map(|(_, command)| {
        Some((command.keys.iter().find(longer)?.to_string(), command.title.clone()))
    });
    actions.chain(customs).collect()
}

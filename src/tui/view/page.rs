//! The page of one record: everything about it, scrolled by lines.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    desk::{Change, Message, RecordKey, Ticket},
    tui::{
        hits::Target,
        model::{Model, Page},
        panes::{Pane, Sight, parts::is_section, tickets},
        theme::Role,
        voice,
    },
};

/// The most cells that a line of text takes.
const TEXT: usize = 110;

/// How many lines the open page has at the current size.
pub fn lines(model: &Model) -> usize {
    if model.look.linear {
        return spoken(model).rest.len() + 1;
    }
    let width = usize::from(model.screen().body.width);
    match (&model.page, model.sight()) {
        (Some(page), Some(sight)) => {
            under_head(model, &sight, page.key, width.saturating_sub(2)).len()
        }
        _ => 0,
    }
}

/// How many lines the preview has beside the list at the current size; none where it is a strip, which fits.
pub fn preview_height(model: &Model) -> usize {
    let screen = model.screen();
    match (model.beside(), model.sight()) {
        (Some(key), Some(sight)) if screen.has_side() => {
            content(model, &sight, key, usize::from(screen.preview.width)).len()
        }
        _ => 0,
    }
}

/// The open page as it is said, line by line.
pub struct SpokenPage {
    /// What stands before the first heading, and that.
    pub head: Vec<String>,
    /// What is under it.
    pub rest: Vec<String>,
}

/// The open page as it is said.
pub fn spoken(model: &Model) -> SpokenPage {
    let (Some(page), Some(sight)) = (&model.page, model.sight()) else {
        return SpokenPage { head: Vec::new(), rest: Vec::new() };
    };
    let lines = under_head(model, &sight, page.key, voice::WIDE);
    let head = lines.iter().position(is_section).map_or(lines.len(), |at| at + 1);
    let said = |lines: &[Line<'_>]| {
        lines.iter().filter_map(|line| voice::line(sight.look.lang, line)).collect()
    };
    SpokenPage { head: said(&lines[..head]), rest: said(&lines[head..]) }
}

/// The width of the open page's text, in cells.
fn text_width(model: &Model) -> usize {
    if model.look.linear {
        return voice::WIDE;
    }
    usize::from(model.screen().body.width).saturating_sub(2).min(TEXT)
}

/// Which lines a message of the open ticket takes: of those that are scrolled, or of those that are read on.
pub fn message_lines(model: &Model, nth: usize) -> Option<std::ops::Range<usize>> {
    let (page, sight) = (model.page.as_ref()?, model.sight()?);
    let ticket = sight.get::<Ticket>(page.key)?;
    let thread = model.reading.thread.as_ref()?.as_ref().ok()?;
    let (head, messages) = tickets::message_lines(&sight, ticket, thread, text_width(model));
    let linear = sight.look.linear;
    let said = |line: &&Line<'_>| !linear || voice::line(sight.look.lang, line).is_some();
    let count = |lines: &[Line<'_>]| lines.iter().filter(said).count();
    let before: usize = messages.iter().take(nth).map(|lines| count(lines)).sum();
    let start = before + if linear { 0 } else { head };
    Some(start..start + count(messages.get(nth)?))
}

pub(in crate::tui) fn pane_of(key: RecordKey) -> Pane {
    let kind = key.kind();
    Pane::ALL.into_iter().find(|pane| pane.kind() == kind).unwrap_or_default()
}

/// Everything about a record but the name, which is in the head already.
fn under_head(
    model: &Model,
    sight: &Sight<'_>,
    key: RecordKey,
    width: usize,
) -> Vec<Line<'static>> {
    let mut lines = content(model, sight, key, width);
    let name = pane_of(key).resource().name(sight, key);
    if lines.first().is_some_and(|line| line.to_string() == name) {
        lines.remove(0);
    }
    lines
}

/// Everything about a record in lines of at most `width` cells.
pub(super) fn content(
    model: &Model,
    sight: &Sight<'_>,
    key: RecordKey,
    width: usize,
) -> Vec<Line<'static>> {
    let extended;
    let thread = match &model.reading.thread {
        Some(Ok(thread)) => {
            let pending = pending(model, key, &thread.messages);
            if pending.is_empty() {
                model.reading.thread.as_ref()
            } else {
                let mut thread = thread.clone();
                thread.messages.extend(pending);
                extended = Ok(thread);
                Some(&extended)
            }
        }
        thread => thread.as_ref(),
    };
    pane_of(key).resource().page(
        sight,
        key,
        if sight.look.linear { width } else { width.min(TEXT) },
        thread,
    )
}

/// The messages that are on their way to the server.
fn pending(model: &Model, key: RecordKey, messages: &[Message]) -> Vec<Message> {
    let pending = model.replica().into_iter().flat_map(crate::desk::Replica::pending);
    let mine = pending.flat_map(|pending| &pending.changes).filter_map(|change| match change {
        Change::Said(message) if RecordKey::Ticket(message.ticket) == key => Some(&**message),
        _ => None,
    });
    mine.filter(|mine| messages.iter().all(|other| other.id != mine.id)).cloned().collect()
}

pub(super) fn draw(
    model: &Model,
    sight: &Sight<'_>,
    page: &Page,
    area: Rect,
    frame: &mut Frame<'_>,
) {
    if area.is_empty() {
        return;
    }
    let theme = &model.look.theme;
    model.look.clear(area, frame);
    model.look.hits.note(area, Target::Page);
    let width = usize::from(area.width);
    let lines = under_head(model, sight, page.key, width.saturating_sub(2));
    let height = usize::from(area.height).saturating_sub(2);
    let resource = pane_of(page.key).resource();
    let name = resource.name(sight, page.key);
    let list = model.list();
    let place = model.look.lang.place_of(list.rows().len(), list.index() + 1);
    let below = lines.len().saturating_sub(page.scroll + height);
    let mut head = vec![
        Span::styled(format!(" {name}"), theme[Role::Title]),
        Span::styled(format!("   {place}"), theme[Role::Dim]),
    ];
    if below > 0 {
        let text = format!("   {}", model.look.lang.more_lines(below));
        head.push(Span::styled(text, theme[Role::Dim]));
    }
    super::put(&model.look, Line::from(head), Rect { height: 1, ..area }, frame);
    let body = Rect {
        x: area.x + 1.min(area.width),
        y: area.y + 1.min(area.height),
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(1),
    };
    let shown: Vec<Line<'_>> = lines.into_iter().skip(page.scroll).take(height + 1).collect();
    frame.render_widget(Paragraph::new(shown), body);
    frame.set_cursor_position((body.x, body.y.min(area.bottom() - 1)));
}

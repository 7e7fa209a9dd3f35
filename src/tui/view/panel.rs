//! A panel on screen: its rows under their headings, the row under the cursor always in sight.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr as _;

use crate::tui::{
    hits::Target,
    model::Model,
    panels::{Opened, Row},
    panes::Sight,
    theme::Role,
    widgets,
};

/// The least and the most cells that labels take.
const LABELS: (usize, usize) = (12, 28);
/// From this width on the groups stand in two columns.
const TWO_COLUMNS: usize = 140;

pub(super) fn draw(
    model: &Model,
    sight: &Sight<'_>,
    opened: Opened,
    area: Rect,
    frame: &mut Frame<'_>,
) {
    if area.is_empty() {
        return;
    }
    let theme = &model.look.theme;
    model.look.clear(area, frame);
    let title = format!(" {}", opened.panel.title(model.look.lang));
    let head = Rect { height: 1, ..area };
    super::put(&model.look, Line::styled(title, theme[Role::Title]), head, frame);
    let width = usize::from(area.width);
    let fair = if width >= TWO_COLUMNS { width / 2 } else { width };
    let rows = opened.panel.content().rows(sight, fair);
    let cursor = opened.cursor.min(rows.len().saturating_sub(1));
    let labels = rows.iter().map(|row| row.label.width()).max().unwrap_or(0);
    let labels = labels.clamp(LABELS.0, LABELS.1);
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let room = usize::from(body.height);
    let half = rows.iter().map(Row::height).sum::<usize>().div_ceil(2);
    let second = if width >= TWO_COLUMNS { beside(&rows, half, room) } else { None };
    let column = if second.is_some() { width / 2 } else { width };
    let before: usize = rows.iter().take(cursor).map(Row::height).sum();
    let own = rows.get(cursor).map_or(0, Row::height);
    let skip = if second.is_some() { 0 } else { (before + own).saturating_sub(room).min(before) };
    let mut columns = [Vec::new(), Vec::new()];
    let mut places = Vec::with_capacity(rows.len());
    let mut at = (0, 0);
    let mut before_text = 3;
    for (index, row) in rows.into_iter().enumerate() {
        let side = usize::from(second.is_some_and(|second| index >= second));
        let lines = &mut columns[side];
        let here = index == cursor;
        if let Some(section) = &row.section {
            lines.push(Line::default());
            lines.push(Line::styled(format!(" {section}"), theme[Role::Header]));
        }
        if here {
            at = (side, lines.len());
            // A row without a name begins where its value does.
            before_text = if row.label.is_empty() { labels + 5 } else { 3 };
        }
        places.push((side, lines.len(), row.below.len()));
        lines.push(line(model, &row, here, labels, column));
        lines.extend(row.below.into_iter().map(|mut line| {
            line.spans.insert(0, Span::raw(" ".repeat(labels + 5)));
            line
        }));
    }
    let start =
        |side: usize| body.x + if side == 0 { 0 } else { u16::try_from(column).unwrap_or(0) };
    for (side, lines) in columns.into_iter().enumerate() {
        let shown: Vec<Line<'_>> = lines.into_iter().skip(skip).take(room).collect();
        let rect = Rect { x: start(side), width: body.width, ..body }.intersection(body);
        frame.render_widget(Paragraph::new(shown), rect);
    }
    for (index, (side, line, below)) in places.into_iter().enumerate() {
        let lines = line.max(skip)..(line + below + 1).min(skip + room);
        if let (Some(y), Ok(height)) =
            (line.max(skip).checked_sub(skip), u16::try_from(lines.len()))
        {
            let y = body.y + u16::try_from(y).unwrap_or(body.height);
            let width =
                if second.is_some() { u16::try_from(column).unwrap_or(0) } else { body.width };
            let rect = Rect { x: start(side), y, width, height }.intersection(body);
            model.look.hits.note(rect, Target::PanelRow(index));
        }
    }
    if !body.is_empty() {
        let y = u16::try_from(at.1.saturating_sub(skip)).unwrap_or(0).min(body.height - 1);
        frame.set_cursor_position((
            (start(at.0) + u16::try_from(before_text).unwrap_or(3)).min(body.right() - 1),
            body.y + y,
        ));
    }
}

/// The row that begins the second column, where the groups fit beside each other.
fn beside(rows: &[Row], half: usize, room: usize) -> Option<usize> {
    let mut height = 0;
    let mut second = None;
    for (index, row) in rows.iter().enumerate() {
        if row.section.is_some() && height >= half && second.is_none() {
            second = Some((index, height));
        }
        height += row.height();
    }
    let (index, first) = second?;
    (first <= room && height - first <= room).then_some(index)
}

fn line(model: &Model, row: &Row, here: bool, labels: usize, width: usize) -> Line<'static> {
    let theme = &model.look.theme;
    let sign = if here { " > " } else { "   " };
    let mut spans = vec![
        Span::styled(sign, theme[Role::Cursor]),
        Span::styled(widgets::fit(&row.label, labels), theme[Role::Dim]),
        Span::raw("  "),
    ];
    let mut left = width.saturating_sub(labels + 6);
    for (text, role) in &row.value {
        let text = widgets::clip(text, left).into_owned();
        left = left.saturating_sub(text.width());
        spans.push(Span::styled(text, theme[*role]));
    }
    let line = Line::from(spans);
    if here { line.style(theme[Role::RowFocused]) } else { line }
}

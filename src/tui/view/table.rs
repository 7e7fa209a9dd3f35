//! The table that every pane is, and the preview beside or below it. Columns drop in a fixed order as the
//! terminal narrows; the row under the cursor has a sign and the real cursor, so that a move costs few bytes.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::{Paragraph, Wrap},
};

use unicode_width::UnicodeWidthStr as _;

use crate::{
    locale::Lang,
    tui::{
        hits::Target,
        model::{Line as State, Model},
        panes::{Column, Resource, Sight},
        screen::Screen,
        theme::Role,
        widgets,
    },
};

/// Cells in front of the first column: the sign of the cursor, of a mark, and of what is on its way to the server.
const SIGNS: u16 = 3;

/// Cells that the column that grows gives of its own for words that would be cut.
const GIVES: u16 = 4;
/// The least that is left of a cell in front of the marks behind it.
const BEFORE_MARKS: usize = 10;

pub(super) fn draw(model: &Model, sight: &Sight<'_>, screen: &Screen, frame: &mut Frame<'_>) {
    let theme = &model.look.theme;
    let resource = model.pane().resource();
    // Beside the preview one cell stays free, so that nothing touches the line between.
    let room = screen.list.width.saturating_sub(SIGNS + u16::from(screen.has_side()));
    let shown = resource.columns().iter().filter(|column| !model.list().hides(column.id));
    let columns = fit(&shown.copied().collect::<Vec<_>>(), room, model.look.lang);
    header(model, &columns, screen.header, frame);
    rows(model, sight, resource, &columns, screen.list, frame);
    draw_rule(model, screen, frame);
    let Some(key) = model.beside() else { return };
    let width = usize::from(screen.preview.width);
    let lines = if screen.has_side() {
        super::page::content(model, sight, key, width)
    } else {
        resource.preview(sight, key, width)
    };
    let first = u16::try_from(model.preview_scroll()).unwrap_or(u16::MAX);
    let preview = Paragraph::new(lines).style(theme[Role::Text]).wrap(Wrap { trim: false });
    frame.render_widget(preview.scroll((first, 0)), screen.preview);
    model.look.hits.note(screen.preview, Target::Preview);
}

/// The columns that fit, each with its width; what is left goes first to those whose words would be cut, then to the one
/// that grows. That one also gives a little of its own for them. Which columns fit is the same in every language.
pub(super) fn fit(columns: &[Column], width: u16, lang: Lang) -> Vec<(Column, u16)> {
    let mut kept: Vec<Column> = columns.to_vec();
    let need = |kept: &[Column]| kept.iter().map(|column| column.width + 1).sum::<u16>();
    while need(&kept) > width + 1 {
        let Some(last) = kept.iter().map(|column| column.drop).max().filter(|drop| *drop > 0)
        else {
            break;
        };
        kept.retain(|column| column.drop != last);
    }
    let mut spare = (width + 1).saturating_sub(need(&kept)) + GIVES;
    let lacks = |column: &Column, spare: &mut u16| {
        let more = column.whole(lang).saturating_sub(column.width).min(*spare);
        *spare -= more;
        column.width + more
    };
    let widths: Vec<u16> =
        kept.iter().map(|c| if c.grows { c.width } else { lacks(c, &mut spare) }).collect();
    let grown = |(column, width): (Column, u16)| {
        let width = if column.grows { (width + spare).saturating_sub(GIVES) } else { width };
        (column, width)
    };
    kept.into_iter().zip(widths).map(grown).collect()
}

fn header(model: &Model, columns: &[(Column, u16)], area: Rect, frame: &mut Frame<'_>) {
    let lang = model.look.lang;
    let mut text = " ".repeat(usize::from(SIGNS));
    for (column, width) in columns {
        text.push_str(&widgets::fit((column.title)(lang), usize::from(*width)));
        text.push(' ');
    }
    super::put(&model.look, Line::styled(text, model.look.theme[Role::Header]), area, frame);
}

fn rows(
    model: &Model,
    sight: &Sight<'_>,
    resource: &dyn Resource,
    columns: &[(Column, u16)],
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let theme = &model.look.theme;
    let list = model.list();
    let sent = model.on_their_way();
    let (sign, stuck) = (if model.look.ascii { "^" } else { "↑" }, model.line != State::Live);
    let visible = list.rows().enumerate().skip(list.offset()).take(usize::from(area.height));
    for ((index, key), row) in visible.zip(area.rows()) {
        let here = index == list.index();
        model.look.hits.note(row, Target::Row(index));
        let mark = if list.is_marked(index) { "*" } else { " " };
        let mut spans = vec![
            Span::styled(if here { ">" } else { " " }, theme[Role::Cursor]),
            Span::styled(mark, theme[Role::Mark]),
            Span::styled(if sent.contains(&key) { sign } else { " " }, theme[Role::Warning]),
        ];
        let waits = stuck && sent.contains(&key);
        let left_view = here && list.has_left();
        for (column, width) in columns {
            let mut cell = resource.cell(sight, key, column.id);
            if waits && column.grows {
                cell.parts.insert(0, (format!("{} ", model.look.lang.row_waits()), Role::Warning));
            }
            if left_view {
                if column.grows {
                    cell.parts.insert(0, (format!("{} ", model.look.lang.left_view()), Role::Dim));
                }
                let parts = cell.parts.iter_mut().chain(&mut cell.marks);
                parts.for_each(|(_, role)| *role = Role::Dim);
            }
            let width = usize::from(*width);
            let marks: usize = cell.marks.iter().map(|(text, _)| text.width()).sum();
            // What stands in front of a name leaves no room for what is behind it.
            let fits = !waits && !left_view && marks + BEFORE_MARKS <= width;
            let mut end = if fits { width - marks } else { width };
            let mut used = 0;
            for (nth, (text, role)) in cell.parts.iter().chain(&cell.marks).enumerate() {
                if nth == cell.parts.len() {
                    end = width;
                }
                let text = widgets::clip(text, end - used).into_owned();
                let span = Span::styled(text, theme[*role]);
                used += span.width();
                spans.push(span);
            }
            spans.push(Span::raw(" ".repeat(width - used + 1)));
        }
        let line = Line::from(spans);
        let line = if here { line.style(theme[Role::RowFocused]) } else { line };
        widgets::draw_line(&line, row, frame.buffer_mut());
    }
    if list.offset() >= list.rows().len() {
        let line = Line::styled(format!("   {}", model.says_empty()), theme[Role::Dim]);
        widgets::draw_line(&line, area, frame.buffer_mut());
    }
    if !list.typing && !area.is_empty() {
        let row = u16::try_from(list.index().saturating_sub(list.offset())).unwrap_or(0);
        let x = area.x + SIGNS.min(area.width - 1);
        frame.set_cursor_position((x, area.y + row.min(area.height - 1)));
    }
}

fn draw_rule(model: &Model, screen: &Screen, frame: &mut Frame<'_>) {
    let area = screen.rule;
    model.look.hits.note(area, Target::Rule);
    let theme = &model.look.theme;
    if area.width == 1 {
        let sign = if model.look.ascii { "|" } else { "│" };
        let lines: Vec<Line<'_>> =
            (0..area.height).map(|_| Line::styled(sign, theme[Role::Rule])).collect();
        frame.render_widget(Paragraph::new(lines), area);
    } else if !area.is_empty() {
        let text = model.look.rule(usize::from(area.width));
        frame.render_widget(Paragraph::new(Line::styled(text, theme[Role::Rule])), area);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::panes::Pane;

    #[test]
    fn no_title_and_no_word_of_a_few_is_cut_in_any_language() {
        for lang in Lang::ALL.iter().copied() {
            for pane in Pane::ALL {
                // The room there is at 80 columns and beside a preview at 120, at 160, and more.
                for width in [77, 92, 137] {
                    for (column, width) in fit(pane.resource().columns(), width, lang) {
                        let title = (column.title)(lang);
                        assert!(column.whole(lang) <= width, "{title} in {pane:?}, {}", lang.tag());
                    }
                }
            }
        }
    }

    #[test]
    fn columns_drop_in_a_fixed_order_and_the_first_40_cells_stay() {
        for pane in Pane::ALL {
            let all = pane.resource().columns();
            let mut before = all.len();
            for width in (20..200).rev() {
                let kept = fit(all, width, Lang::De);
                assert!(kept.len() <= before, "{pane:?} at {width}");
                before = kept.len();
                let dropped: Vec<u8> = all
                    .iter()
                    .filter(|c| kept.iter().all(|(k, _)| k.id != c.id))
                    .map(|c| c.drop)
                    .collect();
                let most_kept = kept.iter().map(|(c, _)| c.drop).max().unwrap_or(0);
                assert!(dropped.iter().all(|drop| *drop > most_kept), "{pane:?} at {width}");
            }
            assert!(fit(all, 20, Lang::En).iter().all(|(column, _)| column.drop == 0), "{pane:?}");
        }
    }
}

//! Owns how one field of a form is drawn, and its mistake below it. Knows no form and no key.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{
    composer,
    form::{FormField, Value},
};
use crate::tui::{look::Look, theme::Role, widgets};

/// Cells around a label: the sign of the focus before it, the star and a gap after it.
const AROUND_LABEL: u16 = 5;

/// Draws a field: the sign of the focus, its label, what it holds, what is wrong with it.
pub(super) fn draw(
    field: &FormField,
    focused: bool,
    label_width: usize,
    rect: Rect,
    look: &Look,
    frame: &mut Frame<'_>,
) {
    let theme = &look.theme;
    let sign = if focused { ">" } else { " " };
    let star = if field.required { "*" } else { " " };
    let label = Line::from(vec![
        Span::styled(format!(" {sign} "), theme[Role::Cursor]),
        Span::styled(widgets::fit((field.label)(look.lang), label_width), theme[Role::Header]),
        Span::styled(star, theme[Role::Warning]),
    ]);
    frame.render_widget(Paragraph::new(label), rect);
    let before = AROUND_LABEL + u16::try_from(label_width).unwrap_or(0);
    let value = Rect {
        x: rect.x.saturating_add(before).min(rect.right()),
        width: rect.width.saturating_sub(before + 1),
        ..rect
    };
    let width = usize::from(value.width);
    let error = field.error.as_deref();
    match &field.value {
        Value::Choice { shown, note, disabled } => {
            let empty = shown.is_empty();
            let (text, role) = match (disabled, empty) {
                (Some(why), _) => (why.as_str(), Role::Dim),
                (None, true) => (look.lang.form_choose(), Role::InputPlaceholder),
                (None, false) if focused => (shown.as_str(), Role::RowFocused),
                (None, false) => (shown.as_str(), Role::Text),
            };
            let (note, note_role) = error.map_or((note.as_str(), Role::Dim), |e| (e, Role::Error));
            let line = Line::from(vec![
                Span::styled(text.to_owned(), theme[role]),
                Span::styled(format!("  {note}"), theme[note_role]),
            ]);
            frame.render_widget(Paragraph::new(line), value);
            if focused {
                super::place_cursor(frame, value, (0, 0));
            }
        }
        Value::Tick(on) => {
            let sign = if *on { "[x]" } else { "[ ]" };
            let line =
                Line::styled(sign, theme[if focused { Role::RowFocused } else { Role::Text }]);
            frame.render_widget(Paragraph::new(line), value);
            if focused {
                super::place_cursor(frame, value, (1, 0));
            }
        }
        Value::Line(input) | Value::Secret(input) => {
            let scroll = input.visual_scroll(width.saturating_sub(1).max(1));
            let hidden = matches!(field.value, Value::Secret(_));
            let shown = |letter| if hidden { '*' } else { letter };
            let text: String = input.value().chars().skip(scroll).map(shown).collect();
            let used = text.chars().count();
            let mut line = vec![Span::styled(text, theme[Role::Input])];
            if used == 0 {
                let rule = if look.ascii { "_" } else { "…" }.repeat(width.min(40));
                line.push(Span::styled(rule, theme[Role::InputPlaceholder]));
            }
            if let Some(error) = error {
                line.push(Span::styled(format!("  {error}"), theme[Role::Error]));
            }
            frame.render_widget(Paragraph::new(Line::from(line)), value);
            if focused {
                let column = input.visual_cursor().saturating_sub(scroll);
                super::place_cursor(frame, value, (column, 0));
            }
        }
        Value::Area(area) => {
            composer::draw_area(area, value, focused, frame);
            if let Some(error) = error {
                let line = Line::styled(error.to_owned(), theme[Role::Error]);
                frame.render_widget(Paragraph::new(line), Rect { height: 1, ..value });
            }
        }
    }
}

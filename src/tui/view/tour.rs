//! The step of the tour that is shown: below everything else, so that it covers no row.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr as _;

use super::bars;
use crate::tui::{model::Model, theme::Role, widgets};

/// Cells of the rule in front of the title.
const BEFORE: usize = 2;

pub(super) fn draw(model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let Some(tour) = model.tour().filter(|_| !area.is_empty()) else { return };
    let (look, theme) = (&model.look, &model.look.theme);
    let after = usize::from(area.width).saturating_sub(BEFORE + tour.title.width() + 2);
    let mut lines = vec![Line::from(vec![
        Span::styled(look.rule(BEFORE), theme[Role::Rule]),
        Span::styled(format!(" {} ", tour.title), theme[Role::Title]),
        Span::styled(look.rule(after), theme[Role::Rule]),
    ])];
    let text = widgets::wrap(&tour.text, usize::from(model.tour_width()));
    lines.extend(text.iter().map(|line| Line::styled(format!(" {line}"), theme[Role::Text])));
    look.clear(area, frame);
    frame.render_widget(Paragraph::new(lines), area);
    let keys = Rect { y: area.bottom() - 1, height: 1, ..area };
    bars::pairs(model, model.tour_keys(), keys, frame);
}

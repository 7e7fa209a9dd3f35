//! Draws the program state: a pure function from the state to cells. Decides nothing.
//!
//! Owns the frame around everything: tabs, the view line, message and hints. The table is in `table`, a
//! record's page in `page`; overlays draw themselves.

mod bars;
mod page;
mod panel;
mod table;
mod tour;

pub(super) use bars::{continuations, keys_here, line_state};
pub(super) use page::pane_of;
pub use page::{lines as page_lines, message_lines, preview_height, spoken as spoken_page};
use ratatui::{
    Frame,
    buffer::Buffer,
    layout::Rect,
    text::{Line, Text},
    widgets::Paragraph,
};

use super::{look::Look, model::Model, overlays::Overlay, theme::Role, widgets};
use crate::phrase;

/// The least height in which a list to choose from stands under its field; otherwise it takes all there is.
const DROPPED: u16 = 9;

/// Draws everything, and puts the cursor where the person is.
pub fn draw(model: &Model, frame: &mut Frame<'_>) {
    let screen = model.screen_of(frame.area());
    model.look.hits.clear();
    let theme = &model.look.theme;
    model.look.clear(frame.area(), frame);
    if model.is_at_the_door() {
        put(&model.look, Line::styled(" helpdeck", theme[Role::Title]), screen.tabs, frame);
    } else {
        bars::tabs(model, screen.tabs, frame);
    }
    bars::hints(model, screen.hints, frame);
    let Some(sight) = model.sight() else {
        let lang = model.look.lang;
        let place = model.settings().place.clone();
        let text = match model.arriving {
            Some((records, of)) => {
                let (records, of) = (phrase::many(lang, records), phrase::many(lang, of));
                lang.connecting_records(of, place, records)
            }
            None => lang.connecting(place),
        };
        let line = Line::styled(format!(" {text}"), theme[Role::Dim]);
        frame.render_widget(Paragraph::new(line), screen.body);
        frame.set_cursor_position((screen.body.x, screen.body.y));
        if let Some(Overlay::Confirm(confirm)) = model.overlays.last() {
            confirm.draw(&model.look, screen.body, frame);
        }
        bars::message(model, screen.message, frame);
        return;
    };
    let page_over = model.overlays.iter().any(Overlay::is_page);
    if !page_over {
        if model.is_reading() && model.panel.is_some() {
            // What a panel sums up is not all there yet.
            let line =
                Line::styled(format!(" {}", model.look.lang.reading_copy()), theme[Role::Dim]);
            frame.render_widget(Paragraph::new(line), screen.body);
        } else if let Some(opened) = model.panel {
            panel::draw(model, &sight, opened, screen.body, frame);
        } else if let Some(page) = &model.page {
            page::draw(model, &sight, page, screen.body, frame);
        } else {
            bars::view_line(model, &sight, screen.view, frame);
            table::draw(model, &sight, &screen, frame);
        }
    }
    tour::draw(model, screen.foot, frame);
    // Only the last page-like layer shows; prompts and questions lie over it.
    let first = model.overlays.iter().rposition(Overlay::is_page).unwrap_or(0);
    let under = first.checked_sub(1).map(|under| &model.overlays[under]);
    let mut rest = model.overlays.iter().skip(first);
    if let (Some(Overlay::Form(form)), Some(Overlay::Picker(picker))) =
        (under, model.overlays.get(first))
        && form.below(screen.body).height >= DROPPED
    {
        form.draw(&sight, screen.body, frame);
        picker.draw_under(&model.look, form.below(screen.body), frame);
        rest.next();
    }
    for overlay in rest {
        overlay.draw(&sight, screen.body, frame);
    }
    bars::message(model, screen.message, frame);
    if model.look.ascii {
        only_ascii(frame.buffer_mut());
    }
}

/// Puts plain characters in place of the program's own signs. What people wrote stays as they wrote it.
fn only_ascii(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let plain = match cell.symbol() {
            "…" => ".",
            "·" => "-",
            "→" => ">",
            _ => continue,
        };
        cell.set_symbol(plain);
    }
}

/// Writes text into a region.
fn put<'t>(look: &Look, text: impl Into<Text<'t>>, area: Rect, frame: &mut Frame<'_>) {
    if !area.is_empty() {
        look.clear(area, frame);
        for (line, row) in text.into().iter().zip(area.rows()) {
            widgets::draw_line(line, row, frame.buffer_mut());
        }
    }
}

//! Actions on the page of a record: scrolling, the next one, closing.

use crate::tui::{action::Action, model::Model, view};

/// How many lines are read at once, where a page is heard.
const PARAGRAPH: usize = 10;

pub(super) fn act(model: &mut Model, action: Action) {
    // What is heard is read line by line.
    let heard = model.look.linear;
    let height = usize::from(model.screen().body.height).saturating_sub(2).max(1);
    let shown = if heard { 1 } else { height };
    let last = view::page_lines(model).saturating_sub(shown);
    let height = if heard { PARAGRAPH } else { height };
    let Some(page) = &mut model.page else { return };
    let scroll = page.scroll;
    page.scroll = match action {
        Action::ScrollDown => scroll + 1,
        Action::ScrollUp => scroll.saturating_sub(1),
        Action::ScrollPageDown => scroll + height,
        Action::ScrollPageUp => scroll.saturating_sub(height),
        Action::ScrollTop => 0,
        Action::ScrollEnd => last,
        Action::Next => return step(model, true),
        Action::Previous => return step(model, false),
        _ => {
            model.page = None;
            return;
        }
    }
    .min(last);
    let all = action == Action::ScrollPageDown;
    page.read_from = if all { scroll + 1 } else { page.scroll };
}

/// The page of the next or previous row.
fn step(model: &mut Model, forward: bool) {
    let list = model.list_mut();
    let index = list.index();
    list.go(if forward { index + 1 } else { index.saturating_sub(1) });
    if let Some(key) = list.cursor() {
        super::lists::open(model, key);
    }
}

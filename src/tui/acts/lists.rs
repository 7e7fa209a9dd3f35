//! Actions in every list: moving, marking, filtering, sorting, opening.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    desk::{RecordKey, filter},
    phrase,
    tui::{
        action::Action,
        model::{Model, Page},
        overlays::{Choice, Item, Picker, Purpose, Used, edit_line, jump},
        panes::Pane,
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    let page = usize::from(model.screen().list.height).max(1);
    let list = model.list_mut();
    let index = list.index();
    match action {
        Action::Down => list.go(index + 1),
        Action::Up => list.go(index.saturating_sub(1)),
        Action::PageDown => list.go(index + page),
        Action::PageUp => list.go(index.saturating_sub(page)),
        Action::First => list.go(0),
        Action::Last => list.go(usize::MAX),
        Action::Mark => list.toggle_mark(),
        Action::MarkAll => list.mark_all(),
        Action::MarkRange => {
            if list.toggle_range() {
                let text = model.look.lang.range_begun();
                model.say(text, Role::Warning);
            }
        }
        Action::Filter => list.begin_typing(),
        Action::Sort => sort(model),
        Action::Export => super::files::export(model),
        Action::Views => super::views::pick(model),
        Action::SaveView => super::views::save(model),
        Action::Columns => super::views::columns(model),
        Action::Open => {
            if let Some(key) = list.cursor() {
                open(model, key);
            }
        }
        _ => back(model),
    }
}

/// Opens the page of a record.
pub(super) fn open(model: &mut Model, mut key: RecordKey) {
    // A merged ticket goes on in another one (I25).
    if let (RecordKey::Ticket(id), Some(desk)) = (key, model.desk()) {
        let end = desk.goes_on_in(id);
        if end != id {
            let lang = model.look.lang;
            let (from, into) = (phrase::ticket(lang, desk, id), phrase::ticket(lang, desk, end));
            let text = lang.opened_merged(from, into).into_owned();
            model.say(text, Role::Warning);
            key = RecordKey::Ticket(end);
        }
    }
    model.list_mut().end_range();
    if jump::pane_of(key).is_some() {
        model.used(Used::Record(key));
    }
    model.page = Some(Page::of(key));
}

/// Opens the page of a record in its pane, with the cursor on its row where the list shows it.
pub(super) fn go_to(model: &mut Model, key: RecordKey) {
    let Some(pane) = jump::pane_of(key) else { return };
    model.show(pane);
    model.with_list(|list, sight| {
        list.refresh(sight);
        list.go_to(key);
    });
    open(model, key);
}

/// One layer back: the message, the marks, the filter, the relation.
fn back(model: &mut Model) {
    if model.list_mut().drop_range() {
        model.said = None;
        return;
    }
    if model.said.take().is_some() {
        return;
    }
    let list = model.list_mut();
    if list.clear_marks() {
        return;
    }
    if !list.input.value().is_empty() {
        return list.set_filter("");
    }
    if list.of().is_some()
        && let Some(pane) = list.unrelate()
    {
        model.show(pane);
    }
}

/// A key while the filter is typed: the list follows at once, arrows move in it, Enter keeps, Esc drops.
pub(in crate::tui) fn type_filter(model: &mut Model, key: KeyEvent) {
    if key.code == KeyCode::Tab {
        return complete(model);
    }
    model.completing = None;
    let list = model.list_mut();
    let index = list.index();
    match key.code {
        KeyCode::Enter => list.typing = false,
        KeyCode::Esc => {
            list.typing = false;
            list.set_filter("");
        }
        KeyCode::Down => list.go(index + 1),
        KeyCode::Up => list.go(index.saturating_sub(1)),
        _ => {
            edit_line(&mut list.input, key);
            list.read_filter();
        }
    }
}

/// Lets the last word of the filter become what it can; again, and it becomes the next.
fn complete(model: &mut Model) {
    let before = model.completing.take();
    let Some(desk) = model.desk() else { return };
    let text = model.list().input.value();
    let next = if let Some((completion, at)) = before {
        let next = (at + 1) % completion.words.len();
        Some((completion, next))
    } else {
        let completion = filter::complete(desk, model.pane().kind(), text);
        (!completion.words.is_empty()).then_some((completion, 0))
    };
    let Some((completion, at)) = next else {
        let text = model.look.lang.filter_no_completion();
        return model.say(text, Role::Warning);
    };
    let whole = format!("{}{}", &text[..completion.from], completion.words[at]);
    model.list_mut().set_filter(&whole);
    if completion.words.len() > 1 {
        model.say(completion.words.join("  "), Role::Dim);
        model.completing = Some((completion, at));
    }
}

fn sort(model: &mut Model) {
    let pane = model.pane();
    let lang = model.look.lang;
    let (column, down) = model.list().sort();
    let items = pane
        .resource()
        .columns()
        .iter()
        .map(|shown| {
            let title = (shown.title)(lang).to_owned();
            let mut item = Item::new(Choice::Column(shown.id), vec![(title, Role::Text)]);
            item.current = shown.id == column;
            if item.current {
                let order = if down { lang.sort_down() } else { lang.sort_up() };
                item.parts.push((format!("  {order}"), Role::Dim));
            }
            item
        })
        .collect();
    model.open(Picker::new(lang.sort_title().to_owned(), Purpose::Sort(pane), items));
}

/// Shows what is related to a record in another pane; Esc comes back.
pub(super) fn related(model: &mut Model, of: RecordKey, pane: Pane) {
    let from = model.pane();
    model.show(pane);
    model.list_of(pane).relate(of, from);
}

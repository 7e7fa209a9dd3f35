//! The mouse, on the rectangles that were drawn: a click means what is there, the wheel moves what is under it.

use chrono::TimeDelta;
use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use helpdeck::tui::{Effect, Msg, hits::Target, panes::Pane};
use ratatui::layout::Position;

use super::{
    driver::{Driver, Start},
    little::*,
};

fn mouse(d: &mut Driver, kind: MouseEventKind, (column, row): (u16, u16)) {
    // What is on the screen is what was drawn.
    d.buffer();
    d.message(Msg::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
}

fn click(d: &mut Driver, at: (u16, u16)) {
    mouse(d, MouseEventKind::Down(MouseButton::Left), at);
    mouse(d, MouseEventKind::Up(MouseButton::Left), at);
}

/// Clicks twice within a moment.
fn double(d: &mut Driver, at: (u16, u16)) {
    click(d, at);
    click(d, at);
}

/// Clicks on a text that is on the screen once, or where it stands first.
#[track_caller]
fn click_on(d: &mut Driver, text: &str) {
    let at = find(d, text);
    click(d, at);
}

#[track_caller]
fn find(d: &Driver, text: &str) -> (u16, u16) {
    let screen = d.screen();
    for (y, line) in (0..).zip(screen.lines()) {
        if let Some(at) = line.find(text) {
            return (u16::try_from(line[..at].chars().count()).unwrap(), y);
        }
    }
    panic!("no {text:?} on\n{screen}");
}

#[test]
fn a_click_selects_a_row_and_a_double_click_opens_it() {
    let mut d = Driver::little();
    click_on(&mut d, "Outlook");
    assert!(d.cursor_row().contains("Outlook"));
    assert!(d.model.page.is_none());
    d.tick(TimeDelta::seconds(2));
    click_on(&mut d, "Outlook");
    assert!(d.model.page.is_none(), "that was long after the first");
    let at = find(&d, "VPN");
    double(&mut d, at);
    assert!(d.model.page.is_some());
    d.see("VPN drops");
}

#[test]
fn two_clicks_on_different_rows_are_no_double_click() {
    let mut d = Driver::little();
    click_on(&mut d, "Outlook");
    click_on(&mut d, "VPN");
    assert!(d.model.page.is_none());
    assert!(d.cursor_row().contains("VPN"));
}

#[test]
fn tabs_and_keys_in_the_footer_are_buttons() {
    let mut d = Driver::little();
    click_on(&mut d, "2 Users");
    assert_eq!(d.model.pane(), Pane::Users);
    click_on(&mut d, "1 Tickets");
    assert_eq!(d.model.pane(), Pane::Tickets);
    d.on("VPN");
    click_on(&mut d, "i take");
    assert_eq!(d.the(VPN).assignee, Some(ADA));
    d.press("u");
    assert_eq!(d.the(VPN).assignee, None);
    click_on(&mut d, "Available");
    d.see("Esc back");
    // Under a layer nothing answers.
    click_on(&mut d, "2 Users");
    assert_eq!(d.model.pane(), Pane::Tickets);
    click_on(&mut d, "Esc back");
    d.gone("Esc back");
}

#[test]
fn a_question_is_answered_by_its_words() {
    let mut d = Driver::little();
    d.press("q");
    click_on(&mut d, "y yes");
    assert!(d.take_effects().contains(&Effect::Quit));
}

#[test]
fn entries_of_lists_are_selected_and_chosen() {
    let mut d = Driver::little();
    d.on("VPN").press("p");
    click_on(&mut d, "Low");
    d.see_line(&["> ", "Low"]);
    let at = find(&d, "Low");
    d.tick(TimeDelta::seconds(1));
    double(&mut d, at);
    assert_eq!(d.the(VPN).priority, helpdeck::desk::Priority::Low);
    d.press(":").type_text("show users");
    let at = find(&d, "Show users");
    double(&mut d, at);
    assert_eq!(d.model.pane(), Pane::Users);
}

#[test]
fn a_field_of_a_form_takes_the_focus() {
    let mut d = Driver::little();
    d.press("n");
    click_on(&mut d, "Title");
    d.type_text("Zebra");
    d.see_line(&["Title", "Zebra"]);
}

#[test]
fn the_wheel_moves_what_is_under_it() {
    let mut d = Driver::sample(Start { size: (160, 50), ..Start::default() });
    d.tick(TimeDelta::seconds(1));
    mouse(&mut d, MouseEventKind::ScrollDown, (10, 10));
    assert_eq!(d.model.list().index(), 3);
    mouse(&mut d, MouseEventKind::ScrollUp, (10, 10));
    assert_eq!(d.model.list().index(), 0);
    // Beside the list the preview moves, and the cursor stays.
    let preview = d.model.screen().preview;
    let first = |d: &Driver| {
        let line = d.screen().lines().nth(preview.y.into()).unwrap().to_owned();
        line.chars().skip(preview.x.into()).collect::<String>()
    };
    let before = first(&d);
    mouse(&mut d, MouseEventKind::ScrollDown, (preview.x + 2, preview.y + 2));
    assert_eq!(d.model.list().index(), 0);
    assert_ne!(first(&d), before);
    for _ in 0..100 {
        mouse(&mut d, MouseEventKind::ScrollDown, (preview.x + 2, preview.y + 2));
    }
    for _ in 0..100 {
        mouse(&mut d, MouseEventKind::ScrollUp, (preview.x + 2, preview.y + 2));
    }
    assert_eq!(first(&d), before);
    mouse(&mut d, MouseEventKind::ScrollDown, (preview.x + 2, preview.y + 2));
    d.press("j k");
    assert_ne!(first(&d), before, "the same record is shown as far as it was read");
    d.press("a");
    mouse(&mut d, MouseEventKind::ScrollDown, (10, 8));
    d.see_line(&[" > ", "4"]);
}

#[test]
fn the_line_between_list_and_preview_can_be_dragged() {
    for (size, from, to) in [((160, 50), (96, 20), (110, 30)), ((80, 24), (40, 16), (3, 10))] {
        let mut d = Driver::sample(Start { size, ..Start::default() });
        let before = d.model.screen();
        assert!(before.rule.contains(Position::from(from)), "{:?}", before.rule);
        mouse(&mut d, MouseEventKind::Drag(MouseButton::Left), to);
        assert_eq!(d.model.screen(), before, "nothing is held");
        mouse(&mut d, MouseEventKind::Down(MouseButton::Left), from);
        mouse(&mut d, MouseEventKind::Drag(MouseButton::Left), to);
        mouse(&mut d, MouseEventKind::Up(MouseButton::Left), to);
        let after = d.model.screen();
        if size.0 == 160 {
            assert_eq!((after.rule.x, after.preview.x), (110, 112));
        } else {
            assert_eq!((after.rule.y, after.list.bottom()), (10, 10));
        }
        mouse(&mut d, MouseEventKind::Drag(MouseButton::Left), (5, 5));
        assert_eq!(d.model.screen(), after, "it was let go");
        d.see("> ");
    }
}

#[test]
fn everything_that_is_noted_is_on_the_screen_and_rows_answer_where_they_stand() {
    for keys in ["", "enter", "a", "?", "n", "8", "7", "q", "9", "/", "g t"] {
        for (width, height) in [(80, 24), (160, 50), (40, 10)] {
            let mut d = Driver::sample(Start { size: (width, height), ..Start::default() });
            d.press(keys);
            let (buffer, _) = d.buffer();
            for (area, target) in d.model.look.hits.all() {
                assert_eq!(area.intersection(buffer.area), area, "{target:?} after {keys:?}");
                if let (Target::Row(index), true) = (&target, keys.is_empty()) {
                    let index = index - d.model.list().offset();
                    assert_eq!(usize::from(area.y - d.model.screen().list.y), index);
                }
            }
        }
    }
}

#[test]
fn a_click_anywhere_is_harmless() {
    for keys in ["", "enter", "a", "?", "n", "8", "q", "g t"] {
        for at in [(0, 0), (5, 1), (20, 2), (40, 9), (79, 12), (3, 17), (30, 22), (60, 23)] {
            let mut d = Driver::little_at(80, 24);
            d.press(keys);
            double(&mut d, at);
            d.buffer();
        }
    }
}

#[test]
fn a_key_leaves_the_mouse_to_the_terminal_and_takes_it_back() {
    let mut d = Driver::little();
    d.press("g m");
    assert!(d.take_effects().contains(&Effect::Mouse(true)));
    assert!(d.said().starts_with("The mouse works here"));
    d.press("g m");
    assert!(d.take_effects().contains(&Effect::Mouse(false)));
    assert!(d.said().starts_with("The mouse is left to the terminal"));
}

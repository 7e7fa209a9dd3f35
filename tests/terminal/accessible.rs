//! What holds on the full screen for everybody who reads it by ear or by touch: where the real cursor is, what is a word,
//! what stands in the first 40 columns, and which signs never stand anywhere.

use helpdeck::tui::panels::Place;
use ratatui::{buffer::Buffer, layout::Position};

use super::{
    driver::{Driver, Start},
    little::*,
};

/// The places one can go to, by the keys that lead there.
fn places() -> Vec<String> {
    let tabs = (1..=8).map(|tab| tab.to_string());
    let admin = (0..Place::ADMIN.len()).map(|nth| format!("9 {}enter", "down ".repeat(nth)));
    tabs.chain(admin).collect()
}

/// The text of a row from a column on.
fn row_from(buffer: &Buffer, Position { x, y }: Position) -> String {
    (x..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect()
}

/// The little desk at this size, with something in each place.
fn desk(width: u16, height: u16) -> Driver {
    let mut d = Driver::little_at(width, height);
    super::alerts::reported(&mut d);
    d.press("1");
    d
}

#[test]
fn the_real_cursor_is_on_the_first_letter_of_the_row_one_is_on() {
    for (width, height) in [(80, 24), (160, 50), (50, 12)] {
        for place in places() {
            let mut d = desk(width, height);
            d.press(&place);
            for _ in 0..4 {
                let (buffer, cursor) = d.buffer();
                let cursor = cursor.expect("the cursor is shown");
                let text = row_from(&buffer, cursor);
                let row = d.cursor_row();
                let shown = row.get(3..).unwrap_or_default().trim();
                let empty = d.model.panel.is_none() && d.model.list().rows().len() == 0;
                assert!(
                    empty || !shown.is_empty() && shown.starts_with(text.trim_end()),
                    "at {place}, {width}x{height}, on {text:?}, not on {row:?}:\n{}",
                    d.screen()
                );
                assert!(!text.starts_with(' ') || empty, "at {place}: {text:?}");
                d.press("j");
            }
        }
    }
}

#[test]
fn in_a_field_the_cursor_is_where_the_next_letter_goes_and_in_a_question_on_it() {
    let mut d = desk(80, 24);
    d.press("n tab tab").type_text("Fan");
    let (buffer, cursor) = d.buffer();
    let Position { x, y } = cursor.unwrap();
    let before: String = (0..x).map(|x| buffer[(x, y)].symbol()).collect();
    assert!(before.contains("Title") && before.ends_with("Fan"), "{before:?}");
    d.press("esc q");
    let (buffer, cursor) = d.buffer();
    assert!(row_from(&buffer, cursor.unwrap()).starts_with("Leave"), "{}", d.screen());
    d.press("esc").on("Cannot print").press("p down");
    let (buffer, cursor) = d.buffer();
    let text = row_from(&buffer, cursor.unwrap());
    assert!(text.starts_with("m Medium"), "{text:?}");
}

#[test]
fn nothing_that_others_do_moves_the_cursor() {
    for place in places() {
        let mut d = desk(80, 24);
        d.press(&place).press("j");
        let before = d.buffer().1;
        d.does(ELI, super::panes::note(VPN, "One more line."));
        d.does(
            ELI,
            helpdeck::desk::Command::SetTicketPriority {
                ticket: PRINT,
                priority: helpdeck::desk::Priority::Low,
                was: helpdeck::desk::Expect::Any,
            },
        );
        assert_eq!(d.buffer().1, before, "at {place}");
    }
}

#[test]
fn no_sign_is_a_braille_pattern_and_what_is_shown_is_a_word_in_the_first_forty_columns() {
    for place in places() {
        for start in [Start { size: (80, 24), ..Start::default() }, Start::default()] {
            let mut d = Driver::sample(start);
            d.press(&place);
            let screen = d.screen();
            let braille = |letter: char| ('\u{2800}'..='\u{28ff}').contains(&letter);
            assert!(!screen.contains(braille), "{screen}");
        }
    }
    // What there is to see first of a ticket: its mark, number, priority, status as words, and the title begins.
    let mut d = Driver::sample(Start { size: (80, 24), ..Start::default() });
    d.press("space k");
    let row: String = d.cursor_row().chars().take(40).collect();
    for word in ["*", "#", "Critical", "Open"] {
        assert!(row.contains(word), "{word} is not in {row:?}");
    }
    assert!(row.chars().skip(33).any(char::is_alphabetic), "{row:?}");
}

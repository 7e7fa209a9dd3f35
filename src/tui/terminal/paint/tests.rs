//! Every frame against a terminal that shows what the bytes say: however it got there, it shows the frame.

use proptest::prelude::*;
use ratatui::style::{Color, Modifier, Style};

use super::*;

const SIZE: (u16, u16) = (24, 9);

fn screen() -> vt100::Parser {
    let (columns, rows) = (SIZE.0.try_into().expect("not 0"), SIZE.1.try_into().expect("not 0"));
    vt100::Parser::new(rows, columns, 0)
}

fn frame(lines: &[(String, Style)]) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
    for (y, (line, style)) in (0..SIZE.1).zip(lines) {
        buffer.set_stringn(0, y, line, SIZE.0.into(), *style);
    }
    buffer
}

fn plain(lines: &[&str]) -> Buffer {
    frame(&lines.iter().map(|line| ((*line).to_owned(), Style::new())).collect::<Vec<_>>())
}

/// What the terminal shows is the frame, with all its styles.
fn assert_shows(terminal: &vt100::Parser, frame: &Buffer) {
    let colour = |colour| match colour {
        Color::Red => vt100::Color::Idx(1),
        Color::LightBlue => vt100::Color::Idx(12),
        Color::Indexed(number) => vt100::Color::Idx(number),
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        _ => vt100::Color::Default,
    };
    for (y, line) in (0..).zip(frame.content.chunks(SIZE.0.into())) {
        for (x, wanted) in (0..).zip(glyphs(line)) {
            let cell = terminal.screen().cell(y, x).expect("it is on the screen");
            assert_eq!(cell.is_wide_continuation(), wanted.width == 0, "{x} {y}");
            let shown = if cell.has_contents() { cell.contents() } else { " " };
            if wanted.width == 0 {
                continue;
            }
            let has = |modifier| frame[(x, y)].modifier.contains(modifier);
            assert_eq!(shown, wanted.symbol, "{x} {y}");
            assert_eq!(cell.inverse(), has(Modifier::REVERSED), "{x} {y}");
            assert_eq!(cell.underline(), has(Modifier::UNDERLINED), "{x} {y}");
            assert_eq!(cell.bgcolor(), colour(frame[(x, y)].bg), "{x} {y}");
            if shown != " " {
                assert_eq!(cell.fgcolor(), colour(frame[(x, y)].fg), "{x} {y}");
                assert_eq!(cell.bold(), has(Modifier::BOLD), "{x} {y}");
                assert_eq!(cell.dim(), has(Modifier::DIM), "{x} {y}");
            }
        }
    }
}

fn styles() -> impl Strategy<Value = Style> {
    prop_oneof![
        4 => Just(Style::new()),
        1 => Just(Style::new().fg(Color::Red).add_modifier(Modifier::BOLD)),
        1 => Just(Style::new().fg(Color::LightBlue).add_modifier(Modifier::DIM)),
        1 => Just(Style::new().add_modifier(Modifier::REVERSED)),
        1 => Just(Style::new().bg(Color::Indexed(200)).add_modifier(Modifier::UNDERLINED)),
        1 => Just(Style::new().fg(Color::Rgb(1, 2, 3)).bg(Color::Red)),
    ]
}

/// Lines as lists have them: some the same again, so that they can move.
fn lines() -> impl Strategy<Value = Vec<(String, Style)>> {
    let text = prop_oneof![
        3 => "[abc]{0,3} {0,12}[xyz]{0,9}",
        1 => "[aé日本… ]{0,14}",
        2 => (0..12_u32).prop_map(|number| format!("{number} the same line again {number}")),
    ];
    prop::collection::vec((text, styles()), usize::from(SIZE.1))
}

proptest! {
    #[test]
    fn the_terminal_shows_each_frame(
        frames in prop::collection::vec((lines(), prop::option::of((0..SIZE.0, 0..SIZE.1))), 1..6),
    ) {
        let (mut terminal, mut paint) = (screen(), Paint::new(SIZE.0, SIZE.1));
        for (lines, cursor) in frames {
            let (frame, cursor) = (frame(&lines), cursor.map(Position::from));
            terminal.process(&paint.frame(&frame, cursor, None));
            assert_shows(&terminal, &frame);
            prop_assert_eq!(terminal.screen().hide_cursor(), cursor.is_none());
            if let Some(cursor) = cursor {
                prop_assert_eq!(terminal.screen().cursor_position(), (cursor.y, cursor.x));
            }
            prop_assert!(paint.frame(&frame, cursor, None).is_empty(), "nothing is new");
        }
    }

    #[test]
    fn a_list_that_moves_is_scrolled(by in 1..4_usize, up in any::<bool>(), cursor in 0..SIZE.1) {
        let row = |number: usize| format!("{number} {}", "abcdefg".repeat(3).split_at(number % 7).1);
        let list = |from: usize| {
            let list: Vec<String> = (from..from + usize::from(SIZE.1) - 2).map(row).collect();
            let lines = ["Head", &list.join("\n"), "Foot"].join("\n");
            plain(&lines.lines().collect::<Vec<_>>())
        };
        let (mut terminal, mut paint) = (screen(), Paint::new(SIZE.0, SIZE.1));
        let cursor = Some(Position::new(0, cursor));
        terminal.process(&paint.frame(&list(10), cursor, None));
        let next = list(if up { 10 - by } else { 10 + by });
        let bytes = paint.frame(&next, cursor, None);
        prop_assert!(bytes.len() < 60 + 25 * by, "{} bytes", bytes.len());
        terminal.process(&bytes);
        assert_shows(&terminal, &next);
    }
}

/// The bytes from one frame to the next, without what begins and ends each.
fn step(before: &[&str], after: &[&str], cursor: (u16, u16)) -> String {
    let mut paint = Paint::new(SIZE.0, SIZE.1);
    paint.frame(&plain(before), Some(cursor.into()), None);
    let bytes = paint.frame(&plain(after), Some(cursor.into()), None);
    let text = String::from_utf8(bytes).expect("it is text");
    text.strip_prefix(BEGIN).and_then(|text| text.strip_suffix(END)).expect("one frame").to_owned()
}

#[test]
fn moves_are_as_short_as_can_be() {
    assert_eq!(step(&["> a", "  b"], &["  a", "> b"], (0, 0)), " \n\x08>\x1b[H");
    assert_eq!(step(&["12 m", "12 m"], &["13 m", "13 m"], (2, 0)), "\x083\n\x083\x1b[A");
    assert_eq!(step(&["a longer line"], &["a"], (1, 0)), " \x1b[K\x08");
}

#[test]
fn a_screen_of_which_nothing_is_known_is_erased_and_written_whole() {
    let mut paint = Paint::new(SIZE.0, SIZE.1);
    paint.frame(&plain(&["one", "two"]), None, None);
    paint.forget(SIZE.0, SIZE.1);
    let bytes = paint.frame(&plain(&["one", "two"]), None, None);
    assert!(String::from_utf8_lossy(&bytes).contains("\x1b[2J\x1b[Hone"), "{bytes:?}");
}

#[test]
fn what_leads_somewhere_does_so_as_long_as_it_is_shown_and_no_longer() {
    let mut paint = Paint::new(SIZE.0, SIZE.1);
    let link = Link { line: 1, cells: 2..5, url: "https://desk.example/tickets/42".into() };
    let linked = "\x1b]8;;https://desk.example/tickets/42\x1b\\#42\x1b]8;;\x1b\\";
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it is text");
    let page = plain(&["Head", "a #42 b"]);
    let first = text(paint.frame(&page, None, Some(link.clone())));
    assert!(first.contains(linked), "{first:?}");
    assert_eq!(text(paint.frame(&page, None, Some(link.clone()))), "");
    let beside = text(paint.frame(&plain(&["Head", "c #42 d"]), None, Some(link)));
    assert!(!beside.contains("#42"), "it is there already: {beside:?}");
    let after = text(paint.frame(&plain(&["Head", "c #42 d"]), None, None));
    assert!(after.contains("#42") && !after.contains("]8;"), "{after:?}");
}

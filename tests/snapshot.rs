//! What the program shows or generates, compared with the files that are checked in. `UPDATE=1 cargo test` writes
//! the files anew. Knows no screen and no document: the text is handed in.

use std::{env, fs, path::PathBuf};

use ratatui::{buffer::Buffer, layout::Position};
use snapbox::{Assert, Data, assert::Action};

/// A path in the project.
pub fn path(path: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), path].iter().collect()
}

/// Fails unless the file has exactly this text; writes it if `UPDATE` is set.
pub fn check(actual: &str, file: &str) {
    let file = path(file);
    if update() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
    }
    let action = if update() { Action::Overwrite } else { Action::Verify };
    // Raw: brackets and dots on a screen are no wildcards.
    Assert::new().action(action).eq(
        Data::text(actual).raw(),
        Data::read_from(&file, Some(snapbox::data::DataFormat::Text)).raw(),
    );
}

/// The same for the part of a document between `<!-- name -->` and `<!-- /name -->`.
pub fn check_section(actual: &str, file: &str, name: &str) {
    let whole = fs::read_to_string(path(file)).unwrap();
    let expected = with_section(&whole, name, actual);
    let expected = expected.unwrap_or_else(|| panic!("{file} has no section {name}"));
    check(&expected, file);
}

/// The same for a screen: its text in `tests/screens/` and its picture in `screenshots/`.
pub fn check_screen(title: &str, buffer: &Buffer, cursor: Option<Position>, name: &str) {
    check(&text(buffer), &format!("tests/screens/{name}.txt"));
    check_picture(title, buffer, cursor, name);
}

/// The same for the picture of a screen alone.
pub fn check_picture(title: &str, buffer: &Buffer, cursor: Option<Position>, name: &str) {
    check(&super::svg::svg(title, buffer, cursor), &format!("screenshots/{name}.svg"));
}

/// The characters of a screen, a line per row, without the blanks at the ends.
pub fn text(buffer: &Buffer) -> String {
    let mut text = String::new();
    for row in buffer.content.chunks(usize::from(buffer.area.width).max(1)) {
        let mut line = String::new();
        let mut covered = 0;
        for cell in row {
            if covered == 0 {
                line.push_str(cell.symbol());
                covered = unicode_width::UnicodeWidthStr::width(cell.symbol()).max(1);
            }
            covered -= 1;
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn update() -> bool {
    env::var_os("UPDATE").is_some_and(|value| !value.is_empty() && value != "0")
}

fn with_section(whole: &str, name: &str, text: &str) -> Option<String> {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let start = whole.find(&open)? + open.len();
    let end = start + whole[start..].find(&close)?;
    Some(format!("{}{text}{}", &whole[..start], &whole[end..]))
}

#[test]
fn a_section_is_replaced_and_the_rest_stays() {
    let whole = "before\n<!-- keys -->\nold\n<!-- /keys -->\nafter\n";
    let new = with_section(whole, "keys", "new\n").unwrap();
    assert_eq!(new, "before\n<!-- keys -->\nnew\n<!-- /keys -->\nafter\n");
    assert_eq!(with_section(whole, "other", ""), None);
}

#[test]
fn the_text_of_a_screen_has_no_blanks_at_the_ends_and_wide_letters_once() {
    let buffer = Buffer::with_lines(["日本 x ", "", " [..] ..."]);
    assert_eq!(text(&buffer), "日本 x\n\n [..] ...\n");
}

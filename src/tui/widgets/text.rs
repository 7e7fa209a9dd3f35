//! Text in cells: clipped and padded by what it takes on screen, never by bytes.

use std::borrow::Cow;

use ratatui::{buffer::Buffer, layout::Rect, text::Line};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::desk;

/// Draws a line in the first line of a region. As the library would, but plain letters go straight to their cells: they
/// are nearly all there is, and what a key press waits for is mostly this.
pub fn draw_line(line: &Line<'_>, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    let mut x = area.x;
    for span in line {
        let (text, room) = (span.content.as_ref(), usize::from(area.right().saturating_sub(x)));
        let style = line.style.patch(span.style);
        if room == 0 || area.height == 0 {
            return;
        }
        if !is_plain(text) {
            (x, _) = buffer.set_stringn(x, area.y, text, room, style);
            continue;
        }
        let from = buffer.index_of(x, area.y);
        let cells = &mut buffer.content[from..from + room];
        for (cell, letter) in cells.iter_mut().zip(text.chars()) {
            cell.set_char(letter).set_style(style);
        }
        x = area.right().min(x.saturating_add(u16::try_from(text.len()).unwrap_or(u16::MAX)));
    }
}

/// True for text of which each byte is a letter of one cell.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The text in at most `width` cells, clipped with `…` where it is longer, without hostile characters.
pub fn clip(text: &str, width: usize) -> Cow<'_, str> {
    if is_plain(text) && text.len() <= width {
        return text.into();
    }
    let text = desk::clean(text);
    if text.width() <= width {
        return text;
    }
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let cells = grapheme.width();
        if used + cells + 1 > width {
            break;
        }
        out.push_str(grapheme);
        used += cells;
    }
    if width > 0 {
        out.push('…');
    }
    out.into()
}

/// The text in exactly `width` cells.
pub fn fit(text: &str, width: usize) -> String {
    let mut out = clip(text, width).into_owned();
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(out.width())));
    out
}

/// Words with what is written right behind them, and the spaces between, in turn.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let blank = rest.chars().next()?.is_whitespace();
        let end = rest.find(|letter: char| letter.is_whitespace() != blank).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

/// The text as lines of at most `width` cells, broken between words; words that are longer are cut.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let paragraph = desk::clean(paragraph);
        let mut line = String::new();
        let mut used = 0;
        for word in words(&paragraph) {
            let cells = word.width();
            if used + cells > width && used > 0 {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                used = 0;
                if word.trim().is_empty() {
                    continue;
                }
            }
            if cells <= width {
                line.push_str(word);
                used += cells;
                continue;
            }
            for grapheme in word.graphemes(true) {
                if used + grapheme.width() > width && used > 0 {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                line.push_str(grapheme);
                used += grapheme.width();
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use ratatui::{
        style::Style,
        text::Span,
        widgets::{Paragraph, Widget as _},
    };

    use super::*;

    #[test]
    fn clipping_counts_cells_not_bytes() {
        assert_eq!(clip("printer", 7), "printer");
        assert_eq!(clip("printers", 7), "printe…");
        assert_eq!(clip("中村さん", 5), "中村…");
        assert_eq!(clip("abc", 0), "");
    }

    #[test]
    fn a_line_is_drawn_as_the_library_draws_it() {
        let area = Rect::new(2, 1, 9, 1);
        let (bold, red) = (Style::new().bold(), Style::new().red());
        for parts in [
            vec!["printer", " jam"],
            vec!["a", "", "b", " longer than there is room"],
            vec!["exactly 9", "!"],
            vec!["日本", "語の", "中村さん"],
            vec!["12345678", "日"],
            vec!["e\u{301}te\u{301}", " x"],
        ] {
            let spans = parts.iter().map(|part| Span::styled(*part, red));
            let line = spans.collect::<Line<'_>>().style(bold);
            let mut ours = Buffer::empty(Rect::new(0, 0, 12, 3));
            let mut theirs = ours.clone();
            draw_line(&line, area, &mut ours);
            Paragraph::new(line).render(area, &mut theirs);
            assert_eq!(ours, theirs, "{parts:?}");
        }
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        draw_line(&Line::raw("outside"), Rect::new(2, 1, 9, 1), &mut buffer);
        draw_line(&Line::raw("outside"), Rect::new(6, 0, 9, 1), &mut buffer);
        assert_eq!(buffer, Buffer::empty(Rect::new(0, 0, 4, 1)));
    }

    #[test]
    fn fitting_pads_to_the_cell() {
        assert_eq!(fit("中村", 6), "中村  ");
        assert_eq!(fit("abcdef", 4), "abc…");
    }

    #[test]
    fn wrapping_breaks_between_words_and_cuts_long_ones() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("ten seconds, saving", 11), ["ten", "seconds,", "saving"]);
        assert_eq!(wrap("(one) two-three", 8), ["(one)", "two-thre", "e"]);
        assert_eq!(wrap("a\n\nbcdefgh", 4), ["a", "", "bcde", "fgh"]);
        assert_eq!(wrap("x\x1b[2J", 80), ["x[2J"]);
    }
}

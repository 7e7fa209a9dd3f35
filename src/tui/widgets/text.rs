//! Text in cells: clipped and padded by what it takes on screen, never by bytes.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::desk;

/// The text in at most `width` cells, clipped with `…` where it is longer, without hostile characters.
pub fn clip(text: &str, width: usize) -> Cow<'_, str> {
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
    use super::*;

    #[test]
    fn clipping_counts_cells_not_bytes() {
        assert_eq!(clip("printer", 7), "printer");
        assert_eq!(clip("printers", 7), "printe…");
        assert_eq!(clip("中村さん", 5), "中村…");
        assert_eq!(clip("abc", 0), "");
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

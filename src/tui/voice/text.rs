//! From what is shown to what is said: one line without columns, signs and escape sequences, with the stops that a
//! synthesizer pauses at. Knows no place of the program.

use ratatui::text::Line;

use crate::{desk, locale::Lang};

/// A line of a page or a cell as one sentence or several: what stood apart in columns is parted by commas.
pub fn tidy(lang: Lang, text: &str) -> String {
    let text = desk::clean(text);
    let text = without_number_signs(&text);
    let text = text.replace(" · ", "  ").replace('→', lang.spoken_becomes()).replace('…', " ");
    let mut out = String::new();
    for part in text.split("  ").map(|part| bare(part.trim())).filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out.push_str(if out.ends_with([',', ':', '.', ';']) { " " } else { ", " });
        }
        for (nth, word) in part.split_whitespace().enumerate() {
            if nth > 0 {
                out.push(' ');
            }
            match word.strip_prefix("Esc") {
                Some(stop) if !stop.contains(char::is_alphanumeric) => {
                    out.extend([lang.spoken_escape(), stop]);
                }
                _ => out.push_str(word),
            }
        }
    }
    out
}

/// A remark without the brackets that it stands in.
fn bare(part: &str) -> &str {
    let inner = part.strip_prefix('(').and_then(|part| part.strip_suffix(')'));
    inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(part)
}

/// Numbers are heard as numbers: the sign in front of a ticket's is read out by some voices.
fn without_number_signs(text: &str) -> String {
    let mut letters = text.chars().peekable();
    let mut out = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        if letter != '#' || !letters.peek().is_some_and(char::is_ascii_digit) {
            out.push(letter);
        }
    }
    out
}

/// A drawn line as it is said; nothing for one that only draws.
pub fn line(lang: Lang, line: &Line<'_>) -> Option<String> {
    let text: String = line.spans.iter().map(|span| &*span.content).collect();
    let text = tidy(lang, &text);
    text.contains(char::is_alphanumeric).then(|| stopped(text))
}

/// Parts of a row, the most important first, each as a sentence of its own. Empty ones are left out.
pub fn sentences(lang: Lang, parts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let parts = parts.into_iter().map(|part| tidy(lang, part.as_ref()));
    let parts: Vec<String> =
        parts.filter(|part| part.contains(char::is_alphanumeric)).map(stopped).collect();
    parts.join(" ")
}

/// With a stop at the end, where there is none.
pub fn stopped(mut text: String) -> String {
    if !text.ends_with(['.', '!', '?', ':', '。', '！', '？', '．']) {
        text.push('.');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_become_commas_and_signs_become_words() {
        assert_eq!(tidy(Lang::En, "Ada Stone   Available"), "Ada Stone, Available");
        assert_eq!(tidy(Lang::En, " New · High · Incident "), "New, High, Incident");
        assert_eq!(tidy(Lang::En, "User:   Sara  Finance"), "User: Sara, Finance");
        assert_eq!(tidy(Lang::En, "LT-01  (primary)"), "LT-01, primary");
        assert_eq!(tidy(Lang::En, "(one) or (two)"), "(one) or (two)");
        assert_eq!(tidy(Lang::En, "status Open → Pending"), "status Open to Pending");
        assert_eq!(tidy(Lang::En, "One moment…"), "One moment");
        assert_eq!(tidy(Lang::En, "y leaves, Esc stays."), "y leaves, Escape stays.");
        assert_eq!(tidy(Lang::En, "Escrow, Esc."), "Escrow, Escape.");
        assert_eq!(tidy(Lang::En, "#12 of channel #b"), "12 of channel #b");
        assert_eq!(tidy(Lang::En, "a\x1b[2Jb\u{7}"), "a[2Jb");
    }

    #[test]
    fn a_line_that_only_draws_says_nothing_and_every_other_one_stops() {
        assert_eq!(line(Lang::En, &Line::raw("──────")), None);
        assert_eq!(line(Lang::En, &Line::raw("  ")), None);
        assert_eq!(line(Lang::En, &Line::raw("Is it on?")).as_deref(), Some("Is it on?"));
        assert_eq!(sentences(Lang::En, ["2 of 7", "", "-", "High"]), "2 of 7. High.");
    }
}

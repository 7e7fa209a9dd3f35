//! Owns Markdown as lines of a terminal: headings, bold, italics, code, lists, quotes, links with their address.
//!
//! Knows no record. What an element looks like is an arm here; what it means is the library's to say.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use ratatui::{
    style::{Modifier, Style},
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    desk::clean,
    tui::{look::Look, theme::Role},
};

/// A text of Markdown as lines of at most `width` cells. Pictures are shown as their description, HTML not at all.
pub fn markdown(text: &str, width: usize, look: &Look) -> Vec<Line<'static>> {
    let mut page = Page {
        look,
        width: width.max(8),
        lines: Vec::new(),
        spans: Vec::new(),
        used: 0,
        indent: 0,
        bold: 0,
        italic: 0,
        role: Role::Text,
        lists: Vec::new(),
        address: None,
    };
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH) {
        page.take(event);
    }
    page.end_line();
    while page.lines.last().is_some_and(|line| line.spans.is_empty()) {
        page.lines.pop();
    }
    page.lines
}

struct Page<'a> {
    look: &'a Look,
    width: usize,
    lines: Vec<Line<'static>>,
    spans: Vec<Span<'static>>,
    used: usize,
    indent: usize,
    bold: usize,
    italic: usize,
    role: Role,
    lists: Vec<Option<u64>>,
    address: Option<String>,
}

impl Page<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.words(&text),
            Event::Code(text) => {
                let before = std::mem::replace(&mut self.role, Role::Key);
                self.words(&text);
                self.role = before;
            }
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.end_line(),
            Event::Rule => {
                self.end_line();
                let sign = if self.look.ascii { "-" } else { "─" };
                let rule = sign.repeat(self.width.min(24));
                self.lines.push(Line::styled(rule, self.look.theme[Role::Rule]));
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.bold += 1;
                self.role = if level == HeadingLevel::H1 { Role::Title } else { Role::Header };
            }
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::BlockQuote(_) => {
                self.indent += 2;
                self.role = Role::Dim;
            }
            Tag::List(first) => {
                self.end_line();
                self.lists.push(first);
            }
            Tag::Item => self.item(),
            Tag::Link { dest_url, .. } => {
                self.role = Role::Link;
                self.address = Some(dest_url.into_string());
            }
            Tag::Image { dest_url, .. } => {
                self.role = Role::Dim;
                self.address = Some(dest_url.into_string());
            }
            _ => {}
        }
    }

    fn item(&mut self) {
        self.end_line();
        let depth = self.lists.len().saturating_sub(1);
        let sign = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ if self.look.ascii => "- ".to_owned(),
            _ => "• ".to_owned(),
        };
        self.indent = depth * 2;
        self.words(&sign);
        self.indent = depth * 2 + sign.width();
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.bold -= 1;
                self.role = Role::Text;
                self.end_line();
            }
            TagEnd::Paragraph => {
                self.end_line();
                if self.lists.is_empty() {
                    self.lines.push(Line::default());
                }
            }
            TagEnd::Strong => self.bold -= 1,
            TagEnd::Emphasis => self.italic -= 1,
            TagEnd::BlockQuote(_) => {
                self.indent = self.indent.saturating_sub(2);
                self.role = Role::Text;
            }
            TagEnd::List(_) => {
                self.end_line();
                self.lists.pop();
                self.indent = 0;
            }
            TagEnd::Item | TagEnd::CodeBlock => self.end_line(),
            TagEnd::Link | TagEnd::Image => {
                if let Some(address) = self.address.take() {
                    self.role = Role::Dim;
                    self.words(&format!(" ({address})"));
                }
                self.role = Role::Text;
            }
            _ => {}
        }
    }

    /// Adds text word by word, on new lines where it does not fit.
    fn words(&mut self, text: &str) {
        let mut style: Style = self.look.theme[self.role];
        if self.bold > 0 {
            style = style.add_modifier(Modifier::BOLD);
        }
        if self.italic > 0 {
            style = style.add_modifier(Modifier::ITALIC);
        }
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.end_line();
            }
            for word in clean(line).split_inclusive(' ') {
                self.word(word, style);
            }
        }
    }

    fn word(&mut self, word: &str, style: Style) {
        if self.used > self.indent && self.used + word.trim_end().width() > self.width {
            self.end_line();
        }
        if self.used == 0 && self.indent > 0 {
            self.spans.push(Span::raw(" ".repeat(self.indent)));
            self.used = self.indent;
        }
        if self.used <= self.indent && word.trim().is_empty() {
            return;
        }
        let room = self.width.saturating_sub(self.used);
        // A blank at the end of a full line is not missed.
        let word = if word.width() > room { word.trim_end() } else { word };
        let word = super::clip(word, room);
        self.used += word.width();
        self.spans.push(Span::styled(word.into_owned(), style));
    }

    fn end_line(&mut self) {
        if self.used > 0 {
            self.lines.push(Line::from(std::mem::take(&mut self.spans)));
        }
        self.used = 0;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        desk::Timestamp,
        locale::Lang,
        tui::{hits::Hits, screen::Split, theme::Themes},
    };

    fn plain() -> Look {
        let theme =
            Arc::new(Themes::default().theme("default").expect("it comes with the program"));
        let zone = crate::desk::Zone::default();
        let (split, hits) = (Split::default(), Hits::default());
        Look {
            lang: Lang::En,
            now: Timestamp::UNIX_EPOCH,
            zone,
            ascii: true,
            linear: false,
            theme,
            split,
            hits,
        }
    }

    fn shown(text: &str, width: usize) -> Vec<String> {
        markdown(text, width, &plain()).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn p14_headings_lists_and_links_are_lines() {
        let text = "# Dana Cole\nSupport *desk*, **Leeds**\n\n- [help](https://x.example)\n- call `7`\n1. one\n\n![logo](cid:logo)";
        assert_eq!(
            shown(text, 60),
            [
                "Dana Cole",
                "Support desk, Leeds",
                "",
                "- help (https://x.example)",
                "- call 7",
                "1. one",
                "logo (cid:logo)",
            ]
        );
    }

    #[test]
    fn p14_long_lines_break_between_words_and_html_is_left_out() {
        assert_eq!(shown("one two three four", 9), ["one two ", "three ", "four"]);
        assert_eq!(shown("- one two three", 9), ["- one two", "  three"]);
        assert_eq!(shown("<script>x</script>", 30), [""; 0]);
        assert!(shown("aaaaaaaaaaaaaaaaaaaa", 8).iter().all(|line| line.width() <= 8));
    }

    #[test]
    fn p14_what_is_bold_is_bold() {
        let lines = markdown("a **b**", 20, &plain());
        let bold = |span: &Span<'_>| span.style.add_modifier.contains(Modifier::BOLD);
        let spans: Vec<_> = lines[0].spans.iter().map(|s| (s.content.trim(), bold(s))).collect();
        assert_eq!(spans, [("a", false), ("b", true)]);
    }
}

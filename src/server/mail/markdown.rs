//! Owns how text becomes HTML and back: signatures are Markdown (P14), messages are plain. What leaves is sanitised, and
//! nothing in it is fetched from anywhere: pictures of ours travel along, those of others stay words (PA8).

use std::{borrow::Cow, collections::HashSet};

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// The link a signature names its author's own picture with.
const OWN_PICTURE: &str = "picture";
/// What that picture is called within the mail.
pub const PICTURE_ID: &str = "picture@helpdeck";

/// A signature, ready to be put under a mail.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Signed {
    /// As plain text.
    pub text: String,
    /// As HTML.
    pub html: String,
    /// It shows its author's picture, which has to travel along.
    pub picture: bool,
}

/// Turns a signature into text and HTML. `has_picture` says whether its author has one.
pub fn signature(markdown: &str, has_picture: bool) -> Signed {
    let events = || Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH);
    let mut picture = false;
    let mut within = 0;
    let mut kept = Vec::new();
    for event in events() {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                within += 1;
                if has_picture && &*dest_url == OWN_PICTURE {
                    picture = true;
                    let tag = format!(r#"<img src="cid:{PICTURE_ID}" alt="">"#);
                    kept.push(Event::InlineHtml(CowStr::from(tag)));
                }
            }
            Event::End(TagEnd::Image) => within -= 1,
            // What somebody wrote as HTML is shown as they wrote it.
            Event::Html(text) | Event::InlineHtml(text) => kept.push(Event::Text(text)),
            Event::SoftBreak => kept.push(Event::HardBreak),
            Event::Text(_) if within > 0 && picture => {}
            event => kept.push(event),
        }
    }
    let mut raw = String::new();
    html::push_html(&mut raw, kept.into_iter());
    Signed { text: plain(events()), html: sanitised(&raw), picture }
}

fn sanitised(html: &str) -> String {
    let tags = HashSet::from([
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "del",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "ul",
    ]);
    ammonia::Builder::new()
        .tags(tags)
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel", "cid"]))
        .attribute_filter(|element, attribute, value| {
            let ours = value.starts_with("cid:");
            let kept = match (element, attribute) {
                ("img", "src") => ours,
                ("a", "href") => !ours,
                _ => true,
            };
            kept.then_some(Cow::Borrowed(value))
        })
        .clean(html)
        .to_string()
        .trim()
        .to_owned()
}

/// The words, with the address of each link behind it.
fn plain<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    let mut text = String::new();
    let mut links: Vec<(String, usize)> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.push((dest_url.to_string(), text.len()));
            }
            Event::End(TagEnd::Link) => {
                if let Some((to, from)) = links.pop()
                    && text[from..] != *to.trim_start_matches("mailto:")
                    && text[from..] != *to
                {
                    text.extend([" (", to.as_str(), ")"]);
                }
            }
            Event::Start(Tag::Item) => text.push_str("- "),
            Event::End(TagEnd::Item) | Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(_)) => {
                text.push_str("\n\n");
            }
            Event::Rule => text.push_str("---\n"),
            Event::Text(piece)
            | Event::Code(piece)
            | Event::Html(piece)
            | Event::InlineHtml(piece) => {
                text.push_str(&piece);
            }
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// A plain text as HTML: paragraphs where lines are empty, breaks where they end.
pub fn from_plain(text: &str) -> String {
    let mut html = String::new();
    for paragraph in text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
        let lines: Vec<String> =
            paragraph.lines().map(|line| unspaced(&ammonia::clean_text(line))).collect();
        html.extend(["<p>", &lines.join("<br>\n"), "</p>\n"]);
    }
    html
}

/// The library encodes blanks, too, so that text may stand in an unquoted attribute; here it never does.
fn unspaced(text: &str) -> String {
    text.replace("&#32;", " ").replace("&#9;", " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p14_a_signature_keeps_its_marks_and_links() {
        let signed = signature("**Dana Cole**\n[help](https://little.example) · <x@y.zz>", false);
        assert!(signed.html.contains("<strong>Dana Cole</strong>"), "{}", signed.html);
        assert!(signed.html.contains(r#"href="https://little.example""#), "{}", signed.html);
        assert_eq!(signed.text, "Dana Cole\nhelp (https://little.example) · x@y.zz");
    }

    #[test]
    fn pa8_nothing_in_a_signature_runs_or_is_fetched() {
        for bad in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "![beacon](https://evil.example/1.png)",
            "![x](cid:other@there)",
            "<a href=\"cid:picture@helpdeck\">x</a>",
            "<style>p { color: red }</style>",
            "<iframe src=\"https://evil.example\"></iframe>",
        ] {
            let html = signature(bad, true).html;
            for part in ["<script", "<img", "href=\"javascript", "<style", "<iframe"] {
                assert!(!html.contains(part), "{part} of {bad} is in {html}");
            }
        }
        let signed = signature("![beacon](https://evil.example/1.png)", true);
        assert!(signed.html.contains("beacon") && !signed.picture, "its words stay: {signed:?}");
    }

    #[test]
    fn pa8_ones_own_picture_travels_along() {
        let signed = signature("![Dana](picture) Dana", true);
        assert!(
            signed.picture && signed.html.contains(r#"src="cid:picture@helpdeck""#),
            "{signed:?}"
        );
        let without = signature("![Dana](picture) Dana", false);
        assert!(!without.picture && !without.html.contains("<img"), "{without:?}");
    }

    #[test]
    fn plain_text_is_paragraphs_and_nothing_else() {
        let html = from_plain("a < b & c\nnext\n\n<script>x</script>");
        assert_eq!(
            html,
            "<p>a &lt; b &amp; c<br>\nnext</p>\n<p>&lt;script&gt;x&lt;&#47;script&gt;</p>\n"
        );
    }
}

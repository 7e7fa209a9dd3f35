//! Owns how text becomes HTML and back: signatures are Markdown (P14), messages are plain. What leaves is sanitised, and
//! nothing in it is fetched from anywhere: pictures of ours travel along, those of others stay words (PA8).

use std::{borrow::Cow, collections::HashSet, io::Cursor};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use image::{ImageFormat, ImageReader};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::desk::{PictureId, rules::signature::PictureFate};

/// The widest and highest picture of a signature, in points: a few bytes may claim to be a wall.
const WIDEST: u32 = 1024;

/// A picture that travels along with a mail.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inline {
    /// What it is called within the mail.
    pub id: String,
    /// Where its bytes are.
    pub bytes: Bytes,
}

/// The bytes of a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Bytes {
    /// Kept under this name, as a PNG.
    Kept(PictureId),
    /// These, with what they are.
    These(Vec<u8>, &'static str),
}

/// A signature, ready to be put under a mail.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Signed {
    /// As plain text.
    pub text: String,
    /// As HTML.
    pub html: String,
    /// The pictures it shows, which have to travel along.
    pub pictures: Vec<Inline>,
}

/// Turns a signature into text and HTML. `own` is its author's picture, where there is one.
pub fn signature(markdown: &str, own: Option<&PictureId>) -> Signed {
    let events = || Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH);
    let mut pictures: Vec<Inline> = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    let mut links = 0;
    let mut kept = Vec::new();
    for event in events() {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                open.push((dest_url.to_string(), String::new()));
            }
            Event::End(TagEnd::Image) => {
                let Some((address, words)) = open.pop() else { continue };
                let shown = shown(&address, &words, own, links > 0, &mut pictures);
                match open.last_mut() {
                    Some((_, around)) => around.push_str(&words),
                    None => kept.push(shown),
                }
            }
            Event::Text(text) | Event::Code(text) if !open.is_empty() => {
                if let Some((_, words)) = open.last_mut() {
                    words.push_str(&text);
                }
            }
            _ if !open.is_empty() => {}
            // What somebody wrote as HTML is shown as they wrote it.
            Event::Html(text) | Event::InlineHtml(text) => kept.push(Event::Text(text)),
            Event::SoftBreak => kept.push(Event::HardBreak),
            event => {
                match &event {
                    Event::Start(Tag::Link { .. }) => links += 1,
                    Event::End(TagEnd::Link) => links -= 1,
                    _ => {}
                }
                kept.push(event);
            }
        }
    }
    let mut raw = String::new();
    html::push_html(&mut raw, kept.into_iter());
    Signed { text: plain(events()), html: sanitised(&raw), pictures }
}

/// What stands in the mail for a picture; one that travels along is added to the others.
fn shown<'a>(
    address: &str,
    words: &str,
    own: Option<&PictureId>,
    within_link: bool,
    pictures: &mut Vec<Inline>,
) -> Event<'a> {
    let (href, alt) = (ammonia::clean_text(address), ammonia::clean_text(words));
    let bytes = match PictureFate::of(address, own.is_some()) {
        PictureFate::Own => own.cloned().map(Bytes::Kept),
        PictureFate::Within => within(address),
        PictureFate::Linked if !within_link => {
            let words = if words.is_empty() { &href } else { &alt };
            let link = format!(r#"<a href="{href}">{words}</a>"#);
            return Event::InlineHtml(CowStr::from(link));
        }
        _ => None,
    };
    let Some(bytes) = bytes else { return Event::Text(CowStr::from(words.to_owned())) };
    let same = pictures.iter().position(|one| one.bytes == bytes);
    let place = same.unwrap_or(pictures.len());
    let id = format!("picture{}@helpdeck", place + 1);
    if same.is_none() {
        pictures.push(Inline { id: id.clone(), bytes });
    }
    Event::InlineHtml(CowStr::from(format!(r#"<img src="cid:{id}" alt="{alt}">"#)))
}

/// The picture that stands in an address; nothing where it is not really one.
fn within(address: &str) -> Option<Bytes> {
    let (_, coded) = address.split_once(',')?;
    let bytes = STANDARD.decode(coded.trim()).ok()?;
    let format = image::guess_format(&bytes).ok()?;
    let sort = match format {
        ImageFormat::Png => "image/png",
        ImageFormat::Jpeg => "image/jpeg",
        ImageFormat::WebP => "image/webp",
        _ => return None,
    };
    let size = ImageReader::with_format(Cursor::new(&bytes), format).into_dimensions().ok()?;
    (size.0.max(size.1) <= WIDEST).then_some(Bytes::These(bytes, sort))
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
            Event::Start(Tag::Image { dest_url, .. }) => {
                // Only what one can go to is worth an address.
                let linked = PictureFate::of(&dest_url, false) == PictureFate::Linked;
                let to = if linked { dest_url.to_string() } else { String::new() };
                links.push((to, text.len()));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some((to, from)) = links.pop()
                    && !to.is_empty()
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
        let signed = signature("**Dana Cole**\n[help](https://little.example) · <x@y.zz>", None);
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
            let html = signature(bad, Some(&own())).html;
            for part in ["<script", "<img", "href=\"javascript", "<style", "<iframe"] {
                assert!(!html.contains(part), "{part} of {bad} is in {html}");
            }
        }
        let signed = signature("![beacon](https://evil.example/1.png)", Some(&own()));
        let link = r#"<a href="https://evil.example/1.png" rel="noopener noreferrer">beacon</a>"#;
        assert!(signed.html.contains(link) && signed.pictures.is_empty(), "{signed:?}");
        assert_eq!(signed.text, "beacon (https://evil.example/1.png)");
        let inside = signature("[![logo](https://a.example/1.png)](https://b.example)", None);
        assert!(
            inside.html.contains(">logo</a>") && !inside.html.contains("a.example"),
            "{inside:?}"
        );
    }

    #[test]
    fn pa8_pictures_at_hand_travel_along() {
        let signed = signature("![Dana](picture) Dana ![again](picture)", Some(&own()));
        let bytes = Bytes::Kept(own());
        assert_eq!(signed.pictures, [Inline { id: "picture1@helpdeck".into(), bytes }]);
        for part in [r#"src="cid:picture1@helpdeck""#, r#"alt="Dana""#, r#"alt="again""#] {
            assert!(signed.html.contains(part), "{part} is not in {}", signed.html);
        }
        assert_eq!(signed.text, "Dana Dana again");
        let without = signature("![Dana](picture) Dana", None);
        assert!(without.pictures.is_empty() && !without.html.contains("<img"), "{without:?}");

        let png = dot(2);
        let coded = STANDARD.encode(&png);
        let signed = signature(&format!("![dot](data:image/png;base64,{coded})"), None);
        let bytes = Bytes::These(png, "image/png");
        assert_eq!(signed.pictures, [Inline { id: "picture1@helpdeck".into(), bytes }]);
        assert_eq!(signed.text, "dot");
    }

    #[test]
    fn pa8_what_is_no_picture_or_far_too_large_stays_words() {
        let wall = STANDARD.encode(dot(WIDEST + 1));
        for bad in ["AAAA", "%%%", wall.as_str(), &STANDARD.encode("<svg onload=x>")] {
            let signed = signature(&format!("![dot](data:image/png;base64,{bad})"), None);
            assert!(signed.pictures.is_empty() && signed.html == "<p>dot</p>", "{signed:?}");
        }
        let evil = r#"![" onerror="x](picture)"#;
        let html = signature(evil, Some(&own())).html;
        assert!(!html.contains(r#"" onerror="#) && html.contains("<img"), "{html}");
    }

    fn own() -> PictureId {
        PictureId::parse(&"a".repeat(64)).expect("a name")
    }

    /// A picture of that many points in a row.
    fn dot(width: u32) -> Vec<u8> {
        let mut png = Cursor::new(Vec::new());
        image::DynamicImage::new_luma8(width, 1)
            .write_to(&mut png, ImageFormat::Png)
            .expect("drawn");
        png.into_inner()
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

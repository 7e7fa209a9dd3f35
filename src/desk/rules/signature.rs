//! Owns what becomes of a picture in a signature when a mail is sent (P14, PA8): what is at hand travels along, what is
//! elsewhere is linked and never fetched, everything else stays the words it was described with.
//!
//! Pure, so that the server that sends and the terminal that previews cannot disagree.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a signature calls its author's own picture.
const OWN: &str = "picture";

/// How a picture that stands in the signature itself begins, by what it is.
const WITHIN: [&str; 3] =
    ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,"];

/// What becomes of a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PictureFate {
    /// It is its author's own and travels along.
    Own,
    /// It stands in the signature and travels along.
    Within,
    /// It is somewhere on the web: its words become a link, and nobody fetches it.
    Linked,
    /// Its author has no picture: its words stay.
    NoPicture,
    /// It is nothing that could be had: its words stay.
    Unknown,
}

impl PictureFate {
    /// The fate of the picture at `address`.
    pub fn of(address: &str, has_picture: bool) -> Self {
        let begins = |start: &str| {
            address.get(..start.len()).is_some_and(|have| have.eq_ignore_ascii_case(start))
        };
        if address == OWN {
            if has_picture { Self::Own } else { Self::NoPicture }
        } else if WITHIN.iter().any(|start| begins(start)) {
            Self::Within
        } else if begins("https://") || begins("http://") {
            Self::Linked
        } else {
            Self::Unknown
        }
    }

    /// Whether the mail brings it.
    pub const fn travels(self) -> bool {
        matches!(self, Self::Own | Self::Within)
    }
}

/// The pictures of a signature, each with its words and what becomes of it.
pub fn pictures(markdown: &str, has_picture: bool) -> Vec<(String, PictureFate)> {
    let mut found = Vec::new();
    let mut open: Vec<(String, PictureFate)> = Vec::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                open.push((String::new(), PictureFate::of(&dest_url, has_picture)));
            }
            Event::End(TagEnd::Image) => found.extend(open.pop()),
            Event::Text(text) | Event::Code(text) => {
                if let Some((words, _)) = open.last_mut() {
                    words.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{
        PictureFate::{Linked, NoPicture, Own, Unknown, Within},
        *,
    };

    #[test]
    fn pa8_a_picture_travels_is_linked_or_stays_words() {
        let text = "![Dana](picture) ![Logo](https://x.example/1.png)\n\n![dot](data:image/PNG;base64,AA==) \
            ![vector](data:image/svg+xml;base64,AA==) ![disk](file:///etc/passwd) ![part](cid:x@y)";
        let said = |has| pictures(text, has);
        let of = |words: &str, fate| (words.to_owned(), fate);
        let rest = [
            of("Logo", Linked),
            of("dot", Within),
            of("vector", Unknown),
            of("disk", Unknown),
            of("part", Unknown),
        ];
        assert_eq!(said(true), [vec![of("Dana", Own)], rest.to_vec()].concat());
        assert_eq!(said(false)[0], of("Dana", NoPicture));
        assert!(said(true).iter().all(|(_, fate)| fate.travels() == matches!(fate, Own | Within)));
    }
}

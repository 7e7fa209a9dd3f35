//! Owns the form of a mail: headers, the plain text, the HTML beside it, a picture within that.
//! Every value passes the library's encoder, so that none can bring a header of its own.

use std::{error::Error, time::SystemTime};

use lettre::{
    Address, Message,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use super::render::{Page, Sort};
use crate::desk::{Email, Timestamp};

/// Who sends and who gets it.
pub struct Envelope<'a> {
    /// The name beside the address it comes from.
    pub name: &'a str,
    /// The address it comes from.
    pub from: &'a str,
    /// The address it goes to.
    pub to: &'a Email,
    /// When it is sent.
    pub at: Timestamp,
}

/// A picture within a mail.
pub struct Picture {
    /// What the HTML calls it.
    pub id: String,
    /// What sort it is.
    pub sort: &'static str,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// Gives a mail its form.
pub fn compose(
    page: &Page,
    envelope: &Envelope<'_>,
    pictures: Vec<Picture>,
) -> Result<Message, Box<dyn Error + Send + Sync>> {
    let from: Address = envelope.from.parse()?;
    let to: Address = envelope.to.parse()?;
    let mut builder = Message::builder()
        .from(Mailbox::new(Some(line(envelope.name)), from))
        .to(Mailbox::new(None, to))
        .subject(line(&page.subject))
        .date(SystemTime::from(envelope.at))
        .message_id(Some(page.id.clone()));
    if let Some(last) = page.after.last() {
        builder = builder.in_reply_to(last.clone()).references(page.after.join(" "));
    }
    let sort = match page.sort {
        Sort::Human => None,
        Sort::Replied => Some("auto-replied"),
        Sort::Generated => Some("auto-generated"),
    };
    if let Some(sort) = sort {
        builder = builder
            .raw_header(header("Auto-Submitted", sort))
            .raw_header(header("X-Auto-Response-Suppress", "All"));
    }
    builder = builder.raw_header(header("X-Helpdeck-Id", page.id.trim_matches(['<', '>'])));
    let Some(html) = &page.html else { return Ok(builder.singlepart(plain(&page.text))?) };
    let html = SinglePart::html(format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n{html}</body></html>\n"
    ));
    let both = MultiPart::alternative().singlepart(plain(&page.text));
    if pictures.is_empty() {
        return Ok(builder.multipart(both.singlepart(html))?);
    }
    let mut related = MultiPart::related().singlepart(html);
    for Picture { id, sort, bytes } in pictures {
        let inline = Attachment::new_inline(id).body(bytes, ContentType::parse(sort)?);
        related = related.singlepart(inline);
    }
    Ok(builder.multipart(both.multipart(related))?)
}

fn plain(text: &str) -> SinglePart {
    SinglePart::plain(text.to_owned())
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// A value on one line, whatever it held.
fn line(text: &str) -> String {
    crate::desk::clean(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Field;

    fn page() -> Page {
        Page {
            subject: "[#1] Printer".into(),
            text: "Grüße,\n.\nDana".into(),
            html: Some("<p>Grüße</p>".into()),
            pictures: Vec::new(),
            sort: Sort::Human,
            id: "<t1.m2.aa@desk.example>".into(),
            after: vec!["<t1.m0.bb@desk.example>".into(), "<t1.m1.cc@desk.example>".into()],
        }
    }

    fn form(page: &Page, name: &str) -> String {
        let to = Email::parse(Field::Email, "uma@users.example").expect("an address");
        let at = "2026-03-02T12:00:00Z".parse().expect("a time");
        let envelope = Envelope { name, from: "desk@desk.example", to: &to, at };
        let message = compose(page, &envelope, Vec::new()).expect("a form");
        String::from_utf8(message.formatted()).expect("text")
    }

    #[test]
    fn e1_a_mail_of_a_person_has_both_texts_and_names_what_it_answers() {
        let text = form(&page(), "Help desk");
        for part in [
            "Message-ID: <t1.m2.aa@desk.example>",
            "In-Reply-To: <t1.m1.cc@desk.example>",
            "References: <t1.m0.bb@desk.example> <t1.m1.cc@desk.example>",
            "Subject: [#1] Printer",
            "To: uma@users.example",
            "multipart/alternative",
            "text/plain; charset=utf-8",
            "text/html; charset=utf-8",
            "Date: Mon, 02 Mar 2026 12:00:00 +0000",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
        assert!(!text.contains("Auto-Submitted"), "{text}");
    }

    #[test]
    fn e1_what_no_person_wrote_says_so_and_wants_no_automatic_answer() {
        for (sort, value) in [(Sort::Replied, "auto-replied"), (Sort::Generated, "auto-generated")]
        {
            let text = form(&Page { sort, ..page() }, "Help desk");
            assert!(text.contains(&format!("Auto-Submitted: {value}\r\n")), "{text}");
            assert!(text.contains("X-Auto-Response-Suppress: All\r\n"), "{text}");
        }
    }

    #[test]
    fn no_value_brings_a_header_of_its_own() {
        let subject = "[#1] Printer\r\nBcc: all@users.example\r\n\r\nBody".into();
        let text = form(&Page { subject, ..page() }, "Desk\r\nBcc: x@y.zz");
        let head = text.split("\r\n\r\n").next().expect("a head");
        assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
        assert!(head.contains("Subject: [#1] Printer Bcc: all@users.example Body"), "{head}");
    }
}

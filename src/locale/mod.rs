//! Every string a person sees, by language: the messages and the lookup.
//!
//! Owns the `.ftl` files (one directory per language, one file per area of the program, and in `msp/` what is
//! said of customers and contacts instead of sites and users) and [`Lang`], which has one method per message,
//! made by `build.rs`: a wrong key or a missing argument does not compile. Knows nobody. A new message goes
//! into the file of its area in `en/`; a new language is a new directory with the same messages, and appears
//! in [`Lang`] by itself.

mod lookup;

pub use messages::Lang;

/// What `build.rs` wrote. A message without variables is a `&'static str`; one with variables takes them
/// in alphabetical order.
#[allow(clippy::doc_markdown, reason = "the documentation of a message is its text")]
#[allow(clippy::match_same_arms, reason = "some words are the same in several languages")]
#[allow(clippy::unreadable_literal, reason = "where a message stands is for nobody to read")]
mod messages {
    use std::borrow::Cow;

    use fluent_bundle::FluentValue;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

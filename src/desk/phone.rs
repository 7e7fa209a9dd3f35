//! Owns what a telephone number may be: one that can be dialled from anywhere, kept in one form (T35).
//!
//! Must not know whose number it is. Numbers are typed with their country code, `+44 …` or `0044 …`, and an
//! extension where there is one, so that what is kept means the same on every desk.

use std::{fmt, ops::Deref};

use phonenumber::Mode;
use serde::{Deserialize, Serialize};

use super::{Field, Flaw, Refusal};

/// A telephone number in its international form: `+44 113 496 0192`, with ` ext. 7` behind it where it has
/// an extension.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Phone(Box<str>);

impl Phone {
    /// The longest text that is looked at, in bytes.
    const MAX: usize = 60;

    /// The number, normalised.
    ///
    /// # Errors
    /// `Invalid` on `field` when it is not a number that exists in its country's plan, or has no country
    /// code.
    pub fn parse(field: Field, text: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::Invalid { field, flaw: Flaw::NotAPhone };
        let text = text.trim();
        if text.len() > Self::MAX {
            return Err(refused());
        }
        let (number, extension) = split(text).ok_or_else(refused)?;
        let number = phonenumber::parse(None, &number).map_err(|_| refused())?;
        if !phonenumber::is_valid(&number) {
            return Err(refused());
        }
        let mut shown = number.format().mode(Mode::International).to_string();
        if let Some(extension) = extension {
            shown = format!("{shown} ext. {extension}");
        }
        Ok(Self(shown.into()))
    }

    /// The number, or nothing where the text is blank.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn optional(field: Field, text: Option<&str>) -> Result<Option<Self>, Refusal> {
        match text.map(str::trim) {
            None | Some("") => Ok(None),
            Some(text) => Self::parse(field, text).map(Some),
        }
    }
}

/// The number from its country code on, and the digits of its extension. Nothing where there are letters that
/// belong to neither.
fn split(text: &str) -> Option<(String, Option<String>)> {
    let lower = text.to_lowercase();
    let start = lower.find(|c: char| c.is_alphabetic() || matches!(c, '#' | ';'));
    let (number, rest) = lower.split_at(start.unwrap_or(lower.len()));
    let number = number.trim_end_matches([' ', ',', '-']);
    let number = match (number.starts_with('+'), number.strip_prefix("00")) {
        (true, _) => number.to_owned(),
        (false, Some(rest)) => format!("+{rest}"),
        (false, None) => return None,
    };
    if !number.chars().all(|c| c.is_ascii_digit() || "+ -./()".contains(c)) {
        return None;
    }
    if rest.is_empty() {
        return Some((number, None));
    }
    let digits = MARKS.iter().find_map(|mark| rest.strip_prefix(mark))?;
    let digits = digits.trim_start_matches(['.', ':', '=', ' ']).trim_end();
    let fits = (1..=8).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
    fits.then(|| (number, Some(digits.to_owned())))
}

/// How people announce an extension, the longest first.
const MARKS: [&str; 8] = [";ext", "extension", "durchwahl", "poste", "int", "ext", "x", "#"];

impl Deref for Phone {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("+441134960192", "+44 113 496 0192")]
    #[case(" +44 (0)113 496-0192 ", "+44 113 496 0192")]
    #[case("0044 113 496 0192", "+44 113 496 0192")]
    #[case("+33 4 65 71 01 23", "+33 4 65 71 01 23")]
    #[case("+44 113 496 0000 ext. 712", "+44 113 496 0000 ext. 712")]
    #[case("+44 113 496 0000x007", "+44 113 496 0000 ext. 007")]
    #[case("+44 113 496 0000 #12", "+44 113 496 0000 ext. 12")]
    #[case("+44 113 496 0000, Extension: 12", "+44 113 496 0000 ext. 12")]
    fn t35_a_number_is_kept_in_one_form(#[case] text: &str, #[case] kept: &str) {
        let phone = Phone::parse(Field::Phone, text).expect(text);
        assert_eq!(&*phone, kept);
        assert_eq!(Phone::parse(Field::Phone, &phone), Ok(phone.clone()), "as it is kept");
    }

    #[rstest]
    #[case::blank("")]
    #[case::without_country("0113 496 0192")]
    #[case::too_short("+44 113")]
    #[case::too_long("+44 113 496 0192 5555 7777")]
    #[case::no_such_country("+999 113 496 0192")]
    #[case::no_such_area("+44 1632 960123")]
    #[case::letters("call me")]
    #[case::letters_inside("+44 113 FLOWERS")]
    #[case::extension_of_letters("+44 113 496 0192 ext. a")]
    #[case::extension_alone("ext. 712")]
    #[case::extension_empty("+44 113 496 0192 ext.")]
    #[case::escape("+44 113 496 0192\x1b[2J")]
    #[case::unicode("+４４ 113 496 0192")]
    fn t35_what_cannot_be_dialled_is_refused(#[case] text: &str) {
        let refused = Refusal::Invalid { field: Field::Phone, flaw: Flaw::NotAPhone };
        assert_eq!(Phone::parse(Field::Phone, text), Err(refused));
    }

    #[test]
    fn a_megabyte_is_refused_at_once() {
        let text = format!("+44{}", "1".repeat(1_000_000));
        assert!(Phone::parse(Field::Phone, &text).is_err());
    }
}

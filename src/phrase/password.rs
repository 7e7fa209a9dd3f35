//! Owns the words for what a password lacks (P11): on screen, in the server's answers and on the command line.

use crate::{desk::PasswordFlaw, locale::Lang};

/// Everything a password lacks, in one list: "a digit, a symbol".
pub fn password_flaws(lang: Lang, flaws: &[PasswordFlaw]) -> String {
    flaws.iter().map(|flaw| password_flaw(lang, *flaw)).collect::<Vec<_>>().join(", ")
}

fn password_flaw(lang: Lang, flaw: PasswordFlaw) -> String {
    match flaw {
        PasswordFlaw::TooShort { fewest } => lang.password_too_short(fewest),
        PasswordFlaw::TooLong { most } => lang.password_too_long(most),
        PasswordFlaw::NoUpper => lang.password_no_upper().into(),
        PasswordFlaw::NoLower => lang.password_no_lower().into(),
        PasswordFlaw::NoDigit => lang.password_no_digit().into(),
        PasswordFlaw::NoSymbol => lang.password_no_symbol().into(),
    }
    .into_owned()
}

//! Owns what a password must look like (P11), so that the field it is typed in and the server that keeps its hash say
//! the same. Holds no password: those never come near a record.

/// The fewest characters of a password.
pub const FEWEST: usize = 12;
/// The most bytes, so that hashing one stays cheap.
pub const MOST: usize = 1024;

/// A rule that a password breaks (P11).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasswordFlaw {
    /// Fewer than `fewest` characters.
    TooShort {
        /// How many it takes.
        fewest: usize,
    },
    /// More than `most` bytes.
    TooLong {
        /// How many there may be.
        most: usize,
    },
    /// No upper-case letter.
    NoUpper,
    /// No lower-case letter.
    NoLower,
    /// No digit.
    NoDigit,
    /// Neither letter, digit nor space.
    NoSymbol,
}

/// Every rule the password breaks; none where it will do.
pub fn password_flaws(password: &str) -> Vec<PasswordFlaw> {
    let missing = |flaw, test: fn(char) -> bool| (!password.chars().any(test)).then_some(flaw);
    let symbol = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control();
    [
        (password.chars().count() < FEWEST).then_some(PasswordFlaw::TooShort { fewest: FEWEST }),
        (password.len() > MOST).then_some(PasswordFlaw::TooLong { most: MOST }),
        missing(PasswordFlaw::NoUpper, char::is_uppercase),
        missing(PasswordFlaw::NoLower, char::is_lowercase),
        missing(PasswordFlaw::NoDigit, char::is_numeric),
        missing(PasswordFlaw::NoSymbol, symbol),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p11_oracle_4_a_password_names_every_class_it_lacks() {
        use PasswordFlaw::{NoDigit, NoLower, NoSymbol, NoUpper, TooLong, TooShort};
        let long = format!("Ab1!{}", "x".repeat(1021));
        let cases: [(&str, &[PasswordFlaw]); 8] = [
            ("Abcdefgh1!xy", &[]),
            ("Abcdefgh1!x", &[TooShort { fewest: 12 }]),
            ("Abcdefgh1xyz", &[NoSymbol]),
            ("abcdefgh1!xy", &[NoUpper]),
            ("ABCDEFGH1!XY", &[NoLower]),
            ("Abcdefghi!xy", &[NoDigit]),
            ("", &[TooShort { fewest: 12 }, NoUpper, NoLower, NoDigit, NoSymbol]),
            (&long, &[TooLong { most: 1024 }]),
        ];
        for (password, flaws) in cases {
            assert_eq!(password_flaws(password), flaws, "{password}");
        }
    }
}

//! Counts as they are read: large ones in groups of three digits, so that nobody counts zeros.

use crate::locale::Lang;

/// A count: `12,400`.
pub fn many(lang: Lang, count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(lang.thousands());
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_counts_are_grouped() {
        let of = |count| many(Lang::En, count);
        assert_eq!(
            [0, 999, 1_000, 12_400, 1_234_567].map(of),
            ["0", "999", "1,000", "12,400", "1,234,567"]
        );
    }
}

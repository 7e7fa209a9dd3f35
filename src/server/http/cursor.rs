//! Owns cursors: what a page of a list says the next one begins after. They are for sending back, not for reading; that
//! one was made by this list is checked.

use std::str::FromStr;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use super::{super::words::lang, extract::bad_parameter};
use crate::wire::Problem;

/// The cursor of a list behind its last item.
pub fn of(of: &str, last: &impl ToString) -> String {
    URL_SAFE_NO_PAD.encode(format!("{of}:{}", last.to_string()))
}

/// The item that a cursor of this list stands behind.
///
/// # Errors
/// A problem where no list made it, or another one.
pub fn read<T: FromStr>(of: &str, cursor: &str) -> Result<T, Problem> {
    let text = URL_SAFE_NO_PAD.decode(cursor).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let last = text.as_deref().and_then(|text| text.strip_prefix(of)?.strip_prefix(':'));
    let last = last.and_then(|last| last.parse().ok());
    last.ok_or_else(|| bad_parameter(lang().detail_not_an_id()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e3_a_cursor_is_read_by_the_list_that_made_it_and_by_no_other() {
        let cursor = of("tickets", &42);
        assert!(cursor.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
        assert_eq!(read("tickets", &cursor), Ok(42));
        for (list, cursor) in [
            ("users", cursor.as_str()),
            ("ticket", &cursor),
            ("tickets", ""),
            ("tickets", "42"),
            ("tickets", "%"),
            ("tickets", &of("tickets", &"x")),
        ] {
            assert!(read::<u64>(list, cursor).is_err_and(|problem| problem.status == 400));
        }
    }
}

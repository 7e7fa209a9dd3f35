//! Owns `sort:`, the one word of a filter that hides nothing: what a list of each noun can be ordered by. The names
//! are those of its columns, the same in every language; what they order by is known to whoever shows the list.

use super::{FilterError, Kind, value::pick};

/// The order that a filter asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Order {
    /// The name of the column.
    pub by: &'static str,
    /// Downwards.
    pub down: bool,
}

/// What the lists of a noun can be ordered by.
pub const fn orders(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Ticket => {
            &["id", "priority", "age", "status", "title", "user", "technician", "device", "site"]
        }
        Kind::User => &["name", "devices", "open", "site", "department", "email"],
        Kind::Device => &["device", "users", "model", "site", "folder", "seen", "type", "serial"],
        Kind::Technician => {
            &["availability", "name", "role", "open", "cover", "last-given", "email"]
        }
        Kind::Site => &["site", "tickets", "users", "devices", "main-user", "state"],
        Kind::Role => &["name", "held-by", "sites", "may"],
        Kind::Department => &["department", "users"],
        Kind::Alert => &["severity", "title", "device", "state", "age", "ticket", "site"],
        Kind::Folder => &["name", "site", "devices"],
        Kind::Intake => &["age", "from", "subject", "why"],
        Kind::AutomationRule => &["order", "name", "state", "when", "does"],
        Kind::Letter => &["state", "to", "about", "written", "tries"],
        Kind::Status => &["order", "status", "category", "state", "tickets"],
        Kind::Webhook => &["name", "state", "address", "events"],
        Kind::ApiToken => &["token", "state", "owner", "expires", "may"],
        Kind::Account | Kind::View => &[],
    }
}

impl Order {
    /// Reads what stands after `sort:`; nothing while it is still to be typed. A minus turns it around, before the
    /// field as well as before the column.
    pub(super) fn parse(
        kind: Kind,
        negated: bool,
        value: &str,
    ) -> Result<Option<Self>, FilterError> {
        let (down, name) = value.strip_prefix('-').map_or((false, value), |name| (true, name));
        if name.is_empty() {
            return Ok(None);
        }
        let by = pick("sort", name, orders(kind).iter().map(|name| (*name, *name)))?;
        Ok(Some(Self { by, down: down != negated }))
    }
}

/// A filter's text without the order it asks for.
pub fn without_order(text: &str) -> String {
    let Ok(words) = super::words(text) else { return text.to_owned() };
    let asks = |word: &String| {
        let word = word.strip_prefix('-').unwrap_or(word);
        word.split_once(':').is_some_and(|(field, _)| field.eq_ignore_ascii_case("sort"))
    };
    if !words.iter().any(asks) {
        return text.to_owned();
    }
    words.into_iter().filter(|word| !asks(word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::desk::filter::Filter;

    #[rstest]
    #[case("vpn sort:age", Some(("age", false)))]
    #[case("sort:-age", Some(("age", true)))]
    #[case("-sort:age", Some(("age", true)))]
    #[case("-sort:-age", Some(("age", false)))]
    #[case("SORT:TITLE", Some(("title", false)))]
    #[case("sort:ti sort:-prio", Some(("priority", true)))]
    #[case("sort:", None)]
    #[case("sort:-", None)]
    #[case("\"sort:age\"", None)]
    fn a_filter_may_ask_for_an_order(#[case] text: &str, #[case] wanted: Option<(&str, bool)>) {
        let filter = Filter::parse(Kind::Ticket, text).expect(text);
        assert_eq!(filter.order().map(|order| (order.by, order.down)), wanted, "{text}");
    }

    #[test]
    fn an_order_hides_nothing_and_a_column_that_is_not_there_is_told() {
        let filter = Filter::parse(Kind::Ticket, "sort:age").expect("a filter");
        assert!(filter.is_empty());
        let error = Filter::parse(Kind::Ticket, "sort:colour").expect_err("no column");
        let FilterError::UnknownValue { field: "sort", value, allowed } = error else {
            panic!("{error:?}")
        };
        assert_eq!((value.as_str(), allowed.as_slice()), ("colour", orders(Kind::Ticket)));
    }

    #[rstest]
    #[case("vpn sort:age prio:high", "vpn prio:high")]
    #[case("-sort:age", "")]
    #[case("vpn  \"two words\"", "vpn  \"two words\"")]
    #[case("\"sort:age\" sort:age", "\"sort:age\"")]
    #[case("sort:age \"open", "sort:age \"open")]
    fn the_order_is_taken_out_of_a_text_and_nothing_else(#[case] text: &str, #[case] left: &str) {
        assert_eq!(without_order(text), left);
    }
}

//! Owns what the last word of a filter can become while it is typed: names of fields, and values the desk knows.

use super::{FIELDS, Kind, Needle, orders, states};
use crate::desk::{Desk, Device, Site, Status, Technician, TechnicianState, User, UserState};

/// More than these nobody reads.
const MOST: usize = 12;

/// Ages worth offering: any other can be typed.
const AGES: [&str; 6] = ["<1h", "<1d", "<1w", ">1d", ">3d", ">1w"];

/// And times that are left.
const SPANS: [&str; 5] = ["<1h", "<4h", "<1d", "<1w", ">1w"];

/// What the last word of a text can become.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Completion {
    /// Where the word begins, in bytes.
    pub from: usize,
    /// What it can become, the likeliest first, each in full.
    pub words: Vec<String>,
}

/// What the last word of `text`, a filter for a noun, can become. Nothing for a word that is none of a field's.
pub fn complete(desk: &Desk, kind: Kind, text: &str) -> Completion {
    let from = last_word(text);
    let (sign, word) = match text[from..].strip_prefix('-') {
        Some(word) => ("-", word),
        None => ("", &text[from..]),
    };
    let fields = FIELDS.iter().filter(|(_, kinds)| kinds.contains(&kind)).map(|(name, _)| *name);
    let words = match word.split_once(':') {
        None => {
            let begin = fields.filter(|name| name.starts_with(&word.to_lowercase()));
            begin.map(|name| format!("{sign}{name}:")).collect()
        }
        Some((field, typed)) => {
            let Some(field) = fields.into_iter().find(|name| name.eq_ignore_ascii_case(field))
            else {
                return Completion::default();
            };
            let signs: &[char] = match field {
                "prio" => &['<', '>', '='],
                "sort" => &['-'],
                _ => &[],
            };
            let (operator, typed) =
                typed.split_at(typed.len() - typed.trim_start_matches(signs).len());
            let values = values(desk, kind, field, typed.trim_matches('"'));
            let whole = |value: String| {
                let quote = if value.contains(char::is_whitespace) { "\"" } else { "" };
                format!("{sign}{field}:{operator}{quote}{value}{quote}")
            };
            values.into_iter().map(whole).collect()
        }
    };
    Completion { from, words }
}

/// Where the last word begins: after the last blank that is not within quotes.
fn last_word(text: &str) -> usize {
    let (mut from, mut quoted) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => from = at + c.len_utf8(),
            _ => {}
        }
    }
    from
}

/// Values of a field that begin with what is typed, in any of their words.
fn values(desk: &Desk, kind: Kind, field: &str, typed: &str) -> Vec<String> {
    let needle = Needle::new(typed);
    let fixed = |values: &[&str]| -> Vec<String> {
        let begin = values.iter().filter(|value| value.starts_with(typed));
        begin.map(|value| (*value).to_owned()).collect()
    };
    let fits = |name: &String| {
        let several = typed.contains(char::is_whitespace);
        typed.is_empty() || needle.begins_word(name) || several && needle.within(&[name])
    };
    let named = |names: &mut dyn Iterator<Item = String>, others: &[&str]| {
        let mut values: Vec<String> = names.filter(fits).take(MOST).collect();
        values.extend(fixed(others));
        values
    };
    let none: &[&str] = if kind == Kind::Ticket { &["none"] } else { &[] };
    match field {
        "is" => fixed(states(kind)),
        "prio" => fixed(&["critical", "high", "medium", "low"]),
        "severity" => fixed(&["critical", "warning", "information"]),
        "sort" => fixed(orders(kind)),
        "age" | "resolved" => fixed(&AGES),
        "due" => fixed(&SPANS),
        "status" => named(&mut desk.all::<Status>().map(|status| status.name.to_string()), &[]),
        "site" => named(&mut desk.all::<Site>().map(|site| site.name.to_string()), &[]),
        "tag" => named(&mut desk.tags_in_use().map(ToString::to_string), &["none"]),
        "tech" => {
            let active = desk.all::<Technician>();
            let active = active.filter(|one| one.state != TechnicianState::Inactive);
            let others: &[&str] = if kind == Kind::Ticket { &["me", "none"] } else { &[] };
            named(&mut active.map(Technician::name), others)
        }
        "user" if !typed.is_empty() => {
            let active = desk.all::<User>().filter(|user| user.is_listed());
            let active = active.filter(|user| user.state == UserState::Active);
            named(&mut active.map(User::name), none)
        }
        "device" if !typed.is_empty() => {
            let live = desk.all::<Device>().filter(|device| device.is_live());
            named(&mut live.map(|device| device.name.to_string()), none)
        }
        _ => fixed(none),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::desk::{
        filter::Filter,
        testing::{UMA, World},
    };

    fn offered(kind: Kind, text: &str) -> Vec<String> {
        let mut world = World::little();
        world.ticket(UMA);
        let Completion { from, words } = complete(&world.desk, kind, text);
        words.into_iter().map(|word| format!("{}{word}", &text[..from])).collect()
    }

    #[rstest]
    #[case("pr", &["prio:"])]
    #[case("-ST", &["-status:"])]
    #[case("vpn is:un", &["vpn is:unassigned"])]
    #[case("-is:me", &["-is:merged"])]
    #[case("prio:>=h", &["prio:>=high"])]
    #[case("PRIO:c", &["prio:critical"])]
    #[case("tech:dan", &["tech:\"Dana Tech\""])]
    #[case("tech:\"dana t", &["tech:\"Dana Tech\""])]
    #[case("tech:m", &["tech:me"])]
    #[case("age:>3", &["age:>3d"])]
    #[case("due:<4", &["due:<4h"])]
    #[case("sort:ti", &["sort:title"])]
    #[case("vpn sort:-pr", &["vpn sort:-priority"])]
    #[case("vpn", &[])]
    #[case("colour:r", &[])]
    #[case("is:nothing", &[])]
    fn the_last_word_becomes_what_begins_with_it(#[case] text: &str, #[case] whole: &[&str]) {
        assert_eq!(offered(Kind::Ticket, text), whole, "{text}");
    }

    #[test]
    fn nothing_typed_offers_every_field_of_the_noun() {
        let fields = offered(Kind::Ticket, "vpn ");
        assert!(
            fields.contains(&"vpn tech:".to_owned()) && fields.contains(&"vpn prio:".to_owned())
        );
        assert!(!offered(Kind::User, "").contains(&"prio:".to_owned()));
    }

    #[test]
    fn what_is_offered_is_a_filter() {
        for field in offered(Kind::Ticket, "") {
            for whole in offered(Kind::Ticket, &field) {
                let filter = Filter::parse(Kind::Ticket, &whole);
                let says = |filter: Filter| !filter.is_empty() || filter.order().is_some();
                assert!(filter.is_ok_and(says), "{whole}");
            }
        }
    }

    #[test]
    fn deactivated_users_and_far_too_many_are_not_offered() {
        let users = offered(Kind::Ticket, "user:");
        assert_eq!(users, ["user:none"], "not before a letter is typed");
        assert!(offered(Kind::Ticket, "user:u").iter().any(|user| user.contains("Uma")));
    }
}

//! Owns the stories that tickets tell: what is written in `scenarios/*.toml`, and filling in who and what
//! it is about.
//!
//! Must not know when things happen nor who does them (`plan.rs`, `script.rs`). Add a story as a
//! `[[scenario]]` in the file of its area; a new area is a file listed in [`FILES`]. The keys of a story are
//! the fields of [`Scenario`]; names in braces are the fields of [`Facts`].

use std::{borrow::Cow, sync::LazyLock};

use serde::Deserialize;

use crate::desk::{Impact, Priority, TicketType};

const FILES: [&str; 7] = [
    include_str!("scenarios/network.toml"),
    include_str!("scenarios/accounts.toml"),
    include_str!("scenarios/mail.toml"),
    include_str!("scenarios/machines.toml"),
    include_str!("scenarios/applications.toml"),
    include_str!("scenarios/printing.toml"),
    include_str!("scenarios/everyday.toml"),
];

/// Every story.
pub(super) static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
    let read = |text| toml::from_str::<File>(text).expect("the stories are checked by a test");
    FILES.into_iter().flat_map(|text| read(text).scenario).collect()
});

/// What people write whatever the matter is.
pub(super) static COMMON: LazyLock<Common> = LazyLock::new(|| {
    toml::from_str(include_str!("scenarios/common.toml"))
        .expect("the stories are checked by a test")
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scenario: Vec<Scenario>,
}

/// Who runs into it; decides also which of their devices it is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Who {
    /// Any user, with or without a device.
    Anyone,
    /// Somebody with a laptop or desktop.
    Workstation,
    /// A designer with one.
    Studio,
    /// Somebody who shares a terminal on the floor.
    Terminal,
    /// Somebody with a company phone.
    Phone,
    /// Somebody with a handheld scanner.
    Handheld,
    /// Somebody who looks after a printer.
    Printer,
    /// Somebody who leads others.
    Lead,
    /// Somebody at the French site, in French.
    French,
    /// Somebody with a workstation at the Portuguese site, in Portuguese.
    Portuguese,
    /// Nobody: an alert.
    Monitor,
    /// Nobody: a technician for themselves.
    Staff,
}

impl Who {
    /// The language of the thread.
    pub(super) fn words(self) -> &'static Words {
        match self {
            Self::French => &COMMON.french,
            Self::Portuguese => &COMMON.portuguese,
            _ => &COMMON.english,
        }
    }

    /// True when there is no requester.
    pub(super) const fn is_nobody(self) -> bool {
        matches!(self, Self::Monitor | Self::Staff)
    }
}

/// One line of a conversation.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Line {
    /// The technician asks the requester, who may take their time.
    Ask(String),
    /// The technician tells the requester something.
    Tell(String),
    /// The requester.
    Say(String),
    /// A technician for technicians.
    Note(String),
}

/// One story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    /// Variants of the title.
    pub(super) title: Vec<String>,
    /// Variants of the first message.
    pub(super) open: Vec<String>,
    /// What follows, in rounds: a ticket has some of them, in this order.
    #[serde(default)]
    pub(super) talk: Vec<Vec<Line>>,
    /// Variants of how it ends.
    pub(super) fix: Vec<String>,
    /// The note with which it waits for somebody outside; without it, it never does.
    #[serde(default)]
    pub(super) vendor: Option<String>,
    /// What sort of work it is.
    #[serde(rename = "type")]
    pub(super) sort: TicketType,
    /// The usual priority.
    pub(super) priority: Priority,
    /// The usual impact.
    pub(super) impact: Impact,
    /// Who runs into it.
    pub(super) who: Who,
    /// How often, beside the others.
    pub(super) weight: usize,
    /// The bot can do it.
    #[serde(default)]
    pub(super) bot: bool,
}

/// What is said in one language whatever the matter is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    /// How a requester begins.
    pub(super) greeting: Vec<String>,
    /// How a requester ends, before the name.
    pub(super) closing: Vec<String>,
    /// How a technician begins.
    pub(super) dear: Vec<String>,
    /// That it was seen.
    pub(super) ack: Vec<String>,
    /// That it was seen, where everything stands still.
    pub(super) urgent: Vec<String>,
    /// A question that fits everything.
    pub(super) ask: Vec<String>,
    /// The requester is happy.
    pub(super) thanks: Vec<String>,
    /// The requester waits.
    pub(super) chaser: Vec<String>,
    /// It came back.
    pub(super) reopen: Vec<String>,
    /// How it ends the second time.
    pub(super) again: Vec<String>,
    /// It hangs at somebody outside.
    pub(super) waiting: Vec<String>,
}

/// What is said whatever the matter is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Common {
    /// Giving a ticket back.
    pub(super) release: Vec<String>,
    /// Taking a ticket from somebody who is away.
    pub(super) takeover: Vec<String>,
    /// A call, typed in by a technician.
    pub(super) call: Vec<String>,
    /// Somebody at the desk, typed in by a technician.
    pub(super) walkin: Vec<String>,
    /// Notes that fit everything.
    pub(super) handover: Vec<String>,
    /// In English.
    pub(super) english: Words,
    /// In French.
    pub(super) french: Words,
    /// In Portuguese.
    pub(super) portuguese: Words,
}

/// Who and what a ticket is about.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// The requester's first name.
    pub(super) first: String,
    /// The requester's name.
    pub(super) full: String,
    /// The device it is about.
    pub(super) device: String,
    /// The town of the site.
    pub(super) site: &'static str,
    /// A printer there.
    pub(super) printer: String,
    /// A server there.
    pub(super) server: String,
    /// A meeting room there.
    pub(super) room: &'static str,
    /// A colleague there.
    pub(super) mate: String,
    /// A department.
    pub(super) dept: &'static str,
    /// A program.
    pub(super) app: &'static str,
    /// A day of the week.
    pub(super) day: &'static str,
    /// A number of somebody else's.
    pub(super) code: String,
}

impl Facts {
    /// What stands for the name in braces.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        Some(match key {
            "first" => &self.first,
            "full" => &self.full,
            "device" => &self.device,
            "site" => self.site,
            "printer" => &self.printer,
            "server" => &self.server,
            "room" => self.room,
            "mate" => &self.mate,
            "dept" => self.dept,
            "app" => self.app,
            "day" => self.day,
            "code" => &self.code,
            _ => return None,
        })
    }

    /// The text with every name in braces replaced.
    pub(super) fn fill(&self, text: &str) -> String {
        fill(text, |key| self.get(key))
    }
}

/// Replaces what stands in braces by what `value` says; what it does not know stays as it is.
pub(super) fn fill<'a>(text: &str, value: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once('{') {
        out.push_str(head);
        let known = tail.split_once('}').and_then(|(key, after)| Some((value(key)?, after)));
        if let Some((value, after)) = known {
            out.push_str(value);
            rest = after;
        } else {
            out.push('{');
            rest = tail;
        }
    }
    out.push_str(rest);
    out
}

/// The text with a capital first letter.
pub(super) fn sentence(text: &str) -> Cow<'_, str> {
    match text.chars().next() {
        Some(first) if first.is_lowercase() => {
            let rest = &text[first.len_utf8()..];
            first.to_uppercase().chain(rest.chars()).collect::<String>().into()
        }
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(scenario: &Scenario) -> impl Iterator<Item = &String> {
        let lines = scenario.talk.iter().flatten().map(|line| match line {
            Line::Ask(text) | Line::Tell(text) | Line::Say(text) | Line::Note(text) => text,
        });
        let all = scenario.title.iter().chain(&scenario.open).chain(&scenario.fix);
        all.chain(&scenario.vendor).chain(lines)
    }

    fn names(text: &str) -> impl Iterator<Item = &str> {
        text.split('{').skip(1).map(|tail| tail.split_once('}').expect("braces are closed").0)
    }

    #[test]
    fn every_story_has_what_a_ticket_needs() {
        assert!(SCENARIOS.len() >= 60, "{}", SCENARIOS.len());
        for story in SCENARIOS.iter() {
            let name = &story.title[0];
            assert!(story.title.len() + story.open.len() >= 3, "{name}: more variants");
            assert!(!story.fix.is_empty() && story.weight > 0, "{name}");
            assert!(story.title.iter().all(|title| title.chars().count() <= 120), "{name}");
            assert!(texts(story).all(|text| !text.chars().any(crate::desk::is_hostile)), "{name}");
        }
    }

    #[test]
    fn stories_name_only_what_their_ticket_has() {
        let facts = Facts::default();
        for story in SCENARIOS.iter() {
            let has_device = !matches!(
                story.who,
                Who::Anyone | Who::Lead | Who::French | Who::Monitor | Who::Staff
            );
            for name in texts(story).flat_map(|text| names(text)) {
                assert!(facts.get(name).is_some(), "{}: {{{name}}}", story.title[0]);
                assert!(name != "device" || has_device, "{}: nobody's device", story.title[0]);
            }
        }
    }

    #[test]
    fn filling_leaves_alone_what_it_does_not_know() {
        let facts = Facts { first: "Zoë".into(), ..Facts::default() };
        assert_eq!(facts.fill("Hi {first}, {x} {"), "Hi Zoë, {x} {");
        assert_eq!(sentence("élan"), "Élan");
    }
}

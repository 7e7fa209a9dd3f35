//! The message line: what was just done, refused or noticed, in one sentence, until something else happens. Owns also what
//! was said before, the last of it, to be read once more.

use std::collections::VecDeque;

use super::Model;
use crate::{
    desk::{Refusal, Timestamp},
    phrase,
    tui::{
        overlays::{Outcome, OutcomeSort, Outcomes, Overlay},
        theme::Role,
    },
};

/// The message line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// What it says.
    pub text: String,
    /// In which tone. An error stays until the next message, another place, or Esc.
    pub role: Role,
}

/// How many messages are kept.
const KEPT: usize = 200;

/// What was said.
#[derive(Debug, Default)]
pub(super) struct Announcements {
    /// The newest first.
    kept: VecDeque<Announcement>,
    /// What was said just now; what takes its place before anything is drawn was not said at all.
    latest: Option<Said>,
}

#[derive(PartialEq, Eq, Debug)]
struct Announcement {
    /// When it was said last.
    at: Timestamp,
    said: Said,
    /// How often in a row.
    times: usize,
}

impl Announcements {
    fn keep(&mut self, at: Timestamp, said: Said) {
        match self.kept.front_mut() {
            Some(last) if last.said == said => {
                last.at = at;
                last.times += 1;
            }
            _ => {
                self.kept.push_front(Announcement { at, said, times: 1 });
                self.kept.truncate(KEPT);
            }
        }
    }
}

impl Model {
    /// Says something in the message line.
    pub(in crate::tui) fn say(&mut self, text: impl Into<String>, role: Role) {
        self.say_in_passing(text, role);
        self.announcements.latest.clone_from(&self.said);
    }

    /// Keeps what was said, once it is about to be drawn.
    pub(super) fn keep_latest(&mut self) {
        if let Some(said) = self.announcements.latest.take() {
            self.announcements.keep(self.look.now, said);
        }
    }

    /// Says something that only holds for this moment, as how far something is: it is not kept.
    pub(super) fn say_in_passing(&mut self, text: impl Into<String>, role: Role) {
        self.said = Some(Said { text: text.into(), role });
    }

    /// Keeps what was said elsewhere than in the message line.
    pub(in crate::tui) fn keep_said(&mut self, text: &str, role: Role) {
        self.announcements.keep(self.look.now, Said { text: text.to_owned(), role });
    }

    /// Says what is wrong in the files of settings.
    pub(super) fn say_mistakes(&mut self) {
        if !self.settings.mistakes.is_empty() {
            self.say(self.settings.mistakes.join("; "), Role::Error);
        }
    }

    /// Says why not.
    pub(in crate::tui) fn refuse(&mut self, refusal: &Refusal) {
        if let Some(desk) = self.desk() {
            let text = phrase::refusal(self.look.lang, desk, refusal);
            self.say(text, Role::Error);
        }
    }

    /// True where nothing was said yet.
    pub(in crate::tui) fn has_said_nothing(&self) -> bool {
        self.announcements.kept.is_empty()
    }

    /// Shows what was said, the newest first.
    pub(in crate::tui) fn show_announcements(&mut self) {
        let lang = self.look.lang;
        let sorts = [
            ('e', lang.announcement_error(), Role::Error),
            ('d', lang.announcement_done(), Role::Success),
            ('n', lang.announcement_note(), Role::Dim),
        ];
        let lines = self.announcements.kept.iter().map(|one| {
            let text = one.said.text.split_whitespace().collect::<Vec<_>>().join(" ");
            Outcome {
                label: self.look.moment(one.at),
                sort: match one.said.role {
                    Role::Error => 0,
                    Role::Success => 1,
                    _ => 2,
                },
                text: match one.times {
                    1 => text,
                    times => lang.announcement_times(text, times).into_owned(),
                },
                again: None,
            }
        });
        let lines = lines.collect();
        let sorts =
            sorts.map(|(key, name, role)| OutcomeSort { key, name: name.to_owned(), role }).into();
        let title = lang.act_announcements_long().to_owned();
        self.open(Overlay::Outcomes(Box::new(Outcomes::new(title, sorts, lines))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_are_kept_and_what_is_said_again_is_counted() {
        let mut all = Announcements::default();
        let at = |second| Timestamp::from_timestamp(second, 0).unwrap();
        let said = |text: String| Said { text, role: Role::Text };
        for second in 0..300 {
            all.keep(at(second), said(second.to_string()));
        }
        all.keep(at(300), said("299".to_owned()));
        assert_eq!(all.kept.len(), KEPT);
        assert_eq!(
            all.kept[0],
            Announcement { at: at(300), said: said("299".to_owned()), times: 2 }
        );
        assert_eq!(all.kept[KEPT - 1].said.text, "100");
        // In another tone it is something else.
        all.keep(at(301), Said { role: Role::Error, ..said("299".to_owned()) });
        assert_eq!((all.kept[0].times, all.kept[1].times, all.kept.len()), (1, 2, KEPT));
    }
}

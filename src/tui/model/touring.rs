//! The tour of the first minutes: a few steps, each about the keys somebody new needs first. It is in nobody's way: every
//! key does what it does, and the one a step speaks of ends it. Enter goes on, Esc ends the tour.
//!
//! A new step is a variant of [`Step`] and a message that names its keys.

use std::borrow::Cow;

use crossterm::event::{KeyCode, KeyEvent};

use super::Model;
use crate::{
    locale::Lang,
    tui::{
        action::Action,
        effect::Effect,
        keymap::{Chord, Resolved},
        screen::Screen,
        theme::Role,
        voice, widgets,
    },
};

/// The steps, in their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    /// The queue, and moving in it.
    Queue,
    /// Opening a ticket and giving it to somebody.
    Ticket,
    /// Who is available, and saying it of oneself.
    Availability,
    /// Finding things, and keys.
    Finding,
    /// Nothing is lost: undo and drafts.
    Undo,
}

impl Step {
    const ALL: [Self; 5] =
        [Self::Queue, Self::Ticket, Self::Availability, Self::Finding, Self::Undo];

    /// What it says; `key` names the key of an action.
    fn text(self, lang: Lang, key: impl Fn(Action) -> String) -> Cow<'static, str> {
        match self {
            Self::Queue => {
                let (down, up) = (key(Action::Down), key(Action::Up));
                lang.tour_queue(down, key(Action::Tickets), up)
            }
            Self::Ticket => lang.tour_ticket(key(Action::Assign), key(Action::Open)),
            Self::Availability => {
                lang.tour_availability(key(Action::MyAvailability), key(Action::Technicians))
            }
            Self::Finding => {
                let (filter, help) = (key(Action::Filter), key(Action::Help));
                lang.tour_finding(filter, help, key(Action::Palette))
            }
            Self::Undo => lang.tour_undo(key(Action::Undo)),
        }
    }

    /// True for what it speaks of: who does it knows.
    const fn is_about(self, action: Action) -> bool {
        use Action as A;
        match self {
            Self::Queue => matches!(
                action,
                A::Tickets
                    | A::Down
                    | A::Up
                    | A::PageDown
                    | A::PageUp
                    | A::First
                    | A::Last
                    | A::ScrollDown
                    | A::ScrollUp
                    | A::RowDown
                    | A::RowUp
            ),
            Self::Ticket => matches!(action, A::Open | A::Assign | A::Take),
            Self::Availability => matches!(action, A::MyAvailability | A::Technicians),
            Self::Finding => matches!(action, A::Palette | A::Filter | A::Help),
            Self::Undo => matches!(action, A::Undo),
        }
    }
}

/// Whether somebody is on the tour, and where.
#[derive(Debug)]
pub(super) struct Touring {
    /// It begins by itself as soon as there is something to show.
    due: bool,
    /// Which step is shown.
    at: Option<usize>,
}

impl Touring {
    pub(super) const fn new(due: bool) -> Self {
        Self { due, at: None }
    }
}

/// The step that is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tour {
    /// Which of how many steps, in words.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// The rows under which the tour leaves the screen to what is shown there.
const LEAST: u16 = 12;
/// The rows it takes at least: those of the preview strip, so that no row of a list moves.
const STRIP: usize = 6;
/// The rows beside the text: a title above, a blank and the keys below.
const AROUND: usize = 3;
/// The most cells that a line of it takes.
const WIDE: u16 = 100;

impl Model {
    /// Begins the tour by itself, the first time somebody is here. That it was seen is kept at once: who leaves in the
    /// middle of it has seen enough.
    pub(super) fn begin_tour(&mut self) {
        if self.touring.due && self.has_room_for_tour() && self.desk().is_some() {
            self.touring = Touring { due: false, at: Some(0) };
            self.want(Effect::TourSeen);
        }
    }

    /// Begins the tour once more.
    pub(in crate::tui) fn repeat_tour(&mut self) {
        if !self.has_room_for_tour() {
            let text = self.look.lang.tour_no_room();
            return self.say(text, Role::Error);
        }
        self.touring.at = Some(0);
    }

    /// True until the last step is done, also while something lies over it.
    pub const fn is_touring(&self) -> bool {
        self.touring.at.is_some()
    }

    /// The step that is shown; nothing while something lies over it or is typed.
    pub fn tour(&self) -> Option<Tour> {
        let step = self.tour_step()?;
        let lang = self.look.lang;
        let number = self.touring.at? + 1;
        Some(Tour {
            title: lang.tour_title(number, Step::ALL.len()).into_owned(),
            text: self.says_step(step),
        })
    }

    /// The keys that lead through it, each with its word.
    pub fn tour_keys(&self) -> Vec<(String, String)> {
        let lang = self.look.lang;
        let mut keys = vec![("Enter".to_owned(), lang.hint_next_step().to_owned())];
        // Elsewhere Esc goes back first.
        if self.page.is_none() && self.panel.is_none() {
            keys.push(("Esc".to_owned(), lang.hint_skip_tour().to_owned()));
        }
        keys
    }

    /// How many rows the tour takes below everything else: as many at each step, so that nothing moves.
    pub(super) fn tour_height(&self) -> u16 {
        if self.tour_step().is_none() || self.look.linear {
            return 0;
        }
        let width = usize::from(self.tour_width());
        let lines = |step: &Step| widgets::wrap(&self.says_step(*step), width).len() + AROUND;
        let height = Step::ALL.iter().map(lines).max().unwrap_or(0).max(STRIP);
        u16::try_from(height).unwrap_or(0)
    }

    /// How many cells a line of it takes.
    pub(in crate::tui) fn tour_width(&self) -> u16 {
        self.size.0.saturating_sub(2).min(WIDE)
    }

    fn tour_step(&self) -> Option<Step> {
        let at = self.touring.at?;
        let covered = !self.overlays.is_empty() || self.list().typing && self.page.is_none();
        if covered || !self.has_room_for_tour() {
            return None;
        }
        Step::ALL.get(at).copied()
    }

    fn has_room_for_tour(&self) -> bool {
        let screen = Screen::new(self.area(), self.look.split);
        let room = screen.body.height >= LEAST && !screen.hints.is_empty();
        (room || self.look.linear) && !self.is_at_the_door()
    }

    fn says_step(&self, step: Step) -> String {
        let lang = self.look.lang;
        let key = |action| {
            let key = self.key_of(action);
            if self.look.linear { voice::named(lang, &key) } else { key }
        };
        step.text(lang, key).into_owned()
    }

    /// Takes Enter and Esc where they lead through the tour; false for every other key, and where they do what the step
    /// speaks of.
    pub(super) fn leads_tour(&mut self, key: KeyEvent) -> bool {
        let Some(step) = self.tour_step().filter(|_| self.typed.is_empty()) else { return false };
        if !key.modifiers.is_empty() {
            return false;
        }
        let chord = Chord::of(&key);
        let found = chord.map(|chord| self.settings.keys.resolve(&self.scopes(), &[chord]));
        let own = matches!(found, Some(Resolved::Action(action)) if step.is_about(action));
        let next = key.code == KeyCode::Enter && !own;
        let skip = key.code == KeyCode::Esc && self.page.is_none() && self.panel.is_none();
        if next || skip {
            self.said = None;
        }
        if skip {
            self.end_tour();
        } else if next {
            self.go_on_tour();
        }
        next || skip
    }

    /// Goes on where an action is what the step speaks of.
    pub(super) fn tour_saw(&mut self, step: Option<usize>, action: Action) {
        let at = self.touring.at.filter(|at| Some(*at) == step);
        if at.and_then(|at| Step::ALL.get(at)).is_some_and(|step| step.is_about(action)) {
            self.go_on_tour();
        }
    }

    /// Which step is shown, before a key is taken.
    pub(super) fn tour_at(&self) -> Option<usize> {
        self.touring.at.filter(|_| self.tour_step().is_some())
    }

    fn go_on_tour(&mut self) {
        let next = self.touring.at.map_or(0, |at| at + 1);
        self.touring.at = Some(next);
        if next == Step::ALL.len() {
            self.end_tour();
        }
    }

    /// Ends it, and says how it begins again, unless there is something of more interest.
    fn end_tour(&mut self) {
        self.touring.at = None;
        if self.said.is_none() {
            let text = self.look.lang.tour_over(self.key_of(Action::Tour)).into_owned();
            self.say(text, Role::Dim);
        }
    }
}

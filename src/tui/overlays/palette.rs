//! Palette and help in one: every action, made from the action table, and in the palette every record to go to.
//! Typing searches names and keys, Enter runs or goes there, and what is not available says why. What was used last
//! comes first.

use crossterm::event::{KeyCode, KeyEvent};
use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use tui_input::Input;
use unicode_width::UnicodeWidthStr as _;

use super::{
    Wish, edit_line, insert,
    jump::{self, Fit, Found, Wanted},
};
use crate::{
    desk::RecordKey,
    tui::{
        action::Action,
        panes::Sight,
        theme::Role,
        voice::{self, sentences},
        widgets,
    },
};

/// How wide the column at most is that says where something is.
const PLACES: usize = 13;

/// One action or custom command as the palette shows it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Which.
    pub used: Used,
    /// What it does.
    pub name: String,
    /// Its keys.
    pub keys: String,
    /// Where it is on offer.
    pub place: String,
    /// This is such a place.
    pub here: bool,
    /// Why it is not available now.
    pub refused: Option<String>,
}

/// What the palette can be asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Used {
    /// An action.
    Action(Action),
    /// A custom command, by its place among all.
    Custom(usize),
    /// A record to go to.
    Record(RecordKey),
}

/// One line of the palette.
#[derive(Clone, Copy, Debug)]
pub(super) enum Hit {
    /// The action with this place among the entries.
    Action(usize),
    /// A record to go to.
    Record(RecordKey),
}

/// How well a line fits, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Tier {
    /// The key or the name, as it was typed.
    Exact,
    /// An action that says it.
    Said,
    /// A record that begins with it.
    Begins,
    /// An action that has its letters.
    Fuzzy,
    /// A record that has it somewhere.
    Within,
}

/// The palette.
#[derive(Debug)]
pub struct Palette {
    pub(super) title: String,
    entries: Vec<Shown>,
    /// What was used before, the last first; nothing where only actions are on offer.
    recent: Option<Vec<Used>>,
    pub(super) matches: Vec<Hit>,
    pub(super) input: Input,
    pub(super) at: usize,
}

impl Palette {
    /// The keys of a place: these actions and nothing else.
    pub fn help(title: String, entries: Vec<Shown>) -> Self {
        let matches = (0..entries.len()).map(Hit::Action).collect();
        Self { title, entries, recent: None, matches, input: Input::default(), at: 0 }
    }

    /// Everything: these actions, every record, and what was used before ahead of the others.
    pub fn everything(title: String, entries: Vec<Shown>, recent: Vec<Used>) -> Self {
        let mut palette = Self { recent: Some(recent), ..Self::help(title, entries) };
        palette.matches = palette.unasked();
        palette
    }

    pub(super) fn key(&mut self, key: KeyEvent, sight: &Sight<'_>) -> Wish {
        let last = self.matches.len().saturating_sub(1);
        match key.code {
            KeyCode::Esc => return Wish::Leave,
            KeyCode::Enter => {
                return match self.matches.get(self.at) {
                    Some(Hit::Record(key)) => Wish::Run(Used::Record(*key)),
                    Some(Hit::Action(at)) => match &self.entries[*at] {
                        Shown { refused: Some(reason), .. } => Wish::Say(reason.clone()),
                        entry => Wish::Run(entry.used),
                    },
                    None => Wish::Stay,
                };
            }
            KeyCode::Down => self.at = (self.at + 1).min(last),
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            KeyCode::PageDown => self.at = (self.at + 10).min(last),
            KeyCode::PageUp => self.at = self.at.saturating_sub(10),
            _ => {
                edit_line(&mut self.input, key);
                self.search(sight);
            }
        }
        Wish::Stay
    }

    pub(super) fn point(&mut self, place: usize) {
        self.at = place.min(self.matches.len().saturating_sub(1));
    }

    pub(super) fn paste(&mut self, text: &str, sight: &Sight<'_>) {
        insert(&mut self.input, text);
        self.search(sight);
    }

    /// What is shown before anything is typed.
    fn unasked(&self) -> Vec<Hit> {
        let recent = self.recent.iter().flatten().filter_map(|used| match used {
            Used::Record(key) => Some(Hit::Record(*key)),
            used => self.entries.iter().position(|entry| entry.used == *used).map(Hit::Action),
        });
        let mut hits: Vec<Hit> = recent.collect();
        let rest = (0..self.entries.len())
            .filter(|at| !hits.iter().any(|hit| matches!(hit, Hit::Action(other) if other == at)));
        hits.extend(rest.map(Hit::Action).collect::<Vec<_>>());
        hits
    }

    /// How long ago a line was used; the longest for one that never was.
    fn age(&self, hit: Hit) -> usize {
        let used = match hit {
            Hit::Action(at) => self.entries[at].used,
            Hit::Record(key) => Used::Record(key),
        };
        let recent = self.recent.as_deref().unwrap_or_default();
        recent.iter().position(|other| *other == used).unwrap_or(recent.len())
    }

    /// Finds actions by name, fuzzily, or by a key exactly as it is written, and records by name or number.
    fn search(&mut self, sight: &Sight<'_>) {
        let typed = self.input.value().trim();
        self.at = 0;
        let wanted = match self.recent {
            Some(_) => Wanted::of(typed),
            None => Wanted::Actions(typed),
        };
        let by_name = match wanted {
            Wanted::Actions(text) | Wanted::Anything(text) => Some(text),
            Wanted::Number(_) | Wanted::People(_) => None,
        };
        if by_name == Some("") {
            self.matches = match wanted {
                Wanted::Anything(_) => self.unasked(),
                _ => (0..self.entries.len()).map(Hit::Action).collect(),
            };
            return;
        }
        let mut found = self.actions(typed, by_name);
        if self.recent.is_some() {
            found.extend(jump::find(sight, wanted).into_iter().map(|Found { key, fit }| {
                let tier = match fit {
                    Fit::Whole => Tier::Exact,
                    Fit::Begins => Tier::Begins,
                    Fit::Within => Tier::Within,
                };
                (tier, 0, Hit::Record(key))
            }));
        }
        found.sort_by_key(|(tier, score, hit)| (*tier, self.age(*hit), std::cmp::Reverse(*score)));
        self.matches = found.into_iter().map(|(.., hit)| hit).collect();
    }

    /// Actions by a key as it was `typed`, or by name.
    fn actions(&self, typed: &str, by_name: Option<&str>) -> Vec<(Tier, u32, Hit)> {
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern =
            by_name.map(|text| Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart));
        let said = by_name.map(str::to_lowercase);
        let mut buffer = Vec::new();
        let mut found = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let hit = Hit::Action(at);
            if entry.keys.split(", ").any(|keys| keys == typed) {
                found.push((Tier::Exact, u32::MAX, hit));
                continue;
            }
            let (Some(pattern), Some(said)) = (&pattern, &said) else { continue };
            if let Some(score) =
                pattern.score(Utf32Str::new(&entry.name, &mut buffer), &mut matcher)
            {
                found.push(match entry.name.to_lowercase().find(said) {
                    // What begins with it goes before what has it somewhere.
                    Some(0) => (Tier::Said, u32::MAX, hit),
                    Some(_) => (Tier::Said, score, hit),
                    None => (Tier::Fuzzy, score, hit),
                });
            }
        }
        found
    }

    pub(super) fn draw(&self, sight: &Sight<'_>, area: Rect, frame: &mut Frame<'_>) {
        let look = sight.look;
        let theme = &look.theme;
        look.clear(area, frame);
        let width = usize::from(area.width);
        let prompt = format!(" {} ", look.lang.palette_search());
        let empty = self.input.value().is_empty();
        let hint = if empty && self.recent.is_some() { look.lang.palette_hint() } else { "" };
        let mut lines = vec![
            Line::styled(format!(" {}", self.title), theme[Role::Title]),
            Line::from(vec![
                Span::styled(prompt.clone(), theme[Role::Dim]),
                Span::styled(self.input.value().to_owned(), theme[Role::Input]),
                Span::styled(hint, theme[Role::Dim]),
            ]),
        ];
        let height = usize::from(area.height).saturating_sub(3).max(1);
        let first = (self.at + 1).saturating_sub(height);
        for (place, hit) in self.matches.iter().enumerate().skip(first).take(height) {
            lines.push(self.line(*hit, place == self.at, width, sight));
        }
        if self.matches.is_empty() {
            lines
                .push(Line::styled(format!("   {}", look.lang.picker_nothing()), theme[Role::Dim]));
        }
        let shown = self.matches.len().saturating_sub(first).min(height);
        super::note_entries(look, area, 2, first..first + shown);
        frame.render_widget(Paragraph::new(lines), area);
        let column = prompt.chars().count() + self.input.visual_cursor();
        let row = self.at.saturating_sub(first) + 2;
        super::place_cursor(frame, area, if empty { (3, row) } else { (column, 1) });
    }

    /// A line as it is said: what it is called, its keys, where that is, why it is not to be had.
    pub(super) fn said(&self, place: usize, sight: &Sight<'_>) -> String {
        let lang = sight.look.lang;
        match self.matches[place] {
            Hit::Action(at) => {
                let Shown { name, keys, place, here, refused, .. } = &self.entries[at];
                let keys = if keys.is_empty() { String::new() } else { voice::spelled(lang, keys) };
                let place = if *here { "" } else { place };
                sentences(lang, [name, &*keys, place, refused.as_deref().unwrap_or_default()])
            }
            Hit::Record(key) => {
                let pane = jump::pane_of(key).map_or("", |pane| pane.title(lang));
                sentences(lang, [&*jump::name(sight, key), pane])
            }
        }
    }

    /// How wide the column is that says where something is: that of the keys of one place needs less than that of
    /// everything.
    fn place_width(&self) -> usize {
        let widest = self.entries.iter().map(|entry| entry.place.width()).max().unwrap_or_default();
        if self.recent.is_some() { PLACES } else { (widest + 1).min(PLACES) }
    }

    /// A line: the cursor, what it is called, where that is, its keys.
    fn line(&self, hit: Hit, here: bool, width: usize, sight: &Sight<'_>) -> Line<'static> {
        let (theme, lang) = (&sight.look.theme, sight.look.lang);
        let (name, place, keys, refused) = match hit {
            Hit::Action(at) => {
                let entry = &self.entries[at];
                let name = match &entry.refused {
                    Some(reason) if entry.here => format!("{} ({reason})", entry.name),
                    _ => entry.name.clone(),
                };
                (name, entry.place.as_str(), entry.keys.as_str(), entry.refused.is_some())
            }
            Hit::Record(key) => {
                let pane = jump::pane_of(key).map_or("", |pane| pane.title(lang));
                (jump::name(sight, key), pane, "", false)
            }
        };
        let role = match (refused, here) {
            (true, _) => Role::Dim,
            (false, true) => Role::RowFocused,
            (false, false) => Role::Text,
        };
        let sign = if here { " > " } else { "   " };
        let places = self.place_width();
        let room = width.saturating_sub(3 + 1 + places + 18).min(72);
        Line::from(vec![
            Span::styled(sign, theme[Role::Cursor]),
            Span::styled(widgets::fit(&name, room) + " ", theme[role]),
            Span::styled(widgets::fit(place, places), theme[Role::Dim]),
            Span::styled(widgets::clip(keys, 18).into_owned(), theme[Role::Key]),
        ])
    }
}

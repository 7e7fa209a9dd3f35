//! Palette and help in one: every action, made from the action table. Typing searches names and keys, Enter
//! runs, and what is not available says why.

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

use super::{Wish, edit_line, insert};
use crate::tui::{action::Action, look::Look, theme::Role, widgets};

/// One action as the palette shows it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Which.
    pub action: Action,
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

/// The palette.
#[derive(Debug)]
pub struct Palette {
    title: String,
    entries: Vec<Shown>,
    matches: Vec<usize>,
    input: Input,
    at: usize,
}

impl Palette {
    /// A palette of these actions.
    pub fn new(title: String, entries: Vec<Shown>) -> Self {
        let matches = (0..entries.len()).collect();
        Self { title, entries, matches, input: Input::default(), at: 0 }
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Wish {
        let last = self.matches.len().saturating_sub(1);
        match key.code {
            KeyCode::Esc => return Wish::Leave,
            KeyCode::Enter => {
                return match self.matches.get(self.at).map(|at| &self.entries[*at]) {
                    Some(Shown { refused: Some(reason), .. }) => Wish::Say(reason.clone()),
                    Some(entry) => Wish::Run(entry.action),
                    None => Wish::Stay,
                };
            }
            KeyCode::Down => self.at = (self.at + 1).min(last),
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            KeyCode::PageDown => self.at = (self.at + 10).min(last),
            KeyCode::PageUp => self.at = self.at.saturating_sub(10),
            _ => {
                edit_line(&mut self.input, key);
                self.search();
            }
        }
        Wish::Stay
    }

    pub(super) fn paste(&mut self, text: &str) {
        insert(&mut self.input, text);
        self.search();
    }

    /// Finds by name, fuzzily, or by a key exactly as it is written.
    fn search(&mut self) {
        let text = self.input.value().trim();
        self.at = 0;
        if text.is_empty() {
            self.matches = (0..self.entries.len()).collect();
            return;
        }
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart);
        let mut buffer = Vec::new();
        let mut found: Vec<(u32, usize)> = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            let by_key = entry.keys.split(", ").any(|keys| keys == text);
            let score = pattern.score(Utf32Str::new(&entry.name, &mut buffer), &mut matcher);
            if by_key {
                found.push((u32::MAX, index));
            } else if let Some(score) = score {
                found.push((score, index));
            }
        }
        found.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
        self.matches = found.into_iter().map(|(_, index)| index).collect();
    }

    pub(super) fn draw(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let theme = &look.theme;
        look.clear(area, frame);
        let width = usize::from(area.width);
        let prompt = format!(" {} ", look.lang.palette_search());
        let mut lines = vec![
            Line::styled(format!(" {}", self.title), theme[Role::Title]),
            Line::from(vec![
                Span::styled(prompt.clone(), theme[Role::Dim]),
                Span::styled(self.input.value().to_owned(), theme[Role::Input]),
            ]),
        ];
        let height = usize::from(area.height).saturating_sub(3).max(1);
        let first = (self.at + 1).saturating_sub(height);
        for (place, index) in self.matches.iter().enumerate().skip(first).take(height) {
            let entry = &self.entries[*index];
            let here = place == self.at;
            let (name, role) = match &entry.refused {
                Some(reason) if entry.here => (format!("{} ({reason})", entry.name), Role::Dim),
                Some(_) => (entry.name.clone(), Role::Dim),
                None if here => (entry.name.clone(), Role::RowFocused),
                None => (entry.name.clone(), Role::Text),
            };
            let sign = if here { " > " } else { "   " };
            let room = width.saturating_sub(3 + 1 + 13 + 18).min(72);
            lines.push(Line::from(vec![
                Span::styled(sign, theme[Role::Cursor]),
                Span::styled(widgets::fit(&name, room) + " ", theme[role]),
                Span::styled(widgets::fit(&entry.place, 13), theme[Role::Dim]),
                Span::styled(widgets::clip(&entry.keys, 18).into_owned(), theme[Role::Key]),
            ]));
        }
        if self.matches.is_empty() {
            lines
                .push(Line::styled(format!("   {}", look.lang.picker_nothing()), theme[Role::Dim]));
        }
        frame.render_widget(Paragraph::new(lines), area);
        let column = prompt.chars().count() + self.input.visual_cursor();
        let typing = !self.input.value().is_empty();
        let row = self.at.saturating_sub(first) + 2;
        super::place_cursor(frame, area, if typing { (column, 1) } else { (1, row) });
    }
}

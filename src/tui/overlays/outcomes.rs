//! What became of each line of a file, or of each person of a directory: a long list to read, whole or one sort of
//! outcome at a time. Knows neither files nor directories; whoever opens it says what there is.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr as _;

use super::{Then, Wish};
use crate::{
    locale::Lang,
    tui::{look::Look, theme::Role, widgets},
};

/// One sort of outcome.
#[derive(Clone, Debug)]
pub struct OutcomeSort {
    /// The key that shows only these.
    pub key: char,
    /// What it is called.
    pub name: String,
    /// How it looks.
    pub role: Role,
}

/// What became of one.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Of which.
    pub label: String,
    /// Which sort, by its place.
    pub sort: usize,
    /// What to know about it.
    pub text: String,
    /// What `r` does about it, where it can be done once more.
    pub again: Option<Then>,
}

/// The list.
#[derive(Debug)]
pub struct Outcomes {
    pub(super) title: String,
    pub(super) sorts: Vec<(OutcomeSort, usize)>,
    pub(super) lines: Vec<Outcome>,
    only: Option<usize>,
    pub(super) shown: Vec<usize>,
    pub(super) at: usize,
}

/// The key that shows all.
const ALL: char = 'a';
/// The key that does it once more.
const AGAIN: char = 'r';
/// Lines for what the line under the cursor says.
const FOOT: usize = 2;
/// Lines that a page key moves.
const PAGE: usize = 15;
/// The most cells that what the lines are about takes.
const LABELS: usize = 30;

impl Outcomes {
    /// The list, whole. Sorts without a line are not offered.
    pub fn new(title: String, sorts: Vec<OutcomeSort>, lines: Vec<Outcome>) -> Self {
        let count = |at: usize| lines.iter().filter(|line| line.sort == at).count();
        let sorts = sorts.into_iter().enumerate().map(|(at, sort)| (sort, count(at))).collect();
        let shown = (0..lines.len()).collect();
        Self { title, sorts, lines, only: None, shown, at: 0 }
    }

    pub(super) fn hints(&self, lang: Lang) -> Vec<(&'static str, &'static str)> {
        let again = self.again().map(|_| ("r", lang.hint_once_more()));
        let all = [Some(("a-z", lang.hint_only())), again, Some(("Esc", lang.hint_back()))];
        all.into_iter().flatten().collect()
    }

    /// What can be done once more about the line under the cursor.
    fn again(&self) -> Option<&Then> {
        self.lines[*self.shown.get(self.at)?].again.as_ref()
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Wish {
        let last = self.shown.len().saturating_sub(1);
        match key.code {
            KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q') => return Wish::Leave,
            KeyCode::Down | KeyCode::Char('j') => self.at = (self.at + 1).min(last),
            KeyCode::Up | KeyCode::Char('k') => self.at = self.at.saturating_sub(1),
            KeyCode::PageDown | KeyCode::Char(' ') => self.at = (self.at + PAGE).min(last),
            KeyCode::PageUp => self.at = self.at.saturating_sub(PAGE),
            KeyCode::Home | KeyCode::Char('g') => self.at = 0,
            KeyCode::End | KeyCode::Char('G') => self.at = last,
            KeyCode::Char(ALL) => self.show(None),
            KeyCode::Char(AGAIN) => {
                if let Some(then) = self.again() {
                    return Wish::Begin(then.clone());
                }
            }
            KeyCode::Char(letter) => {
                let known = |(sort, count): &(OutcomeSort, usize)| sort.key == letter && *count > 0;
                if let Some(sort) = self.sorts.iter().position(known) {
                    self.show(Some(sort));
                }
            }
            _ => {}
        }
        Wish::Stay
    }

    pub(super) fn point(&mut self, place: usize) {
        self.at = place.min(self.shown.len().saturating_sub(1));
    }

    fn show(&mut self, only: Option<usize>) {
        self.only = only;
        let wanted = |at: &usize| only.is_none_or(|sort| self.lines[*at].sort == sort);
        self.shown = (0..self.lines.len()).filter(wanted).collect();
        self.at = 0;
    }

    pub(super) fn draw(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let theme = &look.theme;
        look.clear(area, frame);
        let width = usize::from(area.width);
        // Below the list, what the line under the cursor says, whole.
        let height = usize::from(area.height).saturating_sub(3 + FOOT).max(1);
        let first = (self.at + 1).saturating_sub(height);
        let on_screen = || self.shown.iter().skip(first).take(height).map(|at| &self.lines[*at]);
        let labels = on_screen().map(|line| line.label.width()).max().unwrap_or(0);
        let labels = labels.min(LABELS);
        let names = self.sorts.iter().map(|(sort, _)| sort.name.width());
        let names = names.max().unwrap_or(0);
        let mut lines = vec![
            Line::styled(format!(" {}", self.title), theme[Role::Title]),
            self.choices(look),
            Line::default(),
        ];
        for (place, line) in on_screen().enumerate() {
            let here = first + place == self.at;
            let sort = &self.sorts[line.sort].0;
            let room = width.saturating_sub(labels + names + 8);
            let role = if here { Role::RowFocused } else { Role::Text };
            lines.push(Line::from(vec![
                Span::styled(if here { " > " } else { "   " }, theme[Role::Cursor]),
                Span::styled(widgets::fit(&line.label, labels), theme[role]),
                Span::raw("  "),
                Span::styled(widgets::fit(&sort.name, names), theme[sort.role]),
                Span::raw("  "),
                Span::styled(widgets::clip(&line.text, room).into_owned(), theme[role]),
            ]));
        }
        super::note_entries(look, area, 3, first..first + lines.len() - 3);
        frame.render_widget(Paragraph::new(lines), area);
        self.draw_foot(look, area, frame);
        super::place_cursor(frame, area, (3, self.at - first + 3));
    }

    fn draw_foot(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let here = self.shown.get(self.at).map(|at| &self.lines[*at]);
        let text = here.map(|line| line.text.as_str()).unwrap_or_default();
        let lines: Vec<Line<'_>> = widgets::wrap(text, usize::from(area.width).saturating_sub(2))
            .into_iter()
            .take(FOOT)
            .map(|line| Line::styled(format!(" {line}"), look.theme[Role::Dim]))
            .collect();
        let height = u16::try_from(lines.len()).unwrap_or(0).min(area.height);
        let foot = Rect { y: area.bottom() - height, height, ..area };
        frame.render_widget(Paragraph::new(lines), foot);
    }

    /// The sorts there are, with their keys; the one that is shown stands out.
    fn choices(&self, look: &Look) -> Line<'static> {
        let theme = &look.theme;
        let all = look.lang.outcomes_all().to_owned();
        let all = (ALL, all, self.lines.len(), self.only.is_none());
        let sorts = self.sorts.iter().enumerate().filter(|(_, (_, count))| *count > 0);
        let sorts = sorts.map(|(at, (sort, count))| {
            (sort.key, sort.name.clone(), *count, self.only == Some(at))
        });
        let mut spans = Vec::new();
        for (key, name, count, on) in std::iter::once(all).chain(sorts) {
            spans.push(Span::styled(format!(" {key} "), theme[Role::Key]));
            let role = if on { Role::Title } else { Role::Dim };
            spans.push(Span::styled(format!("{name} {count} "), theme[role]));
        }
        Line::from(spans)
    }
}

//! The picker: a list that is complete at once. Letters filter, digits pick, arrows and Enter choose.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use tui_input::Input;

use super::{Choice, Overlay, Prompt, Wish, edit_line, form::Slot, insert, spoken::TEN};
use crate::{
    desk::{
        AlertId, DeviceId, RoleId, SiteId, StatusId, TechnicianId, TicketId, Timestamp, UserId,
        filter::Needle,
    },
    locale::Lang,
    tui::{look::Look, panes::Pane, theme::Role},
};

/// What the choice is for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Who gets these tickets.
    Assign(Vec<TicketId>),
    /// Their status.
    Status(Vec<TicketId>),
    /// Their priority.
    Priority(Vec<TicketId>),
    /// The device of a ticket.
    Device(TicketId),
    /// Who asked.
    Requester(TicketId),
    /// The order of a pane.
    Sort(Pane),
    /// How a pane is shown.
    View(Pane),
    /// A saved view of a pane to delete.
    DeleteView(Pane),
    /// Who is offered a view of this name.
    SaveView(Pane, String),
    /// The columns of a pane.
    Columns(Pane),
    /// Devices to relate to a user.
    Relate(UserId),
    /// The device to take from a user.
    Unrelate(UserId),
    /// The primary device of a user.
    Primary(UserId),
    /// Who stays of two users.
    Merge(UserId),
    /// A user's addresses.
    Addresses(UserId),
    /// What to do with one of them.
    Address(UserId, u8),
    /// For how long these alerts are put aside.
    SnoozeAlerts(Vec<AlertId>),
    /// A ticket to open.
    OpenTicket,
    /// A message of the open ticket to read.
    Message,
    /// Where to go.
    Go,
    /// The desk to go over to.
    Desk,
    /// How everything looks.
    Theme,
    /// How new tickets are assigned.
    AutoAssign,
    /// The site that another one becomes a part of.
    MergeSite(SiteId),
    /// Whether this deleted device comes back, or another one is added.
    Twin(DeviceId),
    /// What tickets get in place of a status to delete.
    ReplaceStatus(StatusId),
    /// Who covers somebody who goes out until then, and gets their tickets.
    Cover(TechnicianId, Option<Timestamp>),
    /// The role of a technician.
    RoleOf(TechnicianId),
    /// Who gets this role.
    Holders(RoleId),
    /// A field of the form beneath.
    Field(Slot),
}

/// One line of a picker.
#[derive(Clone, Debug)]
pub struct Item {
    /// What choosing it means.
    pub choice: Choice,
    /// What it shows.
    pub parts: Vec<(String, Role)>,
    /// What typed letters are compared with.
    pub search: String,
    /// The letter that picks it at once.
    pub hotkey: Option<char>,
    /// Why it cannot be chosen.
    pub refused: Option<String>,
    /// What is asked before it is chosen.
    pub ask: Option<String>,
    /// What yes chooses instead; the item itself takes another key then.
    pub instead: Option<Choice>,
    /// It is the value there is now.
    pub current: bool,
    /// The heading of the group it is in.
    pub group: Option<&'static str>,
    /// Nothing else can be chosen together with it.
    pub alone: bool,
    /// What is said about it at length while the cursor is on it.
    pub about: String,
}

impl Item {
    /// An item of plain words.
    pub fn plain(choice: Choice, words: impl Into<String>) -> Self {
        Self::new(choice, vec![(words.into(), Role::Text)])
    }

    /// An item that is found by what it shows.
    pub fn new(choice: Choice, parts: Vec<(String, Role)>) -> Self {
        let search = parts.iter().map(|(text, _)| text.trim()).collect::<Vec<_>>().join(" ");
        Self {
            choice,
            parts,
            search,
            hotkey: None,
            refused: None,
            ask: None,
            instead: None,
            current: false,
            group: None,
            alone: false,
            about: String::new(),
        }
    }
}

/// The width of one that leaves the rest in sight.
const BESIDE: u16 = 40;

/// The height from which on there is room to describe what is under the cursor.
const ROOMY: u16 = 14;

/// One line of the list.
#[derive(PartialEq, Eq)]
enum Row {
    Heading(&'static str),
    /// The item at this place among those shown.
    Item(usize),
}

/// A list to choose from.
#[derive(Debug)]
pub struct Picker {
    pub(super) title: String,
    purpose: Purpose,
    pub(super) items: Vec<Item>,
    pub(super) input: Input,
    /// The lines that the typed letters leave.
    pub(super) shown: Vec<usize>,
    pub(super) at: usize,
    /// The chosen ones in the order in which they were chosen, where several may be.
    pub(super) several: Option<Vec<usize>>,
    /// Each is ticked or not: Enter takes just what is ticked, and letters do not reorder.
    pub(super) ticks: bool,
    /// The question about the line under the cursor is open.
    pub(super) asking: bool,
    pub(super) complaint: Option<String>,
}

impl Picker {
    /// The choices of a field of the form beneath.
    pub fn field(
        slot: Slot,
        title: impl Into<String>,
        items: impl IntoIterator<Item = Item>,
    ) -> Self {
        Self::new(title.into(), Purpose::Field(slot), items.into_iter().collect())
    }

    /// With a mark at what it is now.
    #[must_use]
    pub fn standing_at(mut self, current: Choice) -> Self {
        for item in &mut self.items {
            item.current = item.choice == current;
        }
        self
    }

    /// A picker with its cursor on the current value, or on the first line.
    pub fn new(title: String, purpose: Purpose, items: Vec<Item>) -> Self {
        let shown = (0..items.len()).collect();
        let at = items.iter().position(|item| item.current).unwrap_or(0);
        Self {
            title,
            purpose,
            items,
            input: Input::default(),
            shown,
            at,
            several: None,
            ticks: false,
            asking: false,
            complaint: None,
        }
    }

    /// Lets several be chosen; the order in which they are chosen is kept.
    #[must_use]
    pub fn several(mut self, chosen: &[Choice]) -> Self {
        let at = |choice: &Choice| self.items.iter().position(|item| item.choice == *choice);
        self.several = Some(chosen.iter().filter_map(at).collect());
        self
    }

    /// Lets each be ticked or not.
    #[must_use]
    pub fn ticked(mut self, chosen: &[Choice]) -> Self {
        self.ticks = true;
        self.several(chosen)
    }

    /// Starts with letters already typed.
    #[must_use]
    pub fn typed(mut self, letter: char) -> Self {
        self.input = Input::new(letter.to_string());
        self.narrow();
        self
    }

    /// The theme that the cursor is on, by its place among the names, where one is chosen.
    pub fn tried_on(&self) -> Option<usize> {
        match self.under_cursor().filter(|item| item.refused.is_none())?.choice {
            Choice::Nth(nth) if self.purpose == Purpose::Theme => usize::try_from(nth).ok(),
            _ => None,
        }
    }

    /// True where it leaves what it is about in sight.
    pub const fn stands_beside(&self) -> bool {
        matches!(self.purpose, Purpose::Theme)
    }

    pub(super) fn hints(&self, lang: Lang) -> Vec<(&'static str, &'static str)> {
        if self.asking {
            let instead = self.under_cursor().and_then(|item| item.instead);
            let mut hints = vec![("Esc", lang.hint_back())];
            if instead.is_some() {
                let both = [("y", lang.hint_to_cover()), ("k", lang.hint_keep_choice())];
                hints.splice(0..0, both);
            } else {
                hints.insert(0, ("y", lang.hint_yes()));
            }
            return hints;
        }
        let mut hints = vec![("Enter", lang.hint_choose())];
        if self.ticks {
            hints.extend([("Space", lang.hint_tick()), ("*", lang.hint_tick_all())]);
        } else if self.several.is_some() {
            hints.push(("Space", lang.hint_mark()));
        }
        if !self.ticks {
            hints.push(("1-9", lang.hint_pick()));
        }
        hints.push(("a-z", lang.hint_filter()));
        hints.push(("Esc", lang.hint_back()));
        hints
    }

    pub(super) fn key(&mut self, key: KeyEvent, look: &Look) -> Wish {
        self.complaint = None;
        if self.asking {
            self.asking = false;
            let instead = self.under_cursor().and_then(|item| item.instead);
            return match (key.code, instead) {
                (KeyCode::Char('y'), Some(instead)) => {
                    Wish::Chosen(self.purpose.clone(), vec![instead])
                }
                (KeyCode::Char('y'), None) | (KeyCode::Char('k'), Some(_)) => self.take(),
                _ => Wish::Stay,
            };
        }
        let plain = key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
        match key.code {
            KeyCode::Esc if self.input.value().is_empty() => return Wish::Leave,
            KeyCode::Esc => {
                self.input = Input::default();
                self.narrow();
            }
            KeyCode::Enter => return self.choose(look),
            KeyCode::Down => self.at = (self.at + 1).min(self.shown.len().saturating_sub(1)),
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            KeyCode::Char('+') | KeyCode::PageDown if look.linear => self.turn_ten(1),
            KeyCode::PageUp if look.linear => self.turn_ten(-1),
            KeyCode::PageDown => {
                self.at = (self.at + 10).min(self.shown.len().saturating_sub(1));
            }
            KeyCode::PageUp => self.at = self.at.saturating_sub(10),
            KeyCode::Char(' ') if self.several.is_some() => self.toggle(),
            KeyCode::Char('*') if self.ticks => self.toggle_all(),
            KeyCode::Char(digit @ '0'..='9')
                if plain && !self.ticks && self.input.value().is_empty() =>
            {
                // Where the choices are heard, ten have numbers at a time.
                let first = if look.linear { self.at / TEN * TEN } else { 0 };
                let place = first + if digit == '0' { 9 } else { digit as usize - '1' as usize };
                if place >= self.shown.len() {
                    self.complaint =
                        Some(look.lang.picker_no_number(digit.to_string()).into_owned());
                } else {
                    self.at = place;
                    if self.several.is_some() {
                        self.toggle();
                    } else {
                        return self.choose(look);
                    }
                }
            }
            KeyCode::Char(letter) if plain && self.hotkey(letter) => return self.choose(look),
            _ => {
                edit_line(&mut self.input, key);
                self.narrow();
            }
        }
        Wish::Stay
    }

    pub(super) fn point(&mut self, place: usize) {
        if !self.asking {
            self.at = place.min(self.shown.len().saturating_sub(1));
            self.complaint = None;
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        insert(&mut self.input, text);
        self.narrow();
    }

    fn hotkey(&mut self, letter: char) -> bool {
        let found = self.items.iter().position(|item| item.hotkey == Some(letter));
        match found.and_then(|item| self.shown.iter().position(|shown| *shown == item)) {
            Some(at) if self.input.value().is_empty() => {
                self.at = at;
                true
            }
            _ => false,
        }
    }

    /// What all typed words are found in; where they begin words comes first.
    fn narrow(&mut self) {
        let words: Vec<Needle> = self.input.value().split_whitespace().map(Needle::new).collect();
        self.shown = (0..self.items.len())
            .filter(|item| words.iter().all(|word| word.within(&[&self.items[*item].search])))
            .collect();
        if !self.ticks {
            self.shown.sort_by_key(|item| {
                !words.iter().all(|word| word.begins_word(&self.items[*item].search))
            });
        }
        self.at = 0;
    }

    fn under_cursor(&self) -> Option<&Item> {
        self.shown.get(self.at).map(|item| &self.items[*item])
    }

    fn toggle(&mut self) {
        let Some(item) = self.shown.get(self.at).copied() else { return };
        if let Some(reason) = &self.items[item].refused {
            self.complaint = Some(reason.clone());
            return;
        }
        let Some(chosen) = &mut self.several else { return };
        let place = chosen.iter().position(|other| *other == item);
        if let Some(place) = place {
            chosen.remove(place);
        } else {
            let alone = self.items[item].alone;
            chosen.retain(|other| !alone && !self.items[*other].alone);
            chosen.push(item);
        }
        self.at = (self.at + 1).min(self.shown.len().saturating_sub(1));
    }

    /// Ticks all that are shown; where they are, takes the ticks away.
    fn toggle_all(&mut self) {
        let Some(chosen) = &mut self.several else { return };
        let items = &self.items;
        let free = |item: &usize| items[*item].refused.is_none() && !items[*item].alone;
        let shown: Vec<usize> = self.shown.iter().copied().filter(free).collect();
        let all = shown.iter().all(|item| chosen.contains(item));
        chosen.retain(|item| !shown.contains(item) && !items[*item].alone);
        if !all {
            chosen.extend(shown);
        }
    }

    /// Why no line is there: nothing is left by the letters, or there was nothing to begin with.
    pub(super) fn nothing(&self, lang: Lang) -> &'static str {
        match self.purpose {
            _ if !self.items.is_empty() => lang.picker_nothing(),
            Purpose::Field(Slot::Site) => lang.picker_no_site(),
            _ => lang.picker_empty(),
        }
    }

    fn choose(&mut self, look: &Look) -> Wish {
        if self.ticks || self.several.as_ref().is_some_and(|chosen| !chosen.is_empty()) {
            return self.take();
        }
        let Some(item) = self.under_cursor() else {
            self.complaint = Some(self.nothing(look.lang).to_owned());
            return Wish::Stay;
        };
        if let Some(reason) = &item.refused {
            self.complaint = Some(reason.clone());
            return Wish::Stay;
        }
        if self.several.is_none() && item.ask.is_some() {
            self.asking = true;
            return Wish::Stay;
        }
        self.take()
    }

    fn take(&self) -> Wish {
        let chosen = match &self.several {
            Some(chosen) if self.ticks || !chosen.is_empty() => {
                chosen.iter().map(|item| self.items[*item].choice).collect()
            }
            _ => self.under_cursor().map(|item| item.choice).into_iter().collect(),
        };
        Wish::Chosen(self.purpose.clone(), chosen)
    }

    /// Draws it at the right, or over everything where that is too narrow.
    pub(super) fn draw_beside(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let width = if area.width < 2 * BESIDE { area.width } else { BESIDE };
        let area = Rect { x: area.right() - width, width, ..area };
        look.clear(area, frame);
        let sign = if look.ascii { "|" } else { "│" };
        let rule = (0..area.height).map(|_| Line::styled(sign, look.theme[Role::Rule]));
        frame.render_widget(Paragraph::new(rule.collect::<Vec<_>>()), area);
        let inner = Rect { x: area.x + 1.min(width), width: width.saturating_sub(1), ..area };
        self.draw(look, inner, frame);
    }

    /// Draws it under the field of a form that it is for.
    pub(in crate::tui) fn draw_under(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        look.clear(area, frame);
        let rule = Line::styled(look.rule(usize::from(area.width)), look.theme[Role::Rule]);
        frame.render_widget(Paragraph::new(rule), Rect { height: 1, ..area });
        self.draw(look, Rect { y: area.y + 1, height: area.height - 1, ..area }, frame);
    }

    pub(super) fn draw(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let theme = &look.theme;
        look.clear(area, frame);
        let width = usize::from(area.width);
        let prompt = format!(" {} ", look.lang.picker_filter());
        let mut lines = vec![
            Line::styled(format!(" {}", self.title), theme[Role::Title]),
            Line::from(vec![
                Span::styled(prompt.clone(), theme[Role::Dim]),
                Span::styled(self.input.value().to_owned(), theme[Role::Input]),
            ]),
        ];
        let foot = self.foot_height(area) + 2;
        let height = usize::from(area.height).saturating_sub(foot).max(1);
        let rows = self.rows();
        let here = rows.iter().position(|row| *row == Row::Item(self.at)).unwrap_or(0);
        let first = (here + 1).saturating_sub(height);
        lines.extend(rows.iter().skip(first).take(height).map(|row| match row {
            Row::Heading(title) => Line::styled(format!("   {title}"), theme[Role::Header]),
            Row::Item(place) => self.line(look, *place, self.shown[*place], width),
        }));
        for (y, row) in (2..).zip(rows.iter().skip(first).take(height)) {
            if let Row::Item(place) = row {
                super::note_entries(look, area, y, *place..place + 1);
            }
        }
        if self.shown.is_empty() {
            lines.push(Line::styled(format!("   {}", self.nothing(look.lang)), theme[Role::Dim]));
        }
        frame.render_widget(Paragraph::new(lines), area);
        self.draw_foot(look, area, frame);
        let row = here.saturating_sub(first) + 2;
        let position = if self.input.value().is_empty() {
            (3, row)
        } else {
            (prompt.chars().count() + self.input.visual_cursor(), 1)
        };
        super::place_cursor(frame, area, position);
    }

    /// The lines of the list: its items, and the headings of their groups.
    fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::with_capacity(self.shown.len());
        let mut group = None;
        for (place, item) in self.shown.iter().enumerate() {
            let of = self.items[*item].group;
            if of != group {
                rows.extend(of.map(Row::Heading));
                group = of;
            }
            rows.push(Row::Item(place));
        }
        rows
    }

    /// The lines kept free under the list: more where items are described at length and there is room.
    fn foot_height(&self, area: Rect) -> usize {
        let long = self.items.iter().any(|item| !item.about.is_empty());
        if long && area.height >= ROOMY { 6 } else { 2 }
    }

    fn line(&self, look: &Look, place: usize, item: usize, width: usize) -> Line<'static> {
        let theme = &look.theme;
        let here = place == self.at;
        let item_of = &self.items[item];
        let digit = match (item_of.hotkey, place) {
            (Some(letter), _) => letter.to_string(),
            (None, 0..9) if !self.ticks => (place + 1).to_string(),
            _ => " ".to_owned(),
        };
        let sign = if here { ">" } else { " " };
        let mut spans = vec![
            Span::styled(format!(" {sign} "), theme[Role::Cursor]),
            Span::styled(format!("{digit} "), theme[Role::Key]),
        ];
        if let Some(chosen) = &self.several {
            let order = chosen.iter().position(|other| *other == item);
            let mark = match order {
                None => "[ ] ".to_owned(),
                Some(_) if self.ticks => "[x] ".to_owned(),
                Some(order) => format!("[{}] ", order + 1),
            };
            spans.push(Span::styled(mark, theme[Role::Mark]));
        }
        let mut left = width.saturating_sub(6);
        for (text, role) in &item_of.parts {
            let text = crate::tui::widgets::clip(text, left).into_owned();
            left = left.saturating_sub(unicode_width::UnicodeWidthStr::width(text.as_str()));
            let role = match (here, item_of.refused.is_some()) {
                (_, true) => Role::Dim,
                (true, false) if *role == Role::Text => Role::RowFocused,
                _ => *role,
            };
            spans.push(Span::styled(text, theme[role]));
        }
        Line::from(spans)
    }

    fn draw_foot(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let theme = &look.theme;
        let (text, role) = match (&self.complaint, self.under_cursor()) {
            (Some(complaint), _) => (complaint.as_str(), Role::Error),
            (None, Some(item)) if self.asking => {
                (item.ask.as_deref().unwrap_or_default(), Role::Warning)
            }
            (None, Some(item)) => match (&item.refused, &item.ask) {
                (Some(reason), _) => (reason.as_str(), Role::Dim),
                _ => ("", Role::Dim),
            },
            _ => ("", Role::Dim),
        };
        let width = usize::from(area.width).saturating_sub(2);
        let about = self.under_cursor().map_or("", |item| item.about.as_str());
        let room = self.foot_height(area) - 2;
        let lines: Vec<Line<'_>> = [(about, Role::Text, room), (text, role, 2)]
            .into_iter()
            .filter(|(text, _, _)| !text.is_empty())
            .flat_map(|(text, role, room)| {
                let lines = crate::tui::widgets::wrap(text, width).into_iter().take(room);
                lines.map(move |line| Line::styled(format!(" {line}"), theme[role]))
            })
            .collect();
        let height = u16::try_from(lines.len()).unwrap_or(2);
        let foot = Rect { y: area.bottom().saturating_sub(height), height, ..area };
        frame.render_widget(Paragraph::new(lines), foot);
    }
}

impl From<Picker> for Overlay {
    fn from(picker: Picker) -> Self {
        Self::Picker(picker)
    }
}

impl From<Prompt> for Overlay {
    fn from(prompt: Prompt) -> Self {
        Self::Prompt(prompt)
    }
}

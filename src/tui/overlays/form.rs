//! The form: fields with label, value, error. What the fields mean is in the file of each form.
//!
//! Owns focus, keys and drawing. The desk's rules validate; what they refuse lands beside its field.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use ratatui_textarea::TextArea;
use tui_input::Input;

use super::{
    Choice, Overlay, Wish, composer, edit_line, insert, new_ticket::NewTicketForm,
    relations::RelationsForm,
};
use crate::{
    desk::{Command, Field, IdSource, Refusal, Timestamp},
    locale::Lang,
    phrase,
    tui::{effect::Editing, look::Look, panes::Sight, theme::Role, widgets},
};

/// What a field takes.
#[derive(Debug)]
pub enum Value {
    /// One of several: what is shown, a remark, and why it cannot be changed.
    Choice {
        /// What is chosen.
        shown: String,
        /// A remark beside it.
        note: String,
        /// Why it is disabled.
        disabled: Option<String>,
    },
    /// One line.
    Line(Input),
    /// Several lines.
    Area(Box<TextArea<'static>>),
}

/// One field.
#[derive(Debug)]
pub struct FormField {
    /// Which.
    pub id: Slot,
    /// Its name.
    pub label: fn(Lang) -> &'static str,
    /// It must be filled in.
    pub required: bool,
    /// What it holds.
    pub value: Value,
    /// What is wrong with it.
    pub error: Option<String>,
}

/// The fields of all forms; those the desk knows carry its name for them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each is the field it names")]
pub enum Slot {
    Site,
    User,
    Device,
    Folder,
    Users,
    Title,
    Priority,
    Impact,
    Type,
    Assignee,
    Text,
}

impl Slot {
    /// The desk's name for it, which its refusals use; nothing for those it cannot refuse.
    pub const fn field(self) -> Option<Field> {
        Some(match self {
            Self::Site => Field::Site,
            Self::User | Self::Users => Field::User,
            Self::Device => Field::Device,
            Self::Folder => Field::Folder,
            Self::Title => Field::Title,
            Self::Priority => Field::Priority,
            Self::Assignee => Field::Assignee,
            Self::Text => Field::Text,
            Self::Impact | Self::Type => return None,
        })
    }
}

/// Which form.
#[derive(Debug)]
pub enum Kind {
    /// A ticket to open.
    NewTicket(NewTicketForm),
    /// Site, folder and users of devices.
    Relations(RelationsForm),
}

/// A form being filled in.
#[derive(Debug)]
pub struct Form {
    /// Which.
    pub kind: Kind,
    /// Its fields, in order.
    pub fields: Vec<FormField>,
    focus: usize,
    /// What changed by itself, or what is wrong.
    pub note: Option<(String, Role)>,
}

impl Form {
    /// A form with the focus on the first field that is still empty.
    pub fn new(kind: Kind, fields: Vec<FormField>, sight: &Sight<'_>) -> Self {
        let mut form = Self { kind, fields, focus: 0, note: None };
        form.show(sight);
        let empty = |field: &FormField| match &field.value {
            Value::Choice { shown, disabled, .. } => shown.is_empty() && disabled.is_none(),
            Value::Line(input) => input.value().is_empty(),
            Value::Area(_) => false,
        };
        form.focus = form.fields.iter().position(empty).unwrap_or(0);
        form
    }

    /// A field of choices.
    pub fn choice(id: Slot, label: fn(Lang) -> &'static str, required: bool) -> FormField {
        let value = Value::Choice { shown: String::new(), note: String::new(), disabled: None };
        FormField { id, label, required, value, error: None }
    }

    /// A field of one line.
    pub fn line(id: Slot, label: fn(Lang) -> &'static str, required: bool) -> FormField {
        FormField { id, label, required, value: Value::Line(Input::default()), error: None }
    }

    /// A field of several lines.
    pub fn area(id: Slot, label: fn(Lang) -> &'static str) -> FormField {
        let value = Value::Area(Box::new(composer::text_area("")));
        FormField { id, label, required: false, value, error: None }
    }

    /// The text of a field that is typed.
    pub fn text(&self, id: Slot) -> String {
        match self.fields.iter().find(|field| field.id == id).map(|field| &field.value) {
            Some(Value::Line(input)) => input.value().to_owned(),
            Some(Value::Area(area)) => area.lines().join("\n"),
            _ => String::new(),
        }
    }

    /// Replaces the text of the field of several lines.
    pub fn set_text(&mut self, text: &str) {
        for field in &mut self.fields {
            if let Value::Area(area) = &mut field.value {
                **area = composer::text_area(text);
            }
        }
    }

    /// Brings what the choices show up to date with the state behind them.
    pub fn show(&mut self, sight: &Sight<'_>) {
        for field in &mut self.fields {
            if let Value::Choice { shown, note, disabled } = &mut field.value {
                let (text, remark, why) = match &self.kind {
                    Kind::NewTicket(form) => form.show(field.id, sight),
                    Kind::Relations(form) => form.show(field.id, sight),
                };
                *shown = text;
                *note = remark;
                *disabled = why;
            }
        }
    }

    /// Takes what was picked for a field; what changed by itself goes to the note.
    pub fn picked(&mut self, slot: Slot, choices: &[Choice], sight: &Sight<'_>) {
        let outcome = match &mut self.kind {
            Kind::NewTicket(form) => form.picked(choices, sight),
            Kind::Relations(form) => form.picked(slot, choices, sight),
        };
        self.note = match outcome {
            Ok(text) => text.map(|text| (text, Role::Warning)),
            Err(refusal) => {
                Some((phrase::refusal(sight.look.lang, sight.desk, &refusal), Role::Error))
            }
        };
        for field in &mut self.fields {
            field.error = None;
        }
        self.show(sight);
    }

    /// The commands that submitting sends as one step.
    pub fn commands(&self, ids: &mut IdSource, at: Timestamp) -> Vec<Command> {
        match &self.kind {
            Kind::NewTicket(form) => {
                form.commands(ids, at, self.text(Slot::Title), self.text(Slot::Text))
            }
            Kind::Relations(form) => form.commands(),
        }
    }

    /// Shows what the desk refused beside its field, and goes there.
    pub fn refuse(&mut self, refusal: &Refusal, sight: &Sight<'_>) {
        let text = phrase::refusal(sight.look.lang, sight.desk, refusal);
        for field in &mut self.fields {
            field.error = None;
        }
        let place = refusal
            .field()
            .and_then(|of| self.fields.iter().position(|field| field.id.field() == Some(of)));
        if let Some(place) = place {
            self.fields[place].error = Some(text.clone());
            self.focus = place;
        }
        self.note = Some((text, Role::Error));
    }

    /// True when there is something worth keeping.
    pub fn is_started(&self) -> bool {
        matches!(self.kind, Kind::NewTicket(_))
            && [Slot::Title, Slot::Text].iter().any(|slot| !self.text(*slot).trim().is_empty())
    }

    pub(super) fn hints(&self, lang: Lang) -> Vec<(&'static str, &'static str)> {
        let leave = match self.kind {
            Kind::NewTicket(_) if self.is_started() => lang.hint_keep_draft(),
            _ => lang.hint_back(),
        };
        let mut hints = vec![("F2", lang.hint_save()), ("Tab", lang.hint_next_field())];
        match self.fields[self.focus].value {
            Value::Choice { .. } => hints.push(("Enter", lang.hint_choose())),
            Value::Area(_) => hints.push(("Ctrl-o", lang.hint_editor())),
            Value::Line(_) => {}
        }
        hints.push(("Esc", leave));
        hints
    }

    pub(super) fn key(&mut self, key: KeyEvent, sight: &Sight<'_>) -> Wish {
        let count = self.fields.len();
        let forward = |focus: usize| (focus + 1) % count;
        let backward = |focus: usize| (focus + count - 1) % count;
        let several = matches!(self.fields[self.focus].value, Value::Area(_));
        match (key.code, key.modifiers) {
            (KeyCode::Esc, _) => return Wish::Leave,
            (KeyCode::F(2), _) => return Wish::Submit,
            (KeyCode::BackTab, _) | (KeyCode::Tab, KeyModifiers::SHIFT) => {
                self.focus = backward(self.focus);
            }
            (KeyCode::Tab, _) => self.focus = forward(self.focus),
            (KeyCode::Down, _) if !several => self.focus = forward(self.focus),
            (KeyCode::Up, _) if !several => self.focus = backward(self.focus),
            (KeyCode::Char('o'), KeyModifiers::CONTROL) if several => {
                return Wish::Edit(Editing::FormText, self.text(Slot::Text));
            }
            _ => return self.field_key(key, sight),
        }
        Wish::Stay
    }

    fn field_key(&mut self, key: KeyEvent, sight: &Sight<'_>) -> Wish {
        let next = (self.focus + 1) % self.fields.len();
        let field = &mut self.fields[self.focus];
        if field.error.take().is_some() {
            self.note = None;
        }
        match &mut field.value {
            Value::Line(_) if key.code == KeyCode::Enter => self.focus = next,
            Value::Line(input) => edit_line(input, key),
            Value::Area(area) => drop(area.input(key)),
            Value::Choice { disabled: Some(why), .. } => {
                self.note = Some((why.clone(), Role::Warning));
            }
            Value::Choice { .. } => {
                let id = field.id;
                let letter = match key.code {
                    KeyCode::Enter | KeyCode::Char(' ') | KeyCode::Right => None,
                    KeyCode::Char(letter)
                        if key.modifiers.difference(KeyModifiers::SHIFT).is_empty()
                            && letter.is_alphabetic() =>
                    {
                        Some(letter)
                    }
                    _ => return Wish::Stay,
                };
                let picker = match &self.kind {
                    Kind::NewTicket(form) => form.picker(id, sight),
                    Kind::Relations(form) => form.picker(id, sight),
                };
                let picker = match letter {
                    Some(letter) => picker.typed(letter),
                    None => picker,
                };
                return Wish::Open(Box::new(Overlay::Picker(picker)));
            }
        }
        Wish::Stay
    }

    pub(super) fn paste(&mut self, text: &str) {
        match &mut self.fields[self.focus].value {
            Value::Line(input) => insert(input, text),
            Value::Area(area) => composer::paste(area, text),
            Value::Choice { .. } => {}
        }
    }

    fn title(&self, sight: &Sight<'_>) -> String {
        match &self.kind {
            Kind::NewTicket(_) => sight.look.lang.form_new_ticket().to_owned(),
            Kind::Relations(form) => form.title(sight),
        }
    }

    pub(in crate::tui) fn draw(&self, sight: &Sight<'_>, area: Rect, frame: &mut Frame<'_>) {
        let look = sight.look;
        let theme = &look.theme;
        look.clear(area, frame);
        let title = Line::styled(format!(" {}", self.title(sight)), theme[Role::Title]);
        let line = |y: u16| Rect { y: area.y.saturating_add(y), height: 1, ..area };
        frame.render_widget(Paragraph::new(title), line(0).intersection(area));
        let notes = self.note.as_ref().map_or_else(Vec::new, |(text, role)| {
            widgets::wrap(text, usize::from(area.width).saturating_sub(2))
                .into_iter()
                .take(2)
                .map(|line| Line::styled(format!(" {line}"), theme[*role]))
                .collect()
        });
        let foot = u16::try_from(notes.len()).unwrap_or(2).min(area.height);
        let foot = Rect { y: area.bottom() - foot, height: foot, ..area };
        frame.render_widget(Paragraph::new(notes), foot);
        let room = usize::from(foot.y.saturating_sub(area.y + 2));
        let rows: Vec<usize> = self.heights(room);
        let before: usize = rows.iter().take(self.focus + 1).sum();
        let skip = before.saturating_sub(room);
        let mut y = 0;
        for (index, field) in self.fields.iter().enumerate() {
            let height = rows[index];
            if y >= skip && y - skip < room {
                let top = area.y + 2 + u16::try_from(y - skip).unwrap_or(0);
                let height = u16::try_from(height).unwrap_or(1).min(foot.y.saturating_sub(top));
                let rect = Rect { y: top, height, ..area };
                draw_field(field, index == self.focus, rect, look, frame);
            }
            y += height;
        }
    }

    /// What is left of the area under the field with the focus, where a list to choose from it can stand.
    pub fn below(&self, area: Rect) -> Rect {
        let used = u16::try_from(self.focus).unwrap_or(u16::MAX).saturating_add(3).min(area.height);
        Rect { y: area.y + used, height: area.height - used, ..area }
    }

    /// The rows each field takes; the one of several lines takes what is left.
    fn heights(&self, room: usize) -> Vec<usize> {
        let lines = self.fields.len() - 1;
        self.fields
            .iter()
            .map(|field| match field.value {
                Value::Area(_) => room.saturating_sub(lines).clamp(3, 12),
                _ => 1,
            })
            .collect()
    }
}

/// Where the values begin.
const LABEL: u16 = 14;

fn draw_field(field: &FormField, focused: bool, rect: Rect, look: &Look, frame: &mut Frame<'_>) {
    let theme = &look.theme;
    let sign = if focused { ">" } else { " " };
    let star = if field.required { "*" } else { " " };
    let label = Line::from(vec![
        Span::styled(format!(" {sign} "), theme[Role::Cursor]),
        Span::styled(widgets::fit((field.label)(look.lang), 9), theme[Role::Header]),
        Span::styled(star, theme[Role::Warning]),
    ]);
    frame.render_widget(Paragraph::new(label), rect);
    let value = Rect {
        x: rect.x.saturating_add(LABEL).min(rect.right()),
        width: rect.width.saturating_sub(LABEL + 1),
        ..rect
    };
    let width = usize::from(value.width);
    let error = field.error.as_deref();
    match &field.value {
        Value::Choice { shown, note, disabled } => {
            let empty = shown.is_empty();
            let (text, role) = match (disabled, empty) {
                (Some(why), _) => (why.as_str(), Role::Dim),
                (None, true) => (look.lang.form_choose(), Role::InputPlaceholder),
                (None, false) if focused => (shown.as_str(), Role::RowFocused),
                (None, false) => (shown.as_str(), Role::Text),
            };
            let (note, note_role) = error.map_or((note.as_str(), Role::Dim), |e| (e, Role::Error));
            let line = Line::from(vec![
                Span::styled(text.to_owned(), theme[role]),
                Span::styled(format!("  {note}"), theme[note_role]),
            ]);
            frame.render_widget(Paragraph::new(line), value);
            if focused {
                super::place_cursor(frame, value, (0, 0));
            }
        }
        Value::Line(input) => {
            let scroll = input.visual_scroll(width.saturating_sub(1).max(1));
            let text: String = input.value().chars().skip(scroll).collect();
            let used = text.chars().count();
            let mut line = vec![Span::styled(text, theme[Role::Input])];
            if used == 0 {
                let rule = if look.ascii { "_" } else { "…" }.repeat(width.min(40));
                line.push(Span::styled(rule, theme[Role::InputPlaceholder]));
            }
            if let Some(error) = error {
                line.push(Span::styled(format!("  {error}"), theme[Role::Error]));
            }
            frame.render_widget(Paragraph::new(Line::from(line)), value);
            if focused {
                let column = input.visual_cursor().saturating_sub(scroll);
                super::place_cursor(frame, value, (column, 0));
            }
        }
        Value::Area(area) => {
            composer::draw_area(area, value, focused, frame);
            if let Some(error) = error {
                let line = Line::styled(error.to_owned(), theme[Role::Error]);
                frame.render_widget(Paragraph::new(line), Rect { height: 1, ..value });
            }
        }
    }
}

//! The form: fields with label, value, error. What the fields mean is in the file of each form, which
//! implements [`Fill`]; a new form is such a file.
//!
//! Owns focus, keys and drawing. The desk's rules validate; what they refuse lands beside its field.

use std::fmt::Debug;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};
use ratatui_textarea::TextArea;
use tui_input::Input;
use unicode_width::UnicodeWidthStr as _;

use super::{
    Choice, Overlay, Picker, Wish, composer, edit_line, field, insert,
    kept::{self, Held},
    spoken::Word,
};
pub use super::{slot::Slot, typed::Typed};
use crate::{
    desk::{Command, FolderId, IdSource, Notice, Refusal, Timestamp},
    locale::Lang,
    phrase,
    tui::{
        effect::{Ask, AskId, Editing},
        hits::Target,
        panes::Sight,
        port::Trouble,
        theme::Role,
        widgets,
    },
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
    /// One line that is not shown.
    Secret(Input),
    /// Yes or no.
    Tick(bool),
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

/// What a choice shows: the value, a remark beside it, and why it cannot be changed.
pub type Shown = (String, String, Option<String>);

/// What a form is about.
pub trait Fill: Debug {
    /// What stands above it.
    fn title(&self, sight: &Sight<'_>) -> String;

    /// What a field of choices shows.
    fn show(&self, _slot: Slot, _sight: &Sight<'_>) -> Shown {
        Shown::default()
    }

    /// What a field of choices offers.
    fn picker(&self, _slot: Slot, _sight: &Sight<'_>) -> Option<Picker> {
        None
    }

    /// Takes what was picked for a field; says what changed by itself.
    ///
    /// # Errors
    /// Why it cannot be that.
    fn picked(
        &mut self,
        _slot: Slot,
        _choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        Ok(None)
    }

    /// Takes what was ticked or not.
    fn ticked(&mut self, _slot: Slot, _on: bool) {}

    /// The prompt for a value that is not among the choices yet.
    fn prompt(&self, _sight: &Sight<'_>) -> Option<Overlay> {
        None
    }

    /// Takes a folder that was just added.
    fn added(&mut self, _folder: FolderId) {}

    /// The commands that submitting sends as one step.
    ///
    /// # Errors
    /// What is missing before the desk can be asked.
    fn commands(
        &self,
        _typed: &Typed<'_>,
        _ids: &mut IdSource,
        _at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        Ok(Vec::new())
    }

    /// What submitting asks for instead of sending commands, and what to say once it is done; or what is wrong.
    fn ask(&self, _typed: &Typed<'_>, _lang: Lang) -> Option<Result<(Ask, String), Trouble>> {
        None
    }

    /// What submitting is called, where it is no saving. Enter in the last field does it as well then.
    fn verb(&self, _lang: Lang) -> Option<&'static str> {
        None
    }

    /// The form to go on in, where what was ticked takes other fields.
    fn instead(&self, _typed: &Typed<'_>, _sight: &Sight<'_>) -> Option<Form> {
        None
    }

    /// The question before a command with these consequences is sent; nothing where none is needed.
    fn question(&self, _sight: &Sight<'_>, _notices: &[Notice]) -> Option<String> {
        None
    }

    /// The name under which what was filled in is kept until it is saved or dropped; nothing for forms that are not.
    fn draft_name(&self) -> Option<String> {
        None
    }

    /// What the form holds, as a text that it can be made of again; for forms that say so in [`Self::drafted`].
    fn draft(&self, _typed: &Typed<'_>) -> Option<String> {
        None
    }

    /// The fields that are kept as a draft when the form is left. Other forms ask before they drop what was changed.
    fn drafted(&self) -> &'static [Slot] {
        &[]
    }
}

/// A form being filled in.
#[derive(Debug)]
pub struct Form {
    /// What it is about.
    pub fill: Box<dyn Fill>,
    /// Its fields, in order.
    pub fields: Vec<FormField>,
    pub(super) focus: usize,
    pub(in crate::tui) changed: bool,
    /// What stood above it when it opened.
    pub(super) title: String,
    /// What its fields held when it opened.
    pub(super) opened: Vec<Held>,
    /// What was picked, in order.
    pub(super) picks: Vec<(Slot, Vec<Choice>)>,
    /// What it asked for and has no answer to yet.
    pub waits: Option<AskId>,
    /// What changed by itself, or what is wrong.
    pub note: Option<(String, Role)>,
}

impl Form {
    /// A form with the focus on the first field that is still empty.
    pub fn new(fill: impl Fill + 'static, fields: Vec<FormField>, sight: &Sight<'_>) -> Self {
        let mut form = Self {
            title: fill.title(sight),
            fill: Box::new(fill),
            opened: kept::held(&fields),
            fields,
            focus: 0,
            changed: false,
            picks: Vec::new(),
            waits: None,
            note: None,
        };
        form.show(sight);
        let empty = |field: &FormField| match &field.value {
            Value::Choice { shown, disabled, .. } => shown.is_empty() && disabled.is_none(),
            Value::Line(input) | Value::Secret(input) => input.value().is_empty(),
            Value::Area(_) | Value::Tick(_) => false,
        };
        form.focus = form.fields.iter().position(empty).unwrap_or(0);
        form
    }

    /// With the focus on the first field: for a form that changes what is there.
    #[must_use]
    pub const fn from_the_top(mut self) -> Self {
        self.focus = 0;
        self
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

    /// A field of one line with something in it.
    pub fn filled(
        id: Slot,
        label: fn(Lang) -> &'static str,
        required: bool,
        text: impl Into<String>,
    ) -> FormField {
        FormField { value: Value::Line(Input::new(text.into())), ..Self::line(id, label, required) }
    }

    /// A field of one line that is not shown.
    pub fn secret(id: Slot, label: fn(Lang) -> &'static str) -> FormField {
        FormField { value: Value::Secret(Input::default()), ..Self::line(id, label, true) }
    }

    /// A field of yes or no.
    pub fn tick(id: Slot, label: fn(Lang) -> &'static str, on: bool) -> FormField {
        FormField { value: Value::Tick(on), ..Self::line(id, label, false) }
    }

    /// A field of several lines.
    pub fn area(id: Slot, label: fn(Lang) -> &'static str) -> FormField {
        let value = Value::Area(Box::new(composer::text_area("")));
        FormField { id, label, required: false, value, error: None }
    }

    /// A field of several lines with something in it.
    pub fn written(id: Slot, label: fn(Lang) -> &'static str, text: &str) -> FormField {
        let value = Value::Area(Box::new(composer::text_area(text)));
        FormField { value, ..Self::area(id, label) }
    }

    /// The same form with the focus on a field.
    #[must_use]
    pub fn at(mut self, slot: Slot) -> Self {
        self.focus = self.fields.iter().position(|field| field.id == slot).unwrap_or(self.focus);
        self
    }

    /// The text of a field that is typed.
    pub fn text(&self, id: Slot) -> String {
        Typed(&self.fields).text(id)
    }

    /// Replaces the text of the field of several lines.
    pub fn set_text(&mut self, text: &str) {
        self.changed = true;
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
                let (text, remark, why) = self.fill.show(field.id, sight);
                *shown = text;
                *note = remark;
                *disabled = why;
            }
        }
    }

    /// Takes what was picked for a field; what changed by itself goes to the note.
    pub fn picked(&mut self, slot: Slot, choices: &[Choice], sight: &Sight<'_>) {
        self.changed = true;
        self.note_pick(slot, choices);
        self.note = match self.fill.picked(slot, choices, sight) {
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
    ///
    /// # Errors
    /// What is missing before the desk can be asked.
    pub fn commands(&self, ids: &mut IdSource, at: Timestamp) -> Result<Vec<Command>, Refusal> {
        self.fill.commands(&Typed(&self.fields), ids, at)
    }

    /// What submitting asks for instead of sending commands.
    pub fn ask(&self, lang: Lang) -> Option<Result<(Ask, String), Trouble>> {
        self.fill.ask(&Typed(&self.fields), lang)
    }

    /// Shows why something that was asked was not done, and goes to the field it is about.
    pub fn fail(&mut self, trouble: Trouble) {
        self.waits = None;
        for field in &mut self.fields {
            field.error = None;
        }
        for (of, text) in trouble.fields {
            let place = self.fields.iter().position(|field| field.id.field() == Some(of));
            if let Some(place) = place {
                self.fields[place].error = Some(text);
                self.focus = place;
            }
        }
        self.note = Some((trouble.text, Role::Error));
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

    /// True when there is something worth keeping as a draft.
    pub fn is_started(&self) -> bool {
        self.fill.drafted().iter().any(|slot| !self.text(*slot).trim().is_empty())
    }

    /// True when leaving the form would lose what was changed in it (PA7).
    pub fn would_lose(&self) -> bool {
        self.changed && self.fill.drafted().is_empty()
    }

    pub(super) fn hints(&self, lang: Lang) -> Vec<(&'static str, &'static str)> {
        let leave = if self.is_started() { lang.hint_keep_draft() } else { lang.hint_back() };
        let submit = self.fill.verb(lang).unwrap_or(lang.hint_save());
        let mut hints = vec![("F2", submit), ("Tab", lang.hint_next_field())];
        match self.fields[self.focus].value {
            Value::Choice { .. } => hints.push(("Enter", lang.hint_choose())),
            Value::Area(_) => hints.push(("Ctrl-o", lang.hint_editor())),
            Value::Tick(_) => hints.push(("Space", lang.hint_tick())),
            Value::Line(_) | Value::Secret(_) => {}
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
                return Wish::Edit(Editing::FormText, self.text(self.fields[self.focus].id));
            }
            _ => return self.field_key(key, sight),
        }
        Wish::Stay
    }

    /// Puts the focus on the field that was pointed at; one that is ticked or not is the other then.
    pub(super) fn point(&mut self, place: usize, sight: &Sight<'_>) {
        let there = self.focus == place;
        self.focus = place.min(self.fields.len() - 1);
        if there && let Value::Tick(_) = self.fields[self.focus].value {
            self.field_key(KeyEvent::from(KeyCode::Char(' ')), sight);
        }
    }

    fn field_key(&mut self, key: KeyEvent, sight: &Sight<'_>) -> Wish {
        let next = (self.focus + 1) % self.fields.len();
        let field = &mut self.fields[self.focus];
        if field.error.take().is_some() {
            self.note = None;
        }
        match &mut field.value {
            Value::Line(_) | Value::Secret(_) if key.code == KeyCode::Enter => {
                let lang = sight.look.lang;
                match self.word(lang).filter(|_| sight.look.linear) {
                    Some(Word::Back) => return self.key(KeyEvent::from(KeyCode::BackTab), sight),
                    Some(Word::List) => {
                        self.note = Some((self.read_back(lang).join("\n"), Role::Dim));
                        return Wish::Stay;
                    }
                    Some(Word::Skip) | None => {}
                }
                if next == 0 && (sight.look.linear || self.fill.verb(lang).is_some()) {
                    return Wish::Submit;
                }
                self.focus = next;
            }
            Value::Line(input) | Value::Secret(input) => {
                let before = input.value().len();
                edit_line(input, key);
                self.changed |= before != input.value().len();
            }
            Value::Area(area) => self.changed |= area.input(key),
            Value::Tick(on) => match key.code {
                KeyCode::Char(' ') | KeyCode::Enter => {
                    *on = !*on;
                    self.changed = true;
                    self.fill.ticked(field.id, *on);
                    self.show(sight);
                    if let Some(form) = self.fill.instead(&Typed(&self.fields), sight) {
                        *self = form;
                    }
                }
                _ => {}
            },
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
                let Some(picker) = self.fill.picker(id, sight) else { return Wish::Stay };
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
        self.changed = true;
        match &mut self.fields[self.focus].value {
            Value::Line(input) | Value::Secret(input) => insert(input, text),
            Value::Area(area) => composer::paste(area, text),
            Value::Choice { .. } | Value::Tick(_) => {}
        }
    }

    pub(in crate::tui) fn draw(&self, sight: &Sight<'_>, area: Rect, frame: &mut Frame<'_>) {
        let look = sight.look;
        let theme = &look.theme;
        look.clear(area, frame);
        let title = Line::styled(format!(" {}", self.fill.title(sight)), theme[Role::Title]);
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
        let label = self.label_width(look.lang);
        let mut y = 0;
        for (index, field) in self.fields.iter().enumerate() {
            let height = rows[index];
            if y >= skip && y - skip < room {
                let top = area.y + 2 + u16::try_from(y - skip).unwrap_or(0);
                let height = u16::try_from(height).unwrap_or(1).min(foot.y.saturating_sub(top));
                let rect = Rect { y: top, height, ..area };
                look.hits.note(rect, Target::Entry(index));
                field::draw(field, index == self.focus, label, rect, look, frame);
            }
            y += height;
        }
    }

    /// What is left of the area under the field with the focus, where a list to choose from it can stand.
    pub fn below(&self, area: Rect) -> Rect {
        let used = u16::try_from(self.focus).unwrap_or(u16::MAX).saturating_add(3).min(area.height);
        Rect { y: area.y + used, height: area.height - used, ..area }
    }

    /// The cells that the longest label takes, within reason.
    fn label_width(&self, lang: Lang) -> usize {
        let widths = self.fields.iter().map(|field| (field.label)(lang).width());
        widths.max().unwrap_or(0).clamp(9, 26)
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

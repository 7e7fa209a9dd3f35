//! What lies over the panes: one stack, the top takes every key.
//!
//! Owns the kinds of overlay and what they answer; each file holds one, with its keys and its drawing. An
//! overlay holds what it would do (the commands of a confirmation, the purpose of a picker), so nothing has
//! to be remembered elsewhere. A new kind is a file here and an arm in [`Overlay`].

mod absence;
mod admit;
mod assign_role;
mod choices;
mod composer;
mod confirm;
mod device;
mod directory;
mod edit_profile;
mod edit_settings;
mod field;
pub mod form;
pub(in crate::tui) mod jump;
pub(in crate::tui) mod kept;
mod login;
mod mail;
mod new_ticket;
mod outcomes;
mod palette;
mod picker;
mod prompt;
mod refused;
mod relations;
mod role;
mod rule;
mod sign_in;
mod site;
mod slot;
mod spoken;
mod status;
mod technician;
mod token;
mod typed;
mod user;
mod webhook;

pub use choices::Choice;
pub use composer::Composer;
pub use confirm::{Confirm, Then};
use crossterm::event::KeyEvent;
pub use form::Form;
pub use outcomes::{Outcome, OutcomeSort, Outcomes};
pub use palette::{Palette, Shown, Used};
pub use picker::{Item, Picker, Purpose};
pub use prompt::{About, Leaving, Prompt};
use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};
use tui_input::{Input, InputRequest};

use super::{effect::AskId, hits::Target, look::Look, panes::Sight, screen::Screen, theme::Role};
use crate::desk::{self, Command};
pub use refused::{RefusedWish, Reply};

pub use assign_role::give as give_role;
pub(super) use choices::{
    covers as cover_items, devices as device_items, priorities as priority_items, relatable,
    sites as site_items, statuses as status_items, technicians as technician_items, ticket_names,
    users as user_items,
};
pub(super) use edit_profile::language_words;
pub(super) use edit_settings::zone_words;
pub(super) use new_ticket::{NEW_TICKET, Prefill};
pub(super) use user::replaces_main;

/// One layer.
#[derive(Debug)]
pub enum Overlay {
    /// Every action, or those of this place: to search and run.
    Palette(Palette),
    /// One of several.
    Picker(Picker),
    /// One line of text.
    Prompt(Prompt),
    /// A question before something is done.
    Confirm(Confirm),
    /// A message of several lines.
    Composer(Box<Composer>),
    /// Several fields.
    Form(Box<Form>),
    /// What the desk refused after it was shown as done.
    Refused(Box<RefusedWish>),
    /// What became of each of many.
    Outcomes(Box<Outcomes>),
}

/// What an overlay wants after a key.
#[derive(Debug)]
pub enum Wish {
    /// To stay as it is.
    Stay,
    /// To go.
    Leave,
    /// To go, and this to be done.
    Run(Used),
    /// To go, and this choice to be taken.
    Chosen(Purpose, Vec<Choice>),
    /// To stay, and the text to be taken: it goes if that works.
    Try(About, String),
    /// To go, and these commands to be sent as one step.
    Send(Vec<Command>),
    /// To go, together with the layer below.
    Discard,
    /// To go, and the New technician form to open with one more seat (T6).
    AddWithSeat,
    /// To go, and what was agreed to to begin.
    Begin(Then),
    /// To leave the program.
    Quit,
    /// Another layer on top.
    Open(Box<Overlay>),
    /// To go on in the external editor.
    Edit(super::effect::Editing, String),
    /// To submit the form.
    Submit,
    /// To go, and the form of this person's absence to open, with what was typed as the time to be back.
    Plan(desk::TechnicianId, String),
    /// To go, and this answer to a refused command to be carried out.
    Answer(desk::CommandId, Reply),
    /// To say something.
    Say(String),
}

impl Overlay {
    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent, sight: &Sight<'_>) -> Wish {
        match self {
            Self::Palette(palette) => palette.key(key, sight),
            Self::Picker(picker) => picker.key(key, sight.look),
            Self::Prompt(prompt) => prompt.key(key),
            Self::Confirm(confirm) => confirm.key(key),
            Self::Composer(composer) => composer.key(key),
            Self::Form(form) => form.key(key, sight),
            Self::Refused(wish) => wish.key(key),
            Self::Outcomes(outcomes) => outcomes.key(key),
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, sight: &Sight<'_>) {
        match self {
            Self::Palette(palette) => palette.paste(text, sight),
            Self::Picker(picker) => picker.paste(text),
            Self::Prompt(prompt) => insert(&mut prompt.input, text),
            Self::Confirm(_) | Self::Refused(_) | Self::Outcomes(_) => {}
            Self::Composer(composer) => composer.paste(text),
            Self::Form(form) => form.paste(text),
        }
    }

    /// Puts its cursor on the entry that was pointed at.
    pub fn point(&mut self, place: usize, sight: &Sight<'_>) {
        match self {
            Self::Palette(palette) => palette.point(place),
            Self::Picker(picker) => picker.point(place),
            Self::Form(form) => form.point(place, sight),
            Self::Outcomes(outcomes) => outcomes.point(place),
            Self::Prompt(_) | Self::Confirm(_) | Self::Composer(_) | Self::Refused(_) => {}
        }
    }

    /// Draws it, and puts the cursor where the person is.
    pub fn draw(&self, sight: &Sight<'_>, area: Rect, frame: &mut Frame<'_>) {
        match self {
            Self::Palette(palette) => palette.draw(sight, area, frame),
            Self::Picker(picker) if picker.stands_beside() => {
                picker.draw_beside(sight.look, area, frame);
            }
            Self::Picker(picker) => picker.draw(sight.look, area, frame),
            Self::Prompt(prompt) => prompt.draw(sight.look, area, frame),
            Self::Confirm(confirm) => confirm.draw(sight.look, area, frame),
            Self::Composer(composer) => composer.draw(sight.look, area, frame),
            Self::Form(form) => form.draw(sight, area, frame),
            Self::Refused(wish) => wish.draw(sight.look, area, frame),
            Self::Outcomes(outcomes) => outcomes.draw(sight.look, area, frame),
        }
    }

    /// What its keys are, for the last line.
    pub fn hints(&self, look: &Look) -> Vec<(&'static str, &'static str)> {
        let lang = look.lang;
        match self {
            Self::Palette(_) => vec![("Enter", lang.hint_run()), ("Esc", lang.hint_back())],
            Self::Picker(picker) => picker.hints(lang),
            Self::Prompt(prompt) => prompt.hints(lang),
            Self::Confirm(Confirm { then: Then::Nothing, .. }) => vec![("Esc", lang.hint_back())],
            Self::Confirm(_) => vec![("y", lang.hint_yes()), ("Esc", lang.hint_back())],
            Self::Composer(_) => vec![
                ("F2", lang.hint_send()),
                ("Ctrl-o", lang.hint_editor()),
                ("Esc", lang.hint_back()),
            ],
            Self::Form(form) => form.hints(lang),
            Self::Refused(wish) => wish.hints(lang),
            Self::Outcomes(outcomes) => outcomes.hints(lang),
        }
    }

    /// True for the one that waits for this answer.
    pub fn waits_for(&self, ask: AskId) -> bool {
        match self {
            Self::Form(form) => form.waits == Some(ask),
            Self::Prompt(prompt) => prompt.waits == Some(ask),
            _ => false,
        }
    }

    /// True for those that take the whole screen below the tabs.
    pub const fn is_page(&self) -> bool {
        match self {
            Self::Picker(picker) => !picker.stands_beside(),
            Self::Form(_) | Self::Palette(_) | Self::Outcomes(_) => true,
            _ => false,
        }
    }
}

/// The longest text a one-line field takes; more is cut where it is typed.
const LINE_MAX: usize = 1_000;

/// Puts text where the cursor is, on one line and without hostile characters, in one step.
pub fn insert(input: &mut Input, text: &str) {
    let at = input.cursor();
    let mut value: Vec<char> = input.value().chars().collect();
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: Vec<char> =
        desk::clean(&line).chars().take(LINE_MAX.saturating_sub(value.len())).collect();
    let cursor = at + line.len();
    value.splice(at..at, line);
    *input = Input::new(value.into_iter().collect()).with_cursor(cursor);
}

/// Lets a one-line field handle a key. Word motion comes with Alt, which the library expects as Meta.
pub fn edit_line(input: &mut Input, key: KeyEvent) {
    use crossterm::event::{KeyCode, KeyModifiers};
    use tui_input::backend::crossterm::EventHandler as _;
    let request = match (key.code, key.modifiers) {
        (KeyCode::Char('b') | KeyCode::Left, KeyModifiers::ALT) => Some(InputRequest::GoToPrevWord),
        (KeyCode::Char('f') | KeyCode::Right, KeyModifiers::ALT) => {
            Some(InputRequest::GoToNextWord)
        }
        (KeyCode::Char('d'), KeyModifiers::ALT) => Some(InputRequest::DeleteNextWord),
        _ => None,
    };
    if let Some(request) = request {
        input.handle(request);
    } else if input.value().len() < LINE_MAX || !matches!(key.code, KeyCode::Char(_)) {
        input.handle_event(&crossterm::event::Event::Key(key));
    }
}

/// Empties the lowest part of an area, draws a rule on top of it and gives back what is under the rule: room for
/// this many lines, and never less than the preview strip, so that nothing of that shows beside them.
fn bottom(look: &Look, area: Rect, lines: usize, frame: &mut Frame<'_>) -> Rect {
    let strip = Screen::new(frame.area(), look.split).rule;
    let strip = if strip.height == 1 { area.bottom().saturating_sub(strip.y) } else { 0 };
    let height = u16::try_from(lines + 1).unwrap_or(area.height).max(strip).min(area.height);
    let part = Rect { y: area.bottom() - height, height, ..area };
    look.clear(part, frame);
    // Where there is hardly any room the lines matter more than the rule.
    if usize::from(height) <= lines {
        return part;
    }
    let rule = Line::styled(look.rule(usize::from(area.width)), look.theme[Role::Rule]);
    frame.render_widget(Paragraph::new(rule), Rect { height: 1, ..part });
    Rect { y: part.y + 1, height: height - 1, ..part }
}

/// Notes that these entries stand in an area, one a row, from this row of it on.
fn note_entries(look: &Look, area: Rect, from: u16, entries: std::ops::Range<usize>) {
    for (y, entry) in (from..area.height).zip(entries) {
        look.hits.note(Rect { y: area.y + y, height: 1, ..area }, Target::Entry(entry));
    }
}

/// Puts the real cursor at a column and row of an area, as far as it is on screen.
fn place_cursor(frame: &mut Frame<'_>, area: Rect, (column, row): (usize, usize)) {
    let last = |start: u16, size: u16, at: usize| {
        start + u16::try_from(at).unwrap_or(u16::MAX).min(size.saturating_sub(1))
    };
    if !area.is_empty() {
        let position = (last(area.x, area.width, column), last(area.y, area.height, row));
        frame.set_cursor_position(position);
    }
}

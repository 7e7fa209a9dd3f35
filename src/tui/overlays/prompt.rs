//! One line of text at the bottom of the screen: a note, a title, when somebody is back.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use tui_input::Input;

use super::{Wish, edit_line};
use crate::{
    desk::{DepartmentId, FolderId, SiteId, StatusId, TechnicianId, TicketId, UserId},
    locale::Lang,
    tui::{effect::Editing, look::Look, theme::Role},
};

/// What the text is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// When this technician is back; blank turns the availability around.
    Availability(TechnicianId),
    /// An internal note.
    Note(TicketId),
    /// A ticket's title.
    Title(TicketId),
    /// A new address of a user.
    NewAddress(UserId),
    /// The name of a new department.
    NewDepartment,
    /// Another name for a department.
    Department(DepartmentId),
    /// Tags of the tickets meant.
    Tags,
    /// Until when they are left alone; blank ends it.
    Snooze,
    /// By when they should be done; blank for whenever.
    Due,
    /// The ticket they are merged into.
    Merge,
    /// The number of the one to delete, or how many.
    DeleteTickets,
    /// The name of a new folder of a site, for the form beneath.
    Folder(SiteId),
    /// Which lines of the audit log to show.
    AuditFilter,
    /// Another name for a folder.
    RenameFolder(FolderId),
    /// Another name for a status.
    Status(StatusId),
}

/// A question with one line to answer.
#[derive(Debug)]
pub struct Prompt {
    /// What it is for.
    pub about: About,
    /// What is asked.
    pub label: Line<'static>,
    /// What may be typed.
    pub help: String,
    /// What is typed.
    pub input: Input,
    /// What is wrong with it.
    pub error: Option<String>,
}

impl Prompt {
    /// A prompt with a text to start from.
    pub fn new(about: About, label: Line<'static>, value: &str) -> Self {
        let input = Input::new(value.to_owned());
        Self { about, label, help: String::new(), input, error: None }
    }

    pub(super) fn hints(&self, lang: Lang) -> Vec<(&'static str, &'static str)> {
        match self.about {
            About::Availability(_) => {
                vec![("Enter", lang.hint_set()), ("Esc", lang.hint_back())]
            }
            About::Note(_) => vec![
                ("Enter", lang.hint_add()),
                ("Ctrl-o", lang.hint_editor()),
                ("Esc", lang.hint_back()),
            ],
            _ => vec![("Enter", lang.hint_save()), ("Esc", lang.hint_back())],
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Wish {
        match (key.code, key.modifiers, &self.about) {
            (KeyCode::Esc, ..) => Wish::Leave,
            (KeyCode::Enter, ..) => Wish::Try(self.about, self.input.value().to_owned()),
            (KeyCode::Char('o'), KeyModifiers::CONTROL, About::Note(ticket)) => {
                Wish::Edit(Editing::Note(*ticket), self.input.value().to_owned())
            }
            _ => {
                self.error = None;
                edit_line(&mut self.input, key);
                Wish::Stay
            }
        }
    }

    /// Draws it at the bottom of the area: the question, the line, what is wrong.
    pub(super) fn draw(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let theme = &look.theme;
        let area = super::bottom(look, area, 3, frame);
        let width = usize::from(area.width).saturating_sub(4).max(1);
        let scroll = self.input.visual_scroll(width);
        let foot = match &self.error {
            Some(error) => Line::styled(format!(" {error}"), theme[Role::Error]),
            None => Line::styled(format!(" {}", self.help), theme[Role::Dim]),
        };
        let typed: String = self.input.value().chars().skip(scroll).collect();
        let lines = vec![
            self.label.clone(),
            Line::from(vec![
                Span::styled(" > ", theme[Role::Cursor]),
                Span::styled(
                    crate::tui::widgets::clip(&typed, width).into_owned(),
                    theme[Role::Input],
                ),
            ]),
            foot,
        ];
        frame.render_widget(Paragraph::new(lines), area);
        super::place_cursor(
            frame,
            area,
            (3 + self.input.visual_cursor().saturating_sub(scroll), 1),
        );
    }
}

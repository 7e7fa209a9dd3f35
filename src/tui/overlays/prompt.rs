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
    desk::{DepartmentId, FolderId, OpenTickets, SiteId, StatusId, TechnicianId, TicketId, UserId},
    locale::Lang,
    tui::{
        effect::{AskId, Editing},
        look::Look,
        theme::Role,
        voice, widgets,
    },
};

type Words = fn(Lang) -> &'static str;

/// What can become of open tickets on going out, the default first.
const ANSWERS: [(OpenTickets, Words); 3] = [
    (OpenTickets::Keep, Lang::answer_keep),
    (OpenTickets::HandOver, Lang::answer_hand_over),
    (OpenTickets::Release, Lang::answer_release),
];

/// What the text is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// When somebody is back; blank turns the availability around.
    Availability(Leaving),
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
    /// Where to write the list.
    ExportTo,
    /// Which file to import.
    ImportFrom,
    /// The file of my picture; blank takes the picture away.
    Picture,
    /// Another name for a folder.
    RenameFolder(FolderId),
    /// Another name for a status.
    Status(StatusId),
    /// The name of a view.
    View,
}

/// Somebody who goes out or comes back, and what becomes of their open tickets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leaving {
    /// Who.
    pub technician: TechnicianId,
    /// What becomes of their tickets on going out.
    pub tickets: OpenTickets,
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
    /// How many open tickets it asks about as well; none where it does not.
    pub open_tickets: usize,
    /// What is typed.
    pub input: Input,
    /// What is wrong with it.
    pub error: Option<String>,
    /// What it asked for and has no answer to yet.
    pub waits: Option<AskId>,
}

impl Prompt {
    /// A prompt with a text to start from.
    pub fn new(about: About, label: Line<'static>, value: &str) -> Self {
        let input = Input::new(value.to_owned());
        Self { about, label, help: String::new(), open_tickets: 0, input, error: None, waits: None }
    }

    pub(super) fn hints(&self, lang: Lang) -> Vec<(&'static str, &'static str)> {
        match self.about {
            About::Availability(_) => {
                let mut hints = vec![("Enter", lang.hint_set())];
                if self.open_tickets > 0 {
                    hints.push(("Tab", lang.hint_tickets()));
                }
                hints.extend([("Ctrl-o", lang.hint_plan()), ("Esc", lang.hint_back())]);
                hints
            }
            About::Note(_) => vec![
                ("Enter", lang.hint_add()),
                ("Ctrl-o", lang.hint_editor()),
                ("Esc", lang.hint_back()),
            ],
            About::ImportFrom => {
                vec![("Enter", lang.hint_choose()), ("Esc", lang.hint_back())]
            }
            _ => vec![("Enter", lang.hint_save()), ("Esc", lang.hint_back())],
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Wish {
        match (key.code, key.modifiers, &mut self.about) {
            (KeyCode::Esc, ..) => Wish::Leave,
            (KeyCode::Enter, ..) if self.waits.is_some() => Wish::Stay,
            (KeyCode::Enter, ..) => Wish::Try(self.about, self.input.value().to_owned()),
            (KeyCode::Char('o'), KeyModifiers::CONTROL, About::Note(ticket)) => {
                Wish::Edit(Editing::Note(*ticket), self.input.value().to_owned())
            }
            (KeyCode::Char('o'), KeyModifiers::CONTROL, About::Availability(leaving)) => {
                Wish::Plan(leaving.technician, self.input.value().to_owned())
            }
            (KeyCode::Tab | KeyCode::BackTab, _, About::Availability(leaving))
                if self.open_tickets > 0 =>
            {
                let at = ANSWERS.iter().position(|(answer, _)| *answer == leaving.tickets);
                let step = if key.code == KeyCode::Tab { 1 } else { ANSWERS.len() - 1 };
                leaving.tickets = ANSWERS[(at.unwrap_or(0) + step) % ANSWERS.len()].0;
                Wish::Stay
            }
            _ => {
                self.error = None;
                self.waits = None;
                edit_line(&mut self.input, key);
                Wish::Stay
            }
        }
    }

    /// What can become of open tickets, with the answer that stands marked.
    fn answers(&self, look: &Look) -> Option<Line<'static>> {
        let About::Availability(Leaving { tickets, .. }) = self.about else { return None };
        if self.open_tickets == 0 {
            return None;
        }
        let theme = &look.theme;
        let question = look.lang.ask_open_tickets(self.open_tickets).into_owned();
        let mut line = vec![Span::styled(format!(" {question} "), theme[Role::Text])];
        for (answer, words) in ANSWERS {
            let words = words(look.lang);
            line.push(Span::raw(" "));
            line.push(if answer == tickets {
                Span::styled(format!("[{words}]"), theme[Role::RowFocused])
            } else {
                Span::styled(format!(" {words} "), theme[Role::Dim])
            });
        }
        Some(Line::from(line))
    }

    /// What becomes of open tickets, as it is said.
    pub(super) fn spoken_answer(&self, lang: Lang) -> Option<String> {
        let About::Availability(Leaving { tickets, .. }) = self.about else { return None };
        let (_, words) = ANSWERS.iter().find(|(answer, _)| *answer == tickets)?;
        let question = lang.ask_open_tickets(self.open_tickets);
        (self.open_tickets > 0).then(|| voice::sentences(lang, [&*question, words(lang)]))
    }

    /// Draws it at the bottom of the area: the question, the line, what is wrong, what else is asked.
    pub(super) fn draw(&self, look: &Look, area: Rect, frame: &mut Frame<'_>) {
        let theme = &look.theme;
        let answers = self.answers(look);
        let (foot, role) = match &self.error {
            Some(error) => (error, Role::Error),
            None => (&self.help, Role::Dim),
        };
        let mut foot = widgets::wrap(foot, usize::from(area.width).saturating_sub(2));
        let others = 2 + usize::from(answers.is_some());
        foot.truncate(usize::from(area.height).saturating_sub(others).max(1));
        let height = others + foot.len();
        let area = super::bottom(look, area, height, frame);
        let width = usize::from(area.width).saturating_sub(4).max(1);
        let scroll = self.input.visual_scroll(width);
        let foot = foot.into_iter().map(|line| Line::styled(format!(" {line}"), theme[role]));
        let typed: String = self.input.value().chars().skip(scroll).collect();
        let lines = vec![
            self.label.clone(),
            Line::from(vec![
                Span::styled(" > ", theme[Role::Cursor]),
                Span::styled(widgets::clip(&typed, width).into_owned(), theme[Role::Input]),
            ]),
        ];
        let lines: Vec<Line<'_>> = lines.into_iter().chain(foot).chain(answers).collect();
        frame.render_widget(Paragraph::new(lines), area);
        super::place_cursor(
            frame,
            area,
            (3 + self.input.visual_cursor().saturating_sub(scroll), 1),
        );
    }
}

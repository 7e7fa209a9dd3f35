//! The thread and the history of a ticket, as lines of its page. Owns how a message is shown; knows nothing of the rest of
//! the page but how many lines stand before.

use ratatui::text::{Line, Span};

use super::{head, plain};
use crate::{
    desk::{Author, FieldChange, Message, MessageKind, Technician, Ticket, User},
    phrase::{self, Mailed},
    tui::{
        panes::Sight,
        port::{Happening, Thread},
        theme::Role,
        widgets,
    },
};

pub(super) fn author(sight: &Sight<'_>, author: &Author) -> String {
    match author {
        Author::Technician(id) => sight.desk.get::<Technician>(*id).map(Technician::name),
        Author::User(id) => sight.desk.get::<User>(*id).map(User::name),
        Author::System => None,
    }
    .unwrap_or_else(|| sight.look.lang.app_name().to_owned())
}

/// The lines of each message of a thread. Where they are heard, they are numbered.
pub(super) fn messages<'s>(
    sight: &'s Sight<'_>,
    thread: &'s Thread,
    width: usize,
) -> impl Iterator<Item = Vec<Line<'static>>> {
    thread.messages.iter().enumerate().map(move |(nth, message)| {
        let mut lines = said(sight, message, width);
        if let Some(first) = lines.first_mut().filter(|_| sight.look.linear) {
            first.spans.insert(0, Span::raw(format!("{}. ", nth + 1)));
        }
        lines
    })
}

/// How many lines of a ticket's page stand before its messages, and the lines of each message.
pub fn message_lines(
    sight: &Sight<'_>,
    ticket: &Ticket,
    thread: &Thread,
    width: usize,
) -> (usize, Vec<Vec<Line<'static>>>) {
    // The heading above them is one line.
    (head(sight, ticket, width).len() + 1, messages(sight, thread, width).collect())
}

/// Who wrote a message, when, and how it begins: for a list of them.
pub fn message_in_short(sight: &Sight<'_>, message: &Message) -> Vec<(String, Role)> {
    let look = sight.look;
    let begins = message.body.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    vec![
        (look.fit(&author(sight, &message.author), 20), Role::Text),
        (look.fit(&look.moment(message.at), 14), Role::Dim),
        (begins, Role::Dim),
    ]
}

fn said(sight: &Sight<'_>, message: &Message, width: usize) -> Vec<Line<'static>> {
    let look = sight.look;
    let theme = &look.theme;
    let (kind, role) = match message.kind {
        MessageKind::PublicReply => (look.lang.message_reply(), Role::Success),
        MessageKind::InternalNote => (look.lang.message_note(), Role::Warning),
        MessageKind::Requester => ("", Role::Text),
        MessageKind::Automatic => (look.lang.message_automatic_mark(), Role::Dim),
    };
    let mut head = vec![
        Span::styled(author(sight, &message.author), theme[Role::Title]),
        Span::styled(format!("  {}", look.moment(message.at)), theme[Role::Dim]),
    ];
    if !kind.is_empty() {
        head.push(Span::styled(format!("  {kind}"), theme[role]));
    }
    let inner = width.saturating_sub(2);
    let indented = |line: String, role| Line::styled(format!("  {line}"), theme[role]);
    let mut lines = vec![Line::from(head)];
    if let Some((words, how)) = phrase::mailed(look.lang, sight.desk, message, look.now, look.zone)
    {
        let role = match how {
            Mailed::Left => Role::Dim,
            Mailed::Waits => Role::Warning,
            Mailed::Never => Role::Error,
        };
        lines.extend(widgets::wrap(&words, inner).into_iter().map(|line| indented(line, role)));
    }
    let body = widgets::wrap(&message.body, inner).into_iter();
    lines.extend(body.map(|line| indented(line, Role::Text)));
    lines.push(Line::default());
    lines
}

pub(super) fn happened(
    sight: &Sight<'_>,
    happening: &Happening,
    width: usize,
) -> Vec<Line<'static>> {
    let look = sight.look;
    let when = look.moment(happening.at);
    let by_rules = |change: &&FieldChange| {
        let mut ruled = happening.runs.iter().flat_map(|run| &run.changes);
        ruled.any(|other| other.field == change.field && other.to == change.to)
    };
    let by_hand: Vec<FieldChange> =
        happening.changes.iter().filter(|change| !by_rules(change)).cloned().collect();
    let mut what = phrase::history(look.lang, sight.desk, happening.actor, &by_hand);
    if happening.created {
        let who = phrase::actor(look.lang, sight.desk, happening.actor);
        what.insert(0, look.lang.history_created(who).into_owned());
    }
    what.extend(happening.runs.iter().flat_map(|run| phrase::rule_run(look.lang, sight.desk, run)));
    what.iter()
        .flat_map(|what| plain(sight, &format!("{when}  {what}"), width, Role::Dim))
        .collect()
}

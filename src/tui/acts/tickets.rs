//! Actions on tickets. They act on the marked ones, or on the one under the cursor; those that need one
//! ticket say so.

use ratatui::text::Line;

use crate::{
    desk::{
        Category, Command, Expect, MessageKind, RecordKey, Route, Ticket, TicketId, To, User,
        rules::device_choice,
    },
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{
            About, Composer, Confirm, Overlay, Picker, Prompt, Purpose, Then, device_items,
            priority_items, status_items, technician_items, ticket_names, user_items,
        },
        panes::Pane,
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    let tickets: Vec<TicketId> = model
        .targets()
        .into_iter()
        .filter_map(|key| match key {
            RecordKey::Ticket(id) => Some(id),
            _ => None,
        })
        .collect();
    let Some(RecordKey::Ticket(one)) = model.focus() else { return };
    match action {
        Action::Assign => assign(model, tickets),
        Action::Take => {
            let me = model.me();
            let commands = each(model, &tickets, |ticket| Command::AssignTicket {
                ticket: ticket.id,
                to: To::Technician(me),
                was: Expect::Value(ticket.assignee),
            });
            model.send_or_say(commands);
        }
        Action::Note => note(model, one),
        Action::Reply => {
            let kept = model.kept.remove(&one).unwrap_or_default();
            reply(model, one, &kept);
        }
        Action::Status => {
            pick(model, tickets, Purpose::Status, status_items, |lang, names| {
                lang.pick_status(names).into_owned()
            });
        }
        Action::Priority => {
            pick(model, tickets, Purpose::Priority, priority_items, |lang, names| {
                lang.pick_priority(names).into_owned()
            });
        }
        Action::Resolve => resolve(model, &tickets),
        Action::Device => device(model, one),
        Action::Requester => requester(model, one),
        Action::Title => title(model, one),
        Action::Message => super::messages::pick(model, one),
        Action::Tags
        | Action::Snooze
        | Action::Due
        | Action::Merge
        | Action::DeleteTicket
        | Action::RestoreTicket
        | Action::UseOrigin => super::whole_tickets::act(model, action, &tickets, one),
        _ => owner(model, one),
    }
}

/// A command for each ticket as it stands.
pub(super) fn each(
    model: &Model,
    tickets: &[TicketId],
    command: impl Fn(&Ticket) -> Command,
) -> Vec<Command> {
    let Some(desk) = model.desk() else { return Vec::new() };
    tickets.iter().filter_map(|id| desk.get::<Ticket>(*id)).map(command).collect()
}

fn assign(model: &mut Model, tickets: Vec<TicketId>) {
    let Some(sight) = model.sight() else { return };
    let title = sight.look.lang.pick_assignee(ticket_names(&sight, &tickets)).into_owned();
    let items = technician_items(&sight, &tickets);
    model.open(Picker::new(title, Purpose::Assign(tickets), items));
}

fn pick(
    model: &mut Model,
    tickets: Vec<TicketId>,
    purpose: fn(Vec<TicketId>) -> Purpose,
    items: fn(&crate::tui::panes::Sight<'_>) -> Vec<crate::tui::overlays::Item>,
    title: fn(crate::locale::Lang, String) -> String,
) {
    let Some(sight) = model.sight() else { return };
    let title = title(sight.look.lang, ticket_names(&sight, &tickets));
    let mut items = items(&sight);
    if let [only] = tickets.as_slice()
        && let Some(ticket) = sight.desk.get::<Ticket>(*only)
    {
        use crate::tui::overlays::Choice;
        for item in &mut items {
            item.current = item.choice == Choice::Status(ticket.status)
                || item.choice == Choice::Priority(ticket.priority);
        }
    }
    model.open(Picker::new(title, purpose(tickets), items));
}

/// Resolves; asks first where it is more than one.
fn resolve(model: &mut Model, tickets: &[TicketId]) {
    let Some(desk) = model.desk() else { return };
    let resolved = desk.default_status(Category::Resolved);
    let commands = each(model, tickets, |ticket| Command::SetTicketStatus {
        ticket: ticket.id,
        status: resolved,
        was: Expect::Value(ticket.status),
    });
    if tickets.len() < 2 {
        model.send_or_say(commands);
        return;
    }
    let Some(sight) = model.sight() else { return };
    let question = sight.look.lang.resolve_question(tickets.len()).into_owned();
    let consequences = tickets
        .iter()
        .filter_map(|id| sight.desk.get::<Ticket>(*id))
        .map(|ticket| format!("{}  {}", ticket.number, ticket.title))
        .collect();
    model.open(Overlay::Confirm(Confirm { question, consequences, then: Then::Send(commands) }));
}

/// Asks for an internal note, or goes on with one that was refused.
fn note(model: &mut Model, ticket: TicketId) {
    if let Some(kept) = model.kept_notes.remove(&ticket) {
        return long_note(model, ticket, &kept);
    }
    let Some(sight) = model.sight() else { return };
    let title = sight.look.lang.prompt_note(ticket_names(&sight, &[ticket]));
    let label = Line::styled(format!(" {title}"), sight.look.theme[Role::Title]);
    model.open(Prompt::new(About::Note(ticket), label, ""));
}

/// Goes on with an internal note in several lines.
pub(super) fn long_note(model: &mut Model, ticket: TicketId, text: &str) {
    let Some(sight) = model.sight() else { return };
    let title = sight.look.lang.prompt_note(ticket_names(&sight, &[ticket])).into_owned();
    compose(model, ticket, MessageKind::InternalNote, title, text);
}

/// Says who else writes on a ticket: two answers to one question embarrass everybody.
fn warn_of_writers(model: &mut Model, ticket: TicketId) {
    let writer = model.others.on(ticket).find(|(_, writes)| *writes);
    let name = writer.zip(model.desk()).and_then(|((technician, _), desk)| {
        desk.get::<crate::desk::Technician>(technician).map(crate::desk::Technician::name)
    });
    if let Some(name) = name {
        let text = model.look.lang.here_writes(name);
        model.say(text, Role::Warning);
    }
}

fn compose(model: &mut Model, ticket: TicketId, kind: MessageKind, title: String, text: &str) {
    warn_of_writers(model, ticket);
    let message = model.ids.next(model.look.now);
    let composer = Composer::new(ticket, kind, message, title, text);
    model.open(Overlay::Composer(Box::new(composer)));
}

/// Opens the reply, which says whom it goes to, or why nobody gets it.
pub(in crate::tui) fn reply(model: &mut Model, ticket: TicketId, text: &str) {
    let Some(sight) = model.sight() else { return };
    let lang = sight.look.lang;
    let requester = sight.desk.get::<Ticket>(ticket).and_then(|ticket| ticket.requester);
    let Some(requester) = requester else {
        let text = lang.refused_no_requester();
        return model.say(text, Role::Error);
    };
    let to = phrase::user(lang, sight.desk, requester);
    let names = ticket_names(&sight, &[ticket]);
    let mailed = sight.desk.account().is_some_and(|account| account.mail.route != Route::Off);
    let known = sight.desk.get::<User>(requester).is_some_and(|user| user.email.is_some());
    let title = match (mailed, known) {
        (true, true) => lang.reply_title(names, to),
        (true, false) => lang.reply_title_no_address(names, to),
        (false, _) => lang.reply_title_no_mail(names, to),
    };
    let title = title.into_owned();
    compose(model, ticket, MessageKind::PublicReply, title, text);
}

fn device(model: &mut Model, ticket: TicketId) {
    let Some(sight) = model.sight() else { return };
    let Some(record) = sight.desk.get::<Ticket>(ticket) else { return };
    let lang = sight.look.lang;
    if record.requester.is_none() {
        let text = lang.device_needs_user();
        return model.say(text, Role::Error);
    }
    let offer = device_choice::offer(sight.desk, record.requester);
    let current = record.device.as_ref().map(|device| device.id);
    let title = lang.pick_device(record.number.to_string()).into_owned();
    let items = device_items(&sight, &offer, current);
    model.open(Picker::new(title, Purpose::Device(ticket), items));
}

fn requester(model: &mut Model, ticket: TicketId) {
    let Some(sight) = model.sight() else { return };
    let title = sight.look.lang.pick_requester(ticket_names(&sight, &[ticket])).into_owned();
    let items = user_items(&sight, None);
    model.open(Picker::new(title, Purpose::Requester(ticket), items));
}

fn title(model: &mut Model, ticket: TicketId) {
    let Some(sight) = model.sight() else { return };
    let Some(record) = sight.desk.get::<Ticket>(ticket) else { return };
    let text = sight.look.lang.prompt_title(record.number.to_string());
    let label = Line::styled(format!(" {text}"), sight.look.theme[Role::Title]);
    let value = record.title.to_string();
    model.open(Prompt::new(About::Title(ticket), label, &value));
}

/// Goes to the requester in the Users pane.
fn owner(model: &mut Model, ticket: TicketId) {
    let requester =
        model.desk().and_then(|desk| desk.get::<Ticket>(ticket)).and_then(|t| t.requester);
    if requester.is_some() {
        super::lists::related(model, RecordKey::Ticket(ticket), Pane::Users);
    } else {
        let text = model.look.lang.refused_no_requester();
        model.say(text, Role::Error);
    }
}

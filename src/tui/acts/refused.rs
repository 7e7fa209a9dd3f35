//! What a person does about a command that was refused: leave it, write it over what is there, or change it first, in the
//! place where it was made.

use ratatui::text::Line;

use crate::{
    desk::{Command, CommandId, MessageKind, RecordKey, TicketId, User},
    tui::{
        action::Action,
        model::Model,
        overlays::{About, Form, Overlay, Prompt, Reply},
        panes::Pane,
        theme::Role,
    },
};

pub(super) fn answer(model: &mut Model, id: CommandId, reply: Reply) {
    match reply {
        Reply::Later => model.answer_later(),
        Reply::Theirs => model.take_theirs(id),
        Reply::Mine => model.write_mine_over(id),
        Reply::Edit => edit(model, id),
    }
}

/// Opens what the command was made with, with what was wanted in it.
fn edit(model: &mut Model, id: CommandId) {
    let refused = model.refused().iter().find(|refused| refused.id == id).cloned();
    let Some(refused) = refused else { return };
    // Until it is sent it is not answered, but neither is it asked again at once.
    model.answer_later();
    match refused.command {
        Command::AddMessage { ticket, kind, text, .. } => {
            on_ticket(model, ticket);
            if kind == MessageKind::PublicReply {
                model.kept.remove(&ticket);
                super::tickets::reply(model, ticket, &text);
            } else {
                model.kept_notes.remove(&ticket);
                super::tickets::long_note(model, ticket, &text);
            }
        }
        Command::CreateTicket(new) => {
            let draft = model.draft.take().filter(|_| model.outgoing.draft_of.take() == Some(id));
            let Some(sight) = model.sight() else { return };
            let form = draft.unwrap_or_else(|| Box::new(Form::ticket_again(&sight, &new)));
            model.open(Overlay::Form(form));
        }
        Command::SetTicketTitle { ticket, title, .. } => {
            on_ticket(model, ticket);
            let Some(sight) = model.sight() else { return };
            let number = sight.desk.get::<crate::desk::Ticket>(ticket);
            let number = number.map(|ticket| ticket.number.to_string()).unwrap_or_default();
            let label = sight.look.lang.prompt_title(number);
            let label = Line::styled(format!(" {label}"), sight.look.theme[Role::Title]);
            model.open(Prompt::new(About::Title(ticket), label, &title));
        }
        Command::SetTicketStatus { ticket, .. } => on_ticket_do(model, ticket, Action::Status),
        Command::SetTicketPriority { ticket, .. } => on_ticket_do(model, ticket, Action::Priority),
        Command::SetTicketDevice { ticket, .. } => on_ticket_do(model, ticket, Action::Device),
        Command::SetTicketRequester { ticket, .. } => {
            on_ticket_do(model, ticket, Action::Requester);
        }
        Command::AssignTicket { ticket, .. } => on_ticket_do(model, ticket, Action::Assign),
        Command::EditUser(edit) => {
            let Some(sight) = model.sight() else { return };
            let Some(user) = sight.desk.get::<User>(edit.user).cloned() else { return };
            let form = Form::user_again(&sight, user, &edit);
            model.open(Overlay::Form(Box::new(form)));
        }
        _ => return,
    }
    if model.overlays.is_empty() {
        return;
    }
    model.outgoing.editing = Some(id);
}

/// Goes to the page of a ticket, so that it is plain what is changed.
fn on_ticket(model: &mut Model, ticket: TicketId) {
    model.show(Pane::Tickets);
    super::lists::open(model, RecordKey::Ticket(ticket));
}

fn on_ticket_do(model: &mut Model, ticket: TicketId, action: Action) {
    on_ticket(model, ticket);
    super::act(model, action);
}

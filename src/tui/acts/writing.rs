//! Text that comes in one piece: from the external editor, or pasted.

use crate::{
    desk::{Channel, Command, MessageKind, TicketId},
    tui::{
        action::Action,
        effect::Editing,
        model::Model,
        overlays::{Overlay, form::Slot},
        theme::Role,
    },
};

/// Takes what the external editor left.
pub(in crate::tui) fn edited(
    model: &mut Model,
    editing: Editing,
    text: Result<Option<String>, String>,
) {
    let lang = model.look.lang;
    let text = match text {
        Err(reason) => {
            let text = lang.editor_failed(reason);
            return model.say(text, Role::Error);
        }
        Ok(None) => {
            let text = lang.editor_unchanged();
            return model.say(text, Role::Warning);
        }
        Ok(Some(text)) => text,
    };
    match editing {
        Editing::FormText => {
            if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
                form.set_text(&text);
            }
        }
        Editing::Note(ticket) => note(model, ticket, &text),
        // A reply leaves the building: it is shown once more and sent with its own key.
        Editing::Reply(ticket) => {
            model.overlays.pop();
            super::tickets::reply(model, ticket, &text);
        }
    }
}

/// Adds a note that was written in the editor; what the desk refuses stays to be corrected.
fn note(model: &mut Model, ticket: TicketId, text: &str) {
    let id = model.ids.next(model.look.now);
    let (kind, channel) = (MessageKind::InternalNote, Channel::Console);
    model.overlays.pop();
    let said =
        Command::AddMessage { id, ticket, kind, text: text.to_owned(), channel, follow_up: None };
    if !model.send_or_say(vec![said]) {
        super::tickets::long_note(model, ticket, text);
    }
}

/// A paste in a list never runs keys: it becomes the text of a new ticket.
pub(in crate::tui) fn pasted(model: &mut Model, text: &str) {
    if model.page.is_none() && model.list().typing {
        let list = model.list_mut();
        crate::tui::overlays::insert(&mut list.input, text);
        return list.read_filter();
    }
    super::act(model, Action::NewTicket);
    let lang = model.look.lang;
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        let had = form.text(Slot::Text);
        let text: Vec<String> =
            text.lines().map(|line| crate::desk::clean(line).into_owned()).collect();
        let text = text.join("\n");
        form.set_text(&if had.trim().is_empty() { text } else { format!("{had}\n{text}") });
        form.note = Some((lang.pasted().to_owned(), Role::Warning));
    }
}

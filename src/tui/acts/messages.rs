//! One message of a ticket, picked by its number: the page goes there, and where everything is said, it is read.

use crate::{
    desk::{RecordKey, TicketId},
    phrase,
    tui::{
        model::Model,
        overlays::{Choice, Item, Picker, Purpose},
        panes::tickets,
        theme::Role,
        view,
    },
};

/// Offers the messages of a ticket, on its page. Where they are not there yet, its page opens first.
pub(super) fn pick(model: &mut Model, ticket: TicketId) {
    let key = RecordKey::Ticket(ticket);
    if model.page.as_ref().is_none_or(|page| page.key != key) {
        super::lists::open(model, key);
    }
    let lang = model.look.lang;
    let here = model.reading.ticket == Some(ticket);
    let Some(Ok(thread)) = model.reading.thread.as_ref().filter(|_| here) else {
        if let Some(page) = &mut model.page {
            page.wants_messages = true;
        }
        return model.say(lang.thread_loading(), Role::Dim);
    };
    if thread.messages.is_empty() {
        return model.say(lang.no_messages(), Role::Warning);
    }
    let Some(sight) = model.sight() else { return };
    let items = (0..).zip(&thread.messages).map(|(nth, message)| {
        Item::new(Choice::Nth(nth), tickets::message_in_short(&sight, message))
    });
    let title = lang.pick_message(phrase::ticket(lang, sight.desk, ticket)).into_owned();
    let picker = Picker::new(title, Purpose::Message, items.collect());
    model.open(picker);
}

/// Offers the messages that have come, where that was wanted and nothing else was done meanwhile.
pub(super) fn came(model: &mut Model, ticket: TicketId) {
    let alone = model.overlays.is_empty();
    let wanted = model.page.as_mut().is_some_and(|page| std::mem::take(&mut page.wants_messages));
    if wanted && alone {
        model.said = None;
        pick(model, ticket);
    }
}

/// Goes to a message of the open page.
pub(super) fn chosen(model: &mut Model, nth: u32) {
    let lines = view::message_lines(model, usize::try_from(nth).unwrap_or(usize::MAX));
    let heard = model.look.linear;
    let (Some(lines), Some(page)) = (lines, &mut model.page) else { return };
    page.scroll = if heard { lines.end } else { lines.start };
    page.read_from = lines.start + 1;
}

//! The columns of the list of mails on their way. A property of a mail that people keep gets a line here.

use super::{columns, site};
use crate::{
    desk::{Delivery, Letter, Occasion, Technician, Ticket},
    export::{Sheet, Value},
};

pub const LETTERS: Sheet = Sheet {
    columns: columns! { Letter:
        "id" => |_, letter| Value::text(&letter.id.to_string());
        "state" => |_, letter| Value::text(state(letter));
        "to" => |_, letter| Value::text(&letter.to);
        "about" => |_, letter| Value::text(about(letter.about));
        "ticket" => |desk, letter| {
            let ticket = letter.about.ticket().and_then(|ticket| desk.get::<Ticket>(ticket));
            ticket.map_or(Value::None, |ticket| Value::Number(ticket.number.0.into()))
        };
        "technician" => |desk, letter| {
            let whose = letter.about.technician();
            Value::maybe(whose.and_then(|whose| desk.get::<Technician>(whose)).map(Technician::name))
        };
        "site" => |desk, letter| Value::maybe(letter.site.and_then(|of| site(desk, of)));
        "written" => |_, letter| Value::time(letter.written_at);
        "next_try" => |_, letter| Value::maybe_time(letter.next_at());
        "tries" => |_, letter| Value::Number(letter.attempts.into());
        "error" => |_, letter| Value::maybe(letter.error.as_deref());
    },
    brief: &["id", "state", "to", "about", "tries", "error"],
};

const fn state(letter: &Letter) -> &'static str {
    match letter.delivery {
        Delivery::Queued { .. } => "queued",
        Delivery::Failed => "failed",
    }
}

/// The word that an occasion has over HTTP as well.
const fn about(about: Occasion) -> &'static str {
    match about {
        Occasion::Invitation { .. } => "invitation",
        Occasion::PasswordSet { .. } => "password-set",
        Occasion::ConfirmEmail { .. } => "confirm-email",
        Occasion::EmailChanged { .. } => "email-changed",
        Occasion::TicketsReleased { .. } => "tickets-released",
        Occasion::TicketCreated { .. } => "ticket-created",
        Occasion::Reply { .. } => "reply",
        Occasion::TicketResolved { .. } => "ticket-resolved",
    }
}

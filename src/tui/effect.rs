//! Everything the program state can want from the world, as data that tests compare. `effects.rs` carries
//! it out. Add a wish as a variant here and an arm there.

use crate::desk::{Command, CommandId, TicketId};

/// One wish.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Send a command to the desk.
    Send {
        /// Its id.
        id: CommandId,
        /// What is wanted.
        command: Command,
    },
    /// Fetch a ticket's thread.
    Thread(TicketId),
    /// Let the person write in their own editor.
    Edit {
        /// What is being written.
        editing: Editing,
        /// What to start from.
        text: String,
        /// What the person should see above it.
        about: String,
    },
    /// Draw everything anew.
    Redraw,
    /// Stop until the shell continues the program.
    Suspend,
    /// Leave.
    Quit,
}

/// What is being written in the external editor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Editing {
    /// An internal note.
    Note(TicketId),
    /// A reply to the requester.
    Reply(TicketId),
    /// The text field of the open form.
    FormText,
}

//! Everything the program state can want from the world, as data that tests compare. `effects.rs` carries
//! it out. Add a wish as a variant here and an arm there.

use std::{fmt, sync::Arc};

use super::{
    port::{Draft, Glimpse},
    settings::Notify,
};
use crate::{
    desk::{Command, CommandId, DeliveryId, SetMail, TechnicianId, TicketId, TokenId, WebhookId},
    export::Table,
    import::{ImportReport, Noun},
};

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
    /// Keep something half written, or forget it.
    Draft(Draft),
    /// Keep what the next first screen needs.
    Remember(Box<Glimpse>),
    /// Forget a command that was refused: the person has answered.
    Forget(CommandId),
    /// Fetch a ticket's thread.
    Thread(TicketId),
    /// Say which ticket the person has open, for the screens of the others.
    Here {
        /// The ticket; nothing where they have none open.
        ticket: Option<TicketId>,
        /// They write on it.
        writes: bool,
    },
    /// Ask for something that is no command: an [`Event::Told`](super::port::Event::Told) answers.
    Ask {
        /// Its number.
        id: AskId,
        /// What is wanted.
        ask: Ask,
    },
    /// Let the person write in their own editor.
    Edit {
        /// What is being written.
        editing: Editing,
        /// What to start from.
        text: String,
        /// What the person should see above it.
        about: String,
    },
    /// Run the program of a custom command.
    Run(Program),
    /// Put a text where the person can paste it.
    Copy(String),
    /// Make something heard while nobody looks.
    Notify {
        /// What it says.
        text: String,
        /// How it makes itself heard.
        how: Notify,
    },
    /// Read settings and themes again where somebody saved them.
    Reread,
    /// Keep that the tour was seen.
    TourSeen,
    /// Ask the terminal whether it is dark or light; the answer may never come.
    AskGround,
    /// Go over to another desk: leave, and open it. None is the one without a name.
    Switch(Option<String>),
    /// Let the terminal tell of the mouse, or keep it for selecting text.
    Mouse(bool),
    /// Draw everything anew.
    Redraw,
    /// Stop until the shell continues the program.
    Suspend,
    /// Leave.
    Quit,
}

/// Names one thing that was asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AskId(pub u64);

/// What can be asked that is no command of the desk: what carries secrets or files, which no journal may see, and what
/// changes nothing. It is not predicted and not kept for later: where the line is down, it fails.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ask {
    /// To sign in to a desk.
    SignIn {
        /// The address of the desk.
        url: String,
        /// The login.
        email: String,
        /// The password.
        password: Secret,
    },
    /// To set the first password with an invitation, and to sign in (T9).
    Accept {
        /// The address of the desk.
        url: String,
        /// What the invitation brought.
        token: Secret,
        /// The password.
        password: Secret,
    },
    /// To go on signing in with another password, where somebody else had set the one that was typed (TA10).
    ChoosePassword(Secret),
    /// To set a technician's password (P10, T34).
    SetPassword {
        /// Whose.
        technician: TechnicianId,
        /// The new one.
        password: Secret,
        /// The current one of whoever asks, where they typed it (PA4).
        current: Option<Secret>,
    },
    /// To set where mail goes and what opens the server there.
    SetMail {
        /// Where.
        settings: Box<SetMail>,
        /// What opens it.
        password: Secret,
    },
    /// To set somebody's picture from a file on this computer (P4).
    SetPicture {
        /// Whose.
        technician: TechnicianId,
        /// The file, as it was typed.
        path: String,
    },
    /// To take somebody's picture away.
    RemovePicture {
        /// Whose.
        technician: TechnicianId,
    },
    /// To keep a setting in the person's settings file.
    Keep {
        /// Its name there.
        setting: &'static str,
        /// What it is from now on.
        value: String,
    },
    /// Not to ask about this line of a custom command any more.
    Trust(Vec<String>),
    /// To see somebody's picture.
    Picture {
        /// Whose.
        technician: TechnicianId,
    },
    /// To read lines of the audit log (F15).
    Audit {
        /// Which.
        filter: String,
        /// Older than those read before, where there were some.
        after: Option<String>,
    },
    /// To say whether a file can be written there, and whether there is one: nothing is written yet.
    CheckFile {
        /// Where.
        path: String,
    },
    /// To write a list to a file (E9).
    Export(Box<ExportFile>),
    /// To import a file, or only to say what would happen (E9); [`Event::Progress`](super::port::Event::Progress) says
    /// how far it is.
    Import(ImportFile),
    /// To write what became of each line beside the file that was imported.
    Report {
        /// The file that was imported.
        of: String,
        /// What became of it.
        report: Arc<ImportReport>,
    },
    /// To make a fresh secret for a webhook (E3).
    WebhookSecret(WebhookId),
    /// To deliver a ping to a webhook.
    PingWebhook(WebhookId),
    /// To say what was delivered to a webhook.
    WebhookLog(WebhookId),
    /// To deliver something to a webhook again.
    Replay(WebhookId, DeliveryId),
    /// To draw the secret of an API token of one's own (E3).
    TokenSecret(TokenId),
    /// Whether the directory's secret is kept (U21).
    Directory,
    /// To keep the directory's secret.
    DirectorySecret(Secret),
    /// To read the directory; with `preview` only to say what would change.
    Sync {
        /// Change nothing.
        preview: bool,
    },
}

/// What a custom command runs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Program {
    /// What the command is called.
    pub title: String,
    /// The program and its arguments; never empty.
    pub run: Vec<String>,
    /// What it reads on standard input: a line of JSON for each record.
    pub records: String,
    /// It has the terminal for itself while it runs.
    pub terminal: bool,
    /// What is said there once it has ended.
    pub back: String,
}

/// How a program ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum End {
    /// Well; with the first line of what it wrote.
    Well(String),
    /// With this exit code, and the first line of what it complained of.
    Code(i32, String),
    /// By this signal.
    Signal(i32),
    /// It never began: why.
    NotStarted(String),
}

/// A file to import.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportFile {
    /// Where it is.
    pub path: String,
    /// What it is about; nothing leaves it to its headers.
    pub noun: Option<Noun>,
    /// Only say what would happen.
    pub dry_run: bool,
    /// Leave out lines that do not fit.
    pub skip_errors: bool,
    /// Also where it was imported before.
    pub again: bool,
}

/// A list on its way to a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExportFile {
    /// Where to; its name says whether it is CSV or JSON.
    pub path: String,
    /// A file that is there is replaced.
    pub replace: bool,
    /// What the audit log calls it.
    pub what: &'static str,
    /// The filter, for the audit log.
    pub filter: String,
    /// What is written.
    pub table: Table,
}

/// A text that says nothing about itself in `Debug`.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The way a copied text went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// To the clipboard of this computer.
    Clipboard,
    /// To tmux, which passes it on.
    Tmux,
    /// To the terminal by OSC 52. Nothing says whether it was taken.
    Terminal,
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

//! The command line: where everything is put together.
//!
//! Owns the arguments and one file for each subcommand; knows every other module. What goes wrong is said in
//! one place, with what to do about it. A new subcommand is a variant of `What` and a file here.

mod accept;
mod audit;
mod bridge;
mod config;
mod directory;
mod doctor;
#[cfg(feature = "server")]
mod embedded;
mod files;
mod import;
mod lists;
mod login;
mod look;
mod mail;
#[cfg(feature = "server")]
mod migrate;
mod named;
mod nouns;
mod outbox;
mod paths;
mod picture;
mod reach;
#[cfg(feature = "server")]
mod sample;
mod send;
#[cfg(feature = "server")]
mod serve;
#[cfg(feature = "server")]
mod service;
mod settings;
mod shell;
mod sign_in;
mod terminal;
mod thumbnail;
mod ticket;
mod tokens;
mod webhooks;
mod words;
mod work;

use std::{
    io::{self, Write as _},
    path::PathBuf,
    process::ExitCode,
    sync::Mutex,
};

use anyhow::Context as _;
use clap::{CommandFactory as _, Parser, Subcommand};

use self::nouns::Noun;
use crate::{desk::Kind, locale::Lang, tui::panels::Panel};

/// A help desk in the terminal.
///
/// Without a subcommand the terminal opens: on the desk you are signed in to, or on one of your own that is
/// kept on this computer and filled with a sample the first time.
///
/// Subcommands end with 0 when everything was done, with 1 when nothing was, because the desk refused or could not be
/// asked, with 2 when the arguments make no sense, and with 3 when some of several things were done and some were not.
/// What was not, and why, goes to standard error.
#[derive(Parser, Default, Debug)]
#[command(name = "helpdeck", version)]
struct Arguments {
    #[command(subcommand)]
    what: Option<What>,
    #[command(flatten)]
    terminal: terminal::Arguments,
    /// The desk to work on, as the settings file names it under [desk.NAME]
    #[arg(long, global = true, value_name = "NAME")]
    desk: Option<String>,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Serve a desk to others, without a terminal
    #[cfg(feature = "server")]
    Serve(serve::Arguments),
    /// Set a technician's password in a database
    #[cfg(feature = "server")]
    Password(serve::PasswordArguments),
    /// Move a desk to another database, and check that it arrived
    #[cfg(feature = "server")]
    Migrate(migrate::Arguments),
    /// Write a desk as it is now to a file, also while it is used
    #[cfg(feature = "server")]
    Backup(migrate::BackupArguments),
    /// Sign in to a desk: the terminal shows a form and opens the desk, elsewhere it is asked line by line
    Login(login::Arguments),
    /// Set your first password with the token from the mail that invited you, and sign in
    Accept(accept::Arguments),
    /// Confirm your new login with the token from the mail that was sent to it
    ConfirmEmail(accept::ConfirmArguments),
    /// Sign out; then `helpdeck` opens the desk on this computer
    Logout,
    /// List what waits to be sent from this computer and what was refused, or drop some of it
    Outbox(outbox::Arguments),
    /// Say that you, or somebody else, are out of office
    Away(work::Away),
    /// Say that you, or somebody else, are available again
    Available(work::Back),
    /// Show what to do now: your tickets before those of nobody, the most urgent first
    Next(work::Next),
    /// Show tickets with their threads, or change them, one or many at once
    Ticket(Box<ticket::Ticket>),
    /// Open a ticket for a user
    New(ticket::New),
    /// List tickets, as a table, CSV or JSON
    Tickets(lists::Arguments),
    /// List users, add, change and move them, and relate devices to them
    Users(Noun<nouns::Users>),
    /// List devices, add, change and place them, delete them and bring them back
    Devices(Noun<nouns::Devices>),
    /// List technicians, invite, change, enable and disable them
    Technicians(Noun<nouns::Technicians>),
    /// List sites, add, change and merge them
    Sites(Noun<nouns::Sites>),
    /// List roles, with what each allows and where, make them and give them
    Roles(Noun<nouns::Roles>),
    /// List alerts, settle them, put them aside, or make tickets of them
    Alerts(Noun<nouns::Alerts>),
    /// List automation rules: when, if, then; write, read, order and try them
    Rules(Noun<nouns::Rules>),
    /// List departments, add, rename and delete them
    Departments(Noun<nouns::Departments>),
    /// List folders of devices, add, rename and delete them
    Folders(Noun<nouns::Folders>),
    /// List ticket statuses, add, rename, order and delete them
    Statuses(Noun<nouns::Statuses>),
    /// List what was held back, make tickets of it, or throw it away
    Held(Noun<nouns::Held>),
    /// List saved views, keep a filter as one, or delete one
    Views(nouns::Views),
    /// Show the figures of the dashboard
    Dashboard,
    /// Show your profile; helpdeck technicians edit me changes it
    Profile,
    /// Show what holds for the whole desk, or change it
    Settings(Box<nouns::Settings>),
    /// List mails on their way, try one again or drop it, and set where mail goes
    Mail(Box<mail::Arguments>),
    /// List webhooks, add one, test it, and see what was delivered
    Webhooks(webhooks::Arguments),
    /// Take users over from a directory, Microsoft Entra ID
    Directory(directory::Arguments),
    /// Import sites, users or devices from a CSV file
    Import(import::Arguments),
    /// Show what is set and where it comes from, or a sample of the settings file
    Config(config::Arguments),
    /// Look at terminal, settings, files, server and clock, and say what to do about what is not as it should be
    Doctor(doctor::Arguments),
    /// List every key
    Keys(config::KeysArguments),
    /// Read the audit log, or check that nobody touched it
    Audit(audit::Arguments),
    /// List API tokens, make one for a program, or revoke one
    Tokens(Box<tokens::Arguments>),
    /// Send commands as JSON, read from standard input, and write what each did
    ///
    /// Reads one command after the other, such as {"name": "assign-ticket", "args": {…}}, and does them in this order.
    /// What each did is a line of JSON. Names and arguments are those of POST /api/v1/commands/NAME.
    Send,
    /// Write what a shell needs to complete these words with Tab
    Completions(shell::Completions),
    /// Write the manual: a page for each subcommand
    Man(shell::Man),
    /// Set your picture from a file
    Picture(picture::Arguments),
    /// Delete the desk on this computer and start over with the sample
    #[cfg(feature = "server")]
    ResetSample(sample::ResetArguments),
    /// Write a sample desk of any size into a new database
    #[cfg(feature = "server")]
    Sample(sample::Arguments),
}

/// The exit code where some of what was asked is done, and some is not.
const IN_PART: u8 = 3;

/// Reads the arguments, does what they say, and reports.
pub fn main() -> ExitCode {
    let arguments = arguments();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // The reason is all there is left to give; nobody is there where it cannot be written.
            let _ = writeln!(io::stderr(), "helpdeck: {}", words::told(&error));
            failure(&error)
        }
    }
}

/// What was typed. Who types the name alone, as technicians do, does not wait until a hundred subcommands are described.
fn arguments() -> Arguments {
    match std::env::args_os().len() {
        1 => Arguments::default(),
        _ => Arguments::parse(),
    }
}

/// What the shell is told: arguments that make no sense are clap's, with 2.
fn failure(error: &anyhow::Error) -> ExitCode {
    match error.downcast_ref() {
        Some(look::Partly { some: true, .. }) => ExitCode::from(IN_PART),
        _ => ExitCode::FAILURE,
    }
}

fn run(arguments: Arguments) -> anyhow::Result<()> {
    if let Some(desk) = arguments.desk {
        settings::ask_for(desk);
    }
    // Fails only where it is installed already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context(lang().cli_no_threads())?;
    let outcome = runtime.block_on(async {
        match arguments.what {
            None => terminal::open(arguments.terminal).await,
            #[cfg(feature = "server")]
            Some(What::Serve(arguments)) => serve::serve(arguments).await,
            #[cfg(feature = "server")]
            Some(What::Password(arguments)) => serve::password(arguments).await,
            #[cfg(feature = "server")]
            Some(What::Migrate(arguments)) => migrate::migrate(arguments).await,
            #[cfg(feature = "server")]
            Some(What::Backup(arguments)) => migrate::back_up(arguments).await,
            Some(What::Login(arguments)) => login::login(arguments).await,
            Some(What::Away(arguments)) => work::away(arguments).await,
            Some(What::Available(arguments)) => work::available(arguments).await,
            Some(What::Next(arguments)) => work::next(arguments).await,
            Some(What::Ticket(arguments)) => ticket::ticket(*arguments).await,
            Some(What::New(arguments)) => ticket::new(arguments).await,
            Some(What::Completions(arguments)) => {
                shell::completions(&arguments);
                Ok(())
            }
            Some(What::Man(arguments)) => shell::man(&arguments),
            Some(What::Accept(arguments)) => accept::accept(arguments).await,
            Some(What::ConfirmEmail(arguments)) => accept::confirm_email(arguments).await,
            Some(What::Logout) => login::logout().await,
            Some(What::Doctor(arguments)) => doctor::doctor(arguments).await,
            Some(What::Outbox(arguments)) => outbox::outbox(arguments),
            Some(What::Tickets(arguments)) => lists::list(Kind::Ticket, arguments).await,
            Some(What::Users(arguments)) => arguments.run().await,
            Some(What::Devices(arguments)) => arguments.run().await,
            Some(What::Technicians(arguments)) => arguments.run().await,
            Some(What::Held(arguments)) => arguments.run().await,
            Some(What::Views(arguments)) => nouns::views(arguments).await,
            Some(What::Dashboard) => nouns::panel(Panel::Dashboard).await,
            Some(What::Profile) => nouns::panel(Panel::Profile).await,
            Some(What::Settings(arguments)) => nouns::settings(*arguments).await,
            Some(What::Mail(arguments)) => mail::mail(*arguments).await,
            Some(What::Webhooks(arguments)) => webhooks::webhooks(arguments).await,
            Some(What::Directory(arguments)) => directory::directory(arguments).await,
            Some(What::Import(arguments)) => import::import(arguments).await,
            Some(What::Sites(arguments)) => arguments.run().await,
            Some(What::Roles(arguments)) => arguments.run().await,
            Some(What::Alerts(arguments)) => arguments.run().await,
            Some(What::Rules(arguments)) => arguments.run().await,
            Some(What::Departments(arguments)) => arguments.run().await,
            Some(What::Folders(arguments)) => arguments.run().await,
            Some(What::Statuses(arguments)) => arguments.run().await,
            Some(What::Config(arguments)) => config::config(&arguments),
            Some(What::Keys(arguments)) => config::keys(&arguments),
            Some(What::Audit(arguments)) => audit::audit(arguments).await,
            Some(What::Tokens(arguments)) => tokens::tokens(*arguments).await,
            Some(What::Send) => send::send().await,
            Some(What::Picture(arguments)) => picture::picture(arguments).await,
            #[cfg(feature = "server")]
            Some(What::ResetSample(arguments)) => sample::reset(&arguments).await,
            #[cfg(feature = "server")]
            Some(What::Sample(arguments)) => sample::write(arguments).await,
        }
    });
    // A read of standard input that nobody ends must not keep the process.
    runtime.shutdown_background();
    outcome
}

/// Everything that can be typed, for the tests that compare it.
pub fn command() -> clap::Command {
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    command
}

/// The whole help as text of a fixed width, for the tests that compare it.
pub fn help() -> String {
    let mut text = String::new();
    help_below(&command(), "helpdeck", &mut text);
    text
}

fn help_below(command: &clap::Command, name: &str, text: &mut String) {
    const WIDTH: usize = 90;
    let help = command.clone().term_width(WIDTH).render_long_help();
    text.extend(["\n## ", name, "\n\n", &help.to_string()]);
    for below in command.get_subcommands() {
        help_below(below, &format!("{name} {}", below.get_name()), text);
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    io.into_iter().any(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Says one line on standard output.
fn say(text: impl AsRef<str>) -> io::Result<()> {
    writeln!(io::stdout(), "{}", text.as_ref())
}

/// The language of what is said before anybody is signed in.
fn lang() -> Lang {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names.into_iter().filter_map(|name| std::env::var(name).ok());
    set.filter(|value| !value.is_empty())
        .find_map(|value| Lang::from_tag(&value))
        .unwrap_or(Lang::En)
}

/// The way in at `url` for somebody whom the server does not know yet.
fn door(url: &str) -> crate::client::Door<'_> {
    crate::client::Door { url, language: Some(lang().tag()) }
}

/// Sends the log to a file, or to standard error where that is not the terminal's screen.
fn log_to(file: Option<PathBuf>, level: &str, format: LogFormat) -> anyhow::Result<()> {
    use tracing_subscriber::{EnvFilter, fmt::writer::BoxMakeWriter};
    // Reading a large desk at a start takes the database more than the second from which on it complains; how long
    // requests take stands in their own lines.
    let filter = EnvFilter::try_from_env("HELPDECK_LOG")
        .unwrap_or_else(|_| EnvFilter::new(format!("{level},sqlx::query=error")));
    let writer = match file {
        Some(path) => {
            let file = crate::client::private().append(true).open(&path);
            let file = file.map_err(|error| paths::unwritten(&path, &error))?;
            BoxMakeWriter::new(Mutex::new(file))
        }
        None => BoxMakeWriter::new(io::stderr),
    };
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(writer);
    match format {
        LogFormat::Text => builder.init(),
        LogFormat::Json => builder.json().flatten_event(true).init(),
    }
    Ok(())
}

/// What a line of the log looks like.
#[derive(clap::ValueEnum, Clone, Copy, Debug)]
enum LogFormat {
    /// Words and key=value
    Text,
    /// A JSON document
    Json,
}

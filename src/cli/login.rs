//! `helpdeck login` and `helpdeck logout`: they write and remove the session file, which only its owner reads.

use std::io::{IsTerminal as _, Write as _, stdin, stdout};

use anyhow::{Context as _, bail};

use super::{
    door, lang,
    paths::{Paths, read, remove, unwritten},
    say, settings, sign_in, terminal, words,
};
use crate::{
    client::{self, ClientError, Session},
    desk::password_flaws,
    phrase,
    tui::port::Door,
    wire::{NewPassword, Token},
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    #[arg(
        help = "The server's address, such as https://desk.example.com; the form asks for it where it is missing"
    )]
    url: Option<String>,
    /// Your login; asked for where it is missing
    #[arg(long)]
    email: Option<String>,
    /// Read a token from standard input instead of asking for a password
    #[arg(long, conflicts_with = "email")]
    token: bool,
}

pub(super) async fn login(arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    let known = settings::address(&Paths::find()?)?;
    if !arguments.token && sign_in::has_screen() {
        let url = arguments.url.or(known).unwrap_or_default();
        let email = arguments.email.unwrap_or_default();
        return terminal::begin(Door { url, email, ..Door::default() }).await;
    }
    let paths = Paths::find()?;
    let address = arguments.url.or(known).with_context(|| lang.cli_which_desk())?;
    let url = || address.clone();
    client::check(&address).await.with_context(url)?;
    if client::is_exposed(&address) {
        say(lang.cli_exposed())?;
    }
    let (session, me) = if arguments.token {
        let token = Token::new(line_of_input()?);
        let session = Session { url: address.trim_end_matches('/').to_owned(), token };
        let me = match client::whoami(&session).await {
            Err(ClientError::SignedOut) => bail!(lang.cli_bad_token()),
            me => me.with_context(url)?,
        };
        (session, me)
    } else {
        let email = match arguments.email {
            Some(email) => email,
            None => ask(lang.cli_email())?,
        };
        let password = if stdin().is_terminal() {
            rpassword::prompt_password(lang.cli_password())?
        } else {
            line_of_input()?
        };
        client::login(door(&address), email.trim(), &password).await.with_context(url)?
    };
    if me.technician.must_change_password {
        let password = if stdin().is_terminal() {
            ask_password(lang.cli_must_change())?
        } else {
            say(lang.cli_must_change())?;
            line_of_input()?
        };
        let new = NewPassword { password, current: None };
        client::set_password(&session, me.technician.id, &new).await.with_context(url)?;
    }
    paths.write_session(&session, &me)?;
    say(lang.cli_signed_in(me.technician.name(), session.url))?;
    Ok(())
}

pub(super) async fn logout() -> anyhow::Result<()> {
    let lang = lang();
    let paths = Paths::find()?;
    let Some(text) = read(&paths.session())? else { bail!(lang.cli_no_session()) };
    let signed_in = paths.read_signed_in(&text)?;
    if let Some(owner) = signed_in.owner() {
        // Whoever comes after must not find the desk.
        let cache = paths.cache(&owner)?;
        cache.remove().map_err(|error| unwritten(&paths.session(), &error))?;
    }
    let session = signed_in.session;
    let ended = client::logout(&session).await;
    remove(&paths.session())?;
    let left = client::outboxes(&paths.outboxes()).unwrap_or_default();
    let left: usize = left
        .iter()
        .filter(|stored| stored.owner.place == session.url)
        .map(|stored| stored.kept.len())
        .sum();
    match ended {
        Ok(()) | Err(ClientError::SignedOut) => say(lang.cli_signed_out(session.url))?,
        // The file is gone either way: here nobody is signed in any more.
        Err(error) => say(lang.cli_signed_out_here(words::client(&error), session.url))?,
    }
    if left > 0 {
        say(lang.outbox_left_behind(left))?;
    }
    Ok(())
}

/// A new password, typed twice without echo, until it is one that will do and both are the same (P10, P11).
pub(super) fn ask_password(introduction: &str) -> anyhow::Result<String> {
    let lang = lang();
    say(introduction)?;
    loop {
        let first = rpassword::prompt_password(lang.cli_new_password())?;
        let flaws = password_flaws(&first);
        if !flaws.is_empty() {
            say(lang.password_lacks(phrase::password_flaws(lang, &flaws)))?;
            continue;
        }
        if rpassword::prompt_password(lang.cli_again())? == first {
            return Ok(first);
        }
        say(lang.password_differs())?;
    }
}

fn ask(question: &str) -> anyhow::Result<String> {
    let mut out = stdout();
    write!(out, "{question}")?;
    out.flush()?;
    line_of_input()
}

/// One line of standard input.
pub(super) fn line_of_input() -> anyhow::Result<String> {
    let mut line = String::new();
    stdin().read_line(&mut line).with_context(|| lang().cli_no_input())?;
    let line = line.trim_end_matches(['\r', '\n']).to_owned();
    anyhow::ensure!(!line.is_empty(), lang().cli_nothing_typed());
    Ok(line)
}

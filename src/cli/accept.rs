//! `helpdeck accept` and `helpdeck confirm-email`: what the commands in mails do (T9, PA5). The token comes from the mail;
//! the password is asked for, until it is one that will do.

use std::io::{IsTerminal as _, stdin};

use anyhow::Context as _;

use super::{
    door, lang,
    login::{ask_password, line_of_input},
    paths::{Paths, read},
    say, sign_in, terminal,
};
use crate::{client, tui::port::Door};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    #[arg(help = "The token from the mail; the form asks for it where it is missing")]
    token: Option<String>,
    #[command(flatten)]
    at: At,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct ConfirmArguments {
    #[arg(help = "The token from the mail")]
    token: String,
    #[command(flatten)]
    at: At,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
struct At {
    /// The server's address; the one you are signed in to where it is missing
    #[arg(long, value_name = "URL")]
    server: Option<String>,
}

impl At {
    fn url(&self) -> anyhow::Result<String> {
        if let Some(url) = &self.server {
            return Ok(url.clone());
        }
        let paths = Paths::find()?;
        let text = read(&paths.session())?.with_context(|| lang().cli_no_server())?;
        Ok(paths.read_session(&text)?.url)
    }
}

pub(super) async fn accept(arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    if sign_in::has_screen() {
        // Where the desk is not known the form asks for it.
        let url = arguments.at.url().unwrap_or_default();
        let invitation = Some(arguments.token.unwrap_or_default());
        return terminal::begin(Door { url, invitation, ..Door::default() }).await;
    }
    let url = arguments.at.url()?;
    let token = arguments.token.with_context(|| lang.cli_which_invitation())?;
    client::check(&url).await.with_context(|| url.clone())?;
    if client::is_exposed(&url) {
        say(lang.cli_exposed())?;
    }
    let password =
        if stdin().is_terminal() { ask_password(lang.cli_accept())? } else { line_of_input()? };
    let accepted = client::accept(door(&url), token.trim(), &password).await;
    let (session, me) = accepted.with_context(|| url.clone())?;
    Paths::find()?.write_session(&session, &me)?;
    say(lang.cli_signed_in(me.technician.name(), session.url))?;
    Ok(())
}

pub(super) async fn confirm_email(arguments: ConfirmArguments) -> anyhow::Result<()> {
    let url = arguments.at.url()?;
    let email = client::confirm_email(door(&url), arguments.token.trim()).await;
    say(lang().cli_email_confirmed(email.with_context(|| url.clone())?))?;
    Ok(())
}

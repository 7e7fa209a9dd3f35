//! `helpdeck mail`: what has to leave and has not, and where mail goes.
//!
//! The list is one of `lists.rs`. The password of the mail server is read where nobody sees it and is never shown again.

use std::io::{IsTerminal as _, stdin};

use anyhow::{Context as _, anyhow, ensure};
use clap::{Subcommand, ValueEnum};

use super::{
    lang, lists,
    login::line_of_input,
    reach::{done, on_desk},
    say,
};
use crate::{
    client,
    desk::{
        Command, Desk, Kind, Letter, LetterId, LetterIs, Mail, MailRoute, Permission, Refusal,
        SetMail, Tls,
    },
    phrase,
};

#[derive(clap::Args, Debug)]
#[group(skip)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: Option<What>,
    #[command(flatten)]
    list: lists::Arguments,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Try mails again now
    Retry(Which),
    /// Drop mails: they are not sent
    Drop(Which),
    /// Say where mail goes
    Settings,
    /// Send no mail
    Off,
    /// Write mail to a folder beside the desk's file
    Folder(From),
    /// Send mail through a server; asks for the password where there is a login
    Server(Box<Server>),
    /// Set the password of that server only
    Password {
        /// Forget it instead
        #[arg(long)]
        forget: bool,
    },
}

#[derive(clap::Args, Debug)]
struct Which {
    /// The ids, as the list has them; their ends will do
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
}

#[derive(clap::Args, Debug)]
struct From {
    /// The address mail comes from
    #[arg(long, value_name = "ADDRESS")]
    from: Option<String>,
    /// The name beside that address; the account's where it is missing
    #[arg(long)]
    name: Option<String>,
}

#[derive(clap::Args, Debug)]
struct Server {
    #[arg(help = "The server's name, such as mail.example.com")]
    host: String,
    /// Its port; 587, 465 or 25 where it is missing, by how the way there is encrypted
    #[arg(long)]
    port: Option<u16>,
    /// How the way there is encrypted
    #[arg(long, value_name = "HOW", default_value = "start-tls")]
    tls: Encryption,
    /// The name to sign in with; without it the server takes mail from anybody
    #[arg(long)]
    login: Option<String>,
    /// Keep the password that is set for this server and login already
    #[arg(long, requires = "login")]
    keep_password: bool,
    /// The address mail comes from
    #[arg(long, value_name = "ADDRESS")]
    from: String,
    /// The name beside that address; the account's where it is missing
    #[arg(long)]
    name: Option<String>,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum Encryption {
    /// From the first byte
    Tls,
    /// After asking for it; nothing is sent without
    StartTls,
    /// Not at all: for a server on the same computer
    None,
}

impl Encryption {
    const fn tls(self) -> Tls {
        match self {
            Self::Tls => Tls::Tls,
            Self::StartTls => Tls::StartTls,
            Self::None => Tls::None,
        }
    }
}

pub(super) async fn mail(arguments: Arguments) -> anyhow::Result<()> {
    let Some(what) = arguments.what else {
        return lists::list(Kind::Letter, arguments.list).await;
    };
    on_desk(async |session| act(session, what).await.with_context(|| session.url.clone())).await
}

async fn act(session: &client::Session, what: What) -> anyhow::Result<()> {
    let lang = lang();
    let (desk, me) = client::read(session).await?;
    match what {
        What::Settings => {
            let mail = desk.account().map(|account| account.mail.clone()).unwrap_or_default();
            told(&mail)?;
            return Ok(());
        }
        What::Retry(which) => {
            for letter in letters(&desk, &which)? {
                done(session, &desk, &Command::RetryLetter(LetterIs { letter })).await?;
            }
            return Ok(());
        }
        What::Drop(which) => {
            for letter in letters(&desk, &which)? {
                done(session, &desk, &Command::DropLetter(LetterIs { letter })).await?;
            }
            return Ok(());
        }
        _ => {}
    }
    // Before anybody is asked for a password in vain.
    let needs = Permission::ManageEmail;
    ensure!(desk.may(me, needs), phrase::refusal(lang, &desk, &Refusal::NotAllowed { needs }));
    match what {
        What::Password { forget: true } => {
            client::set_mail_password(session, None).await?;
            say(lang.cli_mail_password_forgotten())?;
        }
        What::Password { forget: false } => {
            client::set_mail_password(session, Some(password()?)).await?;
            say(lang.cli_mail_password_set())?;
        }
        What::Folder(From { from, name }) => {
            let set = SetMail { route: MailRoute::Folder, from, name };
            done(session, &desk, &Command::SetMail(set)).await?;
        }
        What::Server(server) => {
            let (settings, keep) = settings(*server);
            let signs_in = matches!(settings.route, MailRoute::Smtp { login: Some(_), .. });
            let command = Command::SetMail(settings.clone());
            if signs_in && !keep {
                client::set_mail(session, settings, password()?).await?;
                say(phrase::done(lang, &desk, &command))?;
            } else {
                done(session, &desk, &command).await?;
            }
        }
        _ => {
            let set = SetMail { route: MailRoute::Off, from: None, name: None };
            done(session, &desk, &Command::SetMail(set)).await?;
        }
    }
    Ok(())
}

fn settings(server: Server) -> (SetMail, bool) {
    let tls = server.tls.tls();
    let port = server.port.unwrap_or(tls.usual_port());
    let route = MailRoute::Smtp { host: server.host, port, tls, login: server.login };
    (SetMail { route, from: Some(server.from), name: server.name }, server.keep_password)
}

/// The mails with these ids, or ends of ids that no other has.
fn letters(desk: &Desk, which: &Which) -> anyhow::Result<Vec<LetterId>> {
    let find = |id: &String| {
        let wanted = id.trim().to_lowercase();
        let mut found =
            desk.all::<Letter>().map(|it| it.id).filter(|it| it.to_string().ends_with(&wanted));
        match (found.next(), found.next()) {
            (Some(one), None) if !wanted.is_empty() => Ok(one),
            (Some(_), Some(_)) => Err(anyhow!(lang().cli_mail_several(id.as_str()))),
            _ => Err(anyhow!(lang().cli_mail_unknown(id.as_str()))),
        }
    };
    which.ids.iter().map(find).collect()
}

/// The password: without echo, or one line where standard input is not a terminal.
fn password() -> anyhow::Result<String> {
    if !stdin().is_terminal() {
        return line_of_input();
    }
    let typed = rpassword::prompt_password(lang().cli_mail_password())?;
    ensure!(!typed.is_empty(), lang().cli_nothing_typed());
    Ok(typed)
}

fn told(mail: &Mail) -> anyhow::Result<()> {
    let lang = lang();
    say(phrase::mail_route(lang, &mail.route))?;
    if let Some(from) = phrase::mail_from(mail) {
        say(lang.cli_mail_from(from))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::{UMA, mailing};

    #[test]
    fn a_mail_is_named_by_its_id_or_an_end_that_no_other_has() {
        let mut world = mailing();
        world.ticket(UMA);
        world.ticket(UMA);
        let ids: Vec<String> =
            world.desk.all::<Letter>().map(|letter| letter.id.to_string()).collect();
        let named = |text: &str| {
            let found = letters(&world.desk, &Which { ids: vec![text.into()] });
            found.map(|found| found[0].to_string()).map_err(|error| error.to_string())
        };
        for id in &ids {
            assert_eq!(named(id).as_ref(), Ok(id));
            let alone = |from: &usize| ids.iter().filter(|it| it.ends_with(&id[*from..])).count();
            let from = (0..id.len()).rev().find(|from| alone(from) == 1).expect("the whole id is");
            assert_eq!(named(&id[from..].to_uppercase()).as_ref(), Ok(id));
            if from + 1 < id.len() {
                assert!(named(&id[from + 1..]).is_err_and(|words| words.contains("more of")));
            }
        }
        assert!(ids.len() > 1 && named("").is_err());
        assert!(named("nothing").is_err_and(|words| words.contains("helpdeck mail")));
    }
}

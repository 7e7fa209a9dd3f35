//! `helpdeck serve` and `helpdeck password`: the server alone, and the passwords of its technicians.

use std::{
    io::{IsTerminal as _, stdin},
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};

use super::{
    LogFormat, lang, log_to, say,
    service::{Signals, Unit, handed_over},
    words,
};
use crate::{
    desk::{
        Actor, Command, Edit, EditAccount, Language, MailRoute, NewTechnician, Request, SetMail,
        TechnicianKind, Vocabulary,
    },
    phrase, sample,
    server::{self, Database, IpNet, Reach, Server, SystemClock, Tls, adopt, listen},
};
use anyhow::Context as _;
use chrono::Utc;

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    /// The address to answer on, unless a service manager hands over a socket
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:7330", env = "HELPDECK_LISTEN")]
    listen: SocketAddr,
    /// Where the desk is kept: sqlite:PATH, or the URL of a PostgreSQL database, for one server or several
    #[arg(long, value_name = "URL", value_parser = words::database, default_value = "sqlite:desk.db", env = "HELPDECK_DATABASE", hide_env_values = true)]
    database: Database,
    /// Where mails are written that no mail server takes; without it, beside the file of the desk or here
    #[arg(long, value_name = "DIRECTORY")]
    files: Option<PathBuf>,
    /// Fill a new desk with the sample
    #[arg(long, conflicts_with = "admin")]
    sample: bool,
    /// The mail address of the first Admin of a new desk
    #[arg(long, value_name = "EMAIL", env = "HELPDECK_ADMIN")]
    admin: Option<String>,
    /// The address that others reach the desk at, for the commands in mails
    #[arg(long, value_name = "URL", env = "HELPDECK_URL")]
    url: Option<String>,
    /// Let webhooks lead to this network, too: without this, to the open internet only, encrypted
    #[arg(long, value_name = "CIDR")]
    allow_webhooks_to: Vec<IpNet>,
    /// The server's certificate as PEM, with those that vouch for it behind it: then everything is encrypted
    #[arg(long, value_name = "FILE", env = "HELPDECK_TLS_CERT", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The key of the certificate as PEM, which others must not be able to read
    #[arg(long, value_name = "FILE", env = "HELPDECK_TLS_KEY", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// A proxy that is believed about whom it brings requests from (X-Forwarded-For); several with commas between
    #[arg(long, value_name = "ADDRESS", env = "HELPDECK_PROXY", value_delimiter = ',')]
    proxy: Vec<IpAddr>,
    /// Another address, at which Prometheus reads what is counted, under /metrics; so can whoever reaches it
    #[arg(long, value_name = "ADDRESS", env = "HELPDECK_METRICS")]
    metrics: Option<SocketAddr>,
    /// What a line of the log on standard error looks like
    #[arg(long, value_name = "FORMAT", default_value = "text", env = "HELPDECK_LOG_FORMAT")]
    log_format: LogFormat,
    /// Answer other computers although nothing is encrypted; without this, only this one
    #[arg(long, conflicts_with = "tls_cert")]
    accept_unencrypted: bool,
    /// Write a unit for systemd to standard output instead
    #[arg(long, value_name = "UNIT")]
    print_unit: Option<Unit>,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct PasswordArguments {
    /// The technician's login
    email: String,
    /// Where the desk is kept: sqlite:PATH, or the URL of a PostgreSQL database
    #[arg(long, value_name = "URL", value_parser = words::database, default_value = "sqlite:desk.db", env = "HELPDECK_DATABASE", hide_env_values = true)]
    database: Database,
}

pub(super) async fn serve(arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    if let Some(unit) = arguments.print_unit {
        say(unit.text()?.trim_end())?;
        return Ok(());
    }
    log_to(None, "info", arguments.log_format)?;
    let files = arguments.tls_cert.zip(arguments.tls_key);
    let tls = files.map(|(certificate, key)| Tls::read(certificate, key)).transpose()?;
    let reach = match tls {
        Some(_) => Reach::AnywhereEncrypted,
        None if arguments.accept_unencrypted => Reach::AnywhereUnencrypted,
        None => Reach::ThisComputer,
    };
    let listener = match handed_over()? {
        Some(socket) => adopt(socket, reach)?,
        None => listen(arguments.listen, reach).await?,
    };
    let metrics = match arguments.metrics {
        Some(address) => Some(listen(address, Reach::AnywhereUnencrypted).await?),
        None => None,
    };
    let database = match arguments.files {
        Some(directory) => arguments.database.with_files_in(directory),
        None => arguments.database,
    };
    let server = Server::open(&database, Arc::new(SystemClock)).await?;
    if server.read(|desk| desk.account().is_none()) {
        let beginning = begin(&server, arguments.sample, arguments.admin).await;
        // Of several servers that start together, one begins the desk.
        if server.read(|desk| desk.account().is_none()) {
            beginning?;
        }
    }
    let admin =
        server.read(|desk| desk.active_admins().next().map(|admin| admin.email.to_string()));
    let signals = Signals::listen()?;
    let running = server
        .known_as(arguments.url)
        .webhooks_to(arguments.allow_webhooks_to)
        .encrypted(tls.clone())
        .behind(arguments.proxy)
        .measured(metrics)
        .serve(listener, None);
    say(lang.cli_serving(running.url()))?;
    if let Some(admin) = admin {
        say(lang.cli_set_password(database.to_string(), admin))?;
    }
    signals.until_ended(&running, tls.as_ref()).await;
    running.stop().await;
    Ok(())
}

/// Makes a desk where there is none.
async fn begin(server: &Server, sample: bool, admin: Option<String>) -> anyhow::Result<()> {
    if sample {
        server.seed(sample::script(&sample::Size::default(), 1, Utc::now())).await?;
    } else {
        let email = admin.context(lang().cli_needs_admin())?;
        server.seed([found(server, email)]).await?;
    }
    server.seed(settled(server)).await?;
    Ok(())
}

/// How a new desk begins: mail goes to a folder beside it, for what a sample has behind it was never mailed, and it speaks
/// the language of whoever made it.
pub(super) fn settled(server: &Server) -> Vec<Request> {
    let mail = Command::SetMail(SetMail { route: MailRoute::Folder, from: None, name: None });
    let own =
        Language::ALL.into_iter().find(|one| phrase::spoken(*one, Vocabulary::default()) == lang());
    let language = own.filter(|own| *own != Language::default()).map(|own| {
        let language = Some(Edit::to(own));
        Command::EditAccount(EditAccount { language, ..EditAccount::default() })
    });
    let request =
        |command| Request { id: server.fresh_id(), at: Utc::now(), actor: Actor::System, command };
    language.into_iter().chain([mail]).map(request).collect()
}

/// The founding of a desk without the sample, with this login for its first Admin.
pub(super) fn found(server: &Server, email: String) -> Request {
    let lang = lang();
    Request {
        id: server.fresh_id(),
        at: Utc::now(),
        actor: Actor::System,
        command: Command::FoundDesk {
            account: lang.cli_new_account().to_owned(),
            seats: None,
            admin: NewTechnician {
                id: server.fresh_id(),
                email,
                first_name: lang.cli_new_admin_first().to_owned(),
                last_name: lang.cli_new_admin_last().to_owned(),
                phone: None,
                role: None,
                sort: TechnicianKind::Human,
                add_seat: false,
            },
        },
    }
}

pub(super) async fn password(arguments: PasswordArguments) -> anyhow::Result<()> {
    let lang = lang();
    let password = ask_twice()?;
    server::set_password(&arguments.database, &arguments.email, &password).await?;
    say(lang.cli_password_set(arguments.email))?;
    Ok(())
}

/// The new password: twice without echo, or one line where standard input is not a terminal.
fn ask_twice() -> anyhow::Result<String> {
    let lang = lang();
    if !stdin().is_terminal() {
        return super::login::line_of_input();
    }
    let first = rpassword::prompt_password(lang.cli_new_password())?;
    let second = rpassword::prompt_password(lang.cli_again())?;
    anyhow::ensure!(first == second, lang.cli_passwords_differ());
    Ok(first)
}

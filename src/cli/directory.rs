//! `helpdeck directory`: where users come from, runs on demand, and what one would change.
//!
//! The server reads the directory; here it is set, asked and told. The secret is read where nobody sees it and is
//! never shown again.

use std::io::{IsTerminal as _, stdin};

use anyhow::{Context as _, anyhow};
use clap::Subcommand;

use super::{
    lang,
    login::line_of_input,
    reach::{on_desk, send},
    say,
};
use crate::{
    client,
    desk::{
        Command, Desk, Directory, DirectoryRun, DirectorySettings, SetDirectory, Site,
        SiteAttribute, SiteId, SyncFate, read_site_rule,
    },
    locale::Lang,
    phrase,
    wire::SyncReport,
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Set where the directory is and what follows from it; asks for the secret
    Set(Box<Set>),
    /// Set the secret of its application only
    Secret,
    /// Read it now
    Sync,
    /// Say what reading it would change
    Preview,
    /// Say how it is set and how the last run went
    Status,
    /// Forget it; the users stay
    Forget,
}

#[derive(clap::Args, Debug)]
struct Set {
    /// The tenant, by id or domain
    #[arg(long)]
    tenant: String,
    /// The id of the application that may read users
    #[arg(long)]
    client: String,
    /// Where a token is asked for
    #[arg(long, value_name = "URL", default_value = "https://login.microsoftonline.com")]
    login_url: String,
    /// Where people are read from
    #[arg(long, value_name = "URL", default_value = "https://graph.microsoft.com")]
    graph_url: String,
    /// Read it again and again; without this only on demand
    #[arg(long, value_name = "MINUTES")]
    every: Option<u32>,
    /// Deactivate users who left or are disabled there
    #[arg(long)]
    deactivate: bool,
    /// Take departments over, too
    #[arg(long)]
    departments: bool,
    /// Who has this belongs to that site: company=Acme=Leeds, office=…, department=…
    #[arg(long = "site", value_name = "ATTRIBUTE=VALUE=SITE")]
    sites: Vec<String>,
    /// The site of new users for whom no rule fits; without it they are left out
    #[arg(long, value_name = "SITE")]
    default_site: Option<String>,
}

pub(super) async fn directory(arguments: Arguments) -> anyhow::Result<()> {
    on_desk(async |session| act(session, arguments.what).await.with_context(|| session.url.clone()))
        .await
}

async fn act(session: &client::Session, what: What) -> anyhow::Result<()> {
    let lang = lang();
    match what {
        What::Set(set) => {
            let (desk, _) = client::read(session).await?;
            let directory = Some(settings(&desk, *set)?);
            let command = Command::SetDirectory(Box::new(SetDirectory { directory }));
            send(session, &command).await?;
            client::directory_secret(session, secret()?).await?;
            say(lang.directory_set())?;
        }
        What::Secret => {
            client::directory_secret(session, secret()?).await?;
            say(lang.directory_secret_set())?;
        }
        What::Sync => told(lang, &client::sync_directory(session).await?, false)?,
        What::Preview => told(lang, &client::preview_directory(session).await?, true)?,
        What::Status => {
            let (desk, _) = client::read(session).await?;
            let set = desk.account().and_then(|account| account.directory.as_deref());
            status(lang, &desk, set)?;
            if set.is_some() && !client::directory_state(session).await?.secret {
                say(lang.directory_no_secret())?;
            }
        }
        What::Forget => {
            let command = Command::SetDirectory(Box::new(SetDirectory { directory: None }));
            send(session, &command).await?;
            say(lang.directory_forgotten())?;
        }
    }
    Ok(())
}

/// The secret: without echo, or one line where standard input is not a terminal.
fn secret() -> anyhow::Result<String> {
    if stdin().is_terminal() {
        Ok(rpassword::prompt_password(lang().directory_ask_secret())?)
    } else {
        line_of_input()
    }
}

fn settings(desk: &Desk, set: Set) -> anyhow::Result<DirectorySettings> {
    let rules = set.sites.iter().map(|rule| read_rule(desk, rule)).collect::<Result<_, _>>()?;
    let default_site = set.default_site.as_deref().map(|name| site(desk, name)).transpose()?;
    Ok(DirectorySettings {
        tenant: set.tenant,
        client: set.client,
        login_url: set.login_url,
        graph_url: set.graph_url,
        every_minutes: set.every,
        deactivate: set.deactivate,
        departments: set.departments,
        rules,
        default_site,
    })
}

fn read_rule(desk: &Desk, rule: &str) -> anyhow::Result<(SiteAttribute, String, SiteId)> {
    read_site_rule(rule, |name| site_named(desk, name))
        .map_err(|mistake| anyhow!(phrase::site_rule_mistake(lang(), rule, &mistake)))
}

fn site(desk: &Desk, name: &str) -> anyhow::Result<SiteId> {
    site_named(desk, name).ok_or_else(|| anyhow!(lang().directory_no_site(name).into_owned()))
}

fn site_named(desk: &Desk, name: &str) -> Option<SiteId> {
    let wanted = name.trim().to_lowercase();
    desk.all::<Site>().find(|site| site.name.to_lowercase() == wanted).map(|site| site.id)
}

fn told(lang: Lang, report: &SyncReport, preview: bool) -> anyhow::Result<()> {
    for outcome in &report.outcomes {
        if outcome.fate == SyncFate::Unchanged {
            continue;
        }
        let what = phrase::sync_fate(lang, outcome.fate);
        say(format!("{}: {what}", crate::desk::clean(&outcome.name)))?;
    }
    let counts = phrase::directory_counts(lang, &report.run);
    say(if preview { lang.directory_would(counts) } else { lang.directory_did(counts) })?;
    Ok(())
}

fn status(lang: Lang, desk: &Desk, set: Option<&Directory>) -> anyhow::Result<()> {
    let Some(directory) = set else {
        say(lang.directory_not_set())?;
        return Ok(());
    };
    say(lang.directory_is(&*directory.client, &*directory.tenant, &*directory.graph_url))?;
    let name = |site: SiteId| desk.get::<Site>(site).map(|site| site.name.to_string());
    for rule in &directory.rules {
        let site = name(rule.site).unwrap_or_default();
        say(format!("{}={}={site}", rule.attribute.name(), rule.value))?;
    }
    let moment = |at: crate::desk::Timestamp| at.format("%Y-%m-%d %H:%M UTC").to_string();
    match &directory.last_run {
        None => say(lang.directory_never())?,
        Some(DirectoryRun { at, failure: Some(why), .. }) => {
            say(lang.directory_failed(moment(*at), &**why))?;
        }
        Some(run) => say(lang.directory_ran(moment(run.at), phrase::directory_counts(lang, run)))?,
    }
    if let Some(next) = directory.next_run().filter(|_| directory.last_run.is_some()) {
        say(lang.directory_next(moment(next)))?;
    }
    Ok(())
}

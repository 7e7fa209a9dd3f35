//! `helpdeck tokens`: what programs act through (E3). The list is one of `lists.rs`; a secret is shown the moment it is
//! drawn, and never again.

use anyhow::{Context as _, anyhow};
use clap::Subcommand;

use super::{
    lang, lists,
    reach::{done, fresh, on_desk, send},
    say, words,
};
use crate::{
    client::{self, Session},
    desk::{ApiToken, Command, Desk, Grant, Kind, NewToken, RevokeToken, TokenId},
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
    /// List API tokens; so does helpdeck tokens alone
    List(lists::Arguments),
    /// Make an API token of yours and show its secret, once
    Create(Create),
    /// Draw another secret for a token of yours; the one before opens nothing any more
    Renew(Renew),
    /// Revoke a token; it stays revoked
    Revoke {
        /// Its name
        name: String,
    },
}

#[derive(clap::Args, Debug)]
struct Create {
    /// What it is for
    name: String,
    /// What it may be used for: tickets:read,tickets:write, … of tickets, users, devices and sites read, write and
    /// delete, of alerts read and write, technicians:read, audit:read
    #[arg(long, required = true, value_name = "GRANTS", value_delimiter = ',', value_parser = grant)]
    allow: Vec<Grant>,
    /// From when on it opens nothing: 90d, 2027-01-31; without this it has no end
    #[arg(long, value_name = "WHEN")]
    expires: Option<String>,
    /// Where it may be used from: 192.0.2.7,10.1.0.0/16; without this from anywhere
    #[arg(long, value_name = "ADDRESSES", value_delimiter = ',')]
    from: Vec<String>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

#[derive(clap::Args, Debug)]
struct Renew {
    /// Its name
    name: String,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

fn grant(name: &str) -> Result<Grant, String> {
    let all = || Grant::ALL.map(Grant::name).join(", ");
    Grant::named(name).ok_or_else(|| lang().cli_token_grant(all(), name).into_owned())
}

pub(super) async fn tokens(arguments: Arguments) -> anyhow::Result<()> {
    let what = match arguments.what {
        None => return lists::list(Kind::ApiToken, arguments.list).await,
        Some(What::List(list)) => return lists::list(Kind::ApiToken, list).await,
        Some(what) => what,
    };
    on_desk(async |session| act(session, what).await.with_context(|| session.url.clone())).await
}

async fn act(session: &Session, what: What) -> anyhow::Result<()> {
    let (desk, _) = client::read(session).await?;
    match what {
        What::List(_) => Ok(()),
        What::Create(create) => {
            let json = create.json;
            let new = new_token(create)?;
            let (id, name) = (new.id, new.label.trim().to_owned());
            let command = Command::AddToken(Box::new(new));
            if json {
                send(session, &command).await?;
            } else {
                done(session, &desk, &command).await?;
            }
            draw(session, id, &name, json).await.map_err(|why| {
                anyhow!(lang().cli_token_no_secret(name.as_str(), why.to_string()).into_owned())
            })
        }
        What::Renew(Renew { name, json }) => {
            let token = named(&desk, &name)?;
            draw(session, token.id, &token.name, json).await
        }
        What::Revoke { name } => {
            let command = Command::RevokeToken(RevokeToken { token: named(&desk, &name)?.id });
            done(session, &desk, &command).await
        }
    }
}

fn new_token(create: Create) -> anyhow::Result<NewToken> {
    let expires_at = create.expires.as_deref().map(words::moment).transpose()?;
    Ok(NewToken {
        id: fresh()?,
        label: create.name,
        grants: create.allow.into_iter().collect(),
        addresses: create.from,
        expires_at,
    })
}

fn named<'d>(desk: &'d Desk, name: &str) -> anyhow::Result<&'d ApiToken> {
    desk.token_named(name).ok_or_else(|| anyhow!(lang().cli_token_unknown(name).into_owned()))
}

async fn draw(session: &Session, id: TokenId, name: &str, json: bool) -> anyhow::Result<()> {
    let secret = client::draw_token_secret(session, id).await?;
    if json {
        let told = serde_json::json!({ "id": id, "name": name, "secret": secret.reveal() });
        say(told.to_string())?;
    } else {
        say(lang().cli_token_secret(name))?;
        say(secret.reveal())?;
    }
    Ok(())
}

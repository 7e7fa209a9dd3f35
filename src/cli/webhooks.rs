//! `helpdeck webhooks`: where other programs are told what happens, and whether that arrives (E3).
//!
//! The list is one of `lists.rs`. A secret is shown when it is made and never again.

use std::collections::BTreeSet;

use anyhow::{Context as _, anyhow, ensure};
use chrono::Utc;
use clap::{Subcommand, builder::BoolishValueParser};

use super::{
    lang, lists,
    named::to,
    reach::{done, fresh, on_desk},
    say,
};
use crate::{
    client::{self, Session},
    desk::{
        Command, DeleteWebhook, DeliveryState, Desk, Edit, EditWebhook, Kind, NewWebhook, Webhook,
        WebhookDelivery, WebhookEvent, WebhookId, Zone,
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
    /// Add a webhook and show its secret, this once
    Create(New),
    /// Change what a webhook is told and where
    Edit(Change),
    /// Make a fresh secret and show it, this once; the one before signs beside it for a day
    Rotate(Which),
    /// Send a ping and say what came back
    Test(Which),
    /// List what was delivered, newest first
    Log(Log),
    /// Deliver something again, with the same webhook-id
    Replay(Replay),
    /// Switch a webhook on; what happened while it was off is not told
    On(Which),
    /// Switch a webhook off
    Off(Which),
    /// Delete a webhook, with its secret and its log
    Delete(Which),
}

#[derive(clap::Args, Debug)]
struct New {
    /// What to call it
    name: String,
    #[arg(help = "Where to: https://…")]
    url: String,
    /// What to tell it of, with commas between; all of it where this is missing
    #[arg(long, value_name = "EVENTS", value_delimiter = ',', value_parser = event)]
    events: Vec<WebhookEvent>,
    /// Tell it of internal notes, too, with what they say
    #[arg(long)]
    notes: bool,
}

#[derive(clap::Args, Debug)]
struct Change {
    /// What it is called, or its id
    name: String,
    /// What to call it from now on
    #[arg(long)]
    rename: Option<String>,
    /// Where to
    #[arg(long)]
    url: Option<String>,
    /// What to tell it of, with commas between
    #[arg(long, value_name = "EVENTS", value_delimiter = ',', value_parser = event)]
    events: Option<Vec<WebhookEvent>>,
    /// Whether to tell it of internal notes, with what they say
    #[arg(long, value_name = "YES_OR_NO", value_parser = BoolishValueParser::new())]
    notes: Option<bool>,
}

#[derive(clap::Args, Debug)]
struct Which {
    /// What it is called, or its id
    name: String,
}

#[derive(clap::Args, Debug)]
struct Log {
    /// What it is called, or its id
    name: String,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

#[derive(clap::Args, Debug)]
struct Replay {
    /// What the webhook is called, or its id
    name: String,
    /// The id of the delivery, as the log has it; its end will do
    delivery: String,
}

fn event(name: &str) -> Result<WebhookEvent, String> {
    let unknown = || {
        let all = phrase::webhook_events(&WebhookEvent::ALL);
        lang().cli_webhook_no_event(all, name).into_owned()
    };
    WebhookEvent::named(name).ok_or_else(unknown)
}

pub(super) async fn webhooks(arguments: Arguments) -> anyhow::Result<()> {
    let Some(what) = arguments.what else {
        return lists::list(Kind::Webhook, arguments.list).await;
    };
    on_desk(async |session| act(session, what).await.with_context(|| session.url.clone())).await
}

async fn act(session: &Session, what: What) -> anyhow::Result<()> {
    let lang = lang();
    let (desk, _) = client::read(session).await?;
    match what {
        What::Create(New { name, url, events, notes }) => {
            let all = if events.is_empty() { WebhookEvent::ALL.to_vec() } else { events };
            let (id, events) = (fresh()?, all.into_iter().collect::<BTreeSet<_>>());
            let new = NewWebhook { id, label: name.clone(), url, events, notes };
            done(session, &desk, &Command::AddWebhook(new)).await?;
            show_secret(session, id, name.trim()).await?;
        }
        What::Edit(Change { name, rename, url, events, notes }) => {
            let edit = EditWebhook {
                label: to(rename),
                url: to(url),
                events: to(events.map(|events| events.into_iter().collect())),
                notes: to(notes),
                ..EditWebhook::of(find(&desk, &name)?.id)
            };
            done(session, &desk, &Command::EditWebhook(edit)).await?;
        }
        What::Rotate(which) => {
            let webhook = find(&desk, &which.name)?;
            show_secret(session, webhook.id, &webhook.name).await?;
        }
        What::Test(which) => {
            let webhook = find(&desk, &which.name)?;
            let ping = client::ping_webhook(session, webhook.id).await?;
            let told = phrase::pinged(lang, &webhook.name, &ping);
            ensure!(ping.state == DeliveryState::Delivered, told);
            say(told)?;
        }
        What::Log(Log { name, json }) => {
            let webhook = find(&desk, &name)?;
            let log = client::webhook_deliveries(session, webhook.id).await?;
            if json {
                say(serde_json::to_string_pretty(&log)?)?;
            } else {
                for delivery in &log {
                    say(line(delivery))?;
                }
            }
        }
        What::Replay(Replay { name, delivery }) => {
            let webhook = find(&desk, &name)?;
            let log = client::webhook_deliveries(session, webhook.id).await?;
            let found = which_delivery(&log, &delivery)?;
            let again = client::replay_delivery(session, webhook.id, found.id).await?;
            say(lang.webhook_replayed(again.event))?;
        }
        What::On(which) => done(session, &desk, &switch(&desk, &which, true)?).await?,
        What::Off(which) => done(session, &desk, &switch(&desk, &which, false)?).await?,
        What::Delete(which) => {
            let webhook = find(&desk, &which.name)?.id;
            done(session, &desk, &Command::DeleteWebhook(DeleteWebhook { webhook })).await?;
        }
    }
    Ok(())
}

async fn show_secret(session: &Session, webhook: WebhookId, name: &str) -> anyhow::Result<()> {
    let secret = client::webhook_secret(session, webhook).await?;
    say(lang().cli_webhook_secret(name, secret))?;
    Ok(())
}

fn switch(desk: &Desk, which: &Which, active: bool) -> anyhow::Result<Command> {
    let webhook = find(desk, &which.name)?.id;
    let active = Some(Edit::to(active));
    Ok(Command::EditWebhook(EditWebhook { active, ..EditWebhook::of(webhook) }))
}

/// The webhook of this name or id.
fn find<'d>(desk: &'d Desk, name: &str) -> anyhow::Result<&'d Webhook> {
    let wanted = name.trim().to_lowercase();
    let fits = |webhook: &&Webhook| {
        webhook.name.to_lowercase() == wanted || webhook.id.to_string() == wanted
    };
    desk.all::<Webhook>().find(fits).ok_or_else(|| anyhow!(lang().cli_webhook_unknown(name)))
}

/// The delivery whose id ends so, where no other one does.
fn which_delivery<'l>(log: &'l [WebhookDelivery], id: &str) -> anyhow::Result<&'l WebhookDelivery> {
    let wanted = id.trim().to_lowercase();
    let mut found = log.iter().filter(|delivery| delivery.id.to_string().ends_with(&wanted));
    match (found.next(), found.next()) {
        (Some(one), None) if !wanted.is_empty() => Ok(one),
        (Some(_), Some(_)) => Err(anyhow!(lang().cli_webhook_deliveries_several(id))),
        _ => Err(anyhow!(lang().cli_webhook_no_delivery(id))),
    }
}

/// One line of the log.
fn line(delivery: &WebhookDelivery) -> String {
    let lang = lang();
    let at = delivery.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let state = phrase::delivery_state(lang, delivery.state);
    let answer = phrase::delivery_answer(lang, delivery, Utc::now(), Zone::default());
    format!("{}  {at}  {}  {state}  {answer}", delivery.id, delivery.event)
}

//! `helpdeck audit`: the log for people and spreadsheets, and whether nobody touched it (F15).

use std::{io, path::PathBuf};

use anyhow::{anyhow, bail};

use super::{lang, lists, reach, say};
use crate::{
    client,
    desk::{AuditCheck, AuditFilter, AuditLine, Desk},
    export::{self, Format, Value},
    phrase,
    wire::Exported,
};

#[derive(clap::Args, Debug)]
#[group(skip)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: Option<What>,
    /// Only what matches: actor:dana noun:ticket record:#1042 action:assign from:2026-11-01 to:2026-11-30
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    filter: String,
    /// Write CSV
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// Write JSON
    #[arg(long)]
    json: bool,
    /// Write to a file that does not exist yet; its name says whether it is CSV or JSON
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(clap::Subcommand, Debug)]
enum What {
    /// Check that no line was changed, removed or put in between
    Verify(Verify),
}

#[derive(clap::Args, Debug)]
#[group(skip)]
struct Verify {
    /// Check the file of a desk, with all its records and messages, instead of asking the server: sqlite:PATH
    #[cfg(feature = "server")]
    #[arg(long, value_name = "URL", value_parser = super::words::database)]
    database: Option<crate::server::Database>,
    /// A hash from an earlier check that must still be that of a line
    #[arg(long, value_name = "HASH")]
    hash: Option<String>,
}

pub(super) async fn audit(arguments: Arguments) -> anyhow::Result<()> {
    match arguments.what {
        Some(What::Verify(verify)) => self::verify(verify).await,
        None => lines(arguments).await,
    }
}

async fn lines(arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    AuditFilter::parse(&arguments.filter)
        .map_err(|error| anyhow!(phrase::filter_error(lang, &error)))?;
    let format = match &arguments.output {
        _ if arguments.csv => Format::Csv,
        _ if arguments.json => Format::Json,
        Some(path) => Format::of_name(&path.to_string_lossy()),
        None => Format::Table,
    };
    let reached = reach::reach().await?;
    let read = read(&reached.session, &arguments.filter, format).await;
    reached.leave().await;
    let (desk, lines) = read?;
    let table = table(&desk, &lines);
    match arguments.output {
        None => lists::put(&table, format, io::stdout().lock())?,
        Some(path) => {
            let file = lists::open(&path, false)?;
            lists::put(&table, format, file)
                .map_err(|error| super::paths::unwritten(&path, &error))?;
        }
    }
    Ok(())
}

async fn read(
    session: &client::Session,
    filter: &str,
    format: Format,
) -> anyhow::Result<(Desk, Vec<AuditLine>)> {
    let (desk, _) = client::read(session).await?;
    let mut lines = Vec::new();
    let mut after = None;
    loop {
        let page = client::audit(session, filter, after.as_deref()).await?;
        lines.extend(page.items);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    if format != Format::Table {
        let count = u64::try_from(lines.len()).unwrap_or(u64::MAX);
        let told = Exported { what: "audit".into(), filter: filter.into(), count };
        client::exported(session, &told).await?;
    }
    Ok((desk, lines))
}

/// The lines in columns, newest first, as the log has them.
fn table(desk: &Desk, lines: &[AuditLine]) -> export::Table {
    let lang = lang();
    let rows = lines.iter().map(|line| {
        vec![
            Value::Number(line.seq),
            Value::time(line.at),
            Value::Text(phrase::audit_actor(lang, desk, line)),
            Value::Text(phrase::audit_action(lang, desk, line)),
            Value::List(phrase::audit_details(lang, desk, line)),
            Value::Text(line.hash.clone()),
        ]
    });
    let columns = vec!["line", "time", "who", "action", "changes", "hash"];
    export::Table { columns, rows: rows.collect() }
}

async fn verify(verify: Verify) -> anyhow::Result<()> {
    let hash = verify.hash.as_deref();
    #[cfg(feature = "server")]
    if let Some(database) = &verify.database {
        let check = crate::server::check_audit(database, hash).await?;
        return told(&check, None);
    }
    let reached = reach::reach().await?;
    let check = client::check_audit(&reached.session, hash).await;
    reached.leave().await;
    told(&check?, None)
}

/// Says what was found; a log that is not whole is a failure of the command.
fn told(check: &AuditCheck, desk: Option<&Desk>) -> anyhow::Result<()> {
    let lang = lang();
    if let Some(fault) = &check.fault {
        bail!(phrase::audit_fault(lang, desk, fault));
    }
    match check.known {
        Some(false) => bail!(lang.cli_audit_unknown()),
        Some(true) => say(lang.cli_audit_known())?,
        None => {}
    }
    Ok(say(lang.cli_audit_whole(check.hash.as_str(), check.lines))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{Actor, AuditNote, Timestamp};

    #[test]
    fn f15_e9_no_cell_of_an_exported_log_is_a_formula() {
        let note =
            AuditNote::Exported { what: "=HYPERLINK(1)".into(), filter: "@x".into(), count: 1 };
        let line = AuditLine {
            seq: 1,
            at: Timestamp::UNIX_EPOCH,
            actor: Actor::System,
            action: "=1+1".into(),
            revision: None,
            note: None,
            records: Vec::new(),
            more: 0,
            hash: "-1".into(),
        };
        let noted = AuditLine { note: Some(note), ..line.clone() };
        let mut csv = Vec::new();
        let table = table(&Desk::default(), &[line, noted]);
        export::write(&table, Format::Csv, &mut csv).expect("memory takes it");
        let text = String::from_utf8(csv).expect("text");
        for row in text.lines().skip(1) {
            let dangerous = |cell: &str| cell.trim_matches('"').starts_with(['=', '@', '-', '+']);
            assert!(!row.split(',').any(dangerous), "{row}");
        }
    }
}

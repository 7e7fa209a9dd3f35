//! `helpdeck import`: sites, users and devices from a CSV file, tried first or at once.
//!
//! What the file may look like is in `import/`; what happens is the server's word. Here it is asked, shown and kept
//! as a report.

use std::{
    fs,
    io::{self, IsTerminal as _, Write as _},
    path::PathBuf,
};

use anyhow::{Context as _, anyhow, bail};
use clap::builder::PossibleValuesParser;

use super::{lang, lists, reach, say};
use crate::{
    client,
    export::Format,
    import::{self, ImportLine, ImportOutcome, ImportProgress, ImportReport, Noun},
    locale::Lang,
    phrase,
    wire::ImportOptions,
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    /// The CSV file
    #[arg(required_unless_present = "template")]
    file: Option<PathBuf>,
    /// What it is about; without this its headers say
    #[arg(long, value_parser = kinds())]
    kind: Option<String>,
    /// Change nothing, only say what would happen
    #[arg(long)]
    dry_run: bool,
    /// Leave out lines that do not fit; without this nothing is imported where one does not
    #[arg(long)]
    skip_errors: bool,
    /// Also where the same file was imported before
    #[arg(long)]
    again: bool,
    /// Write what became of each line to a new CSV file
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Write the header of a file to fill in, and nothing else
    #[arg(long, value_name = "KIND", value_parser = kinds(), conflicts_with = "file")]
    template: Option<String>,
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(Noun::ALL.map(Noun::name))
}

/// Lines with errors that are told; the report has all.
const SHOWN: usize = 20;

pub(super) async fn import(arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    if let Some(noun) = arguments.template.as_deref().and_then(|noun| noun.parse().ok()) {
        io::stdout().write_all(import::template(noun).as_bytes())?;
        return Ok(());
    }
    let path = arguments.file.context(lang.cli_nothing_typed())?;
    let name = path.display().to_string();
    let unread = |error: io::Error| anyhow!(lang.cli_not_read(name.as_str(), error.to_string()));
    let file = fs::read(&path).map_err(unread)?;
    // Before anything is done: a report that cannot be written is told too late afterwards.
    let report_to = arguments.report.as_deref().map(|path| lists::open(path, false)).transpose()?;
    let options = ImportOptions {
        kind: arguments.kind,
        dry_run: arguments.dry_run,
        skip_errors: arguments.skip_errors,
        again: arguments.again,
    };
    let reached = reach::reach().await?;
    let mut shown = Shown { on: io::stderr().is_terminal(), lang };
    let report = client::import(&reached.session, &options, file, |step| shown.step(step)).await;
    shown.end();
    reached.leave().await;
    let report = report.with_context(|| name.clone())?;
    if let Some(to) = report_to {
        lists::put(&report.table(), Format::Csv, to)?;
    }
    let fails = report.refused > 0 && !arguments.skip_errors;
    tell(lang, &name, &report, arguments.dry_run, fails)?;
    if let Some(why) = &report.stopped {
        bail!(lang.import_stopped(why.as_str()).into_owned());
    }
    anyhow::ensure!(!fails, lang.import_nothing_done(report.refused).into_owned());
    Ok(())
}

fn tell(
    lang: Lang,
    name: &str,
    report: &ImportReport,
    dry_run: bool,
    fails: bool,
) -> io::Result<()> {
    if let Some(at) = report.earlier {
        return say(lang.import_earlier(at.format("%Y-%m-%d %H:%M UTC").to_string(), name));
    }
    let errors = |line: &&ImportLine| line.outcome == ImportOutcome::Error;
    let moves = |line: &&ImportLine| line.outcome == ImportOutcome::Moved;
    let lines = report.lines.iter();
    let told = lines.clone().filter(errors).chain(lines.filter(moves).filter(|_| dry_run));
    for line in told.clone().take(SHOWN) {
        say(phrase::import_line(lang, line))?;
    }
    let more = told.count().saturating_sub(SHOWN);
    if more > 0 {
        say(lang.import_more(more))?;
    }
    let counts = phrase::import_counts(lang, report);
    say(match (dry_run, report.applied) {
        (true, _) if fails => lang.import_would_not(counts, name),
        (true, _) => lang.import_would(counts, name),
        (false, true) => lang.import_did(counts, name),
        (false, false) => lang.import_did_not(counts, name),
    })
}

/// The line of progress on a terminal, drawn over itself.
struct Shown {
    on: bool,
    lang: Lang,
}

impl Shown {
    fn step(&self, step: ImportProgress) {
        if self.on {
            let text = phrase::import_progress(self.lang, step);
            // Whoever cannot see it misses nothing.
            let _ = write!(io::stderr(), "\r\x1b[K{text}");
        }
    }

    fn end(&mut self) {
        if std::mem::take(&mut self.on) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

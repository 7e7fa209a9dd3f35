//! The Import panel: a file of sites, users or devices, tried first, then imported (E9). What is going on is the model's.

use ratatui::text::Line;

use super::{Content, Does, Row};
use crate::{
    import::{ImportOutcome, ImportReport, Noun, columns},
    locale::Lang,
    phrase,
    tui::{
        action::Action,
        model::ImportJob,
        overlays::{Outcome, OutcomeSort},
        panes::Sight,
        theme::Role,
        widgets,
    },
};

/// A file on its way into the desk.
pub struct Import;

/// Lines with something to know that are shown at once; the list of all is a key away.
const SHOWN: usize = 8;
/// Cells beside the lines beneath a row.
const BESIDE: usize = 22;

impl Content for Import {
    fn rows(&self, sight: &Sight<'_>, width: usize) -> Vec<Row> {
        let lang = sight.look.lang;
        let Some(job) = sight.jobs.map(|jobs| &jobs.import) else { return Vec::new() };
        let file = if job.path.is_empty() { lang.import_no_file() } else { &job.path };
        let errors = if job.skip_errors { lang.import_skips() } else { lang.import_keeps_out() };
        let about = job.noun.map_or(lang.import_by_header(), |noun| noun_words(lang, noun));
        let mut rows = vec![
            Row::new(lang.import_file(), file, Does::Run(Action::ImportFrom))
                .under(lang.section_file()),
            Row::new(lang.import_about(), about, Does::Run(Action::ImportNoun)),
            Row::new(lang.import_errors(), errors, Does::Run(Action::ImportSkip)),
        ];
        if job.path.is_empty() {
            rows.extend(help(sight, width));
        } else {
            rows.extend(outcome(sight, job));
        }
        rows
    }
}

/// What a noun is called here.
fn noun_words(lang: Lang, noun: Noun) -> &'static str {
    match noun {
        Noun::Sites => lang.pane_sites(),
        Noun::Users => lang.pane_users(),
        Noun::Devices => lang.pane_devices(),
    }
}

/// Which columns a file may have.
fn help(sight: &Sight<'_>, width: usize) -> Vec<Row> {
    let (lang, theme) = (sight.look.lang, &sight.look.theme);
    let room = width.saturating_sub(BESIDE).max(20);
    let row = |noun: Noun| {
        let names = columns(noun)
            .iter()
            .map(|column| format!("{}{}", column.name, if column.required { "*" } else { "" }));
        let text = names.collect::<Vec<_>>().join(", ");
        let mut lines = widgets::wrap(&text, room).into_iter();
        let first = lines.next().unwrap_or_default();
        let mut row = Row::new(noun_words(lang, noun), first, Does::Run(Action::ImportFrom));
        row.below = lines.map(|line| Line::styled(line, theme[Role::Text])).collect();
        row
    };
    let mut rows: Vec<Row> = Noun::ALL.map(row).into();
    if let Some(first) = rows.first_mut() {
        first.section = Some(lang.section_columns().to_owned());
    }
    rows
}

/// What would become of the file, or what became of it, and what can be done next.
fn outcome(sight: &Sight<'_>, job: &ImportJob) -> Vec<Row> {
    let lang = sight.look.lang;
    let title = if job.done || job.running() == Some(true) {
        lang.section_imported()
    } else {
        lang.section_would()
    };
    let mut first = Row::new(lang.import_outcome(), "", Does::Nothing).under(title);
    let mut more = Vec::new();
    if let Some(writes) = job.running() {
        let began = if writes { lang.import_begins() } else { lang.import_reads() };
        let text = job.step.map_or(began.to_owned(), |step| phrase::import_progress(lang, step));
        first.value = vec![(text, Role::Title)];
    } else if let Some(error) = &job.error {
        first.value = vec![(error.clone(), Role::Error)];
        first.does = Does::Run(Action::ImportTry);
    } else if let Some(report) = &job.report {
        if let Some(at) = report.earlier {
            let at = sight.look.moment(at);
            first.value = vec![(lang.import_was_before(at).into_owned(), Role::Warning)];
            first.does = Does::Run(Action::ImportAgain);
            more.push(Row::new("", lang.act_import_again_long(), Does::Run(Action::ImportAgain)));
        } else {
            first.value = counts(lang, report);
            first.does = Does::Run(Action::ImportLines);
            more = next(sight, job, report);
        }
    }
    std::iter::once(first).chain(more).collect()
}

/// How many lines became what.
fn counts(lang: Lang, report: &ImportReport) -> Vec<(String, Role)> {
    let counts = [
        (report.created, ImportOutcome::Created),
        (report.updated.saturating_sub(report.moved), ImportOutcome::Updated),
        (report.moved, ImportOutcome::Moved),
        (report.unchanged, ImportOutcome::Unchanged),
        (report.refused, ImportOutcome::Error),
    ];
    let said =
        counts.map(|(count, sort)| (count, phrase::import_outcome(lang, sort), role_of(sort)));
    super::tally(said, lang.nothing())
}

fn next(sight: &Sight<'_>, job: &ImportJob, report: &ImportReport) -> Vec<Row> {
    let lang = sight.look.lang;
    let mut rows = Vec::new();
    if let Some(why) = &report.stopped {
        let mut row = Row::new("", "", Does::Run(Action::ImportLines));
        row.value = vec![(lang.import_stopped(why.as_str()).into_owned(), Role::Error)];
        rows.push(row);
    }
    if !job.done {
        let text = if report.refused > 0 && !job.skip_errors {
            lang.import_mend().to_owned()
        } else {
            lang.act_import_long().to_owned()
        };
        let does = if report.refused > 0 && !job.skip_errors {
            Action::ImportSkip
        } else {
            Action::ImportApply
        };
        rows.push(Row::new(lang.import_next(), text, Does::Run(does)));
    }
    let all = lang.import_see_all(report.lines.len()).into_owned();
    rows.push(Row::new(lang.import_lines(), all, Does::Run(Action::ImportLines)));
    let saved = job.saved.as_ref().map_or_else(
        || lang.act_import_report_long().to_owned(),
        |path| lang.import_saved(path.as_str()).into_owned(),
    );
    rows.push(Row::new(lang.import_report(), saved, Does::Run(Action::ImportReport)));
    let told = |line: &&crate::import::ImportLine| line.message.is_some();
    let mut lines: Vec<Row> = report
        .lines
        .iter()
        .filter(told)
        .take(SHOWN)
        .map(|line| {
            let mut row = Row::new(lang.import_at(line.line), "", Does::Run(Action::ImportLines));
            row.value = vec![(text_of(line), role_of(line.outcome))];
            row
        })
        .collect();
    if let Some(first) = lines.first_mut() {
        first.section = Some(lang.section_look_at().to_owned());
    }
    rows.extend(lines);
    rows
}

fn text_of(line: &crate::import::ImportLine) -> String {
    let message = line.message.as_deref().unwrap_or_default();
    match &line.column {
        Some(column) => format!("{column}: {message}"),
        None => message.to_owned(),
    }
}

const fn role_of(outcome: ImportOutcome) -> Role {
    match outcome {
        ImportOutcome::Created => Role::Success,
        ImportOutcome::Error => Role::Error,
        ImportOutcome::Moved => Role::Warning,
        ImportOutcome::Updated => Role::Title,
        ImportOutcome::Unchanged => Role::Dim,
    }
}

/// The sorts of outcome and every line, for the list.
pub(in crate::tui) fn lines(lang: Lang, report: &ImportReport) -> (Vec<OutcomeSort>, Vec<Outcome>) {
    const SORTS: [(char, ImportOutcome); 5] = [
        ('e', ImportOutcome::Error),
        ('n', ImportOutcome::Created),
        ('c', ImportOutcome::Updated),
        ('m', ImportOutcome::Moved),
        ('u', ImportOutcome::Unchanged),
    ];
    let sorts = SORTS.map(|(key, outcome)| OutcomeSort {
        key,
        name: phrase::import_outcome(lang, outcome).to_owned(),
        role: role_of(outcome),
    });
    let place = |wanted| SORTS.iter().position(|(_, one)| *one == wanted).unwrap_or_default();
    let lines = report.lines.iter().map(|line| Outcome {
        label: lang.import_at(line.line).into_owned(),
        sort: place(line.outcome),
        text: text_of(line),
        again: None,
    });
    (sorts.into(), lines.collect())
}

//! The Directory panel: where users come from, how the last run went, and what a run would change (U21).

use super::{Content, Does, Row};
use crate::{
    desk::{Directory, DirectoryRun, SyncFate, SyncOutcome},
    locale::Lang,
    phrase,
    tui::{
        action::Action,
        model::SyncJob,
        overlays::{Outcome, OutcomeSort},
        panes::Sight,
        theme::Role,
    },
};

/// The directory that users come from.
pub struct DirectoryPanel;

impl Content for DirectoryPanel {
    fn rows(&self, sight: &Sight<'_>, _width: usize) -> Vec<Row> {
        let lang = sight.look.lang;
        let Some(job) = sight.jobs.map(|jobs| &jobs.sync) else { return Vec::new() };
        let edit = || Does::Run(Action::EditDirectory);
        let Some(directory) = sight.desk.account().and_then(|account| account.directory.as_deref())
        else {
            return vec![
                Row::new(lang.panel_directory(), lang.directory_none(), edit())
                    .under(lang.section_directory()),
                Row::new(lang.import_next(), lang.directory_what_for(), edit()),
            ];
        };
        let yes = |on: bool| if on { lang.yes() } else { lang.no() };
        let every = directory.every_minutes.map_or_else(
            || lang.directory_on_demand().to_owned(),
            |minutes| lang.directory_every(minutes).into_owned(),
        );
        let mut rows = vec![
            Row::new(lang.label_tenant(), &*directory.tenant, edit())
                .under(lang.section_directory()),
            Row::new(lang.label_application(), &*directory.client, edit()),
            secret(lang, job),
            Row::new(lang.label_interval(), every, edit()),
            Row::new(lang.label_deactivate_left(), yes(directory.deactivate), edit()),
            Row::new(lang.label_departments_too(), yes(directory.departments), edit()),
        ];
        rows.extend(sites(sight, directory));
        rows.extend(runs(sight, job, directory));
        rows
    }
}

fn secret(lang: Lang, job: &SyncJob) -> Row {
    let mut row = Row::new(lang.label_secret(), "", Does::Run(Action::DirectorySecret));
    row.value = vec![match job.secret {
        None => (lang.nothing().to_owned(), Role::Dim),
        Some(true) => (lang.directory_secret_kept().to_owned(), Role::Text),
        Some(false) => (lang.directory_secret_missing().to_owned(), Role::Error),
    }];
    row
}

/// Who belongs to which site, in the order in which that is asked.
fn sites(sight: &Sight<'_>, directory: &Directory) -> Vec<Row> {
    let lang = sight.look.lang;
    let edit = || Does::Run(Action::EditDirectory);
    let rule = |rule: &crate::desk::SiteRule| {
        let who = format!("{} = {}", rule.attribute.name(), rule.value);
        Row::new(who, sight.site(rule.site), edit())
    };
    let mut rows: Vec<Row> = directory.rules.iter().map(rule).collect();
    let default =
        directory.default_site.map_or(lang.directory_leaves_out(), |site| sight.site(site));
    let label = if rows.is_empty() { lang.directory_everybody() } else { lang.directory_others() };
    rows.push(Row::new(label, default, edit()));
    rows[0].section = Some(lang.section_who_where().to_owned());
    rows
}

fn runs(sight: &Sight<'_>, job: &SyncJob, directory: &Directory) -> Vec<Row> {
    let (lang, look) = (sight.look.lang, sight.look);
    let moment = |at| look.moment(at);
    let last = match &directory.last_run {
        None => vec![(lang.directory_never().to_owned(), Role::Dim)],
        Some(DirectoryRun { at, failure: Some(why), .. }) => {
            vec![(format!("{}  ", moment(*at)), Role::Text), (why.to_string(), Role::Error)]
        }
        Some(run) => {
            let when = (format!("{}  ", moment(run.at)), Role::Text);
            std::iter::once(when).chain(counts(lang, run)).collect()
        }
    };
    let mut first = Row::new(lang.directory_last(), "", Does::Nothing).under(lang.section_runs());
    first.value = last;
    let mut rows = vec![first];
    if let Some(next) = directory.next_run().filter(|_| directory.last_run.is_some()) {
        rows.push(Row::new(lang.directory_next_label(), moment(next), Does::Nothing));
    }
    let mut now = Row::new(lang.directory_now(), "", Does::Nothing);
    if let Some(writes) = job.running() {
        let text = if writes { lang.directory_reads() } else { lang.directory_looks() };
        now.value = vec![(text.to_owned(), Role::Title)];
        rows.push(now);
        return rows;
    }
    if let Some(error) = &job.error {
        now.value = vec![(error.clone(), Role::Error)];
        rows.push(now);
    } else if let Some((run, outcomes)) = &job.outcomes {
        let label = if job.done { lang.directory_was() } else { lang.directory_would_be() };
        label.clone_into(&mut now.label);
        now.value = counts(lang, run);
        now.does = Does::Run(Action::DirectoryLines);
        rows.push(now);
        let all = lang.directory_see_all(outcomes.len()).into_owned();
        rows.push(Row::new("", all, Does::Run(Action::DirectoryLines)));
    }
    rows.push(Row::new("", lang.act_preview_long(), Does::Run(Action::DirectoryPreview)));
    rows.push(Row::new("", lang.act_sync_long(), Does::Run(Action::DirectorySync)));
    rows
}

/// How many people became what.
fn counts(lang: Lang, run: &DirectoryRun) -> Vec<(String, Role)> {
    let counts = [
        (run.created, lang.import_outcome_created(), Role::Success),
        (run.updated, lang.import_outcome_updated(), Role::Title),
        (run.deactivated, lang.sync_sort_deactivated(), Role::Warning),
        (run.skipped, lang.sync_sort_left_out(), Role::Warning),
        (run.unchanged, lang.import_outcome_unchanged(), Role::Dim),
    ];
    let said = counts
        .map(|(count, word, role)| (usize::try_from(count).unwrap_or(usize::MAX), word, role));
    super::tally(said, lang.nothing())
}

/// The sorts of outcome and everybody, for the list.
pub(in crate::tui) fn lines(
    lang: Lang,
    people: &[SyncOutcome],
) -> (Vec<OutcomeSort>, Vec<Outcome>) {
    const SORTS: [(char, Role); 6] = [
        ('n', Role::Success),
        ('c', Role::Title),
        ('m', Role::Warning),
        ('d', Role::Warning),
        ('l', Role::Error),
        ('u', Role::Dim),
    ];
    let names = [
        lang.import_outcome_created(),
        lang.import_outcome_updated(),
        lang.import_outcome_moved(),
        lang.sync_sort_deactivated(),
        lang.sync_sort_left_out(),
        lang.import_outcome_unchanged(),
    ];
    let sorts = SORTS.into_iter().zip(names);
    let sorts = sorts.map(|((key, role), name)| OutcomeSort { key, name: name.to_owned(), role });
    let place = |fate| match fate {
        SyncFate::Created => 0,
        SyncFate::Updated => 1,
        SyncFate::Moved => 2,
        SyncFate::Deactivated => 3,
        SyncFate::NoSite | SyncFate::NoName | SyncFate::AddressTaken | SyncFate::Ignored => 4,
        SyncFate::Unchanged => 5,
    };
    let lines = people.iter().map(|person| Outcome {
        label: crate::desk::clean(&person.name).into_owned(),
        sort: place(person.fate),
        text: phrase::sync_fate(lang, person.fate).to_owned(),
        again: None,
    });
    (sorts.collect(), lines.collect())
}

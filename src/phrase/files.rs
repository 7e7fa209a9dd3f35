//! Owns what is said about files that are imported and about the directory that users come from: counts, progress,
//! what became of a line or of a person. A new fate gets its words here.

use crate::{
    desk::{DirectoryRun, SiteRuleMistake, SyncFate},
    import::{ImportLine, ImportOutcome, ImportProgress, ImportReport},
    locale::Lang,
};

/// How many lines became what: "3 new, 1 changed (0 of them at another site), ...".
pub fn import_counts(lang: Lang, report: &ImportReport) -> String {
    let ImportReport { created, updated, moved, unchanged, refused, .. } = *report;
    lang.import_counts(created, moved, refused, unchanged, updated).into_owned()
}

/// How far an import is: "Checked 500 of 2000 lines".
pub fn import_progress(lang: Lang, step: ImportProgress) -> String {
    if step.writing {
        lang.import_writing(step.done, step.lines).into_owned()
    } else {
        lang.import_checking(step.done, step.lines).into_owned()
    }
}

/// What is said about one line of a file: "Line 7, email: must not be empty".
pub fn import_line(lang: Lang, line: &ImportLine) -> String {
    let message = line.message.clone().unwrap_or_default();
    match &line.column {
        Some(column) => lang.import_line_column(column.as_str(), line.line, message),
        None => lang.import_line(line.line, message),
    }
    .into_owned()
}

/// What became of a line, in a word.
pub fn import_outcome(lang: Lang, outcome: ImportOutcome) -> &'static str {
    match outcome {
        ImportOutcome::Created => lang.import_outcome_created(),
        ImportOutcome::Updated => lang.import_outcome_updated(),
        ImportOutcome::Moved => lang.import_outcome_moved(),
        ImportOutcome::Unchanged => lang.import_outcome_unchanged(),
        ImportOutcome::Error => lang.import_outcome_error(),
    }
}

/// How many people of the directory became what.
pub fn directory_counts(lang: Lang, run: &DirectoryRun) -> String {
    lang.directory_counts(run.created, run.deactivated, run.skipped, run.unchanged, run.updated)
        .into_owned()
}

/// What became of somebody in the directory.
pub fn sync_fate(lang: Lang, fate: SyncFate) -> &'static str {
    match fate {
        SyncFate::Unchanged => lang.sync_unchanged(),
        SyncFate::Created => lang.sync_created(),
        SyncFate::Updated => lang.sync_updated(),
        SyncFate::Moved => lang.sync_moved(),
        SyncFate::Deactivated => lang.sync_deactivated(),
        SyncFate::NoSite => lang.sync_no_site(),
        SyncFate::NoName => lang.sync_no_name(),
        SyncFate::AddressTaken => lang.sync_address_taken(),
        SyncFate::Ignored => lang.sync_ignored(),
    }
}

/// What a line says that gives nobody a site.
pub fn site_rule_mistake(lang: Lang, rule: &str, mistake: &SiteRuleMistake) -> String {
    match mistake {
        SiteRuleMistake::Form => lang.directory_bad_rule(rule).into_owned(),
        SiteRuleMistake::NoSite(name) => lang.directory_no_site(name.as_str()).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_count_stands_beside_its_own_word() {
        let report = ImportReport {
            kind: "users".into(),
            applied: true,
            earlier: None,
            stopped: None,
            created: 1,
            updated: 2,
            moved: 3,
            unchanged: 4,
            refused: 5,
            lines: Vec::new(),
        };
        let text = "1 new, 2 changed (3 of them at another site), 4 as they were, 5 with errors";
        assert_eq!(import_counts(Lang::En, &report), text);
    }
}

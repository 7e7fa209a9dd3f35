//! What the terminal wants with files: to know whether one can be written, to write a list into it, to import one, to
//! make one somebody's picture. Each function is one thing that the terminal can ask; the bridge passes the answers on.

use std::{
    env, fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::Arc,
};

use tokio::task::spawn_blocking;

use super::{lang, lists, paths, picture, thumbnail::thumbnail, words};
use crate::{
    client::{self, Session},
    desk::TechnicianId,
    export::{Format, Table},
    import::{ImportProgress, ImportReport},
    tui::{
        ExportFile, ImportFile,
        port::{Told, Trouble},
    },
    wire::{Exported, IMPORT_LIMIT, ImportOptions},
};

/// The path that somebody typed or dropped: quotes around it are not part of it, `~` is their home, and what is no whole
/// path begins where the program was started.
fn meant(typed: &str) -> PathBuf {
    let inside = |quote: char| typed.trim().strip_prefix(quote)?.strip_suffix(quote);
    let typed = inside('\'').or_else(|| inside('"')).unwrap_or(typed);
    let home = || env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let rest = typed.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let path = match rest.zip(home()) {
        Some((rest, home)) => home.join(rest.trim_start_matches('/')),
        None => PathBuf::from(typed),
    };
    std::path::absolute(&path).unwrap_or(path)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Says whether a file can be written there.
pub(super) async fn check(typed: String) -> Result<Told, Trouble> {
    apart(move || {
        let lang = lang();
        let path = meant(&typed);
        let folder = path.parent().filter(|folder| !folder.is_dir());
        if path.is_dir() || typed.ends_with('/') {
            return Err(trouble(lang.file_is_folder(shown(&path))));
        }
        if let Some(folder) = folder {
            return Err(trouble(lang.file_no_folder(shown(folder))));
        }
        let there = path.symlink_metadata().is_ok();
        if there && !path.is_file() {
            return Err(trouble(lang.file_is_no_file(shown(&path))));
        }
        Ok(Told::File { path: shown(&path), exists: there })
    })
    .await
}

/// Tells the desk, and writes the list (E9).
pub(super) async fn export(session: &Session, file: ExportFile) -> Result<Told, Trouble> {
    let ExportFile { path, replace, what, filter, table } = file;
    let count = u64::try_from(table.rows.len()).unwrap_or(u64::MAX);
    let exported = Exported { what: what.to_owned(), filter, count };
    let told = client::exported(session, &exported).await;
    told.map_err(|error| trouble(words::client(&error)))?;
    apart(move || {
        let rows = table.rows.len();
        write(&meant(&path), replace, &table)?;
        Ok(Told::Written { path, rows })
    })
    .await
}

/// Imports a file, or says what would happen (E9); `told` hears how far it is.
pub(super) async fn import(
    session: &Session,
    file: ImportFile,
    told: impl FnMut(ImportProgress) + Send,
) -> Result<Told, Trouble> {
    let ImportFile { path, noun, dry_run, skip_errors, again } = file;
    let bytes = apart(move || {
        let path = meant(&path);
        let unread =
            |error: io::Error| trouble(lang().cli_not_read(shown(&path), error.to_string()));
        let size = path.metadata().map_err(unread)?.len();
        if usize::try_from(size).is_ok_and(|size| size > IMPORT_LIMIT) {
            let most = IMPORT_LIMIT / (1024 * 1024);
            return Err(trouble(lang().import_too_large(shown(&path), most)));
        }
        fs::read(&path).map_err(unread)
    })
    .await?;
    let kind = noun.map(|noun| noun.name().to_owned());
    let options = ImportOptions { kind, dry_run, skip_errors, again };
    let report = client::import(session, &options, bytes, told).await;
    report
        .map(|report| Told::Imported(Arc::new(report)))
        .map_err(|error| trouble(words::client(&error)))
}

/// Makes a file somebody's picture (P4).
pub(super) async fn set_picture(
    session: &Session,
    technician: TechnicianId,
    typed: String,
) -> Result<Told, Trouble> {
    let read = move || picture::bytes(&meant(&typed)).map_err(|error| trouble(error.to_string()));
    let bytes = apart(read).await?;
    let set = client::set_picture(session, technician, bytes).await;
    set.map(|()| Told::Done).map_err(|error| trouble(words::client(&error)))
}

/// Somebody's picture, made small.
pub(super) async fn picture(session: &Session, technician: TechnicianId) -> Result<Told, Trouble> {
    let png = client::picture(session, technician).await;
    let png = png.map_err(|error| trouble(words::client(&error)))?;
    apart(move || thumbnail(&png).map(Told::Picture).ok_or_else(Trouble::default)).await
}

/// Writes what became of each line to a new file beside the one that was imported.
pub(super) async fn report(of: String, report: Arc<ImportReport>) -> Result<Told, Trouble> {
    apart(move || {
        let of = meant(&of);
        let stem = of.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = |nth: u32| match nth {
            1 => format!("{stem}-report.csv"),
            nth => format!("{stem}-report-{nth}.csv"),
        };
        let mut all = (1..=MOST_REPORTS).map(|nth| of.with_file_name(name(nth)));
        let free = all.find(|path| path.symlink_metadata().is_err());
        let path = free.unwrap_or_else(|| of.with_file_name(name(MOST_REPORTS)));
        write(&path, false, &report.table())?;
        Ok(Told::Reported { path: shown(&path) })
    })
    .await
}

/// Reports on one file that stand beside each other.
const MOST_REPORTS: u32 = 1_000;

fn write(path: &Path, replace: bool, table: &Table) -> Result<(), Trouble> {
    let failed = |error: io::Error| match error.kind() {
        ErrorKind::AlreadyExists => trouble(lang().file_there_by_now(shown(path))),
        _ => trouble(paths::unwritten(path, &error).to_string()),
    };
    let file = lists::create(path, replace).map_err(failed)?;
    lists::put(table, Format::of_name(&shown(path)), file).map_err(failed)
}

fn trouble(text: impl Into<String>) -> Trouble {
    Trouble { text: text.into(), fields: Vec::new() }
}

/// Does work that waits for a disk where nothing else waits for it.
async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Trouble> + Send + 'static,
) -> Result<T, Trouble> {
    spawn_blocking(work).await.unwrap_or_else(|error| Err(trouble(error.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_as_people_type_it() {
        let home = env::home_dir().unwrap();
        assert_eq!(meant(" '/tmp/a b.png' "), Path::new("/tmp/a b.png"));
        assert_eq!(meant("\"~/a b.jpg\""), home.join("a b.jpg"));
        assert_eq!(meant("~/a.csv"), home.join("a.csv"));
        assert_eq!(meant("~"), home);
        assert_eq!(meant("/x/~/a.csv"), Path::new("/x/~/a.csv"));
        assert_eq!(meant("a~.csv"), env::current_dir().unwrap().join("a~.csv"));
    }
}

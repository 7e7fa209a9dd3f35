//! Actions on folders: their devices, adding, renaming, deleting (D27, B3 row 17).

use ratatui::text::Line;

use crate::{
    desk::{Command, DeleteFolder, Folder, FolderId, RecordKey, Site, SiteId},
    tui::{
        action::Action,
        model::Model,
        overlays::{About, Prompt},
        panes::Pane,
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::AddFolder {
        if let Some(site) = site(model) {
            add(model, site);
        }
        return;
    }
    let Some(RecordKey::Folder(folder)) = model.focus() else { return };
    match action {
        Action::FolderDevices => {
            super::lists::related(model, RecordKey::Folder(folder), Pane::Devices);
        }
        Action::RenameFolder => rename(model, folder),
        _ => delete(model, folder),
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    (action == Action::AddFolder && site(model).is_none())
        .then(|| model.look.lang.refused_folder_site().to_owned())
}

/// The site whose folders are shown, or that of the row.
fn site(model: &Model) -> Option<SiteId> {
    match (model.list().of(), model.focus()) {
        (Some(RecordKey::Site(site)), _) => Some(site),
        (_, Some(RecordKey::Folder(folder))) => {
            model.desk()?.get::<Folder>(folder).map(|folder| folder.site)
        }
        _ => None,
    }
}

fn add(model: &mut Model, site: SiteId) {
    let Some(sight) = model.sight() else { return };
    let name = sight.desk.get::<Site>(site).map_or("", |site| &site.name);
    let text = format!(" {}", sight.look.lang.prompt_folder(name));
    let label = Line::styled(text, sight.look.theme[Role::Title]);
    model.open(Prompt::new(About::Folder(site), label, ""));
}

fn rename(model: &mut Model, id: FolderId) {
    let Some(sight) = model.sight() else { return };
    let Some(folder) = sight.desk.get::<Folder>(id) else { return };
    let name = folder.name.to_string();
    let text = format!(" {}", sight.look.lang.prompt_rename_folder(name.as_str()));
    let label = Line::styled(text, sight.look.theme[Role::Title]);
    model.open(Prompt::new(About::RenameFolder(id), label, &name));
}

fn delete(model: &mut Model, id: FolderId) {
    let Some(folder) = model.desk().and_then(|desk| desk.get::<Folder>(id)) else { return };
    let question = model.look.lang.delete_folder_question(&*folder.name).into_owned();
    let command = Command::DeleteFolder(DeleteFolder { folder: id });
    super::layers::confirm(model, question, vec![command]);
}

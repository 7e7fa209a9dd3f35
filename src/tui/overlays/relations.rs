//! The Edit relations form: site, folder and users of a device (D25 to D28), or site and folder of several
//! (D29).

use std::collections::BTreeMap;

use super::{
    Choice, Overlay, Picker, Prompt, choices,
    form::{Fill, Form, Shown, Slot, Typed},
    prompt::About,
};
use crate::{
    desk::{
        Command, Device, DeviceId, Expect, Folder, FolderId, IdSource, Notice, Place, Refusal,
        Relations, SiteId, Timestamp, User, UserId,
    },
    locale::Lang,
    tui::{panes::Sight, theme::Role},
};

/// What is chosen so far.
#[derive(Debug)]
pub struct RelationsForm {
    devices: Vec<DeviceId>,
    /// The first of them as it was when the form was opened.
    was: Relations,
    /// Where they stood then.
    stood: BTreeMap<DeviceId, Place>,
    site: SiteId,
    folder: Option<FolderId>,
    users: Vec<UserId>,
}

/// Asks for the name of a folder to add to the site (D27).
pub(super) fn folder_prompt(sight: &Sight<'_>, site: SiteId) -> Overlay {
    let text = format!(" {}", sight.look.lang.prompt_folder(sight.site(site)));
    let label = ratatui::text::Line::styled(text, sight.look.theme[Role::Title]);
    Prompt::new(About::Folder(site), label, "").into()
}

/// The question before somebody loses a device (B3 row 5).
pub(super) fn loss_question(sight: &Sight<'_>, notices: &[Notice]) -> Option<String> {
    let lost = notices.iter().filter(|notice| matches!(notice, Notice::DeviceLost { .. }));
    let lost = lost.count();
    (lost > 0).then(|| sight.look.lang.move_question(lost).into_owned())
}

impl Form {
    /// The form for one device, or for several marked ones: then without users. Nothing where there
    /// is no device.
    pub fn relations(sight: &Sight<'_>, devices: Vec<DeviceId>) -> Option<Self> {
        let first = sight.desk.get::<Device>(*devices.first()?)?;
        let mut fields = vec![
            Self::choice(Slot::Site, Lang::label_site, true),
            Self::choice(Slot::Folder, Lang::label_folder, false),
        ];
        if devices.len() == 1 {
            fields.push(Self::choice(Slot::Users, Lang::label_users, false));
        }
        let was = Relations::of(sight.desk, first);
        let stood: BTreeMap<_, _> = devices
            .iter()
            .filter_map(|id| sight.desk.get::<Device>(*id))
            .map(|device| (device.id, Place::of(device)))
            .collect();
        let same = stood.values().all(|place| *place == was.place);
        let Place { site, folder } = was.place;
        let (folder, users) = (folder.filter(|_| same), was.users.clone());
        let form = RelationsForm { devices, was, stood, site, folder, users };
        Some(Self::new(form, fields, sight))
    }
}

impl Fill for RelationsForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        let lang = sight.look.lang;
        match self.devices.as_slice() {
            [device] => {
                let name = crate::phrase::device(lang, sight.desk, *device).to_owned();
                lang.form_relations(name).into_owned()
            }
            several => lang.form_relations_several(several.len()).into_owned(),
        }
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let lang = sight.look.lang;
        let shown = match slot {
            Slot::Site => sight.site(self.site).to_owned(),
            Slot::Folder => self
                .folder
                .and_then(|folder| sight.desk.get::<Folder>(folder))
                .map_or_else(|| lang.pick_no_folder().to_owned(), |folder| folder.name.to_string()),
            _ => {
                let names: Vec<String> = self
                    .users
                    .iter()
                    .filter_map(|user| sight.desk.get::<User>(*user))
                    .map(User::name)
                    .collect();
                if names.is_empty() { lang.nobody().to_owned() } else { names.join(", ") }
            }
        };
        (shown, String::new(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        Some(match slot {
            Slot::Site => Picker::field(slot, lang.label_site(), choices::sites(sight)),
            Slot::Folder => {
                Picker::field(slot, lang.label_folder(), choices::folders(sight, Some(self.site)))
            }
            _ => {
                let chosen: Vec<Choice> = self.users.iter().copied().map(Choice::User).collect();
                let items = choices::users(sight, Some(self.site));
                Picker::field(slot, lang.label_users(), items).several(&chosen)
            }
        })
    }

    /// Takes a choice. Another site empties folder and users (DA9).
    fn picked(
        &mut self,
        slot: Slot,
        choices: &[Choice],
        sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        let lang = sight.look.lang;
        match (slot, choices.first()) {
            (Slot::Site, Some(Choice::Site(site))) if *site != self.site => {
                self.site = *site;
                self.folder = None;
                let had_users = !self.users.is_empty() && self.devices.len() == 1;
                self.users.clear();
                return Ok(Some(
                    if had_users { lang.relations_emptied() } else { lang.relations_no_folder() }
                        .to_owned(),
                ));
            }
            (Slot::Folder, Some(Choice::Folder(folder))) => {
                sight
                    .desk
                    .get::<Folder>(*folder)
                    .ok_or(Refusal::NotFound { kind: crate::desk::Kind::Folder })?;
                self.folder = Some(*folder);
            }
            (Slot::Folder, Some(Choice::NoFolder)) => self.folder = None,
            (Slot::Users, _) => {
                self.users = choices
                    .iter()
                    .filter_map(|choice| match choice {
                        Choice::User(user) => Some(*user),
                        _ => None,
                    })
                    .collect();
            }
            _ => {}
        }
        Ok(None)
    }

    fn prompt(&self, sight: &Sight<'_>) -> Option<Overlay> {
        Some(folder_prompt(sight, self.site))
    }

    fn added(&mut self, folder: FolderId) {
        self.folder = Some(folder);
    }

    fn question(&self, sight: &Sight<'_>, notices: &[Notice]) -> Option<String> {
        loss_question(sight, notices)
    }

    fn commands(
        &self,
        _typed: &Typed<'_>,
        _ids: &mut IdSource,
        _at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let (site, folder) = (self.site, self.folder);
        Ok(match self.devices.as_slice() {
            [device] => vec![Command::EditRelations {
                device: *device,
                site,
                folder,
                users: self.users.clone(),
                was: Expect::Value(self.was.clone()),
            }],
            several => vec![Command::MoveDevices {
                devices: several.to_vec(),
                site,
                folder,
                was: Expect::Value(self.stood.clone()),
            }],
        })
    }
}

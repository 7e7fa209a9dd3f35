//! The form about a device: adding one, or changing what is written down about it. Where it stands can be changed here,
//! too; whose it is has a form of its own (D25 to D28).

use super::{
    Choice, Item, Overlay, Picker, choices,
    form::{Fill, Form, Shown, Slot, Typed},
    relations::{folder_prompt, loss_question},
};
use crate::{
    desk::{
        Command, Device, DeviceKind, Edit, EditDevice, Expect, Field, Flaw, Folder, FolderId,
        IdSource, Name, NewDevice, Notice, Place, Refusal, SiteId, Timestamp,
    },
    locale::Lang,
    phrase,
    tui::panes::Sight,
};

/// What was written down when the form opened, and what is chosen so far.
#[derive(Debug)]
struct DeviceForm {
    was: Option<Device>,
    sort: DeviceKind,
    site: Option<SiteId>,
    folder: Option<FolderId>,
    /// Add it although a deleted device has its outside id.
    anew: bool,
}

impl Form {
    /// The form of a device, or of one to add: then at this site and in this folder, as far as they are known.
    pub fn device(
        sight: &Sight<'_>,
        was: Option<Device>,
        site: Option<SiteId>,
        folder: Option<FolderId>,
    ) -> Self {
        let had = was.as_ref();
        let line = |value: fn(&Device) -> Option<&Name>| {
            had.and_then(value).map(ToString::to_string).unwrap_or_default()
        };
        let fields = vec![
            Self::filled(Slot::Name, Lang::column_name, true, line(|device| Some(&device.name))),
            Self::choice(Slot::DeviceKind, Lang::column_type, true),
            Self::choice(Slot::Site, Lang::label_site, true),
            Self::choice(Slot::Folder, Lang::label_folder, false),
            Self::filled(
                Slot::Model,
                Lang::column_model,
                false,
                line(|device| device.model.as_ref()),
            ),
            Self::filled(
                Slot::Serial,
                Lang::column_serial,
                false,
                line(|device| device.serial.as_ref()),
            ),
            Self::filled(Slot::Os, Lang::label_os, false, line(|device| device.os.as_ref())),
            Self::filled(
                Slot::ExternalId,
                Lang::label_external_id,
                false,
                line(|device| device.external_id.as_ref()),
            ),
        ];
        let form = DeviceForm {
            sort: had.map_or(DeviceKind::Workstation, |device| device.sort),
            site: had.map(|device| device.site).or(site),
            folder: had.map_or(folder, |device| device.folder),
            anew: false,
            was,
        };
        let picks = [
            site.map(|site| (Slot::Site, vec![Choice::Site(site)])),
            folder.map(|folder| (Slot::Folder, vec![Choice::Folder(folder)])),
        ];
        let is_new = form.was.is_none();
        let form = Self::new(form, fields, sight).from_the_top();
        if is_new { form.begun_with(picks.into_iter().flatten().collect()) } else { form }
    }
}

impl DeviceForm {
    fn edits(&self, was: &Device, typed: &Typed<'_>) -> EditDevice {
        let edited = |slot, had: Option<&Name>| {
            let had = had.map(ToString::to_string);
            let to = typed.filled(slot);
            (to != had).then(|| Edit::new(had, to))
        };
        let name = typed.text(Slot::Name);
        EditDevice {
            label: (name != *was.name).then(|| Edit::new(was.name.to_string(), name)),
            sort: (self.sort != was.sort).then(|| Edit::new(was.sort, self.sort)),
            model: edited(Slot::Model, was.model.as_ref()),
            os: edited(Slot::Os, was.os.as_ref()),
            serial: edited(Slot::Serial, was.serial.as_ref()),
            external_id: edited(Slot::ExternalId, was.external_id.as_ref()),
            ..EditDevice::of(was.id)
        }
    }
}

impl Fill for DeviceForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        let new = || sight.look.lang.form_new_device().to_owned();
        self.was.as_ref().map_or_else(new, |device| device.name.to_string())
    }

    fn draft_name(&self) -> Option<String> {
        let was = self.was.as_ref();
        Some(was.map_or_else(|| "new-device".to_owned(), |was| format!("device-{}", was.id)))
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let lang = sight.look.lang;
        let shown = match slot {
            Slot::DeviceKind => phrase::device_kind(lang, self.sort).to_owned(),
            Slot::Site => self.site.map_or_else(String::new, |site| sight.site(site).to_owned()),
            _ if self.site.is_none() => {
                let why = lang.folder_needs_site().to_owned();
                return (String::new(), String::new(), Some(why));
            }
            _ => self
                .folder
                .and_then(|folder| sight.desk.get::<Folder>(folder))
                .map_or_else(|| lang.pick_no_folder().to_owned(), |folder| folder.name.to_string()),
        };
        (shown, String::new(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        Some(match slot {
            Slot::DeviceKind => {
                let words = |kind| phrase::device_kind(lang, kind);
                let item = |kind| Item::plain(Choice::DeviceKind(kind), words(kind));
                Picker::field(slot, lang.column_type(), DeviceKind::ALL.map(item))
                    .standing_at(Choice::DeviceKind(self.sort))
            }
            Slot::Site => Picker::field(slot, lang.label_site(), choices::sites(sight)),
            _ => Picker::field(slot, lang.label_folder(), choices::folders(sight, self.site)),
        })
    }

    /// Takes a choice. Another site empties the folder (I5).
    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        match choices.first() {
            Some(Choice::DeviceKind(kind)) => self.sort = *kind,
            Some(Choice::Site(site)) if self.site != Some(*site) => {
                self.site = Some(*site);
                let had = self.folder.take();
                return Ok(had.map(|_| sight.look.lang.relations_no_folder().to_owned()));
            }
            Some(Choice::Folder(folder)) => self.folder = Some(*folder),
            Some(Choice::NoFolder) => self.folder = None,
            Some(Choice::AddAnew) => self.anew = true,
            _ => {}
        }
        Ok(None)
    }

    fn prompt(&self, sight: &Sight<'_>) -> Option<Overlay> {
        self.site.map(|site| folder_prompt(sight, site))
    }

    fn added(&mut self, folder: FolderId) {
        self.folder = Some(folder);
    }

    fn question(&self, sight: &Sight<'_>, notices: &[Notice]) -> Option<String> {
        loss_question(sight, notices)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let missing = Refusal::Invalid { field: Field::Site, flaw: Flaw::Empty };
        let (site, folder) = (self.site.ok_or(missing)?, self.folder);
        let Some(was) = &self.was else {
            return Ok(vec![Command::AddDevice(NewDevice {
                id: ids.next(at),
                site,
                folder,
                name: typed.text(Slot::Name),
                sort: self.sort,
                model: typed.filled(Slot::Model),
                os: typed.filled(Slot::Os),
                serial: typed.filled(Slot::Serial),
                external_id: typed.filled(Slot::ExternalId),
                last_seen_at: None,
                anew: self.anew,
            })]);
        };
        let moves = (site, folder) != (was.site, was.folder);
        let moves = moves.then(|| Command::MoveDevices {
            devices: vec![was.id],
            site,
            folder,
            was: Expect::Value([(was.id, Place::of(was))].into()),
        });
        let edit = Some(self.edits(was, typed)).filter(|e| moves.is_none() || !e.is_empty());
        Ok(edit.map(|edit| Command::EditDevice(Box::new(edit))).into_iter().chain(moves).collect())
    }
}

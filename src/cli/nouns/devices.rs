//! `helpdeck devices`: machines added, changed, placed, related, deleted and brought back (D25 to D29, DA7).

use super::{
    super::{
        look::Look,
        named::{Named as _, Which, kept, one_of, the_one, to},
        reach::fresh,
    },
    Deed,
};
use crate::desk::{
    Command, Desk, Device, DeviceKind, EditDevice, Expect, Folder, FolderId, Kind, NewDevice,
    RestoreDevice, Site, SiteId, User,
};

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Devices {
    /// Add a device
    Add(Box<New>),
    /// Change what is written down about devices
    Edit(Box<Change>),
    /// Put devices at a site and into one of its folders
    Move {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        place: Place,
    },
    /// Set site, folder and all users of a device at once
    Relations {
        /// Which device
        device: String,
        #[command(flatten)]
        place: Place,
        /// Everybody it is related to, with commas between; an empty text for nobody
        #[arg(long, value_name = "WHO", value_delimiter = ',')]
        users: Option<Vec<String>>,
    },
    /// Delete devices; their tickets keep them
    Delete(Which),
    /// Bring deleted devices back
    Restore(Which),
}

/// Where devices stand.
#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct Place {
    /// At which site; without this where they are
    #[arg(long, value_name = "NAME")]
    site: Option<String>,
    /// In which folder of the site, or none
    #[arg(long, value_name = "NAME")]
    folder: Option<String>,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct New {
    /// The name on its label
    name: String,
    /// At which site
    #[arg(long)]
    site: String,
    /// In which folder of the site
    #[arg(long, value_name = "NAME")]
    folder: Option<String>,
    /// Add it although a deleted device has its external id
    #[arg(long)]
    anew: bool,
    #[command(flatten)]
    about: About,
}

/// What is written down about a device.
#[derive(clap::Args, Debug)]
#[group(skip)]
struct About {
    /// What sort of thing it is
    #[arg(long = "type", value_name = "TYPE", value_parser = one_of(&DeviceKind::ALL))]
    sort: Option<DeviceKind>,
    /// Make and model; an empty text takes it away
    #[arg(long)]
    model: Option<String>,
    /// Operating system
    #[arg(long)]
    os: Option<String>,
    /// Serial number
    #[arg(long)]
    serial: Option<String>,
    /// What another system calls it
    #[arg(long, value_name = "ID")]
    external_id: Option<String>,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct Change {
    #[command(flatten)]
    which: Which,
    /// The name on its label
    #[arg(long)]
    rename: Option<String>,
    #[command(flatten)]
    about: About,
}

impl Deed for Devices {
    const KIND: Kind = Kind::Device;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        let desk = &look.desk;
        match self {
            Self::Add(new) => look.does(added(desk, *new)?).await,
            Self::Edit(change) => {
                let names = change.which.all::<Device>()?;
                look.every(&names, |device: &Device| {
                    Ok(Command::EditDevice(Box::new(edited(device, &change))))
                })
                .await
            }
            Self::Move { which, place } => {
                look.every(&which.all::<Device>()?, |device: &Device| {
                    let (site, folder) = place.of(desk, device)?;
                    let (devices, was) = (vec![device.id], Expect::Any);
                    Ok(Command::MoveDevices { devices, site, folder, was })
                })
                .await
            }
            Self::Relations { device, place, users } => {
                let device = Device::find(desk, &device)?;
                let (site, folder) = place.of(desk, device)?;
                let users = match users {
                    None => desk.users_of_device(device.id).collect(),
                    Some(names) => {
                        let some = names.iter().filter(|name| !name.trim().is_empty());
                        let ids = some.map(|name| User::find(desk, name).map(|user| user.id));
                        ids.collect::<anyhow::Result<_>>()?
                    }
                };
                let (device, was) = (device.id, Expect::Any);
                look.does(Command::EditRelations { device, site, folder, users, was }).await
            }
            Self::Delete(which) => {
                look.every(&which.all::<Device>()?, |device: &Device| {
                    Ok(Command::DeleteDevice { device: device.id })
                })
                .await
            }
            Self::Restore(which) => {
                look.each(&which.all::<Device>()?, |name| {
                    // One that is live may have got its name meanwhile.
                    let deleted = desk.all::<Device>().filter(|device| !device.is_live());
                    let device = the_one(desk, name, deleted)?.id;
                    Ok(vec![Command::RestoreDevice(RestoreDevice { device })])
                })
                .await
            }
        }
    }
}

fn added(desk: &Desk, new: New) -> anyhow::Result<Command> {
    let site = Site::find(desk, &new.site)?.id;
    let about = new.about;
    Ok(Command::AddDevice(NewDevice {
        id: fresh()?,
        site,
        folder: folder(desk, site, new.folder.as_deref())?,
        name: new.name,
        sort: about.sort.unwrap_or_default(),
        model: about.model,
        os: about.os,
        serial: about.serial,
        external_id: about.external_id,
        last_seen_at: None,
        anew: new.anew,
    }))
}

fn edited(device: &Device, change: &Change) -> EditDevice {
    let about = &change.about;
    let text = |text: &Option<String>| to(text.clone().map(kept));
    EditDevice {
        label: to(change.rename.clone()),
        sort: to(about.sort),
        model: text(&about.model),
        os: text(&about.os),
        serial: text(&about.serial),
        external_id: text(&about.external_id),
        ..EditDevice::of(device.id)
    }
}

impl Place {
    /// Where a device stands with this. Its folder stays behind where it goes to another site.
    fn of(&self, desk: &Desk, device: &Device) -> anyhow::Result<(SiteId, Option<FolderId>)> {
        let named = self.site.as_deref().map(|name| Site::find(desk, name)).transpose()?;
        let site = named.map_or(device.site, |site| site.id);
        Ok(match &self.folder {
            None if site == device.site => (site, device.folder),
            name => (site, folder(desk, site, name.as_deref())?),
        })
    }
}

/// The folder of a site that is meant.
fn folder(desk: &Desk, site: SiteId, name: Option<&str>) -> anyhow::Result<Option<FolderId>> {
    let Some(name) = name.filter(|name| *name != "none") else { return Ok(None) };
    let of_site = desk.all::<Folder>().filter(|folder| folder.site == site);
    Ok(Some(the_one(desk, name, of_site)?.id))
}

//! `helpdeck users`: people who ask for help, added, changed, moved, merged, and the devices that are theirs (U5 to U17,
//! D5 to D9).

use super::{
    super::{
        look::Look,
        named::{Named as _, Which, one_of, the_one, to},
        reach::fresh,
    },
    Deed, boolean,
};
use crate::desk::{
    Command, Department, DepartmentId, Desk, Device, DeviceId, Edit, EditUser, EraseUser, Expect,
    Kind, Language, MergeUsers, MoveUser, NewUser, PortalScope, SetMainUser, Site, User,
    UserAddress,
};

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Users {
    /// Add a user
    Add(Box<New>),
    /// Change what is written down about users
    Edit(Box<Change>),
    /// Relate devices of their site to a user, in this order; the first one of all is the primary
    Relate {
        /// Who, by name or address
        user: String,
        /// Which devices
        #[arg(required = true)]
        devices: Vec<String>,
    },
    /// Take a device away from a user
    Unrelate {
        /// Who, by name or address
        user: String,
        /// Which device
        device: String,
        /// The primary from now on, where it was the primary
        #[arg(long, value_name = "DEVICE")]
        new_primary: Option<String>,
    },
    /// Choose the primary of a user's devices
    Primary {
        /// Who, by name or address
        user: String,
        /// Which of their devices, or none
        device: String,
    },
    /// Make a user the main user of their site
    Main {
        /// Who, by name or address
        user: String,
        /// Also where the site has another one
        #[arg(long)]
        replace: bool,
        /// Take it back: the site has none
        #[arg(long, conflicts_with = "replace")]
        off: bool,
    },
    /// Let users ask again
    Enable(Which),
    /// Let users ask no longer
    Disable(Which),
    /// Move users to another site
    Move {
        #[command(flatten)]
        which: Which,
        /// To which site
        #[arg(long, value_name = "SITE")]
        to: String,
        /// Take their open tickets along
        #[arg(long)]
        tickets: bool,
    },
    /// Make one user of two; cannot be undone
    Merge {
        /// Who is no longer needed, by the whole name, an address or the id
        user: String,
        /// Who goes on, with everything that both have
        into: String,
    },
    /// Take away all that says who somebody was; cannot be undone
    Erase {
        /// Who, by the whole name, an address or the id
        user: String,
    },
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct New {
    /// First name
    first_name: String,
    /// Last name
    last_name: String,
    /// Where they work
    #[arg(long)]
    site: String,
    /// Mail addresses, with commas between; the first is the primary one
    #[arg(long, value_name = "ADDRESSES", value_delimiter = ',')]
    email: Vec<String>,
    /// A device of the site that is their primary
    #[arg(long, value_name = "NAME")]
    device: Option<String>,
    /// Make them the main user of the site
    #[arg(long)]
    main: bool,
    #[command(flatten)]
    about: About,
}

/// What is written down about a user.
#[derive(clap::Args, Debug)]
#[group(skip)]
struct About {
    /// Telephone; an empty text takes it away
    #[arg(long)]
    phone: Option<String>,
    /// Mobile phone
    #[arg(long)]
    mobile: Option<String>,
    /// Department, or none
    #[arg(long, value_name = "NAME")]
    department: Option<String>,
    /// Job title
    #[arg(long)]
    job_title: Option<String>,
    /// Whose tickets they see in the portal
    #[arg(long, value_name = "WHOSE", value_parser = one_of(&[PortalScope::Own, PortalScope::Site]))]
    portal: Option<PortalScope>,
    /// Whether their mails open tickets
    #[arg(long, value_name = "YES_OR_NO", value_parser = boolean())]
    mail_opens_tickets: Option<bool>,
    /// The language they are written to in
    #[arg(long, value_parser = one_of(&Language::ALL))]
    language: Option<Language>,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct Change {
    #[command(flatten)]
    which: Which,
    /// First name
    #[arg(long)]
    first_name: Option<String>,
    /// Last name
    #[arg(long)]
    last_name: Option<String>,
    /// The primary mail address; added where it is not one of theirs
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// Further addresses, with commas between
    #[arg(long, value_name = "ADDRESSES", value_delimiter = ',')]
    add_email: Vec<String>,
    /// Addresses that are theirs no longer
    #[arg(long, value_name = "ADDRESSES", value_delimiter = ',')]
    remove_email: Vec<String>,
    #[command(flatten)]
    about: About,
}

impl Deed for Users {
    const KIND: Kind = Kind::User;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        let desk = &look.desk;
        look.does(match self {
            Self::Edit(change) => {
                let names = change.which.all::<User>()?;
                let edit = |name: &str| edited(desk, User::find(desk, name)?, &change);
                return look.each(&names, edit).await;
            }
            Self::Enable(which) => return switch(look, &which, true).await,
            Self::Disable(which) => return switch(look, &which, false).await,
            Self::Move { which, to, tickets } => {
                let site = Site::find(desk, &to)?.id;
                let moved = |user: &User| {
                    let (user, was) = (user.id, Expect::Any);
                    Ok(Command::MoveUser(MoveUser { user, site, tickets, was }))
                };
                return look.every(&which.all::<User>()?, moved).await;
            }
            Self::Add(new) => added(desk, *new)?,
            Self::Relate { user, devices } => {
                let user = User::find(desk, &user)?;
                let of_site = |name: &String| the_one(desk, name, desk.devices_of_site(user.site));
                let ids = devices.iter().map(|name| of_site(name).map(|device| device.id));
                let devices = ids.collect::<anyhow::Result<_>>()?;
                Command::RelateDevices { user: user.id, devices, position: None }
            }
            Self::Unrelate { user, device, new_primary } => {
                let user = User::find(desk, &user)?;
                let device = related(desk, user, &device)?;
                let new_primary = new_primary.map(|name| related(desk, user, &name)).transpose()?;
                Command::UnrelateDevice { user: user.id, device, new_primary }
            }
            Self::Primary { user, device } => {
                let user = User::find(desk, &user)?;
                let device = (device != "none").then(|| related(desk, user, &device));
                let (device, was) = (device.transpose()?, Expect::Any);
                Command::SetPrimaryDevice { user: user.id, device, was }
            }
            Self::Main { user, replace, off } => {
                let User { id, site, .. } = *User::find(desk, &user)?;
                Command::SetMainUser(SetMainUser { site, user: (!off).then_some(id), replace })
            }
            Self::Merge { user, into } => {
                let (from, into) = (User::exactly(desk, &user)?.id, User::find(desk, &into)?.id);
                Command::MergeUsers(MergeUsers { from, into })
            }
            Self::Erase { user } => {
                Command::EraseUser(EraseUser { user: User::exactly(desk, &user)?.id })
            }
        })
        .await
    }
}

async fn switch(look: &Look<'_>, which: &Which, active: bool) -> anyhow::Result<()> {
    look.every(&which.all::<User>()?, |user: &User| {
        Ok(Command::SetUserActive { user: user.id, active })
    })
    .await
}

fn added(desk: &Desk, new: New) -> anyhow::Result<Command> {
    let site = Site::find(desk, &new.site)?.id;
    let device = |name: &String| the_one(desk, name, desk.devices_of_site(site));
    let mut emails = new.email.into_iter();
    let about = new.about;
    Ok(Command::add_user(NewUser {
        email: emails.next(),
        other_emails: emails.collect(),
        primary_device: new.device.as_ref().map(device).transpose()?.map(|device| device.id),
        main_user: new.main,
        department: about.department(desk)?.and_then(|edit| edit.to),
        phone: about.phone,
        mobile: about.mobile,
        job_title: about.job_title,
        portal_scope: about.portal.unwrap_or_default(),
        suppress_email_tickets: about.mail_opens_tickets == Some(false),
        language: about.language,
        ..NewUser::named(fresh()?, site, new.first_name, new.last_name)
    }))
}

/// The commands that make a user what the options say.
fn edited(desk: &Desk, user: &User, change: &Change) -> anyhow::Result<Vec<Command>> {
    let address =
        |email: &String, primary| UserAddress { user: user.id, email: email.clone(), primary };
    let about = &change.about;
    let edit = EditUser {
        first_name: to(change.first_name.clone()),
        last_name: to(change.last_name.clone()),
        phone: to(about.phone.clone()),
        mobile: to(about.mobile.clone()),
        department: about.department(desk)?,
        job_title: to(about.job_title.clone()),
        portal_scope: to(about.portal),
        suppress_email_tickets: to(about.mail_opens_tickets.map(|opens| !opens)),
        language: to(about.language.map(Some)),
        ..EditUser::of(user.id)
    };
    let mut commands = Vec::new();
    if edit != EditUser::of(user.id) {
        commands.push(Command::edit_user(edit));
    }
    commands.extend(change.add_email.iter().map(|it| Command::AddUserAddress(address(it, false))));
    commands.extend(change.email.iter().map(|email| {
        let has = user.emails().any(|it| it.to_string().eq_ignore_ascii_case(email.trim()));
        if has || change.add_email.contains(email) {
            Command::MakeAddressPrimary(address(email, true))
        } else {
            Command::AddUserAddress(address(email, true))
        }
    }));
    let gone = change.remove_email.iter();
    commands.extend(gone.map(|it| Command::RemoveUserAddress(address(it, false))));
    Ok(commands)
}

impl About {
    /// The department it names, if any.
    fn department(&self, desk: &Desk) -> anyhow::Result<Option<Edit<Option<DepartmentId>>>> {
        Ok(match self.department.as_deref() {
            None => None,
            Some("none") => Some(Edit::to(None)),
            Some(name) => Some(Edit::to(Some(Department::find(desk, name)?.id))),
        })
    }
}

/// A device of the user's own.
fn related(desk: &Desk, user: &User, name: &str) -> anyhow::Result<DeviceId> {
    let theirs = user.devices.all().iter().filter_map(|id| desk.get::<Device>(*id));
    Ok(the_one(desk, name, theirs)?.id)
}

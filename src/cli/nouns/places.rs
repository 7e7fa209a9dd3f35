//! `helpdeck sites`, `folders`, `departments` and `statuses`: what the desk's lists are made of.

use super::{
    super::{
        look::Look,
        named::{Named as _, Which, kept, one_of, to},
        reach::fresh,
    },
    Deed,
};
use crate::desk::{
    AddDepartment, Category, Command, DeleteDepartment, DeleteFolder, DeleteSite, DeleteStatus,
    Department, Edit, EditSite, Folder, Kind, MergeSites, MoveStatus, NewSite, RenameDepartment,
    RenameFolder, RenameStatus, SetDefaultStatus, SetSiteActive, SetStatusActive, Site, Status,
};

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Sites {
    /// Add a site
    Add {
        /// Its name
        name: String,
        #[command(flatten)]
        about: About,
    },
    /// Change what is written down about a site
    Edit {
        /// Which site
        site: String,
        /// Its name
        #[arg(long)]
        rename: Option<String>,
        #[command(flatten)]
        about: About,
    },
    /// Let new things be put at sites again
    Enable(Which),
    /// Let nothing new be put at sites
    Disable(Which),
    /// Make one site of two; cannot be undone
    Merge {
        /// The one that ends, by its whole name or its id
        site: String,
        /// The one that goes on, with everything that both have
        into: String,
    },
    /// Delete sites that have nothing
    Delete(Which),
}

/// What is written down about a site; an empty text takes it away.
#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct About {
    /// Where it is; an empty text takes it away
    #[arg(long)]
    address: Option<String>,
    /// Its switchboard
    #[arg(long)]
    phone: Option<String>,
    /// What technicians should know
    #[arg(long, value_name = "TEXT")]
    notes: Option<String>,
    /// The mail domains of its users, with commas between
    #[arg(long, value_name = "DOMAINS", value_delimiter = ',')]
    domains: Option<Vec<String>>,
}

impl About {
    fn domains(&self) -> Option<Vec<String>> {
        let all = self.domains.clone()?;
        Some(all.into_iter().filter(|domain| !domain.trim().is_empty()).collect())
    }
}

impl Deed for Sites {
    const KIND: Kind = Kind::Site;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        let desk = &look.desk;
        match self {
            Self::Add { name, about } => {
                let domains = about.domains().unwrap_or_default();
                let About { address, phone, notes, .. } = about;
                let named = NewSite::named(fresh()?, name);
                let new = NewSite { address, phone, notes, domains, ..named };
                look.does(Command::AddSite(Box::new(new))).await
            }
            Self::Edit { site, rename, about } => {
                let domains = to(about.domains());
                let About { address, phone, notes, .. } = about;
                let text = |text: Option<String>| to(text.map(kept));
                look.does(Command::EditSite(Box::new(EditSite {
                    label: to(rename),
                    address: text(address),
                    phone: text(phone),
                    notes: text(notes),
                    domains,
                    ..EditSite::of(Site::find(desk, &site)?.id)
                })))
                .await
            }
            Self::Enable(which) => switch_site(look, &which, true).await,
            Self::Disable(which) => switch_site(look, &which, false).await,
            Self::Merge { site, into } => {
                let (from, into) = (Site::exactly(desk, &site)?.id, Site::find(desk, &into)?.id);
                look.does(Command::MergeSites(MergeSites { from, into })).await
            }
            Self::Delete(which) => {
                look.every(&which.all::<Site>()?, |site: &Site| {
                    Ok(Command::DeleteSite(DeleteSite { site: site.id }))
                })
                .await
            }
        }
    }
}

async fn switch_site(look: &Look<'_>, which: &Which, active: bool) -> anyhow::Result<()> {
    look.every(&which.all::<Site>()?, |site: &Site| {
        Ok(Command::SetSiteActive(SetSiteActive { site: site.id, active }))
    })
    .await
}

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Folders {
    /// Add a folder to a site
    Add {
        /// Its name
        name: String,
        /// To which site
        #[arg(long)]
        site: String,
    },
    /// Give a folder another name
    Rename {
        /// Which folder, with its site where several have one of that name
        folder: String,
        /// Its name from now on
        name: String,
    },
    /// Delete folders; their devices stay at the site
    Delete(Which),
}

impl Deed for Folders {
    const KIND: Kind = Kind::Folder;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        match self {
            Self::Add { name, site } => {
                let (id, site) = (fresh()?, Site::find(&look.desk, &site)?.id);
                look.does(Command::AddFolder { id, site, label: name }).await
            }
            Self::Rename { folder, name } => {
                let (folder, label) = (Folder::find(&look.desk, &folder)?.id, Edit::to(name));
                look.does(Command::RenameFolder(RenameFolder { folder, label })).await
            }
            Self::Delete(which) => {
                look.every(&which.all::<Folder>()?, |folder: &Folder| {
                    Ok(Command::DeleteFolder(DeleteFolder { folder: folder.id }))
                })
                .await
            }
        }
    }
}

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Departments {
    /// Add a department
    Add {
        /// Its name
        name: String,
    },
    /// Give a department another name
    Rename {
        /// Which department
        department: String,
        /// Its name from now on
        name: String,
    },
    /// Delete departments; their users have none
    Delete(Which),
}

impl Deed for Departments {
    const KIND: Kind = Kind::Department;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        match self {
            Self::Add { name } => {
                let add = AddDepartment { id: fresh()?, label: name };
                look.does(Command::AddDepartment(add)).await
            }
            Self::Rename { department, name } => {
                let department = Department::find(&look.desk, &department)?.id;
                let rename = RenameDepartment { department, label: Edit::to(name) };
                look.does(Command::RenameDepartment(rename)).await
            }
            Self::Delete(which) => {
                look.every(&which.all::<Department>()?, |department: &Department| {
                    let department = department.id;
                    Ok(Command::DeleteDepartment(DeleteDepartment { department }))
                })
                .await
            }
        }
    }
}

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Statuses {
    /// Add a ticket status
    Add {
        /// Its name
        name: String,
        /// What it means
        #[arg(long, value_parser = one_of(&Category::ALL))]
        category: Category,
    },
    /// Give a status another name
    Rename {
        /// Which status
        status: String,
        /// Its name from now on
        name: String,
    },
    /// Put a status elsewhere in its category
    Move {
        /// Which status
        status: String,
        /// Its place, from 1
        place: std::num::NonZeroUsize,
    },
    /// Make a status the one its category begins with
    Default {
        /// Which status
        status: String,
    },
    /// Offer statuses
    Enable(Which),
    /// Offer statuses no longer; tickets that have one keep it
    Disable(Which),
    /// Delete a status
    Delete {
        /// Which status
        status: String,
        /// What its tickets have from now on: one of the same category
        #[arg(long, value_name = "STATUS")]
        replacement: String,
    },
}

impl Deed for Statuses {
    const KIND: Kind = Kind::Status;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        let find = |name: &str| Status::find(&look.desk, name).map(|status| status.id);
        look.does(match self {
            Self::Add { name, category } => {
                Command::AddStatus { id: fresh()?, label: name, category }
            }
            Self::Rename { status, name } => {
                let (status, label) = (find(&status)?, Edit::to(name));
                Command::RenameStatus(RenameStatus { status, label })
            }
            Self::Move { status, place } => {
                Command::MoveStatus(MoveStatus { status: find(&status)?, place: place.get() - 1 })
            }
            Self::Default { status } => {
                Command::SetDefaultStatus(SetDefaultStatus { status: find(&status)? })
            }
            Self::Delete { status, replacement } => {
                let (status, replacement) = (find(&status)?, find(&replacement)?);
                Command::DeleteStatus(DeleteStatus { status, replacement })
            }
            Self::Enable(which) => return switch_status(look, &which, true).await,
            Self::Disable(which) => return switch_status(look, &which, false).await,
        })
        .await
    }
}

async fn switch_status(look: &Look<'_>, which: &Which, active: bool) -> anyhow::Result<()> {
    look.every(&which.all::<Status>()?, |status: &Status| {
        Ok(Command::SetStatusActive(SetStatusActive { status: status.id, active }))
    })
    .await
}

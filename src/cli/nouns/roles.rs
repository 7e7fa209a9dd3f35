//! `helpdeck roles`: what technicians may do and where, and who has which (C2, T26 to T29).

use super::{
    super::{
        look::Look,
        named::{Named as _, Which, one_of, to},
        reach::fresh,
    },
    Deed, boolean,
};
use crate::{
    desk::{
        Command, DeleteRole, Desk, EditRole, Kind, NewRole, Permission, Permissions, Role, Scope,
        Site, Technician,
    },
    tui::overlays::give_role,
};

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Roles {
    /// Add a role
    Add {
        /// Its name
        name: String,
        /// A role it begins as
        #[arg(long, value_name = "ROLE")]
        like: Option<String>,
        #[command(flatten)]
        may: May,
    },
    /// Change a role
    Edit {
        /// Which role
        role: String,
        /// Its name from now on
        #[arg(long)]
        rename: Option<String>,
        #[command(flatten)]
        may: May,
    },
    /// Give technicians a role; those who have not signed in yet get it then
    Assign {
        /// Which role
        role: String,
        #[command(flatten)]
        which: Which,
    },
    /// Delete roles that nobody has
    Delete(Which),
}

/// What a role allows, and where.
#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct May {
    /// Permissions to add, with commas between
    #[arg(
        long, value_name = "PERMISSIONS", value_delimiter = ',',
        value_parser = one_of(&Permission::ALL)
    )]
    allow: Vec<Permission>,
    /// Permissions to take away
    #[arg(
        long, value_name = "PERMISSIONS", value_delimiter = ',', hide_possible_values = true,
        value_parser = one_of(&Permission::ALL)
    )]
    forbid: Vec<Permission>,
    /// Whether it may do everything
    #[arg(long, value_name = "YES_OR_NO", value_parser = boolean())]
    full_admin: Option<bool>,
    /// Where: sites with commas between, or all
    #[arg(long, value_name = "SITES", value_delimiter = ',')]
    sites: Vec<String>,
}

impl May {
    /// These permissions with what is added and without what is taken away; nothing where nothing is asked.
    fn permissions(&self, before: Permissions) -> Option<Permissions> {
        let wanted = before.iter().chain(self.allow.iter().copied());
        let asked = !(self.allow.is_empty() && self.forbid.is_empty());
        asked.then(|| wanted.filter(|one| !self.forbid.contains(one)).collect())
    }

    fn scope(&self, desk: &Desk) -> anyhow::Result<Option<Scope>> {
        Ok(match self.sites.as_slice() {
            [] => None,
            [all] if all == "all" => Some(Scope::All),
            names => {
                let ids = names.iter().map(|name| Site::find(desk, name).map(|site| site.id));
                Some(Scope::Listed(ids.collect::<anyhow::Result<_>>()?))
            }
        })
    }
}

impl Deed for Roles {
    const KIND: Kind = Kind::Role;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        let desk = &look.desk;
        match self {
            Self::Add { name, like, may } => {
                let like = like.map(|name| Role::find(desk, &name)).transpose()?;
                let had = like.map(|role| role.permissions).unwrap_or_default();
                let scope = like.map(|role| role.scope.clone()).unwrap_or_default();
                let full_admin = like.is_some_and(|role| role.full_admin);
                look.does(Command::AddRole(NewRole {
                    id: fresh()?,
                    label: name,
                    full_admin: may.full_admin.unwrap_or(full_admin),
                    permissions: may.permissions(had).unwrap_or(had),
                    scope: may.scope(desk)?.unwrap_or(scope),
                }))
                .await
            }
            Self::Edit { role, rename, may } => {
                let role = Role::find(desk, &role)?;
                look.does(Command::EditRole(EditRole {
                    role: role.id,
                    label: to(rename),
                    full_admin: to(may.full_admin),
                    permissions: to(may.permissions(role.permissions)),
                    scope: to(may.scope(desk)?),
                }))
                .await
            }
            Self::Assign { role, which } => {
                let role = Role::find(desk, &role)?.id;
                look.each(&which.all::<Technician>()?, |name| {
                    let who = look.technician(name)?;
                    Ok(vec![give_role(who, role)])
                })
                .await
            }
            Self::Delete(which) => {
                look.every(&which.all::<Role>()?, |role: &Role| {
                    Ok(Command::DeleteRole(DeleteRole { role: role.id }))
                })
                .await
            }
        }
    }
}

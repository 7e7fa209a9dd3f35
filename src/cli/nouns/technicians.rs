//! `helpdeck technicians`: colleagues invited, changed, enabled and disabled, their logins and passwords (T5 to T12, T20 to
//! T35). Availability is `work.rs`'s, roles are given by `roles.rs`.

use std::io::{IsTerminal as _, stdin};

use anyhow::Context as _;

use super::{
    super::{
        lang,
        login::{ask_password, line_of_input},
        look::Look,
        named::{Named as _, Which, kept, one_of, to, written},
        reach::fresh,
        say,
    },
    Deed, boolean,
};
use crate::{
    client::{self, ClientError},
    desk::{
        Command, Edit, EditProfile, Kind, Landing, Language, NewTechnician, Resend, Role, SetEmail,
        Technician, TechnicianId, TechnicianKind,
    },
    wire::{Fault, NewPassword},
};

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Technicians {
    /// Add a technician, who is invited by mail
    Add(New),
    /// Change what is written down about technicians, or your own profile
    Edit(Box<Change>),
    /// Let technicians work again
    Enable {
        #[command(flatten)]
        which: Which,
        /// Buy a seat where none is free
        #[arg(long)]
        add_seat: bool,
    },
    /// Let technicians work no longer; their sessions end
    Disable(Which),
    /// Invite technicians again who have not signed in yet
    Invite(Which),
    /// Give a technician another login, which they confirm by mail
    Login {
        /// Who, by name or login, or me
        technician: String,
        /// The mail address
        address: String,
    },
    /// Set a technician's password, or your own; asks for it, and for yours where you signed in a while ago. Through a
    /// pipe each is a line
    Password {
        /// Who, by name or login, or me
        technician: String,
    },
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct New {
    /// The mail address they sign in with
    login: String,
    /// First name
    first_name: String,
    /// Last name
    last_name: String,
    /// Telephone
    #[arg(long)]
    phone: Option<String>,
    /// The role from their first login on; without this Beginner
    #[arg(long, value_name = "NAME")]
    role: Option<String>,
    /// Buy a seat where none is free
    #[arg(long)]
    add_seat: bool,
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
    /// Telephone; an empty text takes it away
    #[arg(long)]
    phone: Option<String>,
    /// Ticket pages as plain lines, for screen readers
    #[arg(long, value_name = "YES_OR_NO", value_parser = boolean())]
    plain_tickets: Option<bool>,
    /// How many open tickets auto-assignment lets them have, or any
    #[arg(long, value_name = "NUMBER")]
    cap: Option<String>,
    /// Your language, or account for that of the account
    #[arg(long)]
    language: Option<String>,
    /// The page you start with
    #[arg(long, value_name = "PAGE", value_parser = one_of(&Landing::ALL))]
    landing: Option<Landing>,
    /// Your signature; - reads it from standard input, an empty text takes it away
    #[arg(long, value_name = "TEXT")]
    signature: Option<String>,
}

impl Deed for Technicians {
    const KIND: Kind = Kind::Technician;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        match self {
            Self::Add(new) => look.does(added(look, new)?).await,
            Self::Edit(change) => edit(look, *change).await,
            Self::Enable { which, add_seat } => {
                to_each(look, &which, |technician| Command::ActivateTechnician {
                    technician,
                    add_seat,
                })
                .await
            }
            Self::Disable(which) => {
                let disable = |technician| Command::DeactivateTechnician { technician };
                to_each(look, &which, disable).await
            }
            Self::Invite(which) => {
                let invite = |technician| Command::ResendInvitation(Resend { technician });
                to_each(look, &which, invite).await
            }
            Self::Login { technician, address } => {
                let (technician, email) = (look.technician(&technician)?.id, Edit::to(address));
                look.does(Command::SetTechnicianEmail(SetEmail { technician, email })).await
            }
            Self::Password { technician } => password(look, &technician).await,
        }
    }
}

/// Asks each of them, by name or login or `me`.
async fn to_each(
    look: &Look<'_>,
    which: &Which,
    command: impl Fn(TechnicianId) -> Command,
) -> anyhow::Result<()> {
    let asked = |name: &str| Ok(vec![command(look.technician(name)?.id)]);
    look.each(&which.all::<Technician>()?, asked).await
}

fn added(look: &Look<'_>, new: New) -> anyhow::Result<Command> {
    let New { login: email, first_name, last_name, phone, role, add_seat } = new;
    let role = role.map(|name| Role::find(&look.desk, &name)).transpose()?.map(|role| role.id);
    let (id, sort) = (fresh()?, TechnicianKind::Human);
    let new = NewTechnician { id, email, first_name, last_name, phone, role, sort, add_seat };
    Ok(Command::AddTechnician(new))
}

async fn edit(look: &Look<'_>, change: Change) -> anyhow::Result<()> {
    let cap = |text: &String| match &**text {
        "any" => Ok(None),
        number => number.parse().map(Some).context(lang().cli_no_count()),
    };
    let language = |text: &String| match &**text {
        "account" => Ok(None),
        word => serde_json::from_value::<Language>(word.into())
            .map(Some)
            .context(lang().cli_no_language()),
    };
    let signature = change.signature.as_deref().map(written).transpose()?.map(kept);
    let edit = EditProfile {
        first_name: to(change.first_name),
        last_name: to(change.last_name),
        phone: to(change.phone.map(kept)),
        plain_tickets: to(change.plain_tickets),
        auto_assign_cap: to(change.cap.as_ref().map(cap).transpose()?),
        language: to(change.language.as_ref().map(language).transpose()?),
        landing: to(change.landing),
        signature: to(signature),
        ..EditProfile::of(look.me)
    };
    to_each(look, &change.which, |technician| {
        Command::EditProfile(EditProfile { technician, ..edit.clone() })
    })
    .await
}

/// Sets a password; whoever signed in a while ago has to say their own (PA4).
async fn password(look: &Look<'_>, name: &str) -> anyhow::Result<()> {
    let technician = look.technician(name)?;
    let asks = stdin().is_terminal();
    let password = if asks { ask_password(&technician.name())? } else { line_of_input()? };
    let mut new = NewPassword { password, current: None };
    let mut set = client::set_password(look.session, technician.id, &new).await;
    if let Err(ClientError::Problem(problem)) = &set
        && problem.fault() == Some(Fault::ConfirmPassword)
    {
        let own = lang().cli_own_password();
        new.current = Some(if asks { rpassword::prompt_password(own)? } else { line_of_input()? });
        set = client::set_password(look.session, technician.id, &new).await;
    }
    set?;
    Ok(say(lang().cli_password_set(technician.email.to_string()))?)
}

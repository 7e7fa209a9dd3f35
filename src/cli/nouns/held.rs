//! `helpdeck held`: mail and reports from people nobody knows, made tickets of or thrown away (UA7).

use anyhow::anyhow;

use super::{
    super::{
        lang,
        look::Look,
        named::{Named as _, Which},
        reach::fresh,
    },
    Deed,
};
use crate::desk::{AdmitIntake, Command, Desk, DropIntake, Intake, Kind, Sender, Site, User};

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum Held {
    /// Make a ticket of something that was held back
    Ticket(Admit),
    /// Throw away what was held back
    Drop(Which),
    /// Throw it away, and take nothing more from its address
    Block(Which),
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct Admit {
    /// Which: its sender and subject, or its id
    name: String,
    /// Who sent it, where it is a user already: a mail address or a name
    #[arg(long, value_name = "WHO", conflicts_with = "site", required_unless_present = "site")]
    user: Option<String>,
    /// The site of the sender, who becomes a user
    #[arg(long, value_name = "NAME", requires = "first_name", requires = "last_name")]
    site: Option<String>,
    /// The sender's first name
    #[arg(long)]
    first_name: Option<String>,
    /// The sender's last name
    #[arg(long)]
    last_name: Option<String>,
}

impl Deed for Held {
    const KIND: Kind = Kind::Intake;

    async fn act(self, look: &Look<'_>) -> anyhow::Result<()> {
        match self {
            Self::Ticket(admit) => look.does(admitted(&look.desk, admit)?).await,
            Self::Drop(which) => drop(look, &which, false).await,
            Self::Block(which) => drop(look, &which, true).await,
        }
    }
}

fn admitted(desk: &Desk, admit: Admit) -> anyhow::Result<Command> {
    let intake = Intake::find(desk, &admit.name)?.id;
    let sender = match (admit.user, admit.site) {
        (Some(user), _) => Sender::Known { user: User::find(desk, &user)?.id },
        (None, Some(site)) => Sender::New {
            user: fresh()?,
            site: Site::find(desk, &site)?.id,
            first_name: admit.first_name.unwrap_or_default(),
            last_name: admit.last_name.unwrap_or_default(),
        },
        (None, None) => return Err(anyhow!(lang().cli_nothing_typed())),
    };
    let (ticket, message) = (fresh()?, fresh()?);
    Ok(Command::AdmitIntake(Box::new(AdmitIntake { intake, sender, ticket, message })))
}

async fn drop(look: &Look<'_>, which: &Which, block: bool) -> anyhow::Result<()> {
    look.every(&which.all::<Intake>()?, |intake: &Intake| {
        Ok(Command::DropIntake(DropIntake { intake: intake.id, block }))
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Actor, Channel, TakeIn, Ticket,
        testing::{ADA, UMA, World},
    };

    fn admit(name: &str) -> Admit {
        let name = name.to_owned();
        Admit { name, user: None, site: None, first_name: None, last_name: None }
    }

    #[test]
    fn ua7_what_was_held_becomes_the_ticket_of_a_user_or_of_somebody_new() {
        let mut world = World::little();
        for key in ["Help", "Lamp"] {
            let take_in = TakeIn {
                channel: Channel::Email,
                key: key.into(),
                from: "who@else.example".into(),
                name: None,
                subject: key.into(),
                text: "Please.".into(),
                thread: None,
                origin_device: None,
            };
            world.ok(Actor::System, Command::TakeIn(Box::new(take_in)));
        }
        let requester = |world: &World, subject: &str| {
            let mut tickets = world.desk.all::<Ticket>();
            tickets.find(|ticket| &*ticket.title == subject).expect("a ticket").requester
        };
        let user = world.user(UMA).name();
        let known = Admit { user: Some(user), ..admit("who@else.example help") };
        let command = admitted(&world.desk, known).expect("a command");
        world.ok(ADA, command);
        assert_eq!(requester(&world, "Help"), Some(UMA));
        let (first_name, last_name) = (Some("Will".into()), Some("Hobbs".into()));
        let new = Admit { site: Some("Leeds".into()), first_name, last_name, ..admit("lamp") };
        let command = admitted(&world.desk, new).expect("a command");
        world.ok(ADA, command);
        let hobbs = requester(&world, "Lamp").expect("a requester");
        assert_eq!(world.user(hobbs).name(), "Will Hobbs");
        assert!(admitted(&world.desk, admit("lamp")).is_err());
    }
}

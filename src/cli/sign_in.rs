//! Signing in from within the terminal: with a password, or with the invitation from a mail (T9). The session file that
//! comes of it is the one that `helpdeck login` writes; the terminal opens anew on it.

use std::{
    env,
    io::{IsTerminal as _, stdin, stdout},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::mpsc;

use super::{bridge, door, lang, paths::Paths, settings, words};
use crate::{
    client::{self, ClientError, Session},
    desk::{Command, CommandId, Field, TicketId},
    tui::{
        Ask, AskId, Port, Secret,
        port::{Draft, Event, Glimpse, Told, Trouble},
    },
    wire::{Fault, Me, NewPassword},
};

/// True where a form can be shown and filled in; elsewhere it is asked line by line.
pub(super) fn has_screen() -> bool {
    let dumb = env::var("TERM").is_ok_and(|name| name == "dumb");
    stdin().is_terminal() && stdout().is_terminal() && !dumb
}

/// How far somebody is with signing in.
#[derive(Clone, Debug)]
pub(super) struct SignIn {
    state: Arc<Mutex<State>>,
    /// The desk it is about.
    paths: Paths,
}

#[derive(Debug, Default)]
struct State {
    /// The address without encryption that was warned of.
    warned: Option<String>,
    /// Who is in once they have another password.
    half: Option<(Session, Me)>,
    /// A session was written.
    done: bool,
    /// The desk to open next.
    next: Option<Next>,
}

/// A desk to open, by its name; none is the one without a name.
#[derive(Debug)]
pub(super) struct Next(pub(super) Option<String>);

impl SignIn {
    /// At this desk.
    pub(super) fn at(paths: &Paths) -> Self {
        Self { state: Arc::default(), paths: paths.clone() }
    }

    /// Says which desk is opened next.
    pub(super) fn go_to(&self, desk: Option<String>) {
        self.state().next = Some(Next(desk));
    }

    /// Takes the desk to open next, where another one was chosen.
    pub(super) fn take_next(&self) -> Option<Next> {
        self.state().next.take()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// True once somebody is signed in.
    pub(super) fn is_done(&self) -> bool {
        self.state().done
    }

    /// Does what was asked, where it is about signing in.
    pub(super) async fn ask(self, ask: Ask) -> Result<Told, Trouble> {
        match ask {
            Ask::SignIn { url, email, password } => {
                self.may_send(&url).await?;
                let reached = client::login(door(&url), email.trim(), &password.0).await;
                let (session, me) = reached.map_err(|error| refused(&error))?;
                if me.technician.must_change_password {
                    self.state().half = Some((session, me));
                    return Ok(Told::ChoosePassword);
                }
                self.enter(&session, &me)
            }
            Ask::Accept { url, token, password } => {
                self.may_send(&url).await?;
                let accepted = client::accept(door(&url), token.0.trim(), &password.0).await;
                let (session, me) = accepted.map_err(|error| refused(&error))?;
                self.enter(&session, &me)
            }
            Ask::ChoosePassword(Secret(password)) => {
                let half = self.state().half.clone();
                let Some((session, me)) = half else { return Err(Trouble::default()) };
                let new = NewPassword { password, current: None };
                let set = client::set_password(&session, me.technician.id, &new).await;
                set.map_err(|error| refused(&error))?;
                self.enter(&session, &me)
            }
            _ => Err(Trouble::default()),
        }
    }

    /// Looks who answers there, and warns once where others could read what is sent.
    async fn may_send(&self, url: &str) -> Result<(), Trouble> {
        client::check(url)
            .await
            .map_err(|error| Trouble::about(Field::Server, words::client(&error)))?;
        if client::is_exposed(url) && self.state().warned.as_deref() != Some(url) {
            self.state().warned = Some(url.to_owned());
            return Err(Trouble::about(Field::Server, lang().sign_in_exposed()));
        }
        Ok(())
    }

    fn enter(&self, session: &Session, me: &Me) -> Result<Told, Trouble> {
        // Who signs in elsewhere leaves the desk of that name as it is.
        let own = settings::address(&self.paths).map(|address| {
            self.paths.desk_name().is_none() || address.as_ref() == Some(&session.url)
        });
        let written = own.and_then(|own| {
            if own {
                return self.paths.write_session(session, me);
            }
            self.go_to(None);
            self.paths.of_desk(None).write_session(session, me)
        });
        written.map_err(|error| Trouble { text: words::told(&error), fields: Vec::new() })?;
        self.state().done = true;
        Ok(Told::SignedIn)
    }
}

/// Why somebody does not come in, at the field it is about.
fn refused(error: &ClientError) -> Trouble {
    let trouble = bridge::trouble(error);
    let of = match error {
        ClientError::Problem(problem) => match problem.fault() {
            Some(Fault::BadPass) => Field::Invitation,
            Some(Fault::BadCredentials) => Field::CurrentPassword,
            _ => return trouble,
        },
        _ => return trouble,
    };
    Trouble::about(of, trouble.text)
}

/// The way from a terminal where nobody is signed in: only who they are can be asked.
#[derive(Debug)]
pub(super) struct Before {
    pub(super) sign_in: SignIn,
    pub(super) events: mpsc::Sender<Event>,
}

impl Port for Before {
    fn send(&self, _id: CommandId, _command: Command) {}
    fn draft(&self, _draft: Draft) {}
    fn remember(&self, _glimpse: Glimpse) {}
    fn forget(&self, _id: CommandId) {}
    fn thread(&self, _ticket: TicketId) {}
    fn here(&self, _ticket: Option<TicketId>, _writes: bool) {}
    fn reread(&self) {}
    fn tour_seen(&self) {}

    fn switch(&self, desk: Option<String>) {
        self.sign_in.go_to(desk);
    }

    fn ask(&self, ask: AskId, what: Ask) {
        bridge::answer(&self.events, ask, self.sign_in.clone().ask(what));
    }
}

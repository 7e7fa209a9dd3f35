//! Owns what opens the mail server: it is kept with the server and login it was given for, in the step that sets them,
//! and is shown to no other server. So nobody gets hold of it by having mail sent elsewhere.

use std::sync::atomic::Ordering;

use super::super::{
    core::Core,
    journal::{Beside, Trouble},
    writer::Failure,
};
use crate::{
    desk::{
        Account, AccountKey, Actor, Command, Field, Flaw, MailRoute, Refusal, Route, SetMail,
        TechnicianId,
    },
    wire::Problem,
};

/// The name of the secret that opens the mail server.
const PASSWORD: &str = "mail-password";
/// The name of what says which server that is.
const FOR: &str = "mail-password-for";

/// A mail server with a login, as the secret is kept for it.
fn place(host: &str, port: u16, login: &str) -> String {
    format!("{}@{}:{port}", login.trim(), host.trim().to_lowercase())
}

impl Core {
    /// Says where mail goes and what opens the server there, both or neither.
    pub async fn set_mail(
        &self,
        by: TechnicianId,
        settings: SetMail,
        password: String,
    ) -> Result<(), Problem> {
        let actor = Actor::Technician(by);
        let MailRoute::Smtp { host, port, login: Some(login), .. } = &settings.route else {
            return Err(
                self.refused(Refusal::Invalid { field: Field::MailLogin, flaw: Flaw::Empty })
            );
        };
        let place = place(host, *port, login);
        let secrets = vec![(PASSWORD, Some(password)), (FOR, Some(place))];
        self.keep_mail(actor, settings, secrets).await
    }

    /// Keeps what opens the mail server that is set, or forgets it, and tries what waits.
    pub async fn set_mail_password(
        &self,
        by: TechnicianId,
        password: Option<String>,
    ) -> Result<(), Problem> {
        let mail = self.read(|desk| desk.get::<Account>(AccountKey).map(|it| it.mail.clone()));
        let settings = SetMail::of(&mail.unwrap_or_default());
        if let Some(password) = password {
            return self.set_mail(by, settings, password).await;
        }
        let secrets = vec![(PASSWORD, None), (FOR, None)];
        self.keep_mail(Actor::Technician(by), settings, secrets).await
    }

    async fn keep_mail(
        &self,
        actor: Actor,
        settings: SetMail,
        secrets: Vec<(&'static str, Option<String>)>,
    ) -> Result<(), Problem> {
        let command = Command::SetMail(settings);
        let asked = command.name();
        let done = self.submit_with(actor, command, Beside::Mail(actor, secrets)).await;
        if let Err(Failure::Refused(refusal)) = &done {
            self.noted_refusal(actor, asked, refusal).await;
        }
        done.map_err(|failure| self.problem(failure))?;
        self.mail_again.store(true, Ordering::Relaxed);
        self.mail.notify_one();
        Ok(())
    }

    /// What opens the mail server of a route, where it was given for that one.
    pub(super) async fn mail_password(&self, route: &Route) -> Result<Option<String>, Trouble> {
        let Route::Smtp { host, port, login: Some(login), .. } = route else { return Ok(None) };
        let kept_for = self.journal.secret(FOR).await?;
        // Before it was kept with its server it was that of whichever was set.
        if kept_for.is_some_and(|kept| kept != place(host, *port, login)) {
            return Ok(None);
        }
        self.journal.secret(PASSWORD).await
    }
}

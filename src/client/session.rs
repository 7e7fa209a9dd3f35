//! Owns being signed in: what is stored between two starts, and how one gets it.

use serde::{Deserialize, Serialize};

use super::{
    ClientError,
    snapshot::Reading,
    transport::{Transport, is_loopback, normal},
};
use crate::{
    desk::{Command, CommandId, Desk, SetMail, TechnicianId, Timestamp},
    wire::{
        API_VERSION, Acceptance, Answer, Confirmation, Credentials, MailPassword, MailSettings, Me,
        NewPassword, PRODUCT, Token, Version,
    },
};

/// A server, and the token to ask it with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Session {
    /// The server's address.
    pub url: String,
    /// The token.
    pub token: Token,
}

/// Where somebody signs in, and the language they read before the server knows them.
#[derive(Clone, Copy, Debug)]
pub struct Door<'a> {
    /// The server's address.
    pub url: &'a str,
    /// The tag of the language, such as `de`; nothing means the account's.
    pub language: Option<&'static str>,
}

impl<'a, S: AsRef<str> + ?Sized> From<&'a S> for Door<'a> {
    fn from(url: &'a S) -> Self {
        Self { url: url.as_ref(), language: None }
    }
}

impl Door<'_> {
    fn open(self) -> Result<Transport, ClientError> {
        Ok(Transport::new(self.url, None)?.in_language(self.language))
    }
}

/// What answers at `url`.
///
/// # Errors
/// That it is no helpdeck server, or one of another version, or that it cannot be reached.
pub async fn check(url: &str) -> Result<Version, ClientError> {
    Ok(greet(url).await?.version)
}

/// What a server says of itself.
#[derive(Clone, Debug)]
pub struct Greeting {
    /// What it is.
    pub version: Version,
    /// What time it is there, to the second, where it says.
    pub at: Option<Timestamp>,
}

/// Whether what is sent to `url` can be read on the way: it is not encrypted, and leaves this computer.
pub fn is_open(url: &str) -> bool {
    normal(url).is_ok_and(|url| url.scheme() == "http" && !is_loopback(&url))
}

/// As [`check`], with what time it is there.
///
/// # Errors
/// As [`check`].
pub async fn greet(url: &str) -> Result<Greeting, ClientError> {
    let (version, at) = Transport::new(url, None)?.greeting().await?;
    if version.product != PRODUCT {
        return Err(ClientError::NotHelpdeck);
    }
    if version.api != API_VERSION {
        return Err(ClientError::OtherApi { theirs: version.api });
    }
    Ok(Greeting { version, at })
}

/// Signs in with a password.
///
/// # Errors
/// As [`check`], or the server's word on the password.
pub async fn login(
    at: impl Into<Door<'_>>,
    email: &str,
    password: &str,
) -> Result<(Session, Me), ClientError> {
    let way = at.into().open()?;
    let credentials = Credentials { email: email.to_owned(), password: password.to_owned() };
    let signed_in = way.sign_in(&credentials).await?;
    Ok((Session { url: way.url(), token: signed_in.token }, signed_in.me))
}

/// Sets the first password with what an invitation brought (T9), and signs in.
///
/// # Errors
/// As [`check`], or the server's word on the token or the password.
pub async fn accept(
    at: impl Into<Door<'_>>,
    token: &str,
    password: &str,
) -> Result<(Session, Me), ClientError> {
    let way = at.into().open()?;
    let given = Acceptance { token: Token::new(token), password: password.to_owned() };
    let signed_in = way.accept(&given).await?;
    Ok((Session { url: way.url(), token: signed_in.token }, signed_in.me))
}

/// Confirms a new login with what the mail to it brought (PA5); the login from now on.
///
/// # Errors
/// As [`check`], or the server's word on the token.
pub async fn confirm_email(at: impl Into<Door<'_>>, token: &str) -> Result<String, ClientError> {
    let given = Confirmation { token: Token::new(token) };
    Ok(at.into().open()?.confirm(&given).await?.email)
}

/// Sets a technician's password (TA10, P10).
///
/// # Errors
/// As [`whoami`], everything the password lacks, or that whoever asks did not say their own.
pub async fn set_password(
    session: &Session,
    technician: TechnicianId,
    new: &NewPassword,
) -> Result<(), ClientError> {
    let way = Transport::new(&session.url, Some(session.token.clone()))?;
    way.set_password(technician, new).await
}

/// Sets what opens the mail server, or forgets it.
///
/// # Errors
/// As [`whoami`], or that this is not allowed.
pub async fn set_mail_password(
    session: &Session,
    password: Option<String>,
) -> Result<(), ClientError> {
    let way = Transport::new(&session.url, Some(session.token.clone()))?;
    way.set_mail_password(&MailPassword { password }).await
}

/// Sets where mail goes and what opens the server there, both or neither.
///
/// # Errors
/// As [`whoami`], or the desk's refusal.
pub async fn set_mail(
    session: &Session,
    settings: SetMail,
    password: String,
) -> Result<(), ClientError> {
    let way = Transport::new(&session.url, Some(session.token.clone()))?;
    way.set_mail(&MailSettings { settings, password }).await
}

/// Sends one command and waits for its answer.
///
/// # Errors
/// As [`whoami`], or the desk's refusal.
pub async fn command(
    session: &Session,
    id: CommandId,
    command: &Command,
) -> Result<Answer, ClientError> {
    let way = Transport::new(&session.url, Some(session.token.clone()))?;
    way.command(id, command).await
}

/// Who a session stands for.
///
/// # Errors
/// As [`check`], or that the token does not work.
pub async fn whoami(session: &Session) -> Result<Me, ClientError> {
    Transport::new(&session.url, Some(session.token.clone()))?.me().await
}

/// The desk as it is now, and who reads it.
///
/// # Errors
/// As [`whoami`], or that it did not arrive whole.
pub async fn read(session: &Session) -> Result<(Desk, TechnicianId), ClientError> {
    let way = Transport::new(&session.url, Some(session.token.clone()))?;
    let silence = super::Pace::default().silence;
    let mut reading = Reading::default();
    reading.take(way.snapshot(None).await?, silence, |_, _| {}).await?;
    let snapshot = reading.whole()?;
    Ok((snapshot.desk, snapshot.me))
}

/// Ends a session.
///
/// # Errors
/// As [`whoami`].
pub async fn logout(session: &Session) -> Result<(), ClientError> {
    Transport::new(&session.url, Some(session.token.clone()))?.sign_out().await
}

/// True when a password sent to `url` could be read on the way.
pub fn is_exposed(url: &str) -> bool {
    normal(url).is_ok_and(|url| url.scheme() == "http" && !is_loopback(&url))
}

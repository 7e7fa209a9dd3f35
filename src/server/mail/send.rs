//! Owns the way of a mail out of here: into a file beside the desk, or to a mail server. Knows nothing of letters.

use std::{
    error::Error as _,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    time::Duration,
};

use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    transport::smtp::{Error, authentication::Credentials},
};

use super::super::words::lang;
use crate::desk::{Route, Tls};

/// How long a mail server may take for anything.
const PATIENCE: Duration = Duration::from_secs(20);

/// A mail server.
pub type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// Why a mail did not leave.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unsent {
    /// In the words of whoever refused.
    pub error: String,
    /// Trying again would not help.
    pub for_good: bool,
    /// It is not about this mail: the next one would fare no better.
    pub whole_server: bool,
}

impl Unsent {
    /// It could not be written or made.
    #[expect(clippy::needless_pass_by_value, reason = "stands in map_err")]
    pub fn here(error: impl ToString) -> Self {
        Self { error: error.to_string(), for_good: false, whole_server: false }
    }
}

/// The way to the mail server of a route; nothing where it leads to none.
pub fn transport(route: &Route, password: Option<String>) -> Result<Option<Transport>, Unsent> {
    let Route::Smtp { host, port, tls, login } = route else { return Ok(None) };
    let builder = match tls {
        Tls::Tls => Transport::relay(host),
        Tls::StartTls => Transport::starttls_relay(host),
        Tls::None => Ok(Transport::builder_dangerous(host.to_string())),
    };
    let mut builder = builder
        .map_err(|error| Unsent { whole_server: true, ..Unsent::here(words(&error)) })?
        .port(*port)
        .timeout(Some(PATIENCE));
    if let Some(login) = login {
        let missing = || lang().mail_no_password(&**host, &**login);
        let password =
            password.ok_or_else(|| Unsent { whole_server: true, ..Unsent::here(missing()) })?;
        builder = builder.credentials(Credentials::new(login.to_string(), password));
    }
    Ok(Some(builder.build()))
}

/// Hands a mail to a mail server.
pub async fn hand_over(transport: &Transport, message: Message) -> Result<(), Unsent> {
    match transport.send(message).await {
        Ok(_) => Ok(()),
        Err(error) => {
            // What a server says about one mail has a code; without one it was not reached.
            let code = error.status().map(u16::from);
            let whole_server = code.is_none_or(|code| ABOUT_US.contains(&code));
            let for_good = error.is_permanent() && !whole_server;
            Err(Unsent { error: words(&error), for_good, whole_server })
        }
    }
}

/// What a server answers that does not know us, or wants to know us first, or takes nothing now: no mail is to blame
/// for that, and it goes when somebody mends the settings.
const ABOUT_US: [u16; 6] = [421, 454, 530, 534, 535, 538];

/// The words of whoever refused: the innermost reason, with the server's code where it gave one.
fn words(error: &Error) -> String {
    let mut root: &dyn std::error::Error = error;
    while let Some(source) = root.source() {
        root = source;
    }
    match error.status() {
        Some(code) if error.source().is_some() => format!("{code} {root}"),
        Some(code) => format!("{code}"),
        None => root.to_string(),
    }
}

/// Writes a mail to a file that only its owner reads; where it is.
pub fn file(folder: &Path, name: &str, message: &Message) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    only_owner(folder)?;
    let path = folder.join(format!("{name}.eml"));
    let draft = folder.join(format!("{name}.part"));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(&message.formatted())?;
    file.sync_all()?;
    fs::rename(&draft, &path)?;
    Ok(path)
}

#[cfg(unix)]
fn only_owner(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn only_owner(_: &Path) -> io::Result<()> {
    Ok(())
}

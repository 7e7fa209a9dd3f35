//! The desk of this computer: served inside the program, to every terminal of the same person.
//!
//! The first one that starts serves; the others find it by a file only they can read. When it ends, one of
//! the others goes on serving at the same address, so that the rest reconnect by themselves.

use std::{net::SocketAddr, sync::Arc};

use anyhow::Context as _;
use chrono::Utc;
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;

use super::{
    lang,
    paths::{Paths, read, write_private},
    serve,
};
use crate::{
    client::{self, Session},
    desk::{Technician, TechnicianId},
    sample,
    server::{
        Database, Fixed, ListenError, OpenError, Reach, Running, Server, SystemClock, listen,
    },
};

/// What other terminals need to find the desk.
#[derive(Clone, Serialize, Deserialize)]
struct Address {
    session: Session,
    technician: TechnicianId,
}

/// The desk of this computer, served here or by another terminal.
pub(super) struct Desk {
    database: Database,
    address: Address,
    running: Option<Running>,
}

/// How often a desk that is being opened elsewhere is looked for, and how long to wait between.
const LOOKS: u32 = 40;
const PAUSE: std::time::Duration = std::time::Duration::from_millis(50);

/// Opens the desk of this computer.
pub(super) async fn open(paths: &Paths, empty: bool) -> anyhow::Result<Desk> {
    let desk = paths.desk()?;
    let database = Database::sqlite(&desk);
    for _ in 0..LOOKS {
        match Server::open(&database, Arc::new(SystemClock)).await {
            Ok(server) => return host(paths, database, server, empty).await,
            Err(OpenError::InUse(_)) => {}
            Err(error) => return Err(error.into()),
        }
        if let Some(text) = read(&paths.address())?
            && let Ok(address) = serde_json::from_str::<Address>(&text)
            && client::whoami(&address.session).await.is_ok()
        {
            return Ok(Desk { database, address, running: None });
        }
        tokio::time::sleep(PAUSE).await;
    }
    anyhow::bail!(lang().cli_desk_in_use(desk.display().to_string()))
}

async fn host(
    paths: &Paths,
    database: Database,
    server: Server,
    empty: bool,
) -> anyhow::Result<Desk> {
    if server.read(|desk| desk.account().is_none()) {
        if empty {
            let email = "admin@localhost.localdomain".to_owned();
            server.seed([serve::found(&server, email)]).await?;
        } else {
            let size = sample::Size::default();
            server.seed(sample::script(&size, SAMPLE_SEED, Utc::now())).await?;
        }
        server.seed(serve::settled(&server)).await?;
    }
    let technician = server
        .read(|desk| {
            desk.active_admins().map(|admin| (admin.id, admin.email.clone())).collect::<Vec<_>>()
        })
        .into_iter()
        .min_by_key(|(_, email)| &**email != sample::ADMIN)
        .map(|(id, _)| id)
        .with_context(|| lang().cli_no_admin())?;
    let fixed = Fixed::fresh(technician);
    let token = fixed.token.clone();
    let listener = listen(SocketAddr::from(([127, 0, 0, 1], 0)), Reach::ThisComputer).await?;
    let running = server.serve(listener, Some(fixed));
    let address = Address { session: Session { url: running.url(), token }, technician };
    write_private(&paths.address(), &serde_json::to_string(&address)?)?;
    Ok(Desk { database, address, running: Some(running) })
}

/// The sample is the same on every computer, so that what one person says about it another finds.
const SAMPLE_SEED: u64 = 1;

impl Desk {
    /// How to reach it.
    pub(super) const fn session(&self) -> &Session {
        &self.address.session
    }

    /// Whom its session stands for.
    pub(super) const fn technician(&self) -> TechnicianId {
        self.address.technician
    }

    /// Keeps the desk served until the terminal is done: each time the line is lost, it is taken over
    /// where nobody serves it any more.
    pub(super) async fn keep(mut self, mut losses: mpsc::UnboundedReceiver<()>) {
        while losses.recv().await.is_some() {
            if self.running.is_none()
                && let Err(error) = self.take_over().await
            {
                tracing::info!(%error, "another terminal serves the desk");
            }
        }
        if let Some(running) = self.running {
            running.stop().await;
        }
    }

    async fn take_over(&mut self) -> anyhow::Result<()> {
        let server = Server::open(&self.database, Arc::new(SystemClock)).await?;
        let port: SocketAddr = self
            .address
            .session
            .url
            .trim_start_matches("http://")
            .parse()
            .with_context(|| lang().cli_bad_address())?;
        let listener = match listen(port, Reach::ThisComputer).await {
            Ok(listener) => listener,
            Err(error @ ListenError::InUse(_)) => {
                server.close().await;
                return Err(error.into());
            }
            Err(error) => return Err(error.into()),
        };
        let technician = self.address.technician;
        debug_assert!(
            server.read(|desk| desk.get::<Technician>(technician).is_some()),
            "same desk"
        );
        let fixed = Fixed { token: self.address.session.token.clone(), technician };
        self.running = Some(server.serve(listener, Some(fixed)));
        Ok(())
    }
}

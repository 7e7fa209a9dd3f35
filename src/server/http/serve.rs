//! Owns the life of the served desk: from a listener until it is stopped.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use tokio::{net::TcpListener, task::JoinHandle};

use super::{
    super::{
        Server,
        auth::hash_of,
        mail,
        webhooks::{self, Courier},
    },
    App,
    doors::{self, Patience},
    proxy, router,
};
use crate::{
    desk::{Desk, TechnicianId},
    wire::Token,
};

/// A token that is never stored, and whom it stands for.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// The token.
    pub token: Token,
    /// Whom it stands for.
    pub technician: TechnicianId,
}

impl Fixed {
    /// A fresh token for `technician`.
    pub fn fresh(technician: TechnicianId) -> Self {
        Self { token: super::super::auth::fresh(), technician }
    }
}

/// How long open requests may take to end.
const LAST_CALL: Duration = Duration::from_secs(5);

/// A desk that is being served.
#[derive(Debug)]
pub struct Running {
    server: Server,
    address: SocketAddr,
    scheme: &'static str,
    task: JoinHandle<()>,
}

/// Serves a desk until it is stopped.
pub fn serve(mut server: Server, listener: TcpListener, fixed: Option<Fixed>) -> Running {
    let address = listener.local_addr().expect("a listener that is bound has an address");
    let scheme = if server.tls.is_some() { "https" } else { "http" };
    let url = server.url.take().unwrap_or_else(|| format!("{scheme}://{address}"));
    server.tasks.push(tokio::spawn(mail::run(Arc::clone(&server.core), url)));
    let courier = Arc::new(Courier::new(&server.webhooks_to));
    let deliver = webhooks::run(Arc::clone(&server.core), Arc::clone(&courier));
    server.tasks.push(tokio::spawn(deliver));
    let fixed = fixed.map(|fixed| (hash_of(fixed.token.reveal()).into(), fixed.technician));
    let app = App { core: Arc::clone(&server.core), fixed, courier };
    let (tls, stopped) = (server.tls.take(), server.core.stopped());
    let router = proxy::believing(router(app), Arc::clone(&server.proxies));
    let task = tokio::spawn(doors::answer(listener, tls, router, Patience::default(), stopped));
    Running { server, address, scheme, task }
}

impl Running {
    /// Where it answers.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The same as a URL.
    pub fn url(&self) -> String {
        format!("{}://{}", self.scheme, self.address)
    }

    /// The desk behind it.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// Looks at the desk as it is now.
    pub fn read<T>(&self, look: impl FnOnce(&Desk) -> T) -> T {
        self.server.read(look)
    }

    /// Ends the feeds, lets open requests finish, appends what is queued and lets go of the journal.
    pub async fn stop(mut self) {
        self.server.core.stop();
        match tokio::time::timeout(LAST_CALL, &mut self.task).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "serving ended badly"),
            Err(_) => {
                tracing::warn!("some requests did not end in time");
                self.task.abort();
            }
        }
        self.server.close().await;
    }
}

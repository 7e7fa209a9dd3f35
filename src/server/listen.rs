//! Owns the address the server answers on, and that others cannot read along without somebody saying so.

use std::{io, net::SocketAddr};

use tokio::net::TcpListener;

/// From where the server may be reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// From this computer only.
    ThisComputer,
    /// From anywhere, although passwords and tickets cross the network unencrypted.
    AnywhereUnencrypted,
}

/// Why the server cannot answer on an address. Its `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// Others could read along.
    #[error("not a loopback address: {0}")]
    Public(SocketAddr),
    /// Something else answers there already.
    #[error("address in use: {0}")]
    InUse(SocketAddr),
    /// The system refuses.
    #[error("cannot listen on {address}: {error}")]
    Io {
        /// Where.
        address: SocketAddr,
        /// What it says.
        #[source]
        error: io::Error,
    },
}

/// Takes hold of an address; port 0 takes any free port.
///
/// # Errors
/// A [`ListenError`].
pub async fn listen(address: SocketAddr, reach: Reach) -> Result<TcpListener, ListenError> {
    if reach == Reach::ThisComputer && !address.ip().is_loopback() {
        return Err(ListenError::Public(address));
    }
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => ListenError::InUse(address),
        _ => ListenError::Io { address, error },
    })
}

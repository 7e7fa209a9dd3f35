//! Owns the address the server answers on, and that others cannot read along without somebody saying so.

use std::{
    io,
    net::{self, SocketAddr},
};

use tokio::net::TcpListener;

/// From where the server may be reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// From this computer only.
    ThisComputer,
    /// From anywhere, since every connection is encrypted.
    AnywhereEncrypted,
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

impl Reach {
    fn allows(self, address: SocketAddr) -> Result<(), ListenError> {
        if self == Self::ThisComputer && !address.ip().is_loopback() {
            return Err(ListenError::Public(address));
        }
        Ok(())
    }
}

/// Answers on a socket that somebody else opened.
///
/// # Errors
/// A [`ListenError`].
pub fn adopt(socket: net::TcpListener, reach: Reach) -> Result<TcpListener, ListenError> {
    let address = socket.local_addr().unwrap_or_else(|_| ([0, 0, 0, 0], 0).into());
    reach.allows(address)?;
    (socket.set_nonblocking(true))
        .and_then(|()| TcpListener::from_std(socket))
        .map_err(|error| ListenError::Io { address, error })
}

/// Takes hold of an address; port 0 takes any free port.
///
/// # Errors
/// A [`ListenError`].
pub async fn listen(address: SocketAddr, reach: Reach) -> Result<TcpListener, ListenError> {
    reach.allows(address)?;
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => ListenError::InUse(address),
        _ => ListenError::Io { address, error },
    })
}

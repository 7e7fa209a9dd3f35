//! Owns connections: lets them in, encrypts them where there is a certificate, shows those the door who dawdle, and lets
//! the others finish when the server stops. Knows nothing of what is asked.

use std::{io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, extract::ConnectInfo, middleware};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{
        conn::auto::Builder,
        graceful::{GracefulShutdown, Watcher},
    },
    service::TowerToHyperService,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::{sleep, timeout},
};
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::TlsAcceptor;
use tower_http::add_extension::AddExtension;

use super::{
    super::{
        tls::{HTTP_2, Tls},
        words::{lang, problem},
    },
    Failed, limits,
};
use crate::wire::Fault;

/// How long each step of a connection may take. The steps of a request have limits of their own.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// From the first byte to an encrypted connection.
    pub handshake: Duration,
    /// Until the head of the next request is there.
    pub head: Duration,
    /// Without a sign of life on a connection that always gives one: HTTP/2, where each side is asked for one.
    pub silence: Duration,
    /// Without taking any of what is sent.
    pub taking: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            handshake: Duration::from_secs(10),
            head: Duration::from_secs(30),
            silence: Duration::from_mins(1),
            taking: Duration::from_mins(1),
        }
    }
}

/// What a TLS connection begins with, and no line of HTTP.
const HANDSHAKE: u8 = 0x16;

/// How long to wait when the system has no room for another connection.
const NO_ROOM: Duration = Duration::from_secs(1);

/// Answers on `listener` until `stopped`; then until the last request has its answer.
pub async fn answer(
    listener: TcpListener,
    tls: Option<Tls>,
    router: Router,
    patience: Patience,
    stopped: impl Future<Output = ()>,
) {
    let door = Door { acceptor: tls.map(|tls| TlsAcceptor::from(tls.config())), router, patience };
    let door = Arc::new(door);
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut stopped = pin!(stopped);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, from)) => {
                    let through = Arc::clone(&door).open(stream, from, graceful.watcher());
                    connections.spawn(through);
                }
                Err(error) => wait(&error).await,
            },
            Some(_) = connections.join_next() => {}
            () = &mut stopped => break,
        }
    }
    drop(listener);
    tokio::join!(graceful.shutdown(), connections.join_all());
}

/// Waits where trying at once would only fail again.
async fn wait(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if !matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        tracing::error!(%error, "cannot let anybody in");
        sleep(NO_ROOM).await;
    }
}

struct Door {
    acceptor: Option<TlsAcceptor>,
    router: Router,
    patience: Patience,
}

impl Door {
    async fn open(self: Arc<Self>, stream: TcpStream, from: SocketAddr, watcher: Watcher) {
        // Where it fails, answers are late and nothing else.
        let _ = stream.set_nodelay(true);
        match &self.acceptor {
            None => {
                let stream = Box::pin(self.hurried(stream));
                self.talk(stream, from, self.http_1(), self.router.clone(), watcher).await;
            }
            Some(acceptor) => {
                let handshake = self.encrypted(acceptor, stream, from, watcher);
                handshake.await.unwrap_or_else(|error| {
                    tracing::debug!(%from, %error, "no encrypted connection came about");
                });
            }
        }
    }

    async fn encrypted(
        &self,
        acceptor: &TlsAcceptor,
        stream: TcpStream,
        from: SocketAddr,
        watcher: Watcher,
    ) -> io::Result<()> {
        let handshake = async {
            let mut first = [0];
            stream.peek(&mut first).await?;
            let stream = Box::pin(self.hurried(stream));
            if first[0] != HANDSHAKE {
                return Ok(Err(stream));
            }
            acceptor.accept(stream).await.map(Ok)
        };
        let late = |_| io::Error::from(io::ErrorKind::TimedOut);
        match timeout(self.patience.handshake, handshake).await.map_err(late)?? {
            Ok(mut stream) => {
                let is_2 = stream.get_ref().1.alpn_protocol() == Some(HTTP_2);
                if is_2 {
                    let silence = Some(self.patience.silence);
                    stream.get_mut().0.as_mut().set_read_timeout_pinned(silence);
                }
                let builder = if is_2 { self.http_2() } else { self.http_1() };
                self.talk(stream, from, builder, self.router.clone(), watcher).await;
            }
            Err(stream) => {
                self.talk(stream, from, self.http_1(), speaks_tls(), watcher).await;
            }
        }
        Ok(())
    }

    /// Ends a connection whose other side takes nothing.
    fn hurried(&self, stream: TcpStream) -> TimeoutStream<TcpStream> {
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(self.patience.taking));
        stream
    }

    fn http_1(&self) -> Builder<TokioExecutor> {
        let mut builder = Builder::new(TokioExecutor::new()).http1_only();
        builder.http1().timer(TokioTimer::new()).header_read_timeout(self.patience.head);
        builder
    }

    fn http_2(&self) -> Builder<TokioExecutor> {
        let mut builder = Builder::new(TokioExecutor::new()).http2_only();
        builder
            .http2()
            .timer(TokioTimer::new())
            .keep_alive_interval(self.patience.silence / 3)
            .keep_alive_timeout(self.patience.silence / 3);
        builder
    }

    async fn talk(
        &self,
        stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        from: SocketAddr,
        builder: Builder<TokioExecutor>,
        router: Router,
        watcher: Watcher,
    ) {
        let service = TowerToHyperService::new(AddExtension::new(router, ConnectInfo(from)));
        let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
        if let Err(error) = watcher.watch(connection).await {
            tracing::debug!(%from, error, "a connection ended badly");
        }
    }
}

/// The answer to whoever forgot the `s` of `https`.
fn speaks_tls() -> Router {
    let answer = async || Failed(problem(Fault::Malformed, lang().detail_speaks_tls()));
    Router::new().fallback(answer).layer(middleware::map_response(limits::marked))
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, routing::get};
    use rcgen::{CertificateParams, KeyPair};
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        sync::oneshot,
    };

    use super::*;

    /// A moment for what is to end; everything else has all the time in the world.
    const MOMENT: Duration = Duration::from_millis(50);
    const AGES: Duration = Duration::from_hours(1);

    const ASKED: &str = "GET / HTTP/1.1\r\n\r\n";

    const UNHURRIED: Patience =
        Patience { handshake: AGES, head: AGES, silence: AGES, taking: AGES };

    fn certificate() -> Tls {
        use std::os::unix::fs::PermissionsExt as _;
        let directory = tempfile::tempdir().expect("a directory");
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(["localhost".to_owned()]).expect("a name");
        let certificate = params.self_signed(&key).expect("a certificate");
        let files = ["cert.pem", "key.pem"].map(|name| directory.path().join(name));
        for (file, text) in files.iter().zip([certificate.pem(), key.serialize_pem()]) {
            std::fs::write(file, text).expect("a file");
            let owner = std::fs::Permissions::from_mode(0o600);
            std::fs::set_permissions(file, owner).expect("permissions");
        }
        let [certificate, key] = files;
        Tls::read(certificate, key).expect("they fit")
    }

    /// Somebody at the door.
    struct Knock {
        stream: TcpStream,
        /// Dropped, it shuts the door.
        open: oneshot::Sender<()>,
        /// Ends once everybody has left.
        answering: tokio::task::JoinHandle<()>,
    }

    async fn knock(tls: Option<Tls>, patience: Patience) -> Knock {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let (open, shut) = oneshot::channel();
        let router = Router::new()
            .route("/", get(async || "in"))
            .route("/much", get(async || Body::from(vec![b'x'; 64 << 20])));
        let shut = async {
            let _ = shut.await;
        };
        let answering = tokio::spawn(answer(listener, tls, router, patience, shut));
        let stream = TcpStream::connect(address).await.expect("a connection");
        Knock { stream, open, answering }
    }

    /// What is heard until the connection ends.
    async fn heard(mut stream: TcpStream) -> String {
        let mut heard = Vec::new();
        // A connection may also end by being reset.
        let _ = stream.read_to_end(&mut heard).await;
        String::from_utf8_lossy(&heard).into_owned()
    }

    #[tokio::test]
    async fn whoever_does_not_come_to_an_encrypted_connection_is_shown_the_door() {
        for begun in ["", "\x16", "\x16\x03\x01"] {
            let patience = Patience { handshake: MOMENT, ..UNHURRIED };
            let mut knock = knock(Some(certificate()), patience).await;
            knock.stream.write_all(begun.as_bytes()).await.expect("written");
            assert_eq!(heard(knock.stream).await, "", "{begun:?}");
        }
    }

    #[tokio::test]
    async fn whoever_dawdles_over_a_request_or_the_next_one_is_shown_the_door() {
        for (begun, answered) in [("", false), ("GET / HTTP/1.1\r\nX: ", false), (ASKED, true)] {
            let patience = Patience { head: MOMENT, ..UNHURRIED };
            let mut knock = knock(None, patience).await;
            knock.stream.write_all(begun.as_bytes()).await.expect("written");
            let heard = heard(knock.stream).await;
            assert_eq!(heard.ends_with("\r\n\r\nin"), answered, "{begun:?}: {heard:?}");
        }
    }

    #[tokio::test]
    async fn whoever_takes_nothing_is_shown_the_door() {
        let mut knock = knock(None, Patience { taking: MOMENT, ..UNHURRIED }).await;
        knock.stream.write_all(b"GET /much HTTP/1.1\r\n\r\n").await.expect("written");
        let mut first = [0; 8];
        knock.stream.read_exact(&mut first).await.expect("it begins");
        drop(knock.open);
        knock.answering.await.expect("it ends although not all was taken");
        let rest = heard(knock.stream).await;
        assert!(rest.len() < 64 << 20, "it was cut short: {}", rest.len());
    }

    #[tokio::test]
    async fn whoever_is_in_when_the_door_shuts_gets_an_answer() {
        let mut knock = knock(None, UNHURRIED).await;
        let (begun, rest) = ASKED.split_at(10);
        knock.stream.write_all(begun.as_bytes()).await.expect("written");
        // Whoever came later was let in, so the first one is in as well.
        let address = knock.stream.peer_addr().expect("an address");
        let mut later = TcpStream::connect(address).await.expect("a connection");
        later.write_all(ASKED.as_bytes()).await.expect("written");
        later.read_exact(&mut [0; 12]).await.expect("answered");
        drop(knock.open);
        knock.stream.write_all(rest.as_bytes()).await.expect("written");
        assert!(heard(knock.stream).await.ends_with("\r\n\r\nin"));
        knock.answering.await.expect("it ends");
    }
}

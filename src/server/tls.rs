//! Owns the certificate the server shows and the key it is for: reads both files, says what is wrong with them, and takes
//! newer ones while connections are open. Knows nothing of HTTP beyond the names that TLS agrees on.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use rustls::{
    InconsistentKeys, ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, UnixTime, pem, pem::PemObject as _},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use webpki::{EndEntityCert, KeyUsage};

use crate::desk::Timestamp;

/// HTTP/2, as TLS names it.
pub const HTTP_2: &[u8] = b"h2";
/// HTTP/1.1, as TLS names it.
const HTTP_1: &[u8] = b"http/1.1";

/// Who must not be able to read a key: anybody who is neither its owner nor in its group.
const OTHERS: u32 = 0o007;

/// Why files do not make an encrypted server. Its `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The system does not give the file.
    #[error("cannot read {}: {error}", .file.display())]
    Unread {
        /// Which.
        file: PathBuf,
        /// What it says.
        #[source]
        error: io::Error,
    },
    /// The file is damaged, or no PEM at all.
    #[error("no PEM: {}: {why}", .file.display())]
    NotPem {
        /// Which.
        file: PathBuf,
        /// Where it breaks off.
        why: String,
    },
    /// There is no certificate in it.
    #[error("no certificate: {}", .0.display())]
    NoCertificate(PathBuf),
    /// There is no private key in it.
    #[error("no private key: {}", .0.display())]
    NoKey(PathBuf),
    /// The key needs a password, and nobody is there to type it.
    #[error("key with a password: {}", .0.display())]
    LockedKey(PathBuf),
    /// Others on this computer can read the key.
    #[error("key that others can read: {}: mode {mode:o}", .file.display())]
    OpenKey {
        /// Which.
        file: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// The key is of a kind that is not known.
    #[error("unusable key: {}: {why}", .file.display())]
    OddKey {
        /// Which.
        file: PathBuf,
        /// What the library says.
        why: String,
    },
    /// The certificate cannot be made out.
    #[error("unusable certificate: {}: {why}", .file.display())]
    OddCertificate {
        /// Which.
        file: PathBuf,
        /// What the library says.
        why: String,
    },
    /// The key belongs to another certificate.
    #[error("not the key of {}: {}", .certificate.display(), .key.display())]
    Mismatch {
        /// The certificate.
        certificate: PathBuf,
        /// The key.
        key: PathBuf,
    },
    /// It was good once.
    #[error("expired at {at}: {}", .file.display())]
    Expired {
        /// The certificate.
        file: PathBuf,
        /// Until when it was good.
        at: Timestamp,
    },
    /// It will be good.
    #[error("not valid before {at}: {}", .file.display())]
    Early {
        /// The certificate.
        file: PathBuf,
        /// From when on it is good.
        at: Timestamp,
    },
}

/// A certificate with its key, as two files said it last. All clones show the same one.
#[derive(Clone, Debug)]
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    shown: Arc<Shown>,
    config: Arc<ServerConfig>,
}

impl Tls {
    /// Reads a certificate, with those that vouch for it behind it, and its key: both as PEM.
    ///
    /// # Errors
    /// A [`TlsError`].
    pub fn read(certificate: PathBuf, key: PathBuf) -> Result<Self, TlsError> {
        let shown = Arc::new(Shown(RwLock::new(pair(&certificate, &key)?)));
        let mut config = ServerConfig::builder_with_provider(ring::default_provider().into())
            .with_safe_default_protocol_versions()
            .expect("the provider knows the default versions")
            .with_no_client_auth()
            .with_cert_resolver(Arc::clone(&shown) as _);
        config.alpn_protocols = vec![HTTP_2.into(), HTTP_1.into()];
        Ok(Self { certificate, key, shown, config: Arc::new(config) })
    }

    /// Reads both files again. Connections that are open stay as they are; where a file is no good, new ones are shown
    /// the certificate from before.
    ///
    /// # Errors
    /// A [`TlsError`].
    pub fn read_again(&self) -> Result<(), TlsError> {
        let pair = pair(&self.certificate, &self.key)?;
        *self.shown.0.write().unwrap_or_else(PoisonError::into_inner) = pair;
        Ok(())
    }

    /// The file of the certificate.
    pub fn certificate(&self) -> &Path {
        &self.certificate
    }

    /// How connections are encrypted.
    pub fn config(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.config)
    }
}

/// What whoever connects is shown.
#[derive(Debug)]
struct Shown(RwLock<Arc<CertifiedKey>>);

impl ResolvesServerCert for Shown {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner)))
    }
}

fn pair(certificate: &Path, key: &Path) -> Result<Arc<CertifiedKey>, TlsError> {
    let chain = chain_in(certificate)?;
    let first = chain.first().ok_or_else(|| TlsError::NoCertificate(certificate.to_owned()))?;
    check(first, certificate)?;
    let private = key_in(key)?;
    let pair = CertifiedKey::from_der(chain, private, &ring::default_provider());
    pair.map(Arc::new).map_err(|error| match error {
        rustls::Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => {
            TlsError::Mismatch { certificate: certificate.to_owned(), key: key.to_owned() }
        }
        other => TlsError::OddKey { file: key.to_owned(), why: other.to_string() },
    })
}

fn chain_in(file: &Path) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let text = read(file)?;
    let chain: Result<_, _> = CertificateDer::pem_slice_iter(&text).collect();
    chain.map_err(|error| not_pem(file, &error))
}

fn key_in(file: &Path) -> Result<PrivateKeyDer<'static>, TlsError> {
    let unread = |error| TlsError::Unread { file: file.to_owned(), error };
    let mode = fs::metadata(file).map_err(unread)?.permissions().mode() & 0o777;
    if mode & OTHERS != 0 {
        return Err(TlsError::OpenKey { file: file.to_owned(), mode });
    }
    let text = read(file)?;
    PrivateKeyDer::from_pem_slice(&text).map_err(|error| match error {
        pem::Error::NoItemsFound if is_locked(&text) => TlsError::LockedKey(file.to_owned()),
        pem::Error::NoItemsFound => TlsError::NoKey(file.to_owned()),
        other => not_pem(file, &other),
    })
}

fn is_locked(text: &[u8]) -> bool {
    String::from_utf8_lossy(text).contains("-----BEGIN ENCRYPTED")
}

fn read(file: &Path) -> Result<Vec<u8>, TlsError> {
    fs::read(file).map_err(|error| TlsError::Unread { file: file.to_owned(), error })
}

fn not_pem(file: &Path, error: &pem::Error) -> TlsError {
    TlsError::NotPem { file: file.to_owned(), why: error.to_string() }
}

/// Refuses what nobody accepts, and warns of what helpdeck's own terminals would not accept. Who vouches for it is not
/// looked at: they may know somebody whom this computer does not.
fn check(certificate: &CertificateDer<'_>, file: &Path) -> Result<(), TlsError> {
    let odd = |error: webpki::Error| TlsError::OddCertificate {
        file: file.to_owned(),
        why: error.to_string(),
    };
    let parsed = EndEntityCert::try_from(certificate).map_err(odd)?;
    let usage = KeyUsage::server_auth();
    let now = UnixTime::now();
    match parsed.verify_for_usage(webpki::ALL_VERIFICATION_ALGS, &[], &[], now, usage, None, None) {
        Err(webpki::Error::CertExpired { not_after, .. }) => {
            Err(TlsError::Expired { file: file.to_owned(), at: timestamp(not_after) })
        }
        Err(webpki::Error::CertNotValidYet { not_before, .. }) => {
            Err(TlsError::Early { file: file.to_owned(), at: timestamp(not_before) })
        }
        Ok(_) | Err(webpki::Error::UnknownIssuer) => Ok(()),
        Err(error) => {
            tracing::warn!(file = %file.display(), %error, "clients will refuse the certificate");
            Ok(())
        }
    }
}

fn timestamp(time: UnixTime) -> Timestamp {
    let seconds = i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
    Timestamp::from_timestamp(seconds, 0).unwrap_or(Timestamp::MAX_UTC)
}

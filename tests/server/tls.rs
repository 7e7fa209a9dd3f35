//! Encrypted serving: the certificate that is shown, files that will not do, a newer certificate while people work, and
//! what is said to whoever knocks without encryption or does not know who vouches.

use std::{
    fs,
    io::{BufRead as _, BufReader, Lines, Read as _, Write as _},
    net::TcpStream,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Child, ChildStderr, ChildStdout, Command, Stdio},
};

use futures_util::StreamExt as _;
use helpdeck::{
    desk::Command as Add,
    server::{Reach, Tls, TlsError, listen},
    wire::{Fault, Problem, Token},
};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, KeyUsagePurpose,
    date_time_ymd,
};
use reqwest::{Certificate, Client, ClientBuilder, Version, tls::TlsInfo};
use tempfile::TempDir;

use super::house::{ADMIN, House, PASSWORD, TOKEN};
use crate::{pty::Home, terminal::pty_server::with_input};

/// Somebody who vouches for servers, and whom nobody knows by themselves.
struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new([]).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// A certificate for this computer and its key, both as PEM.
    fn vouch(&self, change: impl FnOnce(&mut CertificateParams)) -> (String, KeyPair) {
        let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
        let mut params = CertificateParams::new(names).unwrap();
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        (params.signed_by(&key, &self.0).unwrap().pem(), key)
    }

    /// Whoever trusts this authority alone.
    fn believer(&self) -> ClientBuilder {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let root = Certificate::from_pem(self.0.pem().as_bytes()).unwrap();
        Client::builder().tls_certs_only([root]).no_proxy().tls_info(true)
    }
}

/// A directory with files for a server.
struct Files(TempDir);

impl Files {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn write(&self, name: &str, text: &str, mode: u32) -> PathBuf {
        write(self.0.path(), name, text, mode)
    }

    fn pair(&self, (certificate, key): &(String, KeyPair)) -> Result<Tls, TlsError> {
        let certificate = self.write("cert.pem", certificate, 0o644);
        Tls::read(certificate, self.write("key.pem", &key.serialize_pem(), 0o600))
    }
}

fn write(directory: &Path, name: &str, text: &str, mode: u32) -> PathBuf {
    let path = directory.join(name);
    fs::write(&path, text).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    path
}

async fn serve(house: &House, tls: Tls) -> helpdeck::server::Running {
    let listener = listen(([127, 0, 0, 1], 0).into(), Reach::AnywhereEncrypted).await.unwrap();
    let fixed = helpdeck::server::Fixed { token: Token::new(TOKEN), technician: ADMIN };
    house.open().await.encrypted(Some(tls)).serve(listener, Some(fixed))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_knows_who_vouches_is_let_in_by_http_2_or_1() {
    let (house, running) = House::serve_file().await;
    running.stop().await;
    let authority = Authority::new();
    let files = Files::new();
    let running = serve(&house, files.pair(&authority.vouch(|_| ())).unwrap()).await;
    let url = format!("{}/api/v1/me", running.url());
    assert!(url.starts_with("https://127.0.0.1:"), "{url}");
    for (client, version) in [
        (authority.believer(), Version::HTTP_2),
        (authority.believer().http1_only(), Version::HTTP_11),
    ] {
        let client = client.build().unwrap();
        let answer = client.get(&url).bearer_auth(TOKEN).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), answer.version()), (200, version));
    }
    let stranger = Authority::new().believer().build().unwrap();
    let refused = stranger.get(&url).send().await.unwrap_err();
    assert!(format!("{refused:?}").contains("InvalidCertificate"), "{refused:?}");

    let plain = super::house::raw();
    let answer = plain.get(url.replacen("https", "http", 1)).send().await.unwrap();
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.headers()["helpdeck-api"], "1");
    let problem: Problem = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
    assert_eq!(problem.fault(), Some(Fault::Malformed));
    assert!(problem.detail.contains("https://"), "{}", problem.detail);
    // Neither HTTP nor TLS: it is closed, and the server goes on.
    for noise in [&b"\x00\x01\x02\r\n\r\n"[..], b"\x16\x03\x01\x00\x05hello", b"\x16"] {
        let mut stream = TcpStream::connect(running.address()).unwrap();
        stream.write_all(noise).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let heard = stream.read_to_end(&mut Vec::new());
        assert!(heard.is_ok() || heard.is_err_and(|error| is_reset(&error)), "{noise:?}");
    }
    let client = authority.believer().build().unwrap();
    assert_eq!(client.get(&url).bearer_auth(TOKEN).send().await.unwrap().status(), 200);
    running.stop().await;
}

fn is_reset(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::ConnectionReset
}

#[test]
fn files_that_will_not_do_are_refused_each_with_its_reason() {
    let authority = Authority::new();
    let files = Files::new();
    let (certificate, key) = authority.vouch(|_| ());
    let good = files.write("good.pem", &certificate, 0o644);
    let key = key.serialize_pem();
    let good_key = files.write("good.key", &key, 0o640);
    Tls::read(good.clone(), good_key.clone()).unwrap();
    let whole = files.write("both.pem", &format!("{certificate}{key}"), 0o600);
    Tls::read(whole.clone(), whole).unwrap();

    let nowhere = files.0.path().join("nowhere.pem");
    let empty = files.write("empty.pem", "", 0o600);
    let cut = files.write("cut.pem", &certificate[..certificate.len() / 2], 0o600);
    let odd_text = "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n";
    let odd = files.write("odd.pem", odd_text, 0o600);
    let odd_key = odd_text.replace("CERTIFICATE", "PRIVATE KEY");
    let odd_key = files.write("odd.key", &odd_key, 0o600);
    let locked = odd_text.replace("CERTIFICATE", "ENCRYPTED PRIVATE KEY");
    let locked = files.write("locked.key", &locked, 0o600);
    let open = files.write("open.key", &key, 0o644);
    let other = authority.vouch(|_| ()).1.serialize_pem();
    let other = files.write("other.key", &other, 0o600);
    let was = authority.vouch(|params| params.not_after = date_time_ymd(2020, 2, 3)).0;
    let was = files.write("was.pem", &was, 0o644);
    let will = authority.vouch(|params| params.not_before = date_time_ymd(2999, 1, 1)).0;
    let will = files.write("will.pem", &will, 0o644);

    for (certificate, key, said) in [
        (&nowhere, &good_key, "cannot read"),
        (&good, &nowhere, "cannot read"),
        (&empty, &good_key, "no certificate: "),
        (&good_key, &good, "no certificate: "),
        (&good, &empty, "no private key: "),
        (&cut, &good_key, "no PEM: "),
        (&odd, &good_key, "unusable certificate: "),
        (&good, &odd_key, "unusable key: "),
        (&good, &locked, "key with a password: "),
        (&good, &open, "key that others can read: "),
        (&good, &other, "not the key of "),
        (&was, &good_key, "expired at 2020-02-03 00:00:00 UTC: "),
        (&will, &good_key, "not valid before 2999-01-01 00:00:00 UTC: "),
    ] {
        let error = Tls::read(certificate.clone(), key.clone()).unwrap_err().to_string();
        assert!(error.starts_with(said), "{said:?}: {error}");
    }
}

/// `helpdeck serve` with a certificate, in a process of its own. Dropping it ends it.
struct Served {
    home: Home,
    process: Child,
    log: Lines<BufReader<ChildStderr>>,
    /// Held open: a server whose words nobody hears ends.
    _words: BufReader<ChildStdout>,
    url: String,
}

impl Served {
    fn start(pair: &(String, KeyPair)) -> Self {
        let home = Home::new();
        renew(&home, pair);
        let mut process = home
            .command()
            .args(["serve", "--listen", "127.0.0.1:0", "--admin", "ada@example.org"])
            .args(["--tls-cert", "cert.pem"])
            .env("HELPDECK_TLS_KEY", "key.pem")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut words = BufReader::new(process.stdout.take().unwrap());
        let log = BufReader::new(process.stderr.take().unwrap()).lines();
        let mut line = String::new();
        words.read_line(&mut line).unwrap();
        let url = line.strip_prefix("Serving at ").and_then(|rest| rest.split(". ").next());
        let url = url.unwrap_or_else(|| panic!("it said {line:?}")).to_owned();
        Self { home, process, log, _words: words, url }
    }

    /// Says that the certificate was renewed, and waits until the log has something to say about it.
    fn hang_up(&mut self, said: &str) -> String {
        let process = self.process.id().to_string();
        assert!(Command::new("kill").args(["-HUP", &process]).status().unwrap().success());
        self.log.find_map(|line| line.ok().filter(|line| line.contains(said))).unwrap()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn renew(home: &Home, (certificate, key): &(String, KeyPair)) {
    write(home.path(), "cert.pem", certificate, 0o644);
    write(home.path(), "key.pem", &key.serialize_pem(), 0o600);
}

/// The certificate that a new connection is shown.
async fn shown(authority: &Authority, url: &str) -> Vec<u8> {
    let answer = authority.believer().build().unwrap().get(url).send().await.unwrap();
    let info: &TlsInfo = answer.extensions().get().unwrap();
    info.peer_certificate().unwrap().to_owned()
}

fn der(pem: &str) -> Vec<u8> {
    use rustls::pki_types::{CertificateDer, pem::PemObject as _};
    CertificateDer::from_pem_slice(pem.as_bytes()).unwrap().to_vec()
}

#[tokio::test]
async fn a_certificate_is_renewed_while_a_feed_stays_open() {
    let authority = Authority::new();
    let pairs = [authority.vouch(|_| ()), authority.vouch(|_| ())];
    let mut served = Served::start(&pairs[0]);
    let args = ["password", "ada@example.org"];
    assert!(with_input(&mut served.home.command(), &args, PASSWORD).status.success());
    let root = format!("{}/api/v1", served.url);
    assert_eq!(shown(&authority, &root).await, der(&pairs[0].0));

    let client = authority.believer().build().unwrap();
    let credentials = serde_json::json!({ "email": "ada@example.org", "password": PASSWORD });
    let signed_in = client.post(format!("{root}/sessions")).json(&credentials).send().await;
    let signed_in: serde_json::Value = signed_in.unwrap().json().await.unwrap();
    let token = signed_in["token"].as_str().unwrap();
    let feed = client.get(format!("{root}/feed?since=0")).bearer_auth(token).send().await.unwrap();
    assert_eq!((feed.status().as_u16(), feed.version()), (200, Version::HTTP_2));
    let mut feed = feed.bytes_stream();
    feed.next().await.unwrap().unwrap();

    renew(&served.home, &pairs[1]);
    served.hang_up("the certificate was read again");
    assert_eq!(shown(&authority, &root).await, der(&pairs[1].0));

    write(served.home.path(), "key.pem", &pairs[0].1.serialize_pem(), 0o600);
    let log = served.hang_up("the certificate from before stays");
    assert!(log.contains("not the key of cert.pem: key.pem"), "{log}");
    assert_eq!(shown(&authority, &root).await, der(&pairs[1].0));

    // The feed of before the renewal goes on, on the connection it was opened on.
    let add = serde_json::to_value(Add::add_site(super::house::SITE, "Lyon")).unwrap();
    let added = client.post(format!("{root}/commands/add-site")).bearer_auth(token);
    let added = added.json(&add["args"]);
    let added = added.header("idempotency-key", super::house::id().to_string()).send().await;
    assert_eq!(added.unwrap().status(), 200);
    let mut heard = String::new();
    while !heard.contains("Lyon") {
        heard += &String::from_utf8_lossy(&feed.next().await.unwrap().unwrap());
    }
}

#[test]
fn a_terminal_is_told_who_vouches_by_a_file() {
    let authority = Authority::new();
    let served = Served::start(&authority.vouch(|_| ()));
    let password = ["password", "ada@example.org"];
    assert!(with_input(&mut served.home.command(), &password, PASSWORD).status.success());
    let home = Home::new();
    let file = write(home.path(), "authority.pem", &authority.0.pem(), 0o644);
    let login = ["login", &served.url, "--email", "ada@example.org"];
    let stranger = with_input(&mut home.command(), &login, PASSWORD);
    let said = String::from_utf8_lossy(&stranger.stderr);
    assert!(!stranger.status.success() && said.contains("SSL_CERT_FILE"), "{stranger:?}");
    let known = with_input(home.command().env("SSL_CERT_FILE", &file), &login, PASSWORD);
    assert!(known.status.success(), "{known:?}");
    let listed = home.command().arg("technicians").env("SSL_CERT_FILE", &file).output().unwrap();
    assert!(String::from_utf8_lossy(&listed.stdout).contains("ada@example.org"), "{listed:?}");
    let plain = served.url.replacen("https", "http", 1);
    let plain = with_input(&mut home.command(), &["login", &plain, "--email", "a@b.c"], PASSWORD);
    let said = String::from_utf8_lossy(&plain.stderr);
    assert!(said.contains("Begin it with https://"), "{said}");
}

#[test]
fn a_server_does_not_start_with_half_a_pair_or_a_key_that_others_read() {
    let home = Home::new();
    renew(&home, &Authority::new().vouch(|_| ()));
    let serve = ["serve", "--listen", "127.0.0.1:0", "--admin", "ada@example.org"];
    let half = home.command().args(serve).args(["--tls-cert", "cert.pem"]).output().unwrap();
    assert_eq!(half.status.code(), Some(2));
    fs::set_permissions(home.path().join("key.pem"), fs::Permissions::from_mode(0o604)).unwrap();
    let files = ["--tls-cert", "cert.pem", "--tls-key", "key.pem"];
    let open = home.command().args(serve).args(files).output().unwrap();
    let said = String::from_utf8_lossy(&open.stderr);
    assert!(open.status.code() == Some(1) && said.contains("chmod o= key.pem"), "{said}");
    assert!(!home.path().join("desk.db").exists(), "nothing was made");
}

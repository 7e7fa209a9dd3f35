//! The server and whoever manages it: a socket that is handed over, readiness, signs of life, and the units that ship with the program.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    net::{SocketAddr, TcpListener},
    os::{fd::OwnedFd, unix::net::UnixDatagram},
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use crate::pty::{Home, PROGRAM};

/// How long anything may take, on a busy machine.
const DEADLINE: Duration = Duration::from_secs(90);

/// A server in a process that its manager started with a socket of its own.
struct Managed {
    home: Home,
    process: Child,
    words: BufReader<ChildStdout>,
    told: UnixDatagram,
    address: SocketAddr,
}

impl Managed {
    /// Starts one as a service manager does: the socket is number 3, and some variables say so.
    fn start(listen: &str, set: &[(&str, &str)]) -> Self {
        let home = Home::new();
        let told = UnixDatagram::bind(home.path().join("manager")).unwrap();
        told.set_read_timeout(Some(DEADLINE)).unwrap();
        let socket = TcpListener::bind(listen).unwrap();
        let address = socket.local_addr().unwrap();
        let script = r#"exec env LISTEN_PID=$$ LISTEN_FDS=1 WATCHDOG_PID=$$ "$@" 3<&0 0</dev/null"#;
        let mut command = Command::new("sh");
        command.args(["-c", script, "sh", PROGRAM, "serve", "--admin", "ada@example.org"]);
        command.env_clear().envs(home.environment()).current_dir(home.path());
        command.env("NOTIFY_SOCKET", home.path().join("manager")).envs(set.iter().copied());
        command.stdin(Stdio::from(OwnedFd::from(socket)));
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let words = BufReader::new(process.stdout.take().unwrap());
        Self { home, process, words, told, address }
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What it told its manager next.
    fn tells(&self) -> String {
        let mut bytes = [0; 4096];
        let length = self.told.recv(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes[..length]).into_owned()
    }

    fn terminate(&self) {
        let pid = rustix::process::Pid::from_child(&self.process);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    }
}

impl Drop for Managed {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn a_socket_that_is_handed_over_is_answered_on_and_the_manager_knows_how_the_server_is() {
    let mut managed = Managed::start("127.0.0.1:0", &[("WATCHDOG_USEC", "300000")]);
    assert_eq!(managed.tells(), "READY=1\n");
    let mut line = String::new();
    managed.words.read_line(&mut line).unwrap();
    assert!(line.contains(&managed.url()), "{line:?}");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(helpdeck::client::check(&managed.url())).unwrap();
    for _ in 0..3 {
        assert_eq!(managed.tells(), "WATCHDOG=1\n");
    }
    managed.terminate();
    while managed.tells() != "STOPPING=1\n" {}
    assert!(managed.process.wait().unwrap().success());
}

#[test]
fn a_socket_that_others_reach_is_refused_without_encryption_as_an_address_is() {
    let mut managed = Managed::start("0.0.0.0:0", &[]);
    let stderr = managed.process.stderr.take().unwrap();
    let said = std::io::read_to_string(stderr).unwrap();
    assert!(said.contains("--tls-cert"), "{said}");
    assert_eq!(managed.process.wait().unwrap().code(), Some(1));
    assert!(!managed.home.path().join("desk.db").exists(), "nothing was made");
}

/// The units as they are installed, in a folder of their own.
fn units() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for unit in ["service", "socket"] {
        let output = Home::new().command().args(["serve", "--print-unit", unit]).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        fs::write(folder.path().join(format!("helpdeck.{unit}")), output.stdout).unwrap();
    }
    folder
}

#[test]
fn the_units_are_in_order_and_allow_little() {
    let folder = units();
    let service = fs::read_to_string(folder.path().join("helpdeck.service")).unwrap();
    assert!(service.contains(&format!("ExecStart={PROGRAM} serve\n")), "{service}");
    let analyze = |args: &[&str]| {
        let mut command = Command::new("systemd-analyze");
        let output = command.args(args).current_dir(folder.path()).output().ok()?;
        let said = [output.stdout, output.stderr].concat();
        Some((output.status.success(), String::from_utf8_lossy(&said).into_owned()))
    };
    let units = ["./helpdeck.service", "./helpdeck.socket"];
    let Some((good, said)) = analyze(&["verify", "--man=no", units[0], units[1]]) else {
        println!("skipped: systemd-analyze is not there, which looks at the units");
        return;
    };
    assert!(good && !said.contains("helpdeck"), "{said}");
    // Of 100, where 0 may do nothing at all.
    let allowed = ["security", "--offline=yes", "--threshold=15", units[0]];
    let (good, said) = analyze(&allowed).unwrap();
    assert!(good, "{said}");
}

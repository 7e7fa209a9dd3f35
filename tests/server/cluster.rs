//! A PostgreSQL of our own: Debian's programs, in a folder that is removed, on a free port of the loopback interface.
//! Where they are not installed, one line says so.

use std::{
    os::unix::{fs::chown, process::CommandExt as _},
    path::PathBuf,
    process::{Child, Command as Process, Stdio},
    sync::Mutex,
    time::{Duration, Instant},
};

/// Where the programs are: on the path, or where Debian keeps them for each version.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut places: Vec<PathBuf> = std::env::split_paths(&path)
        .chain(debian.map(|version| version.path().join("bin")))
        .collect();
    places.retain(|place| place.join("initdb").is_file());
    places.pop()
}

fn user(arguments: &[&str]) -> Option<u32> {
    let output = Process::new("id").args(arguments).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

/// Whom the programs run as where we are root, which they refuse to be.
fn servant() -> Option<u32> {
    if user(&["-u"]) == Some(0) { user(&["-u", "postgres"]) } else { None }
}

fn program(name: &str) -> Option<Process> {
    let mut program = Process::new(programs()?.join(name));
    program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some(uid) = servant() {
        program.uid(uid).gid(uid);
    }
    program.current_dir("/");
    Some(program)
}

/// The database server while it runs.
pub struct Cluster {
    pub port: u16,
    folder: tempfile::TempDir,
    process: Mutex<Option<Child>>,
}

impl Cluster {
    /// Makes and starts one; nothing where it is not installed.
    pub fn start() -> Option<Self> {
        let Some(mut initdb) = program("initdb") else {
            println!("skipped: PostgreSQL is not installed (apt-get install postgresql)");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        if let Some(uid) = servant() {
            chown(folder.path(), Some(uid), Some(uid)).unwrap();
        }
        initdb.args([
            "-A",
            "trust",
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
            "-D",
        ]);
        if !initdb.arg(folder.path().join("data")).status().unwrap().success() {
            println!("skipped: PostgreSQL cannot keep a database in {}", folder.path().display());
            return None;
        }
        let port = crate::pty::quiet_address().port();
        let cluster = Self { port, folder, process: Mutex::new(None) };
        cluster.run();
        Some(cluster)
    }

    fn run(&self) {
        let mut postgres = program("postgres").unwrap();
        postgres.arg("-D").arg(self.folder.path().join("data"));
        for setting in [
            format!("port={}", self.port),
            "listen_addresses=127.0.0.1".into(),
            "unix_socket_directories=".into(),
            "max_connections=300".into(),
            // The computer goes on where a test kills the server.
            "fsync=off".into(),
        ] {
            postgres.arg("-c").arg(setting);
        }
        *self.process.lock().unwrap() = Some(postgres.spawn().unwrap());
        let until = Instant::now() + Duration::from_mins(1);
        while !self.answers() {
            assert!(Instant::now() < until, "PostgreSQL does not start");
        }
    }

    fn answers(&self) -> bool {
        let mut ready = program("pg_isready").unwrap();
        ready.args(["-h", "127.0.0.1", "-p", &self.port.to_string()]).status().unwrap().success()
    }

    /// As a machine does that is switched off and on again.
    pub fn restart(&self) {
        self.stop();
        self.run();
    }

    /// As a machine does that is switched off.
    pub fn stop(&self) {
        let Some(mut process) = self.process.lock().unwrap().take() else { return };
        let mut stop = program("pg_ctl").unwrap();
        stop.args(["stop", "-m", "immediate", "-D"]).arg(self.folder.path().join("data"));
        let _ = stop.status();
        let _ = process.kill();
        let _ = process.wait();
    }

    /// An empty database of its own.
    pub fn database(&self) -> String {
        database(self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop();
    }
}

fn database(port: u16) -> String {
    let mut bits = [0; 8];
    getrandom::fill(&mut bits).unwrap();
    let name = format!("desk_{:016x}", u64::from_le_bytes(bits));
    let mut create = program("createdb").unwrap();
    create.args(["-h", "127.0.0.1", "-p", &port.to_string(), "-U", "postgres", &name]);
    assert!(create.status().unwrap().success(), "no database was made");
    format!("postgres://postgres@127.0.0.1:{port}/{name}")
}

/// The port of the server that this whole run keeps its desks on.
const PORT: &str = "HELPDECK_TEST_POSTGRES";

/// An empty database, where this whole run is on PostgreSQL.
pub fn of_this_run() -> Option<String> {
    let port = std::env::var(PORT).ok()?.parse().unwrap();
    Some(database(port))
}

#[test]
fn every_promise_of_the_server_holds_on_postgresql() {
    if std::env::var_os(PORT).is_some() {
        return;
    }
    let Some(cluster) = Cluster::start() else { return };
    let mut run = Process::new(std::env::current_exe().unwrap());
    run.args(["server::", "data::import", "data::directory", "--skip", "server::files"]);
    run.args(["--skip", "server::torture", "--skip", "server::nodes"]);
    let output = run.env(PORT, cluster.port.to_string()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}");
    let passed = text.split(" passed").next().and_then(|text| text.rsplit(' ').next());
    assert!(passed.unwrap().parse::<u32>().unwrap() > 50, "{text}");
}

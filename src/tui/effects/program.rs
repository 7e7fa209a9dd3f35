//! Runs the program of a custom command: beside everything else, or with the terminal to itself.
//!
//! It reads the records on standard input, and nothing it writes reaches the screen unless the terminal is its own. What
//! still runs when helpdeck is left goes on.

use std::{
    fs::File,
    io::{self, Read as _, Write as _},
    os::unix::process::ExitStatusExt as _,
    process::{ExitStatus, Stdio},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures_util::future::join_all;
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _},
    process::{Child, Command},
};

use super::super::effect::{End, Program};

/// As much of what a program writes is kept; the rest is read and dropped.
const KEPT: usize = 4 << 10;
/// How long what it wrote is waited for once it has ended: something it left behind may hold its output open.
const MOMENT: Duration = Duration::from_millis(200);
/// The longest line that is told, in characters.
const TOLD: usize = 300;

/// Runs it beside everything else, and says how it ended.
pub(super) async fn beside(program: &Program) -> End {
    let mut command = command(program);
    // The end of the terminal is not meant for it.
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => return not_started(program, &error),
    };
    let (out, err) = (Said::default(), Said::default());
    let all = [
        child.stdout.take().map(|from| tokio::spawn(out.clone().hear(from))),
        child.stderr.take().map(|from| tokio::spawn(err.clone().hear(from))),
    ];
    let status = feed(&mut child, program).await;
    let _ = tokio::time::timeout(MOMENT, join_all(all.into_iter().flatten())).await;
    ended(status, &out.text(), &err.text())
}

/// Runs it on the terminal, which has to be free for it. With `watched`, what it leaves there stays until Enter.
pub(super) async fn on_terminal(program: &Program, watched: bool) -> End {
    let mut child = match command(program).spawn() {
        Ok(child) => child,
        Err(error) => return not_started(program, &error),
    };
    let status = feed(&mut child, program).await;
    if watched {
        wait_for_enter(&program.back).await;
    }
    ended(status, "", "")
}

async fn wait_for_enter(says: &str) {
    // Where this cannot be written, Enter does it all the same.
    let _ = writeln!(io::stdout(), "\n{says}");
    let wait = || {
        let Ok(mut terminal) = File::open("/dev/tty") else { return };
        let mut byte = [0];
        while matches!(terminal.read(&mut byte), Ok(1)) && byte != *b"\n" {}
    };
    // It cannot fail: nothing in it panics, and nobody stops it.
    let _ = tokio::task::spawn_blocking(wait).await;
}

fn command(program: &Program) -> Command {
    let mut command = Command::new(&program.run[0]);
    command.args(&program.run[1..]).stdin(Stdio::piped());
    command
}

/// Writes the records and waits for the end. A program need not read them.
async fn feed(child: &mut Child, program: &Program) -> io::Result<ExitStatus> {
    if let Some(mut stdin) = child.stdin.take() {
        tokio::select! {
            // It may have enough, or no use for them.
            _ = stdin.write_all(program.records.as_bytes()) => {}
            status = child.wait() => return status,
        }
    }
    child.wait().await
}

/// The beginning of what a program wrote so far.
#[derive(Clone, Default)]
struct Said(Arc<Mutex<Vec<u8>>>);

impl Said {
    fn bytes(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads all there is, so that the writer is never held up.
    async fn hear(self, mut from: impl AsyncRead + Unpin) {
        let mut part = [0; KEPT];
        while let Ok(count @ 1..) = from.read(&mut part).await {
            let mut bytes = self.bytes();
            let room = KEPT - bytes.len();
            bytes.extend_from_slice(&part[..count.min(room)]);
        }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes()).into_owned()
    }
}

fn not_started(program: &Program, error: &io::Error) -> End {
    End::NotStarted(format!("{}: {error}", program.run[0]))
}

fn ended(status: io::Result<ExitStatus>, out: &str, err: &str) -> End {
    let status = match status {
        Ok(status) => status,
        Err(error) => return End::NotStarted(error.to_string()),
    };
    let first = |text: &str| {
        let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        line.chars().take(TOLD).collect::<String>()
    };
    match (status.code(), status.signal()) {
        (Some(0), _) => End::Well(first(out)),
        (Some(code), _) => {
            let complaint = first(err);
            End::Code(code, if complaint.is_empty() { first(out) } else { complaint })
        }
        (None, signal) => End::Signal(signal.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sh(script: &str) -> Program {
        Program {
            title: "It".into(),
            run: ["sh", "-c", script].map(str::to_owned).into(),
            records: "{\"number\":1042}\n".into(),
            terminal: false,
            back: String::new(),
        }
    }

    async fn end(script: &str) -> End {
        beside(&sh(script)).await
    }

    #[tokio::test]
    async fn a_program_reads_the_records_and_the_first_line_it_writes_is_told() {
        assert_eq!(
            end("echo; read a; echo \"got $a\"; echo more").await,
            End::Well("got {\"number\":1042}".into())
        );
        assert_eq!(end("cat > /dev/null").await, End::Well(String::new()));
    }

    #[tokio::test]
    async fn a_failure_is_told_with_what_it_complained_of() {
        assert_eq!(
            end("echo out; echo no route >&2; exit 3").await,
            End::Code(3, "no route".into())
        );
        assert_eq!(end("echo only out; exit 1").await, End::Code(1, "only out".into()));
        assert_eq!(end("kill -9 $$").await, End::Signal(9));
        let missing = Program { run: vec!["no-such-program-42".into()], ..sh("") };
        let End::NotStarted(why) = beside(&missing).await else { panic!("it does not exist") };
        assert!(why.starts_with("no-such-program-42: "), "{why}");
    }

    #[tokio::test]
    async fn neither_unread_records_nor_much_output_hold_anything_up() {
        let many = Program { records: "x".repeat(1 << 20), ..sh("exit 0") };
        assert_eq!(beside(&many).await, End::Well(String::new()));
        let long = end("yes | head -c 3000000").await;
        assert_eq!(long, End::Well("y".into()));
        let End::Well(line) = end("head -c 5000 /dev/zero | tr '\\0' z").await else {
            panic!("well")
        };
        assert_eq!(line.len(), TOLD);
    }

    #[tokio::test]
    async fn what_a_program_leaves_running_is_not_waited_for() {
        assert_eq!(end("sleep 5 & echo begun").await, End::Well("begun".into()));
    }
}

//! The real program in a real pseudo-terminal: start it, type, look at the screen, hang up.
//!
//! Owns the terminal and a home of its own for the program; knows nothing of what the program shows. Nothing
//! here sleeps: waiting ends when bytes arrive that satisfy the condition, or fails at the deadline and
//! prints the screen.

use std::{
    ffi::OsStr,
    fs,
    io::{Read as _, Write as _},
    num::NonZeroU16,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use portable_pty::{
    ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Color, Modifier, Style},
};
use tempfile::TempDir;

/// How long anything may take, on a busy machine.
const DEADLINE: Duration = Duration::from_secs(90);

/// The built program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_helpdeck");

/// An address on which a server can be killed and started again. Its port is none that the system gives to those who
/// connect: one of them could have it meanwhile, or even reach itself by it.
pub fn quiet_address() -> std::net::SocketAddr {
    use std::{net::TcpListener, sync::atomic::AtomicU16};
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = std::process::id() % 10_000;
    (0..10_000)
        .map(|_| u32::from(NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed)))
        .filter_map(|nth| u16::try_from(20_000 + (first + nth) % 10_000).ok())
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok()?.local_addr().ok())
        .expect("a port is free")
}

/// Directories of its own for the program: what one start leaves there, the next one finds.
pub struct Home {
    directory: TempDir,
}

impl Home {
    pub fn new() -> Self {
        Self { directory: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self) -> &Path {
        self.directory.path()
    }

    /// The one environment the program sees.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let under = |name: &str| {
            let path = self.path().join(name);
            fs::create_dir_all(&path).unwrap();
            path
        };
        vec![
            ("HOME", self.path().to_owned()),
            ("XDG_CONFIG_HOME", under("config")),
            ("XDG_CONFIG_DIRS", under("etc")),
            ("XDG_DATA_HOME", under("data")),
            ("XDG_STATE_HOME", under("state")),
            ("XDG_CACHE_HOME", under("cache")),
            ("XDG_RUNTIME_DIR", under("runtime")),
            ("TMPDIR", under("tmp")),
            ("PATH", std::env::var_os("PATH").unwrap_or_default().into()),
            ("TZ", "UTC".into()),
            ("LANG", "C.UTF-8".into()),
            ("HELPDECK_TOUR", "off".into()),
        ]
    }

    /// The program without a terminal, for `output()`.
    pub fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        command.env_clear().envs(self.environment()).current_dir(self.path());
        command
    }

    /// The program in a terminal of 80x24.
    pub fn terminal<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Terminal {
        self.terminal_of(80, 24, args, &[])
    }

    /// The program in a terminal of this size, with more environment.
    pub fn terminal_of<S: AsRef<OsStr>>(
        &self,
        columns: u16,
        rows: u16,
        args: impl IntoIterator<Item = S>,
        environment: &[(&str, &str)],
    ) -> Terminal {
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(args);
        self.start(command, columns, rows, environment)
    }

    /// A shell script in a terminal of 80x24; it finds the program as `$HELPDECK`.
    pub fn shell(&self, script: &str) -> Terminal {
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", script]);
        self.start(command, 80, 24, &[("HELPDECK", PROGRAM)])
    }

    fn start(
        &self,
        mut command: CommandBuilder,
        columns: u16,
        rows: u16,
        environment: &[(&str, &str)],
    ) -> Terminal {
        command.env_clear();
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        for (name, value) in environment {
            command.env(name, value);
        }
        command.cwd(self.path());
        Terminal::start(command, columns, rows)
    }
}

/// A terminal with a program in it. Dropping it ends the program.
pub struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn std::io::Write + Send>>,
    reader: Option<JoinHandle<()>>,
    waiter: Option<JoinHandle<()>>,
    killer: Box<dyn ChildKiller + Send + Sync>,
    process: u32,
    shared: Arc<Shared>,
    deadline: Duration,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    /// Nothing more will be read.
    silent: bool,
    /// The reader is to let go of the terminal at the next byte.
    closing: bool,
    /// Nothing is read for the time being.
    paused: bool,
    status: Option<ExitStatus>,
}

impl Shared {
    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.lock().unwrap());
        self.changed.notify_all();
    }

    fn while_paused(&self) {
        let mut state = self.state.lock().unwrap();
        while state.paused && !state.closing {
            state = self.changed.wait(state).unwrap();
        }
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Terminal {
    fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let (rows, columns) = (NonZeroU16::new(rows).unwrap(), NonZeroU16::new(columns).unwrap());
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                parser: vt100::Parser::new(rows, columns, 0),
                bytes: Vec::new(),
                silent: false,
                closing: false,
                paused: false,
                status: None,
            }),
            changed: Condvar::new(),
        });
        let killer = child.clone_killer();
        let process = child.process_id().expect("it just started");
        let waiting = Arc::clone(&shared);
        let waiter = thread::spawn(move || {
            let status = child.wait().unwrap();
            waiting.change(|state| state.status = Some(status));
        });
        let reading = Arc::clone(&shared);
        let mut input = pair.master.try_clone_reader().unwrap();
        let reader = thread::spawn(move || {
            let mut buffer = [0; 16 * 1024];
            // An error means that the program has let go of its end.
            while let Ok(count @ 1..) = input.read(&mut buffer) {
                let mut closing = false;
                reading.change(|state| {
                    state.parser.process(&buffer[..count]);
                    state.bytes.extend_from_slice(&buffer[..count]);
                    closing = state.closing;
                });
                if closing {
                    break;
                }
                reading.while_paused();
            }
            drop(input);
            reading.change(|state| state.silent = true);
        });
        Self {
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            reader: Some(reader),
            waiter: Some(waiter),
            killer,
            process,
            shared,
            deadline: DEADLINE,
        }
    }

    /// Sends bytes as if typed.
    pub fn send(&mut self, text: &str) {
        let writer = self.writer.as_mut().expect("not hung up");
        writer.write_all(text.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Presses keys by name, separated by spaces: `a`, `ctrl-d`, `esc`, `f2`, `shift-tab`. After `esc` wait for
    /// its effect: with the next key right behind it, it would read as Alt.
    pub fn press(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.send(&bytes_of(key));
        }
    }

    /// Pastes text in brackets, as a terminal does.
    pub fn paste(&mut self, text: &str) {
        self.send(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Sends a signal by its name: `TERM`, `HUP`, `CONT`.
    pub fn signal(&self, name: &str) {
        let process = self.process.to_string();
        let sent = Command::new("kill").args(["-s", name, &process]).status().unwrap();
        assert!(sent.success(), "SIG{name} could not be sent");
    }

    /// Waits until what is typed does not show any more. No byte tells of it, so it is asked again and again.
    #[track_caller]
    pub fn wait_for_hidden(&self) {
        let deadline = Instant::now() + self.deadline;
        let master = self.master.as_ref().expect("not hung up");
        let echoes = || {
            let modes = format!("{:?}", master.get_termios().unwrap().local_flags);
            modes.split(|letter: char| !letter.is_alphanumeric()).any(|mode| mode == "ECHO")
        };
        while echoes() {
            assert!(Instant::now() < deadline, "what is typed still shows");
            thread::yield_now();
        }
    }

    /// Waits until something beside the screen is so. No byte tells of it, so it is asked again and again.
    #[track_caller]
    pub fn until(&self, what: &str, so: impl Fn() -> bool) {
        let deadline = Instant::now() + self.deadline;
        while !so() {
            assert!(Instant::now() < deadline, "waited in vain for {what}:\n{}", self.contents());
            thread::yield_now();
        }
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.shared.change(|state| {
            let (rows, columns) = (NonZeroU16::new(rows), NonZeroU16::new(columns));
            state.parser.set_size(rows.unwrap(), columns.unwrap());
        });
        self.master.as_ref().expect("not hung up").resize(size(columns, rows)).unwrap();
    }

    /// Stops reading what the program writes: once what fits on the way is there, it takes nothing more.
    pub fn stop_reading(&self) {
        self.shared.change(|state| state.paused = true);
    }

    /// Reads again.
    pub fn go_on_reading(&self) {
        self.shared.change(|state| state.paused = false);
    }

    /// Waits until the program has written this.
    #[track_caller]
    pub fn wait_for_bytes(&self, wanted: &str) {
        let found =
            |state: &State| state.bytes.windows(wanted.len()).any(|part| part == wanted.as_bytes());
        assert!(
            self.wait(found),
            "waited in vain for {wanted:?}; the screen:\n{}",
            self.contents()
        );
    }

    /// Waits until the program has ended, whether or not anybody reads what it wrote.
    #[track_caller]
    pub fn ended(&self) -> ExitStatus {
        assert!(
            self.wait(|state| state.status.is_some()),
            "waited in vain for the end; the screen:\n{}",
            self.contents()
        );
        self.state().status.clone().expect("just seen")
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub fn wait_for(&self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        assert!(
            self.wait(|state| wanted(state.parser.screen())),
            "waited in vain for {what}; the screen:\n{}",
            self.contents()
        );
    }

    /// Waits until this text is on the screen.
    #[track_caller]
    pub fn see(&self, text: &str) {
        self.wait_for(&format!("{text:?}"), |screen| screen.contents().contains(text));
    }

    /// Waits until this text is no longer on the screen.
    #[track_caller]
    pub fn gone(&self, text: &str) {
        self.wait_for(&format!("no {text:?}"), |screen| !screen.contents().contains(text));
    }

    /// Waits until the program has ended, and until all it wrote has been read.
    #[track_caller]
    pub fn exit(&self) -> ExitStatus {
        assert!(
            self.wait(|state| state.status.is_some() && state.silent),
            "waited in vain for the end; the screen:\n{}",
            self.contents()
        );
        self.state().status.clone().expect("just seen")
    }

    /// Takes the terminal away, as a lost connection does: the program gets SIGHUP.
    #[track_caller]
    pub fn hang_up(&mut self) {
        // The reader holds the terminal open while it waits for a byte. A new size makes the program draw.
        self.shared.change(|state| state.closing = true);
        let was = self.master.as_ref().expect("not hung up").get_size().unwrap();
        self.resize(was.cols + 1, was.rows);
        // One whose session has another terminal does not hear of the size, but draws for this key.
        self.press("ctrl-l");
        assert!(
            self.wait(|state| state.silent),
            "the program drew nothing for a new size; the screen:\n{}",
            self.contents()
        );
        self.writer = None;
        self.master = None;
    }

    /// The text of the screen.
    pub fn contents(&self) -> String {
        self.state().parser.screen().contents()
    }

    /// Everything the program has written so far, or since it was last taken.
    pub fn take_bytes(&self) -> Vec<u8> {
        std::mem::take(&mut self.state().bytes)
    }

    /// The screen as a buffer of ratatui, and the cursor if it is shown: for pictures.
    pub fn screen(&self) -> (Buffer, Option<Position>) {
        let state = self.state();
        let screen = state.parser.screen();
        let (rows, columns) = screen.size();
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns.get(), rows.get()));
        for row in 0..rows.get() {
            for column in 0..columns.get() {
                let Some(cell) = screen.cell(row, column) else { continue };
                if !cell.is_wide_continuation() && cell.has_contents() {
                    buffer[(column, row)].set_symbol(cell.contents());
                }
                buffer[(column, row)].set_style(style_of(cell));
            }
        }
        let (row, column) = screen.cursor_position();
        let cursor = (!screen.hide_cursor()).then(|| Position::new(column, row));
        (buffer, cursor)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap()
    }

    /// True once the condition holds, false at the deadline.
    fn wait(&self, done: impl Fn(&State) -> bool) -> bool {
        let deadline = Instant::now() + self.deadline;
        let mut state = self.state();
        while !done(&state) {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.shared.changed.wait_timeout(state, left).unwrap().0;
        }
        true
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let ended = self.shared.state.lock().is_ok_and(|state| state.status.is_some());
        if !ended {
            // It may end between the question and the order.
            let _ = self.killer.kill();
        }
        self.shared.change(|state| state.closing = true);
        self.writer = None;
        self.master = None;
        for thread in [self.waiter.take(), self.reader.take()].into_iter().flatten() {
            let _ = thread.join();
        }
    }
}

fn style_of(cell: &vt100::Cell) -> Style {
    let colour = |colour| match colour {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(number) => Color::Indexed(number),
        vt100::Color::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    };
    let mut style = Style::new().fg(colour(cell.fgcolor())).bg(colour(cell.bgcolor()));
    for (set, modifier) in [
        (cell.bold(), Modifier::BOLD),
        (cell.dim(), Modifier::DIM),
        (cell.italic(), Modifier::ITALIC),
        (cell.underline(), Modifier::UNDERLINED),
        (cell.inverse(), Modifier::REVERSED),
    ] {
        if set {
            style = style.add_modifier(modifier);
        }
    }
    style
}

fn bytes_of(key: &str) -> String {
    if let Some(letter) = key.strip_prefix("ctrl-") {
        let byte = letter.bytes().next().expect("a letter after ctrl-");
        return char::from(byte & 0x1f).to_string();
    }
    match key {
        "enter" => "\r",
        "esc" => "\x1b",
        "tab" => "\t",
        "shift-tab" => "\x1b[Z",
        "space" => " ",
        "backspace" => "\x7f",
        "delete" => "\x1b[3~",
        "up" => "\x1b[A",
        "down" => "\x1b[B",
        "right" => "\x1b[C",
        "left" => "\x1b[D",
        "home" => "\x1b[H",
        "end" => "\x1b[F",
        "pgup" => "\x1b[5~",
        "pgdn" => "\x1b[6~",
        "f1" => "\x1bOP",
        "f2" => "\x1bOQ",
        "f3" => "\x1bOR",
        "f4" => "\x1bOS",
        "f5" => "\x1b[15~",
        one => {
            assert_eq!(one.chars().count(), 1, "no key is called {one}");
            one
        }
    }
    .to_owned()
}

/// A shell script in the terminal, to try the tools without the program.
fn shell(home: &Home, script: &str) -> Terminal {
    let mut command = CommandBuilder::new("/bin/sh");
    command.args(["-c", script]);
    home.start(command, 40, 5, &[("MORE", "there")])
}

#[test]
fn what_is_typed_arrives_and_what_is_shown_is_seen() {
    let home = Home::new();
    let mut terminal =
        shell(&home, "printf 'in %s \\033[1;32m%s\\033[m\\n' \"$TZ\" \"$MORE\"; read x; exit $x");
    terminal.see("in UTC there");
    let (buffer, cursor) = terminal.screen();
    assert_eq!(buffer[(7, 0)].fg, Color::Indexed(2));
    assert_eq!(buffer[(7, 0)].modifier, Modifier::BOLD);
    assert_eq!(cursor, Some(Position::new(0, 1)));
    assert!(terminal.take_bytes().starts_with(b"in UTC \x1b[1;32mthere"));
    terminal.press("3 enter");
    assert_eq!(terminal.exit().exit_code(), 3);
    assert!(fs::read_dir(home.path()).unwrap().count() > 0);
}

#[test]
fn a_new_size_and_the_loss_of_the_terminal_reach_the_program() {
    let home = Home::new();
    let mark = home.path().join("hung-up");
    let script = format!(
        "trap 'echo size $(stty size)' WINCH; trap 'touch {}; exit 0' HUP; echo ready; \
         while :; do read x && echo again; done",
        mark.display()
    );
    let mut terminal = shell(&home, &script);
    terminal.see("ready");
    terminal.paste("text");
    terminal.press("enter");
    terminal.see("again");
    terminal.resize(60, 10);
    terminal.hang_up();
    terminal.exit();
    assert!(mark.exists());
}

#[test]
#[should_panic(expected = "waited in vain for \"never\"; the screen:\nbye")]
fn a_condition_that_never_comes_fails_with_the_screen() {
    let home = Home::new();
    let mut terminal = shell(&home, "echo bye");
    terminal.see("bye");
    terminal.gone("never");
    terminal.deadline = Duration::ZERO;
    terminal.see("never");
}

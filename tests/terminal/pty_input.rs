//! Keys, pastes and the external editor through a real pseudo-terminal: what is typed is acted on, however
//! much of it comes at once.

use std::{fs, os::unix::fs::PermissionsExt as _};

use crate::pty::{Home, Terminal};

/// An empty desk with one ticket, and the cursor on it.
fn with_ticket(home: &Home, columns: u16, rows: u16, environment: &[(&str, &str)]) -> Terminal {
    let mut terminal = home.terminal_of(columns, rows, ["--empty"], environment);
    terminal.see("No tickets");
    terminal
}

#[test]
fn three_thousand_keys_written_at_once_are_all_acted_on() {
    let home = Home::new();
    let mut terminal = home.terminal_of(200, 60, [] as [&str; 0], &[]);
    terminal.see("Critical");
    terminal.press("C");
    terminal.see("Reply on");
    terminal.send(&"~".repeat(3000));
    terminal.wait_for("3000 letters", |screen| screen.contents().matches('~').count() == 3000);
}

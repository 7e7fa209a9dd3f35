//! Somebody who presses anything: whatever is typed, pasted, resized and done by others meanwhile, nothing
//! breaks, every screen can be drawn, and in the end terminal and desk agree. The same every time.

use chrono::TimeDelta;
use helpdeck::{
    desk::{Command, Expect, Priority, To},
    tui::{action::ACTIONS, port::Event},
};

use super::{
    driver::{Driver, Start},
    little::*,
};

/// Numbers that look random: splitmix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) >> 32).unwrap() % below
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }
}

const KEYS: [&str; 30] = [
    "enter",
    "enter",
    "enter",
    "esc",
    "esc",
    "tab",
    "shift-tab",
    "up",
    "down",
    "left",
    "right",
    "pgdn",
    "home",
    "end",
    "backspace",
    "delete",
    "space",
    "f2",
    "f2",
    "y",
    "y",
    "1",
    "2",
    "3",
    "x",
    "ctrl-o",
    "ctrl-u",
    "ctrl-w",
    "alt-b",
    "é",
];

const SIZES: [(u16, u16); 12] = [
    (118, 32),
    (80, 24),
    (160, 50),
    (20, 5),
    (1, 1),
    (0, 0),
    (3, 3),
    (60, 15),
    (59, 15),
    (200, 6),
    (84, 60),
    (30, 200),
];

const PASTES: [&str; 6] = ["", "is:", "\u{1b}[31m red", "two\nlines", "中村さん 👩‍👩‍👧", "\t\r\n"];

/// Something somebody else does, where the desk allows it.
fn others(d: &mut Driver, dice: &mut Dice) {
    let ticket = dice.one(&[PRINT, OUTLOOK, MONITOR, VPN, MOVE, RETURN]);
    let priority = dice.one(&Priority::ALL);
    let to = dice.one(&[To::Nobody, To::Technician(ELI), To::Technician(DANA)]);
    let technician = dice.one(&[ADA, DANA, ELI]);
    let command = match dice.roll(6) {
        0 => Command::SetTicketPriority { ticket, priority, was: Expect::Any },
        1 => Command::AssignTicket { ticket, to, was: Expect::Any },
        2 => Command::SetOutOfOffice { technician, until: None },
        3 => Command::SetAvailable { technician, if_until: None },
        4 => Command::SetUserActive { user: TOM, active: dice.roll(2) == 0 },
        _ => Command::UnrelateDevice { user: SARA, device: LT_02, new_primary: None },
    };
    // Somebody may have deactivated or deleted what this is about.
    let _ = d.tries(helpdeck::desk::Actor::System, command);
}

fn run(seed: u64, start: Start<'_>) {
    let mut dice = Dice(seed);
    let mut d = Driver::start(start);
    for _ in 0..160 {
        match dice.roll(20) {
            0..9 => drop(d.press(dice.one(table_keys()))),
            9..15 => drop(d.press(dice.one(&KEYS))),
            15 => {
                let (width, height) = dice.one(&SIZES);
                d.resize(width, height);
            }
            16 => drop(d.paste(dice.one(&PASTES))),
            17 => others(&mut d, &mut dice),
            18 => match dice.roll(5) {
                0 => drop(d.hold()),
                1 => drop(d.release()),
                2 => drop(d.happen(Event::Offline { reason: "gone".into(), retry_at: None })),
                3 => drop(d.happen(Event::Online)),
                _ => d.connect(),
            },
            _ => drop(d.tick(TimeDelta::minutes(7))),
        }
        if dice.roll(8) == 0 && d.is_editing() {
            d.edited(dice.one(&[Ok(None), Ok(Some("From the editor.\n\nTwice.")), Err("no")]));
        }
        d.screen();
        let focus = d.model.focus();
        assert!(
            focus.is_none_or(|key| key.kind() == d.model.pane().kind() || d.model.page.is_some()),
            "{focus:?}"
        );
    }
    d.release();
    d.connect();
    d.agrees();
}

fn table_keys() -> &'static [&'static str] {
    static KEYS: std::sync::LazyLock<Vec<&'static str>> =
        std::sync::LazyLock::new(|| ACTIONS.iter().flat_map(|row| row.keys).copied().collect());
    &KEYS
}

#[test]
fn an_admin_who_presses_anything_breaks_nothing() {
    for seed in 0..8 {
        run(seed, Start::default());
    }
}

#[test]
fn others_who_press_anything_break_nothing() {
    for (seed, me) in (1000..1003).flat_map(|seed| [DANA, BEA].map(|me| (seed, me))) {
        run(seed, Start { me, ..Start::default() });
    }
    for seed in 2000..2003 {
        run(seed, Start { ascii: true, read_only: seed % 2 == 0, ..Start::default() });
    }
}

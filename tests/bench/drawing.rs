//! Drawing: from the program state to the bytes that go to the terminal.

use std::cell::RefCell;

use crossterm::event::KeyCode;
use divan::Bencher;
use helpdeck::tui::{Frames, Msg, view};
use ratatui::{Terminal, backend::TestBackend};

use super::desks::{from_the_top, key, model, now};

const SIZES: [(u16, u16); 2] = [(80, 24), (160, 50)];

/// The cells of a whole frame, whatever was there before.
#[divan::bench(args = SIZES)]
fn cells(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let model = model(100_000, size);
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    bencher.bench_local(|| {
        terminal.draw(|frame| view::draw(&model, frame)).unwrap();
    });
}

/// Updates, then draws the difference as bytes.
fn frames(
    bencher: Bencher<'_, '_>,
    size: (u16, u16),
    next: impl Fn(usize) -> (helpdeck::desk::Timestamp, Msg),
) {
    let mut frames = Frames::new(size.0, size.1);
    let model = RefCell::new(model(100_000, size));
    let count = RefCell::new(0);
    bencher
        .with_inputs(|| {
            *count.borrow_mut() += 1;
            let mut model = model.borrow_mut();
            from_the_top(&mut model);
            let (at, msg) = next(*count.borrow());
            model.update(at, msg);
        })
        .bench_local_values(|()| {
            let model = model.borrow();
            frames.next(&model)
        });
}

#[divan::bench(args = SIZES)]
fn cursor_down(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    frames(bencher, size, |count| {
        let code = if count % 2 == 0 { KeyCode::Up } else { KeyCode::Down };
        (now(), key(code))
    });
}

#[divan::bench(args = SIZES)]
fn page_down(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    frames(bencher, size, |_| (now(), key(KeyCode::PageDown)));
}

#[divan::bench(args = SIZES)]
fn minute_tick(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    frames(bencher, size, |count| {
        (now() + chrono::TimeDelta::minutes(i64::try_from(count).unwrap()), Msg::Wake)
    });
}

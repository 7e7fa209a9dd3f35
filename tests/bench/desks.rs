//! The desks that are measured: samples of three sizes from one seed, made once and copied.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use chrono::{FixedOffset, TimeZone as _, Utc};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use helpdeck::{
    desk::{Desk, TechnicianId, Timestamp},
    locale::Lang,
    sample::{self, Size},
    tui::{Keys, Model, Msg, Settings, Tuning, port::Event, theme::Theme},
};

/// How many tickets the desks have.
pub const SIZES: [usize; 3] = [300, 10_000, 100_000];

/// The moment everything happens at: a Thursday in working hours.
pub fn now() -> Timestamp {
    Utc.with_ymd_and_hms(2026, 1, 15, 10, 0, 20).unwrap()
}

/// A desk with this many tickets, and half as many users and devices as soon as it is larger than the sample.
pub fn desk(tickets: usize) -> Desk {
    static MADE: Mutex<BTreeMap<usize, Desk>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().unwrap();
    made.entry(tickets).or_insert_with(|| make(tickets)).clone()
}

fn make(tickets: usize) -> Desk {
    let size = if tickets == Size::default().tickets {
        Size::default()
    } else {
        Size { sites: 40, technicians: 60, users: tickets / 2, devices: tickets / 2, tickets }
    };
    let mut desk = Desk::default();
    for request in sample::script(&size, 1, now()) {
        let revision = desk.revision().next();
        for change in &desk.decide(&request).unwrap().changes {
            desk.apply(revision, change);
        }
    }
    desk
}

/// The Admin of the desk.
pub fn admin(desk: &Desk) -> TechnicianId {
    desk.active_admins().find(|admin| &*admin.email == sample::ADMIN).unwrap().id
}

/// The program with a desk in it, as it looks a moment after the start.
pub fn model(tickets: usize, size: (u16, u16)) -> Model {
    let desk = desk(tickets);
    let me = admin(&desk);
    let settings = Settings {
        read_only: false,
        ascii: false,
        lang: Lang::En,
        zone: FixedOffset::east_opt(3600).unwrap(),
        theme: Arc::new(Theme::default()),
        keys: Keys::standard().unwrap(),
        seed: 1,
        place: String::new(),
        open: None,
        tuning: Tuning::default(),
    };
    let mut model = Model::new(settings, size, now());
    model.update(now(), Msg::Event(Event::Snapshot { desk: Box::new(desk), me }));
    model
}

/// A key without modifiers.
pub fn key(code: KeyCode) -> Msg {
    Msg::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

/// Presses the keys of these letters.
pub fn press(model: &mut Model, letters: &str) {
    for letter in letters.chars() {
        model.update(now(), key(KeyCode::Char(letter)));
    }
}

/// Begins again at the first row where the last one is reached.
pub fn from_the_top(model: &mut Model) {
    if model.list().index() + 1 >= model.list().rows().len() {
        model.update(now(), key(KeyCode::Home));
    }
}

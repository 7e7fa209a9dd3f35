//! The desks that are measured: samples of three sizes from one seed, made once and copied. The large ones take
//! minutes to make, so they are kept under `target/` until the sample changes its mind about them: delete
//! `target/tmp` then.

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead as _, BufReader, BufWriter, Write as _},
    path::{Path, PathBuf},
    sync::Mutex,
};

use chrono::{TimeZone as _, Utc};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use helpdeck::{
    desk::{Change, Desk, Record, TechnicianId, Timestamp, Zone},
    locale::Lang,
    sample::{self, Size},
    tui::{
        CustomCommands, Desks, Keys, Model, Msg, Settings, Tuning, port::Event, theme::Wardrobe,
    },
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
    let kept = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("desk-{tickets}.ndjson"));
    if let Some(desk) = read(&kept) {
        return desk;
    }
    let mut desk = Desk::default();
    for request in sample::script(&size, 1, now()) {
        let revision = desk.revision().next();
        for change in &desk.decide(&request).unwrap().changes {
            desk.apply(revision, change);
        }
    }
    write(&kept, &desk);
    desk
}

fn read(path: &Path) -> Option<Desk> {
    let mut desk = Desk::default();
    for line in BufReader::new(fs::File::open(path).ok()?).lines() {
        let record: Record = serde_json::from_str(&line.unwrap()).unwrap();
        desk.apply(record.revision(), &Change::Put(record));
    }
    Some(desk)
}

/// Under another name first, so that half a desk is never read.
fn write(path: &Path, desk: &Desk) {
    let part = path.with_extension("part");
    let mut file = BufWriter::new(fs::File::create(&part).unwrap());
    for record in desk.records() {
        serde_json::to_writer(&mut file, &record).unwrap();
        file.write_all(b"\n").unwrap();
    }
    file.flush().unwrap();
    fs::rename(part, path).unwrap();
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
        zone: Zone::parse("+1").unwrap(),
        wardrobe: Wardrobe::default(),
        desks: Desks::default(),
        custom: CustomCommands::default(),
        mistakes: Vec::new(),
        keys: Keys::standard().unwrap(),
        seed: 1,
        place: String::new(),
        pictures: helpdeck::tui::PictureMode::True,
        open: None,
        tour: false,
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

//! How many bytes a frame costs on the line to the terminal. Counts repeat on every machine, so they are tests;
//! times are in `bench/`.

use std::sync::LazyLock;

use chrono::{TimeDelta, TimeZone as _, Utc};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use helpdeck::{
    desk::{
        Actor, Command, CommandId, Desk, Entry, Expect, PictureId, Priority, RecordKey, Request,
        TechnicianId, Ticket, Timestamp, Zone,
    },
    locale::Lang,
    sample::{self, Size},
    tui::{
        Ask, CustomCommands, Desks, Effect, Frames, Keys, Model, Msg, PictureMode, Settings,
        Tuning,
        port::{Event, Picture, Told},
        theme::Wardrobe,
    },
};
use rstest::rstest;

/// Without a preview; with one below the list; with one beside it.
const BARE: (u16, u16) = (80, 19);
const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (160, 50);

/// The sample desk, made once.
pub static SAMPLE: LazyLock<Desk> = LazyLock::new(|| {
    let mut desk = Desk::default();
    for request in sample::script(&Size::default(), 1, now()) {
        let revision = desk.revision().next();
        for change in desk.decide(&request).unwrap().changes {
            desk.apply(revision, &change);
        }
    }
    desk
});

pub fn now() -> Timestamp {
    Utc.with_ymd_and_hms(2026, 1, 15, 10, 0, 20).unwrap()
}

/// What nobody has chosen otherwise.
pub fn settings() -> Settings {
    Settings {
        read_only: false,
        ascii: false,
        lang: Lang::En,
        zone: Zone::default(),
        wardrobe: Wardrobe::default(),
        desks: Desks::default(),
        custom: CustomCommands::default(),
        mistakes: Vec::new(),
        keys: Keys::standard().unwrap(),
        seed: 1,
        place: String::new(),
        pictures: PictureMode::True,
        open: None,
        tour: false,
        tuning: Tuning::default(),
    }
}

/// The program and the bytes it writes.
struct Screen {
    model: Model,
    frames: Frames,
    now: Timestamp,
    me: TechnicianId,
}

impl Screen {
    /// The sample, drawn once.
    fn open(size: (u16, u16)) -> Self {
        Self::tuned(size, false)
    }

    /// The same over a slow line.
    fn far(size: (u16, u16)) -> Self {
        Self::tuned(size, true)
    }

    fn tuned((width, height): (u16, u16), far: bool) -> Self {
        let (now, desk) = (now(), SAMPLE.clone());
        let me = desk.active_admins().find(|admin| &*admin.email == sample::ADMIN).unwrap().id;
        let settings = Settings { tuning: Tuning { far, ..Tuning::default() }, ..settings() };
        let model = Model::new(settings, (width, height), now);
        let mut screen = Self { model, frames: Frames::new(width, height), now, me };
        screen.happen(Msg::Event(Event::Snapshot { desk: Box::new(desk), me }));
        screen
    }

    /// How many bytes it takes to show that this happened.
    fn happen(&mut self, msg: Msg) -> usize {
        self.model.update(self.now, msg);
        self.draw()
    }

    fn draw(&mut self) -> usize {
        self.frames.next(&self.model).len()
    }

    fn press(&mut self, code: KeyCode) -> usize {
        self.happen(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)))
    }

    /// Somebody else sets the priority of a ticket.
    fn hear(&mut self, ticket: RecordKey) -> usize {
        let RecordKey::Ticket(ticket) = ticket else { panic!("no ticket") };
        let desk = self.model.desk().unwrap();
        let was = desk.get::<Ticket>(ticket).unwrap().priority;
        let priority = if was == Priority::Low { Priority::Critical } else { Priority::Low };
        self.does(Command::SetTicketPriority { ticket, priority, was: Expect::Any })
    }

    /// Something is done elsewhere.
    fn does(&mut self, command: Command) -> usize {
        let desk = self.model.desk().unwrap();
        let id = CommandId::from_u128(u128::from(desk.revision().0) + 1);
        let (at, actor) = (self.now, Actor::Technician(self.me));
        let decided = desk.decide(&Request { id, at, actor, command }).unwrap();
        let entry = Entry {
            revision: desk.revision().next(),
            at,
            actor,
            command_id: id,
            changes: decided.changes,
            notices: decided.notices,
        };
        self.happen(Msg::Event(Event::Entry(Box::new(entry))))
    }
}

/// Says the costs, and that none is above the budget.
#[track_caller]
fn within(what: &str, size: (u16, u16), budget: usize, costs: &[usize]) {
    println!("{what} at {size:?}: {costs:?}");
    assert!(costs.iter().all(|cost| *cost <= budget), "{what} at {size:?}: {costs:?}");
}

#[rstest]
#[case::no_preview(BARE)]
#[case::preview_below(SMALL)]
#[case::preview_beside(LARGE)]
fn cursor_down_over_a_slow_line(#[case] size: (u16, u16)) {
    let mut screen = Screen::far(size);
    let costs: Vec<usize> = (0..10).map(|_| screen.press(KeyCode::Down)).collect();
    within("cursor down, far", size, 60, &costs);
    screen.now += TimeDelta::seconds(1);
    within("preview after a rest", size, 900, &[screen.happen(Msg::Wake)]);
}

/// The preview is written anew at each step.
#[rstest]
#[case::no_preview(BARE, 60)]
#[case::preview_below(SMALL, 550)]
#[case::preview_beside(LARGE, 700)]
fn cursor_down(#[case] size: (u16, u16), #[case] budget: usize) {
    let mut screen = Screen::open(size);
    let costs: Vec<usize> = (0..10).map(|_| screen.press(KeyCode::Down)).collect();
    within("cursor down", size, budget, &costs);
}

/// At the edge the list jumps by a page, so that a held key costs a page once a page.
#[rstest]
#[case::no_preview(BARE, 1_600)]
#[case::preview_below(SMALL, 1_600)]
#[case::preview_beside(LARGE, 6_200)]
fn a_step_at_the_edge_over_a_slow_line(#[case] size: (u16, u16), #[case] budget: usize) {
    let mut screen = Screen::far(size);
    let rows = usize::from(screen.model.screen().list.height);
    for _ in 1..rows {
        screen.press(KeyCode::Down);
    }
    let jump = screen.press(KeyCode::Down);
    assert!(screen.model.list().offset() > 0, "it scrolled");
    within("a step at the edge, far", size, budget, &[jump]);
    let costs: Vec<usize> = (0..rows - 1).map(|_| screen.press(KeyCode::Down)).collect();
    within("steps after it, far", size, 60, &costs);
}

#[rstest]
#[case::no_preview(BARE, 2_000)]
#[case::preview_below(SMALL, 2_000)]
#[case::preview_beside(LARGE, 6_500)]
fn page_down(#[case] size: (u16, u16), #[case] budget: usize) {
    let mut screen = Screen::open(size);
    let costs: Vec<usize> = (0..5).map(|_| screen.press(KeyCode::PageDown)).collect();
    within("page", size, budget, &costs);
}

#[rstest]
#[case::no_preview(BARE, 2_000)]
#[case::preview_below(SMALL, 2_000)]
#[case::preview_beside(LARGE, 6_500)]
fn a_key_of_the_filter(#[case] size: (u16, u16), #[case] budget: usize) {
    let mut screen = Screen::open(size);
    screen.press(KeyCode::Char('/'));
    let costs: Vec<usize> =
        "printer".chars().map(|letter| screen.press(KeyCode::Char(letter))).collect();
    within("filter key", size, budget, &costs);
}

/// Somebody else's change shows in one row, and in the counts.
#[rstest]
#[case::no_preview(BARE)]
#[case::preview_below(SMALL)]
#[case::preview_beside(LARGE)]
fn a_row_changed(#[case] size: (u16, u16)) {
    let mut screen = Screen::open(size);
    screen.press(KeyCode::Char(','));
    screen.press(KeyCode::Char('1'));
    screen.press(KeyCode::Home);
    assert_eq!(screen.model.list().sort().0, 0, "by number, so that the row stays where it is");
    let seen = usize::from(screen.model.screen().list.height);
    let rows: Vec<_> = screen.model.list().rows().take(seen).skip(1).collect();
    for row in rows {
        let cost = screen.hear(row);
        assert!(cost > 0, "{row:?}");
        within("a row changed", size, 200, &[cost]);
    }
}

/// The ages on screen go on. Most of those that can be seen count in hours.
#[rstest]
#[case::no_preview(BARE)]
#[case::preview_below(SMALL)]
#[case::preview_beside(LARGE)]
fn a_minute_passes(#[case] size: (u16, u16)) {
    let mut screen = Screen::open(size);
    let costs: Vec<usize> = (0..60)
        .map(|_| {
            screen.now += TimeDelta::minutes(1);
            screen.happen(Msg::Wake)
        })
        .collect();
    within("a minute", size, 40, &[costs.iter().sum::<usize>() / costs.len()]);
}

#[rstest]
#[case(BARE)]
#[case(SMALL)]
#[case(LARGE)]
fn a_frame_without_news_is_nothing(#[case] size: (u16, u16)) {
    let mut screen = Screen::open(size);
    assert_eq!(screen.draw(), 0);
    screen.now += TimeDelta::seconds(30);
    assert_eq!(screen.happen(Msg::Wake), 0);
    assert_eq!(screen.press(KeyCode::Up), 0, "the cursor is at the top already");
}

/// A picture is written once, not with each key, where there is room for it and the page around it.
#[test]
fn a_key_beside_a_picture() {
    let size = LARGE;
    let mut screen = Screen::open(size);
    let picture = PictureId::parse(&"a".repeat(64));
    screen.does(Command::SetPicture { technician: screen.me, picture, was: Expect::Any });
    let open = Msg::Key(KeyEvent::new(KeyCode::Char('8'), KeyModifiers::NONE));
    let effects = screen.model.update(screen.now, open);
    let asked = effects.into_iter().find_map(|effect| match effect {
        Effect::Ask { id, ask: Ask::Picture { .. } } => Some(id),
        _ => None,
    });
    let (ask, shade) = (asked.unwrap(), |at: u8| Some([at, 255 - at, at / 2]));
    let points = (0..24 * 24).map(|at: u16| shade(u8::try_from(at % 251).unwrap())).collect();
    let outcome = Ok(Told::Picture(Picture { width: 24, points }));
    let drawn = screen.happen(Msg::Event(Event::Told { ask, outcome }));
    let drawn = drawn + screen.press(KeyCode::End);
    println!("a picture at {size:?}: {drawn}");
    assert!(drawn > 5_000, "it is on screen: {drawn}");
    let costs: Vec<usize> = [KeyCode::Up, KeyCode::Down]
        .into_iter()
        .cycle()
        .take(10)
        .map(|key| screen.press(key))
        .collect();
    within("a key beside a picture", size, 300, &costs);
    screen.now += TimeDelta::seconds(30);
    assert_eq!(screen.happen(Msg::Wake), 0, "nothing new");
}

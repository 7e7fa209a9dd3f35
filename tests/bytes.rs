//! How many bytes a frame costs on the line to the terminal. Counts repeat on every machine, so they are tests;
//! times are in `bench/`.

use std::{
    cell::Cell,
    io::{self, Write},
    rc::Rc,
    sync::{Arc, LazyLock},
};

use chrono::{FixedOffset, TimeDelta, TimeZone as _, Utc};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use helpdeck::{
    desk::{
        Actor, Command, CommandId, Desk, Entry, Expect, Priority, RecordKey, Request, TechnicianId,
        Ticket, Timestamp,
    },
    locale::Lang,
    sample::{self, Size},
    tui::{Keys, Model, Msg, Settings, port::Event, theme::Theme, view},
};
use ratatui::{Terminal, TerminalOptions, Viewport, backend::CrosstermBackend, layout::Rect};
use rstest::rstest;

/// Without a preview; with one below the list; with one beside it.
const BARE: (u16, u16) = (80, 19);
const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (160, 50);

static SAMPLE: LazyLock<Desk> = LazyLock::new(|| {
    let mut desk = Desk::default();
    for request in sample::script(&Size::default(), 1, now()) {
        let revision = desk.revision().next();
        for change in desk.decide(&request).unwrap().changes {
            desk.apply(revision, &change);
        }
    }
    desk
});

fn now() -> Timestamp {
    Utc.with_ymd_and_hms(2026, 1, 15, 10, 0, 20).unwrap()
}

/// A line that only counts what is sent.
struct Line(Rc<Cell<usize>>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The program and the bytes it writes.
struct Screen {
    model: Model,
    terminal: Terminal<CrosstermBackend<Line>>,
    written: Rc<Cell<usize>>,
    now: Timestamp,
    me: TechnicianId,
}

impl Screen {
    /// The sample, drawn once.
    fn open((width, height): (u16, u16)) -> Self {
        let (now, desk) = (now(), SAMPLE.clone());
        let me = desk.active_admins().find(|admin| &*admin.email == sample::ADMIN).unwrap().id;
        let settings = Settings {
            read_only: false,
            ascii: false,
            lang: Lang::En,
            zone: FixedOffset::east_opt(0).unwrap(),
            theme: Arc::new(Theme::default()),
            keys: Keys::standard().unwrap(),
            seed: 1,
            place: String::new(),
            open: None,
        };
        let model = Model::new(settings, (width, height), now);
        let written = Rc::new(Cell::new(0));
        let backend = CrosstermBackend::new(Line(Rc::clone(&written)));
        let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        let mut screen = Self { model, terminal, written, now, me };
        screen.happen(Msg::Event(Event::Snapshot { desk: Box::new(desk), me }));
        screen
    }

    /// How many bytes it takes to show that this happened.
    fn happen(&mut self, msg: Msg) -> usize {
        self.model.update(self.now, msg);
        self.draw()
    }

    fn draw(&mut self) -> usize {
        self.terminal.draw(|frame| view::draw(&self.model, frame)).unwrap();
        self.written.replace(0)
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
        let id = CommandId::from_u128(u128::from(desk.revision().0) + 1);
        let (at, actor) = (self.now, Actor::Technician(self.me));
        let command = Command::SetTicketPriority { ticket, priority, was: Expect::Any };
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

#[rstest]
#[case::no_preview(BARE, 64)]
#[case::preview_below(SMALL, 600)]
#[case::preview_beside(LARGE, 900)]
fn cursor_down(#[case] size: (u16, u16), #[case] budget: usize) {
    let mut screen = Screen::open(size);
    let costs: Vec<usize> = (0..10).map(|_| screen.press(KeyCode::Down)).collect();
    assert!(costs.iter().all(|cost| *cost <= budget), "{costs:?}");
}

#[rstest]
#[case::no_preview(BARE, 3_200)]
#[case::preview_below(SMALL, 3_200)]
#[case::preview_beside(LARGE, 10_000)]
fn page_down(#[case] size: (u16, u16), #[case] budget: usize) {
    let mut screen = Screen::open(size);
    let costs: Vec<usize> = (0..5).map(|_| screen.press(KeyCode::PageDown)).collect();
    assert!(costs.iter().all(|cost| *cost <= budget), "{costs:?}");
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
    let rows = screen.model.list().rows()[1..seen].to_vec();
    for row in rows {
        let cost = screen.hear(row);
        assert!((1..=200).contains(&cost), "{row:?}: {cost}");
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
    assert!(costs.iter().sum::<usize>() <= 60 * costs.len(), "{costs:?}");
}

/// The library shows the cursor and puts it in its place again with each frame, and writes nothing else.
#[rstest]
#[case(BARE)]
#[case(SMALL)]
#[case(LARGE)]
fn a_frame_without_news_is_the_cursor_alone(#[case] size: (u16, u16)) {
    const CURSOR: usize = 32;
    let mut screen = Screen::open(size);
    assert!(screen.draw() <= CURSOR);
    screen.now += TimeDelta::seconds(30);
    assert!(screen.happen(Msg::Wake) <= CURSOR);
    assert!(screen.press(KeyCode::Up) <= CURSOR, "the cursor is at the top already");
}

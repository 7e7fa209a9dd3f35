//! How much memory a key asks for: no more on a large desk than on a small one, and nothing for each row. Counts repeat
//! on every machine, so they are tests; times are in `bench/`.

use std::sync::Arc;

use allocation_counter::{AllocationInfo, measure};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use helpdeck::{
    desk::{
        Actor, Category, Change, Command, CommandId, Desk, Entry, Expect, Field, Priority, Record,
        Request, TechnicianId, Ticket, TicketId, TicketNumber, Title,
    },
    sample,
    tui::{Model, Msg, port::Event},
};

use super::bytes::{SAMPLE, now, settings};

/// So many tickets that something for each of them would show.
const LARGE: u32 = 20_000;
/// What is asked for however many there are.
const FEW: u64 = 400;

/// The sample with each of its tickets again and again, until there are so many more.
fn desk(more: u32) -> Desk {
    let mut desk = SAMPLE.clone();
    let tickets: Vec<Ticket> = desk.all::<Ticket>().cloned().collect();
    let (revision, first) = (desk.revision(), desk.next_number().0);
    for (nth, ticket) in (0..more).zip(tickets.iter().cycle()) {
        let title = Title::parse(Field::Title, &format!("{} {nth}", ticket.title)).unwrap();
        let id = TicketId::from_u128(u128::MAX - u128::from(more) + u128::from(nth));
        let number = TicketNumber(first + nth);
        let copy = Ticket { id, number, title, ..ticket.clone() };
        desk.apply(revision, &Change::Put(Record::Ticket(Arc::new(copy))));
    }
    desk
}

struct Terminal {
    model: Model,
    me: TechnicianId,
}

impl Terminal {
    fn open(desk: Desk) -> Self {
        let me = desk.active_admins().find(|admin| &*admin.email == sample::ADMIN).unwrap().id;
        let mut model = Model::new(settings(), (80, 24), now());
        model.update(now(), Msg::Event(Event::Snapshot { desk: Box::new(desk), me }));
        Self { model, me }
    }

    /// What it takes that this happened.
    fn happen(&mut self, msg: Msg) -> AllocationInfo {
        let mut msg = Some(msg);
        measure(|| {
            if let Some(msg) = msg.take() {
                self.model.update(now(), msg);
            }
        })
    }

    fn press(&mut self, code: KeyCode) -> AllocationInfo {
        self.happen(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)))
    }

    fn type_text(&mut self, text: &str) -> Vec<AllocationInfo> {
        text.chars().map(|letter| self.press(KeyCode::Char(letter))).collect()
    }

    /// Somebody else changes a ticket that is shown.
    fn hear(&mut self) -> AllocationInfo {
        let desk = self.model.desk().unwrap();
        let open = |ticket: &&Ticket| ticket.status == Category::Open.preset();
        let ticket = desk.all::<Ticket>().find(open).unwrap();
        let priority =
            if ticket.priority == Priority::Low { Priority::High } else { Priority::Low };
        let command = Command::SetTicketPriority { ticket: ticket.id, priority, was: Expect::Any };
        let id = CommandId::from_u128(u128::from(desk.revision().0) + 1);
        let (at, actor) = (now(), Actor::Technician(self.me));
        let decided = desk.decide(&Request { id, at, actor, command }).unwrap();
        let (changes, notices) = (decided.changes, decided.notices);
        let revision = desk.revision().next();
        let entry = Entry { revision, at, actor, command_id: id, changes, notices };
        self.happen(Msg::Event(Event::Entry(Box::new(entry))))
    }
}

#[test]
fn moving_the_cursor_asks_for_nothing_that_grows_with_the_desk() {
    let (mut small, mut large) = (Terminal::open(desk(0)), Terminal::open(desk(LARGE)));
    assert!(large.model.list().rows().len() > LARGE as usize);
    for code in [KeyCode::Down, KeyCode::PageDown, KeyCode::Up, KeyCode::End, KeyCode::Home] {
        let (few, many) = (small.press(code), large.press(code));
        assert!(many.bytes_total <= few.bytes_total + 1_000, "{code:?}: {few:?}, then {many:?}");
    }
}

#[test]
fn a_key_of_a_filter_and_a_sort_ask_for_nothing_for_each_row() {
    let mut large = Terminal::open(desk(LARGE));
    // The texts are read when the first letter is typed, and kept.
    large.type_text("/p");
    large.press(KeyCode::Backspace);
    for text in ["printer", "prntr", "-is:closed user:a", "caf\u{e9} prio:>=high"] {
        for (key, cost) in text.chars().zip(large.type_text(text)) {
            assert!(cost.count_total <= FEW, "{key} of {text}: {cost:?}");
        }
        while !large.model.list().input.value().is_empty() {
            let cost = large.press(KeyCode::Backspace);
            assert!(cost.count_total <= FEW, "taking back {text}: {cost:?}");
        }
    }
    large.press(KeyCode::Esc);
    for column in '1'..='9' {
        large.type_text(",");
        let cost = large.press(KeyCode::Char(column));
        assert!(cost.count_total <= FEW, "column {column}: {cost:?}");
    }
}

#[test]
fn marking_everything_asks_for_nothing() {
    let mut large = Terminal::open(desk(LARGE));
    let cost = large.press(KeyCode::Char('*'));
    assert_eq!(large.model.list().marks(), large.model.list().rows().len());
    assert!(cost.bytes_total < 10_000, "{cost:?}");
}

#[test]
fn a_change_from_elsewhere_asks_for_no_more_on_a_large_desk() {
    for filter in ["", "printer", "prntr"] {
        let (mut small, mut large) = (Terminal::open(desk(0)), Terminal::open(desk(LARGE)));
        for terminal in [&mut small, &mut large] {
            terminal.type_text("/");
            terminal.type_text(filter);
            terminal.press(KeyCode::Enter);
            // Room for what comes is made once.
            terminal.hear();
        }
        for _ in 0..5 {
            let (few, many) = (small.hear(), large.hear());
            assert!(
                many.count_total <= few.count_total + 100,
                "{filter:?}: {few:?}, then {many:?}"
            );
        }
    }
}

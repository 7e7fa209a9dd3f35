//! Panes, rows, marks, relations and pages: where one is, how one moves, what leads where.

use helpdeck::{
    desk::{Channel, Command, To},
    desk::{Expect, MergeTickets, MessageId, MessageKind, Priority, RecordKey, Ticket},
    tui::{
        Chosen, CustomCommands, Effect, Keys, Reread,
        panes::Pane,
        port::{Event, Thread},
        theme::Themes,
    },
};

use super::{driver::Driver, little::*};

fn new_ticket(id: u128, title: &str, priority: Priority) -> Command {
    ticket(helpdeck::desk::TicketId::from_u128(id), LEEDS, Some(SARA), title, priority)
}

pub fn note(ticket: helpdeck::desk::TicketId, text: &str) -> Command {
    Command::AddMessage {
        id: MessageId::from_u128(9),
        ticket,
        kind: MessageKind::InternalNote,
        text: text.into(),
        channel: Channel::Console,
        follow_up: None,
    }
}

#[test]
fn numbers_lead_to_the_panes_and_the_tab_shows_where_one_is() {
    let mut d = Driver::little();
    d.see("[1] Tickets 5").see("Cannot print to floor 3");
    d.press("2").see("[2] Users 4").see("Sara Lindqvist");
    d.press("3").see("[3] Devices 4").see("LT-01");
    d.press("4").see("[4] Tech").see("Dana Cole");
    d.press("1").see("[1] Tickets 5");
}

#[test]
fn the_most_urgent_open_ticket_is_on_top_and_what_is_done_at_the_end() {
    let d = Driver::little();
    let order: Vec<u32> = d
        .model
        .list()
        .rows()
        .map(|key| match key {
            RecordKey::Ticket(id) => d.the(id).number.0,
            other => panic!("{other:?} among the tickets"),
        })
        .collect();
    assert_eq!(order, [4, 1, 2, 5, 3, 6]);
}

#[test]
fn letters_arrows_pages_and_ends_move_the_cursor_and_stop_at_the_edges() {
    let mut d = Driver::little();
    assert_eq!(d.model.list().index(), 0);
    assert_eq!(d.press("k up").model.list().index(), 0);
    assert_eq!(d.press("j down").model.list().index(), 2);
    assert_eq!(d.press("G").model.list().index(), 5);
    assert_eq!(d.press("j ctrl-d pgdn").model.list().index(), 5);
    assert_eq!(d.press("g g").model.list().index(), 0);
    assert_eq!(d.press("end").model.list().index(), 5);
    assert_eq!(d.press("ctrl-u").model.list().index(), 0);
    assert_eq!(d.press("pgdn").model.list().index(), 5);
    assert_eq!(d.press("home").model.list().index(), 0);
}

#[test]
fn the_first_key_of_a_sequence_shows_what_can_follow_and_an_unknown_second_key_acts_by_itself() {
    let mut d = Driver::little();
    d.press("G g").tick(chrono::TimeDelta::milliseconds(400)).see("g g first");
    d.press("k").gone("g g first");
    assert_eq!(d.model.list().index(), 4);
    assert_eq!(d.model.typed(), []);
}

#[test]
fn from_a_user_to_their_tickets_and_devices_and_back_to_the_same_user() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("t");
    d.see("of Sara Lindqvist").see("VPN drops").see("Cannot print").see("Return the old laptop");
    d.gone("Outlook").gone("Monitor");
    d.press("esc").see("[2] Users");
    assert_eq!(d.model.focus(), Some(RecordKey::User(SARA)));
    d.press("d").see("[3] Devices").see("of Sara Lindqvist").see("LT-01").see("LT-02");
    d.gone("PR-01").gone("YK-01");
    d.press("esc").see("[2] Users");
    assert_eq!(d.model.focus(), Some(RecordKey::User(SARA)));
}

#[test]
fn the_devices_of_a_user_stand_in_their_order_whatever_the_sort() {
    let mut d = Driver::little();
    d.does(ADA, Command::RelateDevices { user: SARA, devices: vec![PR_01], position: Some(0) });
    d.press("3 , 1 , 1 2").on("Sara").press("d");
    let rows = [PR_01, LT_01, LT_02].map(RecordKey::Device);
    assert!(d.model.list().rows().eq(rows));
}

#[test]
fn from_a_device_to_its_users_and_tickets() {
    let mut d = Driver::little();
    d.press("3").on("YK-01").press("o").see("[2] Users").see("Tom Adeyemi").gone("Sara");
    d.press("esc").see("[3] Devices").press("t").see("[1] Tickets").see("Outlook").gone("VPN");
    d.press("esc").see("[3] Devices");
    assert_eq!(d.model.focus(), Some(RecordKey::Device(YK_01)));
}

#[test]
fn from_a_technician_to_their_tickets_and_from_a_ticket_to_its_requester() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("t").see("of Dana Cole").see("Cannot print").gone("VPN");
    d.press("o").see("[2] Users").see("Sara Lindqvist").gone("Tom");
    d.press("esc").see("[1] Tickets").see("of Dana Cole");
    d.press("esc").see("[4] Tech");
}

#[test]
fn a_ticket_without_requester_leads_nowhere_and_says_so() {
    let mut d = Driver::little();
    d.on("Move the printer").press("o").see("[1] Tickets").see("has no requester");
}

#[test]
fn a_relation_that_changes_meanwhile_changes_the_rows() {
    let mut d = Driver::little();
    d.press("2").on("Tom").press("t").see("Outlook").gone("Badge");
    d.does(
        DANA,
        ticket(
            helpdeck::desk::TicketId::from_u128(600),
            YORK,
            Some(TOM),
            "Badge is lost",
            Priority::Low,
        ),
    );
    d.see("Badge is lost");
}

#[test]
fn the_cursor_stays_on_its_record_when_rows_come_before_it() {
    let mut d = Driver::little();
    d.on("Monitor stays dark");
    d.does(DANA, new_ticket(600, "Everything is down", Priority::Critical));
    d.see("Everything is down");
    assert_eq!(d.model.focus(), Some(RecordKey::Ticket(MONITOR)));
    assert!(d.cursor_row().contains("Monitor"));
    d.does(
        DANA,
        Command::SetTicketPriority {
            ticket: MONITOR,
            priority: Priority::Critical,
            was: Expect::Any,
        },
    );
    assert!(d.cursor_row().contains("Monitor"), "{}", d.screen());
}

#[test]
fn the_cursor_stays_on_its_record_when_the_sort_or_the_filter_changes() {
    let mut d = Driver::little();
    d.on("Outlook").press(", 5");
    assert_eq!(d.model.focus(), Some(RecordKey::Ticket(OUTLOOK)));
    d.press("/").type_text("o").press("enter");
    assert_eq!(d.model.focus(), Some(RecordKey::Ticket(OUTLOOK)));
    d.press("esc");
    assert_eq!(d.model.focus(), Some(RecordKey::Ticket(OUTLOOK)));
}

#[test]
fn a_row_that_leaves_the_view_stays_under_the_cursor_until_it_moves_and_says_so() {
    let mut d = Driver::little();
    d.press("/").type_text("-is:resolved").press("enter").on("Outlook").see("5 of 6");
    let line = d.model.list().index();
    d.does(
        DANA,
        Command::SetTicketStatus {
            ticket: OUTLOOK,
            status: helpdeck::desk::Category::Resolved.preset(),
            was: Expect::Any,
        },
    );
    assert_eq!(d.model.list().index(), line);
    d.see_line(&["> ", "#2", "(left this view)"]).see("4 of 6").press("j").gone("#2");
    assert_eq!(d.model.list().index(), line);
    d.see("4 of 6");
}

#[test]
fn a_row_that_moved_stays_under_the_cursor_until_it_moves() {
    let mut d = Driver::little();
    d.on("Monitor");
    d.does(
        DANA,
        Command::SetTicketPriority {
            ticket: MONITOR,
            priority: Priority::Critical,
            was: Expect::Any,
        },
    );
    assert_eq!(d.model.list().index(), 4);
    d.press("k");
    assert!(d.cursor_row().contains("#5"), "{}", d.screen());
    let at = |ticket| d.model.list().rows().position(|row| row == RecordKey::Ticket(ticket));
    assert_eq!(at(MONITOR), Some(0));
}

#[test]
fn space_marks_and_goes_down_and_what_follows_acts_on_the_marks() {
    let mut d = Driver::little();
    d.on("Outlook").press("space").see("1 marked");
    assert_eq!(d.model.list().index(), 3);
    d.on("Monitor").press("space").see("2 marked").press("home");
    d.press("i");
    assert_eq!(d.the(OUTLOOK).assignee, Some(ADA));
    assert_eq!(d.the(MONITOR).assignee, Some(ADA));
    assert_eq!(d.the(VPN).assignee, None, "the row under the cursor is not marked");
    assert_eq!(d.said(), "Done for 2.");
}

#[test]
fn a_star_marks_everything_shown_and_again_nothing_and_esc_takes_marks_away() {
    let mut d = Driver::little();
    d.press("/").type_text("is:unassigned").press("enter *").see("4 marked");
    d.press("*").gone("marked");
    d.press("* space").see("3 marked");
    d.press("esc").gone("marked").see("is:unassigned");
    d.press("esc").gone("is:unassigned");
}

#[test]
fn marks_are_on_records_and_stay_when_rows_move() {
    let mut d = Driver::little();
    d.on("Monitor").press("space");
    d.does(DANA, new_ticket(600, "Everything is down", Priority::Critical));
    d.press(", 1");
    assert_eq!(d.model.targets(), [RecordKey::Ticket(MONITOR)]);
}

#[test]
fn the_mark_of_a_record_that_is_gone_is_gone() {
    let mut d = Driver::little();
    d.press("3").on("PR-01").press("space").see("1 marked");
    d.does(ADA, Command::DeleteDevice { device: PR_01 });
    d.gone("PR-01").gone("marked");
}

#[test]
fn the_sort_menu_sorts_by_any_column_and_the_same_again_turns_it_around() {
    let mut d = Driver::little();
    d.press(",").see("Sort by").see("Priority").see("Technician");
    d.press("5").see("by title ↑");
    assert!(d.cursor_row().contains("VPN"), "the cursor stays on its record");
    d.press("home");
    assert!(d.cursor_row().contains("Cannot print"));
    d.press(",").see_line(&["Title", "ascending; again turns it around"]).press("enter");
    d.see("by title ↓").press("home");
    assert!(d.cursor_row().contains("VPN"));
    d.press(",").type_text("stat").press("enter").see("by status ↑");
}

#[test]
fn every_pane_keeps_its_own_sort_filter_and_cursor() {
    let mut d = Driver::little();
    d.press("/").type_text("vpn").press("enter 2 j , 5 1").see("/ vpn").see("best match");
    d.press("2").gone("vpn");
    assert_eq!(d.model.pane(), Pane::Users);
    assert_eq!(d.model.list().sort().0, 4);
}

#[test]
fn enter_opens_the_page_with_thread_history_and_esc_comes_back_to_the_row() {
    let mut d = Driver::little();
    d.on("Cannot print").press("enter");
    d.see("Cannot print to floor 3").see("Messages (1)").see("It began this morning.");
    d.see("History").see("assignee").see("opened it");
    d.see("Sara Lindqvist, Finance, Leeds").see_line(&["LT-01", "ThinkPad T14", "(primary)"]);
    d.see_line(&["Technician", "Dana Cole", "Available"]);
    d.press("esc").see("[1] Tickets");
    assert!(d.cursor_row().contains("Cannot print"));
}

#[test]
fn brackets_turn_the_pages_of_the_rows() {
    let mut d = Driver::little();
    d.press("enter").see("#4").press("]").see("#1").see("2 of 6");
    d.press("]").see("#2").press("[ [").see("#4").press("[").see("1 of 6");
    d.press("h").see("[1] Tickets").see("by priority");
}

#[test]
fn what_others_write_appears_on_the_open_page() {
    let mut d = Driver::little();
    d.on("Outlook").press("enter").see("Messages (1)");
    d.does(ELI, note(OUTLOOK, "He has two mailboxes."));
    d.see("Messages (2)").see("He has two mailboxes.").see("Eli Park").see("internal note");
}

#[test]
fn a_long_page_scrolls_and_never_past_its_ends() {
    let mut d = Driver::little_at(80, 24);
    d.on("Outlook");
    for number in 0..30 {
        d.does(ELI, note(OUTLOOK, &format!("Line {number} of the story.")));
    }
    d.press("enter").see("more below").gone("Line 29 ");
    d.press("j k pgdn").gone("Outlook asks for a password\n");
    d.press("G").see("opened it").gone("more below");
    let end = d.screen();
    d.press("j j pgdn space ctrl-d");
    assert_eq!(d.screen(), end);
    d.press("g g").see("Outlook asks for a password").press("k ctrl-u");
    d.see("Outlook asks for a password");
}

#[test]
fn a_page_shrinks_with_its_text_and_does_not_stay_behind_its_end() {
    let mut d = Driver::little_at(60, 16);
    d.on("Cannot print").press("enter G").resize(160, 50);
    d.see("Cannot print to floor 3");
}

#[test]
fn a_thread_that_cannot_be_fetched_says_why() {
    let mut d = Driver::little();
    d.press("enter");
    d.happen(Event::Thread { ticket: VPN, thread: Err("nothing answers there".into()) });
    d.see("The thread is not there: nothing answers there");
}

#[test]
fn a_thread_that_arrives_late_does_not_land_on_another_page() {
    let mut d = Driver::little();
    d.press("enter ]").see("#1");
    d.happen(Event::Thread { ticket: VPN, thread: Ok(Thread::default()) });
    d.see("Messages (1)");
}

#[test]
fn pages_of_users_devices_and_technicians_show_what_belongs_to_them() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("enter");
    d.see("Related devices").see_line(&["1", "LT-01", "(primary)"]).see_line(&["2", "LT-02"]);
    d.see("VPN drops every ten minutes").press("esc 3").on("LT-01").press("enter");
    d.see("Leeds / Desks").see("Sara Lindqvist (primary)").see("Cannot print");
    d.press("esc 4").on("Eli").press("enter").see("May").see("assign tickets");
    d.press("]")
        .see("Ivy Marsh")
        .see("Technician after the first login")
        .press("esc")
        .on("Bea")
        .press("enter")
        .see("Look at everything");
}

#[test]
fn opening_a_page_asks_for_the_thread_once_and_other_pages_for_none() {
    let mut d = Driver::little();
    let mut threads = |keys: &str| {
        let effects = d.press(keys).take_effects().into_iter();
        effects.filter(|effect| matches!(effect, Effect::Thread(_))).collect::<Vec<_>>()
    };
    assert_eq!(threads("enter"), [Effect::Thread(VPN)]);
    assert_eq!(threads("esc 2 enter"), []);
}

#[test]
fn an_empty_pane_says_what_to_do() {
    let mut d = Driver::waiting(super::driver::Start::default());
    d.see("Opening the desk at this computer.");
    d.happen(Event::Arriving { records: 12_400, of: 100_000 });
    d.see("Opening the desk at this computer. 12,400 of 100,000 records are here.");
    let (actor, command) = cast(None).remove(0);
    d.does(actor, command);
    d.connect();
    d.see("No tickets. Press n to open one.").gone("Enter open").press("n enter");
    d.see("There is no site yet").press("esc esc 2").see("No users yet. Press N to add one.");
    d.press("3").see("No devices yet.").press("a").press("t").see("Nothing is selected.");
}

#[test]
fn a_tiny_terminal_shows_rows_and_a_message_and_still_works() {
    let mut d = Driver::little_at(20, 5);
    d.see_line(&["#4", "Critical", "V"]);
    d.press("i");
    assert_eq!(d.the(VPN).assignee, Some(ADA));
    d.press("n").resize(1, 1);
    d.screen();
    d.press("tab tab").type_text("Hello").resize(0, 0);
    d.screen();
    d.resize(110, 32).see("New ticket");
    d.press("esc").see("VPN");
    assert_eq!(d.shown::<Ticket>(VPN).assignee, Some(ADA));
    let to = To::Technician(ADA);
    assert_eq!(d.sent(), [Command::AssignTicket { ticket: VPN, to, was: Expect::Value(None) }]);
}

#[test]
fn narrow_terminals_drop_columns_and_never_number_priority_and_title() {
    for width in [40, 60, 80, 100, 120, 160, 200] {
        let mut d = Driver::little_at(width, 24);
        d.see_line(&["#4", "Critical", "VPN"]);
    }
    Driver::little_at(200, 50).see_line(&["#4", "VPN drops", "S. Lindqvist", "LT-01", "Leeds"]);
}

#[test]
fn what_comes_from_people_cannot_move_the_cursor_of_the_terminal() {
    let mut d = Driver::little();
    let hostile = "red \u{1b}[31m bell \u{7} right-to-left \u{202e} end".to_owned();
    d.press("enter");
    d.happen(Event::Thread { ticket: VPN, thread: Err(hostile.clone()) });
    d.happen(Event::Offline { reason: hostile, retry_at: None });
    let screen = d.screen();
    assert_eq!(screen.matches("right-to-left").count(), 2, "{screen}");
    assert!(!screen.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{screen:?}");
}

#[test]
fn what_is_refused_of_several_is_listed_by_ticket_and_the_rest_stands() {
    let mut d = Driver::little();
    d.on("VPN").press("space").on("Outlook").press("space p");
    d.does(ADA, Command::MergeTickets(MergeTickets { from: VPN, into: PRINT }));
    d.press("l");
    d.see("Done for 1 of 2. These were refused:").see_line(&["#4"]).see("Esc back");
    assert_eq!(d.the(OUTLOOK).priority, Priority::Low);
    d.press("enter").gone("These were refused:").press("u");
    assert_eq!(d.the(OUTLOOK).priority, Priority::Medium);
}

#[test]
fn an_error_stays_with_what_it_was_about_and_is_gone_elsewhere() {
    let mut d = Driver::little_as(BEA);
    d.press("n").see("Your role may not create tickets.").press("j").see("may not create tickets");
    d.press("2").gone("may not create tickets");
}

#[test]
fn what_is_too_long_for_the_message_line_is_there_in_full() {
    let mut d = Driver::little_at(80, 24);
    d.press("/").type_text("colour:red").press("enter");
    d.see("colour").see_line(&["site:"]);
}

#[test]
fn a_key_that_does_nothing_here_says_where_it_does_something() {
    let mut d = Driver::little();
    d.press("9").type_text("dep").press("enter a");
    assert_eq!(
        d.said(),
        "a does nothing here; elsewhere (Tickets): Assign to somebody, by balance, or to nobody"
    );
    d.press("j").gone("elsewhere");
    d.press("ctrl-t").gone("elsewhere").press("1 a").gone("elsewhere").agrees();
}

#[test]
fn every_list_that_is_empty_says_which_key_begins_it() {
    let mut d = Driver::waiting(super::driver::Start { size: (120, 24), ..Default::default() });
    let (actor, command) = cast(None).remove(0);
    d.does(actor, command);
    d.connect();
    for (place, says) in [
        ("1", "Press n to open one."),
        ("2", "Press N to add one."),
        ("3", "Press N to add one."),
        ("5", "Press N to add one;"),
        ("9 f o l d enter", "Press N to add one."),
        ("9 d e p enter", "Press N to add one."),
        ("9 w e b h enter", "Press N to add one."),
        ("9 a p i enter", "Press N to add one."),
        ("6", "Devices report them"),
        ("9 h e l d enter", "Nothing was held back."),
        ("9 m a i l enter", "Every mail has left."),
        ("1 / z z enter", "Nothing matches. Esc"),
    ] {
        d.press(place).see(says).press("esc esc");
    }
}

/// Saves a key file while the program runs.
pub fn set_keys(d: &mut Driver, set: &str) {
    let keys = Keys::standard().unwrap().with_settings("config.toml", set).unwrap();
    save(d, keys, CustomCommands::default());
}

/// The settings file was saved with these keys and custom commands.
pub fn save(d: &mut Driver, keys: Keys, custom: CustomCommands) {
    let by_ground = ["dark", "light"].map(str::to_owned);
    let chosen = Some(Chosen { theme: "default".to_owned(), by_ground, keys, custom });
    let saved = Reread { themes: Themes::default(), chosen, mistakes: Vec::new() };
    d.happen(Event::Reread(Box::new(saved)));
}

#[test]
fn an_empty_list_names_the_key_as_it_is_set() {
    let mut d = Driver::waiting(super::driver::Start::default());
    let (actor, command) = cast(None).remove(0);
    d.does(actor, command);
    d.connect();
    set_keys(&mut d, "[everywhere]\nnew-ticket = \"f5\"\n[users]\nadd = []\n");
    d.see("Press F5 to open one.").press("2").see("Press :add to add one.");
}

//! On a ticket: status, priority, resolve, device, requester, title, note, reply, the external editor.

use helpdeck::{
    desk::{
        Category, Channel, Command, DeviceChoice, Expect, MessageKind, Priority, StatusId, Ticket,
        TicketId,
    },
    tui::{Effect, port::Event},
};

use super::{driver::Driver, little::*};

const VENDOR: StatusId = StatusId::from_u128(700);

fn category(d: &Driver, ticket: TicketId) -> Category {
    d.get::<helpdeck::desk::Status>(d.the(ticket).status).category
}

/// The one message that was sent: on which ticket, of which kind, saying what.
#[track_caller]
fn message(d: &mut Driver) -> (TicketId, MessageKind, String) {
    match d.sent().as_slice() {
        [Command::AddMessage { ticket, kind, text, channel: Channel::Console, .. }] => {
            (*ticket, *kind, text.clone())
        }
        other => panic!("not one message: {other:?}\n{}", d.screen()),
    }
}

#[test]
fn status_is_two_keys() {
    for (keys, wanted) in [
        ("s p", Category::Pending),
        ("s r", Category::Resolved),
        ("s c", Category::Closed),
        ("s r s o", Category::Open),
    ] {
        let mut d = Driver::little();
        d.on("Outlook").press(keys);
        assert_eq!(category(&d, OUTLOOK), wanted, "{keys}");
        d.agrees();
    }
}

#[test]
fn the_status_menu_starts_at_the_current_one_and_knows_own_statuses() {
    let mut d = Driver::little();
    let label = "Waiting for vendor".to_owned();
    d.does(ADA, Command::AddStatus { id: VENDOR, label, category: Category::Pending });
    d.on("Move the printer").press("s").see("Status of #5").see_line(&["> p Pending"]);
    d.see("Waiting for vendor").press("5");
    assert_eq!(d.the(MOVE).status, VENDOR);
    assert_eq!(d.said(), "Status of #5 is Waiting for vendor");
}

#[test]
fn what_is_sent_names_the_value_one_saw() {
    let mut d = Driver::little();
    d.on("Outlook").press("s p");
    assert_eq!(
        d.sent(),
        [Command::SetTicketStatus {
            ticket: OUTLOOK,
            status: Category::Pending.preset(),
            was: Expect::Value(Category::Open.preset()),
        }]
    );
}

#[test]
fn priority_is_two_keys_and_the_row_moves_with_the_cursor_on_it() {
    let mut d = Driver::little();
    d.on("Monitor").press("p").see("Priority of #3").see_line(&["> l Low"]).press("c");
    assert_eq!(d.the(MONITOR).priority, Priority::Critical);
    assert_eq!(d.said(), "Priority of #3 is Critical");
    assert!(d.cursor_row().contains("Monitor"));
}

#[test]
fn resolving_one_is_one_key_and_several_are_asked_about() {
    let mut d = Driver::little();
    d.on("Outlook").press("x");
    assert_eq!(category(&d, OUTLOOK), Category::Resolved);
    d.on("VPN").press("space").on("Cannot print").press("space x");
    d.see("Resolve 2 tickets?").see("#4  VPN drops").see("#1  Cannot print");
    d.press("x enter").see("Resolve 2 tickets?");
    assert_eq!(category(&d, VPN), Category::Open);
    d.press("esc").gone("Resolve 2").see("2 marked").press("x y").gone("marked");
    assert_eq!((category(&d, VPN), category(&d, PRINT)), (Category::Resolved, Category::Resolved));
    d.agrees();
}

#[test]
fn d14_the_device_is_chosen_among_the_requesters_and_the_page_says_which() {
    let mut d = Driver::little();
    d.on("VPN").press("d").see("Device of #4").see_line(&["> 1 LT-01", "(primary)"]);
    d.see("LT-02").gone("PR-01").press("2");
    let device = DeviceChoice::Device(LT_02);
    let was = Expect::Value(Some(LT_01));
    assert_eq!(d.sent(), [Command::SetTicketDevice { ticket: VPN, device, was }]);
    d.press("enter").see_line(&["Device", "LT-02", "ThinkPad X1"]);
    d.press("d").type_text("no dev").press("enter").see_line(&["Device     -"]);
}

#[test]
fn d15_on_a_ticket_too_a_device_of_the_site_can_be_linked_on_the_way() {
    let mut d = Driver::little();
    d.on("Monitor").press("d").see_line(&["PR-01", "(will be linked)"]).type_text("pr");
    d.press("enter");
    assert_eq!(d.the(MONITOR).device.as_ref().map(|device| device.id), Some(PR_01));
    assert!(d.said().contains("PR-01 is now related to Noor Haddad."), "{}", d.said());
}

#[test]
fn d12_without_a_requester_there_is_no_device_to_choose() {
    let mut d = Driver::little();
    d.on("Move the printer").press("d");
    assert_eq!(d.said(), "Choose a user first.");
}

#[test]
fn d21_a_device_that_was_unlinked_is_still_shown_and_says_so() {
    let mut d = Driver::little();
    d.does(ADA, Command::UnrelateDevice { user: SARA, device: LT_01, new_primary: None });
    d.on("VPN").see_line(&["Device", "LT-01", "(no longer linked to the requester)"]);
    d.press("enter").see_line(&["Device", "LT-01", "(no longer linked to the requester)"]);
}

#[test]
fn da7_a_deleted_device_is_still_shown_and_says_so() {
    let mut d = Driver::little();
    d.does(ADA, Command::DeleteDevice { device: YK_01 });
    d.on("Outlook").see_line(&["Device", "YK-01", "(deleted)"]);
    d.press("enter").see_line(&["Device", "YK-01", "(deleted)"]).press("d").gone("MacBook");
}

#[test]
fn da5_another_requester_brings_their_device_and_site() {
    let mut d = Driver::little();
    d.on("Outlook").press("r").see("Requester of #2").type_text("sara").press("enter");
    assert_eq!(d.the(OUTLOOK).site, YORK, "another site is asked about");
    d.press("enter").see("Sara Lindqvist").press("y");
    let ticket = d.the(OUTLOOK);
    assert_eq!((ticket.requester, ticket.site), (Some(SARA), LEEDS));
    assert_eq!(ticket.device.as_ref().map(|device| device.id), Some(LT_01));
    assert!(d.said().contains("The device of #2 is now LT-01."), "{}", d.said());
    d.press("r").type_text("nobody").press("enter");
    assert_eq!(d.the(OUTLOOK).requester, None);
    assert!(d.said().contains("The device of #2 was cleared."), "{}", d.said());
}

#[test]
fn deactivated_users_cannot_be_chosen_as_requester() {
    let mut d = Driver::little();
    d.on("Outlook").press("r").see("Sara").gone("Olga");
}

#[test]
fn the_title_is_edited_in_place_and_refused_with_the_text_kept() {
    let mut d = Driver::little();
    d.on("Outlook").press("e").see("Title of #2").see("Outlook asks for a password");
    d.press("ctrl-u enter").see("Title must not be empty.");
    assert_eq!(d.sent(), []);
    d.type_text("Outlook is locked").gone("must not be empty").press("enter");
    assert_eq!(&*d.the(OUTLOOK).title, "Outlook is locked");
    assert_eq!(d.said(), "Title of #2 changed");
    d.press("e").paste(&"x".repeat(100_000)).press("enter").see("Title has more than");
    d.press("esc").see("Outlook is locked");
}

#[test]
fn the_cursor_moves_by_words_in_a_line() {
    let mut d = Driver::little();
    d.on("Outlook").press("e alt-b alt-b").type_text("no ").press("enter");
    assert_eq!(&*d.the(OUTLOOK).title, "Outlook asks for no a password");
    d.press("e home delete ctrl-right alt-d end backspace enter");
    assert_eq!(&*d.the(OUTLOOK).title, "utlook for no a passwor");
}

#[test]
fn a_note_is_one_line_and_appears_at_once() {
    let mut d = Driver::little();
    d.on("VPN").press("c").see("Internal note on #4").type_text("He is on a train.");
    d.press("enter");
    let wanted = (VPN, MessageKind::InternalNote, "He is on a train.".to_owned());
    assert_eq!(message(&mut d), wanted);
    assert_eq!(d.said(), "Note added to #4");
    d.see("Ada Stone, 09:00: He is on a train.");
    d.press("enter").see("Messages (2)").see_line(&["Ada Stone", "internal note"]);
}

#[test]
fn an_empty_note_is_refused_and_esc_writes_nothing() {
    let mut d = Driver::little();
    d.on("VPN").press("c enter").see("Text must not be empty.").press("esc");
    assert_eq!(d.sent(), []);
    d.gone("Internal note");
}

#[test]
fn a_note_goes_on_in_the_external_editor() {
    let mut d = Driver::little();
    d.on("VPN").press("c").type_text("First").press("ctrl-o");
    d.edited(Ok(Some("First\nand second.")));
    let wanted = (VPN, MessageKind::InternalNote, "First\nand second.".to_owned());
    assert_eq!(message(&mut d), wanted);
    d.gone("Internal note");
}

#[test]
fn an_editor_that_fails_or_changes_nothing_says_so_and_the_line_is_still_there() {
    let mut d = Driver::little();
    d.on("VPN").press("c").type_text("First").press("ctrl-o").edited(Err("vi: exit status: 1"));
    assert_eq!(d.said(), "The editor did not work: vi: exit status: 1");
    d.see("Internal note on #4").see("First").press("ctrl-o").edited(Ok(None));
    assert_eq!(d.said(), "Nothing was written, so nothing was sent.");
    d.see("First");
    assert_eq!(d.sent(), []);
}

#[test]
fn a_note_from_the_editor_that_is_refused_is_not_lost() {
    let mut d = Driver::little();
    d.on("VPN").press("c").type_text("First").press("ctrl-o");
    let long = "word ".repeat(50_000);
    d.edited(Ok(Some(&long)));
    assert_eq!(d.sent(), []);
    d.see("Text has more than").see("Internal note on #4").see("word word word").see("F2 send");
    d.press("ctrl-o").edited(Ok(Some("Two\nlines."))).press("f2");
    assert_eq!(message(&mut d), (VPN, MessageKind::InternalNote, "Two\nlines.".to_owned()));
}

#[test]
fn a_reply_says_to_whom_it_goes_and_f2_sends_it() {
    let mut d = Driver::little();
    d.on("VPN").press("C").see("Reply on #4 to Sara Lindqvist, who gets no mail: none is sent");
    d.type_text("Dear Sara,");
    d.press("enter").type_text("try again.").see("Dear Sara,").press("f2");
    let wanted = (VPN, MessageKind::PublicReply, "Dear Sara,\ntry again.".to_owned());
    assert_eq!(message(&mut d), wanted);
    assert_eq!(d.said(), "Reply added to #4");
    d.press("enter").see_line(&["Ada Stone", "reply"]).see("try again.");
}

#[test]
fn a_reply_from_the_editor_is_shown_once_more_before_it_leaves() {
    let mut d = Driver::little();
    d.on("VPN").press("C").type_text("Dear").press("ctrl-o");
    d.edited(Ok(Some("Dear Sara,\ndone."))).see("Reply on #4 to Sara").see("done.");
    assert_eq!(d.sent(), []);
    d.press("f2");
    assert_eq!(message(&mut d).2, "Dear Sara,\ndone.");
}

#[test]
fn a_reply_that_is_empty_or_too_long_is_refused_and_kept() {
    let mut d = Driver::little();
    d.on("VPN").press("C f2").see("Text must not be empty.").see("Reply on #4");
    d.paste(&"word ".repeat(50_000)).press("f2").see("Text has more than").see("Reply on #4");
    assert_eq!(d.sent(), []);
}

#[test]
fn a_reply_one_leaves_is_kept_and_c_goes_on_with_it() {
    let mut d = Driver::little();
    d.on("VPN").press("C").type_text("Half an answer").press("esc").gone("Half an answer");
    assert_eq!(d.said(), "What you wrote is kept. C goes on with it.");
    d.on("Cannot print").press("C").gone("Half an answer").press("esc").on("VPN");
    d.press("C").see("Half an answer").press("f2 C").gone("Half an answer");
}

#[test]
fn a_ticket_without_requester_cannot_be_replied_to() {
    let mut d = Driver::little();
    d.on("Move the printer").press("C");
    assert_eq!(d.said(), "This ticket has no requester. Set one with r.");
}

#[test]
fn a_pasted_reply_is_one_step_and_cannot_carry_escapes() {
    let mut d = Driver::little();
    d.on("VPN").press("C").paste("line one\r\nline\ttwo\u{1b}[31m\u{7}").press("f2");
    assert_eq!(message(&mut d).2, "line one\nline    two[31m");
}

#[test]
fn my_message_is_on_the_open_page_before_the_desk_has_it_and_stays_there_once() {
    let mut d = Driver::little();
    d.on("VPN").press("enter").hold().press("c").type_text("On its way").press("enter");
    d.see("Messages (2)").see("On its way");
    let once = d.screen().matches("On its way").count();
    d.release().see("Messages (2)").agrees();
    assert_eq!((once, d.screen().matches("On its way").count()), (1, 1));
}

#[test]
fn what_a_technician_does_on_the_page_is_in_its_history() {
    let mut d = Driver::little();
    d.on("VPN").press("enter s p").see_line(&["Ada Stone", "status", "Open → Pending"]);
    d.press("p l").see_line(&["Ada Stone", "priority", "Critical → Low"]);
    d.take_effects();
    d.does(
        ELI,
        Command::SetTicketTitle { ticket: VPN, title: "VPN is slow".into(), was: Expect::Any },
    );
    assert_eq!(d.take_effects(), [Effect::Thread(VPN)]);
    d.see_line(&["Eli Park", "title", "VPN is slow"]);
}

#[test]
fn actions_on_one_record_use_the_row_even_when_others_are_marked() {
    let mut d = Driver::little();
    d.on("VPN").press("space").on("Outlook").press("c").see("Internal note on #2");
}

#[test]
fn a_page_whose_ticket_is_out_of_sight_says_nothing_wrong() {
    let mut d = Driver::little();
    d.press("enter");
    let thread = Err("There is no such ticket.".to_owned());
    d.happen(Event::Thread { ticket: VPN, thread }).see("There is no such ticket.");
    assert_eq!(&*d.shown::<Ticket>(VPN).title, "VPN drops every ten minutes");
}

//! Tickets as a whole: tags, snoozing, due times, merging, deleting and restoring, the machine one was opened
//! from.

use chrono::TimeDelta;
use helpdeck::desk::{Category, Channel, Command, NewTicket, TicketId};

use super::{driver::Driver, little::*};

fn tags(d: &Driver, ticket: TicketId) -> Vec<String> {
    d.the(ticket).tags.iter().map(ToString::to_string).collect()
}

#[test]
fn tags_are_typed_as_they_should_be() {
    let mut d = Driver::little();
    d.on("Outlook").press("t").see("Tags of").type_text("VPN leeds").press("enter");
    assert_eq!(tags(&d, OUTLOOK), ["leeds", "vpn"]);
    d.press("t").see("In use: leeds vpn").press("ctrl-u").type_text("mail").press("enter");
    assert_eq!(tags(&d, OUTLOOK), ["mail"]);
    d.press("u");
    assert_eq!(tags(&d, OUTLOOK), ["leeds", "vpn"]);
    d.press("/").type_text("tag:vpn").press("enter").see("Outlook").gone("Move the printer");
    d.agrees();
}

#[test]
fn tags_of_several_are_added_and_taken_off_and_one_undo_covers_all() {
    let mut d = Driver::little();
    d.on("Outlook").press("space").on("Move the printer").press("space t");
    d.type_text("floor3").press("enter");
    d.on("Outlook").press("space").on("Move the printer").press("space t");
    d.type_text("late -floor3").press("enter");
    assert_eq!((tags(&d, OUTLOOK), tags(&d, MOVE)), (vec!["late".into()], vec!["late".into()]));
    d.press("u u");
    assert_eq!((tags(&d, OUTLOOK).len(), tags(&d, MOVE).len()), (0, 0));
    d.agrees();
}

#[test]
fn a_snoozed_ticket_leaves_the_queue_and_is_found_by_filter() {
    let mut d = Driver::little();
    d.on("Outlook").press("z").see("Snooze").type_text("soon").press("enter").see("Say when");
    d.press("ctrl-u").type_text("2h").press("enter down");
    d.gone("Outlook");
    d.press("/").type_text("is:snoozed").press("enter").see("snoozed until").see("Outlook");
    d.on("Outlook").press("z enter");
    assert_eq!(d.the(OUTLOOK).snoozed_until, None);
    d.press("esc").see("Outlook").agrees();
}

#[test]
fn a_due_time_that_is_over_says_so_on_the_row() {
    let mut d = Driver::little();
    d.on("Outlook").press("b").type_text("30m").press("enter").gone("overdue");
    d.tick(TimeDelta::hours(1)).see_line(&["overdue", "Outlook"]);
    d.press("/").type_text("is:overdue").press("enter").see("Outlook").gone("Move the printer");
}

#[test]
fn b3_row_27_merging_asks_with_what_follows_and_opening_it_jumps() {
    let mut d = Driver::little();
    let site = d.the(OUTLOOK).site;
    let other = TicketId::from_u128(0x7002);
    let requester = d.the(OUTLOOK).requester;
    let low = helpdeck::desk::Priority::Low;
    d.does(ADA, ticket(other, site, requester, "Mail is slow", low));
    let into = d.the(other).number.0.to_string();
    let number = d.the(OUTLOOK).number.to_string();
    d.on("Outlook").press("M").type_text("999").press("enter").see("no ticket with this number");
    d.press("ctrl-u").type_text(&into).press("enter").see("Merge?").see("goes on").press("enter");
    assert_eq!(d.the(OUTLOOK).merged_into, None, "Enter is not yes");
    d.press("y");
    assert_eq!(d.the(OUTLOOK).merged_into, Some(other));
    d.on("Outlook").press("enter").see(&format!("{number} was merged into this one"));
    d.press("esc").press("u");
    assert_eq!(d.the(OUTLOOK).merged_into, None);
    d.agrees();
}

#[test]
fn b3_row_29_deleting_takes_the_number_and_restoring_a_filter() {
    let mut d = Driver::little();
    let number = d.the(OUTLOOK).number.0.to_string();
    d.on("Outlook").press("D").see("Type its number").press("enter").see("Nothing was deleted");
    d.type_text(&number).press("enter");
    assert!(!d.the(OUTLOOK).is_live());
    d.press("down").gone("Outlook").press("/").type_text("outlook").press("enter").gone("#");
    d.press("/")
        .press("ctrl-u")
        .type_text("is:deleted")
        .press("enter")
        .see_line(&["deleted", "Outlook"]);
    d.on("Outlook").press("R");
    assert!(d.the(OUTLOOK).is_live());
    d.agrees();
}

#[test]
fn several_are_deleted_by_their_count() {
    let mut d = Driver::little();
    d.on("Outlook").press("space").on("Move the printer").press("space D").see("Type how many");
    d.type_text("2").press("enter");
    assert!(!d.the(OUTLOOK).is_live() && !d.the(MOVE).is_live());
    d.press("u");
    assert!(d.the(OUTLOOK).is_live() && d.the(MOVE).is_live());
}

#[test]
fn f1_a_ticket_from_another_machine_says_so_and_one_key_uses_it() {
    let mut d = Driver::little();
    let id = TicketId::from_u128(0x7001);
    let Command::CreateTicket(new) =
        ticket(id, LEEDS, Some(SARA), "From the lab", helpdeck::desk::Priority::High)
    else {
        unreachable!("that is what ticket makes")
    };
    let other = d.get::<helpdeck::desk::User>(SARA).devices.all()[1];
    let name = d.get::<helpdeck::desk::Device>(other).name.to_string();
    let new = NewTicket { channel: Channel::Agent, origin_device: Some(other), ..new };
    d.does(SARA, Command::CreateTicket(new));
    d.on("From the lab").press("enter").see(&format!("Opened from {name}"));
    d.press("O").see("Make").press("y");
    assert_eq!(d.the(id).device.as_ref().map(|device| device.id), Some(other));
    d.press("u").agrees();
}

#[test]
fn a_status_that_is_not_offered_is_not_in_the_menu_and_x_takes_the_default() {
    use helpdeck::desk::{SetDefaultStatus, SetStatusActive, StatusId};
    let mut d = Driver::little();
    let [gone, done] = [700, 701].map(StatusId::from_u128);
    let add = |id, label: &str, category| Command::AddStatus { id, label: label.into(), category };
    d.does(ADA, add(gone, "With the vendor", Category::Pending));
    d.does(ADA, Command::SetStatusActive(SetStatusActive { status: gone, active: false }));
    d.does(ADA, add(done, "Done", Category::Resolved));
    d.does(ADA, Command::SetDefaultStatus(SetDefaultStatus { status: done }));
    d.on("Outlook").press("s").gone("With the vendor").see("Done").press("esc x");
    assert_eq!(d.the(OUTLOOK).status, done);
}

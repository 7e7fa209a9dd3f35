//! Undo: the last change of each kind, and never over what somebody else did since.

use helpdeck::desk::{Category, Command, Device, Expect, Priority, Technician, Ticket, To, User};

use super::{driver::Driver, little::*};

#[test]
fn u_takes_back_status_priority_title_assignee_device_and_requester() {
    for keys in ["s r", "p l", "i", "a 3", "d 2", "r 1"] {
        let mut d = Driver::little();
        d.on("Cannot print");
        let before = d.the(PRINT).clone();
        d.press(keys);
        let changed = d.the(PRINT).clone();
        assert_ne!(before, changed, "{keys} did nothing");
        d.press("u");
        assert!(d.said().starts_with("Undone: "), "{keys}: {}", d.said());
        let after = d.the(PRINT);
        assert_eq!(
            (after.status, after.priority, after.assignee, &after.device, after.requester),
            (before.status, before.priority, before.assignee, &before.device, before.requester),
            "{keys}"
        );
        d.agrees();
    }
}

#[test]
fn u_takes_back_a_title() {
    let mut d = Driver::little();
    d.on("VPN").press("e").type_text(" again").press("enter u");
    assert_eq!(&*d.the(VPN).title, "VPN drops every ten minutes");
    assert_eq!(d.said(), "Undone: Title of #4 changed");
}

#[test]
fn u_takes_back_availability() {
    let mut d = Driver::little();
    d.press("A enter u").see("me: ● Available");
    d.press("A").type_text("14:00").press("enter A enter u").see("Back at 14:00").agrees();
}

#[test]
fn u_takes_back_relations() {
    for keys in ["2 + enter", "2 - 2", "2 P 2", "2 - 1 y"] {
        let mut d = Driver::little();
        d.press("2").on("Sara");
        let before = d.get::<User>(SARA).devices.clone();
        d.press(keys);
        assert_ne!(d.get::<User>(SARA).devices, before, "{keys} did nothing");
        d.press("u");
        assert_eq!(d.get::<User>(SARA).devices, before, "{keys}");
        d.agrees();
    }
}

#[test]
fn u_takes_back_edit_relations_and_a_move_with_the_links_that_were_lost() {
    let mut d = Driver::little();
    let before = |d: &Driver| {
        let device = d.get::<Device>(LT_01);
        (device.site, device.folder, d.get::<User>(SARA).devices.clone())
    };
    let was = before(&d);
    d.press("3").on("LT-01").press("e enter").type_text("york").press("enter f2 y");
    assert_ne!(before(&d), was);
    d.press("u");
    assert_eq!(before(&d), was);
    d.on("LT-01").press("space").on("LT-02").press("space e enter").type_text("york");
    d.press("enter f2 y");
    assert_ne!(before(&d), was);
    d.press("u");
    assert_eq!(before(&d), was);
    d.agrees();
}

#[test]
fn one_u_takes_back_everything_one_step_did() {
    let mut d = Driver::little();
    d.on("VPN").press("space").on("Outlook").press("space").on("Monitor").press("space p h");
    d.press("u");
    let priority = |ticket| d.the(ticket).priority;
    assert_eq!(
        [VPN, OUTLOOK, MONITOR].map(priority),
        [Priority::Critical, Priority::Medium, Priority::Low]
    );
    assert_eq!(d.said(), "Undone: Done for 3.");
}

#[test]
fn several_u_go_back_step_by_step() {
    let mut d = Driver::little();
    d.on("VPN").press("i s p p l");
    d.press("u");
    assert_eq!(d.the(VPN).priority, Priority::Critical);
    d.press("u");
    assert_eq!(d.the(VPN).status, Category::Open.preset());
    d.press("u");
    assert_eq!(d.the(VPN).assignee, None);
    d.press("u");
    assert_eq!(d.said(), "There is nothing to undo.");
}

#[test]
fn u_does_not_overwrite_what_somebody_else_did_since() {
    let mut d = Driver::little();
    d.on("VPN").press("p l");
    d.does(
        ELI,
        Command::SetTicketPriority { ticket: VPN, priority: Priority::High, was: Expect::Any },
    );
    d.press("u");
    assert_eq!(d.the(VPN).priority, Priority::High);
    assert!(d.said().contains("Somebody else set priority to High meanwhile"), "{}", d.said());
    d.press("u");
    assert_eq!(d.said(), "There is nothing to undo.");
}

#[test]
fn what_left_the_building_cannot_be_undone() {
    let mut d = Driver::little();
    d.on("VPN").press("i c").type_text("A note").press("enter u");
    assert_eq!(d.said(), "Undone: #4 assigned to Ada Stone");
    assert_eq!(d.the(VPN).messages, 2);
}

#[test]
fn what_the_desk_refused_is_not_there_to_undo() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("i");
    let to = To::Technician(ELI);
    d.does(ELI, Command::AssignTicket { ticket: VPN, to, was: Expect::Any });
    d.release().press("u");
    assert_eq!(d.said(), "There is nothing to undo.");
    assert_eq!(d.the(VPN).assignee, Some(ELI));
}

#[test]
fn u_works_while_the_change_is_still_on_its_way() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("i u");
    assert_eq!(d.shown::<Ticket>(VPN).assignee, None);
    d.release().agrees();
    assert_eq!(d.the(VPN).assignee, None);
}

#[test]
fn an_absence_that_ended_meanwhile_is_not_begun_again() {
    let mut d = Driver::little();
    d.press("A").type_text("30m").press("enter").tick(chrono::TimeDelta::hours(1));
    d.see("me: ● Available").press("u");
    assert!(d.get::<Technician>(ADA).availability.is_available());
}

#[test]
fn ctrl_r_does_again_what_was_undone_until_something_else_is_done() {
    let mut d = Driver::little();
    d.on("VPN").press("p l i u u");
    assert_eq!((d.the(VPN).priority, d.the(VPN).assignee), (Priority::Critical, None));
    d.press("ctrl-r");
    assert_eq!(d.said(), "Done again: Priority of #4 is Low");
    d.press("ctrl-r");
    assert_eq!((d.the(VPN).priority, d.the(VPN).assignee), (Priority::Low, Some(ADA)));
    d.press("ctrl-r");
    assert_eq!(d.said(), "Nothing was undone that could be done again.");
    d.press("u");
    assert_eq!(d.said(), "Undone: #4 assigned to Ada Stone");
    d.press("p h ctrl-r");
    assert_eq!(d.said(), "Nothing was undone that could be done again.");
    assert_eq!(d.the(VPN).assignee, None);
    d.agrees();
}

#[test]
fn one_ctrl_r_does_a_whole_batch_again_and_nothing_over_what_somebody_else_did() {
    let mut d = Driver::little();
    d.on("VPN").press("space").on("Outlook").press("space p h u ctrl-r");
    assert_eq!(d.the(VPN).priority, Priority::High);
    assert_eq!(d.the(OUTLOOK).priority, Priority::High);
    d.press("u");
    let (ticket, priority) = (VPN, Priority::Medium);
    d.does(ELI, Command::SetTicketPriority { ticket, priority, was: Expect::Any });
    d.press("ctrl-r");
    assert_eq!(d.the(VPN).priority, Priority::Medium);
    assert_eq!(d.the(OUTLOOK).priority, Priority::High);
    d.agrees();
}

#[test]
fn a_dot_does_the_last_change_to_another_row_and_to_marks_after_a_question() {
    let mut d = Driver::little();
    d.on("VPN").press(".");
    assert_eq!(d.said(), "What was done last cannot be repeated on other rows.");
    d.press("p l j").on("Outlook").press(".");
    assert_eq!(d.the(OUTLOOK).priority, Priority::Low);
    assert_eq!(d.said(), "Priority of #2 is Low");
    d.press("u");
    assert_ne!(d.the(OUTLOOK).priority, Priority::Low);
    d.press("j").on("Outlook").press("space").on("Monitor").press("space .");
    d.see("Do the same to 2 rows? Done last: Priority of #2 is Low").press("y");
    assert_eq!(d.the(OUTLOOK).priority, Priority::Low);
    assert_eq!(d.the(MONITOR).priority, Priority::Low);
    d.press("u");
    assert_ne!(d.the(OUTLOOK).priority, Priority::Low, "one undo for all");
    d.agrees();
}

#[test]
fn a_dot_says_so_where_the_last_change_was_on_something_else_or_left_the_building() {
    let mut d = Driver::little();
    d.on("VPN").press("i 2").on("Sara").press(".");
    assert_eq!(d.said(), "What was done last cannot be done to this: #4 assigned to Ada Stone");
    d.press("1").on("VPN").press("c").type_text("A note").press("enter").on("Outlook").press(".");
    assert_eq!(d.said(), "What was done last cannot be repeated on other rows.");
    assert_eq!(d.the(OUTLOOK).assignee, None);
}

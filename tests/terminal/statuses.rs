//! Ticket statuses in the administration: added, renamed, put in order, made the default, not offered any more, deleted
//! with what their tickets get instead; and statuses and priorities of several tickets at once (D3, B3 row 30).

use helpdeck::desk::{
    Category, Command, DeleteStatus, Edit, Expect, Priority, RenameStatus, SetStatusActive, Status,
    StatusId,
};

use super::{driver::Driver, little::*};

const VENDOR: StatusId = StatusId::from_u128(700);
const PARTS: StatusId = StatusId::from_u128(701);

/// Two pending statuses of one's own, the cursor on the first.
pub fn own(d: &mut Driver) {
    add(d);
    d.press("g g").on("With the vendor");
}

fn add(d: &mut Driver) {
    for (id, label) in [(VENDOR, "With the vendor"), (PARTS, "Waiting for parts")] {
        let label = label.into();
        d.does(ADA, Command::AddStatus { id, label, category: Category::Pending });
    }
}

fn list() -> Driver {
    let mut d = Driver::little_at(100, 30);
    d.press("9").type_text("stat").press("enter");
    own(&mut d);
    d
}

fn order(d: &Driver) -> Vec<StatusId> {
    d.server.desk.statuses_of(Category::Pending).iter().map(|status| status.id).collect()
}

#[test]
fn d3_statuses_are_listed_by_category_in_their_order() {
    let mut d = list();
    let preset = Category::Pending.preset();
    d.see_line(&["1", "Open", "default"]).see_line(&["2", "With the vendor", "Pending", "offered"]);
    d.press("K").see_line(&["1", "With the vendor"]).see_line(&["2", "Pending", "default"]);
    assert_eq!(order(&d), [VENDOR, preset, PARTS]);
    d.press("K");
    assert_eq!(d.said(), "It cannot go further: a status stays in its category, Pending.");
    d.press("J J");
    assert_eq!(order(&d), [preset, PARTS, VENDOR]);
    d.press("u");
    assert_eq!(order(&d), [preset, VENDOR, PARTS]);
    d.press("enter").see("The statuses of this category, in order").agrees();
}

#[test]
fn d3_a_status_is_added_to_the_category_under_the_cursor_or_to_another() {
    let mut d = list();
    d.press("N").see("New status").see_line(&["Category", "Pending", "waiting for somebody else"]);
    d.type_text("waiting for PARTS").press("f2").see("Name is in use already");
    d.press("ctrl-u").type_text("Checked").press("tab enter").type_text("res").press("enter");
    d.see_line(&["Category", "Resolved", "solved, may come back"]).press("f2");
    d.see_line(&["2", "Checked", "Resolved", "offered"]);
    let made = d.find::<Status>(|status| &*status.name == "Checked");
    assert_eq!(d.get::<Status>(made).category, Category::Resolved);
}

#[test]
fn d3_a_status_is_renamed_unless_somebody_renamed_it_meanwhile() {
    let mut d = list();
    d.press("e").press("ctrl-u").type_text("With the supplier").press("enter");
    assert_eq!(&*d.get::<Status>(VENDOR).name, "With the supplier");
    d.press("u");
    assert_eq!(&*d.get::<Status>(VENDOR).name, "With the vendor");
    d.hold().press("e").press("ctrl-u").type_text("At the vendor's").press("enter");
    let label = Edit::to("With the maker".into());
    d.does(ADA, Command::RenameStatus(RenameStatus { status: VENDOR, label })).release();
    assert_eq!(&*d.get::<Status>(VENDOR).name, "With the maker");
    let said = d.said();
    assert!(said.contains("With the maker") && said.contains("At the vendor's"), "{said}");
    d.agrees();
}

#[test]
fn d3_the_default_is_what_a_category_begins_with_and_is_always_offered() {
    let mut d = list();
    d.press("P").see_line(&["With the vendor", "default"]).see_line(&["Pending", "offered"]);
    assert_eq!(d.server.desk.default_status(Category::Pending), VENDOR);
    let in_use = "This status is the default of its category. Make another one the default first.";
    d.press("E");
    assert_eq!(d.said(), in_use);
    d.press("esc D");
    assert_eq!(d.said(), in_use);
    d.press("u").see_line(&["With the vendor", "offered"]);
    d.press("E").see_line(&["With the vendor", "not offered"]);
    assert!(d.get::<Status>(VENDOR).retired);
    d.press("E").see_line(&["With the vendor", "offered"]);
}

#[test]
fn b3_row_30_presets_keep_their_name_and_stay() {
    let mut d = list();
    let preset = "The four preset statuses are neither renamed nor deleted. Add one of your own.";
    d.press("g g").on("Closed");
    for key in ["e", "D"] {
        d.press(key);
        assert_eq!(d.said(), preset);
        d.press("esc");
    }
}

#[test]
fn b3_row_30_deleting_a_status_names_what_its_tickets_get() {
    let mut d = list();
    for ticket in [OUTLOOK, MOVE] {
        let was = Expect::Any;
        d.does(ADA, Command::SetTicketStatus { ticket, status: VENDOR, was });
    }
    d.press("D").see("What have the 2 tickets that are With the vendor now?");
    d.type_text("parts").press("enter").see("Delete the status With the vendor?");
    d.see("2 tickets have the status Waiting for parts now.").press("y");
    let wish = DeleteStatus { status: VENDOR, replacement: PARTS };
    assert_eq!(d.sent().last(), Some(&Command::DeleteStatus(wish)));
    assert!([OUTLOOK, MOVE].iter().all(|ticket| d.the(*ticket).status == PARTS));
    assert!(d.server.desk.get::<Status>(VENDOR).is_none());
    d.on("Waiting for parts").press("t").see("Outlook").see("Move").gone("VPN").agrees();
}

#[test]
fn b3_row_30_a_status_that_no_ticket_has_is_deleted_without_a_replacement_to_choose() {
    let mut d = list();
    d.press("D").see("Delete the status With the vendor?").press("y");
    assert!(d.server.desk.get::<Status>(VENDOR).is_none());
}

#[test]
fn only_who_manages_settings_changes_statuses() {
    let mut d = Driver::little_as(DANA);
    d.press("9").type_text("stat").press("enter").press("N");
    assert_eq!(d.said(), "Your role may not change the settings. Ask an Admin.");
    let off = Command::SetStatusActive(SetStatusActive { status: VENDOR, active: false });
    assert!(d.tries(DANA, off).is_err());
}

#[test]
fn statuses_and_priorities_of_marked_tickets_change_in_one_step() {
    let mut d = Driver::little();
    add(&mut d);
    let before = [OUTLOOK, MOVE].map(|id| (d.the(id).status, d.the(id).priority));
    d.press("1").on("Outlook").press("space").on("Move").press("space s");
    d.see("Status of").type_text("vendor").press("enter");
    assert!([OUTLOOK, MOVE].iter().all(|id| d.the(*id).status == VENDOR));
    d.press("u");
    let now = |d: &Driver| [OUTLOOK, MOVE].map(|id| (d.the(id).status, d.the(id).priority));
    assert_eq!(now(&d), before);
    d.on("Outlook").press("space").on("Move").press("space p").type_text("c");
    assert!([OUTLOOK, MOVE].iter().all(|id| d.the(*id).priority == Priority::Critical));
    d.press("u").agrees();
    assert_eq!(now(&d), before);
}

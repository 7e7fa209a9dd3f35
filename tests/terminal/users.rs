//! Users: added with a ticket, edited, addresses, main user, moved, merged, erased, deactivated; departments (U5 to
//! U25, UA1 to UA12, B3 rows 9 to 14 and 31).

use helpdeck::desk::{
    AddDepartment, Command, Department, DepartmentId, Edit, EditUser, EraseUser, MergeUsers,
    MoveUser, PortalScope, SetMainUser, Site, Ticket, User, UserAddress, UserState,
};

use super::{driver::Driver, little::*};

fn main_user(user: helpdeck::desk::UserId) -> Command {
    Command::SetMainUser(SetMainUser { site: LEEDS, user: Some(user), replace: true })
}

#[test]
fn u5_to_u17_a_user_is_added_with_every_field() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("N").see("New user").see("Main site user");
    d.see_line(&["Site", "Leeds"]).type_text("Nora").press("tab").type_text("Berg");
    d.press("tab").type_text("Nora@Customer.example").press("tab").type_text("0113 496 0101");
    d.press("tab").type_text("07700 900101").press("tab enter").type_text("fin").press("enter");
    d.press("tab").type_text("Accountant").press("tab enter").type_text("pr-01").press("enter");
    d.press("tab space tab enter").type_text("all").press("enter tab space F2");
    let nora = d.find::<User>(|user| &*user.first_name == "Nora");
    let user = d.get::<User>(nora);
    assert_eq!((user.site, user.email.as_deref()), (LEEDS, Some("nora@customer.example")));
    assert_eq!(user.mobile.as_deref(), Some("07700 900101"));
    assert_eq!((user.department, user.job_title.as_deref()), (Some(FINANCE), Some("Accountant")));
    assert_eq!((user.devices.primary(), user.portal_scope), (Some(PR_01), PortalScope::Site));
    assert!(user.suppress_email_tickets);
    assert_eq!(d.get::<Site>(LEEDS).main_user, Some(nora));
    assert_eq!(d.said(), "Nora Berg added");
    d.on("Nora").see_line(&["Nora Berg", "main"]);
}

#[test]
fn u4_u6_ua9_from_a_site_with_a_ticket_in_the_same_step() {
    let mut d = Driver::little();
    d.press("5").on("York").press("U").see_line(&["Site", "York"]);
    d.type_text("Ida").press("tab").type_text("Moss").press("tab").type_text("ida@york.example");
    for _ in 0..10 {
        d.press("tab");
    }
    d.type_text("No access yet").press("F2");
    let ida = d.find::<User>(|user| &*user.first_name == "Ida");
    let ticket = d.find::<Ticket>(|ticket| &*ticket.title == "No access yet");
    assert_eq!((d.the(ticket).requester, d.the(ticket).site), (Some(ida), YORK));
    assert_eq!(d.sent().len(), 1, "one command");
}

#[test]
fn ua4_what_is_missing_is_said_beside_its_field() {
    let mut d = Driver::little();
    d.press("7 U F2").see("Site must not be empty.");
    d.press("enter").type_text("york").press("enter tab").type_text("Ida").press("F2");
    d.see("Last name must not be empty.").type_text("Moss").press("F2");
    d.see("Email must not be empty.").type_text("sara@customer.example").press("F2");
    d.see("Email is in use already; choose another.");
    assert_eq!(d.sent(), []);
}

#[test]
fn ua2_a_second_main_user_asks_to_replace() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("M");
    assert_eq!(d.said(), "Sara Lindqvist is the main user of Leeds");
    d.see_line(&["Sara Lindqvist", "main"]);
    d.on("Noor").press("M").see("Sara Lindqvist is the main user of Leeds. Replace them?");
    d.press("esc");
    assert_eq!(d.get::<Site>(LEEDS).main_user, Some(SARA));
    d.press("M y");
    assert_eq!(d.get::<Site>(LEEDS).main_user, Some(NOOR));
    d.press("u");
    assert_eq!(d.get::<Site>(LEEDS).main_user, Some(SARA), "undone");
    d.on("Sara").press("M");
    assert_eq!(d.get::<Site>(LEEDS).main_user, None);
}

#[test]
fn an_edit_sends_only_what_was_changed() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("e").see("Edit Sara Lindqvist");
    d.press("tab tab").type_text("0113").press("F2");
    let phone = Some(Edit::new(String::new(), "0113".into()));
    assert_eq!(d.sent(), [Command::edit_user(EditUser { phone, ..EditUser::of(SARA) })]);
    assert_eq!(d.get::<User>(SARA).phone.as_deref(), Some("0113"));
    d.press("u");
    assert_eq!(d.get::<User>(SARA).phone, None, "undone");
}

#[test]
fn ua5_b3_row_12_addresses_have_a_window() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("@").see("Addresses of Sara Lindqvist");
    d.see_line(&["sara@customer.example", "primary"]).type_text("new").press("enter");
    d.type_text("tom@customer.example").press("enter").see("Email is in use already");
    d.press("ctrl-u").type_text("S.L@customer.example").press("enter");
    assert_eq!(d.get::<User>(SARA).other_emails[0].to_string(), "s.l@customer.example");
    d.press("@ 2").see("Make it the primary address").press("1");
    assert_eq!(d.get::<User>(SARA).email.as_deref(), Some("s.l@customer.example"));
    d.press("@ 2").see("Take it away").press("2");
    assert_eq!(d.get::<User>(SARA).emails().count(), 1);
}

#[test]
fn b3_row_9_moving_says_what_follows() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("m").see("Move Sara Lindqvist from Leeds");
    d.press("enter").type_text("york").press("enter tab space F2");
    d.see("Move Sara Lindqvist to York?").see("Sara Lindqvist no longer has LT-01");
    d.see("tickets move along to York.").press("y");
    assert_eq!(d.get::<User>(SARA).site, YORK);
    assert_eq!(d.the(PRINT).site, YORK);
}

#[test]
fn b3_row_14_merging_says_what_follows_and_the_merged_one_is_gone() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("J").see("Sara Lindqvist is the same person as");
    d.type_text("noor").press("enter").see("Make Sara Lindqvist and Noor Haddad one?");
    d.see("2 devices are Noor Haddad's now.").press("y");
    d.see_line(&["(left this view)", "Sara"]).press("k k").gone("Sara Lindq");
    assert_eq!(d.get::<User>(SARA).merged_into, Some(NOOR));
    assert_eq!(d.sent(), [Command::MergeUsers(MergeUsers { from: SARA, into: NOOR })]);
    assert_eq!(d.the(PRINT).requester, Some(NOOR));
}

#[test]
fn b3_row_13_erasing_asks_and_leaves_the_tickets() {
    let mut d = Driver::little();
    d.press("2").on("Noor").press("D").see("Erase Noor Haddad?");
    d.see("One ticket stays, as a former user's.").press("y");
    d.see_line(&["(left this view)", "Former"]).press("k k").gone("Former use");
    assert_eq!(d.sent(), [Command::EraseUser(EraseUser { user: NOOR })]);
    assert!(d.get::<User>(NOOR).erased_at.is_some());
    let mut d = Driver::little_as(DANA);
    d.press("2").on("Noor").press("D").gone("Erase Noor");
    assert_eq!(d.sent(), []);
}

#[test]
fn u22_to_u25_deactivating_and_activating_ask() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("E").see("Deactivate Sara Lindqvist?").press("y");
    assert_eq!(d.get::<User>(SARA).state, UserState::Inactive);
    d.see_line(&["Sara Lindqvist", "deactivated"]);
    d.press("n").see_line(&["Site", "Leeds"]).see_line(&["User", "choose"]).press("enter");
    d.type_text("sara").see("Nothing matches").press("esc esc esc");
    d.press("2").on("Sara").press("E").see("Activate Sara Lindqvist?").press("y");
    assert_eq!(d.get::<User>(SARA).state, UserState::Active);
    d.does(DANA, main_user(SARA)).press("E");
    d.see("Sara Lindqvist is the main user of Leeds, which has none meanwhile.");
}

#[test]
fn u12_b3_row_31_departments_are_a_list_in_the_administration() {
    let mut d = Driver::little();
    d.press("9").type_text("dep").press("enter").see_line(&["Finance", "4"]);
    d.press("N").type_text("finance").press("enter").see("Name is in use already");
    d.press("ctrl-u").type_text("Sales").press("enter").see_line(&["Sales", "0"]);
    d.on("Finance").press("e").press("ctrl-u").type_text("Accounts").press("enter");
    assert_eq!(&*d.get::<Department>(FINANCE).name, "Accounts");
    d.on("Accounts").press("D").see("4 users are in no department now.").press("y");
    assert_eq!(d.get::<User>(SARA).department, None);
    assert!(d.server.desk.get::<Department>(FINANCE).is_none());
}

#[test]
fn a_beginner_may_not_and_reads_why() {
    let mut d = Driver::little_as(BEA);
    d.press("2").on("Sara").press("e");
    assert_eq!(d.said(), "Your role may not manage users. Ask an Admin.");
    assert_eq!(d.sent(), []);
}

#[test]
fn the_page_of_a_user_says_everything() {
    let mut d = Driver::little();
    let other = UserAddress { user: SARA, email: "s@customer.example".into(), primary: false };
    d.does(ADA, Command::AddUserAddress(other));
    d.does(ADA, main_user(SARA));
    let department = AddDepartment { id: DepartmentId::from_u128(9), label: "Sales".into() };
    d.does(ADA, Command::AddDepartment(department));
    d.press("2").on("Sara").press("enter").see("sara@customer.example, s@customer.example");
    d.see("All of their site: main user").see("Typed in");
    let wish =
        MoveUser { user: SARA, site: YORK, tickets: false, was: helpdeck::desk::Expect::default() };
    d.does(ADA, Command::MoveUser(wish)).see("Their own");
}

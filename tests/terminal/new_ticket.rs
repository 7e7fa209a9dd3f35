//! The New ticket form: the rules of the Device field as one fills it in (D7, D10 to D12, D15, DA13), what
//! the row fills in, drafts, refusals beside their field.

use helpdeck::desk::{
    Command, DeviceChoice, Expect, Impact, NewTicket, Permission, Priority, Strategy, Ticket,
    TicketType, To, User,
};

use super::{driver::Driver, little::*};

/// The one ticket that was sent.
#[track_caller]
fn created(d: &mut Driver) -> NewTicket {
    match d.sent().as_slice() {
        [Command::CreateTicket(new)] => new.clone(),
        other => panic!("not one new ticket: {other:?}\n{}", d.screen()),
    }
}

/// The form, from the Technicians pane, where no row fills anything in but the assignee.
fn empty_form() -> Driver {
    let mut d = Driver::little();
    d.press("4").on("Otto").press("n").see("New ticket");
    d
}

#[test]
fn the_fields_stand_in_the_order_of_the_call() {
    let d = empty_form();
    let screen = d.screen();
    let fields =
        ["Site", "User", "Device", "Title", "Priority", "Impact", "Type", "Assignee", "Text"];
    let label = |field: &&str| {
        screen.lines().position(|line| line.get(3..).is_some_and(|line| line.starts_with(field)))
    };
    let lines: Vec<_> = fields.iter().map(label).collect();
    assert!(lines.iter().all(Option::is_some) && lines.is_sorted(), "{lines:?}\n{screen}");
}

#[test]
fn d7_choosing_a_user_brings_their_site_and_their_primary_device() {
    let mut d = empty_form();
    d.press("tab s").type_text("ara").press("enter");
    d.see_line(&["Site", "Leeds"]).see_line(&["User", "Sara Lindqvist"]);
    d.see_line(&["Device", "LT-01  ThinkPad T14", "(primary)"]);
    d.see("Device is now LT-01, the user's primary.");
}

#[test]
fn d10_the_device_field_offers_the_users_devices_with_the_primary_marked() {
    let mut d = empty_form();
    d.press("tab s enter tab enter");
    d.see_line(&["1 LT-01", "ThinkPad T14", "(primary)"]).see_line(&["2 LT-02"]);
    d.see_line(&["3 no device"]).gone("PR-01").gone("YK-01");
    d.press("2").see_line(&["Device", "LT-02  ThinkPad X1"]).gone("(primary)");
}

#[test]
fn d11_another_user_clears_the_device_and_says_from_what_to_what() {
    let mut d = empty_form();
    d.press("tab s enter").see_line(&["Device", "LT-01"]);
    d.press("enter").type_text("noor").press("enter");
    d.see_line(&["User", "Noor Haddad"]).see_line(&["Device", "no device"]);
    d.see("Device cleared, it was LT-01: no primary device to choose.");
    d.press("enter").type_text("sara").press("enter").see_line(&["Device", "LT-01"]);
}

#[test]
fn d12_without_a_user_the_device_is_empty_and_disabled() {
    let mut d = empty_form();
    d.see_line(&["Device", "Choose a user first."]);
    d.press("tab tab enter").see("New ticket").see("Choose a user first.").gone("no device");
    d.press("up s enter").see_line(&["Device", "LT-01"]);
    d.press("enter").type_text("nobody").press("enter");
    d.see("Device cleared until a user is chosen; it was LT-01.");
    d.see_line(&["Device", "Choose a user first."]).see_line(&["Site", "Leeds"]);
}

#[test]
fn d12_another_site_clears_user_and_device() {
    let mut d = empty_form();
    d.press("tab s enter up enter").type_text("york").press("enter");
    d.see_line(&["Site", "York"]).see_line(&["User", "choose"]);
    d.see_line(&["Device", "Choose a user first."]).see("it was LT-01");
    d.press("tab enter").see_line(&["> 1 Tom Adeyemi"]).see_line(&["2 Noor"]);
}

#[test]
fn d15_a_user_without_devices_can_be_given_one_of_the_site_which_links_it() {
    let mut d = empty_form();
    d.press("tab n enter");
    d.see_line(&["Device", "no device", "None is linked. A device of the site can be chosen"]);
    d.press("tab enter").see_line(&["LT-01", "(will be linked)"]).see("PR-01").gone("YK-01");
    d.type_text("pr").press("enter").see_line(&["Device", "PR-01", "(will be linked)"]);
    d.see("Saving links PR-01 to Noor Haddad.");
    d.press("tab").type_text("Printer jams").press("f2");
    let new = created(&mut d);
    assert_eq!(new.device, DeviceChoice::Device(PR_01));
    assert_eq!(d.get::<User>(NOOR).devices.all(), [PR_01]);
    assert_eq!(d.get::<User>(NOOR).devices.primary(), Some(PR_01));
    assert!(d.said().contains("PR-01 is now related to Noor Haddad."), "{}", d.said());
    d.agrees();
}

#[test]
fn da13_no_device_can_be_chosen_on_purpose() {
    let mut d = empty_form();
    d.press("tab s enter tab enter").type_text("no dev").press("enter");
    d.see_line(&["Device", "no device"]);
    d.press("tab").type_text("A question").press("f2");
    assert_eq!(created(&mut d).device, DeviceChoice::Blank);
}

#[test]
fn d17_a_user_without_a_primary_starts_with_no_device() {
    let mut d = Driver::little();
    d.does(ADA, Command::SetPrimaryDevice { user: SARA, device: None, was: Expect::Any });
    d.press("2").on("Sara").press("n").see_line(&["Device", "no device"]);
    d.press("up").press("esc");
}

#[test]
fn every_field_is_sent_as_it_was_filled_in() {
    let mut d = empty_form();
    d.press("tab s enter tab tab").type_text("Screen flickers");
    d.press("tab enter h tab enter").type_text("major").press("enter tab enter 3 tab enter");
    d.type_text("eli").press("enter tab").type_text("Since Monday.").press("enter");
    d.type_text("Only at noon.").press("f2");
    let new = created(&mut d);
    assert_eq!((new.site, new.requester), (LEEDS, Some(SARA)));
    assert_eq!(new.device, DeviceChoice::Device(LT_01));
    assert_eq!(
        (new.title.as_str(), new.text.as_str()),
        ("Screen flickers", "Since Monday.\nOnly at noon.")
    );
    assert_eq!((new.priority, new.impact), (Priority::High, Impact::Major));
    assert_eq!(new.sort, TicketType::Request);
    assert_eq!(new.assignee, Some(To::Technician(ELI)));
    assert_eq!(d.said(), "#7 created");
    d.agrees().press("1").see("Screen flickers");
}

#[test]
fn a_user_fills_in_the_form() {
    let mut d = Driver::little();
    d.press("2").on("Tom").press("n");
    d.see_line(&["Site", "York"]).see_line(&["User", "Tom"]).see_line(&["Device", "YK-01"]);
}

#[test]
fn a_device_fills_in_its_site_and_its_only_user() {
    let mut d = Driver::little();
    d.press("3").on("LT-02").press("n");
    d.see_line(&["Site", "Leeds"]).see_line(&["User", "Sara"]).see_line(&["Device", "LT-02"]);
    d.press("esc").on("PR-01").press("n");
    d.see_line(&["Site", "Leeds"]).see_line(&["User", "choose"]);
    d.see_line(&["Device", "Choose a user first."]);
}

#[test]
fn a_ticket_fills_in_its_site_and_a_technician_themselves() {
    let mut d = Driver::little();
    d.on("Outlook").press("n").see_line(&["Site", "York"]).see_line(&["User", "choose"]);
    d.press("esc 4").on("Eli").press("n").see_line(&["Assignee", "Eli Park", "Available"]);
    d.press("esc").on("Bea").press("n").see_line(&["Assignee", "nobody"]);
}

#[test]
fn the_page_of_a_record_fills_in_the_same_as_its_row() {
    let mut d = Driver::little();
    d.press("2").on("Tom").press("enter n").see_line(&["User", "Tom"]);
}

#[test]
fn without_a_title_it_is_refused_beside_the_field_and_nothing_is_lost() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("n f2");
    d.see_line(&["> Title", "Title must not be empty."]);
    assert_eq!(d.sent(), []);
    d.type_text("Found").gone("must not be empty").press("f2");
    assert_eq!(created(&mut d).title, "Found");
}

#[test]
fn without_a_site_it_is_refused_at_the_site() {
    let mut d = empty_form();
    d.press("tab tab tab").type_text("Lost").press("f2");
    d.see_line(&["> Site", "Site must not be empty."]);
    assert_eq!(d.sent(), []);
}

#[test]
fn a_title_that_is_too_long_is_refused_beside_the_field() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("n").paste(&"long ".repeat(100)).press("f2");
    d.see("Title has more than").see_line(&["> Title"]);
    assert_eq!(d.sent(), []);
}

#[test]
fn a_user_who_is_deactivated_meanwhile_is_refused_at_the_user() {
    let mut d = Driver::little();
    d.press("2").on("Tom").press("n").type_text("Badge");
    d.does(ADA, Command::SetUserActive { user: TOM, active: false });
    d.press("f2").see_line(&["> User", "is deactivated and cannot ask for anything new"]);
    assert_eq!(d.sent(), []);
    d.press("enter").gone("1 Tom").see("1 Noor");
}

#[test]
fn a_device_that_is_deleted_meanwhile_is_refused_at_the_device() {
    let mut d = Driver::little();
    d.press("2").on("Tom").press("n").type_text("Badge");
    d.does(ADA, Command::DeleteDevice { device: YK_01 });
    d.press("f2").see_line(&["> Device"]).see("Device was deleted; choose another.");
}

#[test]
fn esc_keeps_what_was_written_and_n_goes_on_with_it() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("n").type_text("Half a thought").press("esc");
    assert_eq!(d.said(), "The draft is kept. n goes on with it.");
    d.press("1").on("Outlook").press("n").see("Your draft, as you left it.");
    d.see("Half a thought").see_line(&["User", "Sara"]).press("f2");
    assert_eq!(created(&mut d).title, "Half a thought");
    d.press("n").gone("Half a thought");
}

#[test]
fn esc_on_an_untouched_form_keeps_nothing() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("n esc");
    assert_eq!(d.said(), "");
    d.press("1").on("Outlook").press("n").see_line(&["Site", "York"]).gone("Sara");
}

#[test]
fn a_picker_over_the_form_leaves_the_form_with_esc() {
    let mut d = empty_form();
    d.press("tab enter").see("filter:").press("esc").see_line(&["> User", "choose"]);
    d.press("tab tab").type_text("kept").see("kept");
}

#[test]
fn tab_and_arrows_walk_the_fields_in_a_circle() {
    let mut d = empty_form();
    d.see_line(&["> Site"]).press("shift-tab").see_line(&["> Text"]).press("shift-tab");
    d.see_line(&["> Assignee"]).press("tab");
    d.press("tab").see_line(&["> Site"]).press("down down down").see_line(&["> Title"]);
    d.press("up").see_line(&["> Device"]).press("tab").see_line(&["> Title"]);
    d.press("enter").see_line(&["> Priority"]);
}

#[test]
fn nobody_chosen_leaves_it_to_balance_where_that_is_on() {
    let mut d = empty_form();
    d.see_line(&["Assignee", "nobody"]).press("esc");
    let strategy = Some(Strategy::LeastLoaded);
    d.does(ADA, Command::SetAutoAssign { strategy });
    d.press("2").on("Sara").press("n").see_line(&["Assignee", "by balance"]);
    d.type_text("Who takes it").press("f2");
    let new = created(&mut d);
    assert_eq!(new.assignee, None);
    assert!(d.the(new.id).assignee.is_some());
    assert!(d.said().contains("by balance"), "{}", d.said());
}

#[test]
fn nobody_on_purpose_stays_nobody_where_balance_is_on() {
    let mut d = Driver::little();
    let strategy = Some(Strategy::LeastLoaded);
    d.does(ADA, Command::SetAutoAssign { strategy });
    d.press("2").on("Sara").press("n").type_text("Mine later").press("tab tab tab tab enter");
    d.type_text("nobody").press("enter").see_line(&["Assignee", "nobody"]).press("f2");
    let new = created(&mut d);
    assert_eq!(new.assignee, Some(To::Nobody));
    assert_eq!(d.the(new.id).assignee, None);
}

#[test]
fn somebody_who_is_out_is_asked_about_in_the_form_too() {
    let mut d = Driver::little();
    d.does(ELI, Command::SetOutOfOffice { technician: ELI, until: None });
    d.press("2").on("Sara").press("n").type_text("x").press("tab tab tab tab enter");
    d.type_text("eli").press("enter").see("Eli Park: Out of office. Assign anyway?");
    d.press("y").see_line(&["Assignee", "○ Eli Park"]);
}

#[test]
fn a_beginner_may_not_open_tickets_and_reads_why() {
    let mut d = Driver::little_as(BEA);
    d.press("n").gone("New ticket");
    assert_eq!(d.said(), "Your role may not create tickets. Ask an Admin.");
}

#[test]
fn a_paste_in_a_list_becomes_the_text_of_a_new_ticket_and_runs_no_key() {
    let mut d = Driver::little();
    d.press("2").on("Sara").paste("iiq\nDDy\u{1b}[2J").see("New ticket");
    d.see("iiq").see("DDy").see("The pasted text is here. Nothing was run.");
    assert_eq!(d.sent(), []);
    d.press("esc 1").paste("more").see("iiq").see("more");
}

#[test]
fn huge_pastes_go_into_title_and_text_without_harm() {
    let mut d = Driver::little();
    let text = "0123456789 \u{1b}[31m".repeat(6_000);
    d.press("2").on("Sara").press("n").paste(&text).press("f2").see("Title has more than");
    d.press("ctrl-u").type_text("Short").press("esc").paste(&text).see("New ticket").press("f2");
    d.screen();
}

#[test]
fn the_form_goes_on_in_the_external_editor() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("n").type_text("Long story");
    d.press("tab tab tab tab tab");
    d.see_line(&["> Text"]).type_text("Once").press("ctrl-o");
    d.edited(Ok(Some("Once upon a time\nit broke."))).see("Once upon a time").see("it broke.");
    d.press("ctrl-o").edited(Ok(None)).see("it broke.");
    d.press("ctrl-o").edited(Err("no such program")).see("The editor did not work");
    d.press("f2");
    assert_eq!(created(&mut d).text, "Once upon a time\nit broke.");
}

#[test]
fn a_form_survives_every_size() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("n").type_text("Small").press("tab tab tab tab tab");
    d.type_text("text");
    for (width, height) in [(20, 5), (1, 1), (3, 40), (200, 2), (60, 15), (118, 32)] {
        d.resize(width, height);
        d.screen();
    }
    d.see("Small").see("text").press("f2");
    assert_eq!(created(&mut d).title, "Small");
}

#[test]
fn at_40_by_10_the_focused_field_is_always_on_screen() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("n").resize(40, 10).press("shift-tab shift-tab shift-tab");
    for label in
        ["Site", "User", "Device", "Title", "Priority", "Impact", "Type", "Assignee", "Text"]
    {
        d.see_line(&["> ", label]).press("tab");
    }
}

#[test]
fn the_new_ticket_is_the_same_one_when_it_is_refused_and_sent_again() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("n").type_text("Once").hold().press("f2");
    let id = created(&mut d).id;
    assert_eq!(&*d.shown::<Ticket>(id).title, "Once");
    d.release().agrees();
    assert_eq!(&*d.the(id).title, "Once");
}

#[test]
fn in_a_picker_words_that_begin_with_the_letters_come_before_those_that_contain_them() {
    let mut d = empty_form();
    d.press("tab s").see_line(&["> 1 Sara Lindqvist"]).see("Noor");
}

#[test]
fn da3_without_the_right_to_link_no_device_of_the_site_is_offered() {
    let mut d = Driver::little_as(BEA);
    super::roles::may(&mut d, BEA, &[Permission::CreateTickets]);
    d.press("2").on("Noor").press("n");
    d.see_line(&["Device", "no device", "None is linked, and your role may not link one."]);
    d.press("shift-tab enter").see_line(&["1 no device"]).gone("LT-01").gone("PR-01");
}

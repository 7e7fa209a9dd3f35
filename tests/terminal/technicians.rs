//! Technicians: who is listed, activating and deactivating with what follows (T11 to T13, T20 to T25, TA11).

use helpdeck::desk::{
    Command, Edit, EditProfile, NewTechnician, Permission, Preset, Refusal, Technician,
    TechnicianId, TechnicianKind, TechnicianState,
};

use super::{
    driver::{Driver, Start},
    little::*,
};

#[test]
fn everybody_is_listed_with_availability_role_and_load() {
    let mut d = Driver::little();
    d.press("4").see("6 of 6").see_line(&["● Available", "Ada Stone  (me)", "Admin", "0"]);
    d.see_line(&["● Available", "Dana Cole", "Technician", "1"]).see_line(&["Bea", "Beginner"]);
    d.see_line(&["× Invited", "Ivy Marsh"]).see_line(&["× Deactivated", "Otto Klein"]);
}

#[test]
fn t25_deactivated_technicians_can_be_hidden_and_shown() {
    let mut d = Driver::little();
    d.press("4").see("Otto Klein").press("I").gone("Otto Klein").see("Ivy Marsh");
    assert_eq!(d.said(), "Deactivated technicians are hidden.");
    d.press("I").see("Otto Klein");
}

#[test]
fn t24_deactivating_says_what_follows_and_asks() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("E").see("Deactivate Dana Cole? They are signed out at once.");
    d.see("One ticket of Dana Cole is unassigned now.").press("E enter").see("Deactivate Dana");
    assert_eq!(d.sent(), []);
    d.press("y").see_line(&["× Deactivated", "Dana Cole"]);
    assert_eq!(d.the(PRINT).assignee, None);
    assert_eq!(d.get::<Technician>(DANA).state, TechnicianState::Inactive);
    assert_eq!(d.the(RETURN).assignee, Some(ELI));
}

#[test]
fn t11_activating_asks_too() {
    let mut d = Driver::little();
    d.press("4").on("Otto").press("E").see("Activate Otto Klein?").press("y");
    d.see_line(&["● Available", "Otto Klein"]);
    assert_eq!(d.sent(), [Command::ActivateTechnician { technician: OTTO, add_seat: false }]);
}

#[test]
fn ta11_the_last_admin_and_oneself_stay() {
    let mut d = Driver::little();
    d.press("4").on("Ada").press("E").gone("Deactivate Ada");
    assert_eq!(d.said(), "Nobody deactivates themselves. Ask another Admin.");
}

#[test]
fn a_technician_may_not_and_reads_why() {
    let mut d = Driver::little_as(DANA);
    d.press("4").on("Eli").press("E");
    assert_eq!(d.said(), "Your role may not manage technicians. Ask an Admin.");
    d.press("I").gone("Otto Klein");
}

#[test]
fn somebody_who_is_deactivated_leaves_the_pickers() {
    let mut d = Driver::little();
    d.does(ADA, Command::DeactivateTechnician { technician: ELI });
    d.on("VPN").press("a").see("Dana Cole").gone("Eli Park");
}

#[test]
fn the_pane_sorts_those_who_can_work_first() {
    let mut d = Driver::little();
    d.does(ELI, Command::SetOutOfOffice { technician: ELI, until: None });
    d.press("4");
    let screen = d.screen();
    let at = |name: &str| screen.find(name).unwrap();
    let order = ["Ada Stone", "Bea Novak", "Dana Cole", "Eli Park", "Ivy Marsh", "Otto Klein"];
    assert!(order.map(at).is_sorted(), "{screen}");
}

#[test]
fn t12_activating_without_a_free_seat_asks_to_add_one() {
    let mut d = Driver::start(Start { seats: Some(6), ..Start::default() });
    let newcomer = NewTechnician {
        id: TechnicianId::from_u128(199),
        email: "uma@little.example".into(),
        first_name: "Uma".into(),
        last_name: "Reyes".into(),
        phone: None,
        role: None,
        sort: TechnicianKind::Human,
        add_seat: false,
    };
    d.does(ADA, Command::AddTechnician(newcomer));
    d.press("4").on("Otto").press("E").see("Activate Otto Klein and add one seat");
    d.see("The account has 7 seats now.").press("y").see_line(&["● Available", "Otto Klein"]);
    assert_eq!(d.sent(), [Command::ActivateTechnician { technician: OTTO, add_seat: true }]);
}

const FILLED: [&str; 2] = ["jo@little.example", "Jo"];

/// Fills the New technician form from its first field on.
fn fill(d: &mut Driver) {
    d.type_text(FILLED[0]).press("tab enter").see("Beginner").type_text("Technician");
    d.press("enter tab").type_text(FILLED[1]).press("tab").type_text("Novak");
    d.press("tab").type_text("+441134960007");
}

#[test]
fn t2_t4_to_t8_with_a_free_seat_the_form_opens_at_once_and_save_adds() {
    let mut d = Driver::little();
    d.press("4 N").see("New technician").see("Email").see("Role after login").see("First name");
    d.see("Last name").see("Phone").gone("Add a seat");
    fill(&mut d);
    assert_eq!(d.sent(), [], "nothing is stored before it is saved (TA4)");
    d.press("f2").see_line(&["× Invited", "Jo Novak", "Beginner"]);
    let unmailed = "No mail is sent, so Jo Novak is not invited. Set a password for them.";
    assert_eq!(d.said(), format!("Jo Novak added. {unmailed}"));
    let [Command::AddTechnician(new)] = &d.sent()[..] else { panic!("one command") };
    assert_eq!((new.role, new.add_seat), (Some(Preset::Technician.id()), false));
    let added = d.get::<Technician>(new.id);
    assert_eq!(added.phone.as_deref(), Some("+44 113 496 0007"));
    d.agrees();
}

#[test]
fn t3_t6_ta4_without_a_free_seat_the_seat_is_asked_for_first_and_taken_at_save() {
    let mut d = Driver::start(Start { seats: Some(6), ..Start::default() });
    d.does(ADA, Command::ActivateTechnician { technician: OTTO, add_seat: false });
    d.press("4").see("6 of 6 seats").press("N").see("All 6 seats are taken. Add a seat");
    d.press("enter").see("Add a seat").press("esc").gone("New technician");
    d.press("N y").see("with one more seat (7 then)");
    fill(&mut d);
    assert_eq!((d.sent(), d.server.desk.seats_used()), (vec![], 6));
    assert_eq!(d.server.desk.account().unwrap().seat_limit, Some(6));
    d.press("f2").see("7 of 7 seats").see_line(&["Jo Novak"]);
    assert!(d.said().starts_with("Jo Novak added. The account has 7 seats now."));
}

#[test]
fn t3_who_may_not_add_seats_reads_that_all_are_taken() {
    let mut d = Driver::little_as(DANA);
    d.press("4 N");
    assert_eq!(d.said(), "Your role may not manage technicians. Ask an Admin.");
}

#[test]
fn t6_somebody_else_may_take_the_last_seat_while_the_form_is_open() {
    let mut d = Driver::start(Start { seats: Some(6), ..Start::default() });
    d.press("4").see("5 of 6 seats").press("N");
    fill(&mut d);
    d.does(ADA, Command::ActivateTechnician { technician: OTTO, add_seat: false });
    d.press("f2").see("All 6 seats are taken.").see("jo@little.example");
    assert_eq!(d.sent(), []);
}

#[test]
fn t7_t35_what_is_wrong_stands_beside_its_field() {
    let mut d = Driver::little();
    d.press("4 N f2").see_line(&["Email", "is not an email address"]);
    fill(d.press("up down"));
    d.press("end").type_text("99999999999").press("f2").see_line(&["Phone", "is not a telephone"]);
    d.press("esc").see("y").press("y").gone("New technician");
    assert_eq!(d.sent(), []);
}

#[test]
fn ta7_activating_says_the_availability_that_is_kept() {
    let mut d = Driver::little();
    d.does(ELI, Command::SetOutOfOffice { technician: ELI, until: None });
    d.does(ADA, Command::DeactivateTechnician { technician: ELI });
    d.press("4").on("Eli").press("E").see("They are Out of office as before").press("y");
    d.see_line(&["○ Out of office", "Eli Park"]);
}

#[test]
fn t13_t21_activating_and_deactivating_are_keys_of_the_row() {
    let mut d = Driver::little();
    d.press("4").on("Eli").press("E y").see_line(&["× Deactivated", "Eli Park"]);
    d.on("Eli").press("E y").see_line(&["● Available", "Eli Park"]);
}

#[test]
fn t30_t31_t32_t35_t36_a_technician_is_edited_in_a_form() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("e").see_line(&["First name", "Dana"]).see("Balance gives up to");
    d.press("tab").type_text("-Stone").press("tab").type_text("+44 113 496 0001");
    d.press("tab space tab").type_text("4").press("f2").see_line(&["Dana Cole-Stone"]);
    let dana = d.get::<Technician>(DANA);
    assert_eq!((dana.name().as_str(), dana.plain_tickets), ("Dana Cole-Stone", true));
    assert_eq!((dana.phone.as_deref(), dana.auto_assign_cap), (Some("+44 113 496 0001"), Some(4)));
    d.press("u");
    assert_eq!(d.get::<Technician>(DANA).name(), "Dana Cole");
    assert_eq!(d.get::<Technician>(DANA).auto_assign_cap, None);
}

#[test]
fn t30_a_number_is_a_number_and_nothing_is_none() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("e up").type_text("many").press("f2");
    d.see_line(&["Balance gives up to", "is not a whole number"]);
    assert_eq!(d.sent(), []);
}

#[test]
fn t30_everybody_edits_themselves_and_others_take_the_permission() {
    let mut d = Driver::little_as(BEA);
    d.press("4").on("Bea").press("e").see("First name").gone("Balance gives up to");
    d.type_text("trice").press("f2").see_line(&["Beatrice Novak"]);
    d.on("Dana").press("e").gone("First name");
    assert_eq!(d.said(), "Your role may not manage technicians. Ask an Admin.");
}

#[test]
fn pa7_a_field_somebody_else_changed_meanwhile_is_not_overwritten() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("e").type_text("h");
    let theirs =
        EditProfile { first_name: Some(Edit::to("Daniela".into())), ..EditProfile::of(DANA) };
    d.does(DANA, Command::EditProfile(theirs));
    d.press("f2").see("Somebody else set first name to Daniela").see_line(&["First name", "Danah"]);
    let needs = Permission::ManageTechnicians;
    let mine = EditProfile { last_name: Some(Edit::to("X".into())), ..EditProfile::of(DANA) };
    assert_eq!(d.tries(ELI, Command::EditProfile(mine)), Err(Refusal::NotAllowed { needs }));
}

#[test]
fn t25_ta14_hiding_is_remembered_for_the_technician() {
    let mut d = Driver::little();
    d.press("4 I").gone("Otto Klein");
    assert!(d.get::<Technician>(ADA).hide_inactive);
    d.press("u").gone("Otto Klein");
    assert_eq!(d.said(), "There is nothing to undo.");
    d.connect();
    d.gone("Otto Klein").press("I").see("Otto Klein");
    assert!(!d.get::<Technician>(ADA).hide_inactive);
    // Said on another terminal.
    let hide = EditProfile { hide_inactive: Some(Edit::to(true)), ..EditProfile::of(ADA) };
    d.does(ADA, Command::EditProfile(hide)).gone("Otto Klein");
    let mut d = Driver::start(Start { read_only: true, ..Start::default() });
    d.press("4 I").gone("Otto Klein").press("I").see("Otto Klein");
    assert_eq!(d.sent(), []);
}

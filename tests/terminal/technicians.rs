//! Technicians: who is listed, activating and deactivating with what follows (T11 to T13, T20 to T25, TA11).

use helpdeck::desk::{
    Command, NewTechnician, Technician, TechnicianId, TechnicianKind, TechnicianState,
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

//! Technicians and availability (T1 to T37): the rows that no other scenario is named after.

use helpdeck::{
    desk::{Availability, Command, Strategy, Technician, TechnicianState},
    tui::panes::Pane,
};

use super::super::{driver::Driver, little::*};

fn out(technician: helpdeck::desk::TechnicianId) -> Command {
    Command::SetOutOfOffice { technician, until: None }
}

#[test]
fn t1_t4_the_technicians_pane_says_in_words_who_can_take_work() {
    let mut d = Driver::little();
    d.does(ELI, out(ELI)).press("4").see("Availability");
    d.see_line(&["● Available", "Dana Cole"]).see_line(&["○ Out of office", "Eli Park"]);
    d.press("1 :").type_text("show technicians").press("enter");
    assert_eq!(d.model.pane(), Pane::Technicians);
}

#[test]
fn t13_t21_activating_and_deactivating_is_one_key_on_the_row() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("E").see("Deactivate Dana Cole?").press("y");
    assert_eq!(d.get::<Technician>(DANA).state, TechnicianState::Inactive);
    d.on("Dana").press("E").see("Activate Dana Cole?").press("y");
    assert_eq!(d.get::<Technician>(DANA).state, TechnicianState::Active);
}

#[test]
fn t15_balance_passes_over_whoever_is_out() {
    let mut d = Driver::little();
    d.does(ADA, Command::SetAutoAssign { strategy: Some(Strategy::RoundRobin) });
    for technician in [ADA, DANA] {
        d.does(technician, out(technician));
    }
    d.on("VPN").press("a").type_text("bal").see_line(&["by balance", "Eli Park"]).press("enter");
    assert_eq!(d.the(VPN).assignee, Some(ELI));
}

#[test]
fn t16_ta13_both_pickers_show_availability_as_a_sign_and_in_words() {
    for place in ["", "enter"] {
        let mut d = Driver::little();
        d.does(ELI, out(ELI)).on("VPN").press(place).press("a");
        d.see_line(&["● Available", "Dana Cole"]).see_line(&["○ Out of office", "Eli Park"]);
    }
}

#[test]
fn t19_an_admin_sets_the_availability_of_another_on_the_technicians_pane() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("v enter");
    assert!(matches!(
        d.get::<Technician>(DANA).availability,
        Availability::OutOfOffice { set_by: Some(ADA), .. }
    ));
    d.on("Dana").press("v enter");
    assert!(d.get::<Technician>(DANA).availability.is_available());
}

//! Users and the own profile (U1 to U25, P1 to P15): the rows that no other scenario is named after.

use helpdeck::{desk::Site, tui::panels::Panel};

use super::super::{driver::Driver, little::*};

#[test]
fn u2_a_site_has_a_main_user() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("M y");
    assert_eq!(d.get::<Site>(LEEDS).main_user, Some(SARA));
    d.press("5").see_line(&["Leeds", "Sara Lindqvist"]);
}

#[test]
fn p2_p3_ones_profile_is_one_key_away_and_in_the_palette_for_everybody() {
    for me in [ADA, DANA, BEA] {
        let mut d = Driver::little_as(me);
        d.press("8");
        assert_eq!(d.model.panel.map(|opened| opened.panel), Some(Panel::Profile));
        d.press("1 :").type_text("show my profile").press("enter").see("My profile");
    }
}

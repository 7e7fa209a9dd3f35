//! Absences: what becomes of open tickets on going out, covers, absences that are planned (F4).

use chrono::TimeDelta;
use helpdeck::desk::{
    Category, Command, OpenTickets, PlanAbsence, Technician, TechnicianId, Timestamp,
};

use super::{driver::Driver, little::*};

fn at(text: &str) -> Timestamp {
    format!("{text}:00Z").parse().unwrap()
}

fn plan(technician: TechnicianId) -> PlanAbsence {
    let (from, until, cover, note) = (None, None, None, None);
    PlanAbsence { technician, from, until, cover, note, tickets: OpenTickets::Keep }
}

/// An absence that begins in a week.
pub fn planned(technician: TechnicianId) -> Command {
    let from = Some(at("2026-03-17T08:00"));
    Command::PlanAbsence(Box::new(PlanAbsence { from, ..plan(technician) }))
}

fn covered(technician: TechnicianId, cover: TechnicianId) -> Command {
    Command::PlanAbsence(Box::new(PlanAbsence { cover: Some(cover), ..plan(technician) }))
}

fn has(d: &Driver, technician: TechnicianId) -> usize {
    d.server.desk.tickets_of_technician(technician, Category::is_active).count()
}

#[test]
fn f4_with_open_tickets_the_prompt_asks_and_enter_keeps_them() {
    let mut d = Driver::little_as(DANA);
    d.press("A").see_line(&[
        "One ticket to work on:",
        "[keep]",
        "cover by...",
        "release to the queue",
    ]);
    d.press("enter").see("me: ○ Out of office");
    assert_eq!(d.sent(), [Command::SetOutOfOffice { technician: DANA, until: None }]);
    assert_eq!(d.the(PRINT).assignee, Some(DANA));
}

#[test]
fn f4_without_open_tickets_nothing_is_asked() {
    let mut d = Driver::little();
    d.press("A").see("Enter: go out of office").gone("release to the queue");
    d.press("tab enter").see("me: ○ Out of office");
    // Nor is anything asked about tickets on the way back.
    let mut d = Driver::little_as(DANA);
    d.press("A enter A").see("be available again").gone("release to the queue");
}

#[test]
fn f4_released_tickets_come_back_with_the_return_and_one_undo_takes_all_of_it_back() {
    let mut d = Driver::little_as(DANA);
    d.press("A").type_text("14:00").press("tab tab").see("[release to the queue]").press("enter");
    d.see("me: ◐ Back at 14:00");
    assert_eq!(d.said(), "Dana Cole is out of office. One ticket of Dana Cole is unassigned now.");
    assert_eq!(d.the(PRINT).assignee, None);
    d.press("u").see("me: ● Available");
    assert_eq!(d.the(PRINT).assignee, Some(DANA));
    d.press("A tab tab enter A enter").agrees();
    assert_eq!(d.the(PRINT).assignee, Some(DANA));
}

#[test]
fn f4_cover_by_opens_the_list_of_people_and_esc_goes_back_to_the_prompt() {
    let mut d = Driver::little_as(DANA);
    d.does(BEA, Command::SetOutOfOffice { technician: BEA, until: None });
    d.press("A").type_text("2h").press("tab enter");
    d.see("Who gets the open ticket of Dana Cole, and covers?").gone("Dana Cole   ");
    d.press("esc").see("[cover by...]").press("enter").type_text("bea").press("enter");
    d.see("Bea Novak cannot be given tickets").press("esc").type_text("eli").press("enter");
    assert_eq!(
        d.said(),
        "Dana Cole is out of office. One ticket of Dana Cole is with Eli Park now."
    );
    d.see("me: ◐ Back at 11:00").gone("[cover by...]").agrees();
    assert_eq!((d.the(PRINT).assignee, has(&d, DANA)), (Some(ELI), 0));
    d.tick(TimeDelta::hours(2)).see("me: ● Available").agrees();
    assert_eq!(d.the(PRINT).assignee, Some(DANA));
}

#[test]
fn f4_somebody_out_without_a_cover_takes_nothing_over() {
    let mut d = Driver::little_as(DANA);
    d.does(ELI, Command::SetOutOfOffice { technician: ELI, until: None });
    d.press("A tab enter").type_text("eli").press("enter");
    d.see("Eli Park is out and nobody covers them");
    assert_eq!(d.sent(), []);
}

#[test]
fn f4_a_wrong_time_says_so_before_anything_is_chosen() {
    let mut d = Driver::little_as(DANA);
    d.press("A")
        .type_text("later")
        .press("tab enter")
        .see("Say when as 14:00")
        .see("[cover by...]");
    assert_eq!(d.sent(), []);
}

#[test]
fn f4_an_admin_sends_somebody_out_and_their_tickets_to_somebody_else() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("v").see("One ticket to work on:").press("tab enter");
    d.type_text("ada").press("enter");
    assert_eq!(d.the(PRINT).assignee, Some(ADA));
    d.see_line(&["○ Out of office", "Dana Cole", "A. Stone"]).press("u");
    assert_eq!(d.the(PRINT).assignee, Some(DANA));
}

#[test]
fn f4_the_assign_picker_shows_the_cover_and_asks_whom_to_give_it_to() {
    let mut d = Driver::little();
    let until = Some(at("2026-03-10T14:00"));
    let out = PlanAbsence { cover: Some(ELI), until, ..plan(DANA) };
    d.does(DANA, Command::PlanAbsence(Box::new(out)));
    d.on("VPN").press("a").see_line(&["Back at 14:00", "Dana Cole", "cover: Eli Park"]);
    d.type_text("dana").press("enter");
    d.see("Dana Cole is out until 14:00. Assign to the cover, Eli Park?").press("esc");
    d.see("Assign #4 to").press("enter k");
    assert_eq!(d.the(VPN).assignee, Some(DANA));
    d.press("u a").type_text("dana").press("enter y");
    assert_eq!(d.the(VPN).assignee, Some(ELI));
}

#[test]
fn f4_chains_of_covers_resolve_in_the_picker() {
    let mut d = Driver::little();
    d.does(ELI, covered(ELI, ADA)).does(DANA, covered(DANA, ELI));
    d.on("VPN").press("a").see_line(&["Dana Cole", "cover: Ada Stone"]);
    d.type_text("dana").press("enter").see("Assign to the cover, Ada Stone?").press("y");
    assert_eq!(d.the(VPN).assignee, Some(ADA));
}

#[test]
fn f4_the_list_shows_covers_and_marks_who_left_tickets_to_nobody() {
    let mut d = Driver::little();
    d.does(DANA, Command::SetOutOfOffice { technician: DANA, until: None });
    d.press("4").see_line(&["Dana Cole", "none", "!"]).on("Dana");
    d.see_line(&["Cover", "one ticket to work on, nobody covers"]);
    d.does(DANA, covered(DANA, ELI)).see_line(&["Dana Cole", "E. Park"]).gone("!");
    d.see_line(&["Cover", "Eli Park covers"]);
    // Whoever covers goes out too, and covers nobody.
    d.does(ELI, Command::SetOutOfOffice { technician: ELI, until: None });
    d.see_line(&["Dana Cole", "E. Park", "!"]);
}

#[test]
fn f4_an_absence_is_planned_shown_changed_and_dropped_from_the_profile() {
    let mut d = Driver::little_as(DANA);
    d.press("8").see_line(&["Planned absence", "none"]).press("Z");
    assert_eq!(d.said(), "No absence is planned.");
    d.press("z").see("Absence of Dana Cole").type_text("mon").press("tab").type_text("fri 17:00");
    d.press("tab enter").see("Who covers Dana Cole?").type_text("eli").press("enter");
    d.press("tab enter").type_text("hand").press("enter").see_line(&["Open tickets", "one now"]);
    d.press("tab").type_text("Training in York").press("f2");
    assert_eq!(
        d.said(),
        "The absence of Dana Cole is planned. \
         Out from Mon 16 Mar 08:00 until Fri 20 Mar 17:00."
    );
    d.see_line(&[
        "Planned absence",
        "from Mon 16 Mar 08:00 until Fri 20 Mar 17:00, Eli Park covers",
    ]);
    let planned = d.get::<Technician>(DANA).planned.clone().unwrap();
    assert_eq!(
        (planned.from, planned.until),
        (at("2026-03-16T08:00"), Some(at("2026-03-20T17:00")))
    );
    assert_eq!((planned.cover, planned.tickets), (Some(ELI), OpenTickets::HandOver));
    // What was typed once is there to be changed.
    d.press("z").see_line(&["From", "2026-03-16 08:00"]).see_line(&["Note", "Training in York"]);
    d.press("ctrl-u").type_text("tue 9").press("f2").see("from Tue 17 Mar 09:00");
    d.press("u").see("from Mon 16 Mar 08:00").press("Z").see_line(&["Planned absence", "none"]);
    assert_eq!(d.said(), "The planned absence of Dana Cole is dropped");
    d.press("u").see("from Mon 16 Mar 08:00").agrees();
}

#[test]
fn f4_the_prompt_goes_on_in_the_form_with_what_was_typed() {
    let mut d = Driver::little_as(DANA);
    d.press("A").type_text("16:00").press("ctrl-o").see("Absence of Dana Cole");
    d.see_line(&["Back", "16:00"]).press("tab tab tab tab").type_text("Dentist").press("f2");
    d.see("me: ◐ Back at 16:00");
    let away = d.get::<Technician>(DANA).away.clone().unwrap();
    assert_eq!(away.note.as_deref(), Some("Dentist"));
}

#[test]
fn f4_an_admin_plans_somebodys_absence_in_the_list_and_it_is_named_there() {
    let mut d = Driver::little();
    d.press("4").on("Dana").press("z").type_text("2026-03-12").press("f2");
    d.see_line(&["Planned", "from Thu 12 Mar 08:00 on"]).press("Z").gone("Thu 12 Mar");
    assert_eq!(d.get::<Technician>(DANA).planned, None);
    let mut d = Driver::little_as(DANA);
    d.press("4").on("Eli").press("z").gone("Absence of");
    assert_eq!(d.said(), "Your role may not set the availability of others. Ask an Admin.");
}

#[test]
fn f4_a_plan_whose_beginning_is_emptied_begins_now() {
    let mut d = Driver::little_as(DANA);
    d.press("8 z").type_text("mon").press("f2 z ctrl-u f2").see("me: ○ Out of office");
    d.see_line(&["Planned absence", "none"]).press("u").see("me: ● Available");
    d.see_line(&["Planned absence", "from Mon 16 Mar 08:00 on"]).agrees();
}

#[test]
fn f4_what_does_not_fit_stands_beside_its_field_and_a_circle_is_named() {
    let mut d = Driver::little_as(DANA);
    d.press("8 z").type_text("someday").press("f2").see_line(&["From", "Start is not a time"]);
    d.press("ctrl-u").type_text("wed").press("tab").type_text("2020-01-01").press("f2");
    d.see_line(&["Back", "Return time lies in the past"]).press("ctrl-u").type_text("20y");
    d.press("f2").see("is not a time").press("ctrl-u").type_text("9999d").press("f2");
    d.see("more than ten years away").press("ctrl-u tab tab enter").type_text("hand");
    d.press("enter f2").see_line(&["Cover", "Cover must not be empty"]);
    d.does(ELI, covered(ELI, ADA)).does(ADA, covered(ADA, DANA));
    d.press("enter").type_text("eli").press("enter f2");
    d.see("in a circle at the same time: Dana Cole is covered by Eli Park, Eli Park is");
    d.see("Ada Stone is covered by Dana Cole").see("Absence of Dana Cole");
    assert_eq!(d.sent(), []);
}

#[test]
fn f4_a_beginner_plans_their_own_absence_and_reads_why_tickets_stay() {
    let mut d = Driver::little_as(BEA);
    d.press("A tab").gone("release to the queue").press("esc 8 z tab tab tab");
    d.see_line(&["Open tickets", "Your role may not assign tickets"]).press("enter");
    d.press("shift-tab shift-tab shift-tab").type_text("mon").press("f2");
    assert!(d.get::<Technician>(BEA).planned.is_some());
}

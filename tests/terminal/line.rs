//! The line to the desk: prediction and answers, conflicts, offline, signed out, leaving.

use chrono::TimeDelta;
use helpdeck::{
    desk::{Category, Command, Expect, Priority, Refusal, Ticket, To},
    tui::{
        Effect,
        port::{Event, Outcome},
    },
};

use super::{driver::Driver, little::*};

fn priority(ticket: helpdeck::desk::TicketId, priority: Priority) -> Command {
    Command::SetTicketPriority { ticket, priority, was: Expect::Any }
}

fn offline(reason: &str) -> Event {
    Event::Offline { reason: reason.into(), retry_at: None }
}

#[test]
fn a_key_shows_its_result_before_the_desk_answers() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("i").see_line(&["VPN", "● A. Stone"]).see("sending 1");
    assert_eq!(d.the(VPN).assignee, None);
    d.release().see_line(&["VPN", "● A. Stone"]).see("live").agrees();
}

#[test]
fn somebody_who_was_faster_wins_and_the_message_shows_both_values() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("p l").see_line(&["VPN"]);
    d.does(ELI, priority(VPN, Priority::High));
    d.release();
    assert_eq!(
        d.said(),
        "Somebody else set priority to High meanwhile; you wanted Low. Look again, then choose."
    );
    d.see_line(&["#4", "High", "VPN"]).agrees();
}

#[test]
fn changes_of_different_fields_both_stand() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("p l");
    d.does(
        ELI,
        Command::SetTicketStatus {
            ticket: VPN,
            status: Category::Pending.preset(),
            was: Expect::Any,
        },
    );
    d.see_line(&["#4", "Low", "Pending", "VPN"]).release();
    d.see_line(&["#4", "Low", "Pending", "VPN"]).agrees();
}

#[test]
fn the_same_change_by_two_people_is_no_conflict() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("p h");
    d.does(ELI, priority(VPN, Priority::High));
    d.release().agrees();
    d.gone("Somebody else").see_line(&["#4", "High"]);
}

#[test]
fn a_refused_answer_takes_the_prediction_back_and_says_why() {
    let mut d = Driver::little_as(DANA);
    d.on("VPN").hold().press("i").see_line(&["VPN", "D. Cole"]);
    d.does(ADA, Command::DeactivateTechnician { technician: DANA });
    d.release();
    d.gone("● D. Cole");
    assert_eq!(d.said(), "This account has no access. Ask an Admin to activate it.");
    assert_eq!(d.shown::<Ticket>(VPN).assignee, None);
}

#[test]
fn an_answer_that_failed_takes_the_prediction_back_too() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("i");
    let Some(Effect::Send { id, .. }) = d.take_effects().pop() else { panic!("nothing was sent") };
    let outcome = Outcome::Failed("the disk of the server is full".into());
    d.happen(Event::Answer { command: id, outcome });
    assert_eq!(d.said(), "It did not work: the disk of the server is full");
    assert_eq!(d.shown::<Ticket>(VPN).assignee, None);
}

#[test]
fn what_one_step_does_to_some_says_how_many_and_why_not_all() {
    let mut d = Driver::little();
    d.on("VPN").press("space").on("Outlook").press("space a");
    d.does(ADA, priority(VPN, Priority::Low));
    d.type_text("eli").press("enter").agrees();
    assert_eq!(d.said(), "Done for 2.");
}

#[test]
fn an_entry_may_come_before_or_after_the_answer() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("i");
    let Some(Effect::Send { id, command }) = d.take_effects().pop() else { panic!("no command") };
    let request = helpdeck::desk::Request {
        id,
        at: super::driver::nine(),
        actor: ADA.into(),
        command: command.clone(),
    };
    let entry = d.server.submit(request).unwrap().unwrap();
    let outcome = Outcome::Done(entry.revision);
    d.happen(Event::Entry(Box::new(entry)));
    d.happen(Event::Answer { command: id, outcome }).see_line(&["VPN", "A. Stone"]).agrees();
}

#[test]
fn without_a_line_the_age_and_what_waits_are_shown_and_work_goes_on() {
    let mut d = Driver::little();
    d.hold().happen(offline("nothing answers there"));
    d.see("offline since 09:00").see("nothing answers there");
    d.tick(TimeDelta::minutes(8)).see("offline since 09:00");
    d.on("VPN").press("i").see("offline since 09:00, 1 waiting").see_line(&["VPN", "A. Stone"]);
    d.happen(offline("still nothing")).see("offline since 09:00");
    d.happen(Event::Online).see("The server is back.").release().see("live").agrees();
    assert_eq!(d.the(VPN).assignee, Some(ADA));
}

#[test]
fn a_fresh_copy_after_a_gap_keeps_cursor_marks_and_what_is_on_its_way() {
    let mut d = Driver::little();
    d.on("Outlook").press("space").on("Monitor").hold().press("p");
    d.press("esc");
    d.does(ELI, priority(VPN, Priority::Low));
    d.connect();
    d.see("1 marked").see_line(&["#4", "Low"]);
    assert!(d.cursor_row().contains("Monitor"));
}

#[test]
fn a_session_that_ended_says_what_to_do_and_the_screen_stays() {
    let mut d = Driver::little();
    d.happen(Event::SignedOut).see("signed out").see("Sign in again with Q");
    d.see("VPN drops").press("j").see("Sign in again with Q");
    d.press("q").see("Leave helpdeck?");
}

#[test]
fn an_error_stays_until_esc_and_a_success_until_the_next_key() {
    let mut d = Driver::little();
    d.on("Move the printer").press("C").see("has no requester").press("j").see("no requester");
    d.press("esc").gone("no requester").press("i").see("assigned to Ada").press("j");
    d.gone("assigned to Ada");
}

#[test]
fn leaving_is_asked_and_only_y_leaves() {
    let mut d = Driver::little();
    d.press("q").see("Leave helpdeck? y leaves, Esc stays.").press("enter q");
    d.gone("Leave helpdeck?");
    assert_eq!(d.take_effects(), []);
    d.press("ctrl-c").see("Leave helpdeck?").press("y");
    assert_eq!(d.take_effects(), [Effect::Quit]);
}

#[test]
fn esc_never_leaves_and_q_closes_what_is_open_first() {
    let mut d = Driver::little();
    d.press("esc esc esc enter q").see("by priority").press("q").see("Leave helpdeck?");
    assert!(!d.take_effects().contains(&Effect::Quit));
}

#[test]
fn leaving_with_changes_on_their_way_says_that_they_are_kept() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("i q");
    d.see("1 change has not reached the server yet. It is kept here and sent the next time.");
}

#[test]
fn ctrl_l_draws_anew_and_ctrl_z_suspends() {
    let mut d = Driver::little();
    d.press("ctrl-l ctrl-z");
    assert_eq!(d.take_effects(), [Effect::Redraw, Effect::Suspend]);
}

#[test]
fn a_key_that_is_let_go_does_nothing() {
    use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
    let mut d = Driver::little();
    let key =
        KeyEvent::new_with_kind(KeyCode::Char('i'), KeyModifiers::NONE, KeyEventKind::Release);
    let now = super::driver::nine();
    assert_eq!(d.model.update(now, helpdeck::tui::Msg::Key(key)), []);
    d.press("A");
    d.model.update(now, helpdeck::tui::Msg::Key(key));
    d.gone("> i");
}

#[test]
fn a_refusal_from_the_desk_about_a_rule_is_said_in_words() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("i");
    let Some(Effect::Send { id, .. }) = d.take_effects().pop() else { panic!("nothing was sent") };
    let outcome = Outcome::Refused(Refusal::NotAssignable { technician: ADA });
    d.happen(Event::Answer { command: id, outcome }).see("Ada Stone cannot be given tickets");
    let to = To::Technician(ELI);
    d.does(ELI, Command::AssignTicket { ticket: VPN, to, was: Expect::Any });
    d.see_line(&["VPN", "E. Park"]);
}

#[test]
fn a_new_ticket_that_the_desk_refuses_later_is_the_draft_again() {
    let mut d = Driver::little();
    d.press("2").on("Tom").press("n").type_text("Badge is lost").hold().press("f2");
    assert_eq!(d.said(), "#7 created");
    d.does(ADA, Command::SetUserActive { user: TOM, active: false });
    d.release().see("is deactivated and cannot ask").see("The draft is kept.").press("1");
    d.gone("Badge is lost").press("n").see("Badge is lost").see_line(&["User", "is deactivated"]);
}

#[test]
fn a_reply_or_note_that_the_desk_refuses_later_is_kept() {
    let mut d = Driver::little_as(DANA);
    d.on("VPN").hold().press("C").type_text("Dear Sara").press("f2 c").type_text("A remark");
    d.press("enter");
    d.does(ADA, Command::DeactivateTechnician { technician: DANA });
    d.release();
    assert!(d.said().ends_with("What you wrote is kept. c goes on with it."), "{}", d.said());
    d.does(ADA, Command::ActivateTechnician { technician: DANA, add_seat: false });
    d.press("esc C").see("Dear Sara").press("f2");
    assert_eq!(d.the(VPN).messages, 2);
    d.press("c").see("A remark").press("f2");
    assert_eq!(d.the(VPN).messages, 3);
    d.agrees();
}

#[test]
fn a_new_ticket_that_fails_for_another_reason_is_the_draft_again() {
    let mut d = Driver::little();
    d.press("2").on("Tom").press("n").type_text("Badge is lost").hold().press("f2");
    let Some(Effect::Send { id, .. }) = d.take_effects().pop() else { panic!("nothing was sent") };
    let outcome = Outcome::Failed("the disk is full".into());
    d.happen(Event::Answer { command: id, outcome }).see("the disk is full. The draft is kept.");
    d.press("n").see("Badge is lost");
}

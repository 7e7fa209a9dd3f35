//! What waits to be sent and what came back refused: on its row, after a restart, and the three answers.

use chrono::TimeDelta;
use helpdeck::{
    desk::{Category, Command, CommandId, Expect, MessageKind, Priority, Refusal, Ticket},
    tui::{
        Effect,
        port::{Event, Left, Outcome, Why},
    },
};

use super::{
    driver::{Driver, Start, nine},
    little::*,
};

fn priority(priority: Priority, was: Priority) -> Command {
    Command::SetTicketPriority { ticket: VPN, priority, was: Expect::Value(was) }
}

/// Somebody else was faster with the priority of the VPN ticket.
fn beaten() -> Driver {
    let mut d = Driver::little();
    refused(&mut d);
    d
}

/// The VPN ticket with a command that came back refused.
pub fn refused(d: &mut Driver) {
    let was = d.on("VPN").hold().press("p l").the(VPN).priority;
    d.does(ELI, priority(Priority::High, was)).release();
}

fn left(id: u128, command: Command, why: Option<Why>) -> Left {
    Left { id: CommandId::from_u128(id), at: nine() - TimeDelta::minutes(5), command, why }
}

fn forgotten(d: &mut Driver) -> usize {
    d.take_effects().iter().filter(|effect| matches!(effect, Effect::Forget(_))).count()
}

#[test]
fn what_is_on_its_way_has_a_sign_on_its_row_and_a_word_where_the_line_is_gone() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("i").see_line(&["↑", "VPN"]).gone("(waiting)");
    d.happen(Event::Offline { reason: "nothing answers".into(), retry_at: None });
    d.see_line(&["↑", "(waiting) VPN"]).see("1 waiting");
    d.happen(Event::Online).release().gone("↑").gone("(waiting)").agrees();
    let mut d = Driver::start(Start { ascii: true, ..Start::default() });
    d.on("VPN").hold().press("i").see_line(&["^", "VPN"]);
}

#[test]
fn a_refusal_is_shown_with_both_values_once_nobody_types() {
    let mut d = beaten();
    d.see("1 refused").gone("yours");
    d.tick(TimeDelta::milliseconds(900)).gone("yours");
    d.tick(TimeDelta::milliseconds(200));
    d.see("This was not done (1 of 1)").see_line(&["yours", "Low"]).see_line(&["theirs", "High"]);
    d.see("t take theirs").see("m write mine over").see("e edit").see("Esc later");
    d.press("enter").see("yours").press("t").gone("yours").gone("1 refused");
    assert_eq!(forgotten(&mut d), 1);
    assert_eq!(d.the(VPN).priority, Priority::High);
    d.agrees();
}

#[test]
fn who_types_is_not_interrupted_by_a_refusal() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("p l C").type_text("Dear Sara");
    let was = d.the(VPN).priority;
    d.does(ELI, priority(Priority::High, was));
    d.release().tick(TimeDelta::minutes(1)).see("Dear Sara").gone("yours");
    d.press("esc").gone("yours").tick(TimeDelta::seconds(1)).see("yours");
}

#[test]
fn mine_over_theirs_expects_what_was_shown() {
    let mut d = beaten();
    d.press("X").see("yours").press("m").gone("yours").gone("1 refused");
    let last = d.sent().pop();
    assert_eq!(last, Some(priority(Priority::Low, Priority::High)));
    assert_eq!(d.the(VPN).priority, Priority::Low);
    assert_eq!(forgotten(&mut d), 1);
    d.agrees();
}

#[test]
fn mine_over_theirs_is_shown_again_where_somebody_was_faster_once_more() {
    let mut d = beaten();
    d.press("X").hold().press("m");
    d.does(ELI, priority(Priority::Critical, Priority::High));
    d.release().see("1 refused").press("X").see_line(&["theirs", "Critical"]);
    d.press("m").agrees();
    assert_eq!(d.the(VPN).priority, Priority::Low);
}

#[test]
fn edit_opens_where_it_was_made_and_what_is_sent_then_is_the_answer() {
    let mut d = beaten();
    d.press("X e").see("Critical").gone("yours").press("esc esc");
    // Left without an answer it is still there.
    d.see("1 refused").press("X e c").gone("1 refused");
    assert_eq!(d.the(VPN).priority, Priority::Critical);
    d.agrees();
}

#[test]
fn a_title_is_edited_with_mine_in_the_line() {
    let mut d = Driver::little();
    d.on("VPN").hold().press("e ctrl-u").type_text("VPN of Leeds drops").press("enter");
    let title =
        Command::SetTicketTitle { ticket: VPN, title: "VPN is gone".into(), was: Expect::Any };
    d.does(ELI, title);
    d.release().press("X").see_line(&["yours", "VPN of Leeds drops"]);
    d.see_line(&["theirs", "VPN is gone"]).press("e").see("VPN of Leeds drops");
    d.type_text(" again").press("enter").gone("1 refused").agrees();
    assert_eq!(&*d.the(VPN).title, "VPN of Leeds drops again");
}

#[test]
fn later_is_later_until_it_is_asked_for() {
    let mut d = beaten();
    d.tick(TimeDelta::seconds(2)).see("yours").press("esc").gone("yours");
    d.tick(TimeDelta::minutes(5)).gone("yours").see("1 refused").see("X refused");
    d.press("X").see("yours").press("q").gone("yours").see("1 refused");
    assert_eq!(forgotten(&mut d), 0);
    let mut d = Driver::little();
    d.press("X");
    assert_eq!(d.said(), "nothing was refused");
}

#[test]
fn what_is_no_conflict_can_be_tried_again_or_let_go() {
    let mut d = Driver::little_as(DANA);
    d.on("VPN").hold().press("i");
    d.does(ADA, Command::DeactivateTechnician { technician: DANA });
    d.release();
    d.does(ADA, Command::ActivateTechnician { technician: DANA, add_seat: false });
    d.press("X").see("This account has no access").gone("yours").see("m try again");
    d.see("t let it go").press("m").gone("1 refused").agrees();
    assert_eq!(d.the(VPN).assignee, Some(DANA));
}

#[test]
fn a_refused_reply_is_edited_in_the_composer_and_sending_it_answers() {
    let mut d = Driver::little_as(DANA);
    d.on("VPN").hold().press("C").type_text("Dear Sara").press("f2");
    d.does(ADA, Command::DeactivateTechnician { technician: DANA });
    d.release();
    d.does(ADA, Command::ActivateTechnician { technician: DANA, add_seat: false });
    d.press("X e").see("Dear Sara").press("f2").gone("1 refused").agrees();
    assert_eq!(d.the(VPN).messages, 2);
}

#[test]
fn a_refused_ticket_is_edited_in_its_form() {
    let mut d = Driver::little();
    d.press("2").on("Tom").press("n").type_text("Badge is lost").hold().press("f2");
    d.does(ADA, Command::SetUserActive { user: TOM, active: false });
    d.release().press("X e").see("New ticket").see("Badge is lost");
    d.does(ADA, Command::SetUserActive { user: TOM, active: true });
    d.press("f2").gone("1 refused").agrees();
    let made = |ticket: &&Ticket| &*ticket.title == "Badge is lost";
    assert_eq!(d.server.desk.all::<Ticket>().filter(made).count(), 1);
}

#[test]
fn what_was_left_is_shown_as_done_and_what_was_refused_is_asked_about_after_a_restart() {
    let d = Driver::little();
    let was = d.the(VPN).priority;
    let pending = Category::Pending.preset();
    let status = Command::SetTicketStatus { ticket: VPN, status: pending, was: Expect::Any };
    let conflict = Refusal::NotFound { kind: helpdeck::desk::Kind::Ticket };
    let mut d = Driver::waiting(Start::default());
    d.server = Driver::little().server;
    d.happen(Event::Left(vec![
        left(1, status.clone(), None),
        left(2, priority(Priority::Low, was), Some(Why::Desk(conflict))),
        left(3, priority(Priority::High, was), Some(Why::Other("the disk is full".into()))),
    ]));
    assert_eq!(d.said(), "1 change from the last time is sent now.");
    d.connect();
    d.see_line(&["↑", "Pending", "VPN"]);
    d.press("X").see("(1 of 2)").press("t").see("1 refused").press("X").see("the disk is full");
    d.press("t").gone("refused)");
    // The desk had done it already, before this copy was taken.
    let outcome = Outcome::Done(d.server.desk.revision());
    d.happen(Event::Answer { command: CommandId::from_u128(1), outcome }).agrees();
}

#[test]
fn what_was_left_may_be_impossible_by_now_and_is_refused_by_the_desk() {
    let mut d = Driver::little();
    let was = d.the(VPN).priority;
    d.does(ELI, priority(Priority::High, was));
    let stale = priority(Priority::Low, was);
    d.happen(Event::Left(vec![left(1, stale, None)])).see_line(&["High", "VPN"]);
    let refusal = Refusal::Conflict {
        field: helpdeck::desk::Field::Priority,
        yours: helpdeck::desk::FieldValue::Priority(Priority::Low),
        theirs: helpdeck::desk::FieldValue::Priority(Priority::High),
    };
    let outcome = Outcome::Refused(refusal);
    d.happen(Event::Answer { command: CommandId::from_u128(1), outcome });
    d.press("X").see_line(&["theirs", "High"]).press("m").agrees();
    assert_eq!(d.the(VPN).priority, Priority::Low);
}

#[test]
fn what_cannot_be_kept_on_this_computer_is_said() {
    let mut d = Driver::little();
    d.happen(Event::NotKept("the disk is full".into()));
    d.see("Not kept on this computer (the disk is full): lost if the program ends");
    let note = Command::AddMessage {
        id: helpdeck::desk::MessageId::from_u128(1),
        ticket: VPN,
        kind: MessageKind::InternalNote,
        text: "x".into(),
        channel: helpdeck::desk::Channel::Console,
        follow_up: None,
    };
    d.happen(Event::Left(vec![left(9, note, None)]));
    assert_eq!(d.model.replica().map(|replica| replica.pending().len()), Some(1));
}

#[test]
fn a_refused_form_is_edited_with_what_was_filled_in_over_what_is_there_now() {
    let mut d = Driver::little();
    d.press("5").on("York").press("e ctrl-u").type_text("York works").hold().press("f2");
    let edit = helpdeck::desk::EditSite {
        label: Some(helpdeck::desk::Edit::new("York".into(), "York hall".into())),
        ..helpdeck::desk::EditSite::of(YORK)
    };
    d.does(ADA, Command::EditSite(Box::new(edit)));
    d.release();
    assert!(d.said().ends_with("What you filled in is kept."), "{}", d.said());
    d.press("X").see_line(&["yours", "York works"]).see_line(&["theirs", "York hall"]);
    d.press("e").see("York works").see("Your draft, as you left it.");
    // Left and asked for again, it is still there.
    d.press("esc y").press("X e").see("York works").press("f2").gone("1 refused").agrees();
    assert_eq!(&*d.get::<helpdeck::desk::Site>(YORK).name, "York works");
    assert!(d.drafts.last().is_some_and(|draft| draft.text.is_none()), "{:?}", d.drafts);
}

#[test]
fn a_refused_new_device_is_edited_in_its_form_and_a_name_in_its_line() {
    let mut d = Driver::little();
    d.press("9 d e p enter N").type_text("Stores").hold().press("enter");
    let id = helpdeck::desk::DepartmentId::from_u128(77);
    let label = "Stores".to_owned();
    d.does(ELI, Command::AddDepartment(helpdeck::desk::AddDepartment { id, label }));
    d.release().press("X e").see("Stores").type_text(" two").press("enter").gone("1 refused");
    d.agrees();
}

#[test]
fn a_command_of_the_last_time_opens_its_form_as_it_is_now() {
    let mut d = Driver::little();
    let edit = helpdeck::desk::EditSite {
        label: Some(helpdeck::desk::Edit::new("York!".into(), "York works".into())),
        ..helpdeck::desk::EditSite::of(YORK)
    };
    let why = Why::Desk(Refusal::NoAccess);
    let left = left(9, Command::EditSite(Box::new(edit)), Some(why));
    d.happen(Event::Left(vec![left]));
    d.press("X").see("e edit").press("e");
    d.see("What you wanted is not known any more: this is how it is now.").see("York");
}

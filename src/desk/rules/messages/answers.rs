//! Tests of what an answer of the requester does to a ticket that is resolved or closed (D3, F9, B3 row 28).

use chrono::TimeDelta;
use rstest::rstest;

use crate::desk::{
    Account, Category, Command, MessageId, MessageKind, Notice, StatusId, TicketId,
    testing::{ADA, DANA, UMA, World, out, say, status},
};

fn said(ticket: TicketId, text: &str, follow_up: Option<TicketId>) -> Command {
    let Command::AddMessage { kind, channel, .. } = say(ticket, MessageKind::Requester) else {
        unreachable!("that is what say makes")
    };
    let (id, text) = (MessageId::from_u128(3), text.into());
    Command::AddMessage { id, ticket, kind, text, channel, follow_up }
}

fn finished(status_now: StatusId) -> (World, TicketId) {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    world.ok(DANA, status(ticket, status_now));
    (world, ticket)
}

#[rstest]
#[case::resolved(Category::Resolved)]
#[case::closed(Category::Closed)]
fn f9_a_bare_thanks_is_kept_and_reopens_nothing(#[case] category: Category) {
    let (mut world, ticket) = finished(category.preset());
    let notices = world.ok(UMA, said(ticket, "Vielen Dank, Dana!", None));
    assert_eq!(notices, [Notice::OnlyThanks { ticket }]);
    let now = world.the(ticket);
    assert_eq!((now.status, now.reopened, now.messages), (category.preset(), 0, 1));
    assert!(now.answered_after, "with a badge");
    world.ok(UMA, said(ticket, "Thanks, but it still does not print", None));
    let now = world.the(ticket);
    assert_eq!((now.status, now.reopened), (Category::Open.preset(), 1));
    assert!(!now.answered_after);
}

#[test]
fn f9_a_bare_thanks_long_after_closing_opens_no_follow_up() {
    let (mut world, ticket) = finished(Category::Closed.preset());
    world.now += TimeDelta::days(90);
    world.ok(UMA, said(ticket, "Merci !", None));
    assert_eq!(world.the(ticket).messages, 1);
    assert_eq!(world.desk.all::<crate::desk::Ticket>().len(), 1);
}

#[test]
fn f9_a_thanks_ends_waiting_for_the_requester() {
    let (mut world, ticket) = finished(Category::Pending.preset());
    let notices = world.ok(UMA, said(ticket, "Thanks!", None));
    assert_eq!(notices, [Notice::Reopened { ticket }]);
}

#[test]
fn f9_an_account_may_let_thanks_reopen() {
    let (mut world, ticket) = finished(Category::Resolved.preset());
    let account = Account { thanks_reopen: true, ..world.desk.account().expect("founded").clone() };
    let change = crate::desk::Change::Put(crate::desk::Record::Account(account.into()));
    world.desk.apply(world.desk.revision().next(), &change);
    world.ok(UMA, said(ticket, "Thanks!", None));
    assert_eq!(world.the(ticket).status, Category::Open.preset());
}

#[test]
fn d3_an_automatic_answer_is_kept_and_changes_nothing() {
    for category in [Category::Pending, Category::Resolved, Category::Closed] {
        let (mut world, ticket) = finished(category.preset());
        assert_eq!(world.ok(UMA, say(ticket, MessageKind::Automatic)), []);
        let now = world.the(ticket);
        assert_eq!((now.status, now.messages, now.reopened), (category.preset(), 1, 0));
        assert!(!now.answered_after);
    }
}

#[test]
fn d3_a_follow_up_and_its_ticket_know_each_other() {
    let (mut world, ticket) = finished(Category::Closed.preset());
    world.now += TimeDelta::days(15);
    let next = TicketId::from_u128(7);
    world.ok(UMA, said(ticket, "It is back.", Some(next)));
    assert_eq!(world.the(next).follow_up_of, Some(ticket));
    assert_eq!(world.desk.follow_ups(ticket).collect::<Vec<_>>(), [next]);
}

#[test]
fn b3_row_28_an_absent_technician_keeps_what_comes_back_and_somebody_is_told() {
    let (mut world, ticket) = finished(Category::Resolved.preset());
    world.ok(DANA, out(DANA));
    let notices = world.ok(UMA, said(ticket, "It is back.", None));
    assert_eq!(notices, [Notice::AssigneeIsOut { technician: DANA }, Notice::Reopened { ticket }]);
    assert_eq!(world.the(ticket).assignee, Some(DANA));
}

#[test]
fn oracle_8_b3_row_28_a_deactivated_technician_does_not() {
    let (mut world, ticket) = finished(Category::Resolved.preset());
    world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
    assert_eq!(world.the(ticket).assignee, Some(DANA), "TA5");
    let notices = world.ok(UMA, said(ticket, "It is back.", None));
    assert_eq!(notices, [Notice::Reopened { ticket }]);
    assert_eq!(world.the(ticket).assignee, None);
}

#[test]
fn a_reply_of_a_technician_answers_a_thanks() {
    let (mut world, ticket) = finished(Category::Resolved.preset());
    world.ok(UMA, said(ticket, "Thanks!", None));
    world.ok(DANA, say(ticket, MessageKind::PublicReply));
    assert!(!world.the(ticket).answered_after);
}

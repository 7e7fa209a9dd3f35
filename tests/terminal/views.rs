//! Saved views: picked, saved, shared, deleted; and the columns of a list.

use helpdeck::desk::{Command, Kind, SaveView, View, ViewId};

use super::{driver::Driver, little::*};

const TEAM: ViewId = ViewId::from_u128(951);

/// A view of tickets that Dana shares with the team.
fn shared(label: &str) -> Command {
    Command::SaveView(SaveView {
        id: TEAM,
        of: Kind::Ticket,
        label: label.into(),
        shared: true,
        filter: "vpn".into(),
        sort: Some("-title".into()),
        hidden: vec!["user".into(), "title".into(), "colour".into()],
    })
}

fn header(d: &Driver) -> String {
    let screen = d.screen();
    screen.lines().find(|line| line.contains("Priority")).expect("a header").to_owned()
}

#[test]
fn what_is_shown_is_saved_under_a_name_and_picked_again() {
    let mut d = Driver::little_at(120, 30);
    d.press("/").type_text("vpn").press("enter F").see("Save this view as");
    d.type_text("My round").press("enter").see("Who is offered the view My round?").press("1");
    assert_eq!(d.said(), "View My round saved");
    d.see("view: My round");
    let id = d.find::<View>(|view| &*view.name == "My round");
    let view = d.get::<View>(id).clone();
    assert_eq!((view.filter.as_deref(), view.shared, view.owner), (Some("vpn"), false, ADA));
    // Its name is gone while something is different, and comes back with it.
    d.press("esc esc").gone("view: My round").see("Outlook");
    d.press("f").see_line(&["1", "Everything"]).see("Yours").see_line(&["2", "My round", "/ vpn"]);
    d.press("2").see("view: My round").see("VPN").gone("Outlook");
    d.press("f 1").gone("view: My round").see("Outlook").agrees();
}

#[test]
fn a_view_of_the_team_comes_with_its_order_and_columns_and_leaves_alone_what_it_does_not_know() {
    let mut d = Driver::little_at(120, 30);
    assert!(header(&d).contains("User"), "{}", header(&d));
    d.does(DANA, shared("Lines"));
    d.press("f").see("The team's").see_line(&["2", "Lines", "by Dana"]).press("2");
    d.see("view: Lines").see("title \u{2193}");
    // A column that is always shown stays.
    assert!(!header(&d).contains("User") && header(&d).contains("Title"), "{}", header(&d));
    d.press(",").type_text("age").press("enter").gone("view: Lines");
}

#[test]
fn a_view_that_is_not_shared_is_offered_to_nobody_else() {
    let mut d = Driver::little_as(BEA);
    let Command::SaveView(wish) = shared("Alone") else { unreachable!() };
    d.does(DANA, Command::SaveView(SaveView { shared: false, ..wish }));
    d.press("f").see("Everything").gone("Alone").press("esc");
}

#[test]
fn the_name_of_what_somebody_else_shares_is_refused_where_it_is_typed() {
    let mut d = Driver::little_at(120, 30);
    d.does(DANA, shared("Lines"));
    d.press("F").type_text("lines").press("enter");
    d.see("lines is a view that somebody else shares with the team; choose another name.");
    d.press("ctrl-u").type_text("Lines 2").press("enter").see("Who is offered").press("2");
    let id = d.find::<View>(|view| &*view.name == "Lines 2");
    assert!(d.get::<View>(id).shared);
    d.agrees();
}

#[test]
fn a_filter_with_a_mistake_is_not_saved() {
    let mut d = Driver::little();
    d.press("/").type_text("is:lost").press("enter F").gone("Save this view as");
}

#[test]
fn views_are_deleted_by_whom_they_belong_to_and_of_the_teams_by_admins() {
    let mut d = Driver::little_at(120, 30);
    d.does(DANA, shared("Lines"));
    d.press("f").type_text("Delete a view").press("enter").see("Delete a view of Tickets");
    d.press("1").see("Delete the view Lines? The team is offered it no longer.").press("y");
    assert!(d.server.desk.get::<View>(TEAM).is_none());
    assert_eq!(d.said(), "View Lines deleted");
    let mut d = Driver::little_as(BEA);
    d.does(DANA, shared("Lines"));
    d.press("f").see("Lines").gone("Delete a view").press("esc");
}

#[test]
fn columns_are_put_away_and_shown_again_and_others_stay() {
    let mut d = Driver::little_at(120, 30);
    d.press("=").see("Columns of Tickets").see_line(&["[x]", "User"]);
    d.press("space").see("This column is always shown.");
    d.type_text("User").press("space enter");
    assert!(!header(&d).contains("User"), "{}", header(&d));
    // It is kept while another pane is looked at.
    d.press("3 1");
    assert!(!header(&d).contains("User"), "{}", header(&d));
    d.press("=").see_line(&["[ ]", "User"]).type_text("User").press("space enter");
    assert!(header(&d).contains("User"), "{}", header(&d));
}

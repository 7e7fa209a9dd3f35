//! What is half written: kept after a moment of rest and at the end, offered again, gone once it was sent.

use chrono::TimeDelta;
use helpdeck::tui::port::{Draft, Event};

use super::{
    driver::{Driver, nine},
    little::*,
};

/// What was kept or forgotten since this was last asked: names and texts.
fn kept(d: &mut Driver) -> Vec<(String, Option<String>)> {
    std::mem::take(&mut d.drafts).into_iter().map(|draft| (draft.name, draft.text)).collect()
}

fn reply(text: Option<&str>) -> (String, Option<String>) {
    (format!("reply-{VPN}"), text.map(str::to_owned))
}

fn note(text: Option<&str>) -> (String, Option<String>) {
    (format!("note-{VPN}"), text.map(str::to_owned))
}

fn draft((name, text): (String, Option<String>)) -> Draft {
    Draft { name, at: nine() - TimeDelta::minutes(20), text }
}

#[test]
fn a_reply_is_kept_two_seconds_after_the_last_key_and_gone_once_it_was_sent() {
    let mut d = Driver::little();
    d.on("VPN").press("C").type_text("Dear");
    assert_eq!(kept(&mut d), []);
    d.tick(TimeDelta::milliseconds(1_900));
    assert_eq!(kept(&mut d), []);
    d.tick(TimeDelta::milliseconds(100));
    assert_eq!(kept(&mut d), [reply(Some("Dear"))]);
    d.tick(TimeDelta::minutes(1));
    assert_eq!(kept(&mut d), [], "nothing new");
    d.type_text(" Sara").press("esc");
    assert_eq!(kept(&mut d), [reply(Some("Dear Sara"))], "left with something in it");
    d.press("C").press("f2").agrees();
    assert_eq!(kept(&mut d), [reply(None)]);
}

#[test]
fn a_note_in_the_line_and_a_new_ticket_are_kept_too() {
    let mut d = Driver::little();
    d.on("VPN").press("c").type_text("half a rem").tick(TimeDelta::seconds(2));
    assert_eq!(kept(&mut d), [note(Some("half a rem"))]);
    d.press("enter");
    assert_eq!(kept(&mut d), [note(None)]);
    d.press("2").on("Tom").press("n").type_text("Badge").tick(TimeDelta::seconds(2));
    let drafts = kept(&mut d);
    let [(name, Some(text))] = drafts.as_slice() else { panic!("{drafts:?}") };
    assert_eq!(name, "new-ticket");
    // Another start offers it with everything that was chosen.
    let mut other = Driver::little();
    other.happen(Event::Drafts(vec![draft((name.clone(), Some(text.clone())))]));
    assert_eq!(
        other.said(),
        "1 draft is kept. C goes on with a reply, c with a note, n with a new ticket."
    );
    other.press("n").see("Badge").see_line(&["User", "Tom"]).press("f2").agrees();
    assert_eq!(kept(&mut other), [("new-ticket".to_owned(), None)]);
}

#[test]
fn what_is_not_kept_yet_is_kept_at_the_end() {
    let mut d = Driver::little();
    d.on("VPN").press("C").type_text("Dear Sara");
    let last = d.model.last_drafts(nine());
    assert_eq!(last, [Draft { at: nine(), ..draft(reply(Some("Dear Sara"))) }]);
    assert_eq!(d.model.last_drafts(nine()), []);
}

#[test]
fn drafts_of_the_last_time_are_where_their_keys_find_them() {
    let mut d = Driver::little();
    let left = vec![draft(reply(Some("Dear Sara"))), draft(note(Some("A remark")))];
    d.happen(Event::Drafts(left.clone()));
    assert!(d.said().starts_with("2 drafts are kept."), "{}", d.said());
    assert_eq!(kept(&mut d), [], "they are kept already");
    d.on("VPN").press("C").see("Dear Sara").press("esc c").see("A remark").press("f2");
    assert_eq!(kept(&mut d), [note(None)]);
    // The same once more is no news.
    d.happen(Event::Drafts(left[..1].to_vec()));
    assert_eq!(kept(&mut d), []);
}

#[test]
fn two_that_were_typed_apart_become_one_with_both() {
    let mut d = Driver::little();
    let other = Draft { name: format!("reply-{VPN}.17"), ..draft(reply(Some("Other words"))) };
    d.happen(Event::Drafts(vec![draft(reply(Some("Dear Sara"))), other]));
    d.on("VPN").press("C").see("Dear Sara").see("--- also written, 08:40 ---").see("Other words");
    let both = "Dear Sara\n\n--- also written, 08:40 ---\nOther words";
    assert_eq!(kept(&mut d), [(format!("reply-{VPN}.17"), None), reply(Some(both))]);
}

#[test]
fn what_was_sent_elsewhere_is_not_offered_any_more() {
    let mut d = Driver::little();
    d.happen(Event::Drafts(vec![draft(reply(Some("Dear Sara")))]));
    d.happen(Event::Drafts(vec![draft(reply(None))]));
    d.on("VPN").press("C").gone("Dear Sara");
    // Unless more was typed here since.
    d.type_text("More").tick(TimeDelta::seconds(2));
    d.type_text(" words");
    d.happen(Event::Drafts(vec![draft(reply(None))]));
    d.see("More words");
}

#[test]
fn what_is_being_written_is_not_touched_by_a_draft_from_elsewhere() {
    let mut d = Driver::little();
    d.on("VPN").press("C").type_text("Mine");
    d.happen(Event::Drafts(vec![draft(reply(Some("From elsewhere")))]));
    d.see("Mine").gone("From elsewhere");
}

#[test]
fn strange_names_are_left_alone() {
    let mut d = Driver::little();
    let strange = Draft { name: "poem".into(), ..draft(reply(Some("Roses"))) };
    d.happen(Event::Drafts(vec![strange]));
    assert_eq!(d.said(), "");
    assert_eq!(kept(&mut d), []);
}

/// What was kept of the one form that was filled in.
fn form(d: &mut Driver) -> (String, String) {
    let mut all = kept(d);
    assert_eq!(all.len(), 1, "{all:?}");
    let (name, text) = all.remove(0);
    (name, text.expect("kept"))
}

#[test]
fn any_form_is_kept_while_it_is_typed_and_filled_in_again_the_next_time() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("U").tick(TimeDelta::seconds(2));
    assert_eq!(kept(&mut d), [], "nothing was typed");
    d.type_text("Vera").press("tab").type_text("Blau");
    d.tick(TimeDelta::seconds(2));
    let (name, text) = form(&mut d);
    assert_eq!(name, "new-user");
    assert!(text.contains("Vera") && text.contains("New user"), "{text}");
    let mut other = Driver::little();
    other.happen(Event::Drafts(vec![Draft { name, at: nine(), text: Some(text) }]));
    assert_eq!(other.said(), "A form is half filled in: New user. Open it again and go on.");
    // Where it began counts, not the row one is on now.
    other.press("2").on("Tom").press("U").see("Your draft, as you left it.");
    other
        .see_line(&["Site", "Leeds"])
        .see_line(&["First name", "Vera"])
        .see_line(&["Last name", "Blau"]);
    other.type_text("vera@little.example").press("f2").agrees();
    other.find::<helpdeck::desk::User>(|user| &*user.first_name == "Vera");
    assert_eq!(kept(&mut other), [("new-user".to_owned(), None)]);
    // And no more.
    other.press("U").gone("Vera").gone("Your draft");
}

#[test]
fn what_others_changed_meanwhile_stays_in_a_form_that_is_filled_in_again() {
    let mut d = Driver::little();
    d.press("2").on("Sara").press("e").press("tab tab").type_text("+44 113 496 0001");
    d.tick(TimeDelta::seconds(2));
    let (name, text) = form(&mut d);
    assert_eq!(name, format!("user-{SARA}"));
    let mut other = Driver::little();
    let edit = helpdeck::desk::EditUser {
        last_name: Some(helpdeck::desk::Edit::new("Lindqvist".into(), "Berg".into())),
        ..helpdeck::desk::EditUser::of(SARA)
    };
    other.does(DANA, helpdeck::desk::Command::edit_user(edit));
    other.happen(Event::Drafts(vec![Draft { name, at: nine(), text: Some(text) }]));
    other.press("2").on("Sara").press("e").see_line(&["Last name", "Berg"]).press("f2").agrees();
    let sara = other.get::<helpdeck::desk::User>(SARA);
    assert_eq!((&*sara.last_name, sara.phone.as_deref()), ("Berg", Some("+44 113 496 0001")));
}

#[test]
fn a_form_that_is_dropped_is_not_kept_and_a_secret_never_is() {
    let mut d = Driver::little();
    d.press("2 U").type_text("Vera").tick(TimeDelta::seconds(2));
    form(&mut d);
    d.press("esc y");
    assert_eq!(kept(&mut d), [("new-user".to_owned(), None)]);
    d.press("8 W").see("My password").type_text("Correct-Horse-9").tick(TimeDelta::seconds(2));
    assert_eq!(kept(&mut d), []);
}

//! My profile and the account's settings: what is shown, changed, guarded, and where the terminal opens.

use helpdeck::{
    desk::{
        Account, AccountKey, Command, Edit, EditAccount, EditProfile, Expect, Landing, Language,
        PictureId, Strategy, Technician, TechnicianId, TicketNumber, Vocabulary, Zone,
    },
    tui::{
        Ask, AskId, Effect, Opening,
        port::{Event, Picture, Told, Trouble},
    },
};

use super::{
    driver::{Driver, Start},
    little::*,
};

fn dana(d: &Driver) -> &Technician {
    d.get::<Technician>(DANA)
}

#[test]
fn p1_p5_p9_the_profile_shows_what_is_set_and_enter_edits_it() {
    let mut d = Driver::little_as(DANA);
    d.press("8")
        .see("My profile")
        .see("dana@little.example")
        .see_line(&["Landing page", "Tickets"]);
    d.see_line(&["Language", "English, the account's"]).see_line(&["Signature", "none"]);
    d.press("enter").see("First name");
    d.press("end ctrl-u").type_text("Danielle").press("tab tab").type_text("+44 113 496 0192");
    d.press("F2").see("Profile of").see_line(&["Name", "Danielle Cole"]);
    assert_eq!(dana(&d).phone.as_deref(), Some("+44 113 496 0192"));
    d.press("u").see_line(&["Name", "Dana Cole"]);
    assert_eq!(dana(&d).phone, None);
}

#[test]
fn pa1_a_role_is_read_only_for_those_who_may_not_assign_one() {
    let mut d = Driver::little_as(DANA);
    d.press("8").see_line(&["Role", "Technician (an Admin changes it)"]);
    d.press("j j j j enter").see("Role of Dana Cole").type_text("admin").press("enter");
    assert_eq!(d.sent(), []);
}

#[test]
fn p12_p13_language_and_landing_page_are_chosen_from_lists() {
    let mut d = Driver::little_as(BEA);
    d.press("8 e tab tab tab enter").see("Français").type_text("fra").press("enter");
    d.see("from now on, wherever you sign in");
    d.press("tab enter").type_text("devi").press("enter").press("F2");
    let bea = d.get::<Technician>(BEA);
    assert_eq!((bea.language, bea.landing), (Some(Language::Fr), Landing::Devices));
    // The page speaks it from now on.
    d.see_line(&["Langue", "Français"]).see_line(&["Page d'", "Appareils"]);
}

#[test]
fn p14_a_signature_is_written_in_several_lines_or_the_editor_and_shown_as_it_reads() {
    let mut d = Driver::little_as(DANA);
    d.press("8 e shift-tab")
        .type_text("**Dana**")
        .press("enter")
        .type_text("[help](https://x.example)");
    d.press("F2").see("help (https://x.example)").gone("**Dana**");
    assert_eq!(dana(&d).signature.as_deref(), Some("**Dana**\n[help](https://x.example)"));
    d.press("e shift-tab ctrl-o");
    assert!(d.is_editing());
    d.edited(Ok(Some("# Dana Cole\n\n- Leeds"))).press("F2").see("Dana Cole").see("• Leeds");
}

#[test]
fn pa7_changes_that_are_not_saved_are_not_dropped_without_a_question() {
    let mut d = Driver::little_as(DANA);
    d.press("8 e tab").type_text("x").press("esc").see("Leave without saving?");
    d.press("n").see("First name").press("esc y").see_line(&["Name", "Dana Cole"]);
    assert_eq!(d.sent(), []);
    d.press("e esc").gone("First name");
    d.press("e F2").gone("First name");
    assert_eq!(d.sent(), [], "nothing changed, nothing is sent");
}

#[test]
fn pa7_one_save_sends_one_command_with_what_was_seen() {
    let mut d = Driver::little_as(DANA);
    d.press("8 e tab").type_text("-Ray").press("shift-tab shift-tab").type_text("D").press("F2");
    let sent = d.sent();
    let edit = EditProfile {
        last_name: Some(Edit::new("Cole".into(), "Cole-Ray".into())),
        signature: Some(Edit::new(None, Some("D".into()))),
        ..EditProfile::of(DANA)
    };
    assert_eq!(sent, [Command::EditProfile(edit)]);
}

#[test]
fn p9_what_the_desk_refuses_stands_beside_its_field() {
    let mut d = Driver::little_as(DANA);
    d.press("8 e end ctrl-u F2").see("First name must not be empty");
    d.type_text("Dana").press("tab tab").type_text("12").press("F2").see("Phone is not a");
    d.press("esc y");
    assert_eq!(d.sent(), []);
}

fn lands(landing: Landing, open: Option<Opening>) -> Driver {
    let start = Start { me: DANA, open, ..Start::default() };
    let edit = EditProfile { landing: Some(Edit::to(landing)), ..EditProfile::of(DANA) };
    Driver::after(start, [(DANA, Command::EditProfile(edit))])
}

#[test]
fn p13_oracle_22_the_terminal_opens_with_the_landing_page() {
    lands(Landing::Devices, None).see_line(&["Device", "Model"]);
    lands(Landing::Sites, None).see_line(&["Leeds"]);
    lands(Landing::Dashboard, None).see("Needs attention");
}

#[test]
fn oracle_22_what_was_asked_for_at_the_start_wins_over_the_landing_page() {
    let ticket = Some(Opening::Ticket(TicketNumber(1)));
    lands(Landing::Devices, ticket).see_line(&["#1"]).see("Requester");
    let page = Some(Opening::Page(Landing::Sites));
    lands(Landing::Devices, page).see_line(&["Leeds"]);
    let nowhere = Some(Opening::Ticket(TicketNumber(99)));
    let mut d = lands(Landing::Devices, nowhere);
    assert_eq!(d.said(), "There is no ticket #99 here.");
    d.see_line(&["Title"]);
}

#[test]
fn p13_a_page_is_named_as_people_name_it() {
    for (text, opening) in [
        ("#1042", Ok(Opening::Ticket(TicketNumber(1042)))),
        ("7", Ok(Opening::Ticket(TicketNumber(7)))),
        ("Customers", Ok(Opening::Page(Landing::Sites))),
        ("alerts", Ok(Opening::Page(Landing::Alerts))),
        ("cats", Err(())),
    ] {
        assert_eq!(text.parse(), opening, "{text}");
    }
}

#[test]
fn u18_u19_an_admin_edits_the_settings_together() {
    let mut d = Driver::little();
    d.press("9 down enter").see("Account settings").see_line(&["Unknown senders", "quarantine"]);
    d.press("e end")
        .type_text(" Ltd")
        .press("tab enter")
        .type_text("cust")
        .press("enter tab tab enter");
    d.type_text("+05:45")
        .press("enter tab")
        .type_text("50")
        .press("tab enter")
        .type_text("few")
        .press("enter");
    d.press("tab end ctrl-u").type_text("30").press("tab end ctrl-u").press("tab space tab enter");
    d.type_text("leeds").press("enter F2").see("Settings saved");
    let account = d.get::<Account>(AccountKey);
    assert!(account.name.ends_with(" Ltd"), "{account:?}");
    assert_eq!(account.vocabulary, Vocabulary::Msp);
    assert_eq!(Some(account.zone), Zone::parse("+5:45"));
    assert_eq!((account.seat_limit, account.auto_assign), (Some(50), Some(Strategy::LeastLoaded)));
    assert_eq!((account.reopen_window_days, account.auto_close_days), (30, None));
    assert_eq!((account.auto_create_users, account.catch_all_site), (true, Some(LEEDS)));
    d.see_line(&["Time zone", "UTC+05:45"]).see_line(&["Their customer", "Leeds"]);
    d.press("8").see_line(&["Landing page"]).press("e tab tab tab tab enter").see("Customers");
}

#[test]
fn the_time_zone_is_a_place_that_is_found_by_typing() {
    let mut d = Driver::little();
    d.press("9 down enter e tab tab tab enter").type_text("new york");
    d.see_line(&["America/New_York", "UTC-04:00"]).press("enter");
    d.see_line(&["Time zone", "America/New_York", "UTC-04:00 now"]).press("F2");
    assert_eq!(Some(d.get::<Account>(AccountKey).zone), Zone::parse("America/New_York"));
    d.see_line(&["Time zone", "America/New_York", "UTC-04:00 now"]).press("u");
    d.see_line(&["Time zone", "UTC+00:00", "all year"]);
}

#[test]
fn i17_seats_below_those_that_are_taken_and_words_for_numbers_are_refused_beside_the_field() {
    let mut d = Driver::little();
    d.press("9 down enter e tab tab tab tab").type_text("1").press("F2").see("Seats is too small");
    d.press("ctrl-u").type_text("many").press("F2").see("Seats is not a whole number");
    assert_eq!(d.sent(), []);
}

#[test]
fn c3_who_may_not_change_the_settings_sees_them() {
    let mut d = Driver::little_as(DANA);
    d.press("9 down enter").see("Account settings").press("e");
    d.gone("F2");
    assert!(d.said().contains("change the settings"), "{}", d.said());
    let edit = EditAccount { name: Some(Edit::to("Mine".into())), ..EditAccount::default() };
    let refused = d.server.submit(helpdeck::desk::Request {
        id: helpdeck::desk::CommandId::from_u128(1),
        at: super::driver::nine(),
        actor: helpdeck::desk::Actor::Technician(DANA),
        command: Command::EditAccount(edit),
    });
    assert_eq!(refused.unwrap_err().code(), "not-allowed");
}

fn picture(digit: &str) -> PictureId {
    PictureId::parse(&digit.repeat(64)).unwrap()
}

fn has_picture(technician: TechnicianId, digit: &str) -> Command {
    let picture = Some(picture(digit));
    Command::SetPicture { technician, picture, was: Expect::Any }
}

/// What was asked of the desk's side for pictures, each with its number.
fn asked(d: &mut Driver) -> Vec<(AskId, Ask)> {
    let effects = d.take_effects().into_iter();
    let asks = effects.filter_map(|effect| match effect {
        Effect::Ask { id, ask } => Some((id, ask)),
        _ => None,
    });
    asks.collect()
}

fn red() -> Told {
    Told::Picture(Picture { width: 4, points: vec![Some([200, 0, 0]); 16] })
}

#[test]
fn p4_a_picture_is_asked_for_once_when_it_is_to_be_seen_and_drawn_in_half_blocks() {
    let mut d = Driver::little_as(DANA);
    d.does(DANA, has_picture(DANA, "a"));
    assert_eq!(asked(&mut d), []);
    d.press("8").see_line(&["Picture", "[DC]"]);
    let [(id, Ask::Picture { technician: DANA })] = asked(&mut d)[..] else { panic!("one ask") };
    d.press("j k esc 8");
    assert_eq!(asked(&mut d), [], "it is on its way");
    d.happen(Event::Told { ask: id, outcome: Ok(red()) });
    d.see("▀▀▀▀").gone("[DC]").press("esc 4").on("Dana").press("enter").see("▀▀▀▀");
    assert_eq!(asked(&mut d), []);
    // Another picture has another name.
    d.does(DANA, has_picture(DANA, "b")).see_line(&["Picture", "[DC]"]).gone("▀▀▀▀");
    let [(id, _)] = asked(&mut d)[..] else { panic!("one ask") };
    d.happen(Event::Told { ask: id, outcome: Err(Trouble::default()) });
    d.press("j k").see_line(&["Picture", "[DC]"]);
    assert_eq!((d.said(), asked(&mut d)), (String::new(), vec![]), "initials are enough");
}

#[test]
fn p4_the_picture_is_changed_from_a_path_and_a_wrong_one_stays_to_be_mended() {
    let mut d = Driver::little_as(DANA);
    d.press("8").see_line(&["Picture", "none"]).press("P").see("a JPEG, PNG or WebP");
    d.press("enter").see("Type a path like").type_text("~/mee.png").press("enter");
    let path = "~/mee.png".to_owned();
    let [(id, ask)] = &asked(&mut d)[..] else { panic!("one ask") };
    assert_eq!(*ask, Ask::SetPicture { technician: DANA, path });
    let text = "There is no file mee.png. Look at the path again.".to_owned();
    let trouble = Trouble { text, fields: Vec::new() };
    d.press("enter").happen(Event::Told { ask: *id, outcome: Err(trouble) });
    d.see("There is no file mee.png").see("~/mee.png").press("enter");
    let [(id, _)] = asked(&mut d)[..] else { panic!("one ask") };
    d.does(DANA, has_picture(DANA, "a")).happen(Event::Told { ask: id, outcome: Ok(Told::Done) });
    assert_eq!(d.said(), "Picture of Dana Cole changed");
    d.gone("~/mee.png").press("P").see("Blank takes your picture away").press("enter");
    let asks = asked(&mut d);
    assert!(
        asks.iter().any(|(_, ask)| *ask == Ask::RemovePicture { technician: DANA }),
        "{asks:?}"
    );
}

#[test]
fn p4_without_unicode_initials_stand_for_the_picture() {
    let mut d = Driver::start(Start { me: DANA, ascii: true, ..Start::default() });
    d.does(DANA, has_picture(DANA, "a")).press("8");
    for (ask, _) in asked(&mut d) {
        d.happen(Event::Told { ask, outcome: Ok(red()) });
    }
    d.see_line(&["Picture", "[DC]"]);
}

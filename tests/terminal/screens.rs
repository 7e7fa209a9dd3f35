//! Screens as text and as pictures: what the program looks like, at the sizes that matter, from the sample
//! desk at a fixed time. The files are checked in; `UPDATE=1 cargo test` writes them anew.

use chrono::TimeDelta;
use helpdeck::{
    desk::{Category, Command, Expect, PictureId, StatusId, Technician},
    sample,
    tui::{
        Ask, Effect,
        port::{Door, Event, Picture, Told},
        theme::{Depth, Themes},
    },
};
use ratatui::style::Color;
use unicode_width::UnicodeWidthStr as _;

use super::{
    driver::{Driver, Start, morning},
    sign_in::at_the_door,
};
use crate::snapshot::{check_picture, check_screen};

fn sample(width: u16, height: u16) -> Driver {
    themed(width, height, "default")
}

fn themed(width: u16, height: u16, theme: &str) -> Driver {
    let mut d = Driver::sample(Start { size: (width, height), theme, ..Start::default() });
    // What is fetched when the cursor rests is there.
    d.tick(TimeDelta::seconds(1));
    d
}

fn check(d: &mut Driver, title: &str, name: &str) {
    let (buffer, cursor) = d.tick(TimeDelta::seconds(1)).buffer();
    check_screen(&format!("helpdeck: {title}"), &buffer, cursor, name);
}

#[test]
fn tickets() {
    for (width, height) in [(80, 24), (120, 40), (160, 50)] {
        let mut d = sample(width, height);
        d.press("j j");
        check(&mut d, "tickets", &format!("tickets-{width}x{height}"));
    }
}

#[test]
fn every_theme() {
    let names: Vec<String> = Themes::default().names().map(str::to_owned).collect();
    for name in names {
        in_theme(&name, Depth::True, &format!("theme-{name}"));
    }
    in_theme("dark", Depth::Indexed, "theme-dark-256");
    in_theme("light", Depth::Indexed, "theme-light-256");
    in_theme("dark", Depth::Sixteen, "theme-dark-16");
}

/// The queue with a mark, a message and what a filter found, as a picture: its text is the same in every theme.
fn in_theme(theme: &str, depth: Depth, picture: &str) {
    let start = Start { size: (80, 24), theme, depth, ..Start::default() };
    let mut d = Driver::sample(start);
    d.press("j space j i").tick(TimeDelta::seconds(1));
    let (buffer, cursor) = d.buffer();
    check_picture(&format!("helpdeck: tickets, theme {theme}"), &buffer, cursor, picture);
}

#[test]
fn too_small() {
    check(&mut sample(20, 5), "a terminal of 20x5", "small-20x5");
}

#[test]
fn ticket() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut d = sample(width, height);
        d.press("j j enter");
        check(&mut d, "a ticket", &format!("ticket-{width}x{height}"));
    }
}

#[test]
fn new_ticket_with_the_device_field_open() {
    let mut d = sample(80, 24);
    d.press("2").on("+2").press("n").type_text("Docking station shows no picture");
    d.press("up enter");
    check(&mut d, "new ticket, choosing the device", "new-ticket");
}

#[test]
fn new_ticket_filled_in() {
    let mut d = sample(120, 40);
    d.press("2").on("+2").press("n").type_text("Docking station shows no picture");
    d.press("tab enter h tab tab tab tab").type_text("Since the update on Monday.");
    check(&mut d, "new ticket", "new-ticket-form");
}

#[test]
fn assign() {
    let mut d = sample(80, 24);
    d.press("j space space a");
    check(&mut d, "assign", "assign");
}

#[test]
fn availability() {
    let mut d = sample(80, 24);
    d.press("A").type_text("14:00");
    check(&mut d, "availability", "availability");
}

#[test]
fn going_out_with_open_tickets() {
    let mut d = sample(80, 24);
    d.press("A").type_text("14:00").press("tab enter j");
    check(&mut d, "who covers", "cover");
}

#[test]
fn signing_in() {
    let door = |invitation: Option<&str>| Door {
        url: "https://desk.fellgate.example".into(),
        invitation: invitation.map(str::to_owned),
        ..Door::default()
    };
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = at_the_door((width, height), door(None));
        d.type_text("priya.nair@fellgate.example").press("tab").type_text("Not shown");
        check(&mut d, "signing in", &format!("sign-in-{width}x{height}"));
        let mut d = at_the_door((width, height), door(Some("hd_Yc3v0mBq")));
        d.type_text("lowercase only").press("f2");
        check(&mut d, "an invitation", &format!("invitation-{width}x{height}"));
    }
}

#[test]
fn profile_with_a_picture() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        let admin = d.find::<Technician>(|t| &*t.email == sample::ADMIN);
        let picture = PictureId::parse(&"a".repeat(64));
        d.does(admin, Command::SetPicture { technician: admin, picture, was: Expect::Any });
        d.press("8");
        let asked = d.take_effects().into_iter().find_map(|effect| match effect {
            Effect::Ask { id, ask: Ask::Picture { .. } } => Some(id),
            _ => None,
        });
        let outcome = Ok(Told::Picture(face()));
        d.happen(Event::Told { ask: asked.unwrap(), outcome }).press("G");
        check(&mut d, "my picture", &format!("picture-{width}x{height}"));
    }
}

/// A head and shoulders, as one draws them with a compass.
fn face() -> Picture {
    let point = |at: i32| {
        let (x, y) = (at % 24 - 12, at / 24);
        let within = |cx: i32, cy: i32, r: i32| (x - cx).pow(2) + (y - cy).pow(2) <= r * r;
        let shade = u8::try_from(y * 3).unwrap();
        match () {
            () if within(0, 3, 4) && y < 4 => Some([70, 50, 40]),
            () if within(0, 7, 5) => Some([232, 190, 160]),
            () if within(0, 24, 10) => Some([40, 110 - shade, 150]),
            () if within(0, 12, 13) => Some([210 - shade, 225 - shade, 235]),
            () => None,
        }
    };
    Picture { width: 24, points: (0..24 * 24).map(point).collect() }
}

#[test]
fn absence_form() {
    let mut d = sample(80, 24);
    d.press("8 z").type_text("mon").press("tab").type_text("fri 17:00").press("tab enter");
    d.type_text("priya").press("enter tab");
    check(&mut d, "an absence to plan", "absence-form");
}

#[test]
fn technicians() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        d.press("4 j j");
        let name = if width == 80 {
            "technicians".into()
        } else {
            format!("technicians-{width}x{height}")
        };
        check(&mut d, "technicians", &name);
    }
}

#[test]
fn alerts() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        d.press("6 j");
        let size = if width == 80 { String::new() } else { format!("-{width}x{height}") };
        check(&mut d, "alerts", &format!("alerts{size}"));
    }
}

#[test]
fn automation() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        d.press("9").type_text("auto").press("enter j j j");
        let size = if width == 80 { String::new() } else { format!("-{width}x{height}") };
        check(&mut d, "automation rules", &format!("automation{size}"));
    }
    let mut d = sample(120, 40);
    d.press("9").type_text("auto").press("enter j j j t");
    check(&mut d, "a rule tried on the past", "automation-tried");
    let mut d = sample(80, 24);
    d.press("9").type_text("auto").press("enter j j j e");
    check(&mut d, "a rule to edit", "automation-form");
}

#[test]
fn statuses() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        let (id, label) = (StatusId::from_u128(700), "Waiting for parts".to_owned());
        d.does(d.model.me(), Command::AddStatus { id, label, category: Category::Pending });
        d.press("9").type_text("stat").press("enter").on("Waiting for parts");
        let size = if width == 80 { String::new() } else { format!("-{width}x{height}") };
        check(&mut d, "ticket statuses", &format!("statuses{size}"));
    }
}

#[test]
fn roles() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        d.press("9").type_text("rol").press("enter").on("Technician");
        let size = if width == 80 { String::new() } else { format!("-{width}x{height}") };
        check(&mut d, "roles", &format!("roles{size}"));
        d.press("enter");
        check(&mut d, "a role", &format!("role{size}"));
    }
    let mut d = sample(80, 24);
    d.press("9").type_text("rol").press("enter").on("Technician").press("c tab tab enter");
    d.press("down down down down down down down down space");
    check(&mut d, "what a role may do", "role-form");
    let mut d = sample(80, 24);
    d.press("4").on("Technician").press("R down");
    check(&mut d, "the role of a technician", "role-assign");
}

#[test]
fn device_to_edit() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        d.press("3 j j E");
        let size = if width == 80 { String::new() } else { format!("-{width}x{height}") };
        check(&mut d, "a device to edit", &format!("device-form{size}"));
    }
}

#[test]
fn dashboard() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        d.press("7 j");
        let size = if width == 80 { String::new() } else { format!("-{width}x{height}") };
        check(&mut d, "dashboard", &format!("dashboard{size}"));
    }
}

#[test]
fn account_settings_and_mail() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        d.press("9").type_text("sett").press("enter G k k");
        let size = if width == 80 { String::new() } else { format!("-{width}x{height}") };
        check(&mut d, "account settings", &format!("settings{size}"));
    }
    let mut d = sample(80, 24);
    d.press("9").type_text("sett").press("enter m enter").type_text("server").press("enter");
    d.press("tab").type_text("mail.example.com").press("tab tab tab").type_text("desk");
    check(&mut d, "mail settings", "mail-settings");
}

#[test]
fn user_with_related_devices() {
    let mut d = sample(80, 24);
    d.press("2").on("+2").press("enter");
    check(&mut d, "a user with related devices", "user-devices");
}

#[test]
fn users_and_devices() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        d.press("2 j j j");
        check(&mut d, "users", &format!("users-{width}x{height}"));
        d.press("3 j j j");
        check(&mut d, "devices", &format!("devices-{width}x{height}"));
    }
}

#[test]
fn edit_relations() {
    let mut d = sample(80, 24);
    d.press("3 j j e");
    check(&mut d, "relations of a device", "relations");
}

#[test]
fn palette_and_help() {
    let mut d = sample(80, 24);
    d.press(":").type_text("dev");
    check(&mut d, "palette", "palette");
    let mut d = sample(80, 24);
    d.press("?");
    check(&mut d, "help", "keys-here");
}

#[test]
fn filter_with_a_mistake() {
    let mut d = sample(80, 24);
    d.press("/").type_text("is:unassigned prio:").paste("urgent");
    check(&mut d, "a mistake in the filter", "filter-mistake");
}

#[test]
fn reply() {
    let mut d = sample(80, 24);
    super::mail::mail_on(&mut d);
    d.press("j j C").type_text("Good morning, I am looking at it now.");
    check(&mut d, "reply", "reply");
}

#[test]
fn sort_and_status_menus() {
    let mut d = sample(80, 24);
    d.press(",");
    check(&mut d, "sort", "sort");
    let mut d = sample(80, 24);
    d.press("s");
    check(&mut d, "status", "status");
}

#[test]
fn views_and_columns() {
    let mut d = sample(80, 24);
    d.press("/").type_text("is:unassigned").press("enter F").type_text("Nobody's yet");
    d.press("enter 1 f");
    check(&mut d, "views", "views");
    d.press("esc =");
    check(&mut d, "columns", "columns");
}

#[test]
fn question_before_several_are_resolved() {
    let mut d = sample(80, 24);
    d.press("space space space x");
    check(&mut d, "resolve several", "resolve");
}

#[test]
fn the_sample_is_the_same_whenever_it_is_made() {
    let script = || sample::script(&sample::Size::default(), 1, morning());
    assert!(script().eq(script()));
}

#[test]
fn a_theme_with_a_ground_paints_every_cell() {
    let keys = ["", "enter", "a", "n", "?", "c", "A", "C", "3 e", "space space x", "/ x", "4"];
    for keys in keys {
        for (width, height) in [(80, 24), (140, 40), (30, 8)] {
            let mut d = themed(width, height, "light");
            d.press(keys);
            let (buffer, _) = d.buffer();
            // The second cell of a wide letter is never drawn.
            let drawn = buffer.content.windows(2).filter(|two| two[0].symbol().width() < 2);
            let bare = drawn.filter(|two| two[1].bg == Color::Reset);
            assert_eq!(bare.count(), 0, "after {keys:?} at {width}x{height}:\n{}", d.screen());
        }
    }
}

/// The page that the administration menu has under these letters.
fn administration(width: u16, height: u16, letters: &str) -> Driver {
    let mut d = sample(width, height);
    d.press("9").type_text(letters).press("enter");
    d
}

#[test]
fn importing() {
    const FILE: &str = "site_name,first_name,last_name,email,department\r\n\
        Leeds office,Ines,Moreau,ines.moreau@fellgate.example,Finance\r\n\
        Leeds office,Paul,Brandt,paul.brandt@fellgate.example,Sales\r\n\
        Leeds ofice,Kim,Sato,kim.sato@fellgate.example,Sales\r\n\
        York warehouse,Nils,Falk,nils at fellgate,Returns\r\n\
        York warehouse,Tove,Lund,tove.lund@fellgate.example,Returns\r\n";
    check(&mut administration(80, 24, "import"), "a file to import", "import-start");
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = administration(width, height, "import");
        d.world.files.insert("~/joiners.csv".into(), FILE.into());
        d.press("f").type_text("joiners.csv").press("enter");
        check(&mut d, "a file that was tried", &format!("import-{width}x{height}"));
    }
    let mut d = administration(80, 24, "import");
    d.world.files.insert("~/joiners.csv".into(), FILE.into());
    d.press("f").type_text("joiners.csv").press("enter o");
    check(&mut d, "what becomes of each line", "import-lines");
    d.press("esc e i");
    check(&mut d, "the question before it is imported", "import-question");
    let mut d = sample(80, 24);
    d.press("2 S");
    check(&mut d, "where to write a list", "export");
}

#[test]
fn directory() {
    check(&mut administration(80, 24, "directory"), "no directory yet", "directory-none");
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        let admin = d.find::<Technician>(|t| &*t.email == sample::ADMIN);
        d.does(admin, super::files::directory(false));
        d.world.secret = true;
        d.world.people = super::files::people();
        d.press("9").type_text("directory").press("enter p");
        check(&mut d, "the directory", &format!("directory-{width}x{height}"));
        if width == 80 {
            d.press("e");
            check(&mut d, "the directory to set", "directory-form");
        }
    }
}

#[test]
fn forms_about_users() {
    let mut d = sample(80, 24);
    d.press("2").on("+2").press("N").type_text("Ines").press("tab").type_text("Moreau");
    check(&mut d, "a new user", "new-user");
    let mut d = sample(80, 24);
    d.press("2").on("+2").press("e");
    check(&mut d, "a user to edit", "user-form");
    let mut d = sample(80, 24);
    d.press("2").on("+2").press("@");
    check(&mut d, "addresses of a user", "user-addresses");
    let mut d = sample(80, 24);
    d.press("2").on("+2").press("J enter");
    check(&mut d, "what follows when two users are merged", "user-merge");
}

#[test]
fn sites_and_what_is_in_them() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        d.press("5 j");
        check(&mut d, "sites", &format!("sites-{width}x{height}"));
    }
    let mut d = sample(80, 24);
    d.press("5 L");
    check(&mut d, "folders of a site", "folders");
    check(&mut administration(160, 50, "folders"), "folders", "folders-160x50");
    check(&mut administration(80, 24, "departments"), "departments", "departments");
    check(&mut administration(160, 50, "departments"), "departments", "departments-160x50");
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = Driver::little_at(width, height);
        super::mail::letters(&mut d);
        d.press("9").type_text("mail").press("enter");
        check(&mut d, "mails on their way", &format!("mail-{width}x{height}"));
    }
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = Driver::little_at(width, height);
        d.press("9").type_text("held").press("enter");
        check(&mut d, "held back", &format!("held-{width}x{height}"));
    }
}

#[test]
fn profile_settings_and_audit() {
    for (width, height) in [(80, 24), (160, 50)] {
        let size = format!("{width}x{height}");
        let mut d = sample(width, height);
        d.press("8");
        check(&mut d, "my profile", &format!("profile-{size}"));
        let mut d = Driver::little_at(width, height);
        d.press("9").type_text("audit").press("enter");
        check(&mut d, "the audit log", &format!("audit-{size}"));
    }
    check(&mut administration(80, 24, "settings"), "account settings", "settings-80x24");
    let mut d = sample(80, 24);
    d.press("9");
    check(&mut d, "administration", "administration");
}

#[test]
fn tokens() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        let me = d.model.me();
        super::tokens::some(&mut d, me);
        d.press("9").type_text("api").press("enter").on("CI");
        let size = if width == 80 { String::new() } else { format!("-{width}x{height}") };
        check(&mut d, "API tokens", &format!("tokens{size}"));
    }
    let mut d = sample(80, 24);
    d.press("9").type_text("api").press("enter N").type_text("Build");
    check(&mut d, "an API token to make", "token-form");
}

#[test]
fn webhooks() {
    for (width, height) in [(80, 24), (160, 50)] {
        let mut d = sample(width, height);
        let me = d.model.me();
        super::webhooks::some(&mut d, me);
        d.press("9").type_text("webh").press("enter").on("Chat");
        let size = if width == 80 { String::new() } else { format!("-{width}x{height}") };
        check(&mut d, "webhooks", &format!("webhooks{size}"));
    }
    let mut d = sample(80, 24);
    let me = d.model.me();
    super::webhooks::some(&mut d, me);
    d.press("9").type_text("webh").press("enter").on("Chat").press("e");
    check(&mut d, "a webhook to edit", "webhook-form");
    d.press("esc o");
    check(&mut d, "what was delivered to a webhook", "webhook-log");
}

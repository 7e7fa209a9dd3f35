//! Custom commands: agreed to once, run for the records they are about, on offer in the palette and the help.

use helpdeck::{
    desk::Device,
    tui::{
        Ask, CustomCommands, Effect, End, Keys, Msg, Program, Speech,
        port::{Event, Told},
    },
};

use super::driver::{Driver, Start};

const COMMANDS: &str = r#"
[command.ping]
key = "! p"
title = "Ping the device"
run = ["ping", "-c", "one two"]
on = "devices"

[command.note]
key = "f8"
run = ["note"]
terminal = true
"#;

/// The settings file was saved with these commands in it.
fn save(d: &mut Driver, text: &str) {
    let mut custom = CustomCommands::default();
    let keys = Keys::standard().unwrap();
    assert_eq!(custom.read("config.toml", text, &keys), []);
    super::panes::save(d, keys, custom);
    d.take_effects();
}

fn with(text: &str) -> Driver {
    let mut d = Driver::little_at(100, 30);
    save(&mut d, text);
    d
}

fn runs(d: &mut Driver) -> (Vec<Program>, Vec<Vec<String>>) {
    let (mut runs, mut trusts) = (Vec::new(), Vec::new());
    for effect in d.take_effects() {
        match effect {
            Effect::Run(program) => runs.push(program),
            Effect::Ask { ask: Ask::Trust(run), .. } => trusts.push(run),
            _ => {}
        }
    }
    (runs, trusts)
}

fn records(program: &Program) -> Vec<serde_json::Value> {
    program.records.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_first_time_it_asks_with_the_whole_line_and_then_it_runs_at_once() {
    let mut d = with(COMMANDS);
    d.press("3").on("LT-02").press("! p");
    d.see("Run Ping the device? This line has not been run from here before.");
    d.see(r#"ping -c "one two""#).see("It reads the record as JSON");
    assert_eq!(runs(&mut d), (vec![], vec![]));
    d.press("esc");
    assert_eq!(runs(&mut d), (vec![], vec![]));
    d.press("! p enter");
    assert_eq!(runs(&mut d), (vec![], vec![]), "Enter is no yes");
    d.press("y");
    let line = ["ping", "-c", "one two"].map(str::to_owned).to_vec();
    let (ran, trusted) = runs(&mut d);
    assert_eq!(trusted, std::slice::from_ref(&line));
    assert_eq!((ran.len(), &ran[0].run, ran[0].terminal), (1, &line, false));
    assert_eq!(d.said(), "Ping the device runs");
    let given = records(&ran[0]);
    assert_eq!(given.len(), 1);
    assert_eq!(given[0]["device_name"], "LT-02");
    assert!(given[0].get("site_name").is_some_and(serde_json::Value::is_string), "{given:?}");
    d.press("! p");
    assert_eq!(runs(&mut d).0.len(), 1, "it does not ask again");
    save(&mut d, &COMMANDS.replace("one two", "three"));
    d.press("! p").see("-c three").press("n");
    assert_eq!(runs(&mut d), (vec![], vec![]), "another line is another question");
}

#[test]
fn that_it_is_kept_does_not_take_away_how_it_ended() {
    let mut d = with(COMMANDS);
    d.press("f8 y");
    let kept = d.take_effects().into_iter().find_map(|effect| match effect {
        Effect::Ask { id, ask: Ask::Trust(_) } => Some(id),
        _ => None,
    });
    d.message(Msg::Ran { title: "note".into(), end: End::Well("filed".into()) });
    d.happen(Event::Told { ask: kept.unwrap(), outcome: Ok(Told::Done) });
    assert_eq!(d.said(), "note: filed");
}

#[test]
fn marked_records_are_given_together_and_their_marks_go() {
    let mut d = with(COMMANDS);
    d.press("3").on("LT-02").press("space").on("YK-01").press("space ! p");
    d.see("It reads 2 records").press("y");
    let (ran, _) = runs(&mut d);
    let names: Vec<String> = records(&ran[0])
        .iter()
        .map(|device| device["device_name"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(names.len(), 2);
    assert!(names.contains(&"LT-02".to_owned()) && names.contains(&"YK-01".to_owned()));
    d.press("! p");
    assert_eq!(records(&runs(&mut d).0[0]).len(), 1);
}

#[test]
fn it_is_about_the_page_that_is_open_and_only_where_its_records_are() {
    let mut d = with(COMMANDS);
    d.press("! p esc");
    assert_eq!(runs(&mut d), (vec![], vec![]), "these are tickets");
    d.press("f8").see("Run note?").press("y");
    let (ran, _) = runs(&mut d);
    assert!(ran[0].terminal && records(&ran[0])[0].get("number").is_some());
    let device = d.find::<Device>(|device| &*device.name == "LT-02");
    d.press("3").on("LT-02").press("enter f8");
    assert_eq!(records(&runs(&mut d).0[0])[0]["id"], device.to_string());
    // A panel has no records.
    d.press("esc 8 f8");
    assert_eq!(runs(&mut d), (vec![], vec![]));
}

#[test]
fn a_list_without_rows_has_nothing_to_give() {
    let mut d = with(COMMANDS);
    d.press("3 /").type_text("nothing like it").press("enter ! p");
    assert_eq!(d.said(), "Ping the device: there is no record here that it could take.");
}

#[test]
fn palette_and_help_know_it_and_the_continuations_do() {
    let mut d = with(COMMANDS);
    d.press(":").type_text("ping the").see_line(&["Ping the device", "! p"]).press("enter");
    assert_eq!(runs(&mut d), (vec![], vec![]), "these are tickets");
    d.press("esc 3").on("LT-02").press(":").type_text("ping the").press("enter");
    d.see("Run Ping the device?").press("y");
    assert_eq!(runs(&mut d).0.len(), 1);
    d.press("?").type_text("ping").see_line(&["Ping the device", "! p"]).press("esc");
    d.press("4 ?").type_text("ping the").gone("Ping the device").press("esc");
}

#[test]
fn how_it_ended_is_said_in_one_line_and_nothing_it_wrote_moves_the_cursor() {
    let mut d = with(COMMANDS);
    let mut ends = |end: End, said: &str| {
        d.message(Msg::Ran { title: "Ping".into(), end });
        assert_eq!(d.said(), said);
    };
    ends(End::Well(String::new()), "Ping is done.");
    ends(End::Well("\x1b[2J64 bytes\x07".into()), "Ping: [2J64 bytes");
    ends(End::Code(2, String::new()), "Ping failed with exit code 2.");
    ends(End::Code(2, "no\x1b route".into()), "Ping failed with exit code 2: no route");
    ends(End::Signal(9), "Ping was ended by signal 9.");
    ends(End::NotStarted("ping: not found".into()), "Ping could not be started: ping: not found");
}

#[test]
fn in_lines_it_is_asked_and_told_like_everything_else() {
    let mut d = Driver::start(Start { speech: Speech::Lines, ..Start::default() });
    save(&mut d, COMMANDS);
    d.take_heard();
    d.press("f8");
    let asked = d.take_heard();
    assert!(asked.contains("Run note?"), "{asked}");
    d.press("y");
    assert_eq!(runs(&mut d).0.len(), 1);
    d.take_heard();
    d.message(Msg::Ran { title: "note".into(), end: End::Well("filed".into()) });
    let told = d.take_heard();
    assert!(told.contains("note: filed"), "{told}");
}

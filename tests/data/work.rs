//! A technician's work from a shell, on the desk of this computer: away and back, what is next, tickets shown, changed
//! and opened, what a shell and a manual know.

use std::{
    io::Write as _,
    process::{Output, Stdio},
};

use serde_json::Value;

use crate::pty::Home;

pub fn run(home: &Home, args: &[&str], typed: &str) -> Output {
    let mut command = home.command();
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // One that does not read has ended already, which is its right.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    child.wait_with_output().unwrap()
}

#[track_caller]
pub fn fine(home: &Home, args: &[&str], typed: &str) -> String {
    let output = run(home, args, typed);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{args:?}: {told}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
pub fn fails(home: &Home, args: &[&str], code: i32, why: &str) {
    let output = run(home, args, "");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{args:?}: {told}");
    assert!(told.contains(why), "{args:?}: {told}");
}

pub fn json(home: &Home, args: &[&str]) -> Vec<Value> {
    serde_json::from_str(&fine(home, args, "")).unwrap()
}

fn is_available(home: &Home, who: &str) -> bool {
    let rows = json(home, &["technicians", "--json"]);
    let row = rows.iter().find(|row| row["email"].as_str().is_some_and(|mail| mail.contains(who)));
    row.expect("a technician")["available"].as_bool().unwrap()
}

#[test]
fn t18_t17_away_and_available_oneself_and_others() {
    let home = Home::new();
    assert!(is_available(&home, "maren"));
    let said = fine(&home, &["away", "--until", "2h"], "");
    assert!(said.contains("out of office"), "{said}");
    assert!(!is_available(&home, "maren"));
    fine(&home, &["available"], "");
    assert!(is_available(&home, "maren"));
    let rows = json(&home, &["technicians", "--json"]);
    let other = rows
        .iter()
        .find(|row| row["available"] == true && !row["email"].as_str().unwrap().contains("maren"));
    let other = other.unwrap()["email"].as_str().unwrap();
    fine(&home, &["away", other, "--release"], "");
    assert!(!is_available(&home, other));
    fails(&home, &["away", "--until", "yesterday"], 1, "14:00");
    fails(&home, &["away", "nobody at all"], 1, "is called");
}

#[test]
fn what_is_next_is_mine_before_nobodys_and_the_most_urgent_first() {
    let home = Home::new();
    let rows = json(&home, &["next", "--count", "1000", "--json"]);
    assert!(rows.len() > 3);
    let mine: Vec<bool> =
        rows.iter().map(|row| !row["technician"].as_str().unwrap_or_default().is_empty()).collect();
    assert!(mine.is_sorted_by(|a, b| a >= b), "{mine:?}");
    assert!(rows.iter().all(|row| row["category"] == "open"), "{rows:?}");
    let one = fine(&home, &["next"], "");
    let number = rows[0]["number"].to_string();
    assert_eq!(one.lines().count(), 2, "{one}");
    assert!(one.contains(number.trim_matches('"')), "{one}");
}

#[test]
fn a_ticket_is_shown_and_changed_with_all_that_was_asked() {
    let home = Home::new();
    let row = &json(&home, &["tickets", "--json", "--filter", "is:open -prio:critical"])[0];
    let number = row["number"].to_string().trim_matches(['"', '#']).to_owned();
    let shown = fine(&home, &["ticket", &number], "");
    assert!(shown.starts_with(&format!("#{number} ")) && shown.contains("Status: "), "{shown}");
    let change = ["ticket", &number, "--priority", "critical", "--assign", "me", "--note", "-"];
    let said = fine(&home, &change, "Seen at the rack.\nWill call back.\n");
    assert_eq!(said.lines().count(), 3, "{said}");
    let shown = fine(&home, &["ticket", &format!("#{number}")], "");
    for words in ["Will call back.", "Internal note", "Priority: Critical", "Assignee: Maren Holt"]
    {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let said = fine(&home, &["ticket", &number, "--status", "resolved"], "");
    assert!(said.contains(&number), "{said}");
    fails(&home, &["ticket", &number, "--status", "frozen"], 1, "There are: ");
    fails(&home, &["ticket", &number, "--priority", "soon"], 2, "low, medium, high, critical");
    fails(&home, &["ticket", "999999"], 1, "helpdeck tickets --filter");
    fails(&home, &["ticket", "first"], 2, "1042");
    fails(&home, &["ticket", &number, "--reply", "-"], 1, "nothing was typed");
    fails(&home, &["ticket", "-", "--reply", "-"], 1, "not both");
    fails(&home, &["ticket", "-", "--wake"], 1, "nothing was typed");
}

#[test]
fn d7_a_ticket_that_is_opened_has_its_requester_s_primary() {
    let home = Home::new();
    let users = json(&home, &["users", "--json"]);
    let with = |user: &&Value| !user["related_devices"].as_array().unwrap().is_empty();
    let user = users.iter().find(with).expect("a user with a device");
    let primary = user["related_devices"][0].as_str().unwrap();
    let email = user["email"].as_str().unwrap();
    let said =
        fine(&home, &["new", "Screen is dark", "--requester", email, "--text", "-"], "Since nine.");
    let number = said.trim().trim_start_matches('#').split(' ').next().unwrap().to_owned();
    let shown = fine(&home, &["ticket", &number], "");
    assert!(shown.contains("Screen is dark") && shown.contains("Since nine."), "{shown}");
    assert!(shown.contains(&format!("Device: {primary}")), "{primary}: {shown}");
    fails(&home, &["new", "Lost", "--requester", "nobody@nowhere.example"], 1, "is called");
}

#[test]
fn shells_and_the_manual_know_every_subcommand() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = fine(&home, &["completions", shell], "");
        for word in ["available", "tickets", "priority"] {
            assert!(script.contains(word), "{shell} does not know {word}");
        }
    }
    let directory = tempfile::tempdir().unwrap();
    let man = directory.path().join("man1");
    fine(&home, &["man", man.to_str().unwrap()], "");
    let help = fine(&home, &["--help"], "");
    let names = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names = names
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let mut count = 0;
    for name in
        names.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help")
    {
        let page = std::fs::read_to_string(man.join(format!("helpdeck-{name}.1"))).unwrap();
        assert!(page.contains(".TH") && page.contains(name), "{name}");
        count += 1;
    }
    assert!(count > 30, "{count}");
}

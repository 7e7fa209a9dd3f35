//! Tickets and alerts from a shell: everything about them, several at once, from a pipe, and any command as JSON.

use serde_json::Value;

use super::work::{fails, fine, json, run};
use crate::pty::Home;

/// A column of a list, as a pipe carries it and as values.
pub fn piped(home: &Home, list: &str, filter: &str, column: &str) -> (String, Vec<String>) {
    let csv = fine(home, &[list, "--filter", filter, "--csv", "--columns", column], "");
    let values = csv.lines().skip(1).map(str::to_owned).collect();
    (csv, values)
}

#[test]
fn tickets_from_a_pipe_are_changed_together_and_the_exit_code_says_whether_all_were() {
    let home = Home::new();
    let (csv, numbers) = piped(&home, "tickets", "is:open -prio:critical tech:none", "number");
    assert!(numbers.len() > 2, "{csv}");
    let said = fine(&home, &["ticket", "-", "--assign", "me", "--tag", "rack,night"], &csv);
    assert_eq!(said.lines().count(), 2 * numbers.len(), "{said}");
    for number in &numbers[..2] {
        let shown = fine(&home, &["ticket", number], "");
        assert!(shown.contains("Assignee: Maren Holt"), "{shown}");
    }
    let tagged = piped(&home, "tickets", "tag:rack tag:night", "number").1;
    assert_eq!(tagged.len(), numbers.len());

    let input = format!("{}\n999999\nfirst\n{}\n", numbers[0], numbers[1]);
    let output = run(&home, &["ticket", "-", "--priority", "critical"], &input);
    assert_eq!(output.status.code(), Some(3));
    let told = String::from_utf8_lossy(&output.stderr);
    for words in ["#999999: there is no ticket", "first: this is no number", "of 4", "in full: 2"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    for number in &numbers[..2] {
        assert!(fine(&home, &["ticket", number], "").contains("Priority: Critical"));
    }
    let output = run(&home, &["ticket", "999998", "999999", "--resolve"], "");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn everything_about_a_ticket_can_be_changed() {
    let home = Home::new();
    let users = json(&home, &["users", "--json"]);
    let with = |user: &&Value| {
        user["email"].is_string() && user["related_devices"].as_array().unwrap().len() > 1
    };
    let user = users.iter().find(with).expect("a user with two devices");
    let device = |nth: usize| user["related_devices"][nth].as_str().unwrap().to_owned();
    let email = user["email"].as_str().unwrap();
    let open = ["new", "Fan", "--requester", email, "--device", &device(1), "--assign", "nobody"];
    let said = fine(&home, &open, "");
    let number = said.trim().trim_start_matches('#').split(' ').next().unwrap().to_owned();
    let shows = |words: &str| {
        let shown = fine(&home, &["ticket", &number], "");
        assert!(shown.contains(words), "{words}: {shown}");
    };
    let change = |args: &[&str]| fine(&home, &[&["ticket", &number], args].concat(), "");
    shows(&format!("Device: {}", device(1)));
    change(&["--title", "Fan rattles", "--device", "primary"]);
    shows(&format!("#{number} Fan rattles"));
    shows(&format!("Device: {}", device(0)));
    // D14: a device of somebody else's is refused, in the words of the terminal.
    let others = piped(&home, "devices", "", "device_name").1;
    let related: Vec<String> = (0..2).map(device).collect();
    let other = others.iter().find(|name| !related.contains(name)).unwrap();
    assert_eq!(run(&home, &["ticket", &number, "--device", other], "").status.code(), Some(1));
    change(&["--device", "none", "--due", "tomorrow", "--snooze", "2h"]);
    assert!(!fine(&home, &["ticket", &number], "").contains(&device(0)));
    let snoozed = || piped(&home, "tickets", "is:snoozed", "number").1.contains(&number);
    assert!(snoozed());
    change(&["--wake", "--due", "none"]);
    assert!(!snoozed());
    // DA5: whoever asks brings their primary device.
    let other = users.iter().find(|other| with(other) && other["email"] != email).unwrap();
    change(&["--requester", other["email"].as_str().unwrap()]);
    shows(&format!("Device: {}", other["related_devices"][0].as_str().unwrap()));
    change(&["--delete"]);
    assert!(!piped(&home, "tickets", "", "number").1.contains(&number));
    change(&["--restore", "--resolve"]);
    shows("Status: Resolved");
    fails(&home, &["ticket", &number, "--merge-into", &number], 1, "helpdeck: ");
    let said = fine(&home, &["new", "Noise", "--requester", other["email"].as_str().unwrap()], "");
    let into = said.trim().trim_start_matches('#').split(' ').next().unwrap().to_owned();
    change(&["--merge-into", &into]);
    shows("Status: Closed");
    change(&["--unmerge"]);
    shows("Status: Open");
    fails(&home, &["ticket", &number, "--delete", "--restore"], 2, "cannot be used");
}

#[test]
fn e8_alerts_are_settled_put_aside_brought_back_and_become_tickets() {
    let home = Home::new();
    let alerts = |filter: &str| piped(&home, "alerts", filter, "id");
    let (csv, ids) = alerts("is:open");
    assert!(ids.len() > 1, "{csv}");
    let said = fine(&home, &["alerts", "ticket", &ids[0]], "");
    assert_eq!(said.lines().count(), 1, "{said}");
    fine(&home, &["alerts", "snooze", &ids[0], "--until", "2h"], "");
    assert_eq!(alerts("is:open").1.len(), ids.len() - 1);
    fine(&home, &["alerts", "reopen", &ids[0]], "");
    assert_eq!(alerts("is:open").1.len(), ids.len());
    fine(&home, &["alerts", "resolve", "-"], &csv);
    assert_eq!(alerts("is:open").1.len(), 0);
    fails(&home, &["alerts", "resolve", "no such thing"], 1, "is called");
    fails(&home, &["alerts", "snooze", &ids[0], "--until", "yesterday"], 1, "14:00");
    fails(&home, &["alerts", "--json", "resolve", &ids[0]], 2, "cannot be used");
}

#[test]
fn any_command_can_be_sent_as_json_and_says_what_it_did() {
    let home = Home::new();
    let tickets = json(&home, &["tickets", "--json", "--filter", "is:open"]);
    let [one, two] = [0, 1].map(|nth| tickets[nth]["id"].as_str().unwrap());
    let title = |id: &str, title: &str| {
        let args = serde_json::json!({ "ticket": id, "title": title });
        serde_json::json!({ "name": "set-ticket-title", "args": args }).to_string()
    };
    let said = fine(&home, &["send"], &(title(one, "First") + &title(two, "Second")));
    let answers: Vec<Value> =
        said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 2, "{said}");
    assert!(answers.iter().all(|answer| answer["revision"].as_u64() > Some(1)), "{said}");
    let output = run(&home, &["send"], &(title(one, "Third") + &title(two, "")));
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("2 set-ticket-title: "));
    // Nothing is done where one of them is none.
    let output = run(&home, &["send"], &(title(one, "Fourth") + r#"{"name": "fly"}"#));
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`fly`"));
    let now = json(&home, &["tickets", "--json"]);
    let row = now.iter().find(|row| row["id"] == one).unwrap();
    assert_eq!(row["title"], "Third");
}

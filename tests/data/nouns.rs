//! People, things and settings from a shell: everything that the terminal's panes and panels do to them.

use serde_json::Value;

use super::{
    several::piped,
    work::{fails, fine, json, run},
};
use crate::pty::Home;

/// The record of a list that has this in a column.
fn row(home: &Home, list: &str, column: &str, is: &str) -> Value {
    let rows = json(home, &[list, "--json"]);
    let found = rows.iter().find(|row| row[column] == is);
    found.unwrap_or_else(|| panic!("no {column} {is} in {rows:?}")).clone()
}

fn is_there(home: &Home, list: &str, column: &str, is: &str) -> bool {
    json(home, &[list, "--json"]).iter().any(|row| row[column] == is)
}

#[test]
fn u5_d5_da2_users_are_added_changed_moved_and_have_devices() {
    let home = Home::new();
    let run_ok = |args: &[&str]| fine(&home, args, "");
    run_ok(&["sites", "add", "Depot", "--address", "1 Quay", "--domains", "depot.example"]);
    run_ok(&["folders", "add", "Bench", "--site", "Depot"]);
    run_ok(&["departments", "add", "Packing"]);
    for name in ["D-1", "D-2", "D-3"] {
        run_ok(&["devices", "add", name, "--site", "Depot", "--type", "server", "--serial", name]);
    }
    let add = ["users", "add", "Zoe", "Quist", "--site", "Depot", "--email", "zoe@depot.example"];
    run_ok(&[&add[..], &["--device", "D-2", "--department", "Packing", "--main"]].concat());
    run_ok(&["users", "relate", "zoe quist", "D-1", "D-3"]);
    let zoe = |column: &str| row(&home, "users", "last_name", "Quist")[column].clone();
    // U14: the device they were added with is the primary one, and stays it.
    assert_eq!(zoe("related_devices"), serde_json::json!(["D-2", "D-1", "D-3"]));
    assert_eq!(zoe("related_devices")[0], "D-2");
    run_ok(&["users", "primary", "zoe@depot.example", "D-3"]);
    assert_eq!(zoe("related_devices")[0], "D-3");
    run_ok(&["users", "unrelate", "Quist", "D-3", "--new-primary", "D-1"]);
    assert_eq!(zoe("related_devices")[0], "D-1");
    fails(&home, &["users", "primary", "Quist", "D-3"], 1, "There are: ");

    run_ok(&[
        "users",
        "edit",
        "Quist",
        "--phone",
        "+44 20 7946 0000",
        "--email",
        "z@depot.example",
    ]);
    assert_eq!(zoe("email"), "z@depot.example");
    run_ok(&["users", "edit", "Quist", "--email", "zoe@depot.example", "--department", "none"]);
    assert_eq!((zoe("email"), zoe("department")), ("zoe@depot.example".into(), Value::Null));
    run_ok(&["users", "edit", "Quist", "--remove-email", "z@depot.example"]);
    fails(&home, &["users", "edit", "Quist", "--email", "nonsense"], 1, "name@example.com");
    fails(&home, &["users", "edit", "Quist", "--portal", "all"], 2, "own, site");

    // What cannot be undone takes a whole name.
    run_ok(&["users", "add", "Zeno", "Quill", "--site", "Depot"]);
    fails(&home, &["users", "merge", "quill", "zoe@depot.example"], 1, "“Zeno Quill”");
    run_ok(&["users", "merge", "zeno quill", "zoe@depot.example"]);
    run_ok(&["users", "add", "Zeno", "Quill", "--site", "Depot"]);
    fails(&home, &["users", "erase", "quill"], 1, "“Zeno Quill”");
    run_ok(&["users", "erase", "Zeno Quill"]);
    assert!(!is_there(&home, "users", "last_name", "Quill"));
    run_ok(&["users", "disable", "zoe@depot.example"]);
    assert_ne!(zoe("status"), "active");
    fine(&home, &["users", "enable", "-"], "zoe@depot.example\n");
    assert_eq!(zoe("status"), "active");
}

#[test]
fn d25_da7_devices_are_placed_related_deleted_and_come_back() {
    let home = Home::new();
    let run_ok = |args: &[&str]| fine(&home, args, "");
    run_ok(&["sites", "add", "Depot"]);
    run_ok(&["sites", "add", "Pier"]);
    run_ok(&["folders", "add", "Bench", "--site", "Depot"]);
    run_ok(&["users", "add", "Zoe", "Quist", "--site", "Depot"]);
    run_ok(&["devices", "add", "D-1", "--site", "Depot", "--folder", "Bench"]);
    run_ok(&["devices", "add", "D-2", "--site", "Depot"]);
    let device =
        |name: &str, column: &str| row(&home, "devices", "device_name", name)[column].clone();
    assert_eq!(device("D-1", "folder"), "Bench");
    let of = |list: &str, of: &str, column: &str| {
        let csv = fine(&home, &[list, "--of", of, "--csv", "--columns", column], "");
        csv.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of("devices", "folder:Bench", "device_name"), ["D-1"]);
    assert_eq!(of("devices", "site:Depot", "device_name").len(), 2);
    assert_eq!(of("folders", "site:Depot", "folder"), ["Bench"]);
    assert_eq!(of("users", "site:Depot", "last_name"), ["Quist"]);
    assert_eq!(of("devices", "user:Zoe Quist", "device_name").len(), 0);
    fails(&home, &["devices", "--of", "role:Admin"], 1, "user, alert, site, folder");
    fails(&home, &["devices", "--of", "Depot"], 1, "device:LT-0192");
    fails(&home, &["devices", "--of", "site:Nowhere"], 1, "is called");
    run_ok(&["devices", "relations", "D-2", "--folder", "Bench", "--users", "Zoe Quist"]);
    assert_eq!(device("D-2", "folder"), "Bench");
    assert!(device("D-2", "users").to_string().contains("Zoe Quist"));
    run_ok(&["devices", "edit", "D-1", "--rename", "D-9", "--model", "Rack 4"]);
    assert_eq!(device("D-9", "model"), "Rack 4");
    run_ok(&["devices", "edit", "D-9", "--model", ""]);
    assert_eq!(device("D-9", "model"), Value::Null);
    // D25: the folder is one of the old site.
    let said = fine(&home, &["devices", "move", "-", "--site", "Pier"], "device_name\nD-9\n");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert_eq!((device("D-9", "site_name"), device("D-9", "folder")), ("Pier".into(), Value::Null));
    let output = run(&home, &["devices", "delete", "D-9", "D-404"], "");
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("D-404: nobody and nothing"));
    let live = || piped(&home, "devices", "", "device_name").1.contains(&"D-9".to_owned());
    assert!(!live());
    run_ok(&["devices", "restore", "D-9"]);
    assert!(live());
    fails(&home, &["devices", "add", "D-3", "--site", "Nowhere"], 1, "There are: ");
    fails(&home, &["devices", "move", "D-2", "--folder", "Shelf"], 1, "is called");
}

#[test]
fn technicians_roles_and_absences() {
    let home = Home::new();
    let run_ok = |args: &[&str]| fine(&home, args, "");
    run_ok(&["roles", "add", "Dispatch", "--like", "Technician", "--forbid", "delete-tickets"]);
    run_ok(&["roles", "edit", "Dispatch", "--allow", "view-audit,manage-sites"]);
    let may = row(&home, "roles", "role", "Dispatch")["permissions"].to_string();
    assert!(may.contains("view-audit") && !may.contains("delete-tickets"), "{may}");
    fails(&home, &["roles", "edit", "Dispatch", "--allow", "fly"], 2, "manage-sites");
    let add = ["technicians", "add", "kim@helpdeck.example", "Kim", "Ode", "--role", "Dispatch"];
    run_ok(&[&add[..], &["--add-seat"]].concat());
    let kim = |column: &str| row(&home, "technicians", "last_name", "Ode")[column].clone();
    run_ok(&["technicians", "edit", "Kim Ode", "--phone", "+44 20 7946 0001", "--cap", "5"]);
    fails(&home, &["technicians", "edit", "Kim Ode", "--cap", "many"], 1, "whole number");
    run_ok(&["technicians", "invite", "Kim Ode"]);
    run_ok(&["technicians", "disable", "Kim Ode"]);
    assert_ne!(kim("status"), "active");
    run_ok(&["technicians", "enable", "Kim Ode"]);
    run_ok(&["roles", "assign", "Technician", "kim@helpdeck.example"]);
    run_ok(&["roles", "delete", "Dispatch"]);
    let admins = run_ok(&["technicians", "--of", "role:Admin"]);
    assert!(admins.contains("Maren") && !admins.contains("Kim"), "{admins}");
    let set = |password: &str| run(&home, &["technicians", "password", "Kim Ode"], password);
    let weak = set("weak\n");
    assert_eq!(weak.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&weak.stderr).contains("at least 12 characters"));
    assert!(set("Very good horse 7!\n").status.success());
    assert!(!is_there(&home, "roles", "role", "Dispatch"));

    run_ok(&["technicians", "edit", "me", "--last-name", "Holm", "--landing", "alerts"]);
    let profile = run_ok(&["profile"]);
    assert!(profile.contains("Holm") && profile.contains("Alerts"), "{profile}");
    run_ok(&["away", "--from", "tomorrow", "--until", "3d", "--note", "Fair"]);
    assert!(run_ok(&["profile"]).contains("Fair"));
    run_ok(&["away", "--cancel"]);
    assert!(!run_ok(&["profile"]).contains("Fair"));
}

#[test]
fn sites_folders_departments_and_statuses() {
    let home = Home::new();
    let run_ok = |args: &[&str]| fine(&home, args, "");
    run_ok(&["sites", "add", "Depot"]);
    run_ok(&["sites", "add", "Pier"]);
    run_ok(&["sites", "edit", "Depot", "--rename", "Dock", "--phone", "+44 20 7946 0002"]);
    run_ok(&["folders", "add", "Bench", "--site", "Dock"]);
    run_ok(&["folders", "rename", "Dock Bench", "Shelf"]);
    assert!(is_there(&home, "folders", "folder", "Shelf"));
    run_ok(&["folders", "delete", "Shelf"]);
    run_ok(&["sites", "disable", "Dock", "Pier"]);
    run_ok(&["sites", "enable", "Dock"]);
    fails(&home, &["sites", "merge", "pie", "Dock"], 1, "“Pier”");
    run_ok(&["sites", "merge", "Pier", "Dock"]);
    run_ok(&["sites", "delete", "Dock"]);
    assert!(!is_there(&home, "sites", "site_name", "Dock"));

    run_ok(&["departments", "add", "Packing"]);
    run_ok(&["departments", "rename", "Packing", "Shipping"]);
    run_ok(&["departments", "delete", "Shipping"]);
    assert!(!is_there(&home, "departments", "department", "Shipping"));

    run_ok(&["statuses", "add", "Waits for parts", "--category", "pending"]);
    run_ok(&["statuses", "rename", "Waits for parts", "Parts"]);
    run_ok(&["statuses", "move", "Parts", "1"]);
    run_ok(&["statuses", "default", "Parts"]);
    assert_eq!(row(&home, "statuses", "status", "Parts")["default"], true);
    run_ok(&["statuses", "default", "Pending"]);
    run_ok(&["statuses", "disable", "Parts"]);
    run_ok(&["statuses", "enable", "Parts"]);
    run_ok(&["statuses", "delete", "Parts", "--replacement", "Pending"]);
    assert!(!is_there(&home, "statuses", "status", "Parts"));
    fails(&home, &["statuses", "add", "Odd", "--category", "odd"], 2, "pending");
}

#[test]
fn d1_a_rule_goes_out_as_json_and_comes_back() {
    let home = Home::new();
    let run_ok = |args: &[&str]| fine(&home, args, "");
    let name = "Assign new tickets";
    let mut rule: Value = serde_json::from_str(&run_ok(&["rules", "show", name])).unwrap();
    rule["label"] = "Mine".into();
    fine(&home, &["rules", "add"], &rule.to_string());
    rule["label"] = "Ours".into();
    fine(&home, &["rules", "edit", "Mine"], &rule.to_string());
    run_ok(&["rules", "move", "Ours", "1"]);
    assert_eq!(row(&home, "rules", "rule", "Ours")["position"], 1);
    run_ok(&["rules", "off", "Ours"]);
    assert_eq!(row(&home, "rules", "rule", "Ours")["active"], false);
    run_ok(&["rules", "on", "Ours"]);
    assert!(run_ok(&["rules", "try", "Ours"]).contains("Ours"));
    run_ok(&["rules", "delete", "Ours"]);
    assert!(!is_there(&home, "rules", "rule", "Ours"));
    let output = run(&home, &["rules", "edit", name], r#"{"label": "x", "trigger": 7}"#);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("helpdeck rules show NAME"));
}

#[test]
fn settings_views_what_was_held_and_webhooks() {
    let home = Home::new();
    let run_ok = |args: &[&str]| fine(&home, args, "");
    let all =
        ["--name", "Quay", "--zone", "Europe/Paris", "--seats", "any", "--auto-close", "never"];
    run_ok(&[&["settings"], &all[..], &["--auto-assign", "last-owner:30"]].concat());
    let shown = run_ok(&["settings"]);
    for words in ["Name: Quay", "Europe/Paris", "never"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    fails(&home, &["settings", "--zone", "Atlantis"], 2, "Europe/London");
    fails(&home, &["settings", "--auto-assign", "luck"], 2, "round-robin");
    fails(&home, &["settings", "--seats", "few"], 2, "whole number");
    assert!(run_ok(&["dashboard"]).lines().count() > 3);

    run_ok(&[
        "views",
        "save",
        "Hot",
        "--of",
        "tickets",
        "--filter",
        "is:open prio:>=high",
        "--shared",
    ]);
    assert!(run_ok(&["views"]).contains("tickets  Hot  is:open prio:>=high"));
    assert!(run_ok(&["tickets", "--view", "hot"]).lines().count() > 1);
    run_ok(&["views", "delete", "Hot", "--of", "tickets"]);
    fails(&home, &["views", "delete", "Hot", "--of", "tickets"], 1, "view");

    fails(&home, &["held", "drop", "who@else.example"], 1, "is called");
    fails(&home, &["held", "ticket", "who@else.example"], 2, "--user");

    run_ok(&["webhooks", "create", "Chat", "https://chat.example.com/in"]);
    run_ok(&["webhooks", "edit", "Chat", "--rename", "Talk", "--notes", "yes"]);
    assert!(is_there(&home, "webhooks", "name", "Talk"));
    assert_eq!(piped(&home, "webhooks", "chat.example.com", "name").1, ["Talk"]);
    assert_eq!(piped(&home, "webhooks", "elsewhere", "name").1.len(), 0);
}

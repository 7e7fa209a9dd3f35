//! Lists on the command line, as the built program writes them from the desk of this computer.

use std::{
    fs,
    io::Read as _,
    process::{Output, Stdio},
};

use crate::pty::Home;

fn run(home: &Home, args: &[&str]) -> Output {
    home.command().args(args).stdin(Stdio::null()).output().unwrap()
}

#[track_caller]
fn fine(home: &Home, args: &[&str]) -> String {
    let output = run(home, args);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{args:?}: {told}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn fails(home: &Home, args: &[&str], why: &str) {
    let output = run(home, args);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains(why), "{args:?}: {told}");
    assert!(output.stdout.is_empty());
}

#[test]
fn e9_every_list_is_written_as_csv_and_as_json() {
    let home = Home::new();
    for (noun, column) in [
        ("tickets", "title"),
        ("users", "first_name"),
        ("devices", "device_name"),
        ("technicians", "role"),
        ("sites", "site_name"),
        ("roles", "role"),
        ("alerts", "title"),
        ("rules", "when"),
        ("departments", "department"),
        ("folders", "folder"),
        ("statuses", "category"),
    ] {
        let csv = fine(&home, &[noun, "--csv"]);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let at = reader.headers().unwrap().iter().position(|name| name == column).unwrap();
        let cells: Vec<String> =
            reader.records().map(|record| record.unwrap()[at].to_owned()).collect();
        assert!(!cells.is_empty() && cells.iter().all(|cell| !cell.is_empty()), "{noun}");
        let json: Vec<serde_json::Value> =
            serde_json::from_str(&fine(&home, &[noun, "--json"])).unwrap();
        assert_eq!(json.len(), cells.len());
        for (object, cell) in json.iter().zip(&cells) {
            let value = object[column].as_str().unwrap();
            assert!(cell == value || cell.strip_prefix('\'') == Some(value), "{cell} for {value}");
        }
        let table = fine(&home, &[noun]);
        assert_eq!(table.lines().count(), cells.len() + 1);
    }
}

#[test]
fn a_list_takes_the_filter_of_the_terminal_and_columns_in_any_order() {
    let home = Home::new();
    let all = fine(&home, &["tickets", "--csv", "--columns", "priority,number"]);
    assert!(all.starts_with("priority,number\r\n"));
    let high = ["tickets", "--csv", "--columns", "priority,number", "--filter", "prio:>=high"];
    let high = fine(&home, &high);
    assert!(high.lines().count() < all.lines().count());
    assert!(high.lines().skip(1).all(|line| line.starts_with("high") || line.starts_with("crit")));
    let by_title = ["tickets", "--csv", "--columns", "title", "--filter", "sort:-title -vpn"];
    let by_title = fine(&home, &by_title);
    let titles: Vec<String> = by_title.lines().skip(1).map(str::to_lowercase).collect();
    assert!(titles.len() > 20 && titles.first() > titles.last(), "{titles:?}");
    fails(&home, &["tickets", "--filter", "sort:colour"], "sort: does not take colour. Use id,");
    let held = ["rules", "--csv", "--columns", "conditions,actions", "--filter", "open it again"];
    assert_eq!(fine(&home, &held), "conditions,actions\r\n'-category:open,reopen\r\n");
    let roles = ["roles", "--csv", "--columns", "role,full_admin", "--filter", "everything"];
    assert_eq!(fine(&home, &roles), "role,full_admin\r\nAdmin,yes\r\n");
    let loud = ["alerts", "--json", "--columns", "severity", "--filter", "severity:critical"];
    assert!(!fine(&home, &loud).contains("warning"));
    fails(&home, &["roles", "--filter", "is:open"], "is");
    fails(&home, &["tickets", "--filter", "colour:red"], "colour");
    fails(&home, &["tickets", "--view", "Round"], "There is no saved view of tickets");
    fails(&home, &["users", "--columns", "nmae"], "choose from site_name");
}

#[test]
fn rules_and_statuses_are_listed_in_the_order_that_counts() {
    let home = Home::new();
    let places = fine(&home, &["rules", "--csv", "--columns", "position"]);
    let places: Vec<u32> = places.lines().skip(1).map(|line| line.parse().unwrap()).collect();
    assert!(places.len() > 3 && places.is_sorted(), "{places:?}");
    let categories = fine(&home, &["statuses", "--csv", "--columns", "category"]);
    let mut categories: Vec<&str> = categories.lines().skip(1).collect();
    categories.dedup();
    assert_eq!(categories, ["open", "pending", "resolved", "closed"]);
}

#[test]
fn a_file_is_never_replaced_unless_told_to() {
    let home = Home::new();
    let path = home.path().join("sites.json");
    fine(&home, &["sites", "-o", "sites.json"]);
    let first = fs::read_to_string(&path).unwrap();
    assert!(first.starts_with("[\n{\"site_name\":"), "the name says JSON: {first}");
    fails(&home, &["sites", "--csv", "-o", "sites.json"], "--force");
    assert_eq!(fs::read_to_string(&path).unwrap(), first);
    fine(&home, &["sites", "--csv", "-o", "sites.json", "--force"]);
    assert!(fs::read_to_string(&path).unwrap().starts_with("site_name,"));
    fails(&home, &["sites", "-o", "nowhere/sites.csv"], "nowhere/sites.csv");
}

#[test]
fn nobody_reading_on_is_no_error() {
    let home = Home::new();
    let mut child = home
        .command()
        .args(["tickets", "--json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert!(child.wait().unwrap().success(), "{told}");
    assert_eq!(told, "");
}

//! Files of sites, users and devices through the real server: tried, imported, reported, not twice.

use std::fmt::Write as _;

use helpdeck::{
    client::{self, ClientError, Session},
    desk::{Change, Permission, Refusal, Site, User},
    import::{
        ImportLine,
        ImportOutcome::{self, Created, Error, Moved, Unchanged},
        ImportReport,
    },
    wire::ImportOptions,
};

use crate::server::house::{House, Seat, admin, sign_in};

fn users(rows: usize) -> String {
    let mut text = String::from("site_name,first_name,last_name,email,department\r\n");
    for row in 0..rows {
        write!(text, "Lyon,First{row},Last{row},user{row}@x.org,Payroll\r\n").unwrap();
    }
    text
}

async fn import(
    session: &Session,
    text: &str,
    change: impl FnOnce(&mut ImportOptions),
) -> Result<ImportReport, ClientError> {
    let mut options = ImportOptions::default();
    change(&mut options);
    client::import(session, &options, text.as_bytes().to_vec(), |_| {}).await
}

fn counts(report: &ImportReport) -> [usize; 5] {
    [report.created, report.updated, report.moved, report.unchanged, report.refused]
}

fn outcomes(report: &ImportReport) -> Vec<(u32, ImportOutcome)> {
    report.lines.iter().map(|line| (line.line, line.outcome)).collect()
}

#[tokio::test]
async fn e9_a_dry_run_says_what_would_become_of_each_line_and_changes_nothing() {
    let (_house, running) = House::serve().await;
    let admin = admin(&running);
    import(&admin, "site_name\nNice\n", |_| {}).await.unwrap();
    let first = "site_name,first_name,last_name,email\nLyon,A,A,a@x.org\nLyon,B,B,b@x.org\n";
    import(&admin, first, |_| {}).await.unwrap();
    let before = running.read(helpdeck::desk::Desk::revision);
    let text = "site_name,first_name,last_name,email\nLyon,A,A,a@x.org\nNice,B,B,b@x.org\n\
                Lyon,C,C,c@x.org\nLyon,D,D\nLyon,A,A,A@x.org\nNowhere,E,E,e@x.org\n";
    let report = import(&admin, text, |options| options.dry_run = true).await.unwrap();
    let expected = [(2, Unchanged), (3, Moved), (4, Created), (5, Error), (6, Error), (7, Error)];
    assert_eq!(outcomes(&report), expected);
    assert_eq!((counts(&report), report.applied), ([1, 1, 1, 1, 3], false));
    let line = |number| report.lines.iter().find(|line| line.line == number).unwrap().clone();
    let told =
        |line: ImportLine| (line.column.unwrap_or_default(), line.message.unwrap_or_default());
    assert_eq!(told(line(3)).1, "goes to another site");
    assert_eq!(told(line(5)).1, "has 3 cells where the header has 4");
    assert_eq!(told(line(6)), ("email".into(), "is the same as line 2".into()));
    let (column, message) = told(line(7));
    assert_eq!(column, "site_name");
    assert!(message.starts_with("Site names nothing that there is"), "{message}");
    assert_eq!(running.read(helpdeck::desk::Desk::revision), before);
    running.stop().await;
}

#[tokio::test]
async fn e9_all_or_nothing_unless_errors_are_to_be_left_out() {
    let (_house, running) = House::serve().await;
    let admin = admin(&running);
    let before = running.read(helpdeck::desk::Desk::revision);
    let text = users(3) + "Nowhere,X,X,x@x.org,\r\n";
    let report = import(&admin, &text, |_| {}).await.unwrap();
    assert_eq!((counts(&report), report.applied), ([3, 0, 0, 0, 1], false));
    assert_eq!(running.read(helpdeck::desk::Desk::revision), before);
    let skipping = |options: &mut ImportOptions| options.skip_errors = true;
    let report = import(&admin, &text, skipping).await.unwrap();
    assert_eq!((counts(&report), report.applied), ([3, 0, 0, 0, 1], true));
    assert_eq!(running.read(|desk| desk.all::<User>().count()), 4);
    running.stop().await;
}

#[tokio::test]
async fn e9_the_same_file_twice_says_so_and_changes_nothing() {
    let (house, running) = House::serve().await;
    let admin = admin(&running);
    let at = house.advance(5);
    let first = import(&admin, &users(2), |_| {}).await.unwrap();
    assert_eq!((counts(&first), first.earlier), ([2, 0, 0, 0, 0], None));
    let revision = running.read(helpdeck::desk::Desk::revision);
    house.advance(5);
    let second = import(&admin, &users(2), |_| {}).await.unwrap();
    assert_eq!((second.earlier, second.applied), (Some(at), false));
    let again = import(&admin, &users(2), |options| options.again = true).await.unwrap();
    assert_eq!((counts(&again), again.applied), ([0, 0, 0, 2, 0], true));
    assert_eq!(running.read(helpdeck::desk::Desk::revision), revision);
    running.stop().await;
}

#[tokio::test]
async fn u20_only_who_may_import_may_and_the_file_has_to_be_one() {
    let (_house, running) = House::serve().await;
    let dana = sign_in(&running, "dana@example.org").await;
    let refused = import(&dana, "site_name\nNice\n", |_| {}).await.unwrap_err();
    let needs = Permission::ImportUsers;
    assert_eq!(refused.refusal(), Some(&Refusal::NotAllowed { needs }));
    let admin = admin(&running);
    for (text, kind, why) in [
        ("", None, "nothing in it"),
        (
            "site_name,shoe size\nNice,42\n",
            Some("sites"),
            "no column shoe size for sites. Known are site_name",
        ),
        ("first_name,email\nA,a@x.org\n", Some("users"), "needs site_name, last_name"),
        ("Standort,Kunde\na,b\n", Some("sites"), "Two headers mean site_name"),
        ("site_name\nNice\n", Some("boats"), "Choose one of sites, users, devices"),
    ] {
        let told = import(&admin, text, |options| options.kind = kind.map(Into::into)).await;
        let Err(ClientError::Problem(problem)) = told else { panic!("{text:?}: {told:?}") };
        assert!(problem.detail.contains(why), "{}", problem.detail);
    }
    let bytes = b"site_name\nNice\nB\xe9ziers\n".to_vec();
    let told = client::import(&admin, &ImportOptions::default(), bytes, |_| {}).await;
    let Err(ClientError::Problem(problem)) = told else { panic!("{told:?}") };
    assert!(problem.detail.starts_with("Line 3 is neither"), "{}", problem.detail);
    assert_eq!(running.read(|desk| desk.all::<Site>().count()), 1);
    running.stop().await;
}

#[tokio::test]
async fn e9_a_big_file_is_few_entries_that_every_terminal_follows() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let before = running.read(helpdeck::desk::Desk::revision).0;
    let text = users(6_000);
    assert!(text.len() > helpdeck::wire::BODY_LIMIT, "more than other requests may have");
    let mut steps = Vec::new();
    let options = ImportOptions { skip_errors: true, ..ImportOptions::default() };
    let report = client::import(&admin(&running), &options, text.into(), |step| steps.push(step))
        .await
        .unwrap();
    assert_eq!(counts(&report), [6_000, 0, 0, 0, 0]);
    assert!(steps.iter().any(|step| !step.writing) && steps.iter().any(|step| step.writing));
    assert_eq!(steps.last().unwrap().done, 6_000);
    let after = running.read(helpdeck::desk::Desk::revision);
    assert_eq!(after.0 - before, 12);
    ada.until_desk(|desk| desk.revision() == after).await;
    assert_eq!(ada.desk.all::<User>().count(), 6_001);
    let puts = |change: &&Change| matches!(change, Change::Put(_));
    assert_eq!(ada.entries.last().unwrap().changes.iter().filter(puts).count(), 500);
    running.stop().await;
}

#[test]
fn on_the_command_line_a_dry_run_fails_where_the_import_would() {
    let home = crate::pty::Home::new();
    let header = "site_name,first_name,last_name,email\n";
    let good = format!("{header}Leeds office,Zed,Quick,zed@x.example\n");
    std::fs::write(home.path().join("good.csv"), &good).unwrap();
    std::fs::write(home.path().join("bad.csv"), format!("{good}Nowhere,A,B,none\n")).unwrap();
    let run = |args: &[&str]| {
        let output = home.command().arg("import").args(args).output().unwrap();
        let told = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(told).unwrap())
    };
    let (fine, told) = run(&["good.csv", "--dry-run"]);
    assert!(fine && told.contains("good.csv would be imported: 1 new"), "{told}");
    let (fine, told) = run(&["bad.csv", "--dry-run"]);
    assert!(!fine && told.contains("bad.csv would not be imported"), "{told}");
    assert!(told.contains("Line 3, email") && told.contains("--skip-errors"), "{told}");
    let (fine, told) = run(&["bad.csv", "--dry-run", "--skip-errors"]);
    assert!(fine && told.contains("bad.csv would be imported: 1 new"), "{told}");
}

//! Users that come from a directory: read in pages, kept current, throttled, expired, refused, tried without writing.

use helpdeck::{
    client::{self, ClientError, Session},
    desk::{
        Command, Directory, DirectorySettings, Email, Field, Permission, Refusal, SetDirectory,
        SyncFate, User, UserId, UserSource, UserState,
    },
    server::Running,
    wire::SyncReport,
};
use serde_json::{Value, json};

use super::graph::{Graph, SECRET, person};
use crate::server::house::{House, SITE, Seat, admin, id, raw, sign_in};

struct Stage {
    house: House,
    running: Running,
    admin: Session,
    graph: Graph,
}

fn settings(graph: &Graph) -> DirectorySettings {
    DirectorySettings {
        tenant: "acme.example".into(),
        client: "app".into(),
        login_url: graph.url.clone(),
        graph_url: graph.url.clone(),
        every_minutes: None,
        deactivate: false,
        departments: false,
        rules: Vec::new(),
        default_site: Some(SITE),
    }
}

impl Stage {
    async fn set(change: impl FnOnce(&mut DirectorySettings)) -> Self {
        let (house, running) = House::serve().await;
        let admin = admin(&running);
        let graph = Graph::open().await;
        let mut directory = settings(&graph);
        change(&mut directory);
        let set = SetDirectory { directory: Some(directory) };
        client::command(&admin, id(), &Command::SetDirectory(set.into())).await.unwrap();
        client::directory_secret(&admin, SECRET.into()).await.unwrap();
        Self { house, running, admin, graph }
    }

    async fn sync(&self) -> SyncReport {
        client::sync_directory(&self.admin).await.unwrap()
    }

    fn user(&self, email: &str) -> User {
        let email = Email::parse(Field::Email, email).unwrap();
        self.running.read(|desk| {
            let id: UserId = desk.user_with_email(&email).unwrap();
            desk.get::<User>(id).unwrap().clone()
        })
    }

    fn directory(&self) -> Directory {
        self.running.read(|desk| *desk.account().unwrap().directory.clone().unwrap())
    }
}

fn counts(report: &SyncReport) -> [u32; 5] {
    let run = &report.run;
    [run.created, run.updated, run.deactivated, run.unchanged, run.skipped]
}

fn five() -> Vec<Value> {
    ["Ann", "Ben", "Cat", "Dan", "Eve"].map(|name| person(&format!("o-{name}"), name)).into()
}

#[tokio::test]
async fn u21_ua10_every_page_is_read_then_only_who_changed() {
    let stage = Stage::set(|_| ()).await;
    stage.graph.book().people = five();
    let first = stage.sync().await;
    assert_eq!((counts(&first), first.run.full), ([5, 0, 0, 0, 0], true));
    assert_eq!(stage.graph.book().asked.len(), 4, "a token and three pages");
    let ann = stage.user("ann@acme.example");
    assert_eq!((ann.source, ann.job_title.as_deref()), (UserSource::Directory, Some("Clerk")));

    let mut ann = person("o-Ann", "Ann");
    ann["surname"] = "Wed".into();
    ann["mail"] = "wed@acme.example".into();
    stage.graph.add(ann);
    let second = stage.sync().await;
    assert_eq!((counts(&second), second.run.full), ([0, 1, 0, 0, 0], false));
    let ann = stage.user("ann@acme.example");
    assert_eq!(
        ann.name(),
        "Ann Wed",
        "found by the object although the address changed (B3 row 12)"
    );
    assert_eq!(ann.email.as_deref(), Some("wed@acme.example"));
    assert_eq!(stage.directory().last_run, Some(second.run));
    let third = stage.sync().await;
    assert_eq!(counts(&third), [0; 5]);
    stage.running.stop().await;
}

#[tokio::test]
async fn u21_throttling_is_waited_out_by_the_clock_and_a_token_that_ran_out_is_asked_for_again() {
    let stage = Stage::set(|_| ()).await;
    stage.graph.book().people = five();
    stage.graph.book().busy = 2;
    stage.graph.book().token_runs_out = true;
    let session = stage.admin.clone();
    let syncing = tokio::spawn(async move { client::sync_directory(&session).await });
    for _ in 0..2 {
        stage.graph.waited.notified().await;
        let (asked, began) = (stage.graph.book().asked.len(), stage.house.advance(0));
        let mut now = began;
        while stage.graph.book().asked.len() == asked {
            now = stage.house.advance(1);
            tokio::task::yield_now().await;
        }
        assert!(
            now - began >= chrono::TimeDelta::minutes(2),
            "it was told to wait for two minutes"
        );
    }
    let report = syncing.await.unwrap().unwrap();
    assert_eq!(counts(&report), [5, 0, 0, 0, 0]);
    let tokens = stage.graph.book().asked.iter().filter(|asked| *asked == "token").count();
    assert_eq!(tokens, 2);
    stage.running.stop().await;
}

#[tokio::test]
async fn u21_an_expired_place_starts_over_and_nothing_is_doubled() {
    let stage = Stage::set(|_| ()).await;
    stage.graph.book().people = five();
    stage.sync().await;
    stage.graph.add(person("o-Fay", "Fay"));
    stage.graph.book().expired_before = 99;
    let report = stage.sync().await;
    assert_eq!((counts(&report), report.run.full), ([1, 0, 0, 5, 0], true));
    stage.running.stop().await;
}

#[tokio::test]
async fn u21_a_bad_secret_is_told_kept_as_the_last_run_and_never_shown() {
    let stage = Stage::set(|_| ()).await;
    client::directory_secret(&stage.admin, "wrong-secret".into()).await.unwrap();
    let Err(ClientError::Problem(problem)) = client::sync_directory(&stage.admin).await else {
        panic!("it was taken")
    };
    assert_eq!((&*problem.code, problem.status), ("directory", 502));
    assert!(problem.detail.contains("helpdeck directory secret"), "{}", problem.detail);
    let failure = stage.directory().last_run.unwrap().failure.unwrap();
    assert!(failure.contains("refuses its secret"), "{failure}");
    for path in ["snapshot", "changes?since=0", "audit", "directory/secret"] {
        let url = format!("{}/api/v1/{path}", stage.running.url());
        let answer = raw().get(url).bearer_auth(stage.admin.token.reveal()).send().await.unwrap();
        assert!(!answer.text().await.unwrap().contains("wrong-secret"), "{path}");
    }
    assert!(
        !format!("{:?}", helpdeck::wire::DirectorySecret { secret: "x-y".into() }).contains("x-y")
    );
    stage.running.stop().await;
}

#[tokio::test]
async fn u21_a_preview_says_what_a_run_would_change_and_changes_nothing() {
    let stage = Stage::set(|settings| settings.default_site = None).await;
    stage.graph.book().people = five();
    let before = stage.running.read(helpdeck::desk::Desk::revision);
    let preview = client::preview_directory(&stage.admin).await.unwrap();
    assert_eq!(counts(&preview), [0, 0, 0, 0, 5]);
    assert!(preview.outcomes.iter().all(|outcome| outcome.fate == SyncFate::NoSite));
    let set = SetDirectory { directory: Some(settings(&stage.graph)) };
    client::command(&stage.admin, id(), &Command::SetDirectory(set.into())).await.unwrap();
    let preview = client::preview_directory(&stage.admin).await.unwrap();
    assert_eq!(counts(&preview), [5, 0, 0, 0, 0]);
    assert_eq!(
        stage.running.read(helpdeck::desk::Desk::revision),
        before.next(),
        "the settings only"
    );
    assert_eq!(stage.directory().last_run, None);
    assert_eq!(counts(&stage.sync().await), [5, 0, 0, 0, 0]);
    stage.running.stop().await;
}

#[tokio::test]
async fn b3_row_33_who_left_or_is_disabled_is_deactivated_where_that_is_wanted() {
    for wanted in [false, true] {
        let stage = Stage::set(|settings| settings.deactivate = wanted).await;
        stage.graph.book().people = five();
        stage.sync().await;
        stage.graph.add(json!({ "id": "o-Ann", "@removed": { "reason": "deleted" } }));
        let mut ben = person("o-Ben", "Ben");
        ben["accountEnabled"] = false.into();
        stage.graph.add(ben);
        let report = stage.sync().await;
        let expected = if wanted { [0, 0, 2, 0, 0] } else { [0, 0, 0, 0, 2] };
        assert_eq!(counts(&report), expected);
        let expected = if wanted { UserState::Inactive } else { UserState::Active };
        for email in ["ann@acme.example", "ben@acme.example"] {
            assert_eq!(stage.user(email).state, expected);
        }
        assert_eq!(stage.user("cat@acme.example").state, UserState::Active);
        stage.running.stop().await;
    }
}

#[tokio::test]
async fn u21_it_is_read_again_when_it_is_due() {
    let stage = Stage::set(|settings| settings.every_minutes = Some(60)).await;
    let mut ada = Seat::take(stage.admin.clone()).await;
    let run = |desk: &helpdeck::desk::Desk| desk.account()?.directory.as_ref()?.last_run.clone();
    ada.until_desk(|desk| run(desk).is_some()).await;
    stage.graph.book().people = five();
    let first = run(&ada.desk).unwrap();
    stage.house.advance(61);
    ada.until_desk(|desk| run(desk).is_some_and(|run| run.at > first.at)).await;
    assert_eq!(run(&ada.desk).unwrap().created, 5);
    stage.running.stop().await;
}

#[tokio::test]
async fn u21_only_who_may_change_settings_may_and_a_token_goes_nowhere_else() {
    let stage = Stage::set(|_| ()).await;
    let dana = sign_in(&stage.running, "dana@example.org").await;
    let refusal = Refusal::NotAllowed { needs: Permission::ManageSettings };
    let told = [
        client::directory_secret(&dana, "x".into()).await.unwrap_err(),
        client::sync_directory(&dana).await.unwrap_err(),
        client::preview_directory(&dana).await.unwrap_err(),
    ];
    assert!(told.iter().all(|error| error.refusal() == Some(&refusal)), "{told:?}");
    stage.graph.book().people = five();
    stage.graph.book().elsewhere = true;
    let Err(ClientError::Problem(problem)) = client::sync_directory(&stage.admin).await else {
        panic!("it went elsewhere")
    };
    assert!(problem.detail.contains("another address"), "{}", problem.detail);
    assert_eq!(stage.running.read(|desk| desk.all::<User>().count()), 1);
    stage.running.stop().await;
}

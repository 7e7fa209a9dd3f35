//! Files in and out of the terminal (E9), and the directory that users come from (U21): a file is tried before it is
//! imported, a list is written where somebody says, and nothing of it keeps anybody from typing. The files and the
//! directory are made up; what becomes of their lines is the desk's own word.

use std::{collections::BTreeMap, sync::Arc};

use helpdeck::{
    desk::{
        Actor, Command, Decided, Desk, DirectoryPerson, DirectoryRun, DirectorySettings, Fate,
        ImportRows, Notice, RecordKey, Request, SetDirectory, SiteAttribute, SyncFate, SyncOutcome,
        SyncUsers, Timestamp, User, UserId, WebhookSecretMade,
    },
    import::{self, ImportLine, ImportOutcome, ImportProgress, ImportReport},
    locale::Lang,
    phrase,
    tui::{
        Ask, Effect, ExportFile, ImportFile, Secret,
        port::{Event, Told, Trouble},
    },
};

use super::{
    driver::{Driver, Start, nine},
    little::*,
};

/// What an ask is told, and what happens on the desk because of it.
type Answered = (Result<Told, Trouble>, Vec<(Actor, Command)>);

/// What is outside the desk.
#[derive(Clone, Default)]
pub struct World {
    /// The files there are, by name.
    pub files: BTreeMap<String, String>,
    /// The names of files that were imported before.
    pub imported: Vec<String>,
    /// The directory's secret.
    pub secret: bool,
    /// Whom the directory has.
    pub people: Vec<DirectoryPerson>,
    /// Nothing is answered: it takes long.
    pub slow: bool,
}

fn trouble(text: &str) -> Result<Told, Trouble> {
    Err(Trouble { text: text.into(), fields: Vec::new() })
}

impl World {
    /// The answer, and the command that comes with it.
    pub fn answer(
        &mut self,
        desk: &Desk,
        actor: Actor,
        now: Timestamp,
        ask: &Ask,
    ) -> Option<Answered> {
        if self.slow {
            return None;
        }
        let mut commands = Vec::new();
        let told = match ask {
            Ask::CheckFile { path } if path.starts_with("/nowhere/") => {
                trouble("there is no folder /nowhere")
            }
            Ask::CheckFile { path } => {
                Ok(Told::File { path: path.clone(), exists: self.files.contains_key(path) })
            }
            Ask::Export(file) => {
                let ExportFile { path, table, .. } = file.as_ref();
                self.files.insert(path.clone(), String::new());
                Ok(Told::Written { path: path.clone(), rows: table.rows.len() })
            }
            Ask::Report { of, .. } => {
                let path = of.replace(".csv", "-report.csv");
                self.files.insert(path.clone(), String::new());
                Ok(Told::Reported { path })
            }
            Ask::Import(file) => self.import(desk, actor, now, file, &mut commands),
            Ask::WebhookSecret(webhook) => {
                let made = WebhookSecretMade { webhook: *webhook };
                commands.push((Actor::System, Command::WebhookSecretMade(made)));
                let secret = Secret("whsec_c2VjcmV0".into());
                Ok(Told::Secret { of: RecordKey::Webhook(*webhook), secret })
            }
            Ask::PingWebhook(_) => Ok(Told::Pinged(Box::new(super::webhooks::ping(now)))),
            Ask::Replay(_, id) => {
                let log = super::webhooks::log(now);
                let again = log.into_iter().find(|delivery| delivery.id == *id);
                Ok(Told::Replayed(Box::new(again.expect("it stands in the log"))))
            }
            Ask::TokenSecret(token) => Ok(Told::Secret {
                of: RecordKey::ApiToken(*token),
                secret: Secret("hd_secret".into()),
            }),
            Ask::WebhookLog(_) => Ok(Told::Deliveries(super::webhooks::log(now).into())),
            Ask::Directory => Ok(Told::Directory { secret: self.secret }),
            Ask::DirectorySecret(_) => {
                self.secret = true;
                Ok(Told::Done)
            }
            Ask::Sync { .. } if !self.secret => trouble("The secret is missing."),
            Ask::Sync { preview } => {
                let sync = Command::SyncUsers(SyncUsers { people: self.people.clone() });
                let outcomes = decided(desk, Actor::System, now, &sync)
                    .into_iter()
                    .find_map(|notice| match notice {
                        Notice::Synced { outcomes } => Some(outcomes),
                        _ => None,
                    })
                    .unwrap_or_default();
                if !preview {
                    commands.push((Actor::System, sync));
                }
                let run = counted(now, &outcomes);
                Ok(Told::Synced { run, outcomes: Arc::new(outcomes) })
            }
            _ => return None,
        };
        Some((told, commands))
    }

    fn import(
        &mut self,
        desk: &Desk,
        actor: Actor,
        now: Timestamp,
        wish: &ImportFile,
        commands: &mut Vec<(Actor, Command)>,
    ) -> Result<Told, Trouble> {
        let Some(text) = self.files.get(&wish.path) else {
            return trouble("the file cannot be read: there is none");
        };
        let mut made = 0;
        let id = || {
            made += 1;
            uuid(made)
        };
        let Ok(file) = import::read(wish.noun, text.as_bytes(), id) else {
            return trouble("The file cannot be read. There is no column x.");
        };
        let mut report = blank(file.noun.name());
        if self.imported.contains(&wish.path) && !wish.again {
            report.earlier = Some(now);
            return Ok(Told::Imported(Arc::new(report)));
        }
        let rows = ImportRows { file: wish.path.clone(), skip_errors: true, rows: file.rows };
        let command = Command::ImportRows(rows);
        for notice in decided(desk, actor, now, &command) {
            let Notice::Imported { outcomes } = notice else { continue };
            report.lines.extend(outcomes.into_iter().map(|row| line(desk, row.line, row.fate)));
        }
        let count = |wanted| report.lines.iter().filter(|line| line.outcome == wanted).count();
        report.created = count(ImportOutcome::Created);
        report.moved = count(ImportOutcome::Moved);
        report.updated = count(ImportOutcome::Updated) + report.moved;
        report.unchanged = count(ImportOutcome::Unchanged);
        report.refused = count(ImportOutcome::Error);
        report.applied = !wish.dry_run && (wish.skip_errors || report.refused == 0);
        if report.applied {
            self.imported.push(wish.path.clone());
            commands.push((actor, command));
        }
        Ok(Told::Imported(Arc::new(report)))
    }
}

fn uuid(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(0xfeed_0000 + number)
}

fn blank(kind: &str) -> ImportReport {
    ImportReport {
        kind: kind.into(),
        applied: false,
        earlier: None,
        stopped: None,
        created: 0,
        updated: 0,
        moved: 0,
        unchanged: 0,
        refused: 0,
        lines: Vec::new(),
    }
}

fn line(desk: &Desk, line: u32, fate: Fate) -> ImportLine {
    let (outcome, column, message) = match fate {
        Fate::Created => (ImportOutcome::Created, None, None),
        Fate::Updated => (ImportOutcome::Updated, None, None),
        Fate::Moved { .. } => (ImportOutcome::Moved, None, Some("goes to another site".into())),
        Fate::Unchanged => (ImportOutcome::Unchanged, None, None),
        Fate::Refused { column, refusal } => {
            let words = phrase::refusal(Lang::En, desk, &refusal);
            (ImportOutcome::Error, Some(column), Some(words))
        }
    };
    ImportLine { line, outcome, column, message }
}

fn decided(desk: &Desk, actor: Actor, at: Timestamp, command: &Command) -> Vec<Notice> {
    let id = helpdeck::desk::CommandId::from_u128(7);
    let request = Request { id, at, actor, command: command.clone() };
    let Decided { notices, .. } = desk.decide(&request).unwrap();
    notices
}

fn counted(at: Timestamp, outcomes: &[SyncOutcome]) -> DirectoryRun {
    let count = |wanted: SyncFate| {
        u32::try_from(outcomes.iter().filter(|one| one.fate == wanted).count()).unwrap()
    };
    DirectoryRun {
        at,
        created: count(SyncFate::Created),
        updated: count(SyncFate::Updated),
        deactivated: count(SyncFate::Deactivated),
        unchanged: count(SyncFate::Unchanged),
        skipped: count(SyncFate::NoSite),
        ..DirectoryRun::default()
    }
}

/// A directory for the little desk.
pub fn directory(rules: bool) -> Command {
    let rule = (SiteAttribute::Company, "Acme".to_owned(), LEEDS);
    let settings = DirectorySettings {
        tenant: "acme.example".into(),
        client: "0f3c9d1e-helpdeck".into(),
        login_url: "https://login.example".into(),
        graph_url: "https://graph.example".into(),
        every_minutes: Some(60),
        deactivate: true,
        departments: true,
        rules: if rules { vec![rule] } else { Vec::new() },
        default_site: None,
    };
    Command::SetDirectory(Box::new(SetDirectory { directory: Some(settings) }))
}

/// Two people of a directory: one who belongs to Acme, one nobody knows where.
pub fn people() -> Vec<DirectoryPerson> {
    let one = |id: u128, name: &str, company: Option<&str>| DirectoryPerson {
        directory_id: format!("d{id}"),
        id: Some(UserId::from_u128(0xd000 + id)),
        first_name: Some(name.into()),
        last_name: Some("Berg".into()),
        display_name: Some(format!("{name} Berg")),
        email: Some(format!("{}@acme.example", name.to_lowercase())),
        company: company.map(str::to_owned),
        ..DirectoryPerson::default()
    };
    vec![one(1, "Mia", Some("Acme")), one(2, "Ulf", None)]
}

/// A file of users: two new ones, one that stays as she is, one with an address that is none.
pub const USERS: &str = "site_name,first_name,last_name,email\r\n\
    Leeds,Ines,Moreau,ines@leeds.example\r\n\
    York,Paul,Brandt,paul@york.example\r\n\
    Leeds,Sara,Lindqvist,sara@customer.example\r\n\
    Leeds,Nils,Falk,nils at leeds\r\n";

/// Opens the Import panel and names a file of that text.
pub fn import_file(d: &mut Driver, name: &str, text: &str) {
    d.world.files.insert(name.into(), text.into());
    d.press("9").type_text("import").press("enter f ctrl-u").type_text(name).press("enter");
}

#[test]
fn e9_a_list_is_written_as_it_is_shown() {
    let mut d = Driver::little();
    d.press("/").type_text("is:unassigned").press("enter S");
    d.see("Write the").see("~/tickets-2026-03-10.csv");
    let rows = d.model.list().rows().len();
    d.press("ctrl-u").type_text("/tmp/open.json").press("enter");
    assert_eq!(d.said(), format!("{rows} lines were written to /tmp/open.json."));
    let file = exported(&mut d);
    assert_eq!(
        (file.what, file.filter.as_str(), file.replace),
        ("tickets", "is:unassigned", false)
    );
    assert_eq!(file.table.rows.len(), rows);
    assert!(file.table.columns.contains(&"number"));
}

fn exported(d: &mut Driver) -> ExportFile {
    let ask = |effect| match effect {
        Effect::Ask { ask: Ask::Export(file), .. } => Some(*file),
        _ => None,
    };
    d.take_effects().into_iter().find_map(ask).expect("something was written")
}

#[test]
fn e9_marked_lines_are_written_alone_and_in_the_order_of_the_list() {
    let mut d = Driver::little();
    d.press("2 G space k space S").see("Write the 2 marked lines").press("enter");
    let file = exported(&mut d);
    assert_eq!((file.what, file.table.rows.len()), ("users", 2));
}

#[test]
fn e9_a_file_that_is_there_is_replaced_only_after_a_question() {
    let mut d = Driver::little();
    d.world.files.insert("/tmp/old.csv".into(), "mine".into());
    d.press("3 S ctrl-u").type_text("/tmp/old.csv").press("enter");
    d.see("There is a file /tmp/old.csv already. Write over it?").press("enter esc");
    assert_eq!(d.world.files["/tmp/old.csv"], "mine");
    d.press("S ctrl-u").type_text("/tmp/old.csv").press("enter y");
    assert!(exported(&mut d).replace);
    assert_eq!(d.world.files["/tmp/old.csv"], "");
}

#[test]
fn e9_a_place_that_does_not_work_is_said_beside_the_name_that_stays() {
    let mut d = Driver::little();
    d.press("S ctrl-u").type_text("/nowhere/x.csv").press("enter");
    d.see("there is no folder /nowhere").see("> /nowhere/x.csv");
    d.press("esc j").gone("/nowhere");
    d.press("S ctrl-u enter").see("Type the name of a file.");
}

#[test]
fn e9_every_list_can_be_written() {
    for place in ["1", "2", "3", "4", "5", "9 r o l enter", "9 d e p enter", "9 f o l enter"] {
        let mut d = Driver::little();
        d.press(place).press("S enter");
        let file = exported(&mut d);
        assert!(!file.table.rows.is_empty() && file.table.columns.len() > 2, "{place}: {file:?}");
    }
}

#[test]
fn e9_a_long_list_is_written_in_pieces_between_which_keys_have_their_turn() {
    let mut d = Driver::little();
    for index in 0..1_500_u32 {
        let id = UserId::from_u128(0xaaaa_0000 + u128::from(index));
        let new = helpdeck::desk::NewUser::named(id, LEEDS, format!("A{index}"), "Crowd");
        let email = Some(format!("a{index}@crowd.example"));
        d.server_does(ADA, Command::add_user(helpdeck::desk::NewUser { email, ..new }));
    }
    d.connect();
    d.press("2 S enter").see("1000 of 1504 lines");
    d.press("j");
    d.tick(chrono::TimeDelta::zero());
    assert_eq!(exported(&mut d).table.rows.len(), 1_504);
}

#[test]
fn e9_a_file_is_tried_before_it_is_imported() {
    let mut d = Driver::little();
    d.press("9").type_text("import").press("enter").see("none yet").see("site_name*, first_name*");
    import_file(&mut d, "/tmp/people.csv", USERS);
    d.see("What would happen; nothing is changed yet");
    d.see_line(&["Lines", "2 new, 1 as before, 1 error"]).see_line(&["Line 5", "email"]);
    d.press("i").see("Mend the lines with errors");
    assert!(d.server.desk.all::<User>().all(|user| &*user.first_name != "Ines"));
    d.press("e i")
        .see("Import people.csv: 2 lines change something?")
        .see("One line with an error");
    d.press("y").see("What happened").see("saved as /tmp/people-report.csv");
    d.find::<User>(|user| &*user.first_name == "Ines");
    assert!(d.server.desk.all::<User>().all(|user| &*user.first_name != "Nils"));
    assert_eq!(d.said(), "What became of each line was written to /tmp/people-report.csv.");
    d.agrees();
}

#[test]
fn e9_every_line_is_listed_and_one_sort_at_a_time() {
    let mut d = Driver::little();
    import_file(&mut d, "/tmp/people.csv", USERS);
    d.press("o").see("people.csv: what would become of it");
    d.see_line(&["Line 2", "new"])
        .see_line(&["Line 4", "as before"])
        .see_line(&["Line 5", "error"]);
    d.press("e").see_line(&["Line 5", "error", "email"]).gone("Line 2");
    d.press("a").see("Line 2").press("esc").see("[Import]");
}

#[test]
fn e9_progress_is_shown_and_the_terminal_goes_on() {
    let mut d = Driver::little();
    d.world.slow = true;
    import_file(&mut d, "/tmp/people.csv", USERS);
    d.see("Reading the file.");
    let ask = d
        .take_effects()
        .into_iter()
        .find_map(|effect| match effect {
            Effect::Ask { id, ask: Ask::Import(_) } => Some(id),
            _ => None,
        })
        .expect("it is being tried");
    let step = ImportProgress { writing: false, done: 12_000, lines: 50_000 };
    d.happen(Event::Progress { ask, step }).see("Checked 12000 of 50000 lines");
    d.press("t").see("The file is being read.").press("1 j 2").see("[2] Users");
    d.press("9").type_text("import").press("enter").see("Checked 12000 of 50000 lines");
    let outcome = trouble("The file cannot be read.");
    d.happen(Event::Told { ask, outcome }).see_line(&["Lines", "The file cannot be read."]);
}

#[test]
fn e9_the_same_file_is_imported_again_only_when_somebody_says_so() {
    let mut d = Driver::little();
    d.world.imported.push("/tmp/people.csv".into());
    import_file(&mut d, "/tmp/people.csv", USERS);
    d.see("This file was imported already").press("I").see("2 new");
}

#[test]
fn u20_c3_who_may_not_import_is_told_so() {
    let mut d = Driver::little_as(BEA);
    d.press("9").type_text("import").press("enter f");
    assert!(d.said().contains("import"), "{}", d.said());
}

#[test]
fn u21_a_directory_is_set_with_its_secret_looked_at_and_read() {
    let mut d = Driver::little();
    d.world.people = people();
    d.press("9").type_text("directory").press("enter").see("none: users are added by hand");
    d.press("p").see("No directory is set.").press("e").type_text("acme.example");
    d.press("tab").type_text("app-1").press("tab").type_text("2").press("f2");
    d.see("must be 5 or more").press("ctrl-u").type_text("60").press("f2");
    d.see_line(&["Tenant", "acme.example"]).see("missing: press Enter to set it");
    d.press("s f2").see("Paste the secret").type_text("hush").press("f2").gone("hush");
    assert_eq!(d.said(), "The secret is kept.");
    d.see("kept; it is never shown");
    d.press("p").see("It would be: 0 new").see("2 left out");
    d.press("o").see_line(&["Mia Berg", "left out", "no rule"]).press("esc");
    d.press("e tab tab tab tab tab tab").type_text("company=Acme=Lees").press("f2");
    d.see("there is no site called Lees").press("backspace").type_text("ds").press("f2");
    d.see_line(&["company = Acme", "Leeds"]).press("r").see("Read the directory now").press("y");
    d.see("Done: 1 new");
    assert_eq!(d.get::<User>(d.find::<User>(|user| &*user.first_name == "Mia")).site, LEEDS);
    d.press("D").see("Forget the directory?").press("y").see("none: users are added by hand");
    d.agrees();
}

#[test]
fn ua10_what_the_directory_owns_is_shown_with_the_reason_and_not_typed_over() {
    let mut d = Driver::after(Start::default(), [(ADA, directory(true))]);
    d.does(Actor::System, Command::SyncUsers(SyncUsers { people: people() }));
    d.press("2").on("Mia").press("e");
    d.see_line(&["First name", "Mia (owned by the directory: change it there)"]);
    d.type_text("x").see_line(&["First name", "Mia (owned"]);
    d.press("tab tab tab tab tab tab tab space f2");
    let mia = d.find::<User>(|user| &*user.first_name == "Mia");
    assert!(d.get::<User>(mia).suppress_email_tickets);
    d.press("9").type_text("directory").press("enter D y 2").on("Mia").press("e");
    d.gone("owned by the directory");
    assert_eq!(d.get::<User>(mia).created_at, nine());
}

//! Mail: what leaves, to whom, with which headers; what is tried again, given up, and never sent; invitations and new
//! logins from the mail to the end.

use helpdeck::{
    client::{self, ClientError, accept, confirm_email, login, whoami},
    desk::{
        AssignRole, Category, ChooseFirstRole, Command, CommandId, Desk, Edit, EditAccount, Expect,
        Language, Letter, LetterIs, MailRoute, MessageId, MessageKind, NewTicket, NewUser, Notice,
        Preset, Resend, SetEmail, SetMail, Technician, TechnicianId, TechnicianState, TicketId,
        Tls, To, UserId,
    },
    server::Running,
    wire::{Answer, Fault, NewPassword, Problem},
};

use super::{
    house::{
        ADMIN, DANA, ELI, House, PASSWORD, SITE, Seat, TICKET, admin, id, sign_in, technician,
    },
    smtp::Smtp,
};

const NEW: TechnicianId = TechnicianId::from_u128(0x9e77);
const ZOE: UserId = UserId::from_u128(0x20e);
const HELP: TicketId = TicketId::from_u128(0x4e19);

fn set_mail(route: MailRoute) -> Command {
    let from = Some("desk@acme.example".into());
    Command::SetMail(SetMail { route, from, name: Some("Acme help".into()) })
}

/// A served desk that sends through a mail server, its Admin, and that server.
async fn sending() -> (House, Running, Seat, Smtp) {
    let (house, running) = House::serve().await;
    let smtp = Smtp::start().await;
    let mut ada = Seat::take(admin(&running)).await;
    let host = "127.0.0.1".into();
    let route = MailRoute::Smtp { host, port: smtp.port, tls: Tls::None, login: None };
    ada.ask(set_mail(route)).await.unwrap();
    (house, running, ada, smtp)
}

/// A served desk that writes mails to a folder, and its Admin.
async fn writing() -> (House, Running, Seat) {
    let (house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    ada.ask(set_mail(MailRoute::Folder)).await.unwrap();
    (house, running, ada)
}

fn no_letters(desk: &Desk) -> bool {
    desk.all::<Letter>().len() == 0
}

/// The mails in the folder, as text.
fn written(house: &House) -> Vec<String> {
    let folder = house.dir.path().join("mail");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

/// The token in a mail: the word after the command.
fn token(mail: &str, command: &str) -> String {
    let whole = mail.replace("=\r\n", "").replace("=\n", "");
    let after = whole.split(&format!("helpdeck {command} ")).nth(1).expect("a command");
    after.split_whitespace().next().unwrap().to_owned()
}

async fn invite(ada: &mut Seat) -> Answer {
    let new = technician(NEW, "Nina", Some(Preset::Technician));
    let answer = ada.ask(Command::AddTechnician(new)).await.unwrap();
    ada.until_desk(no_letters).await;
    answer
}

/// The token of the other invitation.
fn others(house: &House, first: &str) -> String {
    let tokens = written(house).into_iter().map(|mail| token(&mail, "accept"));
    tokens.into_iter().find(|token| token != first).expect("another one")
}

async fn refused(url: &str, token: &str, password: &str) -> Problem {
    match accept(url, token, password).await {
        Err(ClientError::Problem(problem)) => *problem,
        other => panic!("{other:?}"),
    }
}

fn zoe() -> Command {
    let email = Some("zoe@users.example".into());
    Command::add_user(NewUser { email, ..NewUser::named(ZOE, SITE, "Zoe", "Lind") })
}

fn open_ticket(title: &str) -> Command {
    let Command::CreateTicket(new) = super::house::ticket(HELP, title) else { panic!() };
    Command::CreateTicket(NewTicket { requester: Some(ZOE), site: SITE, ..new })
}

fn say(kind: MessageKind, text: &str, number: u128) -> Command {
    Command::AddMessage {
        id: MessageId::from_u128(number),
        ticket: HELP,
        kind,
        text: text.into(),
        channel: helpdeck::desk::Channel::Console,
        follow_up: None,
    }
}

#[tokio::test]
async fn p12_u4_everybody_is_written_to_in_their_language() {
    let (house, running, mut ada) = writing().await;
    let email = Some("zoe@users.example".into());
    let zoe =
        NewUser { email, language: Some(Language::Es), ..NewUser::named(ZOE, SITE, "Zoe", "Lind") };
    ada.ask(Command::add_user(zoe)).await.unwrap();
    ada.ask(open_ticket("La impresora")).await.unwrap();
    let german = EditAccount { language: Some(Edit::to(Language::De)), ..EditAccount::default() };
    ada.ask(Command::EditAccount(german)).await.unwrap();
    invite(&mut ada).await;
    let mails = written(&house);
    let to = |address: &str| mails.iter().find(|mail| mail.contains(address)).expect("a mail");
    assert!(to("To: zoe@users.example").contains("Hola, Zoe"), "{mails:?}");
    assert!(to("To: nina@example.org").contains("Hallo Nina"), "{mails:?}");
    running.stop().await;
}

#[tokio::test]
async fn t9_an_invitation_sets_the_password_once_and_signs_in() {
    let (house, running, mut ada) = writing().await;
    invite(&mut ada).await;
    let said =
        ada.entries.iter().flat_map(|entry| &entry.notices).find_map(|notice| match notice {
            Notice::LetterWritten { file, by, .. } => Some((file.clone(), *by)),
            _ => None,
        });
    let (file, by) = said.expect("where the mail is");
    assert_eq!(by, Some(ADMIN));
    assert!(std::path::Path::new(&*file).exists(), "{file}");
    let mails = written(&house);
    let [mail] = mails.as_slice() else { panic!("one mail: {mails:?}") };
    assert!(mail.contains("To: nina@example.org") && mail.contains("Ada Doe"), "{mail}");
    let (url, token) = (running.url(), token(mail, "accept"));
    assert!(mail.replace("=\r\n", "").contains(&format!("--server {url}")), "{mail}");

    let weak = refused(&url, &token, "short").await;
    assert_eq!(
        (weak.fault(), weak.fields[0].field.as_str()),
        (Some(Fault::WeakPassword), "password")
    );
    let (session, me) = accept(&url, &token, PASSWORD).await.unwrap();
    assert_eq!((me.technician.id, me.technician.state), (NEW, TechnicianState::Active));
    assert_eq!(me.role.id, Preset::Technician.id(), "the role that was chosen");
    whoami(&session).await.unwrap();
    login(&url, "nina@example.org", PASSWORD).await.unwrap();
    let again = refused(&url, &token, "Another horse 1!").await;
    assert_eq!((again.fault(), again.status), (Some(Fault::BadPass), 410));
    assert!(again.detail.contains("helpdeck login"), "{}", again.detail);
    login(&url, "nina@example.org", PASSWORD).await.unwrap();
    running.stop().await;
    // In a file one can look at all of it; the other database keeps the same columns.
    let kept = house.database.file().map(std::fs::read).transpose().unwrap().unwrap_or_default();
    assert!(!kept.windows(token.len()).any(|part| part == token.as_bytes()), "only a hash is kept");
}

#[tokio::test]
async fn t9_an_invitation_that_is_not_good_says_what_to_do() {
    let (house, running, mut ada) = writing().await;
    invite(&mut ada).await;
    let (url, token) = (running.url(), token(&written(&house)[0], "accept"));
    let unknown = refused(&url, "hd_made-up", PASSWORD).await;
    assert!(unknown.detail.contains("whole command"), "{}", unknown.detail);
    house.advance(7 * 24 * 60 + 1);
    let expired = refused(&url, &token, PASSWORD).await;
    assert!(expired.detail.contains("seven days"), "{}", expired.detail);
    ada.ask(Command::DeactivateTechnician { technician: NEW }).await.unwrap();
    let shut = Command::ActivateTechnician { technician: NEW, add_seat: false };
    ada.ask(shut).await.unwrap();
    ada.until_desk(no_letters).await;
    let replaced = refused(&url, &token, PASSWORD).await;
    assert!(replaced.detail.contains("later mail"), "{}", replaced.detail);
    let newest = others(&house, &token);
    ada.ask(Command::DeactivateTechnician { technician: NEW }).await.unwrap();
    let shut = refused(&url, &newest, PASSWORD).await;
    assert_eq!((&*shut.code, shut.status), ("no-access", 403));
    running.stop().await;
}

#[tokio::test]
async fn t10_the_invitation_that_is_sent_again_is_the_only_one_that_counts() {
    let (house, running, mut ada) = writing().await;
    invite(&mut ada).await;
    let first = token(&written(&house)[0], "accept");
    ada.ask(Command::ResendInvitation(Resend { technician: NEW })).await.unwrap();
    ada.until_desk(no_letters).await;
    let second = others(&house, &first);
    assert_eq!(refused(&running.url(), &first, PASSWORD).await.fault(), Some(Fault::BadPass));
    accept(&running.url(), &second, PASSWORD).await.unwrap();
    running.stop().await;
}

#[tokio::test]
async fn ta10_a_password_that_an_admin_set_has_to_be_changed_before_anything_else() {
    let (house, running, mut ada) = writing().await;
    ada.handle.set_password(1, DANA, NewPassword { password: PASSWORD.into(), current: None });
    ada.until(|event| matches!(event, client::Event::Told { .. })).await;
    ada.until_desk(|desk| desk.get::<Technician>(DANA).unwrap().must_change_password).await;
    ada.until_desk(no_letters).await;
    assert!(written(&house)[0].contains("Ada Doe set another password for you"));
    let (session, me) = login(&running.url(), "dana@example.org", PASSWORD).await.unwrap();
    assert!(me.technician.must_change_password);
    let out = Command::SetOutOfOffice { technician: DANA, until: None };
    match client::command(&session, id(), &out).await {
        Err(ClientError::Problem(problem)) => {
            assert_eq!(problem.fault(), Some(Fault::ChangePassword));
        }
        other => panic!("{other:?}"),
    }
    let new = NewPassword { password: "Another horse 1!".into(), current: None };
    client::set_password(&session, me.technician.id, &new).await.unwrap();
    client::command(&session, id(), &out).await.unwrap();
    running.stop().await;
}

#[tokio::test]
async fn b3_row_21_whoever_has_fewer_tickets_by_another_role_is_told_and_so_are_the_admins() {
    let (house, running, mut ada) = writing().await;
    let role = Some(Preset::Admin.id());
    let chosen = ChooseFirstRole { technician: ELI, role, was: Expect::Any };
    ada.ask(Command::ChooseFirstRole(chosen)).await.unwrap();
    sign_in(&running, "eli@example.org").await;
    let to = To::Technician(DANA);
    ada.ask(Command::AssignTicket { ticket: TICKET, to, was: Expect::Any }).await.unwrap();
    let (role, was) = (Preset::Beginner.id(), Expect::Any);
    let less = Command::AssignRole(AssignRole { technician: DANA, role, was });
    let answer = ada.ask(less).await.unwrap();
    ada.until_desk(|desk| desk.revision() > answer.revision && no_letters(desk)).await;
    let mails = written(&house).into_iter().map(|mail| mail.replace("=\r\n", ""));
    let mails: Vec<String> = mails.filter(|mail| mail.contains("without a technician")).collect();
    let to = |address: &str| {
        let to = format!("To: {address}\r\n");
        mails.iter().find(|mail| mail.contains(&to)).unwrap_or_else(|| panic!("{mails:?}"))
    };
    let theirs =
        "Hello Dana,\r\n\r\nAda Doe changed your role on the help desk of Acme. One ticket that";
    assert!(to("dana@example.org").contains(theirs), "{mails:?}");
    let of_theirs =
        "Hello Eli,\r\n\r\nAda Doe changed the role of Dana Doe on the help desk of Acme. One open";
    assert!(to("eli@example.org").contains(of_theirs), "{mails:?}");
    assert_eq!(mails.len(), 2, "Ada, who did it, has read it on the screen");
    running.stop().await;
}

#[tokio::test]
async fn pa5_ones_own_login_changes_with_the_token_from_the_mail_to_it() {
    let (house, running, mut ada) = writing().await;
    let session = sign_in(&running, "dana@example.org").await;
    let email = Edit::to("dana.cole@example.org".to_owned());
    let wish = Command::SetTechnicianEmail(SetEmail { technician: DANA, email });
    let answer = client::command(&session, id(), &wish).await.unwrap();
    assert!(matches!(answer.notices.as_slice(), [Notice::ConfirmationSent { .. }]));
    ada.until_desk(|desk| desk.revision() >= answer.revision && no_letters(desk)).await;
    let mail = written(&house).into_iter().find(|mail| mail.contains("confirm-email")).unwrap();
    assert!(mail.contains("To: dana.cole@example.org"), "{mail}");
    login(&running.url(), "dana.cole@example.org", PASSWORD).await.unwrap_err();
    let token = token(&mail, "confirm-email");
    accept(&running.url(), &token, PASSWORD).await.expect_err("it is no invitation");
    let login_now = confirm_email(&running.url(), &token).await.unwrap();
    assert_eq!(login_now, "dana.cole@example.org");
    login(&running.url(), "dana.cole@example.org", PASSWORD).await.unwrap();
    ada.until_desk(|desk| {
        *desk.get::<Technician>(DANA).unwrap().email == *"dana.cole@example.org" && no_letters(desk)
    })
    .await;
    let told = written(&house).into_iter().find(|mail| mail.contains("To: dana@example.org"));
    assert!(told.is_some(), "the old address is told");
    confirm_email(&running.url(), &token).await.expect_err("it works once");
    running.stop().await;
}

#[tokio::test]
async fn u4_e1_a_requester_hears_of_their_ticket_and_never_of_a_note() {
    let (_house, running, mut ada, mut smtp) = sending().await;
    ada.ask(zoe()).await.unwrap();
    ada.ask(open_ticket("Printer\u{2009}– “on fire”")).await.unwrap();
    let created = smtp.next().await;
    assert_eq!(created.to, ["RCPT TO:<zoe@users.example>"]);
    assert_eq!(created.header("Auto-Submitted").as_deref(), Some("auto-replied"));
    assert_eq!(created.header("X-Auto-Response-Suppress").as_deref(), Some("All"));
    ada.ask(say(MessageKind::InternalNote, "SECRET: they forgot to plug it in", 1)).await.unwrap();
    ada.ask(say(MessageKind::PublicReply, "Is it plugged in?\n\nAda", 2)).await.unwrap();
    let reply = smtp.next().await;
    assert_eq!(reply.header("Auto-Submitted"), None, "a person wrote it");
    assert!(
        reply.text.contains("Is it plugged in?") && !reply.text.contains("SECRET"),
        "{reply:?}"
    );
    let root = created.header("Message-ID").unwrap();
    assert_eq!(reply.header("In-Reply-To").as_ref(), Some(&root));
    ada.ask(say(MessageKind::PublicReply, "Now?", 3)).await.unwrap();
    let second = smtp.next().await;
    let id = reply.header("Message-ID").unwrap();
    assert_eq!(second.header("In-Reply-To").as_ref(), Some(&id));
    assert_eq!(second.header("References"), Some(format!("{root} {id}")));
    assert_ne!(second.header("Message-ID"), Some(id));
    let resolved = Category::Resolved.preset();
    ada.ask(Command::SetTicketStatus { ticket: HELP, status: resolved, was: Expect::Any })
        .await
        .unwrap();
    let end = smtp.next().await;
    assert_eq!(end.header("Auto-Submitted").as_deref(), Some("auto-generated"));
    assert!(end.from.contains("desk@acme.example"), "{}", end.from);
    let subjects: Vec<_> = [&created, &reply, &second, &end].map(|m| m.header("Subject")).into();
    assert!(subjects.windows(2).all(|pair| pair[0] == pair[1]), "{subjects:?}");
    ada.until_desk(no_letters).await;
    assert!(smtp.is_empty());
    running.stop().await;
}

#[tokio::test]
async fn oracle_23_p14_pa8_whose_signature_stands_under_a_mail() {
    let (_house, running, mut ada, mut smtp) = sending().await;
    let sign = |technician, text: &str| {
        let mut edit = helpdeck::desk::EditProfile::of(technician);
        edit.signature = Some(Edit::to(Some(text.to_owned())));
        Command::EditProfile(edit)
    };
    let dana = sign_in(&running, "dana@example.org").await;
    client::command(&dana, id(), &sign(DANA, "**Dana's hand**")).await.unwrap();
    let eli = sign_in(&running, "eli@example.org").await;
    client::command(&eli, id(), &sign(ELI, "Eli's hand <script>x</script>")).await.unwrap();
    ada.ask(zoe()).await.unwrap();
    ada.ask(open_ticket("Help")).await.unwrap();
    smtp.next().await;
    let to = To::Technician(DANA);
    ada.ask(Command::AssignTicket { ticket: HELP, to, was: Expect::Any }).await.unwrap();
    client::command(&eli, id(), &say(MessageKind::PublicReply, "Hello", 2)).await.unwrap();
    let reply = smtp.next().await.text;
    assert!(reply.contains("Eli's hand") && !reply.contains("Dana's hand"), "{reply}");
    let (_, html) = reply.split_once("text/html").expect("both texts");
    assert!(!html.contains("<script"), "{reply}");
    let resolved = Category::Resolved.preset();
    client::command(
        &eli,
        id(),
        &Command::SetTicketStatus { ticket: HELP, status: resolved, was: Expect::Any },
    )
    .await
    .unwrap();
    let notice = smtp.next().await.text;
    assert!(notice.contains("<strong>Dana's hand</strong>"), "{notice}");
    assert!(!notice.contains("Eli's hand"), "{notice}");
    running.stop().await;
}

#[tokio::test]
async fn a_mail_that_is_put_off_is_tried_again_and_one_refused_for_good_is_given_up() {
    let (house, running, mut ada, mut smtp) = sending().await;
    smtp.refuse(&["451 busy", "452 full"]);
    ada.ask(zoe()).await.unwrap();
    ada.ask(open_ticket("Help")).await.unwrap();
    let tried = |times| move |desk: &Desk| desk.all::<Letter>().any(|l| l.attempts == times);
    ada.until_desk(tried(1)).await;
    let error = ada.desk.all::<Letter>().next().unwrap().error.clone().unwrap();
    assert!(error.contains("451") && error.contains("busy"), "{error}");
    house.advance(1);
    ada.until_desk(tried(2)).await;
    assert!(smtp.is_empty(), "not before its time");
    house.advance(5);
    let first = smtp.next().await;
    ada.until_desk(no_letters).await;

    smtp.refuse(&["550 nobody here"]);
    ada.ask(say(MessageKind::PublicReply, "Hello", 2)).await.unwrap();
    ada.until_desk(tried(1)).await;
    let letter = ada.desk.all::<Letter>().next().unwrap();
    assert_eq!(letter.next_at(), None, "given up: {letter:?}");
    let letter = letter.id;
    ada.ask(Command::RetryLetter(LetterIs { letter })).await.unwrap();
    let second = smtp.next().await;
    assert_eq!(second.header("In-Reply-To"), first.header("Message-ID"));
    ada.until_desk(no_letters).await;
    running.stop().await;
}

#[tokio::test]
async fn letters_survive_a_restart_and_leave_once_the_mail_server_is_there() {
    let (house, running, mut ada) = writing().await;
    let gone = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = gone.local_addr().unwrap().port();
    drop(gone);
    let nowhere =
        |port| MailRoute::Smtp { host: "127.0.0.1".into(), port, tls: Tls::None, login: None };
    ada.ask(set_mail(nowhere(port))).await.unwrap();
    ada.ask(zoe()).await.unwrap();
    ada.ask(open_ticket("Help")).await.unwrap();
    ada.until_desk(|desk| desk.all::<Letter>().any(|letter| letter.attempts == 1)).await;
    let kept = ada.desk.all::<Letter>().next().unwrap().id;
    drop(ada);
    running.stop().await;
    let running = house.serve_on(0).await;
    let mut ada = Seat::take(admin(&running)).await;
    assert_eq!(ada.desk.all::<Letter>().next().unwrap().id, kept);
    let mut smtp = Smtp::start().await;
    ada.ask(set_mail(nowhere(smtp.port))).await.unwrap();
    let mail = smtp.next().await;
    assert!(mail.header("Message-ID").unwrap().starts_with("<t2.m0."), "{mail:?}");
    ada.until_desk(no_letters).await;
    assert!(smtp.is_empty(), "once");
    running.stop().await;
}

#[tokio::test]
async fn a_mail_whose_sending_could_not_be_kept_is_known_by_its_id() {
    let (_house, running, mut ada, mut smtp) = sending().await;
    ada.ask(zoe()).await.unwrap();
    ada.ask(open_ticket("Help")).await.unwrap();
    smtp.next().await;
    ada.until_desk(no_letters).await;
    smtp.refuse(&["451 lost after it was taken"]);
    ada.ask(say(MessageKind::PublicReply, "Hello", 2)).await.unwrap();
    ada.until_desk(|desk| desk.all::<Letter>().any(|letter| letter.attempts == 1)).await;
    let letter = ada.desk.all::<Letter>().next().unwrap().id;
    ada.ask(Command::RetryLetter(LetterIs { letter })).await.unwrap();
    let id = smtp.next().await.header("Message-ID").unwrap();
    let message = format!("m{:032x}", MessageId::from_u128(2).to_u128());
    assert!(id.starts_with(&format!("<t2.{message}.")), "{id} is that of the message");
    running.stop().await;
}

#[tokio::test]
async fn what_opens_the_mail_server_comes_in_and_never_out() {
    let (_house, running, mut ada) = writing().await;
    let secret = "open-sesame-9000";
    let settings = signing_in("mail.acme.example");
    client::set_mail(&admin(&running), settings, secret.into()).await.unwrap();
    client::set_mail_password(&admin(&running), Some(secret.into())).await.unwrap();
    ada.ask(set_mail(MailRoute::Folder)).await.unwrap();
    match client::set_mail_password(&admin(&running), Some(secret.into())).await {
        Err(ClientError::Problem(problem)) => assert_eq!(problem.fields[0].field, "mail-login"),
        other => panic!("nobody signs in to a folder: {other:?}"),
    }
    let raw = super::house::raw();
    for path in ["snapshot", "changes?since=0", "audit"] {
        let url = format!("{}/api/v1/{path}", running.url());
        let answer = raw.get(url).bearer_auth(super::house::TOKEN).send().await.unwrap();
        assert!(!answer.text().await.unwrap().contains(secret), "{path}");
    }
    let dana = sign_in(&running, "dana@example.org").await;
    match client::set_mail_password(&dana, None).await {
        Err(ClientError::Problem(problem)) => assert_eq!(problem.status, 403),
        other => panic!("{other:?}"),
    }
    running.stop().await;
}

fn signing_in(host: &str) -> SetMail {
    let (host, login) = (host.into(), Some("desk".into()));
    let route = MailRoute::Smtp { host, port: 1, tls: Tls::None, login };
    SetMail { route, from: Some("desk@acme.example".into()), name: None }
}

#[tokio::test]
async fn the_password_of_a_mail_server_is_set_with_it_or_not_at_all_and_is_shown_to_no_other() {
    let (_house, running, mut ada) = writing().await;
    let admin = admin(&running);
    match client::set_mail(&admin, signing_in("no such host"), "open-sesame".into()).await {
        Err(ClientError::Problem(problem)) => assert_eq!(problem.fields[0].field, "mail-host"),
        other => panic!("{other:?}"),
    }
    ada.ask(Command::SetMail(signing_in("127.0.0.1"))).await.unwrap();
    ada.ask(zoe()).await.unwrap();
    ada.ask(open_ticket("Help")).await.unwrap();
    let says = |words: &'static str| {
        move |desk: &Desk| {
            let mut errors = desk.all::<Letter>().filter_map(|letter| letter.error.as_deref());
            errors.any(|error| error.contains(words))
        }
    };
    ada.until_desk(says("no password is kept for desk at 127.0.0.1")).await;
    client::set_mail(&admin, signing_in("127.0.0.1"), "open-sesame".into()).await.unwrap();
    ada.until_desk(says("refused")).await;
    ada.ask(Command::SetMail(signing_in("localhost"))).await.unwrap();
    ada.until_desk(says("no password is kept for desk at localhost")).await;
    let letter = ada.desk.all::<Letter>().next().unwrap();
    assert!(letter.next_at().is_some(), "it waits for somebody to mend the settings: {letter:?}");
    let audit = client::audit(&admin, "action:set-mail-password", None).await.unwrap();
    assert_eq!(audit.items.len(), 1, "only what was kept is noted");
    let dana = sign_in(&running, "dana@example.org").await;
    match client::set_mail(&dana, signing_in("127.0.0.1"), "mine".into()).await {
        Err(ClientError::Problem(problem)) => assert_eq!(problem.status, 403),
        other => panic!("{other:?}"),
    }
    running.stop().await;
}

#[tokio::test]
async fn a_wrong_password_of_ours_gives_no_mail_up() {
    let (_house, running, mut ada, mut smtp) = sending().await;
    ada.ask(zoe()).await.unwrap();
    smtp.refuse(&["535 who are you"]);
    ada.ask(open_ticket("Help")).await.unwrap();
    ada.until_desk(|desk| desk.all::<Letter>().any(|letter| letter.attempts == 1)).await;
    let letter = ada.desk.all::<Letter>().next().unwrap();
    assert!(letter.next_at().is_some(), "{letter:?}");
    let account = ada.desk.account().expect("founded");
    let again = SetMail { name: Some("Mended".into()), ..SetMail::of(&account.mail) };
    ada.ask(Command::SetMail(again)).await.unwrap();
    smtp.next().await;
    ada.until_desk(no_letters).await;
    running.stop().await;
}

#[tokio::test]
async fn the_sample_sends_nothing_of_its_past() {
    let house = House::empty();
    let server = house.open().await;
    let size = helpdeck::sample::Size::default();
    let script = helpdeck::sample::script(&size, 1, super::house::noon());
    server.seed(script).await.unwrap();
    assert!(server.read(no_letters));
    let on = set_mail(MailRoute::Folder);
    server.submit(CommandId::from_u128(1), helpdeck::desk::Actor::System, on).await.unwrap();
    assert!(server.read(no_letters));
    server.close().await;
}

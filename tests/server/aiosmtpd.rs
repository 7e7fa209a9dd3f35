//! Mail through a mail server that others wrote: `aiosmtpd`, as Debian has it. Where that is not installed, one line says so.

use std::{
    io::Write as _,
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command as Process, Stdio},
    time::{Duration, Instant},
};

use helpdeck::{
    client::accept,
    desk::{
        Command, Edit, EditProfile, MailRoute, MessageKind, NewTicket, NewUser, Preset, SetMail,
        TechnicianId, TicketId, Tls, UserId,
    },
};

use super::house::{ADMIN, House, PASSWORD, SITE, Seat, admin, technician, ticket};

const NEW: TechnicianId = TechnicianId::from_u128(0x9e77);
const ZOE: UserId = UserId::from_u128(0x20e);
const HELP: TicketId = TicketId::from_u128(0x4e19);
/// A picture of one point.
const DOT: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

/// The program while it runs, and the folder it keeps mails in.
struct Aiosmtpd {
    process: Child,
    port: u16,
    kept: tempfile::TempDir,
}

impl Drop for Aiosmtpd {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Aiosmtpd {
    /// Starts it on this computer; nothing where it is not installed.
    fn start() -> Option<Self> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut places = std::env::split_paths(&path).map(|folder| folder.join("aiosmtpd"));
        let program: PathBuf = places.find(|program| program.is_file())?;
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let kept = tempfile::tempdir().unwrap();
        let mut process = Process::new(program)
            .args(["-n", "-c", "aiosmtpd.handlers.Mailbox", "-l", &format!("127.0.0.1:{port}")])
            .arg(kept.path().join("mails"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let until = Instant::now() + Duration::from_mins(1);
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "aiosmtpd does not answer");
            assert!(process.try_wait().unwrap().is_none(), "aiosmtpd ended");
            std::thread::yield_now();
        }
        Some(Self { process, port, kept })
    }

    /// The mails that arrived for somebody, as text without soft line breaks.
    fn mails(&self, to: &str) -> Vec<String> {
        let folder = self.kept.path().join("mails").join("new");
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let texts = files.map(|file| std::fs::read_to_string(file).unwrap().replace("\r\n", "\n"));
        let texts = texts.map(|text| text.replace("=\n", ""));
        texts.filter(|text| text.contains(&format!("To: {to}\n"))).collect()
    }
}

#[tokio::test]
async fn an_invitation_and_a_reply_with_a_picture_arrive_at_a_mail_server_of_others() {
    let Some(smtp) = Aiosmtpd::start() else {
        let mut err = std::io::stderr();
        let _ = writeln!(
            err,
            "skipped: mail through aiosmtpd; to run it, install the Debian package python3-aiosmtpd"
        );
        return;
    };
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let host = "127.0.0.1".into();
    let route = MailRoute::Smtp { host, port: smtp.port, tls: Tls::None, login: None };
    let set = SetMail { route, from: Some("desk@acme.example".into()), name: Some("Help".into()) };
    ada.ask(Command::SetMail(set)).await.unwrap();
    let gone = |desk: &helpdeck::desk::Desk| desk.all::<helpdeck::desk::Letter>().len() == 0;

    let new = technician(NEW, "Nina", Some(Preset::Technician));
    ada.ask(Command::AddTechnician(new)).await.unwrap();
    ada.until_desk(gone).await;
    let mails = smtp.mails("nina@example.org");
    let [mail] = mails.as_slice() else { panic!("one mail: {mails:?}") };
    assert!(mail.contains("From: Help <desk@acme.example>\n"), "{mail}");
    let token = mail.split("helpdeck accept ").nth(1).expect("a command");
    let token = token.split_whitespace().next().unwrap();
    let (_, me) = accept(&running.url(), token, PASSWORD).await.expect("the token works");
    assert_eq!(me.technician.id, NEW);

    let signature = format!("Ada ![dot](data:image/png;base64,{DOT}) ![far](https://x.example/1)");
    let signature = Some(Edit::to(Some(signature)));
    ada.ask(Command::EditProfile(EditProfile { signature, ..EditProfile::of(ADMIN) }))
        .await
        .unwrap();
    let email = Some("zoe@users.example".into());
    let zoe = NewUser { email, ..NewUser::named(ZOE, SITE, "Zoe", "Lind") };
    ada.ask(Command::add_user(zoe)).await.unwrap();
    let Command::CreateTicket(help) = ticket(HELP, "Printer, größer") else { panic!() };
    let help = NewTicket { requester: Some(ZOE), site: SITE, ..help };
    ada.ask(Command::CreateTicket(help)).await.unwrap();
    ada.ask(Command::AddMessage {
        id: helpdeck::desk::MessageId::from_u128(2),
        ticket: HELP,
        kind: MessageKind::PublicReply,
        text: "First line\n.\n.hidden\nLast line".into(),
        channel: helpdeck::desk::Channel::Console,
        follow_up: None,
    })
    .await
    .unwrap();
    ada.until_desk(gone).await;
    let mails = smtp.mails("zoe@users.example");
    assert_eq!(mails.len(), 2, "the receipt and the reply: {mails:?}");
    let reply = mails.iter().find(|mail| mail.contains("Last line")).expect("the reply");
    for part in [
        "First line\n.\n.hidden\nLast line",
        "multipart/related",
        "src=3D\"cid:picture1@helpdeck\"",
        "Content-ID: <picture1@helpdeck>",
        "Content-Disposition: inline",
        "Content-Type: image/png",
        "href=3D\"https://x.example/1\"",
        "In-Reply-To: <t",
    ] {
        assert!(reply.contains(part), "{part} is not in\n{reply}");
    }
    assert!(!reply.contains("Auto-Submitted"), "a person wrote it: {reply}");
    running.stop().await;
}

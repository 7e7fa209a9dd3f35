//! A mail server for tests: takes what it is sent, refuses what it is told to, and hands it over.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

/// A mail as it arrived.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub from: String,
    pub to: Vec<String>,
    pub text: String,
}

impl Arrived {
    /// The value of a header, unfolded.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.text.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
        let of = |line: &str| line.strip_prefix(&format!("{name}: ")).map(str::to_owned);
        head.lines().find_map(of)
    }
}

/// A mail server on this computer.
pub struct Smtp {
    pub port: u16,
    arrived: mpsc::UnboundedReceiver<Arrived>,
    answers: Arc<Mutex<VecDeque<String>>>,
}

impl Smtp {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, arrived) = mpsc::unbounded_channel();
        let answers = Arc::new(Mutex::new(VecDeque::new()));
        let script = Arc::clone(&answers);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, sender.clone(), Arc::clone(&script)));
            }
        });
        Self { port, arrived, answers }
    }

    /// What the next mails are answered, instead of being taken.
    pub fn refuse(&self, answers: &[&str]) {
        self.answers.lock().unwrap().extend(answers.iter().map(ToString::to_string));
    }

    /// The next mail that is taken.
    pub async fn next(&mut self) -> Arrived {
        let next = tokio::time::timeout(std::time::Duration::from_secs(20), self.arrived.recv());
        next.await.expect("a mail in time").expect("the server goes on")
    }

    /// True when nothing has arrived that was not looked at.
    pub fn is_empty(&mut self) -> bool {
        self.arrived.try_recv().is_err()
    }
}

async fn talk(
    stream: TcpStream,
    arrived: mpsc::UnboundedSender<Arrived>,
    answers: Arc<Mutex<VecDeque<String>>>,
) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 test\r\n").await.ok()?;
    let mut mail = Arrived { from: String::new(), to: Vec::new(), text: String::new() };
    while let Some(line) = lines.next_line().await.ok()? {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        let reply = match verb.as_str() {
            "EHLO" => "250-test\r\n250-8BITMIME\r\n250 SMTPUTF8".to_owned(),
            "MAIL" => {
                mail = Arrived { from: line, to: Vec::new(), text: String::new() };
                "250 ok".to_owned()
            }
            "RCPT" => {
                mail.to.push(line);
                "250 ok".to_owned()
            }
            "DATA" => {
                write.write_all(b"354 go on\r\n").await.ok()?;
                while let Some(line) = lines.next_line().await.ok()? {
                    if line == "." {
                        break;
                    }
                    mail.text.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.text.push_str("\r\n");
                }
                let refusal = answers.lock().unwrap().pop_front();
                if let Some(refusal) = refusal {
                    refusal
                } else {
                    arrived.send(mail.clone()).ok()?;
                    "250 taken".to_owned()
                }
            }
            "QUIT" => "221 bye".to_owned(),
            _ => "250 ok".to_owned(),
        };
        write.write_all(format!("{reply}\r\n").as_bytes()).await.ok()?;
        if verb == "QUIT" {
            return Some(());
        }
    }
    Some(())
}

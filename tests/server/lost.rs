//! The line breaks, and comes back: nothing is lost and nothing is done twice.

use helpdeck::{
    client::{ClientError, Event, Session},
    desk::{Command, Expect, Priority, Ticket, TicketId},
};

use super::house::{ADMIN, House, Seat, TICKET, admin, id, requests, ticket};

fn urgent() -> Command {
    Command::SetTicketPriority { ticket: TICKET, priority: Priority::Critical, was: Expect::Any }
}

#[tokio::test]
async fn a_lost_server_is_found_again_and_what_was_sent_meanwhile_arrives_once() {
    let (house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let port = running.address().port();
    let head = running.read(helpdeck::desk::Desk::revision);
    running.stop().await;
    ada.until(|event| matches!(event, Event::Offline { .. })).await;
    let command = id();
    ada.handle.send(command, urgent());
    ada.until(|event| matches!(event, Event::Offline { reason: ClientError::Refused, .. })).await;

    let running = house.serve_on(port).await;
    let answer = ada.answer(command).await.unwrap();
    assert_eq!(answer.revision, head.next());
    ada.until_desk(|desk| desk.get::<Ticket>(TICKET).unwrap().priority == Priority::Critical).await;
    assert_eq!(running.read(helpdeck::desk::Desk::revision), head.next());
    running.stop().await;
}

#[tokio::test]
async fn an_answer_that_is_lost_on_the_way_is_asked_for_again() {
    let (_house, running) = House::serve().await;
    let head = running.read(helpdeck::desk::Desk::revision);
    let proxy = proxy::Proxy::before(running.address()).await;
    let mut session = admin(&running);
    session.url = proxy.url();
    let mut ada = Seat::take(session).await;
    proxy.swallow_answers(true);
    let command = id();
    ada.handle.send(command, urgent());
    proxy.swallowed().await;
    proxy.swallow_answers(false);
    let answer = ada.answer(command).await.unwrap();
    assert_eq!(answer.revision, head.next());
    assert_eq!(running.read(helpdeck::desk::Desk::revision), head.next());
    running.stop().await;
}

#[tokio::test]
async fn a_first_copy_that_is_cut_off_goes_on_where_it_was() {
    let (_house, running) = House::serve().await;
    let title =
        |n: u128| format!("{:032x}", n.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835));
    let many = (1..3000).map(|n| ticket(TicketId::from_u128(n << 64), &title(n))).collect();
    running.server().seed(requests(many)).await.unwrap();
    // No line lives long enough for all of it.
    let proxy = proxy::Proxy::cutting(running.address(), 64 * 1024).await;
    let mut ada = Seat::sit(Session { url: proxy.url(), ..admin(&running) });
    let mut cut = 0;
    loop {
        match ada.next().await {
            Event::Offline { .. } if ada.desk.revision().0 == 0 => {
                cut += 1;
                // What arrived already changes meanwhile.
                let (actor, ticket) = (ADMIN.into(), TicketId::from_u128(cut << 64));
                let priority = Priority::Critical;
                let change = Command::SetTicketPriority { ticket, priority, was: Expect::Any };
                running.server().submit(id(), actor, change).await.unwrap();
            }
            Event::Snapshot { .. } => break,
            _ => {}
        }
    }
    assert!(cut > 1, "it came whole");
    let desk = running.read(Clone::clone);
    ada.until_desk(|seen| seen.revision() == desk.revision()).await;
    assert_eq!(ada.desk, desk);
    running.stop().await;
}

#[tokio::test]
async fn commands_keep_their_order_while_the_line_is_down() {
    let (house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let port = running.address().port();
    running.stop().await;
    let set = |priority| Command::SetTicketPriority { ticket: TICKET, priority, was: Expect::Any };
    let all = [Priority::Low, Priority::High, Priority::Critical];
    let ids: Vec<_> = all
        .into_iter()
        .map(|priority| {
            let command = id();
            ada.handle.send(command, set(priority));
            command
        })
        .collect();
    let running = house.serve_on(port).await;
    for command in &ids {
        ada.answer(*command).await.unwrap();
    }
    ada.until_desk(|desk| desk.get::<Ticket>(TICKET).unwrap().priority == Priority::Critical).await;
    let seen: Vec<_> = ada.entries.iter().map(|entry| entry.command_id).collect();
    assert_eq!(seen, ids);
    running.stop().await;
}

#[tokio::test]
async fn whoever_leaves_may_wait_until_everything_got_through() {
    let (house, running) = House::serve().await;
    let ada = Seat::take(admin(&running)).await;
    ada.handle.send(id(), urgent());
    assert!(ada.leave(std::time::Duration::from_secs(20)).await);
    let priority = |desk: &helpdeck::desk::Desk| desk.get::<Ticket>(TICKET).unwrap().priority;
    assert_eq!(running.read(priority), Priority::Critical);

    let mut ada = Seat::take(admin(&running)).await;
    running.stop().await;
    ada.until(|event| matches!(event, Event::Offline { .. })).await;
    ada.handle.send(id(), urgent());
    assert!(!ada.leave(std::time::Duration::from_millis(1)).await);
    drop(house);
}

#[tokio::test]
async fn each_way_of_not_being_a_server_has_its_own_word() {
    let check = helpdeck::client::check;
    assert_eq!(check("not an address").await, Err(ClientError::BadUrl("not an address".into())));

    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = taken.local_addr().unwrap();
    drop(taken);
    assert_eq!(check(&format!("http://{address}")).await, Err(ClientError::Refused));

    let other = proxy::saying("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi").await;
    assert_eq!(check(&other).await, Err(ClientError::NotHelpdeck));
    let newer =
        proxy::saying("HTTP/1.1 404 Not Found\r\nhelpdeck-api: 9\r\ncontent-length: 0\r\n\r\n")
            .await;
    assert_eq!(check(&newer).await, Err(ClientError::OtherApi { theirs: 9 }));
    let away = proxy::saying("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n").await;
    assert!(matches!(check(&away).await, Err(ClientError::Unreachable(_))));
    let half =
        proxy::saying("HTTP/1.1 200 OK\r\nhelpdeck-api: 1\r\ncontent-length: 90\r\n\r\n{").await;
    assert!(matches!(check(&half).await, Err(ClientError::Interrupted(_))));
    let plain = other.replace("http:", "https:");
    assert!(matches!(check(&plain).await, Err(ClientError::Tls(_))), "{:?}", check(&plain).await);

    let (_house, running) = House::serve().await;
    let version = check(&running.url()).await.unwrap();
    assert_eq!((version.product.as_str(), version.api), ("helpdeck", 1));
    let mut session = admin(&running);
    session.token = helpdeck::wire::Token::new("hd_wrong");
    assert_eq!(helpdeck::client::whoami(&session).await, Err(ClientError::SignedOut));
    let mut seat = Seat::sit(session);
    seat.until(|event| matches!(event, Event::SignedOut)).await;
    running.stop().await;
}

#[tokio::test]
async fn who_asks_to_be_left_alone_is_left_alone_for_that_long() {
    let busy = "HTTP/1.1 503 Service Unavailable\r\nretry-after: 7\r\ncontent-length: 0\r\n\r\n";
    let check = helpdeck::client::check(&proxy::saying(busy).await).await;
    assert_eq!(check, Err(ClientError::Later { after: 7 }));
    let limit = "HTTP/1.1 429 Too Many Requests\r\nretry-after: 9\r\ncontent-length: 0\r\n\r\n";
    let (_house, running) = House::serve().await;
    let mut session = admin(&running);
    session.url = proxy::saying(limit).await;
    let before = chrono::Utc::now();
    let mut seat = Seat::sit(session);
    let event = seat.until(|event| matches!(event, Event::Offline { .. })).await;
    let Event::Offline { reason, retry_at } = event else { panic!("{event:?}") };
    assert_eq!(reason, ClientError::Later { after: 9 });
    assert!(retry_at - before >= chrono::TimeDelta::seconds(9));
    running.stop().await;
}

#[tokio::test]
async fn a_request_on_a_line_that_is_half_open_is_given_up_with_the_feed_and_made_again() {
    let (_house, running) = House::serve().await;
    let proxy = proxy::Proxy::before(running.address()).await;
    let mut session = admin(&running);
    session.url = proxy.url();
    let pace = helpdeck::client::Pace {
        silence: std::time::Duration::from_secs(2),
        ..helpdeck::client::Pace::quick()
    };
    let mut ada = Seat::sit_at(session, pace);
    ada.until(|event| matches!(event, Event::Online)).await;
    proxy.goes_mute();
    let command = id();
    ada.handle.send(command, urgent());
    // Well before the request itself would have been given up.
    let event = ada.until(|event| matches!(event, Event::Offline { .. })).await;
    assert!(matches!(event, Event::Offline { reason: ClientError::Silent, .. }), "{event:?}");
    proxy.speaks_again();
    ada.answer(command).await.unwrap();
    running.stop().await;
}

mod proxy {
    //! Lines that break on purpose.

    use std::{net::SocketAddr, sync::Arc};

    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::{TcpListener, TcpStream},
        sync::watch,
    };

    /// Passes everything on, until it is told to cut lines instead of passing answers.
    pub struct Proxy {
        address: SocketAddr,
        state: Arc<(watch::Sender<bool>, watch::Sender<u32>)>,
        mute: watch::Sender<bool>,
    }

    impl Proxy {
        pub async fn before(server: SocketAddr) -> Self {
            Self::cutting(server, usize::MAX).await
        }

        /// One whose lines end after so many bytes of answers.
        pub async fn cutting(server: SocketAddr, after: usize) -> Self {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            let state = Arc::new((watch::Sender::new(false), watch::Sender::new(0)));
            let shared = Arc::clone(&state);
            let mute = watch::Sender::new(false);
            let deaf = mute.clone();
            tokio::spawn(async move {
                while let Ok((near, _)) = listener.accept().await {
                    tokio::spawn(pass(
                        near,
                        (server, after),
                        Arc::clone(&shared),
                        deaf.subscribe(),
                    ));
                }
            });
            Self { address, state, mute }
        }

        /// Lines stay open from now on, but nothing comes through those there are.
        pub fn goes_mute(&self) {
            self.mute.send_replace(true);
        }

        /// New lines work again; those that were mute stay so.
        pub fn speaks_again(&self) {
            self.mute.send_replace(false);
        }

        pub fn url(&self) -> String {
            format!("http://{}", self.address)
        }

        pub fn swallow_answers(&self, swallow: bool) {
            self.state.0.send_replace(swallow);
        }

        /// Waits until an answer was lost.
        pub async fn swallowed(&self) {
            self.state.1.subscribe().wait_for(|count| *count > 0).await.unwrap();
        }
    }

    async fn pass(
        near: TcpStream,
        (server, after): (SocketAddr, usize),
        state: Arc<(watch::Sender<bool>, watch::Sender<u32>)>,
        mut mute: watch::Receiver<bool>,
    ) {
        let Ok(far) = TcpStream::connect(server).await else { return };
        let (mut from_near, mut to_near) = near.into_split();
        let (mut from_far, mut to_far) = far.into_split();
        let there = tokio::spawn(async move { tokio::io::copy(&mut from_near, &mut to_far).await });
        let mut buffer = vec![0; 65536];
        let mut passed = 0;
        loop {
            let read = tokio::select! {
                read = from_far.read(&mut buffer) => read,
                () = async { drop(mute.wait_for(|mute| *mute).await) } => {
                    // Held open for as long as the near side likes; it hears nothing any more.
                    let _ = there.await;
                    return;
                }
            };
            let Ok(count @ 1..) = read else { return };
            // The feed goes on, so that only the command's own answer is lost.
            let is_answer = buffer[..count].starts_with(b"HTTP/1.1 200");
            if *state.0.borrow() && is_answer {
                state.1.send_modify(|count| *count += 1);
                return;
            }
            passed += count;
            if to_near.write_all(&buffer[..count]).await.is_err() || passed > after {
                return;
            }
        }
    }

    /// A server that says the same to everybody and hangs up.
    pub async fn saying(answer: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut buffer = [0; 4096];
                let _ = stream.read(&mut buffer).await;
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        });
        format!("http://{address}")
    }
}
